//! The record and its evidence.

use eframe::egui::Ui;

use crate::domain::RecordId;
use crate::session::Worker;
use crate::ui::load::View;
use crate::ui::scene::Scene;

/// What is shown and typed there.
#[derive(Default)]
pub struct RecordPane {
    /// The record that is open
    pub chosen: Option<RecordId>,
}

/// Draws the screen.
pub fn show(_ui: &mut Ui, _scene: &mut Scene<'_>, _pane: &mut RecordPane) {}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(_pane: &mut RecordPane, _worker: &Worker, _view: View) -> bool {
    false
}
