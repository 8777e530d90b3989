//! The form of a person: a new one, what changed, a correction.

use eframe::egui::{Id, Ui, vec2};

use super::lists::{self, Dated, What};
use crate::domain::{Failure, Kind, Person, Record, RecordId, Side, Value};
use crate::session::{Op, Stranger};
use crate::ui::form::{fields, list, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    Press, changed, double, fault_at, foot, frame, greet, line, part,
};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Field, TextArea, label, side_choice};

/// Letters by which somebody met in the correspondence is looked for at least, and how many are offered at most.
const SHORTEST: usize = 2;
const MOST: usize = 3;

/// What the form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    New,
    Edit(RecordId),
    Correct(RecordId),
}

/// A person being written.
pub struct Writing {
    mode: Mode,
    name: String,
    side: Option<Side>,
    company: String,
    addresses: String,
    phones: String,
    roles: Vec<Dated>,
    authority: Vec<Dated>,
    reason: String,
    failure: Option<Failure>,
    greeted: bool,
}

impl Writing {
    /// A form of a new person: most are the client's.
    pub fn new_person() -> Writing {
        Writing {
            mode: Mode::New,
            name: String::new(),
            side: Some(Side::Client),
            company: String::new(),
            addresses: String::new(),
            phones: String::new(),
            roles: vec![Dated::empty()],
            authority: Vec::new(),
            reason: String::new(),
            failure: None,
            greeted: false,
        }
    }

    /// A form of somebody met in the correspondence.
    pub fn met(one: &Stranger, side: Option<Side>) -> Writing {
        let named = one.name != one.address;
        Writing {
            name: if named { one.name.clone() } else { String::new() },
            side: side.or(Some(Side::Client)),
            addresses: one.address.clone(),
            ..Writing::new_person()
        }
    }

    /// A form of what has changed with a person.
    pub fn edit(scene: &Scene<'_>, record: &Record, person: &Person) -> Writing {
        Writing {
            mode: Mode::Edit(record.id),
            name: person.name.clone(),
            side: Some(person.side),
            company: person.company.clone().unwrap_or_default(),
            addresses: person.addresses.join("\n"),
            phones: person.phones.join("\n"),
            roles: person.roles.iter().map(|role| Dated::role(scene, role)).collect(),
            authority: person.authority.iter().map(|held| Dated::authority(scene, held)).collect(),
            ..Writing::new_person()
        }
    }

    /// A form that mends what was recorded wrongly.
    pub fn correct(scene: &Scene<'_>, record: &Record, person: &Person) -> Writing {
        Writing { mode: Mode::Correct(record.id), ..Writing::edit(scene, record, person) }
    }

    /// What was typed, to be kept.
    pub fn keep(&self) -> Value {
        let mode = match self.mode {
            Mode::New => "new",
            Mode::Edit(_) => "edit",
            Mode::Correct(_) => "correct",
        };
        let line = |text: &String| Value::Text(text.clone());
        fields([
            ("mode", Value::from(mode)),
            ("name", line(&self.name)),
            ("side", of(&self.side)),
            ("company", line(&self.company)),
            ("addresses", line(&self.addresses)),
            ("phones", line(&self.phones)),
            ("roles", list(self.roles.iter().map(Dated::keep))),
            ("authority", list(self.authority.iter().map(Dated::keep))),
            ("reason", line(&self.reason)),
        ])
    }

    /// The form as it was kept.
    pub fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Writing> {
        let mode = match (line(kept, "mode").as_str(), record) {
            ("edit", Some(record)) => Mode::Edit(record.id),
            ("correct", Some(record)) => Mode::Correct(record.id),
            ("new", None) => Mode::New,
            _ => return None,
        };
        let dated = |name: &str| {
            let held: Vec<Value> = part(kept, name).unwrap_or_default();
            held.iter().map(|held| Dated::bring(scene, held)).collect()
        };
        Some(Writing {
            mode,
            name: line(kept, "name"),
            side: part(kept, "side"),
            company: line(kept, "company"),
            addresses: line(kept, "addresses"),
            phones: line(kept, "phones"),
            roles: dated("roles"),
            authority: dated("authority"),
            reason: line(kept, "reason"),
            ..Writing::new_person()
        })
    }

