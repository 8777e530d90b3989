//! What one entry tells, in sentences.

use chrono::NaiveDate;

use super::fields::{field_name, is_empty, spell};
use super::{Deed, Line, Of};
use crate::domain::{
    Attendance, Change, Client, Decision, Field as _, FieldChange, Kind, Meeting, Note, Person,
    Presence, Rule, Side, Source, Task, Telling, Value, Verb,
};
use crate::text::dates;
use crate::ui::scene::Scene;
use crate::ui::widgets::capital;

/// Fields too long to be spelt before and after: what changed in them is seen where they are shown.
const LONG: &[&str] = &["words", "text", "options", "note", "points", "attendance"];

/// What an entry tells.
pub struct Sentences {
    /// What was done
    pub said: String,
    /// More of it, each a line of its own
    pub details: Vec<String>,
    /// On whose side its cause lies
    pub side: Option<Side>,
    /// What proves it
    pub source: Option<Source>,
}

impl Sentences {
    fn plain(said: String, details: Vec<String>) -> Sentences {
        Sentences { said, details, side: None, source: None }
    }
}

/// Tells it.
pub fn tell(scene: &Scene<'_>, of: Of, line: &Line<'_>) -> Sentences {
    let kind = of.kind;
    match &line.deed {
        Deed::Made(fields) => {
            let told = fields.map(|fields| made(scene, kind, fields)).unwrap_or_default();
            Sentences::plain(scene.say("ui-history-made"), told)
        }
        Deed::Changed(change) => changed(scene, of, change),
        Deed::Acted(verb, telling) => acted(scene, *verb, telling),
        Deed::TakenBack { reason, .. } => Sentences::plain(
            capital(&scene.say("common-act-take-back")),
            vec![(*reason).to_owned()],
        ),
        Deed::Restored { reason, .. } => {
            Sentences::plain(scene.say("ui-history-restored"), vec![(*reason).to_owned()])
        }
        Deed::Retracted(reason) => {
            Sentences::plain(scene.say("ui-history-retracted"), vec![(*reason).to_owned()])
        }
    }
}

/// The fields a record was made with, in the order its kind names them.
fn made(scene: &Scene<'_>, kind: Kind, fields: &Value) -> Vec<String> {
    let Value::Map(map) = fields else { return Vec::new() };
    let mut told: Vec<(&String, &Value)> =
        map.iter().filter(|(_, value)| !is_empty(value)).collect();
    told.sort_by_key(|(name, _)| place(kind, name));
    let line = |(name, value): (&String, &Value)| {
        let field = field_name(scene, kind, name);
        let value = spell(scene, name, value);
        let values = [("field", capital(&field).into()), ("value", value.into())];
        scene.say_with("ui-history-value", &values)
    };
    told.into_iter().map(line).collect()
}

/// Where a field stands among those of its kind.
fn place(kind: Kind, field: &str) -> usize {
    let order: &[&str] = match kind {
        Kind::Rule => Rule::NAMES,
        Kind::Decision => Decision::NAMES,
        Kind::Person => Person::NAMES,
        Kind::Client => Client::NAMES,
        Kind::Task => Task::NAMES,
        Kind::Meeting => Meeting::NAMES,
        Kind::PhoneNote | Kind::Letter | Kind::Chat | Kind::PrivateNote => Note::NAMES,
        _ => &[],
    };
    order.iter().position(|name| *name == field).unwrap_or(order.len())
}

fn changed(scene: &Scene<'_>, of: Of, change: &Change) -> Sentences {
    let kind = of.kind;
    let mut fields: Vec<&FieldChange> = change.fields.iter().collect();
    fields.sort_by_key(|field| place(kind, &field.name));
    let is_long = |field: &&&FieldChange| LONG.contains(&field.name.as_str());
    let long = fields.iter().filter(is_long).map(|field| field_name(scene, kind, &field.name));
    let long = long.collect::<Vec<_>>().join(", ");
    let key = if change.correction { "ui-history-corrected" } else { "ui-history-changed" };
    let moved = moved(scene, of, change);
    let said = match (&moved, long.is_empty()) {
        (Some(said), _) => said.clone(),
        (None, true) => scene.say(key),
        (None, false) => format!("{}: {long}", scene.say(key)),
    };
    let cause = change.cause.iter().map(|cause| {
        let key = if change.correction { "ui-history-correction" } else { "ui-history-cause" };
        scene.say_with(key, &[("cause", cause.into())])
    });
    let counted = fields.iter().filter_map(|field| attendance(scene, field));
    let told = |field: &FieldChange| moved.is_some() && field.name == "due";
    let spelt = fields.iter().filter(|field| !is_long(field) && !told(field));
    let spelt = spelt.map(|field| before_after(scene, of, field));
    let details = spelt.chain(counted).chain(cause).collect();
    Sentences { said, details, side: change.side, source: change.source }
}

