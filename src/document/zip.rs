//! The parts of a zip container as Office files are: names from its directory, one part inflated at a time.

use std::io::Read;

use flate2::read::DeflateDecoder;

use super::budget::Budget;

/// Parts looked at; an office file has some dozens.
const PARTS: usize = 20_000;
/// The end record with the longest comment.
const END: usize = 22 + 0xFFFF;

/// A container's directory.
pub(super) struct Zip<'a> {
    bytes: &'a [u8],
    parts: Vec<Part>,
}

struct Part {
    name: String,
    method: u16,
    packed: usize,
    offset: usize,
}

impl<'a> Zip<'a> {
    /// The directory of a container; none where there is none that can be read.
    pub fn open(bytes: &'a [u8]) -> Option<Zip<'a>> {
        let from = bytes.len().saturating_sub(END);
        let end = from + last(bytes.get(from..)?, b"PK\x05\x06")?;
        let mut at = long(bytes, end + 16)? as usize;
        let count = usize::from(short(bytes, end + 10)?).min(PARTS);
        let mut parts = Vec::new();
        for _ in 0..count {
            let Some((part, next)) = entry(bytes, at) else { break };
            parts.push(part);
            at = next;
        }
        (!parts.is_empty()).then_some(Zip { bytes, parts })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part.name == name)
    }

    /// Names of all parts, in the directory's order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// The content of a part, as far as the budget goes and as far as it can be inflated.
    pub fn part(&self, name: &str, budget: &mut Budget) -> Option<Vec<u8>> {
        let part = self.parts.iter().find(|part| part.name == name)?;
        let head = self.bytes.get(part.offset..)?;
        if !head.starts_with(b"PK\x03\x04") {
            return None;
        }
        let begins = 30 + usize::from(short(head, 26)?) + usize::from(short(head, 28)?);
        let packed = head.get(begins..)?;
        let packed = packed.get(..part.packed).unwrap_or(packed);
        let limit = budget.inflatable();
        let mut bytes = Vec::new();
        let read = match part.method {
            0 => packed.take(limit).read_to_end(&mut bytes),
            8 => DeflateDecoder::new(packed).take(limit).read_to_end(&mut bytes),
            _ => return None,
        };
        budget.inflated(bytes.len() as u64);
        // What came before a fault is still worth reading.
        (read.is_ok() || !bytes.is_empty()).then_some(bytes)
    }
}

/// The entry of the directory at a place, and where the next begins.
fn entry(bytes: &[u8], at: usize) -> Option<(Part, usize)> {
    let head = bytes.get(at..)?;
    if !head.starts_with(b"PK\x01\x02") {
        return None;
    }
    let length = usize::from(short(head, 28)?);
    let name = String::from_utf8_lossy(head.get(46..46 + length)?).replace('\\', "/");
    let part = Part {
        name: name.trim_start_matches('/').to_owned(),
        method: short(head, 10)?,
        packed: long(head, 20)? as usize,
        offset: long(head, 42)? as usize,
    };
    let extra = usize::from(short(head, 30)?) + usize::from(short(head, 32)?);
    Some((part, at.checked_add(46 + length + extra)?))
}

fn last(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).rposition(|window| window == mark)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}
