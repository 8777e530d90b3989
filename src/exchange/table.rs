//! Rows as a table with a head, and what its cells mean.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::head::{headed, is_filled};
use super::row::{PlanLink, PlanRow, Read};
use crate::domain::{Dates, LinkKind, Side, TaskStatus, fold_letters};
use crate::workbook::Content;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is the field of its own name
pub enum Column {
    Id,
    Number,
    Title,
    Side,
    Owner,
    Start,
    Due,
    Duration,
    Estimate,
    Status,
    Percent,
    DoneOn,
    Milestone,
    NotBefore,
    Fixed,
    Links,
    ReferenceStart,
    ReferenceDue,
    Note,
}

impl Column {
    /// Every column, in the order they are written.
    pub const ALL: [Column; 19] = [
        Column::Number,
        Column::Title,
        Column::Side,
        Column::Owner,
        Column::Start,
        Column::Due,
        Column::Duration,
        Column::Estimate,
        Column::Status,
        Column::Percent,
        Column::DoneOn,
        Column::Milestone,
        Column::NotBefore,
        Column::Fixed,
        Column::Links,
        Column::ReferenceStart,
        Column::ReferenceDue,
        Column::Note,
        Column::Id,
    ];

    /// Its name in every language: what a head may always say, and the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Column::Id => "id",
            Column::Number => "number",
            Column::Title => "title",
            Column::Side => "side",
            Column::Owner => "owner",
            Column::Start => "start",
            Column::Due => "due",
            Column::Duration => "duration",
            Column::Estimate => "estimate",
            Column::Status => "status",
            Column::Percent => "percent",
            Column::DoneOn => "done-on",
            Column::Milestone => "milestone",
            Column::NotBefore => "not-before",
            Column::Fixed => "fixed",
            Column::Links => "links",
            Column::ReferenceStart => "reference-start",
            Column::ReferenceDue => "reference-due",
            Column::Note => "note",
        }
    }

    /// Whether its cells are days.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Column::Start
                | Column::Due
                | Column::DoneOn
                | Column::NotBefore
                | Column::ReferenceStart
                | Column::ReferenceDue
        )
    }
}

/// The words of heads and cells in the languages at hand.
pub struct Heads<'a> {
    /// Names a column may have, each with the column
    pub columns: &'a [(Column, String)],
    /// Words a side may have
    pub sides: &'a [(Side, String)],
    /// Words a status may have
    pub statuses: &'a [(TaskStatus, String)],
}

impl Heads<'_> {
    /// The name a column is written with.
    pub fn name(&self, column: Column) -> &str {
        let found = self.columns.iter().find(|(one, _)| *one == column);
        found.map_or(column.as_str(), |(_, name)| name)
    }

    /// The column a head names.
    pub(super) fn column(&self, head: &str) -> Option<Column> {
        let head = fold_letters(head.trim());
        let own =
            Column::ALL.into_iter().find(|column| column.as_str() == head.replace(['_', ' '], "-"));
        let said = || self.columns.iter().find(|(_, name)| fold_letters(name) == head);
        own.or_else(|| said().map(|(column, _)| *column))
    }

    fn side(&self, word: &str) -> Option<Side> {
        let folded = fold_letters(word);
        let said = || self.sides.iter().find(|(_, name)| fold_letters(name) == folded);
        Side::from_word(word).or_else(|| said().map(|(side, _)| *side))
    }

    fn status(&self, word: &str) -> Option<TaskStatus> {
        let folded = fold_letters(word);
        let said = || self.statuses.iter().find(|(_, name)| fold_letters(name) == folded);
        TaskStatus::from_word(word).or_else(|| said().map(|(status, _)| *status))
    }

    /// The word a side is written with.
    pub fn side_word(&self, side: Side) -> &str {
        let found = self.sides.iter().find(|(one, _)| *one == side);
        found.map_or(side.as_str(), |(_, name)| name)
    }

    /// The word a status is written with.
    pub fn status_word(&self, status: TaskStatus) -> &str {
        let found = self.statuses.iter().find(|(one, _)| *one == status);
        found.map_or(status.as_str(), |(_, name)| name)
    }
}

