//! Short forms that end a rule, or say that a person left: the last day, why, and where it is written.

use eframe::egui::{Id, Ui};

use super::form::{Press, fault_at, foot, frame, greet};
use crate::domain::{Failure, RecordId, Telling, Value, Verb};
use crate::session::Op;
use crate::ui::form::fields;
use crate::ui::scene::Scene;
use crate::ui::widgets::{DateField, SourceField, SourcePick, TextArea, Typed};

/// The words of such a form, by their keys.
pub struct Words {
    title: &'static str,
    what: &'static str,
    save: &'static str,
    said: &'static str,
}

/// The end being typed.
pub struct Ending {
    id: RecordId,
    words: Words,
    on: String,
    reason: String,
    source: SourcePick,
    failure: Option<Failure>,
    greeted: bool,
}

impl Ending {
    /// A form that ends a rule.
    pub fn end_rule(id: RecordId, today: String) -> Ending {
        let words = Words {
            title: "ui-rules-end-title",
            what: "ui-rules-end-what",
            save: "ui-rules-end",
            said: "ui-rules-end-saved",
        };
        Ending::new(id, words, today)
    }

    /// A form that says that a person left.
    pub fn leave(id: RecordId, today: String) -> Ending {
        let words = Words {
            title: "ui-people-left-title",
            what: "ui-people-left-what",
            save: "ui-people-left",
            said: "ui-people-left-saved",
        };
        Ending::new(id, words, today)
    }

    /// What was typed.
    pub fn keep(&self) -> Value {
        let line = |text: &String| Value::Text(text.clone());
        fields([("on", line(&self.on)), ("reason", line(&self.reason))])
    }

    fn new(id: RecordId, words: Words, on: String) -> Ending {
        Ending {
            id,
            words,
            on,
            reason: String::new(),
            source: SourcePick::default(),
            failure: None,
            greeted: false,
        }
    }

    /// Draws the form; whether it is done with.
    pub fn show(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
        let form = Id::unique(("ending", self.id.to_string()));
        match scene.outcome(form) {
            Some(Ok(_)) => return true,
            Some(Err(failure)) => self.failure = Some(failure),
            None => {}
        }
        let (title, what) = (scene.say(self.words.title), scene.say(self.words.what));
        let mut press = Press::Nothing;
        frame(ui, &title, &what, |ui| press = self.inputs(ui, scene, form));
        press == Press::Cancel
    }

    fn inputs(&mut self, ui: &mut Ui, scene: &mut Scene<'_>, form: Id) -> Press {
        let before = self.on.clone();
        let name = scene.say("ui-register-last-day");
        let on = DateField::new("ending-on", &name).show(ui, scene, &mut self.on);
        if self.on != before {
            // What was said of another day says nothing of this one.
            self.failure = None;
        }
        let name = scene.say("ui-register-reason");
        let wrong = fault_at(scene, self.failure.as_ref(), "reason");
        let area = TextArea::new("ending-reason", &name).wrong(wrong.as_deref()).rows(2);
        let response = area.show(ui, &mut self.reason);
        greet(ui, &mut self.greeted, response.id);
        let name = scene.say("ui-register-source");
        let field = SourceField::new("ending-source", &name).no_proof();
        field.show(ui, scene, &mut self.source);
        let missing = on.day().is_none().then(|| scene.say("ui-register-day-needed"));
        let general = self.failure.as_ref().filter(|_| wrong.is_none());
        let save = scene.say(self.words.save);
        let press = foot(ui, scene, form, &save, missing, general);
        if press == Press::Save {
            scene.record(form, self.op(on), self.words.said);
        }
        press
    }

    fn op(&self, on: Typed) -> Op {
        let reason = self.reason.trim().to_owned();
        let telling = Telling {
            on: on.day(),
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            source: self.source.source(),
            ..Telling::default()
        };
        Op::Act { id: self.id, verb: Verb::End, telling }
    }
}
