//! A message of Outlook's written as the Internet has it (RFC 5322), from what was read of it: for
//! programs that know no other form. It says of itself that it is made, and of which original.
//!
//! The same original gives the same bytes.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};

use super::outlook;
use crate::domain::{Address, Attachment, Message};

/// What a rendition says of itself, in a header of its own.
const MADE: &str =
    "X-Kronika-Rendition: made by Kronika from a message kept in a form of Outlook\r\n";
/// Letters of a header's line that are encoded together: the word stays below 75 (RFC 2047).
const WORD: usize = 39;
/// Bytes of Base64 on a line: 76 letters.
const LINE: usize = 57;

/// The message as RFC 5322; none where the bytes are no message in a form of Outlook. `sha256` is the
/// hash of the bytes.
pub fn rendition(bytes: &[u8], sha256: &str) -> Option<Vec<u8>> {
    let message = outlook::read(bytes, &|_| String::new())?;
    let mut written = headers(&message, sha256).into_bytes();
    let outer = format!("kronika-{}-a", sha256.get(..24).unwrap_or_default());
    let inner = format!("kronika-{}-b", sha256.get(..24).unwrap_or_default());
    put(&mut written, &format!("Content-Type: multipart/mixed; boundary=\"{outer}\"\r\n\r\n"));
    put(&mut written, &format!("--{outer}\r\n"));
    body(&mut written, &message, &inner);
    outlook::contents(bytes, &mut |place, content| {
        if let Some(about) = message.attachments.get(place) {
            put(&mut written, &format!("--{outer}\r\n"));
            file(&mut written, about, content);
        }
    });
    put(&mut written, &format!("--{outer}--\r\n"));
    Some(written)
}

fn headers(message: &Message, sha256: &str) -> String {
    let mut lines = format!("{MADE}X-Kronika-Original-SHA256: {sha256}\r\n");
    let mut line = |name: &str, value: String| {
        if !value.is_empty() {
            lines.push_str(&format!("{name}: {value}\r\n"));
        }
    };
    line("Date", message.date.map(rfc5322).unwrap_or_default());
    line("From", people(&message.from));
    line("To", people(&message.to));
    line("Cc", people(&message.cc));
    line("Bcc", people(&message.bcc));
    line("Reply-To", people(&message.reply_to));
    line("Subject", words(&message.subject));
    line("Message-ID", ids(message.message_id.as_slice()));
    line("In-Reply-To", ids(&message.in_reply_to));
    line("References", ids(&message.references));
    lines.push_str("MIME-Version: 1.0\r\n");
    lines
}

/// The text, and the HTML beside it where there is one.
fn body(written: &mut Vec<u8>, message: &Message, boundary: &str) {
    let Some(html) = &message.html else { return text(written, "plain", &message.text) };
    put(written, &format!("Content-Type: multipart/alternative; boundary=\"{boundary}\"\r\n\r\n"));
    for (mime, words) in [("plain", &message.text), ("html", html)] {
        put(written, &format!("--{boundary}\r\n"));
        text(written, mime, words);
    }
    put(written, &format!("--{boundary}--\r\n"));
}

fn text(written: &mut Vec<u8>, mime: &str, words: &str) {
    put(written, &format!("Content-Type: text/{mime}; charset=utf-8\r\n"));
    base64_part(written, words.as_bytes());
}

fn file(written: &mut Vec<u8>, about: &Attachment, content: &[u8]) {
    put(written, &format!("Content-Type: {}\r\n", mime(&about.mime)));
    if let Some(id) = about.content_id.as_deref().filter(|id| is_plain(id)) {
        put(written, &format!("Content-ID: <{id}>\r\n"));
    }
    let name = percent(&about.name);
    put(written, &format!("Content-Disposition: attachment;\r\n filename*=UTF-8''{name}\r\n"));
    base64_part(written, content);
}

fn put(written: &mut Vec<u8>, text: &str) {
    written.extend_from_slice(text.as_bytes());
}

