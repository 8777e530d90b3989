//! The parts every screen is made of. Each has an accessible name and shows the keyboard's focus.

mod button;
mod check;
mod chip;
mod choice;
mod date;
mod dialog;
mod field;
mod grouped;
mod language;
mod mark;
mod menu;
mod message;
mod month;
mod person;
mod row;
mod source;
mod suggest;
mod textarea;
mod words;

pub use button::{Button, Segment};
pub use check::CheckBox;
pub use chip::{ChipLook, chip, cited_by_chips, paint_chip, proof_chip, source_chip};
pub use choice::{Choice, side_choice};
pub use date::{DateField, Typed};
pub use dialog::{Dialog, form_popup};
pub use field::Field;
pub use grouped::{Grouped, Item};
pub use language::language_choice;
pub use mark::{empty_state, hairline, logo, progress_line, vertical_hairline};
pub use menu::{key_cap, menu_entry, menu_heading, menu_line};
pub use message::{failure_block, failure_line};
pub use person::{PersonField, names};
pub use row::{Move, Row, focus_ring};
pub use source::{SourceField, SourcePick};
pub use textarea::TextArea;
pub use words::{capital, label, line, paint_line, paint_line_right};
