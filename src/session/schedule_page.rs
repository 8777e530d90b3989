//! The schedule as a page: a snapshot or today's tasks, beside the snapshot last accepted.

use std::collections::HashMap;

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};

use super::end_of_day;
use super::exchange::{Said, plan_row};
use super::pages::{Against, PrintDesk, PrintOrder, local};
use crate::domain::{
    Body, Calendars, Failure, Field, Kind, Record, RecordId, SnapshotRow, SnapshotState, Source,
    Standing, TaskStatus, Value, Verb, accepted_before, last_due, lasting_moves, proof_of, proven,
    span_phases,
};
use crate::exchange::write_csv;
use crate::journal::to_json;
use crate::print::{
    Archive, ChangeRow, DataFile, Done, Finish, Held, SchedulePage, ScheduleRow, Shift,
    SnapshotFact,
};

/// The page of a snapshot, or of the schedule as it stands.
pub(super) fn page(
    desk: &PrintDesk<'_>,
    snapshot: Option<RecordId>,
    order: &PrintOrder,
    earlier: Option<(NaiveDate, Vec<SnapshotRow>)>,
) -> Result<SchedulePage, Failure> {
    let taken = desk.reader.records(desk.client, &[Kind::Snapshot])?;
    let shown = match snapshot {
        Some(id) => Some(find(&taken, id)?),
        None => None,
    };
    let mut rows = match shown {
        Some(record) => desk.reader.snapshot_rows(record.id)?,
        None => desk.reader.outline(desk.client)?,
    };
    let standings = desk.reader.standings(desk.client, desk.today)?;
    let calendars = desk.reader.calendars(desk.client)?;
    let before = shown.map_or(u32::MAX, |record| record.number);
    let reference = match order.against {
        Some(Against::Snapshot(id)) => Some(find(&taken, id)?),
        Some(Against::Day(_)) => None,
        None => accepted_before(&taken, &standings, before),
    };
    let known = earlier.as_ref().map(|(day, _)| *day);
    let mut before = match (reference, earlier) {
        (_, Some((_, rows))) => rows,
        (Some(record), None) => desk.reader.snapshot_rows(record.id)?,
        (None, None) => Vec::new(),
    };
    span_phases(&mut rows);
    span_phases(&mut before);
    let whole = finish(&rows, &before, &calendars);
    let (rows, cut) = order.part.of(rows)?;
    let then = Reference {
        rows: before.iter().map(|row| (row.id, row)).collect(),
        any: reference.is_some() || known.is_some(),
        calendars: &calendars,
    };
    let since = reference.map(|record| record.made.at).or(known.map(end_of_day));
    let window = (since, shown.map(|record| record.made.at));
    let held = |record: &Record| fact(record, standings.get(&record.id), Standing::reference);
    let snapshot = shown.map(|record| fact(record, standings.get(&record.id), Standing::now));
    let changes = match cut.without_changes {
        true => Vec::new(),
        false => changes(desk, &rows, window, &then)?,
    };
    let today = shown.map_or(desk.today, |record| local(record.made.at).date_naive());
    Ok(SchedulePage {
        data: match order.archive {
            Archive::A2b => Vec::new(),
            Archive::A3b => data(desk, &rows, snapshot.as_ref())?,
        },
        cut,
        frame: desk.frame.clone(),
        title: String::new(),
        snapshot,
        reference: reference.map(held).map(Held::Snapshot).or(known.map(Held::Day)),
        finish: whole,
        changes,
        rows: rows.iter().map(|row| then.beside(row)).collect(),
        holidays: holidays(&rows, &calendars, today),
        today,
    })
}

/// What the page shows as data: a table for people, JSON for programs.
fn data(
    desk: &PrintDesk<'_>,
    rows: &[SnapshotRow],
    snapshot: Option<&SnapshotFact>,
) -> Result<Vec<DataFile>, Failure> {
    let said = Said::of(&[desk.frame.lang]);
    let plan: Vec<_> = rows.iter().map(plan_row).collect();
    let csv = write_csv(&plan, &said.heads());
    let csv = csv.map_err(|unmade| Failure::new("error-internal").because(unmade.detail))?;
    let tasks: Vec<_> = rows.iter().map(|row| to_json(&row.write())).collect();
    let json = serde_json::json!({
        "client": desk.frame.client,
        "as_known_on": desk.frame.as_known_on.to_rfc3339(),
        "fingerprint": desk.frame.fingerprint,
        "snapshot": snapshot.map(|one| serde_json::json!({
            "number": one.number, "name": one.name, "state": one.state.as_str(),
        })),
        "tasks": tasks,
    });
    let file = |name, mime, bytes| DataFile {
        name,
        mime,
        words: desk.words.say(match mime {
            "text/csv" => "print-data-csv",
            _ => "print-data-json",
        }),
        bytes,
    };
    Ok(vec![
        file("schedule.csv", "text/csv", csv),
        file("schedule.json", "application/json", json.to_string().into_bytes()),
    ])
}

