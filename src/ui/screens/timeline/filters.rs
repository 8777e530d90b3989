//! What of the stream is shown, chosen at the left, or behind one button where there is little room.

use chrono::NaiveDate;
use eframe::egui::{Frame, Margin, Panel, Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::Timeline;
use super::filter::{Filter, Group, Period, SIDES};
use crate::domain::{Body, RecordId, fold_letters};
use crate::text::numbers;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, CheckBox, Choice, DateField, hairline, label, vertical_hairline};

/// Width of the pane.
const PANE: f32 = 216.0;
/// Height of the bar.
const BAR: f32 = 40.0;

/// The filters beside the stream.
pub(super) fn pane(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk);
    let panel = Panel::left("timeline-filters").exact_size(PANE).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.take_available_space();
        let area = ScrollArea::vertical().id_salt("timeline-filters").auto_shrink(false);
        area.show(ui, |ui| {
            Frame::NONE.inner_margin(Margin::symmetric(20, 16)).show(ui, |ui| {
                filters(ui, scene, pane);
            });
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.right() - 0.5, rect.y_range(), tokens.line);
}

/// One button that opens them, where the window is narrow.
pub(super) fn bar(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.inner_margin(Margin { left: 24, right: 16, top: 6, bottom: 6 });
    let panel = Panel::top("timeline-bar").exact_size(BAR).resizable(false).frame(frame);
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            let said = match pane.filter == Filter::default() {
                true => scene.say("ui-timeline-filters"),
                false => scene.say("ui-timeline-filters-on"),
            };
            let button = ui.add(Button::new(said).icon(Icon::FunnelSimple).quiet());
            scene.panes.push(button.id);
            let frame = Frame::popup(ui.style()).inner_margin(Margin::same(16));
            let popup = Popup::menu(&button).frame(frame).gap(4.0);
            popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
                ui.set_width(PANE - 16.0);
                let tall = ui.ctx().content_rect().bottom() - button.rect.bottom() - 48.0;
                ui.set_max_height(tall);
                ScrollArea::vertical().max_height(tall).show(ui, |ui| filters(ui, scene, pane));
            });
        });
    });
    let rect = shown.response.rect;
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
}

fn filters(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    ui.spacing_mut().item_spacing.y = 0.0;
    kinds(ui, scene, pane);
    heading(ui, scene, "ui-timeline-side");
    for (side, on) in SIDES.iter().zip(&mut pane.filter.sides) {
        let said = scene.say(&format!("ui-forms-side-{}", side.as_str()));
        CheckBox::new(&said).side(*side).show(ui, on);
    }
    ui.add_space(16.0);
    person(ui, scene, pane);
    ui.add_space(12.0);
    period(ui, scene, pane);
    if pane.filter != Filter::default() {
        ui.add_space(16.0);
        let reset = Button::new(scene.say("ui-timeline-reset")).small();
        if ui.add(reset).clicked() {
            pane.filter = Filter::default();
            pane.period = Period::All;
        }
    }
}

fn heading(ui: &mut Ui, scene: &Scene<'_>, key: &str) {
    ui.add_space(16.0);
    label(ui, Role::Label, &scene.say(key), Tokens::of(ui).text2);
    ui.add_space(2.0);
}

fn kinds(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let Some(index) = pane.index.get() else { return };
    label(ui, Role::Label, &scene.say("ui-timeline-kind"), Tokens::of(ui).text2);
    ui.add_space(2.0);
    let lang = scene.words.lang();
    for ((group, on), count) in Group::ALL.iter().zip(&mut pane.filter.groups).zip(&index.counts) {
        let (said, count) = (scene.say(group.key), numbers::count(lang, *count as i64));
        let response = CheckBox::new(&said).icon(group.icon).aside(&count).show(ui, on);
        if Group::ALL.first() == Some(group) {
            scene.panes.push(response.id);
        }
    }
}

/// The people of the client, by name; none is everybody.
fn person(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let people = people(pane);
    let mut lines = vec![scene.say("ui-timeline-everyone")];
    lines.extend(people.iter().map(|(_, name)| name.clone()));
    let chosen = people.iter().position(|(id, _)| Some(*id) == pane.filter.person);
    let mut chosen = chosen.map_or(0, |place| place + 1);
    let said = scene.say("ui-timeline-person");
    if Choice::new("timeline-person", &said).show(ui, &lines, &mut chosen) {
        let person = chosen.checked_sub(1).and_then(|place| people.get(place));
        pane.filter.person = person.map(|(id, _)| *id);
    }
}

fn people(pane: &Timeline) -> Vec<(RecordId, String)> {
    let Some(index) = pane.index.get() else { return Vec::new() };
    let records = index.file.people.iter().filter(|record| record.retracted.is_none());
    let mut people: Vec<(RecordId, String)> = records
        .filter_map(|record| match &record.body {
            Body::Person(person) => Some((record.id, person.name.clone())),
            _ => None,
        })
        .collect();
    people.sort_by_cached_key(|(_, name)| fold_letters(name));
    people
}

fn period(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Timeline) {
    let lines: Vec<String> = Period::ALL.iter().map(|period| scene.say(period.key())).collect();
    let mut chosen = Period::ALL.iter().position(|one| *one == pane.period).unwrap_or(0);
    let said = scene.say("ui-timeline-period");
    if Choice::new("timeline-period", &said).show(ui, &lines, &mut chosen) {
        pane.period = Period::ALL.get(chosen).copied().unwrap_or_default();
        pane.filter.from = pane.period.from(scene.today);
        pane.filter.until = None;
    }
    if pane.period == Period::Chosen {
        pane.filter.from = day(ui, scene, "timeline-from", "ui-timeline-from", &mut pane.from);
        pane.filter.until = day(ui, scene, "timeline-until", "ui-timeline-to", &mut pane.until);
    }
}

fn day(
    ui: &mut Ui,
    scene: &Scene<'_>,
    id: &'static str,
    key: &str,
    text: &mut String,
) -> Option<NaiveDate> {
    ui.add_space(8.0);
    let said = scene.say(key);
    DateField::new(id, &said).show(ui, scene, text).day()
}
