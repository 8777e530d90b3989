//! Letters folded for search, so that `lodz` finds `Łódź` and `sedinta` finds `ședința`.

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The text with case and marks taken off its letters. Applied to what is indexed and to what is
/// looked for, so both ways fold alike. SQLite's `remove_diacritics` leaves `ł`, `đ`, `ø` as they are.
pub fn fold_letters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        // Most letters are plain; looking each up in Unicode's tables would take ten times as long.
        match letter.is_ascii() {
            true => folded.push(letter.to_ascii_lowercase()),
            false => decompose_compatible(letter, |part| fold_one(part, &mut folded)),
        }
    }
    folded
}

/// Where words stand in a text, in the order of the text: letters compared as in a search, blanks of any kind
/// and number as one. Each place is a range of bytes of the text.
pub fn places_of(wanted: &str, text: &str) -> Vec<Range<usize>> {
    let wanted = Followed::of(wanted.trim()).folded;
    if wanted.is_empty() {
        return Vec::new();
    }
    let text = Followed::of(text);
    let found = text.folded.match_indices(&wanted);
    let mut places: Vec<_> = found.map(|(at, _)| text.place(at, at + wanted.len())).collect();
    // One letter that became two of those looked for is one place.
    places.dedup();
    places
}

/// A folded text of which is known where each byte came from.
struct Followed<'a> {
    text: &'a str,
    folded: String,
    from: Vec<usize>,
}

impl Followed<'_> {
    fn of(text: &str) -> Followed<'_> {
        let mut one = Followed {
            text,
            folded: String::with_capacity(text.len()),
            from: Vec::with_capacity(text.len()),
        };
        for (at, letter) in text.char_indices() {
            match letter {
                _ if letter.is_whitespace() => {
                    if !one.folded.ends_with(' ') {
                        one.folded.push(' ');
                    }
                }
                _ if letter.is_ascii() => one.folded.push(letter.to_ascii_lowercase()),
                _ => decompose_compatible(letter, |part| fold_one(part, &mut one.folded)),
            }
            one.from.resize(one.folded.len(), at);
        }
        one
    }

    /// The bytes of the text that these bytes of the folded one came from, with the marks on the last letter.
    fn place(&self, begin: usize, end: usize) -> Range<usize> {
        let origin = |at: usize| self.from.get(at).copied().unwrap_or(self.text.len());
        let (first, last) = (origin(begin), origin(end.saturating_sub(1)));
        let letter = self.text.get(last..).and_then(|rest| rest.chars().next());
        // One letter may have become two, of which only the first was looked for.
        let least = last + letter.map_or(0, char::len_utf8);
        first..origin(end).max(least)
    }
}

fn fold_one(part: char, folded: &mut String) {
    if !is_combining_mark(part) {
        folded.extend(part.to_lowercase().flat_map(base_letters));
    }
}

/// Letters that Unicode does not decompose, as the plain ones people type for them.
fn base_letters(c: char) -> impl Iterator<Item = char> {
    let pair: [Option<char>; 2] = match c {
        'ł' => [Some('l'), None],
        'đ' | 'ð' => [Some('d'), None],
        'ø' => [Some('o'), None],
        'ı' => [Some('i'), None],
        'ß' => [Some('s'), Some('s')],
        'æ' => [Some('a'), Some('e')],
        'œ' => [Some('o'), Some('e')],
        'þ' => [Some('t'), Some('h')],
        // A lower-cased dotted capital leaves a mark behind.
        '\u{307}' => [None, None],
        other => [Some(other), None],
    };
    pair.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::{fold_letters, places_of};

    #[test]
    fn places_are_those_of_the_original_letters() {
        let check = |wanted: &str, text: &str, expected: &[&str]| {
            let found: Vec<&str> =
                places_of(wanted, text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, expected, "{wanted} in {text}");
        };
        check("umowe", "Umowę i UMOWĘ, umowa", &["Umowę", "UMOWĘ"]);
        check("Łódź", "w lodzi; z Łodzi; ŁÓDŹ", &["lodz", "Łodz", "ŁÓDŹ"]);
        check("ședința", "Sedinta și şedinţa", &["Sedinta", "şedinţa"]);
        check("o", "ko\u{301}t", &["o\u{301}"]);
        check("s", "Straße", &["S", "ß"]);
        check("a  b", "a\r\n b, a\u{a0}b", &["a\r\n b", "a\u{a0}b"]);
        check("aa", "aaaa", &["aa", "aa"]);
        check(" ", "a b", &[]);
        check("", "a", &[]);
        check("długie", "dł", &[]);
    }

    #[test]
    fn letters_of_both_languages_fold() {
        let check = |text: &str, expected: &str| assert_eq!(fold_letters(text), expected);
        check("Łódź", "lodz");
        check("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "zazolc gesla jazn");
        check("ședință Țara", "sedinta tara");
        check("şedinţă", "sedinta");
        check("Straße", "strasse");
        check("plain", "plain");
    }
}
