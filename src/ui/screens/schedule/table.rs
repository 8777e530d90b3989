//! A row of the table: what is written in its cells.

use eframe::egui::{Color32, Painter, Rect, pos2, vec2};

use super::cells::Cells;
use super::reference::Beside;
use super::state::short;
use crate::domain::{Dates, SnapshotRow, TaskStatus};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens, swatch};
use crate::ui::widgets::{hairline, paint_line, paint_line_right};

/// What is known of a row when it is written.
pub struct Written<'a> {
    /// The row
    pub row: &'a SnapshotRow,
    /// Its dates, as they are being moved now
    pub dates: Dates,
    /// Whether they are being moved
    pub live: bool,
    /// How it stands beside the reference
    pub beside: Beside,
    /// Whether the tasks that belong to it are hidden
    pub folded: bool,
}

/// How far each level is indented.
const INDENT: f32 = 16.0;

/// Where a row's title begins.
pub fn title_x(cells: &Cells, row: &SnapshotRow) -> f32 {
    let depth = if row.phase { row.depth + 1 } else { row.depth.max(1) };
    cells.title.0 + 8.0 + INDENT * depth.min(8) as f32
}

/// Whether this place is on the caret that folds a phase.
pub fn on_caret(cells: &Cells, row: &SnapshotRow, x: f32) -> bool {
    let title = title_x(cells, row);
    row.phase && x >= title - INDENT - 4.0 && x < title
}

/// Writes the cells; answers whether the title was cut.
pub fn write(
    painter: &Painter,
    scene: &Scene<'_>,
    rect: Rect,
    written: &Written<'_>,
    tokens: &Tokens,
) -> bool {
    let cells = Cells::of(rect, scene);
    let (row, task) = (written.row, &written.row.task);
    let y = rect.center().y - 9.0;
    let number = pos2(cells.number.0, y + 1.0);
    // A deep number has the room its row is indented by.
    let until = title_x(&cells, row) - if row.phase { INDENT + 4.0 } else { 4.0 };
    paint_line(painter, number, Role::Small, &row.number, tokens.text3, until - number.x);
    let cut = title(painter, &cells, rect, written, tokens);
    if !row.phase {
        let mark =
            Rect::from_min_size(pos2(cells.side.0 + 8.0, rect.center().y - 5.0), vec2(16.0, 10.0));
        swatch(painter, mark, task.side, tokens);
        if cells.word {
            let at = pos2(mark.right() + 6.0, y + 1.0);
            let side = scene.say(&format!("ui-forms-side-{}", task.side.as_str()));
            paint_line(painter, at, Role::Small, &side, tokens.text, cells.side.1 - at.x - 2.0);
        }
    }
    if let (Some((left, right)), Some(owner)) = (cells.owner, &task.owner) {
        let at = pos2(left + 8.0, y + 1.0);
        paint_line(painter, at, Role::Small, &owner.name, tokens.text2, right - at.x - 4.0);
    }
    dates(painter, scene, &cells, y, written, tokens);
    beside(painter, scene, &cells, y, written, tokens);
    if let Some((left, right)) = cells.state {
        let late = is_late(scene, row);
        let ink = if late { tokens.late } else { tokens.text2 };
        let at = pos2(left + 8.0, y + 1.0);
        paint_line(painter, at, Role::Small, &state(scene, row), ink, right - at.x - 4.0);
    }
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    cut
}

fn title(
    painter: &Painter,
    cells: &Cells,
    rect: Rect,
    written: &Written<'_>,
    tokens: &Tokens,
) -> bool {
    let (row, task) = (written.row, &written.row.task);
    let mut x = title_x(cells, row);
    let y = rect.center().y - 9.0;
    if row.phase {
        let caret = if written.folded { Icon::CaretRight } else { Icon::CaretDown };
        caret.paint(painter, pos2(x - 10.0, rect.center().y), 12.0, tokens.text3);
    } else if task.milestone {
        Icon::Diamond.paint(painter, pos2(x + 6.0, rect.center().y), 12.0, tokens.text);
        x += 18.0;
    }
    let done = task.status() == TaskStatus::Done && row.removed.is_none();
    let room = cells.title.1 - x - if done { 24.0 } else { 6.0 };
    let role = if row.phase { Role::Strong } else { Role::Body };
    let gone = row.removed.is_some();
    let ink = if gone { tokens.text3 } else { tokens.text };
    let words = task.title.as_str();
    let job = if gone { role.struck(words, ink, room) } else { role.line_job(words, ink, room) };
    let galley = painter.layout_job(job);
    let (cut, width) = (galley.elided, galley.size().x);
    painter.galley(pos2(x, y), galley, ink);
    if done {
        Icon::Check.paint(painter, pos2(x + width + 12.0, rect.center().y), 12.0, tokens.ok);
    }
    cut
}

