//! A month to choose a day from, with the arrows or the pointer.

use chrono::{Datelike, Days, Months, NaiveDate};
use eframe::egui::{
    Area, CornerRadius, EventFilter, Id, Key, Margin, Modifiers, Order, Rect, Sense, Stroke,
    StrokeKind, Ui, UiKind, WidgetInfo, accesskit, pos2, vec2,
};

use super::button::Button;
use crate::domain::monday_of;
use crate::text::dates;
use crate::ui::overlay::popup_frame;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};

/// Width of a day, and its height.
const DAY: (f32, f32) = (32.0, 28.0);
/// Frames in which a month that opens asks for the keyboard: at first it is only measured.
const GREETED: u8 = 3;
/// Weeks drawn: as many as a month can touch.
const WEEKS: u64 = 6;

/// Which month to open, and where.
pub(super) struct Month {
    /// The field it belongs to
    pub id: Id,
    /// Where the field is
    pub anchor: Rect,
    /// The day it opens at; today where there is none
    pub start: Option<NaiveDate>,
    /// Whether it opens now
    pub opens: bool,
}

/// Draws the month where it is open; answers the day that was chosen.
pub(super) fn month_popup(ui: &mut Ui, scene: &Scene<'_>, month: Month) -> Option<NaiveDate> {
    let at = month.id.with("month");
    let grid = month.id.with("month-grid");
    let mut day: Option<NaiveDate> = ui.data(|data| data.get_temp(at));
    if month.opens {
        day = match day {
            None => Some(month.start.unwrap_or(scene.today)),
            Some(_) => None,
        };
        match day {
            Some(_) => drop(ui.data_mut(|data| data.insert_temp(grid, GREETED))),
            None => ui.data_mut(|data| data.remove::<NaiveDate>(at)),
        }
    }
    let mut cursor = day?;
    greet(ui, grid);
    let tokens = Tokens::of(ui);
    let screen = ui.ctx().content_rect();
    let height = 8.0 + 28.0 + 20.0 + WEEKS as f32 * DAY.1 + 16.0;
    let below = month.anchor.bottom() + 4.0;
    let up = below + height > screen.bottom();
    let y = if up { month.anchor.top() - 4.0 - height } else { below };
    let area = Area::new(at.with("area")).kind(UiKind::Popup).order(Order::Tooltip);
    let shown = area.fixed_pos(pos2(month.anchor.left(), y)).show(ui.ctx(), |ui| {
        popup_frame(tokens)
            .inner_margin(Margin::same(8))
            .show(ui, |ui| {
                ui.set_width(DAY.0 * 7.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                head(ui, scene, &mut cursor);
                days(ui, scene, grid, &mut cursor)
            })
            .inner
    });
    let keys = stepped(ui, grid, &mut cursor);
    let outside = shown.response.clicked_elsewhere() && !month.opens;
    let picked = shown.inner.or(keys.picked);
    if picked.is_some() || keys.closed || outside {
        ui.data_mut(|data| data.remove::<NaiveDate>(at));
        if !outside {
            ui.memory_mut(|memory| memory.request_focus(month.id));
        }
    } else {
        ui.data_mut(|data| data.insert_temp(at, cursor));
    }
    picked
}

/// Gives the keyboard to the days, and again until they are really there.
fn greet(ui: &Ui, grid: Id) {
    let left: u8 = ui.data(|data| data.get_temp(grid)).unwrap_or(0);
    if left > 0 {
        ui.data_mut(|data| data.insert_temp(grid, left - 1));
        ui.memory_mut(|memory| memory.request_focus(grid));
        ui.ctx().request_repaint();
    }
}

/// The month's name between the ways to the one before and the next.
fn head(ui: &mut Ui, scene: &Scene<'_>, cursor: &mut NaiveDate) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(DAY.0 * 7.0, 28.0));
    let side = vec2(24.0, 24.0);
    let back = Button::new(scene.say("ui-forms-month-before")).icon(Icon::CaretLeft);
    let place = Rect::from_min_size(rect.left_top() + vec2(0.0, 2.0), side);
    if ui.put(place, back.quiet().small().bare()).clicked() {
        *cursor = cursor.checked_sub_months(Months::new(1)).unwrap_or(*cursor);
    }
    let next = Button::new(scene.say("ui-forms-month-next")).icon(Icon::CaretRight);
    let place = Rect::from_min_size(rect.right_top() + vec2(-24.0, 2.0), side);
    if ui.put(place, next.quiet().small().bare()).clicked() {
        *cursor = cursor.checked_add_months(Months::new(1)).unwrap_or(*cursor);
    }
    let name = dates::month_of_year(scene.words.lang(), *cursor);
    let galley = ui.painter().layout_job(Role::Medium.line_job(&name, tokens.text, 160.0));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, tokens.text);
}

