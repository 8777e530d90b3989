//! Two states of a schedule beside one another: what came, what went, what moved and by how much.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    Calendars, Change, Dates, FieldChange, Record, RecordId, SnapshotRow, Task, TaskStatus,
    last_due,
};

/// In what way a task differs between two states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Differs {
    /// Its dates moved
    Moved,
    /// It was not there before
    Added,
    /// It was taken out
    Removed,
    /// It was finished
    Done,
    /// Another field says something else
    Changed,
}

impl Differs {
    /// Every way, in the order they are told.
    pub const ALL: [Differs; 5] =
        [Differs::Moved, Differs::Added, Differs::Removed, Differs::Done, Differs::Changed];

    /// The word under which its words are found.
    pub fn as_str(self) -> &'static str {
        match self {
            Differs::Moved => "moved",
            Differs::Added => "added",
            Differs::Removed => "removed",
            Differs::Done => "done",
            Differs::Changed => "changed",
        }
    }
}

/// One way in which one task differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// In what way
    pub how: Differs,
    /// The task
    pub id: RecordId,
    /// Its row: as it is after, or as it was where it is there no more
    pub row: SnapshotRow,
    /// Its dates before
    pub was: Dates,
    /// Its dates after
    pub now: Dates,
    /// Working days its due date moved, below zero when it is earlier
    pub days: Option<i32>,
    /// Names of the other fields that changed
    pub fields: Vec<&'static str>,
}

/// How the last day of the whole moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finish {
    /// The milestone on that day, where there is one
    pub title: Option<String>,
    /// The last day before
    pub was: NaiveDate,
    /// The last day after
    pub now: NaiveDate,
    /// Working days between them
    pub days: i32,
}

/// Two states of a schedule compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// Each way each task differs, in the order of the outline
    pub lines: Vec<Difference>,
    /// How the last day moved, where both states have one
    pub finish: Option<Finish>,
}

impl Comparison {
    /// Compares the rows of two states, as they were frozen: phases without dates of their own.
    pub fn of(before: &[SnapshotRow], after: &[SnapshotRow], calendars: &Calendars) -> Comparison {
        let then: HashMap<RecordId, &SnapshotRow> =
            before.iter().map(|row| (row.id, row)).collect();
        let now: HashMap<RecordId, &SnapshotRow> = after.iter().map(|row| (row.id, row)).collect();
        let mut lines = Vec::new();
        for row in after {
            match then.get(&row.id) {
                Some(was) => differences(was, row, calendars, &mut lines),
                None if row.removed.is_none() => lines.push(whole(Differs::Added, row)),
                None => {}
            }
        }
        let gone = before.iter().filter(|row| row.removed.is_none() && !now.contains_key(&row.id));
        lines.extend(gone.map(|row| whole(Differs::Removed, row)));
        Comparison { lines, finish: finish(before, after, calendars) }
    }

    /// How many tasks differ in this way.
    pub fn count(&self, how: Differs) -> usize {
        self.lines.iter().filter(|line| line.how == how).count()
    }
}

/// The change that last moved a task after one moment and not after another: its due date, else its start.
/// What was moved and moved back explains nothing of what differs, and is passed over.
pub fn last_move(
    record: &Record,
    after: Option<DateTime<Utc>>,
    until: Option<DateTime<Utc>>,
) -> Option<&Change> {
    let within = |change: &&Change| {
        let at = change.stamp.at;
        after.is_none_or(|after| at > after) && until.is_none_or(|until| at <= until)
    };
    let of = |name: &str| {
        let moves = record.changes.iter().filter(within);
        let moves = moves.filter_map(|change| Some((change, change.field(name)?)));
        lasting(moves, |(_, field)| field, |_, _| true).pop().map(|(change, _)| change)
    };
    of("due").or_else(|| of("start"))
}

/// The moves of a task's due date that last: one that was taken back within a day, on the same side and by the
/// same proof, moved nothing.
pub fn lasting_moves<'a>(changes: impl Iterator<Item = &'a Change>) -> Vec<&'a Change> {
    let moves = changes.filter_map(|change| Some((change, change.field("due")?)));
    let alike = |one: &Change, other: &Change| {
        let soon = other.stamp.at - one.stamp.at < TimeDelta::days(1);
        soon && (one.side, one.source) == (other.side, other.source)
    };
    let kept = lasting(moves, |(_, field)| field, |one, other| alike(one.0, other.0));
    kept.into_iter().map(|(change, _)| change).collect()
}

