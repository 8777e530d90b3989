//! Words set in a role.

use eframe::egui::{Color32, Label, Painter, Pos2, Response, Ui, pos2};

use crate::ui::theme::Role;

/// Words that wrap where they must.
pub fn label(ui: &mut Ui, role: Role, text: &str, colour: Color32) -> Response {
    ui.add(Label::new(role.job(text, colour)).wrap())
}

/// Words on one line, cut at the end of the room there is; the whole shows on hover.
pub fn line(ui: &mut Ui, role: Role, text: &str, colour: Color32) -> Response {
    let job = role.line_job(text, colour, ui.available_width());
    ui.add(Label::new(job).truncate())
}

/// Draws words on one line from this place; answers how wide they are and whether they were cut.
pub fn paint_line(
    painter: &Painter,
    at: Pos2,
    role: Role,
    text: &str,
    colour: Color32,
    width: f32,
) -> (f32, bool) {
    let galley = painter.layout_job(role.line_job(text, colour, width));
    let size = (galley.size().x, galley.elided);
    painter.galley(at, galley, colour);
    size
}

/// Draws words on one line that ends at this place; answers how wide they are.
pub fn paint_line_right(
    painter: &Painter,
    right_top: Pos2,
    role: Role,
    text: &str,
    colour: Color32,
) -> f32 {
    let galley = painter.layout_job(role.line_job(text, colour, f32::INFINITY));
    let width = galley.size().x;
    painter.galley(pos2(right_top.x - width, right_top.y), galley, colour);
    width
}

/// With a capital at its beginning, as words of a button or a title have.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}
