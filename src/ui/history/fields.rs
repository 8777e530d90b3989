//! Names of fields and what they hold, in words.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{Field, Kind, RecordId, Value};
use crate::text::{dates, numbers};
use crate::ui::scene::Scene;

/// Longest value spelt in a sentence.
const LONG: usize = 120;

/// What a field of a kind of records is called; its own name where nobody has worded it.
pub fn field_name(scene: &Scene<'_>, kind: Kind, field: &str) -> String {
    let of_kind = format!("ui-history-{}-{field}", kind.as_str());
    let common = format!("ui-history-field-{field}");
    let known = [of_kind, common, format!("cli-field-{field}")];
    let known = known.iter().find(|key| scene.words.has(key));
    known.map_or_else(|| field.to_owned(), |key| scene.say(key))
}

/// What a field holds, in words.
pub fn spell(scene: &Scene<'_>, field: &str, value: &Value) -> String {
    let lang = scene.words.lang();
    match value {
        Value::Null => scene.say("common-none"),
        Value::Bool(yes) => scene.say(if *yes { "common-yes" } else { "common-no" }),
        Value::Int(sum) if matches!(field, "price" | "cost") => numbers::money(lang, *sum, ""),
        Value::Int(part) if field == "percent" => {
            scene.say_with("ui-schedule-percent-done", &[("count", (*part).into())])
        }
        Value::Int(days) if field == "answer_days" => {
            scene.say_with("common-working-days", &[("count", (*days).into())])
        }
        Value::Int(days) if field == "contact_days" => {
            scene.say_with("common-days", &[("count", (*days).into())])
        }
        Value::Int(number) => numbers::count(lang, *number),
        Value::Text(text) => words(scene, field, text),
        Value::List(items) if items.is_empty() => scene.say("common-none"),
        Value::List(items) => {
            let said: Vec<String> = items.iter().map(|item| spell(scene, field, item)).collect();
            short(&said.join(", "))
        }
        Value::Map(_) => whole(scene, value),
    }
}

/// Something with fields of its own: by its name, with the days it held.
fn whole(scene: &Scene<'_>, value: &Value) -> String {
    let Value::Map(map) = value else { return String::new() };
    let lang = scene.words.lang();
    let day = |key: &str| {
        let day = NaiveDate::read(map.get(key)?, key).ok()?;
        Some(dates::numeric(lang, day))
    };
    let named = ["name", "title", "scope"].iter().find_map(|key| map.get(*key)?.as_text());
    let Some(name) = named else {
        let parts = map.iter().filter(|(key, value)| key.as_str() != "person" && !is_empty(value));
        let parts = parts.map(|(key, value)| spell(scene, key, value));
        return short(&parts.collect::<Vec<_>>().join(", "));
    };
    match (day("from"), day("until")) {
        (None, None) => name.to_owned(),
        (from, until) => {
            let dash = |day: Option<String>| day.unwrap_or_else(|| "…".to_owned());
            format!("{name} ({} – {})", dash(from), dash(until))
        }
    }
}

/// Whether there is nothing in it to tell.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        _ => false,
    }
}

fn words(scene: &Scene<'_>, field: &str, text: &str) -> String {
    let choice = match field {
        "side" | "from" => "common-side-",
        "status" => "common-status-",
        "presence" => "common-presence-",
        "kind" => "common-rule-",
        "our_holidays" | "client_holidays" | "third_party_holidays" => "common-country-",
        _ => "",
    };
    let key = format!("{choice}{text}");
    if !choice.is_empty() && scene.words.has(&key) {
        return scene.say(&key);
    }
    if (field, text) == ("source", "no-proof") {
        return scene.say("common-no-proof");
    }
    if let Ok(day) = text.parse::<NaiveDate>() {
        return dates::long(scene.words.lang(), day);
    }
    if let Ok(moment) = text.parse::<DateTime<Utc>>() {
        return scene.moment(moment);
    }
    if let Ok(id) = text.parse::<RecordId>() {
        return known(scene, id).map_or_else(|| text.to_owned(), |title| short(&title));
    }
    short(text)
}

/// The title of a record of the file, or of one it cites.
fn known(scene: &Scene<'_>, id: RecordId) -> Option<String> {
    let file = scene.file.as_ref()?;
    let held = || file.record(id).map(|record| record.gist(None).title);
    file.gist(id).map(|gist| gist.title.clone()).or_else(held)
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONG) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
