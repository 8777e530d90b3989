//! `Content-Type` and `Content-Disposition`: a value and its parameters, with RFC 2231 continuations
//! and character sets, and the encoded words many programs put there instead.

use super::charset;
use super::notes::Notes;
use super::transfer::hex_pair;
use super::words;

/// Parameters read from one header; a part with more has none of use.
const MOST_PARAMETERS: usize = 1_000;

/// A structured header value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Structured {
    /// The value before the first semicolon, lower case.
    pub(super) value: String,
    params: Vec<Param>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Param {
    /// Lower case, without the marks of RFC 2231.
    name: String,
    /// The number of a continuation.
    section: Option<u32>,
    /// Percent-encoded.
    extended: bool,
    value: String,
}

impl Structured {
    /// Reads a header value whose raw letters are text already.
    pub(super) fn read(text: &str) -> Self {
        let mut pieces = split_at_semicolons(text).into_iter();
        let first = pieces.next().unwrap_or_default().trim_start();
        let (value, unparted) = first.split_once(char::is_whitespace).unwrap_or((first, ""));
        let value = value.trim_end_matches(',').to_ascii_lowercase();
        // A semicolon somebody left out: `multipart/mixed boundary=x`.
        let unparted = Some(unparted).filter(|rest| !rest.trim_start().starts_with('('));
        let params = unparted
            .into_iter()
            .chain(pieces)
            .filter_map(Param::read)
            .take(MOST_PARAMETERS)
            .collect();
        Self { value, params }
    }

    /// A parameter as it stands: boundaries and character set names need no decoding.
    pub(super) fn plain(&self, name: &str) -> Option<&str> {
        let plain = |param: &&Param| param.name == name && param.section.is_none();
        self.params.iter().find(plain).map(|param| param.value.as_str())
    }

    /// A parameter decoded: extended (RFC 2231) before plain, continuations joined.
    pub(super) fn decoded(&self, name: &str, notes: &mut Notes) -> Option<String> {
        let mut sections: Vec<&Param> = self.params.iter().filter(|p| p.name == name).collect();
        let extended = sections.iter().copied().find(|p| p.section.is_none() && p.extended);
        if let Some(whole) = extended {
            return Some(joined(&[whole], notes));
        }
        if let Some(whole) = sections.iter().find(|p| p.section.is_none()) {
            return Some(words::decode(&whole.value, notes));
        }
        sections.sort_by_key(|p| p.section);
        sections.dedup_by_key(|p| p.section);
        (!sections.is_empty()).then(|| joined(&sections, notes))
    }
}

impl Param {
    fn read(piece: &str) -> Option<Self> {
        let (name, value) = piece.split_once('=')?;
        let name = name.trim().to_ascii_lowercase();
        let (name, extended) = match name.strip_suffix('*') {
            Some(name) => (name, true),
            None => (name.as_str(), false),
        };
        let numbered = name.rsplit_once('*').and_then(|(n, at)| Some((n, at.parse().ok()?)));
        let (name, section) = numbered.map_or((name, None), |(n, at)| (n, Some(at)));
        Some(Self { name: name.to_string(), section, extended, value: unquoted(value) })
    }
}

/// Splits at the semicolons that are not inside quotes; a quote nobody closes holds nothing together.
fn split_at_semicolons(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                pieces.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    let last = text.get(start..).unwrap_or_default();
    if quoted {
        pieces.extend(last.split(';'));
    } else {
        pieces.push(last);
    }
    pieces
}

/// A value without its quotes. Only quotes and backslashes are unescaped, so that `C:\files` survives.
fn unquoted(value: &str) -> String {
    let value = value.trim();
    let Some(inner) = value.strip_prefix('"') else {
        return without_comment(value).to_string();
    };
    // A name may hold quotes nobody escaped: `"Umowa "A".pdf"`. A comment may follow the last one.
    let ends = |text: &str| text.is_empty() || text.trim_start().starts_with('(');
    let mut closing = inner.match_indices('"').map(|(at, _)| at);
    let proper = closing.find(|&at| ends(inner.get(at + 1..).unwrap_or_default()));
    let inner = inner.get(..proper.unwrap_or(inner.len())).unwrap_or(inner);
    let mut output = String::with_capacity(inner.len());
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if proper.is_none() => break,
            '\\' => output.push(chars.next_if(|c| matches!(c, '"' | '\\')).unwrap_or(c)),
            _ => output.push(c),
        }
    }
    output
}

