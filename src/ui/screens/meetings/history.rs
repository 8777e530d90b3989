//! What happened to a meeting's record, entry by entry, in sentences.

use eframe::egui::Ui;

use super::Meetings;
use super::ask::Ask;
use crate::domain::Record;
use crate::ui::history::{self, Look};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label};

/// Draws the history, and the way to take the meeting back.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Meetings, record: &Record) {
    let tokens = Tokens::of(ui);
    ui.add_space(24.0);
    label(ui, Role::Label, &scene.say("ui-history-title"), tokens.text2);
    ui.add_space(4.0);
    if let Some(failure) = pane.history.failure() {
        failure_block(ui, scene.words, failure);
    }
    let lines = pane.history.get().map(Vec::as_slice).unwrap_or_default();
    history::show(ui, scene, record.kind, &history::of_entries(lines), Look::Page);
    if retract(ui, scene, record) {
        pane.ask = Some(Ask::Retract { reason: String::new() });
    }
}

/// The way to take the meeting back; whether it was taken.
pub fn retract(ui: &mut Ui, scene: &Scene<'_>, record: &Record) -> bool {
    if record.retracted.is_some() {
        return false;
    }
    ui.add_space(12.0);
    let (may_write, why) = scene.writer();
    let retract = Button::new(scene.say("ui-meetings-retract")).icon(Icon::X).quiet().small();
    ui.add(retract.enabled(may_write, why)).clicked()
}

fn sentence(scene: &Scene<'_>, line: &HistoryLine) -> String {
    match &line.told {
        Told::Made(_) => scene.say("ui-meetings-told-made"),
        Told::Changed(change) => changed(scene, change),
        Told::Acted(verb, telling) => acted(scene, *verb, telling),
        Told::Retracted(reason) => {
            scene.say_with("ui-meetings-told-retracted", &[("reason", reason.into())])
        }
    }
}

fn changed(scene: &Scene<'_>, change: &Change) -> String {
    let names: Vec<String> =
        change.fields.iter().map(|field| scene.say(field_key(&field.name))).collect();
    let key =
        if change.correction { "ui-meetings-told-corrected" } else { "ui-meetings-told-changed" };
    let said = scene.say_with(key, &[("fields", names.join(", ").into())]);
    let attendance = change.fields.iter().find(|field| field.name == "attendance");
    let counted = attendance.and_then(|field| {
        let after: Vec<crate::domain::Attendance> = Field::read(&field.after, "").ok()?;
        let here = after.iter().filter(|one| one.presence == crate::domain::Presence::Present);
        let word = scene.say(facts::presence_key(crate::domain::Presence::Present));
        Some(format!("{word} {}/{}", here.count(), after.len()))
    });
    let parts = [Some(said), counted, change.cause.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn acted(scene: &Scene<'_>, verb: Verb, telling: &Telling) -> String {
    let lang = scene.words.lang();
    let day = |key: &str, day| scene.say_with(key, &[("date", dates::long(lang, day).into())]);
    let mut parts = vec![scene.say(act_key(verb))];
    parts.extend(telling.on.map(|on| dates::long(lang, on)));
    parts.extend(telling.by.as_ref().map(|by| by.name.clone()));
    parts.extend(telling.until.map(|until| day("ui-meetings-told-until", until)));
    parts.extend(telling.reason.clone());
    parts.extend(telling.words.clone());
    parts.join(", ")
}

fn act_key(verb: Verb) -> &'static str {
    match verb {
        Verb::Seal => "common-act-seal",
        Verb::Send => "common-act-send",
        Verb::Confirm => "common-act-confirm",
        Verb::Object => "common-act-object",
        Verb::Accept => "common-act-accept",
        Verb::Refuse => "common-act-refuse",
        Verb::Annex => "common-act-annex",
        Verb::Agree => "common-act-agree",
        Verb::End => "common-act-end",
        Verb::Remove => "common-act-remove",
        Verb::Prove => "common-act-prove",
    }
}

fn field_key(name: &str) -> &'static str {
    match name {
        "title" => "ui-meetings-field-title",
        "starts" => "ui-meetings-field-starts",
        "ends" => "ui-meetings-field-ends",
        "place" => "ui-meetings-field-place",
        "link" => "ui-meetings-field-link",
        "attendance" => "ui-meetings-field-attendance",
        _ => "ui-meetings-field-points",
    }
}
