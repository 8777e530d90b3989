//! What stands in the index, cell by cell: the same for every table it is written as.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

use super::row::{Row, address_lines};
use super::{Absent, Columns, Labels};

/// What one cell of a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words; empty where there is nothing
    Text(String),
    /// A number
    Number(u64),
    /// A moment on the reader's clock
    Local(DateTime<FixedOffset>),
    /// A moment in UTC
    Utc(DateTime<Utc>),
    /// What a clock somewhere showed
    Clock(NaiveDateTime),
}

/// A table to be written as a sheet of a workbook.
pub struct Sheet<'a> {
    /// What the sheet is called
    pub name: String,
    /// Heads of the columns
    pub heads: Vec<String>,
    /// Its lines, made one by one
    pub rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

/// The heads of the index, in its order.
pub(super) fn heads(columns: &Columns) -> [&str; 18] {
    [
        &columns.number,
        &columns.at,
        &columns.utc,
        &columns.direction,
        &columns.kind,
        &columns.from,
        &columns.to,
        &columns.cc,
        &columns.subject,
        &columns.attachments,
        &columns.size,
        &columns.file,
        &columns.fingerprint,
        &columns.message_id,
        &columns.thread,
        &columns.known_on,
        &columns.id,
        &columns.remark,
    ]
}

/// The cells of one item, under those heads.
pub(super) fn cells(row: &Row<'_>, labels: &Labels) -> [Cell; 18] {
    let item = row.item;
    let text = |text: &str| Cell::Text(text.to_owned());
    let or_nothing = |number: Option<u64>| number.map_or_else(|| text(""), Cell::Number);
    [
        Cell::Number(row.number as u64),
        Cell::Local((labels.local)(item.at)),
        Cell::Utc(item.at),
        text(labels.direction(item.direction)),
        text(labels.kind(item.kind)),
        Cell::Text(address_lines(&item.from)),
        Cell::Text(address_lines(&item.to)),
        Cell::Text(address_lines(&item.cc)),
        text(row.subject(labels)),
        Cell::Text(item.attachments.join("; ")),
        or_nothing(item.sha256.as_ref().map(|_| item.size)),
        text(row.file.as_deref().unwrap_or_default()),
        text(item.sha256.as_deref().unwrap_or_default()),
        text(item.message_id.as_deref().unwrap_or_default()),
        or_nothing(row.thread.map(|number| number as u64)),
        Cell::Local((labels.local)(item.recorded)),
        Cell::Text(item.id.to_string()),
        text(row.remark(labels)),
    ]
}

/// The cells of something that is referred to and not held, under [`super::AbsentWords::heads`].
pub(super) fn absent_cells(absent: &Absent) -> [Cell; 8] {
    let text = |text: &str| Cell::Text(text.to_owned());
    [
        text(&absent.why),
        text(&absent.from),
        absent.at.map_or_else(|| text(""), Cell::Clock),
        text(&absent.subject),
        text(&absent.message_id),
        Cell::Text(absent.numbers.join("; ")),
        Cell::Text(absent.told_by.join("; ")),
        Cell::Text(absent.holders.join("; ")),
    ]
}

/// The sheets of the index: what there is, what is referred to and not held, and what was chosen.
pub(super) fn sheets<'a>(
    rows: &'a [Row<'a>],
    absent: &'a [Absent],
    labels: &'a Labels,
) -> Vec<Sheet<'a>> {
    let owned = |heads: &[&str]| heads.iter().map(|head| (*head).to_owned()).collect();
    let index = Sheet {
        name: labels.index.clone(),
        heads: owned(&heads(&labels.columns)),
        rows: Box::new(rows.iter().map(|row| cells(row, labels).to_vec())),
    };
    let missing = Sheet {
        name: labels.absent.sheet.clone(),
        heads: labels.absent.heads.to_vec(),
        rows: Box::new(absent.iter().map(|one| absent_cells(one).to_vec())),
    };
    let lines = [(String::new(), labels.title.clone())];
    let foot = labels.foot.iter().map(|line| (String::new(), line.clone()));
    let lines: Vec<_> = lines.into_iter().chain(labels.facts.iter().cloned()).chain(foot).collect();
    let about = Sheet {
        name: labels.about.clone(),
        heads: Vec::new(),
        rows: Box::new(
            lines.into_iter().map(|(name, value)| vec![Cell::Text(name), Cell::Text(value)]),
        ),
    };
    vec![index, missing, about]
}
