//! The balance sheet of an import: read = new + already held + unreadable.

use std::path::Path;

use eframe::egui::{Align, CornerRadius, Layout, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use crate::domain::{ImportStatus, Kind};
use crate::session::{Balance, BalanceItem};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{
    Button, failure_block, hairline, label, line, paint_line, paint_line_right,
};

/// Widest sheet.
const SHEET: f32 = 1080.0;

/// Draws the sheet.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, balance: &Balance) {
    let area = ScrollArea::vertical().id_salt("balance").auto_shrink(false);
    area.show_viewport(ui, |ui, _| {
        super::content(ui, |ui| {
            ui.set_max_width(SHEET);
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, scene, balance);
            equation(ui, scene, balance);
            bar(ui, balance);
            unreadable(ui, scene, balance);
            fresh(ui, scene, balance);
            ui.add_space(24.0);
            let button = Button::of(scene.words, &Command::CloseBalance).primary();
            let pressed = ui.add(button).clicked();
            scene.wish_if(pressed, Command::CloseBalance);
        });
    });
}

fn heading(ui: &mut Ui, scene: &Scene<'_>, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let adds_up = balance.read == balance.new + balance.held + balance.unreadable;
    let key = match (adds_up, balance.cancelled || balance.stopped.is_some()) {
        (false, _) => "ui-balance-off",
        (true, true) => "ui-balance-stopped",
        (true, false) => "ui-balance-title",
    };
    label(ui, Role::Title, &scene.say(key), tokens.text);
    ui.add_space(2.0);
    label(ui, Role::Small, &scene.say("ui-balance-kept"), tokens.text2);
    ui.add_space(16.0);
    if let Some(failure) = &balance.stopped {
        failure_block(ui, scene.words, failure);
        ui.add_space(16.0);
    }
}

fn equation(ui: &mut Ui, scene: &Scene<'_>, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let parts = [
        (balance.read, "ui-balance-read", "="),
        (balance.new, "ui-balance-new", "+"),
        (balance.held, "ui-balance-held", "+"),
        (balance.unreadable, "ui-balance-unreadable", ""),
    ];
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 28.0;
        for (count, key, after) in parts {
            let fault = key == "ui-balance-unreadable" && count > 0;
            let ink = if fault { tokens.late } else { tokens.text };
            let words = scene.say_with(key, &[("count", count.into())]);
            ui.vertical(|ui| {
                let number = numbers::count(scene.words.lang(), i64::from(count));
                label(ui, Role::Count, &number, ink);
                label(ui, Role::Body, &words, tokens.text2);
            });
            if !after.is_empty() {
                label(ui, Role::Operator, after, tokens.text3);
            }
        }
    });
    ui.add_space(16.0);
}

fn bar(ui: &mut Ui, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 12.0), Sense::hover());
    let parts = [
        (balance.new, tokens.accent),
        (balance.held, tokens.line2),
        (balance.unreadable, tokens.late),
    ];
    let shown = parts.iter().filter(|(count, _)| *count > 0).count().max(1);
    let room = rect.width() - 2.0 * (shown - 1) as f32;
    let mut x = rect.left();
    for (count, colour) in parts.into_iter().filter(|(count, _)| *count > 0) {
        let width = (room * count as f32 / balance.read.max(1) as f32).max(4.0);
        let part = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
        ui.painter().rect_filled(part, CornerRadius::same(3), colour);
        x += width + 2.0;
    }
    ui.add_space(28.0);
}

/// Each unreadable item, named, with its reason.
fn unreadable(ui: &mut Ui, scene: &Scene<'_>, balance: &Balance) {
    let bad: Vec<&BalanceItem> =
        balance.items.iter().filter(|line| line.item.status == ImportStatus::Unreadable).collect();
    if bad.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        label(ui, Role::Section, &scene.say("ui-balance-unreadable-title"), tokens.text);
        label(ui, Role::Small, &scene.say("ui-balance-unreadable-kept"), tokens.text2);
    });
    ui.add_space(6.0);
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    ui.painter().rect_filled(head, 0, tokens.sunk);
    let file = (head.width() * 0.36).round();
    let caption = |x: f32, key: &str| {
        let at = pos2(head.left() + x, head.top() + 7.0);
        paint_line(ui.painter(), at, Role::Caption, &scene.say(key), tokens.text3, 200.0);
    };
    caption(8.0, "ui-column-file");
    caption(file, "ui-column-reason");
    hairline(ui.painter(), head.x_range(), head.bottom() - 0.5, tokens.line);
    let tall = (bad.len() as f32 * theme::ROW).min(theme::ROW * 10.0);
    let area =
        ScrollArea::vertical().id_salt("unreadable").max_height(tall).auto_shrink([false, true]);
    area.show_rows(ui, theme::ROW, bad.len(), |ui, seen| {
        for item in bad.get(seen).into_iter().flatten() {
            unreadable_line(ui, scene, item, file);
        }
    });
    ui.add_space(24.0);
}

fn unreadable_line(ui: &mut Ui, scene: &Scene<'_>, item: &BalanceItem, file: f32) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let path = Path::new(&item.item.path);
    let name =
        path.file_name().map_or(item.item.path.as_str().into(), |name| name.to_string_lossy());
    let reason = reason(scene, item.item.reason.as_deref());
    let layout = Layout::left_to_right(Align::Center);
    let mut part = |from: f32, until: f32, role: Role, text: &str| {
        let place = Rect::from_x_y_ranges(rect.left() + from..=rect.left() + until, rect.y_range());
        let builder = eframe::egui::UiBuilder::new().max_rect(place).layout(layout);
        ui.scope_builder(builder, |ui| line(ui, role, text, tokens.text)).inner
    };
    part(8.0, file - 12.0, Role::Medium, &name).on_hover_text(&item.item.path);
    part(file, rect.width() - 8.0, Role::Body, &reason);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
}

/// The words of a reason; its key where nobody wrote any.
fn reason(scene: &Scene<'_>, key: Option<&str>) -> String {
    key.map(|key| scene.say(key)).unwrap_or_else(|| scene.say("ui-reason-unknown"))
}

/// What was taken in for the first time, by kind.
fn fresh(ui: &mut Ui, scene: &Scene<'_>, balance: &Balance) {
    let tokens = Tokens::of(ui);
    let of = |kind: Kind| {
        let new = |line: &&BalanceItem| line.item.status == ImportStatus::New && line.kind == kind;
        balance.items.iter().filter(new).count()
    };
    let lines = [
        (Icon::EnvelopeSimple, "ui-balance-messages", of(Kind::Message)),
        (Icon::FileText, "ui-balance-documents", of(Kind::Document)),
    ];
    if lines.iter().all(|(_, _, count)| *count == 0) {
        return;
    }
    label(ui, Role::Section, &scene.say("ui-balance-new-title"), tokens.text);
    ui.add_space(4.0);
    let width = ui.available_width().min(516.0);
    for (icon, key, count) in lines.into_iter().filter(|(_, _, count)| *count > 0) {
        let (_, rect) = ui.allocate_space(vec2(width, theme::PLAIN_ROW));
        let painter = ui.painter();
        icon.paint(painter, pos2(rect.left() + 7.0, rect.center().y), 14.0, tokens.text2);
        let at = pos2(rect.left() + 22.0, rect.center().y - 9.0);
        paint_line(painter, at, Role::Body, &scene.say(key), tokens.text, width - 90.0);
        let number = numbers::count(scene.words.lang(), count as i64);
        let right = pos2(rect.right(), rect.center().y - 9.0);
        paint_line_right(painter, right, Role::Medium, &number, tokens.text);
        hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    }
}
