//! Days as people type them.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::calendar::Calendar;
use crate::domain::{Lang, fold_letters};

/// The day someone means by what they typed; none where it cannot be told.
///
/// Capitals, accents, commas and full stops do not matter, nor do small words such as `w`, `on`,
/// `pe`, `dnia`, `of`. The words of all three languages are understood, those of `lang` first:
/// English `mar` is not the Romanian Tuesday.
///
/// - `12.5`, `12/05`, `12 5`: the day comes before the month, in every language. Without a year it is
///   the one nearest to `today`; of two as near, the one ahead. `12.5.26`, `12.05.2026` and
///   `2026-05-12` say the year.
/// - `12 maja`, `12 maj`, `May 12`, `12 mai 2026`, `12 V`: the same with the month in words; its first
///   three letters do.
/// - `pt`, `piątek`, `w piątek`, `fri`, `vineri`: the next such day after today. `pt 18` and
///   `pt 18 wrz`, as lists write them, must fall on that day of the week, else nothing is understood.
/// - `dziś`, `jutro`, `pojutrze`, `wczoraj`, `tomorrow`, `mâine` and the like.
/// - `+5d`, `-3d`, `+2t`, `+2w`, `+2 săpt`, `+1 mies`, `+5`: days, weeks or months from today; months
///   keep the day of the month where there is such a day. So do `za 3 dni`, `in 2 weeks`,
///   `peste o săptămână`, `2 dni temu`, `3 days ago`, `acum 3 zile`.
///
/// Years from 1900 to 2200 are understood, as in every dated field.
pub fn typed_day(lang: Lang, text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let reading = Reading { lang, today };
    let folded = fold_letters(text.trim());
    let sign = folded.chars().next().and_then(sign_of);
    let parts = parts(folded.trim_start_matches(|first| sign_of(first).is_some()))?;
    let day = match sign {
        Some(sign) => reading.offset(&parts, sign),
        None => reading.day(&parts),
    };
    day.filter(|day| (1900..=2200).contains(&day.year()))
}

/// A piece of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'a> {
    /// A number and how many figures it has
    Figures(u32, usize),
    /// A word, folded
    Word(&'a str),
}

use Part::{Figures, Word};

/// Days named by their distance from today.
const NEAR: &[(&str, i64)] = &[
    ("przedwczoraj", -2),
    ("wczoraj", -1),
    ("dzis", 0),
    ("dzisiaj", 0),
    ("jutro", 1),
    ("pojutrze", 2),
    ("yesterday", -1),
    ("today", 0),
    ("tomorrow", 1),
    ("alaltaieri", -2),
    ("ieri", -1),
    ("azi", 0),
    ("astazi", 0),
    ("maine", 1),
    ("poimaine", 2),
];

/// Words that only lead to a day.
const LEADING: &[&str] =
    &["w", "we", "do", "od", "dnia", "on", "by", "from", "until", "the", "pe", "la", "din", "pana"];
/// Words that may stand anywhere and change nothing.
const IDLE: &[&str] = &["of", "de", "r", "roku", "rok", "dnia", "the"];
/// Endings of English numbers.
const ORDINAL: &[&str] = &["st", "nd", "rd", "th"];
/// Words before a distance ahead.
const AHEAD: &[&str] = &["za", "in", "peste"];
/// Words after a distance back.
const AGO: &[&str] = &["temu", "ago"];
/// The word before a distance back.
const BACK: &str = "acum";
/// One, where it is written.
const ONE: &[&str] = &["a", "an", "one", "jeden", "o", "un", "una"];

const DAYS: &[&str] = &["d", "dn", "dni", "dzien", "day", "days", "z", "zi", "zile"];
const WEEKS: &[&str] = &[
    "t",
    "tyg",
    "tydz",
    "tydzien",
    "tygodnie",
    "tygodni",
    "w",
    "wk",
    "wks",
    "week",
    "weeks",
    "s",
    "sapt",
    "saptamana",
    "saptamani",
];
const MONTHS: &[&str] =
    &["m", "mies", "miesiac", "miesiace", "miesiecy", "mo", "month", "months", "l", "luna", "luni"];
