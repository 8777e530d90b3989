//! The words around a hit.

use crate::domain::{WordForms, fold_letters, folded_words};

/// How many words stand before the hit, and in all.
const BEFORE: usize = 6;
const IN_ALL: usize = 24;

/// A part of a text.
pub(super) struct Part {
    /// Its words, with a mark where the text goes on
    pub(super) shown: String,
    /// Whether a word that begins like one looked for stands in it
    pub(super) met: bool,
}

/// The part of a text around the first word that begins like one looked for; where there is none, around the
/// first that may be another form of one, and else the beginning.
pub(super) fn around(text: &str, query: &str) -> Part {
    let wanted = folded_words(query);
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = |fits: &dyn Fn(&str) -> bool| {
        words.iter().position(|word| {
            let folded = fold_letters(word);
            let mut parts = folded.split(|c: char| !c.is_alphanumeric());
            parts.any(fits)
        })
    };
    let begins = |part: &str| wanted.iter().any(|wanted| part.starts_with(wanted.as_str()));
    let met = first(&begins);
    let hit = met.or_else(|| {
        let forms: Vec<WordForms> = wanted.iter().map(|wanted| WordForms::of(wanted)).collect();
        first(&|part| forms.iter().any(|forms| forms.may_be(part)))
    });
    let from = hit.unwrap_or(0).saturating_sub(BEFORE);
    let shown = words.iter().skip(from).take(IN_ALL).copied().collect::<Vec<_>>().join(" ");
    let begins = if from > 0 { "… " } else { "" };
    let ends = if words.len() > from + IN_ALL { " …" } else { "" };
    Part { shown: format!("{begins}{shown}{ends}"), met: met.is_some() }
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_hit_stands_in_the_shown_part() {
        let text = "a b c d e f g h i Łódź j k";
        let part = around(text, "lodz");
        assert_eq!((&*part.shown, part.met), ("… d e f g h i Łódź j k", true));
        let part = around("krótko", "x");
        assert_eq!((&*part.shown, part.met), ("krótko", false));
        let part = around("a b c d e f g h i umów j k", "umowa");
        assert_eq!((&*part.shown, part.met), ("… d e f g h i umów j k", false));
    }
}
