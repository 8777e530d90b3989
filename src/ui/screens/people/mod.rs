//! People of both sides with their roles and authority, and what is agreed with the client as a whole.

mod client;
mod free;
mod lists;
mod met;
mod page;
mod table;
mod write;

use chrono::NaiveDate;
use eframe::egui::{CentralPanel, Ui, vec2};

use self::client::Editing;
use self::met::Met;
use self::write::Writing;
use super::register::{Draft, Ending, Forms, history, scrolled};
use crate::domain::{Person, Record, RecordId, Value, Verb};
use crate::ui::scene::Scene;

/// What is shown and typed there.
#[derive(Default)]
pub struct People {
    /// The record that is open
    pub chosen: Option<RecordId>,
    /// Whether a new one is begun
    pub begin: bool,
    /// What is being typed
    pub forms: Forms<Form>,
    /// Who is met in the correspondence, as they are marked
    pub met: Met,
}

/// What is being typed.
pub enum Form {
    Write(Box<Writing>),
    Client(Box<Editing>),
    End(Box<Ending>),
}

impl Draft for Form {
    const SCREEN: &'static str = "people";

    fn keep(&self) -> Value {
        match self {
            Form::Write(form) => form.keep(),
            Form::Client(form) => form.keep(),
            Form::End(form) => form.keep(),
        }
    }

    fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Form> {
        Some(Form::Write(Box::new(Writing::bring(scene, record, kept)?)))
    }
}

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut People) {
    let Some(file) = scene.file.clone() else { return };
    pane.forms.bring_back(ui, scene, &file);
    if std::mem::take(&mut pane.begin) {
        pane.chosen = None;
        if !pane.forms.has(None) {
            pane.forms.open(None, Form::Write(Box::new(Writing::new_person())));
        }
    }
    CentralPanel::no_frame().show(ui, |ui| {
        let salt = ("people", pane.chosen, pane.forms.has(pane.chosen));
        scrolled(ui, salt, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            if pane.forms.has(pane.chosen) {
                form(ui, scene, pane);
                if pane.chosen.is_none() {
                    table::show(ui, scene, pane, &file);
                }
                return;
            }
            let chosen = pane.chosen.and_then(|id| file.record(id));
            match chosen.and_then(|record| Some((record, person(record)?))) {
                Some((record, person)) => page::show(ui, scene, pane, record, person),
                None => {
                    client::show(ui, scene, pane, &file.client);
                    table::show(ui, scene, pane, &file);
                    met::show(ui, scene, pane, &file);
                    history(ui, scene, &file.client);
                }
            }
        });
    });
}

/// Draws the form that is open, and closes it where it is done with.
fn form(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut People) {
    let made = pane.forms.draw(ui, pane.chosen, |ui, form| match form {
        Form::Write(form) => form.show(ui, scene),
        Form::Client(form) => form.show(ui, scene).then_some(None),
        Form::End(form) => form.show(ui, scene).then_some(None),
    });
    pane.chosen = made.flatten().or(pane.chosen);
}

/// The fields of a person's record.
fn person(record: &Record) -> Option<&Person> {
    match &record.body {
        crate::domain::Body::Person(person) => Some(person),
        _ => None,
    }
}

/// The last day of someone who left.
fn left(record: &Record, person: &Person) -> Option<NaiveDate> {
    let act = record.last_act(Verb::End);
    let ended = act.map(|act| act.telling.on.unwrap_or_else(|| act.stamp.at.date_naive()));
    person.left.or(ended)
}

/// From when until when something held, in a few letters.
fn span(scene: &Scene<'_>, from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    let day = |day: NaiveDate| crate::text::dates::numeric(scene.words.lang(), day);
    match (from, until) {
        (Some(from), Some(until)) => format!("{} – {}", day(from), day(until)),
        (Some(from), None) => scene.say_with("ui-people-from", &[("day", day(from).into())]),
        (None, Some(until)) => scene.say_with("ui-people-until", &[("day", day(until).into())]),
        (None, None) => scene.say("ui-people-always"),
    }
}
