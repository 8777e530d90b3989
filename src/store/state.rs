//! The state of records as the fold makes it, in tables.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row};

use super::content::Prepared;
use super::index::{Waiting, Words};
use super::terms::Terms;
use super::{RawEntry, content, mail, met, papers};
use crate::domain::{Body, Kind, Message, Person, Record, RecordId, Side};
use crate::journal::{Entry, Hash, State, fold, json_text, parse_json};

/// The tables the fold writes to: of the file, or of a past day's memory database.
pub struct FoldState<'a> {
    conn: &'a Connection,
    known: Known,
    /// Whether words go into the search index
    indexes: bool,
}

/// What stands in the tables of a transaction for certain, so that it need not be asked or put again.
#[derive(Default)]
pub(super) struct Known {
    authors: HashSet<String>,
    terms: Terms,
    waiting: Waiting,
    /// The message whose content was kept last, with its hash
    pub(super) message: Option<(String, Prepared)>,
}

impl Known {
    /// What is known at the beginning of an act, where these words are.
    pub(super) fn with(terms: Terms) -> Known {
        Known { terms, ..Known::default() }
    }

    /// The words that stand in the vocabulary once the act is safe.
    pub(super) fn into_terms(self) -> Terms {
        self.terms
    }

    /// Puts what waits into the search index.
    pub(super) fn settle(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        self.waiting.settle(conn, &mut self.terms)
    }
}

impl<'a> FoldState<'a> {
    /// The tables of this database.
    pub(super) fn new(conn: &'a Connection) -> FoldState<'a> {
        FoldState::going_on(conn, Known::default())
    }

    /// The tables of this database, in which this much is known to stand already.
    pub(super) fn going_on(conn: &'a Connection, known: Known) -> FoldState<'a> {
        FoldState { conn, known, indexes: true }
    }

    /// What is known to stand in the tables now.
    pub(super) fn known(self) -> Known {
        self.known
    }

    /// Ends a folding by itself: puts what waits into the search index.
    pub(super) fn end(mut self) -> rusqlite::Result<()> {
        self.known.settle(self.conn)
    }

    /// The tables of this database without its search index: that is filled when somebody searches.
    pub(super) fn unsearched(conn: &'a Connection) -> FoldState<'a> {
        FoldState { indexes: false, ..FoldState::new(conn) }
    }

    /// Folds one entry, and knows its author's address as ours.
    ///
    /// # Errors
    /// Those of the database.
    pub fn take(&mut self, entry: &Entry) -> rusqlite::Result<()> {
        self.know_author(&entry.by.email)?;
        fold(self, entry)
    }

    /// Keeps what was read of a message whose entry comes next.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn bring(&mut self, hash: &Hash, prepared: Prepared) -> rusqlite::Result<()> {
        content::put(self.conn, hash, &prepared)?;
        self.known.message = Some((hash.to_string(), prepared));
        Ok(())
    }

    fn know_author(&mut self, email: &str) -> rusqlite::Result<()> {
        let key = email.trim().to_lowercase();
        if key.is_empty() || !self.known.authors.insert(key.clone()) {
            return Ok(());
        }
        self.conn
            .prepare_cached("INSERT OR IGNORE INTO addresses(address, person, client, side) VALUES (?1, '', '', 'us')")?
            .execute([key])?;
        Ok(())
    }

    /// What was read of the message a record brought, with its words where it has only just come.
    fn read_of(&mut self, record: &Record) -> rusqlite::Result<(Option<Message>, Option<Words>)> {
        let (Body::Filed(filed), Kind::Message) = (&record.body, record.kind) else {
            return Ok((None, None));
        };
        match self.known.message.take_if(|(hash, _)| *hash == filed.sha256) {
            Some((_, Prepared { message, words, .. })) => Ok((Some(message), Some(words))),
            None => Ok((content::head(self.conn, &filed.sha256)?, None)),
        }
    }

    /// Has a record wait for the search index. What a message is found by never changes: it is there from
    /// the time its bytes came.
    fn index(
        &mut self,
        record: &Record,
        message: Option<&Message>,
        words: Option<Words>,
    ) -> rusqlite::Result<()> {
        let known = |id: RecordId| {
            self.conn.prepare_cached("SELECT 1 FROM found WHERE id = ?1")?.exists([id.to_string()])
        };
        let words = match (message, words) {
            (Some(_), None) if self.known.waiting.has(record.id) || known(record.id)? => {
                return Ok(());
            }
            (Some(message), None) => Some((message, Words::of(message))),
            (message, words) => message.zip(words),
        };
        self.known.waiting.add(record, words);
        match self.known.waiting.is_full() {
            true => self.known.settle(self.conn),
            false => Ok(()),
        }
    }

    fn put_row(&mut self, record: &Record, message: Option<&Message>) -> rusqlite::Result<()> {
        let gist = record.gist(message);
        self.conn
            .prepare_cached(
                "INSERT INTO records(id, client, kind, number, happened, made, title, detail, side, retracted, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                 ON CONFLICT(id) DO UPDATE SET happened = ?5, title = ?7, detail = ?8, side = ?9, retracted = ?10, body = ?11",
            )?
            .execute((
                record.id.to_string(),
                record.client.to_string(),
                record.kind.as_str(),
                record.number,
                gist.at.timestamp_millis(),
                record.made.at.timestamp_millis(),
                &gist.title,
                &gist.detail,
                gist.side.map(Side::as_str),
                record.retracted.is_some(),
                json_text(&record.write()),
            ))?;
        Ok(())
    }

    fn put_cites(&mut self, record: &Record) -> rusqlite::Result<()> {
        let id = record.id.to_string();
        self.conn.prepare_cached("DELETE FROM cites WHERE citing = ?1")?.execute([&id])?;
        let mut insert = self
            .conn
            .prepare_cached("INSERT OR IGNORE INTO cites(source, citing) VALUES (?1, ?2)")?;
        for source in record.cites().into_iter().filter(|source| *source != record.id) {
            insert.execute((source.to_string(), &id))?;
        }
        Ok(())
    }

    fn put_addresses(&mut self, record: &Record, person: &Person) -> rusqlite::Result<()> {
        let id = record.id.to_string();
        self.conn.prepare_cached("DELETE FROM addresses WHERE person = ?1")?.execute([&id])?;
        if record.retracted.is_some() {
            return Ok(());
        }
        let mut insert = self.conn.prepare_cached(
            "INSERT OR IGNORE INTO addresses(address, person, client, side) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for address in &person.addresses {
            let key = address.trim().to_lowercase();
            insert.execute((key, &id, record.client.to_string(), person.side.as_str()))?;
        }
        Ok(())
    }

    fn put_filed(&mut self, record: &Record, hash: &str) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached("INSERT OR IGNORE INTO filed(hash, client, id) VALUES (?1, ?2, ?3)")?
            .execute((hash, record.client.to_string(), record.id.to_string()))?;
        Ok(())
    }

    fn put_message(
        &mut self,
        record: &Record,
        hash: &str,
        message: &Message,
    ) -> rusqlite::Result<()> {
        let listed = self
            .conn
            .prepare_cached("SELECT 1 FROM mails WHERE id = ?1")?
            .exists([record.id.to_string()])?;
        if listed {
            return Ok(());
        }
        mail::add(self.conn, record, hash, message)
    }
}

impl State for FoldState<'_> {
    type Error = rusqlite::Error;

