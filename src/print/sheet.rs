//! What all kinds of pages share: their words, dates, frame and the way sides are named.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value as Json, json};

use super::axis::round;
use super::cut::Logo;
use super::letters::{self, MISSING, Room};
use super::page::{Frame, Shift};
use crate::domain::{Lang, Side};
use crate::text::{Arg, Words, dates};

/// Names longer than this are cut; nothing a person types as a name comes near.
const NAME: usize = 160;

/// The words and dates of one document, in its language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    words: Words,
}

impl Sheet {
    pub(super) fn new(lang: Lang) -> Sheet {
        Sheet { words: Words::new(lang) }
    }

    pub(super) fn lang(self) -> Lang {
        self.words.lang()
    }

    pub(super) fn say(self, key: &str) -> String {
        self.words.say(key)
    }

    pub(super) fn say_with(self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.words.say_with(key, values)
    }

    /// Words with a date in them, under `{ $date }`.
    pub(super) fn say_on(self, key: &str, date: NaiveDate) -> String {
        self.say_with(key, &[("date", self.long(date).into())])
    }

    /// Column heads by the last part of their keys.
    pub(super) fn heads(self, area: &str, names: &[&str]) -> Json {
        let head =
            |name: &&str| ((*name).to_owned(), Json::from(self.say(&format!("{area}-{name}"))));
        names.iter().map(head).collect()
    }

    pub(super) fn long(self, date: NaiveDate) -> String {
        dates::long(self.lang(), date)
    }

    /// For narrow columns: `14.08` or `14 Aug`, with the year where a document needs it.
    pub(super) fn brief(self, date: NaiveDate, with_year: bool) -> String {
        let day = match self.lang() {
            Lang::En => dates::day_and_month(Lang::En, date),
            Lang::Pl | Lang::Ro => format!("{}.{:02}", date.day(), date.month()),
        };
        let year = date.year().rem_euclid(100);
        match (with_year, self.lang()) {
            (false, _) => day,
            (true, Lang::En) => format!("{day} {year:02}"),
            (true, _) => format!("{day}.{year:02}"),
        }
    }

    pub(super) fn brief_or_none(self, date: Option<NaiveDate>, with_year: bool) -> String {
        date.map(|date| self.brief(date, with_year)).unwrap_or_default()
    }

    pub(super) fn side(self, side: Side) -> String {
        self.say(&format!("print-side-{}", side.as_str()))
    }

    /// A shift as its column shows it: `+5`, `−2`, `–`, `new`.
    pub(super) fn shift(self, shift: Shift) -> String {
        match shift {
            Shift::Unknown => String::new(),
            Shift::Days(0) => "–".to_owned(),
            Shift::Days(days) if days < 0 => format!("−{}", days.unsigned_abs()),
            Shift::Days(days) => format!("+{days}"),
            Shift::New => self.say("print-shift-new"),
            Shift::Removed => self.say("print-shift-removed"),
        }
    }

    /// The frame of a document: its head, its foot, its metadata.
    pub(super) fn frame(self, frame: &Frame, title: &str, note: Option<String>) -> Json {
        let client = name(&frame.client);
        let team = name(&frame.team);
        json!({
            "lang": self.lang().code(),
            "title": title,
            "document": self.say_with("print-document-title", &[
                ("title", title.into()), ("client", (&client).into()),
            ]),
            "mark": team.chars().next().map(|c| c.to_uppercase().to_string()),
            "contract": frame.contract.as_deref().map(|contract| {
                self.say_with("print-contract", &[("reference", name(contract).into())])
            }),
            "logo": frame.logo.as_ref().map(logo_size),
            "client": client,
            "team": team,
            "note": note,
            "paper": frame.paper.size.as_str(),
            "upright": frame.paper.upright,
            "past": frame.printed.map(|printed| self.say_with("print-past", &[
                ("moment", dates::stamp(self.lang(), frame.as_known_on).into()),
                ("printed", dates::stamp(self.lang(), printed).into()),
            ])),
            "as_known_on": self.say_with("print-as-known-on", &[
                ("moment", dates::stamp(self.lang(), frame.as_known_on).into()),
            ]),
            "fingerprint_head": self.say(match frame.printed {
                Some(_) => "print-fingerprint-printed",
                None => "print-fingerprint",
            }),
            "fingerprint": in_fours(&frame.fingerprint),
            "page_of": self.say_with("print-page-of", &[("page", "{n}".into()), ("pages", "{m}".into())]),
        })
    }

    /// The whole of a document's data; tells the reader when letters had to be replaced.
    pub(super) fn document(self, frame: Json, body: Json) -> Json {
        let replaced = format!("{frame}{body}").contains(MISSING);
        let missing = replaced.then(|| self.say("print-missing-letters"));
        json!({ "frame": frame, "missing": missing, "body": body })
    }
}

/// Room of the team's mark, in points.
const LOGO: [f64; 2] = [110.0, 28.0];

/// The team's mark as large as its room allows, as it is shaped.
fn logo_size(logo: &Logo) -> [f64; 2] {
    let [wide, tall] = logo.size.map(|side| f64::from(side.max(1)));
    let share = (LOGO[0] / wide).min(LOGO[1] / tall);
    [round(wide * share), round(tall * share)]
}

/// A name or title on one line of a wide place.
pub(super) fn name(text: &str) -> String {
    letters::line(text, Room::Wide, NAME)
}

/// A name or title in a narrow cell.
pub(super) fn cell(text: &str) -> String {
    letters::line(text, Room::Cell, NAME)
}

/// Digits in groups of four, as they are read aloud.
fn in_fours(digits: &str) -> String {
    let clean: Vec<char> = digits.chars().filter(char::is_ascii_hexdigit).collect();
    let groups = clean.chunks(4).map(|four| four.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
