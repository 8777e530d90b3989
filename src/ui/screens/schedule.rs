//! Schedule: tasks of both sides in outline order, and the snapshots taken of them.

use chrono::NaiveDate;
use eframe::egui::{Frame, Id, Margin, Rect, ScrollArea, Ui, pos2, vec2};

use super::snapshots;
use crate::domain::{SnapshotRow, TaskStatus};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::state::Schedule;
use crate::ui::theme::{self, Icon, Role, Tokens, swatch};
use crate::ui::widgets::{Row, empty_state, failure_block, hairline, paint_line, paint_line_right};

/// Width of each column but the task's, which takes the rest.
const NUMBER: f32 = 48.0;
const SIDE: f32 = 112.0;
const OWNER: f32 = 148.0;
const DATE: f32 = 92.0;
const STATE: f32 = 112.0;
/// Narrowest room for a task.
const TASK: f32 = 240.0;

/// Draws the table and, at its right or below, the snapshots.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, schedule: &mut Schedule) {
    snapshots::popup(ui, scene, schedule);
    snapshots::pane(ui, scene, schedule);
    if let Some(failure) = schedule.rows.failure() {
        return super::content(ui, |ui| failure_block(ui, scene.words, failure));
    }
    let Some(rows) = schedule.rows.get() else { return };
    if rows.is_empty() {
        return super::content(ui, |ui| {
            empty_state(ui, &scene.say("ui-empty-schedule"), None);
        });
    }
    table(ui, scene, rows);
}

/// Where the columns begin.
struct Columns {
    number: f32,
    task: f32,
    side: f32,
    owner: Option<f32>,
    start: f32,
    due: f32,
    state: f32,
    /// The word of the side gives way before the swatch does.
    word: bool,
}

impl Columns {
    /// The owner's column gives way first, then the word of the side; the task keeps its room.
    fn over(rect: Rect) -> Columns {
        let rest = rect.width() - 16.0 - NUMBER - 2.0 * DATE - STATE;
        let owned = rest - OWNER - SIDE >= TASK;
        let word = rest - SIDE >= TASK;
        let owner = if owned { OWNER } else { 0.0 };
        let side = if word { SIDE } else { 32.0 };
        let state = rect.right() - STATE;
        let due = state - DATE;
        let start = due - DATE;
        Columns {
            number: rect.left() + 16.0,
            task: rect.left() + 16.0 + NUMBER,
            side: start - owner - side,
            owner: owned.then_some(start - owner),
            start,
            due,
            state,
            word,
        }
    }
}

fn table(ui: &mut Ui, scene: &mut Scene<'_>, rows: &[SnapshotRow]) {
    let tokens = Tokens::of(ui);
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    ui.painter().rect_filled(head, 0, tokens.sunk);
    hairline(ui.painter(), head.x_range(), head.bottom() - 0.5, tokens.line);
    header(ui, scene, head, tokens);
    let at = Id::unique("schedule-row");
    let last = rows.len().saturating_sub(1);
    let mut current: usize = ui.data(|data| data.get_temp(at)).unwrap_or(0).min(last);
    let mut moved = None;
    scene.panes.push(row_id(current));
    let area = ScrollArea::vertical().id_salt("schedule-rows").auto_shrink(false);
    Frame::NONE.inner_margin(Margin::ZERO).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, theme::ROW, rows.len(), |ui, seen| {
            for place in seen {
                let Some(row) = rows.get(place) else { continue };
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
                moved = line(ui, scene, row, rect, place, place == current, rows.len()).or(moved);
            }
            if let Some(to) = moved {
                let step = (to as f32 - current as f32) * theme::ROW;
                if let Some(response) = ui.ctx().read_response(row_id(current)) {
                    ui.scroll_to_rect(response.rect.translate(vec2(0.0, step)), None);
                }
            }
        });
    });
    if let Some(row) = moved {
        current = row;
        ui.memory_mut(|memory| memory.request_focus(row_id(row)));
    }
    ui.data_mut(|data| data.insert_temp(at, current));
}

fn row_id(row: usize) -> Id {
    Id::unique(("schedule-row", row))
}

fn header(ui: &Ui, scene: &Scene<'_>, rect: Rect, tokens: &Tokens) {
    let columns = Columns::over(rect);
    let painter = ui.painter();
    let y = rect.top() + 7.0;
    let left = |x: f32, key: &str, room: f32| {
        paint_line(painter, pos2(x, y), Role::Caption, &scene.say(key), tokens.text3, room);
    };
    left(columns.number, "ui-column-number", NUMBER - 8.0);
    left(columns.task, "ui-column-task", columns.side - columns.task - 8.0);
    if columns.word {
        left(columns.side, "ui-column-side", SIDE - 8.0);
    }
    if let Some(owner) = columns.owner {
        left(owner, "ui-column-owner", OWNER - 8.0);
    }
    left(columns.state + 16.0, "ui-column-state", STATE - 20.0);
    let right = |x: f32, key: &str| {
        paint_line_right(painter, pos2(x, y), Role::Caption, &scene.say(key), tokens.text3);
    };
    right(columns.start + DATE - 8.0, "ui-column-start");
    right(columns.due + DATE - 8.0, "ui-column-due");
}

