//! Days since the last contact in both directions, against the gap agreed.

use eframe::egui::{CornerRadius, Rect, Ui, pos2, vec2};

use super::super::lines::{Course, heading, middle, next_line, put};
use super::duties::{height, spoken};
use super::names;
use super::told::{Told, Whose};
use crate::domain::Contact;
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::paint_line_right;

/// Width of a client's name.
const NAME: f32 = 146.0;
/// Width of the figures at the right.
const FIGURES: f32 = 128.0;

/// Draws a line a client, the longest gap first.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    if told.contacts.is_empty() {
        return;
    }
    ui.add_space(18.0);
    heading(ui, &scene.say("ui-today-contact"), None);
    ui.add_space(2.0);
    let longest = told.contacts.iter().map(|(_, contact)| {
        contact.days(told.today).unwrap_or(0).max(contact.agreed.map_or(0, i64::from))
    });
    let scale = longest.max().unwrap_or(0).max(1);
    let name = names::longest(told.contacts.iter().map(|(whose, _)| whose.name.as_str()));
    let name = names::width(ui, Role::Body, name) * 1.1 + 4.0;
    for (whose, contact) in &told.contacts {
        line(ui, scene, course, told, (whose, contact), (scale, name));
    }
}

fn line(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    course: &mut Course<'_>,
    told: &Told,
    (whose, contact): (&Whose, &Contact),
    (scale, name_room): (i64, f32),
) {
    let rect = next_line(ui, height(ui));
    if !course.sees(ui, rect) {
        return;
    }
    let days = contact.days(told.today);
    let late = contact.is_late(told.today);
    let agreed = match contact.agreed {
        Some(agreed) => scene.say_with("ui-today-agreed", &[("days", agreed.into())]),
        None => scene.say("ui-today-not-agreed"),
    };
    let figure = days.map(|days| numbers::count(scene.words.lang(), days));
    let figure = figure.unwrap_or_else(|| scene.say("ui-today-never"));
    let name = || {
        let said = match days {
            Some(days) => scene.say_with("common-days", &[("count", days.into())]),
            None => scene.say("ui-today-never"),
        };
        let late = if late { scene.say("ui-today-longer") } else { String::new() };
        spoken(&[&whose.name, &scene.say("ui-today-contact"), &said, &agreed, &late])
    };
    let Some(response) = course.line(ui, rect, &name) else { return };
    let tokens = Tokens::of(ui);
    let room = match days.is_some() || contact.agreed.is_some() {
        true => name_room.max(NAME).min(rect.width() * 0.34),
        // Without a bar the name may be longer.
        false => rect.width() - FIGURES,
    };
    put(ui, rect.left(), rect, Role::Body, &whose.name, room - 4.0);
    let right = middle(rect.right(), rect, Role::Small);
    let used = paint_line_right(ui.painter(), right, Role::Small, &agreed, tokens.text3);
    let ink = if late { tokens.late } else { tokens.text };
    let at = middle(rect.right() - used - 4.0, rect, Role::Medium);
    paint_line_right(ui.painter(), at, Role::Medium, &figure, ink);
    let bar = Rect::from_min_max(
        pos2(rect.left() + room + 12.0, rect.center().y - 3.0),
        pos2(rect.right() - FIGURES, rect.center().y + 3.0),
    );
    gap(ui, bar, days, contact.agreed.map(i64::from), scale);
    scene.wish_if(response.clicked(), Command::ShowClient(whose.id));
}

/// The days as a bar, the agreed gap as a tick across its track.
fn gap(ui: &Ui, bar: Rect, days: Option<i64>, agreed: Option<i64>, scale: i64) {
    let (tokens, painter) = (Tokens::of(ui), ui.painter());
    if bar.width() < 24.0 {
        return;
    }
    let x = |days: i64| bar.left() + bar.width() * days as f32 / scale as f32;
    let part = |from: f32, until: f32| {
        Rect::from_min_max(pos2(from, bar.top()), pos2(until.max(from), bar.bottom()))
    };
    let round = CornerRadius::same(3);
    let days = days.unwrap_or(0);
    let end = agreed.unwrap_or(days).max(days);
    painter.rect_filled(part(bar.left(), x(end)), round, tokens.press);
    let within = agreed.map_or(days, |agreed| agreed.min(days));
    if days > within {
        painter.rect_filled(part(bar.left(), x(days)), round, tokens.late);
        let dark = CornerRadius { nw: 3, sw: 3, ne: 0, se: 0 };
        painter.rect_filled(part(bar.left(), x(within)), dark, tokens.text2);
    } else {
        painter.rect_filled(part(bar.left(), x(within)), round, tokens.text2);
    }
    if let Some(agreed) = agreed {
        let at = pos2(x(agreed) - 1.0, bar.center().y - 6.0);
        let tick = Rect::from_min_size(at, vec2(2.0, 12.0));
        painter.rect_filled(tick, CornerRadius::ZERO, tokens.text2);
    }
}
