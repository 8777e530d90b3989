//! Tasks of both sides and the frozen pictures of their schedule.

use chrono::NaiveDate;

use super::field::{choices, fields};
use super::{RecordId, Side, Who};

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
        /// Working days the work takes, where its two dates do not say it
        pub duration: Option<u32>,
        /// Hours of work it was estimated at
        pub estimate_hours: Option<u32>,
        /// The first day it may begin on, whatever it follows
        pub not_before: Option<NaiveDate>,
        /// Its dates stand whatever it follows
        pub fixed: bool,
        /// What it follows
        pub links: Vec<Link>,
        /// What it waits for from others
        pub needed_from: Vec<Need>,
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

fields! {
    /// That a task follows another.
    pub struct Link {
        /// The task it follows
        pub from: RecordId,
        /// Which ends are tied; finish to start where nothing is said
        pub kind: Option<LinkKind>,
        /// Working days between them, below zero where they overlap
        pub lag: Option<i64>,
    }
}

choices! {
    /// Which ends of two tasks a link ties: of the one followed, then of the one that follows.
    pub enum LinkKind {
        /// Begins when the other is finished
        FinishStart = "fs",
        /// Begins when the other begins
        StartStart = "ss",
        /// Is finished when the other is
        FinishFinish = "ff",
        /// Is finished when the other begins
        StartFinish = "sf",
    }
}

impl Link {
    /// Which ends are tied.
    pub fn kind(&self) -> LinkKind {
        self.kind.unwrap_or(LinkKind::FinishStart)
    }

    /// Working days between them.
    pub fn lag(&self) -> i64 {
        self.lag.unwrap_or(0)
    }
}

fields! {
    /// Something a task waits for.
    pub struct Need {
        /// From which side
        pub side: Side,
        /// From whom
        pub who: Option<Who>,
        /// What
        pub what: String,
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
    /// A task of which only this is said.
    pub fn new(title: String, side: Side) -> Task {
        Task {
            title,
            side,
            owner: None,
            start: None,
            due: None,
            duration: None,
            estimate_hours: None,
            not_before: None,
            fixed: false,
            links: Vec::new(),
            needed_from: Vec::new(),
            status: None,
            percent: None,
            done_on: None,
            parent: None,
            milestone: false,
            order: None,
            meeting: None,
            note: None,
        }
    }

    /// The status, *open* where nothing was said.
    pub fn status(&self) -> TaskStatus {
        self.status.unwrap_or(TaskStatus::Open)
    }

    /// Its first and last day.
    pub fn dates(&self) -> Dates {
        Dates { start: self.start, due: self.due }
    }

    /// Whether the date is past and the work is not done.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.status() != TaskStatus::Done && self.due.is_some_and(|due| due < today)
    }
}

/// First and last day of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dates {
    /// First day
    pub start: Option<NaiveDate>,
    /// Last day
    pub due: Option<NaiveDate>,
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
