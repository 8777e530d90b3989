//! Puts a message together from its parts.

use super::body::{self, Body};
use super::contents::{Contents, Wanted};
use super::header::{Header, country};
use super::notes::Notes;
use super::parts::{self, Part};
use super::{calendar, journey, kind, own, report, sealed, signed, source};
use crate::domain::{Message, Warning};

/// Signed messages inside one another that are opened for their text.
const DEEPEST_SEAL: usize = 4;

/// Reads what is wanted of a message.
/// There is an answer to any bytes; where they are no message, their text is the message's text.
pub(super) fn read(bytes: &[u8], wanted: &Wanted<'_>) -> Message {
    read_inside(bytes, wanted, 0)
}

fn read_inside(bytes: &[u8], wanted: &Wanted<'_>, depth: usize) -> Message {
    let mut notes = Notes::default();
    let source = source::message(bytes);
    let parts = parts::walk(&source, &mut notes);
    let mut message = parts
        .first()
        .map_or_else(Message::default, |root| Header::of(root, &parts, &mut notes).message());
    if source::begins_oddly(bytes) {
        notes.add(Warning::OddHeader);
    }
    if let Some(root) = parts.first().filter(|root| !root.headers.is_empty()) {
        if let Wanted::All(hash) = wanted {
            signed::check(root, hash, &mut notes);
        }
        journey::check(&root.headers, message.date, &mut notes);
        let named = [&message.to, &message.cc, &message.bcc].iter().any(|list| !list.is_empty());
        if !named {
            notes.add(Warning::NoRecipient);
        }
    }
    read_content(&mut message, &parts, wanted, &mut notes);
    parts::lacking(&parts).into_iter().for_each(|warning| notes.add(warning));
    if parts.first().is_none_or(|root| root.headers.is_empty()) {
        notes.add(Warning::NoHeaders);
        notes.add(Warning::Unparsed);
    }
    message.protection = kind::protection(&parts, &message.text);
    if message.text.trim().is_empty() && depth < DEEPEST_SEAL {
        read_sealed(&mut message, &parts, depth, &mut notes);
    }
    if matches!(wanted, Wanted::All(_)) {
        read_meaning(&mut message, &parts);
    }
    if report::is_odd(&parts, &message) {
        notes.add(Warning::OddReport);
    }
    if message.text.trim().is_empty() && message.html.as_deref().is_some_and(has_picture) {
        notes.add(Warning::NoText);
    }
    message.warnings = notes.into_warnings();
    message
}

fn has_picture(html: &str) -> bool {
    html.as_bytes().windows(4).any(|four| four.eq_ignore_ascii_case(b"<img"))
}

/// The decoded content of an attachment, by its place in [`Message::attachments`].
pub fn attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    let mut notes = Notes::default();
    let source = source::message(bytes);
    let parts = parts::walk(&source, &mut notes);
    Contents::of(&parts, &mut notes).file(index, &mut notes)
}

/// The bytes of the message an attachment is or holds, to be read as any other; none where it is
/// none, or where it is encrypted. `mime` is the attachment's type.
pub fn inner(content: &[u8], mime: &str) -> Option<Vec<u8>> {
    match mime {
        "application/pkcs7-mime" | "application/x-pkcs7-mime" => sealed::content(content),
        "message/rfc822" | "message/global" | "application/vnd.ms-outlook" => {
            Some(content.to_vec())
        }
        _ => None,
    }
}

/// The header fields of a message as they stand, name and decoded value, in order; none where the bytes
/// begin with no header.
pub fn headers(bytes: &[u8]) -> Vec<(String, String)> {
    let mut notes = Notes::default();
    let source = source::message(bytes);
    let parts = parts::walk(&source, &mut notes);
    parts.first().map(|root| Header::of(root, &parts, &mut notes).fields()).unwrap_or_default()
}

fn read_content(message: &mut Message, parts: &[Part<'_>], wanted: &Wanted<'_>, notes: &mut Notes) {
    let contents = Contents::of(parts, notes);
    if parts.len() > 1 && parts.iter().any(Part::is_odd) {
        notes.add(Warning::OddParts);
    }
    message.attachments = contents.described(wanted, notes);
    let country = message.from.first().and_then(|from| country(&from.address));
    let Body { text, html, invitation } =
        body::read(&contents.inline(notes), country.as_deref(), notes);
    message.text = text;
    message.html = html;
    message.invitation = invitation.or_else(|| {
        let calendars = parts.iter().filter(|part| part.is_calendar() && !part.is_container);
        calendars.take(4).find_map(|part| {
            let content = part.content(&mut Notes::default());
            calendar::read(&String::from_utf8_lossy(&content))
        })
    });
}

/// The text of a message that is signed in one piece.
fn read_sealed(message: &mut Message, parts: &[Part<'_>], depth: usize, notes: &mut Notes) {
    let Some(part) = parts.iter().find(|part| part.is_sealed()) else { return };
    let content = part.content(&mut Notes::default());
    let Some(inner) = sealed::content(&content) else { return };
    let inner = read_inside(&inner, &Wanted::All(&|_| String::new()), depth + 1);
    message.text = inner.text;
    message.html = inner.html;
    message.invitation = message.invitation.take().or(inner.invitation);
    message.protection.extend(inner.protection);
    message.protection.sort_unstable();
    message.protection.dedup();
    // What it lacks as a message of its own is no fault of a part.
    use Warning::{NoDate, NoHeaders, NoRecipient, Unparsed};
    let faults = inner.warnings.into_iter();
    faults
        .filter(|one| !matches!(one, NoDate | NoHeaders | NoRecipient | Unparsed))
        .for_each(|one| notes.add(one));
}

/// What follows from header and content together.
fn read_meaning(message: &mut Message, parts: &[Part<'_>]) {
    message.deliveries = report::deliveries(parts);
    message.kind = kind::of(parts, message);
    message.automatic = message.kind.is_automatic() || kind::is_automatic(parts);
    message.words = own::words(&message.text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Address, Attachment};

    fn message(input: &str) -> Message {
        read(input.as_bytes(), &Wanted::All(&|content| format!("{} bytes", content.len())))
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
