//! Names of files, made safe for every system the export may be opened on.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Bytes a name may have. With a folder before it this stays below what Windows bears.
const LONGEST: usize = 120;

/// Bytes of an ending that is still taken for one, without its dot.
const LONGEST_ENDING: usize = 16;

/// Names that mean devices on Windows, whatever their ending.
const DEVICES: [&str; 8] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$", "KEYBD$"];

/// The names given so far in one folder. No two are the same, even where case does not count.
#[derive(Default)]
pub struct SafeNames {
    /// How often each name was asked for, in the form under which names are compared.
    asked: HashMap<String, u32>,
}

impl SafeNames {
    /// A safe name like the one wanted, with its ending; `instead` where nothing of it can be kept.
    pub fn like(&mut self, wanted: &str, instead: &str) -> String {
        let name = clean(wanted);
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, end)) if is_ending(stem, end) => (stem, format!(".{end}")),
            _ => (name.as_str(), String::new()),
        };
        self.give(if stem.is_empty() { instead } else { stem }, &ending)
    }

    /// A safe name of words joined by `_`, with an ending that is known to be safe.
    pub(super) fn of(&mut self, day: &str, words: &str, ending: &str) -> String {
        let stem = clean(&format!("{day} {words}")).replace(' ', "_");
        self.give(&stem, ending)
    }

    fn give(&mut self, stem: &str, ending: &str) -> String {
        loop {
            let first = fitted(stem, "", ending);
            let count = self.asked.entry(compared(&first)).or_insert(0);
            *count += 1;
            if *count == 1 {
                return first;
            }
            // A numbered name may have been someone's own: it is asked for like any other.
            let next = fitted(stem, &format!(" ({count})"), ending);
            let free = self.asked.entry(compared(&next)).or_insert(0);
            if *free == 0 {
                *free = 1;
                return next;
            }
        }
    }
}

fn is_ending(stem: &str, end: &str) -> bool {
    !stem.trim().is_empty() && (1..=LONGEST_ENDING).contains(&end.len()) && !end.contains(' ')
}

/// The name cut to the bytes it may have.
fn fitted(stem: &str, number: &str, ending: &str) -> String {
    let guard = if is_device(stem) { "_" } else { "" };
    let room = LONGEST.saturating_sub(guard.len() + number.len() + ending.len());
    let cut = stem.get(..stem.floor_char_boundary(room)).unwrap_or_default();
    let cut = cut.trim_end_matches([' ', '.']);
    format!("{guard}{cut}{number}{ending}")
}

/// The form under which two names are the same on some system.
fn compared(name: &str) -> String {
    name.nfkc().collect::<String>().to_uppercase().to_lowercase()
}

/// Windows reserves the name up to its first dot, and superscript digits count.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_uppercase();
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let numbered = port.is_some_and(|port| {
        let mut digits = port.chars();
        let digit = digits.next().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c));
        digit && digits.next().is_none()
    });
    numbered || DEVICES.contains(&stem.as_str())
}

/// The text without what a name must not have: separators, control and invisible characters,
/// dots in a row, dots and spaces at its ends, a dash at its beginning.
fn clean(text: &str) -> String {
    let mut name = String::new();
    // Far more than a name may have, and little against a hostile one.
    for c in text.chars().take(1000).nfc() {
        match c {
            c if c.is_whitespace() || c.is_control() => name.push(' '),
            c if is_invisible(c) => {}
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => name.push('_'),
            '.' if name.ends_with('.') => {}
            c => name.push(c),
        }
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    name.trim_start_matches(['.', ' ', '-']).trim_end_matches(['.', ' ']).to_owned()
}

/// Characters that are not seen, or that turn the reading direction and so show a false ending.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hostile_names_are_made_safe() {
        let check = |wanted: &str, expected: &str| {
            assert_eq!(
                SafeNames::default().like(wanted, "2026-05-12_0930"),
                expected,
                "{wanted:?}"
            );
        };
        check("Umowa – załącznik 1.pdf", "Umowa – załącznik 1.pdf");
        check("../../etc/passwd", "_._etc_passwd");
        check("..\\..\\win.ini", "_._win.ini");
        check("C:\\Users\\x", "C__Users_x");
        check("faktura\u{202e}fdp.exe", "fakturafdp.exe");
        check("faktura.pdf          .exe", "faktura.pdf.exe");
        check("a\nb\rc\0d.txt", "a b c d.txt");
        check("con", "_con");
        check("NUL.tar.gz", "_NUL.tar.gz");
        check("com¹.txt", "_com¹.txt");
        check("COM10.txt", "COM10.txt");
        check("-rf.txt", "rf.txt");
        check("dots. . .", "dots");
        check(".htaccess", "htaccess");
        check("", "2026-05-12_0930");
        check("\u{200b}. .", "2026-05-12_0930");
    }

    #[test]
    fn names_are_short_and_whole() {
        let name = SafeNames::default().like(&format!("{}.pdf", "ż".repeat(300)), "x");
        assert!(name.len() <= LONGEST && name.ends_with("ż.pdf"));
        let name = SafeNames::default().of("2026-05-12_0930", &"słowo ".repeat(50), ".eml");
        assert!(name.len() <= LONGEST && name.starts_with("2026-05-12_0930_słowo_"));
    }

    #[test]
    fn names_differ_where_case_does_not_count() {
        let mut names = SafeNames::default();
        let mut check = |wanted: &str, expected: &str| {
            assert_eq!(names.like(wanted, "x"), expected);
        };
        check("Plan (2).pdf", "Plan (2).pdf");
        check("Plan.pdf", "Plan.pdf");
        check("PLAN.PDF", "PLAN (3).PDF");
        check("plan (3).pdf", "plan (3) (2).pdf");
        check("Łódź.pdf", "Łódź.pdf");
        check("łódź.pdf", "łódź (2).pdf");
        check("ło\u{301}dz\u{301}.pdf", "łódź (3).pdf");
    }

    proptest! {
        #[test]
        fn any_names_give_safe_and_different_ones(wanted in proptest::collection::vec("(\\PC|[./\\\\ :\n\u{202e}a]){0,150}", 1..12)) {
            let mut names = SafeNames::default();
            let mut seen = std::collections::HashSet::new();
            for text in wanted.iter().chain(&wanted) {
                let name = names.like(text, "x");
                prop_assert!((1..=LONGEST).contains(&name.len()), "{}", name);
                let bad = |c: char| c.is_control() || is_invisible(c) || "<>:\"/\\|?*".contains(c);
                prop_assert!(!name.contains(bad) && !name.contains(".."), "{}", name);
                prop_assert!(!name.ends_with(['.', ' ']) && !name.starts_with(['.', ' ', '-']), "{}", name);
                prop_assert!(!is_device(&name), "{}", name);
                prop_assert!(seen.insert(compared(&name)), "{}", name);
            }
        }
    }
}
