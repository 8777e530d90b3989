//! The MIME structure (RFC 2046): one pass over the lines, no recursion, so that neither depth nor size can hurt.

use super::headers::{self, Headers};
use super::lines::{before_break, line_at};
use super::notes::Notes;
use super::params::Structured;
use super::transfer;
use super::words::RawText;
use crate::domain::Warning;

/// Multiparts inside one another that are opened; what lies deeper is kept as one attachment.
const DEEPEST: usize = 128;
/// Parts read of one message; what comes after is left in the original.
const MOST_PARTS: usize = 10_000;

/// A part of a message: the whole, a container, or a leaf.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// Its header block.
    pub(super) headers: Headers<'a>,
    /// `Content-Type`.
    pub(super) kind: Structured,
    /// `Content-Disposition`.
    pub(super) disposition: Structured,
    /// Its content as transferred; for a container, nothing.
    pub(super) body: &'a [u8],
    /// The `multipart/alternative` it lies in, by its index, with all that is inside one of its branches.
    pub(super) alternative: Option<usize>,
    /// The multipart it is a part of, by its index.
    pub(super) parent: Option<usize>,
    /// It lies in a `multipart/related`: what names its `Content-ID` shows it (RFC 2387).
    pub(super) is_related: bool,
    /// A multipart whose parts follow in the list.
    pub(super) is_container: bool,
    /// A multipart in which no part can be told: its content is text.
    is_broken: bool,
}

impl Part<'_> {
    /// The media type, lower case; `text/plain` where none or nonsense was declared (RFC 2045 §5.2).
    pub(super) fn mime(&self) -> &str {
        let declared = self.kind.value.contains('/') && !self.is_broken;
        if declared { &self.kind.value } else { "text/plain" }
    }

    /// Text of any sort.
    pub(super) fn is_text(&self) -> bool {
        self.mime().starts_with("text/")
    }

    /// The file name: of the disposition, else of the type.
    pub(super) fn name(&self, notes: &mut Notes) -> Option<String> {
        let name = self.disposition.decoded("filename", notes);
        let name = name.or_else(|| self.kind.decoded("name", notes));
        name.map(|name| name.trim().to_string()).filter(|name| !name.is_empty())
    }

    /// An attachment: said to be one, or named, or not text.
    pub(super) fn is_attachment(&self, notes: &mut Notes) -> bool {
        let declared = self.disposition.value == "attachment";
        !self.is_container && (declared || !self.is_text() || self.name(notes).is_some())
    }

    /// The content without its transfer encoding.
    pub(super) fn content(&self, notes: &mut Notes) -> Vec<u8> {
        let encoding = self.encoding();
        if !transfer::is_known(&encoding) {
            notes.add(Warning::UnknownEncoding);
        }
        let decoded = transfer::decode(&encoding, self.body);
        if !decoded.whole {
            notes.add(Warning::DamagedEncoding);
        }
        decoded.bytes
    }

    /// The transfer encoding as declared, lower case; empty where none is.
    fn encoding(&self) -> String {
        let value = self.headers.first("content-transfer-encoding").unwrap_or_default();
        let value = String::from_utf8_lossy(value).trim().to_ascii_lowercase();
        let word = value.split([';', '(']).next().unwrap_or_default().trim();
        word.trim_matches('"').to_owned()
    }

    /// A calendar, by its type or its name.
    pub(super) fn is_calendar(&self) -> bool {
        matches!(self.mime(), "text/calendar" | "application/ics")
    }

    /// Signed or encrypted content in one piece (S/MIME).
    pub(super) fn is_sealed(&self) -> bool {
        matches!(self.mime(), "application/pkcs7-mime" | "application/x-pkcs7-mime")
    }

    /// Whether other programs may take for a file what is shown as text here, or the other way about.
    pub(super) fn is_odd(&self) -> bool {
        let declared = self.kind.value.contains('/');
        if self.is_container || self.disposition.value == "attachment" {
            return false;
        }
        let shown = self.is_related && self.headers.first("content-id").is_some();
        match self.mime() {
            "text/plain" | "text/html" => !declared || self.name(&mut Notes::default()).is_some(),
            "message/external-body" => true,
            mime if mime.starts_with("message/") => false,
            mime => mime.starts_with("text/") || !shown,
        }
    }
}

/// All parts of a message in their order, containers before what they hold. There is always the first.
pub(super) fn walk<'a>(bytes: &'a [u8], notes: &mut Notes) -> Vec<Part<'a>> {
    let mut walker = Walker { bytes, parts: Vec::new(), open: Vec::new(), notes };
    walker.run();
    walker.parts
}

