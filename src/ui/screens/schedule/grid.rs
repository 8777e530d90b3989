//! Table and chart on shared rows and one scroll; only the rows seen are drawn.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Rangef, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo, accesskit, pos2, vec2,
};

use super::act::{self, Act};
use super::axis::Axis;
use super::cells::COLUMNS;
use super::line::{self, Line, adding};
use super::rows::Seen;
use super::state::{Look, Schedule, row_id};
use super::steer;
use super::tying::{self, Lies};
use super::{bars, days, fresh, head, marks, moves, toolbar};
use crate::domain::{RecordId, Side, TaskStatus};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::vertical_hairline;

/// Narrowest table and chart where both are shown.
const TABLE: f32 = 340.0;
const CHART: f32 = 260.0;
/// Under which name the width of the table is remembered.
const SPLIT: &str = "split";
/// One step of that width by a key.
const STEP: f32 = 16.0;
/// Part of the width the table takes at first.
const PART: f32 = 0.503;
/// Work that begins or ended so many days off is shown with today.
const NEAR: i64 = 60;

/// Where table and chart lie.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// The table
    pub table: Option<Rect>,
    /// The chart
    pub chart: Option<Rect>,
}

impl Parts {
    fn of(rect: Rect, look: Look, split: Option<f32>) -> Parts {
        match look {
            Look::Table => Parts { table: Some(rect), chart: None },
            Look::Chart => Parts { table: None, chart: Some(rect) },
            Look::Both => {
                let most = (rect.width() - CHART).max(TABLE);
                let width = split.unwrap_or(rect.width() * PART).clamp(TABLE, most).round();
                let (table, chart) = rect.split_left_right_at_x(rect.left() + width);
                Parts { table: Some(table), chart: Some(chart) }
            }
        }
    }

    /// The part of a row of the whole that lies in one of them.
    pub fn within(part: Option<Rect>, row: Rect) -> Option<Rect> {
        part.map(|part| Rect::from_x_y_ranges(part.x_range(), row.y_range()))
    }
}

/// Draws both under their heads.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Schedule, file: &ClientFile) {
    let tokens = Tokens::of(ui);
    let whole = ui.available_rect_before_wrap();
    let parts = Parts::of(whole, pane.shown(), scene.habits.width(COLUMNS.list, SPLIT));
    let axis = match parts.chart {
        Some(chart) => {
            pane.chart_width = chart.width();
            looked_at(scene, pane, file)
        }
        None => pane.axis.unwrap_or_else(|| Axis::around(scene.today, 600.0)),
    };
    let heads = |part: Rect| Rect::from_min_size(part.min, vec2(part.width(), head::HEAD));
    if let Some(table) = parts.table {
        head::columns(ui, scene, heads(table));
    }
    if let Some(chart) = parts.chart {
        head::days(ui, scene, &axis, heads(chart));
        days::tell(ui, scene, &axis, heads(chart), file);
    }
    let body = Rect::from_min_max(whole.min + vec2(0.0, head::HEAD), whole.max);
    let seen = std::mem::take(&mut pane.seen);
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        body_of(ui, scene, pane, file, &seen, parts, axis);
    });
    pane.seen = seen;
    if let (Some(table), Some(_)) = (parts.table, parts.chart) {
        divide(ui, scene, table, whole, tokens);
    }
}

/// What the chart shows; while nobody moved it, it opens anew in a window of another width.
fn looked_at(scene: &Scene<'_>, pane: &mut Schedule, file: &ClientFile) -> Axis {
    let width = pane.chart_width;
    let untouched = pane.opened.is_some_and(|(axis, at)| Some(axis) == pane.axis && at != width);
    match pane.axis {
        Some(axis) if !untouched => axis,
        _ => {
            let axis = first_look(scene, file, width);
            (pane.axis, pane.opened) = (Some(axis), Some((axis, width)));
            axis
        }
    }
}