fn base64_part(written: &mut Vec<u8>, content: &[u8]) {
    put(written, "Content-Transfer-Encoding: base64\r\n\r\n");
    for line in content.chunks(LINE) {
        put(written, &STANDARD.encode(line));
        put(written, "\r\n");
    }
}

fn rfc5322(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

/// Addresses, one on a line. One that no mail program could write to, such as Exchange's own, stands as
/// the name of an empty group, which says as much (RFC 6854).
fn people(people: &[Address]) -> String {
    let one = |person: &Address| {
        let address = person.address.trim();
        if address.contains('@') && is_plain(address) {
            return match words(person.name.trim()) {
                name if name.is_empty() => format!("<{address}>"),
                name => format!("{name} <{address}>"),
            };
        }
        let name = [person.name.trim(), address].into_iter().find(|text| !text.is_empty());
        format!("{}:;", words(name.unwrap_or("?")))
    };
    people.iter().filter(|person| !person.is_empty()).map(one).collect::<Vec<_>>().join(",\r\n ")
}

fn ids(ids: &[String]) -> String {
    let good = ids.iter().filter(|id| is_plain(id)).map(|id| format!("<{id}>"));
    good.collect::<Vec<_>>().join("\r\n ")
}

/// Whether it can stand between angle brackets as it is.
fn is_plain(text: &str) -> bool {
    let fits =
        |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b',' | b';' | b'"');
    !text.is_empty() && text.len() <= 900 && text.bytes().all(fits)
}

/// Words for a header, always encoded: nothing in them can then end the line or be taken for an address.
fn words(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if word.len() + c.len_utf8() > WORD {
            words.push(std::mem::take(&mut word));
        }
        word.push(c);
    }
    words.extend(Some(word).filter(|word| !word.is_empty()));
    let encoded = words.iter().map(|word| format!("=?utf-8?B?{}?=", STANDARD.encode(word)));
    encoded.collect::<Vec<_>>().join("\r\n ")
}

/// A declared type that is one; a message inside must not be encoded (RFC 2046), so it is named a file.
fn mime(declared: &str) -> &str {
    let part = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-+._".contains(&b))
    };
    let whole = declared.split_once('/').is_some_and(|(one, other)| part(one) && part(other));
    let nests = declared.starts_with("message/") || declared.starts_with("multipart/");
    if whole && !nests { declared } else { "application/octet-stream" }
}

/// A file's name as RFC 8187 has it.
fn percent(name: &str) -> String {
    let mut written = String::new();
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                written.push(char::from(byte));
            }
            byte => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_header_can_be_another_one() {
        let hostile = "a\r\nBcc: x@x.pl, <y@y.pl>";
        assert!(!words(hostile).contains("Bcc"));
        let address =
            |name: &str, address: &str| Address { name: name.into(), address: address.into() };
        assert_eq!(people(&[address("", "a@x.pl")]), "<a@x.pl>");
        assert_eq!(
            people(&[address("", "a@x.pl>\r\nX: y")]),
            format!("{}:;", words("a@x.pl>\r\nX: y"))
        );
        assert!(people(&[address("Ewa", "/O=ORG/CN=EWA")]).ends_with("?=:;"));
        assert_eq!(ids(&["a b".into(), "c@d".into()]), "<c@d>");
        assert_eq!(mime("text/plain"), "text/plain");
        assert_eq!(mime("message/rfc822"), "application/octet-stream");
        assert_eq!(mime("text/plain\r\nX: y"), "application/octet-stream");
        assert_eq!(percent("żółć \"1\".pdf"), "%C5%BC%C3%B3%C5%82%C4%87%20%221%22.pdf");
    }

    #[test]
    fn long_words_are_read_back() {
        let text = "Zażółć gęślą jaźń ".repeat(20);
        let raw = format!("Subject: {}\r\n\r\n", words(&text));
        assert!(raw.lines().all(|line| line.len() <= 78), "{raw}");
        assert_eq!(super::super::read(raw.as_bytes(), &|_| String::new()).subject, text.trim());
    }
}
