//! Cells edited in place: words and days are typed, a side and a state are chosen.

use eframe::egui::{
    CornerRadius, EventFilter, Frame, Id, Key, Modifiers, Rect, Stroke, StrokeKind, TextEdit, Ui,
    UiBuilder, pos2, vec2,
};

use super::cause::Move;
use super::cells::Cells;
use super::pick::{self, Picked};
use super::state::{Column, Edit, Schedule, row_id};
use super::{fresh, moves, table};
use crate::domain::{
    Body, Dates, Field as _, RecordId, Side, SnapshotRow, Task, TaskStatus, Value,
};
use crate::session::Op;
use crate::text::{dates, typed_day};
use crate::ui::file::ClientFile;
use crate::ui::form::{fields, of, opt_text, text};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::paint_line;

fn cell_id() -> Id {
    Id::unique("schedule-cell")
}

/// Begins to edit a cell.
pub fn begin(
    scene: &Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    id: RecordId,
    column: Column,
) {
    let Some(task) = task_of(file, id).filter(|_| scene.may_write()) else { return };
    let gone = file.record(id).is_some_and(|record| record.removed_on().is_some());
    if gone || pane.moving.is_some() {
        return;
    }
    let day =
        |day: Option<chrono::NaiveDate>| day.map(|day| scene.typed_day(day)).unwrap_or_default();
    let (text, line) = match column {
        Column::Title => (task.title.clone(), 0),
        Column::Owner => (task.owner.as_ref().map(|who| who.name.clone()).unwrap_or_default(), 0),
        Column::Start => (day(task.start), 0),
        Column::Due => (day(task.due), 0),
        Column::Side => (String::new(), place(Side::ALL, task.side)),
        Column::Status => (String::new(), place(TaskStatus::ALL, task.status())),
    };
    pane.drawn = None;
    pane.column = column;
    pane.choose(id);
    pane.edit = Some(Edit { id, column, text, greeted: false, line, wrong: None });
}

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

fn task_of(file: &ClientFile, id: RecordId) -> Option<&Task> {
    match &file.record(id)?.body {
        Body::Task(task) => Some(task),
        _ => None,
    }
}

/// Draws the cell being edited over its row, where it is of this row.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    row: &SnapshotRow,
    table: Rect,
) {
    let Some(edit) = pane.edit.as_ref().filter(|edit| edit.id == row.id) else { return };
    let cells = Cells::of(table, scene);
    let mut rect = cells.rect(edit.column, table).shrink2(vec2(2.0, 1.0));
    match edit.column {
        Column::Side | Column::Status => choose(ui, scene, pane, file, rect),
        column => {
            if column == Column::Title {
                rect.set_left(table::title_x(&cells, row) - 6.0);
            } else if column != Column::Owner {
                rect.set_left(rect.left() - 34.0);
            }
            typed(ui, scene, pane, file, &cells, rect);
        }
    }
}

