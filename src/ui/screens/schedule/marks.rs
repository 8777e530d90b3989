//! What is drawn of a task on the chart: its bar or diamond, the reference behind, its name beside.

use chrono::NaiveDate;
use eframe::egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, vec2,
};

use super::axis::Axis;
use super::bars::{self, BAR, BRACKET, DIAMOND, REFERENCE};
use super::names::{self, Near};
use super::needs::needed;
use super::reference::{Beside, Then};
use super::table::days_words;
use crate::domain::{Dates, SnapshotRow, TaskStatus};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, side_bar};
use crate::ui::widgets::label;

/// Width of the line of today.
pub const TODAY: f32 = 1.5;
/// How far a finished bar steps back.
const FAINT: f32 = 0.55;

/// What is known of a row when it is drawn.
pub struct Mark<'a> {
    /// The row
    pub row: &'a SnapshotRow,
    /// Its dates, as they are being drawn now
    pub dates: Dates,
    /// The task in the reference
    pub then: Option<Then>,
    /// Whether its dates are being moved
    pub live: bool,
    /// Whether its title stands beside the bar, for want of a table
    pub titled: bool,
    /// Whether it is chosen
    pub chosen: bool,
    /// Whether it is to be seen that the finish hangs on it
    pub critical: bool,
    /// Working days it may slip before the finish does
    pub float: Option<i64>,
    /// What runs near its bar
    pub near: Near,
}

/// What of a row lies behind the links: how the reference has it.
#[derive(Clone, Copy)]
pub struct Behind<'a> {
    /// The row
    pub row: &'a SnapshotRow,
    /// Its dates, as they are being drawn now
    pub dates: Dates,
    /// The task in the reference
    pub then: Option<Then>,
}

/// Draws a row of the chart over the reference and the links; answers where its bar is met.
pub fn draw(
    painter: &Painter,
    scene: &Scene<'_>,
    axis: &Axis,
    rect: Rect,
    mark: &Mark<'_>,
    tokens: &Tokens,
) -> Option<Rect> {
    let behind = Behind { row: mark.row, dates: mark.dates, then: mark.then }.rect(axis, rect);
    let bar = own(painter, axis, rect, mark, tokens);
    // Over the bar and under its words, which stay legible where they meet the line.
    painter.vline(mark.near.today, rect.y_range(), Stroke::new(TODAY, tokens.accent));
    let (Some(all), Some(bar)) = (union(behind, bar), bar) else { return bar };
    let clip = painter.clip_rect();
    if bar.right() < clip.left() || bar.left() > clip.right() {
        names::outside(painter, rect, bar, mark, tokens);
        return None;
    }
    if mark.critical && !mark.row.phase {
        let round = CornerRadius::same(3);
        painter.rect_stroke(bar, round, Stroke::new(1.5, tokens.late), StrokeKind::Outside);
    }
    if mark.chosen && !mark.row.phase {
        let stroke = Stroke::new(1.5, tokens.focus);
        let round = CornerRadius::same(4);
        painter.rect_stroke(bar.expand(1.5), round, stroke, StrokeKind::Outside);
    }
    if mark.live {
        names::live(painter, scene, bar, mark, tokens);
    } else {
        names::write(painter, scene, rect, all, mark, tokens);
    }
    Some(bar)
}

fn union(one: Option<Rect>, other: Option<Rect>) -> Option<Rect> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.union(other)),
        (one, other) => one.or(other),
    }
}

impl Behind<'_> {
    fn dates(&self) -> Option<Dates> {
        self.then.filter(|then| !then.removed).map(|then| then.dates)
    }

    /// The middle of the milestone in the reference, where it lies elsewhere now.
    fn moved(&self, axis: &Axis, rect: Rect) -> Option<(Pos2, Option<Pos2>)> {
        let middle = bars::diamond(axis, rect, self.dates()?)?;
        let now = bars::diamond(axis, rect, self.dates);
        let same = now.is_some_and(|now| (now.x - middle.x).abs() < 1.0);
        (!same).then_some((middle, now))
    }

    /// Where the bar or the diamond of the reference lies.
    fn rect(&self, axis: &Axis, rect: Rect) -> Option<Rect> {
        match () {
            () if self.row.phase => None,
            () if self.row.task.milestone => {
                self.moved(axis, rect).map(|(middle, _)| bars::diamond_rect(middle))
            }
            () => {
                let bar = bars::bar(axis, rect, self.dates()?, REFERENCE)?;
                Some(bar.expand2(vec2(0.5, 0.0)))
            }
        }
    }

    /// Draws it. Before the links, whose arrows end where the task lies now.
    pub fn draw(&self, painter: &Painter, axis: &Axis, rect: Rect, tokens: &Tokens) {
        if self.row.phase {
            let Some(due) = self.dates().and_then(|dates| dates.due) else { return };
            let x = rect.left() + axis.x(due) + axis.day();
            let middle = rect.center().y - 4.0;
            let stroke = Stroke::new(1.5, tokens.none);
            painter.vline(x, middle - 4.0..=middle + 12.0, stroke);
        } else if self.row.task.milestone {
            let Some((middle, now)) = self.moved(axis, rect) else { return };
            if let Some(now) = now {
                painter.extend(Shape::dotted_line(&[middle, now], tokens.none, 4.0, 0.75));
            }
            diamond(painter, middle, tokens.hover, Stroke::new(1.0, tokens.none));
        } else if let Some(bar) = self.rect(axis, rect) {
            let stroke = Stroke::new(1.0, tokens.line2);
            painter.rect(bar, CornerRadius::same(4), tokens.press, stroke, StrokeKind::Inside);
        }
    }
}

