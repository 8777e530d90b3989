//! What was typed into the search box, understood.

use chrono::NaiveDate;

use super::{Side, fold_letters};

/// A search as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// What must hold, all of it
    pub terms: Vec<Term>,
    /// Operators whose value says nothing, as they were typed; nothing is searched by them
    pub misread: Vec<String>,
}

/// One thing that must hold, or must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// It must not hold
    pub not: bool,
    /// What
    pub what: What,
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Words, by their beginnings
    Words(Place, Vec<String>),
    /// Words in this order, one after another
    Phrase(Place, Vec<String>),
    /// Something is attached
    Attachment,
    /// Something of this type is attached, or it is a document of it: `pdf`
    Type(String),
    /// It happened before this day
    Before(NaiveDate),
    /// It happened on this day or later
    After(NaiveDate),
    /// It stands in the file of the client of this name
    Client(String),
    /// Somebody of this side wrote it
    Side(Side),
}

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Anywhere
    Anywhere,
    /// In the subject or title
    Subject,
    /// In the name or address of who wrote it
    From,
    /// In the names and addresses of those it went to
    To,
}

/// An operator, with the names it may be called by: English, Polish, Romanian.
struct Operator {
    names: &'static [&'static str],
    read: fn(&str) -> Option<What>,
}

const OPERATORS: &[Operator] = &[
    Operator { names: &["from", "od", "de"], read: |value| within(Place::From, value) },
    Operator { names: &["to", "do", "catre"], read: |value| within(Place::To, value) },
    Operator {
        names: &["subject", "temat", "subiect"],
        read: |value| within(Place::Subject, value),
    },
    Operator { names: &["has", "ma", "are"], read: attachment },
    Operator { names: &["type", "typ", "tip"], read: file_type },
    Operator { names: &["before", "przed", "inainte"], read: |value| day(value).map(What::Before) },
    Operator { names: &["after", "po", "dupa"], read: |value| day(value).map(What::After) },
    Operator { names: &["client", "klient"], read: client },
    Operator { names: &["side", "strona", "parte"], read: side },
];

impl Asked {
    /// Understands what was typed. Anything at all can be typed; what is no operator is a word.
    pub fn read(typed: &str) -> Asked {
        let mut asked = Asked::default();
        for piece in pieces(typed) {
            match piece.understood() {
                Understood::Term(what) => asked.terms.push(Term { not: piece.not, what }),
                Understood::Misread => asked.misread.push(piece.typed()),
                Understood::Nothing => {}
            }
        }
        asked
    }

    /// The words to mark in what was found, folded.
    pub fn marked(&self) -> Vec<&str> {
        let sought = self.terms.iter().filter(|term| !term.not);
        let words = sought.filter_map(|term| match &term.what {
            What::Words(_, words) | What::Phrase(_, words) => Some(words),
            _ => None,
        });
        words.flatten().map(String::as_str).collect()
    }
}

/// The names of an operator in each language, for completion: `from:` first.
pub fn operator_names() -> impl Iterator<Item = &'static [&'static str]> {
    OPERATORS.iter().map(|operator| operator.names)
}

