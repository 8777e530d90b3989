//! A schedule as data for its template: rows, bars in points, legend, changes.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use super::axis::{Axis, round};
use super::columns::Columns;
use super::cut::{Archive, Scale};
use super::facts::{facts, facts_width, reference_words};
use super::letters::{self, Room};
use super::page::{ChangeRow, Done, SchedulePage, ScheduleRow, Shift};
use super::paper::{step_of, text_width};
use super::sheet::{Sheet, cell, name};
use crate::domain::Side;

/// How far each level of the outline moves the title, in points.
const INDENT: f64 = 6.0;
/// Levels deeper than this are not moved any further.
const DEEPEST: u32 = 6;
/// A bar is never thinner, in points.
const THINNEST: f64 = 0.8;
/// Sizes of words, in points, and the gap between a bar and its date.
const TITLE_SIZE: f64 = 8.0;
const CELL_SIZE: f64 = 7.2;
const LABEL_SIZE: f64 = 6.3;
const LABEL_GAP: f64 = 3.0;

/// Everything the template of schedules draws.
pub(super) fn data(page: &SchedulePage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let layout = Layout::of(page, sheet);
    let title = match name(&page.title) {
        empty if empty.is_empty() => sheet.say("print-schedule-title"),
        title => title,
    };
    let note = reference_words(sheet, page, "print-change-note");
    let facts = facts(sheet, page);
    let body = json!({
        "facts_long": facts_width(&facts) > layout.columns.whole(),
        "columns": layout.columns.widths(),
        "facts": facts,
        "heads": sheet.heads("print-head", &["number", "task", "side", "owner", "start", "due", "change"]),
        "charts": layout.charts(page),
        "rows": rows(&layout, page),
        "step": step_of(page.rows.len()),
        "inside": inside(page),
        "empty": page.rows.is_empty().then(|| sheet.say("print-schedule-empty")),
        "legend": legend(sheet, page),
        "changes": changes(&layout, page),
    });
    sheet.document(sheet.frame(&page.frame, &title, note), body)
}

/// Each row, and where it is the head of the rows after it, on which level.
fn rows(layout: &Layout, page: &SchedulePage) -> Vec<Json> {
    let next = page.rows.iter().skip(1).map(Some).chain([None]);
    let line = |(row, next): (&ScheduleRow, Option<&ScheduleRow>)| {
        let heads = row.phase && row.depth < DEEPEST;
        let heads = heads && next.is_some_and(|next| next.depth > row.depth);
        let mut line = layout.row(row);
        line["level"] = heads.then(|| row.depth + 2).into();
        line
    };
    page.rows.iter().zip(next).map(line).collect()
}

/// What every row of one page is drawn by.
struct Layout {
    sheet: Sheet,
    columns: Columns,
    /// The stretches of time the bars are drawn over, one below the other
    axes: Vec<Axis>,
    /// Whether the dates lie in more than one year.
    with_year: bool,
}

impl Layout {
    fn of(page: &SchedulePage, sheet: Sheet) -> Layout {
        let shown = || page.rows.iter().flat_map(row_dates);
        let changed = page.changes.iter().flat_map(|change| [change.was, change.now]).flatten();
        let mut years = shown().chain(changed).map(|date| date.year());
        let first = years.next();
        let columns = Columns::on(page.frame.paper);
        let axis = Axis::over(shown(), page.today, columns.chart);
        let axis = axis.within(page.cut.from, page.cut.until);
        Layout {
            sheet,
            columns,
            axes: match page.cut.scale {
                Scale::Fit => vec![axis],
                Scale::Week(mm) => {
                    axis.strips(mm.clamp(*Scale::RANGE.start(), *Scale::RANGE.end()))
                }
            },
            with_year: years.any(|year| Some(year) != first),
        }
    }