/// A line to type in, over the cell.
fn typed(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    cells: &Cells,
    rect: Rect,
) {
    let Some(edit) = &mut pane.edit else { return };
    let tokens = Tokens::of(ui);
    let keys = Keys::of(ui);
    let line = if edit.wrong.is_some() { tokens.late } else { tokens.focus };
    let stroke = Stroke::new(2.0, line);
    ui.painter().rect(rect, CornerRadius::same(4), tokens.bg, stroke, StrokeKind::Inside);
    let field = TextEdit::singleline(&mut edit.text)
        .id(cell_id())
        .frame(Frame::NONE)
        .font(Role::Body.font())
        .text_color(tokens.text)
        .desired_width(f32::INFINITY);
    let inside = rect.shrink2(vec2(6.0, 4.0));
    let name = scene.say(edit.column.key());
    let response = ui
        .scope_builder(UiBuilder::new().max_rect(inside), |ui| ui.add(field))
        .inner
        .on_hover_text(&name);
    let response = response.accessible_name(&name);
    if edit.greeted {
        let filter = EventFilter { tab: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    } else {
        edit.greeted = true;
        response.request_focus();
        select_all(ui, &edit.text);
    }
    if response.changed() {
        edit.wrong = None;
    }
    let known = offered(file, edit).map(str::to_owned);
    if let Some(name) = known.as_ref().filter(|_| keys.down) {
        edit.text.clone_from(name);
        select_all(ui, &edit.text);
    }
    under(ui, scene, edit, known.as_deref(), rect, tokens);
    let column = edit.column;
    let id = edit.id;
    if keys.escape {
        pane.edit = None;
        ui.memory_mut(|memory| memory.request_focus(row_id(id)));
    } else if keys.enter || keys.tab.is_some() || (response.lost_focus() && edit.greeted) {
        if !keep(scene, pane, file) {
            return response.request_focus();
        }
        match keys.tab {
            Some(back) => begin(scene, pane, file, id, cells.next(column, back)),
            None if keys.enter => ui.memory_mut(|memory| memory.request_focus(row_id(id))),
            None => {}
        }
    }
}

/// The keys that end the editing, taken before the line sees them.
struct Keys {
    enter: bool,
    escape: bool,
    down: bool,
    /// Whether back, where it was pressed
    tab: Option<bool>,
}

impl Keys {
    fn of(ui: &Ui) -> Keys {
        if !ui.memory(|memory| memory.has_focus(cell_id())) {
            return Keys { enter: false, escape: false, down: false, tab: None };
        }
        ui.input_mut(|input| Keys {
            enter: input.consume_key(Modifiers::NONE, Key::Enter),
            escape: input.consume_key(Modifiers::NONE, Key::Escape),
            down: input.consume_key(Modifiers::NONE, Key::ArrowDown),
            tab: match () {
                () if input.consume_key(Modifiers::SHIFT, Key::Tab) => Some(true),
                () if input.consume_key(Modifiers::NONE, Key::Tab) => Some(false),
                () => None,
            },
        })
    }
}

fn select_all(ui: &Ui, text: &str) {
    use eframe::egui::text::{CCursor, CCursorRange};
    let mut state = TextEdit::load_state(ui.ctx(), cell_id()).unwrap_or_default();
    let (from, to) = (CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(CCursorRange::two(from, to)));
    TextEdit::store_state(ui.ctx(), cell_id(), state);
}

/// The person of the file meant by what is typed of an owner, where it is not said in full.
fn offered<'a>(file: &'a ClientFile, edit: &Edit) -> Option<&'a str> {
    let name = (edit.column == Column::Owner).then(|| fresh::person(file, &edit.text))??.0;
    (name != edit.text.trim()).then_some(name)
}

/// What was understood of a day, who may be meant, or why what was typed cannot be kept.
fn under(
    ui: &Ui,
    scene: &Scene<'_>,
    edit: &Edit,
    known: Option<&str>,
    rect: Rect,
    tokens: &Tokens,
) {
    let said = match (&edit.wrong, edit.column) {
        (Some(wrong), _) => Some((wrong.clone(), tokens.late)),
        (None, Column::Start | Column::Due) => {
            let day = typed_day(scene.words.lang(), &edit.text, scene.today);
            day.map(|day| (dates::understood(scene.words.lang(), day), tokens.text2))
        }
        _ => known.map(|name| {
            let said = scene.say_with("ui-schedule-owner-offer", &[("name", name.into())]);
            (said, tokens.text2)
        }),
    };
    let Some((said, ink)) = said else { return };
    let galley = ui.painter().layout_job(Role::Small.line_job(&said, ink, 320.0));
    let size = galley.size() + vec2(16.0, 8.0);
    let left = (rect.right() - size.x).max(8.0);
    let place = Rect::from_min_size(pos2(left, rect.bottom() + 2.0), size);
    let layer =
        eframe::egui::LayerId::new(eframe::egui::Order::Foreground, Id::unique("schedule-under"));
    let painter = ui.ctx().layer_painter(layer);
    let stroke = Stroke::new(1.0, tokens.line2);
    painter.rect(place, CornerRadius::same(6), tokens.raised, stroke, StrokeKind::Inside);
    paint_line(&painter, place.min + vec2(8.0, 4.0), Role::Small, &said, ink, 320.0);
}

