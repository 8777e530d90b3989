//! What may come next in the search box: an operator, what it takes, the name of a person.

use crate::domain::{Lang, fold_letters, operator_names};

/// Offers at most.
const MOST: usize = 6;

/// What operators take that is one of few, in each language.
const VALUES: [(&str, [&[&str]; 3]); 3] = [
    ("has", [&["attachment"], &["zalacznik"], &["atasament"]]),
    (
        "side",
        [&["us", "client", "third"], &["my", "klient", "trzecia"], &["noi", "clientul", "tert"]],
    ),
    ("type", [&["pdf", "docx", "xlsx", "jpg", "zip"]; 3]),
];

/// Whole texts of the box that what was typed may become, the likeliest first.
pub fn of<'a>(query: &str, lang: Lang, people: impl Iterator<Item = &'a str>) -> Vec<String> {
    let start = query.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let Some((before, word)) = query.split_at_checked(start) else { return Vec::new() };
    let (not, word) = word.strip_prefix('-').map_or(("", word), |word| ("-", word));
    let said = match word.split_once(':') {
        Some((name, begun)) => values(name, begun, lang, people),
        None => operators(word, lang),
    };
    said.into_iter().take(MOST).map(|said| format!("{before}{not}{said}")).collect()
}

/// The end of an offer: what it adds to the last word.
pub fn shown<'a>(query: &str, offer: &'a str) -> &'a str {
    let start = query.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    offer.get(start..).filter(|rest| !rest.is_empty() && !query.is_empty()).unwrap_or(offer).trim()
}

/// Operators that begin so, called as in the language.
fn operators(begun: &str, lang: Lang) -> Vec<String> {
    let begun = fold_letters(begun);
    if begun.chars().count() < 2 {
        return Vec::new();
    }
    let own = |names: &'static [&'static str]| names.get(place(lang)).or(names.first()).copied();
    let begins =
        |names: &&'static [&'static str]| names.iter().any(|name| name.starts_with(&begun));
    let named = operator_names().filter(begins).filter_map(own);
    named.map(|name| format!("{name}:")).collect()
}

/// What an operator takes and that begins so.
fn values<'a>(
    name: &str,
    begun: &str,
    lang: Lang,
    people: impl Iterator<Item = &'a str>,
) -> Vec<String> {
    let folded = fold_letters(name);
    let Some(names) = operator_names().find(|names| names.contains(&folded.as_str())) else {
        return Vec::new();
    };
    let begun = fold_letters(begun.trim_matches('"'));
    let operator = names.first().copied().unwrap_or_default();
    let known = VALUES.iter().find(|(of, _)| *of == operator);
    if let Some((_, values)) = known {
        let own = values.get(place(lang)).copied().unwrap_or_default().iter();
        let fits = own.filter(|value| {
            let value = fold_letters(value);
            value.starts_with(&begun) && value != begun
        });
        return fits.map(|value| format!("{name}:{value} ")).collect();
    }
    if !matches!(operator, "from" | "to") || begun.is_empty() {
        return Vec::new();
    }
    let fits = |person: &&str| {
        let person = fold_letters(person);
        person.split(' ').any(|word| word.starts_with(&begun)) && person != begun
    };
    people.filter(fits).map(|person| format!("{name}:\"{person}\" ")).collect()
}

/// Where a language stands among the names of an operator.
fn place(lang: Lang) -> usize {
    match lang {
        Lang::En => 0,
        Lang::Pl => 1,
        Lang::Ro => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, lang: Lang, expected: &[&str]) {
        let people = ["Ewa Rudnik", "Łucja Gaweł", "Radu Ionescu"];
        assert_eq!(of(query, lang, people.into_iter()), expected, "{query}");
    }

    #[test]
    fn operators_are_offered_in_the_language() {
        check("fr", Lang::En, &["from:"]);
        check("umowa tem", Lang::Pl, &["umowa temat:"]);
        check("umowa -su", Lang::Ro, &["umowa -subiect:"]);
        check("umowa", Lang::Pl, &[]);
        check("f", Lang::En, &[]);
        check("", Lang::En, &[]);
    }

    #[test]
    fn names_and_values_are_offered() {
        check("od:gaw", Lang::Pl, &["od:\"Łucja Gaweł\" "]);
        check("umowa -from:luc", Lang::En, &["umowa -from:\"Łucja Gaweł\" "]);
        check("from:", Lang::En, &[]);
        check("has:", Lang::En, &["has:attachment "]);
        check("side:c", Lang::En, &["side:client "]);
        check("strona:", Lang::Pl, &["strona:my ", "strona:klient ", "strona:trzecia "]);
        check("typ:p", Lang::Pl, &["typ:pdf "]);
        check("none:p", Lang::Pl, &[]);
    }

    #[test]
    fn every_value_offered_is_understood() {
        use crate::domain::Asked;
        for lang in Lang::ALL {
            for (operator, _) in VALUES {
                for offer in of(&format!("{operator}:"), lang, std::iter::empty()) {
                    assert_eq!(Asked::read(&offer).misread, Vec::<String>::new(), "{offer}");
                }
            }
        }
    }

    #[test]
    fn only_what_is_added_is_shown() {
        assert_eq!(shown("umowa fr", "umowa from:"), "from:");
        assert_eq!(shown("", "umowa from:x"), "umowa from:x");
    }
}