fn find(taken: &[Record], id: RecordId) -> Result<&Record, Failure> {
    let found = taken.iter().find(|record| record.id == id);
    found.ok_or_else(|| Failure::new("error-unknown-id").with("id", id.to_string()))
}

/// What is said of a snapshot, in the state and since the day that `stands` picks.
fn fact(
    record: &Record,
    standing: Option<&Standing>,
    stands: fn(&Standing) -> (SnapshotState, Option<NaiveDate>),
) -> SnapshotFact {
    let name = match &record.body {
        Body::Snapshot(snapshot) => snapshot.name.clone(),
        _ => String::new(),
    };
    let (state, since) = standing.map_or((SnapshotState::Taken, None), stands);
    SnapshotFact {
        number: record.number,
        name,
        state,
        since: since.or_else(|| {
            let taken = state == SnapshotState::Taken;
            taken.then(|| local(record.made.at).date_naive())
        }),
        until: standing.and_then(|standing| standing.until),
    }
}

/// The rows of the snapshot compared with.
struct Reference<'a> {
    rows: HashMap<RecordId, &'a SnapshotRow>,
    any: bool,
    calendars: &'a Calendars,
}

impl Reference<'_> {
    fn beside(&self, row: &SnapshotRow) -> ScheduleRow {
        let then = self.rows.get(&row.id);
        let task = &row.task;
        ScheduleRow {
            number: row.number.clone(),
            title: task.title.clone(),
            depth: row.depth,
            phase: row.phase,
            milestone: task.milestone,
            side: task.side,
            owner: task.owner.as_ref().map(|owner| owner.name.clone()),
            start: task.start,
            due: task.due,
            shift: self.shift(row),
            reference_start: then.and_then(|then| then.task.start),
            reference_due: then.and_then(|then| then.task.due),
            done: done(row),
            removed: row.removed,
        }
    }

    /// The line of a task that the reference does not have, or that was removed since.
    fn come_or_gone(
        &self,
        desk: &PrintDesk<'_>,
        row: &SnapshotRow,
        record: &Record,
    ) -> Result<Option<(DateTime<Utc>, ChangeRow)>, Failure> {
        let shift = self.shift(row);
        match (shift, record.acts.iter().rfind(|act| act.verb == Verb::Remove)) {
            (Shift::New, _) if !row.phase && row.removed.is_none() => {
                let source = desk.source(row.task.meeting.map(Source::Record))?;
                let line = ChangeRow { now: first_due(row, record), shift, source, ..unsaid(row) };
                Ok(Some((record.made.at, line)))
            }
            (Shift::Removed, Some(act)) => {
                let told = &act.telling;
                let was = self.rows.get(&row.id).and_then(|then| then.task.due);
                let cause = told.reason.clone().unwrap_or_default();
                let source = desk.source(proof_of(record, &act.stamp).or(told.source))?;
                let line = ChangeRow { was, shift, side: told.side, cause, source, ..unsaid(row) };
                Ok(Some((act.stamp.at, line)))
            }
            _ => Ok(None),
        }
    }

    fn shift(&self, row: &SnapshotRow) -> Shift {
        let then = self.rows.get(&row.id);
        match then {
            _ if !self.any => Shift::Unknown,
            None => Shift::New,
            Some(then) if row.removed.is_some() && then.removed.is_none() => Shift::Removed,
            Some(then) => days(row, self.calendars, then.task.due, row.task.due),
        }
    }
}

fn days(
    row: &SnapshotRow,
    calendars: &Calendars,
    was: Option<NaiveDate>,
    now: Option<NaiveDate>,
) -> Shift {
    let calendar = calendars.of_side(row.task.side);
    match (was, now) {
        (Some(was), Some(now)) => Shift::Days(calendar.working_days(was, now)),
        _ => Shift::Unknown,
    }
}

