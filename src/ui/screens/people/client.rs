//! What is agreed with the client as a whole, and the form that changes it.

use eframe::egui::{Id, Ui, vec2};

use super::free::{self, Rests};
use super::{Form, People};
use crate::domain::{Body, Client, Failure, Record, RecordId, Value};
use crate::session::Op;
use crate::text::numbers::NoSum;
use crate::text::{dates, numbers};
use crate::ui::form::{day, fields, list, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    Press, buttons, changed, dash, double, fault_at, foot, frame, greet,
};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{DateField, Field, TextArea, Typed, label};

/// Narrowest column of facts.
const COLUMN: f32 = 200.0;

/// Draws the facts, and the buttons that change them.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut People, record: &Record) {
    let Body::Client(client) = &record.body else { return };
    let tokens = Tokens::of(ui);
    label(ui, Role::Small, &scene.say("ui-people-client"), tokens.text3);
    label(ui, Role::Title, &client.name, tokens.text);
    ui.add_space(8.0);
    facts(ui, scene, client);
    ui.add_space(10.0);
    let faces = [
        ("ui-people-client-edit-open", Icon::NotePencil),
        ("ui-register-correct-open", Icon::NotePencil),
    ];
    if let Some(place) = buttons(ui, scene, &faces) {
        let editing = Editing::of(scene, record.id, client, place == 1);
        pane.forms.open(None, Form::Client(Box::new(editing)));
    }
}

fn facts(ui: &mut Ui, scene: &Scene<'_>, client: &Client) {
    let lang = scene.words.lang();
    let counted = |key: &str, count: Option<u32>| {
        count.map(|count| scene.say_with(key, &[("count", count.into())])).unwrap_or_default()
    };
    let currency = client.currency.as_deref().unwrap_or_default();
    let price = client.price.map(|price| numbers::money(lang, price, currency));
    let start = client.start.map(|day| dates::long(lang, day));
    let ended = client.ended.map(|day| dates::long(lang, day));
    let all = [
        ("ui-people-reference", client.reference.clone().unwrap_or_default(), true),
        ("ui-people-start", start.unwrap_or_default(), true),
        ("ui-people-ended", ended.unwrap_or_default(), client.ended.is_some()),
        ("ui-people-answer", counted("common-working-days", client.answer_days), true),
        ("ui-people-contact", counted("common-days", client.contact_days), true),
        ("ui-people-price", price.unwrap_or_default(), true),
        ("ui-people-short", client.short.clone().unwrap_or_default(), true),
    ];
    let shown = all.into_iter().filter(|(.., shown)| *shown);
    let shown = shown.map(|(key, value, _)| (scene.say(key), value));
    let shown: Vec<_> = shown.chain(free::facts(scene, client)).collect();
    let tokens = Tokens::of(ui);
    let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 4);
    let width = ui.available_width() / columns as f32 - 8.0;
    for row in shown.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            for (name, value) in row {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    label(ui, Role::Small, name, tokens.text3);
                    label(ui, Role::Body, &dash(value), tokens.text);
                    ui.add_space(8.0);
                });
            }
        });
    }
}

/// The client being changed.
pub struct Editing {
    id: RecordId,
    correction: bool,
    name: String,
    short: String,
    reference: String,
    start: String,
    answer: String,
    contact: String,
    currency: String,
    price: String,
    rests: Rests,
    reason: String,
    failure: Option<Failure>,
    greeted: bool,
}

impl Editing {
    fn of(scene: &Scene<'_>, id: RecordId, client: &Client, correction: bool) -> Editing {
        let lang = scene.words.lang();
        let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
        let price = client.price.map(|price| numbers::money(lang, price, ""));
        Editing {
            id,
            correction,
            name: client.name.clone(),
            short: client.short.clone().unwrap_or_default(),
            reference: client.reference.clone().unwrap_or_default(),
            start: client.start.map(|day| scene.typed_day(day)).unwrap_or_default(),
            answer: count(client.answer_days),
            contact: count(client.contact_days),
            currency: client.currency.clone().unwrap_or_default(),
            price: price.map(|price| price.trim().to_owned()).unwrap_or_default(),
            rests: Rests::of(scene, client),
            reason: String::new(),
            failure: None,
            greeted: false,
        }
    }

    /// What was typed.
    pub fn keep(&self) -> Value {
        let lines = [
            &self.name,
            &self.short,
            &self.reference,
            &self.start,
            &self.answer,
            &self.contact,
            &self.currency,
            &self.price,
            &self.reason,
        ];
        let lines = lines.into_iter().map(|line| Value::Text(line.clone()));
        list(lines.chain([self.rests.keep()]))
    }

