//! Mailboxes of many messages in one file (RFC 4155): told from other files, and split in one pass.
//!
//! A message's bytes are given as they are found. In particular `>From ` at the start of a line stays:
//! whether the writer put the mark there (mboxrd) or the author did cannot be known, and the bytes are evidence.

use std::io::{self, BufRead};

use super::headers::{is_envelope, is_field, name_of};
use super::lines::line_at;

/// A declared length beyond this is not followed: it would have to be read to be checked.
const LONGEST_DECLARED: usize = 64 * 1024 * 1024;
/// Header bytes of a message looked through for its declared length.
const LONGEST_HEADER: usize = 256 * 1024;
/// A message longer than this ends the mailbox: it would have to be held in memory, and nobody's mail
/// server carried it.
const LONGEST_MESSAGE: usize = 256 * 1024 * 1024;
/// Bytes asked of the reader at a time.
const STEP: usize = 64 * 1024;

/// One message of a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The separator line, `From ` and its line break included; empty for bytes that stand before the first.
    pub envelope: Vec<u8>,
    /// The message as found, without the empty line that sets it off from the next separator.
    pub message: Vec<u8>,
}

/// True where the beginning of a file is that of a mailbox: a separator line, then a header line.
pub fn looks_like(prefix: &[u8]) -> bool {
    let prefix = prefix.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(prefix);
    let blank = prefix.iter().take_while(|b| b.is_ascii_whitespace()).count();
    let prefix = prefix.get(blank..).unwrap_or_default();
    let begins = |line: &[u8]| line.starts_with(b"From ") && is_envelope(line);
    let Some(line) = line_at(prefix, 0).filter(|line| begins(line.text)) else { return false };
    let following = line_at(prefix, line.next);
    following.is_some_and(|next| is_field(next.text) || next.text.starts_with(b">From "))
}

/// Splits a mailbox. Memory holds one message and a little more, however large the file is.
/// An error of the reader is given once and ends the messages.
pub fn split(reader: impl BufRead) -> impl Iterator<Item = io::Result<Part>> {
    Split { reader, window: Vec::new(), start: 0, at_end: false, failed: false }
}

struct Split<R> {
    reader: R,
    /// Bytes read and not yet given away begin at `start`.
    window: Vec<u8>,
    start: usize,
    at_end: bool,
    failed: bool,
}

impl<R: BufRead> Iterator for Split<R> {
    type Item = io::Result<Part>;

    fn next(&mut self) -> Option<io::Result<Part>> {
        if self.failed {
            return None;
        }
        let part = self.part();
        self.failed = part.is_err();
        part.transpose()
    }
}

impl<R: BufRead> Split<R> {
    fn part(&mut self) -> io::Result<Option<Part>> {
        loop {
            if !self.ensure(1)? {
                return Ok(None);
            }
            let body = if self.is_separator(0)? { self.line_end(0)? } else { 0 };
            let (end, next) = match self.declared_end(body)? {
                Some(ends) => ends,
                None => {
                    let next = self.next_separator(body)?;
                    let message = self.rest().get(body..next).unwrap_or_default();
                    (body + without_last_blank_line(message).len(), next)
                }
            };
            let part = self.cut(body, end, next);
            if !part.envelope.is_empty() || !part.message.trim_ascii().is_empty() {
                return Ok(Some(part));
            }
        }
    }

    fn rest(&self) -> &[u8] {
        self.window.get(self.start..).unwrap_or_default()
    }

