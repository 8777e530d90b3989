//! Writes a compound file (MS-CFB version 3) whose bytes depend on nothing but its content: no times, sorted names.
//!
//! A message taken out of another one, or out of a store, is given as a file of its own; written twice it must be
//! the same bytes, today and with any later version, because bytes are what tells items apart.

use super::compound::{MAGIC, Storage};

const SECTOR: usize = 512;
const MINI_SECTOR: usize = 64;
/// Streams shorter than this lie in the mini stream (§2.2).
const MINI_BELOW: usize = 4096;
/// Entries of the sector table that fit in the header.
const IN_HEADER: usize = 109;

const FREE: u32 = 0xFFFF_FFFF;
const END: u32 = 0xFFFF_FFFE;
const TABLE: u32 = 0xFFFF_FFFD;
const TABLE_OF_TABLES: u32 = 0xFFFF_FFFC;
const NONE: u32 = 0xFFFF_FFFF;

const IS_STORAGE: u8 = 1;
const IS_STREAM: u8 = 2;
const IS_ROOT: u8 = 5;

/// The compound file with this content.
pub(super) fn compound(root: &Storage) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.directory(root);
    writer.finish()
}

/// A directory entry (§2.6.1).
#[derive(Default)]
struct Entry {
    name: String,
    kind: u8,
    left: Option<usize>,
    right: Option<usize>,
    child: Option<usize>,
    black: bool,
    start: u32,
    size: u32,
}

#[derive(Default)]
struct Writer {
    entries: Vec<Entry>,
    /// Whole sectors after the header.
    sectors: Vec<u8>,
    /// The chains of those sectors.
    table: Vec<u32>,
    mini: Vec<u8>,
    mini_table: Vec<u32>,
}

impl Writer {
    fn directory(&mut self, root: &Storage) {
        self.entries.push(Entry {
            name: "Root Entry".into(),
            kind: IS_ROOT,
            black: true,
            start: END,
            ..Entry::default()
        });
        let mut open = vec![(0, root)];
        while let Some((parent, storage)) = open.pop() {
            let first = self.entries.len();
            let mut children = Vec::new();
            for (name, bytes) in &storage.streams {
                let (start, size) = self.stream(bytes);
                children.push(self.entries.len());
                let name = name.clone();
                self.entries.push(Entry { name, kind: IS_STREAM, start, size, ..Entry::default() });
            }
            for (name, inner) in &storage.storages {
                // A name is taken once; a stream goes before a storage of the same one.
                if storage.streams.contains_key(name) {
                    continue;
                }
                children.push(self.entries.len());
                open.push((self.entries.len(), inner));
                let name = name.clone();
                self.entries.push(Entry { name, kind: IS_STORAGE, ..Entry::default() });
            }
            debug_assert!(children.first().is_none_or(|child| *child == first));
            children.sort_by_key(|&child| order(self.entries.get(child)));
            let top = self.tree(&children);
            if let Some(entry) = self.entries.get_mut(parent) {
                entry.child = top;
            }
        }
    }

    /// Links siblings as a balanced tree: every level but the lowest is full, so that black above and red in the
    /// lowest level make a valid red-black tree (§2.6.4).
    fn tree(&mut self, sorted: &[usize]) -> Option<usize> {
        let full = (sorted.len() + 1).ilog2();
        let mut top = None;
        // The span, the depth, and whose left (or right) child its middle becomes.
        let mut spans = vec![(0, sorted.len(), 0, None::<(usize, bool)>)];
        while let Some((from, to, depth, parent)) = spans.pop() {
            let Some(&child) = sorted.get(from..to).and_then(|span| span.get((to - from) / 2))
            else {
                continue;
            };
            let middle = from + (to - from) / 2;
            match parent.and_then(|(parent, left)| Some((self.entries.get_mut(parent)?, left))) {
                Some((parent, true)) => parent.left = Some(child),
                Some((parent, false)) => parent.right = Some(child),
                None => top = Some(child),
            }
            if let Some(entry) = self.entries.get_mut(child) {
                entry.black = depth < full;
            }
            spans.push((from, middle, depth + 1, Some((child, true))));
            spans.push((middle + 1, to, depth + 1, Some((child, false))));
        }
        top
    }

