//! What is recorded of a message's answer: by when it is due, that none is needed, a holding reply.

use eframe::egui::{Id, Ui};

use crate::domain::{Direction, Failure, RecordId, Telling, Verb};
use crate::session::Op;
use crate::ui::scene::Scene;
use crate::ui::state::{Letter, MailPane};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{
    Button, Choice, DateField, Dialog, Field, TextArea, Tried, failure_line, foot, hears_keys,
    label,
};

/// What can be recorded, in the order offered.
const VERBS: [Verb; 5] =
    [Verb::AnswerBy, Verb::NoAnswer, Verb::HoldingReply, Verb::Answered, Verb::AwaitAnswer];
/// The same of a message of ours: that an answer is awaited comes first, where it asks for nothing by itself.
const THEIRS: [Verb; 5] =
    [Verb::AwaitAnswer, Verb::AnswerBy, Verb::NoAnswer, Verb::HoldingReply, Verb::Answered];

/// The answer of a message being recorded.
pub struct Answering {
    id: RecordId,
    /// Whether we sent it, so that others have to answer
    ours: bool,
    verb: Verb,
    day: String,
    reason: String,
    failure: Option<Failure>,
    greeted: bool,
}

impl Answering {
    fn of(id: RecordId, ours: bool) -> Answering {
        let (day, reason) = (String::new(), String::new());
        let verb = if ours { THEIRS[0] } else { VERBS[0] };
        Answering { id, ours, verb, day, reason, failure: None, greeted: false }
    }
}

/// The button that opens the dialog, for a message that no machine sent.
pub fn button(ui: &mut Ui, scene: &Scene<'_>, pane: &mut MailPane) {
    let Some(view) = pane.letter.get().map(|letter| &letter.view) else { return };
    let ours = view.row.direction == Direction::Out;
    if view.message.automatic || !(ours || view.row.direction == Direction::In) {
        return;
    }
    let (may, why) = scene.writer();
    let button = Button::new(scene.say("ui-answers-open")).small().enabled(may, why);
    if ui.add(button).clicked() {
        pane.answering = Some(Answering::of(view.row.id, ours));
    }
}

/// The line that offers to record the promise a reply of ours makes in words.
pub fn promise(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    letter: &Letter,
    recorded: &mut Option<RecordId>,
) {
    let id = letter.view.record.id;
    let Some(promise) = letter.promise.as_ref().filter(|_| *recorded != Some(id)) else { return };
    let form = Id::unique(("promise", id));
    match scene.outcome(form) {
        Some(Ok(_)) => return *recorded = Some(id),
        Some(Err(failure)) => {
            let said = failure_line(scene.words, &failure);
            label(ui, Role::Small, &said, Tokens::of(ui).late);
        }
        None => {}
    }
    let day = scene.day(promise.on);
    let values = [("date", day.as_str().into()), ("words", promise.words.as_str().into())];
    let said = scene.say_with("ui-answers-promised", &values);
    label(ui, Role::Small, &said, Tokens::of(ui).text2);
    ui.add_space(4.0);
    let (may, why) = scene.writer();
    let name = scene.say("ui-answers-promise-record");
    if ui.add(Button::new(name).icon(Icon::HourglassMedium).small().enabled(may, why)).clicked() {
        let act = |held: &RecordId| {
            let telling =
                Telling { until: Some(promise.on), message: Some(id), ..Telling::default() };
            Op::Act { id: *held, verb: Verb::HoldingReply, telling }
        };
        let acts = promise.held.iter().map(act).collect();
        scene.record(form, Op::All(acts), "ui-answers-saved");
    }
    ui.add_space(12.0);
}

/// Draws the dialog, where an answer is being recorded.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, place: &mut Option<Answering>) {
    let Some(answering) = place else { return };
    let form = Id::unique(("answering", answering.id));
    match scene.outcome(form) {
        Some(Ok(_)) => return *place = None,
        Some(Err(failure)) => answering.failure = Some(failure),
        None => {}
    }
    let (title, tried) = (scene.say("ui-answers-title"), Tried::of(form));
    let (mut press, mut leave, mut ready) = (false, false, None);
    let formed = Dialog::new("answering", &title).show(ui.ctx(), |ui| {
        ready = fields(ui, scene, answering);
        ui.add_space(16.0);
        let (may, why) = scene.writer();
        let why = if may { scene.say("ui-answers-needed") } else { why };
        if ready.is_none() {
            tried.say(ui, &why);
        }
        foot(ui, |ui| {
            let button = Button::new(scene.say("ui-answers-record")).primary();
            let button = ui.add(button.enabled(may && ready.is_some(), why));
            press = button.clicked();
            tried.pressed(ui, &button);
            leave = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    if let Some(telling) = ready.clone().filter(|_| (press || formed.save) && scene.writer().0) {
        let op = Op::Act { id: answering.id, verb: answering.verb, telling };
        scene.record(form, op, "ui-answers-saved");
    }
    if formed.save && ready.is_none() {
        tried.note(ui);
    }
    if press || leave || formed.close {
        tried.forget(ui);
    }
    if leave || formed.close {
        *place = None;
    }
}

/// Draws what is asked; what is told, once all of it is.
fn fields(ui: &mut Ui, scene: &Scene<'_>, answering: &mut Answering) -> Option<Telling> {
    let verbs = if answering.ours { THEIRS } else { VERBS };
    let lines = verbs.map(|verb| match verb {
        Verb::AwaitAnswer if answering.ours => scene.say("ui-answers-await-theirs"),
        verb => scene.say(&format!("ui-answers-{}", verb.as_str())),
    });
    let mut chosen = verbs.iter().position(|verb| *verb == answering.verb).unwrap_or(0);
    if Choice::new("answering-what", &scene.say("ui-answers-what")).show(ui, &lines, &mut chosen) {
        answering.verb = verbs.get(chosen).copied().unwrap_or(Verb::AnswerBy);
    }
    if !answering.greeted && hears_keys(ui) {
        answering.greeted = true;
        ui.memory_mut(|memory| memory.request_focus(Field::id("answering-what")));
    }
    ui.add_space(12.0);
    let (mut told, mut whole) = (Telling::default(), true);
    if matches!(answering.verb, Verb::AnswerBy | Verb::HoldingReply | Verb::Answered) {
        let name = scene.say("ui-answers-day");
        let day = DateField::new("answering-day", &name).show(ui, scene, &mut answering.day).day();
        whole = day.is_some();
        match answering.verb {
            Verb::Answered => told.on = day,
            _ => told.until = day,
        }
        ui.add_space(12.0);
    }
    let name = scene.say("ui-answers-reason");
    let wrong = answering.failure.as_ref().map(|failure| failure_line(scene.words, failure));
    let area = TextArea::new("answering-reason", &name).wrong(wrong.as_deref()).rows(2);
    area.show(ui, &mut answering.reason);
    let reason = answering.reason.trim();
    told.reason = (!reason.is_empty()).then(|| reason.to_owned());
    whole &= answering.verb != Verb::NoAnswer || told.reason.is_some();
    ui.add_space(6.0);
    label(ui, Role::Small, &scene.say("ui-answers-stays"), Tokens::of(ui).text3);
    whole.then_some(told)
}
