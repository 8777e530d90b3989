//! Logs: entries in their order, and the checkpoints over them.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::RecordId;
use crate::journal::{Hash, PublicKey, Tree};

/// A log known to the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Name of the log
    pub log: String,
    /// Key its checkpoints are signed with
    pub key: PublicKey,
}

/// An entry as it lies in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawEntry {
    /// Name of the log it lies in
    pub log: String,
    /// Position it lies at
    pub position: u64,
    /// Its exact bytes
    pub bytes: Vec<u8>,
}

/// Every log, by name.
pub(super) fn logs(conn: &Connection) -> rusqlite::Result<Vec<LogRow>> {
    let mut select = conn.prepare_cached("SELECT log, key FROM logs ORDER BY log")?;
    let rows = select.query_map((), |row| {
        let key: [u8; 32] = row.get(1)?;
        Ok(LogRow { log: row.get(0)?, key: PublicKey::from_bytes(key) })
    })?;
    rows.collect()
}

/// Adds a log.
pub(super) fn add_log(conn: &Connection, log: &LogRow) -> rusqlite::Result<()> {
    conn.execute("INSERT INTO logs(log, key) VALUES (?1, ?2)", (&log.log, log.key.as_bytes()))?;
    Ok(())
}

/// What must be known of an entry to keep it.
pub(super) struct NewEntry<'a> {
    pub log: &'a str,
    pub position: u64,
    pub at: i64,
    pub client: Option<RecordId>,
    pub record: Option<RecordId>,
    pub bytes: &'a [u8],
}

/// Adds an entry.
pub(super) fn append(conn: &Connection, entry: &NewEntry<'_>) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO entries(log, position, at, arrived, client, record, bytes) VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        entry.log,
        entry.position as i64,
        entry.at,
        entry.client.map(|id| id.to_string()),
        entry.record.map(|id| id.to_string()),
        entry.bytes,
    ))?;
    Ok(())
}

/// The bytes at a position of a log.
pub(super) fn entry(
    conn: &Connection,
    log: &str,
    position: u64,
) -> rusqlite::Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT bytes FROM entries WHERE log = ?1 AND position = ?2")?
        .query_row((log, position as i64), |row| row.get(0))
        .optional()
}

/// Adds a checkpoint.
pub(super) fn add_checkpoint(
    conn: &Connection,
    log: &str,
    size: u64,
    note: &str,
) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO checkpoints(log, size, note) VALUES (?1, ?2, ?3)")?
        .execute((log, size as i64, note))?;
    Ok(())
}

/// The newest checkpoint of a log: its size and its note.
pub(super) fn last_checkpoint(
    conn: &Connection,
    log: &str,
) -> rusqlite::Result<Option<(u64, String)>> {
    conn.prepare_cached(
        "SELECT size, note FROM checkpoints WHERE log = ?1 ORDER BY size DESC LIMIT 1",
    )?
    .query_row([log], |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?)))
    .optional()
}

/// Remembers the tree of a log and the time of its last entry, so that opening need not hash the log again.
pub(super) fn keep_tree(
    conn: &Connection,
    log: &str,
    tree: &Tree,
    last: i64,
) -> rusqlite::Result<()> {
    let peaks: Vec<u8> = tree.peaks().iter().flat_map(|peak| *peak.as_bytes()).collect();
    conn.prepare_cached(
        "INSERT OR REPLACE INTO trees(log, size, peaks, last) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute((log, tree.size() as i64, peaks, last))?;
    Ok(())
}

/// The remembered tree of a log, and the time of its last entry in milliseconds.
pub(super) fn kept_tree(conn: &Connection, log: &str) -> rusqlite::Result<Option<(Tree, i64)>> {
    let row = conn
        .prepare_cached("SELECT size, peaks, last FROM trees WHERE log = ?1")?
        .query_row([log], |row: &Row<'_>| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, i64>(2)?))
        })
        .optional()?;
    Ok(row.and_then(|(size, bytes, last)| {
        let peaks = bytes.as_chunks::<32>().0.iter().map(|peak| Hash::from_bytes(*peak)).collect();
        Some((Tree::from_peaks(size.unsigned_abs(), peaks)?, last))
    }))
}

/// Goes through the bytes of a log's entries in their order, for as long as the visitor wishes.
pub(super) fn each_entry(
    conn: &Connection,
    log: &str,
    visit: &mut dyn FnMut(&[u8]) -> bool,
) -> rusqlite::Result<()> {
    let mut select =
        conn.prepare_cached("SELECT bytes FROM entries WHERE log = ?1 ORDER BY position")?;
    let mut rows = select.query([log])?;
    while let Some(row) = rows.next()? {
        if !visit(row.get_ref(0)?.as_blob().unwrap_or_default()) {
            break;
        }
    }
    Ok(())
}

/// The tree of a log, made again from its entries.
pub(super) fn rehash_tree(conn: &Connection, log: &str) -> rusqlite::Result<(Tree, i64)> {
    let mut select =
        conn.prepare("SELECT bytes, at FROM entries WHERE log = ?1 ORDER BY position")?;
    let mut rows = select.query([log])?;
    let (mut tree, mut last) = (Tree::default(), 0);
    while let Some(row) = rows.next()? {
        tree.push(row.get_ref(0)?.as_blob().unwrap_or_default());
        last = row.get(1)?;
    }
    Ok((tree, last))
}
