//! The tags of an HTML document, found without building a tree: to weigh what parsing it would cost,
//! and to take them off where that is too much.

use std::collections::HashMap;

/// Beyond these a document is not given to the parser. Real mail stays far below;
/// each bounds something that grows with the square in any parser that follows the standard.
const MOST_BYTES: usize = 8 * 1024 * 1024;
pub(super) const MOST_TAGS: usize = 60_000;
const MOST_ATTRIBUTES: usize = 300;
const DEEPEST: usize = 500;
/// Formatting left open is opened again in every later block; this many copies are borne.
const MOST_COPIES: usize = 500_000;

/// About how many tags a document has; none where parsing it would take unreasonable time or memory.
pub(super) fn count(html: &str) -> Option<usize> {
    if html.len() > MOST_BYTES {
        return None;
    }
    let mut weight = Weight::default();
    let bearable = Tags::of(html).all(|piece| match piece {
        Piece::Tag(tag) => weight.bears(&tag),
        Piece::Text(_) => true,
    });
    bearable.then_some(weight.tags)
}

/// How far into a document its character set may be named.
const SET_NAMED_WITHIN: usize = 4096;

/// The character set a document names itself, in a `meta` tag at its beginning. One of wide letters cannot
/// be right where the name could be read at all.
pub(super) fn charset(html: &[u8]) -> Option<String> {
    let head = html.get(..SET_NAMED_WITHIN).unwrap_or(html);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let named = head.split("<meta").skip(1).find_map(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        let value = tag.split_once("charset")?.1.trim_start().strip_prefix('=')?;
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let ends = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/');
        let name = value.split(ends).next().unwrap_or_default();
        (!name.is_empty()).then(|| name.to_owned())
    })?;
    (!named.starts_with("utf-16") && !named.starts_with("utf-32")).then_some(named)
}

/// The document without its tags, comments, scripts and styles; its character references stay.
pub(super) fn stripped(html: &str) -> String {
    let mut output = String::with_capacity(html.len() / 2);
    let mut hidden: Option<&str> = None;
    for piece in Tags::of(html) {
        match piece {
            Piece::Text(text) if hidden.is_none() => output.push_str(&text.replace('<', "&lt;")),
            Piece::Text(_) => {}
            Piece::Tag(tag) => {
                hidden = match hidden {
                    Some(name) if tag.closing && tag.is(name) => None,
                    None if !tag.closing => ["script", "style"].into_iter().find(|n| tag.is(n)),
                    other => other,
                };
                output.push_str(if tag.is_formatting() { "" } else { "\n" });
            }
        }
    }
    format!("<pre>{output}</pre>")
}

#[derive(Default)]
struct Weight {
    tags: usize,
    depth: usize,
    open: HashMap<String, usize>,
    formatting: usize,
    copies: usize,
    /// Something was seen in which closing tags do not close what this count thinks they do.
    uncertain: bool,
}

impl Weight {
    fn bears(&mut self, tag: &Tag<'_>) -> bool {
        self.tags += 1;
        self.uncertain |= UNCERTAIN.iter().any(|name| tag.is(name));
        if tag.closing {
            self.close(tag);
        } else if !VOID.iter().any(|name| tag.is(name)) {
            self.depth += 1;
            *self.open.entry(tag.name.to_ascii_lowercase()).or_default() += 1;
            self.formatting += usize::from(tag.is_formatting());
        }
        self.copies += self.formatting.saturating_sub(8);
        let bounded = self.copies <= MOST_COPIES && self.depth <= DEEPEST;
        bounded && self.tags <= MOST_TAGS && tag.attributes <= MOST_ATTRIBUTES
    }

    fn close(&mut self, tag: &Tag<'_>) {
        let name = tag.name.to_ascii_lowercase();
        let Some(open) = self.open.get_mut(&name).filter(|open| **open > 0) else { return };
        if self.uncertain {
            return;
        }
        *open -= 1;
        self.depth = self.depth.saturating_sub(1);
        let formatting = usize::from(tag.is_formatting());
        self.formatting = self.formatting.saturating_sub(formatting);
    }
}

/// Elements without content, and those the parser closes by itself.
const VOID: [&str; 19] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "param", "source", "track", "wbr",
];
const FORMATTING: [&str; 15] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "span", "strike", "strong",
    "tt", "u",
];
const UNCERTAIN: [&str; 5] = ["select", "svg", "math", "template", "frameset"];
/// Elements whose content is text, whatever it looks like.
const RAW: [&str; 9] =
    ["iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"];

