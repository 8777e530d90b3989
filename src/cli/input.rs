//! JSON from standard input as plain values, with faults that name the field.

use std::collections::BTreeMap;
use std::io::{self, Read};

use serde_json::Value as Json;

use crate::domain::{Failure, Fault, Field, Kind, Problem, Value};
use crate::session::{BadJson, parse_json};

use super::call::side_named;
use super::when;

/// Named values of one object.
pub(super) type Named = BTreeMap<String, Value>;

/// Most bytes taken from standard input; records are words, not files.
const MOST: u64 = 64 * 1024 * 1024;

/// What standard input holds, as plain values.
///
/// # Errors
/// A failure where it cannot be read, is not JSON, or has a number that is not whole.
pub(super) fn read() -> Result<Value, Failure> {
    let mut text = Vec::new();
    io::stdin()
        .lock()
        .take(MOST + 1)
        .read_to_end(&mut text)
        .map_err(|error| Failure::new("cli-error-input").because(error))?;
    if text.len() as u64 > MOST {
        return Err(Failure::new("cli-error-too-long"));
    }
    parse(&text)
}

/// The text as plain values; a byte order mark before it is passed over.
pub(super) fn parse(text: &[u8]) -> Result<Value, Failure> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    parse_json(text).map(in_full).map_err(|bad| match bad {
        BadJson::Syntax(line, column) => {
            Failure::new("error-json").with("place", format!("{line}:{column}"))
        }
        BadJson::Number(number) => wrong(&Problem::new(&place_of(text, &number), Fault::NotNumber)),
    })
}

/// Fields that name a side.
const SIDES: [&str; 3] = ["side", "cause_side", "from"];

/// The same values, sides by their full names.
fn in_full(value: Value) -> Value {
    match value {
        Value::List(items) => Value::List(items.into_iter().map(in_full).collect()),
        Value::Map(map) => {
            let full = |(name, value): (String, Value)| {
                let side = value.as_text().filter(|_| SIDES.contains(&name.as_str()));
                let side = side.and_then(side_named).map(|side| side.write());
                (name, side.unwrap_or_else(|| in_full(value)))
            };
            Value::Map(map.into_iter().map(full).collect())
        }
        other => other,
    }
}

/// A problem of a field as a failure.
pub(super) fn wrong(problem: &Problem) -> Failure {
    Failure::new("error-field")
        .with("field", &problem.field)
        .with("fault", problem.fault.key())
        .with("names", problem.fault.names())
}

/// A fault of the field named `at`.
pub(super) fn fault(at: &str, fault: Fault) -> Failure {
    wrong(&Problem::new(at, fault))
}

/// Where in a JSON text this number stands: `items[1].price`.
fn place_of(text: &[u8], number: &str) -> String {
    let json: Json = serde_json::from_slice(text).unwrap_or_default();
    find(&json, number, "").unwrap_or_else(|| number.to_owned())
}

fn find(json: &Json, number: &str, at: &str) -> Option<String> {
    match json {
        Json::Number(found) => (found.to_string() == number).then(|| at.to_owned()),
        Json::Array(items) => {
            let mut items = items.iter().enumerate();
            items.find_map(|(index, item)| find(item, number, &format!("{at}[{index}]")))
        }
        Json::Object(map) => map.iter().find_map(|(key, item)| {
            let dot = if at.is_empty() { "" } else { "." };
            find(item, number, &format!("{at}{dot}{key}"))
        }),
        _ => None,
    }
}

/// The fields of a kind, moments without a zone taken by the local clock.
pub(super) fn with_moments(kind: Kind, mut fields: Named) -> Named {
    for name in moments(kind) {
        if let Some(moment) = fields.get(*name).and_then(Value::as_text).and_then(any_moment) {
            fields.insert((*name).to_owned(), moment.write());
        }
    }
    fields
}

/// Fields of a kind that hold a moment.
fn moments(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Meeting => &["starts", "ends"],
        Kind::PhoneNote | Kind::Letter | Kind::Chat | Kind::PrivateNote => &["at"],
        _ => &[],
    }
}

fn any_moment(text: &str) -> Option<chrono::DateTime<chrono::Utc>> {
    when::moment(text).or_else(|| when::noon_of(when::day(text)?))
}

#[cfg(test)]
mod tests {
    use super::{Named, parse, with_moments};
    use crate::domain::{Kind, Value};

    #[test]
    fn a_fault_names_its_place() {
        let check = |text: &str, name: &str, expected: &str| {
            let failure = parse(text.as_bytes()).expect_err(text);
            assert!(failure.args.contains(&(name_of(name), expected.to_owned())), "{failure:?}");
        };
        check("{\"title\": }", "place", "1:11");
        check("", "place", "1:0");
        check("{\"a\": [{\"b\": 1.5}]}", "field", "a[0].b");
        assert!(parse(b"\xEF\xBB\xBF{}").is_ok());
    }

    fn name_of(name: &str) -> &'static str {
        if name == "place" { "place" } else { "field" }
    }

    #[test]
    fn moments_without_a_zone_are_local() {
        let fields = Named::from([
            ("at".to_owned(), Value::from("2026-05-12")),
            ("text".to_owned(), Value::from("2026-05-12")),
        ]);
        let fields = with_moments(Kind::Chat, fields);
        let at = fields["at"].as_text().expect("words");
        assert!(at.starts_with("2026-05-1") && at.ends_with('Z'), "{at}");
        assert_eq!(fields["text"], Value::from("2026-05-12"));
    }
}
