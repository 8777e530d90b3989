//! Taking a record back from the menu of its row, or one act from its history, and putting a record back in
//! force: the reason is asked for, what was recorded stays.

use eframe::egui::{Id, Ui, vec2};

use crate::domain::{Act, Failure, Kind, Record, RecordId, Value};
use crate::session::{About, Op};
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, Dialog, TextArea, capital, cited_by_chips, failure_line, foot, label, source_chip,
};

/// How many of the records that name a person are shown; the rest is counted.
const NAMED: usize = 4;

/// A record being taken back or put back in force.
pub struct Taking {
    about: About,
    way: Way,
    reason: String,
    failure: Option<Failure>,
    greeted: bool,
    /// The records that name the person who is taken back; looked for once
    named: Option<Vec<RecordId>>,
}

/// What is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// The record as a whole
    Record,
    /// The act that stands on this entry, `log@position`
    Act(String),
    /// That the record was taken back: it counts again
    Retraction,
}

impl Taking {
    /// Asks for the reason.
    pub fn of(about: About, way: Way) -> Taking {
        Taking { about, way, reason: String::new(), failure: None, greeted: false, named: None }
    }

    /// Keys of the title, of what it means, of the button and of the sentence that says it was done.
    fn keys(&self) -> [&'static str; 4] {
        match self.way {
            Way::Record if self.about.kind == Kind::Import => [
                "ui-files-take-back-title",
                "ui-files-take-back-what",
                "ui-files-take-back",
                "ui-files-take-back-saved",
            ],
            Way::Record if self.about.kind == Kind::Task => [
                "ui-register-retract-title",
                "ui-schedule-retract-what",
                "ui-register-retract",
                "ui-register-retract-saved",
            ],
            Way::Record => [
                "ui-register-retract-title",
                "ui-register-retract-what",
                "ui-register-retract",
                "ui-register-retract-saved",
            ],
            Way::Act(_) => [
                "ui-history-take-back-title",
                "ui-history-take-back-what",
                "ui-register-retract",
                "ui-history-take-back-saved",
            ],
            Way::Retraction => [
                "ui-deeds-restore-title",
                "ui-deeds-restore-what",
                "ui-deeds-restore-do",
                "ui-deeds-restore-saved",
            ],
        }
    }

    /// Which act is taken back, where it is one and the record is at hand: `Sent, 12 May 2026, 14:05`.
    fn step(&self, scene: &Scene<'_>) -> Option<String> {
        let Way::Act(entry) = &self.way else { return None };
        let record = scene.file.as_ref()?.record(self.about.id)?;
        let stands = |act: &&Act| act.stamp.entry() == *entry;
        let act = record.acts.iter().find(stands)?;
        let said = capital(&scene.say(&format!("common-act-{}", act.verb.as_str())));
        Some(format!("{said}, {}", scene.moment(act.stamp.at)))
    }

    fn op(&self) -> Op {
        let (id, reason) = (self.about.id, self.reason.trim().to_owned());
        match &self.way {
            Way::Record => Op::Retract { id, reason },
            Way::Act(entry) => Op::take_back(id, entry.clone(), reason),
            Way::Retraction => Op::Restore { id, reason },
        }
    }
}

