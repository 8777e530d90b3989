//! Puts a message together from its parts.

use super::notes::Notes;
use super::parts::{self, Part};
use super::words::RawText;
use super::{addresses, automatic, body, dates, ids, own, source};
use crate::domain::{Address, Attachment, Message, Origin, Warning};

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
    message.words = own::words(&message.text);
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
        origin: Origin::Part,
    }
}

/// The two letters an address ends in, where they are a country's: they help to tell a character set.
fn country(address: &str) -> Option<String> {
    let (_, domain) = address.rsplit_once('@')?;
    let (_, top) = domain.rsplit_once('.')?;
    let top = top.to_ascii_lowercase();
    (top.len() == 2 && top.bytes().all(|b| b.is_ascii_lowercase())).then_some(top)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(input: &str) -> Message {
        read(input.as_bytes(), &|content| format!("{} bytes", content.len()))
    }

    #[test]
    fn the_fields_of_a_message() {
        let read = message(
            "From: Ewa Rudnik <ewa@example.pl>\nTo: ana@example.ro\nTo: x@example.ro\nCc: y@example.ro\n\
             Reply-To: z@example.pl\nSubject: =?utf-8?q?=C5=81?=\n x\nDate: 12 Mar 2024 23:30:00 +0200\n\
             Message-ID: <1@x>\nIn-Reply-To: <2@x>\nReferences: <3@x> <2@x>\n\nwords\n",
        );
        let addresses =
            |list: &[Address]| list.iter().map(|a| a.address.clone()).collect::<Vec<_>>();
        assert_eq!(addresses(&read.from), ["ewa@example.pl"]);
        assert_eq!(addresses(&read.to), ["ana@example.ro", "x@example.ro"]);
        assert_eq!(addresses(&read.cc), ["y@example.ro"]);
        assert_eq!(addresses(&read.reply_to), ["z@example.pl"]);
        assert_eq!(read.subject, "Ł x");
        assert_eq!(read.date.map(|at| at.timestamp()), Some(1_710_279_000));
        assert_eq!(read.message_id.as_deref(), Some("1@x"));
        assert_eq!(read.in_reply_to, ["2@x"]);
        assert_eq!(read.references, ["3@x", "2@x"]);
        assert_eq!(read.text, "words\n");
        assert_eq!((read.html, read.attachments.len(), read.automatic), (None, 0, false));
        assert_eq!(read.warnings, []);
    }

    fn check_warnings(header: &str, expected: &[Warning]) {
        let found = message(&format!("To: a@example.pl\n{header}\n\nwords")).warnings;
        assert_eq!(found, expected, "{header}");
    }

    #[test]
    fn what_is_doubtful_is_told() {
        const DATE: &str = "Date: 12 Mar 2024 23:30:00 +0200";
        check_warnings(DATE, &[]);
        check_warnings("Subject: x", &[Warning::NoDate]);
        check_warnings("Date: soon", &[Warning::NoDate]);
        check_warnings("Date: 12 Mar 2024 23:30:00", &[Warning::DateWithoutZone]);
        check_warnings(&format!("{DATE}\nSubject: x\nSubject: y"), &[Warning::DoubledHeader]);
        check_warnings(
            &format!("{DATE}\nSubject: =?none?q?=C5=81?="),
            &[Warning::GuessedCharset, Warning::UnknownCharset],
        );
    }

    #[test]
    fn attachments_are_described_and_had() {
        let input = "Content-Type: multipart/mixed; boundary=b\n\n\
             --b\n\nwords\n\
             --b\nContent-Type: Image/PNG\nContent-ID: <i@x>\nContent-Transfer-Encoding: base64\n\nYWJj\n\
             --b\nContent-Type: text/plain; name=a.txt\n\nfile\n\
             --b\nContent-Disposition: attachment\n\nplain\n--b--\n";
        let read = message(input);
        assert_eq!(read.text, "words");
        let told = |a: &Attachment| (a.name.clone(), a.mime.clone(), a.size, a.sha256.clone());
        let told: Vec<_> = read.attachments.iter().map(told).collect();
        let expected = [("", "image/png", 3), ("a.txt", "text/plain", 4), ("", "text/plain", 5)];
        let expected =
            expected.map(|(n, m, s)| (n.to_string(), m.to_string(), s, format!("{s} bytes")));
        assert_eq!(told, expected);
        assert_eq!(read.attachments[0].content_id.as_deref(), Some("i@x"));
        let contents: Vec<_> = (0..4).map(|n| attachment(input.as_bytes(), n)).collect();
        let expected = ["abc", "file", "plain"].map(|text| Some(text.as_bytes().to_vec()));
        assert_eq!(contents[..3], expected);
        assert_eq!(contents[3], None);
    }

    #[test]
    fn a_body_with_a_file_name_is_read_too() {
        let read = message("To: a@example.pl\nContent-Type: text/plain; name=a.txt\n\nwords");
        assert_eq!((read.text.as_str(), read.attachments.len()), ("words", 1));
    }

    #[test]
    fn what_is_no_message_is_its_own_text() {
        let read = message("Dzień dobry");
        assert_eq!(read.text, "Dzień dobry");
        assert!(read.warnings.contains(&Warning::NoHeaders));
        assert!(read.warnings.contains(&Warning::Unparsed));
    }

    #[test]
    fn the_frame_of_a_file_is_no_part_of_it() {
        let read = message("24\nTo: a@example.pl\n\nwords\n<?xml version=\"1.0\"?>");
        assert_eq!(read.text, "words\n");
    }
}
