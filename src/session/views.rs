//! What queries answer with: rows ready to be shown, nothing of how they are kept.

use chrono::{DateTime, Utc};

use super::MailRow;
use crate::domain::{
    Address, Change, Gist, ImportItem, Kind, Message, Opened, Part, Record, RecordId, Retraction,
    Side, Stamp, Telling, Value, Verb,
};
use crate::journal::{Entry, Event, hash_hex};
use crate::store::{Checked, RawEntry, StreamMark, StreamRow};

/// A message opened to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailView {
    /// Its record: where it came from, when it was taken in
    pub record: Record,
    /// Its row in the list
    pub row: MailRow,
    /// What was read from its bytes
    pub message: Message,
    /// Known people among its addresses
    pub people: Vec<(Address, Record)>,
    /// The conversation as a tree, this message included
    pub conversation: Vec<ThreadLine>,
    /// Its other versions
    pub versions: Vec<MailRow>,
    /// Everywhere its bytes were met
    pub provenances: Vec<super::Provenance>,
}

/// One line of a conversation's tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadLine {
    /// The message; none where it is only spoken of and not held
    pub row: Option<MailRow>,
    /// Its `Message-ID`, where it has one
    pub message_id: Option<String>,
    /// How many stand above it
    pub depth: usize,
    /// The line it answers, by its place in the list
    pub parent: Option<usize>,
}

/// A message without what surrounds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its record: where it came from, when it was taken in
    pub record: Record,
    /// Its row in the list
    pub row: MailRow,
    /// What was read from its bytes
    pub message: Message,
}

/// One line of the stream of everything that happened with a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its number among the client's records of the kind
    pub number: u32,
    /// When it happened, as far as known; else when it was recorded
    pub at: DateTime<Utc>,
    /// When it was recorded
    pub recorded: DateTime<Utc>,
    /// Whose doing it was, where that is known
    pub side: Option<Side>,
    /// Its title: a subject, a meeting's title, a rule's words
    pub title: String,
    /// A line of detail: a sender, first words; may be empty
    pub detail: String,
    /// Taken back
    pub retracted: bool,
    /// First words of a message; empty for anything else
    pub preview: String,
}

/// What orders and filters a line of the stream; little enough that all of them can be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineMark {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// When it happened, as far as known; else when it was recorded
    pub at: DateTime<Utc>,
    /// Whose doing it was, where that is known
    pub side: Option<Side>,
    /// Who sent a message, where that is somebody known
    pub sender: Option<RecordId>,
}

/// One entry of a record's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// When, by whom and where
    pub stamp: Stamp,
    /// What it tells
    pub told: Told,
    /// SHA-256 of the entry's bytes, hex
    pub sha256: String,
}

/// What an entry tells of its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It was made, with these fields.
    Made(Value),
    /// Fields changed.
    Changed(Change),
    /// Something happened to it.
    Acted(Verb, Telling),
    /// It was taken back.
    Retracted(String),
}

/// One hit of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record found
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its client
    pub client: RecordId,
    /// The client's name
    pub client_name: String,
    /// When it happened
    pub at: DateTime<Utc>,
    /// Its title
    pub title: String,
    /// Words around the first hit, where it was read so far; else how the text begins
    pub context: String,
    /// Whether the hit may stand further on in the text: [`Reader::read_on`](super::Reader::read_on) tells
    pub further: bool,
    /// Where in a document or attachment the words stand; none where the record itself has them
    pub page: Option<HitPage>,
    /// Only another form of a word that was looked for stands there
    pub other_form: bool,
    /// Whether the record was taken back
    pub retracted: bool,
}

/// The page of a document or attachment that has the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitPage {
    /// Place of the attachment in its message, from 0; none where the record itself is the document
    pub attachment: Option<usize>,
    /// The file's name
    pub name: String,
    /// What the page is called
    pub part: Part,
    /// Its number or name; empty for a whole
    pub label: String,
    /// Its place in the file, from 0
    pub place: u32,
}

/// How far an import, an export or a check has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Items done
    pub done: u64,
    /// Items in all, where that is known
    pub total: Option<u64>,
}

/// The balance sheet of an import: `read = new + held + unreadable`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Balance {
    /// The sheet's own record; none where nothing was met
    pub id: Option<RecordId>,
    /// What was taken in
    pub source: String,
    /// When it began
    pub began: DateTime<Utc>,
    /// Items met
    pub read: u32,
    /// Taken in for the first time
    pub new: u32,
    /// Held already, same bytes
    pub held: u32,
    /// Not readable
    pub unreadable: u32,
    /// Stopped before its end
    pub cancelled: bool,
    /// Taken back as a whole: when, by whom and why
    pub retracted: Option<Retraction>,
    /// The disk or the file refused before the end; what is counted is kept
    pub stopped: Option<crate::domain::Failure>,
    /// Every item, in the order met
    pub items: Vec<BalanceItem>,
    /// Files of which only what is inside was taken in
    pub opened: Vec<Opened>,
}

