//! Where the bars of a row lie, and what a pointer meets there.

use chrono::{Days, NaiveDate};
use eframe::egui::{Pos2, Rect, pos2, vec2};

use super::axis::Axis;
use crate::domain::{Calendar, Dates, Task};

/// Height of a bar.
pub const BAR: f32 = 12.0;
/// Height of the bar of the reference.
pub const REFERENCE: f32 = 19.0;
/// Height of the bracket of a phase.
pub const BRACKET: f32 = 5.0;
/// Height and width of a milestone's diamond.
pub const DIAMOND: f32 = 14.0;
/// Least width of a bar, so that a day can be met from afar.
const LEAST: f32 = 3.0;
/// Width of the ends by which a bar is stretched.
const GRIP: f32 = 6.0;

/// What is met of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its first day
    Start,
    /// The whole of it
    Whole,
    /// Its last day
    End,
}

/// How far the ends of a bar are drawn, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shift {
    /// The first day
    pub start: i64,
    /// The last day
    pub due: i64,
}

impl Shift {
    /// A part of a bar drawn by this many days.
    pub fn of(part: Part, days: i64) -> Shift {
        match part {
            Part::Start => Shift { start: days, due: 0 },
            Part::End => Shift { start: 0, due: days },
            Part::Whole => Shift { start: days, due: days },
        }
    }

    /// Whether nothing moves.
    pub fn is_nothing(self) -> bool {
        self == Shift::default()
    }

    /// The dates it leads to; the ends never pass one another.
    pub fn of_dates(self, dates: Dates) -> Dates {
        // A task without a first day has one once its beginning alone is drawn.
        let begins = dates.start.or(dates.due.filter(|_| self.start != 0 && self.due == 0));
        let start = begins.map(|day| later(day, self.start));
        let due = dates.due.map(|day| later(day, self.due));
        match (start, due) {
            (Some(start), Some(due)) if start > due && self.due == 0 => {
                Dates { start: Some(due), due: Some(due) }
            }
            (Some(start), Some(due)) if start > due => {
                Dates { start: Some(start), due: Some(start) }
            }
            _ => Dates { start, due },
        }
    }
}

impl Shift {
    /// The dates it leads to where not every day is worked on: what began and ended on days of work does so again,
    /// in the direction it was drawn, and a bar moved as a whole keeps its days of work.
    pub fn worked(self, dates: Dates, calendar: &Calendar) -> Dates {
        self.settled(dates, calendar, self)
    }

    /// The same, looking for days of work in another direction than the whole way leads.
    fn settled(self, dates: Dates, calendar: &Calendar, towards: Shift) -> Dates {
        let moved = self.of_dates(dates);
        let mut ends = dates.start.into_iter().chain(dates.due);
        if self.is_nothing() || !ends.all(|day| calendar.is_working(day)) {
            return moved;
        }
        let worked = |day: Option<NaiveDate>, by: i64| {
            day.map(|day| match by < 0 {
                true => calendar.at_or_before(day),
                false => calendar.at_or_after(day),
            })
        };
        let (start, due) = (worked(moved.start, towards.start), worked(moved.due, towards.due));
        match (dates.start, dates.due, start) {
            (Some(from), Some(until), Some(first)) if self.start == self.due => {
                let days = i64::from(calendar.length(from, until)) - 1;
                Dates { start, due: Some(calendar.moved(first, days)) }
            }
            _ => Dates { start, due },
        }
    }

    /// How far the dates of a task really go with one more step, so that the next goes on from there.
    pub fn landed(self, step: Shift, dates: Dates, calendar: &Calendar) -> Shift {
        let on = Shift { start: self.start + step.start, due: self.due + step.due };
        on.went(on.settled(dates, calendar, step), dates)
    }

    /// How far dates really went.
    fn went(self, to: Dates, dates: Dates) -> Shift {
        let by = |was: Option<NaiveDate>, now: Option<NaiveDate>, by: i64| match (was, now) {
            (Some(was), Some(now)) if by != 0 => (now - was).num_days(),
            _ => by,
        };
        let start = by(dates.start, to.start, self.start);
        let due = by(dates.due, to.due, self.due);
        match dates.start {
            Some(_) if self.start == self.due => Shift { start, due: start },
            None if self.start == self.due => Shift { start: due, due },
            _ => Shift { start, due },
        }
    }
}

/// A day this many days later, or earlier.
pub fn later(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) };
    moved.unwrap_or(day)
}

/// The dates of a task.
pub fn dates_of(task: &Task) -> Dates {
    Dates { start: task.start, due: task.due }
}

/// First and last day of what is drawn; none where the task has no date.
pub fn days(dates: Dates) -> Option<(NaiveDate, NaiveDate)> {
    let first = dates.start.or(dates.due)?;
    let last = dates.due.unwrap_or(first);
    Some((first.min(last), last))
}

/// A bar of this height in the middle of a row; none without dates.
pub fn bar(axis: &Axis, row: Rect, dates: Dates, height: f32) -> Option<Rect> {
    let (first, last) = days(dates)?;
    let (left, right) = axis.span(first, last);
    let top = row.center().y - height / 2.0;
    let width = (right - left).max(LEAST);
    Some(Rect::from_min_size(pos2(row.left() + left, top), vec2(width, height)))
}

/// The middle of a milestone: noon of its day.
pub fn diamond(axis: &Axis, row: Rect, dates: Dates) -> Option<Pos2> {
    let day = dates.due.or(dates.start)?;
    Some(pos2(row.left() + axis.x(day) + axis.day() / 2.0, row.center().y))
}

