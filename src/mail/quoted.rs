//! The messages a text repeats: *On … wrote:* above marked lines, and headings such as Outlook puts over
//! the whole of an earlier message, in Polish, English, Romanian and German.

use super::addresses;
use super::clocks;
use super::notes::Notes;
use crate::domain::{Address, Quotation, fold_letters};

/// Messages told of in one text.
const MOST: usize = 30;
/// Bytes of a text looked through.
const LOOKED_AT: usize = 300_000;
/// Longest line that can introduce a message, and how many a heading has.
const LONGEST_LINE: usize = 400;
const HEADING: usize = 8;

/// The messages a text repeats, in the order they stand in it: the nearest first. Only those of which both
/// the sender and the time are told.
pub(super) fn read(text: &str) -> Vec<Quotation> {
    let text = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    let lines: Vec<&str> = text.lines().map(unmarked).collect();
    let mut found: Vec<Quotation> = Vec::new();
    let mut place = 0;
    while let Some(line) = lines.get(place).filter(|_| found.len() < MOST) {
        let rest = lines.get(place..).unwrap_or_default();
        let (quotation, taken) = match line.len() <= LONGEST_LINE {
            true => introduced(rest).or_else(|| headed(rest)).unwrap_or((None, 1)),
            false => (None, 1),
        };
        let told =
            |one: &Quotation| one.at.is_some() && !one.from.is_empty() && one.from.name != "you";
        found.extend(quotation.filter(told));
        place += taken;
    }
    found.dedup();
    found
}

/// A line without the marks of quotation and of bold type.
fn unmarked(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '|', '\t']).trim_end()
}

/// Ends of the line that introduces a message, after the writer's name.
const WROTE: &[&str] = &[
    " wrote:",
    " writes:",
    " pisze:",
    " napisal:",
    " napisala:",
    " napisal(a):",
    " napisal/a:",
    " a scris:",
    " scrie:",
    " schrieb:",
];
/// In German the name may come after.
const SCHRIEB: &str = " schrieb ";
/// Beginnings that make a line without its end worth joining with the next.
const BEGINS: &[&str] = &[
    "on ", "w dniu ", "dnia ", "pe ", "in data ", "la ", "am ", "pon.", "wt.", "sr.", "czw.",
    "pt.", "sob.", "niedz.", "lun.", "mar.", "mie.", "joi", "vin.", "sam.", "dum.",
];

/// `On 12 March 2024 at 23:30, Ewa <e@x.pl> wrote:`, which may be broken over three lines.
fn introduced(lines: &[&str]) -> Option<(Option<Quotation>, usize)> {
    let first = lines.first()?;
    let begins = || {
        let folded = fold_letters(first.get(..first.floor_char_boundary(16)).unwrap_or(first));
        BEGINS.iter().any(|begin| folded.starts_with(begin))
    };
    // A line that goes on in the next one has the date, or a part of it.
    let dated = || first.bytes().any(|b| b.is_ascii_digit());
    if !(first.ends_with(':') || dated() && begins()) {
        return None;
    }
    let mut line = String::new();
    for (taken, part) in (1..=3).zip(lines) {
        if part.is_empty() || part.len() > LONGEST_LINE {
            return None;
        }
        line.push_str(if taken > 1 { " " } else { "" });
        line.push_str(part);
        if part.ends_with(':') {
            return Some((introduction(&line), taken));
        }
    }
    None
}

fn introduction(line: &str) -> Option<Quotation> {
    // Folding keeps neither bytes nor letters in their places, so words are looked for one by one.
    let words: Vec<&str> = line.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| fold_letters(word)).collect();
    let said = folded.join(" ");
    let after = said.split_once(SCHRIEB).map(|(before, _)| before.split(' ').count() + 1);
    let ends = WROTE.iter().any(|end| said.ends_with(end));
    if !ends && after.is_none() {
        return None;
    }
    let clock = folded.iter().rposition(|word| clocks::is_clock(word))?;
    let named = match after {
        Some(at) => words.get(at..)?.join(" "),
        None => name_between(&words, &folded, clock),
    };
    let told = words.get(..words.len().min(after.unwrap_or(words.len())))?.join(" ");
    Some(Quotation {
        from: sender(named.trim_end_matches(':')),
        at: clocks::read(&told),
        ..Quotation::default()
    })
}

