//! Puts a message together from its parts.

use super::notes::Notes;
use super::parts::{self, Part};
use super::words::RawText;
use super::{addresses, automatic, body, dates, ids, source};
use crate::domain::{Address, Attachment, Message, Warning};

/// Header values longer than this are cut: no one can read them, and everything shown is bounded.
const LONGEST_VALUE: usize = 4 * 1024 * 1024;

/// Reads a message. `hash` names content: it is given each attachment's decoded bytes.
/// There is an answer to any bytes; where they are no message, their text is the message's text.
pub fn read(bytes: &[u8], hash: &dyn Fn(&[u8]) -> String) -> Message {
    let mut notes = Notes::default();
    let source = source::message(bytes);
    let parts = parts::walk(&source, &mut notes);
    let mut message = parts
        .first()
        .map_or_else(Message::default, |root| Header::of(root, &parts, &mut notes).message());
    let country = message.from.first().and_then(|from| country(&from.address));
    read_content(&mut message, &parts, country.as_deref(), hash, &mut notes);
    if parts.first().is_none_or(|root| root.headers.is_empty()) {
        notes.add(Warning::NoHeaders);
        notes.add(Warning::Unparsed);
    }
    message.automatic = automatic::is_automatic(&parts);
    message.warnings = notes.into_warnings();
    message
}

/// The decoded content of an attachment, by its place in [`Message::attachments`].
pub fn attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    let mut notes = Notes::default();
    let source = source::message(bytes);
    let parts = parts::walk(&source, &mut notes);
    let mut attachments = parts.iter().filter(|part| part.is_attachment(&mut Notes::default()));
    attachments.nth(index).map(|part| part.content(&mut notes))
}

/// The header of a message, and how its raw letters are read.
struct Header<'a, 'n> {
    root: &'a Part<'a>,
    raw: RawText,
    notes: &'n mut Notes,
}

impl<'a, 'n> Header<'a, 'n> {
    fn of(root: &'a Part<'a>, parts: &[Part<'_>], notes: &'n mut Notes) -> Self {
        let declared = parts.iter().find_map(|part| part.kind.plain("charset"));
        let sender = root.headers.first("from").map(|from| String::from_utf8_lossy(from));
        let country =
            sender.and_then(|from| country(from.trim_end_matches(['>', '\r', '\n', ' '])));
        let raw = RawText::of(&root.headers, declared, country.as_deref());
        Self { root, raw, notes }
    }

    fn message(mut self) -> Message {
        for name in ["subject", "from", "date"] {
            if self.root.headers.all(name).nth(1).is_some() {
                self.notes.add(Warning::DoubledHeader);
            }
        }
        Message {
            message_id: self.text("message-id").and_then(|value| ids::one(&value)),
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
            ..Message::default()
        }
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
            Some(_) => {}
        }
        read.map(|read| read.at)
    }
}

fn read_content(
    message: &mut Message,
    parts: &[Part<'_>],
    country: Option<&str>,
    hash: &dyn Fn(&[u8]) -> String,
    notes: &mut Notes,
) {
    let mut inline = Vec::new();
    let mut named_text = None;
    for part in parts.iter().filter(|part| !part.is_container) {
        if !part.is_attachment(notes) {
            inline.push(part);
            continue;
        }
        if part.disposition.value != "attachment" && part.is_text() {
            named_text = named_text.or(Some(part));
        }
        message.attachments.push(described(part, hash, notes));
    }
    // A body someone gave a file name is still what there is to read.
    if inline.is_empty() {
        inline.extend(named_text);
    }
    let body = body::read(&inline, country, notes);
    message.text = body.text;
    message.html = body.html;
}

fn described(part: &Part<'_>, hash: &dyn Fn(&[u8]) -> String, notes: &mut Notes) -> Attachment {
    let content = part.content(notes);
    let content_id = part.headers.first("content-id").map(String::from_utf8_lossy);
    Attachment {
        name: part.name(notes).unwrap_or_default(),
        mime: part.mime().to_string(),
        size: u64::try_from(content.len()).unwrap_or(u64::MAX),
        sha256: hash(&content),
        content_id: content_id.and_then(|value| ids::one(&value)),
    }
}

/// The two letters an address ends in, where they are a country's: they help to tell a character set.
fn country(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let (_, top) = domain.rsplit_once('.')?;
    let top = top.to_ascii_lowercase();
    (top.len() == 2 && top.bytes().all(|b| b.is_ascii_lowercase())).then_some(top)
}
