//! The options that were offered, in equal columns, the chosen one with the accent.

use eframe::egui::{Color32, Painter, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::letter;
use crate::domain::{Choice, Decision, Side};
use crate::text::numbers;
use crate::ui::scene::Scene;
use crate::ui::screens::register::{card, fact};
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{ChipLook, chip, label};

/// Between two columns.
const GAP: f32 = 14.0;
/// Narrowest column.
const NARROW: f32 = 190.0;
/// Columns beside each other at most.
const MOST: usize = 4;
/// Width of the labels of effects.
const LABEL: f32 = 56.0;

/// Draws the options of a decision.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    decision: &Decision,
    side: Option<Side>,
    currency: &str,
) {
    let room = ui.available_width();
    let count = decision.options.len().clamp(1, MOST);
    let fits = (1..=count).rev().find(|columns| column(room, *columns) >= NARROW).unwrap_or(1);
    let width = column(room, fits);
    let mut place = 0;
    for row in decision.options.chunks(fits) {
        let tall = row.iter().map(|option| words_height(ui, option, width)).fold(36.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for option in row {
                let chosen = decision.chosen.as_deref() == Some(option.title.as_str());
                let chosen = chosen.then(|| scene.say(choice_of(side)));
                one(ui, scene, option, place, chosen.as_deref(), width, tall, currency);
                place += 1;
            }
        });
        ui.add_space(GAP);
    }
}

/// Key of the words that an option was chosen, by the side of who chose.
fn choice_of(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Client) => "ui-decisions-chosen-client",
        Some(Side::Us) => "ui-decisions-chosen-us",
        _ => "ui-decisions-chosen",
    }
}

fn column(room: f32, columns: usize) -> f32 {
    (room - GAP * (columns - 1) as f32) / columns as f32
}

/// Height of an option's title and text together, so that all columns stand alike.
fn words_height(ui: &Ui, option: &Choice, width: f32) -> f32 {
    let tokens = Tokens::of(ui);
    let tall = |role: Role, text: &str| {
        let mut job = role.job(text, tokens.text);
        job.wrap.max_width = width - 36.0;
        ui.painter().layout_job(job).size().y
    };
    let text = option.text.as_deref().map_or(0.0, |text| tall(Role::Body, text));
    tall(Role::Strong, &option.title) + 2.0 + text
}

#[allow(clippy::too_many_arguments)] // one column's whole state, told where it is drawn
fn one(
    ui: &mut Ui,
    scene: &Scene<'_>,
    option: &Choice,
    place: usize,
    chosen: Option<&str>,
    width: f32,
    tall: f32,
    currency: &str,
) {
    let tokens = Tokens::of(ui);
    let stroke = match chosen.is_some() {
        true => Stroke::new(2.0, tokens.accent),
        false => Stroke::new(1.0, tokens.line2),
    };
    card(ui, width, stroke, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
            mark(ui.painter(), rect, &letter(place), chosen.is_some(), tokens);
            if let Some(said) = chosen {
                chip(ui, ChipLook::Accent, said);
            }
        });
        ui.add_space(8.0);
        let top = ui.cursor().top();
        label(ui, Role::Strong, &option.title, tokens.text);
        ui.add_space(2.0);
        if let Some(text) = &option.text {
            label(ui, Role::Body, text, tokens.text2);
        }
        let used = ui.cursor().top() - top;
        ui.add_space((tall - used).max(0.0) + 8.0);
        fact(ui, &scene.say("ui-decisions-time"), LABEL, |ui| {
            label(ui, Role::Medium, &days(scene, option.days), tokens.text);
        });
        fact(ui, &scene.say("ui-decisions-cost"), LABEL, |ui| {
            label(ui, Role::Medium, &cost(scene, option.cost, currency), tokens.text);
        });
    });
}

/// The letter of an option in its circle.
fn mark(painter: &Painter, rect: Rect, letter: &str, chosen: bool, tokens: &Tokens) {
    let (wash, ink) = match chosen {
        true => (tokens.accent, tokens.on_accent),
        false => (tokens.press, tokens.text),
    };
    painter.circle_filled(rect.center(), 11.0, wash);
    centred(painter, rect.center(), letter, ink);
}

fn centred(painter: &Painter, middle: Pos2, text: &str, ink: Color32) {
    let galley = painter.layout_job(Role::Label.line_job(text, ink, 22.0));
    let at = pos2(middle.x - galley.size().x / 2.0, middle.y - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
}

/// The effect of an option on the finish, in words.
pub fn days(scene: &Scene<'_>, days: Option<i64>) -> String {
    match days {
        None => scene.say("common-unknown"),
        Some(0) => scene.say("ui-decisions-same"),
        Some(days) => {
            let said = scene.say_with("common-working-days", &[("count", days.into())]);
            if days > 0 { format!("+{said}") } else { said }
        }
    }
}

/// The effect of an option on the price, in words.
pub fn cost(scene: &Scene<'_>, cost: Option<i64>, currency: &str) -> String {
    match cost {
        None => scene.say("common-unknown"),
        Some(0) => scene.say("ui-decisions-same"),
        Some(sum) => {
            let said = numbers::money(scene.words.lang(), sum, currency);
            if sum > 0 { format!("+{said}") } else { said }
        }
    }
}
