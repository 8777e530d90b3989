//! A message as a row of a list.

use chrono::{DateTime, Utc};

use crate::domain::{Direction, MessageKind, RecordId, Side};
use crate::store::MailFacts;

/// One row of the list of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailRow {
    /// The message's record
    pub id: RecordId,
    /// SHA-256 of the original bytes, hex
    pub sha256: String,
    /// Its `Date`; none where it has none that can be read
    pub date: Option<DateTime<Utc>>,
    /// Its place in time: its date, or when it was taken in
    pub at: DateTime<Utc>,
    /// In or out, by the sender's address
    pub direction: Direction,
    /// The conversation it belongs to: the id of its first message held
    pub thread: RecordId,
    /// How many messages of the conversation are held
    pub in_thread: u32,
    /// The sender's name, or address where there is no name
    pub from: String,
    /// Side of the sender, where the address is known
    pub side: Option<Side>,
    /// Decoded subject
    pub subject: String,
    /// First words of the text
    pub preview: String,
    /// How many attachments it has
    pub attachments: u32,
    /// What it is
    pub kind: MessageKind,
    /// In how many versions it is held: the same message in other bytes
    pub versions: u32,
    /// The record that stands for all versions: its own, or the one held first
    pub version_of: RecordId,
    /// Found by another form of a word that was looked for
    pub other_form: bool,
    /// Taken back: it stays to be read, and counts for nothing
    pub retracted: bool,
    /// Another version of it, in other bytes, counts
    pub held_otherwise: bool,
}

impl MailRow {
    /// A row of the list from the store's facts.
    pub(super) fn of(facts: MailFacts) -> MailRow {
        MailRow {
            id: facts.id,
            date: facts.moment(),
            at: DateTime::from_timestamp_millis(facts.sorted).unwrap_or_default(),
            direction: super::reader::direction(facts.side),
            thread: facts.thread,
            in_thread: facts.in_thread,
            from: facts.sender,
            side: facts.side,
            subject: facts.subject,
            preview: facts.preview,
            attachments: facts.attachments,
            sha256: facts.hash,
            kind: facts.kind,
            versions: facts.versions,
            version_of: facts.version_of,
            retracted: facts.retracted,
            held_otherwise: facts.held_otherwise,
            other_form: false,
        }
    }

    /// Whether no version of it counts any more.
    pub fn gone(&self) -> bool {
        self.retracted && !self.held_otherwise
    }
}
