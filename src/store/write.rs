//! One transaction: everything in it is recorded together, read back and hashed again, or nothing is.

use std::io::Read;
use std::path::PathBuf;

use rusqlite::{Transaction, TransactionBehavior};

use super::error::{failure, io_failure};
use super::log::NewEntry;
use super::state::Known;
use super::terms::Terms;
use super::{FoldState, LogRow, Packed, Prepared, Store, blob, content, log, rebuild, state};
use crate::domain::{Failure, Kind, Message, RecordId};
use crate::journal::{Entry, Hash, Tree};

/// A transaction that writes. Dropped without [`Write::commit`], it leaves no trace.
pub struct Write<'a> {
    tx: Transaction<'a>,
    path: PathBuf,
    entries: Vec<(String, u64, Hash)>,
    blobs: Vec<Hash>,
    known: Known,
    /// Where the words are kept that stand in the vocabulary for certain once this is safe
    terms: &'a mut Terms,
}

impl Store {
    /// Begins to write.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn begin(&mut self) -> Result<Write<'_>, Failure> {
        let path = self.path().to_owned();
        let Store { conn, terms, .. } = self;
        let known = Known::with(std::mem::take(terms));
        let tx = conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| failure(&error, &path))?;
        Ok(Write { tx, path, entries: Vec::new(), blobs: Vec::new(), known, terms })
    }
}