/// The schedule as it is first looked at: the work under way or about to begin, with today; all of it where
/// nothing is, or where it lies far off.
fn first_look(scene: &Scene<'_>, file: &ClientFile, width: f32) -> Axis {
    let mut axis = Axis::around(scene.today, width);
    let Some((first, last)) = toolbar::span(file) else { return axis };
    let open = file.rows.iter().filter(|row| !row.phase && row.removed.is_none());
    let open = open.filter(|row| row.task.status() != TaskStatus::Done);
    let days = open.filter_map(|row| bars::days(bars::dates_of(&row.task)));
    let span = days.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    match span {
        Some((from, until)) if near(scene.today, first, last) => {
            Axis::on(scene.today, (from.min(scene.today), until.max(scene.today)), width)
        }
        _ => {
            axis.fit(first, last, width);
            axis
        }
    }
}

/// Whether a day lies in a stretch of days or not far from it.
fn near(day: NaiveDate, first: NaiveDate, last: NaiveDate) -> bool {
    (first - day).num_days() <= NEAR && (day - last).num_days() <= NEAR
}

/// The line between table and chart, which can be drawn.
fn divide(ui: &Ui, scene: &mut Scene<'_>, table: Rect, whole: Rect, tokens: &Tokens) {
    let x = table.right();
    vertical_hairline(ui.painter(), x - 0.5, whole.y_range(), tokens.line2);
    let grip = Rect::from_x_y_ranges(Rangef::new(x - 3.0, x + 3.0), whole.y_range());
    let id = Id::unique("schedule-split");
    let response = ui.interact(grip, id, Sense::click_and_drag());
    let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
    let name = scene.say("ui-schedule-split");
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Splitter, true, &name));
    scene.panes.push(id);
    let by = match () {
        () if response.dragged() => response.drag_delta().x,
        () if response.has_focus() => stepped(ui, id),
        () => 0.0,
    };
    if by != 0.0 {
        let width = (table.width() + by).clamp(TABLE, (whole.width() - CHART).max(TABLE));
        scene.habits.widen(COLUMNS.list, SPLIT, width);
    }
    if response.hovered() || response.dragged() || response.has_focus() {
        ui.painter().vline(x - 0.5, whole.y_range(), Stroke::new(2.0, tokens.focus));
    }
}

/// How far the arrows move the line; with Shift by larger steps.
fn stepped(ui: &Ui, id: Id) -> f32 {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input(|input| {
        let step = if input.modifiers.shift { 8.0 * STEP } else { STEP };
        match () {
            () if input.key_pressed(Key::ArrowLeft) => -step,
            () if input.key_pressed(Key::ArrowRight) => step,
            () => 0.0,
        }
    })
}

fn body_of(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Schedule,
    file: &ClientFile,
    seen: &Seen,
    parts: Parts,
    axis: Axis,
) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let area = ScrollArea::vertical().id_salt("schedule-rows").auto_shrink(false);
    let mut acts = Vec::new();
    area.show_viewport(ui, |ui, viewport| {
        let count = seen.places().len();
        let extra = usize::from(pane.fresh.is_some());
        ui.set_height((count + extra) as f32 * theme::ROW + theme::ROW);
        let origin = ui.max_rect().min;
        let width = ui.max_rect().width();
        let at = |place: usize| {
            let top = origin.y + place as f32 * theme::ROW;
            Rect::from_min_size(pos2(origin.x, top), vec2(width, theme::ROW))
        };
        let line = |place: usize| {
            let row = seen.places().get(place).and_then(|place| file.rows.get(*place))?;
            Some(Line { row, place, count, rect: at(place), parts, axis })
        };
        if let Some(chart) = parts.chart {
            if steer::two_fingers(ui) && pane.moving.is_none() {
                // The first of them came down alone and may have got hold of a bar.
                (pane.drawn, pane.tying) = (None, None);
            }
            ground(ui, scene, pane, chart, axis, (seen, file, origin.y), &mut acts);
            for line in visible(viewport, count).filter_map(line) {
                line::behind(ui, pane, file, &line);
            }
            let mut ties = std::mem::take(&mut pane.ties);
            ties.refresh(pane.generation, seen, file);
            let painter = ui.painter().with_clip_rect(chart.intersect(ui.clip_rect()));
            let lies = (&axis, chart, origin.y);
            ties.draw(&painter, (seen, file), lies, visible(viewport, count), pane.critical);
            pane.ties = ties;
        }
        for line in visible(viewport, count).filter_map(line) {
            line::show(ui, scene, pane, file, &line, &mut acts);
        }
        if pane.fresh.is_some() {
            fresh::show(ui, scene, pane, file, at(count), parts.table);
        }
        if let Some(place) =
            pane.reveal.take().and_then(|id| Some((seen.find(&file.rows, id)?, id)))
        {
            reveal(ui, pane, file, at(place.0), place.1, parts.chart);
        }
        if let Some(chart) = parts.chart {
            tying::follow(ui, scene, pane, &Lies { seen, file, axis, chart, top: origin.y });
        }
        for act in acts.drain(..) {
            act::perform(ui, scene, pane, file, seen, act, &at);
        }
    });
    moves::wait(ui, scene, pane, file);
}

