//! What waits for us and what we wait for, across clients.

use eframe::egui::Ui;

use crate::domain::RecordId;
use crate::session::Worker;
use crate::ui::load::View;
use crate::ui::scene::Scene;

/// What is shown and typed there.
#[derive(Default)]
pub struct Today {
    /// The record that is open
    pub chosen: Option<RecordId>,
    /// Whether something was recorded since it was loaded
    pub stale: bool,
}

/// Draws the screen.
pub fn show(_ui: &mut Ui, _scene: &mut Scene<'_>, _pane: &mut Today) {}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(_pane: &mut Today, _worker: &Worker, _view: View) -> bool {
    false
}