/// The cell of a row under a column.
pub(super) fn cell(
    row: &PlanRow,
    numbers: &Numbers<'_>,
    column: Column,
    heads: &Heads<'_>,
) -> Content {
    let day = |day: Option<NaiveDate>| day.map_or(Content::Empty, Content::Day);
    let count =
        |count: Option<u32>| count.map_or(Content::Empty, |count| Content::Number(count.into()));
    let text = |text: &str| match text {
        "" => Content::Empty,
        text => Content::Text(text.to_owned()),
    };
    let flag = |flag| if flag { Content::Bool(true) } else { Content::Empty };
    match column {
        Column::Id => text(&row.key),
        Column::Number => text(&row.number),
        Column::Title => text(&row.title),
        Column::Side => text(row.side.map_or("", |side| heads.side_word(side))),
        Column::Owner => text(row.owner.as_deref().unwrap_or_default()),
        Column::Start => day(row.dates.start),
        Column::Due => day(row.dates.due),
        Column::Duration => count(row.duration),
        Column::Estimate => count(row.hours),
        Column::Status => text(row.status.map_or("", |status| heads.status_word(status))),
        Column::Percent => count(row.percent),
        Column::DoneOn => day(row.done_on),
        Column::Milestone => flag(row.milestone),
        Column::NotBefore => day(row.not_before),
        Column::Fixed => flag(row.fixed),
        Column::Links => text(&links(row, numbers)),
        Column::ReferenceStart => day(row.reference.start),
        Column::ReferenceDue => day(row.reference.due),
        Column::Note => text(row.note.as_deref().unwrap_or_default()),
    }
}

/// Numbers in the outline by the keys of rows.
pub(super) type Numbers<'a> = HashMap<&'a str, &'a str>;

/// The numbers of these rows.
pub(super) fn numbers(rows: &[PlanRow]) -> Numbers<'_> {
    rows.iter().map(|row| (row.key.as_str(), row.number.as_str())).collect()
}

/// `2.1; 3SS+2`, with numbers of the outline.
fn links(row: &PlanRow, numbers: &Numbers<'_>) -> String {
    let one = |link: &PlanLink| {
        let number = numbers.get(link.from.as_str())?;
        let kind = link.kind.as_str().to_uppercase();
        Some(match link.lag {
            0 => format!("{number}{kind}"),
            lag => format!("{number}{kind}{lag:+}"),
        })
    };
    row.links.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

/// The rows of a table. `columns` says what its columns are, else their heads do.
pub(super) fn rows_of(
    table: &[Vec<Content>],
    columns: Option<&[Option<Column>]>,
    heads: &Heads<'_>,
    read: &mut Read,
) {
    let Some(mut head) = headed(table, heads) else {
        return read.remark(0, "reason-plan-empty", "", true);
    };
    if let Some(columns) = columns {
        head.columns = columns.to_vec();
    }
    let line = head.line;
    for (name, _) in head.heads.iter().zip(&head.columns).filter(|(_, column)| column.is_none()) {
        if !name.is_empty() {
            read.remark(line + 1, "reason-plan-column", name, false);
        }
    }
    let columns = head.columns.clone();
    read.head = Some(head);
    if !columns.contains(&Some(Column::Title)) {
        return read.remark(line + 1, "reason-plan-no-title-column", "", true);
    }
    for (line, row) in table.iter().enumerate().skip(line + 1).filter(|(_, row)| is_filled(row)) {
        let cells = columns.iter().zip(row).filter_map(|(column, cell)| Some(((*column)?, cell)));
        let row = plan_row(line + 1, cells, heads, read);
        read.rows.push(row);
    }
    resolve(read);
}

fn plan_row<'a>(
    line: usize,
    cells: impl Iterator<Item = (Column, &'a Content)>,
    heads: &Heads<'_>,
    read: &mut Read,
) -> PlanRow {
    let mut row = PlanRow { key: format!("line {line}"), line, ..PlanRow::default() };
    for (column, cell) in cells {
        let text = cell.text();
        let text = text.strip_prefix('\'').unwrap_or(&text);
        if text.is_empty() {
            continue;
        }
        if matches!(cell, Content::Fault(_)) {
            let told = format!("{}: {text}", heads.name(column));
            read.remark(line, "reason-plan-fault", &told, true);
            continue;
        }
        let understood = take(&mut row, column, cell, text, heads);
        if !understood {
            read.remark(line, "reason-plan-cell", &format!("{}: {text}", heads.name(column)), true);
        }
    }
    if row.title.is_empty() {
        read.remark(line, "reason-plan-no-title", "", true);
    }
    if let (Some(start), Some(due)) = (row.dates.start, row.dates.due)
        && due < start
    {
        read.remark(line, "reason-plan-backwards", &format!("{start} – {due}"), true);
    }
    row
}

/// Takes one cell into a row; whether it was understood.
fn take(row: &mut PlanRow, column: Column, cell: &Content, text: &str, heads: &Heads<'_>) -> bool {
    let day = || match cell {
        Content::Day(day) => Some(*day).filter(is_near),
        Content::Moment(at) => Some(at.date()).filter(is_near),
        _ => day_of(text),
    };
    let count = || text.trim_end_matches('%').trim().parse::<f64>().ok().filter(|one| *one >= 0.0);
    match column {
        Column::Id => row.key = text.to_owned(),
        Column::Number => row.number = text.trim_end_matches('.').to_owned(),
        Column::Title => row.title = text.to_owned(),
        Column::Owner => row.owner = Some(text.to_owned()),
        Column::Note => row.note = Some(text.to_owned()),
        // The reference is what a snapshot froze; it is read again from there.
        Column::ReferenceStart | Column::ReferenceDue => {}
        Column::Side => return set(&mut row.side, heads.side(text)),
        Column::Status => return set(&mut row.status, heads.status(text)),
        Column::Start => return set(&mut row.dates.start, day()),
        Column::Due => return set(&mut row.dates.due, day()),
        Column::DoneOn => return set(&mut row.done_on, day()),
        Column::Duration => return set(&mut row.duration, count().map(|days| days.ceil() as u32)),
        Column::Estimate => return set(&mut row.hours, count().map(|hours| hours.ceil() as u32)),
        Column::Percent => {
            let percent = count().filter(|percent| *percent <= 100.0);
            return set(&mut row.percent, percent.map(|percent| percent.round() as u32));
        }
        Column::Milestone => return flag(&mut row.milestone, text),
        Column::Fixed => return flag(&mut row.fixed, text),
        Column::NotBefore => return set(&mut row.not_before, day()),
        Column::Links => {
            let links: Option<Vec<PlanLink>> =
                text.split([';', ',']).filter(|one| !one.trim().is_empty()).map(link).collect();
            let known = links.is_some();
            row.links = links.unwrap_or_default();
            return known;
        }
    }
    true
}

/// Takes a word for yes or no; whether it was one.
fn flag(field: &mut bool, text: &str) -> bool {
    let word = fold_letters(text);
    *field = ["true", "1", "x", "yes", "tak", "da"].contains(&word.as_str());
    *field || ["false", "0", "no", "nie", "nu"].contains(&word.as_str())
}

fn set<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    *field = value;
    field.is_some()
}

