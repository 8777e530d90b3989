//! The versions a message is held in, and what differs between the open one and another.

use eframe::egui::{Align, CornerRadius, Frame, Label, Layout, Margin, Sense, Ui, vec2};

use crate::domain::RecordId;
use crate::session::{
    FieldDifference, LineDifference, MailRow, MailView, Reader, VersionDifferences, Worker,
};
use crate::ui::load::{Load, View};
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_line, label};

/// Lines of a comparison drawn at most.
const LINES: usize = 400;
/// Height of the line of a version.
const LINE: f32 = 24.0;
/// Width of the names of fields.
const NAME: f32 = 132.0;

/// The open message beside another version of it.
#[derive(Default)]
pub struct Comparison {
    wanted: Option<(RecordId, RecordId)>,
    asked: Option<(RecordId, RecordId)>,
    found: Load<VersionDifferences>,
}

/// Where something stands.
#[derive(Clone, Copy)]
enum In {
    /// In the open version only
    This,
    /// In the other one only
    Other,
}

impl Comparison {
    /// Compares these two, or hides the comparison again.
    pub fn toggle(&mut self, one: RecordId, other: RecordId) {
        self.wanted = if self.wanted == Some((one, other)) { None } else { Some((one, other)) };
    }

    /// Asks once for what is wanted, takes what came; whether anything did.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.wanted != self.asked {
            self.asked = self.wanted;
            self.found.clear();
            if let Some((one, other)) = self.wanted {
                let ask = move |reader: &Reader<'_>| reader.compare(one, other);
                self.found.look(worker, view, ask);
            }
        }
        self.found.poll()
    }
}

/// Draws the other versions and what differs; answers which one is to be compared.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &MailView,
    comparison: &Comparison,
) -> Option<RecordId> {
    let mut pressed = None;
    for version in &view.versions {
        let shown = comparison.wanted == Some((view.record.id, version.id));
        if held(ui, scene, version, shown) {
            pressed = Some(version.id);
        }
        if shown {
            compared(ui, scene, comparison);
        }
    }
    if !view.versions.is_empty() {
        ui.add_space(8.0);
    }
    pressed
}

/// The line of another version; whether it is to be compared, or hidden again.
fn held(ui: &mut Ui, scene: &Scene<'_>, version: &MailRow, shown: bool) -> bool {
    let tokens = Tokens::of(ui);
    let hash = version.sha256.get(..12).unwrap_or_default();
    let size = vec2(ui.available_width(), LINE);
    let line = Layout::left_to_right(Align::Center);
    let drawn = ui.allocate_ui_with_layout(size, line, |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), Sense::hover());
        Icon::File.paint(ui.painter(), rect.center(), 14.0, tokens.text3);
        let said = scene.say_with("ui-mail-other-version", &[("hash", hash.into())]);
        label(ui, Role::Small, &said, tokens.text2);
        if version.retracted {
            label(ui, Role::Small, &scene.say("ui-retracted"), tokens.late);
        }
        let key = if shown { "ui-mail-compare-less" } else { "ui-mail-compare" };
        ui.add(Button::new(scene.say(key)).small().quiet()).clicked()
    });
    drawn.inner
}

fn compared(ui: &mut Ui, scene: &Scene<'_>, comparison: &Comparison) {
    let tokens = Tokens::of(ui);
    if let Some(failure) = comparison.found.failure() {
        label(ui, Role::Small, &failure_line(scene.words, failure), tokens.late);
    }
    let Some(found) = comparison.found.get() else { return };
    ui.add_space(4.0);
    let frame = Frame::NONE.fill(tokens.sunk).corner_radius(8).inner_margin(Margin::same(12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        differences(ui, scene, found);
    });
}

fn differences(ui: &mut Ui, scene: &Scene<'_>, found: &VersionDifferences) {
    let tokens = Tokens::of(ui);
    if found.fields.is_empty() && found.lines.is_empty() {
        label(ui, Role::Small, &scene.say("ui-mail-same-words"), tokens.text2);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        side(ui, In::This, &scene.say("ui-mail-version-this"));
        side(ui, In::Other, &scene.say("ui-mail-version-other"));
    });
    for one in &found.fields {
        field(ui, scene, one);
    }
    if found.lines.is_empty() {
        label(ui, Role::Small, &scene.say("ui-mail-version-same-text"), tokens.text3);
    }
    for line in found.lines.iter().take(LINES) {
        match line {
            LineDifference::Same(count) => {
                let said = scene.say_with("ui-mail-same-lines", &[("count", (*count).into())]);
                label(ui, Role::Small, &said, tokens.text3);
            }
            LineDifference::One(text) => side(ui, In::This, text),
            LineDifference::Other(text) => side(ui, In::Other, text),
        }
    }
    if found.lines.len() > LINES {
        let rest = found.lines.len() - LINES;
        let said = scene.say_with("ui-mail-version-rest", &[("count", rest.into())]);
        label(ui, Role::Small, &said, tokens.text3);
    }
}

/// A field and what each version has in it.
fn field(ui: &mut Ui, scene: &Scene<'_>, one: &FieldDifference) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(NAME, 0.0), |ui| {
            ui.set_width(NAME);
            label(ui, Role::Small, &name_of(scene, &one.name), tokens.text2);
        });
        ui.vertical(|ui| {
            for (whose, value) in [(In::This, &one.one), (In::Other, &one.other)] {
                match value.is_empty() {
                    true => side(ui, whose, &scene.say("ui-mail-version-none")),
                    false => side(ui, whose, value),
                }
            }
        });
    });
}

/// What a field is called: in words where the program knows it, else as the header is written.
fn name_of(scene: &Scene<'_>, name: &str) -> String {
    let key = format!("ui-mail-version-{}", name.replace('_', "-"));
    if scene.words.has(&key) { scene.say(&key) } else { name.to_owned() }
}

/// Words that stand in one version only: by sign and by ground.
fn side(ui: &mut Ui, whose: In, text: &str) {
    let tokens = Tokens::of(ui);
    let (sign, ground) = match whose {
        In::This => ("−", tokens.del),
        In::Other => ("+", tokens.ins),
    };
    let margin = Margin { left: 6, right: 6, top: 1, bottom: 1 };
    let frame = Frame::NONE.fill(ground).corner_radius(CornerRadius::same(4)).inner_margin(margin);
    frame.show(ui, |ui| {
        let job = Role::Small.job(&format!("{sign} {text}"), tokens.text);
        ui.add(Label::new(job).wrap().selectable(true));
    });
}
