//! Tasks of both sides and the frozen pictures of their schedule.

use chrono::NaiveDate;

use super::field::{choices, fields};
use super::{Record, RecordId, Side, Verb, Who};

fields! {
    /// A task of the schedule. A removed one stays as a trace.
    pub struct Task {
        /// What is to be done
        pub title: String,
        /// Whose it is to do
        pub side: Side,
        /// Who does it
        pub owner: Option<Who>,
        /// First day
        pub start: Option<NaiveDate>,
        /// Last day
        pub due: Option<NaiveDate>,
        /// How far it is
        pub status: Option<TaskStatus>,
        /// How much is done, in percent
        pub percent: Option<u32>,
        /// The day it was done
        pub done_on: Option<NaiveDate>,
        /// The phase or task it belongs to
        pub parent: Option<RecordId>,
        /// A moment, not a stretch of work
        pub milestone: bool,
        /// Place among its brothers; lower comes first
        pub order: Option<i64>,
        /// The meeting whose action item it is
        pub meeting: Option<RecordId>,
        /// Anything worth knowing
        pub note: Option<String>,
    }
}

choices! {
    /// How far a task is.
    pub enum TaskStatus {
        /// Not begun
        Open = "open",
        /// Begun
        Started = "started",
        /// Waits for somebody
        Waiting = "waiting",
        /// Finished
        Done = "done",
    }
}

impl Task {
    /// The status, *open* where nothing was said.
    pub fn status(&self) -> TaskStatus {
        self.status.unwrap_or(TaskStatus::Open)
    }

    /// Whether the date is past and the work is not done.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.status() != TaskStatus::Done && self.due.is_some_and(|due| due < today)
    }
}

fields! {
    /// A frozen, numbered picture of the schedule.
    pub struct Snapshot {
        /// What the team calls it
        pub name: String,
        /// Why it was taken
        pub note: Option<String>,
        /// SHA-256 of the frozen rows
        pub rows: String,
        /// How many tasks it shows
        pub tasks: u32,
        /// Last due date among them
        pub finish: Option<NaiveDate>,
    }
}

fields! {
    /// One task as a snapshot froze it.
    pub struct SnapshotRow {
        /// The task
        pub id: RecordId,
        /// Its number in the outline, 2.1
        pub number: String,
        /// How deep it lies, 0 for the top
        pub depth: u32,
        /// Whether other tasks belong to it
        pub phase: bool,
        /// The day it was removed
        pub removed: Option<NaiveDate>,
        /// The task as it stood
        pub task: Task,
    }
}

choices! {
    /// Where a snapshot stands with the client.
    pub enum SnapshotState {
        /// Taken, not shown to the client yet
        Taken = "taken",
        /// Sent; the answer is awaited
        Sent = "sent",
        /// Accepted
        Accepted = "accepted",
        /// Refused
        Refused = "refused",
        /// Nobody objected in time
        AcceptedBySilence = "accepted-by-silence",
    }
}

impl SnapshotState {
    /// The state of a snapshot on a day, from what happened to it.
    pub fn on(record: &Record, today: NaiveDate) -> SnapshotState {
        let last = record.acts.iter().rev().find(|act| {
            matches!(
                act.verb,
                Verb::Accept | Verb::Confirm | Verb::Refuse | Verb::Object | Verb::Send
            )
        });
        match last.map(|act| (act.verb, act.telling.until)) {
            Some((Verb::Accept | Verb::Confirm, _)) => SnapshotState::Accepted,
            Some((Verb::Refuse | Verb::Object, _)) => SnapshotState::Refused,
            Some((_, Some(until))) if today > until => SnapshotState::AcceptedBySilence,
            Some(_) => SnapshotState::Sent,
            None => SnapshotState::Taken,
        }
    }
}
