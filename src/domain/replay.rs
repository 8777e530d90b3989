//! The tasks of a schedule as they stood, entry after entry, since a snapshot froze them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::compare::lasting;
use super::proof::proofs;
use super::{
    Body, Change, Field, FieldChange, Record, RecordId, Side, SnapshotRow, Source, Stamp, Task,
    Telling, Value, Verb,
};

/// What an entry did to a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// It made the task
    Added,
    /// It took the task out of the schedule, or back altogether
    Removed,
    /// It changed fields
    Changed,
}

impl Touch {
    /// The word for it on the command line and in the keys of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Touch::Added => "added",
            Touch::Removed => "removed",
            Touch::Changed => "changed",
        }
    }
}

/// One entry that touched a task, and what it says of the cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When and by whom it was recorded, and where it stands in its log
    pub stamp: Stamp,
    /// The task
    pub id: RecordId,
    /// What the task was called then
    pub title: String,
    /// What it did
    pub touch: Touch,
    /// The fields it changed
    pub fields: Vec<FieldChange>,
    /// Why, in words
    pub cause: Option<String>,
    /// On whose side the cause lies
    pub side: Option<Side>,
    /// What proves it
    pub source: Option<Source>,
    /// The task as an entry that made it has it
    made: Option<Task>,
}

/// A task as it stands at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stands {
    pub id: RecordId,
    pub task: Task,
    /// Whether it is in the schedule
    pub there: bool,
}

/// The schedule of a snapshot, and every entry since.
pub(super) struct Replay {
    /// As the snapshot froze it
    pub frozen: Vec<Stands>,
    /// As the record has that moment now: differs where entries came later from another laptop
    pub base: Vec<Stands>,
    /// Entries since, in the order of the record
    pub steps: Vec<Step>,
    /// The place of each task in both lists
    pub places: HashMap<RecordId, usize>,
}

/// The order of entries.
fn order(stamp: &Stamp) -> (DateTime<Utc>, &str, u64) {
    (stamp.at, &stamp.log, stamp.position)
}

impl Replay {
    /// What happened to these tasks since a snapshot froze these rows.
    pub fn of(rows: &[SnapshotRow], since: &Stamp, tasks: &[Record]) -> Replay {
        let mut replay = Replay {
            frozen: Vec::new(),
            base: Vec::new(),
            steps: Vec::new(),
            places: HashMap::new(),
        };
        let frozen: HashMap<RecordId, &SnapshotRow> =
            rows.iter().map(|row| (row.id, row)).collect();
        for record in tasks {
            let Some((stands, steps)) = history(record, since) else { continue };
            let row = frozen.get(&record.id);
            replay.put(
                row.map_or(Stands { there: false, ..stands.clone() }, |row| Stands::of(row)),
                stands,
            );
            replay.steps.extend(steps);
        }
        for row in rows {
            if !replay.places.contains_key(&row.id) {
                replay.put(Stands::of(row), Stands { there: false, ..Stands::of(row) });
            }
        }
        replay.steps.sort_by(|one, other| order(&one.stamp).cmp(&order(&other.stamp)));
        replay
    }

    fn put(&mut self, frozen: Stands, base: Stands) {
        self.places.insert(base.id, self.base.len());
        self.frozen.push(frozen);
        self.base.push(base);
    }
}

impl Stands {
    fn of(row: &SnapshotRow) -> Stands {
        Stands { id: row.id, task: row.task.clone(), there: row.removed.is_none() }
    }
}

/// The task at a moment, and the entries about it since.
fn history(record: &Record, since: &Stamp) -> Option<(Stands, Vec<Step>)> {
    let Body::Task(now) = &record.body else { return None };
    let later = |stamp: &Stamp| order(stamp) > order(since);
    let mut fields = now.write();
    let fresh = later(&record.made);
    let changes: Vec<&Change> = record.changes.iter().filter(|one| later(&one.stamp)).collect();
    changes.iter().rev().for_each(|change| change.undo(&mut fields));
    let mut task = Task::read(&fields, "").unwrap_or_else(|_| now.clone());
    let mut steps: Vec<Step> = changes.iter().map(|change| changed(record, change)).collect();
    mend(&mut steps, fresh.then_some(&mut task), &changes);
    let gone = |stamp: &Stamp| !later(stamp);
    let removed = record.last_act(Verb::Remove);
    let there = !fresh
        && removed.is_none_or(|act| !gone(&act.stamp))
        && record.retracted.as_ref().is_none_or(|back| !gone(&back.stamp));
    if fresh {
        let made = Some(task.clone());
        steps.insert(0, Step { made, ..step(record, &record.made, Touch::Added) });
    }
    if let Some(act) = removed.filter(|act| later(&act.stamp)) {
        steps.push(told(step(record, &act.stamp, Touch::Removed), &act.telling));
    }
    if let Some(back) = record.retracted.as_ref().filter(|back| later(&back.stamp)) {
        let cause = Some(back.reason.clone());
        steps.push(Step { cause, ..step(record, &back.stamp, Touch::Removed) });
    }
    steps.iter_mut().for_each(|step| prove(step, record));
    steps.retain(|step| step.touch != Touch::Changed || !step.fields.is_empty());
    Some((Stands { id: record.id, task, there }, steps))
}

fn step(record: &Record, stamp: &Stamp, touch: Touch) -> Step {
    let title = match &record.body {
        Body::Task(task) => task.title.clone(),
        _ => String::new(),
    };
    Step {
        stamp: stamp.clone(),
        id: record.id,
        title,
        touch,
        fields: Vec::new(),
        cause: None,
        side: None,
        source: None,
        made: None,
    }
}