fn without_comment(value: &str) -> &str {
    match value.split_once(" (") {
        Some((value, comment)) if comment.ends_with(')') => value.trim_end(),
        _ => value,
    }
}

/// Joins sections and decodes them as one: a letter may be split between two (RFC 2231 §4.1).
fn joined(sections: &[&Param], notes: &mut Notes) -> String {
    let first = sections.first().filter(|p| p.extended);
    let declared = first.and_then(|p| p.value.split_once('\'')).map(|(set, _)| set.to_string());
    let mut bytes = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let value = section.value.as_str();
        if !section.extended {
            bytes.extend_from_slice(value.as_bytes());
            continue;
        }
        let content = value.splitn(3, '\'').nth(2).filter(|_| at == 0).unwrap_or(value);
        bytes.extend_from_slice(&percent_decoded(content.as_bytes()));
    }
    match declared {
        Some(set) => charset::decode(&bytes, Some(&set), None, notes),
        None => words::decode(&charset::decode(&bytes, None, None, notes), notes),
    }
}

fn percent_decoded(input: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(input.len());
    let mut rest = input;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match hex_pair(rest).filter(|_| byte == b'%') {
            Some((value, after)) => {
                bytes.push(value);
                rest = after;
            }
            None => bytes.push(byte),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, name: &str, expected: Option<&str>) {
        let found = Structured::read(header).decoded(name, &mut Notes::default());
        assert_eq!(found.as_deref(), expected, "{header}");
    }

    #[test]
    fn plain_parameters() {
        check("text/plain; charset=utf-8", "charset", Some("utf-8"));
        check("text/plain; CHARSET = \"utf-8\" ; x=y", "charset", Some("utf-8"));
        check("a/b; name=\"x;y.pdf\"", "name", Some("x;y.pdf"));
        check("a/b; name=\"x \\\"y\\\".pdf\"", "name", Some("x \"y\".pdf"));
        check(r#"a/b; name="C:\files\x.pdf""#, "name", Some(r"C:\files\x.pdf"));
        check("a/b; name=two words.pdf", "name", Some("two words.pdf"));
        check("a/b; charset=utf-8 (comment)", "charset", Some("utf-8"));
        check("a/b", "name", None);
    }

    #[test]
    fn extended_parameters() {
        check("a; filename*=utf-8'pl'um%C3%B3wa.pdf", "filename", Some("umówa.pdf"));
        check("a; filename=x.pdf; filename*=utf-8''%C5%81.pdf", "filename", Some("Ł.pdf"));
        check("a; filename*0=\"one \"; filename*1=\"two\"", "filename", Some("one two"));
        check("a; filename*1*=%81; filename*0*=utf-8''%C5", "filename", Some("Ł"));
        check("a; filename*0*=utf-8''%C5%81; filename*1=x%20", "filename", Some("Łx%20"));
        check("a; filename*=%C5%81", "filename", Some("Ł"));
    }

    #[test]
    fn encoded_words_in_parameters() {
        check("a; name=\"=?utf-8?Q?=C5=81?=.pdf\"", "name", Some("Ł.pdf"));
        check("a; name==?utf-8?B?xYE=?=", "name", Some("Ł"));
    }

    #[test]
    fn the_value_is_the_first_word() {
        let read = |text| Structured::read(text).value;
        assert_eq!(read("Text/HTML; x"), "text/html");
        assert_eq!(read("application/pdf name=\"x.pdf\""), "application/pdf");
        assert_eq!(read(""), "");
    }

    #[test]
    fn an_unclosed_quote_hides_nothing() {
        check("a; name=\"x.pdf; charset=utf-8", "charset", Some("utf-8"));
        check("a; name=\"x.pdf; charset=utf-8", "name", Some("x.pdf"));
    }
}
