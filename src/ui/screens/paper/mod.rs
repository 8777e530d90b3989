//! Print and export: what leaves the journal, seen before it does.

mod choose;
mod export;
mod pages;
mod part;
mod print;
mod send;

use eframe::egui::Ui;

use crate::domain::{Lang, RecordId};
use crate::session::{Compared, Print, Worker};
use crate::ui::command::Section;
use crate::ui::load::View;
use crate::ui::scene::Scene;

pub use export::Exporting;
use print::Printing;

/// What is being printed or given away.
#[derive(Default)]
pub struct Paper {
    printing: Option<Printing>,
    exporting: Option<Exporting>,
}

impl Paper {
    /// Opens the dialog that prints this, else what the section is about.
    pub fn print(&mut self, section: Section, what: Option<Print>, lang: Lang) {
        self.printing = Some(Printing::of(section, what, lang));
        self.exporting = None;
    }

    /// Prints the schedule in one state beside another.
    pub fn beside(&mut self, with: Compared) {
        if let Some(printing) = &mut self.printing {
            printing.beside(with);
        }
    }

    /// Lays the pages out anew: something beside the choices has changed.
    pub fn again(&mut self) {
        if let Some(printing) = &mut self.printing {
            printing.again();
        }
    }

    /// Opens the dialog that gives the file away, or less of it: of the message that lies open, or of what is
    /// looked for.
    pub fn export(&mut self, lang: Lang, mail: Option<RecordId>, query: String) {
        self.exporting = Some(Exporting::new(lang, mail, query));
        self.printing = None;
    }

    /// What the export dialog has settled, while it is open.
    pub fn exporting(&self) -> Option<&Exporting> {
        self.exporting.as_ref()
    }

    /// Whether a dialog is open.
    pub fn is_open(&self) -> bool {
        self.printing.is_some() || self.exporting.is_some()
    }

    /// Puts the dialog away.
    pub fn close(&mut self) {
        *self = Paper::default();
    }
}

/// Draws the dialog that is open, over the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Paper) {
    let stays = match (&mut pane.printing, &mut pane.exporting) {
        (Some(printing), _) => print::show(ui.ctx(), scene, printing),
        (None, Some(exporting)) => export::show(ui.ctx(), scene, exporting),
        (None, None) => return,
    };
    if !stays {
        pane.close();
    }
}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(pane: &mut Paper, worker: &Worker, view: View) -> bool {
    pane.printing.as_mut().is_some_and(|printing| printing.turn(worker, view))
}
