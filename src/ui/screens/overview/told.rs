//! How a client stands, told from the client's file: made anew only when the file changes.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, Local, NaiveDate, Utc};

use crate::domain::{
    Body, ClientDay, Contact, Kind, Known, Matter, OpenTask, Record, RecordId, RuleVersion, Side,
    Snapshot, SnapshotState, Standing, TaskStatus, Topic, Unanswered,
};
use crate::session::Responses;
use crate::ui::file::ClientFile;

/// Promises, rules and dates shown; the rest is counted.
const PROMISES: usize = 6;
const SHOWN: usize = 6;
/// Messages without an answer that stand by themselves; more of them are one line.
const MESSAGES: usize = 2;
/// Days for which a changed rule is marked as changed.
const FRESH: i64 = 60;
/// Days ahead that are looked through for dates.
const AHEAD: u64 = 366;

/// Something we promised and have not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What it is
    pub matter: Matter,
    /// Where it was promised: the record, its kind and number, and the day
    pub made: Made,
    /// How many messages the line stands for, where it stands for more than one; otherwise 0
    pub messages: usize,
}

/// Where something was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Kind of the record
    pub kind: Kind,
    /// Its number
    pub number: u32,
    /// The day
    pub on: NaiveDate,
}

/// The end of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// The task or milestone that comes last
    pub id: RecordId,
    /// Its title
    pub title: String,
    /// Its date
    pub on: NaiveDate,
    /// The snapshot it is held against, and the working days it is later
    pub against: Option<(u32, i32)>,
}

/// The newest snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newest {
    /// The snapshot
    pub id: RecordId,
    /// Its number
    pub number: u32,
    /// Where it stands
    pub state: SnapshotState,
    /// The day it was taken, sent or answered
    pub on: NaiveDate,
    /// End of the window for objections
    pub until: Option<NaiveDate>,
}

/// A rule in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// The rule
    pub id: RecordId,
    /// Its number
    pub number: u32,
    /// Its name, or its words
    pub title: String,
    /// First day the version binds
    pub from: Option<NaiveDate>,
    /// Whether that version replaced another not long ago
    pub changed: bool,
}

/// Everything told from the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// Promises past their date: tasks, oldest first, then messages that should have had an answer
    pub promises: Vec<Promise>,
    /// All of them
    pub promised: usize,
    /// Of this year's promises: kept on the day, and all whose day has come
    pub kept: (usize, usize),
    /// The end of the schedule
    pub finish: Option<Finish>,
    /// The newest snapshot
    pub snapshot: Option<Newest>,
    /// How much is on the others' side, and what waits longest
    pub awaited: (usize, Option<Matter>),
    /// Choices that wait to be made, and the oldest
    pub undecided: (usize, Option<Matter>),
    /// The last contact
    pub contact: Option<Contact>,
    /// How soon each side answers
    pub responses: Responses,
    /// Rules in force
    pub rules: Vec<RuleLine>,
    /// All of them
    pub in_force: usize,
    /// The next dates
    pub dates: Vec<Matter>,
}

/// What the file does not hold: what the correspondence says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    /// Conversations that wait for an answer
    pub unanswered: Vec<Unanswered>,
    /// The day of the last contact in both directions
    pub contact: Option<NaiveDate>,
    /// How soon each side answers
    pub responses: Responses,
}

impl Told {
    /// Tells how the client stands at a moment.
    pub fn of(file: &ClientFile, heard: &Heard, now: DateTime<Utc>) -> Told {
        let Body::Client(client) = &file.client.body else { return Told::default() };
        let tasks = open_tasks(file);
        let today = local(now);
        let standings = file.standings_on(today);
        let known = Known {
            client,
            tasks: &tasks,
            messages: &heard.unanswered,
            meetings: &file.meetings,
            snapshots: &file.snapshots,
            standings: &standings,
            calendars: &file.calendars,
            decisions: &file.decisions,
            contact: heard.contact,
            now,
            local,
        };
        let day = ClientDay::of(&known);
        let late: Vec<&Matter> = day.owed.iter().filter(|matter| matter.on < today).collect();
        let undecided = day.awaited.iter().filter(|matter| matter.topic == Topic::Decision);
        let mut told = Told {
            promises: promises(file, &late),
            promised: late.len(),
            kept: kept(file, today, heard.responses.kept),
            responses: heard.responses,
            finish: finish(file, &standings),
            snapshot: newest(file, &standings),
            awaited: (day.awaited.len(), day.awaited.first().cloned()),
            undecided: (undecided.clone().count(), undecided.clone().next().cloned()),
            contact: day.contact,
            dates: known.dates(today, today + Days::new(AHEAD)),
            ..Told::default()
        };
        told.dates.truncate(SHOWN);
        let mut rules: Vec<RuleLine> = in_force(file, today).collect();
        told.in_force = rules.len();
        rules.sort_by_key(|rule| rule.number);
        rules.truncate(SHOWN);
        told.rules = rules;
        told
    }
}

/// The day a moment falls on, where the user is.
pub fn local(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}

fn open_tasks(file: &ClientFile) -> Vec<OpenTask> {
    let open = file
        .rows
        .iter()
        .filter(|row| !row.phase && row.removed.is_none() && row.task.status() != TaskStatus::Done);
    open.filter_map(|row| {
        let owner = row.task.owner.as_ref().map(|owner| owner.name.clone()).unwrap_or_default();
        let (title, side) = (row.task.title.clone(), row.task.side);
        Some(OpenTask { id: row.id, title, side, owner, due: row.task.due? })
    })
    .collect()
}

