//! Everything that happened with a client, in order and small: the records, and what was done to
//! them since. Filters, days and weeks are found here; the words come page by page.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};

use super::filter::{Filter, Group};
use crate::domain::{Act, Body, Change, Kind, Record, RecordId, Side, Value};
use crate::session::Reader;
use crate::ui::file::ClientFile;
use crate::ui::load::Answer;

/// What a line tells of its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// That it was recorded
    Made,
    /// That its fields changed: the place among its changes
    Changed(u16),
    /// That something was done to it: the place among its acts
    Acted(u16),
    /// That something had happened to it which was taken back later: the place among those
    Withdrawn(u16),
}

/// A line of the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// When it happened
    pub at: DateTime<Utc>,
    /// The day where the user is
    pub day: NaiveDate,
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Whose doing
    pub side: Option<Side>,
    /// What it tells
    pub what: What,
    /// Who sent a message, as a place among the people
    sender: Option<u16>,
}

/// The whole stream of a client.
pub struct Index {
    /// What the lines speak of
    pub file: Arc<ClientFile>,
    /// Newest first
    pub lines: Vec<Line>,
    /// How many lines each group of kinds has
    pub counts: Vec<u64>,
    people: Vec<RecordId>,
}

/// What is left of the stream when it is filtered.
#[derive(Debug, Default)]
pub struct Shown {
    /// Places among the lines
    pub lines: Vec<u32>,
    /// The first of each day
    pub starts: Vec<u64>,
    /// The day of each of those
    pub days: Vec<NaiveDate>,
}

impl Index {
    /// Reads the stream.
    ///
    /// # Errors
    /// What the journal says.
    pub fn load(reader: &Reader<'_>, file: Arc<ClientFile>) -> Answer<Arc<Index>> {
        let people: Vec<RecordId> = file.people.iter().map(|record| record.id).collect();
        let places: HashMap<RecordId, u16> =
            people.iter().zip(0_u16..).map(|(id, place)| (*id, place)).collect();
        let marks = reader.timeline_marks(file.client.id)?;
        let mut lines: Vec<Line> = marks
            .into_iter()
            .map(|mark| Line {
                sender: mark.sender.and_then(|id| places.get(&id).copied()),
                ..Line::new(mark.at, mark.id, mark.kind, mark.side, What::Made)
            })
            .collect();
        lines.extend(events(&file));
        // The records come in order already; what was done to them is put between.
        lines.sort_by_key(|line| std::cmp::Reverse(line.at));
        let mut counts = vec![0; Group::ALL.len()];
        for line in &lines {
            counts
                .iter_mut()
                .zip(Group::ALL)
                .filter(|(_, group)| group.has(line.kind))
                .for_each(|(count, _)| *count += 1);
        }
        Ok(Arc::new(Index { file, lines, counts, people }))
    }

    /// The lines that pass a filter, and the days they fall on; `about` are the messages that speak of
    /// the person filtered by, once they are known.
    pub fn filtered(&self, filter: &Filter, about: Option<&HashSet<RecordId>>) -> Shown {
        let with = filter.person.map(|id| self.concerned(id));
        let person = filter.person.and_then(|id| self.people.iter().position(|one| *one == id));
        let person = person.and_then(|place| u16::try_from(place).ok());
        let mut shown = Shown::default();
        for (line, place) in self.lines.iter().zip(0_u32..) {
            let concerns = with.as_ref().is_none_or(|with| match line.kind {
                Kind::Message => {
                    let sent = line.sender.is_some() && line.sender == person;
                    sent || about.is_some_and(|about| about.contains(&line.id))
                }
                _ => with.contains_key(&line.id),
            });
            if concerns && filter.passes(line) {
                if shown.days.last() != Some(&line.day) {
                    shown.starts.push(shown.lines.len() as u64);
                    shown.days.push(line.day);
                }
                shown.lines.push(place);
            }
        }
        shown
    }

    /// The records of the file that speak of a person.
    fn concerned(&self, person: RecordId) -> HashMap<RecordId, ()> {
        let id = person.to_string();
        let concerned = |record: &&Record| record.id == person || mentions(&record.write(), &id);
        records(&self.file).filter(concerned).map(|record| (record.id, ())).collect()
    }
}

impl Line {
    fn new(at: DateTime<Utc>, id: RecordId, kind: Kind, side: Option<Side>, what: What) -> Line {
        let day = at.with_timezone(&Local).date_naive();
        Line { at, day, id, kind, side, what, sender: None }
    }
}

/// Every record of the file but the client.
fn records(file: &ClientFile) -> impl Iterator<Item = &Record> {
    let kinds = [
        &file.people,
        &file.meetings,
        &file.rules,
        &file.tasks,
        &file.snapshots,
        &file.decisions,
        &file.notes,
    ];
    kinds.into_iter().flatten()
}

/// What was done to records: moved dates, new versions, seals, what was sent and accepted.
fn events(file: &ClientFile) -> Vec<Line> {
    let mut lines = Vec::new();
    for record in records(file) {
        for (change, place) in
            record.changes.iter().zip(0_u16..).filter(|(one, _)| tells(record, one))
        {
            let (at, what) = (change.stamp.at, What::Changed(place));
            lines.push(Line::new(at, record.id, record.kind, change.side, what));
        }
        for (act, place) in record.acts.iter().zip(0_u16..) {
            let what = What::Acted(place);
            lines.push(Line::new(moment(act), record.id, record.kind, None, what));
        }
        for (one, place) in record.withdrawn.iter().zip(0_u16..) {
            let what = What::Withdrawn(place);
            lines.push(Line::new(moment(&one.act), record.id, record.kind, None, what));
        }
    }
    lines
}

/// Whether a change of the record is worth a line: a moved date, a new version of a rule.
fn tells(record: &Record, change: &Change) -> bool {
    match record.body {
        Body::Task(_) => change.touches(&["start", "due"]),
        Body::Rule(_) => !change.correction && change.touches(&["words", "in_force_from"]),
        _ => false,
    }
}

/// When an act happened: the day that was told, else when it was recorded.
fn moment(act: &Act) -> DateTime<Utc> {
    let recorded = act.stamp.at;
    let told = act.telling.on.filter(|day| *day != recorded.with_timezone(&Local).date_naive());
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    told.map_or(recorded, |day| day.and_time(noon).and_utc())
}

/// Whether this text stands anywhere inside a value.
fn mentions(value: &Value, text: &str) -> bool {
    match value {
        Value::Text(held) => held == text,
        Value::List(items) => items.iter().any(|item| mentions(item, text)),
        Value::Map(map) => map.values().any(|item| mentions(item, text)),
        Value::Null | Value::Bool(_) | Value::Int(_) => false,
    }
}
