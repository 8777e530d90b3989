//! One task of the network in its own working days: what holds it, how long it takes, where links let
//! it lie.

use chrono::NaiveDate;

use super::calendar::{Calendar, Calendars, day_of, number};
use super::{Dates, Task, TaskStatus};

/// What binds a task beside its links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// It may be pushed later
    Free,
    /// It has begun: its start stands
    Begun,
    /// It stands where it is
    Stands,
    /// It is done
    Done,
    /// A phase: it lies where what belongs to it does
    Phase,
}

/// A task in its own working days: position p lies after p working days.
#[derive(Clone)]
pub(super) struct Knot<'a> {
    pub calendar: &'a Calendar,
    pub hold: Hold,
    /// First position, where one is said
    pub start: Option<i64>,
    /// Last position, where one is said
    pub finish: Option<i64>,
    /// Working days it takes
    pub length: i64,
}

/// A stretch of time between two borders: border n lies before day n.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub start: i64,
    pub finish: i64,
}

/// What links ask of a task, in its own working days.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bounds {
    pub start: Option<i64>,
    pub finish: Option<i64>,
}

impl Bounds {
    pub fn begin(&mut self, at: i64) {
        self.start = self.start.max(Some(at));
    }
    pub fn end(&mut self, at: i64) {
        self.finish = self.finish.max(Some(at));
    }
}

/// The latest borders a knot may lie between.
pub(super) struct Latest {
    pub start: i64,
    pub finish: i64,
}

impl Latest {
    pub fn begin(&mut self, border: i64) {
        self.start = self.start.min(border);
    }
    pub fn end(&mut self, border: i64) {
        self.finish = self.finish.min(border);
    }
    pub fn span(&self) -> Span {
        Span { start: self.start, finish: self.finish }
    }
}

impl<'a> Knot<'a> {
    pub fn of(task: &Task, is_phase: bool, calendars: &'a Calendars) -> Knot<'a> {
        let calendar = calendars.of_side(task.side);
        let done = task.status() == TaskStatus::Done;
        let begun =
            task.status() == TaskStatus::Started || task.percent.is_some_and(|done| done > 0);
        let begins = |day: NaiveDate| calendar.count_to(number(day) - 1);
        let ends = |day: NaiveDate| calendar.count_to(number(day));
        let last = if done { task.done_on.or(task.due) } else { task.due };
        let said = task.duration.map(i64::from);
        let (mut start, mut finish) = (task.start.map(begins), last.map(ends));
        let length = match (start, finish) {
            _ if task.milestone => 0,
            (Some(start), Some(finish)) => (finish - start).max(0),
            // Of a first day alone it is known that something is done on it, of a last day only that
            // all is done then.
            (Some(_), None) => said.unwrap_or(1),
            (None, _) => said.unwrap_or(0),
        };
        if task.milestone {
            finish = last.or(task.start).map(ends);
            start = finish;
        }
        let earliest = task.not_before.filter(|_| !done).map(begins);
        let own = start.or(finish.map(|at| at - length));
        let hold = match () {
            () if is_phase => Hold::Phase,
            () if done => Hold::Done,
            () if task.fixed && own.is_some() => Hold::Stands,
            () if begun && start.is_some() => Hold::Begun,
            () => Hold::Free,
        };
        let start = if is_phase { start } else { own.max(earliest) };
        Knot { calendar, hold, start, finish, length }
    }

    /// First and last position under these bounds; none where nothing says where it lies.
    pub fn laid(&self, bounds: Bounds, loose: bool) -> Option<(i64, i64)> {
        let own = self.start.filter(|_| !(loose && bounds.start.is_some()));
        match self.hold {
            Hold::Done | Hold::Stands => self.start.map(|at| (at, at + self.length)),
            Hold::Begun => {
                let start = self.start?;
                Some((start, (start + self.length).max(bounds.finish.unwrap_or(start))))
            }
            Hold::Free | Hold::Phase => {
                let ended = bounds.finish.map(|at| at - self.length);
                let start = own.max(bounds.start).max(ended)?;
                Some((start, start + self.length))
            }
        }
    }

    /// Working days it takes where it lies; more than its own where what it must end with is late.
    pub fn placed_length(&self, early: Span) -> i64 {
        match self.hold {
            Hold::Begun => {
                let count = |border: i64| self.calendar.count_to(border - 1);
                (count(early.finish) - count(early.start)).max(0)
            }
            _ => self.length,
        }
    }

    /// The borders of two positions: a moment lies at the end of its day.
    pub fn span(&self, start: i64, finish: i64) -> Span {
        let finish_border = self.calendar.nth(finish) + 1;
        match start < finish {
            true => Span { start: self.calendar.nth(start + 1), finish: finish_border },
            false => Span { start: finish_border, finish: finish_border },
        }
    }

    pub fn span_of(&self, start: i64, finish: i64) -> Span {
        self.span(start, finish)
    }

    pub fn dates(&self, span: Span) -> Dates {
        let start = if span.start < span.finish { span.start } else { span.finish - 1 };
        Dates { start: Some(day_of(start)), due: Some(day_of(span.finish - 1)) }
    }
}
