//! Runs the targets on the stable compiler: seeds are files, each input is one of them changed in a few places.
//!
//! `drive TARGET EXECUTIONS [FIRST_NUMBER] SEED_FOLDER…` tells of every panic, every answer later than a second and every
//! input that took more memory than five times itself and 64 MB, and keeps it as `found/TARGET-NUMBER`.

use std::alloc::{GlobalAlloc, Layout, System};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use kronika_fuzz::targets::{ALL, Target};

/// Longest time and most memory an input may take.
const LONGEST: Duration = Duration::from_secs(1);
const FREE: usize = 64 << 20;
/// Seeds larger than this are passed over: they would only be tried seldom.
const LARGEST: u64 = 256 * 1024;

/// Counts the memory that is taken, and the most there was.
struct Counting;

static TAKEN: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        MOST.fetch_max(TAKEN.fetch_add(layout.size(), Relaxed) + layout.size(), Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        TAKEN.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Numbers that look random and are the same every time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 as usize
    }
    fn below(&mut self, limit: usize) -> usize {
        self.next() % limit.max(1)
    }
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [name, executions, rest @ ..] = args.as_slice() else {
        return eprintln!("drive TARGET EXECUTIONS [FIRST_NUMBER] SEED_FOLDER…");
    };
    let Some((_, target)) = ALL.iter().find(|(known, _)| known == name) else {
        return eprintln!("no target {name}");
    };
    let executions: u64 = executions.parse().unwrap_or(0);
    let first = rest.first().and_then(|word| word.parse::<u64>().ok());
    let folders = rest.iter().skip(usize::from(first.is_some()));
    let mut seeds: Vec<Vec<u8>> = made();
    folders.for_each(|folder| gather(Path::new(folder), &mut seeds));
    std::panic::set_hook(Box::new(|_| {}));
    let began = Instant::now();
    let (mut found, mut longest, mut most) = (0, Duration::ZERO, 0);
    let first = first.unwrap_or(0);
    for number in first..first + executions {
        let input = input(&seeds, number);
        let (mut fault, mut time, memory) = tried(*target, &input);
        // A busy machine is no fault of the reader: what was late is tried again.
        for _ in 0..3 {
            if fault.as_deref() == Some("late") {
                (fault, time, _) = tried(*target, &input);
            }
        }
        (longest, most) = (longest.max(time), most.max(memory));
        if let Some(fault) = fault {
            found += 1;
            let kept = PathBuf::from("found");
            let _ = std::fs::create_dir_all(&kept);
            let _ = std::fs::write(kept.join(format!("{name}-{number}")), &input);
            println!("{name} {number}: {fault} ({} bytes, {time:?}, {memory} bytes more)", input.len());
        }
    }
    println!(
        "{name}: {executions} from {first}, {} seeds, {:?}; found {found}; longest {longest:?}, most memory {most}",
        seeds.len(),
        began.elapsed()
    );
}

fn tried(target: Target, input: &[u8]) -> (Option<String>, Duration, usize) {
    let before = TAKEN.load(Relaxed);
    MOST.store(before, Relaxed);
    let (began, worked) = (Instant::now(), worked());
    let ended = catch_unwind(AssertUnwindSafe(|| target(input)));
    let time = spent(began, worked);
    let memory = MOST.load(Relaxed).saturating_sub(before);
    let told = |cause: Box<dyn std::any::Any + Send>| {
        let text = cause.downcast_ref::<String>().cloned();
        text.or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
    };
    let fault = match ended {
        Err(cause) => Some(format!("panic {}", told(cause).unwrap_or_default())),
        Ok(()) if time > LONGEST => Some("late".to_owned()),
        Ok(()) if memory > 5 * input.len() + FREE => Some("memory".to_owned()),
        Ok(()) => None,
    };
    (fault, time, memory)
}

/// The time since, without that in which the machine worked for others, where the system counts it.
fn spent(began: Instant, before: Option<Duration>) -> Duration {
    let counted = before.and_then(|before| worked()?.checked_sub(before));
    counted.unwrap_or_else(|| began.elapsed())
}

