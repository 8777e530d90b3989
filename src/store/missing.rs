//! What the messages held show of those that are not: ids they name, messages they repeat, numbers.

use rusqlite::{Connection, OptionalExtension};

use super::query::Query;
use super::rows::id_at;
use crate::domain::{Failure, Message, RecordId, Side};

/// An id that a message names and nobody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The `Message-ID`
    pub message_id: String,
    /// The message that names it
    pub mail: RecordId,
}

/// A message whose text repeats more messages than its header names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteRow {
    /// The message
    pub mail: RecordId,
    /// SHA-256 of its original bytes, hex
    pub hash: String,
    /// How many of the nearest ones its header names
    pub told: usize,
}

/// Who sent a message held, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentRow {
    /// The sender's address, folded
    pub sender: String,
    /// The sender's name
    pub name: String,
    /// When, milliseconds
    pub at: i64,
}

/// A number in the subject of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberRow {
    /// Everything but the number, with `#` in its place
    pub series: String,
    /// The number
    pub number: u64,
    /// Digits it is written with
    pub digits: usize,
    /// The message
    pub mail: RecordId,
    /// When it was sent, milliseconds
    pub at: i64,
    /// Whether one of us sent it
    pub ours: bool,
}

impl Query<'_> {
    /// The ids a client's messages name and nobody holds, id by id.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mentions(&self, client: RecordId) -> Result<Vec<Mention>, Failure> {
        self.told(mentions(self.conn(), client))
    }

    /// The messages of a client that repeat others of which nothing else is known.
    ///
    /// # Errors
    /// Those of the database.
    pub fn quoting(&self, client: RecordId) -> Result<Vec<QuoteRow>, Failure> {
        self.told(quoting(self.conn(), client))
    }

    /// Who sent a client's messages, and when.
    ///
    /// # Errors
    /// Those of the database.
    pub fn sent(&self, client: RecordId) -> Result<Vec<SentRow>, Failure> {
        self.told(sent(self.conn(), client))
    }

    /// The numbers in the subjects of a client's messages, series by series, in order.
    ///
    /// # Errors
    /// Those of the database.
    pub fn numbers(&self, client: RecordId) -> Result<Vec<NumberRow>, Failure> {
        self.told(numbers(self.conn(), client))
    }

    /// The side of whoever has this address, folded; ours where it is known on both.
    ///
    /// # Errors
    /// Those of the database.
    pub fn side_of(&self, address: &str) -> Result<Option<Side>, Failure> {
        self.told(side_of(self.conn(), address))
    }

    /// What was read of the message with this hash but its text, of which only the beginning is there.
    ///
    /// # Errors
    /// Those of the database.
    pub fn content_head(&self, hash: &str) -> Result<Option<Message>, Failure> {
        self.told(super::content::head(self.conn(), hash))
    }
}

fn side_of(conn: &Connection, address: &str) -> rusqlite::Result<Option<Side>> {
    let word = conn
        .prepare_cached(
            "SELECT side FROM addresses WHERE address = ?1 ORDER BY side = 'us' DESC LIMIT 1",
        )?
        .query_row([address], |row| row.get::<_, String>(0))
        .optional()?;
    Ok(word.and_then(|word| Side::from_word(&word)))
}

fn mentions(conn: &Connection, client: RecordId) -> rusqlite::Result<Vec<Mention>> {
    let mut select = conn.prepare_cached(
        "SELECT mentions.message_id, mentions.mail FROM mentions JOIN mails ON mails.id = mentions.mail
         WHERE mentions.client = ?1 AND mails.shown = 1
           AND NOT EXISTS (SELECT 1 FROM records WHERE records.id = mails.id AND retracted = 1)
         ORDER BY mentions.message_id, mails.sorted, mails.hash",
    )?;
    let rows = select.query_map([client.to_string()], |row| {
        Ok(Mention { message_id: row.get(0)?, mail: id_at(row, 1)? })
    })?;
    rows.collect()
}

fn quoting(conn: &Connection, client: RecordId) -> rusqlite::Result<Vec<QuoteRow>> {
    let mut select = conn.prepare_cached(
        "SELECT mails.id, mails.hash, quoting.told FROM quoting JOIN mails ON mails.id = quoting.mail
         WHERE quoting.client = ?1 AND mails.shown = 1
           AND NOT EXISTS (SELECT 1 FROM records WHERE records.id = mails.id AND retracted = 1)
         ORDER BY mails.sorted, mails.hash",
    )?;
    let rows = select.query_map([client.to_string()], |row| {
        let told = usize::try_from(row.get::<_, i64>(2)?).unwrap_or(0);
        Ok(QuoteRow { mail: id_at(row, 0)?, hash: row.get(1)?, told })
    })?;
    rows.collect()
}

fn sent(conn: &Connection, client: RecordId) -> rusqlite::Result<Vec<SentRow>> {
    let mut select =
        conn.prepare_cached("SELECT sender, sender_name, sorted FROM mails WHERE client = ?1")?;
    let rows = select.query_map([client.to_string()], |row| {
        Ok(SentRow { sender: row.get(0)?, name: row.get(1)?, at: row.get(2)? })
    })?;
    rows.collect()
}

fn numbers(conn: &Connection, client: RecordId) -> rusqlite::Result<Vec<NumberRow>> {
    let mut select = conn.prepare_cached(
        "SELECT numbered.series, numbered.number, numbered.digits, mails.id, mails.sorted,
           EXISTS (SELECT 1 FROM addresses WHERE address = mails.sender AND side = 'us')
         FROM numbered JOIN mails ON mails.id = numbered.mail
         WHERE numbered.client = ?1
           AND NOT EXISTS (SELECT 1 FROM records WHERE records.id = mails.id AND retracted = 1)
         ORDER BY numbered.series, numbered.number, mails.sorted, mails.hash",
    )?;
    let rows = select.query_map([client.to_string()], |row| {
        Ok(NumberRow {
            series: row.get(0)?,
            number: row.get::<_, i64>(1)?.cast_unsigned(),
            digits: usize::try_from(row.get::<_, i64>(2)?).unwrap_or(0),
            mail: id_at(row, 3)?,
            at: row.get(4)?,
            ours: row.get(5)?,
        })
    })?;
    rows.collect()
}
