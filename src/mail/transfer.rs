//! Transfer encodings (RFC 2045 §6 and uuencode), decoded as far as they can be.

use super::lines::line_at;

/// Decoded content, and whether all of the input made sense.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// Nothing had to be skipped or filled in.
    pub(super) whole: bool,
}

/// Undoes a `Content-Transfer-Encoding`. An unknown one is taken as none.
pub(super) fn decode(encoding: &str, body: &[u8]) -> Decoded {
    match encoding {
        "base64" => base64(body),
        "quoted-printable" => quoted_printable(body),
        "x-uuencode" | "uuencode" | "x-uue" | "uue" => uuencoded(body),
        _ => Decoded { bytes: body.to_vec(), whole: true },
    }
}

/// Whether this names a transfer encoding: one that is undone, or one that changes nothing.
pub(super) fn is_known(encoding: &str) -> bool {
    let plain = matches!(encoding, "" | "7bit" | "8bit" | "binary");
    let encoded = matches!(encoding, "base64" | "quoted-printable");
    plain || encoded || matches!(encoding, "x-uuencode" | "uuencode" | "x-uue" | "uue")
}

/// Base64; what is not of its alphabet is skipped. After its padding more may follow only where a program
/// encoded piece by piece and joined the pieces.
pub(super) fn base64(input: &[u8]) -> Decoded {
    let first = base64_piece(input);
    let after = |at: usize| input.get(at..).unwrap_or_default();
    let mut rest = first.padded_at.map(after).map(past_padding).unwrap_or_default();
    let mut joined = Decoded { bytes: first.bytes, whole: first.whole };
    if rest.is_empty() || !is_more_base64(rest) {
        return joined;
    }
    while !rest.is_empty() {
        let piece = base64_piece(rest);
        joined.bytes.extend_from_slice(&piece.bytes);
        let padded = piece.padded_at.and_then(|at| rest.get(at..));
        rest = padded.map(past_padding).unwrap_or_default();
    }
    joined
}

/// Base64 up to its padding.
struct Piece {
    bytes: Vec<u8>,
    whole: bool,
    padded_at: Option<usize>,
}

fn past_padding(rest: &[u8]) -> &[u8] {
    let padding = rest.iter().take_while(|b| **b == b'=' || b.is_ascii_whitespace()).count();
    rest.get(padding..).unwrap_or_default()
}

/// Nothing but letters of base64 in whole fours: a signature of a mailing list has other signs and lengths.
fn is_more_base64(rest: &[u8]) -> bool {
    let of_it = |b: &u8| SEXTETS.get(usize::from(*b)).is_some_and(|v| *v < 64) || *b == b'=';
    let signs = rest.iter().filter(|b| !b.is_ascii_whitespace());
    rest.iter().all(|b| of_it(b) || b.is_ascii_whitespace()) && signs.count() % 4 == 0
}

fn base64_piece(input: &[u8]) -> Piece {
    let mut bytes = Vec::with_capacity(input.len() / 4 * 3 + 3);
    let mut whole = true;
    let mut padded_at = None;
    let (mut bits, mut count) = (0u32, 0u8);
    for (at, &byte) in input.iter().enumerate() {
        let Some(value) = SEXTETS.get(usize::from(byte)).copied().filter(|&v| v < 64) else {
            if byte == b'=' && count >= 2 {
                padded_at = Some(at);
                whole &= only_padding(input.get(at..).unwrap_or_default(), 4 - count);
                break;
            }
            whole &= byte.is_ascii_whitespace();
            continue;
        };
        bits = bits << 6 | u32::from(value);
        count += 1;
        if count == 4 {
            bytes.extend_from_slice(&bits.to_be_bytes()[1..]);
            (bits, count) = (0, 0);
        }
    }
    let missing = finish_quantum(&mut bytes, bits, count);
    whole &= !missing || padded_at.is_some();
    Piece { bytes, whole, padded_at }
}

/// Writes the one or two bytes of an incomplete quantum; says whether there was one.
fn finish_quantum(bytes: &mut Vec<u8>, bits: u32, count: u8) -> bool {
    match count {
        2 => bytes.push((bits >> 4) as u8),
        3 => bytes.extend_from_slice(&[(bits >> 10) as u8, (bits >> 2) as u8]),
        _ => {}
    }
    count != 0
}

/// After the data: `wanted` equals signs and blanks, nothing else.
fn only_padding(rest: &[u8], wanted: u8) -> bool {
    let signs = rest.iter().filter(|&&b| b == b'=').count();
    let clean = rest.iter().all(|&b| b == b'=' || b.is_ascii_whitespace());
    clean && signs == usize::from(wanted)
}

/// The value of every byte in the base64 alphabet; 64 and more is none.
const SEXTETS: [u8; 256] = sextets();

const fn sextets() -> [u8; 256] {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut table = [255u8; 256];
    let mut at = 0;
    while at < alphabet.len() {
        table[alphabet[at] as usize] = at as u8;
        at += 1;
    }
    table
}

