//! How large a workbook is once unpacked, told before it is read.

use std::io::{self, Cursor, Read};

use crate::archive::{Archive, Fault};

/// Bytes a workbook may unpack to.
const UNPACKED: u64 = 256 << 20;
/// Bytes any part but a sheet may unpack to: the library keeps these whole, its sheets it does not.
const PART: u64 = 32 << 20;
/// Parts a workbook may have.
const PARTS: u64 = 10_000;
/// How a compound file begins: Excel's old format, and an encrypted workbook.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Why a workbook is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is none, or damaged; with the library's own words
    NoWorkbook(String),
    /// Encrypted, or in the format of before 2007
    Compound,
    /// It unpacks to more than is read
    TooLarge,
    /// There is no such sheet, or it is no table
    NoSheet(String),
    /// It has a row farther down than is read
    TooManyRows(u32),
}

impl Refused {
    /// Key of the words that say so, and what they speak of.
    pub fn told(&self) -> (&'static str, String) {
        match self {
            Refused::NoWorkbook(detail) => ("reason-plan-no-workbook", detail.clone()),
            Refused::Compound => ("reason-plan-old-workbook", String::new()),
            Refused::TooLarge => ("reason-plan-too-large", String::new()),
            Refused::NoSheet(name) => ("reason-plan-no-sheet", name.clone()),
            Refused::TooManyRows(rows) => ("reason-plan-too-many-rows", rows.to_string()),
        }
    }
}

/// Unpacks every part once and keeps nothing of it.
pub(super) fn measure(bytes: &[u8]) -> Result<(), Refused> {
    if bytes.starts_with(COMPOUND) {
        return Err(Refused::Compound);
    }
    let none = |error: io::Error| Refused::NoWorkbook(error.to_string());
    let mut archive = Archive::open(Cursor::new(bytes)).map_err(none)?;
    if archive.count() > PARTS {
        return Err(Refused::TooLarge);
    }
    let mut left = UNPACKED;
    while let Some(part) = archive.next_entry().map_err(none)? {
        let name = part.name.to_lowercase();
        let limit = if name.contains("worksheets/") { left } else { left.min(PART) };
        if part.size > limit {
            return Err(Refused::TooLarge);
        }
        let unpacked = archive.bytes(&part).map_err(none)?;
        let size = io::copy(&mut unpacked.take(limit + 1), &mut io::sink());
        let size = size.map_err(|error| match Fault::of(&error) {
            Some(fault) => Refused::NoWorkbook(format!("{}: {fault}", part.name)),
            None => none(error),
        })?;
        left = left.checked_sub(size).ok_or(Refused::TooLarge)?;
    }
    Ok(())
}
