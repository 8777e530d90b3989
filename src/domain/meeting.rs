//! A meeting and its minutes.

use chrono::{DateTime, NaiveDate, Utc};

use super::field::{choices, fields};
use super::{Record, RecordId, Side, Verb, Who};

fields! {
    /// A meeting: its agenda, who was there and what came of each point.
    pub struct Meeting {
        /// What the meeting is about
        pub title: String,
        /// When it begins
        pub starts: DateTime<Utc>,
        /// When it ended
        pub ends: Option<DateTime<Utc>>,
        /// Room or address
        pub place: Option<String>,
        /// Link of a remote meeting
        pub link: Option<String>,
        /// Who was invited, and whether they came
        pub attendance: Vec<Attendance>,
        /// The agenda, and what came of each point
        pub points: Vec<Point>,
    }
}

fields! {
    /// Whether someone took part.
    pub struct Attendance {
        /// The person
        pub who: Who,
        /// Their side
        pub side: Option<Side>,
        /// Present, excused or absent
        pub presence: Presence,
    }
}

choices! {
    /// Whether someone invited took part.
    pub enum Presence {
        /// Took part
        Present = "present",
        /// Sent apologies
        Excused = "excused",
        /// Did not come
        Absent = "absent",
    }
}

fields! {
    /// A point of the agenda.
    pub struct Point {
        /// What is to be discussed
        pub title: String,
        /// Left open for the next meeting; where nothing is said, a point without outcomes is open
        pub open: Option<bool>,
        /// The meeting it was carried over from
        pub carried_from: Option<RecordId>,
        /// How many times it was carried over
        pub carried: Option<u32>,
        /// What came of it
        pub outcomes: Vec<Outcome>,
    }
}

fields! {
    /// What came of a point.
    pub struct Outcome {
        /// Decision, information or action item
        pub kind: OutcomeKind,
        /// What was settled
        pub text: String,
        /// Whose it is to do, for an action item
        pub side: Option<Side>,
        /// Who does it, for an action item
        pub owner: Option<Who>,
        /// By when, for an action item
        pub due: Option<NaiveDate>,
        /// The task an action item became
        pub task: Option<RecordId>,
    }
}

choices! {
    /// Kinds of outcomes.
    pub enum OutcomeKind {
        /// Something was decided
        Decision = "decision",
        /// Something was made known
        Information = "information",
        /// Someone has to do something
        Action = "action",
    }
}

impl Point {
    /// Whether the point waits for the next meeting.
    pub fn is_open(&self) -> bool {
        self.open.unwrap_or(self.outcomes.is_empty())
    }

    /// The point as the next meeting's agenda takes it over.
    pub fn carried_over(&self, from: RecordId) -> Point {
        Point {
            title: self.title.clone(),
            open: None,
            carried_from: Some(from),
            carried: Some(self.carried.unwrap_or(0).saturating_add(1)),
            outcomes: Vec::new(),
        }
    }
}

choices! {
    /// How far the minutes have come.
    pub enum MeetingState {
        /// Being written
        Draft = "draft",
        /// Made final
        Sealed = "sealed",
        /// Sent; objections may come until the end of the window
        Sent = "sent",
        /// Confirmed by the other side
        Confirmed = "confirmed",
        /// Objected to
        Objected = "objected",
        /// Nobody objected in time
        AcceptedBySilence = "accepted-by-silence",
    }
}

impl MeetingState {
    /// The state of a meeting's minutes on a day, from what happened to them.
    pub fn on(record: &Record, today: NaiveDate) -> MeetingState {
        let answer = record.acts.iter().rev().find_map(|act| match act.verb {
            Verb::Confirm | Verb::Accept => Some(MeetingState::Confirmed),
            Verb::Object | Verb::Refuse => Some(MeetingState::Objected),
            _ => None,
        });
        answer.unwrap_or_else(|| MeetingState::unanswered(record, today))
    }

    fn unanswered(record: &Record, today: NaiveDate) -> MeetingState {
        match record.last_act(Verb::Send) {
            Some(sent) if sent.telling.until.is_some_and(|until| today > until) => {
                MeetingState::AcceptedBySilence
            }
            Some(_) => MeetingState::Sent,
            None if record.last_act(Verb::Seal).is_some() => MeetingState::Sealed,
            None => MeetingState::Draft,
        }
    }
}
