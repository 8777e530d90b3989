//! Tables as text: a line a row, commas, semicolons or tabs between the cells.

use super::Unmade;
use super::row::{PlanRow, Read};
use super::table::{Column, Heads, cell, numbers, rows_of};
use crate::workbook::Content;

/// Rows as comma-separated text (RFC 4180), UTF-8 with a mark, days as 2026-05-12.
///
/// # Errors
/// Where the library fails.
pub fn write_csv(rows: &[PlanRow], heads: &Heads<'_>) -> Result<Vec<u8>, Unmade> {
    // Spreadsheets take text without the mark for their own code page.
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let told = |error: csv::Error| Unmade { detail: error.to_string() };
    out.write_record(Column::ALL.map(|column| heads.name(column))).map_err(told)?;
    let numbers = numbers(rows);
    for row in rows {
        let cells = Column::ALL.map(|column| guarded(cell(row, &numbers, column, heads).text()));
        out.write_record(cells).map_err(told)?;
    }
    out.into_inner().map_err(|error| Unmade { detail: error.to_string() })
}

/// Text that a spreadsheet would take for a formula begins with an apostrophe.
fn guarded(text: String) -> String {
    let number = text.parse::<f64>().is_ok();
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number {
        true => format!("'{text}"),
        false => text,
    }
}

/// Rows of comma-, semicolon- or tab-separated text in UTF-8. `columns` says what its columns are, else their
/// heads do.
pub fn read_csv(bytes: &[u8], columns: Option<&[Option<Column>]>, heads: &Heads<'_>) -> Read {
    let mut read = Read::default();
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    if text.contains('\u{fffd}') {
        read.remark(0, "reason-plan-not-utf8", "", false);
    }
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: char| head.matches(sign).count();
    let between = [';', '\t', ','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(between as u8);
    let mut table = Vec::new();
    for (place, record) in reader.from_reader(text.as_bytes()).records().enumerate() {
        match record {
            Ok(record) => {
                table.push(record.iter().map(|cell| Content::Text(cell.to_owned())).collect())
            }
            Err(error) => read.remark(place + 1, "reason-plan-row", &error.to_string(), true),
        }
    }
    rows_of(&table, columns, heads, &mut read);
    read
}
