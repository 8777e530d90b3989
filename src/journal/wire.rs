//! Plain values as JSON and back. The record's bytes are canonical JSON (RFC 8785).

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
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

/// Plain values as JSON text, written without a tree between.
pub fn json_text(value: &Value) -> String {
    // Plain values have nothing JSON could refuse: names are words, numbers whole.
    serde_json::to_string(&Written(value)).unwrap_or_default()
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

/// Plain values as a part of an entry's form, read without a JSON tree between.
pub(super) struct Plain(pub(super) Value);

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written(&self.0).serialize(serializer)
    }
}

/// Plain values as they are written.
struct Written<'a>(&'a Value);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(yes) => serializer.serialize_bool(*yes),
            Value::Int(number) => serializer.serialize_i64(*number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items.iter().map(Written)),
            Value::Map(map) => {
                serializer.collect_map(map.iter().map(|(name, item)| (name, Written(item))))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Plain, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Plain;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("plain values")
    }

    fn visit_unit<E: Error>(self) -> Result<Plain, E> {
        Ok(Plain(Value::Null))
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Plain, E> {
        Ok(Plain(Value::Bool(yes)))
    }

    fn visit_i64<E: Error>(self, whole: i64) -> Result<Plain, E> {
        match whole.unsigned_abs() < INEXACT {
            true => Ok(Plain(Value::Int(whole))),
            false => Err(E::custom(whole)),
        }
    }

    fn visit_u64<E: Error>(self, whole: u64) -> Result<Plain, E> {
        self.visit_i64(i64::try_from(whole).map_err(E::custom)?)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Plain, E> {
        Ok(Plain(Value::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Plain, A::Error> {
        let mut items = Vec::new();
        while let Some(Plain(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(Plain(Value::List(items)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Plain, A::Error> {
        let mut items = BTreeMap::new();
        while let Some((name, Plain(item))) = map.next_entry()? {
            items.insert(name, item);
        }
        Ok(Plain(Value::Map(items)))
    }
}

/// The named parts of an event's data, taken one by one.
pub(super) struct Parts(BTreeMap<String, Value>);

impl Parts {
    pub(super) fn of(data: Value) -> Option<Parts> {
        match data {
            Value::Map(parts) => Some(Parts(parts)),
            _ => None,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        self.optional(name).flatten()
    }

    /// A text that may be left out; none where it is something else.
    pub(super) fn optional(&mut self, name: &str) -> Option<Option<String>> {
        match self.take(name) {
            Some(Value::Text(text)) => Some(Some(text)),
            None | Some(Value::Null) => Some(None),
            Some(_) => None,
        }
    }

    pub(super) fn whole(&mut self, name: &str) -> Option<u32> {
        match self.take(name) {
            Some(Value::Int(number)) => u32::try_from(number).ok(),
            _ => None,
        }
    }
}
