//! Forms of one Polish word, told by what is left of them: `umów` and `umową`, `błąd` and `błędzie`. Which language a
//! word is of is not asked: it may be a form by the rules of either (`forms_romanian`).
//!
//! Nothing here knows words, only how their ends change. Every ending a word may have is taken off, the
//! rest is put back to how it stands before other endings, and two words are forms of one where any of
//! these stems is the same. Letters are folded, as in the search index, so that `ó` is `o` and `ą` is `a`.

use super::forms_romanian;

/// Letters a word has at least for its forms to be looked for, and a stem.
pub(super) const SHORTEST: usize = 3;
/// Letters a word has at most: longer ones are no words of a language.
const LONGEST: usize = 40;

/// Endings of nouns and of adjectives, folded.
const ENDINGS: &[&str] = &[
    "", "a", "ach", "ami", "e", "ego", "ej", "em", "emu", "i", "ia", "iach", "iami", "ich", "ie",
    "iego", "iej", "iem", "iemu", "im", "imi", "iom", "iow", "iowi", "iu", "mi", "o", "om", "ow",
    "owi", "owie", "u", "y", "ych", "ym", "ymi",
];

/// Endings of verbs and their participles, folded.
const OF_VERBS: &[&str] = &[
    "", "a", "ac", "acie", "aja", "al", "ala", "alam", "alem", "ali", "alismy", "alo", "aly", "am",
    "amy", "ana", "ane", "anego", "anej", "anemu", "ani", "ano", "any", "anych", "anym", "anymi",
    "asz", "cie", "e", "ec", "ecie", "emy", "eni", "esz", "i", "ic", "icie", "ij", "ijcie", "ijmy",
    "il", "ila", "ilam", "ilem", "ili", "ilismy", "ilo", "ily", "imy", "isz", "my", "ona", "one",
    "onego", "onej", "onemu", "ono", "ony", "onych", "onym", "onymi", "y", "yc", "ycie", "yl",
    "yla", "ylam", "ylem", "yli", "ylismy", "ylo", "yly", "ymy", "ysz",
];

/// Words whose forms have too little in common.
const ODD: &[&[&str]] = &[
    &["rok", "roku", "rokiem", "rokowi", "lata", "lat", "latom", "latami", "latach"],
    &["dzien", "dnia", "dniowi", "dniem", "dniu", "dni", "dnie", "dniom", "dniami", "dniach"],
    &[
        "tydzien",
        "tygodnia",
        "tygodniowi",
        "tygodniem",
        "tygodniu",
        "tygodnie",
        "tygodni",
        "tygodniom",
        "tygodniami",
        "tygodniach",
    ],
    &[
        "miesiac",
        "miesiaca",
        "miesiacowi",
        "miesiacem",
        "miesiacu",
        "miesiace",
        "miesiecy",
        "miesiacom",
        "miesiacami",
        "miesiacach",
    ],
    &[
        "czlowiek",
        "czlowieka",
        "czlowiekowi",
        "czlowiekiem",
        "czlowieku",
        "ludzie",
        "ludzi",
        "ludziom",
        "ludzmi",
        "ludziach",
    ],
    &["zi", "ziua", "zilei", "zile", "zilele", "zilelor"],
    &["an", "anul", "anului", "ani", "anii", "anilor"],
    &["om", "omul", "omului", "oameni", "oamenii", "oamenilor"],
    &["ora", "orei", "ore", "orele", "orelor"],
    &["pies", "psa", "psu", "psem", "psie", "psy", "psow", "psom", "psami", "psach"],
];

/// A word of which other forms are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordForms {
    word: String,
    stems: Vec<String>,
}

impl WordForms {
    /// The forms of a folded word.
    pub fn of(word: &str) -> WordForms {
        WordForms { word: word.to_owned(), stems: stems(word) }
    }

    /// Whether another folded word may be a form of the same one.
    pub fn may_be(&self, other: &str) -> bool {
        if self.odd().contains(&other) {
            return true;
        }
        // The beginning of a word never changes.
        let begins = self.word.bytes().next() == other.bytes().next();
        begins
            && !self.stems.is_empty()
            && stems(other).iter().any(|stem| self.stems.contains(stem))
    }