/// `Termin przesunięty z 15 września na 22 września, +5 dni rob.`; none where no last day of a task moved.
fn moved(scene: &Scene<'_>, of: Of, change: &Change) -> Option<String> {
    let due = change.field("due")?;
    let day = |value: &Value| NaiveDate::read(value, "").ok();
    let (before, after) = (day(&due.before)?, day(&due.after)?);
    if of.kind != Kind::Task || change.correction {
        return None;
    }
    let days = scene.calendar(of.side).working_days(before, after);
    let spelt = |value: &Value| spell(scene, "due", value);
    let values = [
        ("before", spelt(&due.before).into()),
        ("after", spelt(&due.after).into()),
        ("days", signed_days(scene, days).into()),
    ];
    Some(scene.say_with("ui-history-moved", &values))
}

/// `Termin: 15 września → 22 września, +5 dni rob.`
fn before_after(scene: &Scene<'_>, of: Of, field: &FieldChange) -> String {
    let kind = of.kind;
    let name = capital(&field_name(scene, kind, &field.name));
    let after = spell(scene, &field.name, &field.after);
    if is_empty(&field.before) {
        let values = [("field", name.into()), ("value", after.into())];
        return scene.say_with("ui-history-value", &values);
    }
    let before = spell(scene, &field.name, &field.before);
    let values = [("field", name.into()), ("before", before.into()), ("after", after.into())];
    let said = scene.say_with("ui-history-before-after", &values);
    let day = |value: &Value| NaiveDate::read(value, "").ok();
    match (field.name.as_str(), day(&field.before), day(&field.after)) {
        ("due", Some(before), Some(after)) if kind == Kind::Task => {
            let days = scene.calendar(of.side).working_days(before, after);
            format!("{said}, {}", signed_days(scene, days))
        }
        _ => said,
    }
}

/// A number of working days in words, with its sign.
fn signed_days(scene: &Scene<'_>, days: i32) -> String {
    let sign = match days {
        0 => "",
        days if days < 0 => "−",
        _ => "+",
    };
    let count = days.unsigned_abs();
    let values = [("days", format!("{sign}{count}").into()), ("count", count.into())];
    scene.say_with("ui-schedule-days", &values)
}

/// How many were there, where attendance changed.
fn attendance(scene: &Scene<'_>, field: &FieldChange) -> Option<String> {
    let after: Vec<Attendance> =
        (field.name == "attendance").then(|| Vec::read(&field.after, "").ok())??;
    let here = after.iter().filter(|one| one.presence == Presence::Present).count();
    let values = [("here", here.into()), ("all", after.len().into())];
    Some(scene.say_with("ui-history-present", &values))
}

fn acted(scene: &Scene<'_>, verb: Verb, telling: &Telling) -> Sentences {
    let lang = scene.words.lang();
    let what = capital(&scene.say(&format!("common-act-{}", verb.as_str())));
    let until = telling.until.map(|day| {
        let day = dates::long(lang, day);
        scene.say_with("ui-history-until", &[("date", day.into())])
    });
    let parts = [
        telling.by.as_ref().map(|who| who.name.clone()),
        telling.on.map(|day| dates::long(lang, day)),
        until,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let said = if parts.is_empty() { what } else { format!("{what}: {}", parts.join(", ")) };
    let details = telling.reason.iter().chain(&telling.words).cloned().collect();
    let source = telling.source.or(telling.message.map(Source::Record));
    Sentences { said, details, side: None, source }
}