/// Quoted-printable; an equals sign that begins no code stays as it is.
pub(super) fn quoted_printable(input: &[u8]) -> Decoded {
    let mut bytes = Vec::with_capacity(input.len());
    let mut whole = true;
    let mut rest = input;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'=' {
            bytes.push(byte);
        } else if let Some((value, after)) = hex_pair(rest) {
            bytes.push(value);
            rest = after;
        } else if let Some(after) = soft_break(rest) {
            rest = after;
        } else {
            bytes.push(byte);
            whole = false;
        }
    }
    Decoded { bytes, whole }
}

/// The byte two hexadecimal digits at the start stand for, and what follows them.
pub(super) fn hex_pair(rest: &[u8]) -> Option<(u8, &[u8])> {
    let (&[high, low], after) = rest.split_first_chunk::<2>()?;
    let digit = |b: u8| char::from(b).to_digit(16).and_then(|d| u8::try_from(d).ok());
    Some((digit(high)? << 4 | digit(low)?, after))
}

/// What follows a soft line break; blanks before the break are transport padding.
fn soft_break(rest: &[u8]) -> Option<&[u8]> {
    let blanks = rest.iter().take(80).take_while(|b| matches!(b, b' ' | b'\t')).count();
    let rest = rest.get(blanks..)?;
    let at_end = rest.is_empty().then_some(rest);
    let broken = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"));
    broken.or_else(|| rest.strip_prefix(b"\r")).or(at_end)
}

/// The file between `begin` and `end`; input without a `begin` line is returned as it is.
fn uuencoded(input: &[u8]) -> Decoded {
    let mut bytes = Vec::with_capacity(input.len() / 4 * 3);
    let mut at = 0;
    let mut begun = false;
    while let Some(line) = line_at(input, at) {
        at = line.next;
        if !begun {
            begun = line.text.starts_with(b"begin ");
        } else if line.text == b"end" {
            return Decoded { bytes, whole: true };
        } else {
            uuencoded_line(line.text, &mut bytes);
        }
    }
    let bytes = if begun { bytes } else { input.to_vec() };
    Decoded { bytes, whole: false }
}

/// A line of uuencoded data: its first sign tells how many bytes it holds, and it is that long; blanks
/// at its end may be lost, and a check sum may follow.
pub(super) fn uuencoded_fits(line: &[u8]) -> bool {
    let Some((&length, data)) = line.split_first() else { return false };
    if !(b' '..=b'`').contains(&length) || !data.iter().all(|b| (b' '..=b'`').contains(b)) {
        return false;
    }
    let bytes = usize::from(length.wrapping_sub(b' ') & 0x3F);
    let wanted = bytes.div_ceil(3) * 4;
    let trimmed = data.trim_ascii_end().len();
    trimmed <= wanted + 1 && trimmed + 4 > bytes * 4 / 3
}

/// Adds the bytes of a line of uuencoded data.
pub(super) fn uuencoded_line(line: &[u8], bytes: &mut Vec<u8>) {
    let Some((&length, data)) = line.split_first() else { return };
    let value = |b: u8| u32::from(b.wrapping_sub(b' ') & 0x3F);
    let mut left = usize::from(length.wrapping_sub(b' ') & 0x3F);
    for quad in data.chunks(4) {
        let sextet = |at: usize| value(quad.get(at).copied().unwrap_or(b' '));
        let bits = sextet(0) << 18 | sextet(1) << 12 | sextet(2) << 6 | sextet(3);
        let triple = bits.to_be_bytes();
        let taken = left.min(3);
        bytes.extend_from_slice(triple.get(1..=taken).unwrap_or_default());
        left -= taken;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(encoding: &str, input: &[u8], expected: &[u8], whole: bool) {
        let expected = Decoded { bytes: expected.to_vec(), whole };
        assert_eq!(decode(encoding, input), expected, "{:?}", String::from_utf8_lossy(input));
    }

    #[test]
    fn base64_is_forgiving() {
        check("base64", b"xYHDs2TFug==", "Łódź".as_bytes(), true);
        check("base64", b"xYHD\r\ns2TFug==\r\n", "Łódź".as_bytes(), true);
        check("base64", b"xYHDs2TFug", "Łódź".as_bytes(), false);
        check("base64", b"xYHD!s2TFug==", "Łódź".as_bytes(), false);
        check("base64", b"YQ==\r\n-- \r\nlist footer", b"a", false);
        check("base64", b"", b"", true);
    }

    #[test]
    fn quoted_printable_is_forgiving() {
        check("quoted-printable", b"=C5=81=C3=B3d=C5=BA", "Łódź".as_bytes(), true);
        check("quoted-printable", b"a=\r\nb= \nc=", b"abc", true);
        check("quoted-printable", b"1 = 2, =zz", b"1 = 2, =zz", false);
        check("quoted-printable", b"=c5=81", "Ł".as_bytes(), true);
    }

    #[test]
    fn uuencode_gives_the_file() {
        check("x-uuencode", b"begin 644 a.txt\n#0V%T\n`\nend\n", b"Cat", true);
        check("x-uuencode", b"no file here", b"no file here", false);
    }

    #[test]
    fn other_names_change_nothing() {
        check("8bit", b"=C5", b"=C5", true);
        check("", b"=C5", b"=C5", true);
    }
}
