//! Unpacks the rich text of a message (MS-OXRTFCP): compressed, or only framed.

use crate::domain::Warning;
use crate::mail::notes::Notes;

/// Length of the frame before the content (§2.1.3.1.1).
const FRAME: usize = 16;
const COMPRESSED: &[u8; 4] = b"LZFu";
const PLAIN: &[u8; 4] = b"MELA";

/// The dictionary before anything is written to it (§2.1.3.1.2).
const BEGINNING: &[u8; 207] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \
\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \
\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const DICTIONARY: usize = 4096;

/// The rich text in a `PidTagRtfCompressed`; what can be had of one that is damaged.
pub(super) fn unpack(bytes: &[u8], notes: &mut Notes) -> Vec<u8> {
    let word = |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    let (Some(size), Some(kind)) = (word(4).map(u32::from_le_bytes), word(8)) else {
        notes.add(Warning::DamagedEncoding);
        return Vec::new();
    };
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let content = bytes.get(FRAME..).unwrap_or_default();
    let text = match &kind {
        COMPRESSED => {
            let stated = word(12).map(u32::from_le_bytes);
            let length = word(0).map(u32::from_le_bytes).and_then(|all| usize::try_from(all).ok());
            let summed = length.and_then(|all| content.get(..all.checked_sub(FRAME - 4)?));
            if summed.map(checksum) != stated {
                notes.add(Warning::DamagedEncoding);
            }
            expanded(content, size)
        }
        PLAIN => content.get(..size).unwrap_or(content).to_vec(),
        _ => Vec::new(),
    };
    // Some programs count the frame to what is only framed.
    if text.len() != size && !(kind == *PLAIN && text.len() + FRAME - 4 == size) {
        notes.add(Warning::DamagedEncoding);
    }
    text
}

/// Writes what the tokens say (§2.2.2): eight of them after each control byte, literal bytes or references into the
/// last 4096 bytes. A token of two bytes gives at most 17, so that the text stays in proportion to its source.
fn expanded(content: &[u8], size: usize) -> Vec<u8> {
    let mut dictionary = [b' '; DICTIONARY];
    for (place, byte) in dictionary.iter_mut().zip(BEGINNING) {
        *place = *byte;
    }
    let mut write = BEGINNING.len();
    let mut text = Vec::new();
    let mut source = content.iter().copied();
    let mut push = |byte: u8, write: &mut usize, dictionary: &mut [u8; DICTIONARY]| {
        text.push(byte);
        if let Some(place) = dictionary.get_mut(*write) {
            *place = byte;
        }
        *write = (*write + 1) % DICTIONARY;
        text.len() < size
    };
    'all: while let Some(control) = source.next() {
        for bit in 0..8 {
            let Some(first) = source.next() else { break 'all };
            if control & (1 << bit) == 0 {
                if !push(first, &mut write, &mut dictionary) {
                    break 'all;
                }
                continue;
            }
            let Some(second) = source.next() else { break 'all };
            let reference = usize::from(u16::from_be_bytes([first, second]));
            let (from, length) = (reference >> 4, (reference & 0xF) + 2);
            if from == write {
                break 'all;
            }
            for step in 0..length {
                let byte = dictionary.get((from + step) % DICTIONARY).copied().unwrap_or(b' ');
                if !push(byte, &mut write, &mut dictionary) {
                    break 'all;
                }
            }
        }
    }
    text
}

/// The checksum of the compressed content (§2.1.3.2): the usual one of 32 bits, begun and ended with zero.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = 0_u32;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &[u8], warnings: &[Warning]) {
        let mut notes = Notes::default();
        assert_eq!(unpack(bytes, &mut notes), expected);
        assert_eq!(notes.into_warnings(), warnings);
    }

    /// The two examples of MS-OXRTFCP §4.1 and §4.2.
    const SIMPLE: &[u8] = b"\x2D\0\0\0\x2B\0\0\0LZFu\xF1\xC5\xC7\xA7\x03\0\x0A\0rcpg125B2\x0A\xF3 hel\x09\0 bw\x05\xB0ld}\x0A\x80\x0F\xA0";
    const CROSSING: &[u8] = b"\x1A\0\0\0\x1C\0\0\0LZFu\xE2\xD4KQA\0\x04 WXYZ\x0D\x6E}\x01\x0E\xB0";

    #[test]
    fn the_standards_own_examples() {
        check(SIMPLE, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n", &[]);
        check(CROSSING, b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}", &[]);
    }

    #[test]
    fn framed_text_is_taken_as_it_is() {
        check(b"\x0F\0\0\0\x03\0\0\0MELA\0\0\0\0abc", b"abc", &[]);
    }

    #[test]
    fn damage_is_told() {
        let damaged = &[Warning::DamagedEncoding];
        check(b"", b"", damaged);
        check(b"\x0F\0\0\0\x03\0\0\0XXXX\0\0\0\0abc", b"", damaged);
        check(&SIMPLE[..30], b"{\\rtf1\\ansi\\ansicpg1252", damaged);
        let mut wrong = SIMPLE.to_vec();
        wrong[12] ^= 1;
        check(&wrong, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n", damaged);
        let huge = b"\x12\0\0\0\xFF\xFF\xFF\xFFLZFu\0\0\0\0\0abcdefgh";
        check(huge, b"abcdefgh", damaged);
    }
}
