//! What follows when dates move: where the followers of a task would lie, as a proposal. Nothing
//! moves by itself; whoever moved the first date accepts the rest, whole or in part.

use std::collections::HashSet;

use chrono::NaiveDate;

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

impl Proposal {
    /// Whether it puts the task later: a day of rest told as the working day before it is no move.
    fn is_later(&self) -> bool {
        let later = |was: Option<NaiveDate>, now: Option<NaiveDate>| {
            was.zip(now).is_some_and(|(was, now)| now > was)
        };
        later(self.was.start, self.now.start) || later(self.was.due, self.now.due)
    }
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
    let reached = then.reached(tasks, &chosen);
    let mut found = Vec::new();
    for (place, (id, task)) in tasks.iter().enumerate() {
        let shifted = before.early.get(place) != then.early.get(place);
        // One that lay before what its links ask already is not passed over when what it follows moves.
        let follows = reached.contains(&place);
        if !chosen.contains(id) && (shifted || follows) {
            let proposal = then.proposal(place, *id, task);
            found.extend(proposal.filter(|one| shifted || one.is_later()));
        }
    }
    found
}

/// The proposals for these tasks, and for what follows them, where their own dates lie before what their links and limits
/// ask: as when a link was drawn or a limit was set and the dates stayed.
pub fn belated(
    tasks: &[(RecordId, &Task)],
    tied: &[RecordId],
    calendars: &Calendars,
) -> Vec<Proposal> {
    let asked = Passes::forward(tasks, calendars, &|_| false);
    let tied: HashSet<RecordId> = tied.iter().copied().collect();
    let reached = asked.reached(tasks, &tied);
    let of = |(place, (id, task)): (usize, &(RecordId, &Task))| {
        let concerned = tied.contains(id) || reached.contains(&place);
        concerned.then(|| asked.proposal(place, *id, task)).flatten().filter(Proposal::is_later)
    };
    tasks.iter().enumerate().filter_map(of).collect()
}

impl Passes<'_> {
    /// Places of the tasks that follow these ones, directly or through others.
    fn reached(&self, tasks: &[(RecordId, &Task)], first: &HashSet<RecordId>) -> HashSet<usize> {
        let mut touched: HashSet<usize> = HashSet::new();
        let begins = |knot: usize| {
            tasks.get(self.graph.task_of(knot)).is_some_and(|(id, _)| first.contains(id))
        };
        for knot in self.graph.order.iter().copied() {
            let ties = self.graph.into.get(knot).into_iter().flatten();
            let mut before = ties.filter_map(|tie| self.graph.ties.get(*tie)).map(|tie| tie.from);
            if before.any(|from| touched.contains(&from) || begins(from)) {
                touched.insert(knot);
            }
        }
        touched.into_iter().filter(|knot| *knot < self.graph.tasks).collect()
    }

    /// The dates a task would take where it lies; none where it stays, or may not move.
    fn proposal(&self, place: usize, id: RecordId, task: &Task) -> Option<Proposal> {
        let is_phase = self.graph.head.get(place).copied().flatten().is_some();
        let was = Some(task.dates()).filter(|dates| *dates != Dates::default())?;
        let now = self.dates_like(place, task).filter(|now| *now != was)?;
        (!is_phase && may_move(task)).then_some(Proposal { id, was, now })
    }

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