impl Write<'_> {
    /// Whether these bytes are held already.
    ///
    /// # Errors
    /// Those of the database.
    pub fn holds(&self, hash: &Hash) -> Result<bool, Failure> {
        blob::is_held(&self.tx, hash).map_err(|error| self.told(&error))
    }

    /// The record of a client that holds these bytes.
    ///
    /// # Errors
    /// Those of the database.
    pub fn filed_as(&self, client: RecordId, hash: &Hash) -> Result<Option<RecordId>, Failure> {
        super::rows::filed_as(&self.tx, client, &hash.to_string())
            .map_err(|error| self.told(&error))
    }

    /// Whether a message is another version of one that is held.
    ///
    /// # Errors
    /// Those of the database.
    pub fn is_version(&self, id: RecordId) -> Result<bool, Failure> {
        super::mail::is_version(&self.tx, id).map_err(|error| self.told(&error))
    }

    /// Keeps bytes under their hash, once.
    ///
    /// # Errors
    /// Where the disk is full, or the source gives other bytes than were hashed.
    pub fn put_blob(
        &mut self,
        hash: &Hash,
        size: u64,
        reader: &mut dyn Read,
    ) -> Result<(), Failure> {
        if self.holds(hash)? {
            return Ok(());
        }
        match blob::put(&self.tx, hash, size, reader) {
            Ok(true) => {
                self.blobs.push(*hash);
                Ok(())
            }
            Ok(false) => Err(Failure::new("error-changed-while-read")),
            Err(blob::PutError::Db(error)) => Err(self.told(&error)),
            Err(blob::PutError::Io(error)) => Err(io_failure(&error, &self.path)),
        }
    }

    /// Keeps content that was packed before, once.
    ///
    /// # Errors
    /// Where the disk is full.
    pub fn put_packed(&mut self, packed: &Packed) -> Result<(), Failure> {
        if self.holds(&packed.hash)? {
            return Ok(());
        }
        blob::put_packed(&self.tx, packed).map_err(|error| self.told(&error))?;
        self.blobs.push(packed.hash);
        Ok(())
    }

    /// Keeps what was read of a message, which is to be recorded next.
    ///
    /// # Errors
    /// Those of the database.
    pub fn put_content(&mut self, hash: &Hash, prepared: Prepared) -> Result<(), Failure> {
        content::put(&self.tx, hash, &prepared).map_err(|error| self.told(&error))?;
        // Its entry comes next; to read back at once what was only just packed would be in vain.
        self.known.message = Some((hash.to_string(), prepared));
        Ok(())
    }

    /// The next number of a client's records of a kind, from 1.
    ///
    /// # Errors
    /// Those of the database.
    pub fn next_number(&self, client: RecordId, kind: Kind) -> Result<u32, Failure> {
        super::rows::next_number(&self.tx, client, kind).map_err(|error| self.told(&error))
    }

    /// Adds a log.
    ///
    /// # Errors
    /// Those of the database.
    pub fn add_log(&self, row: &LogRow) -> Result<(), Failure> {
        log::add_log(&self.tx, row).map_err(|error| self.told(&error))
    }

    /// How many entries of a log are about a client.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entries_about(&self, log: &str, client: Option<RecordId>) -> Result<u64, Failure> {
        super::rows::entries_about(&self.tx, log, client).map_err(|error| self.told(&error))
    }

    /// Adds an entry and folds it into the state.
    ///
    /// # Errors
    /// Those of the database, or where the bytes could not be read as this entry ever again.
    pub fn append(&mut self, entry: &Entry, bytes: &[u8]) -> Result<(), Failure> {
        // What is folded is what the bytes say, so that a rebuild comes to the same.
        let read = Entry::from_bytes(bytes)
            .ok()
            .filter(|read| read.log == entry.log && read.position == entry.position)
            .ok_or_else(|| Failure::new("error-read-back"))?;
        self.try_append(&read, bytes).map_err(|error| self.told(&error))?;
        self.entries.push((entry.log.clone(), entry.position, Tree::leaf(bytes)));
        Ok(())
    }

    fn try_append(&mut self, entry: &Entry, bytes: &[u8]) -> rusqlite::Result<()> {
        let late = match entry.client {
            Some(client) => super::rows::has_later(&self.tx, client, entry)?,
            None => false,
        };
        log::append(
            &self.tx,
            &NewEntry {
                log: &entry.log,
                position: entry.position,
                at: entry.at.timestamp_millis(),
                client: entry.client,
                record: entry.event.target(),
                bytes,
            },
        )?;
        match entry.client {
            Some(client) if late => {
                // What waits is of the state before, and is not to be put over that after.
                self.known.settle(&self.tx)?;
                refold(&self.tx, client)
            }
            _ => {
                let mut state = FoldState::going_on(&self.tx, std::mem::take(&mut self.known));
                state.take(entry)?;
                self.known = state.known();
                Ok(())
            }
        }
    }

    /// Puts a signed checkpoint over a log as it stands now.
    ///
    /// # Errors
    /// Those of the database.
    pub fn checkpoint(&self, log: &str, tree: &Tree, note: &str, last: i64) -> Result<(), Failure> {
        log::add_checkpoint(&self.tx, log, tree.size(), note)
            .and_then(|()| log::keep_tree(&self.tx, log, tree, last))
            .map_err(|error| self.told(&error))
    }

    /// Queries on what is written so far.
    pub fn query(&self) -> super::Query<'_> {
        super::Query::new(&self.tx, None, &self.path)
    }

    /// Reads back what was written, hashes it again, and makes it last.
    ///
    /// # Errors
    /// Where something reads back differently, or the disk refuses: then nothing was recorded.
    pub fn commit(mut self) -> Result<(), Failure> {
        self.known.settle(&self.tx).map_err(|error| self.told(&error))?;
        if !self.reads_back().map_err(|error| self.told(&error))? {
            return Err(Failure::new("error-read-back"));
        }
        let path = self.path;
        self.tx.commit().map_err(|error| failure(&error, &path))?;
        *self.terms = self.known.into_terms();
        Ok(())
    }

    fn reads_back(&self) -> rusqlite::Result<bool> {
        for (log, position, leaf) in &self.entries {
            let bytes = log::entry(&self.tx, log, *position)?;
            if bytes.is_none_or(|bytes| Tree::leaf(&bytes) != *leaf) {
                return Ok(false);
            }
        }
        for hash in &self.blobs {
            if blob::rehash(&self.tx, hash)? != Some(*hash) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Drops every derived table and folds all entries again. `read` reads a message from its bytes.
    ///
    /// # Errors
    /// Those of the database.
    pub fn rebuild(
        &mut self,
        read: &(dyn Fn(&[u8]) -> Message + Sync),
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), Failure> {
        // The vocabulary is made again with the rest.
        self.known = Known::default();
        rebuild::rebuild(&self.tx, read, progress).map_err(|error| self.told(&error))
    }

    fn told(&self, error: &rusqlite::Error) -> Failure {
        failure(error, &self.path)
    }
}

/// Folds one client again, from the first entry on.
fn refold(conn: &rusqlite::Connection, client: RecordId) -> rusqlite::Result<()> {
    let id = client.to_string();
    for sql in [
        // What a message is found by stays: it comes from its bytes, and those are the same.
        "DELETE FROM search WHERE rowid IN (SELECT found.number FROM found JOIN records ON records.id = found.id WHERE records.client = ?1 AND records.kind <> 'message')",
        "DELETE FROM titles WHERE rowid IN (SELECT found.number FROM found JOIN records ON records.id = found.id WHERE records.client = ?1 AND records.kind <> 'message')",
        "DELETE FROM found WHERE id IN (SELECT id FROM records WHERE client = ?1 AND kind <> 'message')",
        "DELETE FROM cites WHERE citing IN (SELECT id FROM records WHERE client = ?1)",
        "DELETE FROM addresses WHERE client = ?1",
        "DELETE FROM mails WHERE client = ?1",
        "DELETE FROM threads WHERE client = ?1",
        "DELETE FROM mentions WHERE client = ?1",
        "DELETE FROM quoting WHERE client = ?1",
        "DELETE FROM numbered WHERE client = ?1",
        "DELETE FROM filed WHERE client = ?1",
        "DELETE FROM carries WHERE client = ?1",
        "DELETE FROM broken WHERE client = ?1",
        "DELETE FROM records WHERE client = ?1",
    ] {
        conn.execute(sql, [&id])?;
    }
    let mut folding = FoldState::new(conn);
    state::each_entry(conn, client, i64::MAX, &mut |raw| match Entry::from_bytes(&raw.bytes) {
        Ok(entry) => folding.take(&entry),
        Err(_) => state::note_broken(conn, raw, Some(client)),
    })?;
    folding.end()
}
