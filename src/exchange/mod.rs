//! Schedules in other programs' formats: CSV, iCalendar and Microsoft Project XML, out and in.
//!
//! Pure: bytes in, rows out, and the other way round. What is not understood is named, never dropped in
//! silence; the moment of writing is an argument.

mod ics;
mod mspdi;
mod mspdi_read;
mod row;
mod separated;
mod table;

pub use ics::{read_ics, write_ics};
pub use mspdi::write_mspdi;
pub use mspdi_read::read_mspdi;
pub use row::{PlanLink, PlanRow, Read, Remark};
pub use separated::{read_csv, write_csv};
pub use table::{Column, Heads};

/// A page could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade {
    /// The library's own words
    pub detail: String,
}
