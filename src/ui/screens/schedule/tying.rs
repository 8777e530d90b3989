//! A link drawn by the pointer: from an end of one bar to an end of another.

use eframe::egui::{
    Area, CursorIcon, Id, Key, Modifiers, Order, PointerButton, Pos2, Rect, Sense, Shape, Stroke,
    Ui, WidgetInfo, accesskit, pos2, vec2,
};

use super::asked::Asked;
use super::axis::Axis;
use super::bars::{self, BAR};
use super::line::Line;
use super::link;
use super::rows::Seen;
use super::state::Schedule;
use super::ties::{Ends, arrow};
use crate::domain::{Failure, Link, LinkKind, RecordId, SnapshotRow, loop_with};
use crate::session::in_schedule;
use crate::ui::file::ClientFile;
use crate::ui::overlay::popup_frame;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens};
use crate::ui::widgets::label;

/// How far from its bar a handle stands, and how large it is.
const AWAY: f32 = 4.0;
const ROUND: f32 = 3.0;
/// How near to a bar's end a link is let go.
const NEAR: f32 = 14.0;
/// How near to an edge the rows move on, and by how much a frame.
const EDGE: f32 = 10.0;
const PACE: f32 = 8.0;

/// A link on its way.
pub struct Tying {
    from: RecordId,
    /// Whether it leaves at the right end
    right: bool,
    /// Where it would end
    over: Option<Over>,
}

/// An end of a bar the pointer is over.
struct Over {
    to: RecordId,
    right: bool,
    /// The tasks it would lead round through
    round: Option<Vec<RecordId>>,
}

impl Tying {
    fn kind(&self, over: &Over) -> LinkKind {
        match (self.right, over.right) {
            (true, false) => LinkKind::FinishStart,
            (false, false) => LinkKind::StartStart,
            (true, true) => LinkKind::FinishFinish,
            (false, true) => LinkKind::StartFinish,
        }
    }
}

/// Draws the handles of the row under the pointer, from which links are drawn.
pub fn handles(ui: &Ui, scene: &Scene<'_>, pane: &mut Schedule, line: &Line<'_>, bar: Rect) {
    let busy = pane.tying.is_some() || pane.drawn.is_some() || pane.moving.is_some();
    if busy || !scene.may_write() || line.row.removed.is_some() {
        return;
    }
    let chosen = pane.chosen == Some(line.row.id);
    let clip = ui.clip_rect();
    let Some(chart) = super::grid::Parts::within(line.parts.chart, line.rect) else { return };
    if !chosen && !ui.rect_contains_pointer(chart.intersect(clip)) {
        return;
    }
    let tokens = Tokens::of(ui);
    for right in [false, true] {
        let x = if right { bar.right() + AWAY } else { bar.left() - AWAY };
        let middle = pos2(x, chart.center().y);
        if !chart.x_range().contains(x) {
            continue;
        }
        let place = Rect::from_center_size(middle, vec2(9.0, 20.0));
        let id = Id::unique(("schedule-tie", line.row.id, right));
        let response = ui.interact(place.intersect(clip), id, Sense::DRAG);
        let key = if right { "ui-schedule-tie-end" } else { "ui-schedule-tie-start" };
        let said = scene.say_with(key, &[("task", line.row.task.title.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::GraphicsObject, true, &said));
        let held = response.hovered() || response.dragged();
        let ink = if held { tokens.accent } else { tokens.edge };
        ui.painter().circle(middle, ROUND, tokens.raised, Stroke::new(1.5, ink));
        if held {
            ui.set_cursor_icon(CursorIcon::Crosshair);
        }
        if response.drag_started_by(PointerButton::Primary) {
            pane.tying = Some(Tying { from: line.row.id, right, over: None });
        }
    }
}

/// Where rows and bars lie.
pub struct Lies<'a> {
    /// The rows seen
    pub seen: &'a Seen,
    /// The client's file
    pub file: &'a ClientFile,
    /// The days of the chart
    pub axis: Axis,
    /// The chart, from its first row to its last
    pub chart: Rect,
    /// Where the first row begins
    pub top: f32,
}

impl<'a> Lies<'a> {
    /// The row at this height.
    fn row_at(&self, y: f32) -> Option<(usize, &'a SnapshotRow)> {
        let place = ((y - self.top) / theme::ROW).floor();
        let place = (place >= 0.0).then_some(place as usize)?;
        Some((place, self.file.rows.get(*self.seen.places().get(place)?)?))
    }

    /// The bar of a row at its place among those seen.
    fn bar(&self, place: usize, row: &SnapshotRow) -> Option<Rect> {
        let y = self.top + place as f32 * theme::ROW;
        let rect = Rect::from_x_y_ranges(self.chart.x_range(), y..=y + theme::ROW);
        let dates = bars::dates_of(&row.task);
        match row.task.milestone {
            true => bars::diamond(&self.axis, rect, dates).map(bars::diamond_rect),
            false => bars::bar(&self.axis, rect, dates, BAR),
        }
    }

    /// The end of another bar this place is near to.
    fn end_at(&self, at: Pos2, from: RecordId) -> Option<(&'a SnapshotRow, Rect, bool)> {
        let (place, row) = self.row_at(at.y)?;
        let bar = self.bar(place, row)?;
        let met = at.x > bar.left() - NEAR && at.x < bar.right() + NEAR;
        let other = row.id != from && row.removed.is_none();
        (met && other).then_some((row, bar, at.x > bar.center().x))
    }
}

