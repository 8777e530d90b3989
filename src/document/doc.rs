//! Documents of Word up to 2003 (MS-DOC): their words, by the table of pieces that says where each lies.

use super::budget::Budget;
use super::bytes::{u16_at, u32_at};
use super::read::Means;
use crate::archive::compound::Storage;

/// The stream a document of Word is known by.
pub(super) const STREAM: &str = "WordDocument";

/// What a document begins with, and the first version of its form that is written in pieces.
const MAGIC: u16 = 0xA5EC;
const PIECES_SINCE: u16 = 193;
/// Bits of the head: encrypted, and which of two streams the tables are in.
const ENCRYPTED: u16 = 0x0100;
const SECOND_TABLE: u16 = 0x0200;
/// Where the place and the size of the table of pieces stand (§2.5.6).
const CLX: usize = 0x01A2;
/// In a piece's place: its letters have one byte each.
const NARROW: u32 = 0x4000_0000;

/// What came of reading.
pub(super) enum Words {
    /// The words, and whether all of them were there
    Read(String, bool),
    /// It opens with a password only
    Locked,
}

/// The words of a document; none where it is none.
pub(super) fn read(root: &Storage, means: &Means<'_>, budget: &mut Budget) -> Option<Words> {
    let main = root.stream(STREAM)?;
    if u16_at(main, 0)? != MAGIC {
        return None;
    }
    let flags = u16_at(main, 0x0A)?;
    if flags & ENCRYPTED != 0 {
        return Some(Words::Locked);
    }
    let mut text = String::new();
    let whole = if u16_at(main, 2)? >= PIECES_SINCE {
        let table = if flags & SECOND_TABLE == 0 { "0Table" } else { "1Table" };
        let table = root.stream(table).unwrap_or_default();
        pieces(main, table, means, budget, &mut text).is_some_and(|whole| whole)
    } else {
        // Word 6 and 95 keep the text in one run of letters of one byte.
        let place = |at| u32_at(main, at).and_then(|at| usize::try_from(at).ok());
        let (from, until) = (place(0x18)?, place(0x1C)?);
        let bytes = main.get(from.min(main.len())..until.min(main.len())).unwrap_or_default();
        budget.say(&mut text, &(means.decode)(bytes, None).0);
        until <= main.len()
    };
    Some(Words::Read(shown(&text), whole))
}

/// Gathers every piece; whether all of them were there.
fn pieces(
    main: &[u8],
    table: &[u8],
    means: &Means<'_>,
    budget: &mut Budget,
    text: &mut String,
) -> Option<bool> {
    let from = usize::try_from(u32_at(main, CLX)?).ok()?;
    let size = usize::try_from(u32_at(main, CLX + 4)?).ok()?;
    let clx = table.get(from..from.checked_add(size)?.min(table.len()))?;
    let plc = piece_table(clx)?;
    // One place more than there are pieces, four bytes each, then eight bytes for each piece.
    let count = plc.len().checked_sub(4)? / 12;
    let mut whole = true;
    for number in 0..count {
        let (first, end) = (u32_at(plc, number * 4)?, u32_at(plc, number * 4 + 4)?);
        let place = u32_at(plc, (count + 1) * 4 + number * 8 + 2)?;
        let letters = usize::try_from(end.saturating_sub(first)).ok()?;
        let narrow = place & NARROW != 0;
        let place = usize::try_from(place & !NARROW).ok()?;
        let (at, bytes) =
            if narrow { (place / 2, letters) } else { (place, letters.saturating_mul(2)) };
        let rest = main.get(at.min(main.len())..).unwrap_or_default();
        let own = rest.get(..bytes.min(rest.len())).unwrap_or_default();
        whole &= own.len() == bytes;
        let words = match narrow {
            true => (means.decode)(own, Some("windows-1252")).0,
            false => wide(own),
        };
        if !budget.say(text, &words) {
            break;
        }
    }
    Some(whole)
}

/// The table of pieces behind the properties that may stand before it (§2.9.38).
fn piece_table(mut clx: &[u8]) -> Option<&[u8]> {
    loop {
        match clx.first()? {
            1 => clx = clx.get(3 + usize::from(u16_at(clx, 1)?)..)?,
            2 => {
                let size = usize::try_from(u32_at(clx, 1)?).ok()?;
                return clx.get(5..5_usize.checked_add(size)?.min(clx.len()));
            }
            _ => return None,
        }
    }
}

/// Text of two bytes a letter.
pub(super) fn wide(bytes: &[u8]) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The text as it is shown: fields by what they show, not by what they are told to.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut told = 0_u32;
    for sign in text.chars() {
        match sign {
            '\u{13}' => told += 1,
            '\u{14}' | '\u{15}' => told = told.saturating_sub(1),
            _ if told > 0 => {}
            '\r' | '\u{B}' | '\u{C}' => shown.push('\n'),
            '\u{7}' => shown.push('\t'),
            '\u{1E}' => shown.push('-'),
            '\t' | '\n' => shown.push(sign),
            sign if sign.is_control() => {}
            sign => shown.push(sign),
        }
    }
    shown
}
