//! What a fingerprint on a printed page, in minutes or in an index is that of.

use chrono::{DateTime, Utc};

use super::Reader;
use super::ledger::{About, about_of};
use crate::domain::Failure;
use crate::journal::{Digits, Entry, Hasher};
use crate::store::Fingerprint;

/// So much is told at most: a few digits may fit more than one thing.
const MOST: usize = 20;

/// What a fingerprint is that of. States and entries are hashed anew: one that is
/// found is today what it was when the fingerprint was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fingerprinted {
    /// The record as it stood after an entry
    State {
        /// The last entry it covers
        entry: EntryPlace,
    },
    /// One entry
    Entry {
        /// The entry
        entry: EntryPlace,
        /// The record it is about
        about: Option<About>,
    },
    /// A file held: a message, a document, the rows of a snapshot
    File {
        /// The SHA-256 it is held under, hex
        sha256: String,
        /// Whether its bytes still have it
        whole: bool,
        /// The record that brought it
        about: Option<About>,
    },
}

/// An entry by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPlace {
    /// Its log
    pub log: String,
    /// Its number there, from 1
    pub number: u64,
    /// Who recorded it
    pub by: String,
    /// When; none where the entry cannot be read
    pub at: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// Everything whose fingerprint begins with these digits.
    ///
    /// # Errors
    /// Those of the database.
    pub fn fingerprinted(&self, digits: &Digits) -> Result<Vec<Fingerprinted>, Failure> {
        let found = self.query.fingerprints(digits, MOST)?;
        found.into_iter().map(|print| self.told_fingerprint(print)).collect()
    }

    fn told_fingerprint(&self, print: Fingerprint) -> Result<Fingerprinted, Failure> {
        Ok(match print {
            Fingerprint::State { log, size } => {
                Fingerprinted::State { entry: self.entry_place(log, size.saturating_sub(1))? }
            }
            Fingerprint::Entry { log, position } => {
                let about = self.query.record_at(&log, position)?.and_then(about_of);
                Fingerprinted::Entry { entry: self.entry_place(log, position)?, about }
            }
            Fingerprint::File { hash } => {
                let sha256 = hash.to_string();
                let about = self.brought(&sha256)?;
                let mut hasher = Hasher::default();
                let held = self.query.each_chunk(&sha256, &mut |bytes| hasher.update(bytes));
                // Bytes that cannot even be unpacked are not what they were either.
                let whole = held.is_ok_and(|held| held && hasher.finish() == hash);
                Fingerprinted::File { sha256, whole, about }
            }
        })
    }

    fn entry_place(&self, log: String, position: u64) -> Result<EntryPlace, Failure> {
        let bytes = self.query.entry(&log, position)?;
        let entry = bytes.and_then(|bytes| Entry::from_bytes(&bytes).ok());
        let at = entry.as_ref().map(|entry| entry.at);
        let by = entry.map(|entry| entry.by.name).unwrap_or_default();
        Ok(EntryPlace { log, number: position + 1, by, at })
    }
}