    /// Draws the form; what was recorded, once it is done with: a new person, or none.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> Option<Option<RecordId>> {
        let form = Id::unique("people-write");
        match scene.outcome(form) {
            Some(Ok(done)) => return Some(done.ids.first().copied()),
            Some(Err(failure)) => self.failure = Some(failure),
            None => {}
        }
        let (title, what) = match self.mode {
            Mode::New => ("ui-people-new-title", "ui-people-new-what"),
            Mode::Edit(_) => ("ui-people-edit-title", "ui-people-edit-what"),
            Mode::Correct(_) => ("ui-people-correct-title", "ui-register-correct-what"),
        };
        let (title, what) = (scene.say(title), scene.say(what));
        let mut press = Press::Nothing;
        frame(ui, &title, &what, |ui| press = self.fields(ui, scene, form));
        (press == Press::Cancel).then_some(None)
    }

    fn fields(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, form: Id) -> Press {
        self.who(ui, scene);
        self.reach(ui, scene);
        self.met_so(ui, scene);
        lists::show(ui, scene, What::Roles, &mut self.roles);
        lists::show(ui, scene, What::Authority, &mut self.authority);
        if matches!(self.mode, Mode::Correct(_)) {
            let name = scene.say("ui-register-reason");
            TextArea::new("people-reason", &name).rows(2).show(ui, &mut self.reason);
        }
        let missing = self.missing().map(|key| scene.say(key));
        let save = match self.mode {
            Mode::New => "ui-people-new",
            Mode::Edit(_) => "ui-people-edit",
            Mode::Correct(_) => "ui-register-correct",
        };
        let save = scene.say(save);
        let press = foot(ui, scene, form, &save, missing, self.failure.as_ref());
        if press == Press::Save {
            self.record(scene, form);
        }
        press
    }

    fn who(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let tokens = Tokens::of(ui);
        let (name, company) = (scene.say("ui-people-name"), scene.say("ui-people-company"));
        let wrong = fault_at(scene, self.failure.as_ref(), "name");
        let (typed, firm) = (&mut self.name, &mut self.company);
        double(
            ui,
            scene,
            |ui, _| {
                Field::new("people-name", &name).wrong(wrong.as_deref()).show(ui, typed);
            },
            |ui, _| {
                Field::new("people-company", &company).show(ui, firm);
            },
        );
        greet(ui, &mut self.greeted, Field::id("people-name"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            label(ui, Role::Label, &scene.say("ui-people-side"), tokens.text2);
            let sides = [Side::Us, Side::Client, Side::ThirdParty];
            side_choice(ui, scene, "people-side", &mut self.side, &sides);
        });
    }

    fn reach(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let (addresses, phones) = (scene.say("ui-people-addresses"), scene.say("ui-people-phones"));
        let hint = scene.say("ui-people-one-a-line");
        let wrong = fault_at(scene, self.failure.as_ref(), "addresses");
        let (typed, numbers) = (&mut self.addresses, &mut self.phones);
        double(
            ui,
            scene,
            |ui, _| {
                let area = TextArea::new("people-addresses", &addresses).hint(&hint).rows(2);
                area.wrong(wrong.as_deref()).show(ui, typed);
            },
            |ui, _| {
                let area = TextArea::new("people-phones", &phones).hint(&hint).rows(2);
                area.show(ui, numbers);
            },
        );
    }

    /// Addresses of those met in the correspondence under the name typed, each taken by a press.
    fn met_so(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let Some(file) = &scene.file else { return };
        let typed = self.name.trim();
        let taken = |one: &&Stranger| self.addresses.to_lowercase().contains(&one.address);
        let called = |one: &&Stranger| typed.chars().count() >= SHORTEST && one.is_called(typed);
        let all = file.strangers.offered.iter();
        let met: Vec<&Stranger> = all.filter(called).filter(|one| !taken(one)).take(MOST).collect();
        if met.is_empty() {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let tokens = Tokens::of(ui);
            label(ui, Role::Small, &scene.say("ui-people-met-so"), tokens.text2);
            for one in met {
                let named =
                    scene.say_with("ui-people-met-take", &[("address", (&one.address).into())]);
                if ui.add(Button::new(&one.address).icon(Icon::Plus).small().named(named)).clicked()
                {
                    self.take(one);
                }
            }
        });
    }

    fn take(&mut self, one: &Stranger) {
        let before = self.addresses.trim();
        let parts = [before, &one.address].into_iter().filter(|part| !part.is_empty());
        self.addresses = parts.collect::<Vec<_>>().join("\n");
        if matches!(self.mode, Mode::New) {
            if one.name != one.address {
                self.name.clone_from(&one.name);
            }
            self.side = one.side.or(self.side);
        }
    }

    fn missing(&self) -> Option<&'static str> {
        let dated = || self.roles.iter().chain(&self.authority);
        match () {
            () if self.name.trim().is_empty() => Some("ui-people-name-needed"),
            () if dated().any(Dated::is_wrong) => Some("ui-people-dates-wrong"),
            () if matches!(self.mode, Mode::Correct(_)) && self.reason.trim().is_empty() => {
                Some("ui-register-reason-needed")
            }
            () => None,
        }
    }

    fn record(&self, scene: &mut Scene<'_>, form: Id) {
        let Some(file) = scene.file.clone() else { return };
        let fields = fields([
            ("name", text(&self.name)),
            ("side", of(&self.side)),
            ("company", opt_text(&self.company)),
            ("addresses", lines(&self.addresses)),
            ("phones", lines(&self.phones)),
            ("roles", lists::values(&self.roles, What::Roles)),
            ("authority", lists::values(&self.authority, What::Authority)),
        ]);
        let known = |id: RecordId| file.record(id).map(|record| changed(record, fields.clone()));
        let (op, said) = match self.mode {
            Mode::New => {
                let client = file.client.id;
                (Op::Add { client, kind: Kind::Person, fields }, "ui-people-new-saved")
            }
            Mode::Edit(id) => {
                let fields = known(id).unwrap_or_default();
                let op = Op::Change { id, fields, cause: None, side: None, source: None };
                (op, "ui-people-edit-saved")
            }
            Mode::Correct(id) => {
                let fields = known(id).unwrap_or_default();
                let op = Op::Correct { id, fields, reason: self.reason.clone() };
                (op, "ui-register-correct-saved")
            }
        };
        scene.record(form, op, said);
    }
}

/// One value a line; commas part them as well.
fn lines(typed: &str) -> Value {
    let lines = typed.split(['\n', ',', ';']).map(str::trim).filter(|line| !line.is_empty());
    list(lines.map(text))
}
