//! The time and the dice, handed in so that tests and the demo can set them.

use chrono::{
    DateTime, Days, Local, NaiveDate, NaiveDateTime, NaiveTime, SubsecRound, TimeDelta, TimeZone,
    Utc,
};

use crate::domain::{Failure, RecordId};

/// Where the session takes the time from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The machine's clock
    #[default]
    System,
    /// A moment that stands still
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// Now, in whole milliseconds.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now(),
            Clock::Fixed(moment) => moment,
        }
        .trunc_subsecs(3)
    }
}

/// The moment a clock on the wall here shows this; where the clock skips it, an hour later.
pub fn local_moment(clock: NaiveDateTime) -> DateTime<Utc> {
    let of = |clock: NaiveDateTime| Local.from_local_datetime(&clock).earliest();
    let moment = of(clock).or_else(|| of(clock + TimeDelta::hours(1)));
    moment.map_or_else(|| clock.and_utc(), |moment| moment.to_utc())
}

/// The last millisecond of a day, on the clock here.
pub fn end_of_day(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
    local_moment(next) - TimeDelta::milliseconds(1)
}

/// A new name for a record.
pub(super) fn new_id() -> Result<RecordId, Failure> {
    let mut bytes = [0; 10];
    random(&mut bytes)?;
    Ok(RecordId::from_bytes(bytes))
}

/// Bytes from the system's source of randomness.
pub(super) fn random(bytes: &mut [u8]) -> Result<(), Failure> {
    getrandom::fill(bytes).map_err(|error| Failure::new("error-internal").because(error))
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime, TimeDelta};

    use super::{end_of_day, local_moment};

    #[test]
    fn a_day_ends_before_the_next_begins() {
        let day = NaiveDate::from_ymd_opt(2026, 5, 12).expect("a day");
        let noon = local_moment(day.and_time(NaiveTime::from_hms_opt(12, 0, 0).expect("noon")));
        assert_eq!(end_of_day(day) - noon, TimeDelta::hours(12) - TimeDelta::milliseconds(1));
    }
}
