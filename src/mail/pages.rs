//! Code pages of DOS and of the old Macintosh, which the web has forgotten and old mail has not.

/// The upper half of a code page: the letters of the bytes from 0x80.
pub(super) type Page = &'static str;

/// The page a label names, as mail spells it; none where it is no page of these.
pub(super) fn of(label: &str) -> Option<Page> {
    let lower = label.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    let bare: String = lower.chars().filter(char::is_ascii_alphanumeric).collect();
    let prefixes = ["cspcp", "cspc", "xibm", "xcp", "ibm", "cp", "pc", "x"];
    let name = prefixes.into_iter().find_map(|prefix| bare.strip_prefix(prefix));
    Some(match name.unwrap_or(&bare) {
        "437" => CP437,
        "850" | "858" => CP850,
        "852" => CP852,
        "10029" | "macce" | "maccentraleurope" | "maccentraleurroman" => MAC_CE,
        "10010" | "macromanian" | "macromania" => MAC_ROMANIAN,
        _ => return None,
    })
}

/// Text in such a page. Every byte has a letter.
pub(super) fn decode(bytes: &[u8], page: Page) -> String {
    let upper: Vec<char> = page.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        None => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

const CP437: Page = "\
    ÇüéâäàåçêëèïîìÄÅ\
    ÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
    áíóúñÑªº¿⌐¬½¼¡«»\
    ░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧\
    ╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩\
    ≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}\
    ";
const CP850: Page = "\
    ÇüéâäàåçêëèïîìÄÅ\
    ÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»\
    ░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
    ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\
    \u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}\
    ";
const CP852: Page = "\
    ÇüéâäůćçłëŐőîŹÄĆ\
    ÉĹĺôöĽľŚśÖÜŤťŁ×č\
    áíóúĄąŽžĘę¬źČş«»\
    ░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐\
    └┴┬├─┼Ăă╚╔╩╦╠═╬¤\
    đĐĎËďŇÍÎě┘┌█▄ŢŮ▀\
    ÓßÔŃńňŠšŔÚŕŰýÝţ´\
    \u{AD}˝˛ˇ˘§÷¸°¨˙űŘř■\u{A0}\
    ";
const MAC_CE: Page = "\
    ÄĀāÉĄÖÜáąČäčĆćéŹ\
    źĎíďĒēĖóėôöõúĚěü\
    †°Ę£§•¶ß®©™ę¨≠ģĮ\
    įĪ≤≥īĶ∂∑łĻļĽľĹĺŅ\
    ņŃ¬√ńŇ∆«»…\u{A0}ňŐÕőŌ\
    –—“”‘’÷◊ōŔŕŘ‹›řŖ\
    ŗŠ‚„šŚśÁŤťÍŽžŪÓÔ\
    ūŮÚůŰűŲųÝýķŻŁżĢˇ\
    ";
const MAC_ROMANIAN: Page = "\
    ÄÅÇÉÑÖÜáàâäãåçéè\
    êëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ĂȘ\
    ∞±≤≥¥µ∂∑∏π∫ªºΩăș\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ\
    –—“”‘’÷◊ÿŸ⁄€‹›Țț\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
    \u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ\
    ";

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, bytes: &[u8], expected: &str) {
        let found = of(label).map(|page| decode(bytes, page));
        assert_eq!(found.as_deref(), Some(expected), "{label}");
    }

    #[test]
    fn letters_of_old_pages() {
        const POLISH_DOS: &[u8] = b"Za\xBE\xA2\x88\x86 g\xA9\x98l\xA5 ja\xAB\xE4";
        check("cp852", POLISH_DOS, "Zażółć gęślą jaźń");
        check("IBM852", POLISH_DOS, "Zażółć gęślą jaźń");
        check("\"csPCp852\"", POLISH_DOS, "Zażółć gęślą jaźń");
        check("cp850", b"caf\x82", "café");
        check("437", b"caf\x82", "café");
        check("x-mac-ce", b"Za\xFD\x97\xB8\x8D", "Zażółć");
        check("x-mac-romanian", b"\xBF\xAFi", "șȘi");
    }

    #[test]
    fn every_page_is_whole() {
        for page in [CP437, CP850, CP852, MAC_CE, MAC_ROMANIAN] {
            assert_eq!(page.chars().count(), 128);
        }
    }

    #[test]
    fn other_labels_are_no_page() {
        for label in ["utf-8", "windows-1250", "cp1250", "iso-8859-2", "", "macintosh"] {
            assert_eq!(of(label), None, "{label}");
        }
    }
}