    /// The forms of a word that have too little in common to be told from their letters; none for others.
    pub fn odd(&self) -> &'static [&'static str] {
        let known = ODD.iter().find(|forms| forms.contains(&self.word.as_str()));
        known.copied().unwrap_or_default()
    }

    /// The beginnings under which forms of the word can stand in a list of words.
    pub fn beginnings(&self) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for marked in &self.stems {
            let stem = marked.trim_end_matches(MARKS);
            let length = stem.len().saturating_sub(2).max(SHORTEST).min(stem.len());
            let begin = &stem[..length];
            found.push(begin.to_owned());
            if marked.contains(forms_romanian::MARK) {
                found.extend(swapped(begin));
            } else if stem.len() <= 5 {
                // In a short stem the letters that change stand among the first ones.
                found.extend(swapped(begin));
                found.extend(softened(begin));
                found.extend(parted(begin));
            }
        }
        found.sort_unstable();
        // What begins so already is among those.
        let mut kept: Vec<String> = Vec::new();
        for begin in found {
            if !kept.iter().any(|known| begin.starts_with(known.as_str())) {
                kept.push(begin);
            }
        }
        kept
    }
}

/// What a folded word may be without its ending: each as it stands in any of its forms.
fn stems(word: &str) -> Vec<String> {
    let mut stems = Vec::new();
    let plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !plain || !(SHORTEST..=LONGEST).contains(&word.len()) {
        return stems;
    }
    for ending in ENDINGS {
        if let Some(rest) = rest(word, ending) {
            noun(rest, ending, &mut stems);
        }
    }
    for ending in OF_VERBS {
        if let Some(rest) = rest(word, ending) {
            verb(rest, ending, &mut stems);
        }
    }
    forms_romanian::stems(word, &mut stems);
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Stems of verbs are none of nouns, and those whose end changes between `-ow-` and `-uj-` are marked once more.
const MARKS: [char; 3] = ['+', '~', forms_romanian::MARK];

fn rest<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    word.strip_suffix(ending)
        .filter(|rest| rest.len() >= SHORTEST && (ending.is_empty() || has_vowel(rest)))
}

fn noun(rest: &str, ending: &str, stems: &mut Vec<String>) {
    let stem = rest.strip_suffix('i').unwrap_or(rest);
    let first = stems.len();
    stems.push(stem.to_owned());
    hardened(stem, ending, stems, first);
    for place in first..stems.len() {
        // `mieście` and `miasto`, `błąd` and `błędu`
        let changed = match ending {
            "ie" => vowel_changed(&stems[place], 'e', 'a'),
            "" => vowel_changed(&stems[place], 'a', 'e'),
            _ => None,
        };
        stems.extend(changed);
    }
    if ending.is_empty() {
        // `wniosek` and `wniosku`, `okien` and `okno`
        for place in first..stems.len() {
            stems.extend(without_moving_vowel(&stems[place]));
        }
    }
    keep_long(stems, first);
}

/// The consonants that endings make soft, as they are before others.
fn hardened(stem: &str, ending: &str, stems: &mut Vec<String>, own: usize) {
    let mut to = |soft: &str, hard: &str| {
        let found = stem.strip_suffix(soft).map(|begin| [begin, hard].concat());
        let is = found.is_some();
        stems.extend(found);
        is
    };
    match ending {
        "ie" | "i" => {
            to("rz", "r");
            let goes_on = stem.ends_with("sc");
            let any = to("sc", "st") || to("zdz", "zd") || to("dz", "d") || to("c", "t");
            // Before `-ie` a plain `c` is always another letter made soft.
            if any && ending == "ie" && !goes_on {
                stems.swap_remove(own);
            }
        }
        "e" | "y" => {
            to("rz", "r");
            if !to("dz", "g") && !stem.ends_with("sc") {
                to("c", "k");
            }
            if ending == "e" {
                to("sz", "ch");
            }
        }
        "ej" => {
            to("rz", "r");
        }
        _ => {}
    }
}

fn verb(rest: &str, ending: &str, stems: &mut Vec<String>) {
    // The bare stem is an order only of verbs in `-ować`: else any noun would be one.
    if matches!(ending, "" | "my" | "cie") && !rest.ends_with("uj") {
        return;
    }
    let stem = rest.strip_suffix('i').unwrap_or(rest);
    let first = stems.len();
    match stem.strip_suffix("ow").or_else(|| stem.strip_suffix("uj")) {
        Some(stem) => stems.push([stem, "~+"].concat()),
        None => {
            stems.push([stem, "+"].concat());
            // `piszę` and `pisać`
            stems.extend(stem.ends_with("sz").then(|| [&stem[..stem.len() - 1], "+"].concat()));
        }
    }
    keep_long(stems, first);
}

