//! Tables as workbooks of Excel (XLSX), out and in.
//!
//! Pure: bytes in, cells out, and the other way round; the moment of writing is an argument, so that the same
//! tables give the same bytes. A workbook from outside is measured before anything of it is unpacked, and
//! read a cell at a time: what it declares is never believed.

mod cell;
mod measure;
mod read;
mod write;

pub use cell::{Content, Head, Look, Sheet, column_name};
pub use measure::Refused;
pub use read::{Table, read, sheets};
pub use write::{Unmade, write};
