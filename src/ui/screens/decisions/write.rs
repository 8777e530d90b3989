//! The form of a decision: a new one, a choice made, a change of mind, a correction.

use eframe::egui::{Id, Ui};

use super::letter;
use super::offer::{Offer, currency_of, offers};
use super::settled::Settled;
use crate::domain::{Body, Decision, Failure, Kind, Record, RecordId, Source, Value};
use crate::session::Op;
use crate::ui::form::{day, fields, list, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    Press, changed, double, fault_at, foot, frame, greet, line, part,
};
use crate::ui::widgets::{
    Choice, DateField, Field, PersonField, SourceField, SourcePick, TextArea, Typed,
};

/// What the form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    New,
    /// A new decision in place of this one
    Change(RecordId),
    /// The choice of an open decision
    Choose(RecordId),
    Correct(RecordId),
}

/// A decision being written.
pub struct Writing {
    mode: Mode,
    question: String,
    options: Vec<Offer>,
    /// The option chosen: its place from 1; 0 while none is
    chosen: usize,
    by: String,
    on: String,
    source: SourcePick,
    note: String,
    reason: String,
    replaces: Option<RecordId>,
    failure: Option<Failure>,
    greeted: bool,
}

impl Writing {
    /// A form of a new decision with room for two options.
    pub fn new_decision() -> Writing {
        Writing {
            mode: Mode::New,
            question: String::new(),
            options: vec![Offer::default(), Offer::default()],
            chosen: 0,
            by: String::new(),
            on: String::new(),
            source: SourcePick::default(),
            note: String::new(),
            reason: String::new(),
            replaces: None,
            failure: None,
            greeted: false,
        }
    }

    /// A form of what the minutes of a meeting say was decided; that meeting is its source.
    pub fn settled(scene: &Scene<'_>, settled: Settled) -> Writing {
        Writing {
            question: settled.question,
            options: vec![Offer::named(settled.choice)],
            chosen: 1,
            by: settled.by.unwrap_or_default(),
            on: scene.typed_day(settled.on),
            source: SourcePick::of(scene, Some(Source::Record(settled.meeting))),
            ..Writing::new_decision()
        }
    }

    /// A form of the choice of an open decision.
    pub fn choose(scene: &Scene<'_>, record: &Record, currency: &str) -> Option<Writing> {
        let body = body(record)?;
        let on = scene.typed_day(scene.today);
        let note = body.note.clone().unwrap_or_default();
        let source = SourcePick::of(scene, body.source);
        let writing = Writing::of(scene, body, currency);
        Some(Writing { mode: Mode::Choose(record.id), on, note, source, ..writing })
    }

    /// A form of a new decision in place of one that was made: the same question and options.
    pub fn change(scene: &Scene<'_>, record: &Record, currency: &str) -> Option<Writing> {
        let body = body(record)?;
        let on = scene.typed_day(scene.today);
        let replaces = Some(record.id);
        let writing = Writing::of(scene, body, currency);
        Some(Writing { mode: Mode::Change(record.id), on, replaces, ..writing })
    }

    /// A form that mends what was recorded wrongly.
    pub fn correct(scene: &Scene<'_>, record: &Record, currency: &str) -> Option<Writing> {
        let body = body(record)?;
        let mut writing = Writing::of(scene, body, currency);
        let place = body.chosen.as_ref().map(|chosen| {
            let known = writing.options.iter().position(|option| option.title == *chosen);
            // What was chosen without being offered becomes an option, so that it is not lost.
            known.unwrap_or_else(|| {
                writing.options.push(Offer::named(chosen.clone()));
                writing.options.len() - 1
            })
        });
        Some(Writing {
            mode: Mode::Correct(record.id),
            chosen: place.map_or(0, |place| place + 1),
            by: body.chosen_by.as_ref().map(|who| who.name.clone()).unwrap_or_default(),
            on: body.decided_on.map(|day| scene.typed_day(day)).unwrap_or_default(),
            source: SourcePick::of(scene, body.source),
            note: body.note.clone().unwrap_or_default(),
            replaces: body.replaces,
            ..writing
        })
    }

    fn of(scene: &Scene<'_>, body: &Decision, currency: &str) -> Writing {
        let offer = |option| Offer::of(scene.words.lang(), option, currency);
        let options = body.options.iter().map(offer).collect();
        Writing { question: body.question.clone(), options, ..Writing::new_decision() }
    }

