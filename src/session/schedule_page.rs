//! The schedule as a page: a snapshot or today's tasks, beside the snapshot last accepted.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::pages::{PrintDesk, local};
use crate::domain::{
    Body, Failure, Field, Kind, Record, RecordId, SnapshotRow, SnapshotState, TaskStatus, Value,
    Verb, span_phases, working_days,
};
use crate::print::{ChangeRow, Done, Finish, SchedulePage, ScheduleRow, Shift, SnapshotFact};

/// The page of a snapshot, or of the schedule as it stands.
pub(super) fn page(
    desk: &PrintDesk<'_>,
    snapshot: Option<RecordId>,
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
    let reference = accepted_before(&taken, shown, desk.today);
    let mut before = match reference {
        Some(record) => desk.reader.snapshot_rows(record.id)?,
        None => Vec::new(),
    };
    span_phases(&mut rows);
    span_phases(&mut before);
    let then = Reference {
        rows: before.iter().map(|row| (row.id, row)).collect(),
        any: reference.is_some(),
    };
    let window = (reference.map(|record| record.made.at), shown.map(|record| record.made.at));
    Ok(SchedulePage {
        frame: desk.frame.clone(),
        title: String::new(),
        snapshot: shown.map(|record| fact(record, desk.today)),
        reference: reference.map(|record| fact(record, desk.today)),
        finish: finish(&rows, &before),
        changes: changes(desk, &rows, window)?,
        rows: rows.iter().map(|row| then.beside(row)).collect(),
        holidays: Vec::new(),
        today: shown.map_or(desk.today, |record| local(record.made.at).date_naive()),
    })
}

fn find(taken: &[Record], id: RecordId) -> Result<&Record, Failure> {
    let found = taken.iter().find(|record| record.id == id);
    found.ok_or_else(|| Failure::new("error-unknown-id").with("id", id.to_string()))
}

/// The newest snapshot before this one that the client accepted.
fn accepted_before<'a>(
    taken: &'a [Record],
    shown: Option<&Record>,
    today: NaiveDate,
) -> Option<&'a Record> {
    let before = shown.map_or(u32::MAX, |record| record.number);
    taken.iter().rev().find(|record| {
        let state = SnapshotState::on(record, today);
        let accepted = matches!(state, SnapshotState::Accepted | SnapshotState::AcceptedBySilence);
        record.number < before && record.retracted.is_none() && accepted
    })
}

fn fact(record: &Record, today: NaiveDate) -> SnapshotFact {
    let name = match &record.body {
        Body::Snapshot(snapshot) => snapshot.name.clone(),
        _ => String::new(),
    };
    let state = SnapshotState::on(record, today);
    let sent = record.last_act(Verb::Send);
    let last = record.acts.last();
    SnapshotFact {
        number: record.number,
        name,
        state,
        since: match state {
            SnapshotState::Taken => Some(local(record.made.at).date_naive()),
            SnapshotState::AcceptedBySilence => sent.and_then(|act| act.telling.until),
            _ => last.map(|act| act.telling.on.unwrap_or(local(act.stamp.at).date_naive())),
        },
        until: sent.and_then(|act| act.telling.until),
    }
}

/// The rows of the snapshot compared with.
struct Reference<'a> {
    rows: HashMap<RecordId, &'a SnapshotRow>,
    any: bool,
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

    fn shift(&self, row: &SnapshotRow) -> Shift {
        let then = self.rows.get(&row.id);
        match then {
            _ if !self.any => Shift::Unknown,
            None => Shift::New,
            Some(then) if row.removed.is_some() && then.removed.is_none() => Shift::Removed,
            Some(then) => days(then.task.due, row.task.due),
        }
    }
}

fn days(was: Option<NaiveDate>, now: Option<NaiveDate>) -> Shift {
    match (was, now) {
        (Some(was), Some(now)) => Shift::Days(working_days(was, now)),
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
fn finish(rows: &[SnapshotRow], before: &[SnapshotRow]) -> Option<Finish> {
    let last = |rows: &[SnapshotRow]| {
        let standing = rows.iter().filter(|row| row.removed.is_none());
        standing.filter_map(|row| row.task.due).max()
    };
    let on = last(rows)?;
    let named = rows.iter().rev().find(|row| row.task.milestone && row.task.due == Some(on));
    Some(Finish {
        title: named.map(|row| row.task.title.clone()),
        on,
        change: last(before).map(|was| working_days(was, on)),
    })
}

/// Every due date moved after the reference and not after the snapshot shown.
fn changes(
    desk: &PrintDesk<'_>,
    rows: &[SnapshotRow],
    (after, until): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> Result<Vec<ChangeRow>, Failure> {
    let mut found = Vec::new();
    for row in rows {
        let Some(record) = desk.reader.record(row.id)? else { continue };
        for change in &record.changes {
            let at = change.stamp.at;
            let within =
                after.is_none_or(|after| at > after) && until.is_none_or(|until| at <= until);
            let moved = change.fields.iter().find(|field| field.name == "due");
            let (true, Some(moved)) = (within, moved) else { continue };
            let (was, now) = (day(&moved.before), day(&moved.after));
            found.push((
                at,
                ChangeRow {
                    number: row.number.clone(),
                    title: row.task.title.clone(),
                    was,
                    now,
                    shift: days(was, now),
                    side: change.side,
                    cause: change.cause.clone().unwrap_or_default(),
                    source: desk.source(change.source)?,
                },
            ));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().map(|(_, change)| change).collect())
}

fn day(value: &Value) -> Option<NaiveDate> {
    NaiveDate::read(value, "").ok()
}
