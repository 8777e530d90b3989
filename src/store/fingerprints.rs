//! What has a fingerprint that begins with given digits: states of the logs, entries, files held.

use rusqlite::Connection;

use super::log;
use super::query::Query;
use crate::domain::Failure;
use crate::journal::{Digits, Hash, Tree};

/// Something with a fingerprint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fingerprint {
    /// A log as it stood after so many entries: the root of the tree over them (RFC 6962 §2.1)
    State {
        /// Name of the log
        log: String,
        /// Entries it covers
        size: u64,
    },
    /// An entry's bytes
    Entry {
        /// Name of the log
        log: String,
        /// Position in it, from 0
        position: u64,
    },
    /// The bytes of a file held
    File {
        /// Their hash
        hash: Hash,
    },
}

impl Query<'_> {
    /// Everything whose fingerprint begins with these digits, at most so much of it. The states of the logs are made
    /// again from their entries, so that one that is found shows that what it covers is what it was.
    ///
    /// # Errors
    /// Those of the database.
    pub fn fingerprints(&self, digits: &Digits, most: usize) -> Result<Vec<Fingerprint>, Failure> {
        self.told(fingerprints(self.conn(), digits, most))
    }
}

fn fingerprints(
    conn: &Connection,
    digits: &Digits,
    most: usize,
) -> rusqlite::Result<Vec<Fingerprint>> {
    let mut found = Vec::new();
    for row in log::logs(conn)? {
        let mut tree = Tree::default();
        log::each_entry(conn, &row.log, &mut |bytes| {
            let position = tree.size();
            tree.push(bytes);
            let log = || row.log.clone();
            if digits.begin(&tree.root()) {
                found.push(Fingerprint::State { log: log(), size: tree.size() });
            }
            if digits.begin(&Hash::of(bytes)) {
                found.push(Fingerprint::Entry { log: log(), position });
            }
            found.len() < most
        })?;
    }
    found.extend(files(conn, digits)?.into_iter().map(|hash| Fingerprint::File { hash }));
    found.truncate(most);
    Ok(found)
}

/// Files by the beginning of their hash, which the table's own index keeps in order.
fn files(conn: &Connection, digits: &Digits) -> rusqlite::Result<Vec<Hash>> {
    let mut select = conn.prepare_cached(
        "SELECT hash FROM blobs WHERE hash >= ?1 AND hash < ?1 || 'g' ORDER BY hash",
    )?;
    let rows = select.query_map([digits.as_str()], |row| row.get::<_, String>(0))?;
    Ok(rows
        .collect::<rusqlite::Result<Vec<_>>>()?
        .iter()
        .filter_map(|hash| hash.parse().ok())
        .collect())
}
