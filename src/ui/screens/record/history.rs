//! The history of one record: each entry about it, with what it changed, before and after.

use chrono::{DateTime, NaiveDate, Utc};
use eframe::egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui, vec2};

use super::RecordPane;
use super::entries::{field_name, named};
use super::verdict::in_fours;
use crate::domain::{Change, RecordId, Telling, Value};
use crate::session::{HistoryLine, Told};
use crate::text::{dates, numbers};
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, hairline, label, proof_chip, vertical_hairline};

/// Width of the pane.
const PANE: f32 = 360.0;

/// Draws the pane at the right.
pub fn pane(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut RecordPane) {
    let Some(about) = pane.chosen.clone() else { return };
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.sunk).inner_margin(Margin::same(16));
    let panel = Panel::right("record-history").exact_size(PANE).resizable(false).frame(frame);
    let mut close = false;
    let shown = panel.show_separator_line(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        ui.horizontal(|ui| {
            label(ui, Role::Section, &scene.say("ui-record-history"), tokens.text);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let button = Button::new(scene.say("ui-close")).icon(Icon::X).quiet().small();
                close = ui.add(button.bare()).clicked();
                let opened = ui.add(Button::new(scene.say("ui-record-open")).small()).clicked();
                scene.wish_if(opened, Command::GoTo(about.client, about.kind, about.id));
            });
        });
        ui.add_space(4.0);
        label(ui, Role::Small, &named(scene, &about), tokens.text2);
        ui.add_space(12.0);
        if let Some(failure) = pane.history.failure() {
            return failure_block(ui, scene.words, failure);
        }
        let area = ScrollArea::vertical().id_salt("record-history").auto_shrink(false);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for line in pane.history.get().into_iter().flatten().rev() {
                one(ui, scene, line);
            }
        });
    });
    let rect = shown.response.rect;
    vertical_hairline(ui.painter(), rect.left() + 0.5, rect.y_range(), tokens.line);
    if close {
        pane.chosen = None;
    }
}

fn one(ui: &mut Ui, scene: &mut Scene<'_>, line: &HistoryLine) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    hairline(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    ui.add_space(8.0);
    label(ui, Role::Strong, &heading(scene, &line.told), tokens.text);
    let number = i64::try_from(line.stamp.position + 1).unwrap_or(i64::MAX);
    let number = numbers::count(scene.words.lang(), number);
    let entry = scene.say_with("ui-record-entry", &[("number", number.into())]);
    let who = format!("{} · {entry}", line.stamp.by);
    let moment = label(ui, Role::Small, &scene.moment(line.stamp.at), tokens.text2);
    moment.on_hover_text(line.stamp.at.format("%Y-%m-%d %H:%M:%S UTC").to_string());
    label(ui, Role::Small, &who, tokens.text3);
    ui.add_space(4.0);
    match &line.told {
        Told::Made(value) => made(ui, scene, value),
        Told::Changed(change) => changed(ui, scene, change),
        Told::Acted(_, telling) => acted(ui, scene, telling),
        Told::Retracted(reason) => {
            label(ui, Role::Body, reason, tokens.text);
        }
    }
    ui.add_space(4.0);
    let print: String = in_fours(&line.sha256).chars().take(19).collect();
    label(ui, Role::Mono, &format!("{print} …"), tokens.text3)
        .on_hover_text(in_fours(&line.sha256));
    ui.add_space(10.0);
}

