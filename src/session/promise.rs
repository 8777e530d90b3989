//! A promise to answer later, read out of a reply of ours. It is offered; nothing is recorded without the user's yes.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use super::today::local;
use super::{MailView, Reader};
use crate::domain::{
    AnswerState, Body, Calendar, Calendars, Direction, Failure, Lang, RecordId, Side, fold_letters,
    passages,
};
use crate::text::typed_day;

/// Bytes of a reply looked at: a promise stands near its beginning.
const LOOKED_AT: usize = 20_000;
/// Letters of the sentence that are shown.
const SHOWN: usize = 160;
/// A promise reaches no further than so many days.
const AHEAD: u64 = 400;
/// Words a day takes at most.
const LONGEST: usize = 6;

/// Words by which an answer is promised, folded.
const PROMISED: [(Lang, &[&str]); 3] = [
    (
        Lang::Pl,
        &[
            "wroce z",
            "wroce do",
            "wrocimy z",
            "wrocimy do",
            "odpowiem",
            "odpowiemy",
            "odpisze",
            "odpiszemy",
            "odezwe sie",
            "odezwiemy sie",
            "dam znac",
            "damy znac",
            "udziele odpowiedzi",
            "udzielimy odpowiedzi",
            "przesle odpowiedz",
            "przeslemy odpowiedz",
            "ustosunkuje",
            "poinformuje",
            "poinformujemy",
            "potwierdze",
            "potwierdzimy",
            "otrzymaja panstwo odpowiedz",
            "odpowiedz przeslemy",
            "odpowiedz przesle",
        ],
    ),
    (
        Lang::En,
        &[
            "come back to you",
            "come back with",
            "get back to you",
            "be back to you",
            "back to you by",
            "will reply",
            "will respond",
            "will answer",
            "will let you know",
            "will revert",
            "shall reply",
            "shall respond",
            "shall revert",
            "ll let you know",
            "ll reply",
            "ll respond",
            "ll answer",
            "have an answer",
            "send you an answer",
            "send our answer",
            "send our response",
        ],
    ),
    (
        Lang::Ro,
        &[
            "revenim",
            "revin cu",
            "vom reveni",
            "voi reveni",
            "raspundem",
            "va raspund",
            "vom raspunde",
            "voi raspunde",
            "va anuntam",
            "vom anunta",
            "va comunicam",
            "vom comunica",
            "va informam",
            "vom informa",
            "va confirmam",
            "vom trimite raspunsul",
            "trimitem raspunsul",
        ],
    ),
];

/// Words that take such a promise back, folded.
const DENIED: &[&str] = &[
    "nie wroc",
    "nie odp",
    "nie odezw",
    "nie dam",
    "nie udziel",
    "nie potwierdz",
    "will not",
    "won't",
    "won’t",
    "cannot",
    "nu reven",
    "nu vom",
    "nu voi",
    "nu raspund",
    "nu va ",
];

/// Words before a day, folded.
const LEADING: &[&str] = &[
    "do",
    "w",
    "we",
    "na",
    "dnia",
    "przed",
    "najpozniej",
    "by",
    "until",
    "till",
    "on",
    "before",
    "pana",
    "pe",
    "in",
    "la",
];
/// Days that need no word before them.
const NEAR: &[&str] = &[
    "dzis", "dzisiaj", "jutro", "pojutrze", "today", "tomorrow", "azi", "astazi", "maine",
    "poimaine",
];
/// Spans in which an answer comes, before their number.
const WITHIN: &[&str] =
    &["w ciagu", "w terminie", "within", "in termen de", "in cel mult", "in maximum", "in"];
/// Ends of weeks and months.
const WEEK_ENDS: &[&str] = &[
    "konca tygodnia",
    "konca tego tygodnia",
    "koniec tygodnia",
    "end of the week",
    "end of this week",
    "end of week",
    "sfarsitul saptamanii",
    "finalul saptamanii",
];
const MONTH_ENDS: &[&str] = &[
    "konca miesiaca",
    "konca tego miesiaca",
    "end of the month",
    "end of this month",
    "end of month",
    "sfarsitul lunii",
    "finalul lunii",
];

/// A promise read out of a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPromise {
    /// The day it names
    pub on: NaiveDate,
    /// The sentence that says so
    pub words: String,
    /// The messages whose answer is put off
    pub held: Vec<RecordId>,
}

