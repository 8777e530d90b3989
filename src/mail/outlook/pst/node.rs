//! Nodes (MS-PST §2.2.2.8.3): their data in blocks, and the nodes inside them.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use super::Fault;
use super::file::{File, number_at, u16_at};

/// Where a node's data and the nodes inside it are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Place {
    pub(super) data: u64,
    pub(super) sub: u64,
}

/// Nodes inside another, by id.
pub(super) type SubNodes = BTreeMap<u32, Place>;

/// Bytes and blocks that reading one message may still cost: a few blocks can name one another a thousandfold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    bytes: u64,
    blocks: u64,
}

impl Budget {
    /// No message is longer than its store, nor than `most`.
    pub(super) fn of(store: u64, most: u64) -> Self {
        Self { bytes: store.min(most), blocks: store / 64 + 16 }
    }

    /// Bytes that were taken since; every block costs at least a little.
    pub(super) fn less(&self, now: &Budget) -> u64 {
        (self.bytes - now.bytes.min(self.bytes)) + (self.blocks - now.blocks.min(self.blocks)) * 64
    }

    fn take(&mut self, bytes: usize) -> Result<(), Fault> {
        self.bytes = self.bytes.checked_sub(bytes as u64).ok_or(Fault::TooLarge)?;
        self.blocks = self.blocks.checked_sub(1).ok_or(Fault::TooLarge)?;
        Ok(())
    }
}

/// The blocks of a node's data, in order.
pub(super) fn blocks<R: Read + Seek>(
    file: &mut File<R>,
    data: u64,
    budget: &mut Budget,
) -> Result<Vec<Vec<u8>>, Fault> {
    let mut blocks = Vec::new();
    // What is still to be read, the next at the end; the level its block must be below.
    let mut open = vec![(data, 3)];
    while let Some((id, above)) = open.pop() {
        let block = file.block(id)?;
        budget.take(block.len())?;
        if id & 2 == 0 {
            blocks.push(block);
            continue;
        }
        // A list of blocks, or of such lists (§2.2.2.8.3.2).
        let (Some(1), Some(&level), Some(count)) = (block.first(), block.get(1), u16_at(&block, 2))
        else {
            return Err(Fault::Damaged("list of blocks"));
        };
        if level >= above {
            return Err(Fault::Damaged("list of blocks"));
        }
        let step = if file.wide { 8 } else { 4 };
        let ids = (0..usize::from(count))
            .rev()
            .map(|place| number_at(&block, 8 + place * step, file.wide));
        for id in ids {
            open.push((id.ok_or(Fault::Damaged("list of blocks"))?, level));
        }
    }
    Ok(blocks)
}

/// The bytes of a node's data.
pub(super) fn bytes<R: Read + Seek>(
    file: &mut File<R>,
    data: u64,
    budget: &mut Budget,
) -> Result<Vec<u8>, Fault> {
    Ok(blocks(file, data, budget)?.concat())
}

/// The nodes inside a node (§2.2.2.8.3.3); none where it has none.
pub(super) fn sub_nodes<R: Read + Seek>(
    file: &mut File<R>,
    sub: u64,
    budget: &mut Budget,
) -> Result<SubNodes, Fault> {
    let mut found = SubNodes::new();
    let mut open = if sub == 0 { Vec::new() } else { vec![(sub, 2)] };
    while let Some((id, above)) = open.pop() {
        let block = file.block(id)?;
        budget.take(block.len())?;
        let (Some(2), Some(&level), Some(count)) = (block.first(), block.get(1), u16_at(&block, 2))
        else {
            return Err(Fault::Damaged("nodes inside"));
        };
        if level >= above {
            return Err(Fault::Damaged("nodes inside"));
        }
        let (from, step) = if file.wide { (8, 8) } else { (4, 4) };
        let width = if level == 0 { 3 } else { 2 };
        for place in 0..usize::from(count) {
            let number = |field: usize| {
                let at = from + (place * width + field) * step;
                number_at(&block, at, file.wide).ok_or(Fault::Damaged("nodes inside"))
            };
            if level > 0 {
                open.push((number(1)?, level));
                continue;
            }
            let id = u32::try_from(number(0)? & 0xFFFF_FFFF).unwrap_or(0);
            found.insert(id, Place { data: number(1)?, sub: number(2)? });
        }
    }
    Ok(found)
}
