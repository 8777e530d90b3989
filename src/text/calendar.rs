//! Names of days and months in each language.

use chrono::{Datelike, NaiveDate};

use crate::domain::Lang;

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
