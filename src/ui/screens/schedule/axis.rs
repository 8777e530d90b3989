//! The time axis: which day lies where, how far it is zoomed, and the marks of its two lines.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::Lang;
use crate::text::dates;

/// Narrowest and widest day, in points: a year in a hand's width, a day with room for its name.
pub const DAY_RANGE: std::ops::RangeInclusive<f32> = 0.3..=48.0;
/// Width of a day in each grade, from the closest look to the widest.
const STEPS: [(Grade, f32); 5] = [
    (Grade::Day, 28.0),
    (Grade::Week, 3.9),
    (Grade::Month, 1.7),
    (Grade::Quarter, 0.8),
    (Grade::Year, 0.36),
];
/// Where today stands when a schedule is opened, as a part of the width.
const THIRD: f32 = 0.33;
/// Least width of a day a schedule opens with, so that bars can be told apart.
const FAR: f32 = 1.3;
/// Room before the first bar and beside the last one, for its words.
const BEFORE: f32 = 24.0;
const BESIDE: f32 = 120.0;
/// Least room between two labels.
const APART: f32 = 6.0;
/// Room between a label and the line it begins at.
const INDENT: f32 = 8.0;

/// How closely the axis looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Each day has its number
    Day,
    /// Each Monday has its number
    Week,
    /// Each month has its short name
    Month,
    /// Each quarter has its number
    Quarter,
    /// Each year has its number
    Year,
}

impl Grade {
    /// From the closest to the widest.
    pub const ALL: [Grade; 5] =
        [Grade::Day, Grade::Week, Grade::Month, Grade::Quarter, Grade::Year];

    /// The word under which its name is found.
    pub fn as_str(self) -> &'static str {
        match self {
            Grade::Day => "day",
            Grade::Week => "week",
            Grade::Month => "month",
            Grade::Quarter => "quarter",
            Grade::Year => "year",
        }
    }
}

/// A window on the days: what lies at its left edge, and how wide a day is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axis {
    /// Days since the beginning of the calendar at the left edge, with a fraction
    first: f64,
    /// Points a day
    day: f32,
}

/// A mark of one line of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where its stretch begins, points from the left edge; may lie left of it
    pub line: f32,
    /// Where its label stands and what it says; none where there is no room for it
    pub label: Option<(f32, String)>,
}

impl Axis {
    /// A window this wide that shows today a third from the left, at the week's grade.
    pub fn around(today: NaiveDate, width: f32) -> Axis {
        let day = 3.9;
        Axis { first: number(today) - f64::from(width * THIRD / day), day }
    }

    /// A window this wide on work that goes on from one day until another: as much of it as can be
    /// told apart, with today a third from the left where enough of it is still ahead.
    pub fn on(today: NaiveDate, (from, until): (NaiveDate, NaiveDate), width: f32) -> Axis {
        let mut axis = Axis::around(today, width);
        let days = (number(until) - number(from) + 1.0) as f32;
        axis.day = ((width - BEFORE - BESIDE).max(40.0) / days).clamp(FAR, axis.day);
        axis.show(today, width);
        let room = width - BESIDE;
        let (left, right) = axis.span(from, until);
        // Rather what was than empty weeks to come; but no empty weeks before the first bar.
        axis.pan((BEFORE - left).min(room - right).max(0.0));
        axis
    }

    /// Brings a day a third from the left of a window this wide.
    pub fn show(&mut self, day: NaiveDate, width: f32) {
        self.first = number(day) - f64::from(width * THIRD / self.day);
    }

    /// Points a day.
    pub fn day(&self) -> f32 {
        self.day
    }

    /// Where a day begins, points from the left edge.
    pub fn x(&self, date: NaiveDate) -> f32 {
        ((number(date) - self.first) * f64::from(self.day)) as f32
    }

    /// Where a stretch of whole days begins and ends.
    pub fn span(&self, first: NaiveDate, last: NaiveDate) -> (f32, f32) {
        (self.x(first), self.x(last) + self.day)
    }

    /// The day at this place.
    pub fn date(&self, x: f32) -> NaiveDate {
        date(self.first + f64::from(x / self.day))
    }

    /// Moves what is seen by this many points to the right.
    pub fn pan(&mut self, by: f32) {
        let first = self.first - f64::from(by / self.day);
        // From the year 1 to the year 3000: dates outside cannot be recorded.
        self.first = first.clamp(0.0, 1_100_000.0);
    }

    /// Changes the width of a day, keeping what lies at this place.
    pub fn zoom(&mut self, factor: f32, at: f32) {
        let before = self.first + f64::from(at / self.day);
        self.day = (self.day * factor).clamp(*DAY_RANGE.start(), *DAY_RANGE.end());
        self.first = before - f64::from(at / self.day);
    }

