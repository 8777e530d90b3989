//! Tables as text: a line a row, commas, semicolons or tabs between the cells.

use super::Unmade;
use super::column::Column;
use super::letters::text_of;
use super::row::{PlanRow, Read};
use super::table::{Heads, cell, numbers, rows_of};
use crate::workbook::Content;

/// Rows as comma-separated text (RFC 4180), UTF-8 with a mark, days as 2026-05-12.
///
/// # Errors
/// Where the library fails.
pub fn write_csv(rows: &[PlanRow], heads: &Heads<'_>) -> Result<Vec<u8>, Unmade> {
    // Spreadsheets take text without the mark for their own code page.
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let told = |error: csv::Error| Unmade { detail: error.to_string() };
    out.write_record(Column::WRITTEN.map(|column| heads.name(column))).map_err(told)?;
    let numbers = numbers(rows);
    for row in rows {
        let cells =
            Column::WRITTEN.map(|column| guarded(cell(row, &numbers, column, heads).text()));
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

/// Rows of comma-, semicolon- or tab-separated text. `columns` says what its columns are, else their heads do.
pub fn read_csv(bytes: &[u8], columns: Option<&[Option<Column>]>, heads: &Heads<'_>) -> Read {
    let mut read = Read::default();
    let text = text_of(bytes, &mut read);
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(between(&text));
    let mut table: Vec<Vec<Content>> = Vec::new();
    let mut reader = reader.from_reader(text.as_bytes());
    for (place, record) in reader.records().enumerate() {
        match record {
            Ok(record) => {
                // Empty lines are no records, but lines all the same.
                let line = record.position().map_or(0, |at| line_of(&text, at));
                table.resize(table.len().max(line), Vec::new());
                table.push(record.iter().map(|cell| Content::Text(cell.to_owned())).collect());
            }
            Err(error) => read.remark(place + 1, "reason-plan-row", &error.to_string(), true),
        }
    }
    rows_of(&table, columns, heads, &mut read);
    read
}

/// The line a record stands on, from 0: its place is told before the empty lines above it.
fn line_of(text: &str, at: &csv::Position) -> usize {
    let place = |number: u64| usize::try_from(number).unwrap_or_default();
    let rest = text.as_bytes().get(place(at.byte())..).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r'));
    place(at.line()).saturating_sub(1) + empty.filter(|byte| **byte == b'\n').count()
}

/// What stands between the cells: what most of the first lines have, outside quotes.
fn between(text: &str) -> u8 {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(30);
    let count = |sign: char, line: &str| {
        let mut quoted = false;
        let mut met = 0_usize;
        for one in line.chars() {
            quoted ^= one == '"';
            met += usize::from(one == sign && !quoted);
        }
        met
    };
    let often = |sign: char| {
        let met: Vec<usize> =
            lines().map(|line| count(sign, line)).filter(|met| *met > 0).collect();
        (met.len(), met.iter().sum::<usize>())
    };
    let all = [(b';', ';'), (b'\t', '\t'), (b',', ',')];
    all.into_iter().max_by_key(|(_, sign)| often(*sign)).map_or(b',', |(byte, _)| byte)
}