    fn stream(&mut self, bytes: &[u8]) -> (u32, u32) {
        let size = number(bytes.len());
        if bytes.is_empty() {
            return (END, 0);
        }
        if bytes.len() >= MINI_BELOW {
            return (self.sectors(bytes), size);
        }
        let start = number(self.mini_table.len());
        self.mini.extend_from_slice(bytes);
        self.mini.resize(self.mini.len().next_multiple_of(MINI_SECTOR), 0);
        chain(&mut self.mini_table, bytes.len().div_ceil(MINI_SECTOR));
        (start, size)
    }

    /// Puts bytes into sectors of their own; gives the first one.
    fn sectors(&mut self, bytes: &[u8]) -> u32 {
        if bytes.is_empty() {
            return END;
        }
        let start = number(self.table.len());
        self.sectors.extend_from_slice(bytes);
        self.sectors.resize(self.sectors.len().next_multiple_of(SECTOR), 0);
        chain(&mut self.table, bytes.len().div_ceil(SECTOR));
        start
    }

    fn finish(mut self) -> Vec<u8> {
        let mini = std::mem::take(&mut self.mini);
        let mini_start = self.sectors(&mini);
        if let Some(root) = self.entries.first_mut() {
            root.start = mini_start;
            root.size = number(mini.len());
        }
        drop(mini);
        let mut mini_table = words(&self.mini_table);
        mini_table.resize(mini_table.len().next_multiple_of(SECTOR), 0xFF);
        let mini_table_start = self.sectors(&mini_table);
        let directory = self.directory_bytes();
        let directory_start = self.sectors(&directory);
        let (tables, more) = self.close_table();
        let mut file = header(&Starts {
            tables: &tables,
            more: &more,
            directory: directory_start,
            mini_table: mini_table_start,
            mini_sectors: number(mini_table.len() / SECTOR),
        });
        file.append(&mut self.sectors);
        file
    }

    fn directory_bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.entries.iter().flat_map(Entry::bytes).collect();
        while !bytes.len().is_multiple_of(SECTOR) {
            bytes.extend(Entry { start: 0, black: false, ..Entry::default() }.bytes());
        }
        bytes
    }

    /// Adds the sectors that hold the table itself, and those that list them beyond the header (§2.5.1).
    /// Gives both kinds by their numbers.
    fn close_table(&mut self) -> (Vec<u32>, Vec<u32>) {
        let per = SECTOR / 4;
        let content = self.table.len();
        let (mut tables, mut more) = (0, 0);
        loop {
            let needed = (content + tables + more).div_ceil(per);
            let listing = needed.saturating_sub(IN_HEADER).div_ceil(per - 1);
            if (needed, listing) == (tables, more) {
                break;
            }
            (tables, more) = (needed, listing);
        }
        let table_numbers: Vec<u32> = (content..content + tables).map(number).collect();
        let more_numbers: Vec<u32> =
            (content + tables..content + tables + more).map(number).collect();
        self.table.extend(std::iter::repeat_n(TABLE, tables));
        self.table.extend(std::iter::repeat_n(TABLE_OF_TABLES, more));
        self.table.resize(tables * per, FREE);
        self.sectors.extend(words(&self.table));
        let beyond = table_numbers.get(IN_HEADER..).unwrap_or_default();
        for (place, listed) in beyond.chunks(per - 1).enumerate() {
            let mut sector = listed.to_vec();
            sector.resize(per - 1, FREE);
            sector.push(more_numbers.get(place + 1).copied().unwrap_or(END));
            self.sectors.extend(words(&sector));
        }
        (table_numbers, more_numbers)
    }
}

impl Entry {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![0; 128];
        // 31 units and the closing zero fit (§2.6.1).
        let name: Vec<u16> = self.name.encode_utf16().take(31).collect();
        for (place, unit) in name.iter().enumerate() {
            put(&mut bytes, place * 2, &unit.to_le_bytes());
        }
        if self.kind != 0 {
            put(&mut bytes, 64, &number(name.len() * 2 + 2).to_le_bytes());
            put(&mut bytes, 66, &[self.kind, u8::from(self.black)]);
        }
        let link = |link: Option<usize>| link.map_or(NONE, number).to_le_bytes();
        put(&mut bytes, 68, &link(self.left));
        put(&mut bytes, 72, &link(self.right));
        put(&mut bytes, 76, &link(self.child));
        if self.kind == IS_ROOT {
            put(&mut bytes, 80, &MESSAGE_CLASS_ID);
        }
        put(&mut bytes, 116, &self.start.to_le_bytes());
        put(&mut bytes, 120, &self.size.to_le_bytes());
        bytes
    }
}

