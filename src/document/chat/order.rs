//! Which of three numbers is the day: decided over every date of the file.

use chrono::NaiveDate;

/// A date as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    /// The three numbers, in the order of the file
    pub numbers: [u32; 3],
    /// What stands between them
    pub between: char,
    /// Whether the first has four digits, and so is the year
    pub year_first: bool,
}

/// The order of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayMonth,
    MonthDay,
    Year,
}

impl Order {
    /// The day written in this order.
    pub fn day(self, written: Written) -> Option<NaiveDate> {
        let [first, second, third] = written.numbers;
        let (year, month, day) = match self {
            _ if written.year_first => (first, second, third),
            Order::DayMonth => (third, second, first),
            Order::MonthDay => (third, first, second),
            Order::Year => (first, second, third),
        };
        let year = if year < 100 { 2000 + year } else { year };
        // Nobody chatted before there were phones for it.
        (1990..2200)
            .contains(&year)
            .then(|| NaiveDate::from_ymd_opt(year as i32, month, day))
            .flatten()
    }
}

/// The order all dates of a file have, and whether it had to be guessed.
pub(super) fn decide(dates: impl Iterator<Item = Written> + Clone) -> (Order, bool) {
    if dates.clone().all(|date| date.year_first) {
        return (Order::Year, false);
    }
    let fits = |order: Order| dates.clone().filter(|date| order.day(*date).is_none()).count();
    let (day_first, month_first) = (fits(Order::DayMonth), fits(Order::MonthDay));
    if day_first != month_first {
        return (if day_first < month_first { Order::DayMonth } else { Order::MonthDay }, false);
    }
    // Both can be read: a chat goes forward in time.
    let (day_first, month_first) =
        (turns(dates.clone(), Order::DayMonth), turns(dates.clone(), Order::MonthDay));
    if day_first != month_first {
        return (if day_first < month_first { Order::DayMonth } else { Order::MonthDay }, false);
    }
    // Dots stand between numbers only where the day comes first.
    let dotted = dates.clone().all(|date| date.between == '.');
    (Order::DayMonth, !dotted)
}

/// How often the dates go back in time.
fn turns(dates: impl Iterator<Item = Written>, order: Order) -> usize {
    let days: Vec<NaiveDate> = dates.filter_map(|date| order.day(date)).collect();
    days.windows(2).filter(|pair| matches!(pair, [before, after] if after < before)).count()
}
