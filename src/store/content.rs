//! What was read from a message's bytes, kept under their hash and shared by all days.

use std::io::{Read as _, Write as _};

use chrono::DateTime;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::domain::{Address, Attachment, Message, Warning};
use crate::journal::Hash;

/// The kept form of a message. Derived, so it may change with any version of the program.
#[derive(Serialize, Deserialize, Default)]
struct Kept {
    id: Option<String>,
    /// Milliseconds since 1970
    date: Option<i64>,
    from: Vec<(String, String)>,
    to: Vec<(String, String)>,
    cc: Vec<(String, String)>,
    bcc: Vec<(String, String)>,
    reply_to: Vec<(String, String)>,
    subject: String,
    in_reply_to: Vec<String>,
    references: Vec<String>,
    attachments: Vec<KeptAttachment>,
    /// Words its author wrote
    words: u32,
    automatic: bool,
    warnings: Vec<String>,
    /// The beginning of the text
    begins: String,
}

/// Bytes of the text that are read with the head, and shown in a list.
pub(super) const BEGINNING: usize = 400;

#[derive(Serialize, Deserialize)]
struct KeptAttachment {
    name: String,
    mime: String,
    size: u64,
    sha256: String,
    content_id: Option<String>,
}

/// Keeps what was read of the message with this hash.
pub(super) fn put(conn: &Connection, hash: &Hash, message: &Message) -> rusqlite::Result<()> {
    let json = serde_json::to_string(&pack(message)).unwrap_or_default();
    conn.prepare_cached(
        "INSERT OR REPLACE INTO contents(hash, message, words) VALUES (?1, ?2, ?3)",
    )?
    .execute((hash.to_string(), json, deflated(&message.text)))?;
    Ok(())
}

/// The text is read only where it is shown or searched for, and is a third of its size deflated.
fn deflated(text: &str) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    let written = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
    // Writing to memory does not fail.
    written.unwrap_or_default()
}

fn inflated(bytes: &[u8]) -> String {
    let mut text = Vec::new();
    let read = DeflateDecoder::new(bytes).read_to_end(&mut text);
    if read.is_ok() { String::from_utf8(text).unwrap_or_default() } else { String::new() }
}

/// What was read of the message with this hash, with no more of its text than the beginning: a list
/// of thousands need not read every word.
pub(super) fn head(conn: &Connection, hash: &str) -> rusqlite::Result<Option<Message>> {
    let json = conn
        .prepare_cached("SELECT message FROM contents WHERE hash = ?1")?
        .query_row([hash], |row| row.get::<_, String>(0))
        .optional()?;
    Ok(json.map(|json| {
        let mut kept: Kept = serde_json::from_str(&json).unwrap_or_default();
        let begins = std::mem::take(&mut kept.begins);
        unpack(kept, begins)
    }))
}

/// What was read of the message with this hash; its HTML body is not kept here.
pub(super) fn get(conn: &Connection, hash: &str) -> rusqlite::Result<Option<Message>> {
    let row = conn
        .prepare_cached("SELECT message, words FROM contents WHERE hash = ?1")?
        .query_row([hash], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)))
        .optional()?;
    Ok(row.map(|(json, words)| {
        unpack(serde_json::from_str(&json).unwrap_or_default(), inflated(&words))
    }))
}

fn pack(message: &Message) -> Kept {
    let pairs = |list: &[Address]| -> Vec<(String, String)> {
        list.iter().map(|one| (one.name.clone(), one.address.clone())).collect()
    };
    Kept {
        id: message.message_id.clone(),
        date: message.date.map(|date| date.timestamp_millis()),
        from: pairs(&message.from),
        to: pairs(&message.to),
        cc: pairs(&message.cc),
        bcc: pairs(&message.bcc),
        reply_to: pairs(&message.reply_to),
        subject: message.subject.clone(),
        in_reply_to: message.in_reply_to.clone(),
        references: message.references.clone(),
        attachments: message.attachments.iter().map(pack_attachment).collect(),
        words: message.words,
        automatic: message.automatic,
        warnings: message.warnings.iter().map(|warning| warning.as_str().to_owned()).collect(),
        begins: message.text[..message.text.floor_char_boundary(BEGINNING)].to_owned(),
    }
}

fn pack_attachment(one: &Attachment) -> KeptAttachment {
    KeptAttachment {
        name: one.name.clone(),
        mime: one.mime.clone(),
        size: one.size,
        sha256: one.sha256.clone(),
        content_id: one.content_id.clone(),
    }
}

fn unpack(kept: Kept, text: String) -> Message {
    let addresses = |list: Vec<(String, String)>| {
        list.into_iter().map(|(name, address)| Address { name, address }).collect()
    };
    Message {
        message_id: kept.id,
        date: kept.date.and_then(DateTime::from_timestamp_millis),
        from: addresses(kept.from),
        to: addresses(kept.to),
        cc: addresses(kept.cc),
        bcc: addresses(kept.bcc),
        reply_to: addresses(kept.reply_to),
        subject: kept.subject,
        in_reply_to: kept.in_reply_to,
        references: kept.references,
        text,
        html: None,
        attachments: kept.attachments.into_iter().map(unpack_attachment).collect(),
        words: kept.words,
        automatic: kept.automatic,
        warnings: kept.warnings.iter().filter_map(|name| Warning::from_word(name)).collect(),
    }
}

fn unpack_attachment(kept: KeptAttachment) -> Attachment {
    Attachment {
        name: kept.name,
        mime: kept.mime,
        size: kept.size,
        sha256: kept.sha256,
        content_id: kept.content_id,
    }
}