/// A day as 2026-05-12, 12.05.2026, 12/05/2026 or with a time behind it.
fn day_of(text: &str) -> Option<NaiveDate> {
    let day = text.split([' ', 'T']).next().unwrap_or(text);
    let forms = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y/%m/%d"];
    let read = forms.iter().find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    read.filter(is_near)
}

/// Whether a day may be one of a plan; any other is a slip.
pub(super) fn is_near(day: &NaiveDate) -> bool {
    (1900..=2200).contains(&chrono::Datelike::year(day))
}

/// `2.1`, `3SS+2`, `4 FF-1d`: a number of the outline, a kind and working days.
fn link(text: &str) -> Option<PlanLink> {
    let text: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let end = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let rest = rest.to_uppercase();
    let known = LinkKind::ALL.iter().find_map(|kind| {
        Some((*kind, rest.strip_prefix(&kind.as_str().to_uppercase())?.to_owned()))
    });
    let (kind, lag) = known.unwrap_or((LinkKind::FinishStart, rest));
    let lag = match lag.trim_end_matches('D') {
        "" => 0,
        lag => lag.parse().ok()?,
    };
    let from = number.trim_end_matches('.').to_owned();
    (!from.is_empty()).then_some(PlanLink { from, kind, lag })
}

/// Turns the numbers of links into keys of rows, and the numbers of the outline into depths.
fn resolve(read: &mut Read) {
    let mut known: HashMap<String, String> = HashMap::new();
    for (place, row) in read.rows.iter_mut().enumerate() {
        if row.number.is_empty() {
            row.number = (place + 1).to_string();
        }
        row.depth = u32::try_from(row.number.matches('.').count()).unwrap_or(0);
        known.insert(row.number.clone(), row.key.clone());
    }
    let mut unknown = Vec::new();
    for row in &mut read.rows {
        for link in &mut row.links {
            match known.get(&link.from) {
                Some(key) => link.from = key.clone(),
                None => unknown.push((row.line, link.from.clone())),
            }
        }
    }
    for (line, number) in unknown {
        read.remark(line, "reason-plan-link", &number, true);
    }
    mark_phases(&mut read.rows);
}

/// A row with a deeper one below it is a phase.
pub(super) fn mark_phases(rows: &mut [PlanRow]) {
    for place in 1..rows.len() {
        let deeper = rows[place].depth > rows[place - 1].depth;
        rows[place - 1].phase = deeper;
    }
}

/// The dates of a row as one value.
pub(super) fn dates(start: Option<NaiveDate>, due: Option<NaiveDate>) -> Dates {
    Dates { start, due }
}
