//! One row: its cells, its bar, and what a press or a drag on them means.

use eframe::egui::{
    Color32, CursorIcon, Id, PointerButton, Rect, Response, Sense, Ui, WidgetInfo, accesskit, vec2,
};

use super::act::{Act, Adding};
use super::axis::Axis;
use super::bars::{self, Part, Shift};
use super::cells::Cells;
use super::grid::Parts;
use super::marks::{self, Behind, Mark};
use super::names::Near;
use super::state::{Drawn, Schedule, row_id};
use super::table::{self, Written};
use super::{edit, head, keys, menu, moves, tying};
use crate::domain::{Dates, RecordId, SnapshotRow};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Row, hairline};

/// A row to be drawn.
pub struct Line<'a> {
    /// The row
    pub row: &'a SnapshotRow,
    /// Its place among those seen
    pub place: usize,
    /// How many are seen
    pub count: usize,
    /// Where it lies, from edge to edge
    pub rect: Rect,
    /// Where table and chart lie
    pub parts: Parts,
    /// The days of the chart
    pub axis: Axis,
}

/// Draws it.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    line: &Line<'_>,
    acts: &mut Vec<Act>,
) {
    let tokens = Tokens::of(ui);
    let id = line.row.id;
    let (dates, live) = dates_of(pane, file, line.row);
    let written = Written {
        row: line.row,
        dates,
        live,
        beside: pane.reference.beside(line.row, &file.calendars),
        folded: pane.wanted.folded.contains(&id),
    };
    let chosen = pane.is_selected(id);
    let table = Parts::within(line.parts.table, line.rect);
    let chart = Parts::within(line.parts.chart, line.rect);
    if pane.moving.as_ref().is_some_and(|moving| moving.is_about(id)) {
        pane.anchor = Some(anchor(line, chart, dates));
    }
    let name = table::name(scene, &written);
    let stop = match pane.chosen {
        Some(chosen) => chosen == id,
        None => line.place == 0,
    };
    if stop {
        scene.list(row_id(id));
    }
    let surface = table.or(chart).unwrap_or(line.rect);
    let ground = if table.is_some() { tokens.bg } else { Color32::TRANSPARENT };
    let row = Row { name: &name, chosen: chosen && table.is_some(), stop, round: 0, ground };
    let response = row.show(ui, surface, row_id(id));
    keys::of_row(ui, &response, pane, line, acts);
    if let Some(table) = table {
        let painter = ui.painter().with_clip_rect(table.intersect(ui.clip_rect()));
        let cut = table::write(&painter, scene, table, &written, tokens);
        pressed(ui, &response, line, &Cells::of(table, scene), acts);
        if cut && response.hovered() {
            response.clone().on_hover_text(&line.row.task.title);
        }
    } else if response.clicked() && !is_marked_by_key(acts, id) {
        acts.push(Act::Choose(id, adding(ui)));
    }
    menu::of_row(ui, &response, scene, pane, file, line.row, acts);
    if let Some(chart) = chart {
        on_chart(ui, scene, pane, file, line, (chart, &written, chosen), acts);
    }
    Row::ring(ui, surface, &response);
    if let Some(table) = table {
        edit::show(ui, scene, pane, file, line.row, table);
    }
}

/// Draws what lies behind the links: that the row is chosen, and how the reference has it.
pub fn behind(ui: &Ui, pane: &Schedule, file: &ClientFile, line: &Line<'_>) {
    let Some(chart) = Parts::within(line.parts.chart, line.rect) else { return };
    let tokens = Tokens::of(ui);
    let painter = ui.painter().with_clip_rect(chart.intersect(ui.clip_rect()));
    if pane.is_selected(line.row.id) {
        painter.rect_filled(chart, 0, tokens.sel.gamma_multiply(0.55));
    }
    let (dates, _) = dates_of(pane, file, line.row);
    let then = pane.reference.of(line.row.id).copied();
    Behind { row: line.row, dates, then }.draw(&painter, &line.axis, chart, tokens);
}

/// Where the question about a row stands: at its bar where that is seen.
fn anchor(line: &Line<'_>, chart: Option<Rect>, dates: Dates) -> Rect {
    let bar = chart.and_then(|chart| {
        let bar = bars::bar(&line.axis, chart, dates, bars::BAR)?;
        chart.x_range().contains(bar.left()).then_some(bar)
    });
    let row = line.rect;
    bar.map_or(row, |bar| Rect::from_x_y_ranges(bar.x_range(), row.y_range()))
}

/// The dates of a row, as they are being moved now.
fn dates_of(pane: &Schedule, file: &ClientFile, row: &SnapshotRow) -> (Dates, bool) {
    let stand = bars::dates_of(&row.task);
    if let Some(awaited) = pane.awaited(row.id) {
        return (awaited, true);
    }
    let shift = pane.shift_of(row.id);
    match shift.is_nothing() {
        true => (stand, false),
        false => (shift.worked(stand, file.calendars.of_side(row.task.side)), true),
    }
}

