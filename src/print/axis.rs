//! The time axis of the bars: where a day lies on paper, which months and weeks are named.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value as Json, json};

use super::paper::text_width;
use super::sheet::Sheet;
use crate::text::dates;

/// Pages a stretch of time is spread over at most; a scale that needs more is made smaller.
const MOST_STRIPS: i64 = 40;
/// Days thinner than this, in points, are not told from one another by their ground.
const THINNEST_DAY: f64 = 0.4;
/// Points to a millimetre.
const MM: f64 = 72.0 / 25.4;
/// Sizes of the axis's words, in points.
const MONTH_SIZE: f64 = 7.56;
const WEEK_SIZE: f64 = 6.3;
/// Room around the words in the mark of today.
const PILL_PAD: f64 = 7.0;
/// A step narrower than this is not told, in points: the shortest month has room for its year.
const NARROWEST_STEP: f64 = 25.5;
/// Room kept after a month's line and before the next one.
const MONTH_PAD: f64 = 5.0;
/// Dates farther than this from today are drawn at the edge: a slip of the pen in a year must not
/// squeeze the whole chart into a line.
const REACH_DAYS: u64 = 3653;

/// A stretch of days laid over the width of the chart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    first: NaiveDate,
    days: i64,
    width: f64,
    /// Whether what lies outside is drawn at the edge; else it is not drawn
    clamps: bool,
}

impl Axis {
    /// The axis that shows these dates, at least six weeks long, on a chart so wide, with so much room after
    /// the last for words beside its bar.
    pub(super) fn over(
        shown: impl Iterator<Item = NaiveDate>,
        today: NaiveDate,
        width: f64,
        room: f64,
    ) -> Axis {
        let earliest = back(today, REACH_DAYS);
        let latest = ahead(today, REACH_DAYS);
        let range = shown.map(|date| date.clamp(earliest, latest)).fold(None, |range, date| {
            let (low, high): (NaiveDate, NaiveDate) = range.unwrap_or((date, date));
            Some((low.min(date), high.max(date)))
        });
        let (low, high) = range.unwrap_or((today, today));
        let first = back(low, 2);
        let needed = (high - first).num_days() + 1;
        let beside = (needed as f64 * room / (width - room).max(room)).ceil() as i64;
        let days = (needed + beside.max(3)).max(42);
        Axis { first, days, width, clamps: true }.with_room_for_the_year()
    }

    /// The same axis, begun so much earlier that its first year can be told before the first whole month.
    fn with_room_for_the_year(self) -> Axis {
        let room = text_width("2028", MONTH_SIZE) + MONTH_PAD;
        let next =
            self.first.with_day(1).and_then(|month| month.checked_add_months(Months::new(1)));
        let before = next.map_or(0, |next| (next - self.first).num_days());
        let lacking = room * self.days as f64 - before as f64 * self.width;
        let short = (lacking / (self.width - room)).floor() as i64 + 1;
        // Months as narrow as that have a January among them, or are told in steps.
        let free = i64::from(self.first.day0());
        if self.first.day() == 1 || short <= 0 || short > free {
            return self;
        }
        Axis { first: back(self.first, short.unsigned_abs()), days: self.days + short, ..self }
    }