/// The changes of a field that last: those after which it came back to what it was before them are left out,
/// with the one that brought it back, where all of them are `alike`.
pub(super) fn lasting<'a, T>(
    changes: impl Iterator<Item = T>,
    field: impl Fn(&T) -> &'a FieldChange,
    alike: impl Fn(&T, &T) -> bool,
) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for change in changes {
        let back = kept.iter().position(|one| field(one).before == field(&change).after);
        let back = back.filter(|place| kept.iter().skip(*place).all(|one| alike(one, &change)));
        match back {
            Some(place) => kept.truncate(place),
            None => kept.push(change),
        }
    }
    kept
}

fn whole(how: Differs, row: &SnapshotRow) -> Difference {
    let (was, now) = match how {
        Differs::Added => (Dates::default(), row.task.dates()),
        _ => (row.task.dates(), Dates::default()),
    };
    let (id, row) = (row.id, row.clone());
    Difference { how, id, row, was, now, days: None, fields: Vec::new() }
}

fn differences(
    was: &SnapshotRow,
    now: &SnapshotRow,
    calendars: &Calendars,
    lines: &mut Vec<Difference>,
) {
    match (was.removed, now.removed) {
        (None, Some(_)) => {
            return lines.push(Difference { row: now.clone(), ..whole(Differs::Removed, was) });
        }
        (Some(_), None) => return lines.push(whole(Differs::Added, now)),
        (Some(_), Some(_)) => return,
        (None, None) => {}
    }
    let (then, stands) = (was.task.dates(), now.task.dates());
    let line = |how, days, fields| Difference {
        how,
        id: now.id,
        row: now.clone(),
        was: then,
        now: stands,
        days,
        fields,
    };
    let shifted = |was: Option<NaiveDate>, now: Option<NaiveDate>| matches!((was, now), (Some(was), Some(now)) if was != now);
    if shifted(then.start, stands.start) || shifted(then.due, stands.due) {
        let calendar = calendars.of_side(now.task.side);
        let due = then.due.zip(stands.due);
        let days = due.map(|(was, now)| calendar.working_days(was, now));
        lines.push(line(Differs::Moved, days, Vec::new()));
    }
    let finished = |row: &SnapshotRow| row.task.status() == TaskStatus::Done;
    if finished(now) && !finished(was) {
        lines.push(line(Differs::Done, None, Vec::new()));
    }
    let fields = changed(&was.task, &now.task);
    if !fields.is_empty() {
        lines.push(line(Differs::Changed, None, fields));
    }
}

/// The fields that say something else, but for dates that moved, progress and the place in the outline.
fn changed(was: &Task, now: &Task) -> Vec<&'static str> {
    let given = |was: Option<NaiveDate>, now: Option<NaiveDate>| was.is_some() != now.is_some();
    let told = [
        ("title", was.title != now.title),
        ("side", was.side != now.side),
        ("owner", owner(was) != owner(now)),
        ("start", given(was.start, now.start)),
        ("due", given(was.due, now.due)),
        ("parent", was.parent != now.parent),
        ("milestone", was.milestone != now.milestone),
        ("duration", was.duration != now.duration),
        ("estimate_hours", was.estimate_hours != now.estimate_hours),
        ("not_before", was.not_before != now.not_before),
        ("fixed", was.fixed != now.fixed),
        ("links", was.links != now.links),
        ("needed_from", was.needed_from != now.needed_from),
        ("note", was.note != now.note),
    ];
    told.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

fn owner(task: &Task) -> Option<&str> {
    task.owner.as_ref().map(|who| who.name.as_str())
}

