//! Small things inside a node (MS-PST §2.3.1, §2.3.2): the heap, and trees in it.

use super::Fault;
use super::file::{u16_at, u32_at};

/// A node's data as a heap of items.
pub(super) struct Heap {
    blocks: Vec<Vec<u8>>,
}

/// Levels of a tree in a heap.
const DEEPEST: u8 = 8;

impl Heap {
    /// The heap in these blocks, which must be of a kind (`bClientSig`), and the id its use begins with.
    pub(super) fn of(blocks: Vec<Vec<u8>>, kind: u8) -> Result<(Self, u32), Fault> {
        let first = blocks.first().ok_or(Fault::Damaged("heap"))?;
        if first.get(2..4) != Some(&[0xEC, kind]) {
            return Err(Fault::Damaged("heap"));
        }
        let root = u32_at(first, 4).ok_or(Fault::Damaged("heap"))?;
        Ok((Self { blocks }, root))
    }

    /// An item; none where there is none of that id. The id `0` is that of nothing.
    pub(super) fn item(&self, id: u32) -> Option<&[u8]> {
        let block = self.blocks.get(usize::try_from(id >> 16).ok()?)?;
        let index = usize::try_from((id >> 5) & 0x7FF).ok()?.checked_sub(1)?;
        let map = usize::from(u16_at(block, 0)?);
        if id & 0x1F != 0 || index >= usize::from(u16_at(block, map)?) {
            return None;
        }
        let at = map + 4 + index * 2;
        block.get(usize::from(u16_at(block, at)?)..usize::from(u16_at(block, at + 2)?))
    }

    /// The entries of a tree (§2.3.2), key and content, whose header is an item; with the sizes they must have.
    pub(super) fn tree(&self, header: u32, key: u8) -> Result<Vec<&[u8]>, Fault> {
        let header = self.item(header).ok_or(Fault::Damaged("heap tree"))?;
        let ([0xB5, key_size, size, levels], Some(root)) =
            (header.get(..4).unwrap_or_default(), u32_at(header, 4))
        else {
            return Err(Fault::Damaged("heap tree"));
        };
        if *key_size != key || *levels > DEEPEST {
            return Err(Fault::Damaged("heap tree"));
        }
        let (key, size) = (usize::from(*key_size), usize::from(*size));
        let mut items = if root == 0 { Vec::new() } else { vec![root] };
        // No tree has more branches than its heap has bytes.
        let mut left: usize = self.blocks.iter().map(Vec::len).sum();
        for _ in 0..*levels {
            let mut below = Vec::new();
            for id in items {
                let item = self.item(id).ok_or(Fault::Damaged("heap tree"))?;
                left = left.checked_sub(item.len()).ok_or(Fault::Damaged("heap tree"))?;
                below.extend(item.chunks_exact(key + 4).filter_map(|entry| u32_at(entry, key)));
            }
            items = below;
        }
        let mut entries = Vec::new();
        for id in items {
            let item = self.item(id).ok_or(Fault::Damaged("heap tree"))?;
            left = left.checked_sub(item.len()).ok_or(Fault::Damaged("heap tree"))?;
            entries.extend(item.chunks_exact((key + size).max(1)));
        }
        Ok(entries)
    }
}
