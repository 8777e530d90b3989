//! The parts of the container an Office file is: their names, and one inflated at a time within the budget.

use std::cell::RefCell;
use std::io::{Cursor, Read};

use super::budget::Budget;
use crate::archive::{Archive, Entry};

/// Parts looked at; an office file has some dozens.
const PARTS: usize = 20_000;

/// A container and its directory.
pub(super) struct Zip<'a> {
    archive: RefCell<Archive<Cursor<&'a [u8]>>>,
    parts: Vec<Entry>,
}

impl<'a> Zip<'a> {
    /// The directory of a container; none where there is none that can be read.
    pub fn open(bytes: &'a [u8]) -> Option<Zip<'a>> {
        let mut archive = Archive::open(Cursor::new(bytes)).ok()?;
        let mut parts = Vec::new();
        while let Ok(Some(part)) = archive.next_entry() {
            parts.push(part);
            if parts.len() >= PARTS {
                break;
            }
        }
        (!parts.is_empty()).then_some(Zip { archive: RefCell::new(archive), parts })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.names().any(|part| part == name)
    }

    /// Names of all parts, in the directory's order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.trim_start_matches('/'))
    }

    /// The content of a part, as far as the budget goes and as far as it can be inflated.
    pub fn part(&self, name: &str, budget: &mut Budget) -> Option<Vec<u8>> {
        let entry = self.parts.iter().find(|part| part.name.trim_start_matches('/') == name)?;
        let mut archive = self.archive.borrow_mut();
        let mut bytes = Vec::new();
        let read = archive.bytes(entry).ok()?.take(budget.inflatable()).read_to_end(&mut bytes);
        budget.inflated(bytes.len() as u64);
        // What came before a fault is still worth reading.
        (read.is_ok() || !bytes.is_empty()).then_some(bytes)
    }
}