    /// What was typed, to be kept.
    pub fn keep(&self) -> Value {
        let mode = match self.mode {
            Mode::New => "new",
            Mode::Change(_) => "change",
            Mode::Choose(_) => "choose",
            Mode::Correct(_) => "correct",
        };
        let line = |text: &String| Value::Text(text.clone());
        fields([
            ("mode", Value::from(mode)),
            ("question", line(&self.question)),
            ("options", list(self.options.iter().map(Offer::keep))),
            ("chosen", of(&i64::try_from(self.chosen).unwrap_or(0))),
            ("by", line(&self.by)),
            ("on", line(&self.on)),
            ("source", of(&self.source.source())),
            ("note", line(&self.note)),
            ("reason", line(&self.reason)),
            ("replaces", of(&self.replaces)),
        ])
    }

    /// The form as it was kept.
    pub fn bring(scene: &Scene<'_>, record: Option<&Record>, kept: &Value) -> Option<Writing> {
        let mode = match (line(kept, "mode").as_str(), record) {
            ("change", Some(record)) => Mode::Change(record.id),
            ("choose", Some(record)) => Mode::Choose(record.id),
            ("correct", Some(record)) => Mode::Correct(record.id),
            ("new", None) => Mode::New,
            _ => return None,
        };
        let options: Vec<Value> = part(kept, "options").unwrap_or_default();
        let chosen = part(kept, "chosen").and_then(|place: i64| usize::try_from(place).ok());
        Some(Writing {
            mode,
            question: line(kept, "question"),
            options: options.iter().map(Offer::bring).collect(),
            chosen: chosen.unwrap_or(0),
            by: line(kept, "by"),
            on: line(kept, "on"),
            source: SourcePick::of(scene, part(kept, "source")),
            note: line(kept, "note"),
            reason: line(kept, "reason"),
            replaces: part(kept, "replaces"),
            ..Writing::new_decision()
        })
    }

