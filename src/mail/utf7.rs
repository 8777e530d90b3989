//! UTF-7 (RFC 2152): old mail programs declare it, and no library at hand reads it any more.

use super::transfer::base64;

/// The text, and whether something in it was no UTF-7.
pub(super) fn decode(bytes: &[u8]) -> (String, bool) {
    let mut output = String::with_capacity(bytes.len());
    let mut damaged = false;
    let mut rest = bytes;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'+' {
            damaged |= !byte.is_ascii();
            output.push(if byte.is_ascii() {
                char::from(byte)
            } else {
                char::REPLACEMENT_CHARACTER
            });
            continue;
        }
        let length = rest.iter().take_while(|&&b| in_alphabet(b)).count();
        let (shifted, after) = rest.split_at(length);
        rest = after.strip_prefix(b"-").unwrap_or(after);
        if !shifted.is_empty() {
            damaged |= push_units(shifted, &mut output);
        } else if after.starts_with(b"-") {
            output.push('+');
        } else {
            damaged = true;
            output.push('+');
        }
    }
    (output, damaged)
}

/// Label of the encoding, in any of its spellings.
pub(super) fn is_label(label: &str) -> bool {
    let lower = label.to_ascii_lowercase();
    matches!(lower.as_str(), "utf-7" | "utf7" | "unicode-1-1-utf-7" | "x-unicode-1-1-utf-7")
}

fn in_alphabet(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')
}

/// Adds the UTF-16 units a shifted sequence holds; says whether they were broken.
fn push_units(shifted: &[u8], output: &mut String) -> bool {
    let bytes = base64(shifted).bytes;
    let units = bytes
        .chunks_exact(2)
        .map(|pair| pair.iter().fold(0u16, |unit, &byte| unit << 8 | u16::from(byte)));
    let mut damaged = false;
    output.extend(char::decode_utf16(units).map(|unit| {
        damaged |= unit.is_err();
        unit.unwrap_or(char::REPLACEMENT_CHARACTER)
    }));
    damaged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifted_letters_are_read() {
        let check = |input: &str, text: &str, damaged| {
            assert_eq!(decode(input.as_bytes()), (text.to_string(), damaged), "{input}");
        };
        check("Fr+APY-sche", "Frösche", false);
        check("+AUE-ód+AXo", "Ł\u{FFFD}\u{FFFD}dź", true);
        check("+AUEA8w-d+AXo-!", "Łódź!", false);
        check("1 +- 1", "1 + 1", false);
        check("a + b", "a + b", true);
    }
}
