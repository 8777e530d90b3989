//! The network of a schedule: where each task lies when all links are kept, how far it may slip
//! before the whole does, and what the finish hangs on.
//!
//! Two passes of the critical path method. Forward: a task lies at its own dates, or later where what
//! it follows forces it; an agreed date is never made earlier. Backward: the latest it may lie without
//! moving the finish. Time is counted in each task's own working days; between tasks of different
//! calendars it is handed over as a border between days.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::calendar::{Calendars, day_of};
use super::knot::{Bounds, Hold, Knot, Latest, Span};
use super::links::{Graph, Tie};
use super::{Dates, LinkKind, RecordId, Task};

/// Where a task lies in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Placed {
    /// Its dates when all links are kept
    pub early: Dates,
    /// The latest dates that leave the finish where it is
    pub late: Dates,
    /// Working days it may slip before the finish does; none where it is done or has no dates
    pub float: Option<i64>,
    /// Whether the finish hangs on it
    pub critical: bool,
}

/// A schedule with its links.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Network {
    ids: Vec<RecordId>,
    places: HashMap<RecordId, usize>,
    placed: Vec<Placed>,
    finish: Option<NaiveDate>,
    loops: Vec<Vec<RecordId>>,
}

impl Network {
    /// The network of the tasks that stand.
    pub fn of(tasks: &[(RecordId, &Task)], calendars: &Calendars) -> Network {
        let mut passes = Passes::forward(tasks, calendars, &|_| false);
        passes.backward();
        let placed = passes.placed();
        let ids: Vec<RecordId> = tasks.iter().map(|(id, _)| *id).collect();
        let name =
            |places: &Vec<usize>| places.iter().filter_map(|at| ids.get(*at).copied()).collect();
        Network {
            places: ids.iter().enumerate().map(|(place, id)| (*id, place)).collect(),
            finish: passes.finish().map(|border| day_of(border - 1)),
            loops: passes.graph.loops.iter().map(name).collect(),
            placed,
            ids,
        }
    }

    /// Where a task lies.
    pub fn of_task(&self, id: RecordId) -> Option<&Placed> {
        self.placed.get(*self.places.get(&id)?)
    }

    /// Every task, in the order they were given.
    pub fn all(&self) -> impl Iterator<Item = (RecordId, &Placed)> {
        self.ids.iter().copied().zip(&self.placed)
    }

    /// The last day of the whole.
    pub fn finish(&self) -> Option<NaiveDate> {
        self.finish
    }

    /// Loops of links, each as the tasks it runs through; one link of each is not followed.
    pub fn loops(&self) -> &[Vec<RecordId>] {
        &self.loops
    }
}

/// The two passes over a graph.
pub(super) struct Passes<'a> {
    pub graph: Graph,
    knots: Vec<Knot<'a>>,
    /// Where each knot lies
    pub early: Vec<Option<Span>>,
    /// Where links alone would let each task begin
    pub bound: Vec<Option<i64>>,
    late: Vec<Option<Span>>,
}