/// `{00020D0B-0000-0000-C000-000000000046}`, the class of a message's root storage.
const MESSAGE_CLASS_ID: [u8; 16] = [0x0B, 0x0D, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];

struct Starts<'a> {
    tables: &'a [u32],
    more: &'a [u32],
    directory: u32,
    mini_table: u32,
    mini_sectors: u32,
}

/// The header (§2.2).
fn header(starts: &Starts<'_>) -> Vec<u8> {
    let mut bytes = vec![0; SECTOR];
    put(&mut bytes, 0, &MAGIC);
    for (at, value) in [(24, 0x3E_u16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        put(&mut bytes, at, &value.to_le_bytes());
    }
    for (at, value) in [
        (44, number(starts.tables.len())),
        (48, starts.directory),
        (56, number(MINI_BELOW)),
        (60, starts.mini_table),
        (64, starts.mini_sectors),
        (68, starts.more.first().copied().unwrap_or(END)),
        (72, number(starts.more.len())),
    ] {
        put(&mut bytes, at, &value.to_le_bytes());
    }
    for place in 0..IN_HEADER {
        let sector = starts.tables.get(place).copied().unwrap_or(FREE);
        put(&mut bytes, 76 + place * 4, &sector.to_le_bytes());
    }
    bytes
}

/// Shorter names first, then by upper-case letters (§2.6.4).
fn order(entry: Option<&Entry>) -> (usize, Vec<u16>) {
    let name = entry.map_or("", |entry| &entry.name);
    let upper: Vec<u16> = name.to_uppercase().encode_utf16().collect();
    (name.encode_utf16().count(), upper)
}

fn chain(table: &mut Vec<u32>, sectors: usize) {
    for _ in 1..sectors {
        table.push(number(table.len() + 1));
    }
    table.push(END);
}

fn words(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn put(bytes: &mut [u8], at: usize, value: &[u8]) {
    if let Some(place) = bytes.get_mut(at..at + value.len()) {
        place.copy_from_slice(value);
    }
}

/// Sizes here are those of files read into memory, far below what 32 bits hold.
fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::compound;
    use super::*;

    fn sample(streams: &[(&str, usize)]) -> Storage {
        let filled = |(name, size): &(&str, usize)| (name.to_string(), vec![7; *size]);
        Storage { streams: streams.iter().map(filled).collect(), ..Storage::default() }
    }

    fn check(root: &Storage) {
        let bytes = super::compound(root);
        assert_eq!(bytes, super::compound(root));
        let strict = cfb::CompoundFile::open_strict(std::io::Cursor::new(&bytes)).unwrap();
        assert_eq!(strict.walk().count(), count(root) + 1);
        let read = compound::open(&bytes).unwrap();
        assert!(!read.damaged);
        assert_eq!(read.root.streams, root.streams);
        assert_eq!(format!("{:?}", read.root), format!("{root:?}"));
    }

    fn count(storage: &Storage) -> usize {
        let inner: usize = storage.storages.values().map(count).sum();
        storage.streams.len() + storage.storages.len() + inner
    }

    #[test]
    fn what_was_cut_off_is_read_as_far_as_it_goes() {
        let mut root = sample(&[("small", 100), ("large", 10_000)]);
        root.storages.insert("inner".into(), root.clone());
        let bytes = super::compound(&root);
        assert!(!compound::open(&bytes).unwrap().damaged);
        for end in 0..bytes.len() {
            let opened = compound::open(&bytes[..end]);
            assert!(opened.is_none_or(|opened| opened.damaged), "{end}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        check(&sample(&[("a", 0), ("b", 1), ("c", 64), ("d", 4095), ("e", 4096), ("f", 100_000)]));
        for many in 1..40 {
            let mut root = Storage::default();
            for place in 0..many {
                root.streams.insert(format!("__substg1.0_{place:08X}"), vec![1; place * 10]);
                root.storages.insert(format!("inner {place}"), sample(&[("x", 5)]));
            }
            check(&root);
        }
        let mut deep = sample(&[("x", 5)]);
        for _ in 0..40 {
            let mut outer = sample(&[("x", 5000)]);
            outer.storages.insert("inner".into(), deep);
            deep = outer;
        }
        check(&deep);
    }

    #[test]
    fn large_files_have_a_table_of_tables() {
        check(&sample(&[("large", 9 << 20), ("small", 3)]));
    }
}
