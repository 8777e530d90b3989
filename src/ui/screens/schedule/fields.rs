//! How the fields of a task are drawn, all in one form.

use eframe::egui::{Checkbox, ScrollArea, Ui};

use super::record::{Days, Form, percent};
use super::{follows, link};
use crate::domain::{RecordId, Side, TaskStatus};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, Choice, DateField, Field, PersonField, TextArea, Typed, failure_line, hears_keys,
    label, side_choice,
};

/// Height of what stands around the fields, and least height of the fields.
const FRAME: f32 = 190.0;
const LEAST: f32 = 240.0;

/// Draws the form; answers whether it is to be saved, or given up, and its days.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    typed: &mut Form,
    phases: &[(Option<RecordId>, String)],
    saving: bool,
) -> (bool, bool, Days) {
    let tokens = Tokens::of(ui);
    let title = if typed.mends { "ui-schedule-correct-title" } else { "ui-schedule-change-title" };
    label(ui, Role::Section, &scene.say(title), tokens.text);
    ui.add_space(10.0);
    // All fields are more than a small window holds; what saves them stays in reach.
    let tall = (ui.ctx().content_rect().height() - FRAME).max(LEAST);
    let area = ScrollArea::vertical().id_salt("schedule-record").max_height(tall);
    // Its bar stands beside the fields, not over their edge.
    let area = area.auto_shrink([false, true]);
    let days = area.show(ui, |ui| {
        ui.set_width(ui.available_width() - 10.0);
        fields(ui, scene, typed, phases)
    });
    if let Some(failure) = &typed.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(12.0);
    let pressed = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let key = if typed.mends { "ui-schedule-correct-save" } else { "ui-schedule-change-save" };
        let save = Button::new(scene.say(key)).primary();
        let save = ui.add(save.enabled(!saving, scene.say("ui-work-busy"))).clicked();
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    });
    (pressed.inner.0, pressed.inner.1, days.inner)
}

/// Draws the fields; answers their days.
fn fields(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    typed: &mut Form,
    phases: &[(Option<RecordId>, String)],
) -> Days {
    let missing = (typed.tried && typed.title.trim().is_empty())
        .then(|| scene.say("ui-schedule-title-missing"));
    let words = scene.say("ui-schedule-field-title");
    let field = Field::new("schedule-record-title", &words).wrong(missing.as_deref());
    field.show(ui, &mut typed.title);
    if !typed.greeted && hears_keys(ui) {
        typed.greeted = true;
        ui.memory_mut(|memory| memory.request_focus(typed.first));
    }
    ui.add_space(8.0);
    side_choice(ui, scene, "schedule-record-side", &mut typed.side, Side::ALL);
    ui.add_space(8.0);
    let words = scene.say("ui-schedule-column-owner");
    PersonField::new("schedule-record-owner", &words).show(ui, scene, &mut typed.owner);
    ui.add_space(8.0);
    let (start, due, length) = dates(ui, scene, typed);
    ui.add_space(8.0);
    let done = progress(ui, scene, typed, phases);
    followed(ui, scene, typed);
    ui.add_space(8.0);
    typed.more.show(ui, scene, length, typed.tried);
    let words = scene.say("ui-schedule-note");
    TextArea::new("schedule-record-note", &words).rows(2).show(ui, &mut typed.note);
    if typed.mends {
        ui.add_space(8.0);
        let words = scene.say("ui-schedule-correct-reason");
        let wrong = (typed.tried && typed.reason.trim().is_empty())
            .then(|| scene.say("ui-schedule-reason-missing"));
        let area = TextArea::new("schedule-record-reason", &words).rows(1);
        area.wrong(wrong.as_deref()).show(ui, &mut typed.reason);
    }
    let backwards = start.day().zip(due.day()).is_some_and(|(start, due)| due < start);
    let understood = !start.failed() && !due.failed() && !done.failed() && !backwards;
    understood.then(|| [start.day(), due.day(), done.day()])
}

