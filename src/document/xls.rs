//! Workbooks of Excel up to 2003 (MS-XLS): each sheet's cells as they are shown, rows as lines.

use std::collections::{BTreeMap, BTreeSet};

use super::budget::Budget;
use super::bytes::{f64_at, u16_at, u32_at};
use super::doc::wide;
use super::read::Means;
use super::sheet::{day, is_day};
use crate::domain::{PaperPage, Part};

/// The streams a workbook is known by: of Excel 97 and later, and before.
pub(super) const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// Kinds of records (§2.3).
const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const DATES_1904: u16 = 0x0022;
const LOCKED: u16 = 0x002F;
const GOES_ON: u16 = 0x003C;
const CODE_PAGE: u16 = 0x0042;
const SHEET: u16 = 0x0085;
const MANY_SHORT: u16 = 0x00BD;
const RICH: u16 = 0x00D6;
const STYLE: u16 = 0x00E0;
const SHARED: u16 = 0x00FC;
const SHARED_TEXT: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const TEXT: u16 = 0x0204;
const RESULT: u16 = 0x0207;
const SHORT: u16 = 0x027E;
const FORMAT: u16 = 0x041E;
const BEGIN: u16 = 0x0809;
/// The version of the form that has two bytes a letter.
const WIDE_SINCE: u16 = 0x0600;
/// Days between the two first days dates are counted from.
const TO_1904: f64 = 1462.0;

/// The sheets in their order, and whether all was read; none where it opens with a password only.
pub(super) fn read(
    stream: &[u8],
    means: &Means<'_>,
    budget: &mut Budget,
) -> Option<(Vec<PaperPage>, bool)> {
    let mut book = Book::default();
    for record in all(stream).take_while(|record| record.kind != END) {
        if record.kind == LOCKED {
            return None;
        }
        book.hear(&record, means);
    }
    let mut pages = Vec::new();
    let (mut whole, mut met) = (!book.sheets.is_empty(), BTreeSet::new());
    for (place, label) in &book.sheets {
        // No two sheets lie in one place.
        if !met.insert(*place) || !budget.page() {
            break;
        }
        let own = stream.get(*place..).unwrap_or_default();
        let mut text = String::new();
        whole &= book.sheet(own, means, &mut text, budget);
        let text = text.trim_end().to_owned();
        pages.push(PaperPage { part: Part::Sheet, label: label.clone(), text });
    }
    Some((pages, whole))
}

/// What the sheets share.
#[derive(Default)]
struct Book {
    wide: bool,
    page: Option<String>,
    since_1904: bool,
    sheets: Vec<(usize, String)>,
    texts: Vec<String>,
    /// Formats of the workbook's own that show days, or do not
    formats: BTreeMap<u16, bool>,
    /// The format of each style
    styles: Vec<u16>,
}

impl Book {
    /// Takes what is told before the sheets.
    fn hear(&mut self, record: &Record<'_>, means: &Means<'_>) {
        let body = record.body;
        let number = |at| u16_at(body, at).unwrap_or(0);
        match record.kind {
            BEGIN => self.wide = number(0) >= WIDE_SINCE,
            CODE_PAGE => self.page = Some(format!("windows-{}", number(0))),
            DATES_1904 => self.since_1904 = number(0) == 1,
            SHEET => {
                let place = u32_at(body, 0).and_then(|place| usize::try_from(place).ok());
                let letters = usize::from(body.get(6).copied().unwrap_or(0));
                let name = self.letters(body.get(7..).unwrap_or_default(), letters, means);
                self.sheets.extend(place.map(|place| (place, name)));
            }
            SHARED => self.texts = shared(record),
            FORMAT => {
                let (letters, from) = match self.wide {
                    true => (usize::from(number(2)), 4),
                    false => (usize::from(body.get(2).copied().unwrap_or(0)), 3),
                };
                let code = self.letters(body.get(from..).unwrap_or_default(), letters, means);
                self.formats.insert(number(0), is_day(&code));
            }
            STYLE => self.styles.push(number(2)),
            _ => {}
        }
    }

    /// Text of so many letters: in the wide form a byte before says how many bytes each takes.
    fn letters(&self, bytes: &[u8], letters: usize, means: &Means<'_>) -> String {
        if !self.wide {
            let own = bytes.get(..letters.min(bytes.len())).unwrap_or_default();
            return (means.decode)(own, self.page.as_deref()).0;
        }
        let Some((flags, own)) = bytes.split_first() else { return String::new() };
        let two = flags & 1 == 1;
        let size = if two { letters * 2 } else { letters };
        let own = own.get(..size.min(own.len())).unwrap_or_default();
        if two { wide(own) } else { narrow(own) }
    }

