//! Telling a message from any other file by its content.

use super::headers::{is_known, name_of};
use super::lines::line_at;
use super::source;

/// Lines and bytes looked at; a message shows itself in its first header lines.
const LINES: usize = 100;
const BYTES: usize = 16 * 1024;

/// Header names that stand for a message by themselves.
const TELLING: [&str; 6] =
    ["received", "message-id", "return-path", "mime-version", "delivered-to", "dkim-signature"];

/// True where a file begins with the header lines of a message: one that only mail has, or two that mail has.
/// The beginning of the file is enough.
pub fn looks_like_message(bytes: &[u8]) -> bool {
    let head = bytes.get(..BYTES).unwrap_or(bytes);
    let head = source::message(head);
    if head.contains(&0) {
        return false;
    }
    let mut names: Vec<Vec<u8>> = Vec::new();
    let mut at = 0;
    for _ in 0..LINES {
        let Some(line) = line_at(&head, at).filter(|line| !line.is_empty()) else { break };
        at = line.next;
        match name_of(line.text) {
            Some(name) if tells(name, line.text) => return true,
            Some(name) if is_mail_name(name) => names.push(name.to_ascii_lowercase()),
            Some(_) => {}
            None if line.is_indented() && line.start > 0 => {}
            None => break,
        }
    }
    names.sort();
    names.dedup();
    names.len() >= 2
}

/// A line that only the header of a message or a part has.
fn tells(name: &[u8], line: &[u8]) -> bool {
    let is = |other: &str| name.eq_ignore_ascii_case(other.as_bytes());
    let value = line.get(name.len() + 1..).unwrap_or_default().trim_ascii_start();
    let container = value.get(..10).is_some_and(|v| v.eq_ignore_ascii_case(b"multipart/"));
    TELLING.iter().any(|telling| is(telling)) || is("content-type") && container
}

/// Known to mail, and not shared with what web servers and programs write.
fn is_mail_name(name: &[u8]) -> bool {
    let lower = name.to_ascii_lowercase();
    is_known(name) && !lower.starts_with(b"x-") && lower != b"status" && lower != b"organization"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: bool) {
        assert_eq!(looks_like_message(input), expected, "{:?}", String::from_utf8_lossy(input));
    }

    #[test]
    fn messages() {
        check(b"From: a@example.pl\nTo: b@example.pl\n\nx", true);
        check(b"Received: from x\n by y\nX-Other: 1\n", true);
        check(b"From a@example.pl Tue Mar 12 23:30:00 2024\nReturn-Path: <a>\n", true);
        check(b"\xEF\xBB\xBF\r\nSubject: a\r\nDate: b\r\n", true);
        check(b"31\nFrom: a@example.pl\nSubject: x\n\ny<?xml", true);
        check(b"Content-Type: multipart/mixed;\n boundary=b\n\n--b\n", true);
        check(b"X-Spam: no\nX-Other: 1\nMessage-Id: <a@b>\n\n", true);
    }

    #[test]
    fn other_files() {
        check(b"", false);
        check(b"Good morning,\nFrom: the beginning\nTo: the end\n", false);
        check(b"{\"From\": \"a\", \"To\": \"b\"}", false);
        check(b"%PDF-1.7\nFrom: a\nTo: b\n", false);
        check(b"From: a\nTo: \0b\n", false);
        check(b"Note: buy milk\nDate: tomorrow\n", false);
        check(b"HTTP/1.1 200 OK\nDate: x\nContent-Type: y\n", false);
        check(b"name: x\nversion: 1\n", false);
        check(b"\n\n\n", false);
        check(b"BEGIN:VCARD\nVERSION:3.0\n", false);
    }
}