/// The words of a text as they are looked for: folded, without what stands between them.
pub fn folded_words(text: &str) -> Vec<String> {
    let folded = fold_letters(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A piece of what was typed: `-from:"Jan Kowalski"`.
#[derive(Debug, Default)]
struct Piece {
    not: bool,
    name: Option<String>,
    value: String,
    quoted: bool,
}

enum Understood {
    Term(What),
    Misread,
    Nothing,
}

impl Piece {
    fn understood(&self) -> Understood {
        if let Some(name) = &self.name {
            let folded = fold_letters(name);
            let known = OPERATORS.iter().find(|one| one.names.contains(&folded.as_str()));
            if let Some(operator) = known {
                return match (operator.read)(&self.value) {
                    Some(What::Words(place, words)) if self.quoted => {
                        Understood::Term(What::Phrase(place, words))
                    }
                    Some(what) => Understood::Term(what),
                    None => Understood::Misread,
                };
            }
        }
        // A time, `12:30`, or a link is no operator.
        let text = match &self.name {
            Some(name) => format!("{name} {}", self.value),
            None => self.value.clone(),
        };
        match (folded_words(&text), self.quoted) {
            (words, _) if words.is_empty() => Understood::Nothing,
            (words, true) if words.len() > 1 => {
                Understood::Term(What::Phrase(Place::Anywhere, words))
            }
            (words, _) => Understood::Term(What::Words(Place::Anywhere, words)),
        }
    }

    fn typed(&self) -> String {
        let not = if self.not { "-" } else { "" };
        match &self.name {
            Some(name) => format!("{not}{name}:{}", self.value),
            None => format!("{not}{}", self.value),
        }
    }
}

/// Splits what was typed at spaces outside of quotes. A quote that never ends goes to the end.
fn pieces(typed: &str) -> Vec<Piece> {
    let (mut pieces, mut piece, mut quoting) = (Vec::new(), Piece::default(), false);
    for c in typed.chars() {
        match c {
            '"' | '„' | '”' | '“' => {
                quoting = !quoting;
                piece.quoted = true;
            }
            c if c.is_whitespace() && !quoting => end(&mut pieces, &mut piece),
            '-' if !quoting && is_new(&piece) => piece.not = true,
            ':' if !quoting && piece.name.is_none() && is_name(&piece) => {
                piece.name = Some(std::mem::take(&mut piece.value));
            }
            c => piece.value.push(c),
        }
    }
    end(&mut pieces, &mut piece);
    pieces
}

fn end(pieces: &mut Vec<Piece>, piece: &mut Piece) {
    let piece = std::mem::take(piece);
    if piece.name.is_some() || !piece.value.is_empty() {
        pieces.push(piece);
    }
}

fn is_new(piece: &Piece) -> bool {
    piece.value.is_empty() && piece.name.is_none() && !piece.quoted && !piece.not
}

fn is_name(piece: &Piece) -> bool {
    !piece.quoted && !piece.value.is_empty() && piece.value.chars().all(char::is_alphabetic)
}

fn within(place: Place, value: &str) -> Option<What> {
    let words = folded_words(value);
    (!words.is_empty()).then_some(What::Words(place, words))
}

/// `has:attachment`, in any of the languages and by its beginning.
fn attachment(value: &str) -> Option<What> {
    let value = fold_letters(value);
    let names = ["attachments", "zalaczniki", "zalacznik", "atasamente", "atasament"];
    let means = value.len() >= 3 && names.iter().any(|name| name.starts_with(&value));
    means.then_some(What::Attachment)
}

/// A type is an ending of a file's name: letters and digits.
fn file_type(value: &str) -> Option<What> {
    let value = value.trim_start_matches('.').to_ascii_lowercase();
    let fits = !value.is_empty() && value.len() <= 8;
    (fits && value.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(What::Type(value))
}

/// `2026-05-12`, `12.05.2026`, a month `2026-05` or a year: their first day.
fn day(value: &str) -> Option<NaiveDate> {
    let numbers: Vec<&str> = value.split(['-', '.', '/']).collect();
    let number = |text: &str| text.parse::<u32>().ok();
    let year = |text: &str| (text.len() == 4).then(|| text.parse().ok()).flatten();
    match numbers.as_slice() {
        [y] => NaiveDate::from_ymd_opt(year(y)?, 1, 1),
        [y, m] if y.len() == 4 => NaiveDate::from_ymd_opt(year(y)?, number(m)?, 1),
        [m, y] => NaiveDate::from_ymd_opt(year(y)?, number(m)?, 1),
        [y, m, d] if y.len() == 4 => NaiveDate::from_ymd_opt(year(y)?, number(m)?, number(d)?),
        [d, m, y] => NaiveDate::from_ymd_opt(year(y)?, number(m)?, number(d)?),
        _ => None,
    }
}

fn client(value: &str) -> Option<What> {
    let value = value.trim();
    (!value.is_empty()).then(|| What::Client(value.to_owned()))
}

/// A side by its name in any of the languages.
fn side(value: &str) -> Option<What> {
    let side = match fold_letters(value).as_str() {
        "us" | "my" | "nasza" | "noi" => Side::Us,
        "client" | "klient" | "klienta" | "clientul" => Side::Client,
        "third" | "third-party" | "trzecia" | "tert" => Side::ThirdParty,
        _ => return None,
    };
    Some(What::Side(side))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: &[Term]) {
        let asked = Asked::read(typed);
        assert_eq!(asked.terms, expected, "{typed}");
        assert_eq!(asked.misread, Vec::<String>::new(), "{typed}");
    }

    fn is(what: What) -> Term {
        Term { not: false, what }
    }

    fn not(what: What) -> Term {
        Term { not: true, what }
    }

    fn words(place: Place, words: &[&str]) -> What {
        What::Words(place, words.iter().map(|word| (*word).to_owned()).collect())
    }

    fn phrase(place: Place, words: &[&str]) -> What {
        What::Phrase(place, words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn words_and_phrases() {
        use Place::Anywhere;
        check("", &[]);
        check("  *-\" ", &[]);
        check("Łódź termin", &[is(words(Anywhere, &["lodz"])), is(words(Anywhere, &["termin"]))]);
        check("\"odbiór etapu\"", &[is(phrase(Anywhere, &["odbior", "etapu"]))]);
        check("„odbiór etapu”", &[is(phrase(Anywhere, &["odbior", "etapu"]))]);
        check("\"odbiór etapu", &[is(phrase(Anywhere, &["odbior", "etapu"]))]);
        check("\"odbiór\"", &[is(words(Anywhere, &["odbior"]))]);
        check(
            "-faktura a-b",
            &[not(words(Anywhere, &["faktura"])), is(words(Anywhere, &["a", "b"]))],
        );
        check("12:30 x:y", &[is(words(Anywhere, &["12", "30"])), is(words(Anywhere, &["x", "y"]))]);
        check("https://a.pl", &[is(words(Anywhere, &["https", "a", "pl"]))]);
    }

    #[test]
    fn operators_in_each_language() {
        let ewa = || is(words(Place::From, &["ewa"]));
        check("from:Ewa", &[ewa()]);
        check("od:ewa", &[ewa()]);
        check("DE:ewa", &[ewa()]);
        check("către:ana", &[is(words(Place::To, &["ana"]))]);
        check("temat:\"zmiana zakresu\"", &[is(phrase(Place::Subject, &["zmiana", "zakresu"]))]);
        check("-has:attachment", &[not(What::Attachment)]);
        check("ma:załącznik type:.PDF", &[is(What::Attachment), is(What::Type("pdf".to_owned()))]);
        check("klient:\"Firma Sp. z o.o.\"", &[is(What::Client("Firma Sp. z o.o.".to_owned()))]);
        check(
            "side:client strona:nasza",
            &[is(What::Side(Side::Client)), is(What::Side(Side::Us))],
        );
    }

    #[test]
    fn days_as_people_write_them() {
        let on = |text: &str| text.parse().expect("a date");
        check("before:2026-05-12", &[is(What::Before(on("2026-05-12")))]);
        check("po:12.05.2026", &[is(What::After(on("2026-05-12")))]);
        check("după:2026-05", &[is(What::After(on("2026-05-01")))]);
        check("przed:05.2026", &[is(What::Before(on("2026-05-01")))]);
        check("after:2026", &[is(What::After(on("2026-01-01")))]);
    }

    #[test]
    fn a_value_that_says_nothing_is_told() {
        let asked = Asked::read("before:soon -from: side:left faktura");
        assert_eq!(asked.misread, ["before:soon", "-from:", "side:left"]);
        assert_eq!(asked.terms, [is(words(Place::Anywhere, &["faktura"]))]);
        assert_eq!(asked.marked(), ["faktura"]);
    }
}
