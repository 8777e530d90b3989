//! What the user did with a row, and what comes of it.

use eframe::egui::{Rect, Ui};

use super::bars::Part;
use super::link::Linking;
use super::rows::Seen;
use super::state::{Aside, Column, Look, Schedule, row_id};
use super::{edit, moves, toolbar};
use crate::domain::RecordId;
use crate::ui::command::Command;
use crate::ui::deeds::Copied;
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;

/// What the user did with a row.
pub enum Act {
    /// Chose it, adding to the others or up to it
    Choose(RecordId, Adding),
    /// Went to the row at this place of those seen; whether marking on the way
    Step(usize, bool),
    /// Unmarks every row
    Unmark,
    /// Turned to a column
    Column(Column),
    /// Wants to edit a cell of it
    Edit(RecordId, Column),
    /// Folds a phase, unfolds it, or whichever it is not
    Fold(RecordId, Option<bool>),
    /// Steps its bar by days
    Shift(RecordId, Part, i64),
    /// Goes on with the dates it was stepped to
    Settle,
    /// Wants to see all of it
    Details(RecordId),
    /// Copies what is chosen, as a spreadsheet takes it
    Copy,
    /// Zooms closer or wider
    Zoom(bool),
    /// Shows today
    Today,
    /// Shows the whole schedule
    Whole,
    /// Ties the tasks chosen; of one alone, shows what it follows
    Tie(RecordId),
}

/// How a row joins those chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adding {
    /// Alone
    Alone,
    /// Joins or leaves, with the one chosen before
    Toggle,
    /// Joins or leaves by itself
    Mark,
    /// With everything between
    UpTo,
}

/// Does it.
pub fn perform(
    ui: &Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    seen: &Seen,
    act: Act,
    line: &dyn Fn(usize) -> Rect,
) {
    match act {
        Act::Choose(id, adding) => choose(ui, pane, file, seen, id, adding),
        Act::Column(column) => pane.column = column,
        Act::Unmark => pane.marked.clear(),
        Act::Step(place, marking) => {
            let row = seen.places().get(place).and_then(|place| file.rows.get(*place));
            let Some(row) = row else { return };
            moves::go_on(ui, scene, pane, file);
            if marking {
                pane.marked.extend(pane.chosen.into_iter().chain([row.id]));
            }
            (pane.chosen, pane.met) = (Some(row.id), Some(row.id));
            ui.scroll_to_rect(line(place), None);
            ui.memory_mut(|memory| memory.request_focus(row_id(row.id)));
        }
        // Without a table there is no cell; the form has every field.
        Act::Edit(id, _) if pane.shown() == Look::Chart => {
            pane.choose(id);
            pane.aside = Aside::Task;
            pane.task.begin_change(scene, file, id);
        }
        Act::Edit(id, column) => edit::begin(scene, pane, file, id, column),
        Act::Fold(id, folded) => {
            let folded = folded.unwrap_or(!pane.wanted.folded.contains(&id));
            match folded {
                true => pane.wanted.folded.insert(id),
                false => pane.wanted.folded.remove(&id),
            };
        }
        Act::Shift(id, part, days) => moves::step(ui, scene, pane, file, id, part, days),
        Act::Settle => moves::go_on(ui, scene, pane, file),
        Act::Details(id) => {
            pane.choose(id);
            pane.aside = Aside::Task;
        }
        Act::Copy => {
            let copied = copied(scene, pane, file);
            scene.wish(Command::Copy(Box::new(copied)));
        }
        Act::Zoom(closer) => toolbar::zoom_to(pane, file, scene.today, closer),
        Act::Today => toolbar::go_to(pane, scene.today),
        Act::Whole => toolbar::go_to_all(pane, file),
        Act::Tie(id) => tie(scene, pane, file, id),
    }
}

/// Asks how the tasks chosen follow one another, or what the only one follows.
fn tie(scene: &Scene<'_>, pane: &mut Schedule, file: &ClientFile, id: RecordId) {
    if !scene.may_write() {
        return;
    }
    let chosen = pane.selection();
    match chosen.len() {
        0 | 1 => {
            pane.choose(id);
            pane.aside = Aside::Task;
            pane.task.begin_tie(scene, file, id);
        }
        _ => pane.linking = Some(Linking::of(file, &chosen)),
    }
}

/// The rows chosen as a table of title, side, owner, start and due: as they are pasted again.
pub fn copied(scene: &Scene<'_>, pane: &Schedule, file: &ClientFile) -> Copied {
    let chosen = pane.selection();
    let rows = file.rows.iter().filter(|row| chosen.contains(&row.id));
    let day =
        |day: Option<chrono::NaiveDate>| day.map(|day| scene.typed_day(day)).unwrap_or_default();
    let line = |row: &crate::domain::SnapshotRow| {
        let task = &row.task;
        let side = scene.say(&format!("ui-forms-side-{}", task.side.as_str()));
        let owner = task.owner.as_ref().map(|who| who.name.clone()).unwrap_or_default();
        vec![task.title.clone(), side, owner, day(task.start), day(task.due)]
    };
    let names = [
        "ui-schedule-column-task",
        "ui-schedule-column-side",
        "ui-schedule-column-owner",
        "ui-schedule-column-start",
        "ui-schedule-column-due",
    ];
    let names = names.map(|key| scene.say(key));
    Copied::table(&names, &rows.map(line).collect::<Vec<_>>())
}

fn choose(
    ui: &Ui,
    pane: &mut Schedule,
    file: &ClientFile,
    seen: &Seen,
    id: RecordId,
    adding: Adding,
) {
    ui.memory_mut(|memory| memory.request_focus(row_id(id)));
    match (adding, pane.chosen) {
        (Adding::Toggle, Some(_)) | (Adding::Mark, _) => {
            let first = pane.chosen.filter(|_| adding == Adding::Toggle && pane.marked.is_empty());
            pane.marked.extend(first);
            if !pane.marked.remove(&id) {
                pane.marked.insert(id);
            }
            (pane.chosen, pane.met) = (Some(id), Some(id));
        }
        (Adding::UpTo, Some(first)) => {
            let (Some(one), Some(other)) =
                (seen.find(&file.rows, first), seen.find(&file.rows, id))
            else {
                return pane.choose(id);
            };
            let between = one.min(other)..=one.max(other);
            let places = between.filter_map(|place| seen.places().get(place));
            pane.marked =
                places.filter_map(|place| file.rows.get(*place)).map(|row| row.id).collect();
        }
        _ => pane.choose(id),
    }
}
