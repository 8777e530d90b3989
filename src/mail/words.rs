//! Header text: raw eight-bit letters and encoded words (RFC 2047), as senders really write them.

use encoding_rs::Encoding;

use super::charset;
use super::headers::{Headers, unfold};
use super::notes::Notes;
use super::transfer::{base64, hex_pair};
use crate::domain::Warning;

/// Bytes of raw letters gathered from a header block to tell its character set by.
const SAMPLE: usize = 16 * 1024;

/// How the letters beyond ASCII that stand unencoded in a header block are to be read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RawText {
    encoding: Option<&'static Encoding>,
}

impl RawText {
    /// Chooses the encoding for one block: the body's where the letters fit it, else a detected one.
    /// Values that are UTF-8 need none of it (RFC 6532).
    pub(super) fn of(headers: &Headers<'_>, body: Option<&str>, country: Option<&str>) -> Self {
        let mut sample = Vec::new();
        for value in headers.values().filter(|value| std::str::from_utf8(value).is_err()) {
            sample.extend_from_slice(value.get(..SAMPLE).unwrap_or(value));
            if sample.len() > SAMPLE {
                break;
            }
        }
        if sample.is_empty() {
            return Self::default();
        }
        let declared = body.and_then(charset::known).filter(|encoding| fits(&sample, encoding));
        let encoding = declared.unwrap_or_else(|| charset::detect(&sample, country));
        Self { encoding: Some(encoding) }
    }

    /// A header value as one line of text, its encoded words still encoded.
    pub(super) fn text(self, value: &[u8], notes: &mut Notes) -> String {
        match String::from_utf8(unfold(value)) {
            Ok(text) => {
                if !text.is_ascii() {
                    notes.add(Warning::GuessedCharset);
                }
                text
            }
            Err(error) => {
                notes.add(Warning::GuessedCharset);
                let bytes = error.into_bytes();
                let encoding = self.encoding.unwrap_or_else(|| charset::detect(&bytes, None));
                encoding.decode_without_bom_handling(&bytes).0.into_owned()
            }
        }
    }

    /// A header value as one line of text, decoded.
    pub(super) fn decoded(self, value: &[u8], notes: &mut Notes) -> String {
        let text = self.text(value, notes);
        decode(text.trim(), notes)
    }
}

fn fits(sample: &[u8], encoding: &'static Encoding) -> bool {
    let (text, _, damaged) = encoding.decode(sample);
    !damaged && !charset::has_controls(&text)
}

/// One encoded word: `=?charset?B?text?=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word<'a> {
    charset: &'a str,
    base64: bool,
    text: &'a str,
    /// Bytes of the whole word.
    length: usize,
}

/// Decodes the encoded words of a text. Blanks between two of them vanish (RFC 2047 §6.2);
/// letters split between two words of one character set are joined again.
pub(super) fn decode(text: &str, notes: &mut Notes) -> String {
    let mut output = String::with_capacity(text.len());
    let mut pending = Pending::default();
    let mut rest = text;
    while let Some(start) = rest.find("=?") {
        let (before, at) = rest.split_at(start);
        match word_at(at) {
            Found::Word(word) => {
                let between = !pending.is_empty() && before.trim().is_empty();
                if !between {
                    pending.flush(&mut output, notes);
                    output.push_str(before);
                }
                pending.take(word, &mut output, notes);
                rest = at.get(word.length..).unwrap_or_default();
            }
            Found::Nothing => {
                pending.flush(&mut output, notes);
                let (shown, left) = at.split_at(2);
                output.push_str(before);
                output.push_str(shown);
                rest = left;
            }
            Found::NothingFurther => {
                let Some(word) = cut_off_word(at) else { break };
                notes.add(Warning::OddHeader);
                if pending.is_empty() || !before.trim().is_empty() {
                    pending.flush(&mut output, notes);
                    output.push_str(before);
                }
                pending.take(word, &mut output, notes);
                rest = "";
            }
        }
    }
    pending.flush(&mut output, notes);
    output.push_str(rest);
    output.replace(['\0', '\r', '\n'], " ")
}

/// The length of the encoded word a text begins with.
pub(super) fn length_at(text: &str) -> Option<usize> {
    match word_at(text) {
        Found::Word(word) => Some(word.length),
        _ => None,
    }
}

