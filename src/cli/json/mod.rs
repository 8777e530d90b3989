//! The JSON of every answer; `docs/cli.md` describes it for those who read it.

mod carried;
mod fields;
mod mail;
mod record;
mod rows;
mod threads;

pub(super) use carried::{balance, past_import, provenances, stats, verification};
pub(super) use fields::{inner_names, names};
pub(super) use mail::{attachment, mail};
pub(super) use record::{Beside, ended_on, record, rule_state, schedule};
pub(super) use rows::{content, history, hit, timeline};
pub(super) use threads::{missing, thread};

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value as Json};

/// Named values of one object.
type Object = Map<String, Json>;

/// A moment in UTC, RFC 3339.
pub(super) fn moment(moment: DateTime<Utc>) -> Json {
    Json::from(moment.to_rfc3339_opts(SecondsFormat::AutoSi, true))
}

/// Anything that is written as words, or null.
pub(super) fn word(value: Option<impl ToString>) -> Json {
    value.map_or(Json::Null, |value| Json::from(value.to_string()))
}

/// The value as an object; an empty one where it is none.
fn object(json: Json) -> Object {
    match json {
        Json::Object(map) => map,
        _ => Object::new(),
    }
}
