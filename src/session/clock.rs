//! The time and the dice, handed in so that tests and the demo can set them.

use chrono::{DateTime, SubsecRound, Utc};

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
