//! What a typed line says: who does it, on whose side, and by when.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::{OutcomeKind, Side, Who, fold_letters};

/// Someone who may be named in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The person
    pub who: Who,
    /// Their side
    pub side: Option<Side>,
}

/// What is known when a line is heard.
pub struct Ear<'a> {
    /// People who may be named
    pub known: &'a [Known],
    /// Words for the sides: `klient`
    pub sides: &'a [(String, Side)],
    /// Words that may stand before a date and mean nothing without it: `do`, `na`
    pub before: &'a [String],
    /// Reads a day
    pub day: &'a dyn Fn(&str) -> Option<NaiveDate>,
}

/// What was heard in a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    /// The words that are left
    pub text: String,
    /// Whose it is to do
    pub side: Option<Side>,
    /// Who does it
    pub owner: Option<Who>,
    /// By when
    pub due: Option<NaiveDate>,
    /// The piece that names who, in bytes
    pub named: Option<Range<usize>>,
    /// The piece that says by when, in bytes
    pub dated: Option<Range<usize>>,
    /// People the name may mean, where it is more than one
    pub doubt: Vec<usize>,
}

/// One word of a line, and where it stands.
#[derive(Clone)]
struct Word<'a> {
    text: &'a str,
    range: Range<usize>,
}

impl Ear<'_> {
    /// Hears a line of this kind: an information is only words, a decision may name who took it.
    pub fn hear(&self, line: &str, kind: OutcomeKind) -> Heard {
        if kind == OutcomeKind::Information {
            return Heard { text: line.trim().to_owned(), ..Heard::default() };
        }
        let words = words(line);
        let mut heard = Heard::default();
        let mut taken = vec![false; words.len()];
        let named = self.name(&words, &mut heard);
        if let Some(named) = &named {
            // A name in doubt stays in the words: who was meant must not be lost.
            let settled = heard.doubt.is_empty();
            taken[named.clone()].iter_mut().for_each(|taken| *taken = settled);
            heard.named = span(&words, named);
        }
        if kind == OutcomeKind::Action {
            self.date(&words, named, &mut taken, &mut heard);
        }
        heard.text = left(line, &words, &taken);
        heard
    }

    /// Whether a line is an action item by what it says: it names someone who is known, or anyone
    /// and a day.
    pub fn gives_a_task(&self, line: &str) -> bool {
        let heard = self.hear(line, OutcomeKind::Action);
        let known = heard.owner.is_some_and(|who| who.person.is_some()) || heard.side.is_some();
        heard.named.is_some() && (known || heard.due.is_some())
    }

    /// The people whose name begins as typed.
    pub fn candidates(&self, typed: &str) -> Vec<usize> {
        let typed = fold_letters(typed);
        let parts: Vec<&str> = typed.split_whitespace().collect();
        let fits = |known: &Known| {
            let name = fold_letters(&known.who.name);
            let names: Vec<&str> = name.split_whitespace().collect();
            match parts.as_slice() {
                [] => true,
                [one] => names.iter().any(|name| name.starts_with(one)),
                many => names
                    .windows(many.len())
                    .any(|names| names.iter().zip(many).all(|(name, part)| name.starts_with(part))),
            }
        };
        (0..self.known.len()).filter(|place| self.known.get(*place).is_some_and(fits)).collect()
    }

    /// Finds the name after `@`: the words that are the name.
    fn name(&self, words: &[Word<'_>], heard: &mut Heard) -> Option<Range<usize>> {
        let first =
            words.iter().position(|word| word.text.len() > 1 && word.text.starts_with('@'))?;
        let longest = (words.len() - first).min(4);
        for count in (1..=longest).rev() {
            let range = first..first + count;
            let said = said(words.get(range.clone()).unwrap_or_default());
            // Behind a comma or a full stop begins something else.
            let next = words.get(range.end).filter(|_| said.len() == joined(words, &range));
            let next = next.map(|word| word.text).filter(|next| begins_as_a_name(next));
            if self.take_name(said.trim_start_matches('@'), (count, next.is_some()), heard) {
                return Some(range);
            }
        }
        // Somebody nobody wrote down: the name is kept as it stands.
        let name = trimmed(words.get(first)?.text).trim_start_matches('@').replace('_', " ");
        if name.trim().is_empty() {
            return None;
        }
        heard.owner = Some(Who::named(name.trim()));
        Some(first..first + 1)
    }

    /// `goes_on` where the next word may be a name as well.
    fn take_name(&self, said: &str, (count, goes_on): (usize, bool), heard: &mut Heard) -> bool {
        let folded = fold_letters(said);
        let whole = |known: &&Known| fold_letters(&known.who.name) == folded;
        if let Some(known) = self.known.iter().find(whole) {
            heard.owner = Some(known.who.clone());
            heard.side = known.side;
            return true;
        }
        if let Some((_, side)) = self.sides.iter().find(|(word, _)| *word == folded) {
            heard.side = Some(*side);
            return true;
        }
        // Two words are taken for first and last name only where both fit someone.
        let fits = if count <= 2 && said.len() > 1 { self.candidates(said) } else { Vec::new() };
        let exact = |place: &&usize| {
            let known = self.known.get(**place);
            known.is_some_and(|known| {
                fold_letters(&known.who.name).split_whitespace().any(|name| name == folded)
            })
        };
        let exactly: Vec<usize> = fits.iter().filter(exact).copied().collect();
        let fits = if exactly.is_empty() { fits } else { exactly };
        match fits.as_slice() {
            [] => false,
            // `@Ion Pop` is not the only Ionescu known, nor is `@Jan Pop` the only Jan.
            [one] if count == 1 && goes_on && !self.is_last_name(*one, &folded) => {
                heard.doubt = fits;
                true
            }
            [one] => {
                let known = self.known.get(*one);
                heard.owner = known.map(|known| known.who.clone());
                heard.side = known.and_then(|known| known.side);
                true
            }
            _ if count == 1 => {
                heard.doubt = fits;
                true
            }
            _ => false,
        }
    }

    fn is_last_name(&self, place: usize, folded: &str) -> bool {
        let name = self.known.get(place).map(|known| fold_letters(&known.who.name));
        name.is_some_and(|name| name.split_whitespace().next_back() == Some(folded))
    }

    /// Finds the date: right after the name, right before it, else at the end of the line.
    fn date(
        &self,
        words: &[Word<'_>],
        named: Option<Range<usize>>,
        taken: &mut [bool],
        heard: &mut Heard,
    ) {
        let mut places: Vec<Range<usize>> = Vec::new();
        let lengths = [4, 3, 2, 1];
        if let Some(named) = &named {
            places.extend(lengths.map(|count| named.end..named.end + count));
            places.extend(lengths.map(|count| named.start.saturating_sub(count)..named.start));
        }
        places.extend(lengths.map(|count| words.len().saturating_sub(count)..words.len()));
        for place in places {
            let free = taken.get(place.clone()).is_some_and(|taken| !taken.iter().any(|one| *one));
            if place.is_empty() || !free {
                continue;
            }
            // The words that lead to a date may stand inside the place or before it.
            let inner = self.skip(words, place.clone());
            let said = said(words.get(inner.clone()).unwrap_or_default());
            if said.is_empty() || said.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ') {
                continue;
            }
            let Some(day) = (self.day)(&said) else { continue };
            let start = if inner.start > place.start {
                place.start
            } else {
                self.lead(words, taken, place.start)
            };
            heard.due = Some(day);
            heard.dated = span(words, &(inner.start..place.end));
            taken[start..place.end].iter_mut().for_each(|taken| *taken = true);
            return;
        }
    }

    fn skip(&self, words: &[Word<'_>], place: Range<usize>) -> Range<usize> {
        let leads =
            place.len() > 1 && words.get(place.start).is_some_and(|word| self.leads(word.text));
        if leads { place.start + 1..place.end } else { place }
    }

    fn lead(&self, words: &[Word<'_>], taken: &[bool], start: usize) -> usize {
        let before = start.checked_sub(1);
        let leads = before.filter(|at| {
            taken.get(*at) == Some(&false)
                && words.get(*at).is_some_and(|word| self.leads(word.text))
        });
        leads.unwrap_or(start)
    }

    fn leads(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.before.contains(&word)
    }
}

fn words(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in line.char_indices().chain([(line.len(), ' ')]) {
        match (start, sign.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                words.push(Word { text: line.get(from..at).unwrap_or_default(), range: from..at });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Words as they are spoken, without what ends a sentence.
fn said(words: &[Word<'_>]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.text).collect();
    trimmed(&words.join(" ")).to_owned()
}

/// Length of these words as typed, one blank between two.
fn joined(words: &[Word<'_>], range: &Range<usize>) -> usize {
    let words = words.get(range.clone()).unwrap_or_default();
    words.iter().map(|word| word.text.len() + 1).sum::<usize>().saturating_sub(1)
}

fn begins_as_a_name(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn trimmed(text: &str) -> &str {
    text.trim_end_matches([',', ';', ':', '.'])
}

fn span(words: &[Word<'_>], place: &Range<usize>) -> Option<Range<usize>> {
    let first = words.get(place.start)?;
    let last = words.get(place.end.checked_sub(1)?)?;
    Some(first.range.start..last.range.end)
}

/// The line without what was taken from it.
fn left(line: &str, words: &[Word<'_>], taken: &[bool]) -> String {
    let mut text = String::new();
    let mut end = 0;
    for (word, taken) in words.iter().zip(taken) {
        if *taken {
            continue;
        }
        if !text.is_empty() {
            // Blanks stay as typed where nothing was taken between two words.
            let between = line.get(end..word.range.start).unwrap_or(" ");
            text.push_str(if between.trim().is_empty() { between } else { " " });
        }
        text.push_str(word.text);
        end = word.range.end;
    }
    text.trim_end_matches([',', ';', ':', '–', '-', ' ']).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Ear, Heard, Known};
    use crate::domain::{OutcomeKind, Side, Who};

    fn day(text: &str) -> Option<NaiveDate> {
        let on = |text: &str| text.parse().ok();
        match text {
            "piątek" => on("2026-09-11"),
            "12 maja" | "12.05.2026" => on("2026-05-12"),
            "za 2 tyg" => on("2026-09-22"),
            _ => None,
        }
    }

    fn hear(line: &str, kind: OutcomeKind) -> Heard {
        let person = |name: &str, side| Known {
            who: Who {
                person: Some(crate::domain::RecordId::from_bytes([7; 10])),
                name: name.to_owned(),
            },
            side: Some(side),
        };
        let known = [
            person("Tomasz Bryła", Side::Us),
            person("Jan Nowak", Side::Client),
            person("Ewa Nowak", Side::Client),
            Known { who: Who::named("Adam Kowal Biały"), side: None },
        ];
        let before = ["do", "na", "w"].map(str::to_owned);
        let sides = [("klient".to_owned(), Side::Client)];
        let ear = Ear { known: &known, sides: &sides, before: &before, day: &day };
        ear.hear(line, kind)
    }

    #[test]
    fn an_action_item_says_who_and_when() {
        let check = |line: &str, text: &str, owner: &str, due: Option<&str>| {
            let heard = hear(line, OutcomeKind::Action);
            assert_eq!(heard.text, text, "{line}");
            let name = heard.owner.map(|who| who.name).unwrap_or_default();
            assert_eq!(name, owner, "{line}");
            assert_eq!(heard.due, due.and_then(|due| due.parse().ok()), "{line}");
        };
        let friday = Some("2026-09-11");
        check("@Bryła piątek poprawić etykietę", "poprawić etykietę", "Tomasz Bryła", friday);
        check("poprawić etykietę @bryla piątek", "poprawić etykietę", "Tomasz Bryła", friday);
        check("Poprawić etykietę, @Bry do piątek.", "Poprawić etykietę", "Tomasz Bryła", friday);
        check("w piątek @Jan Nowak liczy stany", "liczy stany", "Jan Nowak", friday);
        check("Policzyć stany do 12 maja", "Policzyć stany", "", Some("2026-05-12"));
        check(
            "Policzyć stany @Jan N 12.05.2026",
            "Policzyć stany",
            "Jan Nowak",
            Some("2026-05-12"),
        );
        check("Wydruk na linii 2", "Wydruk na linii 2", "", None);
        check(
            "Rozmowa @Adam Kowal Biały za 2 tyg.",
            "Rozmowa",
            "Adam Kowal Biały",
            Some("2026-09-22"),
        );
        check("Zadzwonić @Ktoś_Obcy", "Zadzwonić", "Ktoś Obcy", None);
        check("e-mail na adres a@b", "e-mail na adres a@b", "", None);
        check("@", "@", "", None);
        check("", "", "", None);
    }

    #[test]
    fn a_name_of_two_people_is_in_doubt() {
        let heard = hear("Spis @Nowak piątek", OutcomeKind::Action);
        assert_eq!(heard.doubt, [1, 2]);
        assert_eq!(heard.owner, None);
        assert!(heard.due.is_some());
        assert_eq!(heard.text, "Spis @Nowak", "who was meant stays to be read");
        // What begins as a name that is known is not that name where it goes on as another.
        for line in ["@Kow Pop sprawdzi", "@Tomasz Pop sprawdzi", "@Kow Sprawdzić etykietę"] {
            let heard = hear(line, OutcomeKind::Action);
            assert_eq!((heard.owner, heard.text.as_str()), (None, line));
            assert_eq!(heard.doubt.len(), 1, "{line}");
        }
        for line in ["@Bryła Sprawdzić etykietę", "@Bry, Sprawdzić etykietę"] {
            let heard = hear(line, OutcomeKind::Action);
            assert_eq!(heard.owner.map(|who| who.name).as_deref(), Some("Tomasz Bryła"), "{line}");
        }
        assert_eq!(hear("Spis @klient", OutcomeKind::Action).side, Some(Side::Client));
    }

    #[test]
    fn other_kinds_keep_their_words() {
        assert_eq!(
            hear("Audyt w piątek @Bryła", OutcomeKind::Information).text,
            "Audyt w piątek @Bryła"
        );
        let heard = hear("Pilotaż później @Bryła", OutcomeKind::Decision);
        assert_eq!((heard.text.as_str(), heard.due), ("Pilotaż później", None));
        assert!(heard.owner.is_some());
    }

    #[test]
    fn the_pieces_are_where_they_stand() {
        let line = "Ósmy żółw @Bryła do piątek";
        let heard = hear(line, OutcomeKind::Action);
        assert_eq!(heard.named.and_then(|at| line.get(at)), Some("@Bryła"));
        assert_eq!(heard.dated.and_then(|at| line.get(at)), Some("piątek"));
    }
}
