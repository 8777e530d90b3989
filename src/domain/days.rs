//! Days that are worked on.

use chrono::{Datelike, NaiveDate};

/// Working days from one day to another: Monday to Friday, below zero when it goes back.
pub fn working_days(from: NaiveDate, until: NaiveDate) -> i32 {
    if until < from {
        return -working_days(until, from);
    }
    let whole_weeks = (until - from).num_days() / 7;
    let mut days = whole_weeks * 5;
    let mut day = from + chrono::Days::new(whole_weeks.unsigned_abs() * 7);
    while day < until {
        day = day.succ_opt().unwrap_or(until);
        days += i64::from(day.weekday().number_from_monday() <= 5);
    }
    i32::try_from(days).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::working_days;

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
