//! Days that are worked on.

use chrono::{Datelike, Days, NaiveDate};

/// Working days from one day to another: Monday to Friday, below zero when it goes back.
pub fn working_days(from: NaiveDate, until: NaiveDate) -> i32 {
    if until < from {
        return -working_days(until, from);
    }
    let whole_weeks = (until - from).num_days() / 7;
    let mut days = whole_weeks * 5;
    let mut day = from + Days::new(whole_weeks.unsigned_abs() * 7);
    while day < until {
        day = day.succ_opt().unwrap_or(until);
        days += i64::from(day.weekday().number_from_monday() <= 5);
    }
    i32::try_from(days).unwrap_or(i32::MAX)
}

/// The day this many working days after another: the end of an agreed time.
pub fn after_working_days(from: NaiveDate, days: u32) -> NaiveDate {
    let mut day = from;
    let mut left = days;
    while left > 0 {
        let Some(next) = day.succ_opt() else { return day };
        day = next;
        left -= u32::from(day.weekday().number_from_monday() <= 5);
    }
    day
}

/// The Monday of a day's week.
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::{after_working_days, working_days};

    #[test]
    fn an_agreed_time_ends_on_a_working_day() {
        let day = |text: &str| text.parse().expect("a date");
        let check = |from: &str, days: u32, expected: &str| {
            assert_eq!(after_working_days(day(from), days), day(expected), "{from} {days}");
        };
        check("2026-09-10", 0, "2026-09-10");
        check("2026-09-11", 1, "2026-09-14");
        check("2026-09-12", 3, "2026-09-16");
        check("2026-09-10", 8, "2026-09-22");
    }

    #[test]
    fn weekends_do_not_count() {
        let check = |from: &str, until: &str, expected: i32| {
            let day = |text: &str| text.parse().expect("a date");
            assert_eq!(working_days(day(from), day(until)), expected, "{from} {until}");
            assert_eq!(working_days(day(until), day(from)), -expected, "{until} {from}");
        };
        check("2026-09-11", "2026-09-11", 0);
        check("2026-09-11", "2026-09-14", 1);
        check("2026-09-10", "2026-09-22", 8);
        check("2026-09-12", "2026-09-13", 0);
        check("2026-09-01", "2026-10-01", 22);
    }
}
