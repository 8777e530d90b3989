//! The form of a note: who, which way, when, and the words.

use eframe::egui::{Align, Layout, Sense, Ui, vec2};

use super::form::{End, Form};
use super::{Notes, anchor, form_id};
use crate::domain::{Failure, Kind, Side};
use crate::text::{dates, typed_time};
use crate::ui::scene::Scene;
use crate::ui::screens::kind_icon;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, DateField, Field, PersonField, SourceField, TextArea, capital, form_popup, hears_keys,
    label, side_choice,
};

/// The sides a call, a letter or a chat can come from.
const FROM: &[Side] = &[Side::Us, Side::Client, Side::ThirdParty];

/// Draws the form beside whatever is shown.
pub(super) fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Notes) {
    let Some(form) = &mut pane.form else { return };
    match scene.outcome(form_id()) {
        Some(Ok(_)) => {
            form.end = Some(End::Recorded);
            return ui.ctx().request_repaint();
        }
        Some(Err(failure)) => form.failure = Some(failure),
        None => {}
    }
    if form.day.is_empty() && !form.greeted {
        form.day = scene.typed_day(scene.today);
        form.time = dates::time(scene.time);
    }
    let before = form.kept();
    let unkept = pane.drafts.failed();
    let formed = form_popup(ui, "note", anchor(ui), |ui| draw(ui, scene, form, unkept));
    if form.kept() != before {
        form.failure = None;
        pane.drafts.touch();
    }
    if pane.drafts.pending() {
        ui.ctx().request_repaint_after_secs(0.8);
    }
    if formed.save || formed.inner == Some(Pressed::Save) {
        save(scene, form);
    }
    if formed.close || formed.inner == Some(Pressed::Leave) {
        form.end = Some(End::Left);
        ui.ctx().request_repaint();
    }
    if formed.inner == Some(Pressed::Discard) {
        form.end = Some(End::Discarded);
        ui.ctx().request_repaint();
    }
}

fn save(scene: &mut Scene<'_>, form: &mut Form) {
    if !scene.writer().0 {
        return;
    }
    if form.text.trim().is_empty() {
        form.failure = Some(Failure::new("error-note-empty").with("field", "text"));
        return;
    }
    if let Some(op) = form.op(scene) {
        let said = if form.mends() { "ui-notes-corrected" } else { "ui-notes-saved" };
        form.failure = None;
        scene.record(form_id(), op, said);
    }
}

/// What was pressed in the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pressed {
    Save,
    Leave,
    Discard,
}

fn draw(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form, unkept: bool) -> Option<Pressed> {
    head(ui, scene, form, unkept);
    ui.add_space(12.0);
    greet(ui, form);
    if form.kind == Kind::PrivateNote {
        words(ui, scene, form);
        ui.add_space(12.0);
        when(ui, scene, form);
    } else {
        who(ui, scene, form);
        ui.add_space(12.0);
        when(ui, scene, form);
        ui.add_space(12.0);
        words(ui, scene, form);
    }
    if form.kind == Kind::Letter {
        ui.add_space(12.0);
        let said = scene.say("ui-notes-document");
        SourceField::new("note-document", &said).show(ui, scene, &mut form.document);
    }
    reason(ui, scene, form);
    if let Some(general) = form.general(scene) {
        ui.add_space(8.0);
        label(ui, Role::Small, &general, Tokens::of(ui).late);
    }
    ui.add_space(16.0);
    foot(ui, scene, form)
}

/// The kind's picture and name; that it is private; that an earlier draft came back.
fn head(ui: &mut Ui, scene: &Scene<'_>, form: &Form, unkept: bool) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        kind_icon(form.kind).paint(ui.painter(), rect.center(), 16.0, tokens.text2);
        let name = capital(&scene.say(&format!("kind-{}", form.kind.as_str())));
        label(ui, Role::Section, &name, tokens.text);
    });
    let aside = match () {
        () if unkept => Some(("ui-notes-draft-unkept", tokens.late)),
        () if form.restored => Some(("ui-notes-draft-restored", tokens.text2)),
        () if form.kind == Kind::PrivateNote => Some(("ui-notes-private-what", tokens.text2)),
        () => None,
    };
    if let Some((key, colour)) = aside {
        ui.add_space(2.0);
        label(ui, Role::Small, &scene.say(key), colour);
    }
}

/// Puts the caret where one begins.
fn greet(ui: &Ui, form: &mut Form) {
    if !form.greeted && hears_keys(ui) {
        form.greeted = true;
        let first = if form.kind == Kind::PrivateNote { "note-text" } else { "note-with" };
        ui.memory_mut(|memory| memory.request_focus(Field::id(first)));
    }
}