fn heading(scene: &Scene<'_>, told: &Told) -> String {
    let said = match told {
        Told::Made(_) => scene.say("ui-record-made"),
        Told::Changed(change) if change.correction => scene.say("ui-record-corrected-title"),
        Told::Changed(_) => scene.say("ui-record-changed-title"),
        Told::Acted(verb, _) => scene.say(&format!("common-act-{}", verb.as_str())),
        Told::Retracted(_) => scene.say("ui-record-retracted"),
    };
    let mut signs = said.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

fn made(ui: &mut Ui, scene: &Scene<'_>, value: &Value) {
    let Value::Map(map) = value else { return };
    for (name, value) in map {
        let said = worded(scene, name, value);
        if !said.is_empty() {
            field(ui, scene, name, None, &said);
        }
    }
}

fn changed(ui: &mut Ui, scene: &mut Scene<'_>, change: &Change) {
    for one in &change.fields {
        let before = worded(scene, &one.name, &one.before);
        let after = worded(scene, &one.name, &one.after);
        field(ui, scene, &one.name, Some(&before), &after);
    }
    let tokens = Tokens::of(ui);
    if let Some(cause) = &change.cause {
        ui.add_space(4.0);
        label(ui, Role::Body, cause, tokens.text);
    }
    if let Some(side) = change.side {
        let side = scene.say(&format!("common-side-{}", side.as_str()));
        field(ui, scene, "side", None, &side);
    }
    if change.source.is_some() {
        ui.add_space(4.0);
        proof_chip(ui, scene, change.source);
    }
}

fn acted(ui: &mut Ui, scene: &mut Scene<'_>, telling: &Telling) {
    let day = |day: Option<NaiveDate>| day.map(|day| dates::long(scene.words.lang(), day));
    let told = [
        ("on", day(telling.on)),
        ("until", day(telling.until)),
        ("by", telling.by.as_ref().map(|who| who.name.clone())),
        ("reason", telling.reason.clone()),
        ("words", telling.words.clone()),
    ];
    for (name, said) in told {
        if let Some(said) = said {
            field(ui, scene, name, None, &said);
        }
    }
    if telling.source.is_some() {
        ui.add_space(4.0);
        proof_chip(ui, scene, telling.source);
    }
}

/// A field's name, and what it held and holds.
fn field(ui: &mut Ui, scene: &Scene<'_>, name: &str, before: Option<&str>, after: &str) {
    let tokens = Tokens::of(ui);
    label(ui, Role::Caption, &field_name(scene, name), tokens.text3);
    let none = scene.say("common-none");
    let shown = |text: &str| if text.is_empty() { none.clone() } else { text.to_owned() };
    let said = match before {
        Some(before) => format!("{} → {}", shown(before), shown(after)),
        None => shown(after),
    };
    label(ui, Role::Body, &said, tokens.text);
    ui.add_space(2.0);
}

/// A value as the user reads it; nothing where there is none.
fn worded(scene: &Scene<'_>, name: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => scene.say("common-yes"),
        Value::Bool(false) => scene.say("common-no"),
        Value::Int(number) => numbers::count(scene.words.lang(), *number),
        Value::Text(text) => text_worded(scene, name, text),
        Value::List(items) => {
            let said: Vec<String> = items.iter().map(|item| worded(scene, name, item)).collect();
            said.join("; ")
        }
        Value::Map(map) => {
            let said = map.iter().filter(|(key, _)| key.as_str() != "person");
            let said = said.map(|(key, value)| worded(scene, key, value));
            said.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
        }
    }
}

fn text_worded(scene: &Scene<'_>, name: &str, text: &str) -> String {
    let choice = match name {
        "side" | "from" => Some("common-side-"),
        "status" => Some("common-status-"),
        "presence" => Some("common-presence-"),
        _ => None,
    };
    if let Some(key) = choice.map(|start| format!("{start}{text}"))
        && scene.words.has(&key)
    {
        return scene.say(&key);
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return dates::long(scene.words.lang(), day);
    }
    if let Ok(moment) = text.parse::<DateTime<Utc>>() {
        return scene.moment(moment);
    }
    if let Ok(id) = text.parse::<RecordId>() {
        return known(scene, id).unwrap_or_else(|| text.to_owned());
    }
    text.to_owned()
}

/// The name of a record of the file, or one it cites.
fn known(scene: &Scene<'_>, id: RecordId) -> Option<String> {
    let file = scene.file.as_ref()?;
    let held = || file.record(id).map(|record| record.gist(None).title);
    file.gist(id).map(|gist| gist.title.clone()).or_else(held)
}
