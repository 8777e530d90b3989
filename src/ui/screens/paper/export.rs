//! The export dialog: what of the correspondence is given away.

use chrono::{DateTime, NaiveDate, Utc};
use eframe::egui::{Context, Ui};

use crate::domain::{Body, Lang, Record, RecordId};
use crate::session::{ExportChoice, ExportFormat, ExportOrder};
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, CheckBox, Choice, DateField, Dialog, Field, Typed, foot, label, language_choice,
};

/// What is chosen for an export.
pub struct Exporting {
    format: ExportFormat,
    scope: Scope,
    /// The message that lay open
    mail: Option<RecordId>,
    query: String,
    from: String,
    until: String,
    person: Option<RecordId>,
    lang: Lang,
    days: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
    /// What was taken back leaves as well
    withdrawn: bool,
}

/// How much is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Everything,
    Conversation,
    Message,
}

impl Exporting {
    /// Everything, in this language; of the message that lies open it can be less.
    pub fn new(lang: Lang, mail: Option<RecordId>, query: String) -> Exporting {
        let (from, until) = (String::new(), String::new());
        let (format, scope) = (ExportFormat::default(), Scope::Everything);
        let days = Some((None, None));
        let (person, withdrawn) = (None, false);
        Exporting { format, scope, mail, query, from, until, person, lang, days, withdrawn }
    }

    /// What was ordered, where its days are understood; `on` is the past day it is ordered for.
    pub fn order(&self, on: Option<DateTime<Utc>>) -> Option<ExportOrder> {
        let (from, until) = self.days?;
        let query = self.query.trim();
        let choice = ExportChoice {
            from,
            until,
            person: self.person,
            thread: self.mail.filter(|_| self.scope == Scope::Conversation),
            selection: self.mail.filter(|_| self.scope == Scope::Message).map(|id| vec![id]),
            query: (!query.is_empty()).then(|| query.to_owned()),
            withdrawn: self.withdrawn,
        };
        Some(ExportOrder { choice, format: self.format, lang: self.lang, on })
    }
}

/// Draws the dialog; whether it stays.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, exporting: &mut Exporting) -> bool {
    let title = scene.say("ui-paper-export");
    let (mut stays, mut ready) = (true, false);
    let shown = Dialog::new("export", &title).show(ctx, |ui| {
        let tokens = Tokens::of(ui);
        format(ui, scene, exporting);
        let what = format!("ui-paper-export-{}-what", exporting.format.as_str());
        ui.add_space(6.0);
        label(ui, Role::Small, &scene.say(&what), tokens.text2);
        ui.add_space(12.0);
        scope(ui, scene, exporting);
        let query = scene.say("ui-paper-query");
        let hint = scene.say("ui-paper-query-hint");
        Field::new("paper-export-query", &query).hint(&hint).show(ui, &mut exporting.query);
        ui.add_space(12.0);
        let (from, until) = (scene.say("ui-paper-from"), scene.say("ui-paper-until"));
        let from =
            DateField::new("paper-export-from", &from).past().show(ui, scene, &mut exporting.from);
        ui.add_space(12.0);
        let until = DateField::new("paper-export-until", &until).past().show(
            ui,
            scene,
            &mut exporting.until,
        );
        let understood = !from.failed() && !until.failed();
        exporting.days = understood.then(|| (Typed::day(from), Typed::day(until)));
        ui.add_space(12.0);
        person(ui, scene, exporting);
        ui.add_space(12.0);
        language_choice(ui, scene, &mut exporting.lang);
        ui.add_space(12.0);
        let withdrawn = scene.say("ui-paper-withdrawn-too");
        CheckBox::new(&withdrawn).show(ui, &mut exporting.withdrawn);
        ui.add_space(6.0);
        label(ui, Role::Small, &scene.say("ui-paper-private-stay"), tokens.text3);
        ui.add_space(20.0);
        foot(ui, |ui| {
            ready = understood && !scene.busy;
            let why = scene.say("ui-paper-not-ready");
            let go = Button::new(scene.say("ui-paper-choose-folder")).primary();
            let pressed = ui.add(go.enabled(ready, why)).clicked();
            scene.wish_if(pressed, Command::ExportTo);
            stays = !ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    scene.wish_if(shown.save && ready, Command::ExportTo);
    stays && !shown.close
}

fn format(ui: &mut Ui, scene: &Scene<'_>, exporting: &mut Exporting) {
    let name = |format: &ExportFormat| scene.say(&format!("ui-paper-export-{}", format.as_str()));
    let lines: Vec<String> = ExportFormat::ALL.iter().map(name).collect();
    let held = ExportFormat::ALL.iter().position(|format| *format == exporting.format);
    let mut chosen = held.unwrap_or(0);
    if Choice::new("paper-export-format", &scene.say("ui-paper-format")).show(
        ui,
        &lines,
        &mut chosen,
    ) {
        exporting.format = ExportFormat::ALL.get(chosen).copied().unwrap_or_default();
    }
}

/// The whole file, or less of it where a message lies open.
fn scope(ui: &mut Ui, scene: &Scene<'_>, exporting: &mut Exporting) {
    if exporting.mail.is_none() {
        return;
    }
    let scopes = [
        (Scope::Everything, "ui-paper-scope-everything"),
        (Scope::Conversation, "ui-paper-scope-conversation"),
        (Scope::Message, "ui-paper-scope-message"),
    ];
    let lines = scopes.map(|(_, key)| scene.say(key));
    let held = scopes.iter().position(|(scope, _)| *scope == exporting.scope);
    let mut chosen = held.unwrap_or(0);
    if Choice::new("paper-export-scope", &scene.say("ui-paper-scope")).show(ui, &lines, &mut chosen)
    {
        exporting.scope = scopes.get(chosen).map_or(Scope::Everything, |(scope, _)| *scope);
    }
    ui.add_space(12.0);
}

fn person(ui: &mut Ui, scene: &Scene<'_>, exporting: &mut Exporting) {
    let file = scene.file.clone();
    let people: Vec<&Record> = file.iter().flat_map(|file| file.people.iter()).collect();
    let name = |record: &&Record| match &record.body {
        Body::Person(person) => person.name.clone(),
        _ => String::new(),
    };
    let mut lines = vec![scene.say("ui-paper-everyone")];
    lines.extend(people.iter().map(name));
    let held = people.iter().position(|record| Some(record.id) == exporting.person);
    let mut chosen = held.map_or(0, |place| place + 1);
    let said = scene.say("ui-paper-whose");
    if Choice::new("paper-export-person", &said).show(ui, &lines, &mut chosen) {
        let place = chosen.checked_sub(1);
        exporting.person = place.and_then(|place| people.get(place)).map(|record| record.id);
    }
}
