//! The head over the rows: names of the columns, months and weeks.

use chrono::{Datelike, NaiveDate};
use eframe::egui::{CornerRadius, Painter, Rangef, Rect, Ui, pos2, vec2};

use super::axis::{Axis, Mark};
use super::cells::{COLUMNS, Cells};
use crate::domain::{Calendars, Side};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{hairline, paint_line, vertical_hairline};

/// Height of the head.
pub const HEAD: f32 = 44.0;
/// Height of its upper line.
const UPPER: f32 = 22.0;

/// The names of the columns.
pub fn columns(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect) {
    let tokens = Tokens::of(ui);
    let laid = Cells::of(rect, scene).laid();
    COLUMNS.header(ui, scene, rect, &laid);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line2);
}

/// Months and weeks over the chart, and the pill of today.
pub fn days(ui: &Ui, scene: &Scene<'_>, axis: &Axis, rect: Rect) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, CornerRadius::ZERO, tokens.sunk);
    hairline(&painter, rect.x_range(), rect.bottom() - 0.5, tokens.line2);
    let lang = scene.words.lang();
    let pill = pill(&painter, scene, axis, rect, tokens);
    let taken = pill.map(|pill| (pill.left() - rect.left(), pill.right() - rect.left()));
    let wide = |role: Role| {
        let painter = painter.clone();
        move |text: &str| {
            painter.layout_job(role.line_job(text, tokens.text, f32::INFINITY)).size().x
        }
    };
    let upper = axis.upper(lang, rect.width(), &mut wide(Role::Label));
    for mark in &upper {
        let y = Rangef::new(rect.top(), rect.top() + UPPER);
        vertical_hairline(&painter, rect.left() + mark.line, y, tokens.line2);
    }
    labels(&painter, rect, &upper, (Role::Label, 4.0), tokens.text);
    let lower = axis.lower(lang, rect.width(), taken, &mut wide(Role::Tiny));
    labels(&painter, rect, &lower, (Role::Tiny, 25.0), tokens.text3);
}

fn labels(
    painter: &Painter,
    rect: Rect,
    marks: &[Mark],
    (role, y): (Role, f32),
    colour: eframe::egui::Color32,
) {
    for (x, text) in marks.iter().filter_map(|mark| mark.label.as_ref()) {
        let at = rect.min + vec2(*x, y);
        paint_line(painter, at, role, text, colour, f32::INFINITY);
    }
}

/// The pill of today, where today is seen.
fn pill(
    painter: &Painter,
    scene: &Scene<'_>,
    axis: &Axis,
    rect: Rect,
    tokens: &Tokens,
) -> Option<Rect> {
    let x = today(axis, scene.today);
    if x < 0.0 || x > rect.width() {
        return None;
    }
    let said = match scene.past {
        Some(_) => scene.say("ui-schedule-that-day"),
        None => scene.say("common-today"),
    };
    let galley = painter.layout_job(Role::Caption.line_job(&said, tokens.on_accent, 120.0));
    let size = vec2((galley.size().x + 20.0).max(42.0), 16.0);
    let most = (rect.width() - size.x).max(0.0);
    let left = rect.left() + (x - size.x / 2.0).clamp(0.0, most);
    let pill = Rect::from_min_size(pos2(left, rect.top() + 25.0), size);
    painter.rect_filled(pill, CornerRadius::same(8), tokens.accent);
    let at = pos2(pill.center().x - galley.size().x / 2.0, pill.top() + 1.0);
    painter.galley(at, galley, tokens.on_accent);
    Some(pill)
}

/// Noon of today.
pub fn today(axis: &Axis, today: NaiveDate) -> f32 {
    axis.x(today) + axis.day() / 2.0
}

/// What lies behind the bars: days off, lines of weeks and months, today.
pub fn ground(ui: &Ui, scene: &Scene<'_>, axis: &Axis, rect: Rect, calendars: &Calendars) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter().with_clip_rect(rect);
    if axis.shows_weekends() {
        rests(&painter, axis, rect, calendars, tokens);
    }
    let lang = scene.words.lang();
    let mut nothing = |_: &str| 0.0;
    for mark in axis.lower(lang, rect.width(), None, &mut nothing) {
        let x = rect.left() + mark.line;
        vertical_hairline(&painter, x, rect.y_range(), tokens.line);
    }
    for mark in axis.upper(lang, rect.width(), &mut nothing) {
        let x = rect.left() + mark.line;
        vertical_hairline(&painter, x, rect.y_range(), tokens.line2);
    }
}

/// 0 for Monday.
fn number_in_week(day: NaiveDate) -> u32 {
    day.weekday().num_days_from_monday()
}

/// Days on which nobody works, or, more faintly, only one of the sides does.
fn rests(painter: &Painter, axis: &Axis, rect: Rect, calendars: &Calendars, tokens: &Tokens) {
    let (us, client) = (calendars.of_side(Side::Us), calendars.of_side(Side::Client));
    let mut day = axis.date(0.0);
    let mut left = axis.x(day);
    while left < rect.width() {
        let holiday = number_in_week(day) < 5;
        let fill = match (us.is_working(day), client.is_working(day)) {
            (true, true) => None,
            (false, false) if holiday => Some(tokens.press),
            (false, false) => Some(tokens.sunk),
            _ => Some(tokens.press.gamma_multiply(0.5)),
        };
        if let Some(fill) = fill {
            let at = pos2(rect.left() + left, rect.top());
            let one = Rect::from_min_size(at, vec2(axis.day(), rect.height()));
            painter.rect_filled(one, CornerRadius::ZERO, fill);
        }
        let Some(next) = day.succ_opt() else { break };
        day = next;
        left += axis.day();
    }
}
