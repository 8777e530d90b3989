//! A person's page: how to reach them, what they did and do, what they may decide.

use eframe::egui::{Label, Ui, vec2};

use super::write::Writing;
use super::{Form, People, left, span, table};
use crate::domain::{Authority, Person, Record};
use crate::text::dates;
use crate::ui::deeds::{retract, taken_back};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    Ending, aside, cited_row, deeds as deed_pressed, fact, facts_line, history, section,
};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, ChipLook, chip, label, proof_chip};

/// Width of the labels.
const LABEL: f32 = 180.0;

/// What can be done with a person's record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Edit,
    Leave,
    Correct,
    Retract,
}

/// Draws the page.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut People,
    record: &Record,
    person: &Person,
) {
    let back = Button::new(scene.say("ui-people-all")).icon(Icon::ArrowLeft).small().quiet();
    let back = ui.add(back);
    scene.panes.push(back.id);
    if back.clicked() {
        pane.chosen = None;
        table::focus(ui);
    }
    ui.add_space(8.0);
    heading(ui, scene, record, person);
    ui.add_space(10.0);
    deeds(ui, scene, pane, record, person);
    ui.add_space(14.0);
    reach(ui, scene, person);
    roles(ui, scene, person);
    authority(ui, scene, record, person);
    cited_row(ui, scene, record.id);
    history(ui, scene, record);
}

fn heading(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, person: &Person) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Title, &person.name, tokens.text);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        ui.set_row_height(20.0);
        let side = scene.say(&format!("common-side-{}", person.side.as_str()));
        chip(ui, ChipLook::Side(person.side), &side);
        let role = person.role_on(scene.today).map(|role| role.title.clone());
        let facts = [person.company.clone(), role].into_iter().flatten().collect::<Vec<_>>();
        facts_line(ui, &facts);
    });
    taken_back(ui, scene, record, &person.name);
    if let Some(day) = left(record, person) {
        let day = dates::long(scene.words.lang(), day);
        let said = scene.say_with("ui-people-left-on", &[("day", day.into())]);
        label(ui, Role::Body, &said, tokens.text2);
    }
}

fn deeds(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut People, record: &Record, person: &Person) {
    if record.retracted.is_some() {
        return;
    }
    let here = left(record, person).is_none();
    let all = [
        (Deed::Edit, "ui-people-edit-open", Icon::NotePencil, true),
        (Deed::Leave, "ui-people-left-open", Icon::Prohibit, here),
        (Deed::Correct, "ui-register-correct-open", Icon::NotePencil, true),
        (Deed::Retract, "ui-register-retract-open", Icon::ArrowCounterClockwise, true),
    ];
    let Some(deed) = deed_pressed(ui, scene, &all) else { return };
    let today = scene.typed_day(scene.today);
    let form = match deed {
        Deed::Edit => Form::Write(Box::new(Writing::edit(scene, record, person))),
        Deed::Correct => Form::Write(Box::new(Writing::correct(scene, record, person))),
        Deed::Leave => Form::End(Box::new(Ending::leave(record.id, today))),
        Deed::Retract => return retract(scene, record),
    };
    pane.forms.open(Some(record.id), form);
}

fn reach(ui: &mut Ui, scene: &Scene<'_>, person: &Person) {
    let tokens = Tokens::of(ui);
    let lines = [("ui-people-addresses", &person.addresses), ("ui-people-phones", &person.phones)];
    for (key, values) in lines {
        fact(ui, &scene.say(key), LABEL, |ui| {
            if values.is_empty() {
                label(ui, Role::Body, &scene.say("common-unknown"), tokens.text3);
            }
            for value in values {
                ui.add(Label::new(Role::Body.job(value, tokens.text)).wrap().selectable(true));
            }
        });
    }
}

fn roles(ui: &mut Ui, scene: &Scene<'_>, person: &Person) {
    let tokens = Tokens::of(ui);
    section(ui, &scene.say("ui-people-roles"));
    if person.roles.is_empty() {
        label(ui, Role::Body, &scene.say("ui-people-no-role"), tokens.text3);
    }
    let now = person.role_on(scene.today);
    for role in person.roles.iter().rev() {
        fact(ui, &span(scene, role.from, role.until), LABEL, |ui| {
            let weight = if now == Some(role) { Role::Medium } else { Role::Body };
            label(ui, weight, &role.title, tokens.text);
        });
    }
}

fn authority(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record, person: &Person) {
    let tokens = Tokens::of(ui);
    section(ui, &scene.say("ui-people-authority"));
    if person.authority.is_empty() {
        label(ui, Role::Body, &scene.say("ui-people-no-authority"), tokens.text3);
    }
    // Whoever was taken back binds nobody.
    let counts = record.retracted.is_none();
    let now: Vec<&Authority> = person.authority_on(scene.today).filter(|_| counts).collect();
    for held in person.authority.iter().rev() {
        fact(ui, &span(scene, held.from, held.until), LABEL, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
                ui.set_row_height(20.0);
                let in_force = now.contains(&held);
                let ink = if in_force { tokens.text } else { tokens.text3 };
                aside(ui, Role::Body, &held.scope, ink);
                if in_force {
                    chip(ui, ChipLook::Ok, &scene.say("ui-people-in-force"));
                }
                proof_chip(ui, scene, held.source);
            });
        });
    }
}
