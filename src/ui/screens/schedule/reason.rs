//! Why a task is taken out of the schedule, or its record taken back.

use eframe::egui::{Id, Rect, Ui, pos2};

use super::state::Schedule;
use crate::domain::{Failure, RecordId, Telling, Verb};
use crate::session::Op;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, SourceField, SourcePick, TextArea, failure_line, form_popup, hears_keys, label,
};

/// What is to be done with the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It is not to be done any more; it stays as a trace
    Remove,
    /// It was recorded by mistake
    Retract,
}

/// The reason being typed.
pub struct Reasoned {
    id: RecordId,
    way: Way,
    reason: String,
    source: SourcePick,
    greeted: bool,
    tried: bool,
    failure: Option<Failure>,
}

impl Reasoned {
    /// Asks for the reason.
    pub fn of(id: RecordId, way: Way) -> Reasoned {
        Reasoned {
            id,
            way,
            reason: String::new(),
            source: SourcePick::default(),
            greeted: false,
            tried: false,
            failure: None,
        }
    }

    fn op(&self, scene: &Scene<'_>) -> Op {
        let reason = self.reason.trim().to_owned();
        match self.way {
            Way::Retract => Op::Retract { id: self.id, reason },
            Way::Remove => {
                let telling = Telling {
                    on: Some(scene.today),
                    reason: Some(reason),
                    source: self.source.source(),
                    ..Telling::default()
                };
                Op::Act { id: self.id, verb: Verb::Remove, telling }
            }
        }
    }

    fn keys(&self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self.way {
            Way::Remove => (
                "ui-schedule-remove-title",
                "ui-schedule-remove-what",
                "ui-schedule-remove-save",
                "ui-schedule-removed",
            ),
            Way::Retract => (
                "ui-schedule-retract-title",
                "ui-schedule-retract-what",
                "ui-schedule-retract-save",
                "ui-schedule-retracted",
            ),
        }
    }
}

fn form() -> Id {
    Id::unique("schedule-reason")
}

/// Draws the form at the top of the pane.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, beside: Rect) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        if pane.task.reasoned.as_ref().is_some_and(|reasoned| reasoned.way == Way::Remove) {
            pane.wanted.removed = true;
        }
        pane.task.reasoned = None;
    }
    let Some(reasoned) = &mut pane.task.reasoned else { return };
    if let Some(Err(failure)) = ended {
        reasoned.failure = Some(failure);
    }
    let saving = scene.saving(form());
    let anchor = Rect::from_min_max(beside.min, pos2(beside.right(), beside.top() + 40.0));
    let formed = form_popup(ui, "schedule-reason", anchor, |ui| body(ui, scene, reasoned, saving));
    let (save, cancel) = formed.inner;
    if (save || formed.save) && !saving {
        reasoned.tried = true;
        if !reasoned.reason.trim().is_empty() {
            reasoned.failure = None;
            scene.record(form(), reasoned.op(scene), reasoned.keys().3);
        }
    }
    if cancel || formed.close {
        pane.task.reasoned = None;
    }
}

fn body(ui: &mut Ui, scene: &mut Scene<'_>, reasoned: &mut Reasoned, saving: bool) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    let (title, what, save, _) = reasoned.keys();
    label(ui, Role::Section, &scene.say(title), tokens.text);
    label(ui, Role::Small, &scene.say(what), tokens.text2);
    ui.add_space(12.0);
    let words = scene.say("ui-schedule-reason");
    let wrong = (reasoned.tried && reasoned.reason.trim().is_empty())
        .then(|| scene.say("ui-schedule-reason-missing"));
    let area = TextArea::new("schedule-reason-words", &words).rows(2).wrong(wrong.as_deref());
    let response = area.show(ui, &mut reasoned.reason);
    if !reasoned.greeted && hears_keys(ui) {
        reasoned.greeted = true;
        response.request_focus();
    }
    if reasoned.way == Way::Remove {
        ui.add_space(12.0);
        let words = scene.say("ui-schedule-cause-source");
        let field = SourceField::new("schedule-reason-source", &words).no_proof();
        field.show(ui, scene, &mut reasoned.source);
    }
    if let Some(failure) = &reasoned.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say(save)).primary();
        let save = ui.add(save.enabled(!saving, scene.say("ui-work-busy"))).clicked();
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    })
    .inner
}
