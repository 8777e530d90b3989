//! Print and export.

use eframe::egui::Ui;

use crate::session::{Print, Worker};
use crate::ui::command::Section;
use crate::ui::load::View;
use crate::ui::scene::Scene;

/// What is being printed or given away.
#[derive(Default)]
pub struct Paper {}

impl Paper {
    /// Opens the dialog that prints this, else what the section is about.
    pub fn print(&mut self, _section: Section, _what: Option<Print>) {}

    /// Opens the dialog that gives the file away.
    pub fn export(&mut self) {}
}

/// Draws the dialog that is open, over the screen.
pub fn show(_ui: &mut Ui, _scene: &mut Scene<'_>, _pane: &mut Paper) {}

/// Takes what has come; whether anything came.
pub fn turn(_pane: &mut Paper, _worker: &Worker, _view: View) -> bool {
    false
}