/// Months as they are numbered on Polish letters.
const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The pieces of a folded text; none where a sign stands in it that belongs to no date.
fn parts(folded: &str) -> Option<Vec<Part<'_>>> {
    let parting = |sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | '/' | '-' | '\'');
    if !folded.chars().all(|sign| sign.is_alphanumeric() || parting(sign)) {
        return None;
    }
    let mut found: Vec<Part<'_>> = Vec::new();
    for run in folded.split(parting).filter(|run| !run.is_empty()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let figures = first.is_ascii_digit();
            let end = rest.find(|sign: char| sign.is_ascii_digit() != figures);
            let (piece, after) = rest.split_at(end.unwrap_or(rest.len()));
            rest = after;
            let counted = matches!(found.last(), Some(Figures(..)));
            match figures {
                true => found.push(Figures(piece.parse().ok()?, piece.len())),
                false if counted && ORDINAL.contains(&piece) => {}
                false => found.push(Word(piece)),
            }
        }
    }
    if let [Word(first), _, ..] = found.as_slice()
        && LEADING.contains(first)
    {
        found.remove(0);
    }
    let many = found.len() > 1;
    found.retain(|part| !many || !matches!(part, Word(word) if IDLE.contains(word)));
    Some(found)
}

fn sign_of(sign: char) -> Option<i64> {
    match sign {
        '+' => Some(1),
        '-' | '−' | '–' => Some(-1),
        _ => None,
    }
}

/// What the pieces are read with.
struct Reading {
    lang: Lang,
    today: NaiveDate,
}

