//! All fields of a task in one form: to change them, or to mend what was recorded wrongly.

use chrono::NaiveDate;
use eframe::egui::{Checkbox, Id, Rect, Ui, pos2};

use super::bars::dates_of;
use super::cause::Move;
use super::state::Schedule;
use super::{follows, moves};
use crate::domain::{Body, Dates, Failure, Field as _, RecordId, Side, Task, TaskStatus, Value};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::form::{day, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, Choice, DateField, Field, PersonField, TextArea, Typed, failure_line, form_popup,
    label, side_choice,
};

/// What is typed of a task.
pub struct Form {
    id: RecordId,
    /// Whether it mends a mistake of recording
    mends: bool,
    title: String,
    side: Option<Side>,
    owner: String,
    start: String,
    due: String,
    status: usize,
    percent: String,
    done_on: String,
    /// Place of the phase among those offered; 0 for none
    parent: Option<usize>,
    milestone: bool,
    /// What it follows, by the numbers of the outline
    links: String,
    note: String,
    reason: String,
    tried: bool,
    greeted: bool,
    failure: Option<Failure>,
}

impl Form {
    /// The fields as they stand.
    pub fn of(scene: &Scene<'_>, id: RecordId, task: &Task, mends: bool) -> Form {
        let day = |day: Option<NaiveDate>| day.map(|day| scene.typed_day(day)).unwrap_or_default();
        let status = TaskStatus::ALL.iter().position(|status| *status == task.status());
        Form {
            id,
            mends,
            title: task.title.clone(),
            side: Some(task.side),
            owner: task.owner.as_ref().map(|who| who.name.clone()).unwrap_or_default(),
            start: day(task.start),
            due: day(task.due),
            status: status.unwrap_or(0),
            percent: task.percent.map(|percent| percent.to_string()).unwrap_or_default(),
            done_on: day(task.done_on),
            parent: None,
            milestone: task.milestone,
            links: scene
                .file
                .as_ref()
                .map(|file| follows::typed(file, &task.links))
                .unwrap_or_default(),
            note: task.note.clone().unwrap_or_default(),
            reason: String::new(),
            tried: false,
            greeted: false,
            failure: None,
        }
    }
}

/// The days of the form; none where one is not understood.
type Days = Option<[Option<NaiveDate>; 3]>;

fn form() -> Id {
    Id::unique("schedule-record")
}

/// Draws the form beside the pane.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    beside: Rect,
) {
    let ended = scene.outcome(form());
    if matches!(ended, Some(Ok(_))) {
        pane.task.form = None;
    }
    let Some(typed) = &mut pane.task.form else { return };
    if let Some(Err(failure)) = ended {
        typed.failure = Some(failure);
    }
    let Some(Body::Task(task)) = file.record(typed.id).map(|record| &record.body) else {
        pane.task.form = None;
        return;
    };
    let phases = phases(scene, file, typed.id);
    let parent = phases.iter().position(|(id, _)| *id == task.parent).unwrap_or(0);
    typed.parent.get_or_insert(parent);
    let saving = scene.saving(form());
    let anchor = Rect::from_min_max(beside.min, pos2(beside.right(), beside.top() + 8.0));
    let formed =
        form_popup(ui, "schedule-record", anchor, |ui| body(ui, scene, typed, &phases, saving));
    let (save, cancel, days) = formed.inner;
    if cancel || formed.close {
        pane.task.form = None;
        return;
    }
    if !(save || formed.save) || saving {
        return;
    }
    typed.tried = true;
    let Some(days) = days else { return };
    let percent = percent(&typed.percent);
    let links = follows::understood(file, typed.id, &typed.links);
    let (Some(links), Some(percent), false) = (links, percent, typed.title.trim().is_empty())
    else {
        return;
    };
    let parent = typed.parent.and_then(|place| phases.get(place)).and_then(|(id, _)| *id);
    let mut changed = changed(typed, task, parent, percent, days[2]);
    if links != task.links {
        changed.push(("links", links.write()));
    }
    keep(scene, pane, task, changed, Dates { start: days[0], due: days[1] });
}