/// Follows the pointer with the link on its way, and ties it where it is let go.
pub fn follow(ui: &Ui, scene: &Scene<'_>, pane: &mut Schedule, lies: &Lies<'_>) {
    let Some(mut tying) = pane.tying.take() else { return };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return;
    }
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let end = lies.end_at(at, tying.from);
    let over = end.map(|(row, _, right)| (row.id, right));
    if tying.over.as_ref().map(|over| (over.to, over.right)) != over {
        tying.over = over.map(|(to, right)| Over { to, right, round: None });
        let round = tying.over.as_ref().and_then(|over| {
            let link = link_of(tying.from, tying.kind(over));
            loop_with(&in_schedule(&lies.file.tasks), over.to, &link)
        });
        tying.over.iter_mut().for_each(|over| over.round.clone_from(&round));
    }
    draw(ui, scene, &tying, lies, at, end.map(|(_, bar, _)| bar));
    move_on(ui, pane, lies, at);
    if ui.input(|input| input.pointer.any_down()) {
        pane.tying = Some(tying);
        return;
    }
    let Some(over) = &tying.over else { return };
    match &over.round {
        Some(round) => pane.failure = Some(refusal(lies.file, round)),
        None => {
            let link = link_of(tying.from, tying.kind(over));
            pane.failure = None;
            pane.asked = Asked::of(scene, vec![over.to]);
            pane.queue.extend(link::tied(lies.file, over.to, link));
        }
    }
}

fn link_of(from: RecordId, kind: LinkKind) -> Link {
    Link { from, kind: Some(kind).filter(|kind| *kind != LinkKind::FinishStart), lag: None }
}

/// Why a link is refused: the tasks that would follow one another in a loop.
pub fn refusal(file: &ClientFile, round: &[RecordId]) -> Failure {
    let titles = round.iter().chain(round.first()).map(|id| link::called(file, *id));
    Failure::new("error-loop").with("tasks", titles.collect::<Vec<_>>().join(" → "))
}

/// The line from the bar to the pointer, and what it would say.
fn draw(
    ui: &Ui,
    scene: &Scene<'_>,
    tying: &Tying,
    lies: &Lies<'_>,
    at: Pos2,
    target: Option<Rect>,
) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter().with_clip_rect(lies.chart.intersect(ui.clip_rect()));
    let Some(place) = lies.seen.find(&lies.file.rows, tying.from) else { return };
    let row = lies.seen.places().get(place).and_then(|place| lies.file.rows.get(*place));
    let Some(bar) = row.and_then(|row| lies.bar(place, row)) else { return };
    let refused = tying.over.as_ref().is_some_and(|over| over.round.is_some());
    let stroke = Stroke::new(1.5, if refused { tokens.late } else { tokens.accent });
    match (&tying.over, target) {
        (Some(over), Some(target)) => {
            let path = Ends::of(tying.kind(over), bar, target).route(&[]);
            arrow(&painter, &path, stroke);
            painter.add(Shape::line(path, stroke));
            let end = if over.right { target.right_center() } else { target.left_center() };
            painter.circle(end, ROUND + 1.0, tokens.raised, stroke);
        }
        _ => {
            let start = if tying.right { bar.right_center() } else { bar.left_center() };
            painter.line_segment([start, at], stroke);
            painter.circle_filled(at, 3.0, stroke.color);
        }
    }
    ui.set_cursor_icon(if refused { CursorIcon::NotAllowed } else { CursorIcon::Crosshair });
    tell(ui, scene, tying, lies.file, at, tokens);
}

/// What the link would mean, beside the pointer.
fn tell(ui: &Ui, scene: &Scene<'_>, tying: &Tying, file: &ClientFile, at: Pos2, tokens: &Tokens) {
    let said = match &tying.over {
        Some(Over { round: Some(round), .. }) => {
            (scene.words.tell(&refusal(file, round)).what, tokens.late)
        }
        Some(over) => {
            let link = link_of(tying.from, tying.kind(over));
            (link::told(scene, file, over.to, &link), tokens.text)
        }
        None => (scene.say("ui-schedule-tie-hint"), tokens.text2),
    };
    let area = Area::new(Id::unique("schedule-tie-told"));
    let area = area.order(Order::Tooltip).interactable(false).fixed_pos(at + vec2(14.0, 16.0));
    area.show(ui.ctx(), |ui| {
        popup_frame(tokens).inner_margin(8.0).show(ui, |ui| {
            ui.set_max_width(320.0);
            label(ui, Role::Small, &said.0, said.1);
        });
    });
}

/// Near an edge the rows and days move on.
fn move_on(ui: &Ui, pane: &mut Schedule, lies: &Lies<'_>, at: Pos2) {
    let seen = lies.chart.intersect(ui.clip_rect());
    let toward = |at: f32, low: f32, high: f32| match () {
        () if at < low + EDGE => PACE,
        () if at > high - EDGE => -PACE,
        () => 0.0,
    };
    let by = vec2(toward(at.x, seen.left(), seen.right()), toward(at.y, seen.top(), seen.bottom()));
    if by == vec2(0.0, 0.0) {
        return;
    }
    if let Some(axis) = &mut pane.axis {
        axis.pan(by.x);
    }
    ui.scroll_with_delta(vec2(0.0, by.y));
    ui.ctx().request_repaint();
}
