//! What each kind of page holds: plain values, already decided by whoever asks for the page.
//!
//! The fixed words around them (column heads, legend, foot) are the page's own, in its language.
//! There is deliberately no place for a private note in any of these types.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::cut::{Archive, Cut, DataFile, Logo};
use super::size::Paper;
use crate::domain::{
    Direction, Lang, MeetingState, OutcomeKind, Presence, RuleKind, Side, SnapshotState,
};

/// What every page says of itself.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the page's own words.
    pub lang: Lang,
    /// The client's name.
    pub client: String,
    /// The contract's reference.
    pub contract: Option<String>,
    /// The name of the team's company.
    pub team: String,
    /// The moment whose knowledge the page shows; also the date of the PDF.
    pub as_known_on: DateTime<FixedOffset>,
    /// The record's fingerprint, 64 hexadecimal digits.
    pub fingerprint: String,
    /// When it is printed, where it shows what was known on a day gone by.
    pub printed: Option<DateTime<FixedOffset>>,
    /// What it is printed on.
    pub paper: Paper,
    /// The team's mark; the first letter of its name where there is none.
    pub logo: Option<Logo>,
    /// Which archival standard the PDF keeps to.
    pub archive: Archive,
}

/// A schedule, live or as a snapshot froze it.
#[derive(Debug, Clone)]
pub struct SchedulePage {
    /// What every page has.
    pub frame: Frame,
    /// The title; an empty one is replaced by a plain word.
    pub title: String,
    /// The snapshot shown; none for the schedule as it stands.
    pub snapshot: Option<SnapshotFact>,
    /// The snapshot that changes are counted against.
    pub reference: Option<Held>,
    /// When the whole is done.
    pub finish: Option<Finish>,
    /// The tasks, in the order of the outline.
    pub rows: Vec<ScheduleRow>,
    /// What changed since the reference, each with its cause.
    pub changes: Vec<ChangeRow>,
    /// Days off besides Saturdays and Sundays.
    pub holidays: Vec<NaiveDate>,
    /// The day of the line through the bars.
    pub today: NaiveDate,
    /// What of it is printed, and how large.
    pub cut: Cut,
    /// The data it shows, for the PDF that carries it.
    pub data: Vec<DataFile>,
}

/// What a schedule is compared with.
#[derive(Debug, Clone)]
pub enum Held {
    /// With a snapshot
    Snapshot(SnapshotFact),
    /// With the schedule as it was known on a day
    Day(NaiveDate),
}

/// What a page says of a snapshot.
#[derive(Debug, Clone)]
pub struct SnapshotFact {
    /// Its number, counted per client.
    pub number: u32,
    /// What the team calls it.
    pub name: String,
    /// Where it stands with the client.
    pub state: SnapshotState,
    /// The day it came to that state.
    pub since: Option<NaiveDate>,
    /// The last day for objections, while it is awaited.
    pub until: Option<NaiveDate>,
}

/// The end of the whole schedule.
#[derive(Debug, Clone)]
pub struct Finish {
    /// What ends it, such as the last milestone's title.
    pub title: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// Working days later than in the reference; below zero when earlier.
    pub change: Option<i32>,
}

/// One task: a line of the table and its bar.
#[derive(Debug, Clone)]
pub struct ScheduleRow {
    /// The number in the outline, `2.1`.
    pub number: String,
    /// What is to be done.
    pub title: String,
    /// How deep it lies, 0 for the top.
    pub depth: u32,
    /// Whether other tasks belong to it.
    pub phase: bool,
    /// A moment, not a stretch of work.
    pub milestone: bool,
    /// Whose it is to do.
    pub side: Side,
    /// Who does it.
    pub owner: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub due: Option<NaiveDate>,
    /// How the last day moved against the reference.
    pub shift: Shift,
    /// First day in the reference.
    pub reference_start: Option<NaiveDate>,
    /// Last day in the reference.
    pub reference_due: Option<NaiveDate>,
    /// How much of it is done.
    pub done: Done,
    /// The day it was removed; it stays as a trace.
    pub removed: Option<NaiveDate>,
}

/// How a date moved against the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shift {
    /// There is nothing to compare with.
    #[default]
    Unknown,
    /// Working days later; below zero earlier, zero unmoved.
    Days(i32),
    /// Not in the reference.
    New,
    /// In the reference, removed since.
    Removed,
}

/// How much of a task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Done {
    /// Nothing is known to be.
    #[default]
    Nothing,
    /// A part, in percent.
    Percent(u32),
    /// All of it, on that day.
    On(NaiveDate),
}

/// One change since the reference.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// The task's number in the outline.
    pub number: String,
    /// The task.
    pub title: String,
    /// The last day before.
    pub was: Option<NaiveDate>,
    /// The last day now.
    pub now: Option<NaiveDate>,
    /// How far it moved.
    pub shift: Shift,
    /// On whose side the cause lies.
    pub side: Option<Side>,
    /// The cause in words.
    pub cause: String,
    /// What proves it, in words; none where nothing does.
    pub source: Option<String>,
}

