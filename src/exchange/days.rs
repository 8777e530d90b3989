//! Days as people and programs write them in a table: `2026-05-12`, `12.05.26`, `Mon 6/1/26 8:00 AM`, `12/May/26`,
//! `Jun 1, 2026`, `1 czerwca 2026 r.`

use chrono::{Datelike as _, NaiveDate};

use super::named::{MONTHS, WEEKDAYS};
use crate::domain::fold_letters;

/// Which comes first where strokes stand between the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Order {
    /// 12/5/2026 is in May
    #[default]
    DayFirst,
    /// 5/12/2026 is in May
    MonthFirst,
}

/// The day a text names.
pub(super) fn day_of(text: &str, order: Order) -> Option<NaiveDate> {
    let told = Told::of(text)?;
    told.day(order).filter(is_near)
}

/// Which order the days of a table are in, and whether nothing in it says so though it matters.
pub(super) fn order_of<'a>(texts: impl Iterator<Item = &'a str>) -> (Order, bool) {
    let (mut first, mut second, mut open) = (0_usize, 0_usize, false);
    for told in texts.filter(|text| text.contains('/')).filter_map(Told::of) {
        let days =
            [Order::DayFirst, Order::MonthFirst].map(|order| told.day(order).filter(is_near));
        let fits = days.map(|day| day.filter(|day| told.is_on(*day)));
        match (fits, days) {
            ([Some(_), None], _) => first += 1,
            ([None, Some(_)], _) => second += 1,
            (_, [Some(one), Some(other)]) => open |= one != other,
            _ => {}
        }
    }
    let order = if second > first { Order::MonthFirst } else { Order::DayFirst };
    (order, open && first == 0 && second == 0)
}

/// Whether a day may be one of a plan; any other is a slip.
pub(super) fn is_near(day: &NaiveDate) -> bool {
    (1900..=2200).contains(&day.year())
}

/// The parts of a text that names a day.
struct Told {
    numbers: Vec<(u32, usize)>,
    month: Option<u32>,
    weekday: Option<u32>,
    /// Whether strokes stand between the numbers, and whether dots do
    strokes: bool,
    dots: bool,
}

impl Told {
    /// None where a word stands there that no day has.
    fn of(text: &str) -> Option<Told> {
        let text = fold_letters(text.trim());
        let (mut numbers, mut words) = (Vec::new(), Vec::new());
        let day = without_time(&text);
        let mut rest = day;
        while let Some(sign) = rest.chars().next() {
            let digits = sign.is_ascii_digit();
            let same = |other: char| match digits {
                true => other.is_ascii_digit(),
                false => other.is_alphabetic(),
            };
            let end = rest.find(|other| !same(other)).unwrap_or(rest.len());
            let (part, tail) = rest.split_at(end.max(sign.len_utf8()));
            match (digits, sign.is_alphabetic()) {
                (true, _) => numbers.push((part.parse().ok()?, part.len())),
                (_, true) => words.push(part),
                _ => {}
            }
            rest = tail;
        }
        let (mut month, mut weekday) = (None, None);
        for word in words {
            match (month_of(word).filter(|_| numbers.len() == 2), weekday_of(word)) {
                (Some(told), _) => month = Some(told),
                (None, Some(told)) => weekday = Some(told),
                (None, None) if ["r", "roku", "de", "of"].contains(&word) => {}
                _ => return None,
            }
        }
        Some(Told { numbers, month, weekday, strokes: day.contains('/'), dots: day.contains('.') })
    }

    fn day(&self, order: Order) -> Option<NaiveDate> {
        match (self.numbers.as_slice(), self.month) {
            ([(year, 4), (day, 1 | 2)], Some(month)) => date(*year, month, *day),
            ([(day, 1 | 2), year], Some(month)) => date(full(*year)?, month, *day),
            ([(year, 4), (month, 1 | 2), (day, 1 | 2)], None) => date(*year, *month, *day),
            // Two digits behind a dash may be a year or a day.
            ([_, _, (_, 2)], None) if !self.strokes && !self.dots => None,
            ([(one, 1 | 2), (other, 1 | 2), year], None) => {
                let year = full(*year)?;
                match order {
                    Order::MonthFirst if self.strokes => date(year, *one, *other),
                    _ => date(year, *other, *one),
                }
            }
            _ => None,
        }
    }

