//! The lines of a menu, and the cap of a key.

use eframe::egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use super::row::Row;
use super::words::{label, paint_line};
use crate::text::Words;
use crate::ui::command::Command;
use crate::ui::keys;
use crate::ui::theme::{Icon, Role, Tokens};

/// Width of a menu.
const MENU: f32 = 268.0;

/// A line of a menu, made from what the command says of itself.
pub fn menu_line(ui: &mut Ui, words: Words, command: &Command, checked: Option<bool>) -> Response {
    let face = command.face();
    let text = words.say(face.key);
    let keys = face.shortcut.map(|keys| keys::written(ui.ctx(), words, &keys)).unwrap_or_default();
    let icon = match checked {
        Some(true) => Some(Icon::Check),
        Some(false) => None,
        None => face.icon,
    };
    let response = entry(ui, icon, &text, &keys);
    response.widget_info(|| {
        let role = accesskit::Role::MenuItem;
        match checked {
            Some(checked) => WidgetInfo::selected(role, true, checked, &text),
            None => WidgetInfo::labeled(role, true, &text),
        }
    });
    response
}

/// A line of a menu that is about what it was opened on.
pub fn menu_entry(ui: &mut Ui, icon: Icon, text: &str, keys: &str) -> Response {
    let response = entry(ui, Some(icon), text, keys);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::MenuItem, true, text));
    response
}

fn entry(ui: &mut Ui, icon: Option<Icon>, text: &str, keys: &str) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(MENU, 28.0), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("menu", text)), Sense::click());
    let fill = if response.hovered() { tokens.hover } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(rect, CornerRadius::same(6), fill);
    if let Some(icon) = icon {
        let middle = pos2(rect.left() + 18.0, rect.center().y);
        icon.paint(ui.painter(), middle, 14.0, tokens.text2);
    }
    let at = pos2(rect.left() + 34.0, rect.center().y - 9.0);
    let room = rect.width() - 42.0;
    paint_line(ui.painter(), at, Role::Body, text, tokens.text, room);
    if !keys.is_empty() {
        key_cap(ui.painter(), pos2(rect.right() - 8.0, rect.center().y), keys, tokens);
    }
    Row::ring(ui, rect, &response);
    response
}

/// The heading of a part of a menu.
pub fn menu_heading(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        label(ui, Role::Caption, text, tokens.text3);
    });
    ui.add_space(4.0);
}

/// The cap of a key, ending at this place; answers how wide it is.
pub fn key_cap(painter: &Painter, right: Pos2, keys: &str, tokens: &Tokens) -> f32 {
    let job = Role::Caption.line_job(keys, tokens.text3, f32::INFINITY);
    let galley = painter.layout_job(job);
    let width = galley.size().x + 8.0;
    let rect = Rect::from_min_size(pos2(right.x - width, right.y - 9.0), vec2(width, 18.0));
    let line = Stroke::new(1.0, tokens.line2);
    painter.rect(rect, CornerRadius::same(4), tokens.bg, line, StrokeKind::Inside);
    painter.galley(pos2(rect.left() + 4.0, right.y - 7.0), galley, tokens.text3);
    width
}
