//! The check of everything: every entry, every blob, every tree and every signature.

use std::collections::HashSet;
use std::path::Path;

use rusqlite::Connection;

use super::file::open_to_read;
use super::hashing::{Hashed, Hashing};
use super::{Store, reading};
use crate::domain::Failure;
use crate::journal::Hash;

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Key of its words
    pub what: &'static str,
    /// Where: a log and position, a blob's hash
    pub place: String,
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// Entries read
    pub entries: u64,
    /// Blobs read
    pub blobs: u64,
    /// Bytes hashed
    pub bytes: u64,
    /// Each log: name, author, size, root
    pub logs: Vec<(String, String, u64, Hash)>,
    /// What does not hold
    pub faults: Vec<Fault>,
}

impl Checked {
    pub(super) fn fault(&mut self, what: &'static str, place: String) {
        self.faults.push(Fault { what, place });
    }

    /// Adds what the hashing found. Whichever thread came to a fault first, it is told at the same place.
    fn take(&mut self, mut hashed: Hashed) {
        self.blobs += hashed.blobs;
        self.bytes += hashed.bytes;
        hashed.changed.sort();
        hashed.unreadable.sort();
        hashed.unreadable.dedup();
        hashed.changed.into_iter().for_each(|hash| self.fault("verify-changed-blob", hash));
        hashed.unreadable.into_iter().for_each(|why| self.fault("verify-unreadable-blobs", why));
    }
}

impl Store {
    /// Checks the whole file. The visitor hears how many bytes were read and may stop by answering false.
    ///
    /// # Errors
    /// Where the file cannot be read at all; everything else is among the faults.
    pub fn verify(&self, progress: &mut dyn FnMut(u64) -> bool) -> Result<Checked, Failure> {
        let mut checked = Checked::default();
        // One state of the file from beginning to end, also while another window writes.
        let _state = self.conn.unchecked_transaction().map_err(|error| self.told(&error))?;
        let path = self.path();
        let (apart, read) = std::thread::scope(|scope| {
            let apart = scope.spawn(move || apart(path));
            let read = self.check_record(&mut checked, progress);
            (apart.join().ok().flatten(), read)
        });
        read.map_err(|error| self.told(&error))?;
        // Where no second connection could be had, this one looks at the pages.
        let pages = apart.unwrap_or_else(|| pages(&self.conn));
        checked.faults.splice(0..0, pages);
        Ok(checked)
    }

    /// Every entry, and beside it every blob.
    fn check_record(
        &self,
        checked: &mut Checked,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> rusqlite::Result<()> {
        let (shown, hashed) = match Hashing::of(&self.conn) {
            Ok(hashing) => {
                let held = hashing.held();
                hashing.run(&self.conn, self.path(), progress, |progress| {
                    reading::check(&self.conn, &held, checked, progress)
                })
            }
            Err(error) => {
                checked.fault("verify-unreadable-blobs", error.to_string());
                let held = HashSet::new();
                (reading::check(&self.conn, &held, checked, progress), Hashed::default())
            }
        };
        let shown = shown?;
        checked.take(hashed);
        checked.faults.extend(shown);
        Ok(())
    }
}

/// The check of the pages on a connection of its own, beside the rest; none where there can be no other.
fn apart(path: &Path) -> Option<Vec<Fault>> {
    let conn = open_to_read(path).ok()?;
    // One state from beginning to end, also while another window writes.
    let _state = conn.unchecked_transaction().ok()?;
    Some(pages(&conn))
}

/// What SQLite itself says of the pages of each table but that of the blobs' bytes, which is read through and
/// hashed. The inner tables of the search indexes are among them; going through their words as well would
/// take longer than all the rest, and a rebuild makes them again.
fn pages(conn: &Connection) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Err(error) = check_tables(conn, &mut faults) {
        faults.push(damaged(error.to_string()));
    }
    faults
}

fn check_tables(conn: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let mut names = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'blob_chunks' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )?;
    let names = names.query_map((), |row| row.get::<_, String>(0))?;
    for name in names {
        if let Err(error) = check_table(conn, &name?, faults) {
            faults.push(damaged(error.to_string()));
        }
    }
    Ok(())
}

fn check_table(conn: &Connection, name: &str, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let mut ask = conn.prepare_cached("SELECT quick_check FROM pragma_quick_check(?1)")?;
    let mut rows = ask.query([name])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            faults.push(damaged(said));
        }
    }
    Ok(())
}

fn damaged(place: String) -> Fault {
    Fault { what: "verify-damaged-pages", place }
}
