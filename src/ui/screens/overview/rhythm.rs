//! The rhythm of contact, week by week. Facts, not judgements.

use eframe::egui::{
    Color32, CornerRadius, Id, Painter, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo,
    accesskit, pos2, vec2,
};

use super::super::lines::{heading, middle, next_line, put};
use super::super::today::duties;
use super::told::{Told, local};
use crate::domain::{Body, Kind, ResponseTime, Rhythm, Side, Week, monday_of};
use crate::text::dates;
use crate::ui::file::ClientFile;
use crate::ui::load::Load;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens, swatch};
use crate::ui::widgets::{failure_block, label, paint_line, paint_line_right};

/// Width of a line's name, and of what stands at its right.
const NAME: f32 = 188.0;
const FIGURES: f32 = 206.0;
/// Height of a line.
const HEIGHT: f32 = 40.0;

/// Draws the weeks, or why they cannot be told.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, rhythm: &Load<Rhythm>, told: &Told, file: &ClientFile) {
    ui.add_space(24.0);
    head(ui, scene);
    if let Some(failure) = rhythm.failure() {
        return failure_block(ui, scene.words, failure);
    }
    let Some(rhythm) = rhythm.get() else { return };
    let written = |week: &Week| week.sent + week.received > 0;
    if !rhythm.weeks.iter().any(written) {
        label(ui, Role::Body, &scene.say("ui-overview-rhythm-none"), Tokens::of(ui).text2);
        return;
    }
    messages(ui, scene, rhythm, told, file);
    words(ui, scene, rhythm);
    answers(ui, scene, rhythm, told, file);
    months(ui, scene, rhythm);
}

fn head(ui: &mut Ui, scene: &Scene<'_>) {
    let tokens = Tokens::of(ui);
    let top = ui.cursor().top();
    let room = ui.available_rect_before_wrap();
    heading(ui, &scene.say("ui-overview-rhythm"), Some(scene.say("ui-overview-rhythm-span")));
    let mut right = room.right();
    for side in [Side::Client, Side::Us] {
        let word = scene.say(&format!("common-side-{}", side.as_str()));
        let at = pos2(right, top + 2.0);
        right -= paint_line_right(ui.painter(), at, Role::Small, &word, tokens.text2) + 20.0;
        let mark = Rect::from_min_size(pos2(right, top + 5.5), vec2(14.0, 9.0));
        swatch(ui.painter(), mark, side, tokens);
        right -= 14.0;
    }
    ui.add_space(6.0);
}

/// The parts of a line: its name at the left, figures at the right, the weeks between them. Answers
/// where the weeks are drawn and what listens there.
fn weeks_line(ui: &mut Ui, name: &str, said: &str) -> (Rect, Response) {
    let rect = next_line(ui, HEIGHT);
    put(ui, rect.left(), rect, Role::Body, name, NAME - 12.0);
    let plot = Rect::from_min_max(
        pos2(rect.left() + NAME, rect.top() + 3.0),
        pos2((rect.right() - FIGURES).max(rect.left() + NAME + 40.0), rect.bottom() - 5.0),
    );
    let response = ui.interact(rect, Id::unique(("overview-rhythm", name)), Sense::HOVER);
    let spoken = format!("{name}, {said}");
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, true, &spoken));
    (plot, response)
}

/// What stands at the right of a line: the figure first, then what it is about.
fn figures(ui: &Ui, plot: Rect, strong: &str, quiet: &str) {
    let tokens = Tokens::of(ui);
    let line = Rect::from_min_size(plot.min, vec2(plot.width(), HEIGHT - 6.0));
    let x = plot.right() + 16.0;
    let at = middle(x, line, Role::Medium);
    let (used, _) = paint_line(ui.painter(), at, Role::Medium, strong, tokens.text, FIGURES - 16.0);
    let at = middle(x + used + 5.0, line, Role::Small);
    paint_line(ui.painter(), at, Role::Small, quiet, tokens.text3, FIGURES - 21.0 - used);
}

/// What stands at the right of a line in two: the figure with what it is measured by, then what is open.
fn two_lines(ui: &Ui, plot: Rect, [strong, quiet, below]: [&str; 3]) {
    let tokens = Tokens::of(ui);
    let at = pos2(plot.right() + 16.0, plot.top() - 1.0);
    let room = FIGURES - 16.0;
    let (used, _) = paint_line(ui.painter(), at, Role::Medium, strong, tokens.text, room);
    let beside = at + vec2(used + 5.0, 1.0);
    paint_line(ui.painter(), beside, Role::Small, quiet, tokens.text3, room - used - 5.0);
    paint_line(ui.painter(), at + vec2(0.0, 18.0), Role::Small, below, tokens.text3, room);
}

/// The week under the pointer, told in words; beside the weeks, what the figures are.
fn hint(
    response: Response,
    plot: Rect,
    rhythm: &Rhythm,
    figures: &str,
    tell: impl FnOnce(&Week) -> String,
) {
    let Some(at) = response.hover_pos() else { return };
    if !plot.x_range().contains(at.x) {
        if !figures.is_empty() && at.x > plot.right() {
            response.on_hover_text_at_pointer(figures);
        }
        return;
    }
    let slot = plot.width() / rhythm.weeks.len().max(1) as f32;
    let place = ((at.x - plot.left()) / slot) as usize;
    if let Some(week) = rhythm.weeks.get(place) {
        response.on_hover_text_at_pointer(tell(week));
    }
}

