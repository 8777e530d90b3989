//! Schedule, minutes, rules and correspondence as pages, and the pages as PDF.
//!
//! Pure: the time and the document's id are arguments, fonts and templates are embedded, and the
//! same page gives the same bytes. What a page holds is data handed to a template as values, never
//! as source, so no text can act as markup. No type here can carry a private note.

mod axis;
mod letters;
mod messages;
mod minutes;
mod page;
mod paper;
mod rules;
mod schedule;
mod sheet;

pub use page::{
    AgendaPoint, Annex, Attendee, ChangeRow, Done, Finish, Frame, MessageRow, MessagesPage,
    MinutesPage, OutcomeRow, RuleEntry, RulesPage, SchedulePage, ScheduleRow, Shift, SnapshotFact,
};
pub use paper::{Pdf, PrintFailure};

use paper::Template;

/// The schedule: table and bars on one grid, then every change with its cause and source.
///
/// A4 landscape. `document_id` names the document in the PDF; the same one for every printing of it.
pub fn schedule(page: &SchedulePage, document_id: &str) -> Result<Pdf, PrintFailure> {
    paper::print(Template::Schedule, schedule::data(page), &page.frame, document_id)
}

/// The minutes of a meeting, annexes above what was sealed. A4 portrait.
pub fn minutes(page: &MinutesPage, document_id: &str) -> Result<Pdf, PrintFailure> {
    paper::print(Template::Minutes, minutes::data(page), &page.frame, document_id)
}

/// The rules of cooperation by kind, ended ones marked. A4 portrait.
pub fn rules(page: &RulesPage, document_id: &str) -> Result<Pdf, PrintFailure> {
    paper::print(Template::Rules, rules::data(page), &page.frame, document_id)
}

/// The list of correspondence. A4 landscape.
pub fn messages(page: &MessagesPage, document_id: &str) -> Result<Pdf, PrintFailure> {
    paper::print(Template::Messages, messages::data(page), &page.frame, document_id)
}
