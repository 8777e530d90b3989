//! Schedules in other programs' formats: workbooks, CSV, iCalendar and Microsoft Project XML, out and in.
//!
//! Pure: bytes in, rows out, and the other way round. What is not understood is named, never dropped in
//! silence; the moment of writing is an argument.

mod cells;
mod column;
mod days;
mod follows;
mod head;
mod ics;
mod letters;
mod mspdi;
mod mspdi_read;
mod named;
mod needs;
mod outline;
mod row;
mod separated;
mod table;
mod xlsx;

pub use column::Column;
pub use head::named_columns;
pub use ics::{is_event, read_ics, write_ics};
pub use mspdi::write_mspdi;
pub use mspdi_read::read_mspdi;
pub use row::{Headed, PlanLink, PlanNeed, PlanRow, Read, Remark};
pub use separated::{read_csv, write_csv};
pub use table::Heads;
pub use xlsx::{read_xlsx, write_xlsx};

pub use crate::workbook::Unmade;
