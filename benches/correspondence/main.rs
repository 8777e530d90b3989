//! What it takes to bring in a whole project's mail, and how fast it is found afterwards:
//! `cargo bench --bench correspondence`.
//!
//! 50,000 messages of ten clients are written once as a Maildir into `target/bench-correspondence`; the variable
//! `KRONIKA_MESSAGES` asks for another number. The messages have threads, files and Polish texts. Beside the
//! import stands reading, parsing and hashing alone, on one core.

#[path = "../journal/letters.rs"]
mod letters;
mod maildir;
#[path = "../journal/words.rs"]
mod words;

use std::path::Path;
use std::time::{Duration, Instant};

use kronika::domain::RecordId;
use kronika::journal::hash_hex;
use kronika::session::{Author, Journal, Op, parse_json};

use self::maildir::Maildir;
use self::words::Words;

/// Messages where nobody asks for another number.
const MESSAGES: usize = 50_000;
/// Hits asked for at once.
const HITS: usize = 40;
/// Queries of each class.
const QUERIES: usize = 60;
/// Longest search among the 95 of a hundred that are shortest.
const FOUND: Duration = Duration::from_millis(10);
/// Most memory of an import, in MB.
const MEMORY: u64 = 300;
/// Largest file beside the mail in it.
const SIZE: f64 = 0.9;

fn main() {
    // Test runs build benches too; writing the mail there would take minutes for nothing.
    if !std::env::args().any(|arg| arg == "--bench") {
        return;
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let folder = target.join("bench-correspondence");
    std::fs::create_dir_all(&folder).expect("a folder in target");
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"] {
        // SAFETY: nothing else runs yet. The keys and settings of the benches are not the user's.
        unsafe { std::env::set_var(name, &folder) };
    }
    let asked = std::env::var("KRONIKA_MESSAGES").ok().and_then(|text| text.parse().ok());
    let words = Words::new();
    let maildir = maildir::write(&folder, asked.unwrap_or(MESSAGES), &words);
    let (journal, client) = import(&folder, &maildir);
    search(&journal, client, &words);
}

/// Takes the Maildir into a new journal.
fn import(folder: &Path, maildir: &Maildir) -> (Journal, RecordId) {
    let path = folder.join("import.kronika");
    let _ = std::fs::remove_file(&path);
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal = Journal::create(&path, author).expect("a journal");
    let fields = parse_json(br#"{"name":"Firma"}"#).expect("fields");
    let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
    let begun = Instant::now();
    let sheet = journal.import(client, std::slice::from_ref(&maildir.folder), &mut |_| true);
    let taken = begun.elapsed().as_secs_f64();
    assert_eq!(sheet.expect("a sheet").new as usize, maildir.files.len());
    let memory = memory();
    let begun = Instant::now();
    for file in &maildir.files {
        let bytes = std::fs::read(file).expect("a message");
        std::hint::black_box((kronika::mail::read(&bytes, &hash_hex), hash_hex(&bytes)));
    }
    let floor = begun.elapsed().as_secs_f64();
    drop(journal);
    let count = maildir.files.len() as f64;
    println!("import of {count} messages, {} MB", maildir.bytes / 1_000_000);
    println!("  {:<42}{taken:>8.1} s  {:.0} a second", "time", count / taken);
    println!(
        "  {:<42}{floor:>8.1} s  {:.2} times that",
        "reading, parsing, hashing",
        taken / floor
    );
    if let Some(used) = memory {
        println!("  {:<42}{used:>7} MB  aim {MEMORY} MB{}", "memory", mark(used <= MEMORY));
    }
    let size = path.metadata().expect("the file").len() as f64 / maildir.bytes as f64;
    println!("  {:<42}{size:>8.2}    aim {SIZE}{}", "the file beside the mail", mark(size <= SIZE));
    (Journal::open(&path, kronika::session::Access::Read).expect("it opens"), client)
}

/// The most memory this process had at once, in MB, where the system tells it.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? / 1024)
}

fn search(journal: &Journal, client: RecordId, words: &Words) {
    println!("{:<44}{:>10}{:>10}  aim {} ms", "search", "median", "p95", FOUND.as_millis());
    for (class, query) in classes(words) {
        let ask = |turn| {
            let query = query(turn);
            let begun = Instant::now();
            let hits = journal.now().search(&query, (turn % 2 == 0).then_some(client), HITS);
            std::hint::black_box(hits.expect("hits"));
            begun.elapsed()
        };
        // The first round brings the file into memory.
        let mut times: Vec<Duration> = (0..2 * QUERIES).map(|turn| ask(turn % QUERIES)).collect();
        let mut times = times.split_off(QUERIES);
        times.sort();
        let told = |place: usize| format!("{:.2} ms", times[place].as_secs_f64() * 1000.0);
        let late = QUERIES * 95 / 100;
        let mark = mark(times[late] <= FOUND);
        println!("  {class:<42}{:>10}{:>10}{mark}", told(QUERIES / 2), told(late));
    }
}

type Query<'a> = Box<dyn Fn(usize) -> String + 'a>;

/// What people search for, by how much of it there is.
fn classes(words: &Words) -> Vec<(&'static str, Query<'_>)> {
    let rare = |turn: usize| words.rank(20_000 + 613 * turn);
    let common = |turn: usize| words.rank(3 + turn);
    let middle = |turn: usize| words.rank(200 + 37 * turn);
    let letters =
        move |turn: usize, count: usize| common(turn).chars().take(count).collect::<String>();
    vec![
        ("two letters", Box::new(move |turn| letters(turn, 2))),
        ("three letters", Box::new(move |turn| letters(turn, 3))),
        ("a rare word", Box::new(move |turn| rare(turn).to_owned())),
        ("a common word", Box::new(move |turn| common(turn).to_owned())),
        ("two words", Box::new(move |turn| format!("{} {}", common(turn), middle(turn)))),
        ("a phrase", Box::new(move |turn| format!("\"{} {}\"", common(turn), common(turn + 7)))),
        ("from:", Box::new(move |turn| format!("from:osoba{}@firma1.example", turn % 6))),
        ("from: and a word", Box::new(move |turn| format!("from:malec {}", middle(turn)))),
        ("has:attachment", Box::new(move |turn| format!("has:attachment {}", common(turn)))),
        (
            "before:",
            Box::new(move |turn| format!("before:2023-{:02} {}", 1 + turn % 12, common(turn))),
        ),
        (
            "a word and not another",
            Box::new(move |turn| format!("{} -{}", common(turn), middle(turn))),
        ),
    ]
}

fn mark(reached: bool) -> &'static str {
    if reached { "" } else { "  missed" }
}
