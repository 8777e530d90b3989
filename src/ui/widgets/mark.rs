//! Hairlines, the program's mark, empty places.

use eframe::egui::{
    Color32, CornerRadius, Painter, Rangef, Rect, Stroke, StrokeKind, Ui, pos2, vec2,
};

use super::Button;
use super::words::label;
use crate::ui::theme::{Role, Tokens};

/// A line one pixel high.
pub fn hairline(painter: &Painter, x: Rangef, y: f32, colour: Color32) {
    painter.hline(x, painter.round_to_pixel_center(y), Stroke::new(1.0, colour));
}

/// A line one pixel wide.
pub fn vertical_hairline(painter: &Painter, x: f32, y: Rangef, colour: Color32) {
    painter.vline(painter.round_to_pixel_center(x), y, Stroke::new(1.0, colour));
}

/// One sentence of what belongs here, and the button that begins it.
pub fn empty_state(ui: &mut Ui, sentence: &str, button: Option<Button>) -> bool {
    let tokens = Tokens::of(ui);
    label(ui, Role::Body, sentence, tokens.text2);
    ui.add_space(12.0);
    button.is_some_and(|button| ui.add(button).clicked())
}

/// The same where the button is the only thing to do: it has the keyboard as long as nothing else has.
pub fn only_thing(ui: &mut Ui, sentence: &str, button: Button) -> bool {
    let tokens = Tokens::of(ui);
    label(ui, Role::Body, sentence, tokens.text2);
    ui.add_space(12.0);
    let response = ui.add(button);
    if ui.memory(|memory| memory.focused()).is_none() {
        response.request_focus();
    }
    response.clicked()
}

/// The program's mark.
pub fn logo(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let unit = rect.width() / 24.0;
    let at = |x: f32, y: f32| pos2(rect.left() + x * unit, rect.top() + y * unit);
    let body = Rect::from_min_max(at(1.0, 1.0), at(23.0, 23.0));
    let round = CornerRadius::same((6.0 * unit) as u8);
    painter.rect(body, round, tokens.accent, Stroke::NONE, StrokeKind::Inside);
    let stroke = Stroke::new(2.0 * unit, tokens.on_accent);
    painter.line_segment([at(8.0, 6.0), at(8.0, 18.0)], stroke);
    painter.line_segment([at(8.0, 12.0), at(16.0, 6.0)], stroke);
    painter.line_segment([at(8.0, 12.0), at(16.0, 18.0)], stroke);
    for (x, y) in [(8.0, 6.0), (8.0, 18.0), (16.0, 6.0), (16.0, 18.0), (8.0, 12.0)] {
        painter.circle_filled(at(x, y), unit, tokens.on_accent);
    }
}

/// A line four points high that shows how far a work has come; `None` where its end is unknown.
pub fn progress_line(painter: &Painter, rect: Rect, part: Option<f32>, tokens: &Tokens) {
    painter.rect_filled(rect, CornerRadius::ZERO, tokens.press);
    let part = part.unwrap_or(0.15).clamp(0.0, 1.0);
    let done = Rect::from_min_size(rect.min, vec2(rect.width() * part, rect.height()));
    painter.rect_filled(done, CornerRadius::ZERO, tokens.accent);
}