    fn is_on(&self, day: NaiveDate) -> bool {
        self.weekday.is_none_or(|weekday| weekday == day.weekday().num_days_from_monday())
    }
}

/// A text without the time of day behind it.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else { return text };
    let before = text.get(..colon).unwrap_or(text);
    let hours = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    hours.trim_end_matches(['t', ' ', ',', '_'])
}

fn full((year, digits): (u32, usize)) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn month_of(word: &str) -> Option<u32> {
    MONTHS.iter().find(|(begins, _)| word.starts_with(begins)).map(|(_, month)| *month)
}

fn weekday_of(word: &str) -> Option<u32> {
    let long = word.chars().count() > 1;
    let named = |name: &str| name.starts_with(word) && long;
    WEEKDAYS.iter().find(|(name, _)| named(name)).map(|(_, day)| *day)
}

#[cfg(test)]
mod tests {
    use super::{Order, day_of, order_of};

    #[test]
    fn days_are_read_as_they_are_written_elsewhere() {
        let told = [
            ("2026-05-12", "2026-05-12"),
            ("2026-05-12T08:00:00", "2026-05-12"),
            ("2026-05-12 08:00", "2026-05-12"),
            ("2026/05/12", "2026-05-12"),
            ("12.05.2026", "2026-05-12"),
            ("12.5.26", "2026-05-12"),
            ("12-05-2026", "2026-05-12"),
            ("12.05.2026 r.", "2026-05-12"),
            ("Pn 01.06.26", "2026-06-01"),
            ("śr. 03.06.2026 08:00", "2026-06-03"),
            ("mar. 02.06.2026", "2026-06-02"),
            ("12/May/26 3:04 PM", "2026-05-12"),
            ("Jun 1, 2026", "2026-06-01"),
            ("Mon, 1 June 2026", "2026-06-01"),
            ("2026 Jun 1", "2026-06-01"),
            ("1 czerwca 2026 r.", "2026-06-01"),
            ("3 października 2026", "2026-10-03"),
            ("15 mai 2026", "2026-05-15"),
            ("3 mar 2026", "2026-03-03"),
        ];
        for (text, day) in told {
            let read = day_of(text, Order::DayFirst).map(|day| day.to_string());
            assert_eq!(read.as_deref(), Some(day), "{text}");
        }
        let not = [
            "",
            "wkrótce",
            "12.05",
            "32.05.2026",
            "26-06-01",
            "12/13/14/15",
            "1.2.3.4",
            "May",
            "2026",
            "12 kwartał 2026",
            "01.06.1026",
            "99999999999-1-1",
        ];
        for text in not {
            assert_eq!(day_of(text, Order::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_is_told_by_the_table() {
        let order = |texts: &[&str]| order_of(texts.iter().copied());
        assert_eq!(order(&["1/6/2026", "5/6/2026"]), (Order::DayFirst, true), "nothing says it");
        assert_eq!(order(&["6/6/2026"]), (Order::DayFirst, false), "it does not matter");
        assert_eq!(order(&["6/1/26", "6/15/26"]), (Order::MonthFirst, false));
        assert_eq!(order(&["6/1/26", "15/6/26"]), (Order::DayFirst, false));
        assert_eq!(order(&["Mon 6/1/26"]), (Order::MonthFirst, false), "1 June 2026 is a Monday");
        assert_eq!(order(&["Mon 01/06/26"]), (Order::DayFirst, false));
        let day = day_of("Mon 6/1/26 8:00 AM", Order::MonthFirst);
        assert_eq!(day.map(|day| day.to_string()).as_deref(), Some("2026-06-01"));
    }
}
