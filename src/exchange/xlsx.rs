//! Schedules as workbooks, out and in.

use chrono::{DateTime, Utc};

use super::column::Column;
use super::row::{PlanRow, Read};
use super::table::{Heads, cell, numbers, rows_of};
use crate::domain::Side;
use crate::workbook::{self, Head, Look, Sheet, Unmade};

/// Rows as a workbook of one sheet.
///
/// # Errors
/// Where the library fails.
pub fn write_xlsx(
    rows: &[PlanRow],
    sheet: &str,
    title: &str,
    heads: &Heads<'_>,
    at: DateTime<Utc>,
) -> Result<Vec<u8>, Unmade> {
    let numbers = numbers(rows);
    let line = |row: &PlanRow| {
        let one = |column| {
            let content = cell(row, &numbers, column, heads);
            let look = look(row, column);
            (content, look)
        };
        Column::WRITTEN.map(one).to_vec()
    };
    let sheet = Sheet {
        name: sheet.to_owned(),
        heads: Column::WRITTEN.map(|column| head(column, heads)).to_vec(),
        rows: rows.iter().map(line).collect(),
        // Number and title.
        frozen: 2,
    };
    workbook::write(&[sheet], title, at)
}

fn head(column: Column, heads: &Heads<'_>) -> Head {
    let width = match column {
        Column::Title | Column::Note => 44.0,
        Column::Needed => 32.0,
        Column::Owner | Column::Id => 20.0,
        _ => 12.0,
    };
    Head { words: heads.name(column).to_owned(), width }
}

fn look(row: &PlanRow, column: Column) -> Look {
    let depth = u8::try_from(row.depth.min(15)).unwrap_or(15);
    Look {
        bold: row.phase,
        struck: row.removed,
        wrapped: matches!(column, Column::Note | Column::Needed),
        indent: if column == Column::Title { depth } else { 0 },
        fill: row.side.filter(|_| column == Column::Side).and_then(colour),
    }
}

/// The sides' washes, light enough for words on them.
fn colour(side: Side) -> Option<u32> {
    match side {
        Side::Us => Some(0x00D6_E6F8),
        Side::Client => Some(0x00F8_E3C3),
        Side::ThirdParty => Some(0x00E8_D9EA),
        Side::Both => Some(0x00E4_E8D8),
        Side::Nobody => None,
    }
}

/// The rows of a sheet of a workbook; of the first where none is named. `columns` says what its columns are,
/// else their heads do.
pub fn read_xlsx(
    bytes: &[u8],
    sheet: Option<&str>,
    columns: Option<&[Option<Column>]>,
    heads: &Heads<'_>,
) -> Read {
    let mut read = Read::default();
    let table = match workbook::read(bytes, sheet) {
        Ok(table) => table,
        Err(refused) => {
            let (key, told) = refused.told();
            read.remark(0, key, &told, true);
            let sheets = workbook::sheets(bytes).unwrap_or_default();
            read.sheets = sheet.map(|sheet| (sheet.to_owned(), sheets));
            return read;
        }
    };
    if table.sheets.len() > 1 && sheet.is_none() {
        let others = table.sheets.iter().filter(|name| **name != table.name);
        let others = others.map(String::as_str).collect::<Vec<_>>().join(", ");
        read.remark(0, "reason-plan-other-sheets", &others, false);
    }
    let met = [
        ("reason-plan-formulas", &table.formulas),
        ("reason-plan-merged", &table.merged),
        ("reason-plan-beyond", &table.beyond),
    ];
    for (key, met) in met.into_iter().filter(|(_, met)| met.count > 0) {
        read.remark(0, key, &met.told(), false);
    }
    rows_of(&table.rows, columns, heads, &mut read);
    read.sheets = Some((table.name, table.sheets));
    read
}
