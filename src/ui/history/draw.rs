//! How a history is drawn: beside the moments where there is room, below them in a pane.

use chrono::{DateTime, Datelike, Local, Utc};
use eframe::egui::{Ui, vec2};

use super::tell::{Sentences, tell};
use super::{Deed, Line, Of};
use crate::domain::{Kind, Source, Verb};
use crate::text::{dates, numbers};
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{Button, ChipLook, chip, hairline, label, proof_chip};

/// Width of the moments.
const MOMENT: f32 = 132.0;

/// Where a history is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// On a page: moments at the left, oldest first
    Page,
    /// In a pane: moments above, newest first
    Pane,
    /// In a pane, with everything an entry holds, its number and its fingerprint
    Evidence,
}

/// What was pressed beside an entry.
pub enum Wanted {
    /// Proof is to be given for it
    Proof(String),
    /// It is to be taken back
    TakeBack(String),
    /// The record it took back is to count again
    Restore,
}

/// Draws the history of a record; answers what was pressed in it.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    of: Of,
    lines: &[Line<'_>],
    look: Look,
) -> Option<Wanted> {
    if look == Look::Page {
        lines.iter().for_each(|line| beside(ui, scene, of, line, line.is_gone(lines)));
        let tokens = Tokens::of(ui);
        hairline(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), tokens.line);
        return None;
    }
    let mut wanted = None;
    for line in lines.iter().rev() {
        below(ui, scene, of, line, (look, line.is_gone(lines)));
        let entry = line.entry();
        let proofs = proofs_of(lines, &entry);
        if !proofs.is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                proofs.iter().for_each(|proof| drop(proof_chip(ui, scene, Some(*proof))));
            });
            ui.add_space(8.0);
        } else if look == Look::Pane && of.kind == Kind::Task && lacks_proof(line) {
            let (may, why) = scene.writer();
            let button = Button::new(scene.say("ui-history-prove")).small().quiet();
            if ui.add(button.enabled(may, why)).clicked() {
                wanted = Some(Wanted::Proof(entry));
            }
            ui.add_space(8.0);
        } else if look == Look::Evidence && takes_the_record_back(lines, line) {
            let (may, why) = scene.writer();
            let button = Button::new(scene.say("ui-deeds-restore")).small().quiet();
            if ui.add(button.enabled(may, why)).clicked() {
                wanted = Some(Wanted::Restore);
            }
            ui.add_space(8.0);
        } else if look == Look::Evidence && can_go(lines, line) {
            let (may, why) = scene.writer();
            let button = Button::new(scene.say("ui-history-take-back")).small().quiet();
            if ui.add(button.enabled(may, why)).clicked() {
                wanted = Some(Wanted::TakeBack(entry));
            }
            ui.add_space(8.0);
        }
    }
    wanted
}

/// Whether an act can be taken back and was not.
fn can_go(lines: &[Line<'_>], line: &Line<'_>) -> bool {
    matches!(line.deed, Deed::Acted(verb, _) if verb.is_taken_back()) && !line.is_gone(lines)
}

/// Whether the record is taken back by this entry, still.
fn takes_the_record_back(lines: &[Line<'_>], line: &Line<'_>) -> bool {
    matches!(line.deed, Deed::Retracted(_)) && !line.is_gone(lines)
}

/// Whether a change was recorded with nothing to prove it.
fn lacks_proof(line: &Line<'_>) -> bool {
    matches!(line.deed, Deed::Changed(change) if change.source == Some(Source::NoProof))
}

/// What was given later as proof for an entry.
fn proofs_of(lines: &[Line<'_>], entry: &str) -> Vec<Source> {
    let given = lines.iter().filter_map(|line| match line.deed {
        Deed::Acted(Verb::Prove, telling) if telling.entry.as_deref() == Some(entry) => {
            telling.source
        }
        _ => None,
    });
    given.collect()
}

fn beside(ui: &mut Ui, scene: &mut Scene<'_>, of: Of, line: &Line<'_>, gone: bool) {
    let tokens = Tokens::of(ui);
    let top = ui.cursor().top();
    hairline(ui.painter(), ui.max_rect().x_range(), top + 0.5, tokens.line);
    ui.add_space(5.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        ui.scope(|ui| {
            ui.set_width(MOMENT);
            let shown = label(ui, Role::Small, &moment(scene, line.stamp.at), tokens.text3);
            shown.on_hover_text(utc(line.stamp.at));
        });
        let room = ui.available_width();
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 2.0;
            let told = told(scene, of, line, false);
            said(ui, scene, Role::Body, &told.said, gone);
            for detail in &told.details {
                label(ui, Role::Small, detail, tokens.text2);
            }
            label(ui, Role::Small, &line.stamp.by, tokens.text3);
            proof(ui, scene, &told);
        });
    });
    ui.add_space(5.0);
}

