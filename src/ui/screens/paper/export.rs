//! The export dialog: what of the correspondence is given away.

use chrono::NaiveDate;
use eframe::egui::{Align, Context, Layout};

use crate::domain::{Body, Lang, Record, RecordId};
use crate::session::ExportChoice;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Choice, DateField, Dialog, Typed, label, language_choice};

/// What is chosen for an export.
pub struct Exporting {
    from: String,
    until: String,
    person: Option<RecordId>,
    lang: Lang,
    days: Option<(Option<NaiveDate>, Option<NaiveDate>)>,
}

impl Exporting {
    /// Everything, in this language.
    pub fn new(lang: Lang) -> Exporting {
        let (from, until) = (String::new(), String::new());
        Exporting { from, until, person: None, lang, days: Some((None, None)) }
    }

    /// The choice, where its days are understood.
    pub fn choice(&self) -> Option<(ExportChoice, Lang)> {
        let (from, until) = self.days?;
        let choice = ExportChoice { from, until, person: self.person, ..ExportChoice::default() };
        Some((choice, self.lang))
    }
}

/// Draws the dialog; whether it stays.
pub fn show(ctx: &Context, scene: &mut Scene<'_>, exporting: &mut Exporting) -> bool {
    let title = scene.say("ui-paper-export");
    let mut stays = true;
    let shown = Dialog::new("export", &title).show(ctx, |ui| {
        let tokens = Tokens::of(ui);
        label(ui, Role::Small, &scene.say("ui-paper-export-what"), tokens.text2);
        ui.add_space(16.0);
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
        label(ui, Role::Small, &scene.say("ui-paper-private-stay"), tokens.text3);
        ui.add_space(20.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let ready = understood && !scene.busy;
            let why = scene.say("ui-paper-not-ready");
            let go = Button::new(scene.say("ui-paper-choose-folder")).primary();
            let pressed = ui.add(go.enabled(ready, why)).clicked();
            scene.wish_if(pressed, Command::ExportTo);
            stays = !ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    stays && !shown.close
}

fn person(ui: &mut eframe::egui::Ui, scene: &Scene<'_>, exporting: &mut Exporting) {
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
