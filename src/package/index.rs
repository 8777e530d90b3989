//! What stands in the index, cell by cell: the same for every table it is written as.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};

use super::row::{Row, address_lines};
use super::{Absent, Columns, Given, Labels};
use crate::domain::Failure;
use crate::workbook::{Content, Head, Look, Sheet};

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

/// The index as a workbook: what there is, what is referred to and not held, and what was chosen. Of
/// an index by itself the column of files is left out.
pub(super) fn workbook(rows: &[Row<'_>], given: &Given<'_>) -> Result<Vec<u8>, Failure> {
    let labels = given.labels;
    let kept = |place: &usize| *place != FILE || rows.iter().any(|row| row.file.is_some());
    let columns: Vec<usize> = (0..WIDTHS.len()).filter(kept).collect();
    let of = |cells: &[Cell]| {
        let chosen = columns.iter().filter_map(|place| cells.get(*place));
        chosen.map(content).collect::<Vec<_>>()
    };
    let heads = heads(&labels.columns);
    let heads = columns.iter().filter_map(|place| {
        let head = heads.get(*place)?;
        Some(Head { words: (*head).to_owned(), width: *WIDTHS.get(*place)? })
    });
    let absent = labels.absent.heads.iter();
    let sheets = [
        Sheet {
            name: labels.index.clone(),
            heads: heads.collect(),
            rows: rows.iter().map(|row| of(&cells(row, labels))).collect(),
            frozen: 2,
        },
        Sheet {
            name: labels.absent.sheet.clone(),
            heads: absent.map(|head| Head { words: head.clone(), width: 30.0 }).collect(),
            rows: given
                .absent
                .iter()
                .map(|one| absent_cells(one).iter().map(content).collect())
                .collect(),
            frozen: 0,
        },
        about(labels),
    ];
    crate::workbook::write(&sheets, &labels.title, given.at).map_err(|unmade| {
        Failure::new("error-internal").with("file", "index.xlsx").because(unmade.detail)
    })
}

/// What was chosen, and of which state of the record.
fn about(labels: &Labels) -> Sheet {
    let lines = labels.facts.iter().cloned();
    let foot = labels.foot.iter().map(|line| (String::new(), line.clone()));
    let row = |(name, value): (String, String)| {
        [name, value].map(|text| content(&Cell::Text(text))).to_vec()
    };
    let heads = [(String::new(), 24.0), (labels.title.clone(), 80.0)];
    Sheet {
        name: labels.about.clone(),
        heads: heads.map(|(words, width)| Head { words, width }).to_vec(),
        rows: lines.chain(foot).map(row).collect(),
        frozen: 0,
    }
}

/// The place of the column with each item's file.
const FILE: usize = 11;

/// How wide the columns of the index are.
const WIDTHS: [f64; 18] = [
    8.0, 16.0, 18.0, 14.0, 16.0, 32.0, 32.0, 24.0, 48.0, 32.0, 12.0, 40.0, 24.0, 28.0, 8.0, 16.0,
    20.0, 32.0,
];

fn content(cell: &Cell) -> (Content, Look) {
    let content = match cell {
        Cell::Text(text) if text.is_empty() => Content::Empty,
        Cell::Text(text) => Content::Text(text.clone()),
        // Sizes and numbers are far below what a double holds exactly.
        Cell::Number(number) => Content::Number(*number as f64),
        Cell::Local(at) => Content::Moment(at.naive_local()),
        Cell::Utc(at) => Content::Moment(at.naive_utc()),
        Cell::Clock(at) => Content::Moment(*at),
    };
    (content, Look::default())
}
