//! Names of days and months in each language.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Lang, fold_letters};

/// Letters of a month's name that are enough to know it.
const MONTH_LETTERS: usize = 3;
/// Letters of a day's name that are enough to know it.
const DAY_LETTERS: usize = 2;

/// The names one language gives to days and months, each list in the calendar's order.
pub(super) struct Calendar {
    /// Monday first.
    days: [&'static str; 7],
    /// Monday first, as in lists.
    short_days: [&'static str; 7],
    /// As they stand alone.
    months: [&'static str; 12],
    /// As they stand after a day's number.
    dated: [&'static str; 12],
    /// As they stand after a day's number in lists.
    short_months: [&'static str; 12],
    /// Other beginnings by which a day is known, with its place in the week; folded.
    also_days: &'static [(&'static str, u32)],
    pub today: &'static str,
    pub yesterday: &'static str,
}

impl Calendar {
    pub fn of(lang: Lang) -> &'static Calendar {
        match lang {
            Lang::Pl => &PL,
            Lang::En => &EN,
            Lang::Ro => &RO,
        }
    }

    pub fn day(&self, date: NaiveDate) -> &'static str {
        name(&self.days, date.weekday().num_days_from_monday())
    }

    pub fn short_day(&self, date: NaiveDate) -> &'static str {
        name(&self.short_days, date.weekday().num_days_from_monday())
    }

    pub fn month(&self, date: NaiveDate) -> &'static str {
        name(&self.months, date.month0())
    }

    pub fn dated(&self, date: NaiveDate) -> &'static str {
        name(&self.dated, date.month0())
    }

    pub fn short_month(&self, date: NaiveDate) -> &'static str {
        name(&self.short_months, date.month0())
    }

    /// The month, from 1, of a folded word: its name or how that begins.
    pub fn month_named(&self, word: &str) -> Option<u32> {
        let lists = [&self.months, &self.dated, &self.short_months];
        let known = |names: &&[&'static str; 12]| place(names.as_slice(), word, MONTH_LETTERS);
        lists.iter().find_map(known).map(|place| place + 1)
    }

    /// The place in the week, Monday first, of a folded word: a day's name or how that begins.
    pub fn day_named(&self, word: &str) -> Option<u32> {
        let short = self.short_days.iter().position(|name| fold_letters(name) == word);
        let short = short.and_then(|place| u32::try_from(place).ok());
        let also = || self.also_days.iter().find(|(begin, _)| word.starts_with(begin));
        short
            .or_else(|| place(&self.days, word, DAY_LETTERS))
            .or_else(|| also().map(|(_, place)| *place))
    }
}

/// The place of the first name that begins with a word of at least so many letters.
fn place(names: &[&str], word: &str, letters: usize) -> Option<u32> {
    let long = word.chars().count() >= letters;
    let known = names.iter().position(|name| fold_letters(name).starts_with(word));
    known.filter(|_| long).and_then(|place| u32::try_from(place).ok())
}

fn name(names: &[&'static str], place: u32) -> &'static str {
    names.get(place as usize).copied().unwrap_or_default()
}

const PL: Calendar = Calendar {
    days: ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
    short_days: ["pn", "wt", "śr", "czw", "pt", "sob", "ndz"],
    months: [
        "styczeń",
        "luty",
        "marzec",
        "kwiecień",
        "maj",
        "czerwiec",
        "lipiec",
        "sierpień",
        "wrzesień",
        "październik",
        "listopad",
        "grudzień",
    ],
    dated: [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "września",
        "października",
        "listopada",
        "grudnia",
    ],
    short_months: [
        "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
    ],
    also_days: &[
        ("pn", 0),
        ("poniedzial", 0),
        ("wtor", 1),
        ("srod", 2),
        ("czwart", 3),
        ("piatk", 4),
        ("sobot", 5),
        ("nd", 6),
        ("niedziel", 6),
    ],
    today: "dziś",
    yesterday: "wczoraj",
};

const EN: Calendar = Calendar {
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    short_days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: EN_MONTHS,
    dated: EN_MONTHS,
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    also_days: &[],
    today: "today",
    yesterday: "yesterday",
};

const EN_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const RO: Calendar = Calendar {
    days: ["luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"],
    short_days: ["lun", "mar", "mie", "joi", "vin", "sâm", "dum"],
    months: RO_MONTHS,
    dated: RO_MONTHS,
    short_months: [
        "ian", "feb", "mar", "apr", "mai", "iun", "iul", "aug", "sep", "oct", "nov", "dec",
    ],
    also_days: &[
        ("lunea", 0),
        ("martea", 1),
        ("miercurea", 2),
        ("joia", 3),
        ("vinerea", 4),
        ("sambata", 5),
        ("duminica", 6),
    ],
    today: "azi",
    yesterday: "ieri",
};

const RO_MONTHS: [&str; 12] = [
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
];
