//! The dates of this week, day by day, by side.

use eframe::egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::lines::{Course, heading};
use super::duties::{go, spoken, title};
use super::told::{DayOfWeek, Line, Told};
use crate::domain::Side;
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{paint_line, paint_line_right, vertical_hairline};

/// Height of one date: its name and its client.
const DATE: f32 = 36.0;
/// Room above the dates of a day.
const HEAD: f32 = 30.0;
/// Dates shown of one day; the rest is counted.
const MOST: usize = 6;

/// Draws the week with its legend.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    ui.add_space(24.0);
    head(ui, scene);
    let most = told.week.iter().map(|day| day.lines.len().min(MOST + 1)).max().unwrap_or(0);
    let height = (HEAD + most as f32 * DATE + 6.0).max(104.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let tokens = Tokens::of(ui);
    let width = rect.width() / told.week.len().max(1) as f32;
    let last = told.week.len().saturating_sub(1);
    for (place, day) in told.week.iter().enumerate() {
        let left = rect.left() + width * place as f32;
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
        if day.day == told.today {
            let corner = |outer: bool| if outer { 8 } else { 0 };
            let (first, last) = (corner(place == 0), corner(place == last));
            let round = CornerRadius { nw: first, sw: first, ne: last, se: last };
            ui.painter().rect_filled(cell, round, tokens.sel);
        }
        if place > 0 {
            vertical_hairline(ui.painter(), left, rect.y_range(), tokens.line);
        }
        one_day(ui, scene, course, day, cell.shrink2(vec2(12.0, 8.0)), day.day == told.today);
    }
    let edge = Stroke::new(1.0, tokens.line2);
    ui.painter().rect_stroke(rect, CornerRadius::same(8), edge, StrokeKind::Inside);
}

fn head(ui: &mut Ui, scene: &Scene<'_>) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 20.0));
    let sides = [Side::ThirdParty, Side::Client, Side::Us];
    let mut right = rect.right();
    for side in sides {
        let word = scene.say(&format!("common-side-{}", side.as_str()));
        let at = pos2(right, rect.top() + 2.0);
        right -= paint_line_right(ui.painter(), at, Role::Small, &word, tokens.text2) + 6.0 + 14.0;
        let mark = Rect::from_min_size(pos2(right, rect.center().y - 4.5), vec2(14.0, 9.0));
        swatch(ui.painter(), mark, side, tokens);
        right -= 14.0;
    }
    let mut left = ui.new_child(eframe::egui::UiBuilder::new().max_rect(rect));
    heading(&mut left, &scene.say("ui-today-week"), None);
    ui.add_space(8.0);
}

fn one_day(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    day: &DayOfWeek,
    rect: Rect,
    is_today: bool,
) {
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let name = format!("{} {}", dates::weekday(lang, day.day), chrono::Datelike::day(&day.day));
    let (role, ink) =
        if is_today { (Role::Label, tokens.text) } else { (Role::Small, tokens.text3) };
    paint_line(ui.painter(), rect.min, role, &name, ink, rect.width());
    let mut top = rect.top() + HEAD - 8.0;
    for one in day.lines.iter().take(MOST) {
        let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), DATE - 2.0));
        date(ui, scene, course, one, place, &name);
        top += DATE;
    }
    let more = day.lines.len().saturating_sub(MOST);
    if more > 0 {
        let said = scene.say_with("ui-today-rest", &[("count", more.into())]);
        let at = pos2(rect.left(), top);
        paint_line(ui.painter(), at, Role::Small, &said, tokens.text3, rect.width());
    }
}

fn date(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    one: &Line,
    rect: Rect,
    day: &str,
) {
    let said = title(scene, one);
    let side = scene.say(&format!("common-side-{}", one.matter.side.as_str()));
    let name = || spoken(&[day, &said, &one.whose.name, &side]);
    let Some(response) = course.line(ui, rect.expand2(vec2(4.0, 1.0)), &name) else { return };
    let tokens = Tokens::of(ui);
    let mark = Rect::from_min_size(rect.min + vec2(0.0, 4.0), vec2(10.0, 10.0));
    swatch(ui.painter(), mark, one.matter.side, tokens);
    let at = rect.min + vec2(17.0, 0.0);
    let room = rect.width() - 17.0;
    let (_, cut) = paint_line(ui.painter(), at, Role::Body, &said, tokens.text, room);
    let below = at + vec2(0.0, 18.0);
    paint_line(ui.painter(), below, Role::Tiny, &one.whose.short, tokens.text3, room);
    go(scene, one, response.clicked());
    if cut {
        response.on_hover_text(said);
    }
}
