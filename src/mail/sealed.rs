//! S/MIME in one piece (`smime.p7m`, RFC 8551 §3.5): what it is, and the content of a signed one.
//!
//! Only the few outer layers of CMS (RFC 5652) are walked, by their lengths; nothing is verified.

use crate::domain::Protection;

/// Layers opened inside one another.
const DEEPEST: usize = 24;

const SIGNED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
const ENVELOPED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03];
const AUTH_ENVELOPED: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17];

const OID: u8 = 0x06;
const OCTETS: u8 = 0x04;
const OCTETS_IN_PIECES: u8 = 0x24;
const SEQUENCE: u8 = 0x30;
const TAGGED: u8 = 0xA0;

/// How the content is protected; none where it is no such thing.
pub(super) fn protection(bytes: &[u8]) -> Option<Protection> {
    match content_type(bytes)? {
        SIGNED => Some(Protection::SmimeSigned),
        ENVELOPED | AUTH_ENVELOPED => Some(Protection::SmimeEncrypted),
        _ => None,
    }
}

/// What was signed; none where the content is encrypted, elsewhere, or broken.
pub(super) fn content(bytes: &[u8]) -> Option<Vec<u8>> {
    let (outer, _) = Element::read(bytes, 0)?;
    let mut fields = outer.of(SEQUENCE)?.children();
    fields.next().filter(|kind| kind.tag == OID && kind.body == SIGNED)?;
    let signed = fields.next()?.of(TAGGED)?.children().next()?.of(SEQUENCE)?;
    // Version, digest algorithms, then the content.
    let inner = signed.children().nth(2)?.of(SEQUENCE)?;
    let octets = inner.children().nth(1)?.of(TAGGED)?.children().next()?;
    let mut output = Vec::new();
    octets.append_octets(&mut output)?;
    Some(output)
}

fn content_type(bytes: &[u8]) -> Option<&[u8]> {
    let (outer, _) = Element::read(bytes, 0)?;
    let kind = outer.of(SEQUENCE)?.children().next()?;
    (kind.tag == OID).then_some(kind.body)
}

/// One value with its tag (X.690).
#[derive(Clone, Copy)]
struct Element<'a> {
    tag: u8,
    body: &'a [u8],
    depth: usize,
}

impl<'a> Element<'a> {
    /// The element bytes begin with, and what follows it.
    fn read(bytes: &'a [u8], depth: usize) -> Option<(Element<'a>, &'a [u8])> {
        if depth > DEEPEST {
            return None;
        }
        let (&tag, rest) = bytes.split_first()?;
        let (&first, rest) = rest.split_first()?;
        if tag & 0x1F == 0x1F {
            return None; // tags of several bytes do not occur here
        }
        if first == 0x80 {
            let length = Element::length_until_end(rest, depth)?;
            let (body, after) = rest.split_at_checked(length)?;
            return Some((Element { tag, body, depth }, after.get(2..)?));
        }
        let (length, rest) = length(first, rest)?;
        let (body, after) = rest.split_at_checked(length)?;
        Some((Element { tag, body, depth }, after))
    }

    /// Bytes of the elements before the mark that ends a value of no told length.
    fn length_until_end(bytes: &'a [u8], depth: usize) -> Option<usize> {
        let mut rest = bytes;
        while !rest.starts_with(&[0, 0]) {
            (_, rest) = Element::read(rest, depth + 1)?;
        }
        Some(bytes.len() - rest.len())
    }

    fn of(self, tag: u8) -> Option<Element<'a>> {
        (self.tag == tag).then_some(self)
    }

    fn children(self) -> impl Iterator<Item = Element<'a>> {
        let mut rest = self.body;
        std::iter::from_fn(move || {
            let (child, after) = Element::read(rest, self.depth + 1)?;
            rest = after;
            Some(child)
        })
    }

    /// The bytes of a string of octets, which may come in pieces.
    fn append_octets(self, output: &mut Vec<u8>) -> Option<()> {
        match self.tag {
            OCTETS => output.extend_from_slice(self.body),
            OCTETS_IN_PIECES => {
                for piece in self.children() {
                    piece.append_octets(output)?;
                }
            }
            _ => return None,
        }
        Some(())
    }
}

fn length(first: u8, rest: &[u8]) -> Option<(usize, &[u8])> {
    if first < 0x80 {
        return Some((usize::from(first), rest));
    }
    let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7F))?;
    let length = digits.iter().try_fold(0_usize, |length, &byte| {
        length.checked_mul(256)?.checked_add(usize::from(byte))
    })?;
    Some((length, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(tag: u8, body: &[u8]) -> Vec<u8> {
        let mut bytes = vec![tag, 0x82];
        bytes.extend(u16::try_from(body.len()).unwrap().to_be_bytes());
        bytes.extend(body);
        bytes
    }

    fn endless(tag: u8, body: &[u8]) -> Vec<u8> {
        [&[tag, 0x80], body, &[0, 0]].concat()
    }

    type Make = fn(u8, &[u8]) -> Vec<u8>;

    fn signed(make: Make, octets: &[u8]) -> Vec<u8> {
        let data = element(OID, &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]);
        let inner = make(SEQUENCE, &[data, make(TAGGED, octets)].concat());
        let fields = [element(2, &[1]), element(0x31, &[]), inner].concat();
        let signed = make(TAGGED, &make(SEQUENCE, &fields));
        make(SEQUENCE, &[element(OID, SIGNED), signed].concat())
    }

    #[test]
    fn the_content_of_signed_data() {
        let whole = signed(element, &element(OCTETS, b"Subject: x"));
        assert_eq!(content(&whole).as_deref(), Some(&b"Subject: x"[..]));
        assert_eq!(protection(&whole), Some(Protection::SmimeSigned));
        let pieces = [element(OCTETS, b"Sub"), element(OCTETS, b"ject")].concat();
        let streamed = signed(endless, &endless(OCTETS_IN_PIECES, &pieces));
        assert_eq!(content(&streamed).as_deref(), Some(&b"Subject"[..]));
    }

    #[test]
    fn encrypted_data_has_none() {
        let enveloped = element(SEQUENCE, &element(OID, ENVELOPED));
        assert_eq!(protection(&enveloped), Some(Protection::SmimeEncrypted));
        assert_eq!(content(&enveloped), None);
    }

    #[test]
    fn broken_data_has_none() {
        let whole = signed(element, &element(OCTETS, b"Subject: x"));
        for end in 0..whole.len() {
            assert_eq!(content(&whole[..end]), None, "{end}");
        }
        for hostile in [[0x30, 0x80].repeat(50_000), [0x24, 0x80].repeat(1000), vec![0x30, 0xFF]] {
            assert_eq!((content(&hostile), protection(&hostile)), (None, None));
        }
    }
}
