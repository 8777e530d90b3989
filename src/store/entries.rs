//! Entries in the order they were recorded, page by page; the checkpoints over them; and what a
//! fault of the check is about.

use rusqlite::{Connection, OptionalExtension};

use super::RawEntry;
use super::query::Query;
use super::rows::id_at;
use crate::domain::{Failure, RecordId};

/// An entry with the record it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryLine {
    /// The entry
    pub raw: RawEntry,
    /// The record; none where the entry is about none, or its record could not be made
    pub record: Option<RecordLine>,
}

/// A record in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// The record
    pub id: RecordId,
    /// Its client
    pub client: RecordId,
    /// Its kind as a word
    pub kind: String,
    /// Its number
    pub number: u32,
    /// Its title
    pub title: String,
}

/// The checkpoints of a log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checkpoints {
    /// How many there are
    pub count: u64,
    /// Sizes of the log at some of them, evenly spread, the last one among them
    pub sizes: Vec<u64>,
}

impl Query<'_> {
    /// How many entries are about a client.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entry_lines_count(&self, client: RecordId) -> Result<u64, Failure> {
        self.told(count(self.conn(), client, self.moment()))
    }

    /// A page of the entries about a client, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entry_lines(
        &self,
        client: RecordId,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<EntryLine>, Failure> {
        let until = self.moment().unwrap_or(i64::MAX);
        self.told(page(self.conn(), client, until, offset, limit))
    }

    /// The checkpoints of a log, at most this many of them by size.
    ///
    /// # Errors
    /// Those of the database.
    pub fn checkpoints(&self, log: &str, most: u64) -> Result<Checkpoints, Failure> {
        self.told(checkpoints(self.conn(), log, most))
    }

    /// The record an entry is about, by the place of the entry.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record_at(&self, log: &str, position: u64) -> Result<Option<RecordLine>, Failure> {
        self.told(record_at(self.conn(), log, position))
    }

    /// The record of a client that brought the bytes with this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record_of_blob(
        &self,
        client: RecordId,
        hash: &str,
    ) -> Result<Option<RecordLine>, Failure> {
        self.told(record_of_blob(self.conn(), client, hash))
    }
}

fn count(conn: &Connection, client: RecordId, until: Option<i64>) -> rusqlite::Result<u64> {
    let client = client.to_string();
    let counted: i64 = match until {
        None => conn
            .prepare_cached("SELECT count(*) FROM entries WHERE client = ?1")?
            .query_row([client], |row| row.get(0))?,
        Some(until) => conn
            .prepare_cached("SELECT count(*) FROM entries WHERE client = ?1 AND arrived <= ?2")?
            .query_row((client, until), |row| row.get(0))?,
    };
    Ok(counted.unsigned_abs())
}

fn page(
    conn: &Connection,
    client: RecordId,
    until: i64,
    offset: u64,
    limit: u64,
) -> rusqlite::Result<Vec<EntryLine>> {
    let mut select = conn.prepare_cached(
        "SELECT entries.log, entries.position, entries.bytes, records.id, records.client, records.kind,
           records.number, records.title
         FROM entries LEFT JOIN records ON records.id = entries.record
         WHERE entries.client = ?1 AND entries.arrived <= ?2
         ORDER BY entries.at DESC, entries.log DESC, entries.position DESC LIMIT ?3 OFFSET ?4",
    )?;
    let params = (client.to_string(), until, limit as i64, offset as i64);
    let rows = select.query_map(params, |row| {
        let position = row.get::<_, i64>(1)?.unsigned_abs();
        let known: Option<String> = row.get(3)?;
        let record = known.map(|_| line_at(row, 3)).transpose()?;
        Ok(EntryLine { raw: RawEntry { log: row.get(0)?, position, bytes: row.get(2)? }, record })
    })?;
    rows.collect()
}

/// A record's line in five columns from this one.
fn line_at(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<RecordLine> {
    Ok(RecordLine {
        id: id_at(row, first)?,
        client: id_at(row, first + 1)?,
        kind: row.get(first + 2)?,
        number: row.get(first + 3)?,
        title: row.get(first + 4)?,
    })
}

fn checkpoints(conn: &Connection, log: &str, most: u64) -> rusqlite::Result<Checkpoints> {
    let (count, last) = conn
        .prepare_cached("SELECT count(*), coalesce(max(size), 0) FROM checkpoints WHERE log = ?1")?
        .query_row([log], |row| {
            Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get::<_, i64>(1)?.unsigned_abs()))
        })?;
    let mut next = conn.prepare_cached(
        "SELECT size FROM checkpoints WHERE log = ?1 AND size >= ?2 ORDER BY size LIMIT 1",
    )?;
    let mut sizes = Vec::new();
    for place in 1..=most {
        let from = (last * place / most.max(1)).max(1);
        let size: Option<i64> = next.query_row((log, from as i64), |row| row.get(0)).optional()?;
        sizes.extend(size.map(i64::unsigned_abs));
    }
    sizes.dedup();
    Ok(Checkpoints { count, sizes })
}

fn record_at(conn: &Connection, log: &str, position: u64) -> rusqlite::Result<Option<RecordLine>> {
    conn.prepare_cached(
        "SELECT records.id, records.client, records.kind, records.number, records.title
         FROM entries JOIN records ON records.id = entries.record
         WHERE entries.log = ?1 AND entries.position = ?2",
    )?
    .query_row((log, position as i64), |row| line_at(row, 0))
    .optional()
}

fn record_of_blob(
    conn: &Connection,
    client: RecordId,
    hash: &str,
) -> rusqlite::Result<Option<RecordLine>> {
    let filed = conn
        .prepare_cached(
            "SELECT records.id, records.client, records.kind, records.number, records.title
             FROM filed JOIN records ON records.id = filed.id WHERE filed.client = ?1 AND filed.hash = ?2",
        )?
        .query_row((client.to_string(), hash), |row| line_at(row, 0))
        .optional()?;
    if filed.is_some() {
        return Ok(filed);
    }
    // A snapshot's rows are a blob too; there are few snapshots.
    conn.prepare_cached(
        "SELECT id, client, kind, number, title FROM records
         WHERE kind = 'snapshot' AND client = ?1 AND json_extract(body, '$.body.rows') = ?2",
    )?
    .query_row((client.to_string(), hash), |row| line_at(row, 0))
    .optional()
}
