//! Long work: what runs, how far it has come, how it is stopped.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Instant;

use super::load::Answer;
use crate::domain::RecordId;
use crate::session::{Balance, Exported, PlanWritten, Progress, Ticket, Verification};

/// Long work: shown after half a second, can be stopped.
pub struct Work {
    /// Key of what is done, in words
    pub key: &'static str,
    /// How far it has come, and whether it should stop
    pub meter: Arc<Meter>,
    /// When it began
    pub began: Instant,
    /// What will come of it
    pub job: Job,
}

/// What comes of long work.
pub enum Job {
    /// A balance sheet, of this client
    Import(RecordId, Ticket<Answer<Balance>>),
    /// The state of the record
    Verify(Ticket<Answer<Verification>>),
    /// Everything shown, made anew from the entries
    Rebuild(Ticket<Answer<()>>),
    /// A folder given away: where it lies and what was written
    Export(Ticket<Answer<(PathBuf, Exported)>>),
    /// A schedule written for other programs: where it lies and how much of it
    Plan(Ticket<Answer<(PathBuf, PlanWritten)>>),
    /// A file saved, and what is done with it then
    Save(Ticket<Answer<PathBuf>>, Then),
}

/// What is done with a file once it is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is told of
    Tell,
    /// It is opened in the user's program for it
    Open,
    /// It is put on the clipboard
    Copy,
}

/// Shared by the worker, which writes how far it has come, and the window, which may say stop.
#[derive(Default)]
pub struct Meter {
    done: AtomicU64,
    total: AtomicU64,
    stop: AtomicBool,
}

impl Meter {
    /// Writes how far the work has come; whether it should go on.
    pub fn step(&self, progress: Progress) -> bool {
        self.done.store(progress.done, Ordering::Relaxed);
        self.total.store(progress.total.unwrap_or(0), Ordering::Relaxed);
        !self.stop.load(Ordering::Relaxed)
    }

    /// Says stop.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether stop was said.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Items done, and in all where that is known.
    pub fn read(&self) -> (u64, Option<u64>) {
        let total = self.total.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed), (total > 0).then_some(total))
    }
}
