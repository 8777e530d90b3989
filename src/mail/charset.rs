//! Bytes to text: declared character sets, and the detection of undeclared ones.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_2, ISO_8859_16, UTF_8, WINDOWS_1250, WINDOWS_1252};

use super::notes::Notes;
use super::{pages, utf7};
use crate::domain::Warning;

/// Bytes shown to the detector; more does not change its mind.
const SAMPLE: usize = 64 * 1024;
/// So many words with a sign inside that belongs in none make a Western declaration doubtful.
const SIGNS_TO_DOUBT: usize = 2;

/// Text in a declared character set, or a detected one where none or an unknown one was declared.
/// `country` is a two-letter top-level domain that helps the detector.
pub(super) fn decode(
    bytes: &[u8],
    declared: Option<&str>,
    country: Option<&str>,
    notes: &mut Notes,
) -> String {
    let label = declared.map(str::trim).filter(|label| !label.is_empty());
    let Some(label) = label.filter(|label| !is_ascii_label(label)) else {
        return decode_undeclared(bytes, country, notes);
    };
    if utf7::is_label(label) {
        let (text, damaged) = utf7::decode(bytes);
        if damaged {
            notes.add(Warning::DamagedText);
        }
        return text;
    }
    if let Some(page) = pages::of(label) {
        return pages::decode(bytes, page);
    }
    match known(label) {
        Some(encoding) => decode_declared(bytes, encoding, country, notes),
        None => {
            notes.add(Warning::UnknownCharset);
            decode_undeclared(bytes, country, notes)
        }
    }
}

/// The encoding of a label as mail spells it.
pub(super) fn known(label: &str) -> Option<&'static Encoding> {
    let lower = label.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    let direct = Encoding::for_label_no_replacement(lower.as_bytes());
    let digits = |prefix: &str| Some(lower.strip_prefix(prefix)?.trim_start_matches(['-', '_']));
    direct.or_else(|| {
        let page = digits("cp").or_else(|| digits("windows")).or_else(|| digits("win"))?;
        Encoding::for_label_no_replacement(format!("windows-{page}").as_bytes())
    })
}

/// The encoding bytes beyond ASCII most likely have, when nobody says.
pub(super) fn detect(bytes: &[u8], country: Option<&str>) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let sample = bytes.get(first.saturating_sub(1024)..).unwrap_or(bytes);
    let sample = sample.get(..SAMPLE).unwrap_or(sample);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let country = country.filter(|c| c.len() == 2 && c.bytes().all(|b| b.is_ascii_lowercase()));
    detector.guess(country.map(str::as_bytes), Utf8Detection::Deny)
}

/// The encoding bytes have where they rule out the Western one that is declared; none where they do not.
pub(super) fn contradicted(bytes: &[u8], declared: &str) -> Option<&'static Encoding> {
    let western = known(declared).filter(|declared| *declared == WINDOWS_1252)?;
    let fitting = more_fitting(bytes, western, None);
    (![western, UTF_8].contains(&fitting)).then_some(fitting)
}

/// Control characters of the second set: no one writes them, so the character set was another one.
pub(super) fn has_controls(text: &str) -> bool {
    text.chars().any(|c| ('\u{80}'..='\u{9F}').contains(&c))
}

fn is_ascii_label(label: &str) -> bool {
    let lower = label.to_ascii_lowercase();
    lower.contains("ascii") || lower == "ansi_x3.4-1968" || lower == "iso646-us"
}

fn decode_undeclared(bytes: &[u8], country: Option<&str>, notes: &mut Notes) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    if bytes.is_ascii() && !bytes.contains(&0x1B) {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    notes.add(Warning::GuessedCharset);
    let escapes = bytes.is_ascii() && bytes.windows(2).any(|pair| pair == b"\x1B$");
    let encoding = if escapes { encoding_rs::ISO_2022_JP } else { detect(bytes, country) };
    encoding.decode(bytes).0.into_owned()
}

fn decode_declared(
    bytes: &[u8],
    declared: &'static Encoding,
    country: Option<&str>,
    notes: &mut Notes,
) -> String {
    let encoding = more_fitting(bytes, declared, country);
    if encoding != declared {
        notes.add(Warning::GuessedCharset);
        notes.add(Warning::DamagedText);
    }
    let (text, _, damaged) = encoding.decode(bytes);
    if damaged || has_controls(&text) {
        notes.add(Warning::DamagedText);
    }
    text.into_owned()
}

