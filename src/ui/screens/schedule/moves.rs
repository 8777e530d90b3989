//! Moving dates: what may move, when the question of its cause comes, and the small writes.

use eframe::egui::{Id, Key, Modifiers, Ui};

use super::bars::{self, Part, Shift};
use super::cause::{Move, Moving};
use super::state::{Drawn, Schedule};
use crate::domain::{Body, Calendar, Dates, RecordId, Side, SnapshotRow, TaskStatus, Value};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::form::day;
use crate::ui::scene::Scene;

/// How long after the last key the question comes, in seconds.
const PAUSE: f64 = 1.0;

/// The form of small writes: a cell, a first date, a mark.
pub fn form() -> Id {
    Id::unique("schedule-write")
}

/// The task's own dates: a phase that only spans others has none.
pub fn own_dates(file: &ClientFile, id: RecordId) -> Option<Dates> {
    match &file.record(id)?.body {
        Body::Task(task) => Some(bars::dates_of(task)),
        _ => None,
    }
}

/// The working days of a task's side.
pub fn calendar(file: &ClientFile, id: RecordId) -> &Calendar {
    let side = match file.record(id).map(|record| &record.body) {
        Some(Body::Task(task)) => task.side,
        _ => Side::Both,
    };
    file.calendars.of_side(side)
}

/// Whether the bar of a row can be moved: it has dates of its own and stands.
pub fn may_move(file: &ClientFile, row: &SnapshotRow) -> bool {
    let dated = |dates: Dates| dates.start.or(dates.due).is_some();
    row.removed.is_none() && own_dates(file, row.id).is_some_and(dated)
}

/// The tasks that move where this row's bar is drawn: itself, or what is still to be done in a phase
/// that only spans it. None where nothing can move.
pub fn drawn_with(file: &ClientFile, row: &SnapshotRow) -> Vec<RecordId> {
    if may_move(file, row) {
        return vec![row.id];
    }
    let Some(place) = file.rows.iter().position(|one| one.id == row.id && one.removed.is_none())
    else {
        return Vec::new();
    };
    let after = file.rows.iter().skip(place + 1);
    let inside = after.take_while(|one| one.depth > row.depth);
    let open = inside.filter(|one| one.task.status() != TaskStatus::Done && may_move(file, one));
    let mut ids: Vec<RecordId> = open.map(|one| one.id).collect();
    if !ids.is_empty() {
        ids.push(row.id);
    }
    ids
}

/// Steps the bars chosen by a key.
pub fn step(
    ui: &Ui,
    scene: &Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    id: RecordId,
    part: Part,
    days: i64,
) {
    if !scene.may_write() || pane.moving.is_some() {
        return;
    }
    let all = pane.selection();
    let ids = if all.contains(&id) { all } else { vec![id] };
    let movable = |id: &RecordId| {
        file.rows.iter().find(|row| row.id == *id).is_some_and(|row| may_move(file, row))
    };
    let ids: Vec<RecordId> = ids.into_iter().filter(movable).collect();
    if ids.is_empty() {
        return;
    }
    let since = ui.input(|input| input.time);
    let more = Shift::of(part, days);
    let before = pane.drawn.take();
    let tasks = ids.into_iter().map(|id| {
        let drawn = before.iter().flat_map(|drawn| &drawn.tasks).find(|(one, _)| *one == id);
        let before = drawn.map(|(_, shift)| *shift).unwrap_or_default();
        let stand = own_dates(file, id).unwrap_or_default();
        (id, before.landed(more, stand, calendar(file, id)))
    });
    pane.drawn = Some(Drawn { tasks: tasks.collect(), part, from: None, since });
}

/// Goes on with dates drawn by the pointer once it lets go, or by keys after a pause.
pub fn wait(ui: &Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(drawn) = &pane.drawn else { return };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        pane.drawn = None;
        return;
    }
    let over = match drawn.from {
        Some(_) => !ui.input(|input| input.pointer.any_down()),
        None => {
            let left = drawn.since + PAUSE - ui.input(|input| input.time);
            ui.ctx().request_repaint_after_secs(left.max(0.0) as f32 + 0.02);
            left <= 0.0
        }
    };
    if over {
        go_on(ui, scene, pane, file);
    }
}

/// Asks for the cause of what was drawn.
pub fn go_on(_ui: &Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let Some(drawn) = pane.drawn.take() else { return };
    let moves = drawn.tasks.iter().filter_map(|(id, shift)| {
        let before = own_dates(file, *id)?;
        let after = shift.worked(before, calendar(file, *id));
        Some(Move { id: *id, before, after })
    });
    begin(scene, pane, moves.collect());
}

/// Asks for the cause of these moves; first dates need none and are recorded at once.
pub fn begin(scene: &mut Scene<'_>, pane: &mut Schedule, moves: Vec<Move>) {
    let moves: Vec<Move> = moves.into_iter().filter(|one| one.before != one.after).collect();
    if moves.is_empty() || !scene.may_write() {
        return;
    }
    if moves.iter().any(Move::needs_cause) {
        pane.anchor = None;
        pane.moving = Some(Moving::of(moves));
        return;
    }
    let ops = moves.iter().map(|one| {
        let fields = dates(one);
        Op::Change { id: one.id, fields, cause: None, side: None, source: None }
    });
    pane.queue.extend(ops);
}

/// The same of moves that links and limits ask for, not the user.
pub fn begin_asked(scene: &mut Scene<'_>, pane: &mut Schedule, moves: Vec<Move>) {
    if !moves.is_empty() && scene.may_write() {
        pane.anchor = None;
        pane.moving = Some(Moving::asked(moves));
    }
}

/// The fields of a move.
pub fn dates(one: &Move) -> Value {
    let mut changed = Vec::new();
    if one.before.start != one.after.start {
        changed.push(("start", day(one.after.start)));
    }
    if one.before.due != one.after.due {
        changed.push(("due", day(one.after.due)));
    }
    Value::Map(changed.into_iter().map(|(name, day)| (name.to_owned(), day)).collect())
}

/// Records small writes one after another, and hears how each ended.
pub fn settle(scene: &mut Scene<'_>, pane: &mut Schedule) {
    match scene.outcome(form()) {
        Some(Ok(_)) => pane.failure = None,
        Some(Err(failure)) => {
            pane.failure = Some(failure);
            pane.queue.clear();
        }
        None => {}
    }
    if scene.writer().0
        && let Some(op) = pane.queue.pop_front()
    {
        scene.record(form(), op, "ui-schedule-saved");
    }
}