/// What stands after the time, its zone and a date written behind it, and before the verb.
fn name_between(words: &[&str], folded: &[String], clock: usize) -> String {
    let skipped = |at: usize| {
        let (word, plain) = (words[at], folded[at].trim_end_matches(','));
        let zone = word.ends_with(',')
            && (2..=4).contains(&plain.len())
            && word.starts_with(char::is_uppercase);
        let letters = !word.contains('@') && plain.bytes().any(|b| b.is_ascii_digit());
        let small = ["am", "pm", "on", "-", "", "gmt", "utc", "uzytkownik", "uzytkowniczka"];
        zone || letters || word.starts_with(['+', '-', '(']) || small.contains(&plain)
    };
    let from = (clock + 1..words.len()).find(|at| !skipped(*at)).unwrap_or(words.len());
    // The verb is the last word, in Romanian the last two.
    let last = words.len().saturating_sub(1);
    let before = last.checked_sub(1).and_then(|at| folded.get(at));
    let verb = if before.is_some_and(|word| word == "a") { last - 1 } else { last };
    words.get(from..verb).unwrap_or_default().join(" ")
}

/// A name, an address, or both, however they are written.
fn sender(text: &str) -> Address {
    let text = text.trim().trim_matches(['*', ',']).trim();
    let text = match text.contains("[mailto:") {
        true => text.replace("[mailto:", "<").replace(']', ">"),
        false => text.replace("<mailto:", "<"),
    };
    // `Rudnik, Ewa <e@x.pl>` is one name with its comma.
    if let Some((name, rest)) = text.split_once('<') {
        let address = rest.split('>').next().unwrap_or_default().trim();
        let name = name.trim().trim_matches(['"', '\'', ' ']);
        return Address { name: name.to_owned(), address: address.to_owned() };
    }
    let mut read = addresses::read(&text, &mut Notes::default()).into_iter();
    match (read.next(), read.next()) {
        (Some(only), None) if only.address.contains('@') => only,
        _ => Address { name: text.trim_matches('"').to_owned(), address: String::new() },
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    Sent,
    To,
    Subject,
}

const FIELDS: &[(&str, Field)] = &[
    ("from:", Field::From),
    ("od:", Field::From),
    ("de la:", Field::From),
    ("von:", Field::From),
    ("sent:", Field::Sent),
    ("date:", Field::Sent),
    ("wyslano:", Field::Sent),
    ("data:", Field::Sent),
    ("trimis:", Field::Sent),
    ("gesendet:", Field::Sent),
    ("datum:", Field::Sent),
    ("to:", Field::To),
    ("cc:", Field::To),
    ("do:", Field::To),
    ("dw:", Field::To),
    ("catre:", Field::To),
    ("an:", Field::To),
    ("subject:", Field::Subject),
    ("temat:", Field::Subject),
    ("subiect:", Field::Subject),
    ("betreff:", Field::Subject),
];

/// A heading: sender, time, addressees, subject, each on a line of its own.
fn headed(lines: &[&str]) -> Option<(Option<Quotation>, usize)> {
    let first = lines.first()?;
    if !first.get(..first.floor_char_boundary(9))?.contains(':') {
        return None;
    }
    let mut quotation = Quotation::default();
    let (mut seen, mut taken) = (Vec::new(), 0);
    for line in lines.iter().take(HEADING) {
        let Some((field, value)) = field(line) else { break };
        taken += 1;
        seen.push(field);
        match field {
            Field::From => quotation.from = sender(value),
            Field::Sent => quotation.at = clocks::read(value),
            Field::Subject => quotation.subject = value.to_owned(),
            Field::To => {
                quotation.to.extend(addresses::read(value, &mut Notes::default()));
            }
        }
    }
    let heading = seen.contains(&Field::From) && seen.contains(&Field::Sent) && seen.len() >= 3;
    heading.then_some((Some(quotation), taken))
}

fn field(line: &str) -> Option<(Field, &str)> {
    let line = line.trim_start_matches('*');
    let colon = line.find(':').filter(|colon| *colon <= 12)?;
    let (name, value) = line.split_at_checked(colon + 1)?;
    let name = fold_letters(name.trim_end_matches(':').trim_end_matches(['*', ' '])) + ":";
    let known = FIELDS.iter().find(|(known, _)| *known == name)?;
    Some((known.1, value.trim_start_matches(['*', ' ', '\t', '\u{A0}']).trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str, &str)]) {
        let found = read(text);
        let found: Vec<_> = found
            .iter()
            .map(|one| {
                let at = one.at.map(|at| at.format("%Y-%m-%d %H:%M").to_string());
                (&*one.from.name, &*one.from.address, at.unwrap_or_default())
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(n, a, t)| (*n, *a, (*t).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn introductions_in_every_language() {
        let ewa = |at| [("Ewa Rudnik", "ewa@example.pl", at)];
        let night = "2024-03-12 23:30";
        check(
            "Tak\n\nOn Tue, Mar 12, 2024 at 11:30 PM Ewa Rudnik <ewa@example.pl> wrote:\n> x",
            &ewa(night),
        );
        check(
            "On Tue, 12 Mar 2024 at 23:30, Ewa Rudnik <ewa@example.pl>\nwrote:\n> x",
            &ewa(night),
        );
        check("wt., 12 mar 2024 o 23:30 Ewa Rudnik <ewa@example.pl> napisał(a):\n> x", &ewa(night));
        check(
            "W dniu 12 marca 2024 23:30 użytkownik Ewa Rudnik <ewa@example.pl> napisał:",
            &ewa(night),
        );
        check(
            "În data de mar., 12 mar. 2024 la 23:30, Ewa Rudnik <ewa@example.pl> a scris:",
            &ewa(night),
        );
        check("Pe 12.03.2024 23:30, Ewa Rudnik <ewa@example.pl> a scris:", &ewa(night));
        check("Am 12.03.2024 um 23:30 schrieb Ewa Rudnik <ewa@example.pl>:", &ewa(night));
        check("W dniu 2024-03-12 o 23:30, Ewa Rudnik pisze:", &[("Ewa Rudnik", "", night)]);
    }

    #[test]
    fn what_stands_between_time_and_name_is_no_name() {
        let check_name = |text: &str, name: &str| {
            let found = read(text).into_iter().next().unwrap_or_default();
            assert_eq!(found.from.name, name, "{text}");
        };
        check_name("On Mon, 12 Mar 2024 23:30:00 -0700 (PDT), Ewa Rudnik wrote:", "Ewa Rudnik");
        check_name("At 23:30 CET, 12/03/24 on 13/3/24, Ewa wrote:", "Ewa");
        check_name("12.03.2024 23:30 +0100, Ewa Rudnik scrie:", "Ewa Rudnik");
        check_name("On 12 Mar 2024 23:30 PDT, Rudnik, Ewa wrote:", "Rudnik, Ewa");
    }

    #[test]
    fn headings_in_every_language() {
        let heading = |names: [&str; 4], when: &str| {
            format!(
                "OK\n\n{}: Ewa Rudnik <ewa@example.pl>\n{}: {when}\n{}: Jan <jan@example.ro>; Ana <ana@example.ro>\n{}: Umowa\n\nx",
                names[0], names[1], names[2], names[3]
            )
        };
        let ewa = [("Ewa Rudnik", "ewa@example.pl", "2024-03-12 23:30")];
        check(
            &heading(["From", "Sent", "To", "Subject"], "Tuesday, March 12, 2024 11:30 PM"),
            &ewa,
        );
        check(&heading(["Od", "Wysłano", "Do", "Temat"], "wtorek, 12 marca 2024 23:30"), &ewa);
        check(
            &heading(["De la", "Trimis", "Către", "Subiect"], "marți, 12 martie 2024 23:30"),
            &ewa,
        );
        check(
            &heading(["Von", "Gesendet", "An", "Betreff"], "Dienstag, 12. März 2024 23:30"),
            &ewa,
        );
        check(&heading(["*From", "*Date", "*To", "*Subject"], "12 Mar 2024 23:30"), &ewa);
        let outlook = "From: Rudnik, Ewa [mailto:ewa@example.pl]\nSent: 12 March 2024 23:30\nTo: Jan\nSubject: x";
        check(outlook, &[("Rudnik, Ewa", "ewa@example.pl", "2024-03-12 23:30")]);
        let read = read(&heading(["Od", "Wysłano", "Do", "Temat"], "12 marca 2024 23:30"));
        assert_eq!(read[0].subject, "Umowa");
        assert_eq!(read[0].to.len(), 2);
    }

    #[test]
    fn quotations_inside_quotations() {
        let text = "Tak\nW dniu 13.03.2024 o 10:00, Jan pisze:\n> Czy?\n>\n> W dniu 12.03.2024 o 23:30, Ewa pisze:\n>> x";
        check(text, &[("Jan", "", "2024-03-13 10:00"), ("Ewa", "", "2024-03-12 23:30")]);
    }

    #[test]
    fn ordinary_words_are_no_quotations() {
        for text in [
            "",
            "On site we wrote:",
            "On Monday Ewa wrote:",
            "Od: jutra\nDo: piątku\nTemat: x",
            "From: a\nTo: b\nSubject: c",
            "Lista:\n- a",
            "wrote:",
            "a scris:",
            "On 12 Mar 2024 23:30 you wrote:",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn hostile_texts_end_soon() {
        for piece in ["on \n", "On 1:1 a\n", "From: a\nSent: 1\n", ">", "x wrote:\n", ":\n"] {
            assert!(read(&piece.repeat(100_000)).len() <= MOST);
        }
    }
}
