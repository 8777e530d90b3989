//! Failures in words, near their cause: what happened, what it means, what to do, the path last.

use eframe::egui::{CornerRadius, Frame, Margin, Sense, Ui, vec2};

use super::words::label;
use crate::domain::Failure;
use crate::text::Words;
use crate::ui::theme::{Icon, Role, Tokens};

/// The whole of a failure, in a block.
pub fn failure_block(ui: &mut Ui, words: Words, failure: &Failure) {
    let tokens = Tokens::of(ui);
    let told = words.tell(failure);
    let frame = Frame::NONE
        .fill(tokens.late_wash)
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
            Icon::WarningCircle.paint(ui.painter(), rect.center(), 16.0, tokens.late);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                label(ui, Role::Medium, &told.what, tokens.late);
                for part in [&told.meaning, &told.advice].into_iter().flatten() {
                    label(ui, Role::Small, part, tokens.text2);
                }
                if let Some(place) = &told.place {
                    label(ui, Role::Mono, place, tokens.text2);
                }
            });
        });
    });
}

/// A failure beside the field it is about.
pub fn failure_line(words: Words, failure: &Failure) -> String {
    words.tell(failure).sentence()
}
