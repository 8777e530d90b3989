//! Faults: each with the record it is about, what is intact, and where an intact copy may be.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Sense, Stroke, Ui, vec2};

use super::super::kind_icon;
use super::RecordPane;
use crate::domain::Kind;
use crate::session::FaultPlace;
use crate::ui::command::Command;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, label, line};

/// Faults shown; the rest is counted.
const SHOWN: usize = 20;

/// The fault of what is shown: nothing recorded is lost by it.
const SHOWN_DIFFERS: &str = "verify-shown-differs";

/// What is wished of a fault.
enum Wish {
    Open,
    History,
}

/// Draws a block for each fault.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut RecordPane) {
    if let Some(failure) = pane.places.failure() {
        ui.add_space(16.0);
        failure_block(ui, scene.words, failure);
    }
    let Some(places) = pane.places.get() else { return };
    if places.iter().any(|place| place.fault.what == SHOWN_DIFFERS) {
        made_anew(ui, scene);
    }
    let mut chosen = None;
    for place in places.iter().take(SHOWN) {
        ui.add_space(16.0);
        let wish = block(ui, scene, place);
        match (wish, &place.about) {
            (Some(Wish::Open), Some(about)) => {
                scene.wish(Command::GoTo(about.client, about.kind, about.id));
            }
            (Some(Wish::History), Some(about)) => chosen = Some(about.clone()),
            _ => {}
        }
    }
    let more = places.len().saturating_sub(SHOWN);
    if more > 0 {
        ui.add_space(8.0);
        let said = scene.say_with("ui-record-more-faults", &[("count", more.into())]);
        label(ui, Role::Small, &said, Tokens::of(ui).text2);
    }
    pane.chosen = chosen.or(pane.chosen.take());
}

/// What is shown can be put right here: the entries are what they were.
fn made_anew(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(16.0);
    label(ui, Role::Body, &scene.say("ui-record-rebuild-what"), Tokens::of(ui).text);
    ui.add_space(8.0);
    let (may, why) = scene.writer();
    let button = Button::of(scene.words, &Command::Rebuild).enabled(may, why);
    let pressed = ui.add(button).clicked();
    scene.wish_if(pressed, Command::Rebuild);
}

fn block(ui: &mut Ui, scene: &Scene<'_>, place: &FaultPlace) -> Option<Wish> {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.late_wash)
        .stroke(Stroke::new(1.0, tokens.late))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(16, 12));
    let (title, said) = (title(scene, place), sentences(scene, place));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let wish = head(ui, scene, place, &title, &said);
        label(ui, Role::Body, &said, tokens.text2);
        if let Some(path) = place.came.as_ref().and_then(|(_, path)| path.as_ref()) {
            label(ui, Role::Mono, path, tokens.text2);
        }
        label(ui, Role::Mono, &place.fault.where_, tokens.text3);
        wish
    });
    shown.inner
}

fn head(
    ui: &mut Ui,
    scene: &Scene<'_>,
    place: &FaultPlace,
    title: &str,
    said: &str,
) -> Option<Wish> {
    let tokens = Tokens::of(ui);
    let mut wish = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 24.0), Sense::hover());
        let icon = place.about.as_ref().map_or(Icon::WarningCircle, |about| kind_icon(about.kind));
        icon.paint(ui.painter(), rect.center(), 16.0, tokens.late);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let copy = scene.say("ui-record-copy-fault");
            let copy = Button::new(&copy).named(format!("{copy}: {title}")).small();
            if ui.add(copy).clicked() {
                ui.ctx().copy_text(format!("{title}\n{said}\n{}", place.fault.where_));
            }
            if place.about.is_some() {
                for (key, given) in
                    [("ui-record-history", Wish::History), ("ui-record-open", Wish::Open)]
                {
                    let words = scene.say(key);
                    let button = Button::new(&words).named(format!("{words}: {title}")).small();
                    if ui.add(button).clicked() {
                        wish = Some(given);
                    }
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                line(ui, Role::Strong, title, tokens.text);
            });
        });
    });
    wish
}

/// The record and its name; the fault's own words where it is about none.
fn title(scene: &Scene<'_>, place: &FaultPlace) -> String {
    let Some(about) = &place.about else {
        return match &place.entry {
            Some((_, number)) => scene.say_with("ui-record-entry", &[("number", (*number).into())]),
            None => scene.say(place.fault.what),
        };
    };
    let kind = scene.say(&format!("kind-{}", about.kind.as_str()));
    let name = match &place.came {
        Some((name, _)) if about.title.is_empty() => name.clone(),
        _ => about.title.clone(),
    };
    let values = [("kind", kind.into()), ("number", about.number.into()), ("title", name.into())];
    scene.say_with("ui-record-about", &values)
}

/// What does not hold, what is intact, and where an intact copy may be.
fn sentences(scene: &Scene<'_>, place: &FaultPlace) -> String {
    if place.fault.what == SHOWN_DIFFERS {
        let said = scene.say("ui-record-shown-differs");
        let as_title =
            |title: &String| scene.say_with("ui-record-shown-as", &[("title", title.into())]);
        return place
            .shown
            .as_ref()
            .map(as_title)
            .into_iter()
            .chain([said])
            .collect::<Vec<_>>()
            .join(". ");
    }
    let intact = if place.only_file { "ui-record-entry-intact" } else { "ui-record-others-intact" };
    let copy = match place.about.as_ref().map(|about| about.kind) {
        Some(Kind::Message) if place.only_file => "ui-record-copy-message",
        Some(Kind::Document) if place.only_file => "ui-record-copy-document",
        _ => "ui-record-copy-journal",
    };
    [place.fault.what, intact, copy].map(|key| scene.say(key)).join(". ")
}
