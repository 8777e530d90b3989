//! Two versions of a rule side by side or as one text, with the changed words marked.

use chrono::NaiveDate;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Label, Painter, Pos2, Sense, Stroke, Ui, pos2, vec2};

use super::diff::{Part, compare};
use super::standing::{Kept, Standing};
use super::{Rules, told_days};
use crate::domain::RuleVersion;
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::screens::register::{
    aside, capital, card, dash, fact, section, short_day, who_line,
};
use crate::ui::theme::{Icon, Role, Tokens};
use crate::ui::widgets::{ChipLook, Choice, Segment, chip, label, paint_line, proof_chip};

/// Between the two cards.
const GAP: f32 = 16.0;
/// Narrowest card beside another.
const NARROW: f32 = 270.0;
/// Below this width of a card its days stand on a line of their own.
const SPLIT: f32 = 360.0;
/// Widest card of a single version.
const SINGLE: f32 = 640.0;
/// Least height of a version's words, so that short ones stand alike.
const WORDS: f32 = 66.0;
/// Width of the choice of a version.
const CHOICE: f32 = 116.0;
/// Width of the labels in a card.
const LABEL: f32 = 100.0;
/// Versions drawn on the line of time, the latest ones.
const LINE: usize = 6;

/// Two texts compared, kept while they are shown.
pub struct Compared {
    before: String,
    after: String,
    parts: Vec<(Part, String)>,
}

/// Which of the two texts a card shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Before,
    After,
    Both,
}

/// Draws the versions of a rule.
pub fn show(ui: &mut Ui, scene: &mut Scene<'_>, pane: &mut Rules, kept: &Kept, on: NaiveDate) {
    let Some(current) = kept.shown(on) else { return };
    if kept.versions.len() == 1 {
        return single(ui, scene, kept, current, on);
    }
    let (before, after) = pair(pane, kept, current.number);
    let (before, after) = tools(ui, scene, pane, kept, before, after);
    ui.add_space(12.0);
    let (Some(before), Some(after)) = (kept.version(before), kept.version(after)) else { return };
    prepare(pane, before, after);
    let Some(compared) = &pane.compared else { return };
    let room = ui.available_width();
    let half = (room - GAP) / 2.0;
    if pane.one_text {
        version(ui, scene, kept, after, on, room.min(SINGLE), &compared.parts, Shown::Both, 0.0);
    } else if half < NARROW {
        version(ui, scene, kept, before, on, room, &compared.parts, Shown::Before, 0.0);
        ui.add_space(GAP);
        version(ui, scene, kept, after, on, room, &compared.parts, Shown::After, 0.0);
    } else {
        let height = |shown| {
            let mut job = text(&compared.parts, shown, Tokens::of(ui));
            job.wrap.max_width = half - 34.0;
            ui.painter().layout_job(job).size().y
        };
        let tall = height(Shown::Before).max(height(Shown::After));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            version(ui, scene, kept, before, on, half, &compared.parts, Shown::Before, tall);
            version(ui, scene, kept, after, on, half, &compared.parts, Shown::After, tall);
        });
    }
    section(ui, &scene.say("ui-rules-versions-title"));
    line_of_time(ui, scene, kept, on);
}

fn single(ui: &mut Ui, scene: &mut Scene<'_>, kept: &Kept, only: &RuleVersion, on: NaiveDate) {
    let width = ui.available_width().min(SINGLE);
    let parts = [(Part::Same, only.rule.words.clone())];
    version(ui, scene, kept, only, on, width, &parts, Shown::After, 0.0);
}

/// The numbers of the versions compared: as chosen, else the one shown and the one before it.
fn pair(pane: &Rules, kept: &Kept, current: u32) -> (u32, u32) {
    if let Some((_, before, after)) = pane.pair.filter(|(id, ..)| *id == kept.id) {
        return (before, after);
    }
    let newest = kept.versions.last().map_or(1, |version| version.number);
    // The first version has none before it: what came of it is shown.
    if current > 1 { (current - 1, current) } else { (1, newest.min(2)) }
}

fn tools(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    pane: &mut Rules,
    kept: &Kept,
    before: u32,
    after: u32,
) -> (u32, u32) {
    let tokens = Tokens::of(ui);
    let (beside, one) = (scene.say("ui-rules-beside"), scene.say("ui-rules-one-text"));
    let mut chosen = (before, after);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.set_row_height(28.0);
        ui.scope(|ui| {
            let segments = [
                Segment { text: &beside, side: None, chosen: !pane.one_text },
                Segment { text: &one, side: None, chosen: pane.one_text },
            ];
            if let Some(place) = Segment::row(ui, 28.0, &segments) {
                pane.one_text = place == 1;
            }
        });
        ui.add_space(16.0);
        aside(ui, Role::Small, &scene.say("ui-rules-comparing"), tokens.text2);
        let first = scene.say("ui-rules-compared-first");
        let changed = choose(ui, scene, kept, ("rules-before", &first), &mut chosen.0);
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 28.0), Sense::hover());
        Icon::ArrowRight.paint(ui.painter(), rect.center(), 12.0, tokens.text3);
        let second = scene.say("ui-rules-compared-second");
        let changed_too = choose(ui, scene, kept, ("rules-after", &second), &mut chosen.1);
        if changed || changed_too {
            pane.pair = Some((kept.id, chosen.0, chosen.1));
        }
    });
    chosen
}