/// One line of a balance sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalanceItem {
    /// Where it was found, what became of it and why
    pub item: ImportItem,
    /// The record it is, where there is one
    pub id: Option<RecordId>,
    /// Message or document
    pub kind: Kind,
}

/// What the record of a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAs {
    /// The record
    pub id: RecordId,
    /// What it is
    pub kind: Kind,
    /// It in one line
    pub gist: Gist,
    /// When it was recorded
    pub made: DateTime<Utc>,
}

/// What a check of the whole journal found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verification {
    /// Entries read
    pub entries: u64,
    /// Blobs read
    pub blobs: u64,
    /// Bytes hashed
    pub bytes: u64,
    /// Each log: name, size, root in hex
    pub logs: Vec<LogState>,
    /// Everything that does not hold
    pub faults: Vec<FoundFault>,
    /// When the check ended
    pub at: DateTime<Utc>,
    /// How long it took
    pub took: std::time::Duration,
}

/// The state of one log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogState {
    /// Name of the log
    pub log: String,
    /// Entries in it
    pub size: u64,
    /// Root of the tree over them, hex
    pub root: String,
    /// Who writes it
    pub author: String,
}

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFault {
    /// Key of its words: `verify-…`
    pub what: &'static str,
    /// Where: an entry, a blob, a checkpoint
    pub where_: String,
}

/// How much the journal holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stats {
    /// Bytes of the file
    pub file_bytes: u64,
    /// Entries in all logs
    pub entries: u64,
    /// Blobs, and the bytes of their originals and as kept
    pub blobs: u64,
    /// Bytes of the originals
    pub original_bytes: u64,
    /// Bytes as kept
    pub kept_bytes: u64,
    /// Records by kind
    pub records: Vec<(Kind, u64)>,
}

/// A line of the stream from the store's row.
pub(super) fn timeline_row(row: StreamRow) -> TimelineRow {
    let moment = |millis| DateTime::from_timestamp_millis(millis).unwrap_or_default();
    TimelineRow {
        id: row.id,
        kind: row.kind,
        number: row.number,
        at: moment(row.happened),
        recorded: moment(row.made),
        side: row.side.and_then(|word| Side::from_word(&word)),
        title: row.title,
        detail: row.detail,
        retracted: row.retracted,
        preview: row.preview,
    }
}

/// A mark of the stream from the store's.
pub(super) fn timeline_mark(mark: StreamMark) -> TimelineMark {
    TimelineMark {
        id: mark.id,
        kind: mark.kind,
        at: DateTime::from_timestamp_millis(mark.happened).unwrap_or_default(),
        side: mark.side,
        sender: mark.sender,
    }
}

/// A record's entries as lines; each change stands with its fields before and after.
pub(super) fn history(record: &Record, entries: &[RawEntry]) -> Vec<HistoryLine> {
    let lines = entries.iter().filter_map(|raw| {
        let entry = Entry::from_bytes(&raw.bytes).ok()?;
        let stamp = entry.stamp();
        let told = match entry.event {
            Event::LogStarted { .. } => return None,
            Event::Made { fields, .. } => Told::Made(fields),
            Event::Changed { .. } | Event::Corrected { .. } => {
                let same = |change: &&Change| change.stamp == stamp;
                Told::Changed(record.changes.iter().find(same).cloned()?)
            }
            Event::Acted { verb, telling, .. } => Told::Acted(verb, telling),
            Event::Retracted { reason, .. } => Told::Retracted(reason),
        };
        Some(HistoryLine { stamp, told, sha256: hash_hex(&raw.bytes) })
    });
    lines.collect()
}

/// What a check found, from the store's answer.
pub(super) fn verification(checked: Checked) -> Verification {
    let logs = checked.logs.into_iter().map(|(log, author, size, root)| LogState {
        log,
        size,
        root: root.to_string(),
        author,
    });
    let faults = checked
        .faults
        .into_iter()
        .map(|fault| FoundFault { what: fault.what, where_: fault.place });
    Verification {
        entries: checked.entries,
        blobs: checked.blobs,
        bytes: checked.bytes,
        logs: logs.collect(),
        faults: faults.collect(),
        at: DateTime::default(),
        took: std::time::Duration::ZERO,
    }
}
