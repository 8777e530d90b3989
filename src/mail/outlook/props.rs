//! Properties of a message, a recipient or an attachment (MS-OXMSG §2.1–2.4, MS-OXCDATA §2.11), by their ids.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::compound::Storage;
use super::letters::Letters;
use crate::mail::notes::Notes;

/// Types of properties (MS-OXCDATA §2.11.1).
pub(super) mod kind {
    pub const INTEGER_16: u16 = 0x0002;
    pub const INTEGER_32: u16 = 0x0003;
    pub const FLOATING_32: u16 = 0x0004;
    pub const FLOATING_64: u16 = 0x0005;
    pub const CURRENCY: u16 = 0x0006;
    pub const FLOATING_TIME: u16 = 0x0007;
    pub const ERROR: u16 = 0x000A;
    pub const BOOLEAN: u16 = 0x000B;
    pub const OBJECT: u16 = 0x000D;
    pub const INTEGER_64: u16 = 0x0014;
    pub const TEXT_8: u16 = 0x001E;
    pub const TEXT: u16 = 0x001F;
    pub const TIME: u16 = 0x0040;
    pub const GUID: u16 = 0x0048;
    pub const BINARY: u16 = 0x0102;
    /// Set where a property has several values.
    pub const MANY: u16 = 0x1000;
}

/// The stream of fixed values (MS-OXMSG §2.4).
pub(super) const FIXED: &str = "__properties_version1.0";

/// One property: its type and its bytes. Several values are several pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    pub(super) kind: u16,
    pub(super) values: Vec<Vec<u8>>,
}

impl Property {
    pub(super) fn one(kind: u16, value: Vec<u8>) -> Self {
        Self { kind, values: vec![value] }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.values.first().map(Vec::as_slice).unwrap_or_default()
    }
}

/// The properties of one object, by id.
#[derive(Debug, Clone, Default)]
pub(super) struct Props {
    values: BTreeMap<u16, Property>,
    /// How its narrow text is read.
    pub(super) letters: Letters,
}

impl Props {
    /// Reads a storage's properties. `header` is the length of what stands before the fixed ones (MS-OXMSG §2.4.1).
    /// A stream counts even where the fixed part does not speak of it.
    pub(super) fn of(storage: &Storage, header: usize) -> Self {
        let mut props = Props::default();
        let fixed = storage.stream(FIXED).unwrap_or_default();
        for entry in fixed.get(header..).unwrap_or_default().chunks_exact(16) {
            let [k0, k1, i0, i1, _, _, _, _, value @ ..] = entry else { continue };
            let (kind, id) = (u16::from_le_bytes([*k0, *k1]), u16::from_le_bytes([*i0, *i1]));
            if is_fixed(kind) {
                props.put(id, Property::one(kind, value.to_vec()));
            }
        }
        for (name, bytes) in &storage.streams {
            let Some((id, kind)) = named(name) else { continue };
            if kind & kind::MANY != 0 {
                props.put(id, many(storage, name, kind, bytes));
            } else if !is_fixed(kind) {
                props.put(id, Property::one(kind, bytes.clone()));
            }
        }
        props
    }

    /// Puts a property; wide text is not pushed out by narrow.
    pub(super) fn put(&mut self, id: u16, property: Property) {
        let wide = |property: &Property| property.kind & !kind::MANY == kind::TEXT;
        if self.values.get(&id).is_none_or(|held| !wide(held) || wide(&property)) {
            self.values.insert(id, property);
        }
    }

    /// Puts a property that says less than one of the same id.
    pub(super) fn put_old(&mut self, id: u16, property: Property) {
        self.values.entry(id).or_insert(property);
    }

    pub(super) fn get(&self, id: u16) -> Option<&Property> {
        self.values.get(&id)
    }

    /// Every property by its id.
    pub(super) fn all(&self) -> impl Iterator<Item = (u16, &Property)> {
        self.values.iter().map(|(id, property)| (*id, property))
    }

    /// Every narrow text's bytes.
    pub(super) fn narrow(&self) -> impl Iterator<Item = &[u8]> {
        let narrow = self.values.values().filter(|one| one.kind & !kind::MANY == kind::TEXT_8);
        narrow.flat_map(|one| one.values.iter().map(Vec::as_slice))
    }

    /// A text, without what follows a closing zero; none where it is empty.
    pub(super) fn text(&self, id: u16, notes: &mut Notes) -> Option<String> {
        let property = self.get(id)?;
        let text = self.worded(property.kind, property.bytes(), notes)?;
        (!text.trim().is_empty()).then_some(text)
    }

    /// A text on one line, without blanks around it.
    pub(super) fn line(&self, id: u16, notes: &mut Notes) -> Option<String> {
        let text = self.text(id, notes)?;
        let words: Vec<&str> = text.split(['\r', '\n', '\t', '\0']).map(str::trim).collect();
        Some(words.join(" ").trim().to_owned()).filter(|line| !line.is_empty())
    }

    fn worded(&self, kind: u16, bytes: &[u8], notes: &mut Notes) -> Option<String> {
        match kind {
            kind::TEXT => Some(wide(bytes)),
            kind::TEXT_8 => Some(self.letters.narrow(bytes, notes)),
            _ => None,
        }
    }

