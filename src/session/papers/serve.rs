//! The process that reads documents: it takes files from its input and answers on its output, nothing else.

use std::io::{BufReader, BufWriter};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::letter;
use super::wire::{self, Answer, Asked};
use crate::document::{self, Means};
use crate::mail;

/// Bytes of memory the process may take, where the system keeps count.
#[cfg(unix)]
const MEMORY: u64 = 2 << 30;
/// Bytes of the stack a file is read on.
const STACK: usize = 64 << 20;
/// Seconds after which a process that nobody ends ends itself: its parent may be gone.
const LONGEST: u64 = 120;

/// Answers until the input ends.
pub fn serve() -> ExitCode {
    limit_memory();
    let began = Arc::new(AtomicU64::new(0));
    watch(Arc::clone(&began));
    let mut from = BufReader::new(std::io::stdin().lock());
    let mut to = BufWriter::new(std::io::stdout().lock());
    while let Ok(Some((asked, bytes))) = wire::asked(&mut from) {
        began.fetch_add(1, Ordering::Relaxed);
        let answered = answer(&asked, bytes);
        began.fetch_add(1, Ordering::Relaxed);
        if wire::answer(&mut to, &answered).is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}

/// Ends the process where one file takes far too long. The count is odd while a file is read.
fn watch(count: Arc<AtomicU64>) {
    let watching = move || {
        let (mut seen, mut seconds) = (0, 0);
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let now = count.load(Ordering::Relaxed);
            seconds = if now % 2 == 1 && now == seen { seconds + 1 } else { 0 };
            seen = now;
            if seconds >= LONGEST {
                std::process::exit(1);
            }
        }
    };
    // Without the watch a file that never ends is still ended by the one who asked.
    let _ = std::thread::Builder::new().name("watch".to_owned()).spawn(watching);
}

#[cfg(unix)]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit { current: Some(MEMORY), maximum: Some(MEMORY) };
    // A system that refuses a limit is no reason to read nothing.
    let _ = setrlimit(Resource::As, limit);
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let _ = setrlimit(Resource::Core, none);
}

#[cfg(not(unix))]
fn limit_memory() {}

/// Answers one question; whatever happens inside, there is an answer.
pub(super) fn answer(asked: &Asked, bytes: Vec<u8>) -> Answer {
    std::thread::scope(|scope| {
        let reading = std::thread::Builder::new()
            .name("document".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || answer_here(asked, bytes));
        let answered = reading.ok().and_then(|reading| reading.join().ok());
        answered.unwrap_or(Answer::Nothing)
    })
}

fn answer_here(asked: &Asked, bytes: Vec<u8>) -> Answer {
    match asked {
        Asked::Text { name } => {
            let means = Means { decode: &mail::text_of, html: &mail::text_of_html };
            let letter = letter::read(&bytes, name, &means);
            Answer::Paper(letter.unwrap_or_else(|| document::read(bytes, name, &means)))
        }
        Asked::Picture { page, width } => {
            document::picture(bytes, *page, *width).map_or(Answer::Nothing, Answer::Picture)
        }
    }
}