/// The task itself.
fn own(
    painter: &Painter,
    axis: &Axis,
    rect: Rect,
    mark: &Mark<'_>,
    tokens: &Tokens,
) -> Option<Rect> {
    let (row, task) = (mark.row, &mark.row.task);
    if row.phase {
        let bar = bars::bar(axis, rect, mark.dates, BRACKET)?;
        bracket(painter, bar.translate(vec2(0.0, -2.0)), tokens.text2);
        return Some(bar);
    }
    if task.milestone {
        let middle = bars::diamond(axis, rect, mark.dates)?;
        let (fill, stroke) = match row.removed {
            Some(_) => (Color32::TRANSPARENT, Stroke::new(1.0, tokens.none)),
            None => (tokens.text, Stroke::NONE),
        };
        let faint = task.status() == TaskStatus::Done;
        diamond(&dimmed(painter, faint), middle, fill, stroke);
        return Some(bars::diamond_rect(middle));
    }
    let bar = bars::bar(axis, rect, mark.dates, BAR)?;
    if row.removed.is_some() {
        dashed(painter, bar, tokens.none);
        painter.hline(bar.x_range(), bar.center().y, Stroke::new(1.0, tokens.none));
        return Some(bar);
    }
    let done = task.status() == TaskStatus::Done;
    side_bar(&dimmed(painter, done), bar, task.side, tokens);
    if let Some(percent) = task.percent.filter(|percent| !done && *percent > 0) {
        let width = bar.width() * percent.min(100) as f32 / 100.0;
        let strip = Rect::from_min_size(bar.left_bottom() - vec2(0.0, 3.0), vec2(width, 3.0));
        let round = CornerRadius { sw: 3, ..CornerRadius::ZERO };
        painter.rect_filled(strip, round, tokens.text.gamma_multiply(0.62));
    }
    Some(bar)
}

fn dimmed(painter: &Painter, faint: bool) -> Painter {
    let mut painter = painter.clone();
    if faint {
        painter.multiply_opacity(FAINT);
    }
    painter
}

/// A bar with a tip at either end, open below.
fn bracket(painter: &Painter, bar: Rect, colour: Color32) {
    painter.rect_filled(bar, CornerRadius::ZERO, colour);
    let tip = 5.0_f32.min(bar.width() / 2.0);
    let down = vec2(0.0, 4.0);
    let (left, right) = (bar.left_bottom(), bar.right_bottom());
    for (outer, inner) in [(left, left + vec2(tip, 0.0)), (right, right - vec2(tip, 0.0))] {
        let points = vec![outer, outer + down, inner];
        painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    }
}

fn diamond(painter: &Painter, middle: Pos2, fill: Color32, stroke: Stroke) {
    let half = DIAMOND / 2.0;
    let points = vec![
        middle - vec2(0.0, half),
        middle + vec2(half, 0.0),
        middle + vec2(0.0, half),
        middle - vec2(half, 0.0),
    ];
    painter.add(Shape::convex_polygon(points, fill, stroke));
}

/// An outline of dashes.
pub fn dashed(painter: &Painter, rect: Rect, colour: Color32) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, Stroke::new(1.0, colour), 2.0, 3.0));
}

/// What is told of a bar the pointer rests on.
pub fn tell(
    response: Response,
    scene: &Scene<'_>,
    mark: &Mark<'_>,
    beside: Beside,
    tokens: &Tokens,
) {
    let task = &mark.row.task;
    response.on_hover_ui(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        label(ui, Role::Medium, &task.title, tokens.text);
        let day =
            |day: Option<NaiveDate>| day.map(|day| dates::day_in_week(scene.words.lang(), day));
        let days = [day(mark.dates.start), day(mark.dates.due)];
        let span = days.into_iter().flatten().collect::<Vec<_>>().join(" – ");
        label(ui, Role::Small, &span, tokens.text2);
        let side = scene.say(&format!("common-side-{}", task.side.as_str()));
        let owner = task.owner.as_ref().map(|who| who.name.clone());
        let whose = [Some(side), owner].into_iter().flatten().collect::<Vec<_>>().join(", ");
        label(ui, Role::Small, &whose, tokens.text2);
        if let Some(percent) = task.percent {
            let said = scene.say_with("ui-schedule-percent-done", &[("count", percent.into())]);
            let said = format!("{}: {said}", scene.say("ui-schedule-percent"));
            label(ui, Role::Small, &said, tokens.text2);
        }
        for need in &task.needed_from {
            label(ui, Role::Small, &needed(scene, need), tokens.text2);
        }
        if let Some(float) = mark.float {
            let count = float.unsigned_abs().into();
            let days = if float < 0 { format!("\u{2212}{}", -float) } else { float.to_string() };
            let values = [("days", days.into()), ("count", count)];
            let said = scene.say_with("ui-schedule-float", &values);
            label(ui, Role::Small, &said, tokens.text2);
        }
        if let Beside::Days(days) = beside {
            let said = days_words(scene, "ui-schedule-against", days);
            label(ui, Role::Small, &said, tokens.text2);
        }
    });
}
