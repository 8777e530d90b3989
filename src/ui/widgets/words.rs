//! Words set in a role.

use std::borrow::Cow;

use eframe::egui::{Color32, Label, Painter, Pos2, Response, Ui, pos2};

use crate::ui::theme::Role;

/// Width of the narrowest letters in points.
const NARROW: f32 = 2.5;

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
    let (text, cut) = beginning(text, width);
    let galley = painter.layout_job(role.line_job(&text, colour, width));
    let size = (galley.size().x, cut || galley.elided);
    painter.galley(at, galley, colour);
    size
}

/// The same struck through, as what was taken back is.
pub fn paint_struck(
    painter: &Painter,
    at: Pos2,
    role: Role,
    text: &str,
    colour: Color32,
    width: f32,
) -> (f32, bool) {
    let (text, cut) = beginning(text, width);
    let galley = painter.layout_job(role.struck(&text, colour, width));
    let size = (galley.size().x, cut || galley.elided);
    painter.galley(at, galley, colour);
    size
}

/// As much of a text as may find room on a line, and whether that is not all: the beginning of a long letter is
/// shaped sign by sign before any of it is cut.
fn beginning(text: &str, width: f32) -> (Cow<'_, str>, bool) {
    let most = (width.max(0.0) / NARROW) as usize;
    match text.char_indices().nth(most) {
        Some((end, _)) => (format!("{}…", text.get(..end).unwrap_or_default()).into(), true),
        None => (text.into(), false),
    }
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
