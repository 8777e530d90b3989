//! Proof given later for a change that was recorded without any: an entry of its own.

use eframe::egui::{Id, Rect, Ui, pos2};

use super::state::Schedule;
use crate::domain::{Failure, RecordId, Telling, Verb};
use crate::session::Op;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, SourceField, SourcePick, failure_line, form_popup, label};

/// The proof being named.
pub struct Proving {
    id: RecordId,
    /// The entry it proves
    entry: String,
    source: SourcePick,
    tried: bool,
    failure: Option<Failure>,
}

impl Proving {
    /// Asks for the proof of an entry about a task.
    pub fn of(id: RecordId, entry: String) -> Proving {
        Proving { id, entry, source: SourcePick::default(), tried: false, failure: None }
    }

    fn op(&self, scene: &Scene<'_>) -> Op {
        let telling = Telling {
            on: Some(scene.today),
            source: self.source.source(),
            entry: Some(self.entry.clone()),
            ..Telling::default()
        };
        Op::Act { id: self.id, verb: Verb::Prove, telling }
    }
}

fn form() -> Id {
    Id::unique("schedule-proof")
}

/// Draws the form beside the pane.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, beside: Rect) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.task.proving = None;
    }
    let Some(proving) = &mut pane.task.proving else { return };
    if let Some(Err(failure)) = ended {
        proving.failure = Some(failure);
    }
    let saving = scene.saving(form());
    let anchor = Rect::from_min_max(beside.min, pos2(beside.right(), beside.top() + 40.0));
    let formed = form_popup(ui, "schedule-proof", anchor, |ui| body(ui, scene, proving, saving));
    let (save, cancel) = formed.inner;
    if (save || formed.save) && !saving {
        proving.tried = true;
        if proving.source.source().is_some() {
            proving.failure = None;
            scene.record(form(), proving.op(scene), "ui-schedule-proven");
        }
    }
    if cancel || formed.close {
        pane.task.proving = None;
    }
}

/// Answers whether the proof is to be recorded, or given up.
fn body(ui: &mut Ui, scene: &mut Scene<'_>, proving: &mut Proving, saving: bool) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &scene.say("ui-schedule-proof-title"), tokens.text);
    label(ui, Role::Small, &scene.say("ui-schedule-proof-what"), tokens.text2);
    ui.add_space(12.0);
    let missing = proving.tried && proving.source.source().is_none();
    let wrong = missing.then(|| scene.say("ui-schedule-proof-missing"));
    let words = scene.say("ui-schedule-cause-source");
    let field = SourceField::new("schedule-proof-source", &words).wrong(wrong.as_deref());
    field.show(ui, scene, &mut proving.source);
    if let Some(failure) = &proving.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say("ui-schedule-proof-save")).primary();
        let save = ui.add(save.enabled(!saving, scene.say("ui-work-busy"))).clicked();
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    })
    .inner
}
