//! Plain values as JSON and back. The record's bytes are canonical JSON (RFC 8785).

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value as Json};

use super::canon::INEXACT;
use crate::domain::Value;

/// What a JSON text may not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadJson {
    /// Not JSON at all; line and column of the first fault.
    Syntax(usize, usize),
    /// A number that is not whole or does not fit 53 bits, RFC 7493 §2.2.
    Number(String),
}

/// Reads a JSON text as plain values.
///
/// # Errors
/// [`BadJson`] where it is not JSON, or has a number that would not survive.
pub fn parse_json(text: &[u8]) -> Result<Value, BadJson> {
    let json: Json = serde_json::from_slice(text)
        .map_err(|error| BadJson::Syntax(error.line(), error.column()))?;
    from_json(json)
}

/// Plain values of a JSON tree.
///
/// # Errors
/// [`BadJson::Number`] for a number that is not whole or too large.
pub fn from_json(json: Json) -> Result<Value, BadJson> {
    Ok(match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::Bool(yes),
        Json::Number(number) => Value::Int(whole(&number)?),
        Json::String(text) => Value::Text(text),
        Json::Array(items) => {
            Value::List(items.into_iter().map(from_json).collect::<Result<_, _>>()?)
        }
        Json::Object(map) => Value::Map(
            map.into_iter()
                .map(|(key, item)| Ok((key, from_json(item)?)))
                .collect::<Result<BTreeMap<_, _>, BadJson>>()?,
        ),
    })
}

fn whole(number: &Number) -> Result<i64, BadJson> {
    number
        .as_i64()
        .filter(|whole| whole.unsigned_abs() < INEXACT)
        .ok_or_else(|| BadJson::Number(number.to_string()))
}

/// A JSON tree of plain values.
pub fn to_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => Json::Bool(*yes),
        Value::Int(number) => Json::from(*number),
        Value::Text(text) => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(to_json).collect()),
        Value::Map(map) => Json::Object(
            map.iter().map(|(key, item)| (key.clone(), to_json(item))).collect::<Map<_, _>>(),
        ),
    }
}
