//! The bar over what is read: what can be done with it, above a hairline.

use eframe::egui::{Align, Layout, Sense, Ui, UiBuilder, vec2};

use super::mark::hairline;
use crate::ui::theme::Tokens;

/// Height of the bar.
const HEIGHT: f32 = 44.0;

/// Draws the bar over the whole width there is.
pub fn reading_bar<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let layout = Layout::left_to_right(Align::Center);
    let inside = rect.shrink2(vec2(20.0, 8.0));
    let builder = UiBuilder::new().max_rect(inside).layout(layout);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        add(ui)
    })
    .inner
}