enum Found<'a> {
    Word(Word<'a>),
    Nothing,
    /// No word here, and no end of any word in the rest: looking on would only cost time.
    NothingFurther,
}

fn word_at(text: &str) -> Found<'_> {
    let Some((charset, encoding, content)) = split_word(text) else {
        return Found::Nothing;
    };
    let base64 = match encoding {
        "B" | "b" => true,
        "Q" | "q" => false,
        _ => return Found::Nothing,
    };
    let end = match end_of_content(content, !base64) {
        Ok(end) => end,
        Err(found) => return found,
    };
    let inner = content.get(..end).unwrap_or_default();
    let charset = without_language(charset);
    let length = text.len() - content.len() + end + 2;
    Found::Word(Word { charset, base64, text: inner, length })
}

/// The name of the set: RFC 2231 §5 lets a language follow, and some programs leave the name out.
fn without_language(charset: &str) -> &str {
    let name = charset.split('*').next().unwrap_or_default();
    if name.is_empty() { "unknown-8bit" } else { name }
}

/// The last word of a value that was cut before its end.
fn cut_off_word(text: &str) -> Option<Word<'_>> {
    let (charset, encoding, content) = split_word(text)?;
    let base64 = encoding.eq_ignore_ascii_case("b");
    let content = content.trim_end_matches(['?', ' ']);
    let fits = |b: u8| match base64 {
        true => b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='),
        false => b.is_ascii_graphic() && !matches!(b, b'<' | b'>' | b',' | b'"' | b'@'),
    };
    let known = base64 || encoding.eq_ignore_ascii_case("q");
    let whole = known && !content.is_empty() && content.bytes().all(fits);
    let charset = without_language(charset);
    whole.then_some(Word { charset, base64, text: content, length: text.len() })
}

/// Where `?=` closes a word. One that opens before that is another word, and this one is none;
/// so no byte is looked at from more than one opening.
fn end_of_content(content: &str, quoted: bool) -> Result<usize, Found<'_>> {
    let bytes = content.as_bytes();
    for (at, _) in content.match_indices('?') {
        if bytes.get(at + 1) == Some(&b'=') && !(quoted && goes_on(content, at)) {
            return Ok(at);
        }
        if at > 0 && bytes.get(at - 1) == Some(&b'=') {
            return Err(Found::Nothing);
        }
    }
    Err(Found::NothingFurther)
}

/// Bytes within which a word that was not closed by `?=` must be closed.
const GOES_ON_WITHIN: usize = 200;

/// A question mark somebody forgot to encode, before an encoded letter: `Co?=20nowego?=`.
fn goes_on(content: &str, at: usize) -> bool {
    let bytes = content.as_bytes().get(at + 2..).unwrap_or_default();
    let bytes = bytes.get(..GOES_ON_WITHIN).unwrap_or(bytes);
    let opens = bytes.windows(2).position(|two| two == b"=?").unwrap_or(bytes.len());
    let closes = bytes.windows(2).position(|two| two == b"?=");
    hex_pair(bytes).is_some() && closes.is_some_and(|closes| closes < opens)
}

/// The three parts of `=?charset?encoding?…`.
fn split_word(text: &str) -> Option<(&str, &str, &str)> {
    let inner = text.strip_prefix("=?")?;
    let label = |b: &u8| b.is_ascii_graphic() && *b != b'?';
    let charset = inner.bytes().take(80).take_while(label).count();
    let (charset, inner) = inner.split_at(charset);
    let inner = inner.strip_prefix('?')?;
    let encoding = inner.get(..1)?;
    let content = inner.get(1..)?.strip_prefix('?')?;
    Some((charset, encoding, content))
}