/// What we sent above the line, what we received below it; calls and notes of them count for both.
fn messages(ui: &mut Ui, scene: &Scene<'_>, rhythm: &Rhythm, told: &Told, file: &ClientFile) {
    let calls = calls(rhythm, file);
    let last = told.contact.and_then(|contact| contact.last);
    let strong = last.map_or_else(|| scene.say("ui-today-never"), |day| scene.day(day));
    let quiet = scene.say("ui-overview-both-ways");
    let name = scene.say("ui-overview-messages");
    let (plot, response) = weeks_line(ui, &name, &format!("{strong} {quiet}"));
    figures(ui, plot, &strong, &quiet);
    let tokens = Tokens::of(ui);
    let most = rhythm
        .weeks
        .iter()
        .zip(&calls)
        .map(|(week, calls)| (week.sent + calls).max(week.received + calls));
    let most = most.max().unwrap_or(0).max(1) as f32;
    let (middle, half) = (plot.center().y, plot.height() / 2.0 - 1.0);
    let slot = plot.width() / rhythm.weeks.len() as f32;
    for (place, (week, calls)) in rhythm.weeks.iter().zip(&calls).enumerate() {
        let left = plot.left() + slot * place as f32 + 1.5;
        let right = left + (slot - 3.0).max(2.0);
        let high = |count: u32| (half * count as f32 / most).max(if count > 0 { 2.0 } else { 0.0 });
        let (ours, theirs) = (high(week.sent + calls), high(week.received + calls));
        if ours > 0.0 {
            let bar =
                Rect::from_min_max(pos2(left, middle - 0.5 - ours), pos2(right, middle - 0.5));
            ui.painter().rect_filled(bar, CornerRadius::same(1), tokens.us);
        }
        if theirs > 0.0 {
            let bar =
                Rect::from_min_max(pos2(left, middle + 0.5), pos2(right, middle + 0.5 + theirs));
            swatch(ui.painter(), bar, Side::Client, tokens);
        }
    }
    hint(response, plot, rhythm, "", |week| {
        let values = [("sent", week.sent.into()), ("received", week.received.into())];
        format!(
            "{}: {}",
            week_name(scene, week),
            scene.say_with("ui-overview-week-messages", &values)
        )
    });
}

/// Calls noted in each week.
fn calls(rhythm: &Rhythm, file: &ClientFile) -> Vec<u32> {
    let mut calls = vec![0; rhythm.weeks.len()];
    let kept = file.notes.iter().filter(|record| record.retracted.is_none());
    for record in kept.filter(|record| record.kind == Kind::PhoneNote) {
        let Body::Note(note) = &record.body else { continue };
        let monday = monday_of(local(note.at));
        let week = rhythm.weeks.iter().position(|week| week.monday == monday);
        if let Some(count) = week.and_then(|week| calls.get_mut(week)) {
            *count += 1;
        }
    }
    calls
}

/// Words of each side: ours as a solid line, the client's as a dashed one.
fn words(ui: &mut Ui, scene: &Scene<'_>, rhythm: &Rhythm) {
    let before = rhythm.weeks.iter().rev().nth(1).copied().unwrap_or_default();
    let values = [("theirs", before.words_theirs.into()), ("ours", before.words_ours.into())];
    let strong = scene.say_with("ui-overview-words-last", &values);
    let quiet = scene.say("ui-overview-words-when");
    let name = scene.say("ui-overview-words");
    let (plot, response) = weeks_line(ui, &name, &format!("{strong} {quiet}"));
    two_lines(ui, plot, [&strong, "", &quiet]);
    let tokens = Tokens::of(ui);
    let most = rhythm.weeks.iter().map(|week| week.words_ours.max(week.words_theirs)).max();
    let most = most.unwrap_or(0).max(1) as f32;
    let ours = rhythm.weeks.iter().map(|week| Some(week.words_ours as f32 / most));
    course(ui.painter(), plot, ours.collect(), tokens.us, false);
    let theirs = rhythm.weeks.iter().map(|week| Some(week.words_theirs as f32 / most));
    course(ui.painter(), plot, theirs.collect(), tokens.client, true);
    hint(response, plot, rhythm, "", |week| {
        let values = [("theirs", week.words_theirs.into()), ("ours", week.words_ours.into())];
        format!("{}: {}", week_name(scene, week), scene.say_with("ui-overview-words-last", &values))
    });
}

/// How long the answers of each side took; the time agreed for ours as a dotted line.
fn answers(ui: &mut Ui, scene: &Scene<'_>, rhythm: &Rhythm, told: &Told, file: &ClientFile) {
    let agreed = match &file.client.body {
        Body::Client(client) => client.answer_days,
        _ => None,
    };
    for ours in [true, false] {
        let time = if ours { told.responses.ours } else { told.responses.theirs };
        let agreed = agreed.filter(|_| ours);
        if time.asked > 0 {
            answers_of(ui, scene, rhythm, ours, (time, agreed));
        }
    }
}

