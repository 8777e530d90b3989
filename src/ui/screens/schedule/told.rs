//! What a snapshot's line tells besides its state: how it went out, what silence means or meant, what was answered,
//! and what proves it.

use chrono::NaiveDate;
use eframe::egui::{Color32, Ui};

use super::state::short;
use crate::domain::{Act, Record, SnapshotState, Source, Standing, Verb};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{label, proof_chip, source_chip};

/// Draws it.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, note: Option<&str>) {
    let tokens = Tokens::of(ui);
    let ink = tokens.text2;
    if let Some(note) = note {
        say(ui, note, ink);
    }
    let Some(standing) = scene.standing(record) else { return };
    sent(ui, scene, record, &standing);
    match standing.state {
        SnapshotState::Sent => awaited(ui, scene, &standing),
        SnapshotState::AcceptedBySilence => {
            on(ui, scene, "ui-schedule-silence-since", standing.accepted);
            agreed(ui, scene, &standing);
            on(ui, scene, "ui-schedule-refused-late", standing.late);
        }
        SnapshotState::Superseded => {
            let (own, since) = standing.own;
            if standing.accepted.is_some() {
                on(ui, scene, &format!("ui-schedule-was-{}", own.as_str()), since);
            }
        }
        SnapshotState::Taken | SnapshotState::Accepted | SnapshotState::Refused => {}
    }
    let Some(act) = record.acts.iter().rev().find(|act| act.verb != Verb::Send) else { return };
    answer(ui, scene, act, ink);
}

/// Who answered, what they said and what proves it.
fn answer(ui: &mut Ui, scene: &mut Scene<'_>, act: &Act, ink: Color32) {
    let who = act.telling.by.as_ref().map(|who| who.name.as_str());
    let said: Vec<&str> = [who, act.telling.reason.as_deref()].into_iter().flatten().collect();
    if !said.is_empty() {
        say(ui, &said.join(": "), ink);
    }
    let source = act.telling.source.or(act.telling.message.map(Source::Record));
    if source.is_some() {
        ui.add_space(6.0);
        proof_chip(ui, scene, source);
    }
}

/// When and how it went out.
fn sent(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, standing: &Standing) {
    let Some(act) = record.last_act(Verb::Send) else { return };
    let message = act.telling.message;
    let key = if message.is_some() { "ui-schedule-sent-on" } else { "ui-schedule-handed-on" };
    on(ui, scene, key, standing.sent);
    if let Some(message) = message {
        ui.add_space(6.0);
        source_chip(ui, scene, message);
    }
}

/// What silence will mean, or that somebody has answered already.
fn awaited(ui: &mut Ui, scene: &mut Scene<'_>, standing: &Standing) {
    if standing.answered.is_some() {
        return on(ui, scene, "ui-schedule-answer-came", standing.answered);
    }
    if standing.until.is_none() {
        let said = scene.say("ui-schedule-silence-nothing");
        return say(ui, &said, Tokens::of(ui).text2);
    }
    on(ui, scene, "ui-schedule-silence-until", standing.until);
    agreed(ui, scene, standing);
}

/// The rule that says what silence means.
fn agreed(ui: &mut Ui, scene: &mut Scene<'_>, standing: &Standing) {
    if let Some(rule) = standing.rule {
        ui.add_space(6.0);
        source_chip(ui, scene, rule);
    }
}

fn on(ui: &mut Ui, scene: &Scene<'_>, key: &str, day: Option<NaiveDate>) {
    let Some(day) = day else { return };
    let said = scene.say_with(key, &[("date", short(scene, day).into())]);
    say(ui, &said, Tokens::of(ui).text2);
}

fn say(ui: &mut Ui, words: &str, ink: Color32) {
    ui.add_space(4.0);
    label(ui, Role::Small, words, ink);
}
