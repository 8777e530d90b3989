//! The letters of narrow text: which code page a message's eight-bit strings are in.

use super::props::Props;
use crate::domain::Warning;
use crate::mail::charset;
use crate::mail::notes::Notes;

/// How eight-bit text is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Letters {
    /// The name of the character set; none where nobody says.
    pub(super) charset: Option<String>,
    /// It was detected.
    guessed: bool,
}

const MESSAGE_CODE_PAGE: u16 = 0x3FFD;
const MESSAGE_LOCALE: u16 = 0x3FF1;
const INTERNET_CODE_PAGE: u16 = 0x3FDE;

impl Letters {
    /// The code page of the message's strings: what it says of them itself (`PidTagMessageCodepage`), else what its
    /// locale writes in (`PidTagMessageLocaleId`), else the page of its HTML (`PidTagInternetCodepage`), else the
    /// one that all its strings together look like (MS-OXCMSG §2.2.1.4, MS-OXPROPS).
    pub(super) fn of(props: &Props) -> Self {
        let page = |id| props.number(id).filter(|page| *page != 20127).and_then(name);
        let locale = || props.number(MESSAGE_LOCALE).and_then(ansi_page).and_then(name);
        let said = page(MESSAGE_CODE_PAGE).or_else(locale).or_else(|| page(INTERNET_CODE_PAGE));
        match said {
            Some(charset) => match charset::contradicted(&sample(props), &charset) {
                Some(other) => Self { charset: Some(other.name().to_owned()), guessed: true },
                None => Self { charset: Some(charset), guessed: false },
            },
            None => Self::detected(props),
        }
    }

    fn detected(props: &Props) -> Self {
        let all = sample(props);
        if all.is_empty() {
            return Self::default();
        }
        let name = charset::detect(&all, None).name().to_owned();
        Self { charset: Some(name), guessed: true }
    }

    /// A narrow text up to its closing zero.
    pub(super) fn narrow(&self, bytes: &[u8], notes: &mut Notes) -> String {
        let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        let bytes = bytes.get(..end).unwrap_or_default();
        if self.guessed && !bytes.is_ascii() {
            notes.add(Warning::GuessedCharset);
        }
        let text = charset::decode(bytes, self.charset.as_deref(), None, notes);
        if text.contains('\0') { text.replace('\0', "") } else { text }
    }
}

/// Bytes shown to the detector.
const SAMPLE: usize = 64 * 1024;

/// The narrow strings of a message that are not plain ASCII, one after another: single ones are too short to
/// tell anything by.
fn sample(props: &Props) -> Vec<u8> {
    let mut all = Vec::new();
    for text in props.narrow().filter(|text| !text.is_ascii()) {
        all.extend_from_slice(text.get(..SAMPLE).unwrap_or(text));
        all.push(b'\n');
        if all.len() > SAMPLE {
            break;
        }
    }
    all
}

/// The page that bytes of HTML are in (`PidTagInternetCodepage`).
pub(super) fn of_html(props: &Props) -> Option<String> {
    props.number(INTERNET_CODE_PAGE).filter(|page| *page != 20127).and_then(name)
}

/// The name of a Windows code page (MS-UCODEREF §2.2.1) as the web spells it; none for one that is not known.
pub(super) fn name(page: u32) -> Option<String> {
    let known = match page {
        437 => "cp437",
        850 => "cp850",
        852 => "cp852",
        874 => "windows-874",
        932 => "shift_jis",
        936 => "gbk",
        949 | 51949 => "euc-kr",
        950 => "big5",
        1200 => "utf-16le",
        10000 => "macintosh",
        10010 => "x-mac-romanian",
        10029 => "x-mac-ce",
        10007 => "x-mac-cyrillic",
        20127 => "us-ascii",
        20866 => "koi8-r",
        21866 => "koi8-u",
        50220..=50222 => "iso-2022-jp",
        51932 => "euc-jp",
        51936 => "gbk",
        54936 => "gb18030",
        65000 => "utf-7",
        65001 => "utf-8",
        38598 => "iso-8859-8-i",
        1250..=1258 => return Some(format!("windows-{page}")),
        28591..=28606 => return Some(format!("iso-8859-{}", page - 28590)),
        _ => return None,
    };
    Some(known.to_owned())
}

