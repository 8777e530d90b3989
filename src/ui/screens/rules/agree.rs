//! The form that records that someone agreed to a rule.

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use crate::domain::{Body, Failure, Record, RecordId, Rule, Source, Telling, Value, Verb, Who};
use crate::session::Op;
use crate::ui::form::{day, fields, list, of, text};
use crate::ui::scene::Scene;
use crate::ui::screens::register::{Press, changed, double, fault_at, foot, frame, greet};
use crate::ui::widgets::{DateField, Field, PersonField, SourceField, SourcePick, Typed, names};

/// An agreement being written.
pub struct Agreeing {
    id: RecordId,
    by: String,
    on: String,
    from: String,
    source: SourcePick,
    failure: Option<Failure>,
    greeted: bool,
}

impl Agreeing {
    /// A form for a rule nobody agreed to yet, or for one more to agree.
    pub fn of(scene: &Scene<'_>, record: &Record) -> Option<Agreeing> {
        let Body::Rule(rule) = &record.body else { return None };
        let from = rule.in_force_from.unwrap_or(scene.today);
        Some(Agreeing {
            id: record.id,
            by: String::new(),
            on: scene.typed_day(scene.today),
            from: scene.typed_day(from),
            source: SourcePick::of(scene, rule.source),
            failure: None,
            greeted: false,
        })
    }

    /// What was typed.
    pub fn keep(&self) -> Value {
        let line = |text: &String| Value::Text(text.clone());
        fields([("by", line(&self.by)), ("on", line(&self.on)), ("from", line(&self.from))])
    }

    /// Draws the form; whether it is done with.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
        let form = Id::unique("rules-agree-form");
        match scene.outcome(form) {
            Some(Ok(_)) => return true,
            Some(Err(failure)) => self.failure = Some(failure),
            None => {}
        }
        let title = scene.say("ui-rules-agree-title");
        let what = scene.say("ui-rules-agree-what");
        let mut press = Press::Nothing;
        frame(ui, &title, &what, |ui| press = self.fields(ui, scene, form));
        press == Press::Cancel
    }

    fn fields(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, form: Id) -> Press {
        let (by, several) = (scene.say("ui-rules-agreed-by"), scene.say("ui-rules-several"));
        let wrong = fault_at(scene, self.failure.as_ref(), "by");
        let field = PersonField::new("rules-agree-by", &by).many().hint(&several);
        field.wrong(wrong.as_deref()).show(ui, scene, &mut self.by);
        greet(ui, &mut self.greeted, Field::id("rules-agree-by"));
        let (named_on, named_from) =
            (scene.say("ui-rules-agreed-on"), scene.say("ui-rules-in-force-from"));
        let (mut on, mut from) = (Typed::Nothing, Typed::Nothing);
        let (typed_on, typed_from) = (&mut self.on, &mut self.from);
        double(
            ui,
            scene,
            |ui, scene| {
                on = DateField::new("rules-agree-on", &named_on).past().show(ui, scene, typed_on);
            },
            |ui, scene| {
                from = DateField::new("rules-agree-from", &named_from).show(ui, scene, typed_from);
            },
        );
        let name = scene.say("ui-register-source");
        SourceField::new("rules-agree-source", &name).no_proof().show(ui, scene, &mut self.source);
        let missing = match () {
            () if names(&self.by).is_empty() => Some("ui-rules-by-needed"),
            () if on.failed() || from.failed() => Some("ui-register-day-wrong"),
            () if from == Typed::Nothing => Some("ui-rules-from-needed"),
            () if self.source.left_open() => Some("ui-forms-source-open"),
            () => None,
        };
        let missing = missing.map(|key| scene.say(key));
        let save = scene.say("ui-rules-agree");
        let press = foot(ui, scene, form, &save, missing, self.failure.as_ref());
        if press == Press::Save
            && let Some(op) = self.op(scene, on.day(), from.day())
        {
            scene.record(form, op, "ui-rules-agree-saved");
        }
        press
    }

    /// An act for everyone who agreed, and the fields of the version they agreed to.
    fn op(&self, scene: &Scene<'_>, on: Option<NaiveDate>, from: Option<NaiveDate>) -> Option<Op> {
        let file = scene.file.as_ref()?;
        let record = file.record(self.id)?;
        let Body::Rule(rule) = &record.body else { return None };
        let source = self.source.source();
        let acts = names(&self.by).into_iter().map(|name| Op::Act {
            id: self.id,
            verb: Verb::Agree,
            telling: Telling { on, by: Some(Who::named(name)), source, ..Telling::default() },
        });
        let fields = changed(record, self.version(rule, on, from, source));
        let none = matches!(&fields, Value::Map(map) if map.is_empty());
        let change = Op::Change { id: self.id, fields, cause: None, side: None, source: None };
        Some(Op::All(acts.chain((!none).then_some(change)).collect()))
    }

    fn version(
        &self,
        rule: &Rule,
        on: Option<NaiveDate>,
        from: Option<NaiveDate>,
        source: Option<Source>,
    ) -> Value {
        let before = rule.agreed_by.iter().map(of);
        let known = |name: &&str| rule.agreed_by.iter().any(|who| who.name == *name);
        let more = names(&self.by).into_iter().filter(|name| !known(name)).map(text);
        fields([
            ("agreed_by", list(before.chain(more))),
            ("agreed_on", day(on)),
            ("in_force_from", day(from)),
            ("source", of(&source)),
        ])
    }
}
