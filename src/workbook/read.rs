//! A sheet of a workbook, cell by cell. What does not fit into the limits is refused, not cut.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx};
use chrono::{Datelike, NaiveDate};

use super::cell::{Content, column_name};
use super::measure::{Refused, measure};

/// Rows that are read.
const ROWS: u32 = 100_000;
/// Columns that are read; a cell farther right is only counted.
const COLUMNS: u32 = 256;
/// Bytes of words that are read: cells share their words, so that few bytes can stand for many.
const WORDS: usize = 64 << 20;
/// Cells that are kept, the empty ones between them too.
const CELLS: usize = 2_000_000;
/// Places named of each kind of what was met.
const NAMED: usize = 3;

/// What was read of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The sheet's name
    pub name: String,
    /// Names of all sheets of the workbook
    pub sheets: Vec<String>,
    /// Its rows from the first one of the sheet, empty ones too
    pub rows: Vec<Vec<Content>>,
    /// Cells whose words were calculated; what is taken is their last result
    pub formulas: Met,
    /// Cells merged with their neighbours: only the first one has content
    pub merged: Met,
    /// Cells farther right than is read
    pub beyond: Met,
}

/// Cells of one kind: how many, and the first of them by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Met {
    /// How many
    pub count: usize,
    places: Vec<String>,
}

impl Met {
    fn at(&mut self, (row, column): (u32, u32)) {
        self.count += 1;
        if self.places.len() < NAMED {
            self.places.push(format!("{}{}", column_name(column as usize), row + 1));
        }
    }

    /// The first of them, and how many there are: `B3, B4, B5… (12)`.
    pub fn told(&self) -> String {
        let places = self.places.join(", ");
        match self.count > self.places.len() {
            true => format!("{places}… ({})", self.count),
            false => places,
        }
    }
}

/// The names of a workbook's sheets.
///
/// # Errors
/// Why it is not read.
pub fn sheets(bytes: &[u8]) -> Result<Vec<String>, Refused> {
    Ok(open(bytes)?.sheet_names())
}

/// A sheet of a workbook; the first one where none is named.
///
/// # Errors
/// Why it is not read.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, Refused> {
    let mut book = open(bytes)?;
    let sheets = book.sheet_names();
    let name = sheet.map(str::to_owned).or_else(|| sheets.first().cloned()).unwrap_or_default();
    let mut table = Table { name, sheets, ..Table::default() };
    cells(&mut book, &mut table)?;
    let merged = book.merge_cells_by_sheet_name(&table.name).unwrap_or_default();
    merged.iter().for_each(|cells| table.merged.at(cells.start));
    Ok(table)
}

fn open(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, Refused> {
    measure(bytes)?;
    calamine::open_workbook_from_rs(Cursor::new(bytes))
        .map_err(|error: calamine::XlsxError| Refused::NoWorkbook(error.to_string()))
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, table: &mut Table) -> Result<(), Refused> {
    let name = table.name.clone();
    let none = |error: calamine::XlsxError| Refused::NoSheet(format!("{name}: {error}"));
    let mut reader = book.worksheet_cells_reader(&table.name).map_err(none)?;
    let (mut words, mut room) = (WORDS, CELLS);
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(none)? {
        let (row, column) = cell.pos;
        if cell.formula.is_some() {
            table.formulas.at(cell.pos);
        }
        let content = content(&cell.value);
        if content == Content::Empty {
            continue;
        }
        if row >= ROWS {
            return Err(Refused::TooManyRows(row + 1));
        }
        if column >= COLUMNS {
            table.beyond.at(cell.pos);
            continue;
        }
        if let Content::Text(text) = &content {
            words = words.checked_sub(text.len()).ok_or(Refused::TooLarge)?;
        }
        let taken = put(&mut table.rows, row as usize, column as usize, content);
        room = room.checked_sub(taken).ok_or(Refused::TooLarge)?;
    }
    Ok(())
}

/// Puts a cell into its place; answers by how many cells the row grew.
fn put(rows: &mut Vec<Vec<Content>>, row: usize, column: usize, content: Content) -> usize {
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    let Some(cells) = rows.get_mut(row) else { return 0 };
    let before = cells.len();
    if before <= column {
        cells.resize(column + 1, Content::Empty);
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = content;
    }
    cells.len() - before
}

fn content(value: &DataRef<'_>) -> Content {
    let text = |text: &str| match text.trim() {
        "" => Content::Empty,
        _ => Content::Text(text.to_owned()),
    };
    match value {
        DataRef::Empty => Content::Empty,
        DataRef::String(words) => text(words),
        DataRef::SharedString(words) => text(words),
        DataRef::Bool(yes) => Content::Bool(*yes),
        DataRef::Int(number) => Content::Number(*number as f64),
        DataRef::Float(number) => Content::Number(*number),
        DataRef::DateTime(moment) => moment_of(*moment),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => text(words),
        DataRef::Error(error) => Content::Fault(error.to_string()),
    }
}

/// A day, or a day and its time. What lies outside Excel's calendar, the day 29 February 1900 that never
/// was among it, stays the number it is; the library would make the nearest day of it.
fn moment_of(moment: ExcelDateTime) -> Content {
    let serial = moment.as_f64();
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    let within = (1.0..2_958_466.0).contains(&serial) && !moment.is_duration();
    let date = date.filter(|date| within && (1900..=9999).contains(&date.year()));
    let Some(date) = date else { return Content::Number(serial) };
    let time = date.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second));
    match time.filter(|time| time.time() != chrono::NaiveTime::MIN) {
        Some(time) => Content::Moment(time),
        None => Content::Day(date),
    }
}
