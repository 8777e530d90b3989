//! The chosen decision: the question, the options, who chose with what authority, what it rests on.

use chrono::Local;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Label, Sense, Stroke, Ui, vec2};

use super::authority::{person_of, scopes_on};
use super::write::Writing;
use super::{Decisions, Form, chain, decision, number, option_name, options, replaced_by};
use crate::domain::{Body, Decision, Record};
use crate::text::dates;
use crate::ui::deeds::{retract, taken_back};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    card, cited_row, deeds as deed_pressed, fact, history, section,
};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{ChipLook, chip, label, proof_chip};

/// Width of the labels.
const LABEL: f32 = 110.0;

/// What can be done with a decision.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Choose,
    Change,
    Correct,
    Retract,
}

/// Draws the decision.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Decisions,
    file: &ClientFile,
    record: &Record,
) {
    let Some(body) = decision(record) else { return };
    let tokens = Tokens::of(ui);
    let caption =
        scene.say_with("ui-decisions-caption", &[("number", number(scene, record.number).into())]);
    label(ui, Role::Small, &caption, tokens.text3);
    label(ui, Role::Title, &body.question, tokens.text);
    taken_back(ui, scene, record, &body.question);
    ui.add_space(10.0);
    deeds(ui, scene, pane, file, record, body);
    ui.add_space(16.0);
    let currency = match &file.client.body {
        Body::Client(client) => client.currency.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let side = body.chosen_by.as_ref().and_then(|who| person_of(file, who)).map(|who| who.side);
    options::show(ui, scene, body, side, &currency);
    choice(ui, scene, file, record, body);
    let links = chain::of(file, record);
    if links.len() > 1 {
        section(ui, &scene.say("ui-decisions-chain"));
        let pressed = chain::show(ui, scene, &links, record.id);
        pane.chosen = pressed.or(pane.chosen);
    }
    cited_row(ui, scene, record.id);
    history(ui, scene, record);
}

fn deeds(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Decisions,
    file: &ClientFile,
    record: &Record,
    body: &Decision,
) {
    if record.retracted.is_some() {
        return;
    }
    let open = body.chosen.is_none();
    let newest = replaced_by(file, record.id).is_none();
    let all = [
        (Deed::Choose, "ui-decisions-choose-open", Icon::Check, open),
        (Deed::Change, "ui-decisions-change-open", Icon::ArrowRight, !open && newest),
        (Deed::Correct, "ui-register-correct-open", Icon::NotePencil, true),
        (Deed::Retract, "ui-register-retract-open", Icon::ArrowCounterClockwise, true),
    ];
    let Some(deed) = deed_pressed(ui, scene, &all) else { return };
    let currency = match &file.client.body {
        Body::Client(client) => client.currency.clone().unwrap_or_default(),
        _ => String::new(),
    };
    let writing = match deed {
        Deed::Choose => Writing::choose(scene, record, &currency),
        Deed::Change => Writing::change(scene, record, &currency),
        Deed::Correct => Writing::correct(scene, record, &currency),
        Deed::Retract => return retract(scene, record),
    };
    if let Some(writing) = writing {
        pane.forms.open(Some(record.id), Form::Write(Box::new(writing)));
    }
}

/// Who chose what and when, by what authority, and where it is written.
fn choice(ui: &mut Ui, scene: &mut Scene<'_>, file: &ClientFile, record: &Record, body: &Decision) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let made = record.made.at.with_timezone(&Local).date_naive();
    let day = body.decided_on.unwrap_or(made);
    let who = body.chosen_by.as_ref().filter(|_| body.chosen.is_some());
    let scopes = who.map(|who| scopes_on(file, who, day)).unwrap_or_default();
    card(ui, width, Stroke::new(1.0, tokens.line2), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
            Icon::Signpost.paint(ui.painter(), rect.center(), 16.0, tokens.accent_text);
            let Some(chosen) = &body.chosen else {
                label(ui, Role::Body, &scene.say("ui-decisions-open"), tokens.text2);
                return;
            };
            ui.add(Label::new(sentence(scene, file, body, chosen, tokens)).wrap());
            if body.chosen_by.is_none() {
                return;
            }
            if scopes.is_empty() {
                chip(ui, ChipLook::Dashed, &scene.say("ui-decisions-no-authority"));
            }
        });
        ui.add_space(10.0);
        if !scopes.is_empty() {
            fact(ui, &scene.say("ui-decisions-authority"), LABEL, |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
                    for scope in &scopes {
                        chip(ui, ChipLook::Ok, scope);
                    }
                });
            });
        }
        if let Some(note) = &body.note {
            fact(ui, &scene.say("ui-decisions-note"), LABEL, |ui| {
                label(ui, Role::Body, note, tokens.text);
            });
        }
        fact(ui, &scene.say("ui-register-source"), LABEL, |ui| {
            proof_chip(ui, scene, body.source);
        });
    });
}

/// `Choice: option B, Adam Wierzbicki, chief of operations, 8 September 2026`
fn sentence(
    scene: &Scene<'_>,
    file: &ClientFile,
    body: &Decision,
    chosen: &str,
    tokens: &Tokens,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut add = |role: Role, text: &str| job.append(text, 0.0, role.format(tokens.text));
    let name = option_name(scene, body, chosen);
    add(Role::Strong, &crate::ui::screens::register::capital(&name));
    if name != chosen {
        add(Role::Body, &format!(" ({chosen})"));
    }
    if let Some(who) = &body.chosen_by {
        add(Role::Body, ", ");
        add(Role::Strong, &who.name);
        let day = body.decided_on.unwrap_or(scene.today);
        let role = person_of(file, who).and_then(|person| person.role_on(day));
        if let Some(role) = role {
            add(Role::Body, &format!(", {}", role.title));
        }
    }
    if let Some(day) = body.decided_on {
        add(Role::Body, &format!(", {}", dates::long(scene.words.lang(), day)));
    }
    job
}

/// Draws the form that is open, and closes it where it is done with.
pub fn form(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Decisions) {
    let made = pane.forms.draw(ui, pane.chosen, |ui, form| match form {
        Form::Write(form) => form.show(ui, scene),
    });
    pane.chosen = made.flatten().or(pane.chosen);
}