fn changed(record: &Record, change: &Change) -> Step {
    Step {
        fields: change.fields.clone(),
        cause: change.cause.clone(),
        side: change.side,
        source: change.source,
        ..step(record, &change.stamp, Touch::Changed)
    }
}

fn told(step: Step, telling: &Telling) -> Step {
    Step { cause: telling.reason.clone(), side: telling.side, source: telling.source, ..step }
}

/// A day's entries without what was done and undone on it: it moved nothing, and is nobody's doing.
pub(super) fn that_last(steps: Vec<&Step>) -> Vec<Step> {
    let mut all: Vec<Step> = steps.into_iter().cloned().collect();
    let touched = all.iter().flat_map(|step| step.fields.iter().map(|one| (step.id, &one.name)));
    let mut touched: Vec<(RecordId, String)> =
        touched.map(|(id, name)| (id, name.clone())).collect();
    touched.sort();
    touched.dedup();
    for (id, name) in touched {
        let of = |(place, step): (usize, &Step)| {
            let field = step.fields.iter().find(|field| step.id == id && field.name == name)?;
            Some((place, field.clone()))
        };
        let changes: Vec<(usize, FieldChange)> = all.iter().enumerate().filter_map(of).collect();
        let whose = |(place, _): &(usize, FieldChange)| (all[*place].side, all[*place].source);
        let alike =
            |one: &&(usize, FieldChange), other: &&(usize, FieldChange)| whose(one) == whose(other);
        let kept = lasting(changes.iter(), |(_, field)| field, alike);
        let kept: Vec<usize> = kept.into_iter().map(|(place, _)| *place).collect();
        for (place, _) in changes.iter().filter(|(place, _)| !kept.contains(place)) {
            all[*place].fields.retain(|field| field.name != name);
        }
    }
    all.retain(|step| step.touch != Touch::Changed || !step.fields.is_empty());
    all
}

/// A correction puts right what an earlier entry wrote: it counts there, and moves nothing itself.
fn mend(steps: &mut [Step], mut made: Option<&mut Task>, changes: &[&Change]) {
    for place in 0..steps.len() {
        if !changes.get(place).is_some_and(|change| change.correction) {
            continue;
        }
        let (before, after) = steps.split_at_mut(place);
        let Some(correction) = after.first_mut() else { continue };
        correction.fields.retain(|field| {
            let wrote = before.iter_mut().rev().flat_map(|step| &mut step.fields);
            match (wrote.into_iter().find(|earlier| earlier.name == field.name), &mut made) {
                (Some(earlier), _) => earlier.after = field.after.clone(),
                (None, Some(task)) => put(task, &field.name, field.after.clone()),
                (None, None) => return true,
            }
            false
        });
    }
}

/// Proof that came later counts as if it had been given at once; the last word holds.
fn prove(step: &mut Step, record: &Record) {
    for told in proofs(record, &step.stamp) {
        step.source = told.source.or(step.source);
        step.side = told.side.or(step.side);
        step.cause = told.reason.clone().or(step.cause.take());
    }
}

/// Sets a field of a task; what does not fit leaves it as it was.
fn put(task: &mut Task, name: &str, value: Value) {
    let Value::Map(mut fields) = task.write() else { return };
    fields.insert(name.to_owned(), value);
    if let Ok(read) = Task::read(&Value::Map(fields), "") {
        *task = read;
    }
}

/// The task after some of a day's entries about it. Where others touched the same day as well, it is
/// moved by as much as these moved it.
pub(super) fn after(
    before: &Stands,
    steps: &[&Step],
    chosen: &dyn Fn(&Step) -> bool,
    moved: &dyn Fn(NaiveDate, NaiveDate) -> i64,
    shift: &dyn Fn(NaiveDate, i64) -> NaiveDate,
) -> Stands {
    let mut stands = before.clone();
    for step in steps.iter().filter(|step| chosen(step)) {
        match (step.touch, &step.made) {
            (Touch::Added, Some(made)) => (stands.task, stands.there) = (made.clone(), true),
            (Touch::Removed, _) => stands.there = false,
            _ => {}
        }
    }
    let Value::Map(mut fields) = stands.task.write() else { return stands };
    let of = |name: &str| -> Vec<(&Step, &FieldChange)> {
        let each =
            steps.iter().flat_map(|step| step.fields.iter().map(move |field| (*step, field)));
        each.filter(|(_, field)| field.name == name).collect()
    };
    let mut names: Vec<&String> =
        steps.iter().flat_map(|step| &step.fields).map(|one| &one.name).collect();
    names.sort();
    names.dedup();
    for name in names {
        let touched = of(name);
        let ours: Vec<&FieldChange> =
            touched.iter().filter(|(step, _)| chosen(step)).map(|(_, field)| *field).collect();
        let Some(last) = ours.last() else { continue };
        let day = |value: &Value| NaiveDate::read(value, "").ok();
        let shifts: Option<i64> =
            ours.iter().map(|field| Some(moved(day(&field.before)?, day(&field.after)?))).sum();
        let from = fields.get(name).and_then(day);
        let value = match (shifts, from) {
            (Some(days), Some(from)) if ours.len() < touched.len() => shift(from, days).write(),
            _ => last.after.clone(),
        };
        match value {
            Value::Null => fields.remove(name),
            value => fields.insert(name.clone(), value),
        };
    }
    if let Ok(task) = Task::read(&Value::Map(fields), "") {
        stands.task = task;
    }
    stands
}
