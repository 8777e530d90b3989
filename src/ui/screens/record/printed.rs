//! A fingerprint from a printed page, and what in the record it is that of.

use eframe::egui::{Align, Key, Layout, Sense, Ui, pos2, vec2};

use super::entries::named;
use super::logs::moment;
use crate::session::{About, Digits, EntryPlace, Fingerprinted, Worker};
use crate::text::numbers;
use crate::ui::command::Command;
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, Field, failure_block, label};

/// Width of the field: all digits of a fingerprint in groups have room.
const WIDTH: f32 = 620.0;

/// What is typed, and what was found for it.
#[derive(Default)]
pub struct Printed {
    typed: String,
    wrong: bool,
    /// What is to be looked for next
    wanted: Option<Digits>,
    found: Load<Vec<Fingerprinted>>,
}

impl Printed {
    /// Takes what has come and asks for what is wanted; whether anything came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        let came = self.found.poll();
        if let Some(digits) = self.wanted.take() {
            self.found.clear();
            // The record itself has no past days: a page may be younger than the day that is shown.
            let now = View { on: None, ..view };
            self.found.look(worker, now, move |reader| reader.fingerprinted(&digits));
        }
        came
    }
}

/// Draws the field and what was found.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, printed: &mut Printed) {
    ui.add_space(12.0);
    let looks = field(ui, scene, printed);
    if looks {
        printed.wanted = Digits::typed(&printed.typed);
        printed.wrong = printed.wanted.is_none();
        printed.found.clear();
        ui.ctx().request_repaint();
    }
    if let Some(failure) = printed.found.failure() {
        ui.add_space(8.0);
        return failure_block(ui, scene.words, failure);
    }
    let Some(found) = printed.found.get() else { return };
    ui.add_space(8.0);
    if found.is_empty() {
        line(ui, (Icon::WarningCircle, true), &scene.say("common-fingerprint-none"), None);
    }
    for one in found {
        let (said, whole, about) = told(scene, one);
        let show = about.map(|about| (scene.say("ui-record-print-show"), about));
        let words = show.as_ref().map(|(words, _)| words.as_str());
        let icon = if whole { Icon::SealCheck } else { Icon::WarningCircle };
        let pressed = line(ui, (icon, !whole), &said, words);
        if let Some((_, about)) = show.filter(|_| pressed) {
            scene.wish(Command::GoTo(about.client, about.kind, about.id));
        }
    }
}

/// The field with its button; whether it is to be looked for.
fn field(ui: &mut Ui, scene: &Scene<'_>, printed: &mut Printed) -> bool {
    let (name, hint) = (scene.say("ui-record-print"), scene.say("ui-record-print-hint"));
    let wrong = printed.wrong.then(|| scene.say("ui-record-print-wrong"));
    let mut looks = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let width = WIDTH.min(ui.available_width() - 140.0);
        ui.allocate_ui(vec2(width, 0.0), |ui| {
            ui.set_width(width);
            let field = Field::new("record-printed", &name).hint(&hint).wrong(wrong.as_deref());
            let response = field.show(ui, &mut printed.typed);
            printed.wrong &= !response.changed();
            if response.changed() {
                printed.found.clear();
            }
            looks = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        });
        ui.vertical(|ui| {
            // Beside the field, below its label.
            ui.add_space(20.0);
            let given = !printed.typed.trim().is_empty() && !printed.found.waits();
            let why = scene.say("ui-record-print-wrong");
            let find = Button::new(scene.say("ui-record-print-find")).enabled(given, why);
            looks |= ui.add(find).clicked();
        });
    });
    looks && !printed.typed.trim().is_empty()
}

/// One thing that was found, with its mark; whether its button was pressed.
fn line(ui: &mut Ui, (icon, late): (Icon, bool), said: &str, show: Option<&str>) -> bool {
    let tokens = Tokens::of(ui);
    let mut pressed = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        let ink = if late { tokens.late } else { tokens.ok };
        icon.paint_filled(ui.painter(), pos2(rect.center().x, rect.top() + 10.0), 16.0, ink);
        let room = if show.is_some() { 90.0 } else { 0.0 };
        let width = (ui.available_width() - room).min(760.0);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_max_width(width);
            label(ui, Role::Body, said, tokens.text);
        });
        if let Some(show) = show {
            pressed = ui.add(Button::new(show).small().quiet()).clicked();
        }
    });
    ui.add_space(4.0);
    pressed
}

/// What was found in words, whether it is what it was, and the record it leads to.
fn told<'a>(scene: &Scene<'_>, one: &'a Fingerprinted) -> (String, bool, Option<&'a About>) {
    match one {
        Fingerprinted::State { entry } => {
            (of_entry(scene, "common-fingerprint-record", entry, None), true, None)
        }
        Fingerprinted::Entry { entry, about } => {
            let said = of_entry(scene, "common-fingerprint-entry", entry, about.as_ref());
            (said, true, about.as_ref())
        }
        Fingerprinted::File { whole, about, .. } => {
            let key =
                if *whole { "common-fingerprint-file" } else { "common-fingerprint-file-changed" };
            let said = scene.say_with(key, &[("about", titled(scene, about.as_ref()).into())]);
            (said, *whole, about.as_ref())
        }
    }
}

fn of_entry(scene: &Scene<'_>, key: &str, entry: &EntryPlace, about: Option<&About>) -> String {
    let number = i64::try_from(entry.number).unwrap_or(i64::MAX);
    let when = entry.at.map(|at| moment(scene, at)).unwrap_or_default();
    let values = [
        ("number", numbers::count(scene.words.lang(), number).into()),
        ("who", (&entry.by).into()),
        ("when", when.into()),
        ("about", titled(scene, about).into()),
    ];
    scene.say_with(key, &values)
}

fn titled(scene: &Scene<'_>, about: Option<&About>) -> String {
    about.map_or_else(|| scene.say("common-fingerprint-of-none"), |about| named(scene, about))
}
