//! Sheets as a workbook: real dates, filters, heads that stay in sight.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Url, Workbook, Worksheet, XlsxError,
};

use super::cell::{Content, Look, Sheet};

/// Letters a cell and the name of a sheet may hold.
const CELL: usize = 32_767;
const NAME: usize = 31;
/// Ground of the heads.
const HEAD: u32 = 0x00EE_ECE6;

/// A workbook could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade {
    /// The library's own words
    pub detail: String,
}

/// Writes a workbook of these sheets.
///
/// # Errors
/// Where the library fails.
pub fn write(sheets: &[Sheet], title: &str, at: DateTime<Utc>) -> Result<Vec<u8>, Unmade> {
    made(sheets, title, at).map_err(|error| Unmade { detail: error.to_string() })
}

fn made(sheets: &[Sheet], title: &str, at: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new().set_title(title);
    book.set_properties(&match moment(at.naive_utc()) {
        Some(at) => properties.set_creation_datetime(&at),
        None => properties,
    });
    let mut taken: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.name, &taken);
        let page = book.add_worksheet();
        page.set_name(&name)?;
        taken.push(name.to_lowercase());
        one(page, sheet)?;
    }
    book.save_to_buffer()
}

fn one(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_background_color(Color::RGB(HEAD)).set_text_wrap();
    for (place, column) in (0..).zip(&sheet.heads) {
        page.write_string_with_format(0, place, cut(&column.words, CELL), &head)?;
        page.set_column_width(place, column.width)?;
    }
    let mut formats = Formats::default();
    for (line, row) in (1..).zip(&sheet.rows) {
        for (place, (content, look)) in (0..).zip(row) {
            cell(page, (line, place), content, *look, &mut formats)?;
        }
    }
    let last = u16::try_from(sheet.heads.len()).unwrap_or(u16::MAX).saturating_sub(1);
    if !sheet.heads.is_empty() {
        let lines = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        page.autofilter(0, 0, lines, last)?;
        page.set_freeze_panes(1, sheet.frozen)?;
    }
    // As paper it lies, is as wide as one sheet, and every sheet has the heads.
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    Ok(())
}

fn cell(
    page: &mut Worksheet,
    (line, place): (u32, u16),
    content: &Content,
    look: Look,
    formats: &mut Formats,
) -> Result<(), XlsxError> {
    match content {
        Content::Empty => page.write_blank(line, place, formats.of(look, None))?,
        Content::Text(text) | Content::Fault(text) => {
            page.write_string_with_format(line, place, cut(text, CELL), formats.of(look, None))?
        }
        Content::Number(number) => {
            page.write_number_with_format(line, place, *number, formats.of(look, None))?
        }
        Content::Bool(yes) => {
            page.write_boolean_with_format(line, place, *yes, formats.of(look, None))?
        }
        Content::Link(address, words) => {
            // An address longer than Excel takes stays as words.
            let link = Url::new(address.clone()).set_text(cut(words, CELL));
            match page.write_url_with_format(line, place, link, formats.of(look, None)) {
                Err(_) => page.write_string_with_format(
                    line,
                    place,
                    cut(words, CELL),
                    formats.of(look, None),
                )?,
                Ok(page) => page,
            }
        }
        Content::Day(at) => match day(*at) {
            Some(at) => {
                let format = formats.of(look, Some("yyyy-mm-dd"));
                page.write_datetime_with_format(line, place, &at, format)?
            }
            // Excel knows no day before 1900.
            None => {
                page.write_string_with_format(line, place, at.to_string(), formats.of(look, None))?
            }
        },
        Content::Moment(at) => match moment(*at) {
            Some(at) => {
                let format = formats.of(look, Some("yyyy-mm-dd hh:mm"));
                page.write_datetime_with_format(line, place, &at, format)?
            }
            None => {
                page.write_string_with_format(line, place, at.to_string(), formats.of(look, None))?
            }
        },
    };
    Ok(())
}

/// Each look once.
#[derive(Default)]
struct Formats {
    made: HashMap<(Look, Option<&'static str>), Format>,
}

impl Formats {
    fn of(&mut self, look: Look, number: Option<&'static str>) -> &Format {
        self.made.entry((look, number)).or_insert_with(|| {
            let mut format = Format::new().set_align(FormatAlign::Top);
            if look.bold {
                format = format.set_bold();
            }
            if look.struck {
                format = format.set_font_strikethrough();
            }
            if look.wrapped {
                format = format.set_text_wrap();
            }
            if look.indent > 0 {
                format = format.set_indent(look.indent.min(15));
            }
            if let Some(fill) = look.fill {
                format = format.set_background_color(Color::RGB(fill));
            }
            match number {
                Some(number) => format.set_num_format(number).set_align(FormatAlign::Left),
                None => format,
            }
        })
    }
}

fn day(day: NaiveDate) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(year, small(day.month()), small(day.day())).ok()
}

fn moment(at: NaiveDateTime) -> Option<ExcelDateTime> {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let hour = u16::try_from(at.hour()).ok()?;
    day(at.date())?.and_hms(hour, small(at.minute()), f64::from(at.second())).ok()
}

/// As many letters as fit, by the count spreadsheets use; what is cut ends with `…`.
fn cut(text: &str, most: usize) -> String {
    let long = |text: &str| text.encode_utf16().count() > most;
    if !long(text) {
        return text.to_owned();
    }
    let mut room = most - 1;
    let fits = text.chars().take_while(|letter| {
        let wide = letter.len_utf16();
        let fits = wide <= room;
        room = room.saturating_sub(wide);
        fits
    });
    let mut cut: String = fits.collect();
    cut.push('…');
    cut
}

/// A name Excel takes, that no sheet before has.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String =
        wanted.chars().filter(|sign| !"[]:*?/\\".contains(*sign) && !sign.is_control()).collect();
    let clean = clean.trim_matches(|sign: char| sign == '\'' || sign.is_whitespace());
    let clean = if clean.is_empty() { "1" } else { clean };
    let name = cut(clean, NAME);
    let free = |name: &str| !taken.contains(&name.to_lowercase());
    // A name of Excel's own.
    if free(&name) && !name.eq_ignore_ascii_case("history") {
        return name;
    }
    let mut numbered = (2..).map(|number| format!("{} ({number})", cut(clean, NAME - 7)));
    numbered.find(|name| free(name)).unwrap_or(name)
}
