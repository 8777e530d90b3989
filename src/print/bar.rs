//! The bar of a row: where it, its reference and its date lie, and the same in words.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::axis::{Axis, round};
use super::page::{Done, Held, SchedulePage, ScheduleRow};
use super::paper::text_width;
use super::sheet::Sheet;

/// A bar is never thinner, in points.
const THINNEST: f64 = 0.8;
/// Size of the words beside a bar, in points, and the gap between the two.
const LABEL_SIZE: f64 = 6.3;
const LABEL_GAP: f64 = 3.0;
/// How much farther the words stand from a milestone, whose mark is wider than its day.
const DIAMOND: f64 = 2.5;

/// Words farther from their bar would not be taken for its own, in points.
const FARTHEST: f64 = 16.0;

/// What bars are compared with: the number of a snapshot, or a day.
#[derive(Debug, Clone, Copy)]
pub(super) enum Beside {
    Snapshot(u32),
    Day(NaiveDate),
}

impl Beside {
    pub fn of(held: &Held) -> Beside {
        match held {
            Held::Snapshot(one) => Beside::Snapshot(one.number),
            Held::Day(day) => Beside::Day(*day),
        }
    }
}

/// What the bars of one page are drawn by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bars {
    pub sheet: Sheet,
    /// Whether the dates lie in more than one year.
    pub with_year: bool,
    /// What they are compared with.
    pub reference: Option<Beside>,
    pub today: NaiveDate,
}

impl Bars {
    /// The longest a date beside a bar gets with its gaps, in points.
    pub(super) fn room(sheet: Sheet, with_year: bool) -> f64 {
        let wide = NaiveDate::from_ymd_opt(2028, 12, 28).map(|day| sheet.brief(day, with_year));
        text_width(&wide.unwrap_or_default(), LABEL_SIZE) + LABEL_GAP + DIAMOND
    }

    /// Where the bar, its reference and its date lie; none for a task without dates.
    pub(super) fn bar(self, axis: Axis, row: &ScheduleRow) -> Option<Json> {
        let reference = span(row.reference_start, row.reference_due);
        let own = span(row.start, row.due);
        let (start, due) = if row.removed.is_some() { own.or(reference)? } else { own? };
        let reference = reference.filter(|_| row.removed.is_none());
        let reference = reference.filter(|(start, due)| axis.shows(*start, *due));
        let own = axis.shows(start, due);
        if !own && reference.is_none() {
            return None;
        }
        let stretch = |start, due| {
            let (x, end) = (axis.x(start).min(axis.width() - THINNEST), axis.end_x(due));
            (x, end.max(x + THINNEST))
        };
        let (x, end) = stretch(start, due);
        let behind = reference.map(|(start, due)| stretch(start, due));
        let middle = |date| axis.middle(date).map(round);
        // Its date stands where it ends.
        let label = self.label(row, due).filter(|_| axis.shows(due, due));
        let ends = (x, end, behind);
        Some(json!({
            "own": own,
            "x": round(x),
            "w": round(end - x),
            "reference": behind.map(|(x, end)| [round(x), round(end - x)]),
            "done": if own { done(axis, (start, due), row.done) } else { 0.0 },
            "at": middle(due),
            "reference_at": reference.and_then(|(_, due)| middle(due)),
            "label": label,
            "place": label.as_deref().and_then(|label| self.place(label, row, ends, axis)),
            "words": self.words(row, reference),
        }))
    }

    fn label(self, row: &ScheduleRow, due: NaiveDate) -> Option<String> {
        match (row.removed, row.phase) {
            (Some(day), _) => {
                let day = self.sheet.brief(day, self.with_year);
                Some(self.sheet.say_with("print-removed-on", &[("date", day.into())]))
            }
            (None, true) => None,
            (None, false) => Some(self.sheet.brief(due, self.with_year)),
        }
    }

    /// The label's place: `[x, 1]` right of everything drawn, `[x, 0]` ending left of it, none where there is
    /// no room. The line of today never runs through it.
    fn place(
        self,
        label: &str,
        row: &ScheduleRow,
        (x, end, behind): (f64, f64, Option<(f64, f64)>),
        axis: Axis,
    ) -> Option<(f64, u8)> {
        let wide = text_width(label, LABEL_SIZE);
        let gap = if row.milestone { LABEL_GAP + DIAMOND } else { LABEL_GAP };
        let today = axis.middle(self.today);
        let crossed = |from: f64| {
            today.filter(|today| from - LABEL_GAP < *today && *today < from + wide + 1.0)
        };
        let (low, high) = behind.map_or((x, end), |behind| (x.min(behind.0), end.max(behind.1)));
        let right = crossed(high + gap).map_or(high + gap, |today| today + LABEL_GAP);
        if right - high <= FARTHEST && right + wide <= axis.width() {
            return Some((round(right), 1));
        }
        // Beside the reference the date would be taken for the reference's own, and before a bar for its first day.
        let tells = (row.milestone || row.removed.is_some()) && x <= low;
        let left = x - gap;
        let left = crossed(left - wide).map_or(left, |today| today - LABEL_GAP);
        (tells && left - wide >= 0.0).then(|| (round(left), 0))
    }

