//! The lowest layer of a store (MS-PST §2.2): its header, the two trees of pages, and blocks of bytes.

use std::collections::{BTreeSet, HashMap};
use std::io::{Read, Seek, SeekFrom};

use super::Fault;
use super::cipher;
use crate::mail::outlook::lzfu::checksum;

const PAGE: usize = 512;
/// Pages kept at hand: two megabytes.
const PAGES_AT_HAND: usize = 4096;
/// Levels of a tree of pages; a real one has three or four.
const DEEPEST: u8 = 16;

/// Entries of the tree of nodes (§2.2.2.7.7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeEntry {
    pub(super) id: u32,
    pub(super) data: u64,
    pub(super) sub: u64,
    pub(super) parent: u32,
}

/// A store's file.
pub(super) struct File<R> {
    reader: R,
    length: u64,
    /// Numbers have eight bytes (Unicode) or four (ANSI).
    pub(super) wide: bool,
    crypt: u8,
    nodes: u64,
    blocks: u64,
    pages: HashMap<u64, Vec<u8>>,
}

/// What a store begins with: `!BDN`.
pub(super) const MAGIC: [u8; 4] = *b"!BDN";

impl<R: Read + Seek> File<R> {
    pub(super) fn open(mut reader: R) -> Result<Self, Fault> {
        let length = reader.seek(SeekFrom::End(0))?;
        reader.seek(SeekFrom::Start(0))?;
        let mut header = Vec::new();
        reader.by_ref().take(564).read_to_end(&mut header)?;
        if !header.starts_with(&MAGIC) {
            return Err(Fault::NotAStore);
        }
        let version = u16_at(&header, 10).ok_or(Fault::Damaged("header"))?;
        // `SO`, in contrast to `SM`.
        if header.get(8..10) == Some(b"SO") || version >= 36 {
            return Err(Fault::Offline);
        }
        let wide = match version {
            14 | 15 => false,
            21..=35 => true,
            other => return Err(Fault::Version(other)),
        };
        let (sums, root, crypt) = if wide { (516, 216, 513) } else { (0, 184, 461) };
        let step = if wide { 8 } else { 4 };
        let sum = |to: usize| header.get(8..8 + to).map(checksum);
        if sum(471) != u32_at(&header, 4) || (wide && sum(sums) != u32_at(&header, 524)) {
            return Err(Fault::Damaged("header"));
        }
        let place = |at: usize| number_at(&header, at, wide).ok_or(Fault::Damaged("header"));
        Ok(Self {
            nodes: place(root + step)?,
            blocks: place(root + 3 * step)?,
            crypt: header.get(crypt).copied().unwrap_or(0),
            wide,
            length,
            reader,
            pages: HashMap::new(),
        })
    }

    /// Bytes of the whole file.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    fn bytes(&mut self, at: u64, count: usize) -> Result<Vec<u8>, Fault> {
        let end = at.checked_add(count as u64).filter(|end| *end <= self.length);
        end.ok_or(Fault::Damaged("place"))?;
        self.reader.seek(SeekFrom::Start(at))?;
        let mut bytes = vec![0; count];
        self.reader.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    /// A page of a tree (§2.2.2.7.7.1): its level, the size of its entries, and the entries.
    fn page(&mut self, at: u64) -> Result<Page, Fault> {
        if !self.pages.contains_key(&at) {
            let bytes = self.bytes(at, PAGE)?;
            let (content, sum) = if self.wide { (496, 500) } else { (500, 508) };
            if bytes.get(..content).map(checksum) != u32_at(&bytes, sum) {
                return Err(Fault::Damaged("page"));
            }
            if self.pages.len() >= PAGES_AT_HAND {
                self.pages.clear();
            }
            self.pages.insert(at, bytes);
        }
        let bytes = self.pages.get(&at).ok_or(Fault::Damaged("page"))?;
        let tail = if self.wide { 488 } else { 496 };
        let [count, _, size, level] = bytes.get(tail..tail + 4).unwrap_or_default() else {
            return Err(Fault::Damaged("page"));
        };
        let (count, size) = (usize::from(*count), usize::from(*size));
        let entries = bytes.get(..count * size).filter(|entries| entries.len() <= tail);
        let entries = entries.ok_or(Fault::Damaged("page"))?.to_vec();
        if *level > DEEPEST {
            return Err(Fault::Damaged("page"));
        }
        Ok(Page { level: *level, size: size.max(1), entries })
    }

