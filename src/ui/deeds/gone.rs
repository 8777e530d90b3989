//! What was taken back, told alike wherever a record is read: why, by whom and when, and the way back.

use eframe::egui::{Sense, Ui, vec2};

use super::Way;
use crate::domain::{Record, Retraction};
use crate::session::About;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, label};

/// Draws that a record was taken back; nothing where it counts. `title` is what a dialog calls it.
pub fn taken_back(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, title: &str) {
    if let Some(back) = &record.retracted {
        told(ui, scene, back, About { title: title.to_owned(), ..About::of(record) });
    }
}

/// The same of what is not at hand as a record.
pub fn told(ui: &mut Ui, scene: &mut Scene<'_>, back: &Retraction, about: About) {
    let tokens = Tokens::of(ui);
    let values = [("reason", back.reason.as_str().into())];
    let said = scene.say_with("ui-register-retracted-why", &values);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        Icon::WarningCircle.paint(ui.painter(), rect.center(), 16.0, tokens.late);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            label(ui, Role::Body, &said, tokens.late);
            let stamp = format!("{}, {}", back.stamp.by, scene.moment(back.stamp.at));
            label(ui, Role::Small, &stamp, tokens.text3);
            let (may, why) = scene.writer();
            let button = Button::new(scene.say("ui-deeds-restore")).small();
            let pressed = ui.add(button.enabled(may, why)).clicked();
            scene.wish_if(pressed, Command::TakeBack(Box::new(about), Way::Retraction));
        });
    });
    ui.add_space(12.0);
}

/// Asks why a record is taken back.
pub fn retract(scene: &mut Scene<'_>, record: &Record) {
    scene.wish(Command::TakeBack(Box::new(About::of(record)), Way::Record));
}
