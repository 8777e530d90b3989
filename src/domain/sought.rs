//! Where the words of a search stand in a text, to be marked there.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::{Asked, WordForms, fold_letters};

/// Shorter words are marked only where they stand whole: a beginning of one letter is everywhere.
const BEGINS: usize = 3;

/// The words of a search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    words: Vec<(String, WordForms)>,
}

impl Sought {
    /// The words of what was typed into a search box, without what narrows it otherwise.
    pub fn read(typed: &str) -> Sought {
        let asked = Asked::read(typed);
        let words = asked.marked().into_iter();
        Sought { words: words.map(|word| (word.to_owned(), WordForms::of(word))).collect() }
    }

    /// Whether there is no word to be marked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words of a text that begin like one of these or are another form of it, as ranges of its bytes.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let fits = |range: &Range<usize>| {
            text.get(range.clone()).is_some_and(|word| self.meets(&fold_letters(word)))
        };
        words(text).filter(fits).collect()
    }

    fn meets(&self, word: &str) -> bool {
        self.words.iter().any(|(wanted, forms)| match wanted.chars().count() {
            length if length < BEGINS => word == wanted,
            _ => word.starts_with(wanted.as_str()) || forms.may_be(word),
        })
    }
}

/// The words of a text: letters and digits, with the marks that belong to them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let of_word = |sign: char| sign.is_alphanumeric() || is_combining_mark(sign);
    let mut signs = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (begin, _) = signs.find(|(_, sign)| of_word(*sign))?;
        while signs.next_if(|(_, sign)| of_word(*sign)).is_some() {}
        let end = signs.peek().map_or(text.len(), |(at, _)| *at);
        Some(begin..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, text: &str, expected: &[&str]) {
        let places = Sought::read(typed).places(text).into_iter();
        let found: Vec<&str> = places.map(|place| &text[place]).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn words_are_marked_by_their_beginnings_and_in_other_forms() {
        check(
            "cennik papier",
            "Cennik papierów, o cenniku. Papier",
            &["Cennik", "papierów", "cenniku", "Papier"],
        );
        check("umowa", "Bez umów i umowy, w umówionym", &["umów", "umowy"]);
        check("sedinta", "La ședință, ședința de ieri", &["ședință", "ședința"]);
        check("lodz", "Ło\u{301}dź", &["Ło\u{301}dź"]);
    }

    #[test]
    fn what_narrows_a_search_is_no_word() {
        check(
            "has:attachment -cennik before:2026-05-01 plan",
            "plan, cennik, attachment",
            &["plan"],
        );
        check("", "plan", &[]);
        check("„do piątku”", "dom do piątku", &["do", "piątku"]);
    }
}