impl Reader<'_> {
    /// The promise of an answer that a reply of ours makes in words; none where it answers nothing, or where
    /// it is recorded as what it is.
    ///
    /// # Errors
    /// Those of the database.
    pub fn promise_in(
        &self,
        view: &MailView,
        now: DateTime<Utc>,
    ) -> Result<Option<ReadPromise>, Failure> {
        let ours = view.row.direction == Direction::Out && !view.message.automatic;
        let Some(sent) = view.row.date.filter(|_| ours) else { return Ok(None) };
        let Body::Client(client) = self.expect(view.record.client)?.body else { return Ok(None) };
        let calendars = Calendars::of(&client);
        let found = promise_of(&view.message.text, local(sent), calendars.of_side(Side::Us));
        let Some((on, words)) = found else { return Ok(None) };
        let clocks = self.thread_clocks(view.record.id, now)?.into_iter();
        let stopped = clocks.filter(|clock| {
            let by = match clock.state {
                AnswerState::Answered { by, .. } => by,
                _ => None,
            };
            !clock.ours && by == Some(view.record.id)
        });
        let held: Vec<RecordId> = stopped.map(|clock| clock.id).collect();
        Ok((!held.is_empty()).then_some(ReadPromise { on, words, held }))
    }
}

/// The day by which an answer is promised, and the sentence that does.
fn promise_of(text: &str, sent: NaiveDate, calendar: &Calendar) -> Option<(NaiveDate, String)> {
    let text = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    let own = passages(text).into_iter().filter(|passage| !passage.quoted);
    let own: Vec<String> = own.map(|passage| passage.text).collect();
    sentences(&own.join("\n")).find_map(|sentence| {
        let folded = fold_letters(&sentence);
        let said = |(_, words): &&(Lang, &[&str])| words.iter().any(|one| folded.contains(one));
        let (lang, _) = PROMISED.iter().find(said)?;
        if DENIED.iter().any(|one| folded.contains(one)) {
            return None;
        }
        let on = day_of(&folded, *lang, sent, calendar)?;
        let until = sent.checked_add_days(Days::new(AHEAD))?;
        (on >= sent && on <= until).then(|| (on, short(&sentence)))
    })
}

/// The sentences before the signature. A full stop after a number or a short word ends none.
fn sentences(text: &str) -> impl Iterator<Item = String> {
    let mut found = vec![String::new()];
    let lines = text.lines().take_while(|line| line.trim_end() != "--");
    for line in lines {
        if line.trim().is_empty() {
            found.push(String::new());
        }
        for word in line.split_whitespace() {
            if let Some(last) = found.last_mut() {
                last.push_str(if last.is_empty() { "" } else { " " });
                last.push_str(word);
            }
            let bare = word.trim_end_matches(['.', '!', '?']);
            let letters = bare.chars().filter(|sign| sign.is_alphabetic()).count();
            if bare.len() < word.len() && (letters > 3 || word.ends_with(['!', '?'])) {
                found.push(String::new());
            }
        }
    }
    found.into_iter().filter(|sentence| !sentence.is_empty())
}

fn short(sentence: &str) -> String {
    match sentence.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", sentence[..end].trim_end()),
        None => sentence.to_owned(),
    }
}

/// The day a folded sentence names.
fn day_of(folded: &str, lang: Lang, sent: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    if let Some(on) = within(folded, sent, calendar) {
        return Some(on);
    }
    if WEEK_ENDS.iter().any(|words| folded.contains(words)) {
        // Of a weekend the end of the next week is meant.
        let ahead = (4 + 7 - sent.weekday().num_days_from_monday()) % 7;
        return sent.checked_add_days(Days::new(ahead.into()));
    }
    if MONTH_ENDS.iter().any(|words| folded.contains(words)) {
        let next = sent.with_day(1)?.checked_add_months(chrono::Months::new(1))?;
        return next.pred_opt();
    }
    let words: Vec<&str> = folded
        .split_whitespace()
        .map(|word| word.trim_matches([',', ';', ':', '(', ')', '!', '?', '"', '„', '”', '“']))
        .filter(|word| !word.is_empty())
        .collect();
    (0..words.len()).find_map(|from| {
        let first = words[from];
        if NEAR.contains(&first.trim_end_matches('.')) {
            return typed_day(lang, first, sent);
        }
        let rest = LEADING.contains(&first).then(|| &words[from + 1..])?;
        (1..=LONGEST.min(rest.len())).rev().find_map(|count| {
            let piece = rest[..count].join(" ");
            // A bare number may be anything.
            let named = piece.chars().any(char::is_alphabetic) || piece.contains(['.', '-', '/']);
            typed_day(lang, piece.trim_end_matches('.'), sent).filter(|_| named)
        })
    })
}