/// Records what changed; moved dates ask for their cause first.
fn keep(
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    task: &Task,
    mut changed: Vec<(&'static str, Value)>,
    after: Dates,
) {
    let Some(typed) = &mut pane.task.form else { return };
    let before = dates_of(task);
    let one = Move { id: typed.id, before, after };
    let map = |changed: Vec<(&'static str, Value)>| {
        Value::Map(changed.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    };
    let reason = typed.reason.trim().to_owned();
    let id = typed.id;
    if typed.mends {
        if reason.is_empty() {
            return;
        }
        if let Value::Map(dates) = moves::dates(&one) {
            changed.extend(
                dates
                    .into_iter()
                    .map(|(name, value)| (if name == "start" { "start" } else { "due" }, value)),
            );
        }
        let fields = map(changed);
        return scene.record(form(), Op::Correct { id, fields, reason }, "ui-schedule-corrected");
    }
    pane.task.form = None;
    if !changed.is_empty() {
        let fields = map(changed);
        pane.queue.push_back(Op::Change { id, fields, cause: None, side: None, source: None });
    }
    moves::begin(scene, pane, vec![one]);
}

/// The fields but start and due that say something else.
fn changed(
    typed: &Form,
    task: &Task,
    parent: Option<RecordId>,
    percent: Option<u32>,
    done_on: Option<NaiveDate>,
) -> Vec<(&'static str, Value)> {
    let status = TaskStatus::ALL.get(typed.status).copied().unwrap_or(TaskStatus::Open);
    let owner = task.owner.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
    let note = task.note.as_deref().unwrap_or_default();
    let all = [
        ("title", typed.title.trim() != task.title, text(&typed.title)),
        ("side", typed.side != Some(task.side), of(&typed.side)),
        ("owner", typed.owner.trim() != owner, opt_text(&typed.owner)),
        ("status", status != task.status(), status.write()),
        ("percent", percent != task.percent, of(&percent)),
        ("done_on", done_on != task.done_on, day(done_on)),
        ("parent", parent != task.parent, of(&parent)),
        ("milestone", typed.milestone != task.milestone, of(&typed.milestone)),
        ("note", typed.note.trim() != note, opt_text(&typed.note)),
    ];
    all.into_iter()
        .filter(|(_, differs, _)| *differs)
        .map(|(name, _, value)| (name, value))
        .collect()
}

/// A number of percent, or nothing; none where what was typed is no such number.
fn percent(typed: &str) -> Option<Option<u32>> {
    match typed.trim().trim_end_matches('%').trim() {
        "" => Some(None),
        text => text.parse().ok().filter(|percent| *percent <= 100).map(Some),
    }
}

/// Tasks it may belong to: every one but itself and what belongs to it. The first is none.
fn phases(scene: &Scene<'_>, file: &ClientFile, id: RecordId) -> Vec<(Option<RecordId>, String)> {
    let mut inside: Option<u32> = None;
    let mut found = vec![(None, scene.say("ui-schedule-no-parent"))];
    for row in &file.rows {
        if inside.is_some_and(|depth| row.depth > depth) {
            continue;
        }
        inside = (row.id == id).then_some(row.depth);
        // Anything may become a phase, but a long list of every task would help nobody.
        if row.id != id && row.removed.is_none() && (row.phase || row.depth == 0) {
            found.push((Some(row.id), format!("{} {}", row.number, row.task.title)));
        }
    }
    found
}

fn body(
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
    let missing = (typed.tried && typed.title.trim().is_empty())
        .then(|| scene.say("ui-schedule-title-missing"));
    let words = scene.say("ui-schedule-field-title");
    let field = Field::new("schedule-record-title", &words).wrong(missing.as_deref());
    let response = field.show(ui, &mut typed.title);
    if !typed.greeted && ui.is_enabled() {
        typed.greeted = true;
        response.request_focus();
    }
    ui.add_space(8.0);
    side_choice(ui, scene, "schedule-record-side", &mut typed.side, Side::ALL);
    ui.add_space(8.0);
    let words = scene.say("ui-schedule-column-owner");
    PersonField::new("schedule-record-owner", &words).show(ui, scene, &mut typed.owner);
    ui.add_space(8.0);
    let backwards = Typed::of(scene, &typed.start).day().zip(Typed::of(scene, &typed.due).day());
    let backwards = backwards.filter(|(start, due)| due < start);
    let wrong = backwards.map(|_| scene.say("ui-schedule-backwards"));
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
    ui.add_space(8.0);
    let done = progress(ui, scene, typed, phases);
    let understood = |file| follows::understood(file, typed.id, &typed.links).is_some();
    let wrong = !scene.file.as_deref().is_none_or(understood);
    let wrong = wrong.then(|| scene.say("ui-schedule-links-wrong"));
    let words = scene.say("ui-schedule-links");
    let hint = scene.say("ui-schedule-links-hint");
    let field = Field::new("schedule-record-links", &words).hint(&hint);
    field.wrong(wrong.as_deref()).show(ui, &mut typed.links);
    ui.add_space(8.0);
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
    if let Some(failure) = &typed.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(12.0);
    let understood = !start.failed() && !due.failed() && !done.failed() && backwards.is_none();
    let days = understood.then(|| [start.day(), due.day(), done.day()]);
    let pressed = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let key = if typed.mends { "ui-schedule-correct-save" } else { "ui-schedule-change-save" };
        let save = Button::new(scene.say(key)).primary();
        let save = ui.add(save.enabled(!saving, scene.say("ui-work-busy"))).clicked();
        (save, ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked())
    });
    (pressed.inner.0, pressed.inner.1, days)
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
            DateField::new("schedule-record-done", &words).show(ui, scene, &mut typed.done_on)
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
fn pair<A, B>(
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

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn percents_are_read_as_typed() {
        assert_eq!(percent(""), Some(None));
        assert_eq!(percent(" 40 % "), Some(Some(40)));
        assert_eq!(percent("100"), Some(Some(100)));
        assert_eq!(percent("101"), None);
        assert_eq!(percent("dużo"), None);
    }
}