/// What was done; of what was taken back later it is said as well.
fn said(ui: &mut Ui, scene: &Scene<'_>, role: Role, said: &str, gone: bool) {
    let tokens = Tokens::of(ui);
    if !gone {
        return drop(label(ui, role, said, tokens.text));
    }
    label(ui, role, said, tokens.text3);
    chip(ui, ChipLook::Neutral, &scene.say("ui-retracted"));
}

fn below(ui: &mut Ui, scene: &mut Scene<'_>, of: Of, line: &Line<'_>, (look, gone): (Look, bool)) {
    let tokens = Tokens::of(ui);
    let whole = look == Look::Evidence;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    hairline(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    ui.add_space(7.0);
    let told = told(scene, of, line, whole);
    said(ui, scene, Role::Medium, &told.said, gone);
    for detail in &told.details {
        label(ui, Role::Body, detail, tokens.text2);
    }
    let mut by = format!("{} · {}", moment(scene, line.stamp.at), line.stamp.by);
    if whole {
        let number = i64::try_from(line.stamp.position + 1).unwrap_or(i64::MAX);
        let number = numbers::count(scene.words.lang(), number);
        let entry = scene.say_with("ui-history-entry", &[("number", number.into())]);
        by = format!("{by} · {entry}");
    }
    ui.add_space(2.0);
    label(ui, Role::Small, &by, tokens.text3).on_hover_text(utc(line.stamp.at));
    proof(ui, scene, &told);
    if let Some(sha256) = line.sha256.filter(|_| whole) {
        let all = in_fours(sha256);
        let first: String = all.chars().take(19).collect();
        ui.add_space(2.0);
        label(ui, Role::Mono, &format!("{first} …"), tokens.text3).on_hover_text(all);
    }
    ui.add_space(8.0);
}

/// What is told of a line; the fields a record was made with only where all is shown.
fn told(scene: &Scene<'_>, of: Of, line: &Line<'_>, whole: bool) -> Sentences {
    let mut told = tell(scene, of, line);
    if matches!(line.deed, Deed::Made(_)) && !whole {
        told.details.clear();
    }
    told
}

/// On whose side the cause lies and what proves it.
fn proof(ui: &mut Ui, scene: &mut Scene<'_>, told: &Sentences) {
    if told.side.is_none() && told.source.is_none() {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if let Some(side) = told.side {
            let said = scene.say(&format!("ui-forms-side-{}", side.as_str()));
            chip(ui, ChipLook::Side(side), &said);
        }
        if told.source.is_some() {
            proof_chip(ui, scene, told.source);
        }
    });
}

fn moment(scene: &Scene<'_>, at: DateTime<Utc>) -> String {
    let day = at.with_timezone(&Local).date_naive();
    let lang = scene.words.lang();
    format!("{} {}, {}", dates::day_and_month(lang, day), day.year(), scene.clock(at))
}

fn utc(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// Digits in groups of four, as they are read aloud.
fn in_fours(digits: &str) -> String {
    let clean: Vec<char> = digits.chars().collect();
    let groups = clean.chunks(4).map(|four| four.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