/// An alternative with one branch alone, or a piece of a message that was sent in several (RFC 2046 §5.2.2).
pub(super) fn lacking(parts: &[Part<'_>]) -> Option<Warning> {
    let mut branches = vec![0_usize; parts.len()];
    for parent in parts.iter().filter_map(|part| part.parent) {
        branches.get_mut(parent).into_iter().for_each(|count| *count += 1);
    }
    let mut alternatives =
        parts.iter().zip(&branches).filter(|(part, _)| part.mime() == "multipart/alternative");
    if parts.iter().any(|part| part.mime() == "message/partial") {
        return Some(Warning::BrokenMultipart);
    }
    alternatives.any(|(_, count)| *count == 1).then_some(Warning::LoneAlternative)
}

/// A multipart whose closing boundary has not come yet.
struct Open {
    boundary: Vec<u8>,
    part: usize,
    /// Its first boundary line has been seen.
    begun: bool,
    /// Parts are messages unless they say otherwise (RFC 2046 §5.1.5).
    digest: bool,
    related: bool,
    alternative: Option<usize>,
}

struct Walker<'a, 'n> {
    bytes: &'a [u8],
    parts: Vec<Part<'a>>,
    open: Vec<Open>,
    notes: &'n mut Notes,
}

/// A boundary line: of which open multipart, and whether it is the last one.
struct Boundary {
    level: usize,
    closing: bool,
    start: usize,
    next: usize,
}

impl<'a> Walker<'a, '_> {
    fn run(&mut self) {
        let mut at = 0;
        loop {
            let body = self.begin_part(at);
            match self.end_part(body) {
                Some(next) if self.parts.len() < MOST_PARTS => at = next,
                Some(_) => {
                    self.notes.add(Warning::TooManyParts);
                    break;
                }
                None => break,
            }
        }
        while let Some(open) = self.open.pop() {
            self.close(&open, false);
        }
    }

    /// Reads the headers of a part; gives the offset of its body.
    fn begin_part(&mut self, at: usize) -> usize {
        let block = headers::read(self.bytes, at, |line| boundary_of(&self.open, line).is_some());
        if block.odd {
            self.notes.add(Warning::OddHeader);
        }
        let kind = self.structured(&block.headers, "content-type");
        let disposition = self.structured(&block.headers, "content-disposition");
        if block.headers.first("content-type").is_some() && !kind.value.contains('/') {
            self.notes.add(Warning::OddHeader);
        }
        let parent = self.open.last();
        let mut part = Part {
            headers: block.headers,
            kind,
            disposition,
            body: self.bytes.get(block.body..).unwrap_or_default(),
            alternative: parent.and_then(|open| open.alternative),
            parent: parent.map(|open| open.part),
            is_related: parent.is_some_and(|open| open.related),
            is_container: false,
            is_broken: false,
        };
        if part.kind.value.is_empty() && parent.is_some_and(|open| open.digest) {
            part.kind.value = "message/rfc822".into();
        }
        self.open_multipart(&mut part);
        self.parts.push(part);
        block.body
    }

    fn structured(&mut self, headers: &Headers<'_>, name: &str) -> Structured {
        let Some(value) = headers.first(name) else { return Structured::default() };
        let raw = RawText::of(headers, None, None);
        Structured::read(&raw.text(value, self.notes))
    }

    fn open_multipart(&mut self, part: &mut Part<'a>) {
        let Some(boundary) = part.kind.plain("boundary").map(str::trim_end) else {
            if part.mime().starts_with("multipart/") {
                self.notes.add(Warning::BrokenMultipart);
                part.is_broken = true;
            }
            return;
        };
        if !part.mime().starts_with("multipart/") || boundary.is_empty() {
            return;
        }
        if self.open.len() >= DEEPEST {
            self.notes.add(Warning::TooDeep);
            return;
        }
        let index = self.parts.len();
        let is_alternative = part.mime() == "multipart/alternative";
        self.open.push(Open {
            boundary: boundary.as_bytes().to_vec(),
            part: index,
            begun: false,
            digest: part.mime() == "multipart/digest",
            related: part.mime() == "multipart/related",
            alternative: part.alternative.or(is_alternative.then_some(index)),
        });
        part.is_container = true;
        // RFC 2045 §6.4: what holds other parts is not encoded itself.
        if !matches!(part.encoding().as_str(), "" | "7bit" | "8bit" | "binary") {
            self.notes.add(Warning::UnknownEncoding);
        }
    }

    /// Finds where the part whose body starts at `body` ends, closes the multiparts that end with it,
    /// and gives the offset of the next part.
    fn end_part(&mut self, body: usize) -> Option<usize> {
        let mut at = body;
        let mut in_part = true;
        while let Some(found) = self.next_boundary(at) {
            if in_part {
                self.set_body(before_break(self.bytes, body, found.start));
                in_part = false;
            }
            while self.open.len() > found.level + 1 {
                if let Some(unclosed) = self.open.pop() {
                    self.close(&unclosed, false);
                }
            }
            at = found.next;
            if !found.closing {
                self.open.last_mut()?.begun = true;
                return Some(at);
            }
            let closed = self.open.pop()?;
            self.close(&closed, true);
        }
        None
    }

    /// Bodies of containers are only their preamble; leaves keep theirs.
    fn set_body(&mut self, body: &'a [u8]) {
        let held = self.parts.last().is_some_and(|part| part.mime() == "message/rfc822");
        if held && body.is_empty() {
            self.notes.add(Warning::BrokenMultipart);
        }
        if let Some(part) = self.parts.last_mut().filter(|part| !part.is_container) {
            part.body = body;
        }
    }

    fn next_boundary(&self, from: usize) -> Option<Boundary> {
        if self.open.is_empty() {
            return None;
        }
        let mut at = from;
        while let Some(line) = line_at(self.bytes, at) {
            if let Some((level, closing)) = boundary_of(&self.open, line.text) {
                return Some(Boundary { level, closing, start: line.start, next: line.next });
            }
            at = line.next;
        }
        None
    }

    /// A multipart that never began holds no parts: its content is shown as the text it is.
    fn close(&mut self, open: &Open, properly: bool) {
        if !properly {
            self.notes.add(Warning::BrokenMultipart);
        }
        if open.begun {
            return;
        }
        if let Some(part) = self.parts.get_mut(open.part) {
            part.is_container = false;
            part.is_broken = true;
        }
        self.notes.add(Warning::BrokenMultipart);
    }
}

