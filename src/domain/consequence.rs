//! What follows when dates move: where the followers of a task would lie, as a proposal. Nothing
//! moves by itself; whoever moved the first date accepts the rest, whole or in part.

use std::collections::HashSet;

use super::calendar::day_of;
use super::network::Passes;
use super::{Calendars, Dates, RecordId, Task, TaskStatus};

/// A follower that would move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The task
    pub id: RecordId,
    /// Its dates as they stand
    pub was: Dates,
    /// Its dates as its links ask
    pub now: Dates,
}

/// The proposals that follow when these tasks take these dates, in the order of the tasks: followers
/// that are pushed later, and those that began as soon as they could and now can sooner.
pub fn consequences(
    tasks: &[(RecordId, &Task)],
    moved: &[(RecordId, Dates)],
    calendars: &Calendars,
) -> Vec<Proposal> {
    let before = Passes::forward(tasks, calendars, &|_| false);
    let chosen: HashSet<RecordId> = moved.iter().map(|(id, _)| *id).collect();
    let tight: HashSet<RecordId> = (tasks.iter().enumerate())
        .filter(|(_, (id, task))| !chosen.contains(id) && may_move(task))
        .filter(|(place, _)| before.is_tight(*place))
        .map(|(_, (id, _))| *id)
        .collect();
    let after: Vec<(RecordId, Task)> = (tasks.iter())
        .map(|(id, task)| (*id, with_dates(task, moved.iter().rev().find(|(one, _)| one == id))))
        .collect();
    let after: Vec<(RecordId, &Task)> = after.iter().map(|(id, task)| (*id, task)).collect();
    let then = Passes::forward(&after, calendars, &|id| tight.contains(&id));
    let mut found = Vec::new();
    for (place, (id, task)) in tasks.iter().enumerate() {
        let shifted = before.early.get(place) != then.early.get(place);
        let is_phase = then.graph.head.get(place).copied().flatten().is_some();
        if chosen.contains(id) || is_phase || !shifted || !may_move(task) {
            continue;
        }
        let Some(now) = then.dates_like(place, task) else { continue };
        if now != task.dates() && task.dates() != Dates::default() {
            found.push(Proposal { id: *id, was: task.dates(), now });
        }
    }
    found
}

impl Passes<'_> {
    /// The dates of a task where it lies, only those it has.
    fn dates_like(&self, place: usize, task: &Task) -> Option<Dates> {
        let span = self.early.get(place).copied().flatten()?;
        let last = day_of(span.finish - 1);
        let first = if span.start < span.finish { day_of(span.start) } else { last };
        Some(Dates { start: task.start.map(|_| first), due: task.due.map(|_| last) })
    }
}

fn may_move(task: &Task) -> bool {
    task.status() != TaskStatus::Done && !task.fixed
}

fn with_dates(task: &Task, moved: Option<&(RecordId, Dates)>) -> Task {
    match moved {
        Some((_, dates)) => Task { start: dates.start, due: dates.due, ..task.clone() },
        None => task.clone(),
    }
}
