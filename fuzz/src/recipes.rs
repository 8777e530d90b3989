//! Files with an inner order, made so that most of it holds: bytes from outside only say what is to be wrong with it.
//!
//! A store of Outlook is larger than what a fuzzer likes to change, and any change breaks a checksum; here a small one is
//! built, changed in place, and its sums made right again. An archive is put together entry by entry.

use crate::store_builder::{Form, built, sums};
use crate::zips::{How, Zip};

/// Numbers that readers stumble over.
const EDGES: [u64; 12] = [
    0, 1, 2, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x7FFF_FFFF_FFFF_FFFF, u64::MAX,
];

/// A small store, changed as these bytes say; its sums are right.
pub fn store(recipe: &[u8]) -> Vec<u8> {
    let (first, edits) = recipe.split_first().unwrap_or((&0, &[]));
    let form = Form { wide: true, crypt: first % 3, block: 100 + usize::from(*first) * 8 };
    let mut bytes = built(form);
    changed(&mut bytes, edits);
    // One in eight keeps the sums it has.
    if first % 8 != 7 {
        sums(&mut bytes);
    }
    bytes
}

/// An archive of entries as these bytes say, of which some lie about themselves.
pub fn archive(recipe: &[u8]) -> Vec<u8> {
    let mut zip = Zip::default();
    let mut rest = recipe;
    let mut entries = 0;
    while let Some(([flags, size, lie, name], after)) = rest.split_first_chunk::<4>() {
        let content = after.get(..usize::from(*size)).unwrap_or(after);
        rest = after.get(content.len()..).unwrap_or_default();
        let edge = EDGES[usize::from(lie % 12)];
        let how = How {
            stored: flags & 1 != 0,
            encrypted: flags & 0xC0 == 0xC0,
            zip64: flags & 2 != 0,
            method: (flags & 0x0C == 0x0C).then_some(u16::from(*lie)),
            size: (flags & 0x30 == 0x30).then_some(edge),
            sum: (flags & 0x90 == 0x90).then_some(edge as u32),
        };
        let long = content.repeat(if flags & 0x40 == 0 { 1 } else { usize::from(*name) });
        zip.add(content.get(..usize::from(name % 32)).unwrap_or(content), &long, how);
        if flags & 0x24 == 0x24 {
            zip.again();
        }
        entries += 1;
        if entries == 64 {
            break;
        }
    }
    let mut bytes = if recipe.len() % 2 == 0 { zip.finish() } else { zip.finish64() };
    changed(&mut bytes, recipe.get(..recipe.len() % 64).unwrap_or_default());
    bytes
}

/// Four bytes for each change: the place, what is done, and with what.
fn changed(bytes: &mut [u8], edits: &[u8]) {
    for edit in edits.chunks_exact(4) {
        let [low, high, what, value] = edit else { continue };
        let width = [1, 2, 4, 8][usize::from(what % 4)];
        let place = usize::from(u16::from_le_bytes([*low, *high])) * 2 % bytes.len().max(1);
        let edge = EDGES[usize::from(value % 12)].to_le_bytes();
        let from = usize::from(*value) * 64 % bytes.len().max(1);
        let other: Vec<u8> = bytes.get(from..from + width).unwrap_or_default().to_vec();
        let Some(field) = bytes.get_mut(place..place + width) else { continue };
        match what >> 6 {
            0 => field.copy_from_slice(&edge[..width]),
            1 if other.len() == width => field.copy_from_slice(&other),
            2 => field[0] = *value,
            _ => field[0] = field[0].wrapping_add(*value),
        }
    }
}
