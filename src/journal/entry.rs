//! An entry: what one person recorded at one moment, as exact bytes.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::canon::{is_canonical, spelled};
use super::wire::Plain;
use super::{Event, Hash};
use crate::domain::{RecordId, Stamp};

/// Who recorded an entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Author {
    /// First and last name
    pub name: String,
    /// Mail address
    pub email: String,
}

/// One entry of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Name of the log
    pub log: String,
    /// Position in the log, from 0
    pub position: u64,
    /// Time of recording; kept in whole milliseconds
    pub at: DateTime<Utc>,
    /// Who recorded it
    pub by: Author,
    /// The client it is about; none for the log's own entries
    pub client: Option<RecordId>,
    /// Its number among this log's entries about the client, from 1, without gaps
    pub number: u64,
    /// What it tells
    pub event: Event,
    /// The blobs it brings, by hash
    pub blobs: Vec<Hash>,
    /// Sixteen random bytes, so that an entry's hash tells nothing of short contents
    pub nonce: [u8; 16],
}

/// Why bytes are not an entry that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadEntry {
    /// Not the JSON of an entry, or not in its one spelling.
    Form,
    /// An entry or event of a version made by a newer program.
    Version,
}

/// The form of an entry, version 1.
#[derive(Serialize)]
struct EntryV1 {
    v: u32,
    log: String,
    pos: u64,
    at: String,
    by: AuthorV1,
    client: Option<String>,
    no: u64,
    #[serde(rename = "type")]
    kind: String,
    version: u32,
    data: Json,
    blobs: Vec<String>,
    nonce: String,
}

/// The same as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadV1<'a> {
    v: u32,
    log: String,
    pos: u64,
    #[serde(borrow)]
    at: Cow<'a, str>,
    by: AuthorV1,
    #[serde(borrow)]
    client: Option<Cow<'a, str>>,
    no: u64,
    #[serde(rename = "type", borrow)]
    kind: Cow<'a, str>,
    version: u32,
    data: Plain,
    #[serde(borrow)]
    blobs: Vec<Cow<'a, str>>,
    #[serde(borrow)]
    nonce: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthorV1 {
    name: String,
    email: String,
}

impl Entry {
    /// The bytes of the entry: canonical JSON, RFC 8785.
    ///
    /// # Errors
    /// Only where a value cannot be written as JSON at all.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let (kind, version, data) = self.event.to_wire()?;
        serde_json_canonicalizer::to_vec(&EntryV1 {
            v: 1,
            log: self.log.clone(),
            pos: self.position,
            at: written(self.at),
            by: AuthorV1 { name: self.by.name.clone(), email: self.by.email.clone() },
            client: self.client.map(|id| id.to_string()),
            no: self.number,
            kind: kind.to_owned(),
            version,
            data,
            blobs: self.blobs.iter().map(Hash::to_string).collect(),
            nonce: hex(&self.nonce),
        })
    }

    /// Reads an entry from its bytes.
    ///
    /// # Errors
    /// [`BadEntry`] where the bytes are no entry, or one of a newer version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Entry, BadEntry> {
        let wire: ReadV1<'_> = serde_json::from_slice(bytes).map_err(|_| BadEntry::Form)?;
        if wire.v != 1 {
            return Err(BadEntry::Version);
        }
        if !std::str::from_utf8(bytes).is_ok_and(is_canonical) {
            return Err(BadEntry::Form);
        }
        let event =
            Event::from_wire(&wire.kind, wire.version, wire.data.0).ok_or(BadEntry::Version)?;
        Ok(Entry {
            log: wire.log,
            position: wire.pos,
            at: time(&wire.at)?,
            by: Author { name: wire.by.name, email: wire.by.email },
            client: wire.client.as_deref().map(exact).transpose()?,
            number: wire.no,
            event,
            blobs: wire.blobs.iter().map(|hash| exact(hash)).collect::<Result<_, _>>()?,
            nonce: nonce(&wire.nonce)?,
        })
    }

    /// When, by whom and where it was recorded.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            at: self.at,
            by: self.by.name.clone(),
            log: self.log.clone(),
            position: self.position,
        }
    }
}

/// A name or hash in the one way it is written.
fn exact<T: FromStr + Display>(text: &str) -> Result<T, BadEntry> {
    spelled(text).ok_or(BadEntry::Form)
}

fn time(text: &str) -> Result<DateTime<Utc>, BadEntry> {
    let time: DateTime<Utc> = text.parse().map_err(|_| BadEntry::Form)?;
    if written(time) == text { Ok(time) } else { Err(BadEntry::Form) }
}

fn written(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn nonce(text: &str) -> Result<[u8; 16], BadEntry> {
    let nonce =
        u128::from_str_radix(text, 16).map(u128::to_be_bytes).map_err(|_| BadEntry::Form)?;
    if hex(&nonce) == text { Ok(nonce) } else { Err(BadEntry::Form) }
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.extend(
            [byte >> 4, byte & 15]
                .map(|half| char::from_digit(half.into(), 16))
                .into_iter()
                .flatten(),
        );
    }
    text
}
