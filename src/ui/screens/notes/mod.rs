//! Notes of calls, letters, chats and private notes.

use eframe::egui::Ui;

use crate::domain::{Kind, RecordId};
use crate::session::Worker;
use crate::ui::load::View;
use crate::ui::scene::Scene;

/// What is shown and typed of them.
#[derive(Default)]
pub struct Notes {
    /// The note that is open
    pub chosen: Option<RecordId>,
    /// The kind of note being made
    pub begin: Option<Kind>,
}

/// Draws the note that is open or being made, over the screen.
pub fn show(_ui: &mut Ui, _scene: &mut Scene<'_>, _pane: &mut Notes) {}

/// Takes what has come and asks for what is missing; whether anything came.
pub fn turn(_pane: &mut Notes, _worker: &Worker, _view: View) -> bool {
    false
}
