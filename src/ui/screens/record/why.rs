//! What the check means, and what it does not.

use eframe::egui::{CornerRadius, Frame, Margin, Panel, ScrollArea, Stroke, Ui};

use crate::session::Verification;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{Button, label};

/// Width of the block, and room between it and what scrolls beside it.
const BLOCK: f32 = 300.0;
const GAP: i8 = 12;

/// Draws the block at the right.
pub fn pane(ui: &mut Ui, scene: &mut Scene<'_>, checked: Option<&Verification>) {
    let tokens = Tokens::of(ui);
    let side = theme::margin(ui.ctx().content_rect().width());
    let margin = Margin { left: GAP, right: side as i8, top: 24, bottom: 16 };
    let frame = Frame::NONE.fill(tokens.bg).inner_margin(margin);
    let panel = Panel::right("record-why")
        .exact_size(BLOCK + side + f32::from(GAP))
        .resizable(false)
        .frame(frame);
    panel.show_separator_line(false).show(ui, |ui| {
        ScrollArea::vertical().id_salt("record-why").show(ui, |ui| {
            let block = Frame::NONE
                .fill(tokens.sunk)
                .stroke(Stroke::new(1.0, tokens.line))
                .corner_radius(CornerRadius::same(8))
                .inner_margin(Margin::symmetric(18, 16));
            block.show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                inside(ui, scene, checked);
            });
        });
    });
}

fn inside(ui: &mut Ui, scene: &mut Scene<'_>, checked: Option<&Verification>) {
    let tokens = Tokens::of(ui);
    let part = |ui: &mut Ui, title: &str, said: &[&str]| {
        label(ui, Role::Section, &scene.say(title), tokens.text);
        ui.add_space(8.0);
        for key in said {
            label(ui, Role::Body, &scene.say(key), tokens.text2);
            ui.add_space(8.0);
        }
        ui.add_space(10.0);
    };
    part(ui, "ui-record-means", &["ui-record-means-hash", "ui-record-means-print"]);
    part(ui, "ui-record-means-not", &["ui-record-means-shows"]);
    if checked.is_none() {
        let busy = scene.say("ui-work-busy");
        let button = Button::new(scene.say("ui-record-check-now")).enabled(!scene.busy, busy);
        let pressed = ui.add(button).clicked();
        scene.wish_if(pressed, Command::Verify);
    }
}