    /// Goes to the next closer (or wider) grade, keeping what lies at this place.
    pub fn step(&mut self, closer: bool, at: f32) {
        let to = if closer {
            STEPS.iter().rev().find(|(_, day)| *day > self.day * 1.05)
        } else {
            STEPS.iter().find(|(_, day)| *day < self.day * 0.95)
        };
        if let Some((_, day)) = to {
            self.zoom(day / self.day, at);
        }
    }

    /// Shows these days from edge to edge in a window this wide, with a little air.
    pub fn fit(&mut self, first: NaiveDate, last: NaiveDate, width: f32) {
        let days = (number(last) - number(first) + 1.0) as f32;
        let day = (width - BESIDE).max(40.0) / days.max(1.0);
        self.day = day.clamp(*DAY_RANGE.start(), *DAY_RANGE.end());
        self.first = number(first) - f64::from(BEFORE / self.day);
    }

    /// Brings these days into a window this wide where they are outside, moving as little as needed.
    pub fn reveal(&mut self, first: NaiveDate, last: NaiveDate, width: f32) {
        let (left, right) = self.span(first, last);
        let room = 48.0_f32.min(width / 4.0);
        if left < 0.0 || left > width - room {
            self.pan(room - left);
        } else if right > width && right - left < width - 2.0 * room {
            self.pan(width - room - right);
        }
    }

    /// How closely it looks.
    pub fn grade(&self) -> Grade {
        match self.day {
            day if day >= 15.0 => Grade::Day,
            day if day >= 2.4 => Grade::Week,
            day if day >= 1.1 => Grade::Month,
            day if day >= 0.55 => Grade::Quarter,
            _ => Grade::Year,
        }
    }

    /// Whether days off are told from others.
    pub fn shows_weekends(&self) -> bool {
        self.day >= 2.4
    }

    /// The upper line: months, or years from afar. `wide` says how wide a label is.
    pub fn upper(&self, lang: Lang, width: f32, wide: &mut dyn FnMut(&str) -> f32) -> Vec<Mark> {
        let by_month = matches!(self.grade(), Grade::Day | Grade::Week);
        let months = if by_month { 1 } else { 12 };
        let mut marks = Vec::new();
        let mut named = false;
        for (from, until) in self.stretches(months, width) {
            let dated = !named || from.month() == 1;
            let long = match by_month {
                true if dated => dates::month_of_year(lang, from),
                true => dates::month(lang, from).to_owned(),
                false => from.year().to_string(),
            };
            let short = match by_month {
                true => dates::short_month(lang, from),
                false => "",
            };
            let label = fit(self.span_of(from, until), width, long, short, wide);
            // A short form says nothing of the year; the next month will.
            named |= label.as_ref().is_some_and(|(_, text)| text != short);
            marks.push(Mark { line: self.x(from), label });
        }
        marks
    }

    /// The lower line: days, Mondays, months, quarters. `taken` is where the pill of today stands.
    pub fn lower(
        &self,
        lang: Lang,
        width: f32,
        taken: Option<(f32, f32)>,
        wide: &mut dyn FnMut(&str) -> f32,
    ) -> Vec<Mark> {
        let marks = match self.grade() {
            Grade::Day => {
                let named = |day: NaiveDate| format!("{} {}", dates::weekday(lang, day), day.day());
                // All of a week have their names or none: a number missing among them reads as a day missing.
                let week = (22..29).filter_map(|day| NaiveDate::from_ymd_opt(2026, 6, day));
                let all = week.map(named).all(|text| wide(&text) + APART + 4.0 <= self.day);
                self.by_days(1, width, &|day| if all { named(day) } else { day.day().to_string() })
            }
            Grade::Week => self.by_days(7, width, &|day| day.day().to_string()),
            Grade::Month => {
                self.by_months(1, width, &|day| dates::short_month(lang, day).to_owned())
            }
            Grade::Quarter | Grade::Year => {
                self.by_months(3, width, &|day| ROMAN[(day.month0() / 3) as usize % 4].to_owned())
            }
        };
        apart(marks, width, taken, wide)
    }

    /// The first days of the stretches of this many months that are seen, and where each ends.
    fn stretches(&self, months: u32, width: f32) -> Vec<(NaiveDate, NaiveDate)> {
        let first = self.date(0.0);
        let month0 = first.month0() / months * months;
        let mut from = first.with_day(1).and_then(|day| day.with_month0(month0)).unwrap_or(first);
        let mut found = Vec::new();
        while self.x(from) < width && found.len() < 400 {
            let Some(next) = from.checked_add_months(Months::new(months)) else { break };
            found.push((from, next));
            from = next;
        }
        found
    }