/// Tasks and answers promised for a day first; of other messages without an answer many are one line, so
/// that they do not hide the rest.
fn promises(file: &ClientFile, late: &[&Matter]) -> Vec<Promise> {
    let (answers, tasks): (Vec<&Matter>, Vec<&Matter>) =
        late.iter().partition(|matter| matter.topic == Topic::Answer && !matter.promised);
    let shown = tasks.iter().take(PROMISES);
    let mut found: Vec<Promise> = shown.map(|matter| promise(file, matter)).collect();
    let messages = if answers.len() > MESSAGES { answers.len() } else { 0 };
    let alone = if messages > 0 { 1 } else { MESSAGES };
    let shown = answers.iter().take(alone);
    found.extend(shown.map(|matter| Promise { messages, ..promise(file, matter) }));
    found
}

fn promise(file: &ClientFile, matter: &Matter) -> Promise {
    let plain = Made { kind: matter.kind, number: 0, on: matter.on };
    let Some(record) = file.record(matter.id) else {
        return Promise { matter: matter.clone(), made: plain, messages: 0 };
    };
    let recorded = Made { kind: record.kind, number: record.number, on: local(record.made.at) };
    let meeting = match &record.body {
        Body::Task(task) => task.meeting.and_then(|id| file.record(id)),
        _ => None,
    };
    let made = meeting.and_then(|record| match &record.body {
        Body::Meeting(meeting) => {
            Some(Made { kind: record.kind, number: record.number, on: local(meeting.starts) })
        }
        _ => None,
    });
    Promise { matter: matter.clone(), made: made.unwrap_or(recorded), messages: 0 }
}

/// Of our promises for this year: those done by their date, and all that are done or whose date is
/// past. One that is done but does not say when tells nothing and is left out. Answers promised for a day
/// are promises like tasks.
fn kept(file: &ClientFile, today: NaiveDate, answers: (usize, usize)) -> (usize, usize) {
    let (mut on_time, mut all) = answers;
    for row in file.rows.iter().filter(|row| !row.phase && row.removed.is_none()) {
        let ours = matches!(row.task.side, Side::Us | Side::Both);
        let Some(due) = row.task.due.filter(|due| ours && due.year() == today.year()) else {
            continue;
        };
        let done = row.task.status() == TaskStatus::Done;
        match (done, row.task.done_on) {
            (true, None) => {}
            (true, Some(done_on)) => {
                all += 1;
                on_time += usize::from(done_on <= due);
            }
            (false, _) => all += usize::from(due < today),
        }
    }
    (on_time, all)
}

/// Where snapshots stand.
type Standings = HashMap<RecordId, Standing>;

fn finish(file: &ClientFile, standings: &Standings) -> Option<Finish> {
    let rows = file.rows.iter().filter(|row| !row.phase && row.removed.is_none());
    let dated = rows.filter_map(|row| Some((row.task.due?, row.task.milestone, row)));
    let (on, _, row) = dated.max_by_key(|(due, milestone, _)| (*due, *milestone))?;
    let against = reference(file, standings).and_then(|(record, snapshot)| {
        snapshot
            .finish
            .map(|finish| (record.number, file.calendars.shared().working_days(finish, on)))
    });
    Some(Finish { id: row.id, title: row.task.title.clone(), on, against })
}

/// The snapshot the schedule is held against: the last one accepted, else the first one taken.
fn reference<'a>(
    file: &'a ClientFile,
    standings: &Standings,
) -> Option<(&'a Record, &'a Snapshot)> {
    let taken = || {
        file.snapshots.iter().filter(|record| record.retracted.is_none()).filter_map(|record| {
            match &record.body {
                Body::Snapshot(snapshot) => Some((record, snapshot)),
                _ => None,
            }
        })
    };
    let mut accepted = taken().filter(|(record, _)| {
        standings.get(&record.id).is_some_and(|standing| standing.accepted.is_some())
    });
    accepted.next_back().or_else(|| taken().next())
}

fn newest(file: &ClientFile, standings: &Standings) -> Option<Newest> {
    let record = file.snapshots.iter().rev().find(|record| record.retracted.is_none())?;
    let standing = standings.get(&record.id)?;
    let state = standing.state;
    let last = match state {
        SnapshotState::Taken => None,
        _ => record.acts.last(),
    };
    let on = last.map(|act| act.telling.on.unwrap_or(local(act.stamp.at)));
    let until = standing.until;
    let on = on.unwrap_or(local(record.made.at));
    Some(Newest { id: record.id, number: record.number, state, on, until })
}

fn in_force(file: &ClientFile, today: NaiveDate) -> impl Iterator<Item = RuleLine> {
    file.rules.iter().filter_map(move |record| {
        let version = RuleVersion::in_force_on(record, today)?;
        let from = version.rule.in_force_from;
        let fresh = from.is_some_and(|from| (today - from).num_days() <= FRESH);
        Some(RuleLine {
            id: record.id,
            number: record.number,
            title: version.rule.title.clone().unwrap_or_else(|| version.rule.words.clone()),
            from,
            changed: version.number > 1 && fresh,
        })
    })
}
