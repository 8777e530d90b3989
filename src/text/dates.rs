//! Dates and times as each language writes them.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};

use super::calendar::Calendar;
use crate::domain::Lang;

/// With the day of the week, for titles and print: `piątek, 11 września 2026`.
pub fn full(lang: Lang, date: NaiveDate) -> String {
    format!("{}, {}", Calendar::of(lang).day(date), long(lang, date))
}

/// `11 września 2026`.
pub fn long(lang: Lang, date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), Calendar::of(lang).dated(date), date.year())
}

/// For lists, by its distance from today: `dziś`, `wczoraj`, `pt 18`, `18 wrz`, `18 wrz 2026`.
pub fn short(lang: Lang, date: NaiveDate, today: NaiveDate) -> String {
    let names = Calendar::of(lang);
    match (date - today).num_days() {
        0 => names.today.to_owned(),
        -1 => names.yesterday.to_owned(),
        -6..=6 => format!("{} {}", names.short_day(date), date.day()),
        _ if date.year() == today.year() => day_and_month(lang, date),
        _ => format!("{} {}", day_and_month(lang, date), date.year()),
    }
}

/// For tables, always of one form: `18 wrz`.
pub fn day_and_month(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", date.day(), Calendar::of(lang).short_month(date))
}

/// For dates ahead: `pt 18 wrz`.
pub fn day_in_week(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", Calendar::of(lang).short_day(date), day_and_month(lang, date))
}

/// With the day of the week, over what happened that day: `piątek, 11 września`; the year where it
/// is not today's.
pub fn heading(lang: Lang, date: NaiveDate, today: NaiveDate) -> String {
    if date.year() != today.year() {
        return full(lang, date);
    }
    let names = Calendar::of(lang);
    format!("{}, {} {}", names.day(date), date.day(), names.dated(date))
}

/// Said back to whoever typed a date: `pt 11 września 2026`.
pub fn understood(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", Calendar::of(lang).short_day(date), long(lang, date))
}

/// The short name of the day of the week: `pt`.
pub fn weekday(lang: Lang, date: NaiveDate) -> &'static str {
    Calendar::of(lang).short_day(date)
}

/// The month standing alone: `wrzesień`.
pub fn month(lang: Lang, date: NaiveDate) -> &'static str {
    Calendar::of(lang).month(date)
}

/// The short name of the month: `wrz`.
pub fn short_month(lang: Lang, date: NaiveDate) -> &'static str {
    Calendar::of(lang).short_month(date)
}

/// The month standing alone with its year: `wrzesień 2026`.
pub fn month_of_year(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", month(lang, date), date.year())
}

/// In figures: `11.09.2026`; year first in English, where the order of day and month is disputed.
pub fn numeric(lang: Lang, date: NaiveDate) -> String {
    let form = match lang {
        Lang::Pl | Lang::Ro => "%d.%m.%Y",
        Lang::En => "%Y-%m-%d",
    };
    date.format(form).to_string()
}

/// Hours and minutes of a 24-hour clock: `16:40`.
pub fn time(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A moment with its zone, for print and proof: `11 września 2026, 16:40 (UTC+2)`.
pub fn stamp(lang: Lang, moment: DateTime<FixedOffset>) -> String {
    let zone = offset(*moment.offset());
    format!("{}, {} ({zone})", long(lang, moment.date_naive()), time(moment.time()))
}

fn offset(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::{full, heading, long, month_of_year, numeric, short, stamp};
    use crate::domain::Lang::{En, Pl, Ro};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_in_each_language() {
        let friday = day("2026-09-11");
        assert_eq!(full(Pl, friday), "piątek, 11 września 2026");
        assert_eq!(full(En, friday), "Friday, 11 September 2026");
        assert_eq!(full(Ro, friday), "vineri, 11 septembrie 2026");
        assert_eq!(long(Pl, friday), "11 września 2026");
        assert_eq!(heading(Pl, friday, day("2026-12-01")), "piątek, 11 września");
        assert_eq!(heading(Ro, friday, day("2027-01-01")), "vineri, 11 septembrie 2026");
        assert_eq!(month_of_year(Pl, friday), "wrzesień 2026");
        assert_eq!(numeric(Pl, friday), "11.09.2026");
        assert_eq!(numeric(En, friday), "2026-09-11");
    }

    #[test]
    fn a_date_in_a_list_is_short_near_today() {
        let check = |date: &str, expected: &str| {
            assert_eq!(short(Pl, day(date), day("2026-09-15")), expected, "{date}");
        };
        check("2026-09-15", "dziś");
        check("2026-09-14", "wczoraj");
        check("2026-09-18", "pt 18");
        check("2026-09-09", "śr 9");
        check("2026-09-08", "8 wrz");
        check("2026-09-22", "22 wrz");
        check("2027-01-22", "22 sty 2027");
        assert_eq!(short(Ro, day("2026-09-14"), day("2026-09-15")), "ieri");
        assert_eq!(short(En, day("2025-12-19"), day("2026-09-15")), "19 Dec 2025");
    }

    #[test]
    fn a_moment_names_its_zone() {
        let check = |moment: &str, expected: &str| {
            let moment = DateTime::parse_from_rfc3339(moment).expect("a moment");
            assert_eq!(stamp(Pl, moment), expected);
        };
        check("2026-09-11T16:40:00+02:00", "11 września 2026, 16:40 (UTC+2)");
        check("2026-01-02T06:05:00Z", "2 stycznia 2026, 06:05 (UTC)");
        check("2026-01-02T06:05:00+05:30", "2 stycznia 2026, 06:05 (UTC+5:30)");
        check("2026-01-02T06:05:00-03:00", "2 stycznia 2026, 06:05 (UTC−3)");
    }
}