    /// What is drawn beside each stretch of the table; where there is more than one, which it is.
    fn charts(&self, page: &SchedulePage) -> Vec<Json> {
        let count = self.axes.len();
        let chart = |(number, axis): (usize, &Axis)| {
            let mut chart = axis.data(self.sheet, page.today, &page.holidays);
            let (first, last) = axis.ends();
            let values = [
                ("number", number.into()),
                ("count", count.into()),
                ("from", self.sheet.long(first).into()),
                ("until", self.sheet.long(last).into()),
            ];
            chart["part"] = (count > 1).then(|| self.sheet.say_with("print-strip", &values)).into();
            chart
        };
        (1..).zip(&self.axes).map(chart).collect()
    }

    fn row(&self, row: &ScheduleRow) -> Json {
        let indent = f64::from(row.depth.min(DEEPEST)) * INDENT;
        let title = self.title(row);
        let owner = row.owner.as_deref().map(cell).unwrap_or_default();
        let (title_room, owner_room) = self.columns.room();
        let long = text_width(&title, TITLE_SIZE) + indent > title_room
            || text_width(&owner, CELL_SIZE) > owner_room;
        let dates = |date| if row.removed.is_some() { String::new() } else { self.brief(date) };
        let side = if row.phase { None } else { Some(row.side) };
        json!({
            "number": cell(&row.number),
            "title": title,
            "indent": indent,
            "long": long,
            "kind": kind(row),
            "side": side.map(Side::as_str),
            "side_word": side.map(|side| self.sheet.side(side)),
            "owner": owner,
            "start": if row.milestone { String::new() } else { dates(row.start) },
            "due": dates(row.due.or(row.start)),
            "change": if row.removed.is_some() { String::new() } else { self.sheet.shift(row.shift) },
            "bars": self.axes.iter().map(|axis| self.bar(*axis, row)).collect::<Vec<_>>(),
        })
    }

    fn title(&self, row: &ScheduleRow) -> String {
        let title = cell(&row.title);
        match row.removed {
            Some(_) => self.sheet.say_with("print-removed-title", &[("title", (&title).into())]),
            None => title,
        }
    }

    /// Where the bar, its reference and its date lie; none for a task without dates.
    fn bar(&self, axis: Axis, row: &ScheduleRow) -> Option<Json> {
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
        Some(json!({
            "own": own,
            "x": round(x),
            "w": round(end - x),
            "reference": behind.map(|(x, end)| [round(x), round(end - x)]),
            "done": if own { done(axis, (start, due), row.done) } else { 0.0 },
            "at": middle(due),
            "reference_at": reference.and_then(|(_, due)| middle(due)),
            "label": label,
            "place": label.as_deref().and_then(|label| place(label, row.milestone, (x, end), behind, axis.width())),
        }))
    }

    fn label(&self, row: &ScheduleRow, due: NaiveDate) -> Option<String> {
        match (row.removed, row.phase) {
            (Some(day), _) => Some(
                self.sheet.say_with("print-removed-on", &[("date", self.brief(Some(day)).into())]),
            ),
            (None, true) => None,
            (None, false) => Some(self.brief(Some(due))),
        }
    }

    fn brief(&self, date: Option<NaiveDate>) -> String {
        self.sheet.brief_or_none(date, self.with_year)
    }
}

fn kind(row: &ScheduleRow) -> &'static str {
    match row {
        ScheduleRow { removed: Some(_), .. } => "removed",
        ScheduleRow { phase: true, .. } => "phase",
        ScheduleRow { milestone: true, .. } => "milestone",
        _ => "task",
    }
}

/// The label's place: `[x, 1]` right of everything drawn, `[x, 0]` ending left of it where the
/// page's edge is near, none where neither has room.
fn place(
    label: &str,
    milestone: bool,
    bar: (f64, f64),
    behind: Option<(f64, f64)>,
    width: f64,
) -> Option<(f64, u8)> {
    let wide = text_width(label, LABEL_SIZE);
    let gap = if milestone { LABEL_GAP + 2.5 } else { LABEL_GAP };
    let (low, high) = behind.map_or(bar, |behind| (bar.0.min(behind.0), bar.1.max(behind.1)));
    if high + gap + wide <= width {
        return Some((round(high + gap), 1));
    }
    // Beside the reference the date would be taken for the reference's own.
    let beside_own_bar = bar.0 <= low && bar.0 - gap - wide >= 0.0;
    beside_own_bar.then(|| (round(bar.0 - gap), 0))
}

