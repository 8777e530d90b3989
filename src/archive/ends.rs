//! The end of an archive, which says where its directory lies (APPNOTE 4.3.14 to 4.3.16).

use std::io::{Read, Seek, SeekFrom};

use super::fault::{Fault, cut_off};

/// Bytes of the record that ends an archive, and of the ones zip64 puts before it.
const END: usize = 22;
const LOCATOR: u64 = 20;
const END64: u64 = 56;
/// The longest comment that may follow the end.
const COMMENT: u64 = 65_535;

/// Where the directory lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Directory {
    /// Entries declared
    pub count: u64,
    /// First byte in the file
    pub from: u64,
    /// The byte after its last one
    pub until: u64,
    /// Bytes that stand before the archive; its own offsets do not count them
    pub before: u64,
}

/// Finds the directory of an archive.
pub(super) fn find(reader: &mut (impl Read + Seek)) -> std::io::Result<Directory> {
    let length = reader.seek(SeekFrom::End(0))?;
    let tail_from = length.saturating_sub(COMMENT + END as u64);
    let tail = bytes_at(reader, tail_from, length - tail_from)?;
    let place = end_in(&tail).ok_or(Fault::Damaged)?;
    let end = tail.get(place..).unwrap_or_default();
    if number(end, 4, 2) != number(end, 6, 2) {
        return Err(Fault::Split.into());
    }
    let at = tail_from + place as u64;
    let declared = match zip64(reader, at)? {
        Some(declared) => declared,
        None => Declared {
            count: number(end, 10, 2),
            size: number(end, 12, 4),
            offset: number(end, 16, 4),
            at,
        },
    };
    declared.directory()
}

/// What the end declares, and where it stands itself.
struct Declared {
    count: u64,
    size: u64,
    offset: u64,
    at: u64,
}

impl Declared {
    /// The directory ends where its end record begins; what its offset lacks stands before the archive.
    fn directory(&self) -> std::io::Result<Directory> {
        let from = self.at.checked_sub(self.size).ok_or(Fault::Damaged)?;
        let before = from.checked_sub(self.offset).ok_or(Fault::Damaged)?;
        Ok(Directory { count: self.count, from, until: self.at, before })
    }
}

/// The last end record whose comment reaches no further than the file.
fn end_in(tail: &[u8]) -> Option<usize> {
    let fits = |at: &usize| {
        let end = tail.get(*at..).unwrap_or_default();
        end.starts_with(b"PK\x05\x06") && end.len() as u64 >= END as u64 + number(end, 20, 2)
    };
    (0..=tail.len().checked_sub(END)?).rev().find(fits)
}

/// What the zip64 end record declares, where the end at `at` has one before it.
fn zip64(reader: &mut (impl Read + Seek), at: u64) -> std::io::Result<Option<Declared>> {
    let Some(from) = at.checked_sub(LOCATOR) else { return Ok(None) };
    let locator = bytes_at(reader, from, LOCATOR)?;
    if !locator.starts_with(b"PK\x06\x07") {
        return Ok(None);
    }
    // Where bytes stand before the archive the record is not at its offset but right before its locator.
    for place in [number(&locator, 8, 8), from.saturating_sub(END64)] {
        if place.checked_add(END64).is_none_or(|until| until > from) {
            continue;
        }
        let end = bytes_at(reader, place, END64)?;
        if end.starts_with(b"PK\x06\x06") {
            return Ok(Some(Declared {
                count: number(&end, 32, 8),
                size: number(&end, 40, 8),
                offset: number(&end, 48, 8),
                at: place,
            }));
        }
    }
    Err(Fault::Damaged.into())
}

/// These bytes of the file; a fault where it does not reach so far.
pub(super) fn bytes_at(
    reader: &mut (impl Read + Seek),
    from: u64,
    count: u64,
) -> std::io::Result<Vec<u8>> {
    reader.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    reader.by_ref().take(count).read_to_end(&mut bytes).map_err(cut_off)?;
    if bytes.len() as u64 == count { Ok(bytes) } else { Err(Fault::Damaged.into()) }
}

/// The number of `size` bytes at a place, little end first; zero where there are not so many.
pub(super) fn number(bytes: &[u8], at: usize, size: usize) -> u64 {
    let own = bytes.get(at..at + size).unwrap_or_default();
    own.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}