impl<'a> Passes<'a> {
    /// Lays every task at its own dates or later, as its links say. Of a `loose` task that follows
    /// another its own start is not heard.
    pub fn forward(
        tasks: &[(RecordId, &Task)],
        calendars: &'a Calendars,
        loose: &dyn Fn(RecordId) -> bool,
    ) -> Passes<'a> {
        let graph = Graph::of(tasks);
        let knots: Vec<Knot<'a>> = (tasks.iter().zip(&graph.head))
            .map(|((_, task), head)| Knot::of(task, head.is_some(), calendars))
            .collect();
        let count = graph.order.len();
        let mut passes = Passes {
            knots,
            early: vec![None; count],
            bound: vec![None; count],
            late: vec![None; count],
            graph,
        };
        for place in 0..count {
            let knot = passes.graph.order[place];
            let task = passes.graph.task_of(knot);
            let loose = tasks.get(task).is_some_and(|(id, _)| loose(*id));
            passes.lay(knot, task, loose);
        }
        passes
    }

    fn lay(&mut self, knot: usize, task: usize, loose: bool) {
        let bounds = self.bounds(knot, task);
        let is_head = knot >= self.graph.tasks;
        self.bound[knot] = bounds.start;
        let own = &self.knots[task];
        self.early[knot] = match own.hold {
            _ if is_head => bounds.start.map(|at| own.span(at, at)),
            Hold::Phase => self.rolled(task, bounds.finish),
            _ => own.laid(bounds, loose).map(|(start, finish)| own.span(start, finish)),
        };
    }

    /// What the ties into a knot say, in the working days of its task.
    fn bounds(&self, knot: usize, task: usize) -> Bounds {
        let calendar = self.knots[task].calendar;
        let mut bounds = Bounds::default();
        for tie in self.graph.into[knot].iter().map(|tie| self.graph.ties[*tie]) {
            let Some(before) = self.early[tie.from] else { continue };
            let at = |border: i64, lag: i64| calendar.count_to(border - 1) + lag;
            match tie.link {
                Some((LinkKind::FinishStart, lag)) => bounds.begin(at(before.finish, lag)),
                Some((LinkKind::StartStart, lag)) => bounds.begin(at(before.start, lag)),
                Some((LinkKind::FinishFinish, lag)) => bounds.end(at(before.finish, lag)),
                Some((LinkKind::StartFinish, lag)) => bounds.end(at(before.start, lag)),
                // The head of its phase comes before what belongs to it.
                None if tie.from >= self.graph.tasks
                    && tie.to != task_end(&self.graph, tie.from) =>
                {
                    bounds.begin(at(before.finish, 0));
                }
                None => {}
            }
        }
        bounds
    }

    /// A phase lies from the first of what belongs to it to the last, and to its own last day.
    fn rolled(&self, phase: usize, pushed: Option<i64>) -> Option<Span> {
        let own = &self.knots[phase];
        let children = self.graph.into[phase].iter().map(|tie| self.graph.ties[*tie]);
        let inside = children
            .filter(|tie| tie.link.is_none() && tie.from < self.graph.tasks)
            .filter_map(|tie| self.early[tie.from]);
        let ends = [own.finish, pushed].into_iter().flatten().map(|at| own.span(at, at).finish);
        let (mut start, mut finish) = (None, ends.max());
        for span in inside {
            start = Some(start.map_or(span.start, |at: i64| at.min(span.start)));
            finish = finish.max(Some(span.finish));
        }
        let finish = finish?;
        Some(Span { start: start.unwrap_or(finish), finish })
    }

    /// The border after the last day of the whole.
    pub fn finish(&self) -> Option<i64> {
        self.early.iter().take(self.graph.tasks).flatten().map(|span| span.finish).max()
    }

    /// Whether a task begins as soon as what it follows allows.
    pub fn is_tight(&self, task: usize) -> bool {
        let bound = self.bound.get(task).copied().flatten();
        bound.is_some() && self.knots.get(task).is_some_and(|knot| knot.start == bound)
    }

    /// The latest each task may lie without moving the finish.
    fn backward(&mut self) {
        let Some(finish) = self.finish() else { return };
        for knot in self.graph.order.clone().into_iter().rev() {
            let Some(early) = self.early[knot] else { continue };
            let task = self.graph.task_of(knot);
            let own = &self.knots[task];
            let mut latest = Latest { start: i64::MAX, finish };
            for tie in self.graph.out[knot].iter().map(|tie| self.graph.ties[*tie]) {
                self.hear(&mut latest, tie, early);
            }
            let calendar = own.calendar;
            let ends = calendar.count_to(latest.finish - 1);
            self.late[knot] = Some(match own.hold {
                Hold::Phase => Span { start: latest.start.min(latest.finish), ..latest.span() },
                _ => {
                    let length = own.placed_length(early);
                    let begins = match latest.start {
                        i64::MAX => ends,
                        border => ends.min(calendar.count_to(border) - 1 + length),
                    };
                    own.span_of(begins - length, begins)
                }
            });
        }
    }

    /// What one that follows asks of the end or the beginning of this knot.
    fn hear(&self, latest: &mut Latest, tie: Tie, early: Span) {
        let (Some(late), Some(lies)) = (self.late[tie.to], self.early[tie.to]) else { return };
        let task = self.graph.task_of(tie.to);
        let own = &self.knots[task];
        let is_head = tie.to >= self.graph.tasks;
        // What stands cannot be asked to come later; what is done asks nothing.
        let late = match own.hold {
            Hold::Done => return,
            Hold::Stands => {
                Span { start: late.start.min(lies.start), finish: late.finish.min(lies.finish) }
            }
            _ => late,
        };
        let calendar = own.calendar;
        // The last border that lies after no more than this many of its working days.
        let border = |position: i64| calendar.nth(position + 1);
        let begins = calendar.count_to(late.start - 1);
        let ends = calendar.count_to(late.finish - 1);
        match tie.link {
            Some((LinkKind::FinishStart | LinkKind::StartStart, _)) if own.hold == Hold::Begun => {}
            Some((LinkKind::FinishStart, lag)) => latest.end(border(begins - lag)),
            Some((LinkKind::StartStart, lag)) => latest.begin(border(begins - lag)),
            Some((LinkKind::FinishFinish, lag)) => latest.end(border(ends - lag)),
            Some((LinkKind::StartFinish, lag)) => latest.begin(border(ends - lag)),
            None if tie.from >= self.graph.tasks => {
                if own.hold != Hold::Begun && (is_head || tie.to != task_end(&self.graph, tie.from))
                {
                    latest.end(border(begins));
                }
            }
            // A child: the phase may not end later, and its first one not begin later.
            None => {
                latest.end(late.finish);
                if early.start == lies.start && late.start < late.finish {
                    latest.begin(late.start);
                }
            }
        }
    }

    fn placed(&self) -> Vec<Placed> {
        let mut placed: Vec<Placed> = (0..self.graph.tasks).map(|task| self.one(task)).collect();
        // A phase hangs on the finish where something in it does; what lies deeper comes first.
        for knot in &self.graph.order {
            let Some((task, phase)) = self.graph.parent.get(*knot).map(|phase| (*knot, *phase))
            else {
                continue;
            };
            let Some(phase) = phase else { continue };
            let inside = placed[task];
            let whole = &mut placed[phase];
            whole.critical |= inside.critical;
            whole.float = match (whole.float, inside.float) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
        }
        placed
    }

    fn one(&self, task: usize) -> Placed {
        let own = &self.knots[task];
        let (Some(early), is_phase) = (self.early[task], own.hold == Hold::Phase) else {
            return Placed::default();
        };
        let late = self.late[task].unwrap_or(early);
        let count = |border: i64| own.calendar.count_to(border - 1);
        let slack = count(late.finish) - count(early.finish);
        let float = (own.hold != Hold::Done && !is_phase).then_some(slack);
        Placed {
            early: own.dates(early),
            late: own.dates(late),
            float,
            critical: float.is_some_and(|float| float <= 0),
        }
    }
}

/// The end of the phase a head belongs to.
fn task_end(graph: &Graph, head: usize) -> usize {
    graph.task_of(head)
}