/// Draws the dialog, where a record is being taken back.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, place: &mut Option<Taking>) {
    let Some(taking) = place else { return };
    let form = Id::unique(("take-back", taking.about.id));
    match scene.outcome(form) {
        Some(Ok(_)) => {
            if taking.about.kind == Kind::Import {
                // The sheet says what has become of it.
                scene.wish(Command::ShowSheet(taking.about.client, taking.about.id));
            }
            return *place = None;
        }
        Some(Err(failure)) => taking.failure = Some(failure),
        None => {}
    }
    let [title, what, save, saved] = taking.keys();
    let title = scene.say(title);
    let (mut press, mut leave) = (false, false);
    let formed = Dialog::new("take-back", &title).show(ui.ctx(), |ui| {
        let tokens = Tokens::of(ui);
        label(ui, Role::Strong, &taking.about.title, tokens.text);
        if let Some(step) = taking.step(scene) {
            label(ui, Role::Body, &step, tokens.text);
        }
        ui.add_space(4.0);
        label(ui, Role::Small, &scene.say(what), tokens.text2);
        ui.add_space(12.0);
        if matches!(taking.way, Way::Record) {
            rests_on_it(ui, scene, taking.about.id);
            names_it(ui, scene, taking);
            stands_by_it(ui, scene, taking.about.id);
        }
        let name = scene.say("ui-register-reason");
        let wrong = taking.failure.as_ref().map(|failure| failure_line(scene.words, failure));
        let area = TextArea::new("take-back-reason", &name).wrong(wrong.as_deref()).rows(2);
        let response = area.show(ui, &mut taking.reason);
        if !std::mem::replace(&mut taking.greeted, true) {
            response.request_focus();
        }
        ui.add_space(16.0);
        foot(ui, |ui| {
            let (may, why) = scene.writer();
            let given = !taking.reason.trim().is_empty();
            let why = if may { scene.say("ui-register-reason-needed") } else { why };
            let button = Button::new(scene.say(save)).primary();
            press = ui.add(button.enabled(may && given, why)).clicked();
            leave = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    let given = !taking.reason.trim().is_empty() && scene.writer().0;
    if (press || formed.save) && given {
        scene.record(form, taking.op(), saved);
    }
    if leave || formed.close {
        *place = None;
    }
}

/// The records that name the person to be taken back: they keep the name.
fn names_it(ui: &mut Ui, scene: &mut Scene<'_>, taking: &mut Taking) {
    let Some(file) = scene.file.clone().filter(|_| taking.about.kind == Kind::Person) else {
        return;
    };
    let id = taking.about.id;
    let named = taking.named.get_or_insert_with(|| {
        let kept = [&file.meetings, &file.rules, &file.tasks, &file.decisions, &file.notes];
        let counts = |record: &&Record| record.retracted.is_none();
        let all = kept.into_iter().flatten().filter(counts);
        let naming = all.filter(|record| mentions(&record.body.write(), &id.to_string()));
        naming.map(|record| record.id).collect()
    });
    if named.is_empty() {
        return;
    }
    let (tokens, count) = (Tokens::of(ui), named.len());
    label(
        ui,
        Role::Body,
        &scene.say_with("ui-deeds-names", &[("count", count.into())]),
        tokens.text,
    );
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for record in named.iter().take(NAMED) {
            source_chip(ui, scene, *record);
        }
        if count > NAMED {
            let rest = scene.say_with("ui-overview-more", &[("count", (count - NAMED).into())]);
            label(ui, Role::Small, &rest, tokens.text2);
        }
    });
    ui.add_space(12.0);
}

/// The snapshots whose state follows from the rule to be taken back: without it silence means nothing for them.
fn stands_by_it(ui: &mut Ui, scene: &Scene<'_>, id: RecordId) {
    let Some(file) = &scene.file else { return };
    let standings = file.standings_on(scene.today);
    let count = standings.values().filter(|standing| standing.rule == Some(id)).count();
    if count > 0 {
        let said = scene.say_with("ui-deeds-stands", &[("count", count.into())]);
        label(ui, Role::Body, &said, Tokens::of(ui).late);
        ui.add_space(12.0);
    }
}

/// Whether a value holds this name of a record anywhere.
fn mentions(value: &Value, id: &str) -> bool {
    match value {
        Value::Text(text) => text == id,
        Value::List(items) => items.iter().any(|item| mentions(item, id)),
        Value::Map(map) => map.values().any(|item| mentions(item, id)),
        Value::Null | Value::Bool(_) | Value::Int(_) => false,
    }
}

/// The records that rest on the one to be taken back: they stay as they are, and their proof does not.
fn rests_on_it(ui: &mut Ui, scene: &mut Scene<'_>, id: RecordId) {
    let count = scene.file.as_ref().map_or(0, |file| file.cited_by(id).len());
    if count == 0 {
        return;
    }
    let tokens = Tokens::of(ui);
    let said = scene.say_with("ui-deeds-rests", &[("count", count.into())]);
    label(ui, Role::Body, &said, tokens.late);
    ui.add_space(6.0);
    cited_by_chips(ui, scene, id);
    ui.add_space(12.0);
}
