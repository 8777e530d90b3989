//! Why a task is taken out of the schedule: it is not to be done any more, and stays as a trace.

use eframe::egui::{Id, Rect, Ui, pos2};

use super::state::Schedule;
use crate::domain::{Failure, RecordId, Telling, Verb};
use crate::session::Op;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, SourceField, SourcePick, TextArea, failure_line, form_popup, hears_keys, label,
};

/// The reason being typed.
pub struct Reasoned {
    id: RecordId,
    reason: String,
    source: SourcePick,
    greeted: bool,
    tried: bool,
    failure: Option<Failure>,
}

impl Reasoned {
    /// Asks for the reason.
    pub fn of(id: RecordId) -> Reasoned {
        Reasoned {
            id,
            reason: String::new(),
            source: SourcePick::default(),
            greeted: false,
            tried: false,
            failure: None,
        }
    }

    fn op(&self, scene: &Scene<'_>) -> Op {
        let telling = Telling {
            on: Some(scene.today),
            reason: Some(self.reason.trim().to_owned()),
            source: self.source.source(),
            ..Telling::default()
        };
        Op::Act { id: self.id, verb: Verb::Remove, telling }
    }
}

fn form() -> Id {
    Id::unique("schedule-reason")
}

/// Draws the form at the top of the pane.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, beside: Rect) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.wanted.removed = true;
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
            scene.record(form(), reasoned.op(scene), "ui-schedule-removed");
        }
    }
    if cancel || formed.close {
        pane.task.reasoned = None;
    }
}

fn body(ui: &mut Ui, scene: &mut Scene<'_>, reasoned: &mut Reasoned, saving: bool) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &scene.say("ui-schedule-remove-title"), tokens.text);
    label(ui, Role::Small, &scene.say("ui-schedule-remove-what"), tokens.text2);
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
    ui.add_space(12.0);
    let words = scene.say("ui-schedule-cause-source");
    let field = SourceField::new("schedule-reason-source", &words).no_proof();
    field.show(ui, scene, &mut reasoned.source);
    if let Some(failure) = &reasoned.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say("ui-schedule-remove-save")).primary();
        let save = ui.add(save.enabled(!saving, scene.say("ui-work-busy"))).clicked();
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    })
    .inner
}