/// How long this thread has worked so far, as Linux tells it.
fn worked() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn gather(path: &Path, seeds: &mut Vec<Vec<u8>>) {
    let Ok(about) = path.metadata() else { return };
    if about.is_dir() {
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
        let mut entries: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        entries.sort();
        return entries.iter().for_each(|entry| gather(entry, seeds));
    }
    if (1..=LARGEST).contains(&about.len()) {
        seeds.extend(std::fs::read(path));
    }
}

/// Seeds for whoever has none.
fn made() -> Vec<Vec<u8>> {
    let text = [
        "From: a <a@x.pl>\r\nSubject: =?utf-8?Q?=C5=81?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n",
        "From x Tue Mar 12 23:30:00 2024\nSubject: a\n\nb\n\nFrom y Tue Mar 12 23:30:00 2024\nTo: c\n\nd\n",
        "{\\rtf1\\ansi\\ansicpg1250\\fromhtml1 {\\*\\htmltag64 <p>}\\'b9 a\\par \\u322 l}",
        "<html><table><tr><td style='color:red'>a<blockquote><ul><li>b<a href=\"x\">c</a><img src=cid:a></table>",
        "12.05.2024, 14:03 - Ewa: a\n12.05.2024, 14:05 - Jan: b\n13.05.2024, 08:00 - Ewa: c\n",
        "[5/12/24, 2:03:04 PM] Ewa: a\n[5/13/24, 2:03:04 PM] Jan: image omitted\n",
    ];
    text.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// Words that mean something to one reader or another.
const WORDS: [&[u8]; 28] = [
    b"\r\n", b"\n\n", b"--", b"=?utf-8?B?", b"?=", b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Transfer-Encoding: base64\n", b"begin 644 a\n", b"=ybegin line=1 size=1 name=a\n", b"From ",
    b"\xFF\xFE", b"\0\0\0\0", b"\xFF\xFF\xFF\xFF", b"\xFE\xFF\xFF\xFF", b"\xFF\xFF\xFF\x7F",
    b"<table>", b"</td>", b"<blockquote>", b"<svg>", b"<!--", b"{\\rtf1", b"\\bin99999999 ", b"\\'b9",
    b"\\*\\htmltag", b"PK\x01\x02", b"PK\x05\x06", b"12.05.2024, 14:03 - ", b"LZFu",
];

/// The input of a number: a seed changed in one to eight places.
fn input(seeds: &[Vec<u8>], number: u64) -> Vec<u8> {
    let mut chance = Chance((number + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    for _ in 0..3 {
        chance.next();
    }
    let mut bytes = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(8) {
        change(&mut bytes, seeds, &mut chance);
    }
    bytes.truncate(2 * LARGEST as usize);
    bytes
}

fn change(bytes: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(bytes.len());
    let length = 1 + chance.below(64).min(bytes.len().saturating_sub(at + 1));
    let end = (at + length).min(bytes.len());
    match chance.below(9) {
        _ if bytes.is_empty() => bytes.push(chance.next() as u8),
        0 => bytes[at] ^= 1 << chance.below(8),
        1 => bytes[at] = chance.next() as u8,
        2 => drop(bytes.drain(at..end)),
        3 => {
            let piece = bytes[at..end].to_vec();
            let to = chance.below(bytes.len());
            (0..=chance.below(40)).for_each(|_| drop(bytes.splice(to..to, piece.iter().copied())));
        }
        4 => {
            let word = WORDS[chance.below(WORDS.len())];
            bytes.splice(at..at, word.iter().copied());
        }
        5 => {
            let word = WORDS[chance.below(WORDS.len())];
            let end = (at + word.len()).min(bytes.len());
            bytes.splice(at..end, word.iter().copied());
        }
        6 => {
            let other = &seeds[chance.below(seeds.len())];
            let from = chance.below(other.len());
            let until = (from + 1 + chance.below(4096)).min(other.len());
            bytes.splice(at..at, other[from..until].iter().copied());
        }
        7 => {
            // A number of the place, of the length or near the largest.
            let number = [at as u32, bytes.len() as u32, u32::MAX, 0x7FFF_FFFF, 0][chance.below(5)];
            let number = number.wrapping_add(chance.below(5) as u32).to_le_bytes();
            let end = (at + 4).min(bytes.len());
            bytes[at..end].copy_from_slice(&number[..end - at]);
        }
        _ => bytes.truncate(at),
    }
}