/// The innermost open multipart whose boundary a line is, and whether it closes it.
fn boundary_of(open: &[Open], line: &[u8]) -> Option<(usize, bool)> {
    let line = line.strip_prefix(b"--")?;
    let matching = |(level, open): (usize, &Open)| {
        let rest = line.strip_prefix(open.boundary.as_slice())?;
        let tail = rest.trim_ascii_end();
        match tail {
            b"" => Some((level, false)),
            b"--" => Some((level, true)),
            _ => None,
        }
    };
    open.iter().enumerate().rev().find_map(matching)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &[(&str, &str)], warnings: &[Warning]) {
        let mut notes = Notes::default();
        let parts = walk(input.as_bytes(), &mut notes);
        let leaf = |part: &Part<'_>| {
            (part.mime().to_string(), String::from_utf8_lossy(part.body).into_owned())
        };
        let leaves: Vec<_> = parts.iter().filter(|p| !p.is_container).map(leaf).collect();
        let expected: Vec<_> =
            expected.iter().map(|(mime, body)| (mime.to_string(), body.to_string())).collect();
        assert_eq!(leaves, expected, "{input}");
        assert_eq!(notes.into_warnings(), warnings, "{input}");
    }

    const MIXED: &str = "Content-Type: multipart/mixed; boundary=b\n\n";

    #[test]
    fn leaves_in_order() {
        check("Subject: x\n\nbody\n", &[("text/plain", "body\n")], &[]);
        let input = format!(
            "{MIXED}preamble\n--b\n\none\n--b\nContent-Type: a/b\n\ntwo\n\n--b--\nepilogue"
        );
        check(&input, &[("text/plain", "one"), ("a/b", "two\n")], &[]);
    }

    #[test]
    fn nested_multiparts() {
        let inner = "Content-Type: multipart/alternative; boundary=bb\n\n--bb\n\none\n--bb--\n";
        let input = format!("{MIXED}--b\n{inner}--b\n\ntwo\n--b--\n");
        check(&input, &[("text/plain", "one"), ("text/plain", "two")], &[]);
    }

    #[test]
    fn nested_messages_stay_whole() {
        let input =
            format!("{MIXED}--b\nContent-Type: message/rfc822\n\nSubject: y\n\ninner\n--b--\n");
        check(&input, &[("message/rfc822", "Subject: y\n\ninner")], &[]);
        let digest =
            "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: y\n\nz\n--b--\n";
        check(digest, &[("message/rfc822", "Subject: y\n\nz")], &[]);
    }

    #[test]
    fn broken_multiparts_lose_nothing() {
        let broken = &[Warning::BrokenMultipart];
        check(&format!("{MIXED}no boundary"), &[("text/plain", "no boundary")], broken);
        check(&format!("{MIXED}--b\n\ncut of"), &[("text/plain", "cut of")], broken);
        check("Content-Type: multipart/mixed\n\nx", &[("text/plain", "x")], broken);
        let inner = "Content-Type: multipart/mixed; boundary=bb\n\n--bb\n\none\n";
        check(
            &format!("{MIXED}--b\n{inner}--b\n\ntwo\n--b--\n"),
            &[("text/plain", "one"), ("text/plain", "two")],
            broken,
        );
    }

    #[test]
    fn depth_and_number_are_limited() {
        let mut deep = String::new();
        for level in 0..200 {
            deep += &format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
        }
        let mut notes = Notes::default();
        assert_eq!(walk(deep.as_bytes(), &mut notes).len(), DEEPEST + 1);
        assert!(notes.into_warnings().contains(&Warning::TooDeep));

        let many = format!("{MIXED}{}", "--b\n\nx\n".repeat(20_000));
        let mut notes = Notes::default();
        assert_eq!(walk(many.as_bytes(), &mut notes).len(), MOST_PARTS);
        assert!(notes.into_warnings().contains(&Warning::TooManyParts));
    }
}