fn dates(
    painter: &Painter,
    scene: &Scene<'_>,
    cells: &Cells,
    y: f32,
    written: &Written<'_>,
    tokens: &Tokens,
) {
    let row = written.row;
    let ink = match () {
        () if written.live => tokens.accent_text,
        () if is_late(scene, row) => tokens.late,
        () if row.removed.is_some() => tokens.text3,
        () => tokens.text,
    };
    let role = if row.phase { Role::Medium } else { Role::Body };
    if let Some(due) = written.dates.due {
        let at = pos2(cells.due.1 - 8.0, y);
        paint_line_right(painter, at, role, &short(scene, due), ink);
    }
    if let (Some((_, right)), Some(start)) = (cells.start, written.dates.start) {
        let ink = if written.live { tokens.accent_text } else { tokens.text2 };
        paint_line_right(painter, pos2(right - 8.0, y), Role::Body, &short(scene, start), ink);
    }
}

fn beside(
    painter: &Painter,
    scene: &Scene<'_>,
    cells: &Cells,
    y: f32,
    written: &Written<'_>,
    tokens: &Tokens,
) {
    let (said, ink) = beside_words(scene, written.beside, tokens);
    let role = match written.beside {
        Beside::Days(days) if days > 0 => Role::Label,
        _ => Role::Small,
    };
    paint_line_right(painter, pos2(cells.delta.1 - 8.0, y + 1.0), role, &said, ink);
}

/// How a task stands beside the reference, in a word or a number.
pub fn beside_words(scene: &Scene<'_>, beside: Beside, tokens: &Tokens) -> (String, Color32) {
    match beside {
        Beside::Unknown => (String::new(), tokens.text3),
        Beside::New => (scene.say("ui-schedule-new-row"), tokens.text3),
        Beside::Removed => ("–".to_owned(), tokens.text3),
        Beside::Days(days) => match days {
            0 => ("0".to_owned(), tokens.text3),
            days if days < 0 => (signed(days), tokens.ok),
            days => (signed(days), tokens.text),
        },
    }
}

/// A number of days with its sign.
pub fn signed(days: i32) -> String {
    match days {
        0 => "0".to_owned(),
        days if days < 0 => format!("−{}", days.unsigned_abs()),
        days => format!("+{days}"),
    }
}

/// A number of working days in words, with its sign.
pub fn days_words(scene: &Scene<'_>, key: &str, days: i32) -> String {
    let count = days.unsigned_abs().into();
    scene.say_with(key, &[("days", signed(days).into()), ("count", count)])
}

/// Whether a task should have been done by today.
pub fn is_late(scene: &Scene<'_>, row: &SnapshotRow) -> bool {
    let summed = row.phase && row.task.status.is_none();
    row.removed.is_none() && !summed && row.task.is_overdue(scene.today)
}

/// How far a task is, in words.
pub fn state(scene: &Scene<'_>, row: &SnapshotRow) -> String {
    match row.removed {
        Some(day) => {
            scene.say_with("ui-schedule-removed-on", &[("date", short(scene, day).into())])
        }
        // A phase is as far as what belongs to it.
        None if row.phase && row.task.status.is_none() => String::new(),
        None if is_late(scene, row) => scene.say("ui-schedule-overdue"),
        None => scene.say(&format!("common-status-{}", row.task.status().as_str())),
    }
}

/// All that a row shows, as one name for a screen reader.
pub fn name(scene: &Scene<'_>, written: &Written<'_>) -> String {
    let (row, task) = (written.row, &written.row.task);
    let side = scene.say(&format!("common-side-{}", task.side.as_str()));
    let owner = task.owner.as_ref().map(|owner| owner.name.as_str()).unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| short(scene, day)).unwrap_or_default();
    let (start, due) = (day(written.dates.start), day(written.dates.due));
    let milestone = if task.milestone { scene.say("ui-schedule-milestone") } else { String::new() };
    let beside = match written.beside {
        Beside::Days(days) => days_words(scene, "ui-schedule-against", days),
        _ => String::new(),
    };
    let state = state(scene, row);
    let parts =
        [row.number.as_str(), &task.title, &milestone, &side, owner, &start, &due, &state, &beside];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
