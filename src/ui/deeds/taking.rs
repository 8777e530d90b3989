//! Taking a record back from the menu of its row: the reason is asked for, the record stays, struck
//! through.

use eframe::egui::{Align, Id, Layout, Ui};

use crate::domain::Failure;
use crate::session::{About, Op};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, Dialog, TextArea, failure_line, label};

/// A record being taken back.
pub struct Taking {
    about: About,
    reason: String,
    failure: Option<Failure>,
    greeted: bool,
}

impl Taking {
    /// Asks for the reason.
    pub fn of(about: About) -> Taking {
        Taking { about, reason: String::new(), failure: None, greeted: false }
    }
}

/// Draws the dialog, where a record is being taken back.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, place: &mut Option<Taking>) {
    let Some(taking) = place else { return };
    let form = Id::unique(("take-back", taking.about.id));
    match scene.outcome(form) {
        Some(Ok(_)) => return *place = None,
        Some(Err(failure)) => taking.failure = Some(failure),
        None => {}
    }
    let title = scene.say("ui-register-retract-title");
    let (mut press, mut leave) = (false, false);
    let formed = Dialog::new("take-back", &title).show(ui.ctx(), |ui| {
        let tokens = Tokens::of(ui);
        label(ui, Role::Strong, &taking.about.title, tokens.text);
        ui.add_space(4.0);
        label(ui, Role::Small, &scene.say("ui-register-retract-what"), tokens.text2);
        ui.add_space(12.0);
        let name = scene.say("ui-register-reason");
        let wrong = taking.failure.as_ref().map(|failure| failure_line(scene.words, failure));
        let area = TextArea::new("take-back-reason", &name).wrong(wrong.as_deref()).rows(2);
        let response = area.show(ui, &mut taking.reason);
        if !std::mem::replace(&mut taking.greeted, true) {
            response.request_focus();
        }
        ui.add_space(16.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (may, why) = scene.writer();
            let given = !taking.reason.trim().is_empty();
            let why = if may { scene.say("ui-register-reason-needed") } else { why };
            let button = Button::new(scene.say("ui-register-retract")).primary();
            press = ui.add(button.enabled(may && given, why)).clicked();
            leave = ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked();
        });
    });
    let given = !taking.reason.trim().is_empty() && scene.writer().0;
    if (press || formed.save) && given {
        let reason = taking.reason.trim().to_owned();
        let op = Op::Retract { id: taking.about.id, reason };
        scene.record(form, op, "ui-register-retract-saved");
    }
    if leave || formed.close {
        *place = None;
    }
}
