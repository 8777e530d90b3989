//! The header block of a message or a part, read leniently: every field that can be told is kept.

use super::lines::{Line, line_at};

/// One header field: `Name: value`, the value still folded and encoded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    name: &'a [u8],
    value: &'a [u8],
}

/// The fields of one header block, in order.
#[derive(Debug, Default)]
pub(super) struct Headers<'a> {
    fields: Vec<Field<'a>>,
}

impl<'a> Headers<'a> {
    /// The value of the first field of that name; names are compared without case.
    pub(super) fn first(&self, name: &str) -> Option<&'a [u8]> {
        self.all(name).next()
    }

    /// The values of all fields of that name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        let wanted = name.as_bytes().to_vec();
        let same = move |field: &&Field<'a>| field.name.eq_ignore_ascii_case(&wanted);
        self.fields.iter().filter(same).map(|field| field.value)
    }

    /// Every name with its value, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        self.fields.iter().map(|field| (field.name, field.value))
    }

    /// Every value, whatever its name.
    pub(super) fn values(&self) -> impl Iterator<Item = &'a [u8]> {
        self.fields.iter().map(|field| field.value)
    }

    /// No field at all.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

/// A header block and where it ended.
#[derive(Debug)]
pub(super) struct Block<'a> {
    /// Its fields.
    pub(super) headers: Headers<'a>,
    /// Offset of the body, or of the boundary line that cut the block off.
    pub(super) body: usize,
    /// A line in it was no header, or none was empty where the text begins.
    pub(super) odd: bool,
}

/// Reads the header block that starts at `start`: to a blank line, to a line for which `stop` holds,
/// to a line that is no header, or to the end.
pub(super) fn read<'a>(bytes: &'a [u8], start: usize, stop: impl Fn(&[u8]) -> bool) -> Block<'a> {
    let mut headers = Headers::default();
    let (mut at, mut odd) = (start, false);
    while let Some(line) = line_at(bytes, at) {
        if line.is_empty() {
            at = line.next;
            break;
        }
        if stop(line.text) {
            break;
        }
        let (end, unindented) = field_end(bytes, line, &stop);
        odd |= unindented;
        match field(bytes, line, end) {
            Some(field) => headers.fields.push(field),
            None if is_stray(bytes, line) => odd |= !is_envelope(line.text),
            None => {
                odd = true;
                break;
            }
        }
        at = end;
    }
    Block { headers, body: at, odd }
}

/// A line in the form of a header field: a name of visible ASCII, then a colon.
pub(super) fn is_field(line: &[u8]) -> bool {
    name_of(line).is_some()
}

/// The name of the field a line begins; spaces before the colon are forgiven.
pub(super) fn name_of(line: &[u8]) -> Option<&[u8]> {
    let colon = line.iter().position(|&b| b == b':')?;
    let name = line.get(..colon)?.trim_ascii_end();
    let fits = !name.is_empty() && name.iter().all(u8::is_ascii_graphic);
    fits.then_some(name)
}

fn field<'a>(bytes: &'a [u8], line: Line<'a>, end: usize) -> Option<Field<'a>> {
    let name = name_of(line.text)?;
    let colon = line.text.iter().position(|&b| b == b':')?;
    let value = bytes.get(line.start + colon + 1..end)?;
    Some(Field { name, value })
}

/// Where the field that starts on `line` ends: after its last continuation line; and whether one of these
/// lacks the blank that makes it one.
fn field_end(bytes: &[u8], line: Line<'_>, stop: &impl Fn(&[u8]) -> bool) -> (usize, bool) {
    let (mut last, mut odd) = (line, false);
    while let Some(next) = line_at(bytes, last.next) {
        let parameter = is_parameter(last.text, next.text);
        if !(next.is_indented() || parameter) || stop(next.text) {
            break;
        }
        odd |= parameter;
        last = next;
    }
    (last.next, odd)
}

