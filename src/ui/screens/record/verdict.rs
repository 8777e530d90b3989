//! One sentence and the mark; how much was checked; the fingerprint.

use chrono::Local;
use eframe::egui::{Rect, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::RecordPane;
use crate::session::Verification;
use crate::text::numbers;
use crate::ui::scene::Scene;
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{Button, failure_block, hairline, label, paint_line, vertical_hairline};

/// Seconds for which it is said that something was copied.
const COPIED: f64 = 3.0;

/// Draws the verdict, the counts and the fingerprint.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, pane: &mut RecordPane, checked: Option<&Verification>) {
    sentence(ui, scene, pane, checked);
    if let Some(failure) = pane.facts.failure() {
        ui.add_space(16.0);
        return failure_block(ui, scene.words, failure);
    }
    ui.add_space(20.0);
    counts(ui, scene, pane, checked);
    fingerprint(ui, scene, pane);
}

fn sentence(ui: &mut Ui, scene: &Scene<'_>, pane: &RecordPane, checked: Option<&Verification>) {
    let tokens = Tokens::of(ui);
    let faults = checked.map(|found| found.faults.len());
    let (icon, ink, title) = match faults {
        None if pane.glanced => (Icon::SealCheck, tokens.text2, scene.say("ui-record-glanced")),
        None => (Icon::CircleDashed, tokens.text3, scene.say("ui-record-unchecked")),
        Some(0) => (Icon::SealCheck, tokens.ok, scene.say("ui-record-whole")),
        Some(count) => {
            let said = scene.say_with("ui-record-broken", &[("count", count.into())]);
            (Icon::WarningCircle, tokens.late, said)
        }
    };
    let below = match checked {
        None if pane.glanced => scene.say("ui-record-glanced-what"),
        None => scene.say("ui-record-check-what"),
        Some(found) => {
            let moment = found.at.with_timezone(&Local);
            let values = [
                ("date", scene.day(moment.date_naive()).into()),
                ("time", scene.clock(found.at).into()),
                ("took", numbers::seconds(scene.words.lang(), found.took).into()),
            ];
            let when = scene.say_with("ui-record-checked", &values);
            let all = match found.faults.len() {
                0 => scene.say("ui-record-unchanged"),
                _ => scene.say("ui-record-rest-whole"),
            };
            format!("{when}. {all}")
        }
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let (rect, _) = ui.allocate_exact_size(vec2(36.0, 44.0), Sense::hover());
        let middle = pos2(rect.center().x, rect.top() + 20.0);
        match faults {
            None => icon.paint(ui.painter(), middle, 36.0, ink),
            Some(_) => icon.paint_filled(ui.painter(), middle, 36.0, ink),
        }
        ui.vertical(|ui| {
            label(ui, Role::Title, &title, tokens.text);
            label(ui, Role::Body, &below, tokens.text2);
        });
    });
}