    fn number(&self, bytes: &[u8], place: usize) -> u64 {
        let step = if self.wide { 8 } else { 4 };
        number_at(bytes, place * step, self.wide).unwrap_or(0)
    }

    /// The entry of a tree's leaf that a key leads to.
    fn leaf(&mut self, root: u64, key: u64) -> Result<Option<Vec<u8>>, Fault> {
        let mut at = root;
        let mut above = DEEPEST + 1;
        loop {
            let page = self.page(at)?;
            // Each step goes down, so that no tree leads round in circles.
            if page.level >= above {
                return Err(Fault::Damaged("tree"));
            }
            above = page.level;
            // The lowest bit of a block's id is not part of it.
            let keyed = |entry: &&[u8]| self.number(entry, 0) & !1;
            if page.level == 0 {
                let found = page.entries.chunks_exact(page.size).find(|entry| keyed(entry) == key);
                return Ok(found.map(<[u8]>::to_vec));
            }
            let next = page.entries.chunks_exact(page.size).rfind(|entry| keyed(entry) <= key);
            let Some(next) = next else { return Ok(None) };
            at = self.number(next, 2);
        }
    }

    /// Every node, in the order of ids. Pages that cannot be read are counted.
    pub(super) fn all_nodes(&mut self) -> (Vec<NodeEntry>, u32) {
        let (mut nodes, mut lost) = (Vec::new(), 0);
        let mut met = BTreeSet::new();
        let mut open = vec![self.nodes];
        while let Some(at) = open.pop() {
            let page = if met.insert(at) { self.page(at) } else { Err(Fault::Damaged("tree")) };
            let Ok(page) = page else {
                lost += 1;
                continue;
            };
            let entries = page.entries.chunks_exact(page.size);
            if page.level > 0 {
                open.extend(entries.rev().map(|entry| self.number(entry, 2)));
            } else {
                nodes.extend(entries.map(|entry| self.node_entry(entry)));
            }
        }
        (nodes, lost)
    }

    fn node_entry(&self, entry: &[u8]) -> NodeEntry {
        let low = |number: u64| u32::try_from(number & 0xFFFF_FFFF).unwrap_or(0);
        NodeEntry {
            id: low(self.number(entry, 0)),
            data: self.number(entry, 1),
            sub: self.number(entry, 2),
            parent: low(self.number(entry, 3)),
        }
    }

    /// The content of one block (§2.2.2.8), as it was before it was hidden.
    pub(super) fn block(&mut self, id: u64) -> Result<Vec<u8>, Fault> {
        let entry = self.leaf(self.blocks, id & !1)?.ok_or(Fault::Damaged("block"))?;
        let at = self.number(&entry, 1);
        let size = u16_at(&entry, if self.wide { 16 } else { 8 }).ok_or(Fault::Damaged("block"))?;
        let size = usize::from(size);
        let trailer = if self.wide { 16 } else { 12 };
        let whole = (size + trailer).next_multiple_of(64);
        let mut bytes = self.bytes(at, whole)?;
        let sum = u32_at(&bytes, whole - trailer + if self.wide { 4 } else { 8 });
        bytes.truncate(size);
        if Some(checksum(&bytes)) != sum {
            return Err(Fault::Damaged("block"));
        }
        // Blocks that lead to others are not hidden.
        if id & 2 == 0 {
            match self.crypt {
                1 => cipher::permuted(&mut bytes),
                2 => cipher::cyclic(&mut bytes, u32::try_from(id & 0xFFFF_FFFF).unwrap_or(0)),
                _ => {}
            }
        }
        Ok(bytes)
    }
}

struct Page {
    level: u8,
    size: usize,
    entries: Vec<u8>,
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A number of eight or four bytes.
pub(super) fn number_at(bytes: &[u8], at: usize, wide: bool) -> Option<u64> {
    if !wide {
        return u32_at(bytes, at).map(u64::from);
    }
    Some(u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}