/// The code page programs without Unicode used in a locale (MS-LCID, MS-UCODEREF §2.2.1); none for no locale.
fn ansi_page(locale: u32) -> Option<u32> {
    let (language, region) = (locale & 0x3FF, (locale >> 10) & 0x3F);
    if language == 0 || locale > 0xFFFF {
        return None;
    }
    Some(match language {
        0x05 | 0x0E | 0x15 | 0x18 | 0x1B | 0x1C | 0x24 | 0x42 => 1250,
        // Serbian and Bosnian are written in both.
        0x1A if matches!(region, 3 | 7 | 8 | 10 | 12) => 1251,
        0x1A => 1250,
        0x2C | 0x43 if region == 2 => 1251,
        0x02 | 0x19 | 0x22 | 0x23 | 0x28 | 0x2F | 0x3F | 0x40 | 0x44 | 0x50 | 0x6D | 0x85 => 1251,
        0x08 => 1253,
        0x1F | 0x2C | 0x43 => 1254,
        0x0D => 1255,
        0x01 | 0x20 | 0x29 | 0x63 | 0x80 | 0x8C => 1256,
        0x25..=0x27 => 1257,
        0x2A => 1258,
        0x1E => 874,
        0x11 => 932,
        0x12 => 949,
        0x04 if matches!(region, 1 | 3 | 5) => 950,
        0x04 => 936,
        _ => 1252,
    })
}

#[cfg(test)]
mod tests {
    use super::super::props::{Property, kind};
    use super::*;

    fn check(pages: &[(u16, u32)], texts: &[&[u8]], expected: &str, warnings: &[Warning]) {
        let mut props = Props::default();
        for (id, page) in pages {
            props.put(*id, Property::one(kind::INTEGER_32, page.to_le_bytes().to_vec()));
        }
        for (place, text) in texts.iter().enumerate() {
            let id = 0x1000 + u16::try_from(place).unwrap();
            props.put(id, Property::one(kind::TEXT_8, text.to_vec()));
        }
        props.letters = Letters::of(&props);
        let mut notes = Notes::default();
        assert_eq!(props.text(0x1000, &mut notes).as_deref(), Some(expected), "{pages:?}");
        assert_eq!(notes.into_warnings(), warnings, "{pages:?}");
    }

    const LODZ: &[u8] = b"\xA3\xF3d\x9F";

    #[test]
    fn a_western_page_is_doubted_where_all_strings_together_contradict_it() {
        let text =
            b"Zg\xB3oszenie usterek pompy g\xB3\xF3wnej, prosz\xEA o podpis pod protoko\xB3em";
        check(&[(0x3FFD, 1252)], &[LODZ, text], "Łódź", &[Warning::GuessedCharset]);
        check(&[(0x3FFD, 1252)], &[b"Caf\xE9", b"na\xEFve \xA3 5, m\xB3"], "Café", &[]);
    }

    #[test]
    fn the_page_is_taken_in_order() {
        check(&[(0x3FFD, 1250)], &[LODZ], "Łódź", &[]);
        check(&[(0x3FFD, 1250), (0x3FF1, 1033), (0x3FDE, 65001)], &[LODZ], "Łódź", &[]);
        check(&[(0x3FF1, 1045), (0x3FDE, 65001)], &[LODZ], "Łódź", &[]);
        check(&[(0x3FF1, 1048), (0x3FDE, 28591)], &[b"\xAAtiin\xFE\xE3"], "Ştiinţă", &[]);
        check(&[(0x3FDE, 1250)], &[LODZ], "Łódź", &[]);
        check(&[(0x3FDE, 20127), (0x3FFD, 20127), (0x3FF1, 1045)], &[LODZ], "Łódź", &[]);
        check(&[(0x3FDE, 65001)], &["Łódź".as_bytes()], "Łódź", &[]);
    }

    #[test]
    fn without_a_word_of_it_all_strings_are_looked_at() {
        let rest: &[u8] = b"Prosz\xEA o podpis do pi\xB9tku, przesy\xB3am aneks do umowy, \xB3\xB9ka, \x9Fr\xF3d\xB3o";
        check(&[], &[b"\xA3\xF3d\x9F", rest], "Łódź", &[Warning::GuessedCharset]);
        check(&[], &[b"plain"], "plain", &[]);
    }

    #[test]
    fn locales() {
        let check = |locale, expected| assert_eq!(ansi_page(locale), expected, "{locale:#x}");
        check(0x0415, Some(1250));
        check(0x0409, Some(1252));
        check(0x0C1A, Some(1251));
        check(0x081A, Some(1250));
        check(0x0419, Some(1251));
        check(0x0404, Some(950));
        check(0x0804, Some(936));
        check(0, None);
    }
}