/// Decoded bytes that wait for the rest of their last letter in the next word.
#[derive(Default)]
struct Pending {
    charset: String,
    bytes: Vec<u8>,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.charset.is_empty()
    }

    fn take(&mut self, word: Word<'_>, output: &mut String, notes: &mut Notes) {
        if !self.charset.eq_ignore_ascii_case(word.charset) {
            self.flush(output, notes);
            self.charset = word.charset.to_string();
        } else if self.ends_within_a_letter() {
            notes.add(Warning::OddHeader);
        }
        // RFC 2047 §2 wants at least one letter in a word.
        if word.text.is_empty() {
            notes.add(Warning::OddHeader);
        }
        let bytes = if word.base64 { from_base64(word.text, notes) } else { from_q(word.text) };
        self.bytes.extend_from_slice(&bytes);
    }

    /// RFC 2047 §5 lets no letter begin in one word and end in the next. Looked for in what is no longer
    /// than headers are, for it costs as much as decoding.
    fn ends_within_a_letter(&self) -> bool {
        let encoding = charset::known(&self.charset).filter(|_| self.bytes.len() < 2_000);
        encoding.is_some_and(|encoding| encoding.decode_without_bom_handling(&self.bytes).1)
    }

    fn flush(&mut self, output: &mut String, notes: &mut Notes) {
        if !self.is_empty() {
            output.push_str(&charset::decode(&self.bytes, Some(&self.charset), None, notes));
        }
        self.charset.clear();
        self.bytes.clear();
    }
}

fn from_base64(text: &str, notes: &mut Notes) -> Vec<u8> {
    let decoded = base64(text.as_bytes());
    // Senders leave the padding out so often that it says nothing.
    if !decoded.whole && text.contains('=') {
        notes.add(Warning::DamagedEncoding);
    }
    decoded.bytes
}

/// The Q encoding (RFC 2047 §4.2): like quoted-printable, an underscore is a space.
fn from_q(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'_' => bytes.push(b' '),
            b'=' => match hex_pair(rest) {
                Some((value, after)) => {
                    bytes.push(value);
                    rest = after;
                }
                None => bytes.push(byte),
            },
            _ => bytes.push(byte),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(decode(input, &mut Notes::default()), expected, "{input}");
    }

    #[test]
    fn words_are_decoded() {
        check("plain", "plain");
        check("=?utf-8?Q?Za=C5=BC=C3=B3=C5=82=C4=87_g=C4=99=C5=9Bl=C4=85?=", "Zażółć gęślą");
        check("=?UTF-8?B?xYHDs2TFug==?=", "Łódź");
        check("=?iso-8859-2?q?=A3=F3d=BC?=", "Łódź");
        check("=?utf-8*pl?q?=C5=81?=", "Ł");
        check("Re: =?utf-8?q?=C5=81?= i =?utf-8?q?=C3=B3?= x", "Re: Ł i ó x");
    }

    #[test]
    fn neighbours_join() {
        check("=?utf-8?q?a?= =?utf-8?q?b?=", "ab");
        check("=?utf-8?q?a?=\t =?iso-8859-2?q?=B3?=", "ał");
        check("=?utf-8?b?xQ==?= =?utf-8?b?gQ==?=", "Ł");
        check("=?utf-8?q?a?==?utf-8?q?b?=", "ab");
    }

    #[test]
    fn broken_words_are_kept_or_read_as_meant() {
        check("=?utf-8?Q?two words?=", "two words");
        check("=?utf-8?Q?no end", "=?utf-8?Q?no end");
        check("=?utf-8?X?a?=", "=?utf-8?X?a?=");
        check("=?nobody-knows?Q?=C5=81?=", "Ł");
        check("=?utf-8?B?xYHDs2TFug?=", "Łódź");
        check("=?utf-8?Q??=", "");
        check("1 =? 2", "1 =? 2");
    }

    #[test]
    fn a_million_openings_take_no_time() {
        let hostile = "=?a?q?".repeat(200_000);
        check(&hostile, &hostile);
        let hostile = "=?a?q? ".repeat(200_000) + "?=";
        assert_eq!(decode(&hostile, &mut Notes::default()).len(), hostile.len() - "=?a?q??=".len());
        let hostile = "=?".repeat(500_000);
        check(&hostile, &hostile);
    }

    #[test]
    fn raw_letters_take_the_body_s_set() {
        let block = super::super::headers::read(b"Subject: \xA3\xF3d\xBC\n\n", 0, |_| false);
        let raw = RawText::of(&block.headers, Some("iso-8859-2"), None);
        let mut notes = Notes::default();
        let value = block.headers.first("subject").unwrap();
        assert_eq!(raw.decoded(value, &mut notes), "Łódź");
        assert_eq!(notes.into_warnings(), [Warning::GuessedCharset]);
    }
}