fn choose(
    ui: &mut Ui,
    scene: &Scene<'_>,
    kept: &Kept,
    (id, name): (&'static str, &str),
    number: &mut u32,
) -> bool {
    let names: Vec<String> = kept
        .versions
        .iter()
        .map(|version| scene.say_with("ui-rules-version", &[("number", version.number.into())]))
        .collect();
    let mut place = usize::try_from(number.saturating_sub(1)).unwrap_or(0);
    if ui.available_size_before_wrap().x < CHOICE {
        ui.end_row();
    }
    let changed = ui
        .scope(|ui| {
            ui.set_max_width(CHOICE);
            Choice::new((id, kept.id.to_string()), name).unlabelled().show(ui, &names, &mut place)
        })
        .inner;
    *number = kept.versions.get(place).map_or(*number, |version| version.number);
    changed
}

fn prepare(pane: &mut Rules, before: &RuleVersion, after: &RuleVersion) {
    let (old, new) = (&before.rule.words, &after.rule.words);
    let held = pane.compared.as_ref();
    if held.is_none_or(|held| held.before != *old || held.after != *new) {
        let parts = compare(old, new);
        pane.compared = Some(Compared { before: old.clone(), after: new.clone(), parts });
    }
}

/// The words of a card with what changed marked.
fn text(parts: &[(Part, String)], shown: Shown, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (part, words) in parts {
        let hidden = match shown {
            Shown::Before => *part == Part::New,
            Shown::After => *part == Part::Gone,
            Shown::Both => false,
        };
        if hidden {
            continue;
        }
        let plain = Role::Reading.format(tokens.text);
        let mut marked = plain.clone();
        match part {
            Part::Same => {}
            Part::Gone => {
                marked.background = tokens.del;
                marked.strikethrough = Stroke::new(1.0, tokens.text);
            }
            Part::New => marked.background = tokens.ins,
        }
        let words = Role::Reading.job(words, tokens.text).text;
        // The blank after the last word is no change to be seen.
        let end = words.trim_end().len();
        job.append(words.get(..end).unwrap_or_default(), 0.0, marked);
        job.append(words.get(end..).unwrap_or_default(), 0.0, plain);
    }
    job
}

#[allow(clippy::too_many_arguments)] // one card's whole state, told where it is drawn
fn version(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    kept: &Kept,
    version: &RuleVersion,
    on: NaiveDate,
    width: f32,
    parts: &[(Part, String)],
    shown: Shown,
    tall: f32,
) {
    let tokens = Tokens::of(ui);
    let in_force = kept.standing(on) == Standing::InForce(version.number);
    let edge = if in_force { tokens.sel_line } else { tokens.line2 };
    card(ui, width, Stroke::new(1.0, edge), |ui| {
        head(ui, scene, kept, version, on, width < SPLIT);
        ui.add_space(10.0);
        let top = ui.cursor().top();
        let job = text(parts, shown, tokens);
        ui.add(Label::new(job).wrap().selectable(true));
        let used = ui.cursor().top() - top;
        ui.add_space((tall.max(WORDS) - used).max(0.0) + 10.0);
        let rule = &version.rule;
        let proposed = rule.proposed_by.as_ref().map(|who| who.name.clone()).unwrap_or_default();
        let agreed = who_line(&version.agreed_by);
        let agreed = match rule.agreed_on {
            Some(day) if version.agreed => [agreed, short_day(scene, day)].join(", "),
            _ => agreed,
        };
        fact(ui, &scene.say("ui-rules-proposed-by"), LABEL, |ui| {
            label(ui, Role::Body, &dash(&proposed), tokens.text);
        });
        fact(ui, &scene.say("ui-rules-agreed-by"), LABEL, |ui| {
            label(ui, Role::Body, &agreed, tokens.text);
        });
        if let Some(days) = rule.days {
            fact(ui, &scene.say("ui-rules-days-short"), LABEL, |ui| {
                label(ui, Role::Body, &told_days(scene, rule.kind, days), tokens.text);
            });
        }
        fact(ui, &scene.say("ui-register-source"), LABEL, |ui| {
            proof_chip(ui, scene, rule.source);
        });
    });
}

fn head(
    ui: &mut Ui,
    scene: &Scene<'_>,
    kept: &Kept,
    version: &RuleVersion,
    on: NaiveDate,
    split: bool,
) {
    let tokens = Tokens::of(ui);
    let values = [("number", version.number.into())];
    let (look, key) = standing_of(kept, version, on);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        ui.set_row_height(20.0);
        let said = capital(&scene.say_with("ui-rules-version", &values));
        aside(ui, Role::Strong, &said, tokens.text);
        chip(ui, look, &scene.say(key));
        if !split {
            aside(ui, Role::Small, &span(scene, kept, version), tokens.text3);
        }
    });
    // Both cards alike, whichever has the longer days.
    if split {
        ui.add_space(2.0);
        aside(ui, Role::Small, &span(scene, kept, version), tokens.text3);
    }
}

