//! The history of one record: each entry about it, with what it changed, before and after.

use eframe::egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui, vec2};

use super::RecordPane;
use super::entries::named;
use crate::domain::Side;
use crate::ui::command::Command;
use crate::ui::deeds::Way;
use crate::ui::history::{self, Look, Of, Wanted};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label, vertical_hairline};

/// Width of the pane.
const PANE: f32 = 360.0;

/// Draws the pane at the right.
pub fn pane(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut RecordPane) {
    let Some(about) = pane.chosen.clone() else { return };
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("record-history").exact_size(PANE).resizable(false).frame(frame);
    let mut close = false;
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        ui.horizontal(|ui| {
            label(ui, Role::Section, &scene.say("ui-record-history"), tokens.text);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = Button::new(scene.say("ui-close")).icon(Icon::X).quiet().small();
                close = ui.add(button.bare()).clicked();
                let opened = ui.add(Button::new(scene.say("ui-record-open")).small()).clicked();
                scene.wish_if(opened, Command::GoTo(about.client, about.kind, about.id));
            });
        });
        ui.add_space(4.0);
        label(ui, Role::Small, &named(scene, &about), tokens.text2);
        ui.add_space(12.0);
        if let Some(failure) = pane.history.failure() {
            return failure_block(ui, scene.words, failure);
        }
        let area = ScrollArea::vertical().id_salt("record-history").auto_shrink(false);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let lines = pane.history.get().map(Vec::as_slice).unwrap_or_default();
            let held = scene.file.clone();
            let record = held.as_ref().and_then(|file| file.record(about.id));
            let plain = Of { kind: about.kind, side: Side::Us };
            let of = record.map_or(plain, Of::record);
            let wanted = history::show(ui, scene, of, &history::of_entries(lines), Look::Evidence);
            let way = match wanted {
                Some(Wanted::TakeBack(entry)) => Way::Act(entry),
                Some(Wanted::Restore) => Way::Retraction,
                Some(Wanted::Proof(_)) | None => return,
            };
            scene.wish(Command::TakeBack(Box::new(about.clone()), way));
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
    if close {
        pane.chosen = None;
    }
}
