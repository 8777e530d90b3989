//! Logs, and the checkpoints over them.

use chrono::{DateTime, Local, Utc};
use eframe::egui::{Rect, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::super::lines::{middle, put};
use super::RecordPane;
use super::verdict::in_fours;
use crate::session::{LogFacts, Verification};
use crate::text::{dates, numbers};
use crate::ui::scene::Scene;
use crate::ui::theme::{self, Icon, Role, Tokens};
use crate::ui::widgets::{hairline, label, paint_line, paint_line_right};

/// Widths of the columns but the fingerprint's, which takes the rest.
const LOG: f32 = 150.0;
const PERSON: f32 = 150.0;
const ENTRIES: f32 = 70.0;
const LAST: f32 = 130.0;

/// Draws the table of logs and the line of checkpoints.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, pane: &RecordPane, checked: Option<&Verification>) {
    let Some(facts) = pane.facts.get() else { return };
    let tokens = Tokens::of(ui);
    ui.add_space(20.0);
    label(ui, Role::Section, &scene.say("ui-record-logs-title"), tokens.text);
    if scene.past.is_some() {
        label(ui, Role::Small, &scene.say("ui-record-logs-now"), tokens.text2);
    }
    ui.add_space(6.0);
    head(ui, scene);
    for log in &facts.logs {
        log_line(ui, scene, log);
    }
    points(ui, scene, facts.logs.as_slice(), checked);
}

/// Where the columns begin.
fn columns(rect: Rect) -> [f32; 5] {
    let log = rect.left() + 8.0;
    let person = log + LOG;
    let entries = person + PERSON + ENTRIES;
    [log, person, entries, entries + 16.0, rect.right() - LAST]
}

fn head(ui: &mut Ui, scene: &Scene<'_>) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let painter = ui.painter();
    painter.rect_filled(rect, 0, tokens.sunk);
    hairline(painter, rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let [log, person, entries, root, last] = columns(rect);
    let put = |x: f32, key: &str, room: f32| {
        let at = middle(x, rect, Role::Caption);
        paint_line(painter, at, Role::Caption, &scene.say(key), tokens.text3, room);
    };
    put(log, "ui-record-log", LOG - 8.0);
    put(person, "ui-record-person", PERSON - 8.0);
    put(root, "ui-record-root", last - root - 8.0);
    put(last, "ui-record-last", LAST - 8.0);
    let at = middle(entries, rect, Role::Caption);
    let said = scene.say("ui-record-entries-head");
    paint_line_right(painter, at, Role::Caption, &said, tokens.text3);
}

fn log_line(ui: &mut Ui, scene: &Scene<'_>, log: &LogFacts) {
    let tokens = Tokens::of(ui);
    let lang = scene.words.lang();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
    let [name_at, person, entries, root, last] = columns(rect);
    let short: String = log.log.chars().take(12).collect();
    let size = numbers::count(lang, i64::try_from(log.size).unwrap_or(i64::MAX));
    let when = moment(scene, log.last);
    let id = eframe::egui::Id::unique(("record-log", &log.log));
    let response = ui.interact(rect, id, Sense::HOVER);
    let name = [short.as_str(), &log.author, &size, &log.root, &when].join(", ");
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Row, true, &name));
    let icon = pos2(name_at + 7.0, rect.center().y);
    Icon::HardDrive.paint(ui.painter(), icon, 14.0, tokens.text2);
    let at = middle(name_at + 22.0, rect, Role::Mono);
    paint_line(ui.painter(), at, Role::Mono, &short, tokens.text, LOG - 30.0);
    put(ui, person, rect, Role::Body, &log.author, PERSON - 8.0);
    let at = middle(entries, rect, Role::Body);
    paint_line_right(ui.painter(), at, Role::Body, &size, tokens.text);
    let at = middle(root, rect, Role::Mono);
    let groups = match last - root {
        room if room < 170.0 => 1,
        room if room < 230.0 => 2,
        _ => 4,
    };
    let print = shortened(&log.root, groups);
    paint_line(ui.painter(), at, Role::Mono, &print, tokens.text, last - root - 8.0);
    put(ui, last, rect, Role::Small, &when, LAST - 8.0);
    response.on_hover_text(in_fours(&log.root));
}