/// Both ends in order, where at least one is known.
fn span(start: Option<NaiveDate>, due: Option<NaiveDate>) -> Option<(NaiveDate, NaiveDate)> {
    let (start, due) = (start.or(due)?, due.or(start)?);
    Some((start.min(due), start.max(due)))
}

fn row_dates(row: &ScheduleRow) -> impl Iterator<Item = NaiveDate> {
    [row.start, row.due, row.reference_start, row.reference_due].into_iter().flatten()
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

/// The files inside the PDF: name, type, what they are.
fn inside(page: &SchedulePage) -> Vec<[String; 3]> {
    let files = page.data.iter().filter(|_| page.frame.archive == Archive::A3b);
    files.map(|file| [file.name.to_owned(), file.mime.to_owned(), file.words.clone()]).collect()
}

/// What the marks mean; only those the page shows.
fn legend(sheet: Sheet, page: &SchedulePage) -> Vec<Json> {
    let shows = |side: Side| page.rows.iter().any(|row| !row.phase && row.side == side);
    let mut marks = Vec::new();
    for side in Side::ALL.iter().copied().filter(|side| shows(*side)) {
        let who = match side {
            Side::Us => name(&page.frame.team),
            _ => name(&page.frame.client),
        };
        let words =
            sheet.say_with(&format!("print-legend-{}", side.as_str()), &[("name", who.into())]);
        marks.push(json!({ "mark": side.as_str(), "words": words }));
    }
    let with_reference =
        page.rows.iter().any(|row| row.reference_due.or(row.reference_start).is_some());
    if let Some(words) =
        reference_words(sheet, page, "print-legend-reference").filter(|_| with_reference)
    {
        marks.push(json!({ "mark": "reference", "words": words }));
    }
    let mut plain = |mark: &str, shown: bool| {
        if shown {
            marks
                .push(json!({ "mark": mark, "words": sheet.say(&format!("print-legend-{mark}")) }));
        }
    };
    plain("done", page.rows.iter().any(|row| done_share(row.done) > 0.0));
    plain("milestone", page.rows.iter().any(|row| row.milestone));
    marks
}

/// The second part: each change with its cause, side and source.
fn changes(layout: &Layout, page: &SchedulePage) -> Option<Json> {
    let sheet = layout.sheet;
    if page.cut.without_changes || (page.changes.is_empty() && page.reference.is_none()) {
        return None;
    }
    let heading = reference_words(sheet, page, "print-changes-since");
    let snapshot = page.snapshot.as_ref().map(|snapshot| {
        sheet.say_with("print-snapshot-number", &[("number", snapshot.number.into())])
    });
    let aside: Vec<String> =
        [Some(name(&page.frame.client)), snapshot].into_iter().flatten().collect();
    Some(json!({
        "heading": heading.unwrap_or_else(|| sheet.say("print-changes")),
        "aside": aside.join(", "),
        "heads": sheet.heads("print-head", &["number", "task", "was", "now", "change", "cause-side", "cause", "source"]),
        "rows": page.changes.iter().map(|change| change_row(layout, change)).collect::<Vec<_>>(),
        "empty": page.changes.is_empty().then(|| reference_words(sheet, page, "print-no-changes")).flatten(),
    }))
}

fn change_row(layout: &Layout, change: &ChangeRow) -> Json {
    let sheet = layout.sheet;
    let or_dash = |words: String| if words.is_empty() { "–".to_owned() } else { words };
    json!({
        "number": cell(&change.number),
        "title": cell(&change.title),
        "was": or_dash(layout.brief(change.was)),
        "now": or_dash(layout.brief(change.now)),
        "change": sheet.shift(change.shift),
        "word": matches!(change.shift, Shift::New | Shift::Removed),
        "side": change.side.map(Side::as_str),
        "side_word": change.side.map(|side| sheet.side(side)),
        "cause": or_dash(letters::line(&change.cause, Room::Cell, 600)),
        "source": change.source.as_deref().map(|source| letters::line(source, Room::Cell, 300)),
        "no_source": sheet.say("print-no-proof"),
    })
}
