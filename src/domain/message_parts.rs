//! What a message carries beside its words: a meeting, reports of delivery, and the messages it repeats.

use chrono::NaiveDateTime;

use super::Address;

/// A meeting as a message tells of it (RFC 5545, RFC 5546).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Invitation {
    /// `REQUEST`, `CANCEL`, `REPLY` and so on, upper case; empty where none is named.
    pub method: String,
    /// The calendar's own name of the meeting, the same in every message about it.
    pub uid: String,
    /// What it is about.
    pub title: String,
    /// More about it.
    pub description: String,
    /// When it begins.
    pub starts: Option<CalendarTime>,
    /// When it ends.
    pub ends: Option<CalendarTime>,
    /// Where.
    pub place: String,
    /// Who calls it.
    pub organizer: Option<Address>,
    /// Who is asked to come, and what each answered.
    pub attendees: Vec<Attendee>,
    /// `CONFIRMED`, `TENTATIVE`, `CANCELLED`; empty where none is named.
    pub status: String,
    /// How it is repeated (`RRULE`), as written; empty where it is not.
    pub repeats: String,
}

/// A time in a calendar: what the clock there shows, and where that is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarTime {
    /// The day and the time as written.
    pub local: NaiveDateTime,
    /// The zone's name as written; `UTC`, or empty for the time wherever the reader is.
    pub zone: String,
    /// A whole day: the time says nothing.
    pub whole_day: bool,
}

/// Somebody asked to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// Who.
    pub address: Address,
    /// `ACCEPTED`, `DECLINED`, `TENTATIVE`, `NEEDS-ACTION`; empty where none is named.
    pub answer: String,
}

/// What became of a message for one address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delivery {
    /// The address it was for.
    pub address: String,
    /// `failed`, `delayed`, `delivered`, `relayed`, `expanded`; of a receipt `displayed`, `deleted` and so on.
    pub action: String,
    /// The status code (RFC 3463) such as `5.1.1`; empty where there is none.
    pub status: String,
    /// What the other side said; empty where it said nothing.
    pub reason: String,
}

/// A message repeated in the text of a later one, as far as its heading tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Quotation {
    /// Who wrote it: a name, an address, or both.
    pub from: Address,
    /// When, as written there: the zone is that of whoever repeats it, and unknown.
    pub at: Option<NaiveDateTime>,
    /// Its subject; empty where the heading has none.
    pub subject: String,
    /// Those to whom it went, where the heading says so.
    pub to: Vec<Address>,
}