    /// Reads a sheet to its end; whether there was one.
    fn sheet(
        &self,
        bytes: &[u8],
        means: &Means<'_>,
        text: &mut String,
        budget: &mut Budget,
    ) -> bool {
        let (mut row, mut depth) = (None, 0_u32);
        for record in all(bytes) {
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => return true,
                END => depth -= 1,
                _ => {}
            }
            let cells = self.cells(&record, means);
            let own = match record.kind {
                // The text of the formula before it.
                RESULT => row,
                _ => u16_at(record.body, 0),
            };
            for cell in cells.into_iter().filter(|cell| !cell.is_empty()) {
                let parting = if row.is_some() && row != own { "\n" } else { "\t" };
                if !text.is_empty() && !text.ends_with('\n') {
                    budget.say(text, parting);
                }
                row = own;
                if !budget.say(text, &cell) {
                    return true;
                }
            }
            if record.kind == FORMULA && row != own && !text.is_empty() {
                budget.say(text, "\n");
                row = own;
            }
        }
        false
    }

    /// What the cells of a record show.
    fn cells(&self, record: &Record<'_>, means: &Means<'_>) -> Vec<String> {
        let body = record.body;
        let number = |at, value| self.number(u16_at(body, at).unwrap_or(0), value);
        let one = |cell: Option<String>| cell.into_iter().collect();
        match record.kind {
            SHARED_TEXT => {
                let place = u32_at(body, 6).and_then(|place| usize::try_from(place).ok());
                one(place.and_then(|place| self.texts.get(place)).cloned())
            }
            TEXT | RICH => {
                let letters = usize::from(u16_at(body, 6).unwrap_or(0));
                one(body.get(8..).map(|own| self.letters(own, letters, means)))
            }
            RESULT => {
                let letters = usize::from(u16_at(body, 0).unwrap_or(0));
                one(body.get(2..).map(|own| self.letters(own, letters, means)))
            }
            NUMBER => one(f64_at(body, 6).map(|value| number(4, value))),
            SHORT => one(u32_at(body, 6).map(|value| number(4, short(value)))),
            MANY_SHORT => {
                let places = (4..body.len().saturating_sub(7)).step_by(6);
                let values = places.filter_map(|at| Some((at, u32_at(body, at + 2)?)));
                values.map(|(at, value)| number(at, short(value))).collect()
            }
            // A result that is no number ends with two full bytes.
            FORMULA if u16_at(body, 12) != Some(u16::MAX) => {
                one(f64_at(body, 6).map(|value| number(4, value)))
            }
            _ => Vec::new(),
        }
    }

    /// A number as its style shows it: a day, or as it is.
    fn number(&self, style: u16, value: f64) -> String {
        let format = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        let known = self.formats.get(&format).copied();
        if known.unwrap_or(matches!(format, 14..=17 | 22)) {
            let since = if self.since_1904 { TO_1904 } else { 0.0 };
            if let Some(day) = day(&(value + since).to_string()) {
                return day;
            }
        }
        value.to_string()
    }
}

/// A number in four bytes (§2.5.122).
fn short(value: u32) -> f64 {
    let number = match value & 2 {
        0 => f64::from_bits(u64::from(value & !3) << 32),
        _ => f64::from(value.cast_signed() >> 2),
    };
    if value & 1 == 1 { number / 100.0 } else { number }
}

/// Letters of one byte, which are the first 256 of Unicode.
fn narrow(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The texts cells share (§2.4.265); a text may go on in the next record, which says anew how wide it is.
fn shared(record: &Record<'_>) -> Vec<String> {
    let mut reader = Pieces { piece: record.body, rest: record.rest };
    let Some(head) = reader.take(8) else { return Vec::new() };
    let count = u32_at(&head, 4).unwrap_or(0);
    let mut texts = Vec::new();
    for _ in 0..count {
        let Some(text) = reader.text() else { break };
        texts.push(text);
    }
    texts
}

/// A record and those that continue it.
struct Pieces<'a> {
    piece: &'a [u8],
    rest: &'a [u8],
}

impl Pieces<'_> {
    /// Turns to the record that continues this one.
    fn turn(&mut self) -> Option<()> {
        let next = first(self.rest).filter(|next| next.kind == GOES_ON)?;
        (self.piece, self.rest) = (next.body, next.rest);
        Some(())
    }

    /// So many bytes, wherever they lie.
    fn take(&mut self, mut count: usize) -> Option<Vec<u8>> {
        let mut taken = Vec::new();
        while count > 0 {
            if self.piece.is_empty() {
                self.turn()?;
            }
            let (own, after) = self.piece.split_at(count.min(self.piece.len()));
            taken.extend_from_slice(own);
            (count, self.piece) = (count - own.len(), after);
        }
        Some(taken)
    }

    fn text(&mut self) -> Option<String> {
        let head = self.take(3)?;
        let (letters, mut flags) = (usize::from(u16_at(&head, 0)?), *head.get(2)?);
        let runs = match flags & 8 {
            0 => 0,
            _ => usize::from(u16_at(&self.take(2)?, 0)?) * 4,
        };
        let more = match flags & 4 {
            0 => 0,
            _ => usize::try_from(u32_at(&self.take(4)?, 0)?).ok()?,
        };
        let (mut text, mut left) = (String::new(), letters);
        while left > 0 {
            if self.piece.is_empty() {
                self.turn()?;
                let (own, after) = self.piece.split_first()?;
                (flags, self.piece) = (*own, after);
            }
            let each = 1 + usize::from(flags & 1);
            let here = left.min(self.piece.len() / each);
            if here == 0 {
                return None;
            }
            let own = self.take(here * each)?;
            text.push_str(&if each == 2 { wide(&own) } else { narrow(&own) });
            left -= here;
        }
        self.take(runs.checked_add(more)?)?;
        Some(text)
    }
}

/// A record, and all bytes after it.
struct Record<'a> {
    kind: u16,
    body: &'a [u8],
    rest: &'a [u8],
}

/// The record that begins here.
fn first(bytes: &[u8]) -> Option<Record<'_>> {
    let (kind, size) = (u16_at(bytes, 0)?, usize::from(u16_at(bytes, 2)?));
    let after = bytes.get(4..)?;
    let (body, rest) = after.split_at(size.min(after.len()));
    Some(Record { kind, body, rest })
}

/// The records that stand here one after another.
fn all(bytes: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let record = first(rest)?;
        rest = record.rest;
        Some(record)
    })
}
