//! The directory of an archive, entry by entry, and the bytes of an entry as a stream.

use std::io::{self, Read, Seek, SeekFrom, Take};

use flate2::Crc;
use flate2::read::DeflateDecoder;

use super::ends::{self, Directory, bytes_at, number};
use super::fault::{Fault, cut_off};
use super::names;

/// Bytes of the fixed part of a directory's entry and of the header before an entry's bytes.
const CENTRAL: usize = 46;
const LOCAL: u64 = 30;
/// Bytes of the directory read at a time; the longest entry of it is shorter.
const PIECE: u64 = 256 * 1024;
/// The most that nothing takes when packed: an empty deflate block, with room for a marker.
const NOTHING: u64 = 12;
/// Header id of sizes that do not fit into 32 bits (APPNOTE 4.5.3).
const ZIP64: u16 = 0x0001;
/// What stands in place of such a size.
const ELSEWHERE: u64 = 0xFFFF_FFFF;

/// An archive whose directory was found.
pub struct Archive<R> {
    reader: R,
    directory: Directory,
    /// A piece of the directory read ahead, and where in the file what is left of it begins
    piece: Vec<u8>,
    used: usize,
    at: u64,
}

/// One entry of an archive, as its directory describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name with its folders, as text
    pub name: String,
    /// Bytes unpacked, as declared
    pub size: u64,
    /// Bytes packed
    pub packed: u64,
    method: u16,
    encrypted: bool,
    sum: u32,
    header: u64,
}

impl Entry {
    /// Whether it stands for a folder: named as one, with nothing in it.
    pub fn is_folder(&self) -> bool {
        self.size == 0 && !self.hides() && self.name.ends_with(['/', '\\'])
    }

    /// Whether it declares that nothing is in it and brings more than nothing takes when packed.
    pub fn hides(&self) -> bool {
        self.size == 0 && self.packed > NOTHING
    }
}

impl<R: Read + Seek> Archive<R> {
    /// Finds the directory.
    ///
    /// # Errors
    /// A [`Fault`] where it is not there or not whole, and those of the reader.
    pub fn open(mut reader: R) -> io::Result<Archive<R>> {
        let directory = ends::find(&mut reader)?;
        let at = directory.from;
        Ok(Archive { reader, directory, piece: Vec::new(), used: 0, at })
    }

    /// How many entries are declared.
    pub fn count(&self) -> u64 {
        self.directory.count
    }

    /// Begins with the first entry again.
    pub fn rewind(&mut self) {
        self.piece.clear();
        (self.used, self.at) = (0, self.directory.from);
    }

    /// The next entry; none after the last.
    ///
    /// # Errors
    /// A [`Fault`] where the directory is not whole; then what comes after is not known.
    pub fn next_entry(&mut self) -> io::Result<Option<Entry>> {
        if self.at >= self.directory.until {
            return Ok(None);
        }
        let (entry, taken) = match self.piece.get(self.used..).and_then(entry_of) {
            Some(met) => met,
            None => self.read_ahead()?,
        };
        self.used += taken;
        self.at += taken as u64;
        let header = entry.header.checked_add(self.directory.before).ok_or(Fault::Damaged)?;
        Ok(Some(Entry { header, ..entry }))
    }

    /// Reads on where the piece at hand holds no whole entry any more.
    fn read_ahead(&mut self) -> io::Result<(Entry, usize)> {
        let ahead = (self.directory.until - self.at).min(PIECE);
        self.piece = bytes_at(&mut self.reader, self.at, ahead)?;
        self.used = 0;
        entry_of(&self.piece).ok_or(Fault::Damaged.into())
    }

    /// The unpacked bytes of an entry.
    ///
    /// # Errors
    /// A [`Fault`] where it is encrypted, packed in a way not known here, or not where it should be.
    pub fn bytes(&mut self, entry: &Entry) -> io::Result<Bytes<'_, R>> {
        if entry.encrypted {
            return Err(Fault::Encrypted.into());
        }
        let header = bytes_at(&mut self.reader, entry.header, LOCAL)?;
        if !header.starts_with(b"PK\x03\x04") {
            return Err(Fault::Damaged.into());
        }
        let skipped = number(&header, 26, 2) + number(&header, 28, 2);
        let from = entry.header.checked_add(LOCAL + skipped).ok_or(Fault::Damaged)?;
        self.reader.seek(SeekFrom::Start(from))?;
        let packed = (&mut self.reader).take(entry.packed);
        let unpacked = match entry.method {
            0 => Unpacked::Stored(packed),
            8 => Unpacked::Deflated(Box::new(DeflateDecoder::new(packed))),
            other => return Err(Fault::Method(other).into()),
        };
        Ok(Bytes { unpacked, left: entry.size, sum: Crc::new(), declared: entry.sum })
    }
}

/// The entry that begins here, and how many bytes of the directory it takes.
fn entry_of(bytes: &[u8]) -> Option<(Entry, usize)> {
    let fixed = bytes.get(..CENTRAL).filter(|fixed| fixed.starts_with(b"PK\x01\x02"))?;
    let length = |at| number(fixed, at, 2) as usize;
    let (name, extra, comment) = (length(28), length(30), length(32));
    let raw = bytes.get(CENTRAL..CENTRAL + name)?;
    let fields = bytes.get(CENTRAL + name..CENTRAL + name + extra)?;
    let mut long = names::field(fields, ZIP64).unwrap_or_default();
    // Only what does not fit stands in the longer field, in this order.
    let mut wide = |short: u64| {
        if short != ELSEWHERE {
            return Some(short);
        }
        let (own, rest) = long.split_at_checked(8)?;
        long = rest;
        Some(number(own, 0, 8))
    };
    let (size, packed, header) =
        (wide(number(fixed, 24, 4))?, wide(number(fixed, 20, 4))?, wide(number(fixed, 42, 4))?);
    let entry = Entry {
        name: names::name(raw, fields),
        size,
        packed,
        method: number(fixed, 10, 2) as u16,
        encrypted: number(fixed, 8, 2) & 1 != 0,
        sum: number(fixed, 16, 4) as u32,
        header,
    };
    Some((entry, CENTRAL + name + extra + comment))
}

/// The unpacked bytes of an entry: as many as declared, with the sum declared, or an error.
pub struct Bytes<'a, R> {
    unpacked: Unpacked<'a, R>,
    left: u64,
    sum: Crc,
    declared: u32,
}

enum Unpacked<'a, R> {
    Stored(Take<&'a mut R>),
    Deflated(Box<DeflateDecoder<Take<&'a mut R>>>),
}

impl<R: Read> Read for Bytes<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = match &mut self.unpacked {
            Unpacked::Stored(bytes) => bytes.read(buffer)?,
            Unpacked::Deflated(bytes) => bytes.read(buffer).map_err(damaged)?,
        };
        let left = self.left.checked_sub(read as u64).ok_or(Fault::Damaged)?;
        self.left = left;
        self.sum.update(buffer.get(..read).unwrap_or_default());
        if read == 0 && (left > 0 || self.sum.sum() != self.declared) {
            return Err(Fault::Damaged.into());
        }
        Ok(read)
    }
}

/// What the unpacking refuses is damage too.
fn damaged(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => Fault::Damaged.into(),
        _ => cut_off(error),
    }
}
