//! The words around a hit.

use crate::domain::{WordForms, fold_letters};

/// How many words stand before the hit, and in all.
const BEFORE: usize = 6;
const IN_ALL: usize = 24;

/// The part of a text around the first word that begins like one looked for; where there is none, around the
/// first that may be another form of one.
pub(super) fn around(text: &str, query: &str) -> String {
    let wanted: Vec<String> = fold_letters(query)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = |fits: &dyn Fn(&str) -> bool| {
        words.iter().position(|word| {
            let folded = fold_letters(word);
            let mut parts = folded.split(|c: char| !c.is_alphanumeric());
            parts.any(fits)
        })
    };
    let begins = |part: &str| wanted.iter().any(|wanted| part.starts_with(wanted.as_str()));
    let hit = first(&begins).or_else(|| {
        let forms: Vec<WordForms> = wanted.iter().map(|wanted| WordForms::of(wanted)).collect();
        first(&|part| forms.iter().any(|forms| forms.may_be(part)))
    });
    let from = hit.unwrap_or(0).saturating_sub(BEFORE);
    let shown = words.iter().skip(from).take(IN_ALL).copied().collect::<Vec<_>>().join(" ");
    let begins = if from > 0 { "… " } else { "" };
    let ends = if words.len() > from + IN_ALL { " …" } else { "" };
    format!("{begins}{shown}{ends}")
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn the_hit_stands_in_the_shown_part() {
        let text = "a b c d e f g h i Łódź j k";
        assert_eq!(around(text, "lodz"), "… d e f g h i Łódź j k");
        assert_eq!(around("krótko", "x"), "krótko");
        let text = "a b c d e f g h i umów j k";
        assert_eq!(around(text, "umowa"), "… d e f g h i umów j k");
    }
}
