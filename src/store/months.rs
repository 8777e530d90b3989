//! Months as words of the search index, by which what is newest is found without looking at all the rest.

use std::ops::{Range, RangeInclusive};

use chrono::{DateTime, Datelike, Utc};
use rusqlite::Connection;

use super::sought::any_mark;

/// The years that have a mark of their own; what lies outside has that of the nearest.
const YEARS: RangeInclusive<i32> = 1970..=2100;

/// The marks of a moment's year and month.
pub(super) fn marks(at: DateTime<Utc>) -> String {
    let year = marked_year(at);
    format!("y{year} m{year}{:02}", at.month())
}

/// The months, counted from the year 0, of what an index holds between two moments in milliseconds since 1970.
pub(super) fn held(
    conn: &Connection,
    schema: &str,
    (from, until): (Option<i64>, Option<i64>),
) -> rusqlite::Result<Range<i32>> {
    let edge = |which: &str| -> rusqlite::Result<Option<DateTime<Utc>>> {
        let sql = format!("SELECT {which}(happened) FROM {schema}.found");
        let at: Option<i64> = conn.prepare_cached(&sql)?.query_row((), |row| row.get(0))?;
        Ok(at.and_then(DateTime::from_timestamp_millis))
    };
    let (Some(first), Some(last)) = (edge("min")?, edge("max")?) else { return Ok(0..0) };
    let asked = |at: Option<i64>| at.and_then(DateTime::from_timestamp_millis);
    let first = asked(from).map_or(first, |from| first.max(from));
    let last = asked(until).map_or(last, |until| last.min(until));
    Ok(earliest(first)..latest(last).saturating_add(1))
}

/// What has happened in these months, as the index is asked for it: by years where they are whole.
pub(super) fn within(months: &Range<i32>) -> String {
    let mut marks = Vec::new();
    let mut month = months.start;
    while month < months.end {
        let year = month.div_euclid(12);
        if month.rem_euclid(12) == 0 && month + 12 <= months.end {
            marks.push(format!("y{year}"));
            month += 12;
        } else {
            marks.push(format!("m{year}{:02}", month.rem_euclid(12) + 1));
            month += 1;
        }
    }
    any_mark(marks.iter())
}

fn marked_year(at: DateTime<Utc>) -> i32 {
    at.year().clamp(*YEARS.start(), *YEARS.end())
}

/// The first month whose mark a moment or anything after it may have.
fn earliest(at: DateTime<Utc>) -> i32 {
    marked_year(at) * 12 + if YEARS.contains(&at.year()) { at.month0() as i32 } else { 0 }
}

/// The last month whose mark a moment or anything before it may have.
fn latest(at: DateTime<Utc>) -> i32 {
    marked_year(at) * 12 + if YEARS.contains(&at.year()) { at.month0() as i32 } else { 11 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T12:00:00Z").parse().unwrap()
    }

    #[test]
    fn whole_years_are_asked_for_as_such() {
        let asked = |first: &str, last: &str| within(&(earliest(at(first))..latest(at(last)) + 1));
        assert_eq!(asked("2025-03-31", "2025-03-01"), r#"marks : ("m202503")"#);
        assert_eq!(
            asked("2024-12-05", "2026-02-01"),
            r#"marks : ("m202412" OR "y2025" OR "m202601" OR "m202602")"#
        );
        assert_eq!(asked("2023-01-01", "2024-12-31"), r#"marks : ("y2023" OR "y2024")"#);
        assert_eq!(asked("2025-03-31", "2025-01-01"), within(&(0..0)));
    }

    #[test]
    fn every_moment_lies_in_the_months_of_its_marks() {
        for text in
            ["1950-05-07", "1970-01-01", "1999-12-31", "2026-11-22", "2100-12-31", "2199-03-03"]
        {
            let at = at(text);
            let (first, last) = (earliest(at), latest(at));
            let month = marks(at).split_once(' ').unwrap().1.to_owned();
            assert!((first..=last).any(|one| within(&(one..one + 1)).contains(&month)), "{text}");
        }
    }
}
