//! A conversation in the reading pane: who answered whom, as an indented tree.

use chrono::Local;
use eframe::egui::{Rect, Sense, Ui, pos2, vec2};

use crate::session::{MailRow, MailView, ThreadLine};
use crate::text::dates;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{
    Row, hairline, label, paint_line, paint_line_right, paint_struck, vertical_hairline,
};

/// Height of a line.
const LINE: f32 = 29.0;
/// Lines drawn at most, those around the open message.
const DRAWN: usize = 40;
/// How far each answer is indented, and how deep the indent goes.
const STEP: f32 = 14.0;
const DEEPEST: usize = 10;

/// Draws the tree, the open message marked in it.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, view: &MailView) {
    let tokens = Tokens::of(ui);
    let held = view.conversation.iter().filter(|line| line.row.is_some()).count();
    let said = scene.say_with("ui-thread", &[("count", held.into())]);
    label(ui, Role::Small, &said, tokens.text3);
    ui.add_space(12.0);
    let open = |line: &ThreadLine| line.row.as_ref().is_some_and(|row| row.id == view.record.id);
    let here = view.conversation.iter().position(open).unwrap_or(0);
    let first = here.saturating_sub(DRAWN / 2).min(view.conversation.len().saturating_sub(DRAWN));
    for line in view.conversation.iter().skip(first).take(DRAWN) {
        match &line.row {
            Some(row) => held_line(ui, scene, row, line.depth, row.id == view.record.id),
            None => missing_line(ui, scene, line),
        }
    }
    hairline(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), tokens.line);
}

fn indent(depth: usize) -> f32 {
    STEP * depth.min(DEEPEST) as f32
}

/// The place of a line, with the marks of its depth.
fn place(ui: &mut Ui, depth: usize) -> Rect {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), LINE));
    hairline(ui.painter(), rect.x_range(), rect.top() + 0.5, tokens.line);
    for level in 0..depth.min(DEEPEST) {
        let x = rect.left() + indent(level) + 6.0;
        vertical_hairline(ui.painter(), x, rect.y_range(), tokens.line2);
    }
    rect
}

fn held_line(ui: &mut Ui, scene: &mut Scene<'_>, row: &MailRow, depth: usize, open: bool) {
    let tokens = Tokens::of(ui);
    let rect = place(ui, depth);
    let when = row.date.map(|date| {
        let day = date.with_timezone(&Local).date_naive();
        format!("{}, {}", dates::day_in_week(scene.words.lang(), day), scene.clock(date))
    });
    let when = when.unwrap_or_else(|| scene.say("ui-no-date"));
    let gone = row.gone().then(|| scene.say("ui-retracted"));
    let parts = [row.from.as_str(), &row.preview, &when].into_iter();
    let name = parts.chain(gone.as_deref()).collect::<Vec<_>>().join(", ");
    let inside = rect.with_min_x(rect.left() + indent(depth));
    let surface = Row { name: &name, chosen: open, stop: true, round: 0, ground: tokens.bg };
    let response = surface.show(ui, inside, ui.scope_id().with(("old", row.id)));
    let painter = ui.painter();
    let middle = rect.center().y;
    let icon = if open { Icon::CaretDown } else { Icon::CaretRight };
    icon.paint(painter, pos2(inside.left() + 6.0, middle), 12.0, tokens.text3);
    let mut x = inside.left() + 20.0;
    if let Some(side) = row.side {
        let place = Rect::from_min_size(pos2(x, middle - 4.5), vec2(12.0, 9.0));
        swatch(painter, place, side, tokens);
        x += 20.0;
    }
    let right = pos2(rect.right(), middle - 8.0);
    let used = paint_line_right(painter, right, Role::Small, &when, tokens.text3);
    let room = rect.right() - used - 12.0 - x;
    let role = if open { Role::Strong } else { Role::Medium };
    let at = pos2(x, middle - 9.0);
    let (from, _) = match gone {
        Some(_) => paint_struck(painter, at, role, &row.from, tokens.text3, room),
        None => paint_line(painter, at, role, &row.from, tokens.text, room),
    };
    let at = at + vec2(from + 8.0, 0.0);
    paint_line(painter, at, Role::Body, &row.preview, tokens.text3, room - from - 8.0);
    Row::ring(ui, inside, &response);
    scene.wish_if(response.clicked() && !open, Command::OpenMessage(row.id));
}

/// A message that is answered here and not held.
fn missing_line(ui: &mut Ui, scene: &Scene<'_>, line: &ThreadLine) {
    let tokens = Tokens::of(ui);
    let rect = place(ui, line.depth);
    let said = scene.say("ui-thread-missing");
    let response =
        ui.interact(rect, ui.scope_id().with(("gone", &line.message_id)), Sense::hover());
    let x = rect.left() + indent(line.depth) + 20.0;
    let at = pos2(x, rect.center().y - 9.0);
    Icon::Info.paint(ui.painter(), pos2(x - 14.0, rect.center().y), 12.0, tokens.text3);
    paint_line(ui.painter(), at, Role::Body, &said, tokens.text3, rect.right() - x);
    let hint = line.message_id.clone().unwrap_or_default();
    response.on_hover_text(hint).widget_info(|| {
        eframe::egui::WidgetInfo::labeled(eframe::egui::accesskit::Role::Label, true, &said)
    });
}