    fn span_of(&self, from: NaiveDate, until: NaiveDate) -> (f32, f32) {
        (self.x(from), self.x(until))
    }

    fn by_days(&self, step: u64, width: f32, say: &dyn Fn(NaiveDate) -> String) -> Vec<Mark> {
        let first = self.date(0.0);
        let back = if step == 7 { u64::from(first.weekday().num_days_from_monday()) } else { 0 };
        let mut day = first.checked_sub_days(Days::new(back)).unwrap_or(first);
        let mut marks = Vec::new();
        while self.x(day) < width && marks.len() < 1000 {
            let line = self.x(day);
            marks.push(Mark { line, label: Some((line + 4.0, say(day))) });
            let Some(next) = day.checked_add_days(Days::new(step)) else { break };
            day = next;
        }
        marks
    }

    fn by_months(&self, months: u32, width: f32, say: &dyn Fn(NaiveDate) -> String) -> Vec<Mark> {
        let stretches = self.stretches(months, width).into_iter();
        let mark = |(from, _)| {
            let line = self.x(from);
            Mark { line, label: Some((line + 4.0, say(from))) }
        };
        stretches.map(mark).collect()
    }
}

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// A label that stays in view while its stretch is, where there is room for it or its short form.
fn fit(
    (from, until): (f32, f32),
    width: f32,
    long: String,
    short: &str,
    wide: &mut dyn FnMut(&str) -> f32,
) -> Option<(f32, String)> {
    let at = from.max(0.0) + INDENT;
    let room = until.min(width) - at - 4.0;
    if wide(&long) <= room {
        return Some((at, long));
    }
    (!short.is_empty() && wide(short) <= room).then(|| (at, short.to_owned()))
}

/// Leaves out labels that would be cut by an edge, touch the one before, or lie under what is taken.
fn apart(
    mut marks: Vec<Mark>,
    width: f32,
    taken: Option<(f32, f32)>,
    wide: &mut dyn FnMut(&str) -> f32,
) -> Vec<Mark> {
    let mut free = 0.0;
    for mark in &mut marks {
        mark.label = mark.label.take().filter(|(at, text)| {
            let end = at + wide(text);
            let under = taken.is_some_and(|(left, right)| end > left - 2.0 && *at < right + 2.0);
            let stands = *at >= free && end <= width - 2.0 && !under;
            if stands {
                free = end + APART;
            }
            stands
        });
    }
    marks
}

fn number(date: NaiveDate) -> f64 {
    f64::from(date.num_days_from_ce())
}

