//! Over the list: all messages or those that wait, and the box to find one.

use eframe::egui::{Align, Frame, Key, Layout, Margin, Panel, Ui};

use super::FOUND;
use super::row::row_id;
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::screens::Within;
use crate::ui::state::MailPane;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Field, Segment, hairline, label};

/// Height of the bar.
const HEIGHT: f32 = 40.0;
/// Width of the box.
const FIND: f32 = 260.0;

/// Draws the bar.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane) {
    let list = to_list(ui, scene, pane);
    let tokens = Tokens::of(ui);
    let margin = Margin { left: 24, right: 16, top: 6, bottom: 6 };
    let frame = Frame::NONE.fill(tokens.bg).inner_margin(margin);
    let panel = Panel::top("mail-bar").exact_size(HEIGHT).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.scope(|ui| {
                ui.set_max_width(FIND);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    find(ui, scene, pane, list)
                });
            });
            found(ui, scene, pane);
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| which(ui, scene, pane));
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
}

fn which(ui: &mut Ui, scene: &Scene<'_>, pane: &mut MailPane) {
    let lang = scene.words.lang();
    let all = pane.list.count().unwrap_or(0) as i64;
    let waiting = pane.waiting.rows.count().unwrap_or(0) as i64;
    let all = format!("{} {}", scene.say("ui-mail-all"), numbers::count(lang, all));
    let waiting = format!("{} {}", scene.say("ui-mail-waiting"), numbers::count(lang, waiting));
    let missing = match pane.missing.count() {
        Some(count) => {
            format!("{} {}", scene.say("ui-missing"), numbers::count(lang, count as i64))
        }
        None => scene.say("ui-missing"),
    };
    let choices = [
        Segment { text: &all, side: None, chosen: !pane.only_waiting && !pane.missing.open },
        Segment { text: &waiting, side: None, chosen: pane.only_waiting && !pane.missing.open },
        Segment { text: &missing, side: None, chosen: pane.missing.open },
    ];
    if let Some(pressed) = Segment::row(ui, 28.0, &choices) {
        pane.only_waiting = pressed == 1;
        pane.missing.open = pressed == 2;
        pane.row = 0;
    }
}

/// How many were found, while something is looked for.
fn found(ui: &mut Ui, scene: &Scene<'_>, pane: &MailPane) {
    let sought = !pane.find.trim().is_empty() && pane.not_looked_for().is_none();
    let Some(found) = pane.found.get().filter(|found| sought && !found.is_empty()) else { return };
    let key = match found.len() < FOUND {
        true => "ui-mail-search-count",
        false => "ui-mail-search-first",
    };
    let said = scene.say_with(key, &[("count", found.len().into())]);
    label(ui, Role::Small, &said, Tokens::of(ui).text2);
}

/// Whether the keyboard goes to the box: who reads a message finds in the message, and whoever asks a second time
/// means the other of the two.
fn to_list(ui: &Ui, scene: &Scene<'_>, pane: &mut MailPane) -> bool {
    if !scene.find_pressed() {
        return false;
    }
    let has = |id| ui.memory(|memory| memory.has_focus(id));
    let readable = pane.letter.get().is_some() && !pane.raw && !pane.missing.open;
    let letter = match () {
        () if has(Within::field()) => false,
        () if has(Field::id("mail-find")) => true,
        () => pane.reading,
    };
    if letter && readable {
        pane.within.open();
    }
    !(letter && readable)
}

fn find(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut MailPane, wanted: bool) {
    let name = scene.say("ui-mail-find");
    let id = Field::id("mail-find");
    if wanted {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let wrong = pane.not_looked_for().is_some();
    let field = Field::new("mail-find", &name).hint(&name).unlabelled().marked(wrong);
    let response = field.show(ui, &mut pane.find);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        pane.find.clear();
    }
    if response.changed() {
        pane.row = 0;
    }
    let sought = !pane.find.trim().is_empty();
    let down = response.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown));
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let first = pane.found.get().and_then(|found| found.first()).map(|mail| mail.id);
    if let Some(id) = first.filter(|_| sought && (down || enter)) {
        pane.row = 0;
        ui.memory_mut(|memory| memory.request_focus(row_id(0)));
        scene.wish(Command::OpenMessage(id));
    }
}