/// The minutes of a meeting.
#[derive(Debug, Clone)]
pub struct MinutesPage {
    /// What every page has.
    pub frame: Frame,
    /// The meeting's number, counted per client.
    pub number: Option<u32>,
    /// What the meeting was about.
    pub title: String,
    /// When it began, on the clock of the place.
    pub starts: DateTime<FixedOffset>,
    /// When it ended.
    pub ends: Option<DateTime<FixedOffset>>,
    /// Room, address or link.
    pub place: Option<String>,
    /// Who was invited.
    pub attendance: Vec<Attendee>,
    /// The agenda and what came of it.
    pub points: Vec<AgendaPoint>,
    /// What was added after sealing.
    pub annexes: Vec<Annex>,
    /// How far the minutes have come.
    pub state: MeetingState,
    /// The day they came to that state.
    pub since: Option<NaiveDate>,
    /// The last day for objections, while they are open.
    pub until: Option<NaiveDate>,
}

/// Someone invited to a meeting.
#[derive(Debug, Clone)]
pub struct Attendee {
    /// The person's name.
    pub name: String,
    /// What they do.
    pub role: Option<String>,
    /// Their side.
    pub side: Option<Side>,
    /// Whether they came.
    pub presence: Presence,
}

/// A point of the agenda.
#[derive(Debug, Clone)]
pub struct AgendaPoint {
    /// What was to be discussed.
    pub title: String,
    /// How many times it was carried over from an earlier meeting.
    pub carried: u32,
    /// Left open for the next meeting.
    pub open: bool,
    /// What came of it.
    pub outcomes: Vec<OutcomeRow>,
}

/// What came of a point.
#[derive(Debug, Clone)]
pub struct OutcomeRow {
    /// Decision, information or action item.
    pub kind: OutcomeKind,
    /// What was settled.
    pub text: String,
    /// Whose it is to do.
    pub side: Option<Side>,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// A numbered addition to sealed minutes.
#[derive(Debug, Clone)]
pub struct Annex {
    /// 1 for the first.
    pub number: u32,
    /// The day it was added.
    pub on: NaiveDate,
    /// Who asked for it.
    pub by: Option<String>,
    /// What it says.
    pub text: String,
}

/// The rules of cooperation.
#[derive(Debug, Clone)]
pub struct RulesPage {
    /// What every page has.
    pub frame: Frame,
    /// The day on which they are looked at: what is in force then.
    pub today: NaiveDate,
    /// The rules; they are grouped by kind here and keep their order within it.
    pub rules: Vec<RuleEntry>,
}

/// A rule in the version shown.
#[derive(Debug, Clone)]
pub struct RuleEntry {
    /// Its number among the client's rules, by which it is cited.
    pub number: u32,
    /// What it is about.
    pub kind: RuleKind,
    /// Its short name.
    pub title: Option<String>,
    /// What was agreed, word for word.
    pub words: String,
    /// The version's number, 1 for the first.
    pub version: u32,
    /// First day this version binds.
    pub in_force_from: Option<NaiveDate>,
    /// Whether it was agreed to, by whomever.
    pub agreed: bool,
    /// The day it was agreed.
    pub agreed_on: Option<NaiveDate>,
    /// Who proposed it.
    pub proposed_by: Option<String>,
    /// Who agreed to it.
    pub agreed_by: Vec<String>,
    /// Where the agreement is written, in words; none where nothing proves it.
    pub source: Option<String>,
    /// The last day it bound, when it has ended.
    pub ended: Option<NaiveDate>,
}

/// A list of correspondence.
#[derive(Debug, Clone)]
pub struct MessagesPage {
    /// What every page has.
    pub frame: Frame,
    /// First day of the period asked for.
    pub from: Option<NaiveDate>,
    /// Last day of the period asked for.
    pub until: Option<NaiveDate>,
    /// The messages, in the order they are to be listed.
    pub rows: Vec<MessageRow>,
}

/// One message.
#[derive(Debug, Clone)]
pub struct MessageRow {
    /// When it was sent, on the clock to be shown.
    pub date: Option<DateTime<FixedOffset>>,
    /// Which way it went.
    pub direction: Direction,
    /// Who sent it.
    pub from: String,
    /// Whom it was sent to.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// How many files came with it.
    pub attachments: u32,
    /// SHA-256 of the original bytes, in hexadecimal digits.
    pub sha256: String,
}

/// The balance sheet of an import.
#[derive(Debug, Clone)]
pub struct SheetPage {
    /// What every page has.
    pub frame: Frame,
    /// Its number among the client's imports.
    pub number: u32,
    /// What was taken in.
    pub source: String,
    /// When it began, on the clock to be shown.
    pub began: DateTime<FixedOffset>,
    /// When the sheet was recorded, on the clock to be shown.
    pub ended: DateTime<FixedOffset>,
    /// Items met.
    pub read: u32,
    /// Taken in for the first time.
    pub new: u32,
    /// Held already.
    pub held: u32,
    /// Not readable.
    pub unreadable: u32,
    /// Stopped before its end.
    pub cancelled: bool,
    /// The items by what became of them, in the order to be shown.
    pub groups: Vec<SheetGroup>,
}

/// The items of a balance sheet of which the same became.
#[derive(Debug, Clone)]
pub struct SheetGroup {
    /// `unreadable`, `opened`, `new` or `held`.
    pub key: &'static str,
    /// The items.
    pub lines: Vec<SheetLine>,
}

/// One item of a balance sheet.
#[derive(Debug, Clone)]
pub struct SheetLine {
    /// Where it was met.
    pub path: String,
    /// Its kind, or why it could not be read.
    pub note: String,
    /// SHA-256 of its bytes in hexadecimal digits; empty where there were none.
    pub sha256: String,
}