/// The weeks of the month; answers the day that was pressed.
fn days(ui: &mut Ui, scene: &Scene<'_>, id: Id, cursor: &mut NaiveDate) -> Option<NaiveDate> {
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let first = monday_of(cursor.with_day(1).unwrap_or(*cursor));
    let size = vec2(DAY.0 * 7.0, 20.0 + WEEKS as f32 * DAY.1);
    let (_, rect) = ui.allocate_space(size);
    let grid = ui.interact(rect, id, Sense::focusable_noninteractive());
    let said = dates::full(lang, *cursor);
    grid.widget_info(|| WidgetInfo::labeled(accesskit::Role::Grid, true, &said));
    let mut picked = None;
    for place in 0..WEEKS * 7 {
        let Some(day) = first.checked_add_days(Days::new(place)) else { continue };
        let left = rect.left() + (place % 7) as f32 * DAY.0;
        if place < 7 {
            let middle = pos2(left + DAY.0 / 2.0, rect.top() + 9.0);
            centred(ui, middle, Role::Caption, dates::weekday(lang, day), tokens.text3);
        }
        let top = rect.top() + 20.0 + (place / 7) as f32 * DAY.1;
        let cell = Rect::from_min_size(pos2(left, top), vec2(DAY.0, DAY.1));
        let response = ui.interact(cell, id.with(place), Sense::CLICK);
        let chosen = day == *cursor;
        let name = dates::full(lang, day);
        response
            .widget_info(|| WidgetInfo::selected(accesskit::Role::GridCell, true, chosen, &name));
        let fill = match (chosen, response.hovered()) {
            (true, _) => tokens.sel,
            (false, true) => tokens.hover,
            (false, false) => tokens.raised,
        };
        let inside = cell.shrink(1.0);
        ui.painter().rect_filled(inside, CornerRadius::same(6), fill);
        if chosen && grid.has_focus() {
            let ring = Stroke::new(2.0, tokens.focus);
            ui.painter().rect_stroke(inside, CornerRadius::same(6), ring, StrokeKind::Inside);
        }
        let ink = match () {
            () if day == scene.today => tokens.accent_text,
            () if day.month() == cursor.month() => tokens.text,
            () => tokens.text3,
        };
        let role = if day == scene.today { Role::Strong } else { Role::Body };
        centred(ui, cell.center(), role, &day.day().to_string(), ink);
        if response.clicked() {
            picked = Some(day);
        }
    }
    picked
}

fn centred(
    ui: &Ui,
    middle: eframe::egui::Pos2,
    role: Role,
    text: &str,
    colour: eframe::egui::Color32,
) {
    let galley = ui.painter().layout_job(role.line_job(text, colour, 40.0));
    ui.painter().galley(middle - galley.size() / 2.0, galley, colour);
}

/// What the keyboard did in the month.
struct Stepped {
    picked: Option<NaiveDate>,
    closed: bool,
}

fn stepped(ui: &Ui, grid: Id, cursor: &mut NaiveDate) -> Stepped {
    let nothing = Stepped { picked: None, closed: false };
    if !ui.memory(|memory| memory.has_focus(grid)) {
        return nothing;
    }
    let filter =
        EventFilter { vertical_arrows: true, horizontal_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(grid, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let days = |count: i64| cursor.checked_add_signed(chrono::TimeDelta::days(count));
    let moved = match () {
        () if pressed(Key::ArrowLeft) => days(-1),
        () if pressed(Key::ArrowRight) => days(1),
        () if pressed(Key::ArrowUp) => days(-7),
        () if pressed(Key::ArrowDown) => days(7),
        () if pressed(Key::PageUp) => cursor.checked_sub_months(Months::new(1)),
        () if pressed(Key::PageDown) => cursor.checked_add_months(Months::new(1)),
        () if pressed(Key::Home) => Some(monday_of(*cursor)),
        () if pressed(Key::End) => monday_of(*cursor).checked_add_days(Days::new(6)),
        () => None,
    };
    *cursor = moved.unwrap_or(*cursor);
    let picked = pressed(Key::Enter) || pressed(Key::Space);
    Stepped { picked: picked.then_some(*cursor), closed: pressed(Key::Escape) }
}