/// How soon half of all were answered, and how many still wait: nothing open is left out.
fn answered(scene: &Scene<'_>, time: ResponseTime) -> [String; 2] {
    let days = |days: i32| scene.say_with("common-working-days", &[("count", days.into())]);
    let half = match (time.median, time.more_than) {
        (Some(median), _) => days(median),
        (None, Some(more)) => {
            scene.say_with("ui-overview-answer-over", &[("days", days(more).into())])
        }
        (None, None) => scene.say("common-unknown"),
    };
    let values = [("open", time.open.into()), ("asked", time.asked.into())];
    [half, scene.say_with("ui-overview-answer-open", &values)]
}

fn answers_of(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rhythm: &Rhythm,
    ours: bool,
    (time, agreed): (ResponseTime, Option<u32>),
) {
    let hours = |week: &Week| if ours { week.answer_hours } else { week.their_hours };
    let [strong, open] = answered(scene, time);
    let quiet = match agreed {
        Some(days) => scene.say_with("ui-overview-answer-within", &[("count", days.into())]),
        None if ours => scene.say("ui-overview-answer-free"),
        None => String::new(),
    };
    let name = scene.say(if ours { "ui-overview-answer-time" } else { "ui-overview-their-time" });
    let half = scene.say("ui-overview-answer-half");
    let said = duties::spoken(&[&half, &strong, &quiet, &open]);
    let (plot, response) = weeks_line(ui, &name, &said);
    two_lines(ui, plot, [&strong, &quiet, &open]);
    let tokens = Tokens::of(ui);
    // Five working days last a week.
    let limit = agreed.map(|days| days as f32 * 24.0 * 7.0 / 5.0);
    let longest = rhythm.weeks.iter().filter_map(hours);
    let longest = longest.chain(limit).fold(1.0, f32::max) * 1.15;
    if let Some(limit) = limit {
        let y = plot.bottom() - plot.height() * limit / longest;
        let ends = [pos2(plot.left(), y), pos2(plot.right(), y)];
        let stroke = Stroke::new(1.0, tokens.none);
        ui.painter().extend(Shape::dashed_line(&ends, stroke, 2.0, 3.0));
    }
    let values = rhythm.weeks.iter().map(|week| hours(week).map(|hours| hours / longest));
    let ink = if ours { tokens.us } else { tokens.client };
    course(ui.painter(), plot, values.collect(), ink, !ours);
    hint(response, plot, rhythm, &half, |week| match hours(week) {
        Some(hours) => format!("{}: {}", week_name(scene, week), span(scene, hours)),
        None => week_name(scene, week),
    });
}

/// A line through the weeks that have a value, with a dot at the last one.
fn course(painter: &Painter, plot: Rect, values: Vec<Option<f32>>, ink: Color32, dashed: bool) {
    let slot = plot.width() / values.len().max(1) as f32;
    let points: Vec<_> = values
        .iter()
        .enumerate()
        .filter_map(|(place, value)| {
            let x = plot.left() + slot * (place as f32 + 0.5);
            value.map(|value| pos2(x, plot.bottom() - plot.height() * value))
        })
        .collect();
    let stroke = Stroke::new(1.5, ink);
    if dashed {
        painter.extend(Shape::dashed_line(&points, stroke, 5.0, 2.5));
    } else {
        painter.add(Shape::line(points.clone(), stroke));
    }
    if let Some(last) = points.last() {
        painter.circle_filled(*last, 3.0, ink);
    }
}

/// The names of the months, each under its first week.
fn months(ui: &mut Ui, scene: &Scene<'_>, rhythm: &Rhythm) {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 18.0));
    let (left, right) = (rect.left() + NAME, rect.right() - FIGURES);
    let slot = (right - left) / rhythm.weeks.len().max(1) as f32;
    let month =
        |place: usize| rhythm.weeks.get(place).map(|week| chrono::Datelike::month(&week.monday));
    for (place, week) in rhythm.weeks.iter().enumerate() {
        let begins = place == 0 || month(place) != month(place - 1);
        // A month that only just reaches into the weeks has no room for its name.
        let lasts = month(place) == month(place + 1);
        if begins && lasts {
            let name = dates::short_month(scene.words.lang(), week.monday);
            let at = pos2(left + slot * place as f32, rect.top() + 3.0);
            paint_line(ui.painter(), at, Role::Tiny, name, tokens.text3, 60.0);
        }
    }
}

fn week_name(scene: &Scene<'_>, week: &Week) -> String {
    let day = dates::day_and_month(scene.words.lang(), week.monday);
    scene.say_with("ui-overview-week-of", &[("date", day.into())])
}

/// Hours below two days, days above.
fn span(scene: &Scene<'_>, hours: f32) -> String {
    if hours < 48.0 {
        return scene.say_with("ui-overview-hours", &[("count", (hours.round() as i64).into())]);
    }
    scene.say_with("common-days", &[("count", ((hours / 24.0).round() as i64).into())])
}
