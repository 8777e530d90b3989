//! Messages as rows: sorted, threaded, with their sender's side.

use chrono::DateTime;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::domain::{Message, Record, RecordId, Side, one_line};

/// What the list of messages needs to know of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFacts {
    /// The message's record
    pub id: RecordId,
    /// SHA-256 of the original bytes, hex
    pub hash: String,
    /// Its date, milliseconds since 1970
    pub date: Option<i64>,
    /// The sender's name, or address where there is no name
    pub sender: String,
    /// The sender's address, folded
    pub address: String,
    /// The sender's side, where a person or author has the address
    pub side: Option<Side>,
    /// Decoded subject
    pub subject: String,
    /// First words of the text
    pub preview: String,
    /// How many attachments
    pub attachments: u32,
    /// The conversation
    pub thread: RecordId,
    /// How many messages of the conversation are held
    pub in_thread: u32,
}

/// Which messages are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFilter {
    /// All of a client's, newest first
    Client(RecordId),
    /// Those of one conversation, oldest first
    Thread(RecordId),
    /// One
    One(RecordId),
}

/// Adds a message to the list and to its conversation.
pub(super) fn add(
    conn: &Connection,
    record: &Record,
    hash: &str,
    message: &Message,
) -> rusqlite::Result<()> {
    let thread = join_thread(conn, record, message)?;
    let from = message.from.first();
    let address = from.map(|from| from.key()).unwrap_or_default();
    let name = from.map_or("", |from| match from.name.is_empty() {
        true => from.address.as_str(),
        false => from.name.as_str(),
    });
    let date = message.date.map(|date| date.timestamp_millis());
    let begins = &message.text[..message.text.floor_char_boundary(super::kept::BEGINNING)];
    conn.prepare_cached(
        "INSERT INTO mails(id, client, hash, date, sorted, sender, sender_name, subject, preview, attachments, thread, automatic, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute((
        record.id.to_string(),
        record.client.to_string(),
        hash,
        date,
        date.unwrap_or(record.made.at.timestamp_millis()),
        address,
        name,
        &message.subject,
        one_line(begins),
        message.attachments.len() as i64,
        thread,
        message.automatic,
        message.words,
    ))?;
    Ok(())
}

/// Finds the conversation of a message by the ids it names and is named by, joining conversations
/// that it shows to be one. The subject never decides.
fn join_thread(conn: &Connection, record: &Record, message: &Message) -> rusqlite::Result<String> {
    let client = record.client.to_string();
    let ids: Vec<&String> =
        message.message_id.iter().chain(&message.references).chain(&message.in_reply_to).collect();
    let mut known: Vec<(i64, String)> = Vec::new();
    let mut select = conn.prepare_cached(
        "SELECT mails.rowid, threads.thread FROM threads JOIN mails ON mails.id = threads.thread
         WHERE threads.client = ?1 AND threads.message_id = ?2",
    )?;
    for id in &ids {
        let found =
            select.query_row((&client, id), |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        known.extend(found);
    }
    known.sort();
    known.dedup();
    let mut names = known.into_iter().map(|(_, name)| name);
    // The first message held of a conversation names it, in whatever order the rest arrives.
    let thread = names.next().unwrap_or_else(|| record.id.to_string());
    for other in names {
        conn.prepare_cached("UPDATE mails SET thread = ?1 WHERE thread = ?2")?
            .execute((&thread, &other))?;
        conn.prepare_cached("UPDATE threads SET thread = ?1 WHERE thread = ?2")?
            .execute((&thread, &other))?;
    }
    let mut insert = conn.prepare_cached(
        "INSERT OR IGNORE INTO threads(client, message_id, thread) VALUES (?1, ?2, ?3)",
    )?;
    for id in ids {
        insert.execute((&client, id, &thread))?;
    }
    Ok(thread)
}

/// The row of a message, with its sender's side looked up among people and authors.
const COLUMNS: &str = "mails.id, mails.hash, mails.date, mails.sender_name, mails.sender,
  (SELECT side FROM addresses WHERE addresses.address = mails.sender AND mails.sender <> '' ORDER BY side = 'us' DESC LIMIT 1),
  mails.subject, mails.preview, mails.attachments, mails.thread,
  (SELECT count(*) FROM mails AS others WHERE others.thread = mails.thread)";

/// Rows of messages, a page at a time.
pub(super) fn rows(
    conn: &Connection,
    filter: MailFilter,
    offset: u64,
    limit: u64,
) -> rusqlite::Result<Vec<MailFacts>> {
    let (MailFilter::Client(id) | MailFilter::Thread(id) | MailFilter::One(id)) = filter;
    let mut select = conn.prepare_cached(&statement(filter))?;
    let rows = select.query_map((id.to_string(), limit as i64, offset as i64), facts)?;
    rows.collect()
}

/// The statement that answers with these rows.
pub(super) fn statement(filter: MailFilter) -> String {
    let condition = match filter {
        MailFilter::Client(_) => "client = ?1 ORDER BY sorted DESC, id",
        MailFilter::Thread(_) => "thread = ?1 ORDER BY sorted, id",
        MailFilter::One(_) => "id = ?1",
    };
    format!("SELECT {COLUMNS} FROM mails WHERE {condition} LIMIT ?2 OFFSET ?3")
}

fn facts(row: &Row<'_>) -> rusqlite::Result<MailFacts> {
    Ok(MailFacts {
        id: super::rows::id_at(row, 0)?,
        hash: row.get(1)?,
        date: row.get(2)?,
        sender: row.get(3)?,
        address: row.get(4)?,
        side: row.get::<_, Option<String>>(5)?.and_then(|word| Side::from_word(&word)),
        subject: row.get(6)?,
        preview: row.get(7)?,
        attachments: row.get(8)?,
        thread: super::rows::id_at(row, 9)?,
        in_thread: row.get(10)?,
    })
}

impl MailFacts {
    /// Its date as a moment.
    pub fn moment(&self) -> Option<DateTime<chrono::Utc>> {
        self.date.and_then(DateTime::from_timestamp_millis)
    }
}
