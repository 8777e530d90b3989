//! The pane of one task: everything that is known of it, its history as sentences, and the ways to
//! change it, to mend it and to take it out.

use eframe::egui::{Frame, Margin, Panel, ScrollArea, Ui, vec2};

use super::follows;
use super::needs::needed;
use super::proof::{self, Proving};
use super::reason::{self, Reasoned};
use super::record::{self, Form};
use super::state::{Schedule, short};
use super::table;
use crate::domain::{Body, Record, RecordId, SnapshotRow, Task};
use crate::session::{HistoryLine, Worker};
use crate::ui::deeds::retract;
use crate::ui::file::ClientFile;
use crate::ui::history::{self, Look, Of, Wanted};
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{
    Button, ChipLook, chip, cited_by, failure_line, label, source_chip, vertical_hairline,
};

/// Width of the pane.
const PANE: f32 = 320.0;

/// What the pane remembers.
#[derive(Default)]
pub struct TaskPane {
    history: Load<Vec<HistoryLine>>,
    /// The task whose history is wanted, and the state of the file it is wanted of
    wanted: Option<(RecordId, u64)>,
    asked: Option<(RecordId, u64)>,
    pub(super) form: Option<Form>,
    pub(super) reasoned: Option<Reasoned>,
    pub(super) proving: Option<Proving>,
}

impl TaskPane {
    /// Asks for the history and takes it; whether it came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.wanted != self.asked {
            let of = |asked: Option<(RecordId, u64)>| asked.map(|(id, _)| id);
            if of(self.wanted) != of(self.asked) {
                self.history.clear();
            }
            self.asked = self.wanted;
            if let Some((id, _)) = self.wanted {
                self.history.look(worker, view, move |reader| reader.history(id));
            }
        }
        self.history.poll()
    }

    /// Opens the form of all its fields.
    pub fn begin_change(&mut self, scene: &Scene<'_>, file: &ClientFile, id: RecordId) {
        let record = file.record(id).filter(|record| record.removed_on().is_none());
        if let (true, Some(Body::Task(task))) =
            (scene.may_write(), record.map(|record| &record.body))
        {
            self.form = Some(Form::of(scene, id, task, false));
        }
    }

    /// Opens the form of all its fields at what the task follows.
    pub fn begin_tie(&mut self, scene: &Scene<'_>, file: &ClientFile, id: RecordId) {
        self.begin_change(scene, file, id);
        self.form.iter_mut().for_each(Form::at_links);
    }

    /// Asks why the task is to be removed.
    pub fn begin_remove(&mut self, id: RecordId) {
        self.reasoned = Some(Reasoned::of(id));
    }
}

/// Draws the pane of the chosen task.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("schedule-task").exact_size(PANE).resizable(false).frame(frame);
    let found = pane.chosen.and_then(|id| {
        let row = file.rows.iter().find(|row| row.id == id)?;
        Some((row, file.record(id)?))
    });
    pane.task.wanted = found.map(|(row, _)| (row.id, pane.generation));
    if pane.task.wanted != pane.task.asked {
        ui.ctx().request_repaint();
    }
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let Some((row, record)) = found else {
            label(ui, Role::Small, &scene.say("ui-schedule-choose-task"), tokens.text2);
            return;
        };
        let area = ScrollArea::vertical().id_salt("schedule-task").auto_shrink(false);
        area.show(ui, |ui| {
            ui.set_width(PANE - 40.0);
            body(ui, scene, pane, file, row, record);
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
    record::show(ui, scene, pane, file, rect);
    reason::show(ui, scene, pane, rect);
    proof::show(ui, scene, pane, rect);
}

fn body(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    row: &SnapshotRow,
    record: &Record,
) {
    let Body::Task(task) = &record.body else { return };
    let tokens = Tokens::of(ui);
    label(ui, Role::Section, &task.title, tokens.text);
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let side = scene.say(&format!("common-side-{}", task.side.as_str()));
        chip(ui, ChipLook::Side(task.side), &side);
        let state = table::state(scene, row);
        if !state.is_empty() {
            let late = table::is_late(scene, row);
            chip(ui, if late { ChipLook::Late } else { ChipLook::Neutral }, &state);
        }
        if task.milestone {
            chip(ui, ChipLook::Neutral, &scene.say("ui-schedule-milestone"));
        }
    });
    ui.add_space(12.0);
    facts(ui, scene, pane, file, row, task);
    actions(ui, scene, pane, record, task);
    if let Some(meeting) = task.meeting {
        heading(ui, &scene.say("ui-schedule-from-meeting"));
        source_chip(ui, scene, meeting);
    }
    ui.add_space(20.0);
    cited_by(ui, scene, record.id);
    label(ui, Role::Label, &scene.say("ui-history-title"), tokens.text2);
    ui.add_space(6.0);
    if let Some(failure) = pane.task.history.failure() {
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    if let Some(lines) = pane.task.history.get() {
        let told = history::of_entries(lines);
        let wanted = history::show(ui, scene, Of::record(record), &told, Look::Pane);
        if let Some(Wanted::Proof(entry)) = wanted {
            pane.task.proving = Some(Proving::of(record.id, entry));
        }
    }
}

