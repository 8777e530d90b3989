//! What the registers of rules, decisions and people have in common: a list to choose from, facts in
//! rows, forms in place, and a record's history in sentences.

mod drafts;
mod end;
mod facts;
mod form;
mod list;
mod tell;

pub use crate::ui::widgets::capital;
pub use drafts::{Draft, Forms, line, part};
pub use end::Ending;
pub use facts::{aside, card, cited_row, dash, fact, facts_line, history, section, who_line};
pub use form::{
    Press, buttons, changed, deeds, double, fault_at, foot, frame, greet, people, typed_people,
};
pub use list::{Rows, group, pane, scrolled};
pub use tell::short_day;
