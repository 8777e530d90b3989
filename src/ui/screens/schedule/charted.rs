//! Two states on one chart: each task that differs, as it was behind as it is.

use chrono::NaiveDate;
use eframe::egui::{Id, Rect, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::axis::Axis;
use super::bars;
use super::head;
use super::marks::{self, Behind, Mark};
use super::names::Near;
use super::reference::Then;
use super::steer;
use crate::domain::{Comparison, Dates, Difference};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{hairline, paint_line, vertical_hairline};

/// Width of the names at the left.
pub const NAMES: f32 = 340.0;
/// Where the words of the head stand.
const WORDS: f32 = 25.0;

/// A window this wide on all that differs.
pub fn axis(found: &Comparison, scene: &Scene<'_>, width: f32) -> Axis {
    let mut axis = Axis::around(scene.today, width);
    let each = || found.lines.iter().flat_map(|line| [line.was, line.now]).filter_map(bars::days);
    let first: Option<NaiveDate> = each().map(|(first, _)| first).min();
    if let (Some(first), Some(last)) = (first, each().map(|(_, last)| last).max()) {
        axis.fit(first, last, width);
    }
    axis
}

/// The part of a row that is the chart.
fn right(rect: Rect) -> Rect {
    Rect::from_min_max(pos2(rect.left() + NAMES, rect.top()), rect.max)
}

/// The part of a row that names the task.
pub fn left(rect: Rect) -> Rect {
    Rect::from_min_max(rect.min, pos2(rect.left() + NAMES, rect.bottom()))
}

/// The head over it: what the names are, months and weeks.
pub fn heads(ui: &mut Ui, scene: &Scene<'_>, axis: &Axis) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), head::HEAD));
    ui.painter().rect_filled(left(rect), 0, tokens.sunk);
    let at = rect.min + vec2(8.0, WORDS);
    let words = scene.say("ui-schedule-column-task");
    paint_line(ui.painter(), at, Role::Caption, &words, tokens.text3, NAMES);
    head::days(ui, scene, axis, right(rect));
    hairline(ui.painter(), left(rect).x_range(), rect.bottom() - 0.5, tokens.line2);
}

/// Behind the rows: days off and lines; there the chart is panned and zoomed.
pub fn ground(ui: &mut Ui, scene: &Scene<'_>, axis: &mut Axis, file: &ClientFile) {
    let chart = right(ui.max_rect()).intersect(ui.clip_rect());
    head::ground(ui, scene, axis, chart, &file.calendars);
    let response = ui.interact(chart, Id::unique("compared-chart"), Sense::click_and_drag());
    response.widget_info(|| {
        WidgetInfo::labeled(accesskit::Role::Group, true, scene.say("ui-schedule-chart"))
    });
    steer::by_hand(ui, &response, chart, axis);
    vertical_hairline(ui.painter(), chart.left() - 0.5, chart.y_range(), Tokens::of(ui).line2);
}

/// One task: as it was, and over it as it is.
pub fn row(ui: &Ui, scene: &Scene<'_>, axis: &Axis, rect: Rect, line: &Difference) {
    let tokens = Tokens::of(ui);
    let chart = right(rect);
    let painter = ui.painter().with_clip_rect(chart.intersect(ui.clip_rect()));
    let was = line.was != Dates::default();
    let then = was.then_some(Then { dates: line.was, removed: false });
    Behind { row: &line.row, dates: line.now, then }.draw(&painter, axis, chart, tokens);
    let mark = Mark {
        row: &line.row,
        dates: line.now,
        then,
        live: false,
        titled: false,
        chosen: false,
        critical: false,
        float: None,
        near: Near { left: 0.0, right: 0.0, today: chart.left() + head::today(axis, scene.today) },
    };
    marks::draw(&painter, scene, axis, chart, &mark, tokens);
}