/// First and last day, and the working days between them.
fn dates(ui: &mut Ui, scene: &mut Scene<'_>, typed: &mut Form) -> (Typed, Typed, Option<i32>) {
    let days = Typed::of(scene, &typed.start).day().zip(Typed::of(scene, &typed.due).day());
    let backwards = days.is_some_and(|(start, due)| due < start);
    let wrong = backwards.then(|| scene.say("ui-schedule-backwards"));
    let calendar = scene.calendar(typed.side.unwrap_or(Side::Us));
    let length = days.filter(|_| !backwards).map(|(start, due)| calendar.length(start, due));
    let (start, due) = pair(
        ui,
        |ui| {
            let words = scene.say("ui-schedule-column-start");
            DateField::new("schedule-record-start", &words).show(ui, scene, &mut typed.start)
        },
        |ui| {
            let words = scene.say("ui-schedule-column-due");
            let field = DateField::new("schedule-record-due", &words).wrong(wrong.as_deref());
            field.show(ui, scene, &mut typed.due)
        },
    );
    (start, due, length)
}

/// What it follows, and below it what was understood.
fn followed(ui: &mut Ui, scene: &mut Scene<'_>, typed: &mut Form) {
    let file = scene.file.clone();
    let links = file.as_ref().and_then(|file| follows::understood(file, typed.id, &typed.links));
    let wrong = (file.is_some() && links.is_none()).then(|| scene.say("ui-schedule-links-wrong"));
    let words = scene.say("ui-schedule-links");
    let hint = scene.say("ui-schedule-links-hint");
    let field = Field::new("schedule-record-links", &words).hint(&hint);
    field.wrong(wrong.as_deref()).show(ui, &mut typed.links);
    let Some(file) = file else { return };
    for one in links.iter().flatten() {
        ui.add_space(2.0);
        label(ui, Role::Small, &link::told(scene, &file, typed.id, one), Tokens::of(ui).text2);
    }
}

/// How far it is, where it belongs.
fn progress(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    typed: &mut Form,
    phases: &[(Option<RecordId>, String)],
) -> Typed {
    let statuses: Vec<String> = TaskStatus::ALL
        .iter()
        .map(|status| scene.say(&format!("common-status-{}", status.as_str())))
        .collect();
    let before = typed.status;
    let wrong = percent(&typed.percent).is_none().then(|| scene.say("ui-schedule-percent-wrong"));
    pair(
        ui,
        |ui| {
            let words = scene.say("ui-schedule-column-state");
            Choice::new("schedule-record-status", &words).show(ui, &statuses, &mut typed.status);
        },
        |ui| {
            let words = scene.say("ui-schedule-percent");
            let field = Field::new("schedule-record-percent", &words).wrong(wrong.as_deref());
            field.show(ui, &mut typed.percent);
        },
    );
    let is_done = TaskStatus::ALL.get(typed.status) == Some(&TaskStatus::Done);
    if typed.status != before && is_done && typed.done_on.is_empty() {
        typed.done_on = scene.typed_day(scene.today);
    }
    ui.add_space(8.0);
    let names: Vec<String> = phases.iter().map(|(_, name)| name.clone()).collect();
    let mut parent = typed.parent.unwrap_or(0);
    let (done, ()) = pair(
        ui,
        |ui| {
            let words = scene.say("ui-schedule-done-on");
            DateField::new("schedule-record-done", &words).past().show(
                ui,
                scene,
                &mut typed.done_on,
            )
        },
        |ui| {
            let words = scene.say("ui-schedule-parent");
            Choice::new("schedule-record-parent", &words).show(ui, &names, &mut parent);
        },
    );
    typed.parent = Some(parent);
    ui.add_space(8.0);
    ui.add(Checkbox::new(&mut typed.milestone, scene.say("ui-schedule-field-milestone")));
    ui.add_space(8.0);
    done
}

/// Two fields side by side.
pub fn pair<A, B>(
    ui: &mut Ui,
    left: impl FnOnce(&mut Ui) -> A,
    right: impl FnOnce(&mut Ui) -> B,
) -> (A, B) {
    ui.columns_const(|[one, other]| {
        one.spacing_mut().item_spacing.y = 0.0;
        other.spacing_mut().item_spacing.y = 0.0;
        (left(one), right(other))
    })
}
