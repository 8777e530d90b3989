//! Days and moments as people type them, in the local zone where none is named.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};

use crate::domain::Lang;
use crate::session::local_moment;
use crate::text::dates;

/// Today by the local calendar.
pub(super) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// A day, `2026-05-12`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10)
}

/// A moment with its zone, or by the local clock where it names none; a bare day is not a moment.
pub(super) fn moment(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.with_timezone(&Utc));
    }
    let forms =
        ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    let clock = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?;
    Some(local_moment(clock))
}

/// Noon of a day, local time: where a moment is wanted and only the day is known.
pub(super) fn noon_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    Some(local_moment(day.and_hms_opt(12, 0, 0)?))
}

/// A moment for a table: the day in figures and the time, local.
pub(super) fn shown(lang: Lang, moment: DateTime<Utc>) -> String {
    let here = moment.with_timezone(&Local);
    format!("{} {}", dates::numeric(lang, here.date_naive()), dates::time(here.time()))
}

/// What a clock somewhere showed, for a table.
pub(super) fn clock(lang: Lang, at: NaiveDateTime) -> String {
    format!("{} {}", dates::numeric(lang, at.date()), dates::time(at.time()))
}

/// A day for a table; empty where there is none.
pub(super) fn shown_day(lang: Lang, day: Option<NaiveDate>) -> String {
    day.map(|day| dates::numeric(lang, day)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::{Duration, NaiveDate};

    use super::{day, moment, noon_of};
    use crate::session::end_of_day;

    #[test]
    fn moments_are_read_with_and_without_a_zone() {
        let utc = moment("2026-05-12T09:30:00Z");
        assert_eq!(utc, moment("2026-05-12T11:30:00+02:00"));
        assert_eq!(moment("2026-05-12T09:30"), moment("2026-05-12 09:30:00"));
        assert!(moment("2026-05-12").is_none() && moment("soon").is_none());
    }

    #[test]
    fn a_day_ends_before_the_next_begins() {
        let first = NaiveDate::from_ymd_opt(2026, 5, 12).expect("a day");
        assert_eq!(day("2026-05-12"), Some(first));
        assert!(day("2026-5-12").is_none() && day("2026-02-30").is_none());
        let noon = noon_of(first).expect("a moment");
        assert_eq!(end_of_day(first) - noon, Duration::hours(12) - Duration::milliseconds(1));
    }
}
