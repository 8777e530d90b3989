//! What is typed is kept in the journal's file a second later, so that it survives a crash.

use std::time::{Duration, Instant};

use chrono::{DateTime, Local};

use crate::domain::RecordId;
use crate::session::Worker;
use crate::ui::load::Load;

/// How long what is typed may wait before it is kept.
const PATIENCE: Duration = Duration::from_millis(1000);
/// How long after a failure it is tried again.
const AGAIN: Duration = Duration::from_secs(3);

/// Keeps a draft.
#[derive(Default)]
pub struct Keep {
    waits: Option<Instant>,
    saving: Load<()>,
    kept: Option<DateTime<Local>>,
}

/// Name under which the draft of a meeting is kept.
pub fn name(meeting: RecordId) -> String {
    format!("meeting-{meeting}")
}

impl Keep {
    /// Something was typed.
    pub fn changed(&mut self) {
        self.waits.get_or_insert_with(|| Instant::now() + PATIENCE);
    }

    /// How long until something is to be kept, where anything is.
    pub fn due(&self) -> Option<Duration> {
        self.waits.map(|due| due.saturating_duration_since(Instant::now()))
    }

    /// When it was kept last.
    pub fn kept(&self) -> Option<DateTime<Local>> {
        self.kept
    }

    /// Whether the last try did not succeed.
    pub fn failed(&self) -> bool {
        self.saving.failure().is_some()
    }

    /// Keeps what is due; whether anything became known.
    pub fn turn(&mut self, worker: &Worker, id: RecordId, text: impl FnOnce() -> String) -> bool {
        let came = self.saving.poll();
        if came {
            match self.saving.failure() {
                Some(_) => self.waits = Some(Instant::now() + AGAIN),
                None => self.kept = Some(Local::now()),
            }
        }
        let due = self.waits.is_some_and(|due| due <= Instant::now());
        if due && !self.saving.waits() {
            self.save(worker, id, text());
        }
        came
    }

    /// Keeps at once what was not kept yet.
    pub fn flush(&mut self, worker: &Worker, id: RecordId, text: impl FnOnce() -> String) {
        if self.waits.is_some() {
            self.save(worker, id, text());
        }
    }

    /// Nothing is to be kept: all that was typed is recorded.
    pub fn settled(&mut self) {
        self.waits = None;
    }

    fn save(&mut self, worker: &Worker, id: RecordId, text: String) {
        self.waits = None;
        let name = name(id);
        self.saving.ask(worker, move |journal| journal.save_draft(&name, &text));
    }
}