/// The first and the last digits of a fingerprint: `7f3a 91c2 0be4 55d8 … 8d37 e6f4`.
fn shortened(root: &str, first: usize) -> String {
    let groups = in_fours(root);
    let groups: Vec<&str> = groups.split(' ').collect();
    match (groups.get(..first), groups.len().checked_sub(2).and_then(|from| groups.get(from..))) {
        (Some(first), Some(last)) if groups.len() > 6 => {
            format!("{} … {}", first.join(" "), last.join(" "))
        }
        _ => groups.join(" "),
    }
}

/// A moment in a table: the day by its distance, and the clock.
pub fn moment(scene: &Scene<'_>, at: DateTime<Utc>) -> String {
    let day = scene.day(at.with_timezone(&Local).date_naive());
    format!("{day}, {}", scene.clock(at))
}

/// Each checkpoint shown is a dot; one that does not hold is red.
fn points(ui: &mut Ui, scene: &Scene<'_>, logs: &[LogFacts], checked: Option<&Verification>) {
    let tokens = Tokens::of(ui);
    ui.add_space(20.0);
    label(ui, Role::Section, &scene.say("ui-record-points"), tokens.text);
    ui.add_space(8.0);
    for log in logs.iter().filter(|log| !log.points.is_empty()) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 34.0));
        let count = log.checkpoints;
        let covered = log.points.last().copied().unwrap_or(0);
        let values = [("count", count.into()), ("number", covered.into())];
        let said = scene.say_with("ui-record-points-line", &values);
        let id = eframe::egui::Id::unique(("record-points", &log.log));
        let response = ui.interact(rect, id, Sense::HOVER);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, &said));
        dots(ui, rect, log, checked);
        let lang = scene.words.lang();
        let number = |count: u64| numbers::count(lang, i64::try_from(count).unwrap_or(i64::MAX));
        let first = log.points.first().copied().unwrap_or(1);
        let first = scene.say_with("ui-record-entry", &[("number", number(first).into())]);
        let at = pos2(rect.left(), rect.top() + 18.0);
        paint_line(ui.painter(), at, Role::Tiny, &first, tokens.text3, 200.0);
        let when = dates::day_and_month(lang, log.last.with_timezone(&Local).date_naive());
        let last = scene.say_with("ui-record-entry", &[("number", number(covered).into())]);
        let at = pos2(rect.right(), rect.top() + 18.0);
        let said = format!("{when}, {last}");
        paint_line_right(ui.painter(), at, Role::Tiny, &said, tokens.text3);
    }
}

fn dots(ui: &Ui, rect: Rect, log: &LogFacts, checked: Option<&Verification>) {
    let tokens = Tokens::of(ui);
    let y = rect.top() + 7.0;
    let (left, right) = (rect.left() + 5.0, rect.right() - 5.0);
    let line = Stroke::new(1.5, tokens.line2);
    ui.painter().hline(left..=right, y, line);
    let step = (right - left) / log.points.len().saturating_sub(1).max(1) as f32;
    for (place, size) in log.points.iter().enumerate() {
        let named = format!("{}@{size}", log.log);
        let broken =
            checked.is_some_and(|found| found.faults.iter().any(|fault| fault.where_ == named));
        let ink = match (broken, checked) {
            (true, _) => tokens.late,
            (false, Some(_)) => tokens.ok,
            (false, None) => tokens.none,
        };
        let at = pos2(left + step * place as f32, y);
        ui.painter().circle_filled(at, if broken { 5.0 } else { 3.5 }, ink);
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_fingerprint_shows_its_ends() {
        let root = "7f3a91c20be455d8".repeat(3) + "8d37e6f4";
        assert_eq!(shortened(&root, 4), "7f3a 91c2 0be4 55d8 … 8d37 e6f4");
        assert_eq!(shortened(&root, 2), "7f3a 91c2 … 8d37 e6f4");
        assert_eq!(shortened("7f3a", 4), "7f3a");
    }
}
