//! Messages in one file, as mboxrd: a `From ` line before each, lines of the message that look like
//! one quoted with `>`, an empty line after each.
//!
//! Line endings stay as they are. Undoing it (drop one `>` of `>…From `, drop the empty line, cut to
//! the size in the index) gives back each message's bytes; the cut matters only for a message
//! that did not end with a line break, which it gets here.

use std::io::{Result, Write};

use chrono::{DateTime, Utc};

use crate::domain::Address;

/// What makes a line look like the beginning of a message.
const MARK: &[u8] = b"From ";

/// The line before a message: the sender's address and the time of sending, in UTC as `asctime` has it.
pub(super) fn from_line(from: &[Address], at: DateTime<Utc>) -> String {
    let address = from.first().map_or("", |sender| sender.address.trim());
    // The line is ASCII and its address has no spaces: readers split it there.
    let plain: String =
        address.chars().map(|c| if c.is_ascii_graphic() { c } else { '?' }).take(200).collect();
    let sender = if plain.is_empty() { "MAILER-DAEMON" } else { &plain };
    format!("From {sender} {}\n", at.format("%a %b %e %H:%M:%S %Y"))
}

/// Writes one message, piece by piece, quoting what must be.
pub(super) struct Quoter {
    /// Bytes of [`MARK`] met since the line began; none in the midst of a line.
    met: Option<usize>,
    /// Whether all that was written ends with a line break.
    ended: bool,
}

impl Quoter {
    /// At the beginning of a message.
    pub(super) fn new() -> Quoter {
        Quoter { met: Some(0), ended: false }
    }

    /// Writes the next piece of the message.
    pub(super) fn feed(&mut self, mut bytes: &[u8], out: &mut dyn Write) -> Result<()> {
        while let Some((&byte, rest)) = bytes.split_first() {
            match self.met {
                None => {
                    let end = bytes.iter().position(|byte| *byte == b'\n');
                    let line = bytes.split_at(end.map_or(bytes.len(), |end| end + 1));
                    out.write_all(line.0)?;
                    self.ended = end.is_some();
                    self.met = end.map(|_| 0);
                    bytes = line.1;
                }
                // Quote marks pass at once: one more may stand before or behind them alike.
                Some(0) if byte == b'>' => {
                    out.write_all(b">")?;
                    self.ended = false;
                    bytes = rest;
                }
                Some(met) if MARK.get(met) == Some(&byte) => {
                    self.met = Some(met + 1);
                    bytes = rest;
                    if met + 1 == MARK.len() {
                        out.write_all(b">")?;
                        self.let_go(out)?;
                    }
                }
                Some(_) => self.let_go(out)?,
            }
        }
        Ok(())
    }

    /// Ends the message: a line break where it has none, and the empty line.
    pub(super) fn finish(mut self, out: &mut dyn Write) -> Result<()> {
        self.let_go(out)?;
        out.write_all(if self.ended { b"\n" } else { b"\n\n" })
    }

    /// Writes what was held back of a line's beginning.
    fn let_go(&mut self, out: &mut dyn Write) -> Result<()> {
        let held = self.met.take().and_then(|met| MARK.get(..met)).unwrap_or_default();
        if !held.is_empty() {
            self.ended = false;
        }
        out.write_all(held)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quoted(message: &[u8], piece: usize) -> Vec<u8> {
        let mut out = Vec::new();
        let mut quoter = Quoter::new();
        message.chunks(piece).for_each(|chunk| quoter.feed(chunk, &mut out).expect("memory"));
        quoter.finish(&mut out).expect("memory");
        out
    }

    /// Undoes the quoting as mboxrd says, keeping every line ending.
    fn unquoted(stored: &[u8], size: usize) -> Vec<u8> {
        let mut message = Vec::new();
        for line in stored.split_inclusive(|byte| *byte == b'\n') {
            let marks = line.iter().take_while(|byte| **byte == b'>').count();
            let quote = marks > 0 && line[marks..].starts_with(MARK);
            message.extend_from_slice(&line[usize::from(quote)..]);
        }
        message.truncate(size);
        message
    }

    #[test]
    fn lines_that_look_like_a_beginning_are_quoted() {
        let check = |message: &str, expected: &str| {
            for piece in [1, 2, 3, 1000] {
                let stored = quoted(message.as_bytes(), piece);
                assert_eq!(String::from_utf8_lossy(&stored), expected, "{message:?} by {piece}");
            }
        };
        check("A: b\n\nFrom here\n", "A: b\n\n>From here\n\n");
        check("A: b\r\n\r\n>From here\r\n", "A: b\r\n\r\n>>From here\r\n\n");
        check("From x\n", ">From x\n\n");
        check("a\n>>\nFromage\n>Fro", "a\n>>\nFromage\n>Fro\n\n");
        check("in the midst From here", "in the midst From here\n\n");
        check("", "\n\n");
        check("a\nFrom ", "a\n>From \n\n");
        check("a\n>", "a\n>\n\n");
    }

    #[test]
    fn the_line_before_a_message_is_plain() {
        let at = DateTime::from_timestamp(1_778_572_800, 0).expect("a moment");
        let check = |address: &str, expected: &str| {
            let from = Address { name: String::new(), address: address.to_owned() };
            assert_eq!(
                from_line(&[from], at),
                format!("From {expected} Tue May 12 08:00:00 2026\n")
            );
        };
        check("e.rudnik@example.pl", "e.rudnik@example.pl");
        check("a b\nFrom c@ź", "a?b?From?c@?");
        check("", "MAILER-DAEMON");
    }

    proptest! {
        #[test]
        fn every_message_can_be_taken_back(text in "(\\PC|From |>|\n|\r\n|\n>From |\nFrom ){0,40}", piece in 1_usize..9) {
            let stored = quoted(text.as_bytes(), piece);
            prop_assert!(stored.ends_with(b"\n\n"));
            prop_assert!(!stored.split(|byte| *byte == b'\n').any(|line| line.starts_with(MARK)));
            prop_assert_eq!(unquoted(&stored, text.len()), text.as_bytes());
        }
    }
}
