//! Excel workbooks (ECMA-376): each sheet's cells as they are shown, rows as lines.

use chrono::{Days, NaiveDate};

use super::budget::Budget;
use super::office::{Read, relations};
use super::xml::{Piece, each};
use super::zip::Zip;
use crate::domain::{PaperPage, Part};

/// Texts shared between cells; more are not read.
const SHARED: usize = 2_000_000;

/// The sheets of a workbook, in order, by their names.
pub(super) fn workbook(zip: &Zip<'_>, budget: &mut Budget) -> Read {
    const MAIN: &str = "xl/workbook.xml";
    let related = relations(zip, MAIN, budget);
    let mut sheets = Vec::new();
    let mut whole = each(&zip.part(MAIN, budget).unwrap_or_default(), &mut |piece| {
        if let Piece::Open(tag) = piece
            && tag.name == "sheet"
        {
            let id = tag.last("id").unwrap_or_default();
            let target = related.iter().find(|(own, _, _)| *own == id).map(|one| one.2.clone());
            sheets.push((tag.attribute("name").unwrap_or_default(), target));
        }
        true
    });
    let book = Book { texts: shared(zip, budget), dates: dates(zip, budget) };
    let mut pages = Vec::new();
    whole &= !sheets.is_empty();
    for (label, target) in sheets {
        if !budget.page() {
            break;
        }
        let part = target.and_then(|target| zip.part(&target, budget));
        whole &= part.is_some();
        let mut text = String::new();
        whole &= book.sheet(&part.unwrap_or_default(), &mut text, budget);
        pages.push(PaperPage { part: Part::Sheet, label, text: text.trim_end().to_owned() });
    }
    (pages, whole)
}

struct Book {
    texts: Vec<String>,
    /// For each style of a cell whether its number is a day
    dates: Vec<bool>,
}

#[derive(Default)]
struct Cell {
    kind: String,
    style: usize,
    value: String,
}

impl Book {
    fn sheet(&self, xml: &[u8], text: &mut String, budget: &mut Budget) -> bool {
        let (mut cell, mut inside) = (Cell::default(), false);
        each(xml, &mut |piece| {
            match piece {
                Piece::Open(tag) => match tag.name {
                    "c" => {
                        let style = tag.attribute("s").and_then(|style| style.parse().ok());
                        let kind = tag.attribute("t").unwrap_or_default();
                        cell = Cell { kind, style: style.unwrap_or(0), value: String::new() };
                    }
                    "v" | "t" => inside = true,
                    _ => {}
                },
                Piece::Close(name) => match name {
                    "v" | "t" => inside = false,
                    "c" => {
                        let shown = self.shown(&cell);
                        if !shown.is_empty() {
                            budget.say(text, &shown);
                            budget.say(text, "\t");
                        }
                    }
                    "row" if text.ends_with('\t') => {
                        text.pop();
                        budget.say(text, "\n");
                    }
                    _ => {}
                },
                Piece::Text(words) if inside => cell.value.push_str(words),
                Piece::Text(_) => {}
            }
            !budget.cut
        })
    }

    /// What the cell shows.
    fn shown(&self, cell: &Cell) -> String {
        let value = cell.value.trim();
        match cell.kind.as_str() {
            "s" => {
                let place = value.parse::<usize>().ok();
                place.and_then(|place| self.texts.get(place)).cloned().unwrap_or_default()
            }
            "" | "n" if self.dates.get(cell.style) == Some(&true) => {
                day(value).unwrap_or_else(|| value.to_owned())
            }
            _ => value.to_owned(),
        }
    }
}

/// The day of a serial number, counted as Excel does from the end of 1899.
pub(super) fn day(serial: &str) -> Option<String> {
    let number: f64 = serial.parse().ok()?;
    if !(1.0..3_000_000.0).contains(&number) {
        return None;
    }
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = first.checked_add_days(Days::new(number as u64))?;
    Some(day.format("%Y-%m-%d").to_string())
}

/// The texts cells share.
fn shared(zip: &Zip<'_>, budget: &mut Budget) -> Vec<String> {
    let (mut texts, mut text, mut inside, mut spoken) = (Vec::new(), String::new(), false, 0_usize);
    each(&zip.part("xl/sharedStrings.xml", budget).unwrap_or_default(), &mut |piece| {
        match piece {
            // How a word is read aloud is not what the cell shows.
            Piece::Open(tag) if tag.name == "rPh" => spoken += 1,
            Piece::Close("rPh") => spoken = spoken.saturating_sub(1),
            Piece::Open(tag) if tag.name == "t" => inside = spoken == 0,
            Piece::Close("t") => inside = false,
            Piece::Close("si") => texts.push(std::mem::take(&mut text)),
            Piece::Text(words) if inside => text.push_str(words),
            _ => {}
        }
        texts.len() < SHARED
    });
    texts
}

/// For each style of a cell whether its number is a day.
fn dates(zip: &Zip<'_>, budget: &mut Budget) -> Vec<bool> {
    let (mut own, mut styles, mut inside) = (Vec::new(), Vec::new(), false);
    each(&zip.part("xl/styles.xml", budget).unwrap_or_default(), &mut |piece| {
        match piece {
            Piece::Open(tag) if tag.name == "numFmt" => {
                let code = tag.attribute("formatCode").unwrap_or_default();
                let id = tag.attribute("numFmtId").unwrap_or_default();
                own.push((id, is_day(&code)));
            }
            Piece::Open(tag) if tag.name == "cellXfs" => inside = true,
            Piece::Close("cellXfs") => inside = false,
            Piece::Open(tag) if inside && tag.name == "xf" => {
                let id = tag.attribute("numFmtId").unwrap_or_default();
                let known = own.iter().find(|(own, _)| *own == id).map(|(_, day)| *day);
                let built_in = matches!(id.parse(), Ok(14..=17 | 22_u32));
                styles.push(known.unwrap_or(built_in));
            }
            _ => {}
        }
        styles.len() < 100_000
    });
    styles
}

/// Whether a format shows days: it has a `d` or a `y` outside quotes and brackets.
pub(super) fn is_day(code: &str) -> bool {
    let mut quoted = false;
    let mut bracketed = false;
    code.chars().any(|sign| {
        match sign {
            '"' => quoted = !quoted,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ => {}
        }
        !quoted && !bracketed && matches!(sign, 'd' | 'D' | 'y' | 'Y')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_days_where_the_format_says_so() {
        assert_eq!(day("45424").as_deref(), Some("2024-05-12"));
        assert_eq!(day("45424.75").as_deref(), Some("2024-05-12"));
        assert_eq!(day("-1"), None);
        assert_eq!(day("NaN"), None);
        assert!(is_day("yyyy\\-mm\\-dd") && is_day("[$-415]d mmm"));
        assert!(!is_day("0.00\" dni\"") && !is_day("[Red]0") && !is_day("#,##0"));
    }
}
