//! The one SQLite file: what endures in it, and what is derived from that and can be made again.

mod blob;
mod content;
mod day;
mod draft;
mod error;
mod file;
mod hashing;
mod lock;
mod log;
mod mail;
mod place;
mod plans;
mod query;
mod rows;
mod schema;
mod search;
mod state;
mod stream;
mod verify;
mod write;

pub use blob::CHUNK;
pub use day::{TaskRow, WaitingRow, WrittenRow};
pub use error::io_failure;
pub use file::{Mode, Store};
pub use lock::Holder;
pub use log::{LogRow, RawEntry};
pub use mail::{MailFacts, MailFilter};
pub use place::synced_place;
pub use query::{Counts, Past, Query};
pub use schema::{DERIVED, ENDURING};
pub use search::SearchHit;
pub use state::FoldState;
pub use stream::{StreamMark, StreamRow};
pub use verify::{Checked, Fault};
pub use write::Write;