/// One task; answers the row the arrows lead to.
fn line(
    ui: &mut Ui,
    scene: &Scene<'_>,
    row: &SnapshotRow,
    rect: Rect,
    place: usize,
    stop: bool,
    count: usize,
) -> Option<usize> {
    let tokens = Tokens::of(ui);
    let columns = Columns::over(rect);
    let task = &row.task;
    let side = scene.say(&format!("common-side-{}", task.side.as_str()));
    let state = state(scene, row);
    let owner = task.owner.as_ref().map(|owner| owner.name.as_str()).unwrap_or_default();
    let date = |day: Option<NaiveDate>| day.map(|day| short(scene, day)).unwrap_or_default();
    let (start, due) = (date(task.start), date(task.due));
    let parts = [row.number.as_str(), &task.title, &side, owner, &start, &due, &state];
    let name: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let name = name.join(", ");
    let surface = Row { name: &name, chosen: false, stop, round: 0, ground: tokens.bg };
    let response = surface.show(ui, rect, row_id(place));
    let painter = ui.painter();
    let y = rect.center().y - 9.0;
    let number = pos2(columns.number, y + 1.0);
    paint_line(painter, number, Role::Small, &row.number, tokens.text3, NUMBER - 8.0);
    let indent = 16.0 * row.depth.min(6) as f32;
    let mut x = columns.task + indent;
    if task.milestone {
        Icon::Diamond.paint(painter, pos2(x + 6.0, rect.center().y), 12.0, tokens.text);
        x += 18.0;
    }
    let room = columns.side - x - 16.0;
    let gone = row.removed.is_some();
    let role = if row.phase { Role::Strong } else { Role::Body };
    let ink = if gone { tokens.text3 } else { tokens.text };
    let title = task.title.as_str();
    let job = if gone { role.struck(title, ink, room) } else { role.line_job(title, ink, room) };
    let galley = painter.layout_job(job);
    let cut = galley.elided;
    painter.galley(pos2(x, y), galley, ink);
    let mark = Rect::from_min_size(pos2(columns.side, rect.center().y - 5.0), vec2(16.0, 10.0));
    swatch(painter, mark, task.side, tokens);
    if columns.word {
        let at = pos2(columns.side + 22.0, y);
        paint_line(painter, at, Role::Body, &side, tokens.text, SIDE - 30.0);
    }
    if let Some(x) = columns.owner {
        paint_line(painter, pos2(x, y), Role::Body, owner, tokens.text2, OWNER - 12.0);
    }
    let summed = row.phase && task.status.is_none();
    let late = !gone && !summed && task.is_overdue(scene.today);
    let right = |x: f32| pos2(x + DATE - 8.0, y);
    paint_line_right(painter, right(columns.start), Role::Body, &start, tokens.text2);
    let ink = if late { tokens.late } else { tokens.text };
    paint_line_right(painter, right(columns.due), Role::Body, &due, ink);
    let ink = if late { tokens.late } else { tokens.text2 };
    let at = pos2(columns.state + 16.0, y + 1.0);
    paint_line(painter, at, Role::Small, &state, ink, STATE - 20.0);
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    Row::ring(ui, rect, &response);
    let moved = Row::moved(ui, &response).map(|step| step.from(place as u64, count as u64));
    if cut && response.hovered() {
        response.on_hover_text(title);
    }
    moved.and_then(|row| usize::try_from(row).ok())
}

fn state(scene: &Scene<'_>, row: &SnapshotRow) -> String {
    match row.removed {
        Some(day) => scene.say_with("ui-removed-on", &[("date", short(scene, day).into())]),
        // A phase is as far as what belongs to it.
        None if row.phase && row.task.status.is_none() => String::new(),
        None if row.task.status() != TaskStatus::Done && row.task.is_overdue(scene.today) => {
            scene.say("ui-overdue")
        }
        None => scene.say(&format!("common-status-{}", row.task.status().as_str())),
    }
}

/// A day of a table: with the year only where it is another.
fn short(scene: &Scene<'_>, day: NaiveDate) -> String {
    let lang = scene.words.lang();
    let same = chrono::Datelike::year(&day) == chrono::Datelike::year(&scene.today);
    if same {
        dates::day_and_month(lang, day)
    } else {
        format!("{} {}", dates::day_and_month(lang, day), chrono::Datelike::year(&day))
    }
}
