//! What was read from a message's bytes, kept beside them and shared by all days. Its text is not kept: it
//! is read from the bytes again where all of it is wanted.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use rusqlite::{Connection, OptionalExtension};

use super::deflate;
use super::index::Words;
use super::kept::{Kept, pack, unpack};
use crate::domain::Message;
use crate::journal::Hash;

/// Bytes for which there is room at hand; nearly every text unpacked is shorter.
const SHORT: usize = 64 << 10;

/// What was read of a message, made ready to be kept. All that takes long is done by then, on whatever
/// thread there is.
#[derive(Debug)]
pub struct Prepared {
    pub(super) message: Message,
    pub(super) words: Words,
    head: Vec<u8>,
}

impl Prepared {
    /// Makes a message ready.
    pub fn of(message: Message) -> Prepared {
        let head = serde_json::to_string(&pack(&message)).unwrap_or_default();
        Prepared { words: Words::of(&message), head: deflated(&head), message }
    }
}

/// Keeps what was read of the message with this hash.
pub(super) fn put(conn: &Connection, hash: &Hash, prepared: &Prepared) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO contents(blob, head) SELECT number, ?2 FROM blobs WHERE hash = ?1",
    )?
    .execute((hash.to_string(), &prepared.head))?;
    Ok(())
}

/// Text as it is kept: a third of its size.
pub(super) fn deflated(text: &str) -> Vec<u8> {
    // Room for what cannot be made shorter.
    deflate::packed(text.as_bytes(), text.len() + text.len() / 8 + 64).unwrap_or_default()
}

pub(super) fn inflated(bytes: &[u8]) -> String {
    let text = |content: &[u8]| String::from_utf8(content.to_vec()).unwrap_or_default();
    let short = deflate::unpacked(bytes, SHORT, |content| content.map(text));
    short.unwrap_or_else(|| inflated_long(bytes))
}

fn inflated_long(bytes: &[u8]) -> String {
    let mut text = Vec::new();
    let read = DeflateDecoder::new(bytes).read_to_end(&mut text);
    if read.is_ok() { String::from_utf8(text).unwrap_or_default() } else { String::new() }
}

/// What was read of the message with this hash, with no more of its text than the beginning.
pub(super) fn head(conn: &Connection, hash: &str) -> rusqlite::Result<Option<Message>> {
    let kept = conn
        .prepare_cached(
            "SELECT head FROM contents WHERE blob = (SELECT number FROM blobs WHERE hash = ?1)",
        )?
        .query_row([hash], |row| row.get::<_, Vec<u8>>(0))
        .optional()?;
    Ok(kept.map(|kept| {
        let mut kept: Kept = serde_json::from_str(&inflated(&kept)).unwrap_or_default();
        let begins = std::mem::take(&mut kept.begins);
        unpack(kept, begins)
    }))
}
