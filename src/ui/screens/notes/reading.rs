//! A recorded note: its words, what it rests on, what rests on it, and how it came to be so.

use chrono::Local;
use eframe::egui::{Align, Label, Layout, Rect, ScrollArea, Sense, Ui, vec2};

use super::form::Form;
use super::{Notes, anchor};
use crate::domain::{Body, Kind, Note, Record};
use crate::text::dates;
use crate::ui::deeds::{retract, taken_back};
use crate::ui::history::{self, Look, Of};
use crate::ui::scene::Scene;
use crate::ui::screens::kind_icon;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{Button, capital, card_popup, cited_by, label, source_chip};

/// What was pressed on a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Close,
    Mend,
    Retract,
}

/// Draws the note that is open beside whatever is shown.
pub(super) fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Notes) {
    let file = scene.file.clone();
    let record = pane.chosen.and_then(|id| file.as_ref()?.record(id));
    let Some(record) = record else {
        // A note of another day or client is not kept open; one still loading is.
        if file.is_some() {
            pane.chosen = None;
        }
        return;
    };
    let Body::Note(note) = &record.body else {
        pane.chosen = None;
        return;
    };
    let formed = card_popup(ui, "note-open", anchor(ui), |ui| {
        let head = head(ui, scene, record).then_some(Pressed::Close);
        let room = ui.ctx().content_rect().height() - 220.0;
        let area = ScrollArea::vertical().id_salt(record.id).max_height(room.max(160.0));
        area.auto_shrink([false, true]).show(ui, |ui| {
            facts(ui, scene, record, note);
            words(ui, note);
            rests(ui, scene, record);
            history::show(ui, scene, Of::record(record), &history::of_record(record), Look::Pane);
        });
        head.or(foot(ui, scene, record))
    });
    match formed.inner.or(formed.close.then_some(Pressed::Close)) {
        Some(Pressed::Close) => pane.chosen = None,
        Some(Pressed::Mend) => pane.form = Form::mend(scene, record),
        Some(Pressed::Retract) => retract(scene, record),
        None => {}
    }
}

/// The kind of the record and the way to leave it; whether that was pressed.
pub(super) fn head(ui: &mut Ui, scene: &Scene<'_>, record: &Record) -> bool {
    let tokens = Tokens::of(ui);
    let mut pressed = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 24.0), Sense::hover());
        kind_icon(record.kind).paint(ui.painter(), rect.center(), 16.0, tokens.text2);
        let name = capital(&scene.say(&format!("kind-{}", record.kind.as_str())));
        label(ui, Role::Section, &name, tokens.text);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = Button::new(scene.say("ui-close")).icon(Icon::X).quiet().small().bare();
            pressed = ui.add(close).clicked();
        });
    });
    if record.kind == Kind::PrivateNote {
        label(ui, Role::Small, &scene.say("ui-notes-private-what"), tokens.text2);
    }
    ui.add_space(10.0);
    pressed
}

/// When, which way, with whom, how long, under which number; that it was taken back.
fn facts(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, note: &Note) {
    let tokens = Tokens::of(ui);
    taken_back(ui, scene, record, &record.gist(None).title);
    let when = match record.kind {
        Kind::Letter => dates::full(scene.words.lang(), note.at.with_timezone(&Local).date_naive()),
        _ => scene.moment(note.at),
    };
    let utc = note.at.format("%Y-%m-%d %H:%M:%S UTC").to_string();
    fact(ui, scene, "ui-notes-day", |ui| {
        label(ui, Role::Body, &when, tokens.text).on_hover_text(utc);
    });
    if let Some(side) = note.from {
        let key = match record.kind {
            Kind::Letter => "ui-notes-from-letter",
            Kind::Chat => "ui-notes-from-chat",
            _ => "ui-notes-from-call",
        };
        fact(ui, scene, key, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
            let place = Rect::from_min_size(rect.min + vec2(0.0, 4.0), vec2(12.0, 9.0));
            swatch(ui.painter(), place, side, tokens);
            let said = capital(&scene.say(&format!("common-side-{}", side.as_str())));
            label(ui, Role::Body, &said, tokens.text);
        });
    }
    let with: Vec<&str> = note.with.iter().map(|who| who.name.as_str()).collect();
    let minutes =
        note.minutes.map(|count| scene.say_with("common-minutes", &[("count", count.into())]));
    let not_held = scene.file.as_ref().and_then(|file| file.not_held.get(&record.id));
    let lines = [
        ("ui-notes-with", with.join(", ")),
        ("ui-notes-minutes", minutes.unwrap_or_default()),
        ("ui-notes-reference", note.reference.clone().unwrap_or_default()),
        ("ui-notes-subject", note.subject.clone().unwrap_or_default()),
        ("ui-notes-not-held", not_held.map(|names| names.join("\n")).unwrap_or_default()),
    ];
    for (key, said) in lines.iter().filter(|(_, said)| !said.is_empty()) {
        fact(ui, scene, key, |ui| {
            label(ui, Role::Body, said, tokens.text);
        });
    }
}

/// A fact beside its name.
pub(super) fn fact(ui: &mut Ui, scene: &Scene<'_>, key: &str, add: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui(vec2(96.0, 18.0), |ui| {
            ui.set_min_width(96.0);
            label(ui, Role::Small, &scene.say(key), tokens.text3);
        });
        add(ui);
    });
    ui.add_space(4.0);
}

fn words(ui: &mut Ui, note: &Note) {
    let tokens = Tokens::of(ui);
    ui.add_space(8.0);
    for paragraph in note.text.split("\n\n") {
        ui.add(Label::new(Role::Reading.job(paragraph, tokens.text)).wrap().selectable(true));
        ui.add_space(8.0);
    }
}

/// What the note rests on, and what rests on it.
fn rests(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record) {
    let tokens = Tokens::of(ui);
    let cites = match &record.body {
        Body::Note(note) => note.document,
        _ => None,
    };
    if let Some(id) = cites {
        label(ui, Role::Label, &scene.say("ui-notes-document"), tokens.text2);
        ui.add_space(4.0);
        source_chip(ui, scene, id);
        ui.add_space(10.0);
    }
    cited_by(ui, scene, record.id);
}

fn foot(ui: &mut Ui, scene: &Scene<'_>, record: &Record) -> Option<Pressed> {
    let (may, why) = scene.writer();
    let mut pressed = None;
    ui.add_space(12.0);
    let gone = record.retracted.is_some();
    let why = if gone { scene.say("ui-notes-gone") } else { why };
    ui.horizontal(|ui| {
        let mend = Button::new(scene.say("ui-notes-correct"));
        if ui.add(mend.enabled(may && !gone, &why)).clicked() {
            pressed = Some(Pressed::Mend);
        }
        let retract = Button::new(scene.say("ui-notes-retract-more")).quiet();
        if ui.add(retract.enabled(may && !gone, &why)).clicked() {
            pressed = Some(Pressed::Retract);
        }
    });
    pressed
}
