//! Rules in force and the next dates, beside each other.

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use super::super::lines::{Course, heading, link, middle, next_line, put};
use super::super::today::duties;
use super::promises::client;
use super::told::{RuleLine, Told};
use crate::domain::{Kind, Matter};
use crate::text::{dates, numbers};
use crate::ui::command::{Command, Section};
use crate::ui::deeds::line_menu;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Role, Tokens, swatch};
use crate::ui::widgets::{ChipLook, chip, label, paint_line, paint_line_right};

/// Width of a rule's number, and of the day it binds from.
const NUMBER: f32 = 40.0;
const FROM: f32 = 84.0;
/// Width of a date's day.
const DAY: f32 = 64.0;

/// A heading with a link at the right that leads to all of them.
fn head(ui: &mut Ui, words: &str, count: Option<String>, all: &str) -> bool {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 20.0));
    let left = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    heading(&mut ui.new_child(left), words, count);
    let right = UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center));
    let pressed = link(&mut ui.new_child(right), all).clicked();
    ui.add_space(4.0);
    pressed
}

/// The first rules in force.
pub fn rules(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    let count = numbers::count(scene.words.lang(), told.in_force as i64);
    let (title, all) = (scene.say("ui-overview-rules"), scene.say("ui-overview-all"));
    let pressed = head(ui, &title, (told.in_force > 0).then_some(count), &all);
    scene.wish_if(pressed, Command::Show(Section::Rules));
    if told.rules.is_empty() {
        label(ui, Role::Body, &scene.say("ui-overview-rules-none"), Tokens::of(ui).text2);
    }
    for rule in &told.rules {
        rule_line(ui, scene, course, rule);
    }
}

fn rule_line(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, rule: &RuleLine) {
    let rect = next_line(ui, theme::ROW);
    let number =
        scene.say_with("ui-overview-rule", &[("number", format!("{:02}", rule.number).into())]);
    let day = rule.from.map(|from| dates::day_and_month(scene.words.lang(), from));
    let from = day.as_ref().map(|day| scene.say_with("ui-overview-from", &[("date", day.into())]));
    let changed = day.as_ref().filter(|_| rule.changed);
    let changed = changed.map(|day| scene.say_with("ui-overview-changed", &[("date", day.into())]));
    let parts = [&number, &rule.title, from.as_deref().unwrap_or_default()];
    let name = || duties::spoken(&[parts[0], parts[1], parts[2], changed.as_deref().unwrap_or("")]);
    let Some(response) = course.line(ui, rect, &name) else { return };
    let tokens = Tokens::of(ui);
    let at = middle(rect.left(), rect, Role::Body);
    paint_line(ui.painter(), at, Role::Body, &number, tokens.text3, NUMBER);
    if let Some(from) = &from {
        let at = middle(rect.right(), rect, Role::Small);
        paint_line_right(ui.painter(), at, Role::Small, from, tokens.text3);
    }
    let mut right = rect.right() - FROM;
    if let Some(changed) = changed.filter(|_| rect.width() > 420.0) {
        let room = Rect::from_min_max(rect.min, pos2(right, rect.bottom()));
        let layout = Layout::right_to_left(Align::Center);
        let mut beside = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
        right = chip(&mut beside, ChipLook::Accent, &changed).rect.left() - 8.0;
    }
    let x = rect.left() + NUMBER;
    let (_, cut) = put(ui, x, rect, Role::Body, &rule.title, right - x);
    let about = (client(scene), Kind::Rule, rule.id);
    let copied = || duties::spoken(&[&number, &rule.title, from.as_deref().unwrap_or_default()]);
    line_menu(ui, scene, &response, about, &rule.title, copied);
    scene.wish_if(response.clicked(), Command::GoTo(client(scene), Kind::Rule, rule.id));
    if cut {
        response.on_hover_text(&rule.title);
    }
}

/// The next dates of every side.
pub fn dates(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, told: &Told) {
    let (title, all) = (scene.say("ui-overview-dates"), scene.say("ui-section-schedule"));
    let pressed = head(ui, &title, None, &all);
    scene.wish_if(pressed, Command::Show(Section::Schedule));
    if told.dates.is_empty() {
        label(ui, Role::Body, &scene.say("ui-overview-dates-none"), Tokens::of(ui).text2);
    }
    for matter in &told.dates {
        date_line(ui, scene, course, matter);
    }
}

fn date_line(ui: &mut Ui, scene: &mut Scene<'_>, course: &mut Course<'_>, matter: &Matter) {
    let rect = next_line(ui, theme::ROW);
    let title = duties::called(scene, matter);
    let day = scene.day(matter.on);
    let side = scene.say(&format!("common-side-{}", matter.side.as_str()));
    let name = || duties::spoken(&[&day, &title, &side, &matter.who]);
    let Some(response) = course.line(ui, rect, &name) else { return };
    let tokens = Tokens::of(ui);
    let role = if matter.on == scene.today { Role::Medium } else { Role::Body };
    let at = middle(rect.left(), rect, role);
    paint_line(ui.painter(), at, role, &day, tokens.text, DAY);
    let mark = pos2(rect.left() + DAY + 6.0, rect.center().y - 5.0);
    swatch(ui.painter(), Rect::from_min_size(mark, vec2(16.0, 10.0)), matter.side, tokens);
    let at = middle(rect.right(), rect, Role::Small);
    let who = duties::initialled(&matter.who);
    let used = paint_line_right(ui.painter(), at, Role::Small, &who, tokens.text3);
    let x = mark.x + 24.0;
    let (_, cut) = put(ui, x, rect, Role::Body, &title, rect.right() - used - 8.0 - x);
    let about = (client(scene), matter.kind, matter.id);
    let copied = || duties::spoken(&[&day, &title, &side, &matter.who]);
    line_menu(ui, scene, &response, about, &matter.title, copied);
    scene.wish_if(response.clicked(), Command::GoTo(about.0, matter.kind, matter.id));
    if cut {
        response.on_hover_text(title);
    }
}
