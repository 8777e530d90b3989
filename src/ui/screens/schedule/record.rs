//! All fields of a task in one form: to change them, or to mend what was recorded wrongly.

use chrono::NaiveDate;
use eframe::egui::{Id, Rect, Ui, pos2};

use super::asked::Asked;
use super::bars::dates_of;
use super::cause::Move;
use super::more::More;
use super::state::Schedule;
use super::{fields, follows, moves};
use crate::domain::{Body, Dates, Failure, Field as _, RecordId, Side, Task, TaskStatus, Value};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::form::{day, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::widgets::{Field, form_popup};

/// What is typed of a task.
pub struct Form {
    pub(super) id: RecordId,
    /// Whether it mends a mistake of recording
    pub(super) mends: bool,
    pub(super) title: String,
    pub(super) side: Option<Side>,
    pub(super) owner: String,
    pub(super) start: String,
    pub(super) due: String,
    pub(super) status: usize,
    pub(super) percent: String,
    pub(super) done_on: String,
    /// Place of the phase among those offered; 0 for none
    pub(super) parent: Option<usize>,
    pub(super) milestone: bool,
    /// What it follows, by the numbers of the outline
    pub(super) links: String,
    pub(super) more: More,
    pub(super) note: String,
    pub(super) reason: String,
    pub(super) tried: bool,
    pub(super) greeted: bool,
    /// The field that has the caret first
    pub(super) first: Id,
    pub(super) failure: Option<Failure>,
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
            more: More::of(scene, task),
            note: task.note.clone().unwrap_or_default(),
            reason: String::new(),
            tried: false,
            greeted: false,
            first: Field::id("schedule-record-title"),
            failure: None,
        }
    }
}

impl Form {
    /// Begins with what the task follows.
    pub fn at_links(&mut self) {
        self.first = links_id();
    }
}

fn links_id() -> Id {
    Field::id("schedule-record-links")
}

/// The days of the form; none where one is not understood.
pub(super) type Days = Option<[Option<NaiveDate>; 3]>;

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
    let formed = form_popup(ui, "schedule-record", anchor, |ui| {
        fields::show(ui, scene, typed, &phases, saving)
    });
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
    let more = typed.more.changed(scene, task);
    let (Some(links), Some(percent), Some(more), false) =
        (links, percent, more, typed.title.trim().is_empty())
    else {
        return;
    };
    let parent = typed.parent.and_then(|place| phases.get(place)).and_then(|(id, _)| *id);
    let mut changed = changed(typed, task, parent, percent, days[2]);
    if links != task.links {
        changed.push(("links", links.write()));
    }
    changed.extend(more);
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
    let ties = ["links", "not_before", "fixed", "duration"];
    if before == after && changed.iter().any(|(name, _)| ties.contains(name)) {
        pane.asked = Asked::of(scene, vec![id]);
    }
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
pub(super) fn percent(typed: &str) -> Option<Option<u32>> {
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
