//! What is done about a promise: it was kept, or it has a new date and a cause.

use eframe::egui::{Id, Rect, Ui};

use super::super::today::duties;
use crate::domain::{Matter, RecordId, Side, TaskStatus, Telling, Topic, Value, Verb};
use crate::session::Op;
use crate::ui::form::{day, fields, of};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, DateField, Field, SourceField, SourcePick, TextArea, Typed, failure_line, foot,
    form_popup, label, side_choice,
};

/// Which of the two is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It was kept, on this day
    Kept,
    /// It has a new date
    NewDate,
}

/// What is being typed about a promise.
pub struct Form {
    what: What,
    about: RecordId,
    /// Whether it is an answer that was promised or agreed, not a task
    answer: bool,
    title: String,
    anchor: Rect,
    date: String,
    cause: String,
    side: Option<Side>,
    source: SourcePick,
    /// Whether the caret was put where it belongs
    greeted: bool,
    /// Why it was not saved: the field it is about, and the sentence
    wrong: Option<(Option<String>, String)>,
}

/// On whose side a cause can lie.
const SIDES: &[Side] = &[Side::Us, Side::Client, Side::ThirdParty, Side::Both, Side::Nobody];

impl Form {
    /// An empty form beside the button that asked for it.
    pub fn new(scene: &Scene<'_>, what: What, matter: &Matter, anchor: Rect) -> Form {
        let today = scene.typed_day(scene.today);
        Form {
            what,
            about: matter.id,
            answer: matter.topic == Topic::Answer,
            title: duties::called(scene, matter),
            anchor,
            date: if what == What::Kept { today } else { String::new() },
            cause: String::new(),
            side: None,
            source: SourcePick::default(),
            greeted: false,
            wrong: None,
        }
    }

    fn id() -> Id {
        Id::unique("overview-promise")
    }

    /// The words that are wrong with a field.
    fn wrong(&self, field: &str) -> Option<&str> {
        let (of, said) = self.wrong.as_ref()?;
        (of.as_deref() == Some(field)).then_some(said.as_str())
    }

    fn op(&self, typed: Typed) -> Op {
        let on = typed.day();
        let (id, source) = (self.about, self.source.source());
        let cause = Some(self.cause.trim().to_owned()).filter(|words| !words.is_empty());
        match self.what {
            What::Kept if self.answer => {
                let telling = Telling { on, ..Telling::default() };
                Op::Act { id, verb: Verb::Answered, telling }
            }
            // A new day for an answer is a new promise.
            What::NewDate if self.answer => {
                let telling = Telling { until: on, reason: cause, ..Telling::default() };
                Op::Act { id, verb: Verb::HoldingReply, telling }
            }
            What::Kept => {
                let fields = fields([
                    ("status", of(&TaskStatus::Done)),
                    ("percent", Value::Int(100)),
                    ("done_on", day(on)),
                ]);
                Op::Change { id, fields, cause: None, side: None, source: None }
            }
            What::NewDate => {
                let fields = fields([("due", day(on))]);
                Op::Change { id, fields, cause, side: self.side, source }
            }
        }
    }
}

/// Draws the form where one is open, and saves it.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, open: &mut Option<Form>) {
    let ended = scene.outcome(Form::id());
    match (ended, open.as_mut()) {
        (Some(Ok(_)), _) => *open = None,
        (Some(Err(failure)), Some(form)) => {
            let field = failure.args.iter().find(|(name, _)| *name == "field");
            let field = field.map(|(_, field)| field.clone());
            form.wrong = Some((field, failure_line(scene.words, &failure)));
        }
        _ => {}
    }
    let Some(form) = open else { return };
    let anchor = form.anchor;
    let formed = form_popup(ui, "overview-promise", anchor, |ui| inside(ui, scene, form));
    let (typed, pressed, cancelled) = formed.inner;
    let ready = typed.day().is_some() && !form.source.left_open() && !scene.saving(Form::id());
    if (formed.save || pressed) && ready {
        form.wrong = None;
        let said = match form.what {
            _ if form.answer => "ui-answers-saved",
            What::Kept => "ui-overview-kept-saved",
            What::NewDate => "ui-overview-date-saved",
        };
        scene.record(Form::id(), form.op(typed), said);
    }
    if formed.close || cancelled {
        *open = None;
    }
}

/// The fields: what was understood of the date, whether to save, whether to leave.
fn inside(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form) -> (Typed, bool, bool) {
    let tokens = Tokens::of(ui);
    let (heading, date) = match form.what {
        What::Kept if form.answer => ("ui-overview-answered-title", "ui-overview-kept-on"),
        What::NewDate if form.answer => ("ui-overview-answer-date", "ui-overview-date-new"),
        What::Kept => ("ui-overview-kept-title", "ui-overview-kept-on"),
        What::NewDate => ("ui-overview-date-title", "ui-overview-date-new"),
    };
    label(ui, Role::Section, &scene.say(heading), tokens.text);
    label(ui, Role::Small, &form.title, tokens.text2);
    ui.add_space(12.0);
    let name = scene.say(date);
    let wrong = form.wrong("due").or(form.wrong("done_on")).map(str::to_owned);
    let field = DateField::new("overview-date", &name).wrong(wrong.as_deref());
    let typed = field.show(ui, scene, &mut form.date);
    if !std::mem::replace(&mut form.greeted, true) {
        ui.memory_mut(|memory| memory.request_focus(Field::id("overview-date")));
    }
    if form.what == What::NewDate {
        cause(ui, scene, form);
    }
    if let Some((None, said)) = &form.wrong {
        ui.add_space(8.0);
        label(ui, Role::Small, said, tokens.late);
    }
    ui.add_space(16.0);
    let (mut save, mut cancel) = (false, false);
    foot(ui, |ui| {
        let ready = typed.day().is_some() && !scene.saving(Form::id());
        let said = scene.say("ui-overview-save");
        let why = scene.say("ui-overview-date-needed");
        save = ui.add(Button::new(said).primary().enabled(ready, why)).clicked();
        cancel = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
    });
    (typed, save, cancel)
}

/// Why the date moves, on whose side the cause lies, and what proves it.
fn cause(ui: &mut Ui, scene: &mut Scene<'_>, form: &mut Form) {
    let tokens = Tokens::of(ui);
    ui.add_space(12.0);
    let name = scene.say("ui-overview-cause");
    let wrong = form.wrong("cause").map(str::to_owned);
    let field = TextArea::new("overview-cause", &name).rows(2).wrong(wrong.as_deref());
    field.show(ui, &mut form.cause);
    if form.answer {
        return;
    }
    ui.add_space(12.0);
    label(ui, Role::Label, &scene.say("ui-overview-cause-side"), tokens.text2);
    ui.add_space(4.0);
    side_choice(ui, scene, "overview-side", &mut form.side, SIDES);
    if let Some(wrong) = form.wrong("side") {
        label(ui, Role::Small, wrong, tokens.late);
    }
    ui.add_space(12.0);
    let name = scene.say("ui-overview-source");
    let wrong = form.wrong("source").map(str::to_owned);
    let field = SourceField::new("overview-source", &name).no_proof().wrong(wrong.as_deref());
    field.show(ui, scene, &mut form.source);
}