struct Tag<'a> {
    name: &'a str,
    closing: bool,
    attributes: usize,
}

impl Tag<'_> {
    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    fn is_formatting(&self) -> bool {
        FORMATTING.iter().any(|name| self.is(name))
    }
}

enum Piece<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
}

/// Tags and the text between them; comments and declarations are left out.
struct Tags<'a> {
    rest: &'a str,
    /// Inside an element whose content is text.
    raw: Option<&'a str>,
}

impl<'a> Tags<'a> {
    fn of(html: &'a str) -> Self {
        Self { rest: html, raw: None }
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn text(&mut self, bytes: usize) -> Piece<'a> {
        Piece::Text(self.take(bytes))
    }

    /// The content of a raw element, to its closing tag.
    fn raw_text(&mut self, name: &str) -> Piece<'a> {
        let end = self.rest.match_indices("</").find(|(at, _)| {
            let after = self.rest.get(at + 2..at + 2 + name.len());
            after.is_some_and(|after| after.eq_ignore_ascii_case(name))
        });
        let end = end.map_or(self.rest.len(), |(at, _)| at);
        self.text(end)
    }

    /// Skips a comment or a declaration; one that never ends takes the rest, as in a browser.
    fn skip_declaration(&mut self) {
        let end = if self.rest.starts_with("<!--") { "-->" } else { ">" };
        let length = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        self.take(length);
    }

    fn tag(&mut self) -> Tag<'a> {
        let closing = self.rest.starts_with("</");
        self.take(if closing { 2 } else { 1 });
        let ends = |b: u8| b.is_ascii_whitespace() || matches!(b, b'>' | b'/');
        let length = self.rest.bytes().position(ends).unwrap_or(self.rest.len());
        let name = self.take(length);
        let (length, attributes) = attributes(self.rest);
        self.take(length);
        Tag { name, closing, attributes }
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while !self.rest.is_empty() {
            if let Some(name) = self.raw.take() {
                return Some(self.raw_text(name));
            }
            let at = self.rest.find('<').unwrap_or(self.rest.len());
            if at > 0 {
                return Some(self.text(at));
            }
            let mut after = self.rest.bytes().skip(1);
            match (after.next(), after.next()) {
                (Some(b'!' | b'?'), _) => self.skip_declaration(),
                (Some(b'/'), Some(b)) if !b.is_ascii_alphabetic() => self.skip_declaration(),
                (Some(b), _) if b == b'/' || b.is_ascii_alphabetic() => {
                    let tag = self.tag();
                    self.raw = RAW.into_iter().find(|name| !tag.closing && tag.is(name));
                    return Some(Piece::Tag(tag));
                }
                _ => return Some(self.text(1)),
            }
        }
        None
    }
}

/// The length of a tag's rest with its closing bracket, and about how many attributes it has.
fn attributes(rest: &str) -> (usize, usize) {
    let mut quote = None;
    let mut count = 0;
    let mut before = b' ';
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b'>') => return (at + 1, count),
            (None, _) => {
                let separates = |b: u8| b.is_ascii_whitespace() || matches!(b, b'/' | b'"' | b'\'');
                count += usize::from(separates(before) && !separates(byte));
            }
        }
        if !byte.is_ascii_whitespace() || before != b'=' {
            before = byte;
        }
    }
    (rest.len(), count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_taken_off() {
        let check =
            |html, expected: &str| assert_eq!(stripped(html), format!("<pre>{expected}</pre>"));
        check("a<b>c</b>d", "acd");
        check("<p>a</p>", "\na\n");
        check("a<!-- <b> -->c", "ac");
        check("<style>x</style>a", "\n\na");
        check("<a title='>'>x</a>", "x");
        check("1 < 2", "1 &lt; 2");
    }

    #[test]
    fn costs() {
        let check = |html: &str, expected| assert_eq!(count(html), expected);
        check(&"<div><b>x</b></div>".repeat(5_000), Some(20_000));
        check(&"<p>x<br>".repeat(10_000), Some(20_000));
        check(&"<DIV>x</div>".repeat(1_000), Some(2_000));
        check(&"<div>".repeat(501), None);
        check(&"<b></b>".repeat(40_000), None);
        let copied = "<b a=1><p>".repeat(2_000);
        check(&copied, None);
    }
}
