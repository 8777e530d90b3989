//! What is left of a Romanian word in each of its forms: `factură` and `facturilor`, `comandă` and `comenzi`,
//! `raport` and `rapoartele`.
//!
//! As with Polish, only ends are known, no words. Folded letters leave little that changes inside a word: `ț` is `t` and
//! `ș` is `s` already; what stays are `oa` and `o`, `ea` and `e`, `a` and `e`, `d` and `z`, `sc` and `st`.

use super::forms::SHORTEST;

/// Marks a stem of a Romanian noun or adjective, so that it is none of a Polish word.
pub(super) const MARK: char = '=';

/// Endings of nouns and adjectives, with the article and without, folded.
const ENDINGS: &[&str] = &[
    "", "a", "e", "i", "u", "ea", "ei", "ii", "ul", "ului", "le", "lui", "lor", "ele", "elor",
    "ile", "ilor", "uri", "urile", "urilor",
];

/// Endings of plurals and of the cases that are like them, before which the letters inside change.
const CHANGING: &[&str] = &["e", "i", "ei", "ii", "ele", "elor", "ile", "ilor"];

/// Endings of verbs and their participles, by how the verb goes.
const OF_VERBS: &[&[&str]] = &[
    &[
        "a", "ez", "ezi", "eaza", "am", "ati", "eze", "at", "ata", "ate", "and", "ase", "au", "i",
        "atul", "atului", "atei", "atelor", "atilor", "",
    ],
    &[
        "i", "esc", "esti", "este", "im", "iti", "easca", "it", "ita", "ite", "ind", "ise", "eau",
        "ea", "itul", "itului", "itei", "itelor", "itilor",
    ],
    &["e", "em", "eti", "ut", "uta", "ute", "uti", "and", "ea", "eau", "i", "a", ""],
];

/// Letters the stem of a verb has at least: shorter ones are too often a noun's.
const SHORTEST_OF_VERBS: usize = 4;

/// Adds what a folded word may be without its ending.
pub(super) fn stems(word: &str, stems: &mut Vec<String>) {
    let rest = |ending: &str, least: usize| {
        word.strip_suffix(ending).filter(|rest| rest.len() >= least && has_vowel(rest))
    };
    for ending in ENDINGS {
        if let Some(rest) = rest(ending, SHORTEST) {
            noun(rest, ending, stems);
        }
    }
    for (kind, endings) in OF_VERBS.iter().enumerate() {
        let marks = MARK.to_string() + &"+".repeat(kind + 1);
        for ending in *endings {
            if let Some(rest) = rest(ending, SHORTEST_OF_VERBS) {
                stems.push(levelled(rest) + &marks);
            }
        }
    }
}

fn noun(rest: &str, ending: &str, stems: &mut Vec<String>) {
    let stem = levelled(rest);
    if CHANGING.contains(&ending) {
        // `străzi` and `stradă`, `românești` and `românesc`
        let hard = stem.strip_suffix('z').map(|begin| [begin, "d"].concat());
        let hard = hard.or_else(|| stem.strip_suffix("st").map(|begin| [begin, "sc"].concat()));
        // `mese` and `masă`, `comenzi` and `comandă`
        for one in std::iter::once(stem.clone()).chain(hard) {
            stems.extend(opened(&one).map(marked));
            stems.push(marked(one));
        }
    } else {
        stems.push(marked(stem));
    }
}

fn marked(stem: String) -> String {
    stem + "="
}

/// The stem with `oa` and `ea` as they stand where they are not stressed.
fn levelled(stem: &str) -> String {
    let Some(place) = stem.rfind(is_vowel).filter(|place| *place > 1) else {
        return stem.to_owned();
    };
    let (begin, end) = stem.split_at(place - 1);
    match end.get(..2) {
        Some(pair @ ("oa" | "ea")) if stem.len() > SHORTEST => {
            [begin, &pair[..1], &end[2..]].concat()
        }
        _ => stem.to_owned(),
    }
}

/// The stem with `a` where it has `e` before its last consonants.
fn opened(stem: &str) -> Option<String> {
    let place = stem.rfind(is_vowel).filter(|place| *place > 0 && stem.len() - place <= 3)?;
    let (begin, end) = (&stem[..place], &stem[place + 1..]);
    (stem[place..].starts_with('e') && !end.is_empty()).then(|| [begin, "a", end].concat())
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

fn has_vowel(text: &str) -> bool {
    text.contains(is_vowel)
}
