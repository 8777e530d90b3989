//! Every word a user sees, in each language: messages, dates, sizes and sums.
//!
//! The words lie in `assets/text/LANGUAGE/AREA.ftl` and are embedded in the program. Keys begin
//! with their area: `error-…`, `cli-…`, `print-…`, `ui-…`, `kind-…`, `common-…`.

mod arg;
mod calendar;
mod clock;
pub mod dates;
pub mod numbers;
mod sources;
mod system;
mod told;
mod typed;
mod typed_task;
mod words;

pub use arg::Arg;
pub use clock::typed_time;
pub use sources::{AREAS, sources};
pub use system::system_lang;
pub use told::Told;
pub use typed::typed_day;
pub use typed_task::{TaskLine, ends_with_a_day};
pub use words::Words;