    /// Draws the form; what was recorded, once it is done with: a new decision, or none.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> Option<Option<RecordId>> {
        let form = Id::unique("decisions-write");
        match scene.outcome(form) {
            Some(Ok(done)) => return Some(done.ids.first().copied()),
            Some(Err(failure)) => self.failure = Some(failure),
            None => {}
        }
        let (title, what) = match self.mode {
            Mode::New => ("ui-decisions-new-title", "ui-decisions-new-what"),
            Mode::Change(_) => ("ui-decisions-change-title", "ui-decisions-change-what"),
            Mode::Choose(_) => ("ui-decisions-choose-title", "ui-decisions-choose-what"),
            Mode::Correct(_) => ("ui-decisions-correct-title", "ui-register-correct-what"),
        };
        let (title, what) = (scene.say(title), scene.say(what));
        let mut press = Press::Nothing;
        frame(ui, &title, &what, |ui| press = self.fields(ui, scene, form));
        (press == Press::Cancel).then_some(None)
    }

    fn fields(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, form: Id) -> Press {
        if !matches!(self.mode, Mode::Choose(_)) {
            self.asked(ui, scene);
        }
        let on = self.choice(ui, scene);
        if matches!(self.mode, Mode::Correct(_)) {
            let name = scene.say("ui-register-reason");
            TextArea::new("decisions-reason", &name).rows(2).show(ui, &mut self.reason);
        }
        let missing = self.missing(on, &currency_of(scene)).map(|key| scene.say(key));
        let save = match self.mode {
            Mode::New | Mode::Change(_) => "ui-decisions-new",
            Mode::Choose(_) => "ui-decisions-choose",
            Mode::Correct(_) => "ui-register-correct",
        };
        let save = scene.say(save);
        let press = foot(ui, scene, form, &save, missing, self.failure.as_ref());
        if press == Press::Save {
            self.record(scene, form, on);
        }
        press
    }

    /// The question and the options.
    fn asked(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) {
        let name = scene.say("ui-decisions-question");
        let wrong = fault_at(scene, self.failure.as_ref(), "question");
        let area = TextArea::new("decisions-question", &name).rows(1).wrong(wrong.as_deref());
        let response = area.show(ui, &mut self.question);
        greet(ui, &mut self.greeted, response.id);
        if let Some(gone) = offers(ui, scene, &mut self.options) {
            // The options move up, and what was chosen with them.
            self.chosen = match self.chosen {
                chosen if chosen == gone + 1 => 0,
                chosen if chosen > gone + 1 => chosen - 1,
                chosen => chosen,
            };
        }
    }

    /// What was chosen, by whom, when, and where it is written; answers the day as understood.
    fn choice(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> Typed {
        let name = scene.say("ui-decisions-which");
        let none = scene.say("ui-decisions-none-chosen");
        let options = self.options.iter().enumerate().filter(|(_, option)| option.is_named());
        let options = options.map(|(place, option)| {
            format!("{}. {}", letter(place), crate::domain::one_line(&option.title))
        });
        let lines: Vec<String> = std::iter::once(none).chain(options).collect();
        Choice::new("decisions-chosen", &name).show(ui, &lines, &mut self.chosen);
        let (by_name, on_name) = (scene.say("ui-decisions-by"), scene.say("ui-decisions-on"));
        let wrong = fault_at(scene, self.failure.as_ref(), "chosen_by");
        let mut day = Typed::Nothing;
        let (by, on) = (&mut self.by, &mut self.on);
        double(
            ui,
            scene,
            |ui, scene| {
                let field = PersonField::new("decisions-by", &by_name).wrong(wrong.as_deref());
                field.show(ui, scene, by);
            },
            |ui, scene| day = DateField::new("decisions-on", &on_name).past().show(ui, scene, on),
        );
        let name = scene.say("ui-register-source");
        SourceField::new("decisions-source", &name).no_proof().show(ui, scene, &mut self.source);
        let (name, hint) = (scene.say("ui-decisions-note"), scene.say("ui-decisions-note-hint"));
        TextArea::new("decisions-note", &name).hint(&hint).rows(2).show(ui, &mut self.note);
        if matches!(self.mode, Mode::Choose(_)) {
            greet(ui, &mut self.greeted, Field::id("decisions-chosen"));
        }
        day
    }

    fn missing(&self, on: Typed, currency: &str) -> Option<&'static str> {
        // Who chose and when is told of a choice: without one it would be lost.
        let told = !self.by.trim().is_empty() || (self.mode == Mode::New && on != Typed::Nothing);
        let made = told || self.chosen > 0 || matches!(self.mode, Mode::Choose(_));
        match () {
            () if self.question.trim().is_empty() => Some("ui-decisions-question-needed"),
            () if self.options.iter().any(Offer::is_nameless) => Some("ui-decisions-option-needed"),
            () if self.options.iter().any(|option| option.is_wrong(currency)) => {
                Some("ui-decisions-number-wrong")
            }
            () if on.failed() => Some("ui-register-day-wrong"),
            () if made && self.chosen == 0 => Some("ui-decisions-which-needed"),
            () if made && self.by.trim().is_empty() => Some("ui-decisions-by-needed"),
            () if made && on == Typed::Nothing => Some("ui-decisions-on-needed"),
            () if self.source.left_open() => Some("ui-forms-source-open"),
            () if matches!(self.mode, Mode::Correct(_)) && self.reason.trim().is_empty() => {
                Some("ui-register-reason-needed")
            }
            () => None,
        }
    }

    fn record(&self, scene: &mut Scene<'_>, form: Id, on: Typed) {
        let Some(file) = scene.file.clone() else { return };
        let currency = currency_of(scene);
        let named = self.options.iter().filter(|option| option.is_named());
        let chosen = self.chosen.checked_sub(1).and_then(|place| named.clone().nth(place));
        let made = chosen.is_some();
        let fields = fields([
            ("question", text(&self.question)),
            ("options", list(named.map(|option| option.value(&currency)))),
            ("chosen", chosen.map_or(Value::Null, |option| text(&option.title))),
            ("chosen_by", if made { opt_text(&self.by) } else { Value::Null }),
            ("decided_on", if made { day(on.day()) } else { Value::Null }),
            ("source", of(&self.source.source())),
            ("replaces", of(&self.replaces)),
            ("note", opt_text(&self.note)),
        ]);
        let known = |id: RecordId| file.record(id).map(|record| changed(record, fields.clone()));
        let (op, said) = match self.mode {
            Mode::New | Mode::Change(_) => {
                let client = file.client.id;
                (Op::Add { client, kind: Kind::Decision, fields }, "ui-decisions-new-saved")
            }
            Mode::Choose(id) => {
                let fields = known(id).unwrap_or_default();
                let op = Op::Change { id, fields, cause: None, side: None, source: None };
                (op, "ui-decisions-choose-saved")
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

fn body(record: &Record) -> Option<&Decision> {
    match &record.body {
        Body::Decision(decision) => Some(decision),
        _ => None,
    }
}
