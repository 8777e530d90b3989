//! Compound files (MS-CFB), in which Outlook keeps a message and Office kept its documents: their storages and
//! streams, taken whole into memory.
//!
//! A reader of our own, because files come cut off and damaged, and one bad entry must not cost all the others:
//! what can be followed is read, and whatever cannot is told. Every chain is bounded by the file itself.

use std::collections::{BTreeMap, BTreeSet};

/// What every compound file begins with (MS-CFB §2.2).
pub const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Storages inside one another that are opened. Each embedded message takes two.
const DEEPEST: usize = 96;
/// Entries of the sector table that stand in the header.
const IN_HEADER: usize = 109;
const MINI_SECTOR: usize = 64;
const ENTRY: usize = 128;

const IS_STORAGE: u8 = 1;
const IS_STREAM: u8 = 2;

/// A storage: a folder of the compound file.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Storage {
    /// Its streams by name.
    pub streams: BTreeMap<String, Vec<u8>>,
    /// The storages in it by name.
    pub storages: BTreeMap<String, Storage>,
}

impl Storage {
    /// A stream's bytes.
    pub fn stream(&self, name: &str) -> Option<&[u8]> {
        self.streams.get(name).map(Vec::as_slice)
    }

    /// The storages whose name begins so, in the order of their names.
    pub fn numbered(&self, prefix: &str) -> impl Iterator<Item = &Storage> {
        let all = self.storages.iter().filter(move |(name, _)| name.starts_with(prefix));
        all.map(|(_, storage)| storage)
    }
}

/// A compound file that was opened.
#[derive(Debug, Default)]
pub struct Opened {
    /// The root storage.
    pub root: Storage,
    /// Something in it could not be read.
    pub damaged: bool,
    /// Storages lay deeper than is opened.
    pub too_deep: bool,
}

/// Opens a compound file; none where it is none, or nothing in it can be found.
pub fn open(bytes: &[u8]) -> Option<Opened> {
    let mut file = File::open(bytes)?;
    let root = file.storage(0, 0);
    let found = !(root.streams.is_empty() && root.storages.is_empty());
    found.then_some(Opened { root, damaged: file.damaged, too_deep: file.too_deep })
}

struct File<'a> {
    sectors: Sectors<'a>,
    directory: Vec<u8>,
    mini: Vec<u8>,
    mini_table: Vec<u32>,
    mini_below: u64,
    /// Entries met so far: no two places hold the same one.
    met: BTreeSet<u32>,
    /// Bytes that streams may still have: all together they are no longer than the file.
    left: usize,
    damaged: bool,
    too_deep: bool,
}

