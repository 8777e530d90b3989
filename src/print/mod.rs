//! Schedule, minutes, rules and correspondence as pages, and the pages as PDF.
//!
//! Pure: the time and the document's id are arguments, fonts and templates are embedded, and the
//! same page gives the same bytes. What a page holds is data handed to a template as values, never
//! as source, so no text can act as markup. No type here can carry a private note.

mod axis;
mod balance;
mod bar;
mod binder;
mod columns;
mod cut;
mod facts;
mod letters;
mod messages;
mod minutes;
mod page;
mod paper;
mod rules;
mod schedule;
mod sheet;
mod size;

pub use binder::{BinderAbsent, BinderFile, BinderItem, BinderOriginal, BinderPage};
pub use cut::{Archive, Cut, DataFile, Logo, Scale};
pub use page::{
    AgendaPoint, Annex, Attendee, ChangeRow, Done, Finish, Frame, Held, MessageRow, MessagesPage,
    MinutesPage, OutcomeRow, RuleEntry, RulesPage, SchedulePage, ScheduleRow, SheetGroup,
    SheetLine, SheetPage, Shift, SnapshotFact,
};
pub use paper::{Laid, Pdf, Picture, PrintFailure, Watch, steps};
pub use size::{Paper, PaperSize};

use std::sync::Arc;

use paper::Template;

/// Data that can be laid out as pages. `document_id` names the document in the PDF; the same one for
/// every printing of it. `watch` hears how far it is, and stops it.
pub trait Sheets {
    /// Lays the pages out.
    ///
    /// # Errors
    /// Where the typesetter cannot make them.
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure>;
}

/// Lays pages out and writes them as PDF.
///
/// # Errors
/// Where the typesetter cannot make them.
pub fn print(page: &dyn Sheets, document_id: &str) -> Result<Pdf, PrintFailure> {
    page.lay(document_id, &|_| true)?.pdf()
}

/// The schedule: table and bars on one grid, then every change with its cause and source. Landscape where nothing is said.
impl Sheets for SchedulePage {
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure> {
        let inside = self.data.iter().filter(|_| self.frame.archive == Archive::A3b);
        let inside =
            inside.map(|file| (file.name.to_owned(), paper::bytes(Arc::from(&*file.bytes))));
        let (data, files) = (schedule::data(self), inside.collect());
        paper::lay(Template::Schedule, data, (&self.frame, files), document_id, watch)
    }
}

/// The minutes of a meeting, annexes above what was sealed. A4 portrait.
impl Sheets for MinutesPage {
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure> {
        paper::lay(
            Template::Minutes,
            minutes::data(self),
            (&self.frame, Vec::new()),
            document_id,
            watch,
        )
    }
}

/// The rules of cooperation by kind, ended ones marked. A4 portrait.
impl Sheets for RulesPage {
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure> {
        paper::lay(
            Template::Rules,
            rules::data(self),
            (&self.frame, Vec::new()),
            document_id,
            watch,
        )
    }
}

/// The list of correspondence. A4 landscape.
impl Sheets for MessagesPage {
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure> {
        paper::lay(
            Template::Messages,
            messages::data(self),
            (&self.frame, Vec::new()),
            document_id,
            watch,
        )
    }
}

/// The balance sheet of an import. A4 landscape.
impl Sheets for SheetPage {
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure> {
        paper::lay(
            Template::Balance,
            balance::data(self),
            (&self.frame, Vec::new()),
            document_id,
            watch,
        )
    }
}

/// A book of correspondence, each item's original inside the file. A4 portrait, PDF/A-3.
impl Sheets for BinderPage {
    fn lay(&self, document_id: &str, watch: Watch<'_>) -> Result<Laid, PrintFailure> {
        let originals = self.items.iter().map(|item| item.original.as_ref());
        let originals = (0..).zip(originals).filter_map(|(place, original)| {
            Some((binder::read_name(place), paper::bytes(Arc::clone(&original?.bytes))))
        });
        let (data, files) = (binder::data(self), originals.collect());
        paper::lay(Template::Binder, data, (&self.frame, files), document_id, watch)
    }
}
