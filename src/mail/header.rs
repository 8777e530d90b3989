//! What the header of a message says.

use super::notes::Notes;
use super::parts::Part;
use super::words::RawText;
use super::{addresses, dates, ids, transfer};
use crate::domain::{Address, Message, Warning};

/// Header values longer than this are cut: no one can read them, and everything shown is bounded.
const LONGEST_VALUE: usize = 4 * 1024 * 1024;
/// Fields listed of one header.
const MOST_FIELDS: usize = 2_000;
/// Bytes of a `Thread-Index` that name the conversation, that each answer adds, and that are kept.
const INDEX_HEAD: usize = 22;
const INDEX_STEP: usize = 5;
const LONGEST_INDEX: usize = INDEX_HEAD + INDEX_STEP * 200;

/// The header of a message, and how its raw letters are read.
pub(super) struct Header<'a, 'n> {
    root: &'a Part<'a>,
    raw: RawText,
    notes: &'n mut Notes,
}

impl<'a, 'n> Header<'a, 'n> {
    /// The header of these parts' root.
    pub(super) fn of(root: &'a Part<'a>, parts: &[Part<'_>], notes: &'n mut Notes) -> Self {
        let declared = parts.iter().find_map(|part| part.kind.plain("charset"));
        let sender = root.headers.first("from").map(|from| String::from_utf8_lossy(from));
        let country =
            sender.and_then(|from| country(from.trim_end_matches(['>', '\r', '\n', ' '])));
        let raw = RawText::of(&root.headers, declared, country.as_deref());
        Self { root, raw, notes }
    }

    /// What the header says, in a message without content.
    pub(super) fn message(mut self) -> Message {
        for name in ["subject", "from", "date", "message-id"] {
            if self.root.headers.all(name).nth(1).is_some() {
                self.notes.add(Warning::DoubledHeader);
            }
        }
        Message {
            message_id: self.id(),
            date: self.date(),
            from: self.addresses("from"),
            to: self.addresses("to"),
            cc: self.addresses("cc"),
            bcc: self.addresses("bcc"),
            reply_to: self.addresses("reply-to"),
            subject: self.subject(),
            in_reply_to: self
                .text("in-reply-to")
                .map(|value| ids::list(&value))
                .unwrap_or_default(),
            references: self.text("references").map(|value| ids::list(&value)).unwrap_or_default(),
            thread_index: self.thread_index(),
            ..Message::default()
        }
    }

    /// Every field, name and decoded value.
    pub(super) fn fields(self) -> Vec<(String, String)> {
        let fields = self.root.headers.iter().take(MOST_FIELDS);
        let field = fields.map(|(name, value)| {
            let value = value.get(..LONGEST_VALUE).unwrap_or(value);
            (String::from_utf8_lossy(name).into_owned(), self.raw.decoded(value, self.notes))
        });
        field.collect()
    }

    fn value(&self, name: &str) -> Option<&'a [u8]> {
        let value = self.root.headers.first(name)?;
        Some(value.get(..LONGEST_VALUE).unwrap_or(value))
    }

    fn text(&mut self, name: &str) -> Option<String> {
        let value = self.value(name)?;
        Some(self.raw.text(value, self.notes))
    }

    fn subject(&mut self) -> String {
        let value = self.value("subject").unwrap_or_default();
        self.raw.decoded(value, self.notes).trim().to_string()
    }

    /// The addresses of every field of that name: some programs write `To` twice.
    fn addresses(&mut self, name: &str) -> Vec<Address> {
        let mut found = Vec::new();
        for value in self.root.headers.all(name) {
            let value = value.get(..LONGEST_VALUE).unwrap_or(value);
            let text = self.raw.text(value, self.notes);
            found.extend(addresses::read(&text, self.notes));
            if name == "from" && !found.is_empty() {
                break;
            }
        }
        found
    }

    fn date(&mut self) -> Option<chrono::DateTime<chrono::Utc>> {
        let read = self.text("date").and_then(|value| dates::read(&value));
        match read {
            None => self.notes.add(Warning::NoDate),
            Some(read) if !read.zoned => self.notes.add(Warning::DateWithoutZone),
            Some(read) if !read.regular => self.notes.add(Warning::OddDate),
            Some(_) => {}
        }
        read.map(|read| read.at)
    }

    fn id(&mut self) -> Option<String> {
        let value = self.text("message-id")?;
        if !ids::is_proper(&value) {
            self.notes.add(Warning::OddId);
        }
        ids::one(&value)
    }

    /// Exchange's place of the message in its conversation, in hex; none where it is no such thing.
    fn thread_index(&mut self) -> Option<String> {
        let value = self.text("thread-index")?;
        let bytes = transfer::base64(value.trim().as_bytes()).bytes;
        let fits =
            bytes.len() >= INDEX_HEAD && (bytes.len() - INDEX_HEAD).is_multiple_of(INDEX_STEP);
        let bytes = bytes.get(..LONGEST_INDEX).unwrap_or(&bytes);
        fits.then(|| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

/// The two letters an address ends in, where they are a country's: they help to tell a character set.
pub(super) fn country(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let (_, top) = domain.rsplit_once('.')?;
    let top = top.to_ascii_lowercase();
    (top.len() == 2 && top.bytes().all(|b| b.is_ascii_lowercase())).then_some(top)
}
