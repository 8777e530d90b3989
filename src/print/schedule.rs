//! A schedule as data for its template: rows, bars in points, legend, changes.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use super::axis::{Axis, round};
use super::letters::{self, Room};
use super::page::{ChangeRow, Done, SchedulePage, ScheduleRow, Shift, SnapshotFact};
use super::paper::text_width;
use super::sheet::{Sheet, cell, name};
use crate::domain::{Side, SnapshotState};

/// Widths of the columns whose words may take a second line, in points.
const TITLE_WIDTH: f64 = 166.0;
const OWNER_WIDTH: f64 = 58.0;
/// Width of the line of facts, their size and the least gap between two, in points.
const FACTS_WIDTH: f64 = 773.0;
/// Width of A4 that lies.
const A4_LIES: f64 = 841.89;
const FACT_SIZE: f64 = 8.4;
const FACT_GAP: f64 = 16.0;
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
        "facts_long": facts_width(&facts) > FACTS_WIDTH + page.frame.paper.width(true) - A4_LIES,
        "facts": facts,
        "heads": sheet.heads("print-head", &["number", "task", "side", "owner", "start", "due", "change"]),
        "chart": layout.axis.data(sheet, page.today, &page.holidays),
        "rows": page.rows.iter().map(|row| layout.row(row)).collect::<Vec<_>>(),
        "empty": page.rows.is_empty().then(|| sheet.say("print-schedule-empty")),
        "legend": legend(sheet, page),
        "changes": changes(&layout, page),
    });
    sheet.document(sheet.frame(&page.frame, &title, note), body)
}

/// What every row of one page is drawn by.
struct Layout {
    sheet: Sheet,
    axis: Axis,
    /// Whether the dates lie in more than one year.
    with_year: bool,
}

impl Layout {
    fn of(page: &SchedulePage, sheet: Sheet) -> Layout {
        let shown = || page.rows.iter().flat_map(row_dates);
        let changed = page.changes.iter().flat_map(|change| [change.was, change.now]).flatten();
        let mut years = shown().chain(changed).map(|date| date.year());
        let first = years.next();
        Layout {
            sheet,
            axis: Axis::over(shown(), page.today).on(page.frame.paper),
            with_year: years.any(|year| Some(year) != first),
        }
    }

    fn row(&self, row: &ScheduleRow) -> Json {
        let indent = f64::from(row.depth.min(DEEPEST)) * INDENT;
        let title = self.title(row);
        let owner = row.owner.as_deref().map(cell).unwrap_or_default();
        let long = text_width(&title, TITLE_SIZE) + indent > TITLE_WIDTH
            || text_width(&owner, CELL_SIZE) > OWNER_WIDTH;
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
            "bar": self.bar(row),
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
    fn bar(&self, row: &ScheduleRow) -> Option<Json> {
        let reference = span(row.reference_start, row.reference_due);
        let own = span(row.start, row.due);
        let (start, due) = if row.removed.is_some() { own.or(reference)? } else { own? };
        let (x, end) = (self.axis.x(start).min(self.axis.width() - THINNEST), self.axis.end_x(due));
        let reference = reference.filter(|_| row.removed.is_none());
        let behind = reference.map(|(start, due)| {
            (self.axis.x(start).min(self.axis.width() - THINNEST), self.axis.end_x(due))
        });
        let middle = |date| self.axis.middle(date).map(round);
        let label = self.label(row, due);
        Some(json!({
            "x": round(x),
            "w": round((end - x).max(THINNEST)),
            "reference": behind.map(|(x, end)| [round(x), round((end - x).max(THINNEST))]),
            "done": round((end - x) * done_share(row.done)),
            "at": middle(due),
            "reference_at": reference.and_then(|(_, due)| middle(due)),
            "label": label,
            "place": label.as_deref().and_then(|label| place(label, row.milestone, (x, end), behind, self.axis.width())),
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

/// The line of facts under the title: snapshot, state, reference, finish.
fn facts(sheet: Sheet, page: &SchedulePage) -> Vec<[String; 2]> {
    let mut facts = Vec::new();
    let mut fact = |key: &str, words: String| facts.push([sheet.say(key), words]);
    match &page.snapshot {
        None => fact("print-fact-snapshot", sheet.say("print-no-snapshot")),
        Some(snapshot) => {
            fact("print-fact-snapshot", numbered(snapshot));
            fact("print-fact-state", state(sheet, snapshot));
        }
    }
    if let Some(reference) = &page.reference {
        let words =
            [("number", reference.number.into()), ("state", state(sheet, reference).into())];
        fact("print-fact-reference", sheet.say_with("print-reference-state", &words));
    }
    if let Some(finish) = &page.finish {
        let head = finish.title.as_deref().map(name).filter(|title| !title.is_empty());
        let head = head.unwrap_or_else(|| sheet.say("print-fact-finish"));
        facts.push([head, finish_words(sheet, finish.on, finish.change)]);
    }
    facts
}

/// How much the facts need side by side, in points.
fn facts_width(facts: &[[String; 2]]) -> f64 {
    facts.iter().flat_map(|[_, words]| [text_width(words, FACT_SIZE), FACT_GAP]).sum()
}

fn numbered(snapshot: &SnapshotFact) -> String {
    match name(&snapshot.name) {
        none if none.is_empty() => snapshot.number.to_string(),
        name => format!("{}, {name}", snapshot.number),
    }
}

fn state(sheet: Sheet, snapshot: &SnapshotFact) -> String {
    let key = format!("print-snapshot-{}", snapshot.state.as_str());
    let state = match snapshot.since {
        Some(since) => sheet.say_on(&format!("{key}-on"), since),
        None => sheet.say(&key),
    };
    match snapshot.until.filter(|_| snapshot.state == SnapshotState::Sent) {
        Some(until) => format!("{state}, {}", sheet.say_on("print-objections-until", until)),
        None => state,
    }
}

fn finish_words(sheet: Sheet, on: NaiveDate, change: Option<i32>) -> String {
    let date = sheet.long(on);
    let words = |key: &str, days: u32| {
        let moved = sheet.say_with(key, &[("count", days.into())]);
        format!("{date}, {moved}")
    };
    match change {
        None | Some(0) => date,
        Some(days) if days < 0 => words("print-days-earlier", days.unsigned_abs()),
        Some(days) => words("print-days-later", days.unsigned_abs()),
    }
}

fn reference_words(sheet: Sheet, page: &SchedulePage, key: &str) -> Option<String> {
    let reference = page.reference.as_ref()?;
    Some(sheet.say_with(key, &[("number", reference.number.into())]))
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
    if page.changes.is_empty() && page.reference.is_none() {
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