/// Counts beside each other, each with what it counts.
fn counts(ui: &mut Ui, scene: &Scene<'_>, pane: &RecordPane, checked: Option<&Verification>) {
    let lang = scene.words.lang();
    let number = |count: u64| numbers::count(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let Some(facts) = pane.facts.get() else { return };
    let entries = facts.logs.iter().map(|log| log.size).sum::<u64>();
    let points = facts.logs.iter().map(|log| log.checkpoints).sum::<u64>();
    let logs = facts.logs.len() as u64;
    let whole = checked.is_some_and(|found| found.faults.is_empty());
    let said = |key: &str, count: u64| scene.say_with(key, &[("count", count.into())]);
    let fine = if whole { "ui-record-entries-whole" } else { "ui-record-entries" };
    let mut cells = vec![(number(entries), said(fine, entries), false)];
    if let Some(found) = checked {
        let size = numbers::size(lang, found.bytes);
        let values = [("count", found.blobs.into()), ("size", size.into())];
        let said = scene.say_with("ui-record-files", &values);
        cells.push((number(found.blobs), said, false));
    }
    cells.push((number(logs), said("ui-record-logs", logs), false));
    match checked.map(|found| found.faults.len() as u64) {
        Some(faults) => {
            cells.push((number(faults), said("ui-record-fault-count", faults), faults > 0));
        }
        None => cells.push((number(points), said("ui-record-points-count", points), false)),
    }
    cells_row(ui, &cells);
}

fn cells_row(ui: &mut Ui, cells: &[(String, String, bool)]) {
    let tokens = Tokens::of(ui);
    // The files are told with their size, and need more room than the rest.
    let weight = |place: usize| if cells.len() == 4 && place == 1 { 1.45 } else { 1.0 };
    let unit = ui.available_width() / (0..cells.len()).map(weight).sum::<f32>().max(1.0);
    let inset = |place: usize| if place == 0 { 0.0 } else { 16.0 };
    let words = |(place, (_, said, _)): (usize, &(String, String, bool))| {
        let mut job = Role::Small.job(said, tokens.text2);
        job.wrap.max_width = unit * weight(place) - inset(place) - 8.0;
        job.wrap.max_rows = 2;
        ui.painter().layout_job(job)
    };
    let words: Vec<_> = cells.iter().enumerate().map(words).collect();
    let tallest = words.iter().map(|galley| galley.size().y).fold(16.0, f32::max);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 52.0 + tallest));
    hairline(ui.painter(), rect.x_range(), rect.top(), tokens.line);
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let mut next = rect.left();
    for ((place, (figure, said, late)), words) in cells.iter().enumerate().zip(words) {
        let (left, width) = (next, unit * weight(place));
        next += width;
        if place > 0 {
            vertical_hairline(ui.painter(), left, rect.y_range(), tokens.line);
        }
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        let id = eframe::egui::Id::unique(("record-count", place));
        let response = ui.interact(cell, id, Sense::HOVER);
        let spoken = format!("{figure} {said}");
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, &spoken));
        let ink = if *late { tokens.late } else { tokens.text };
        let x = left + inset(place);
        let room = width - inset(place) - 8.0;
        paint_line(ui.painter(), pos2(x, rect.top() + 10.0), Role::Figure, figure, ink, room);
        let below = pos2(x, rect.top() + 42.0);
        let cut = words.elided;
        ui.painter().galley(below, words, tokens.text2);
        if cut {
            response.on_hover_text(said);
        }
    }
}

/// The whole fingerprint in groups of four, to be copied.
fn fingerprint(ui: &mut Ui, scene: &Scene<'_>, pane: &mut RecordPane) {
    let tokens = Tokens::of(ui);
    let Some(facts) = pane.facts.get() else { return };
    let grouped = in_fours(&facts.fingerprint);
    let half = grouped.match_indices(' ').nth(7).map(|(place, _)| place);
    let shown = match half.filter(|_| ui.available_width() < 720.0) {
        Some(half) => format!("{}\n{}", &grouped[..half], grouped[half..].trim_start()),
        None => grouped.clone(),
    };
    ui.add_space(20.0);
    label(ui, Role::Section, &scene.say("ui-record-fingerprint"), tokens.text);
    ui.add_space(6.0);
    let now = ui.input(|input| input.time);
    let copied = pane.copied.is_some_and(|at| now - at < COPIED);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 6.0);
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width() - 140.0);
            label(ui, Role::Mono, &shown, tokens.text);
        });
        let (key, icon) = match copied {
            true => ("ui-record-copied", Icon::Check),
            false => ("ui-record-copy", Icon::Copy),
        };
        if ui.add(Button::new(scene.say(key)).icon(icon).small()).clicked() {
            ui.ctx().copy_text(grouped.clone());
            pane.copied = Some(now);
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(COPIED));
        }
    });
}

/// Hexadecimal digits in groups of four.
pub fn in_fours(digits: &str) -> String {
    let signs: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_fours;

    #[test]
    fn digits_stand_in_fours() {
        assert_eq!(in_fours("7f3a91c20b"), "7f3a 91c2 0b");
        assert_eq!(in_fours(""), "");
    }
}
