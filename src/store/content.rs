//! What was read from a message's bytes, kept under their hash and shared by all days.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rusqlite::{Connection, OptionalExtension};

use super::kept::{Kept, pack, unpack};
use crate::domain::Message;
use crate::journal::Hash;

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
pub(super) fn deflated(text: &str) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    let written = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish());
    // Writing to memory does not fail.
    written.unwrap_or_default()
}

pub(super) fn inflated(bytes: &[u8]) -> String {
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