impl Reading {
    fn day(&self, parts: &[Part<'_>]) -> Option<NaiveDate> {
        match parts {
            [Word(word)] => self.near(word).or_else(|| self.next(self.weekday(word)?)),
            [Word(lead), rest @ ..] if AHEAD.contains(lead) => self.offset(rest, 1),
            [Word(lead), rest @ ..] if *lead == BACK => self.offset(rest, -1),
            [rest @ .., Word(last)] if AGO.contains(last) => self.offset(rest, -1),
            _ => self.dated(parts).or_else(|| self.on_weekday(parts)),
        }
    }

    /// A distance from today: `5 d`, `2 weeks`, `a month`, `5`.
    fn offset(&self, parts: &[Part<'_>], sign: i64) -> Option<NaiveDate> {
        let (count, unit) = match parts {
            [Figures(count, _)] => (*count, "d"),
            [Figures(count, _), Word(unit)] => (*count, *unit),
            [Word(unit)] => (1, *unit),
            [Word(one), Word(unit)] if ONE.contains(one) => (1, *unit),
            _ => return None,
        };
        let ahead = sign > 0;
        let days = |days: u64| match ahead {
            true => self.today.checked_add_days(Days::new(days)),
            false => self.today.checked_sub_days(Days::new(days)),
        };
        match unit {
            _ if DAYS.contains(&unit) => days(count.into()),
            _ if WEEKS.contains(&unit) => days(u64::from(count) * 7),
            _ if MONTHS.contains(&unit) && ahead => {
                self.today.checked_add_months(Months::new(count))
            }
            _ if MONTHS.contains(&unit) => self.today.checked_sub_months(Months::new(count)),
            _ => None,
        }
    }

    /// A day of a month, with its year or without.
    fn dated(&self, parts: &[Part<'_>]) -> Option<NaiveDate> {
        match parts {
            [Figures(year, 4), Figures(month, _), Figures(day, _)] => ymd(*year, *month, *day),
            [Figures(day, 1..=2), Figures(month, 1..=2)] => self.nearest(*month, *day),
            [Figures(day, 1..=2), Figures(month, 1..=2), Figures(year, size)] => {
                ymd(whole_year(*year, *size)?, *month, *day)
            }
            [Figures(day, 1..=2), Word(month)] | [Word(month), Figures(day, 1..=2)] => {
                self.nearest(self.month(month)?, *day)
            }
            [Figures(day, 1..=2), Word(month), Figures(year, size)]
            | [Word(month), Figures(day, 1..=2), Figures(year, size)] => {
                ymd(whole_year(*year, *size)?, self.month(month)?, *day)
            }
            _ => None,
        }
    }

    /// `pt 18`, `pt 18 wrz`, `piątek, 11 września 2026`
    fn on_weekday(&self, parts: &[Part<'_>]) -> Option<NaiveDate> {
        let [Word(word), rest @ ..] = parts else { return None };
        let wanted = self.weekday(word)?;
        let fits = |day: &NaiveDate| weekday_of(*day) == wanted;
        let [Figures(number, 1..=2)] = rest else { return self.dated(rest).filter(fits) };
        let found = (0..=31).flat_map(|far| [far, -far]).filter_map(|far| self.away(far));
        found.filter(fits).find(|day| day.day() == *number)
    }

    fn near(&self, word: &str) -> Option<NaiveDate> {
        let (_, days) = NEAR.iter().find(|(name, _)| *name == word)?;
        self.away(*days)
    }

    /// The next day after today with this place in the week.
    fn next(&self, weekday: u32) -> Option<NaiveDate> {
        (1..=7).filter_map(|far| self.away(far)).find(|day| weekday_of(*day) == weekday)
    }

    fn away(&self, days: i64) -> Option<NaiveDate> {
        self.today.checked_add_signed(chrono::TimeDelta::try_days(days)?)
    }

    /// The year in which this day of the year comes nearest to today; February 29 has to wait for one.
    fn nearest(&self, month: u32, day: u32) -> Option<NaiveDate> {
        let year = self.today.year();
        let years = (0..=8).flat_map(|far| [year + far, year - far]);
        let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
        days.min_by_key(|day| {
            let far = (*day - self.today).num_days();
            (far.abs(), far < 0)
        })
    }

    fn month(&self, word: &str) -> Option<u32> {
        let named = self.languages().find_map(|names| names.month_named(word));
        let roman = || ROMAN.iter().position(|roman| *roman == word);
        named.or_else(|| roman().and_then(|place| u32::try_from(place + 1).ok()))
    }

    /// The place of a day in the week, Monday first.
    fn weekday(&self, word: &str) -> Option<u32> {
        let own = Calendar::of(self.lang);
        let known = own.day_named(word);
        if known.is_some() || own.month_named(word).is_some() {
            return known;
        }
        self.languages().find_map(|names| names.day_named(word))
    }

    /// The chosen language first.
    fn languages(&self) -> impl Iterator<Item = &'static Calendar> + use<> {
        let own = self.lang;
        let others = Lang::ALL.into_iter().filter(move |lang| *lang != own);
        std::iter::once(own).chain(others).map(Calendar::of)
    }
}

fn ymd(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn whole_year(year: u32, figures: usize) -> Option<u32> {
    match figures {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn weekday_of(day: NaiveDate) -> u32 {
    day.weekday().num_days_from_monday()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::typed_day;
    use crate::domain::Lang::{self, En, Pl, Ro};

    /// A Tuesday.
    const TODAY: &str = "2026-09-15";

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn means(lang: Lang, typed: &str, expected: &str) {
        let found = typed_day(lang, typed, day(TODAY)).map(|day| day.to_string());
        assert_eq!(found.as_deref().unwrap_or(""), expected, "{typed}");
    }

    fn everywhere(typed: &str, expected: &str) {
        Lang::ALL.iter().for_each(|lang| means(*lang, typed, expected));
    }

    #[test]
    fn figures_with_and_without_a_year() {
        everywhere("12.5.2026", "2026-05-12");
        everywhere("12.05.2026 r.", "2026-05-12");
        everywhere("12.5.26", "2026-05-12");
        everywhere("12/05/2026", "2026-05-12");
        everywhere("12-5-2026", "2026-05-12");
        everywhere("2026-05-12", "2026-05-12");
        everywhere("2026.5.12", "2026-05-12");
        everywhere("  12. 5. 2026 ", "2026-05-12");
        everywhere("12.5", "2026-05-12");
        everywhere("12.05", "2026-05-12");
        everywhere("12.05.", "2026-05-12");
        everywhere("22/9", "2026-09-22");
    }

    #[test]
    fn without_a_year_the_nearest_is_meant() {
        let on = |today: &str, typed: &str, expected: &str| {
            assert_eq!(typed_day(Pl, typed, day(today)), Some(day(expected)), "{typed} on {today}");
        };
        on("2026-11-22", "12.1", "2027-01-12");
        on("2026-11-22", "12.10", "2026-10-12");
        on("2026-01-05", "20.12", "2025-12-20");
        on("2026-01-05", "20 lutego", "2026-02-20");
        on("2026-09-15", "15.9", "2026-09-15");
        on("2026-09-15", "29.2", "2028-02-29");
        on("2025-01-15", "29.2", "2024-02-29");
        // Half a year away both ways: the one ahead.
        on("2024-07-01", "31.12", "2024-12-31");
    }

    #[test]
    fn months_in_words() {
        means(Pl, "12 maja", "2026-05-12");
        means(Pl, "12 maj", "2026-05-12");
        means(Pl, "12 Maja 2027 r.", "2027-05-12");
        means(Pl, "3 paź", "2026-10-03");
        means(Pl, "3 pazdziernika", "2026-10-03");
        means(Pl, "dnia 11 września 2026", "2026-09-11");
        means(Pl, "12 V 2026", "2026-05-12");
        means(En, "May 12", "2026-05-12");
        means(En, "12 May", "2026-05-12");
        means(En, "May 12, 2027", "2027-05-12");
        means(En, "12th of May", "2026-05-12");
        means(En, "on 3 Sept.", "2026-09-03");
        means(Ro, "12 mai", "2026-05-12");
        means(Ro, "12 mai 2027", "2027-05-12");
        means(Ro, "1 dec.", "2026-12-01");
        means(Ro, "pe 12 mart", "2027-03-12");
        everywhere("12maja", "2026-05-12");
        everywhere("12 mai", "2026-05-12");
    }

    #[test]
    fn days_of_the_week() {
        for typed in ["pt", "Pt.", "piątek", "w piątek", "do piątku", "piatek", "pią"] {
            means(Pl, typed, "2026-09-18");
        }
        means(Pl, "we wtorek", "2026-09-22");
        means(Pl, "środę", "2026-09-16");
        means(Pl, "w niedzielę", "2026-09-20");
        means(Pl, "sob", "2026-09-19");
        means(Pl, "ndz", "2026-09-20");
        means(Pl, "nd", "2026-09-20");
        means(Pl, "pn", "2026-09-21");
        means(Pl, "pon", "2026-09-21");
        for typed in ["fri", "Friday", "on Friday", "by fri"] {
            means(En, typed, "2026-09-18");
        }
        means(En, "thurs", "2026-09-17");
        means(En, "tue", "2026-09-22");
        for typed in ["vineri", "vin", "pe vineri", "vinerea"] {
            means(Ro, typed, "2026-09-18");
        }
        means(Ro, "marți", "2026-09-22");
        means(Ro, "mar", "2026-09-22");
        means(Ro, "sâmbătă", "2026-09-19");
        means(Ro, "luni", "2026-09-21");
        means(Pl, "fri", "2026-09-18");
        means(En, "piątek", "2026-09-18");
        means(En, "mar", "");
    }

    #[test]
    fn a_day_of_the_week_with_its_date_must_agree() {
        means(Pl, "pt 18", "2026-09-18");
        means(Pl, "śr 9", "2026-09-09");
        means(Pl, "pt 18 wrz", "2026-09-18");
        means(Pl, "piątek, 11 września 2026", "2026-09-11");
        means(En, "Friday, 11 September 2026", "2026-09-11");
        means(Ro, "vineri, 11 septembrie 2026", "2026-09-11");
        means(Pl, "czw 18 wrz", "");
        means(Pl, "pt 17", "");
    }

    #[test]
    fn near_days_by_name() {
        means(Pl, "dziś", "2026-09-15");
        means(Pl, "Dzisiaj", "2026-09-15");
        means(Pl, "jutro", "2026-09-16");
        means(Pl, "do jutro", "2026-09-16");
        means(Pl, "pojutrze", "2026-09-17");
        means(Pl, "wczoraj", "2026-09-14");
        means(En, "today", "2026-09-15");
        means(En, "tomorrow", "2026-09-16");
        means(En, "yesterday", "2026-09-14");
        means(Ro, "azi", "2026-09-15");
        means(Ro, "mâine", "2026-09-16");
        means(Ro, "maine", "2026-09-16");
        means(Ro, "ieri", "2026-09-14");
        means(Ro, "poimâine", "2026-09-17");
    }

    #[test]
    fn distances() {
        everywhere("+5d", "2026-09-20");
        everywhere("+5", "2026-09-20");
        everywhere("-3d", "2026-09-12");
        everywhere("−3 d", "2026-09-12");
        everywhere("+ 2 t", "2026-09-29");
        everywhere("+2w", "2026-09-29");
        everywhere("+2 săpt", "2026-09-29");
        everywhere("+2 tyg.", "2026-09-29");
        everywhere("+1m", "2026-10-15");
        means(Pl, "za 2 tyg.", "2026-09-29");
        means(Pl, "za 3 dni", "2026-09-18");
        means(Pl, "za tydzień", "2026-09-22");
        means(Pl, "za miesiąc", "2026-10-15");
        means(Pl, "3 dni temu", "2026-09-12");
        means(Pl, "tydzień temu", "2026-09-08");
        means(En, "in 2 weeks", "2026-09-29");
        means(En, "in a week", "2026-09-22");
        means(En, "2 days ago", "2026-09-13");
        means(Ro, "peste 3 zile", "2026-09-18");
        means(Ro, "peste o săptămână", "2026-09-22");
        means(Ro, "acum 3 zile", "2026-09-12");
        means(Ro, "+2 luni", "2026-11-15");
    }

    #[test]
    fn the_end_of_a_month_stays_in_its_month() {
        assert_eq!(typed_day(En, "+1m", day("2026-01-31")), Some(day("2026-02-28")));
    }

    #[test]
    fn what_is_no_day_is_not_understood() {
        let typed = [
            "",
            " ",
            "12",
            "0.5",
            "32.1",
            "30.2",
            "12.13",
            "12:30",
            "12.5.202",
            "99999999999",
            "piątek i sobota",
            "+",
            "-",
            "za",
            "+5 lat",
            "w",
            "nie wiem",
            "12.5.1800",
            "2026-02-30",
            "5/25/2026",
            "+99999999d",
            "1.2.3.4",
            "@Bryła",
            "🙂",
        ];
        typed.iter().for_each(|typed| everywhere(typed, ""));
    }
}
