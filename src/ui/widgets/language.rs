//! The language something is written in: chosen side by side, under its label.

use eframe::egui::Ui;

use super::button::Segment;
use super::words::label;
use crate::domain::Lang;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};

/// Draws the choice over the whole width there is.
pub fn language_choice(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Lang) {
    label(ui, Role::Label, &scene.say("ui-menu-language"), Tokens::of(ui).text2);
    ui.add_space(4.0);
    let names = Lang::ALL.map(|lang| scene.say(Command::Language(lang).face().key));
    let segments: Vec<Segment<'_>> = Lang::ALL
        .iter()
        .zip(&names)
        .map(|(lang, text)| Segment { text, side: None, chosen: lang == chosen })
        .collect();
    if let Some(pressed) = Segment::fill(ui, &segments).and_then(|place| Lang::ALL.get(place)) {
        *chosen = *pressed;
    }
}