fn finish(before: &[SnapshotRow], after: &[SnapshotRow], calendars: &Calendars) -> Option<Finish> {
    let (was, now) = (last_due(before)?, last_due(after)?);
    let on_it = |row: &&SnapshotRow| {
        row.task.milestone && row.removed.is_none() && row.task.due == Some(now)
    };
    let title = after.iter().rev().find(on_it).map(|row| row.task.title.clone());
    Some(Finish { title, was, now, days: calendars.shared().working_days(was, now) })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Comparison, Differs};
    use crate::domain::{Calendars, RecordId, Side, SnapshotRow, Task, TaskStatus};

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().expect("a date"))
    }

    fn row(id: u8, title: &str, start: &str, due: &str) -> SnapshotRow {
        let task =
            Task { start: day(start), due: day(due), ..Task::new(title.to_owned(), Side::Us) };
        SnapshotRow {
            id: RecordId::from_bytes([id; 10]),
            number: id.to_string(),
            depth: 0,
            phase: false,
            removed: None,
            task,
        }
    }

    fn told(comparison: &Comparison) -> Vec<(Differs, &str, Option<i32>)> {
        let line = |line: &'_ super::Difference| line.how;
        let lines = comparison.lines.iter();
        lines.map(|one| (line(one), one.row.task.title.as_str(), one.days)).collect()
    }

    #[test]
    fn nothing_differs_from_itself() {
        let rows = [row(1, "a", "2026-09-01", "2026-09-10")];
        let same = Comparison::of(&rows, &rows, &Calendars::default());
        assert!(same.lines.is_empty());
        assert_eq!(same.finish.map(|finish| finish.days), Some(0));
        assert_eq!(Comparison::of(&[], &[], &Calendars::default()), Comparison::default());
    }

    #[test]
    fn each_way_is_told_once() {
        let before = [
            row(1, "stays", "2026-09-01", "2026-09-10"),
            row(2, "moves", "2026-09-01", "2026-09-10"),
            row(3, "goes", "2026-09-01", "2026-09-10"),
            row(4, "ends", "2026-09-01", "2026-09-10"),
            row(5, "old name", "2026-09-01", "2026-09-10"),
        ];
        let mut after = before.to_vec();
        after[1].task.due = day("2026-09-22");
        after[2].removed = day("2026-09-08");
        after[3].task.status = Some(TaskStatus::Done);
        after[3].task.due = day("2026-09-08");
        after[4].task.title = "new name".to_owned();
        after[4].task.side = Side::Client;
        after.push(row(6, "comes", "2026-10-01", "2026-10-30"));
        let compared = Comparison::of(&before, &after, &Calendars::default());
        assert_eq!(
            told(&compared),
            [
                (Differs::Moved, "moves", Some(8)),
                (Differs::Removed, "goes", None),
                (Differs::Moved, "ends", Some(-2)),
                (Differs::Done, "ends", None),
                (Differs::Changed, "new name", None),
                (Differs::Added, "comes", None),
            ]
        );
        assert_eq!(compared.lines[4].fields, ["title", "side"]);
        assert_eq!(compared.count(Differs::Moved), 2);
        let finish = compared.finish.expect("both have a last day");
        assert_eq!(
            (finish.was, finish.now),
            (day("2026-09-10").unwrap(), day("2026-10-30").unwrap())
        );
    }

    #[test]
    fn a_task_back_from_removal_is_added_and_one_without_trace_removed() {
        let mut before = [
            row(1, "back", "2026-09-01", "2026-09-10"),
            row(2, "lost", "2026-09-01", "2026-09-02"),
        ];
        let after = [before[0].clone()];
        before[0].removed = day("2026-09-05");
        let compared = Comparison::of(&before, &after, &Calendars::default());
        assert_eq!(
            told(&compared),
            [(Differs::Added, "back", None), (Differs::Removed, "lost", None)]
        );
    }

    #[test]
    fn a_first_date_is_a_change_and_no_move() {
        let before = {
            let mut bare = row(1, "a", "2026-09-01", "2026-09-10");
            (bare.task.start, bare.task.due) = (None, None);
            [bare]
        };
        let after = [row(1, "a", "2026-09-01", "2026-09-10")];
        let compared = Comparison::of(&before, &after, &Calendars::default());
        assert_eq!(told(&compared), [(Differs::Changed, "a", None)]);
        assert_eq!(compared.lines[0].fields, ["start", "due"]);
        assert!(compared.finish.is_none());
    }

    #[test]
    fn the_milestone_of_the_last_day_names_the_finish() {
        let before = [row(1, "Start", "2026-11-27", "2026-11-27")];
        let mut after = [row(1, "Start", "2026-12-17", "2026-12-17")];
        after[0].task.milestone = true;
        let compared = Comparison::of(&before, &after, &Calendars::default());
        let finish = compared.finish.expect("a last day");
        assert_eq!((finish.title.as_deref(), finish.days), (Some("Start"), 14));
    }
}
