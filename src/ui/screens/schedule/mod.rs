//! Schedule: table and chart of both sides' tasks on the same rows, every move with its cause, and
//! the snapshots taken, sent, answered and compared.

mod act;
mod answer;
mod asked;
mod axis;
mod bars;
mod cause;
mod cells;
mod charted;
mod compared;
mod days;
mod differences;
mod edit;
mod ends;
mod fields;
mod follow;
mod follows;
mod foot;
mod fresh;
mod give;
mod grid;
mod head;
mod keys;
mod line;
mod link;
mod marks;
mod menu;
mod more;
mod moves;
mod names;
mod needs;
mod paste;
mod pasted;
mod pick;
mod proof;
mod reason;
mod record;
mod reference;
mod rows;
mod slip;
mod snapshots;
mod state;
mod steer;
mod table;
mod take;
mod task;
mod ties;
mod told;
mod toolbar;
mod turning;
mod tying;

use eframe::egui::Ui;

pub use state::Schedule;
pub use turning::Turn;

use cells::COLUMNS;
use state::{Aside, Look};

use crate::domain::RecordId;
use crate::session::Worker;
use crate::ui::command::Command;
use crate::ui::load::View;
use crate::ui::scene::Scene;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, empty_state};

/// Keys of the screen: what each does, and in the attribute what stands on its cap.
pub const KEYS: &[&str] = &[
    "ui-schedule-key-edit",
    "ui-schedule-key-move",
    "ui-schedule-key-end",
    "ui-schedule-key-fold",
    "ui-schedule-key-mark",
    "ui-schedule-key-indent",
    "ui-schedule-key-details",
    "ui-schedule-key-link",
    "ui-schedule-key-zoom",
    "ui-schedule-key-today",
    "ui-schedule-key-all",
    "ui-schedule-key-paste",
];

/// Below this width of the window either the table or the chart is shown.
const EITHER: f32 = 1200.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    let Some(file) = scene.file.clone() else { return };
    settle(ui, scene, pane, &file);
    if pane.comparing.is_some() {
        compared::show(ui, scene, pane, &file);
        return;
    }
    toolbar::show(ui, scene, pane, &file);
    foot::show(ui, scene, pane, &file);
    match pane.aside {
        Aside::Nothing => {}
        Aside::Task => task::show(ui, scene, pane, &file),
        Aside::Snapshots => snapshots::show(ui, scene, pane, &file),
        Aside::Slippage => slip::show(ui, scene, pane, &file),
    }
    if file.rows.is_empty() && pane.fresh.is_none() {
        empty(ui, scene, pane);
    } else {
        grid::show(ui, scene, pane, &file);
    }
    cause::show(ui, scene, pane, &file);
    follow::show(ui, scene, pane, &file);
    link::show(ui, scene, pane, &file);
    paste::show(ui, scene, pane, &file);
    take::show(ui, scene, pane);
    give::show(ui, scene, pane, &file);
    snapshots::naming(ui, scene, pane, &file);
}

/// Asks for what is shown and takes what has come; whether anything did.
pub fn turn(pane: &mut Schedule, worker: &Worker, view: View) -> bool {
    let came = pane.reference.turn(worker, view) | pane.task.turn(worker, view);
    let came = came | pane.slip.turn(worker, view);
    let came = came | pane.taking.as_mut().is_some_and(|taking| taking.turn(worker, view));
    came | pane.comparing.as_mut().is_some_and(|comparing| comparing.turn(worker, view))
}

/// Forgets what belongs to another client or day; how the user likes to look at it stays.
pub fn reset(pane: &mut Schedule) {
    *pane = Schedule { look: pane.look, looked: pane.looked, ..Schedule::default() };
}

/// Looks into a file of another program for tasks.
pub fn begin_take(pane: &mut Schedule, path: std::path::PathBuf) {
    pane.taking = Some(take::Taking::of(path));
}

/// Asks in which format the schedule is given away.
pub fn begin_give(pane: &mut Schedule, lang: crate::domain::Lang) {
    pane.giving = Some(give::Giving::of(lang));
}

/// Opens the row of a new task.
pub fn begin_new(pane: &mut Schedule) {
    pane.comparing = None;
    if pane.look == Look::Chart {
        pane.look = Look::Both;
    }
    pane.fresh.get_or_insert_default();
}

/// Asks for the name of a new snapshot.
pub fn begin_snapshot(pane: &mut Schedule) {
    pane.comparing = None;
    pane.snapshots.name();
}

/// Turns to what is wished as soon as it can be shown.
pub fn turn_to(pane: &mut Schedule, turn: Turn) {
    pane.turn = Some(turn);
}

/// Whether something is open that Escape leaves; leaves it.
pub fn back(pane: &mut Schedule) -> bool {
    let typing = pane.comparing.as_mut().is_some_and(compared::Comparing::leave_typing);
    typing || pane.comparing.take().is_some()
}

/// What has happened since the last frame: a file come anew, a record another screen leads to.
fn settle(
    ui: &Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &std::sync::Arc<crate::ui::file::ClientFile>,
) {
    moves::settle(scene, pane);
    asked::turn(scene, pane, file);
    if !std::mem::replace(&mut pane.looked, true) {
        let kept = scene.habits.view(COLUMNS.list);
        let kept = Look::ALL.into_iter().find(|look| Some(look.as_str()) == kept);
        pane.look = kept.unwrap_or(pane.look);
    }
    pane.wanted.sorting = COLUMNS.sorting(scene.habits);
    if pane.reference.settle(file, scene.today) {
        ui.ctx().request_repaint();
    }
    turning::settle(pane, file, scene.may_write());
    if pane.chosen != pane.met {
        pane.met = pane.chosen;
        pane.chosen.into_iter().for_each(|id| lead(pane, file, id));
    }
    if pane.seen.refresh(file, &pane.wanted) {
        pane.generation += 1;
    }
    if scene.find_pressed() {
        pane.finding = true;
        ui.memory_mut(|memory| memory.request_focus(toolbar::find_id()));
    }
    pane.narrow = ui.ctx().content_rect().width() < EITHER;
}

/// Brings a record into view that another screen leads to.
fn lead(pane: &mut Schedule, file: &crate::ui::file::ClientFile, id: RecordId) {
    pane.comparing = None;
    if file.snapshots.iter().any(|snapshot| snapshot.id == id) {
        pane.snapshots.point(id);
        pane.aside = Aside::Snapshots;
        (pane.chosen, pane.met) = (None, None);
        return;
    }
    let Some(place) = file.rows.iter().position(|row| row.id == id) else { return };
    pane.aside = Aside::Task;
    pane.reveal = Some(id);
    pane.wanted.words.clear();
    pane.wanted.side = None;
    pane.wanted.removed |= file.rows.get(place).is_some_and(|row| row.removed.is_some());
    rows::unfold(&mut pane.wanted, &file.rows, place);
}

fn empty(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule) {
    super::content(ui, |ui| {
        let (may, why) = scene.writer();
        let words = scene.say("ui-empty-schedule");
        let new = Button::new(scene.say("ui-schedule-new")).icon(Icon::Plus);
        if empty_state(ui, &words, Some(new.primary().enabled(may, &why))) {
            begin_new(pane);
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let paste = Button::new(scene.say("ui-schedule-paste")).icon(Icon::FileXls);
            if ui.add(paste.enabled(may, &why)).clicked() {
                pane.pasting = Some(paste::Pasting::default());
            }
            let take = Button::of(scene.words, &Command::TakePlan).enabled(may, why);
            let pressed = ui.add(take).clicked();
            scene.wish_if(pressed, Command::TakePlan);
        });
    });
}
