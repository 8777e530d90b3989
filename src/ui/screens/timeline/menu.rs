//! The button that begins a new entry of any kind.

use eframe::egui::{Frame, Margin, Popup, PopupCloseBehavior, Ui, vec2};

use crate::domain::Kind;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, menu_line};

/// What can be begun, the most frequent first.
const ENTRIES: [Command; 8] = [
    Command::New(Kind::PhoneNote),
    Command::New(Kind::Letter),
    Command::New(Kind::Chat),
    Command::New(Kind::PrivateNote),
    Command::New(Kind::Meeting),
    Command::New(Kind::Decision),
    Command::New(Kind::Task),
    Command::ImportFiles,
];

/// Draws the button and, where it is open, its menu.
pub fn new_entry(ui: &mut Ui, scene: &mut Scene<'_>) {
    let (may, why) = scene.writer();
    let button = Button::new(scene.say("ui-timeline-new")).icon(Icon::Plus).primary();
    let response = ui.add(button.enabled(may, why));
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(4));
    let popup = Popup::menu(&response).frame(frame).gap(4.0);
    popup.close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        for command in ENTRIES {
            let pressed = menu_line(ui, scene.words, &command, None).clicked();
            if pressed {
                ui.close();
            }
            scene.wish_if(pressed, command);
        }
    });
}
