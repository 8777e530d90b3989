//! Messages as rows: sorted, threaded, with their sender's side.

use chrono::DateTime;
use rusqlite::{Connection, Row};

use super::{correspondents, threading};
use crate::domain::{Message, MessageKind, Record, RecordId, Side, one_line};

/// What the list of messages needs to know of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFacts {
    /// The message's record
    pub id: RecordId,
    /// SHA-256 of the original bytes, hex
    pub hash: String,
    /// Its date, milliseconds since 1970
    pub date: Option<i64>,
    /// Its place in time: its date, or when it was taken in
    pub sorted: i64,
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
    /// What it is
    pub kind: MessageKind,
    /// In how many versions it is held: with the same `Message-ID` and other bytes
    pub versions: u32,
    /// The record that stands for all versions: its own, or the one held first
    pub version_of: RecordId,
    /// Whether it was taken back
    pub retracted: bool,
    /// Whether another version of it counts
    pub held_otherwise: bool,
}

/// Which messages are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFilter {
    /// All of a client's, newest first
    Client(RecordId),
    /// A client's, newest first, of several versions only the first one held
    Shown(RecordId),
    /// Those of one conversation, oldest first, of several versions only the first one held
    Thread(RecordId),
    /// The versions beside the first one held
    Versions(RecordId),
    /// A client's whose authors speak of an attachment that is not there, newest first
    Lacking(RecordId),
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
    let place = threading::place(conn, record, message)?;
    let client = record.client.to_string();
    let from = message.from.first();
    let address = from.map(|from| from.key()).unwrap_or_default();
    let name = from.map_or("", |from| match from.name.is_empty() {
        true => from.address.as_str(),
        false => from.name.as_str(),
    });
    let date = message.date.map(|date| date.timestamp_millis());
    let sorted = date.unwrap_or(record.made.at.timestamp_millis());
    if place.version_of == record.id.to_string() {
        correspondents::add(conn, &client, sorted, message)?;
    }
    let begins = &message.text[..message.text.floor_char_boundary(super::kept::BEGINNING)];
    conn.prepare_cached(
        "INSERT INTO mails(id, client, hash, date, sorted, sender, sender_name, subject, preview, attachments, thread, automatic, words,
           kind, message_id, mark, version_of, shown, lacks, asks)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?1 = ?17, ?18, ?19)",
    )?
    .execute(rusqlite::params![
        record.id.to_string(),
        client,
        hash,
        date,
        sorted,
        address,
        name,
        &message.subject,
        one_line(begins),
        message.attachments.len() as i64,
        place.thread,
        message.automatic,
        message.words,
        message.kind.as_str(),
        message.message_id,
        threading::mark(&client, message),
        place.version_of,
        message.lacks_attachment,
        message.asks,
    ])?;
    Ok(())
}

/// The row of a message, with its sender's side looked up among people and authors.
const COLUMNS: &str = "mails.id, mails.hash, mails.date, mails.sender_name, mails.sender,
  (SELECT side FROM addresses WHERE addresses.address = mails.sender AND mails.sender <> '' ORDER BY side = 'us' DESC LIMIT 1),
  mails.subject, mails.preview, mails.attachments, mails.thread,
  (SELECT count(*) FROM mails AS others WHERE others.thread = mails.thread AND others.shown = 1), mails.kind,
  (SELECT count(*) FROM mails AS others WHERE others.version_of = mails.version_of AND others.shown = 0) + 1,
  mails.version_of, mails.sorted, (SELECT retracted FROM records WHERE records.id = mails.id),
  EXISTS(SELECT 1 FROM mails AS others JOIN records ON records.id = others.id
    WHERE others.version_of = mails.version_of AND others.shown = 0 AND others.id <> mails.id AND records.retracted = 0)";

/// Whether a message stands behind another one that is the same in other bytes.
pub(super) fn is_version(conn: &Connection, id: RecordId) -> rusqlite::Result<bool> {
    let mut ask = conn.prepare_cached("SELECT 1 FROM mails WHERE id = ?1 AND shown = 0")?;
    ask.exists([id.to_string()])
}

/// Rows of messages, a page at a time.
pub(super) fn rows(
    conn: &Connection,
    filter: MailFilter,
    offset: u64,
    limit: u64,
) -> rusqlite::Result<Vec<MailFacts>> {
    let (MailFilter::Client(id)
    | MailFilter::Shown(id)
    | MailFilter::Thread(id)
    | MailFilter::Versions(id)
    | MailFilter::Lacking(id)
    | MailFilter::One(id)) = filter;
    let mut select = conn.prepare_cached(&statement(filter))?;
    let rows = select.query_map((id.to_string(), limit as i64, offset as i64), facts)?;
    rows.collect()
}

/// The statement that answers with these rows.
pub(super) fn statement(filter: MailFilter) -> String {
    let condition = match filter {
        MailFilter::Client(_) => "client = ?1 ORDER BY sorted DESC, id",
        MailFilter::Shown(_) => "client = ?1 AND shown = 1 ORDER BY sorted DESC, id",
        MailFilter::Thread(_) => "thread = ?1 AND shown = 1 ORDER BY sorted, id",
        MailFilter::Versions(_) => "version_of = ?1 AND shown = 0 ORDER BY rowid",
        MailFilter::Lacking(_) => "client = ?1 AND lacks = 1 ORDER BY sorted DESC, id",
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
        kind: MessageKind::from_word(&row.get::<_, String>(11)?).unwrap_or_default(),
        versions: row.get(12)?,
        version_of: super::rows::id_at(row, 13)?,
        sorted: row.get(14)?,
        retracted: row.get::<_, Option<bool>>(15)?.unwrap_or_default(),
        held_otherwise: row.get(16)?,
    })
}

impl MailFacts {
    /// Its date as a moment.
    pub fn moment(&self) -> Option<DateTime<chrono::Utc>> {
        self.date.and_then(DateTime::from_timestamp_millis)
    }
}
