//! Beside the message being read: what cites it, and where it came from.

use chrono::Local;
use eframe::egui::{CornerRadius, Frame, Margin, Panel, Rect, ScrollArea, Sense, Ui, vec2};

use super::correspondence::Waiting;
use super::lines::link;
use crate::domain::{Act, Body, Kind, Record, RecordId};
use crate::session::MailView;
use crate::text::{dates, numbers};
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::state::MailPane;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::{Button, capital, chip, cited_by_chips, label, vertical_hairline};

/// Width of the names of facts.
const NAMES: f32 = 76.0;
/// Places shown where the same bytes were met.
const PLACES: usize = 12;

/// Draws the pane at the right, where the window is wide enough.
pub fn pane(ui: &mut Ui, scene: &mut Scene<'_>, pane: &MailPane) {
    if ui.ctx().content_rect().width() < theme::DETAILS_FROM {
        return;
    }
    let Some(letter) = pane.letter.get().filter(|_| pane.open.is_some()) else { return };
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("mail-details").exact_size(theme::DETAILS).resizable(false);
    let shown = panel.frame(frame).show_separator_line(false).show(ui, |ui| {
        ScrollArea::vertical().id_salt("mail-details").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let record = &letter.view.record;
            if let Some(waiting) = pane.waiting.of(record.id) {
                answer(ui, scene, waiting);
            }
            recorded(ui, scene, record);
            label(ui, Role::Label, &scene.say("ui-cited-by"), tokens.text2);
            ui.add_space(6.0);
            citing(ui, scene, record.id);
            ui.add_space(18.0);
            label(ui, Role::Label, &scene.say("ui-source"), tokens.text2);
            ui.add_space(6.0);
            if let Body::Filed(filed) = &record.body {
                let lang = scene.words.lang();
                let size = numbers::size(lang, filed.size.unsigned_abs());
                fact(ui, &scene.say("ui-source-file"), &format!("{}, {size}", filed.name));
                let at = record.made.at.with_timezone(&Local).fixed_offset();
                fact(ui, &scene.say("ui-source-taken"), &dates::stamp(lang, at));
                fact(ui, &scene.say("ui-source-by"), &record.made.by);
                let place = numbers::count(lang, record.made.position as i64);
                fact(ui, &scene.say("ui-source-entry"), &place);
                fingerprint(ui, scene, &filed.sha256);
                found_in(ui, scene, &letter.view);
            }
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
}

/// By when an answer is due, and how much of the time has passed.
fn answer(ui: &mut Ui, scene: &Scene<'_>, waiting: &Waiting) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-answers-name"), tokens.text2);
    ui.add_space(6.0);
    let (look, said) = waiting.told(scene);
    chip(ui, look, &said);
    if let Some((passed, all)) = waiting.passed(scene) {
        ui.add_space(8.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0), Sense::hover());
        let round = CornerRadius::same(3);
        ui.painter().rect_filled(rect, round, tokens.press);
        let part = (passed as f32 / all.max(1) as f32).clamp(0.0, 1.0);
        let done = Rect::from_min_size(rect.min, vec2(rect.width() * part, 6.0));
        let side = if waiting.ours { tokens.client } else { tokens.us };
        let ink = if passed > all && !waiting.ours { tokens.late } else { side };
        ui.painter().rect_filled(done, round, ink);
        ui.add_space(4.0);
        let values = [("passed", passed.into()), ("all", all.into())];
        label(ui, Role::Small, &scene.say_with("ui-answers-passed", &values), tokens.text3);
    }
    ui.add_space(18.0);
}

/// What was recorded of its answer last: with its reason, by whom and when.
fn recorded(ui: &mut Ui, scene: &Scene<'_>, record: &Record) {
    // What can happen to messages alone is all about their answers.
    let about = |act: &&Act| act.verb.kinds() == [Kind::Message];
    let Some(act) = record.acts.iter().rev().find(about) else { return };
    let tokens = Tokens::of(ui);
    label(ui, Role::Label, &scene.say("ui-answers-told"), tokens.text2);
    ui.add_space(6.0);
    let verb = capital(&scene.say(&format!("common-act-{}", act.verb.as_str())));
    let day = act.telling.until.or(act.telling.on).map(|day| scene.day(day));
    let said = [Some(verb), day].into_iter().flatten().collect::<Vec<_>>().join(", ");
    label(ui, Role::Body, &said, tokens.text);
    if let Some(reason) = &act.telling.reason {
        label(ui, Role::Body, reason, tokens.text2);
    }
    let stamp = format!("{}, {}", act.stamp.by, scene.moment(act.stamp.at));
    label(ui, Role::Small, &stamp, tokens.text3);
    ui.add_space(18.0);
}

/// Everywhere the same bytes were met; each leads to the balance sheet that tells of it.
fn found_in(ui: &mut Ui, scene: &mut Scene<'_>, view: &MailView) {
    let tokens = Tokens::of(ui);
    ui.add_space(14.0);
    label(ui, Role::Label, &scene.say("ui-files-found-in"), tokens.text2);
    ui.add_space(6.0);
    for met in view.provenances.iter().take(PLACES) {
        let day = scene.day(met.at.with_timezone(&Local).date_naive());
        label(ui, Role::Small, &day, tokens.text3);
        match met.import {
            None => drop(label(ui, Role::Small, &met.path, tokens.text)),
            Some(import) => {
                let pressed = link(ui, &met.path).on_hover_text(&met.path).clicked();
                let client = view.record.client;
                scene.wish_if(pressed, Command::GoTo(client, Kind::Import, import));
            }
        }
        ui.add_space(4.0);
    }
    if let Some(more) = view.provenances.len().checked_sub(PLACES).filter(|more| *more > 0) {
        let said = scene.say_with("ui-files-found-more", &[("count", more.into())]);
        label(ui, Role::Small, &said, tokens.text3);
    }
}

/// In a narrower window: what cites the message, below it.
pub fn chips(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) {
    if !cited(scene, id) {
        return;
    }
    ui.add_space(16.0);
    label(ui, Role::Label, &scene.say("ui-cited-by"), Tokens::of(ui).text2);
    ui.add_space(6.0);
    cited_by_chips(ui, scene, id);
}

fn cited(scene: &Scene<'_>, id: RecordId) -> bool {
    scene.file.as_ref().is_some_and(|file| !file.cited_by(id).is_empty())
}

fn citing(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) {
    if cited(scene, id) {
        cited_by_chips(ui, scene, id);
    } else {
        label(ui, Role::Small, &scene.say("ui-cited-by-none"), Tokens::of(ui).text3);
    }
}

fn fact(ui: &mut Ui, name: &str, value: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.scope(|ui| {
            ui.set_width(NAMES);
            label(ui, Role::Small, name, tokens.text3);
        });
        label(ui, Role::Small, value, tokens.text);
    });
    ui.add_space(4.0);
}

/// The first and the last digits; the whole of it can be copied.
fn fingerprint(ui: &mut Ui, scene: &Scene<'_>, sha256: &str) {
    let tokens = Tokens::of(ui);
    let part = |range: std::ops::Range<usize>| sha256.get(range).unwrap_or_default();
    let short = format!("{} {} … {}", part(0..4), part(4..8), part(60..64));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.scope(|ui| {
            ui.set_width(NAMES - 8.0);
            label(ui, Role::Small, &scene.say("ui-source-hash"), tokens.text3);
        });
        let shown = Button::new(short).small().quiet().named(scene.say("ui-copy-hash"));
        // Its words stand below those of the other facts.
        let shown = ui.add(shown);
        if shown.clicked() {
            ui.ctx().copy_text(sha256.to_owned());
        }
        shown.on_hover_text(format!("{}\n{}", sha256, scene.say("ui-copy-hash")));
    });
}
