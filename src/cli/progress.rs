//! How far a long command has come, for someone who watches.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::session::Progress;
use crate::text::numbers;

use super::call::Call;

/// How often the line is written anew.
const BEAT: Duration = Duration::from_millis(200);

/// A line on standard error that counts; silent where nobody watches or the answer is JSON.
pub(super) struct Counter<'a> {
    call: &'a Call<'a>,
    shown: bool,
    last: Instant,
    watched: bool,
}

impl<'a> Counter<'a> {
    /// A counter for this call.
    pub fn new(call: &'a Call<'a>) -> Counter<'a> {
        let watched = !call.json && io::stderr().is_terminal();
        Counter { call, shown: false, last: Instant::now(), watched }
    }

    /// Shows how far it is; answers that the work is to go on.
    pub fn step(&mut self, progress: Progress) -> bool {
        if self.watched && self.last.elapsed() >= BEAT {
            self.last = Instant::now();
            self.shown = true;
            let _ = write!(io::stderr(), "\r\x1b[K{}", self.line(progress));
        }
        true
    }

    fn line(&self, progress: Progress) -> String {
        let count =
            |number| numbers::count(self.call.lang(), i64::try_from(number).unwrap_or(i64::MAX));
        let done = count(progress.done);
        match progress.total.map(count) {
            Some(total) => self
                .call
                .say_with("cli-progress-of", &[("done", done.into()), ("total", total.into())]),
            None => self.call.say_with("cli-progress", &[("done", done.into())]),
        }
    }
}

impl Drop for Counter<'_> {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