fn done(row: &SnapshotRow) -> Done {
    let task = &row.task;
    match (task.status(), task.done_on.or(task.due), task.percent) {
        (TaskStatus::Done, Some(on), _) => Done::On(on),
        (TaskStatus::Done, None, _) => Done::Percent(100),
        (_, _, Some(percent)) => Done::Percent(percent),
        _ => Done::Nothing,
    }
}

/// The last day of the whole, named by the milestone that falls on it.
fn finish(rows: &[SnapshotRow], before: &[SnapshotRow], calendars: &Calendars) -> Option<Finish> {
    let on = last_due(rows)?;
    let named = rows.iter().rev().find(|row| row.task.milestone && row.task.due == Some(on));
    Some(Finish {
        title: named.map(|row| row.task.title.clone()),
        on,
        change: last_due(before).map(|was| calendars.shared().working_days(was, on)),
    })
}

/// Every due date moved after the reference and not after the snapshot shown, and what was added and removed since.
fn changes(
    desk: &PrintDesk<'_>,
    rows: &[SnapshotRow],
    (after, until): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    then: &Reference<'_>,
) -> Result<Vec<ChangeRow>, Failure> {
    let within = |at: DateTime<Utc>| {
        after.is_none_or(|after| at > after) && until.is_none_or(|until| at <= until)
    };
    let mut found = Vec::new();
    let tasks = desk.reader.records(desk.client, &[Kind::Task])?;
    let tasks: HashMap<RecordId, &Record> = tasks.iter().map(|one| (one.id, one)).collect();
    for row in rows {
        let Some(record) = tasks.get(&row.id) else { continue };
        found.extend(then.come_or_gone(desk, row, record)?);
        let changes = record.changes.iter().filter(|change| within(change.stamp.at));
        for change in lasting_moves(changes) {
            let Some(moved) = change.field("due") else { continue };
            let (was, now) = (day(&moved.before), day(&moved.after));
            let proven = proven(record, change);
            let line = ChangeRow {
                was,
                now,
                shift: days(row, then.calendars, was, now),
                side: proven.side,
                cause: proven.cause.unwrap_or_default(),
                source: desk.source(proven.source)?,
                ..unsaid(row)
            };
            found.push((change.stamp.at, line));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().map(|(_, change)| change).collect())
}

/// The last day a task had when it was added; what became of it since has lines of its own.
fn first_due(row: &SnapshotRow, record: &Record) -> Option<NaiveDate> {
    let mut moved = record.changes.iter().flat_map(|change| &change.fields);
    moved.find(|field| field.name == "due").map_or(row.task.due, |field| day(&field.before))
}

/// A line about a task of which nothing is told yet.
fn unsaid(row: &SnapshotRow) -> ChangeRow {
    ChangeRow {
        number: row.number.clone(),
        title: row.task.title.clone(),
        was: None,
        now: None,
        shift: Shift::Unknown,
        side: None,
        cause: String::new(),
        source: None,
    }
}

/// Days of a chart that reaches beyond its tasks.
const MARGIN: u64 = 70;
/// The longest a chart is.
const LONGEST: u64 = 3660;

/// Days from Monday to Friday on which not both sides work, as far as a chart of these tasks may reach.
fn holidays(rows: &[SnapshotRow], calendars: &Calendars, today: NaiveDate) -> Vec<NaiveDate> {
    let back = |day: NaiveDate, by| day.checked_sub_days(Days::new(by)).unwrap_or(day);
    let ahead = |day: NaiveDate, by| day.checked_add_days(Days::new(by)).unwrap_or(day);
    let (earliest, latest) = (back(today, LONGEST), ahead(today, LONGEST));
    let dates = rows.iter().flat_map(|row| [row.task.start, row.task.due]).flatten();
    let dates = dates.map(|day| day.clamp(earliest, latest));
    let (low, high) = dates.fold((today, today), |(low, high), day| (low.min(day), high.max(day)));
    let until = ahead(high, MARGIN);
    let days = back(low, MARGIN).iter_days().take_while(|day| *day <= until);
    let weekday = |day: &NaiveDate| day.weekday().num_days_from_monday() < 5;
    days.filter(|day| weekday(day) && !calendars.shared().is_working(*day)).collect()
}

fn day(value: &Value) -> Option<NaiveDate> {
    NaiveDate::read(value, "").ok()
}
