//! A record's history: everything recorded about it, oldest first, in sentences.

use chrono::{DateTime, Local, Utc};
use eframe::egui::{Ui, vec2};

use super::facts::section;
use super::tell::{capital, field_name, spell};
use crate::domain::{
    Act, Body, Change, Client, Decision, FieldChange, Person, Record, Rule, Source, Stamp,
};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{hairline, label, proof_chip};

/// Fields too long to be spelt before and after.
const LONG_FIELDS: &[&str] = &["words", "text", "options", "note"];
/// Width of the moments.
const MOMENT: f32 = 132.0;

/// One thing that was recorded.
struct Line<'a> {
    stamp: &'a Stamp,
    said: String,
    details: Vec<String>,
    source: Option<Source>,
}

/// Draws the history of a record under its heading.
pub fn history(ui: &mut Ui, scene: &mut Scene<'_>, record: &Record) {
    section(ui, &scene.say("ui-register-history"));
    for line in lines(scene, record) {
        show(ui, scene, &line);
    }
    let tokens = Tokens::of(ui);
    hairline(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), tokens.line);
}

fn show(ui: &mut Ui, scene: &mut Scene<'_>, line: &Line<'_>) {
    let tokens = Tokens::of(ui);
    let top = ui.cursor().top();
    hairline(ui.painter(), ui.max_rect().x_range(), top + 0.5, tokens.line);
    ui.add_space(5.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        ui.scope(|ui| {
            ui.set_width(MOMENT);
            let shown = label(ui, Role::Small, &moment(scene, line.stamp.at), tokens.text3);
            shown.on_hover_text(line.stamp.at.format("%Y-%m-%d %H:%M:%S UTC").to_string());
        });
        let room = ui.available_width();
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 2.0;
            label(ui, Role::Body, &line.said, tokens.text);
            for detail in &line.details {
                label(ui, Role::Small, detail, tokens.text2);
            }
            label(ui, Role::Small, &line.stamp.by, tokens.text3);
            if line.source.is_some() {
                proof_chip(ui, scene, line.source);
            }
        });
    });
    ui.add_space(5.0);
}

fn moment(scene: &Scene<'_>, at: DateTime<Utc>) -> String {
    let day = at.with_timezone(&Local).date_naive();
    let lang = scene.words.lang();
    let year = chrono::Datelike::year(&day);
    format!("{} {year}, {}", dates::day_and_month(lang, day), scene.clock(at))
}

/// Everything recorded about a record, in the order it was.
fn lines<'a>(scene: &Scene<'_>, record: &'a Record) -> Vec<Line<'a>> {
    let made = Line {
        stamp: &record.made,
        said: scene.say("ui-register-made"),
        details: Vec::new(),
        source: None,
    };
    let changes = record.changes.iter().map(|change| changed(scene, change, order_of(record)));
    let acts = record.acts.iter().map(|act| acted(scene, act));
    let retracted = record.retracted.as_ref().map(|retraction| Line {
        stamp: &retraction.stamp,
        said: scene.say("ui-register-retracted"),
        details: vec![retraction.reason.clone()],
        source: None,
    });
    let mut lines: Vec<Line<'a>> =
        std::iter::once(made).chain(changes).chain(acts).chain(retracted).collect();
    lines.sort_by(|one, other| {
        let place = |line: &Line<'_>| (line.stamp.at, line.stamp.position);
        place(one).cmp(&place(other))
    });
    lines
}

/// The fields of a record in the order its kind names them.
fn order_of(record: &Record) -> &'static [&'static str] {
    match &record.body {
        Body::Rule(_) => Rule::NAMES,
        Body::Decision(_) => Decision::NAMES,
        Body::Person(_) => Person::NAMES,
        Body::Client(_) => Client::NAMES,
        _ => &[],
    }
}

fn changed<'a>(scene: &Scene<'_>, change: &'a Change, order: &[&str]) -> Line<'a> {
    let mut fields: Vec<&FieldChange> = change.fields.iter().collect();
    fields.sort_by_key(|field| order.iter().position(|name| *name == field.name));
    let is_long = |field: &&&FieldChange| LONG_FIELDS.contains(&field.name.as_str());
    // Long texts are only named: what changed in them is seen where they are shown.
    let long = fields.iter().filter(is_long).map(|field| field_name(scene, &field.name));
    let long = long.collect::<Vec<_>>().join(", ");
    let key = if change.correction { "ui-register-corrected" } else { "ui-register-changed" };
    let said = scene.say(key);
    let said = if long.is_empty() { said } else { format!("{said}: {long}") };
    let spelt = fields.iter().filter(|field| !is_long(field));
    let spelt = spelt.map(|field| {
        let before = spell(scene, &field.name, &field.before);
        let after = spell(scene, &field.name, &field.after);
        let name = field_name(scene, &field.name);
        let values = [("field", name.into()), ("before", before.into()), ("after", after.into())];
        scene.say_with("ui-register-before-after", &values)
    });
    let details = change.cause.iter().cloned().chain(spelt).collect();
    Line { stamp: &change.stamp, said, details, source: change.source }
}

fn acted<'a>(scene: &Scene<'_>, act: &'a Act) -> Line<'a> {
    let lang = scene.words.lang();
    let telling = &act.telling;
    let what = capital(&scene.say(&format!("common-act-{}", act.verb.as_str())));
    let parts = [
        telling.by.as_ref().map(|who| who.name.clone()),
        telling.on.map(|day| dates::long(lang, day)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let said = if parts.is_empty() { what } else { format!("{what}: {}", parts.join(", ")) };
    let details = telling.reason.iter().chain(&telling.words).cloned().collect();
    Line { stamp: &act.stamp, said, details, source: telling.source }
}