/// The sectors of a file and the table of their chains (§2.1, §2.3).
struct Sectors<'a> {
    bytes: &'a [u8],
    size: usize,
    table: Vec<u32>,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let size = match bytes.strip_prefix(&MAGIC)?.get(22)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut sectors = Sectors { bytes, size, table: Vec::new() };
        let mut damaged = !sectors.read_table();
        let (directory, whole) = sectors.chain(number_at(bytes, 48)?, usize::MAX);
        damaged |= !whole || directory.len() < ENTRY;
        let (mini_table, whole) = sectors.chain(number_at(bytes, 60)?, usize::MAX);
        damaged |= !whole;
        let root = directory.get(..ENTRY)?;
        let mini_size = usize::try_from(number_at(root, 120)?).ok()?;
        let (mini, _) = sectors.chain(number_at(root, 116)?, mini_size);
        Some(Self {
            mini,
            mini_table: numbers(&mini_table).collect(),
            mini_below: u64::from(number_at(bytes, 56)?),
            directory,
            met: BTreeSet::from([0]),
            left: bytes.len(),
            damaged,
            too_deep: false,
            sectors,
        })
    }

    fn entry(&self, number: u32) -> Option<&[u8]> {
        let at = usize::try_from(number).ok()?.checked_mul(ENTRY)?;
        self.directory.get(at..at.checked_add(ENTRY)?)
    }

    /// The storage at an entry: all entries of the tree that its child is the top of (§2.6.4).
    fn storage(&mut self, number: u32, depth: usize) -> Storage {
        let mut storage = Storage::default();
        let mut open: Vec<u32> =
            self.entry(number).and_then(|entry| number_at(entry, 76)).into_iter().collect();
        while let Some(number) = open.pop() {
            let Some(entry) = self.entry(number).map(Entry::of) else {
                self.damaged |= number != u32::MAX;
                continue;
            };
            if !self.met.insert(number) {
                self.damaged = true;
                continue;
            }
            open.extend([entry.left, entry.right]);
            match entry.kind {
                IS_STREAM => {
                    let bytes = self.stream(&entry);
                    storage.streams.insert(entry.name, bytes);
                }
                IS_STORAGE if depth < DEEPEST => {
                    let inner = self.storage(number, depth + 1);
                    storage.storages.insert(entry.name, inner);
                }
                IS_STORAGE => self.too_deep = true,
                _ => self.damaged = true,
            }
        }
        storage
    }

    fn stream(&mut self, entry: &Entry) -> Vec<u8> {
        let wanted = usize::try_from(entry.size).unwrap_or(usize::MAX);
        let most = wanted.min(self.left);
        let (bytes, _) = if entry.size < self.mini_below {
            mini_chain(&self.mini, &self.mini_table, entry.start, most)
        } else {
            self.sectors.chain(entry.start, most)
        };
        self.left -= bytes.len();
        self.damaged |= bytes.len() < wanted;
        bytes
    }
}

/// A directory entry (§2.6.1).
struct Entry {
    name: String,
    kind: u8,
    left: u32,
    right: u32,
    start: u32,
    size: u64,
}

impl Entry {
    fn of(bytes: &[u8]) -> Self {
        let number = |at| number_at(bytes, at).unwrap_or(u32::MAX);
        let length =
            bytes.get(64..66).and_then(|two| two.try_into().ok()).map_or(0, u16::from_le_bytes);
        let units = bytes.get(..usize::from(length.clamp(2, 64)) - 2).unwrap_or_default();
        let units =
            units.chunks_exact(2).filter_map(|two| Some(u16::from_le_bytes(two.try_into().ok()?)));
        let name =
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
        Self {
            name: canonical(name.collect()),
            kind: bytes.get(66).copied().unwrap_or(0),
            left: number(68),
            right: number(72),
            start: number(116),
            // The upper half is not used where sectors are small, and is not always zero (§2.6.1).
            size: u64::from(number(120)),
        }
    }
}

impl Sectors<'_> {
    fn get(&self, number: u32) -> Option<&[u8]> {
        let from = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.size)?;
        let rest = self.bytes.get(from..).filter(|rest| !rest.is_empty())?;
        rest.get(..self.size).or(Some(rest))
    }

    /// Reads the table from the sectors the header names, and those further lists name (§2.5). Each is read once.
    /// Tells whether it is whole.
    fn read_table(&mut self) -> bool {
        let mut named: Vec<u32> =
            numbers(self.bytes.get(76..76 + IN_HEADER * 4).unwrap_or_default()).collect();
        let mut lists = BTreeSet::new();
        let mut next = number_at(self.bytes, 68).unwrap_or(u32::MAX);
        while let Some(list) = self.get(next).filter(|_| lists.insert(next)) {
            let mut entries: Vec<u32> = numbers(list).collect();
            next = entries.pop().unwrap_or(u32::MAX);
            named.extend(entries);
        }
        let mut seen = BTreeSet::new();
        let mut whole = true;
        let mut table = Vec::new();
        for number in named.into_iter().filter(|number| *number < 0xFFFF_FFFA) {
            if !seen.insert(number) {
                whole = false;
                continue;
            }
            let sector = self.get(number).unwrap_or_default();
            whole &= sector.len() == self.size;
            table.extend(numbers(sector));
            table.resize(table.len().next_multiple_of(self.size / 4), u32::MAX);
        }
        self.table = table;
        whole
    }

    /// The bytes of a chain, no more than so many, and whether it came to its end or to that number.
    fn chain(&self, start: u32, most: usize) -> (Vec<u8>, bool) {
        const END: u32 = 0xFFFF_FFFE;
        let mut bytes = Vec::new();
        let mut next = start;
        // No chain is longer than the file.
        for _ in 0..=self.bytes.len() / self.size {
            if next == END || bytes.len() >= most {
                bytes.truncate(most);
                return (bytes, true);
            }
            let Some(sector) = self.get(next) else { break };
            bytes.extend_from_slice(sector);
            next = usize::try_from(next)
                .ok()
                .and_then(|next| self.table.get(next))
                .copied()
                .unwrap_or(u32::MAX);
        }
        bytes.truncate(most);
        let whole = bytes.len() == most || (next == u32::MAX && bytes.is_empty());
        (bytes, whole)
    }
}