    fn get(&mut self, id: RecordId) -> rusqlite::Result<Option<Record>> {
        let json = self
            .conn
            .prepare_cached("SELECT body FROM records WHERE id = ?1")?
            .query_row([id.to_string()], |row| row.get::<_, String>(0))
            .optional()?;
        json.map(|json| read_record(&json)).transpose()
    }

    fn put(&mut self, record: &Record) -> rusqlite::Result<()> {
        let (message, words) = self.read_of(record)?;
        self.put_row(record, message.as_ref())?;
        if !matches!(record.kind, Kind::Message | Kind::Document) {
            self.put_cites(record)?;
        }
        if let Body::Person(person) = &record.body {
            self.put_addresses(record, person)?;
        }
        if let Body::Filed(filed) = &record.body {
            self.put_filed(record, &filed.sha256)?;
            papers::carry(self.conn, record, filed, message.as_ref(), self.indexes)?;
        }
        if let Body::Import(import) = &record.body {
            met::add(self.conn, record, import)?;
        }
        if let (Some(message), Body::Filed(filed)) = (&message, &record.body) {
            self.put_message(record, &filed.sha256, message)?;
        }
        match self.indexes {
            true => self.index(record, message.as_ref(), words),
            false => Ok(()),
        }
    }

    fn broken(&mut self, entry: &Entry, why: &'static str) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached(
                "INSERT OR REPLACE INTO broken(log, position, client, why) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((
                &entry.log,
                entry.position as i64,
                entry.client.map(|id| id.to_string()),
                why,
            ))?;
        Ok(())
    }
}

/// A record from its kept form.
pub(super) fn read_record(json: &str) -> rusqlite::Result<Record> {
    let value = parse_json(json.as_bytes()).ok();
    let record = value.and_then(|value| Record::read(&value).ok());
    record.ok_or_else(|| {
        // A record that cannot be read is said to be so; leaving it out would be a lie by omission.
        let unread = rusqlite::types::FromSqlError::InvalidType;
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, unread.into())
    })
}

/// Every entry about a client that had arrived by a moment, in the order of the fold.
pub(super) fn each_entry(
    conn: &Connection,
    client: RecordId,
    arrived: i64,
    visit: &mut dyn FnMut(&RawEntry) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut select = conn.prepare(
        "SELECT log, position, bytes FROM entries WHERE client = ?1 AND arrived <= ?2 ORDER BY at, log, position",
    )?;
    let mut rows = select.query((client.to_string(), arrived))?;
    while let Some(row) = rows.next()? {
        visit(&raw_entry(row)?)?;
    }
    Ok(())
}

/// Every entry of the file, in the order of the fold. Their order is found first, by their rows' numbers: sorted with their bytes all of them
/// would be written out once more.
pub(super) fn each_of_all(
    conn: &Connection,
    visit: &mut dyn FnMut(&RawEntry) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut ordered = conn.prepare("SELECT rowid FROM entries ORDER BY at, log, position")?;
    let numbers: Vec<i64> =
        ordered.query_map((), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut select = conn.prepare("SELECT log, position, bytes FROM entries WHERE rowid = ?1")?;
    for number in numbers {
        let entry = select.query_row([number], raw_entry)?;
        visit(&entry)?;
    }
    Ok(())
}

fn raw_entry(row: &Row<'_>) -> rusqlite::Result<RawEntry> {
    let position = row.get::<_, i64>(1)?.unsigned_abs();
    Ok(RawEntry { log: row.get(0)?, position, bytes: row.get(2)? })
}

/// Notes an entry whose bytes cannot be read.
pub(super) fn note_broken(
    conn: &Connection,
    raw: &RawEntry,
    client: Option<RecordId>,
) -> rusqlite::Result<()> {
    conn.execute(
        "INSERT OR REPLACE INTO broken(log, position, client, why) VALUES (?1, ?2, ?3, 'reason-broken-bytes')",
        (&raw.log, raw.position as i64, client.map(|id| id.to_string())),
    )?;
    Ok(())
}