/// A parameter moved to the beginning of a line by a program that broke lines:
/// `Content-Type: multipart/mixed;` and under it `boundary=x`.
fn is_parameter(before: &[u8], line: &[u8]) -> bool {
    const NAMES: [&[u8]; 6] =
        [b"boundary", b"charset", b"filename", b"name", b"format", b"report-type"];
    let begins = |name: &&[u8]| {
        let rest = line.get(name.len()..).unwrap_or_default().trim_ascii_start();
        let same = line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        same && matches!(rest.first(), Some(b'=' | b'*'))
    };
    before.trim_ascii_end().ends_with(b";") && NAMES.iter().any(begins)
}

/// A line among the fields that is none of them and yet does not begin the body: an envelope line
/// put there by a gateway, a continuation of nothing, or a broken line with more header under it.
fn is_stray(bytes: &[u8], line: Line<'_>) -> bool {
    if line.is_indented() || is_envelope(line.text) {
        return true;
    }
    let following = line_at(bytes, line.next).and_then(|next| name_of(next.text));
    following.is_some_and(|name| !name.contains(&b'/') && is_known(name))
}

/// The line an mbox puts before a message, also in its quoted form. A blank may also stand before the colon of a field.
pub(super) fn is_envelope(line: &[u8]) -> bool {
    let rest = line.strip_prefix(b">").unwrap_or(line).strip_prefix(b"From ");
    rest.is_some_and(|rest| !rest.trim_ascii_start().starts_with(b":"))
}

/// Names that occur in nearly every message and hardly ever at the start of a sentence.
const KNOWN: [&str; 26] = [
    "bcc",
    "cc",
    "content-disposition",
    "content-transfer-encoding",
    "content-type",
    "date",
    "delivered-to",
    "dkim-signature",
    "envelope-to",
    "errors-to",
    "from",
    "in-reply-to",
    "list-id",
    "message-id",
    "mime-version",
    "organization",
    "precedence",
    "received",
    "references",
    "reply-to",
    "return-path",
    "sender",
    "status",
    "subject",
    "to",
    "user-agent",
];

/// A name that mail uses.
pub(super) fn is_known(name: &[u8]) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.starts_with(b"x-") || KNOWN.iter().any(|known| known.as_bytes() == lower)
}

/// A value on one line: line breaks are dropped, the spaces that began the next line stay (RFC 5322 §2.2.3).
pub(super) fn unfold(value: &[u8]) -> Vec<u8> {
    let kept = value.iter().copied().filter(|b| !matches!(b, b'\r' | b'\n'));
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(input: &[u8]) -> (Vec<String>, &[u8]) {
        let block = read(input, 0, |line| line.starts_with(b"--"));
        let name = |field: &Field<'_>| String::from_utf8_lossy(field.name).into_owned();
        let names = block.headers.fields.iter().map(name).collect();
        (names, &input[block.body..])
    }

    fn check(input: &[u8], expected: &[&str], body: &[u8]) {
        let expected: Vec<String> = expected.iter().map(|name| name.to_string()).collect();
        assert_eq!(names(input), (expected, body), "{:?}", String::from_utf8_lossy(input));
    }

    #[test]
    fn fields_and_body_are_told_apart() {
        check(b"To: a\r\nSubject: b\r\n c\r\n\r\nbody", &["To", "Subject"], b"body");
        check(b"To: a\n\n", &["To"], b"");
        check(b"To : a\n\nx", &["To"], b"x");
        check(b"", &[], b"");
    }

    #[test]
    fn a_missing_blank_line_does_not_swallow_the_body() {
        check(b"To: a\nGood morning\n", &["To"], b"Good morning\n");
    }

    #[test]
    fn a_broken_line_among_fields_is_passed_over() {
        check(b"To: a\nbroken off\nSubject: b\n\nx", &["To", "Subject"], b"x");
        check(b" stray\nTo: a\n\nx", &["To"], b"x");
        check(b"To: a\n>From x\nFrom: b\n\nx", &["To", "From"], b"x");
        check(b"From : a\nTo : b\n\nx", &["From", "To"], b"x");
    }

    #[test]
    fn a_boundary_ends_the_block() {
        check(b"To: a\n--b\nx", &["To"], b"--b\nx");
    }

    #[test]
    fn values_unfold_to_one_line() {
        let block = read(b"Subject: a\r\n\tb\r\n c\n\n", 0, |_| false);
        let value = block.headers.first("subject").unwrap();
        assert_eq!(unfold(value), b" a\tb c");
    }
}
