//! The history of a task, entry by entry, as sentences.

use chrono::{Local, NaiveDate};
use eframe::egui::{Ui, vec2};

use super::state::short;
use super::table::days_words;
use crate::domain::{Change, Field as _, FieldChange, RecordId, Side, Value, Who};
use crate::session::{HistoryLine, Told};
use crate::ui::file::ClientFile;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{ChipLook, chip, label, proof_chip};

/// Draws it, newest first.
pub fn show(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    file: &ClientFile,
    side: Side,
    lines: &[HistoryLine],
) {
    let tokens = Tokens::of(ui);
    for line in lines.iter().rev() {
        let day = line.stamp.at.with_timezone(&Local).date_naive();
        let stamp = format!("{} · {}", short(scene, day), line.stamp.by);
        let response = label(ui, Role::Tiny, &stamp, tokens.text3);
        response.on_hover_text(scene.moment(line.stamp.at));
        ui.add_space(2.0);
        for sentence in sentences(scene, file, side, &line.told) {
            label(ui, Role::Body, &sentence, tokens.text);
        }
        proof(ui, scene, &line.told);
        ui.add_space(12.0);
    }
}

/// What an entry tells.
fn sentences(scene: &Scene<'_>, file: &ClientFile, side: Side, told: &Told) -> Vec<String> {
    match told {
        Told::Made(_) => vec![scene.say("ui-schedule-told-made")],
        Told::Changed(change) => {
            let fields = change.fields.iter().map(|field| changed(scene, file, side, field));
            let cause = change.cause.as_ref().map(|cause| {
                let key = match change.correction {
                    true => "ui-schedule-told-corrected",
                    false => "ui-schedule-told-cause",
                };
                scene.say_with(key, &[("cause", cause.into())])
            });
            fields.chain(cause).collect()
        }
        Told::Acted(verb, telling) => {
            let said = scene.say(&format!("common-act-{}", verb.as_str()));
            let reason = telling.reason.as_deref().unwrap_or_default();
            let day = telling.on.map(|day| short(scene, day));
            let said = [Some(said), day].into_iter().flatten().collect::<Vec<_>>().join(" ");
            vec![if reason.is_empty() { said } else { format!("{said}, {reason}") }]
        }
        Told::Retracted(reason) => {
            vec![scene.say_with("ui-schedule-told-retracted", &[("reason", reason.into())])]
        }
    }
}

/// `Termin 15 wrz → 22 wrz, +5 dni rob.`
fn changed(scene: &Scene<'_>, file: &ClientFile, side: Side, field: &FieldChange) -> String {
    let name = name(scene, &field.name);
    let (before, after) =
        (value(scene, file, field, &field.before), value(scene, file, field, &field.after));
    let mut said = match field.before {
        Value::Null => format!("{name} {after}"),
        _ => format!("{name} {before} → {after}"),
    };
    if let ("due", Some(before), Some(after)) =
        (field.name.as_str(), day(&field.before), day(&field.after))
    {
        let days = file.calendars.of_side(side).working_days(before, after);
        said = format!("{said}, {}", days_words(scene, "ui-schedule-days", days));
    }
    said
}

/// The name of a field.
pub fn name(scene: &Scene<'_>, field: &str) -> String {
    scene.say(match field {
        "title" => "ui-schedule-field-title",
        "side" => "ui-schedule-column-side",
        "owner" => "ui-schedule-column-owner",
        "start" => "ui-schedule-column-start",
        "due" => "ui-schedule-column-due",
        "status" => "ui-schedule-column-state",
        "percent" => "ui-schedule-percent",
        "done_on" => "ui-schedule-done-on",
        "parent" => "ui-schedule-parent",
        "milestone" => "ui-schedule-field-milestone",
        "order" => "ui-schedule-field-order",
        "meeting" => "ui-schedule-from-meeting",
        "note" => "ui-schedule-note",
        _ => "ui-schedule-field-other",
    })
}

fn day(value: &Value) -> Option<NaiveDate> {
    NaiveDate::read(value, "").ok()
}

/// A field's value in words.
fn value(scene: &Scene<'_>, file: &ClientFile, field: &FieldChange, value: &Value) -> String {
    let word = |prefix: &str| {
        value.as_text().map(|word| scene.say(&format!("{prefix}{word}"))).unwrap_or_default()
    };
    match (field.name.as_str(), value) {
        (_, Value::Null) => scene.say("ui-schedule-no-value"),
        ("side", _) => word("common-side-"),
        ("status", _) => word("common-status-"),
        ("start" | "due" | "done_on", _) => {
            day(value).map(|day| short(scene, day)).unwrap_or_default()
        }
        ("owner", _) => Who::read(value, "").map(|who| who.name).unwrap_or_default(),
        ("percent", Value::Int(count)) => {
            scene.say_with("ui-schedule-percent-done", &[("count", (*count).into())])
        }
        ("parent" | "meeting", _) => {
            let id = RecordId::read(value, "").ok();
            let title = id.and_then(|id| file.record(id)).map(|record| record.gist(None).title);
            title.unwrap_or_default()
        }
        (_, Value::Bool(yes)) => scene.say(if *yes { "common-yes" } else { "common-no" }),
        (_, Value::Int(number)) => number.to_string(),
        (_, Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}

/// On whose side the cause lies and what proves it.
fn proof(ui: &mut Ui, scene: &mut Scene<'_>, told: &Told) {
    let (side, source) = match told {
        Told::Changed(Change { side, source, .. }) => (*side, *source),
        Told::Acted(_, telling) => (None, telling.source),
        _ => (None, None),
    };
    if side.is_none() && source.is_none() {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        if let Some(side) = side {
            let said = scene.say(&format!("ui-forms-side-{}", side.as_str()));
            chip(ui, ChipLook::Side(side), &said);
        }
        if source.is_some() {
            proof_chip(ui, scene, source);
        }
    });
}
