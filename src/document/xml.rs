//! XML as a stream of tags and text: no tree, no recursion, nothing fetched, no entity that grows.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A piece of an XML document.
pub(super) enum Piece<'a> {
    /// A tag that opens; one that closes at once is followed by its [`Piece::Close`].
    Open(Tag<'a>),
    /// A tag that closes, by its local name.
    Close(&'a str),
    /// Text, its references resolved.
    Text(&'a str),
}

/// A tag that opens.
pub(super) struct Tag<'a> {
    /// Its name without a prefix
    pub name: &'a str,
    start: &'a BytesStart<'a>,
}

impl Tag<'_> {
    /// An attribute by its name without a prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.attributes(name).into_iter().next()
    }

    /// The attribute with a prefix among those of one name, such as `r:id` beside `id`.
    pub fn last(&self, name: &str) -> Option<String> {
        self.attributes(name).pop()
    }

    fn attributes(&self, name: &str) -> Vec<String> {
        let mut all = self.start.attributes();
        let all = all.with_checks(false).flatten();
        all.filter(|one| one.key.local_name().as_ref() == name).map(value).collect()
    }
}

fn value(found: Attribute<'_>) -> String {
    let plain = quick_xml::escape::unescape(&found.value).map(Cow::into_owned);
    plain.unwrap_or_else(|_| found.value.into_owned())
}

/// Visits every piece in order, as far as the document is XML; `visit` answers whether to go on.
/// False where the document broke off.
pub(super) fn each(bytes: &[u8], visit: &mut dyn FnMut(Piece<'_>) -> bool) -> bool {
    let text = as_text(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        let going = match reader.read_event() {
            Ok(Event::Eof) => return true,
            Ok(Event::Start(start)) => open(&start, visit),
            Ok(Event::Empty(start)) => {
                open(&start, visit) && visit(Piece::Close(start.local_name().into_inner()))
            }
            Ok(Event::End(end)) => visit(Piece::Close(end.local_name().into_inner())),
            Ok(Event::Text(words)) => visit(Piece::Text(&words)),
            Ok(Event::CData(words)) => visit(Piece::Text(&words)),
            Ok(Event::GeneralRef(named)) => {
                referred(&named).is_none_or(|sign| visit(Piece::Text(&sign)))
            }
            Ok(_) => true,
            Err(_) => return false,
        };
        if !going {
            return true;
        }
    }
}

fn open(start: &BytesStart<'_>, visit: &mut dyn FnMut(Piece<'_>) -> bool) -> bool {
    visit(Piece::Open(Tag { name: start.local_name().into_inner(), start }))
}

/// The sign a reference stands for; only those every XML document knows.
fn referred(named: &BytesRef<'_>) -> Option<String> {
    if let Ok(Some(sign)) = named.resolve_char_ref() {
        return Some(sign.to_string());
    }
    resolve_xml_entity(named).map(str::to_owned)
}

/// Office writes UTF-8, some programs UTF-16.
fn as_text(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |rest: &[u8], order: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| Some(order(pair.try_into().ok()?)));
        Cow::Owned(char::decode_utf16(units).map(|sign| sign.unwrap_or('\u{FFFD}')).collect())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    }
}
