//! Working calendars: which days are worked on, counted fast enough for ten thousand tasks.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::feast::{Country, Feast};
use super::field::fields;
use super::{Client, Side};

fields! {
    /// Days on which a client's project rests besides weekends and public holidays.
    pub struct FreeDays {
        /// First day
        pub from: NaiveDate,
        /// Last day; the same day where nothing is said
        pub until: Option<NaiveDate>,
        /// Whose they are; everyone's where nothing is said
        pub side: Option<Side>,
        /// Why
        pub title: Option<String>,
    }
}

/// Longest stretch of free days that is heard: what is longer is no stretch of free days.
const LONGEST_REST: i64 = 366;

/// The days one side works: Monday to Friday but for holidays and its own free days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    countries: Vec<Country>,
    /// Days from Monday to Friday that are not worked on, by number, in order
    free: Vec<i64>,
}

impl Calendar {
    /// Monday to Friday, with no holidays.
    pub fn weekends() -> Calendar {
        Calendar::default()
    }

    /// A calendar of the holidays of these countries and some more free days.
    pub fn new(countries: &[Country], free: impl IntoIterator<Item = NaiveDate>) -> Calendar {
        let holidays = countries.iter().flat_map(|country| country.every_day()).copied();
        let weekdays = holidays.chain(free).map(number).filter(|day| day.rem_euclid(7) < 5);
        let free = weekdays.collect::<BTreeSet<_>>().into_iter().collect();
        Calendar { countries: countries.to_vec(), free }
    }

    /// Whether work goes on that day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        let day = number(day);
        day.rem_euclid(7) < 5 && self.free.binary_search(&day).is_err()
    }

    /// The public holiday of a day.
    pub fn feast_on(&self, day: NaiveDate) -> Option<Feast> {
        self.countries.iter().find_map(|country| country.feast_on(day))
    }

    /// Working days from one day to another: the first does not count, the last does; below zero
    /// when it goes back.
    pub fn working_days(&self, from: NaiveDate, until: NaiveDate) -> i32 {
        clamped(self.count_to(number(until)) - self.count_to(number(from)))
    }

    /// Working days of a stretch of work, its first and its last day among them.
    pub fn length(&self, start: NaiveDate, due: NaiveDate) -> i32 {
        clamped(self.count_to(number(due)) - self.count_to(number(start) - 1)).max(0)
    }

    /// The day this many working days after another: the end of an agreed time.
    pub fn after(&self, from: NaiveDate, days: u32) -> NaiveDate {
        self.moved(from, i64::from(days))
    }

    /// A day moved by working days; not at all where it moves by none, even on a day of rest.
    pub fn moved(&self, from: NaiveDate, days: i64) -> NaiveDate {
        match days {
            0 => from,
            days => day_of(self.nth(self.count_to(number(from)) + days)),
        }
    }

    /// The day itself where it is worked on, else the next that is.
    pub fn at_or_after(&self, day: NaiveDate) -> NaiveDate {
        match self.is_working(day) {
            true => day,
            false => self.moved(day, 1),
        }
    }

    /// The day itself where it is worked on, else the last one before that is.
    pub fn at_or_before(&self, day: NaiveDate) -> NaiveDate {
        match self.is_working(day) {
            true => day,
            false => day_of(self.nth(self.count_to(number(day)))),
        }
    }

    /// Working days up to and with the day of this number.
    pub(super) fn count_to(&self, day: i64) -> i64 {
        let rests = self.free.partition_point(|free| *free <= day);
        weekdays_to(day) - wide(rests)
    }

    /// Number of the day that is the n-th working day.
    pub(super) fn nth(&self, count: i64) -> i64 {
        // A rest lies before the day wanted where fewer working days than wanted lie before the rest.
        let (mut low, mut high) = (0, self.free.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let before = self.free.get(middle).map_or(i64::MAX, |day| weekdays_to(*day) - 1);
            if before - wide(middle) < count {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let weekday = count + wide(low) - 1;
        weekday.div_euclid(5) * 7 + weekday.rem_euclid(5)
    }
}

/// The calendars of a client's project, one for each side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendars {
    us: Calendar,
    client: Calendar,
    third_party: Calendar,
    /// Days on which both we and the client work
    shared: Calendar,
}

impl Calendars {
    /// The calendars agreed with a client.
    pub fn of(client: &Client) -> Calendars {
        let one = |sides: &[Side], country: &[Option<Country>]| {
            let mut countries: Vec<Country> = country.iter().copied().flatten().collect();
            countries.dedup();
            Calendar::new(&countries, rests(&client.free_days, sides))
        };
        let (ours, theirs) = (client.our_holidays, client.client_holidays);
        Calendars {
            us: one(&[Side::Us, Side::Both], &[ours]),
            client: one(&[Side::Client, Side::Both], &[theirs]),
            third_party: one(&[Side::ThirdParty], &[client.third_party_holidays]),
            shared: one(&[Side::Us, Side::Client, Side::Both], &[ours, theirs]),
        }
    }

    /// The calendar of a side's work. What both do, or nobody, counts the days on which both work.
    pub fn of_side(&self, side: Side) -> &Calendar {
        match side {
            Side::Us => &self.us,
            Side::Client => &self.client,
            Side::ThirdParty => &self.third_party,
            Side::Both | Side::Nobody => &self.shared,
        }
    }

    /// The days on which both sides work: what the whole project is counted in.
    pub fn shared(&self) -> &Calendar {
        &self.shared
    }
}

/// The free days that are one of these sides', or everyone's.
fn rests<'a>(free: &'a [FreeDays], sides: &'a [Side]) -> impl Iterator<Item = NaiveDate> + 'a {
    let theirs = free.iter().filter(|rest| rest.side.is_none_or(|side| sides.contains(&side)));
    theirs.flat_map(|rest| {
        let until = rest.until.unwrap_or(rest.from);
        let days = (until - rest.from).num_days().clamp(0, LONGEST_REST);
        rest.from.iter_days().take(usize::try_from(days).unwrap_or(0) + 1)
    })
}

/// Number of a day; Monday 1 January of the year 1 is 0.
pub(super) fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce()) - 1
}

/// The day of a number, the last there is where the number is beyond it.
pub(super) fn day_of(number: i64) -> NaiveDate {
    let days = i32::try_from(number.saturating_add(1)).unwrap_or(i32::MAX);
    NaiveDate::from_num_days_from_ce_opt(days).unwrap_or(match number < 0 {
        true => NaiveDate::MIN,
        false => NaiveDate::MAX,
    })
}

fn weekdays_to(day: i64) -> i64 {
    day.div_euclid(7) * 5 + (day.rem_euclid(7) + 1).min(5)
}

fn wide(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn clamped(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}