fn date(number: f64) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number.floor() as i32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Axis, Grade, Mark};
    use crate::domain::Lang;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn wide(text: &str) -> f32 {
        text.chars().count() as f32 * 6.0
    }

    fn labels(marks: &[Mark]) -> Vec<&str> {
        marks.iter().filter_map(|mark| mark.label.as_ref()).map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn a_day_and_its_place_agree() {
        let mut axis = Axis::around(day("2026-09-15"), 600.0);
        for by in [0.0, 137.3, -2000.0] {
            axis.pan(by);
            for date in ["2026-02-28", "2026-09-15", "2027-01-01"] {
                let date = day(date);
                assert_eq!(axis.date(axis.x(date) + 0.5), date);
                assert_eq!(axis.date(axis.x(date) + axis.day() - 0.5), date);
            }
        }
        let (left, right) = axis.span(day("2026-09-07"), day("2026-09-11"));
        assert!((right - left - 5.0 * axis.day()).abs() < 0.01);
    }

    #[test]
    fn zoom_keeps_what_is_under_the_pointer() {
        let mut axis = Axis::around(day("2026-09-15"), 600.0);
        for factor in [1.7, 0.2, 5.0, 100.0, 0.0001] {
            let before = axis.x(day("2026-10-01"));
            axis.zoom(factor, before);
            assert!((axis.x(day("2026-10-01")) - before).abs() < 0.1);
        }
        assert_eq!(axis.grade(), Grade::Year);
    }

    #[test]
    fn steps_go_through_every_grade_and_back() {
        let mut axis = Axis::around(day("2026-09-15"), 600.0);
        let mut seen = vec![axis.grade()];
        for _ in 0..5 {
            axis.step(false, 300.0);
            seen.push(axis.grade());
        }
        seen.dedup();
        assert_eq!(seen, [Grade::Week, Grade::Month, Grade::Quarter, Grade::Year]);
        for _ in 0..6 {
            axis.step(true, 300.0);
        }
        assert_eq!(axis.grade(), Grade::Day);
    }

    #[test]
    fn the_first_month_names_its_year() {
        let mut axis = Axis::around(day("2026-09-15"), 600.0);
        axis.reveal(day("2026-08-01"), day("2026-08-02"), 600.0);
        let marks = axis.upper(Lang::Pl, 600.0, &mut wide);
        let said = labels(&marks);
        assert!(said.iter().any(|text| text.ends_with("2026")), "{said:?}");
        assert_eq!(said.iter().filter(|text| text.contains("2026")).count(), 1, "{said:?}");
        assert!(said.contains(&"wrzesień"), "{said:?}");
    }

    #[test]
    fn days_have_their_names_together_or_not_at_all() {
        let mut axis = Axis::around(day("2026-09-15"), 600.0);
        axis.zoom(100.0, 0.0);
        let said = |letter: f32| {
            let mut wide = |text: &str| text.chars().count() as f32 * letter;
            let marks = axis.lower(Lang::Ro, 600.0, None, &mut wide);
            let named = |text: &str| text.contains(' ');
            let told: Vec<bool> = labels(&marks).into_iter().map(named).collect();
            (told.len(), told.iter().filter(|named| **named).count())
        };
        let (days, named) = said(6.0);
        assert!(days > 10 && named == days, "{named} of {days}: all have their names");
        let (bare, named) = said(7.0);
        assert!(bare >= days && named == 0, "{named} of {bare}: none has, and none is left out");
    }

    #[test]
    fn no_label_is_cut_or_touches_another() {
        for factor in [0.08, 0.2, 0.3, 0.6, 1.0, 2.0, 5.0, 9.0] {
            for lang in Lang::ALL {
                let mut axis = Axis::around(day("2026-09-15"), 600.0);
                axis.zoom(factor, 311.0);
                for marks in [
                    axis.upper(lang, 600.0, &mut wide),
                    axis.lower(lang, 600.0, Some((180.0, 222.0)), &mut wide),
                ] {
                    let mut end = 0.0;
                    for (at, text) in marks.iter().filter_map(|mark| mark.label.as_ref()) {
                        assert!(*at >= end, "{text} touches at {factor}");
                        end = at + wide(text);
                        assert!(end <= 600.0, "{text} is cut at {factor}");
                    }
                    assert!(!labels(&marks).is_empty(), "{factor} {lang:?}");
                }
            }
        }
    }

    #[test]
    fn weeks_under_the_pill_are_left_out() {
        let axis = Axis::around(day("2026-09-15"), 600.0);
        let marks = axis.lower(Lang::Pl, 600.0, Some((180.0, 222.0)), &mut wide);
        let under = |mark: &&Mark| {
            mark.label.as_ref().is_some_and(|(at, text)| at + wide(text) > 180.0 && *at < 222.0)
        };
        assert_eq!(marks.iter().filter(under).count(), 0);
        let mondays = marks.iter().map(|mark| axis.date(mark.line + 0.5));
        assert!(
            mondays.into_iter().all(|day| chrono::Datelike::weekday(&day) == chrono::Weekday::Mon)
        );
    }

    #[test]
    fn a_schedule_opens_where_its_work_is() {
        let today = day("2026-09-15");
        let check = |from: &str, until: &str, width: f32| {
            let axis = Axis::on(today, (day(from), day(until)), width);
            let (left, right) = axis.span(day(from), day(until));
            (axis.x(today) / width, left, right)
        };
        let (at, left, _) = check("2026-09-01", "2027-09-01", 600.0);
        assert!((0.3..0.34).contains(&at) && left > 0.0, "much is ahead: {at} {left}");
        let (at, left, right) = check("2026-05-01", "2026-10-10", 600.0);
        assert!(at > 0.34 && left >= 0.0 && right <= 480.5, "little is ahead: {at} {left} {right}");
        let (at, _, right) = check("2024-01-01", "2026-10-10", 600.0);
        assert!(at < 1.0 && right <= 480.5, "what was begun long ago is left out: {at} {right}");
    }

    #[test]
    fn what_is_outside_comes_into_view() {
        let mut axis = Axis::around(day("2026-09-15"), 600.0);
        axis.reveal(day("2027-06-01"), day("2027-06-10"), 600.0);
        let (left, right) = axis.span(day("2027-06-01"), day("2027-06-10"));
        assert!(left >= 0.0 && right <= 600.0);
        let before = axis;
        axis.reveal(day("2027-06-01"), day("2027-06-10"), 600.0);
        assert_eq!(axis, before, "what is seen does not move");
        axis.fit(day("2026-01-01"), day("2026-12-31"), 600.0);
        let (left, right) = axis.span(day("2026-01-01"), day("2026-12-31"));
        assert!(left >= 0.0 && right <= 600.0);
    }
}
