//! The stream of everything that happened with a client: whole as marks, or a page at a time.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row};

use super::Query;
use super::rows::id_at;
use crate::domain::{Failure, Kind, RecordId, Side};

/// A line of the stream of everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamRow {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its number
    pub number: u32,
    /// When it happened, milliseconds
    pub happened: i64,
    /// When it was recorded, milliseconds
    pub made: i64,
    /// Its title
    pub title: String,
    /// A further line
    pub detail: String,
    /// Whose doing, as a word
    pub side: Option<String>,
    /// Taken back
    pub retracted: bool,
    /// First words of a message
    pub preview: String,
}

/// What orders and filters a line of the stream; little enough that all of them can be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamMark {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// When it happened, milliseconds
    pub happened: i64,
    /// Whose doing, where that is known
    pub side: Option<Side>,
    /// Who sent a message, where that is somebody known
    pub sender: Option<RecordId>,
}

/// What a line of the stream is read from.
const COLUMNS: &str = "id, kind, number, happened, made, title, detail,
  coalesce(side, (SELECT addresses.side FROM mails JOIN addresses ON addresses.address = mails.sender
    WHERE mails.id = records.id AND mails.sender <> '' ORDER BY addresses.side = 'us' DESC LIMIT 1)),
  retracted, coalesce((SELECT preview FROM mails WHERE mails.id = records.id), '')";

impl Query<'_> {
    /// A client's stream, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stream(
        &self,
        client: RecordId,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<StreamRow>, Failure> {
        self.told(page(self.conn, client, offset, limit))
    }

    /// How many lines the stream has.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stream_count(&self, client: RecordId) -> Result<u64, Failure> {
        self.count("SELECT count(*) FROM records WHERE client = ?1 AND kind <> 'client'", client)
    }

    /// The lines of these records, in the order asked; what is not held is left out.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stream_rows(&self, ids: &[RecordId]) -> Result<Vec<StreamRow>, Failure> {
        self.told(some(self.conn, ids))
    }

    /// The marks of a client's whole stream, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stream_marks(&self, client: RecordId) -> Result<Vec<StreamMark>, Failure> {
        self.told(marks(self.conn, client))
    }
}

/// The statement for a page.
pub(super) fn page_statement() -> String {
    format!(
        "SELECT {COLUMNS} FROM records WHERE client = ?1 AND kind <> 'client'
         ORDER BY happened DESC, id LIMIT ?2 OFFSET ?3"
    )
}

/// The statement for one record.
pub(super) fn one_statement() -> String {
    format!("SELECT {COLUMNS} FROM records WHERE id = ?1")
}

fn page(
    conn: &Connection,
    client: RecordId,
    offset: u64,
    limit: u64,
) -> rusqlite::Result<Vec<StreamRow>> {
    let mut select = conn.prepare_cached(&page_statement())?;
    let rows = select.query_map((client.to_string(), limit as i64, offset as i64), row)?;
    rows.collect()
}

fn some(conn: &Connection, ids: &[RecordId]) -> rusqlite::Result<Vec<StreamRow>> {
    let mut select = conn.prepare_cached(&one_statement())?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(select.query_row([id.to_string()], row).optional()?);
    }
    Ok(found)
}

fn row(row: &Row<'_>) -> rusqlite::Result<StreamRow> {
    Ok(StreamRow {
        id: id_at(row, 0)?,
        kind: Kind::from_word(&row.get::<_, String>(1)?).unwrap_or(Kind::Document),
        number: row.get(2)?,
        happened: row.get(3)?,
        made: row.get(4)?,
        title: row.get(5)?,
        detail: row.get(6)?,
        side: row.get(7)?,
        retracted: row.get(8)?,
        preview: row.get(9)?,
    })
}

fn marks(conn: &Connection, client: RecordId) -> rusqlite::Result<Vec<StreamMark>> {
    let senders = senders(conn, client)?;
    let mut select = conn.prepare_cached(
        "SELECT id, kind, happened, side FROM records WHERE client = ?1 AND kind <> 'client'
         ORDER BY happened DESC, id",
    )?;
    let mut rows = select.query([client.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id = id_at(row, 0)?;
        let kind = Kind::from_word(row.get_ref(1)?.as_str()?).unwrap_or(Kind::Document);
        let word = row.get_ref(3)?.as_str_or_null()?;
        let known = senders.get(&id).copied().unwrap_or_default();
        let side = word.and_then(Side::from_word).or(known.side);
        found.push(StreamMark { id, kind, happened: row.get(2)?, side, sender: known.person });
    }
    Ok(found)
}

/// What is known of an address.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    side: Option<Side>,
    person: Option<RecordId>,
}

/// Who sent each of a client's messages, where the address is known.
fn senders(conn: &Connection, client: RecordId) -> rusqlite::Result<HashMap<RecordId, Known>> {
    let known = addresses(conn, client)?;
    let mut select = conn.prepare_cached("SELECT id, sender FROM mails WHERE client = ?1")?;
    let mut rows = select.query([client.to_string()])?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        if let Some(known) = known.get(row.get_ref(1)?.as_str()?) {
            found.insert(id_at(row, 0)?, *known);
        }
    }
    Ok(found)
}

/// Every known address: our side before others, the client's own people before those of others.
fn addresses(conn: &Connection, client: RecordId) -> rusqlite::Result<HashMap<String, Known>> {
    let mut select = conn.prepare_cached("SELECT address, person, client, side FROM addresses")?;
    let mut rows = select.query(())?;
    let own = client.to_string();
    let mut found: HashMap<String, Known> = HashMap::new();
    while let Some(row) = rows.next()? {
        let address: String = row.get(0)?;
        if address.is_empty() {
            continue;
        }
        let here = row.get_ref(2)?.as_str()? == own;
        let person = row.get_ref(1)?.as_str()?.parse().ok();
        let side = Side::from_word(row.get_ref(3)?.as_str()?);
        let entry = found.entry(address).or_default();
        if entry.side.is_none() || side == Some(Side::Us) {
            entry.side = side;
        }
        if entry.person.is_none() || here && person.is_some() {
            entry.person = person;
        }
    }
    Ok(found)
}