/// The declared encoding, unless the bytes rule it out: UTF-8 without one valid letter,
/// ISO 8859-2 with the control bytes that are letters in Windows-1250, a set of single bytes with proper
/// UTF-8, a Western set with Central European letters, Windows-1250 with those of ISO 8859-2.
fn more_fitting(
    bytes: &[u8],
    declared: &'static Encoding,
    country: Option<&str>,
) -> &'static Encoding {
    if declared == UTF_8 && !has_valid_letter(bytes) {
        return detect(bytes, country);
    }
    if declared == ISO_8859_2 && bytes.iter().any(|b| (0x80..=0x9F).contains(b)) {
        return if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1250 };
    }
    let narrow = [WINDOWS_1252, WINDOWS_1250, ISO_8859_2, ISO_8859_16].contains(&declared);
    if narrow && !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let doubtful = declared == WINDOWS_1252 && has_inside(bytes, is_western_sign)
        || declared == WINDOWS_1250 && has_inside(bytes, is_central_sign);
    if doubtful {
        let detected = detect(bytes, country);
        let central = [WINDOWS_1250, ISO_8859_2].contains(&detected);
        return if central { detected } else { declared };
    }
    declared
}

/// At least one letter beyond ASCII is encoded as UTF-8 says, or there is none at all.
fn has_valid_letter(bytes: &[u8]) -> bool {
    bytes.is_ascii() || bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

/// Signs that the declared set has within words, where letters of another set would be: `³`, `¹`, `¶`.
fn has_inside(bytes: &[u8], is_sign: fn(u8) -> bool) -> bool {
    let letter = |b: u8| b.is_ascii_alphabetic() || b >= 0xC0;
    let inside = |three: &&[u8]| match three {
        [before, middle, after] => letter(*before) && is_sign(*middle) && letter(*after),
        _ => false,
    };
    bytes.windows(3).filter(inside).take(SIGNS_TO_DOUBT).count() == SIGNS_TO_DOUBT
}

/// A sign of Windows-1252 other than quotes, dashes and spaces.
fn is_western_sign(byte: u8) -> bool {
    let common = matches!(byte, 0x85 | 0x91..=0x97 | 0xA0 | 0xAD | 0xB4 | 0xB7);
    (0x80..0xC0).contains(&byte) && !common
}

/// A sign of Windows-1250 that is a letter in ISO 8859-2: `Ą Ś Ź ą ś`.
fn is_central_sign(byte: u8) -> bool {
    matches!(byte, 0xA1 | 0xA6 | 0xAC | 0xB1 | 0xB6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], declared: Option<&str>, expected: &str, warnings: &[Warning]) {
        let mut notes = Notes::default();
        let text = decode(bytes, declared, Some("pl"), &mut notes);
        assert_eq!(text, expected, "{declared:?}");
        assert_eq!(notes.into_warnings(), warnings, "{declared:?} {text}");
    }

    const POLISH_1250: &[u8] =
        b"Prosz\xEA o podpis do pi\xB9tku, przesy\xB3am aneks do umowy, \xB3\xB9ka, \x9Fr\xF3d\xB3o";
    const POLISH: &str = "Proszę o podpis do piątku, przesyłam aneks do umowy, łąka, źródło";

    #[test]
    fn declared_sets() {
        check("Łódź".as_bytes(), Some("utf-8"), "Łódź", &[]);
        check(b"\xA3\xF3d\xBC", Some("ISO-8859-2"), "Łódź", &[]);
        check(b"\xA3\xF3d\x9F", Some("cp1250"), "Łódź", &[]);
        check(b"\xA3\xF3d\x9F", Some("cp-1250"), "Łódź", &[]);
        check(b"\xAA\xBA\xDE\xFE", Some("iso-8859-16"), "ȘșȚț", &[]);
        check(b"plain", Some("us-ascii"), "plain", &[]);
    }

    #[test]
    fn undeclared_text_is_detected_and_said_so() {
        check("Łódź".as_bytes(), None, "Łódź", &[Warning::GuessedCharset]);
        check(POLISH_1250, None, POLISH, &[Warning::GuessedCharset]);
        check(POLISH_1250, Some("us-ascii"), POLISH, &[Warning::GuessedCharset]);
        check(
            POLISH_1250,
            Some("x-unknown"),
            POLISH,
            &[Warning::GuessedCharset, Warning::UnknownCharset],
        );
    }

    #[test]
    fn a_wrong_declaration_is_flagged() {
        let both = [Warning::GuessedCharset, Warning::DamagedText];
        check(POLISH_1250, Some("utf-8"), POLISH, &both);
        check(POLISH_1250, Some("iso-8859-2"), POLISH, &both);
        check("Łódź".as_bytes(), Some("iso-8859-1"), "Łódź", &both);
        check(b"\xC5\x81\xFF", Some("utf-8"), "Ł\u{FFFD}", &[Warning::DamagedText]);
        check(
            b"Ewa\x92s offer \x96 \xA322, \xA335",
            Some("iso-8859-1"),
            "Ewa’s offer – £22, £35",
            &[],
        );
        check(POLISH_1250, Some("iso-8859-1"), POLISH, &both);
        check(
            b"caf\xE9, na\xEFve, 5 m\xB3, 30\xB0",
            Some("iso-8859-1"),
            "café, naïve, 5 m³, 30°",
            &[],
        );
    }
}