/// Where a milestone is met by the pointer.
pub fn diamond_rect(middle: Pos2) -> Rect {
    Rect::from_center_size(middle, vec2(DIAMOND, DIAMOND))
}

/// What of a bar is met at this place: its ends only where it is wide enough to tell them apart.
pub fn part(bar: Rect, x: f32, milestone: bool) -> Part {
    let grip = GRIP.min(bar.width() / 4.0);
    match () {
        () if milestone || bar.width() < 10.0 => Part::Whole,
        () if x < bar.left() + grip => Part::Start,
        () if x > bar.right() - grip => Part::End,
        () => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use eframe::egui::{Rect, pos2, vec2};

    use super::{Calendar, Part, Shift, bar, days, diamond, part};
    use crate::domain::Dates;
    use crate::ui::screens::schedule::axis::Axis;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn dates(start: &str, due: &str) -> Dates {
        Dates { start: Some(day(start)), due: Some(day(due)) }
    }

    #[test]
    fn a_bar_covers_its_last_day() {
        let axis = Axis::around(day("2026-09-15"), 600.0);
        let row = Rect::from_min_size(pos2(700.0, 140.0), vec2(600.0, 28.0));
        let found = bar(&axis, row, dates("2026-09-14", "2026-09-18"), 12.0).expect("a bar");
        assert!((found.width() - 5.0 * axis.day()).abs() < 0.01);
        assert!((found.left() - 700.0 - axis.x(day("2026-09-14"))).abs() < 0.01);
        assert_eq!((found.top(), found.bottom()), (148.0, 160.0));
        let one = Dates { start: None, due: Some(day("2026-09-14")) };
        assert_eq!(days(one), Some((day("2026-09-14"), day("2026-09-14"))));
        assert_eq!(bar(&axis, row, Dates::default(), 12.0), None);
        let middle = diamond(&axis, row, one).expect("a diamond");
        assert_eq!(middle.y, 154.0);
    }

    #[test]
    fn ends_are_met_only_on_a_wide_bar() {
        let wide = Rect::from_min_size(pos2(100.0, 0.0), vec2(80.0, 12.0));
        assert_eq!(part(wide, 102.0, false), Part::Start);
        assert_eq!(part(wide, 140.0, false), Part::Whole);
        assert_eq!(part(wide, 178.0, false), Part::End);
        assert_eq!(part(wide, 178.0, true), Part::Whole);
        let slim = Rect::from_min_size(pos2(100.0, 0.0), vec2(4.0, 12.0));
        assert_eq!(part(slim, 100.5, false), Part::Whole);
    }

    #[test]
    fn ends_never_pass_one_another() {
        let before = dates("2026-09-14", "2026-09-18");
        let moved = |part, days| Shift::of(part, days).of_dates(before);
        assert_eq!(moved(Part::Whole, 7), dates("2026-09-21", "2026-09-25"));
        assert_eq!(moved(Part::End, 3), dates("2026-09-14", "2026-09-21"));
        assert_eq!(moved(Part::End, -30), dates("2026-09-14", "2026-09-14"));
        assert_eq!(moved(Part::Start, 30), dates("2026-09-18", "2026-09-18"));
        assert!(Shift::of(Part::Whole, 0).is_nothing());
        let due = Dates { start: None, due: Some(day("2026-09-18")) };
        assert_eq!(Shift::of(Part::Start, -4).of_dates(due), dates("2026-09-14", "2026-09-18"));
        let whole = Shift::of(Part::Whole, 1).of_dates(due);
        assert_eq!(whole, Dates { start: None, due: Some(day("2026-09-19")) });
    }

    #[test]
    fn a_bar_worked_in_days_of_work_lands_on_them_and_keeps_their_number() {
        let rest = Calendar::new(&[], "2026-09-23".parse().ok());
        // Wednesday to Friday.
        let work = dates("2026-09-16", "2026-09-18");
        let to = |part, days, from: Dates| Shift::of(part, days).worked(from, &rest);
        assert_eq!(to(Part::Whole, 1, work), dates("2026-09-17", "2026-09-21"));
        assert_eq!(to(Part::Whole, 3, work), dates("2026-09-21", "2026-09-24"), "over a free day");
        assert_eq!(to(Part::Whole, -3, work), dates("2026-09-11", "2026-09-15"));
        assert_eq!(to(Part::End, 1, work), dates("2026-09-16", "2026-09-21"));
        assert_eq!(to(Part::Start, -3, work), dates("2026-09-11", "2026-09-18"));
        // What begins on a Saturday is not worked in days of work.
        let odd = dates("2026-09-19", "2026-09-22");
        assert_eq!(to(Part::Whole, 1, odd), dates("2026-09-20", "2026-09-23"));
        let only = Dates { start: None, ..work };
        assert_eq!(to(Part::Whole, 1, only), Dates { due: "2026-09-21".parse().ok(), start: None });
    }

    #[test]
    fn steps_go_on_from_where_the_last_one_led() {
        let calendar = Calendar::weekends();
        let work = dates("2026-09-18", "2026-09-18");
        let step =
            |shift: Shift, days: i64| shift.landed(Shift::of(Part::Whole, days), work, &calendar);
        let once = step(Shift::default(), 1);
        assert_eq!(once.worked(work, &calendar), dates("2026-09-21", "2026-09-21"));
        assert_eq!(step(once, 1).worked(work, &calendar), dates("2026-09-22", "2026-09-22"));
        assert_eq!(step(once, -1).worked(work, &calendar), work, "and back again");
    }
}