/// With whom, and which way.
fn who(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form) {
    let tokens = Tokens::of(ui);
    let hint = scene.say("ui-notes-with-hint");
    let wrong = form.wrong(scene, "with");
    let said = scene.say("ui-notes-with");
    let field = PersonField::new("note-with", &said).many().hint(&hint);
    field.wrong(wrong.as_deref()).show(ui, scene, &mut form.with);
    ui.add_space(12.0);
    let key = match form.kind {
        Kind::Letter => "ui-notes-from-letter",
        Kind::Chat => "ui-notes-from-chat",
        _ => "ui-notes-from-call",
    };
    label(ui, Role::Label, &scene.say(key), tokens.text2);
    ui.add_space(4.0);
    side_choice(ui, scene, "note-from", &mut form.from, FROM);
    if form.kind == Kind::Letter || !form.subject.is_empty() {
        ui.add_space(12.0);
        let wrong = form.wrong(scene, "subject");
        let said = scene.say("ui-notes-subject");
        Field::new("note-subject", &said).wrong(wrong.as_deref()).show(ui, &mut form.subject);
    }
}

/// The day and, beside it, what else is short.
fn when(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form) {
    let narrow = match form.kind {
        Kind::PhoneNote => 2,
        _ => 1,
    };
    let small = 76.0 + if form.kind == Kind::Letter { 64.0 } else { 0.0 };
    let wide = ui.available_width() - narrow as f32 * (small + 12.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        column(ui, wide, |ui| {
            let said = scene.say("ui-notes-day");
            DateField::new("note-day", &said).past().show(ui, scene, &mut form.day);
        });
        if form.has_time() {
            let wrong = typed_time(&form.time).is_none().then(|| scene.say("ui-notes-time-wrong"));
            let said = scene.say("ui-notes-time");
            column(ui, small, |ui| {
                Field::new("note-time", &said).wrong(wrong.as_deref()).show(ui, &mut form.time);
            });
        }
        if form.kind == Kind::PhoneNote {
            let wrong = form.lasted().is_none().then(|| scene.say("ui-notes-minutes-wrong"));
            let wrong = wrong.or_else(|| form.wrong(scene, "minutes"));
            let said = scene.say("ui-notes-minutes");
            column(ui, small, |ui| {
                let field = Field::new("note-minutes", &said).wrong(wrong.as_deref());
                field.show(ui, &mut form.minutes);
            });
        }
        if form.kind == Kind::Letter {
            let said = scene.say("ui-notes-reference");
            column(ui, small, |ui| {
                Field::new("note-reference", &said).show(ui, &mut form.reference);
            });
        }
    });
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn words(ui: &mut Ui, scene: &Scene<'_>, form: &mut Form) {
    let key = match form.kind {
        Kind::Letter => "ui-notes-words-letter",
        Kind::PrivateNote => "ui-notes-words-private",
        _ => "ui-notes-words",
    };
    let wrong = form.wrong(scene, "text");
    let said = scene.say(key);
    TextArea::new("note-text", &said).rows(4).wrong(wrong.as_deref()).show(ui, &mut form.text);
}

/// Why a recorded note is mended.
fn reason(ui: &mut Ui, scene: &Scene<'_>, form: &mut Form) {
    let wrong = form.wrong(scene, "reason");
    let Some(reason) = form.reason() else { return };
    ui.add_space(12.0);
    let (said, hint) = (scene.say("ui-notes-why"), scene.say("ui-notes-why-hint"));
    let field = Field::new("note-reason", &said).hint(&hint).wrong(wrong.as_deref());
    field.show(ui, reason);
}

fn foot(ui: &mut Ui, scene: &Scene<'_>, form: &Form) -> Option<Pressed> {
    let mut pressed = None;
    let (may, why) = scene.writer();
    let unclear = form.unclear(scene);
    let why = unclear.filter(|_| may).map_or(why, |key| scene.say(key));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let key = if form.mends() { "ui-notes-correct-save" } else { "ui-notes-save" };
        let save = Button::new(scene.say(key)).primary().keys(scene.say("ui-notes-save-keys"));
        if ui.add(save.enabled(may && unclear.is_none(), why)).clicked() {
            pressed = Some(Pressed::Save);
        }
        let later = Button::new(scene.say("ui-close")).quiet();
        if ui.add(later).clicked() {
            pressed = Some(Pressed::Leave);
        }
        if !form.is_empty() && !form.mends() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let discard = Button::new(scene.say("ui-notes-discard")).quiet();
                if ui.add(discard).clicked() {
                    pressed = Some(Pressed::Discard);
                }
            });
        }
    });
    pressed
}
