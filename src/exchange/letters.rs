//! The letters of a table kept as text.

use super::row::Read;

/// What the upper half of the bytes is in Windows-1250, in which Excel saves tables in Central Europe.
const WINDOWS_1250: &str = "\
€�‚�„…†‡�‰Š‹ŚŤŽŹ�‘’“”•–—�™š›śťžź\u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";

/// A table's text: UTF-8, UTF-16 with its mark, else Windows-1250, of which it is told.
pub(super) fn text_of(bytes: &[u8], read: &mut Read) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).map(unit);
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return wide(rest, u16::from_be_bytes),
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.trim_start_matches('\u{feff}').to_owned();
    }
    read.remark(0, "reason-plan-not-utf8", "", false);
    let upper: Vec<char> = WINDOWS_1250.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(place) => upper.get(usize::from(place)).copied().unwrap_or('\u{fffd}'),
    };
    bytes.iter().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{WINDOWS_1250, text_of};
    use crate::exchange::row::Read;

    #[test]
    fn letters_are_read_as_excel_saves_them() {
        assert_eq!(WINDOWS_1250.chars().count(), 128);
        let told = |bytes: &[u8]| {
            let mut read = Read::default();
            (text_of(bytes, &mut read), read.remarks.len())
        };
        assert_eq!(
            told(b"W\xb3a\x9cciciel \xbf\xf3\xb3w; \xeenceput"),
            ("Właściciel żółw; început".to_owned(), 1)
        );
        assert_eq!(told("\u{feff}Właściciel".as_bytes()), ("Właściciel".to_owned(), 0));
        assert_eq!(told(b"\xff\xfeL\0p\0\x42\x01"), ("Lpł".to_owned(), 0));
        assert_eq!(told(b"\xfe\xff\0L\0p"), ("Lp".to_owned(), 0));
    }
}
