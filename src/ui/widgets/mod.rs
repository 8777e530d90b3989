//! The parts every screen is made of. Each has an accessible name and shows the keyboard's focus.

mod button;
mod field;
mod grouped;
mod mark;
mod menu;
mod message;
mod row;
mod words;

pub use button::{Button, Segment};
pub use field::Field;
pub use grouped::{Grouped, Item};
pub use mark::{chip, empty_state, hairline, logo, progress_line, vertical_hairline};
pub use menu::{key_cap, menu_heading, menu_line};
pub use message::{failure_block, failure_line};
pub use row::{Row, focus_ring};
pub use words::{label, line, paint_line, paint_line_right};