    /// Reads until `count` bytes lie ahead; false where the mailbox ends before.
    fn ensure(&mut self, count: usize) -> io::Result<bool> {
        while self.rest().len() < count && !self.at_end {
            if self.rest().len() > LONGEST_MESSAGE {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
            self.make_room();
            let available = match self.reader.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let taken = available.get(..STEP).unwrap_or(available);
            self.window.extend_from_slice(taken);
            self.at_end = taken.is_empty();
            let taken = taken.len();
            self.reader.consume(taken);
        }
        Ok(self.rest().len() >= count)
    }

    /// Forgets what was given away, once that is most of the window.
    fn make_room(&mut self) {
        if self.start > self.window.len() / 2 {
            self.window.drain(..self.start);
            self.start = 0;
        }
    }

    /// The end of the line that starts at `from`, line break included.
    fn line_end(&mut self, from: usize) -> io::Result<usize> {
        let mut seen = from;
        loop {
            let ahead = self.rest().get(seen..).unwrap_or_default();
            if let Some(at) = ahead.iter().position(|&b| b == b'\n') {
                return Ok(seen + at + 1);
            }
            seen = self.rest().len().max(from);
            if !self.ensure(seen + 1)? {
                return Ok(seen);
            }
        }
    }

    /// A separator: `From ` with a date, or followed by a header line.
    fn is_separator(&mut self, at: usize) -> io::Result<bool> {
        self.ensure(at + 5)?;
        if !self.rest().get(at..).is_some_and(|rest| rest.starts_with(b"From ")) {
            return Ok(false);
        }
        let end = self.line_end(at)?;
        if has_date(self.rest().get(at..end).unwrap_or_default()) {
            return Ok(true);
        }
        let following = self.line_end(end)?;
        let line = self.rest().get(end..following).unwrap_or_default();
        Ok(name_of(line).is_some_and(super::headers::is_known))
    }

    /// The start of the first separator after an empty line, or the end of the mailbox.
    fn next_separator(&mut self, from: usize) -> io::Result<usize> {
        let mut at = from;
        let mut after_blank = false;
        while self.ensure(at + 1)? {
            if after_blank && self.is_separator(at)? {
                break;
            }
            let end = self.line_end(at)?;
            let line = self.rest().get(at..end).unwrap_or_default();
            after_blank = line.trim_ascii_end().is_empty();
            at = end;
        }
        Ok(at)
    }

    /// The end of a message by its `Content-Length`, and where the next one begins: where a separator or the
    /// end of the mailbox follows, with an empty line before it or without.
    fn declared_end(&mut self, from: usize) -> io::Result<Option<(usize, usize)>> {
        let (body, Some(length)) = self.declared_length(from)? else { return Ok(None) };
        let end = body + length;
        if !self.ensure(end)? {
            return Ok(None);
        }
        let mut next = end;
        for _ in 0..2 {
            if !self.ensure(next + 1)? || self.is_separator(next)? {
                return Ok(Some((end, next)));
            }
            let line_end = self.line_end(next)?;
            if !self.rest().get(next..line_end).unwrap_or_default().trim_ascii().is_empty() {
                return Ok(None);
            }
            next = line_end;
        }
        Ok(None)
    }

    /// The offset of the body and the length declared for it.
    fn declared_length(&mut self, from: usize) -> io::Result<(usize, Option<usize>)> {
        let mut at = from;
        let mut length = None;
        while at - from < LONGEST_HEADER && self.ensure(at + 1)? {
            let end = self.line_end(at)?;
            let line = self.rest().get(at..end).unwrap_or_default();
            at = end;
            if line.trim_ascii().is_empty() {
                return Ok((at, length));
            }
            if let Some(value) =
                line.get(..15).filter(|n| n.eq_ignore_ascii_case(b"content-length:"))
            {
                let value = line.get(value.len()..).unwrap_or_default().trim_ascii();
                length = std::str::from_utf8(value).ok().and_then(|value| value.parse().ok());
                length = length.filter(|&length| length <= LONGEST_DECLARED);
            }
        }
        Ok((at, None))
    }

    /// Gives away the message between `body` and `end`, with the envelope before it, and goes on at `next`.
    fn cut(&mut self, body: usize, end: usize, next: usize) -> Part {
        let rest = self.rest();
        let envelope = rest.get(..body).unwrap_or_default().to_vec();
        let message = rest.get(body..end).unwrap_or_default().to_vec();
        self.start += next;
        Part { envelope, message }
    }
}

/// A time of day and a year, as every mailbox writer puts after the sender.
fn has_date(line: &[u8]) -> bool {
    let words = || line.split(u8::is_ascii_whitespace).skip(1).filter(|word| !word.is_empty());
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let is_time = |word: &[u8]| {
        let colon = word.iter().position(|&b| b == b':');
        colon.is_some_and(|at| at > 0 && digit(word.get(at - 1)) && digit(word.get(at + 1)))
    };
    let is_year = |word: &[u8]| {
        word.len() == 4
            && word.iter().all(u8::is_ascii_digit)
            && (word.starts_with(b"19") || word.starts_with(b"20"))
    };
    words().any(is_time) && words().any(is_year)
}

/// The empty line before a separator is the mailbox's, not the message's.
fn without_last_blank_line(message: &[u8]) -> &[u8] {
    for blank in [&b"\r\n\r\n"[..], b"\n\n"] {
        if message.ends_with(blank) {
            let kept = message.len() - blank.len() / 2;
            return message.get(..kept).unwrap_or(message);
        }
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &[(&str, &str)]) {
        // A reader that gives a few bytes at a time meets every seam.
        for capacity in [1, 7, 64 * 1024] {
            let reader = io::BufReader::with_capacity(capacity, input.as_bytes());
            let parts: Vec<Part> = split(reader).map(|part| part.unwrap()).collect();
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let parts: Vec<_> =
                parts.iter().map(|p| (text(&p.envelope), text(&p.message))).collect();
            let expected: Vec<_> =
                expected.iter().map(|(e, m)| (e.to_string(), m.to_string())).collect();
            assert_eq!(parts, expected, "{input}");
        }
    }

    const FROM: &str = "From a@example.pl Tue Mar 12 23:30:00 2024\n";

    #[test]
    fn messages_are_split_at_separators() {
        let input = format!("{FROM}Subject: a\n\none\n\n{FROM}Subject: b\n\ntwo\n");
        check(&input, &[(FROM, "Subject: a\n\none\n"), (FROM, "Subject: b\n\ntwo\n")]);
        check("", &[]);
        check(FROM, &[(FROM, "")]);
    }

    #[test]
    fn words_of_the_text_do_not_split() {
        let input = format!(
            "{FROM}Subject: a\n\n>From x\nFrom b@example.pl Tue Mar 12 23:30:00 2024\n\nFrom then on\nwe\n"
        );
        check(&input, &[(FROM, input.strip_prefix(FROM).unwrap())]);
    }

    #[test]
    fn separators_without_a_date_need_a_header() {
        let input = format!("{FROM}Subject: a\n\none\n\nFrom nobody\nSubject: b\n\ntwo\n");
        check(&input, &[(FROM, "Subject: a\n\none\n"), ("From nobody\n", "Subject: b\n\ntwo\n")]);
    }

    #[test]
    fn what_stands_before_the_first_separator_is_kept() {
        let input = format!("Subject: a\n\none\n\n{FROM}Subject: b\n\ntwo\n");
        check(&input, &[("", "Subject: a\n\none\n"), (FROM, "Subject: b\n\ntwo\n")]);
    }

    #[test]
    fn a_fitting_length_holds_a_message_together() {
        let body = format!("one\n\n{FROM}Subject: quoted\n\n");
        let length = body.len();
        let first = format!("Content-Length: {length}\n\n{body}");
        let input = format!("{FROM}{first}\n{FROM}Subject: b\n\ntwo\n");
        check(&input, &[(FROM, &first), (FROM, "Subject: b\n\ntwo\n")]);
        let wrong = format!("{FROM}Content-Length: 3\n\none two\n\n{FROM}Subject: b\n\ntwo\n");
        check(&wrong, &[(FROM, "Content-Length: 3\n\none two\n"), (FROM, "Subject: b\n\ntwo\n")]);
    }

    #[test]
    fn a_length_counts_to_the_last_byte_of_a_message() {
        // mboxcl2 puts no mark before the words From, and not every writer an empty line between.
        let body = "one\n\nFrom b@example.pl Tue Mar 12 23:30:00 2024\nSubject: quoted\n\n";
        let first = format!("Content-Length: {}\nSubject: a\n\n{body}", body.len());
        let close = format!("{FROM}{first}{FROM}Subject: b\n\ntwo\n");
        check(&close, &[(FROM, &first), (FROM, "Subject: b\n\ntwo\n")]);
        let apart = format!("{FROM}{first}\n{FROM}Subject: b\n\ntwo\n");
        check(&apart, &[(FROM, &first), (FROM, "Subject: b\n\ntwo\n")]);
        let last = format!("{FROM}Subject: b\n\ntwo\n\n{FROM}{first}");
        check(&last, &[(FROM, "Subject: b\n\ntwo\n"), (FROM, &first)]);
    }

    #[test]
    fn marks_of_the_writer_stay() {
        // mboxo marks one way, mboxrd also what is marked already; neither is taken off.
        let words = ">From x\n>>From y\n";
        let input = format!("{FROM}Subject: a\n\n{words}\n{FROM}Subject: b\n\ntwo\n");
        let first = format!("Subject: a\n\n{words}");
        check(&input, &[(FROM, &first), (FROM, "Subject: b\n\ntwo\n")]);
    }

    #[test]
    fn mailboxes_are_told_from_other_files() {
        assert!(looks_like(format!("{FROM}Subject: a\n").as_bytes()));
        assert!(looks_like(b"From - x\r\nX-Status: 0\r\n"));
        assert!(!looks_like(b"From the beginning we wrote\nand wrote\n"));
        assert!(!looks_like(b"Subject: a\n\nFrom x\n"));
        assert!(!looks_like(b"From : a@x.pl\nTo : b@x.pl\n\nx\n"));
        assert!(!looks_like(b""));
    }

    #[test]
    fn a_reader_s_error_is_given_once() {
        struct Broken;
        impl io::Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }
        let mut parts = split(io::BufReader::new(Broken));
        assert!(parts.next().unwrap().is_err());
        assert!(parts.next().is_none());
    }
}