    /// The same axis beginning and ending on these days; what lies outside is not drawn.
    pub(super) fn within(self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Axis {
        if from.is_none() && until.is_none() {
            return self;
        }
        let last = ahead(self.first, self.days.unsigned_abs());
        let first = from.unwrap_or(self.first);
        let days = (until.unwrap_or(last).max(first) - first).num_days() + 1;
        // A slip of the pen in a year must not spread the chart over centuries.
        Axis { first, days: days.clamp(7, 2 * REACH_DAYS as i64), clamps: false, ..self }
    }

    /// The same time at so many millimetres a week, cut where the chart is full; every cut begins on a Monday.
    pub(super) fn strips(self, mm: u32) -> Vec<Axis> {
        let first = back(self.first, self.first.weekday().num_days_from_monday().into());
        let all = self.days + (self.first - first).num_days();
        let weeks = ((self.width / (f64::from(mm) * MM)) as i64).max(1);
        let weeks = weeks.max((all + 7 * MOST_STRIPS - 1) / (7 * MOST_STRIPS));
        let count = (all + 7 * weeks - 1) / (7 * weeks);
        let strip = |place: i64| Axis {
            first: ahead(first, (place * weeks * 7).unsigned_abs()),
            days: weeks * 7,
            clamps: false,
            ..self
        };
        (0..count.max(1)).map(strip).collect()
    }

    /// The first and last day it shows.
    pub(super) fn ends(self) -> (NaiveDate, NaiveDate) {
        (self.first, ahead(self.first, self.days.unsigned_abs() - 1))
    }

    /// Whether anything of these days is drawn.
    pub(super) fn shows(self, from: NaiveDate, until: NaiveDate) -> bool {
        let (first, last) = self.ends();
        self.clamps || (from <= last && until >= first)
    }

    /// How wide the chart is, in points.
    pub(super) fn width(self) -> f64 {
        self.width
    }

    /// Points per day.
    pub(super) fn per_day(self) -> f64 {
        self.width / self.days as f64
    }

    /// Where a day begins, kept within the chart.
    pub(super) fn x(self, date: NaiveDate) -> f64 {
        (self.raw_x(date)).clamp(0.0, self.width)
    }

    /// Where a day ends, kept within the chart.
    pub(super) fn end_x(self, date: NaiveDate) -> f64 {
        (self.raw_x(date) + self.per_day()).clamp(0.0, self.width)
    }

    /// The middle of a day, none outside the chart.
    pub(super) fn middle(self, date: NaiveDate) -> Option<f64> {
        let x = self.raw_x(date) + self.per_day() / 2.0;
        (0.0..=self.width).contains(&x).then_some(x)
    }

    fn raw_x(self, date: NaiveDate) -> f64 {
        (date - self.first).num_days() as f64 * self.per_day()
    }

    fn all_days(self) -> impl Iterator<Item = NaiveDate> {
        let first = self.first;
        (0..self.days.unsigned_abs()).map_while(move |day| first.checked_add_days(Days::new(day)))
    }

    /// Everything the template draws that is not a task.
    pub(super) fn data(self, sheet: Sheet, today: NaiveDate, holidays: &[NaiveDate]) -> Json {
        let pill = self.pill(sheet, today);
        json!({
            "width": self.width,
            "months": self.months(sheet),
            "weeks": self.weeks(pill),
            "week_lines": self.week_lines(),
            "off": self.weekends(),
            "holidays": self.holidays(holidays),
            "today": self.middle(today).map(round),
            "pill": pill.map(|(x, end)| [round(x), round(end - x)]),
            "today_label": dates::day_and_month(sheet.lang(), today),
        })
    }

    /// From where to where the mark of today reaches, pushed inwards at the edges.
    fn pill(self, sheet: Sheet, today: NaiveDate) -> Option<(f64, f64)> {
        let wide = text_width(&dates::day_and_month(sheet.lang(), today), WEEK_SIZE) + PILL_PAD;
        let x = (self.middle(today)? - wide / 2.0).clamp(0.0, self.width - wide);
        Some((x, x + wide))
    }

    /// Beginnings of months, or of longer steps where months are too narrow to name.
    fn months(self, sheet: Sheet) -> Vec<Json> {
        let step = [1, 3, 6, 12, 24, 60]
            .into_iter()
            .find(|step| self.month_width(*step) >= NARROWEST_STEP);
        let step = step.unwrap_or(120);
        let mut marks: Vec<NaiveDate> = Vec::new();
        let mut next = self.first.with_day(1);
        while let Some(month) = next.filter(|month| self.raw_x(*month) < self.width) {
            if (month.year() * 12 + month.month0() as i32).rem_euclid(step) == 0
                && month >= self.first
            {
                marks.push(month);
            }
            next = month.checked_add_months(Months::new(1));
        }
        // What lies before the first step is named as well.
        if marks.first() != Some(&self.first) {
            marks.insert(0, self.first);
        }
        let ends = marks.iter().skip(1).map(|month| self.x(*month)).chain([self.width]);
        // All names are full or all are short: a mixture would look like an accident.
        let narrowest = self.month_width(step) * 0.92 - MONTH_PAD;
        let full = marks
            .iter()
            .all(|month| text_width(dates::month(sheet.lang(), *month), MONTH_SIZE) <= narrowest);
        let mut year_told = None;
        let mut label = |(month, end): (&NaiveDate, f64)| {
            let room = end - self.x(*month) - MONTH_PAD;
            let told = year_told == Some(month.year());
            let whole = month.day() == 1 && month.month0() as i32 % step.min(12) == 0;
            let label = month_label(sheet, *month, (whole, step, full), told, room);
            if label.contains(&month.year().to_string()) {
                year_told = Some(month.year());
            }
            (!label.is_empty() || whole).then_some((*month, room, label))
        };
        let mut labels: Vec<_> = marks.iter().zip(ends).filter_map(&mut label).collect();
        // Where no name has room for the year beside it, the year stands in the place of the first.
        let year = |month: &NaiveDate| month.year().to_string();
        let fits = |month: &NaiveDate, room: f64| text_width(&year(month), MONTH_SIZE) <= room;
        if year_told.is_none()
            && let Some((month, _, label)) =
                labels.iter_mut().find(|(month, room, _)| fits(month, *room))
        {
            *label = year(month);
        }
        let drawn = |(month, _, label): (NaiveDate, f64, String)| json!({ "x": round(self.x(month)), "label": label });
        labels.into_iter().map(drawn).collect()
    }

    fn month_width(self, step: i32) -> f64 {
        30.4 * f64::from(step) * self.per_day()
    }

    /// Numbers of Mondays, as many as there is room for, none under the mark of today.
    fn weeks(self, pill: Option<(f64, f64)>) -> Vec<Json> {
        let week = 7.0 * self.per_day();
        let Some(step) = [1, 2, 4].into_iter().find(|step| week * f64::from(*step) >= 13.0) else {
            return Vec::new();
        };
        let room = text_width("88", WEEK_SIZE) + 1.5;
        self.mondays()
            .filter(|monday| (monday.num_days_from_ce() / 7).rem_euclid(step) == 0)
            .filter(|monday| self.x(*monday) + room <= self.width)
            .filter(|monday| {
                let x = self.x(*monday);
                pill.is_none_or(|(from, until)| x + room < from || x > until)
            })
            .map(|monday| json!({ "x": round(self.x(monday)), "label": monday.day().to_string() }))
            .collect()
    }

    fn week_lines(self) -> Vec<f64> {
        if self.per_day() * 7.0 < 4.0 {
            return Vec::new();
        }
        self.mondays().map(|monday| round(self.x(monday))).collect()
    }

    fn mondays(self) -> impl Iterator<Item = NaiveDate> {
        self.all_days().filter(|day| day.weekday().num_days_from_monday() == 0)
    }

    /// Weekends as `[x, width]`; none where they would be thinner than a hair.
    fn weekends(self) -> Vec<[f64; 2]> {
        if self.per_day() < THINNEST_DAY {
            return Vec::new();
        }
        self.all_days()
            .filter(|day| day.weekday().num_days_from_monday() >= 5)
            .map(|day| [round(self.x(day)), round(self.per_day())])
            .collect()
    }

    fn holidays(self, holidays: &[NaiveDate]) -> Vec<[f64; 2]> {
        let shown = holidays.iter().filter(|day| self.middle(**day).is_some());
        let wide = shown.filter(|_| self.per_day() >= THINNEST_DAY);
        wide.map(|day| [round(self.x(*day)), round(self.per_day())]).collect()
    }
}

/// The fullest name of a month that has room: never a cut one. The year stands where the axis begins or turns
/// into it: at what is left of a month or step there, or in the place of January's name.
fn month_label(
    sheet: Sheet,
    month: NaiveDate,
    (whole, step, full): (bool, i32, bool),
    year_told: bool,
    room: f64,
) -> String {
    let lang = sheet.lang();
    let year = month.year().to_string();
    let short = dates::short_month(lang, month).to_owned();
    let name = if full { dates::month(lang, month).to_owned() } else { short.clone() };
    let with_year = |name: &str| format!("{name} {year}");
    let choices = match (step, year_told) {
        (12.., _) => vec![year],
        (2.., _) if !whole => vec![year],
        (_, true) => vec![name, short],
        (_, false) if !whole && full => vec![with_year(&name), year],
        (_, false) if !whole => vec![with_year(&short), year],
        (_, false) if month.month() == 1 => {
            vec![with_year(&name), with_year(&short), year, short]
        }
        (_, false) => vec![with_year(&name), with_year(&short), name, short],
    };
    let fits = |label: &String| text_width(label, MONTH_SIZE) <= room;
    choices.into_iter().find(fits).unwrap_or_default()
}

/// Two decimals of a point are finer than any printer.
pub(super) fn round(x: f64) -> f64 {
    (x * 100.0).round() / 100.0
}

fn back(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

fn ahead(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::Axis;

    const WIDTH: f64 = 359.0;
    const ROOM: f64 = 24.0;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn every_day_lies_within_the_chart() {
        let today = day("2026-09-11");
        let far = [NaiveDate::MIN, NaiveDate::MAX, today];
        let axis = Axis::over(far.into_iter(), today, WIDTH, ROOM);
        for date in far {
            assert!((0.0..=WIDTH).contains(&axis.x(date)), "{date}");
            assert!(axis.x(date) <= axis.end_x(date), "{date}");
        }
        assert_eq!(axis.middle(NaiveDate::MAX), None);
    }

    #[test]
    fn an_axis_shows_its_dates_with_room() {
        let shown = [day("2026-07-27"), day("2026-12-17")];
        let axis = Axis::over(shown.into_iter(), day("2026-09-11"), WIDTH, ROOM);
        assert!(axis.x(shown[0]) > 0.0 && axis.end_x(shown[1]) + ROOM <= WIDTH);
        let empty = Axis::over(std::iter::empty(), day("2026-09-11"), WIDTH, ROOM);
        assert!(empty.per_day() <= WIDTH / 42.0);
    }

    #[test]
    fn strips_show_every_day_once() {
        let shown = [day("2026-07-29"), day("2027-12-17")];
        let axis = Axis::over(shown.into_iter(), day("2026-09-11"), WIDTH, ROOM);
        let strips = axis.strips(10);
        assert_eq!(strips.len(), 7, "{strips:?}");
        for pair in strips.windows(2) {
            assert_eq!(pair[0].ends().1.succ_opt(), Some(pair[1].ends().0));
            assert_eq!(pair[1].ends().0.format("%u").to_string(), "1");
        }
        assert!(
            shown
                .iter()
                .all(|day| { strips.iter().filter(|strip| strip.shows(*day, *day)).count() == 1 })
        );
        let far = [day("2020-01-01"), day("2034-01-01")];
        let axis = Axis::over(far.into_iter(), day("2026-09-11"), WIDTH, ROOM);
        assert!(axis.strips(60).len() <= 40, "a slip of the pen does not fill hundreds of pages");
        let cut = axis.within(Some(day("2026-05-01")), Some(day("2026-05-31")));
        assert_eq!(cut.ends(), (day("2026-05-01"), day("2026-05-31")));
        assert!(!cut.shows(day("2026-06-01"), day("2026-06-09")));
    }

    #[test]
    fn the_year_is_told_on_every_axis() {
        let sheet = super::Sheet::new(crate::domain::Lang::En);
        for width in [154.0, 359.0, 700.0] {
            for (place, begin) in day("2026-01-01").iter_days().take(365).step_by(5).enumerate() {
                let end = super::ahead(begin, 20 + 17 * place as u64);
                let axis = Axis::over([begin, end].into_iter(), end, width, ROOM);
                let months = axis.months(sheet);
                let told =
                    |label: &serde_json::Value| label.as_str().is_some_and(|l| l.contains("202"));
                assert!(
                    months.iter().any(|month| told(&month["label"])),
                    "{begin} {end}: {months:?}"
                );
            }
        }
    }
}
