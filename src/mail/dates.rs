//! The `Date` header: RFC 5322 §3.3 with its obsolete forms, and the other forms programs write.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};

/// Parts of a date looked at; a proper one has about eight.
const MOST_TOKENS: usize = 40;

/// A moment, and whether its zone was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    /// The moment; taken as UTC where no zone was told.
    pub(super) at: DateTime<Utc>,
    /// A zone was told.
    pub(super) zoned: bool,
    /// It is written as RFC 5322 §3.3 says.
    pub(super) regular: bool,
}

/// Reads a date; none where no day, month and year can be told.
pub(super) fn read(text: &str) -> Option<Read> {
    let mut draft = Draft::default();
    for token in without_comments(text).split(blank).filter(|t| !t.is_empty()).take(MOST_TOKENS) {
        draft.take(token);
    }
    draft.finish().map(|read| Read { regular: is_regular(text), ..read })
}

/// `Tue, 12 Mar 2024 23:30:00 +0200 (EET)`, or with `GMT` and its like for a zone.
fn is_regular(text: &str) -> bool {
    let text = text.trim();
    let text = text.split_once('(').map_or(text, |(before, _)| before);
    let text = text.split_once(',').map_or(text, |(name, rest)| match name.len() {
        3 => rest,
        _ => text,
    });
    let mut words = text.split_whitespace();
    let mut next = || words.next().unwrap_or_default();
    let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let (day, month, year, time, zone) = (next(), next(), next(), next(), next());
    let english = ENGLISH.contains(&month.to_ascii_lowercase().as_str());
    let dated = digits(day) && day.len() <= 2 && english && digits(year) && year.len() == 4;
    let timed = time.split(':').all(|part| digits(part) && part.len() == 2);
    let offset =
        zone.len() == 5 && zone.starts_with(['+', '-']) && zone.get(1..).is_some_and(digits);
    let zoned = offset || matches!(zone, "GMT" | "UT" | "UTC" | "Z");
    dated && timed && zoned && next().is_empty()
}

fn blank(c: char) -> bool {
    c.is_whitespace() || c == ','
}

/// The text outside parentheses.
fn without_comments(text: &str) -> String {
    let mut depth = 0usize;
    let outside = |c: char| {
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                return Some(' ');
            }
            _ => {}
        }
        (depth == 0).then_some(c)
    };
    text.chars().take(400).filter_map(outside).collect()
}

/// What has been recognised so far.
#[derive(Debug, Default)]
struct Draft {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    time: Option<(u32, u32, u32)>,
    /// Minutes east of Greenwich.
    zone: Option<i64>,
    afternoon: Option<bool>,
    /// The month was told before the day.
    named_day: bool,
}

impl Draft {
    fn take(&mut self, token: &str) {
        let dated = self.take_iso(token).or_else(|| self.take_dashed(token));
        if dated.or_else(|| self.take_dotted(token)).is_some() {
            return;
        }
        if token.contains(':') && self.time.is_none() {
            self.take_time(token);
        } else if let Some(offset) = self.time.and(offset(token)) {
            self.zone.get_or_insert(offset);
        } else if token.bytes().all(|b| b.is_ascii_digit()) {
            self.take_number(token);
        } else if let Some(month) = month(token).filter(|_| self.takes_month()) {
            self.month = Some(month);
            self.named_day = self.day.is_none();
        } else {
            self.take_word(token);
        }
    }

    /// `mar., 12 apr. 2024`: what stood before the day was the name of a day.
    fn takes_month(&self) -> bool {
        self.month.is_none() || self.named_day && self.day.is_some() && self.year.is_none()
    }

    fn take_word(&mut self, token: &str) {
        match token.to_ascii_uppercase().as_str() {
            "AM" => self.afternoon = Some(false),
            "PM" => self.afternoon = Some(true),
            name if self.zone.is_none() => self.zone = zone(name),
            _ => {}
        }
    }

