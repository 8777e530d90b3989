//! What stands around a message in a file: a byte order mark, an mbox line, Apple Mail's byte count.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::headers::{is_envelope, is_field};
use super::lines::line_at;

/// How far a file is looked into to see which line breaks it uses.
const BREAKS_SEEN_WITHIN: usize = 64 * 1024;

/// The message proper: without a leading mark, envelope line, blank lines or the frame of an `.emlx`.
/// Lone carriage returns of old Mac files become line feeds.
pub(super) fn message(bytes: &[u8]) -> Cow<'_, [u8]> {
    if let Some(text) = from_wide(bytes) {
        return Cow::Owned(without_frame(text.as_bytes()).to_vec());
    }
    let inner = without_frame(bytes);
    let head = inner.get(..BREAKS_SEEN_WITHIN).unwrap_or(inner);
    if head.contains(&b'\r') && !head.contains(&b'\n') && !inner.contains(&b'\n') {
        let changed = inner.iter().map(|&b| if b == b'\r' { b'\n' } else { b });
        let changed: Vec<u8> = changed.collect();
        return Cow::Owned(without_frame(&changed).to_vec());
    }
    Cow::Borrowed(inner)
}

/// A message some editor saved in letters of two bytes, as the mark at its beginning says.
fn from_wide(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).filter(|(found, _)| *found != UTF_8)?;
    let inner = bytes.get(mark..)?;
    Some(encoding.decode_without_bom_handling(inner).0.into_owned())
}

/// Blank lines, or the rest of a line that is gone, where the header should begin.
pub(super) fn begins_oddly(bytes: &[u8]) -> bool {
    if Encoding::for_bom(bytes).is_some_and(|(found, _)| found != UTF_8) {
        return true;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    matches!(bytes.first(), Some(b' ' | b'\t' | b'\r' | b'\n'))
}

fn without_frame(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let bytes = without_count(bytes).unwrap_or(bytes);
    without_envelope(without_blank_lines(bytes))
}

/// Apple Mail's `.emlx`: the length of the message on a line of its own, the message, a property list.
fn without_count(bytes: &[u8]) -> Option<&[u8]> {
    let line = line_at(bytes, 0)?;
    let digits = line.text.trim_ascii();
    if digits.is_empty() || digits.len() > 12 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let count: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
    let rest = bytes.get(line.next..)?;
    if !line_at(rest, 0).is_some_and(|first| is_field(first.text)) {
        return None;
    }
    rest.get(..count).or(Some(rest))
}

fn without_blank_lines(bytes: &[u8]) -> &[u8] {
    let mut at = 0;
    while let Some(line) = line_at(bytes, at) {
        if !line.text.trim_ascii().is_empty() {
            break;
        }
        at = line.next;
    }
    // Nothing but blanks: that is the message, not its frame.
    bytes.get(at..).filter(|rest| !rest.is_empty()).unwrap_or(bytes)
}

/// The `From ` line an mbox puts before a message (RFC 4155), also in its quoted form.
fn without_envelope(bytes: &[u8]) -> &[u8] {
    let envelope = line_at(bytes, 0).filter(|line| is_envelope(line.text));
    let rest = envelope.and_then(|line| bytes.get(line.next..));
    rest.map_or(bytes, without_blank_lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: &[u8]) {
        assert_eq!(message(input).as_ref(), expected, "{:?}", String::from_utf8_lossy(input));
    }

    #[test]
    fn letters_of_two_bytes_become_a_message() {
        let wide: Vec<u8> =
            "\u{FEFF}To: ą@x\r\n\r\nz".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(message(&wide).as_ref(), "To: ą@x\r\n\r\nz".as_bytes());
        assert!(begins_oddly(&wide));
    }

    #[test]
    fn frames_are_taken_off() {
        check(b"Subject: a\n\nb", b"Subject: a\n\nb");
        check(b"\xEF\xBB\xBFSubject: a\n", b"Subject: a\n");
        check(b"\r\n \nSubject: a\n", b"Subject: a\n");
        check(b"From ewa@example.pl Tue Mar 12 23:30:00 2024\nSubject: a\n", b"Subject: a\n");
        check(b"From : ewa@example.pl\nSubject : a\n", b"From : ewa@example.pl\nSubject : a\n");
        check(b"13\nSubject: a\n\nb<?xml version=\"1.0\"?>", b"Subject: a\n\nb");
        check(b"9999\nSubject: a\n\nb", b"Subject: a\n\nb");
    }

    #[test]
    fn lone_carriage_returns_break_lines() {
        check(b"Subject: a\r\rb\r", b"Subject: a\n\nb\n");
    }

    #[test]
    fn a_number_alone_is_content() {
        check(b"12\nwords", b"12\nwords");
        check(b"\n\n", b"\n\n");
        check(b"", b"");
    }
}
