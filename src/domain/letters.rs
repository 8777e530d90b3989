//! Letters folded for search, so that `lodz` finds `Łódź` and `sedinta` finds `ședința`.

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
    use super::fold_letters;

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