    /// `2024-03-12`, alone or joined to a time: `2024-03-12T23:30:00+02:00`.
    fn take_iso(&mut self, token: &str) -> Option<()> {
        let (date, time) = token.split_once('T').map_or((token, ""), |(d, t)| (d, t));
        let mut numbers = date.split(['-', '/', '.']);
        let year = numbers.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let month: u32 = numbers.next()?.parse().ok()?;
        let day: u32 = numbers.next()?.parse().ok()?;
        (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
        if !time.is_empty() {
            self.take_time(time);
        }
        Some(())
    }

    /// `12-Mar-2024`.
    fn take_dashed(&mut self, token: &str) -> Option<()> {
        let mut parts = token.split(['-', '/']);
        let day = parts.next()?.parse().ok()?;
        let month = month(parts.next()?)?;
        let year = year(parts.next()?)?;
        (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
        Some(())
    }

    /// `12.03.2024`, or with strokes where only one order of day and month can be meant.
    fn take_dotted(&mut self, token: &str) -> Option<()> {
        let mut parts = token.trim_end_matches('.').split(['.', '/', '-']);
        let mut number = || parts.next()?.parse::<u32>().ok();
        let (first, second, year) = (number()?, number()?, number().filter(|year| *year > 999)?);
        if parts.next().is_some() || self.year.is_some() {
            return None;
        }
        let (day, month) = match (token.contains('.'), first, second) {
            (true, day, month) => (day, month),
            (false, day @ 13.., month) | (false, month, day @ 13..) => (day, month),
            (false, day, month) if day == month => (day, month),
            _ => return None,
        };
        (self.year, self.month, self.day) = (i32::try_from(year).ok(), Some(month), Some(day));
        Some(())
    }

    /// `23:30`, `23:30:00`, `23:30:00.5`, with or without a zone right behind it.
    fn take_time(&mut self, token: &str) {
        let end = token.bytes().position(|b| !matches!(b, b'0'..=b'9' | b':' | b'.'));
        let (clock, zone) = token.split_at(end.unwrap_or(token.len()));
        let mut numbers = clock.split([':', '.']).map(|number| number.parse::<u32>().ok());
        let hour = numbers.next().flatten();
        let minute = numbers.next().flatten();
        let second = numbers.next().flatten().unwrap_or(0);
        if let (Some(hour), Some(minute)) = (hour, minute) {
            self.time = Some((hour, minute, second));
        }
        if !zone.is_empty() {
            self.zone = offset(zone).or_else(|| self::zone(&zone.to_ascii_uppercase()));
        }
    }

    fn take_number(&mut self, token: &str) {
        let value: Option<u32> = token.parse().ok();
        match value {
            Some(day @ 1..=31) if self.day.is_none() && token.len() <= 2 => self.day = Some(day),
            Some(_) if self.year.is_none() => self.year = year(token),
            _ => {}
        }
    }

    fn finish(self) -> Option<Read> {
        let date = NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)?;
        let (mut hour, minute, second) = self.time.unwrap_or_default();
        // The end of a day, as some clocks write it.
        let midnight = (hour, minute) == (24, 0);
        let date = if midnight { date.succ_opt()? } else { date };
        hour = if midnight { 0 } else { hour };
        match self.afternoon {
            Some(true) if hour < 12 => hour += 12,
            Some(false) if hour == 12 => hour = 0,
            _ => {}
        }
        let second = second.min(59); // a leap second
        let local: NaiveDateTime = date.and_hms_opt(hour, minute, second)?;
        let at = local.checked_sub_signed(Duration::minutes(self.zone.unwrap_or(0)))?;
        Some(Read { at: at.and_utc(), zoned: self.zone.is_some(), regular: false })
    }
}

/// A year; two and three digits as RFC 5322 §4.3 says.
fn year(token: &str) -> Option<i32> {
    let value: i32 = token.parse().ok()?;
    match (token.len(), value) {
        (2, 0..=49) => Some(value + 2000),
        (2 | 3, _) => Some(value + 1900),
        (4, 1..) => Some(value), // `0102` is wrong, but nobody can say what was meant
        _ => None,
    }
}

/// `+0200`, `-08:00`: minutes east of Greenwich.
fn offset(token: &str) -> Option<i64> {
    let (sign, digits) = match token.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number: i64 = digits.parse().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
    match digits.len() {
        1 | 2 => Some(sign * number * 60),
        3 | 4 => Some(sign * (number / 100 * 60 + number % 100)),
        _ => None,
    }
}

const ENGLISH: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Beginnings of the months in other languages, for programs that write the date in their user's: Polish,
/// Romanian, German, French, Spanish and Italian.
const FOREIGN: [&[&str]; 12] = [
    &["sty", "ian", "jän", "janv", "ene", "gen"],
    &["lut", "fév"],
    &["mär", "mrz"],
    &["kwi", "avr", "abr"],
    &["maj", "mai", "mag"],
    &["cze", "iun", "juin", "giu"],
    &["lip", "iul", "juil", "lug"],
    &["sie", "aoû", "ago"],
    &["wrz", "set"],
    &["paź", "paz", "okt", "ott"],
    &["lis", "noi"],
    &["gru", "dez", "déc", "dic"],
];

fn month(token: &str) -> Option<u32> {
    let name = token.trim_end_matches('.').to_lowercase();
    let letters = name.chars().count() >= 3 && name.chars().all(char::is_alphabetic);
    let begins = |list: &[&str]| list.iter().any(|begin| name.starts_with(begin));
    let at = ENGLISH.iter().position(|month| begins(&[month]));
    let at = at.or_else(|| FOREIGN.iter().position(|months| begins(months)));
    u32::try_from(at.filter(|_| letters)? + 1).ok()
}

/// Minutes east of Greenwich of a zone's name: those of RFC 5322 §4.3 and those seen in European mail.
fn zone(name: &str) -> Option<i64> {
    let hours = match name {
        "UT" | "UTC" | "GMT" | "Z" | "WET" => 0,
        "EST" | "CDT" => -5,
        "EDT" | "AST" => -4,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" | "AKDT" => -8,
        "CET" | "MET" | "MEZ" | "BST" | "WEST" => 1,
        "CEST" | "MEST" | "MESZ" | "EET" => 2,
        "EEST" | "MSK" => 3,
        "MSD" => 4,
        "JST" | "KST" => 9,
        "AEST" => 10,
        _ => return joined_zone(name),
    };
    Some(hours * 60)
}

/// `GMT+0100`, `UTC-03:00`. With fewer digits nobody can say in which direction it was meant.
fn joined_zone(name: &str) -> Option<i64> {
    let rest = name.strip_prefix("GMT").or_else(|| name.strip_prefix("UTC"))?;
    offset(rest).filter(|_| rest.len() > 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: Option<&str>, zoned: bool) {
        let found = read(input);
        let shown = found.map(|read| read.at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
        assert_eq!(shown.as_deref(), expected, "{input}");
        assert_eq!(found.is_some_and(|read| read.zoned), zoned, "{input}");
    }

    #[test]
    fn proper_dates() {
        check("Tue, 12 Mar 2024 23:30:00 +0200", Some("2024-03-12T21:30:00Z"), true);
        check("12 Mar 2024 23:30 +0200", Some("2024-03-12T21:30:00Z"), true);
        check("Tue, 12 Mar 2024 23:30:00 -0800 (PST)", Some("2024-03-13T07:30:00Z"), true);
        check("31 Dec 2016 23:59:60 +0000", Some("2016-12-31T23:59:59Z"), true);
    }

    #[test]
    fn obsolete_forms() {
        check("Tue, 12 Mar 24 23:30:00 GMT", Some("2024-03-12T23:30:00Z"), true);
        check("12 Mar 99 23:30:00 EST", Some("1999-03-13T04:30:00Z"), true);
        check("12 Mar 104 23:30:00 Z", Some("2004-03-12T23:30:00Z"), true);
        check("Tue (a day), 12 Mar 2024 (x) 23:30:00 CEST", Some("2024-03-12T21:30:00Z"), true);
    }

    #[test]
    fn other_forms() {
        check("Tue Mar 12 23:30:00 2024", Some("2024-03-12T23:30:00Z"), false);
        check("2024-03-12T23:30:00+02:00", Some("2024-03-12T21:30:00Z"), true);
        check("2024-03-12 23:30:00 +0200", Some("2024-03-12T21:30:00Z"), true);
        check("12-Mar-2024 23:30:00 +0200", Some("2024-03-12T21:30:00Z"), true);
        check("Tue, 12 March 2024 11:30:00 PM +0200", Some("2024-03-12T21:30:00Z"), true);
        check("Tue, 12 Mar 2024 23:30:00 GMT+0100", Some("2024-03-12T22:30:00Z"), true);
    }

    #[test]
    fn the_regular_form_is_told() {
        let check = |input: &str, regular| assert_eq!(is_regular(input), regular, "{input}");
        check("Tue, 12 Mar 2024 23:30:00 +0200", true);
        check(" 2 Mar 2024 23:30 GMT ", true);
        check("Tue, 12 Mar 2024 23:30:00 -0800 (PST)", true);
        check("Tue, 12 Mar 24 23:30:00 GMT", false);
        check("12 Mar 2024 23:30:00 CET", false);
        check("12 Mar 2024 23:30:00 (EDT) -0400", false);
        check("12 Mar 2024 11:30:00 PM +0200", false);
        check("2024-03-12T23:30:00+02:00", false);
        check("", false);
    }

    #[test]
    fn without_a_zone() {
        check("Tue, 12 Mar 2024 23:30:00 GMT+1", Some("2024-03-12T23:30:00Z"), false);
        check("Tue, 12 Mar 2024 23:30:00", Some("2024-03-12T23:30:00Z"), false);
        check("Tue, 12 Mar 2024 23:30:00 XYZT", Some("2024-03-12T23:30:00Z"), false);
    }

    #[test]
    fn unreadable_dates() {
        for input in
            ["", "yesterday", "31 Feb 2024 10:00 +0000", "12 Mar 2024 99:00 +0000", "(((", "é"]
        {
            check(input, None, false);
        }
    }
}