/// The end of a span: `w ciągu 3 dni roboczych`, `within two weeks` by its figure, `în 3 zile`.
fn within(folded: &str, sent: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    let rest = WITHIN.iter().find_map(|lead| {
        let at = folded.match_indices(lead).find(|(at, _)| {
            let begins = !folded[..*at].ends_with(char::is_alphanumeric);
            let after = &folded[at + lead.len()..];
            begins && after.trim_start().starts_with(|sign: char| sign.is_ascii_digit())
        });
        at.map(|(at, _)| &folded[at + lead.len()..])
    })?;
    let mut words = rest.split_whitespace();
    let count: u32 = words.next()?.parse().ok().filter(|count| *count < 400)?;
    let unit = words.next()?.trim_end_matches([',', '.']);
    let next = words.next().unwrap_or_default();
    let working = ["robocz", "lucratoare"].iter().any(|word| next.starts_with(word));
    match unit {
        "dni" | "dzien" | "days" | "day" | "zile" | "zi" if working => {
            Some(calendar.after(sent, count))
        }
        "dni" | "dzien" | "days" | "day" | "zile" | "zi" => {
            sent.checked_add_days(Days::new(count.into()))
        }
        "working" | "business" => Some(calendar.after(sent, count)),
        "tygodni" | "tygodnie" | "weeks" | "week" | "saptamani" => {
            sent.checked_add_days(Days::new(u64::from(count) * 7))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a Tuesday.
    fn check(text: &str, expected: Option<&str>) {
        let sent = "2026-05-12".parse().expect("a day");
        let found = promise_of(text, sent, &Calendar::default());
        let found = found.map(|(on, _)| on.to_string());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn promises_in_every_language() {
        check("Dzień dobry,\nwrócę z odpowiedzią do piątku.\nJan", Some("2026-05-15"));
        check("Dziękuję. Odpowiemy do 20 maja 2026 r. Pozdrawiam", Some("2026-05-20"));
        check("Odezwę się jutro", Some("2026-05-13"));
        check("Damy znać do końca tygodnia.", Some("2026-05-15"));
        check("Odpowiedź prześlemy w ciągu 3 dni roboczych.", Some("2026-05-15"));
        check("Ustosunkujemy się do uwag do dnia 22.05.2026.", Some("2026-05-22"));
        check("Potwierdzimy termin do końca miesiąca", Some("2026-05-31"));
        check("We will come back to you by 22 May.", Some("2026-05-22"));
        check("I'll let you know by Friday, after the meeting.", Some("2026-05-15"));
        check("We shall respond within 5 working days", Some("2026-05-19"));
        check("Will get back to you tomorrow!", Some("2026-05-13"));
        check("Bună ziua, revenim până vineri.", Some("2026-05-15"));
        check("Vom răspunde până pe 22 mai.", Some("2026-05-22"));
        check("Vă anunțăm mâine.", Some("2026-05-13"));
        check("Revenim în 3 zile.", Some("2026-05-15"));
    }

    #[test]
    fn what_promises_no_day_is_none() {
        check("", None);
        check("Dziękuję, zgoda.", None);
        check("Wrócę z odpowiedzią.", None);
        check("Wrócimy do tematu w wersji 2.1", None);
        check("Spotkanie w piątek o 10:00.", None);
        check("Nie odpowiemy do piątku.", None);
        check("Zgoda.\n> Wrócę z odpowiedzią do piątku", None);
        check("Zgoda.\n--\nOdpowiemy do piątku", None);
        check("We will not get back to you by Friday.", None);
        check("Odpowiemy do 20.05.2025", None);
    }

    #[test]
    fn the_sentence_is_shown_and_no_more() {
        let text = "Dzień dobry. Wrócę z odpowiedzią do piątku 15.05. Pozdrawiam serdecznie!";
        let sent = "2026-05-12".parse().expect("a day");
        let (_, words) = promise_of(text, sent, &Calendar::default()).expect("a promise");
        assert!(words.starts_with("Wrócę z odpowiedzią do piątku 15.05."), "{words}");
        assert!(!words.contains("Dzień dobry"), "{words}");
    }
}
