//! What follows a moved date: the followers' new dates as a proposal, accepted whole or in part.

use eframe::egui::{Id, ScrollArea, Ui};

use super::bars::dates_of;
use super::cause::Move;
use super::moves;
use super::state::{Schedule, short};
use crate::domain::{Dates, Failure, Proposal, RecordId, Side, Source, Task, consequences};
use crate::session::{Op, in_schedule};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, CheckBox, Dialog, failure_line, label};

/// Followers that would move, and why.
pub struct Following {
    /// What was moved and what follows of it
    moved: Vec<(RecordId, Dates)>,
    lines: Vec<(Proposal, bool)>,
    cause: String,
    side: Option<Side>,
    source: Option<Source>,
    failure: Option<Failure>,
}

impl Following {
    /// What follows when these moves are recorded; none where nothing does.
    pub fn of(
        file: &ClientFile,
        moved: &[Move],
        (cause, side, source): (&str, Option<Side>, Option<Source>),
    ) -> Option<Following> {
        let tasks = in_schedule(&file.tasks);
        let moved: Vec<(RecordId, Dates)> = moved.iter().map(|one| (one.id, one.after)).collect();
        let found = consequences(&tasks, &moved, &file.calendars);
        if found.is_empty() {
            return None;
        }
        let lines = found.into_iter().map(|one| (one, true)).collect();
        Some(Following { moved, lines, cause: cause.to_owned(), side, source, failure: None })
    }

    /// What follows anew, once lines were taken or left: what hangs only on one that stays has no reason to
    /// move. A line left stays in sight, to be taken again.
    fn again(&mut self, file: &ClientFile) {
        let left = |id: RecordId| self.lines.iter().any(|(one, chosen)| !chosen && one.id == id);
        let tasks = in_schedule(&file.tasks);
        // What stays is not pushed by what it follows, so it pushes nothing either.
        let held: Vec<(RecordId, Task)> = (tasks.iter())
            .map(|(id, task)| (*id, Task { fixed: task.fixed || left(*id), ..(*task).clone() }))
            .collect();
        let held: Vec<(RecordId, &Task)> = held.iter().map(|(id, task)| (*id, task)).collect();
        let found = consequences(&held, &self.moved, &file.calendars);
        let kept = self.lines.iter().filter(|(_, chosen)| !chosen).copied();
        let mut lines: Vec<(Proposal, bool)> = kept.collect();
        lines.extend(found.into_iter().map(|one| (one, true)));
        let place = |id: RecordId| tasks.iter().position(|(one, _)| *one == id);
        lines.sort_by_key(|(one, _)| place(one.id));
        self.lines = lines;
    }

    fn op(&self) -> Op {
        let chosen = self.lines.iter().filter(|(_, chosen)| *chosen);
        let ops = chosen.map(|(one, _)| Op::Change {
            id: one.id,
            fields: moves::dates(&Move { id: one.id, before: one.was, after: one.now }),
            cause: Some(self.cause.clone()),
            side: self.side,
            source: self.source,
        });
        Op::All(ops.collect())
    }
}

fn form() -> Id {
    Id::unique("schedule-follow")
}

/// Draws the proposal over the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(following) = &mut pane.following else { return };
    match scene.outcome(form()) {
        Some(Ok(_)) => {
            pane.following = None;
            return;
        }
        Some(Err(failure)) => following.failure = Some(failure),
        None => {}
    }
    let saving = scene.saving(form());
    let title = scene.say("ui-schedule-follow-title");
    let dialog = Dialog::new("schedule-follow", &title).width(620.0);
    let formed = dialog.show(ui.ctx(), |ui| body(ui, scene, following, file, saving));
    let (save, leave) = formed.inner;
    let any = following.lines.iter().any(|(_, chosen)| *chosen);
    if (save || formed.save) && any && !saving {
        following.failure = None;
        let op = following.op();
        scene.record(form(), op, "ui-schedule-follow-done");
    } else if (leave || formed.close) && !saving {
        pane.following = None;
    }
}

/// Answers whether the chosen are to be moved, or all left as they are.
fn body(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    following: &mut Following,
    file: &ClientFile,
    saving: bool,
) -> (bool, bool) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Small, &scene.say("ui-schedule-follow-what"), tokens.text2);
    ui.add_space(12.0);
    let mut changed = false;
    let area = ScrollArea::vertical().id_salt("schedule-follow").max_height(320.0);
    area.auto_shrink([false, true]).show(ui, |ui| {
        for (one, chosen) in &mut following.lines {
            let row = file.rows.iter().find(|row| row.id == one.id);
            let Some(row) = row else { continue };
            let text = format!("{} {}", row.number, row.task.title);
            let aside = dates_words(scene, dates_of(&row.task), one.now);
            let line = CheckBox::new(&text).side(row.task.side).aside(&aside);
            changed |= line.show(ui, chosen).changed();
        }
    });
    if changed {
        following.again(file);
    }
    if let Some(failure) = &following.failure {
        ui.add_space(8.0);
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    ui.add_space(16.0);
    let any = following.lines.iter().any(|(_, chosen)| *chosen);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let save = Button::new(scene.say("ui-schedule-follow-save")).primary();
        let why = if saving { "ui-work-busy" } else { "ui-schedule-follow-none" };
        let save = ui.add(save.enabled(any && !saving, scene.say(why))).clicked();
        let leave = Button::new(scene.say("ui-schedule-follow-leave")).quiet();
        (save, ui.add(leave).clicked())
    })
    .inner
}

/// `8 cze – 12 cze → 10 cze – 16 cze`
fn dates_words(scene: &Scene<'_>, was: Dates, now: Dates) -> String {
    let one = |dates: Dates| {
        let days = [dates.start, dates.due].into_iter().flatten();
        let mut days: Vec<String> = days.map(|day| short(scene, day)).collect();
        days.dedup();
        days.join(" – ")
    };
    format!("{} → {}", one(was), one(now))
}
