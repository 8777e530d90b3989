//! What a place to type in can undo: only what was typed there, not how it stood before a form filled it.

use std::hash::{DefaultHasher, Hash, Hasher};

use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Id, Ui};

/// Before the text is drawn: where it is not what was left there, whatever was typed in this place before has
/// nothing to do with it.
pub fn begin(ui: &Ui, id: Id, text: &str) {
    let left: Option<u64> = ui.data(|data| data.get_temp(id.with("left")));
    if left == Some(hash_of(text)) {
        return;
    }
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

/// After the text was drawn.
pub fn end(ui: &Ui, id: Id, text: &str) {
    ui.data_mut(|data| data.insert_temp(id.with("left"), hash_of(text)));
}

fn hash_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
