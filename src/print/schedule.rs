//! A schedule as data for its template: rows, bars in points, legend, changes.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use super::axis::Axis;
use super::bar::{Bars, Beside, shows_done};
use super::columns::Columns;
use super::cut::{Archive, Scale};
use super::facts::{facts, facts_width, reference_words};
use super::letters::{self, Room};
use super::page::{ChangeRow, SchedulePage, ScheduleRow, Shift};
use super::paper::{step_of, text_width};
use super::sheet::{Sheet, cell, name};
use crate::domain::Side;

/// How far each level of the outline moves the title, in points.
const INDENT: f64 = 6.0;
/// Levels deeper than this are not moved any further.
const DEEPEST: u32 = 6;
/// The column of numbers is never wider, in points.
const WIDEST_NUMBER: f64 = 48.0;
/// Sizes of words, in points.
const TITLE_SIZE: f64 = 8.0;
const CELL_SIZE: f64 = 7.2;
const DUE_SIZE: f64 = 7.56;
/// A list of changes up to this height follows the table on its page, where there is room, in points.
const SHORT: f64 = 240.0;

/// Everything the template of schedules draws.
pub(super) fn data(page: &SchedulePage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let layout = Layout::of(page, sheet);
    let title = match name(&page.title) {
        empty if empty.is_empty() => sheet.say("print-schedule-title"),
        title => title,
    };
    let note = reference_words(sheet, page, ["print-change-note", "print-change-note-day"]);
    let facts = facts(sheet, page);
    let body = json!({
        "facts_long": facts_width(&facts) > layout.columns.whole(),
        "columns": layout.columns.widths(),
        "facts": facts,
        "heads": heads(sheet, page),
        "charts": layout.charts(page),
        "rows": rows(&layout, page),
        "step": step_of(page.rows.len()),
        "inside": inside(page),
        "empty": page.rows.is_empty().then(|| sheet.say(match page.cut.left_out {
            0 => "print-schedule-empty",
            _ => "print-schedule-empty-part",
        })),
        "legend": legend(sheet, page),
        "changes": changes(&layout, page),
    });
    sheet.document(sheet.frame(&page.frame, &title, note), body)
}

/// The heads of the table; what is compared with nothing has no change.
fn heads(sheet: Sheet, page: &SchedulePage) -> Json {
    let names = ["number", "task", "side", "owner", "start", "due", "change"];
    let mut heads = sheet.heads("print-head", &names);
    if page.reference.is_none() {
        heads["change"] = "".into();
    }
    heads
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
    bars: Bars,
}

impl Layout {
    fn of(page: &SchedulePage, sheet: Sheet) -> Layout {
        let shown = || page.rows.iter().flat_map(row_dates);
        let changed = page.changes.iter().flat_map(|change| [change.was, change.now]).flatten();
        let mut years = shown().chain(changed).map(|date| date.year());
        let first = years.next();
        let reference = page.reference.as_ref().map(Beside::of);
        let with_year = years.any(|year| Some(year) != first);
        let bars = Bars { sheet, with_year, reference, today: page.today };
        let columns = Columns::on(page.frame.paper, widest(bars, page), reference.is_some());
        let room = Bars::room(sheet, with_year);
        let axis = Axis::over(shown(), page.today, columns.chart, room);
        let axis = axis.within(page.cut.from, page.cut.until);
        let range = Scale::RANGE;
        let axes = match page.cut.scale {
            Scale::Fit => vec![axis],
            Scale::Week(mm) => axis.strips(mm.clamp(*range.start(), *range.end())),
        };
        Layout { sheet, columns, axes, bars }
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
            chart["words"] = self.sheet.say_with("print-chart", &values[2..]).into();
            chart["part"] = (count > 1).then(|| self.sheet.say_with("print-strip", &values)).into();
            chart
        };
        (1..).zip(&self.axes).map(chart).collect()
    }

    fn row(&self, row: &ScheduleRow) -> Json {
        let indent = indent(row);
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
            "bars": self.axes.iter().map(|axis| self.bars.bar(*axis, row)).collect::<Vec<_>>(),
        })
    }

    fn title(&self, row: &ScheduleRow) -> String {
        let title = cell(&row.title);
        match row.removed {
            Some(_) => self.sheet.say_with("print-removed-title", &[("title", (&title).into())]),
            None => title,
        }
    }

    fn brief(&self, date: Option<NaiveDate>) -> String {
        self.sheet.brief_or_none(date, self.bars.with_year)
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

/// The widest number, beyond what the indent of its title leaves it, and first and last day, in points.
fn widest(bars: Bars, page: &SchedulePage) -> [f64; 3] {
    let number = |row: &ScheduleRow| text_width(&cell(&row.number), CELL_SIZE) - indent(row);
    let numbers = page.rows.iter().map(number).fold(0.0, f64::max);
    let most = |size: f64, of: fn(&ScheduleRow) -> Option<NaiveDate>| {
        let days = page.rows.iter().filter_map(of);
        let wide = days.map(|day| text_width(&bars.sheet.brief(day, bars.with_year), size));
        wide.fold(0.0, f64::max)
    };
    [
        numbers.min(WIDEST_NUMBER),
        most(CELL_SIZE, |row| row.start),
        most(DUE_SIZE, |row| row.due.or(row.start)),
    ]
}

fn indent(row: &ScheduleRow) -> f64 {
    f64::from(row.depth.min(DEEPEST)) * INDENT
}

fn row_dates(row: &ScheduleRow) -> impl Iterator<Item = NaiveDate> {
    [row.start, row.due, row.reference_start, row.reference_due].into_iter().flatten()
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
        reference_words(sheet, page, ["print-legend-reference", "print-legend-reference-day"])
            .filter(|_| with_reference)
    {
        marks.push(json!({ "mark": "reference", "words": words }));
    }
    let mut plain = |mark: &str, shown: bool| {
        if shown {
            marks
                .push(json!({ "mark": mark, "words": sheet.say(&format!("print-legend-{mark}")) }));
        }
    };
    plain("done", shows_done(page));
    plain("milestone", page.rows.iter().any(|row| row.milestone));
    marks
}

/// The second part: each change with its cause, side and source.
fn changes(layout: &Layout, page: &SchedulePage) -> Option<Json> {
    let sheet = layout.sheet;
    if page.cut.without_changes || (page.changes.is_empty() && page.reference.is_none()) {
        return None;
    }
    let heading = reference_words(sheet, page, ["print-changes-since", "print-changes-since-day"]);
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
        "short": height(&page.changes) <= SHORT,
        "empty": page.changes.is_empty().then(|| reference_words(sheet, page, unchanged(page))).flatten(),
    }))
}

/// Where only a part is printed, only of that part it is said that nothing changed.
fn unchanged(page: &SchedulePage) -> [&'static str; 2] {
    match page.cut.left_out {
        0 => ["print-no-changes", "print-no-changes-day"],
        _ => ["print-no-changes-part", "print-no-changes-part-day"],
    }
}

/// About how high the list of changes gets, in points; rather more.
fn height(changes: &[ChangeRow]) -> f64 {
    let lines = |words: &str, letters: usize| words.chars().count() / letters + 1;
    let row = |change: &ChangeRow| {
        let source = lines(change.source.as_deref().unwrap_or_default(), 18);
        let most = lines(&change.cause, 24).max(lines(&change.title, 18)).max(source);
        most as f64 * 10.0 + 8.0
    };
    50.0 + changes.iter().map(row).sum::<f64>()
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
