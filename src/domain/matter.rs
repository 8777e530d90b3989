//! Something one side has to do, and by when; tasks and messages as such matters.

use chrono::NaiveDate;

use super::{Due, DueBasis, Kind, RecordId, Side};

/// A task that is neither done nor removed and has a date. Phases are not among them: what belongs
/// to them is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenTask {
    /// The task
    pub id: RecordId,
    /// What is to be done
    pub title: String,
    /// Whose it is to do
    pub side: Side,
    /// Who does it; empty where nobody is named
    pub owner: String,
    /// Its date
    pub due: NaiveDate,
}

/// A message that waits for an answer, as [`super::AnswerSight`] tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The message
    pub id: RecordId,
    /// Whether we sent it
    pub ours: bool,
    /// The side that has not answered, or was not answered
    pub side: Side,
    /// Its subject; may be empty
    pub subject: String,
    /// Who wrote it, or whom we wrote to
    pub who: String,
    /// The day it was sent
    pub since: NaiveDate,
    /// By when an answer is due; none where nothing was agreed
    pub due: Option<Due>,
    /// The days promised in holding replies
    pub promised: Vec<NaiveDate>,
    /// Working days it waits, as the side that has to answer counts them
    pub days: i32,
}

/// What a matter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// A task to be done
    Task,
    /// A message to be answered
    Answer,
    /// A snapshot to be accepted or objected to
    Snapshot(u32),
    /// Minutes to be accepted or objected to
    Objections,
    /// A choice to be made
    Decision,
    /// A meeting
    Meeting,
}

/// Something one side has to do, and by when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// What it is about
    pub topic: Topic,
    /// The record
    pub id: RecordId,
    /// Kind of the record
    pub kind: Kind,
    /// What it is called
    pub title: String,
    /// Whose it is to do
    pub side: Side,
    /// Who does it; empty where nobody is named
    pub who: String,
    /// By when it is owed; of what is awaited, since when
    pub on: NaiveDate,
    /// Working days since then, as its side counts them; below zero where it is yet to come
    pub late: i32,
    /// Whether that day was promised to the other side in a holding reply
    pub promised: bool,
}

impl OpenTask {
    /// What is to be done.
    pub(super) fn matter(&self) -> Matter {
        Matter {
            topic: Topic::Task,
            id: self.id,
            kind: Kind::Task,
            title: self.title.clone(),
            side: self.side,
            who: self.owner.clone(),
            on: self.due,
            late: 0,
            promised: false,
        }
    }
}

impl Unanswered {
    /// Whether its day was promised in a holding reply.
    pub fn is_promised(&self) -> bool {
        self.due.is_some_and(|due| due.basis == DueBasis::Promise)
    }

    /// The answer, owed on this day or awaited since.
    pub(super) fn matter(&self, on: NaiveDate, side: Side) -> Matter {
        Matter {
            topic: Topic::Answer,
            id: self.id,
            kind: Kind::Message,
            title: self.subject.clone(),
            side,
            who: self.who.clone(),
            on,
            late: 0,
            promised: self.is_promised(),
        }
    }
}