/// The bytes of a chain in the mini stream (§2.4).
fn mini_chain(mini: &[u8], table: &[u32], start: u32, most: usize) -> (Vec<u8>, bool) {
    let mut bytes = Vec::new();
    let mut next = start;
    while bytes.len() < most {
        let place = usize::try_from(next).unwrap_or(usize::MAX);
        let rest =
            place.checked_mul(MINI_SECTOR).and_then(|from| mini.get(from..)).unwrap_or_default();
        let sector = rest.get(..MINI_SECTOR).unwrap_or(rest);
        if sector.is_empty() {
            break;
        }
        bytes.extend_from_slice(sector);
        next = table.get(place).copied().unwrap_or(u32::MAX);
    }
    bytes.truncate(most);
    let whole = bytes.len() == most;
    (bytes, whole)
}

/// Names of properties are told whatever case their digits have.
fn canonical(name: String) -> String {
    const PREFIX: &str = "__substg1.0_";
    match name.split_at_checked(PREFIX.len()) {
        Some((prefix, digits)) if prefix.eq_ignore_ascii_case(PREFIX) => {
            format!("{PREFIX}{}", digits.to_ascii_uppercase())
        }
        _ => name,
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| Some(u32::from_le_bytes(four.try_into().ok()?)))
}

fn number_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::*;

    /// A compound file of version 3 with these streams.
    fn written(streams: &[(&str, usize)]) -> Vec<u8> {
        let memory = Cursor::new(Vec::new());
        let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, memory).unwrap();
        for (name, size) in streams {
            if let Some((storage, _)) = name.split_once('/') {
                let _ = file.create_storage(storage);
            }
            file.create_stream(name).unwrap().write_all(&vec![1; *size]).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    fn sample() -> Vec<u8> {
        written(&[("small", 100), ("large", 10_000), ("inner/small", 100), ("inner/large", 10_000)])
    }

    #[test]
    fn what_is_no_compound_file_is_not_opened() {
        assert!(open(b"").is_none());
        assert!(open(b"From: a@example.pl\n\nx").is_none());
        assert!(open(&MAGIC).is_none());
        assert!(open(&written(&[])).is_none());
    }

    #[test]
    fn one_damaged_entry_costs_no_other() {
        let bytes = sample();
        let name: Vec<u8> = "small".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let at = bytes.windows(name.len()).position(|window| window == name).unwrap();
        let mut damaged = bytes.clone();
        damaged[at + 64..at + 68].fill(0xFF);
        let opened = open(&damaged).unwrap();
        assert!(opened.damaged);
        assert!(opened.root.streams.contains_key("large"));
    }

    #[test]
    fn chains_that_bite_their_tail_end() {
        let bytes = sample();
        for at in (0..bytes.len() - 4).step_by(4) {
            for value in [0_u32, 1, 2, 5, 0xFFFF_FFFE] {
                let mut damaged = bytes.clone();
                damaged[at..at + 4].copy_from_slice(&value.to_le_bytes());
                if let Some(opened) = open(&damaged) {
                    assert!(total(&opened.root) <= damaged.len());
                }
            }
        }
    }

    fn total(storage: &Storage) -> usize {
        let own: usize = storage.streams.values().map(Vec::len).sum();
        own + storage.storages.values().map(total).sum::<usize>()
    }
}