fn standing_of(kept: &Kept, version: &RuleVersion, on: NaiveDate) -> (ChipLook, &'static str) {
    let from = version.rule.in_force_from;
    match kept.standing(on) {
        Standing::Retracted => (ChipLook::Neutral, "ui-rules-retracted"),
        Standing::InForce(number) if number == version.number => {
            (ChipLook::Ok, "ui-rules-in-force")
        }
        Standing::InForce(number) if number > version.number => {
            (ChipLook::Neutral, "ui-rules-previous")
        }
        Standing::Ended(_) => (ChipLook::Neutral, "ui-rules-ended"),
        _ if !version.agreed => (ChipLook::Dashed, "ui-rules-proposed"),
        _ if from.is_some_and(|from| from > on) => (ChipLook::Accent, "ui-rules-ahead"),
        _ => (ChipLook::Neutral, "ui-rules-previous"),
    }
}

/// From when until when a version binds.
fn span(scene: &Scene<'_>, kept: &Kept, version: &RuleVersion) -> String {
    let lang = scene.words.lang();
    match (version.rule.in_force_from, kept.until(version.number)) {
        (Some(from), Some(until)) => {
            let short = |day| dates::day_and_month(lang, day);
            let year = chrono::Datelike::year(&until);
            if chrono::Datelike::year(&from) == year {
                format!("{} – {} {year}", short(from), short(until))
            } else {
                let first = chrono::Datelike::year(&from);
                format!("{} {first} – {} {year}", short(from), short(until))
            }
        }
        (Some(from), None) => {
            scene.say_with("ui-rules-from", &[("day", dates::long(lang, from).into())])
        }
        (None, _) => scene.say("ui-rules-no-day"),
    }
}

/// The versions in the order of time, the one in force marked.
fn line_of_time(ui: &mut Ui, scene: &Scene<'_>, kept: &Kept, on: NaiveDate) {
    let tokens = Tokens::of(ui);
    let skipped = kept.versions.len().saturating_sub(LINE);
    let shown: Vec<&RuleVersion> = kept.versions.iter().skip(skipped).collect();
    let width = ui.available_width().min(760.0);
    let (rect, _) = ui.allocate_exact_size(vec2(width, 60.0), Sense::hover());
    let step = width / shown.len().max(1) as f32;
    let y = rect.top() + 12.0;
    let painter = ui.painter();
    for (place, version) in shown.iter().enumerate() {
        let x = rect.left() + 8.0 + step * place as f32;
        let in_force = kept.standing(on) == Standing::InForce(version.number);
        let last = place + 1 == shown.len();
        let end = if last { rect.right() } else { x + step };
        let stroke = match in_force {
            true => Stroke::new(3.0, tokens.accent),
            false => Stroke::new(2.0, tokens.none),
        };
        if !last || (kept.ended.is_none() && !kept.retracted) {
            painter.line_segment([pos2(x, y), pos2(end, y)], stroke);
        }
        node(painter, pos2(x, y), in_force, tokens);
        let day = version.rule.in_force_from.map(|day| short_day(scene, day)).unwrap_or_default();
        let values = [("number", version.number.into()), ("day", day.clone().into())];
        let key = if day.is_empty() { "ui-rules-version" } else { "ui-rules-version-from" };
        let said = scene.say_with(key, &values);
        let role = if in_force { Role::Label } else { Role::Small };
        let ink = if in_force { tokens.text } else { tokens.text2 };
        let at = pos2(x - 6.0, y + 14.0);
        paint_line(painter, at, role, &said, ink, step - 12.0);
        let title = version.rule.title.as_deref().unwrap_or_default();
        let at = at + vec2(0.0, 16.0);
        paint_line(painter, at, Role::Small, title, tokens.text3, step - 12.0);
    }
}

fn node(painter: &Painter, at: Pos2, full: bool, tokens: &Tokens) {
    if full {
        painter.circle_filled(at, 6.0, tokens.accent);
    } else {
        painter.circle(at, 5.0, tokens.bg, Stroke::new(2.0, tokens.none));
    }
}