/// The rows between the edges of what is seen.
fn visible(viewport: Rect, count: usize) -> Range<usize> {
    let first = (viewport.min.y / theme::ROW).floor().max(0.0) as usize;
    let last = (viewport.max.y / theme::ROW).ceil().max(0.0) as usize;
    first.min(count)..last.min(count)
}

/// Brings a row and its bar into view and gives it the keyboard.
fn reveal(
    ui: &Ui,
    pane: &mut Schedule,
    file: &ClientFile,
    rect: Rect,
    id: RecordId,
    chart: Option<Rect>,
) {
    ui.scroll_to_rect(rect.expand2(vec2(0.0, theme::ROW)), None);
    ui.memory_mut(|memory| memory.request_focus(row_id(id)));
    let task = file.rows.iter().find(|row| row.id == id).map(|row| &row.task);
    let days = task.and_then(|task| bars::days(bars::dates_of(task)));
    if let (Some((first, last)), Some(axis), Some(chart)) = (days, &mut pane.axis, chart) {
        axis.reveal(first, last, chart.width());
    }
}

/// Behind the bars: days off and lines; there the chart is panned and zoomed.
fn ground(
    ui: &mut Ui,
    scene: &Scene<'_>,
    pane: &mut Schedule,
    chart: Rect,
    axis: Axis,
    (seen, file, top): (&Seen, &ClientFile, f32),
    acts: &mut Vec<Act>,
) {
    let rect = chart.intersect(ui.clip_rect());
    head::ground(ui, scene, &axis, rect, &file.calendars);
    today(ui, scene, chart, &axis);
    let response = ui.interact(rect, Id::unique("schedule-chart"), Sense::click_and_drag());
    response.widget_info(|| {
        WidgetInfo::labeled(accesskit::Role::Group, true, scene.say("ui-schedule-chart"))
    });
    let Some(axis) = &mut pane.axis else { return };
    steer::by_hand(ui, &response, chart, axis);
    let rests = |day| !file.calendars.of_side(Side::Both).is_working(day);
    if let Some(day) = response.hover_pos().map(|at| axis.date(at.x - chart.left()))
        && day.weekday().num_days_from_monday() < 5
        && rests(day)
        && pane.tying.is_none()
    {
        response.clone().on_hover_ui_at_pointer(|ui| days::about(ui, scene, file, day));
    }
    if response.clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        let place = ((at.y - top) / theme::ROW).floor().max(0.0) as usize;
        let row = seen.places().get(place).and_then(|place| file.rows.get(*place));
        acts.extend(row.map(|row| Act::Choose(row.id, adding(ui))));
    }
}

fn today(ui: &Ui, scene: &Scene<'_>, chart: Rect, axis: &Axis) {
    let clip = chart.intersect(ui.clip_rect());
    let x = chart.left() + head::today(axis, scene.today);
    if clip.x_range().contains(x) {
        let stroke = Stroke::new(marks::TODAY, Tokens::of(ui).accent);
        ui.painter().with_clip_rect(clip).vline(x, clip.y_range(), stroke);
    }
}