    /// Draws the form; whether it is done with.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
        let form = Id::unique("people-client");
        match scene.outcome(form) {
            Some(Ok(_)) => return true,
            Some(Err(failure)) => self.failure = Some(failure),
            None => {}
        }
        let (title, what) = match self.correction {
            true => ("ui-people-client-correct-title", "ui-register-correct-what"),
            false => ("ui-people-client-title", "ui-people-client-what"),
        };
        let (title, what) = (scene.say(title), scene.say(what));
        let mut press = Press::Nothing;
        frame(ui, &title, &what, |ui| press = self.fields(ui, scene, form));
        press == Press::Cancel
    }

    fn fields(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, form: Id) -> Press {
        let failure = self.failure.clone();
        let wrong = |scene: &Scene<'_>, field: &str| fault_at(scene, failure.as_ref(), field);
        let pair = |ui: &mut Ui,
                    scene: &mut Scene<'_>,
                    left: (&'static str, &'static str, &mut String),
                    right: (&'static str, &'static str, &mut String)| {
            let names = (scene.say(left.1), scene.say(right.1));
            let faults = (wrong(scene, left.0), wrong(scene, right.0));
            double(
                ui,
                scene,
                |ui, _| {
                    let field = Field::new(("people-client", left.0), &names.0);
                    field.wrong(faults.0.as_deref()).show(ui, left.2);
                },
                |ui, _| {
                    let field = Field::new(("people-client", right.0), &names.1);
                    field.wrong(faults.1.as_deref()).show(ui, right.2);
                },
            );
        };
        pair(
            ui,
            scene,
            ("name", "ui-people-client-name", &mut self.name),
            ("short", "ui-people-short", &mut self.short),
        );
        pair(
            ui,
            scene,
            ("answer_days", "ui-people-answer-days", &mut self.answer),
            ("contact_days", "ui-people-contact-days", &mut self.contact),
        );
        pair(
            ui,
            scene,
            ("price", "ui-people-price", &mut self.price),
            ("currency", "ui-people-currency", &mut self.currency),
        );
        if self.correction {
            self.other_sums(ui, scene);
        }
        greet(ui, &mut self.greeted, Field::id(("people-client", "name")));
        let (reference, start) = (scene.say("ui-people-reference"), scene.say("ui-people-start"));
        let mut day = Typed::Nothing;
        let (number, first) = (&mut self.reference, &mut self.start);
        double(
            ui,
            scene,
            |ui, _| {
                Field::new(("people-client", "reference"), &reference).show(ui, number);
            },
            |ui, scene| day = DateField::new("people-client-start", &start).show(ui, scene, first),
        );
        self.rests.show(ui, scene);
        if self.correction {
            let name = scene.say("ui-register-reason");
            TextArea::new("people-client-reason", &name).rows(2).show(ui, &mut self.reason);
        }
        let missing = self.missing(day).map(|key| scene.say(key));
        let save = if self.correction { "ui-register-correct" } else { "ui-people-client-save" };
        let save = scene.say(save);
        let press = foot(ui, scene, form, &save, missing, self.failure.as_ref());
        if press == Press::Save {
            self.record(scene, form, day);
        }
        press
    }

    /// Says what another currency makes of the costs recorded so far.
    fn other_sums(&self, ui: &mut Ui, scene: &Scene<'_>) {
        let Some(file) = &scene.file else { return };
        let Body::Client(client) = &file.client.body else { return };
        let held = client.currency.as_deref().unwrap_or_default();
        let costs = |record: &&Record| match &record.body {
            Body::Decision(decision) => decision.options.iter().any(|option| option.cost.is_some()),
            _ => false,
        };
        let standing = file.decisions.iter().filter(|record| record.retracted.is_none());
        let count = standing.filter(costs).count();
        let typed = self.currency.trim().to_uppercase();
        if typed != held && !held.is_empty() && count > 0 {
            let values = [("count", count.into())];
            let said = scene.say_with("ui-people-other-sums", &values);
            label(ui, Role::Small, &said, Tokens::of(ui).late);
            ui.add_space(12.0);
        }
    }

    fn missing(&self, start: Typed) -> Option<&'static str> {
        let wrong = |typed: &str| !typed.trim().is_empty() && count(typed).is_none();
        let price = &self.price;
        match () {
            () if self.name.trim().is_empty() => Some("ui-people-client-name-needed"),
            () if wrong(&self.answer) || wrong(&self.contact) => Some("ui-people-days-wrong"),
            () if start.failed() => Some("ui-register-day-wrong"),
            () if self.rests.is_wrong() => Some("ui-people-free-wrong"),
            () if self.correction && self.reason.trim().is_empty() => {
                Some("ui-register-reason-needed")
            }
            () if price.trim().is_empty() => None,
            () => match numbers::typed_money(price, &self.currency) {
                Err(NoSum::OtherCurrency) => Some("ui-people-price-currency"),
                Err(NoSum::Unclear) => Some("ui-people-price-wrong"),
                Ok(_) => None,
            },
        }
    }

    fn record(&self, scene: &mut Scene<'_>, form: Id, start: Typed) {
        let Some(file) = scene.file.clone() else { return };
        let currency = self.currency.trim().to_uppercase();
        let mut typed = fields([
            ("name", text(&self.name)),
            ("short", opt_text(&self.short)),
            ("reference", opt_text(&self.reference)),
            ("start", day(start.day())),
            ("answer_days", of(&count(&self.answer))),
            ("contact_days", of(&count(&self.contact))),
            ("currency", opt_text(&currency)),
            ("price", of(&numbers::typed_money(&self.price, &currency).ok())),
        ]);
        if let Value::Map(typed) = &mut typed {
            typed.extend(self.rests.fields());
        }
        let fields = changed(&file.client, typed);
        let id = self.id;
        let (op, said) = match self.correction {
            true => {
                let reason = self.reason.clone();
                (Op::Correct { id, fields, reason }, "ui-register-correct-saved")
            }
            false => {
                let op = Op::Change { id, fields, cause: None, side: None, source: None };
                (op, "ui-people-client-saved")
            }
        };
        scene.record(form, op, said);
    }
}

/// A number of days as it was typed.
fn count(typed: &str) -> Option<u32> {
    numbers::typed_count(typed).and_then(|count| u32::try_from(count).ok())
}
