//! Fields and their values in words.

use chrono::NaiveDate;

use crate::domain::{Field, RecordId, Value};
use crate::text::{dates, numbers};
use crate::ui::scene::Scene;

/// Longest value spelt in a sentence.
const LONG: usize = 120;

/// What a field is called.
pub fn field_name(scene: &Scene<'_>, name: &str) -> String {
    scene.say(&format!("ui-register-field-{name}"))
}

/// What a field holds, in words.
pub fn spell(scene: &Scene<'_>, name: &str, value: &Value) -> String {
    let lang = scene.words.lang();
    match value {
        Value::Null => scene.say("common-none"),
        Value::Bool(yes) => scene.say(if *yes { "common-yes" } else { "common-no" }),
        Value::Int(sum) if matches!(name, "price" | "cost") => numbers::money(lang, *sum, ""),
        Value::Int(number) => numbers::count(lang, *number),
        Value::Text(text) => words(scene, name, text),
        Value::List(items) if items.is_empty() => scene.say("common-none"),
        Value::List(items) => {
            let said: Vec<String> = items.iter().map(|item| spell(scene, name, item)).collect();
            short(&said.join(", "))
        }
        Value::Map(map) => {
            let named = ["name", "title", "scope"].iter().find_map(|key| map.get(*key));
            let text = named.and_then(Value::as_text).unwrap_or_default();
            let day = |key: &str| {
                let day = NaiveDate::read(map.get(key)?, key).ok()?;
                Some(dates::numeric(lang, day))
            };
            match (day("from"), day("until")) {
                (None, None) => text.to_owned(),
                (from, until) => {
                    let dash = |day: Option<String>| day.unwrap_or_else(|| "…".to_owned());
                    format!("{text} ({} – {})", dash(from), dash(until))
                }
            }
        }
    }
}

fn words(scene: &Scene<'_>, name: &str, text: &str) -> String {
    let lang = scene.words.lang();
    if let Ok(day) = text.parse::<NaiveDate>() {
        return dates::long(lang, day);
    }
    if let Ok(id) = text.parse::<RecordId>() {
        let gist = scene.file.as_ref().and_then(|file| file.gist(id).cloned());
        return gist.map_or_else(|| text.to_owned(), |gist| short(&gist.title));
    }
    match (name, text) {
        ("source", "no-proof") => scene.say("common-no-proof"),
        ("side", side) => scene.say(&format!("common-side-{side}")),
        ("kind", kind) if scene.words.has(&format!("common-rule-{kind}")) => {
            scene.say(&format!("common-rule-{kind}"))
        }
        _ => short(text),
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONG) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

/// Words that begin with a capital, where they begin a line.
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next();
    first.map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// A day of a list, with the year where it is another than the one shown.
pub fn short_day(scene: &Scene<'_>, day: NaiveDate) -> String {
    let lang = scene.words.lang();
    let year = chrono::Datelike::year(&day);
    if year == chrono::Datelike::year(&scene.today) {
        dates::day_and_month(lang, day)
    } else {
        format!("{} {year}", dates::day_and_month(lang, day))
    }
}