/// Drops stems that are too short to tell anything.
fn keep_long(stems: &mut Vec<String>, first: usize) {
    let mut place = first;
    while let Some(stem) = stems.get(place) {
        if stem.trim_end_matches(MARKS).len() < SHORTEST {
            stems.swap_remove(place);
        } else {
            place += 1;
        }
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

fn has_vowel(text: &str) -> bool {
    text.contains(is_vowel)
}

/// The stem with another vowel before its last consonants, where it has this one there.
fn vowel_changed(stem: &str, from: char, to: char) -> Option<String> {
    let place = stem.rfind(is_vowel).filter(|place| *place > 0 && stem.len() - place <= 3)?;
    let (begin, end) = (&stem[..place], &stem[place + 1..]);
    (stem[place..].starts_with(from) && !end.is_empty()).then(|| format!("{begin}{to}{end}"))
}

/// The stem without the vowel that stands before its last consonant only where no ending follows.
fn without_moving_vowel(stem: &str) -> Option<String> {
    let (begin, last) = stem.split_at(stem.len().checked_sub(1)?);
    let begin = begin.strip_suffix('e')?;
    let begin = begin.strip_suffix('i').unwrap_or(begin);
    let fits = matches!(last, "k" | "c" | "l" | "n" | "r" | "m" | "w")
        && begin.len() >= 2
        && !begin.ends_with(is_vowel);
    fits.then(|| [begin, last].concat())
}

/// A beginning with its last `a` and `e` the other way round.
fn swapped(begin: &str) -> Option<String> {
    let place = begin.rfind(is_vowel).filter(|place| *place > 0)?;
    let other = match &begin[place..=place] {
        "a" => "e",
        "e" => "a",
        _ => return None,
    };
    Some([&begin[..place], other, &begin[place + 1..]].concat())
}

/// A beginning whose last consonant is soft.
fn softened(begin: &str) -> Option<String> {
    let changes = [("ch", "sz"), ("k", "c"), ("g", "dz"), ("t", "c")];
    changes
        .iter()
        .find_map(|(hard, soft)| begin.strip_suffix(hard).map(|begin| [begin, soft].concat()))
}

/// A beginning whose last two consonants are parted by a vowel.
fn parted(begin: &str) -> Vec<String> {
    let (first, last) = begin.split_at(begin.len().saturating_sub(1));
    let consonants = !first.ends_with(is_vowel) && !last.contains(is_vowel);
    match consonants {
        true => vec![[first, "e", last].concat(), [first, "ie", last].concat()],
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fold_letters;

    fn same(one: &str, other: &str) -> bool {
        WordForms::of(&fold_letters(one)).may_be(&fold_letters(other))
    }

    #[test]
    fn forms_of_one_word_are_told() {
        for (one, other) in [
            ("umowa", "umów"),
            ("umowie", "umową"),
            ("odbiór", "odbioru"),
            ("faktura", "fakturze"),
            ("wdrożenie", "wdrożeń"),
            ("Gdańsk", "Gdańsku"),
            ("błąd", "błędzie"),
            ("miasto", "mieście"),
            ("wniosek", "wnioskami"),
            ("okno", "okien"),
            ("kontrakt", "kontrakcie"),
            ("zakład", "zakładzie"),
            ("klient", "klienci"),
            ("kierownik", "kierownicy"),
            ("uwaga", "uwadze"),
            ("Kowalski", "Kowalskiemu"),
            ("pilny", "pilnego"),
            ("podpisać", "podpisze"),
            ("zaakceptować", "zaakceptujemy"),
            ("rok", "latach"),
            ("ludzi", "człowiekiem"),
        ] {
            assert!(same(one, other), "{one} {other}");
            assert!(same(other, one), "{other} {one}");
            let (one, other) = (WordForms::of(&fold_letters(one)), fold_letters(other));
            let found = one.beginnings().iter().any(|begin| other.starts_with(begin.as_str()));
            assert!(found || one.odd().contains(&other.as_str()), "{one:?} {other}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for (one, other) in [
            ("plan", "planować"),
            ("kontrakt", "kontrola"),
            ("odbiór", "obiad"),
            ("zakład", "zakres"),
            ("termin", "terminal"),
            ("cena", "cenny"),
            ("2026", "2027"),
            ("łódź", "logo"),
        ] {
            assert!(!same(one, other), "{one} {other}");
        }
        assert!(stems("ab").is_empty() && stems("ся").is_empty());
        assert!(WordForms::of("x").beginnings().is_empty());
    }
}
