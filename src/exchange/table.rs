//! Rows as a table with a head, and what its cells mean.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::cells::{Manner, line_of};
use super::column::Column;
use super::head::{columns, headed, is_filled};
use super::named::STATES;
use super::needs;
use super::outline::{Line, settle};
use super::row::{PlanLink, PlanRow, Read};
use crate::domain::{Dates, Side, TaskStatus, fold_letters};
use crate::workbook::Content;

/// What stands in the place of a status where a task was removed.
const REMOVED: &str = "removed";

/// The words of heads and cells in the languages at hand.
pub struct Heads<'a> {
    /// Names a column may have, each with the column
    pub columns: &'a [(Column, String)],
    /// Words a side may have
    pub sides: &'a [(Side, String)],
    /// Words a status may have
    pub statuses: &'a [(TaskStatus, String)],
    /// Words that say a task was removed
    pub removed: &'a [String],
}

impl Heads<'_> {
    /// The name a column is written with.
    pub fn name(&self, column: Column) -> &str {
        let found = self.columns.iter().find(|(one, _)| *one == column);
        found.map_or(column.as_str(), |(_, name)| name)
    }

    pub(super) fn side(&self, word: &str) -> Option<Side> {
        let folded = fold_letters(word);
        let said = || self.sides.iter().find(|(_, name)| fold_letters(name) == folded);
        Side::from_word(word).or_else(|| said().map(|(side, _)| *side))
    }

    pub(super) fn status(&self, word: &str) -> Option<TaskStatus> {
        let folded = fold_letters(word);
        let said = || self.statuses.iter().find(|(_, name)| fold_letters(name) == folded);
        let own = TaskStatus::from_word(word).or_else(|| said().map(|(status, _)| *status));
        let others = || STATES.iter().find(|(_, names)| names.contains(&folded.as_str()));
        own.or_else(|| others().map(|(status, _)| *status))
    }

    /// The word a side is written with.
    pub fn side_word(&self, side: Side) -> &str {
        let found = self.sides.iter().find(|(one, _)| *one == side);
        found.map_or(side.as_str(), |(_, name)| name)
    }

    /// Whether a word in the place of a status says that the task was removed.
    pub(super) fn is_removed(&self, word: &str) -> bool {
        let folded = fold_letters(word);
        folded == REMOVED || self.removed.iter().any(|name| fold_letters(name) == folded)
    }

    /// The word a removed task has in the place of its status.
    fn removed_word(&self) -> &str {
        self.removed.first().map_or(REMOVED, String::as_str)
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
        Column::Status if row.removed => text(heads.removed_word()),
        Column::Status => text(row.status.map_or("", |status| heads.status_word(status))),
        Column::Percent => count(row.percent),
        Column::DoneOn => day(row.done_on),
        Column::Milestone => flag(row.milestone),
        Column::NotBefore => day(row.not_before),
        Column::Fixed => flag(row.fixed),
        Column::Links => text(&links(row, numbers)),
        Column::Needed => text(&needs::written(&row.needs, heads)),
        Column::ReferenceStart => day(row.reference.start),
        Column::ReferenceDue => day(row.reference.due),
        Column::Note => text(row.note.as_deref().unwrap_or_default()),
        // What only other programs' tables have.
        Column::Row | Column::Level | Column::Parent => Content::Empty,
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
    let (above, below) = table.split_at(head.line.min(table.len()));
    let below = below.get(1..).unwrap_or_default();
    for (line, row) in above.iter().enumerate().filter(|(_, row)| is_filled(row)) {
        read.remark(line + 1, "reason-plan-above", &all(row), false);
    }
    let filled = |place: usize| {
        below.iter().any(|row| row.get(place).is_some_and(|one| !one.text().is_empty()))
    };
    for (place, name) in head.heads.iter().enumerate() {
        let left = head.columns.get(place).is_none_or(Option::is_none);
        if left && !name.is_empty() && filled(place) {
            read.remark(head.line + 1, "reason-plan-column", name, false);
        }
    }
    let (first, columns, named) = (head.line + 2, head.columns.clone(), head.heads.clone());
    read.head = Some(head);
    if !columns.contains(&Some(Column::Title)) {
        return read.remark(first - 1, "reason-plan-no-title-column", "", true);
    }
    let manner = Manner::of(below, &columns, read);
    let mut lines = Vec::new();
    let mut groups = Vec::new();
    let mut before = table.get(first - 2).map_or(&[][..], Vec::as_slice);
    for (line, row) in (first..).zip(below) {
        let above = std::mem::replace(&mut before, row);
        match again(row, above, &named, heads) {
            Again::No if !is_filled(row) => {}
            Again::No => lines.push(line_of(line, (&columns, &named), row, manner, heads, read)),
            Again::Same => groups.extend(lines.len().checked_sub(1)),
            Again::Other => {
                read.remark(line, "reason-plan-other-table", &all(row), false);
                break;
            }
        }
    }
    gather(&mut lines, &groups);
    settle(lines, read);
}

/// Where heads stand above each group, the row before them is its name, and what follows belongs to it.
fn gather(lines: &mut [Line], groups: &[usize]) {
    let bare = |line: &Line| line.row.dates == Dates::default() && line.row.owner.is_none();
    let told = lines.iter().any(|line| line.level.is_some() || line.row.number.contains('.'));
    if groups.is_empty() || told || !groups.iter().all(|place| lines.get(*place).is_some_and(bare))
    {
        return;
    }
    let mut depth = 0;
    for (place, line) in lines.iter_mut().enumerate() {
        let name = groups.contains(&place);
        line.level = Some(if name { 0 } else { depth });
        depth = depth.max(u32::from(name));
    }
}

/// Whether heads stand in a row once more.
enum Again {
    No,
    /// The same ones: some programs write them above each group
    Same,
    /// Those of another table
    Other,
}

/// `before` is the line above, `named` the heads of the table.
fn again(row: &[Content], before: &[Content], named: &[String], heads: &Heads<'_>) -> Again {
    let words: Vec<String> = row.iter().map(Content::text).collect();
    let filled = || words.iter().filter(|word| !word.is_empty()).count();
    if filled() > 1 && words.iter().zip(named).all(|(one, other)| one == other) {
        return Again::Same;
    }
    if is_filled(before) || filled() < 3 {
        return Again::No;
    }
    let told = columns(&words, heads);
    let known = told.iter().flatten().count();
    if told.contains(&Some(Column::Title)) && known > 1 { Again::Other } else { Again::No }
}

/// The words of a row.
fn all(row: &[Content]) -> String {
    let cells = row.iter().map(Content::text).filter(|text| !text.is_empty());
    cells.collect::<Vec<_>>().join(" | ")
}
