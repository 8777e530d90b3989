//! Rules of cooperation and their versions.

use eframe::egui::Ui;

use crate::domain::RecordId;
use crate::session::Worker;
use crate::ui::load::View;
use crate::ui::scene::Scene;

/// What is shown and typed there.
#[derive(Default)]
pub struct Rules {
    /// The record that is open
    pub chosen: Option<RecordId>,
    /// Whether a new one is begun
    pub begin: bool,
}

/// Draws the screen.
pub fn show(_ui: &mut Ui, _scene: &mut Scene<'_>, _pane: &mut Rules) {}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(_pane: &mut Rules, _worker: &Worker, _view: View) -> bool {
    false
}
