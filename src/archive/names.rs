//! Names of entries as text: UTF-8 where it is said or so, else the code page of Polish and Romanian DOS.

/// Letters 128 to 255 of code page 852, which Windows writes names in where its language is Polish or
/// Romanian (APPNOTE D.1 knows only 437, which has none of those letters).
const CP852: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}";

/// Header id of the name in UTF-8 beside the one in a code page (APPNOTE 4.6.9).
const UNICODE_PATH: u16 = 0x7075;

/// The name of an entry; `extra` are the fields beside it. What is no letter is shown as such.
pub(super) fn name(raw: &[u8], extra: &[u8]) -> String {
    if let Some(name) = unicode_path(raw, extra) {
        return name;
    }
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => raw.iter().map(|&byte| letter(byte)).collect(),
    }
}

fn letter(byte: u8) -> char {
    match byte.checked_sub(128) {
        None => char::from(byte),
        Some(above) => CP852.chars().nth(usize::from(above)).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// The name in the extra field, where that speaks of this very name.
fn unicode_path(raw: &[u8], extra: &[u8]) -> Option<String> {
    let field = field(extra, UNICODE_PATH)?;
    let sum = field.get(1..5).and_then(|sum| sum.try_into().ok()).map(u32::from_le_bytes)?;
    let mut own = flate2::Crc::new();
    own.update(raw);
    let name = std::str::from_utf8(field.get(5..)?).ok()?;
    (own.sum() == sum && !name.is_empty()).then(|| name.to_owned())
}

/// The extra field with this header id.
pub(super) fn field(mut extra: &[u8], wanted: u16) -> Option<&[u8]> {
    while let Some((head, rest)) = extra.split_at_checked(4) {
        let id = u16::from_le_bytes(head.get(..2)?.try_into().ok()?);
        let size = usize::from(u16::from_le_bytes(head.get(2..)?.try_into().ok()?));
        let (own, after) = rest.split_at_checked(size)?;
        if id == wanted {
            return Some(own);
        }
        extra = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_the_letters_they_were_written_in() {
        assert_eq!(CP852.chars().count(), 128);
        assert_eq!(name("Zażółć.eml".as_bytes(), b""), "Zażółć.eml");
        assert_eq!(name(b"Za\xbe\xa2\x88\x86.eml", b""), "Zażółć.eml");
        assert_eq!(name(b"plain/a.eml", b""), "plain/a.eml");
    }

    #[test]
    fn a_name_beside_the_name_counts_where_it_belongs_to_it() {
        let mut sum = flate2::Crc::new();
        sum.update(b"a");
        let mut extra = vec![0x75, 0x70, 7, 0, 1];
        extra.extend(sum.sum().to_le_bytes());
        extra.extend("ą".as_bytes());
        assert_eq!(name(b"a", &extra), "ą");
        assert_eq!(name(b"b", &extra), "b");
        assert_eq!(name(b"a", extra.get(..9).unwrap()), "a");
    }
}