/// What a press on a row of the table means.
fn pressed(ui: &Ui, response: &Response, line: &Line<'_>, cells: &Cells, acts: &mut Vec<Act>) {
    let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked()) else {
        if response.clicked() && !is_marked_by_key(acts, line.row.id) {
            acts.push(Act::Choose(line.row.id, Adding::Alone));
        }
        return;
    };
    if table::on_caret(cells, line.row, at.x) {
        acts.push(Act::Fold(line.row.id, None));
        return;
    }
    acts.push(Act::Choose(line.row.id, adding(ui)));
    let column = cells.at(at.x);
    match column.filter(|_| response.double_clicked()) {
        Some(column) => acts.push(Act::Edit(line.row.id, column)),
        None => acts.extend(column.map(Act::Column)),
    }
}

/// Whether Space has just marked the row: it is also a press on what has the keyboard, which would choose it alone.
fn is_marked_by_key(acts: &[Act], id: RecordId) -> bool {
    acts.iter().any(|act| matches!(act, Act::Choose(one, Adding::Mark) if *one == id))
}

/// How a press joins what is chosen, by the keys held.
pub fn adding(ui: &Ui) -> Adding {
    let held = ui.input(|input| input.modifiers);
    match () {
        () if held.command => Adding::Toggle,
        () if held.shift => Adding::UpTo,
        () => Adding::Alone,
    }
}

fn on_chart(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    line: &Line<'_>,
    (chart, written, chosen): (Rect, &Written<'_>, bool),
    acts: &mut Vec<Act>,
) {
    let tokens = Tokens::of(ui);
    let clip = chart.intersect(ui.clip_rect());
    let painter = ui.painter().with_clip_rect(clip);
    hairline(&painter, chart.x_range(), chart.bottom() - 0.5, tokens.line);
    let placed = file.network.of_task(line.row.id);
    let (left, right) = pane.ties.reach(line.place);
    let today = chart.left() + head::today(&line.axis, scene.today);
    let mark = Mark {
        row: line.row,
        dates: written.dates,
        then: pane.reference.of(line.row.id).copied(),
        live: written.live,
        titled: line.parts.table.is_none(),
        chosen,
        critical: pane.critical && placed.is_some_and(|placed| placed.critical),
        float: placed.and_then(|placed| placed.float),
        near: Near { left, right, today },
    };
    let bar = marks::draw(&painter, scene, &line.axis, chart, &mark, tokens);
    let Some(met) = bar.map(|bar| bar.expand2(vec2(2.0, 6.0)).intersect(clip)) else { return };
    if !met.is_positive() {
        return;
    }
    let id = line.row.id;
    let sense = if line.row.removed.is_some() { Sense::CLICK } else { Sense::CLICK | Sense::DRAG };
    let response = ui.interact(met, Id::unique(("schedule-bar", id)), sense);
    response.widget_info(|| {
        let said =
            scene.say_with("ui-schedule-bar", &[("task", line.row.task.title.as_str().into())]);
        WidgetInfo::labeled(accesskit::Role::GraphicsObject, true, said)
    });
    if response.clicked() {
        acts.push(Act::Choose(id, adding(ui)));
        if response.double_clicked() {
            acts.push(Act::Details(id));
        }
    }
    menu::of_row(ui, &response, scene, pane, file, line.row, acts);
    let movable = line.row.phase || moves::may_move(file, line.row);
    if movable && scene.may_write() && pane.moving.is_none() {
        drag(ui, pane, file, line, bar.unwrap_or(met), &response);
    }
    tying::handles(ui, scene, pane, line, bar.unwrap_or(met));
    // While a new date is asked about, what is told would be of the old one.
    let resting = pane.drawn.is_none() && pane.tying.is_none() && pane.moving.is_none();
    if resting && !line.row.phase {
        marks::tell(response, scene, &mark, written.beside, tokens);
    }
}

/// Draws a bar, or an end of it, to other days.
fn drag(
    ui: &Ui,
    pane: &mut Schedule,
    file: &ClientFile,
    line: &Line<'_>,
    bar: Rect,
    response: &Response,
) {
    // A phase has no ends of its own where it spans others; it moves as a whole.
    let one = line.row.task.milestone || !moves::may_move(file, line.row);
    if let Some(at) = response.hover_pos() {
        ui.set_cursor_icon(match bars::part(bar, at.x, one) {
            Part::Whole => CursorIcon::Grab,
            _ => CursorIcon::ResizeHorizontal,
        });
    }
    let from = ui.input(|input| input.pointer.press_origin());
    if let (true, Some(from)) = (response.drag_started_by(PointerButton::Primary), from) {
        let part = bars::part(bar, from.x, one);
        let all = pane.selection();
        let together = all.len() > 1 && all.contains(&line.row.id);
        let ids = if together { all } else { moves::drawn_with(file, line.row) };
        if ids.is_empty() {
            return;
        }
        if !together {
            pane.choose(line.row.id);
        }
        let tasks = ids.into_iter().map(|id| (id, Shift::default())).collect();
        pane.drawn = Some(Drawn { tasks, part, from: Some(from.x), since: 0.0 });
    }
    let id = line.row.id;
    let own = |drawn: &&mut Drawn| drawn.tasks.iter().any(|(one, _)| *one == id);
    let Some(drawn) = pane.drawn.as_mut().filter(own) else { return };
    let (Some(from), Some(at)) = (drawn.from, response.interact_pointer_pos()) else { return };
    if response.dragged() {
        let days = ((at.x - from) / line.axis.day()).round() as i64;
        let shift = Shift::of(drawn.part, days);
        drawn.tasks.iter_mut().for_each(|(_, one)| *one = shift);
    }
}
