//! Dates as people's programs write them above a repeated message, in four languages and without a zone.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::fold_letters;

/// Beginnings of the names of months, folded: English, Polish, Romanian, German.
const MONTHS: [&[&str]; 12] = [
    &["jan", "sty", "ian"],
    &["feb", "lut"],
    &["mar"],
    &["apr", "kwi"],
    &["may", "maj", "mai"],
    &["jun", "cze", "iun"],
    &["jul", "lip", "iul"],
    &["aug", "sie"],
    &["sep", "wrz"],
    &["oct", "paz", "okt"],
    &["nov", "lis", "noi"],
    &["dec", "gru", "dez"],
];

/// A day and a time; none where either is missing or can be read in two ways.
pub(super) fn read(text: &str) -> Option<NaiveDateTime> {
    let folded = fold_letters(text);
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || c == ',')
        .map(|word| word.trim_matches(['(', ')', ';']))
        .filter(|word| !word.is_empty())
        .take(40)
        .collect();
    let clock = words.iter().position(|word| is_clock(word))?;
    let time = time(words.get(clock)?, words.get(clock + 1).copied().unwrap_or_default())?;
    let day = words.iter().find_map(|word| written_in_numbers(word)).or_else(|| named(&words))?;
    Some(day.and_time(time))
}

/// `23:30`, `23:30:00`, `11:30pm`
pub(super) fn is_clock(word: &str) -> bool {
    let word = word.trim_end_matches([',', ':', ';', ')']);
    let word = word.trim_end_matches("am").trim_end_matches("pm");
    let mut parts = word.split(':');
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let two = parts.next().is_some_and(digits) && parts.next().is_some_and(digits);
    two && parts.next().is_none_or(digits) && parts.next().is_none()
}

fn time(word: &str, after: &str) -> Option<NaiveTime> {
    let half = [word, after].into_iter().find_map(|word| match word.trim_matches(['.', ',']) {
        word if word.ends_with("am") || word == "a.m" => Some(0),
        word if word.ends_with("pm") || word == "p.m" => Some(12),
        _ => None,
    });
    let plain = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let mut parts = plain.split(':').map(|part| part.parse::<u32>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().flatten().unwrap_or(0);
    let hour = half.map_or(hour, |half| hour % 12 + half);
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// `12.03.2024`, `2024-03-12`, `13/3/24`; none where day and month could be either.
fn written_in_numbers(word: &str) -> Option<NaiveDate> {
    let word = word.trim_end_matches(['.', 'r']);
    let sign = word.chars().find(|c| matches!(c, '.' | '-' | '/'))?;
    let mut numbers =
        word.split(sign).map(|part| part.parse::<u32>().ok().filter(|_| part.len() <= 4));
    let (a, b, c) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if a >= 1000 {
        return NaiveDate::from_ymd_opt(i32::try_from(a).ok()?, b, c);
    }
    let year = i32::try_from(if c < 100 { c + 2000 } else { c }).ok()?;
    match sign {
        '/' if a > 12 => NaiveDate::from_ymd_opt(year, b, a),
        '/' if b > 12 || a == b => NaiveDate::from_ymd_opt(year, a, b),
        '/' => None,
        _ => NaiveDate::from_ymd_opt(year, b, a),
    }
}

/// `12 marca 2024`, `March 12, 2024`. In Romanian the third day of the week begins like the third month:
/// the word beside the day's number counts, the one after it first.
fn named(words: &[&str]) -> Option<NaiveDate> {
    let number = |word: &&str| {
        word.trim_end_matches(['.', 't', 'h', 's', 'n', 'd', 'r']).parse::<u32>().ok()
    };
    let day_at = |at: usize| words.get(at).and_then(number).filter(|day| (1..=31).contains(day));
    let months = || words.iter().enumerate().filter_map(|(at, word)| Some((at, month(word)?)));
    let after = months().find_map(|(at, month)| Some((day_at(at.checked_sub(1)?)?, month)));
    let (day, month) =
        after.or_else(|| months().find_map(|(at, month)| Some((day_at(at + 1)?, month))))?;
    let year = words.iter().filter_map(number).find(|year| (1970..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn month(word: &str) -> Option<u32> {
    let letters = word.trim_end_matches('.');
    let plain = letters.len() >= 3 && letters.bytes().all(|b| b.is_ascii_lowercase());
    let at = MONTHS
        .iter()
        .position(|names| plain && names.iter().any(|name| letters.starts_with(name)))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_program() {
        let check = |text: &str, expected: Option<&str>| {
            let found = read(text).map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        };
        let night = Some("2024-03-12 23:30:00");
        check("Tuesday, March 12, 2024 11:30 PM", night);
        check("Tue, Mar 12, 2024 at 11:30\u{202F}PM", night);
        check("wtorek, 12 marca 2024 23:30", night);
        check("2024-03-12 o 23:30", night);
        check("12.03.2024 23:30:00", night);
        check("12.03.24, 23:30", night);
        check("mar., 12 mar. 2024 la 23:30", night);
        check("Dienstag, 12. März 2024 23:30", night);
        check("12 października 2024 23:30", Some("2024-10-12 23:30:00"));
        check("3/13/24 12:05 AM", Some("2024-03-13 00:05:00"));
        check("03/04/2024 10:00", None);
        check("12 marca 2024", None);
        check("23:30", None);
        check("31 lutego 2024 10:00", None);
        check("99:99 12.03.2024", None);
        check("", None);
    }
}