    /// What the drawing tells beyond the cells of its row: how much is done, and where the reference lay.
    fn words(self, row: &ScheduleRow, reference: Option<(NaiveDate, NaiveDate)>) -> Option<String> {
        let sheet = self.sheet;
        let brief = |day| sheet.brief(day, self.with_year);
        let done = match row.done {
            _ if row.phase || row.removed.is_some() => None,
            Done::Nothing | Done::Percent(0) => None,
            Done::Percent(percent) => {
                Some(sheet.say_with("print-bar-percent", &[("percent", percent.min(100).into())]))
            }
            Done::On(day) => Some(sheet.say_with("print-bar-done", &[("date", brief(day).into())])),
        };
        let reference = reference.zip(self.reference).map(|((start, due), beside)| {
            let span = match (row.milestone, start == due) {
                (false, false) => format!("{} – {}", brief(start), brief(due)),
                _ => brief(due),
            };
            match beside {
                Beside::Snapshot(number) => {
                    let values = [("number", number.into()), ("dates", span.into())];
                    sheet.say_with("print-bar-reference", &values)
                }
                Beside::Day(day) => {
                    let values = [("date", sheet.long(day).into()), ("dates", span.into())];
                    sheet.say_with("print-bar-reference-day", &values)
                }
            }
        });
        let words: Vec<String> = [done, reference].into_iter().flatten().collect();
        (!words.is_empty()).then(|| words.join("; "))
    }
}

/// Whether the page draws anything as done.
pub(super) fn shows_done(page: &SchedulePage) -> bool {
    page.rows.iter().any(|row| !row.phase && row.removed.is_none() && done_share(row.done) > 0.0)
}

/// Both ends in order, where at least one is known.
fn span(start: Option<NaiveDate>, due: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
    let (start, due) = (start.or(due)?, due.or(start)?);
    Some((start.min(due), start.max(due)))
}

fn done_share(done: Done) -> f64 {
    match done {
        Done::Nothing => 0.0,
        Done::Percent(percent) => f64::from(percent.min(100)) / 100.0,
        Done::On(_) => 1.0,
    }
}

/// How much of a bar is filled where it is drawn: its share is of the whole, not of what is seen of it.
fn done(axis: Axis, (start, due): (NaiveDate, NaiveDate), done: Done) -> f64 {
    let share = done_share(done);
    let days = (due - start).num_days() + 1;
    let last = start.checked_add_signed(chrono::TimeDelta::days((days as f64 * share) as i64 - 1));
    let (x, end) = (axis.x(start), axis.end_x(due));
    let filled = match last.filter(|_| share > 0.0 && share < 1.0 && axis.ends().1 < due) {
        Some(last) => axis.end_x(last) - x,
        None => (end - x) * share,
    };
    round(filled.clamp(0.0, (end - x).max(0.0)))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Bars, Beside, LABEL_SIZE};
    use crate::domain::{Lang, Side};
    use crate::print::axis::Axis;
    use crate::print::page::{Done, ScheduleRow, Shift};
    use crate::print::paper::text_width;
    use crate::print::sheet::Sheet;

    const WIDTH: f64 = 359.0;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn row(start: &str, due: &str) -> ScheduleRow {
        ScheduleRow {
            number: "1".to_owned(),
            title: "Task".to_owned(),
            depth: 0,
            phase: false,
            milestone: false,
            side: Side::Us,
            owner: None,
            start: Some(day(start)),
            due: Some(day(due)),
            shift: Shift::Unknown,
            reference_start: None,
            reference_due: None,
            done: Done::Nothing,
            removed: None,
        }
    }

    fn bars() -> Bars {
        Bars {
            sheet: Sheet::new(Lang::En),
            with_year: false,
            reference: Some(Beside::Snapshot(4)),
            today: day("2026-09-30"),
        }
    }

    fn axis() -> Axis {
        let shown = [day("2026-02-09"), day("2026-12-17")];
        let room = Bars::room(Sheet::new(Lang::En), false);
        Axis::over(shown.into_iter(), day("2026-09-30"), WIDTH, room)
    }

    #[test]
    fn the_line_of_today_runs_through_no_date() {
        let today = axis().middle(day("2026-09-30")).expect("within the chart");
        let mut moved = 0;
        for due in day("2026-08-20").iter_days().take_while(|due| *due < day("2026-12-17")) {
            let bar = bars().bar(axis(), &row("2026-08-10", &due.to_string())).expect("a bar");
            let Some(x) = bar["place"][0].as_f64() else { continue };
            let label = bar["label"].as_str().expect("a date");
            assert!(!(x..x + text_width(label, LABEL_SIZE)).contains(&today), "{due}: {bar}");
            let gap = x - bar["x"].as_f64().unwrap_or(0.0) - bar["w"].as_f64().unwrap_or(0.0);
            moved += usize::from(gap > 4.0);
            assert!(gap < 17.0, "{due}: the date stands too far from its bar, {bar}");
        }
        assert!(moved > 3, "dates beside the line stand past it");
    }

    #[test]
    fn the_last_date_stands_beside_its_bar() {
        let bar = bars().bar(axis(), &row("2026-12-01", "2026-12-17")).expect("a bar");
        assert_eq!(bar["place"][1], 1, "to the right: {bar}");
    }

    #[test]
    fn words_tell_what_the_cells_do_not() {
        let said = |row: &ScheduleRow| {
            bars().words(row, super::span(row.reference_start, row.reference_due))
        };
        let mut row = row("2026-05-25", "2026-08-14");
        assert_eq!(said(&row), None);
        row.done = Done::Percent(60);
        assert_eq!(said(&row).as_deref(), Some("60% done"));
        row.reference_start = row.start;
        row.reference_due = Some(day("2026-08-07"));
        row.done = Done::On(day("2026-08-13"));
        let words = said(&row).expect("words");
        assert_eq!(words, "done 13 Aug; in snapshot 4: 25 May – 7 Aug");
    }
}
