//! The fields of a record with nothing left out: what was not said is null, false or an empty list.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::Object;
use crate::domain::{
    Attendance, Authority, Body, Choice, Client, Decision, Filed, FreeDays, Import, ImportItem,
    Link, Meeting, Need, Note, Outcome, Person, Point, Role, Rule, Snapshot, Task, Value,
};
use crate::session::to_json;

/// Fields that hold a list.
const LISTS: [&str; 14] = [
    "addresses",
    "agreed_by",
    "attendance",
    "authority",
    "free_days",
    "items",
    "links",
    "needed_from",
    "options",
    "outcomes",
    "phones",
    "points",
    "roles",
    "with",
];
/// Fields that are true or false.
const SWITCHES: [&str; 3] = ["milestone", "cancelled", "fixed"];
/// Fields that name people.
const PEOPLE: [&str; 7] = ["owner", "chosen_by", "proposed_by", "agreed_by", "with", "who", "by"];

/// Names of the fields of a kind.
pub(in crate::cli) fn names(body: &Body) -> &'static [&'static str] {
    match body {
        Body::Client(_) => Client::NAMES,
        Body::Person(_) => Person::NAMES,
        Body::Meeting(_) => Meeting::NAMES,
        Body::Rule(_) => Rule::NAMES,
        Body::Task(_) => Task::NAMES,
        Body::Snapshot(_) => Snapshot::NAMES,
        Body::Decision(_) => Decision::NAMES,
        Body::Filed(_) => Filed::NAMES,
        Body::Note(_) => Note::NAMES,
        Body::Import(_) => Import::NAMES,
    }
}

/// Every one of the named fields of a value.
pub(super) fn whole(value: &Value, names: &[&str]) -> Object {
    let none = BTreeMap::new();
    let map = if let Value::Map(map) = value { map } else { &none };
    names.iter().map(|name| ((*name).to_owned(), field(name, map.get(*name)))).collect()
}

fn field(name: &str, value: Option<&Value>) -> Json {
    match value {
        None | Some(Value::Null) if LISTS.contains(&name) => json!([]),
        None | Some(Value::Null) => {
            if SWITCHES.contains(&name) {
                json!(false)
            } else {
                Json::Null
            }
        }
        Some(Value::List(items)) => items.iter().map(|item| item_of(name, item)).collect(),
        Some(value) => item_of(name, value),
    }
}

fn item_of(name: &str, value: &Value) -> Json {
    if PEOPLE.contains(&name) {
        return person(value);
    }
    match inner_names(name) {
        Some(names) => Json::Object(whole(value, names)),
        None => to_json(value),
    }
}

/// Names of the fields of the objects a list holds.
pub(in crate::cli) fn inner_names(name: &str) -> Option<&'static [&'static str]> {
    Some(match name {
        "roles" => Role::NAMES,
        "authority" => Authority::NAMES,
        "attendance" => Attendance::NAMES,
        "points" => Point::NAMES,
        "outcomes" => Outcome::NAMES,
        "options" => Choice::NAMES,
        "items" => ImportItem::NAMES,
        "links" => Link::NAMES,
        "needed_from" => Need::NAMES,
        "free_days" => FreeDays::NAMES,
        _ => return None,
    })
}

/// Someone named: always by name and record, whichever way it was written.
fn person(value: &Value) -> Json {
    match value {
        Value::Text(name) => json!({ "name": name, "person": null }),
        other => to_json(other),
    }
}
