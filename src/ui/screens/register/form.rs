//! Forms in place of what they change: a title, fields, and at the foot what saves or leaves.

use std::collections::BTreeMap;

use eframe::egui::{
    Align, CornerRadius, Frame, Id, Key, Layout, Margin, Modifiers, Sense, Stroke, Ui, vec2,
};

use crate::domain::{Failure, Kind, Record, Value, Who, Worded};
use crate::ui::form;
use crate::ui::history::field_name;
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{Button, Tried, failure_line, hears_keys, label, names};

/// What was pressed at the foot of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Nothing yet
    Nothing,
    /// Save what was typed
    Save,
    /// Leave without saving
    Cancel,
}

/// Draws a form with its title and a sentence of what it does.
pub fn frame(ui: &mut Ui, title: &str, what: &str, add: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width().min(theme::READING + 32.0);
    let block = Frame::NONE
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.line2))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::same(16));
    block.show(ui, |ui| {
        ui.set_width(width - 34.0);
        ui.spacing_mut().item_spacing.y = 12.0;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            label(ui, Role::Section, title, tokens.text);
            if !what.is_empty() {
                label(ui, Role::Small, what, tokens.text2);
            }
        });
        add(ui);
    });
}

/// The foot of a form: what went wrong, save, leave. `missing` says what has to be filled in first; it is said
/// aloud once saving was tried without it.
pub fn foot(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    form: Id,
    save: &str,
    missing: Option<String>,
    failure: Option<&Failure>,
) -> Press {
    if let Some(failure) = failure {
        wrong(ui, &told(scene, failure));
    }
    let keys = ui.input_mut(|input| {
        let enter = input.consume_key(Modifiers::COMMAND, Key::Enter);
        input.consume_key(Modifiers::COMMAND, Key::S) || enter
    });
    let tried = Tried::of(form);
    let lacks = missing.is_some();
    if keys && lacks {
        tried.note(ui);
    }
    if let Some(missing) = missing.as_ref().filter(|_| tried.is(ui)) {
        wrong(ui, missing);
    }
    let (may, why) = match (scene.writer(), missing) {
        ((true, _), Some(missing)) => (false, missing),
        (writer, _) => writer,
    };
    let may = may && !scene.saving(form);
    let mut press = Press::Nothing;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let button = ui.add(Button::new(save).primary().enabled(may, why));
        if button.clicked() || (keys && may) {
            press = Press::Save;
        }
        if lacks {
            tried.pressed(ui, &button);
        }
        if ui.add(Button::new(scene.say("ui-cancel")).quiet()).clicked() {
            press = Press::Cancel;
        }
    });
    if press != Press::Nothing {
        tried.forget(ui);
    }
    press
}

fn wrong(ui: &mut Ui, said: &str) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        Icon::WarningCircle.paint(ui.painter(), rect.center(), 14.0, tokens.late);
        label(ui, Role::Small, said, tokens.late);
    });
}

/// The sentence of a failure about this field, where it is about it.
pub fn fault_at(scene: &Scene<'_>, failure: Option<&Failure>, field: &str) -> Option<String> {
    let failure = failure?;
    let named = failed_field(failure)?;
    (base(&named) == field).then(|| told(scene, failure))
}

/// A failure in words, its field named as the form names it.
fn told(scene: &Scene<'_>, failure: &Failure) -> String {
    let mut failure = failure.clone();
    for (name, value) in &mut failure.args {
        if *name == "field" {
            // Of the kinds registered here only the client has names of its own for a field.
            *value = field_name(scene, Kind::Client, base(value));
        }
    }
    failure_line(scene.words, &failure)
}

fn failed_field(failure: &Failure) -> Option<String> {
    failure.args().into_iter().find(|(name, _)| *name == "field").map(|(_, field)| field)
}

/// The field a path begins with: `options[1].title` is one of `options`.
fn base(path: &str) -> &str {
    path.split(['[', '.']).next().unwrap_or(path)
}

/// Puts the caret into a field of a form that was just opened.
pub fn greet(ui: &Ui, greeted: &mut bool, field: Id) {
    if !*greeted && hears_keys(ui) {
        *greeted = true;
        ui.memory_mut(|memory| memory.request_focus(field));
    }
}

/// Two fields beside each other, or under each other where there is no room.
pub fn double(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    left: impl FnOnce(&mut Ui, &mut Scene<'_>),
    right: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let room = ui.available_width();
    if room < 380.0 {
        left(ui, scene);
        return right(ui, scene);
    }
    let half = (room - 12.0) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for_half(ui, half, |ui| left(ui, scene));
        for_half(ui, half, |ui| right(ui, scene));
    });
}

fn for_half(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

/// Names parted by commas, as they are sent.
pub fn people(typed: &str) -> Value {
    form::list(names(typed).into_iter().map(form::text))
}

/// People as they are typed: parted by commas.
pub fn typed_people(people: &[Who]) -> String {
    people.iter().map(|who| who.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Only the fields that say something else than the record does.
pub fn changed(record: &Record, fields: Value) -> Value {
    let (Value::Map(stands), Value::Map(mut fields)) = (record.body.write(), fields) else {
        return Value::Null;
    };
    let empty = |value: &Value| matches!(value, Value::List(items) if items.is_empty());
    let plain = |value: &Value| if empty(value) { Value::Null } else { value.clone() };
    fields.retain(|name, value| {
        let before = stands.get(name).cloned().unwrap_or_default();
        !same(&before, &plain(value))
    });
    Value::Map(fields)
}

/// Whether two values say the same: a name typed stands for the person of that name.
fn same(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::List(before), Value::List(after)) => {
            before.len() == after.len() && before.iter().zip(after).all(|(a, b)| same(a, b))
        }
        (Value::Map(who), Value::Text(name)) => {
            who.get("name").and_then(Value::as_text) == Some(name)
        }
        (Value::Map(before), Value::Map(after)) => {
            let held = |map: &BTreeMap<String, Value>, name| map.get(name).cloned();
            before.keys().chain(after.keys()).all(|name| {
                let (one, other) = (held(before, name), held(after, name));
                same(&one.unwrap_or_default(), &other.unwrap_or_default())
            })
        }
        (before, after) => before == after,
    }
}

/// What can be done with a record, as a row of buttons: each deed with its words, its picture and
/// whether it is offered; answers which was pressed.
pub fn deeds<D: Copy>(ui: &mut Ui, scene: &Scene<'_>, all: &[(D, &str, Icon, bool)]) -> Option<D> {
    let offered: Vec<_> = all.iter().filter(|(.., offered)| *offered).collect();
    let faces: Vec<(&str, Icon)> = offered.iter().map(|(_, key, icon, _)| (*key, *icon)).collect();
    let pressed = buttons(ui, scene, &faces)?;
    offered.get(pressed).map(|(deed, ..)| *deed)
}

/// A row of small buttons under the title of a record; answers which was pressed. Each has its words
/// and its picture; where recording is not possible, all say why. F2 presses the first.
pub fn buttons(ui: &mut Ui, scene: &Scene<'_>, buttons: &[(&str, Icon)]) -> Option<usize> {
    let (may, why) = scene.writer();
    let edit = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F2));
    let mut pressed = (edit && may && !buttons.is_empty()).then_some(0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (place, (key, icon)) in buttons.iter().enumerate() {
            let button = Button::new(scene.say(key)).icon(*icon).small();
            let button = if place == 0 { button } else { button.quiet() };
            if ui.add(button.enabled(may, why.clone())).clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}
