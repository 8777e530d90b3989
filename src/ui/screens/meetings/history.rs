//! What happened to a meeting's record, entry by entry, in sentences.

use eframe::egui::Ui;

use super::Meetings;
use crate::domain::Record;
use crate::ui::deeds;
use crate::ui::history::{self, Look, Of};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label};

/// Draws the history, and the way to take the meeting back.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Meetings, record: &Record) {
    let tokens = Tokens::of(ui);
    ui.add_space(24.0);
    label(ui, Role::Label, &scene.say("ui-history-title"), tokens.text2);
    ui.add_space(4.0);
    if let Some(failure) = pane.history.failure() {
        failure_block(ui, scene.words, failure);
    }
    let lines = pane.history.get().map(Vec::as_slice).unwrap_or_default();
    history::show(ui, scene, Of::record(record), &history::of_entries(lines), Look::Page);
    retract(ui, scene, record);
}

/// The way to take the meeting back.
pub fn retract(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record) {
    if record.retracted.is_some() {
        return;
    }
    ui.add_space(12.0);
    let (may_write, why) = scene.writer();
    let retract = Button::new(scene.say("ui-meetings-retract")).icon(Icon::X).quiet().small();
    if ui.add(retract.enabled(may_write, why)).clicked() {
        deeds::retract(scene, record);
    }
}
