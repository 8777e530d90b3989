//! An entry: what one person recorded at one moment, as exact bytes.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
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
    if let Some(time) = usual_time(text) {
        return Ok(time);
    }
    let time: DateTime<Utc> = text.parse().map_err(|_| BadEntry::Form)?;
    if written(time) == text { Ok(time) } else { Err(BadEntry::Form) }
}

/// A time as it is always written: `2026-05-12T07:30:00.000Z`. A check of everything reads a hundred
/// thousand of them.
fn usual_time(text: &str) -> Option<DateTime<Utc>> {
    let bytes = text.as_bytes();
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'.'), (23, b'Z')];
    if bytes.len() != 24 || marks.iter().any(|(at, mark)| bytes.get(*at) != Some(mark)) {
        return None;
    }
    let number = |from: usize, to: usize| {
        let digits = bytes.get(from..to)?;
        digits.iter().all(u8::is_ascii_digit).then_some(())?;
        Some(digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(0, 4)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)?;
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    Some(day.and_hms_milli_opt(hour, minute, second, number(20, 23)?)?.and_utc())
}

fn written(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn nonce(text: &str) -> Result<[u8; 16], BadEntry> {
    let spelled =
        text.len() == 32 && text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    if !spelled {
        return Err(BadEntry::Form);
    }
    u128::from_str_radix(text, 16).map(u128::to_be_bytes).map_err(|_| BadEntry::Form)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_one_spelling() {
        let check = |text: &str, expected: bool| {
            assert_eq!(time(text).is_ok(), expected, "{text}");
            // Read the short way or the long one, it is the same.
            let long = text.parse::<DateTime<Utc>>().ok().filter(|time| written(*time) == text);
            assert_eq!(time(text).ok(), long, "{text}");
        };
        for text in [
            "2026-05-12T07:30:00.000Z",
            "0000-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z",
            "2024-02-29T23:59:59.001Z",
        ] {
            check(text, true);
        }
        for text in [
            "2026-05-12T07:30:00Z",
            "2026-05-12T07:30:00.0000Z",
            "2026-05-12t07:30:00.000Z",
            "2026-05-12T07:30:00.000+00:00",
            "2026-02-29T07:30:00.000Z",
            "2026-05-12T24:00:00.000Z",
            "2026-05-12T07:60:00.000Z",
            "2026-05-12T07:3١:00.00Z",
            "2026-05-1 T07:30:00.000Z",
            "",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn a_nonce_has_one_spelling() {
        let check =
            |text: &str, expected: bool| assert_eq!(nonce(text).is_ok(), expected, "{text}");
        check("00112233445566778899aabbccddeeff", true);
        check("00112233445566778899aabbccddeefF", false);
        check("+0112233445566778899aabbccddeeff", false);
        check("0112233445566778899aabbccddeeff", false);
    }
}