    /// A whole number of 16 or 32 bits.
    pub(super) fn number(&self, id: u16) -> Option<u32> {
        let property = self.get(id)?;
        match (property.kind, property.bytes()) {
            (kind::INTEGER_16, [a, b, ..]) => Some(u32::from(u16::from_le_bytes([*a, *b]))),
            (kind::INTEGER_32, [a, b, c, d, ..]) => Some(u32::from_le_bytes([*a, *b, *c, *d])),
            _ => None,
        }
    }

    /// Yes or no.
    pub(super) fn flag(&self, id: u16) -> bool {
        let flag = self.get(id).filter(|property| property.kind == kind::BOOLEAN);
        flag.is_some_and(|property| property.bytes().first().is_some_and(|byte| *byte != 0))
    }

    /// A number with a fraction.
    pub(super) fn fraction(&self, id: u16) -> Option<f64> {
        let property = self.get(id).filter(|property| property.kind == kind::FLOATING_64)?;
        Some(f64::from_le_bytes(property.bytes().get(..8)?.try_into().ok()?))
    }

    /// A moment.
    pub(super) fn time(&self, id: u16) -> Option<DateTime<Utc>> {
        let property = self.get(id).filter(|property| property.kind == kind::TIME)?;
        moment(u64::from_le_bytes(property.bytes().get(..8)?.try_into().ok()?))
    }

    /// Bytes of a binary property.
    pub(super) fn binary(&self, id: u16) -> Option<&[u8]> {
        let property = self.get(id).filter(|property| property.kind == kind::BINARY)?;
        Some(property.bytes()).filter(|bytes| !bytes.is_empty())
    }
}

/// A moment counted in tenths of microseconds since 1601 (MS-DTYP §2.3.3); none for the values that mean
/// *not set* or lie in no year anyone writes mail in.
pub(super) fn moment(ticks: u64) -> Option<DateTime<Utc>> {
    const SECONDS_TO_1970: i64 = 11_644_473_600;
    let seconds = i64::try_from(ticks / 10_000_000).ok()? - SECONDS_TO_1970;
    let nanoseconds = u32::try_from(ticks % 10_000_000).ok()? * 100;
    let moment = DateTime::from_timestamp(seconds, nanoseconds)?;
    let years = chrono::Datelike::year(&moment);
    (1602..4500).contains(&years).then_some(moment)
}

/// Wide text up to its closing zero.
pub(super) fn wide(bytes: &[u8]) -> String {
    let units =
        bytes.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)));
    let units: Vec<u16> = units.collect();
    let end = units.iter().rposition(|unit| *unit != 0).map_or(0, |last| last + 1);
    let text = String::from_utf16_lossy(units.get(..end).unwrap_or_default());
    text.replace('\0', "")
}

/// Whether a value stands in the stream of fixed ones itself.
pub(super) fn is_fixed(kind: u16) -> bool {
    matches!(
        kind,
        kind::INTEGER_16
            | kind::INTEGER_32
            | kind::FLOATING_32
            | kind::FLOATING_64
            | kind::CURRENCY
            | kind::FLOATING_TIME
            | kind::ERROR
            | kind::BOOLEAN
            | kind::INTEGER_64
            | kind::TIME
    )
}

/// The id and type in the name of a property's stream (MS-OXMSG §2.3).
fn named(name: &str) -> Option<(u16, u16)> {
    let digits = name.strip_prefix("__substg1.0_").filter(|digits| digits.len() == 8)?;
    let id = u16::from_str_radix(digits.get(..4)?, 16).ok()?;
    Some((id, u16::from_str_radix(digits.get(4..)?, 16).ok()?))
}

/// The values of a property with several: texts and bytes lie in streams of their own (MS-OXMSG §2.1.4),
/// what has a fixed length one after another.
fn many(storage: &Storage, name: &str, kind: u16, lengths: &[u8]) -> Property {
    let base = kind & !kind::MANY;
    let size = match base {
        kind::INTEGER_16 => 2,
        kind::INTEGER_32 | kind::FLOATING_32 => 4,
        kind::GUID => 16,
        kind::TEXT | kind::TEXT_8 | kind::BINARY => {
            let prefix = format!("{name}-");
            let pieces = storage.streams.range(prefix.clone()..);
            let pieces = pieces.take_while(|(name, _)| name.starts_with(&prefix));
            return Property { kind, values: pieces.map(|(_, bytes)| bytes.clone()).collect() };
        }
        _ => 8,
    };
    Property { kind, values: lengths.chunks_exact(size).map(<[u8]>::to_vec).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments() {
        let check = |ticks, expected: Option<&str>| {
            let told = moment(ticks).map(|at| at.to_rfc3339());
            assert_eq!(told.as_deref(), expected, "{ticks}");
        };
        check(130_000_000_000_000_000, Some("2012-12-14T23:06:40+00:00"));
        check(0, None);
        check(0x0CB3_4557_A3DD_4000, None);
        check(u64::MAX, None);
    }

    #[test]
    fn wide_text_ends_where_it_ends() {
        let units =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        assert_eq!(wide(&units("Łódź\0")), "Łódź");
        assert_eq!(wide(&units("a\0b")), "ab");
        assert_eq!(wide(&[0x41]), "");
        assert_eq!(wide(&[0x00, 0xD8, 0x41, 0]), "\u{FFFD}A");
    }
}