fn heading(ui: &mut Ui, text: &str) {
    ui.add_space(20.0);
    label(ui, Role::Label, text, Tokens::of(ui).text2);
    ui.add_space(6.0);
}

fn facts(
    ui: &mut Ui,
    scene: &Scene<'_>,
    pane: &Schedule,
    file: &ClientFile,
    row: &SnapshotRow,
    task: &Task,
) {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| short(scene, day));
    let (words, _) =
        table::beside_words(scene, pane.reference.beside(row, &file.calendars), Tokens::of(ui));
    let phase = task.parent.and_then(|id| file.rows.iter().find(|row| row.id == id));
    let percent = task
        .percent
        .map(|percent| scene.say_with("ui-schedule-percent-done", &[("count", percent.into())]));
    let counted = |key: &str, count: Option<u32>| {
        count.map(|count| scene.say_with(key, &[("count", count.into())]))
    };
    let calendar = file.calendars.of_side(task.side);
    let length = task.start.zip(task.due).filter(|_| !task.milestone && !row.phase);
    let length = length.and_then(|(start, due)| u32::try_from(calendar.length(start, due)).ok());
    let needs: Vec<String> = task.needed_from.iter().map(|one| needed(scene, one)).collect();
    let lines = [
        ("ui-schedule-column-number", Some(row.number.clone())),
        ("ui-schedule-column-owner", task.owner.as_ref().map(|who| who.name.clone())),
        ("ui-schedule-column-start", day(row.task.start)),
        ("ui-schedule-column-due", day(row.task.due)),
        ("ui-schedule-column-delta-long", Some(words).filter(|words| !words.is_empty())),
        ("ui-schedule-duration", counted("ui-schedule-duration-days", length.or(task.duration))),
        ("ui-schedule-estimate", counted("ui-schedule-hours", task.estimate_hours)),
        ("ui-schedule-not-before", day(task.not_before)),
        ("ui-schedule-constraint", task.fixed.then(|| scene.say("ui-schedule-fixed"))),
        ("ui-schedule-percent", percent),
        ("ui-schedule-done-on", day(task.done_on)),
        (
            "ui-schedule-links",
            Some(follows::typed(file, &task.links)).filter(|said| !said.is_empty()),
        ),
        ("ui-schedule-needs", Some(needs.join("\n")).filter(|_| !needs.is_empty())),
        ("ui-schedule-parent", phase.map(|row| row.task.title.clone())),
        ("ui-schedule-note", task.note.clone()),
    ];
    for (key, value) in lines {
        let Some(value) = value else { continue };
        fact(ui, &scene.say(key), &value);
    }
}

/// A name and what it holds, side by side.
fn fact(ui: &mut Ui, name: &str, value: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.scope(|ui| {
            ui.set_width(112.0);
            label(ui, Role::Small, name, tokens.text3);
        });
        ui.vertical(|ui| {
            label(ui, Role::Body, value, tokens.text);
        });
    });
    ui.add_space(4.0);
}

fn actions(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, record: &Record, task: &Task) {
    let (may, why) = scene.writer();
    let gone = record.removed_on().is_some();
    let removed = scene.say("ui-schedule-removed-already");
    let why = if may { removed.as_str() } else { why.as_str() };
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let button = |ui: &mut Ui, key: &str, enabled: bool| {
            ui.add(Button::new(scene.say(key)).small().enabled(enabled, why)).clicked()
        };
        if button(ui, "ui-schedule-change", may && !gone) {
            pane.task.form = Some(Form::of(scene, record.id, task, false));
        }
        if button(ui, "ui-schedule-remove", may && !gone) {
            pane.task.begin_remove(record.id);
        }
        if button(ui, "ui-schedule-correct", may) {
            pane.task.form = Some(Form::of(scene, record.id, task, true));
        }
        if button(ui, "ui-schedule-retract", may) {
            retract(scene, record);
        }
    });
}