/// Keeps what was typed; whether it could be.
fn keep(scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) -> bool {
    let Some(edit) = &pane.edit else { return true };
    let Some(task) = task_of(file, edit.id) else { return true };
    let (id, typed) = (edit.id, edit.text.trim().to_owned());
    let wrong = match edit.column {
        Column::Title if typed.is_empty() => Some("ui-schedule-title-missing"),
        Column::Start | Column::Due => match dated(scene, edit, task) {
            Ok(after) => {
                let before = super::bars::dates_of(task);
                pane.edit = None;
                moves::begin(scene, pane, vec![Move { id, before, after }]);
                return true;
            }
            Err(key) => Some(key),
        },
        _ => None,
    };
    if let Some(key) = wrong {
        pane.edit.iter_mut().for_each(|edit| edit.wrong = Some(scene.say(key)));
        return false;
    }
    let change = match edit.column {
        Column::Title => (typed != task.title).then(|| ("title", text(&typed))),
        Column::Owner => {
            let before = task.owner.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
            (typed != before).then(|| ("owner", opt_text(&typed)))
        }
        _ => None,
    };
    pane.edit = None;
    change.into_iter().for_each(|(name, value)| write(pane, id, name, value));
    true
}

/// The dates with the one that was typed.
fn dated(scene: &Scene<'_>, edit: &Edit, task: &Task) -> Result<Dates, &'static str> {
    let typed = edit.text.trim();
    let day = typed_day(scene.words.lang(), typed, scene.today);
    if day.is_none() && !typed.is_empty() {
        return Err("ui-forms-date-wrong");
    }
    let stand = super::bars::dates_of(task);
    let after = match edit.column {
        Column::Start => Dates { start: day, ..stand },
        _ => Dates { due: day, ..stand },
    };
    match (after.start, after.due) {
        (Some(start), Some(due)) if due < start => Err("ui-schedule-backwards"),
        _ => Ok(after),
    }
}

/// Adds the change of one field to the small writes.
pub fn write(pane: &mut Schedule, id: RecordId, name: &str, value: Value) {
    let fields = fields([(name, value)]);
    pane.queue.push_back(Op::Change { id, fields, cause: None, side: None, source: None });
}

/// A list to choose from, below the cell.
fn choose(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile, rect: Rect) {
    let Some(edit) = &mut pane.edit else { return };
    let id = edit.id;
    let sides = edit.column == Column::Side;
    let name = scene.say(edit.column.key());
    let lines: Vec<pick::Line> = match sides {
        true => Side::ALL
            .iter()
            .map(|side| pick::Line {
                text: scene.say(&format!("ui-forms-side-{}", side.as_str())),
                side: Some(*side),
            })
            .collect(),
        false => TaskStatus::ALL
            .iter()
            .map(|status| pick::Line {
                text: scene.say(&format!("common-status-{}", status.as_str())),
                side: None,
            })
            .collect(),
    };
    let picked = pick::show(ui, "schedule-pick", rect, &name, &lines, &mut edit.line);
    let place = match picked {
        Picked::Nothing => return,
        Picked::Left => None,
        Picked::Line(place) => Some(place),
    };
    pane.edit = None;
    ui.memory_mut(|memory| memory.request_focus(row_id(id)));
    let (Some(place), Some(task)) = (place, task_of(file, id)) else { return };
    if sides {
        let side = Side::ALL.get(place).copied().filter(|side| *side != task.side);
        side.into_iter().for_each(|side| write(pane, id, "side", of(&side)));
    } else if let Some(status) = TaskStatus::ALL.get(place).copied() {
        set_status(scene, pane, task, id, status);
    }
}

/// Sets how far a task is; one that is done was done today unless told otherwise.
pub fn set_status(
    scene: &Scene<'_>,
    pane: &mut Schedule,
    task: &Task,
    id: RecordId,
    status: TaskStatus,
) {
    if task.status == Some(status) {
        return;
    }
    let done_on = match status {
        TaskStatus::Done => Some(task.done_on.unwrap_or(scene.today)),
        _ => None,
    };
    let fields = fields([("status", status.write()), ("done_on", of(&done_on))]);
    pane.queue.push_back(Op::Change { id, fields, cause: None, side: None, source: None });
}
