//! A short list to choose one line from, below a cell.

use eframe::egui::{
    Area, Color32, CornerRadius, Id, Key, Margin, Modifiers, Order, Rect, Sense, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

use crate::domain::Side;
use crate::ui::overlay::popup_frame;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{Row, paint_line};

/// Width of the list.
const WIDTH: f32 = 176.0;
/// Height of a line.
const LINE: f32 = 28.0;

/// A line of the list.
pub struct Line {
    /// Its words
    pub text: String,
    /// The side it stands for, where it is one
    pub side: Option<Side>,
}

/// What came of showing the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// Nothing yet
    Nothing,
    /// It was left
    Left,
    /// This line was chosen
    Line(usize),
}

/// Draws the list below this place; `chosen` is the line the keyboard is on.
pub fn show(
    ui: &Ui,
    id: &str,
    below: Rect,
    name: &str,
    lines: &[Line],
    chosen: &mut usize,
) -> Picked {
    let tokens = Tokens::of(ui);
    let ctx = ui.ctx().clone();
    let id = Id::unique(id);
    let tall = lines.len() as f32 * LINE + 8.0;
    let screen = ctx.content_rect();
    let y =
        if below.bottom() + tall > screen.bottom() { below.top() - tall } else { below.bottom() };
    let keys = ctx.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter), pressed(Key::Escape))
    });
    let last = lines.len().saturating_sub(1);
    match keys {
        (true, ..) => *chosen = (*chosen + 1).min(last),
        (_, true, ..) => *chosen = chosen.saturating_sub(1),
        (_, _, true, _) => return Picked::Line(*chosen),
        (_, _, _, true) => return Picked::Left,
        _ => {}
    }
    let area = Area::new(id).order(Order::Foreground).fixed_pos(pos2(below.left(), y));
    let area = area.role(accesskit::Role::ListBox).accessible_name(name);
    let shown = area.show(&ctx, |ui| {
        let frame = popup_frame(tokens).inner_margin(Margin::same(4));
        frame
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                ui.set_width(WIDTH);
                let mut picked = Picked::Nothing;
                for (place, line) in lines.iter().enumerate() {
                    if one(ui, id.with(place), line, place == *chosen, tokens) {
                        picked = Picked::Line(place);
                    }
                }
                picked
            })
            .inner
    });
    let outside = ctx.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.any_pressed() && at.is_some_and(|at| !shown.response.rect.contains(at))
    });
    if outside { Picked::Left } else { shown.inner }
}

fn one(ui: &mut Ui, id: Id, line: &Line, chosen: bool, tokens: &Tokens) -> bool {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    let response = ui.interact(rect, id, Sense::click());
    let fill = match (chosen, response.hovered()) {
        (true, _) => tokens.sel,
        (false, true) => tokens.hover,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    let mut x = rect.left() + 8.0;
    if let Some(side) = line.side {
        let mark = Rect::from_min_size(pos2(x, rect.center().y - 5.0), vec2(16.0, 10.0));
        swatch(ui.painter(), mark, side, tokens);
        x += 24.0;
    }
    let at = pos2(x, rect.center().y - 9.0);
    paint_line(ui.painter(), at, Role::Body, &line.text, tokens.text, rect.right() - x - 8.0);
    if chosen && !response.has_focus() {
        response.request_focus();
    }
    Row::ring(ui, rect, &response);
    response.widget_info(|| {
        WidgetInfo::selected(accesskit::Role::ListBoxOption, true, chosen, &line.text)
    });
    response.clicked()
}
