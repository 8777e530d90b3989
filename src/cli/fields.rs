//! Fields as lines to be read: label and value, what is inside set further in.

use chrono::{DateTime, Utc};

use crate::domain::{Field, RecordId, Value};
use crate::text::{dates, numbers};

use super::call::Call;
use super::json::inner_names;
use super::table::{clean, clean_line};
use super::when;

/// Fields that hold hundredths of a currency.
const SUMS: [&str; 2] = ["price", "cost"];
/// Fields whose words are names of the vocabulary, and where these are worded.
const NAMED: [(&str, &str); 13] = [
    ("side", "common-side-"),
    ("cause_side", "common-side-"),
    ("from", "common-side-"),
    ("presence", "common-presence-"),
    ("status", "common-status-"),
    ("status", "common-import-"),
    ("kind", "common-rule-"),
    ("kind", "common-outcome-"),
    ("kind", "common-link-"),
    ("our_holidays", "common-country-"),
    ("client_holidays", "common-country-"),
    ("third_party_holidays", "common-country-"),
    ("source", "common-"),
];

/// Lines of one record.
pub(super) struct Lines<'a> {
    call: &'a Call<'a>,
    currency: String,
    lines: Vec<(usize, String, String)>,
}

impl<'a> Lines<'a> {
    /// No lines yet.
    pub fn new(call: &'a Call<'a>) -> Lines<'a> {
        Lines { call, currency: String::new(), lines: Vec::new() }
    }

    /// The same, sums written in this currency.
    pub fn in_currency(mut self, currency: Option<String>) -> Lines<'a> {
        self.currency = currency.unwrap_or_default();
        self
    }

    /// Every field that says something.
    pub fn fields(&mut self, fields: &Value) {
        let Value::Map(map) = fields else { return };
        map.iter().for_each(|(name, value)| self.value(name, value));
    }

    /// Every named field that says something, in this order.
    pub fn ordered(&mut self, fields: &Value, names: &[&str]) {
        let Value::Map(map) = fields else { return };
        for name in names {
            if let Some(value) = map.get(*name) {
                self.value(name, value);
            }
        }
    }

    /// One field; the objects of a list stand under it, numbered.
    pub fn value(&mut self, name: &str, value: &Value) {
        match value {
            Value::Null => {}
            Value::List(items) if items.iter().any(is_object) => {
                self.line(name, String::new());
                self.items(1, name, items);
            }
            other => self.line(name, self.scalar(name, other)),
        }
    }

    fn items(&mut self, depth: usize, name: &str, items: &[Value]) {
        for (place, item) in (1..).zip(items) {
            self.push(depth, &format!("{place}."), self.in_one(name, item));
            for (inner, value) in parts(name, item) {
                match value {
                    Value::List(items) if items.iter().any(is_object) => {
                        self.items(depth + 1, inner, items);
                    }
                    _ => {}
                }
            }
        }
    }

    /// The plain fields of an object on one line: words as they are, the rest under their labels.
    fn in_one(&self, name: &str, item: &Value) -> String {
        let said = parts(name, item).into_iter().filter_map(|(field, value)| {
            let text = self.scalar(field, value);
            match value {
                Value::Null | Value::List(_) | Value::Bool(false) => None,
                Value::Bool(true) => Some(self.call.label(field)),
                Value::Text(word) if !labelled(word) => Some(text),
                Value::Map(_) => Some(text),
                _ => Some(format!("{} {text}", self.call.label(field))),
            }
        });
        said.collect::<Vec<_>>().join(" · ")
    }

    /// One line under the label of a name.
    pub fn line(&mut self, name: &str, text: String) {
        self.push(0, &self.call.label(name), text);
    }

    fn push(&mut self, depth: usize, label: &str, text: String) {
        self.lines.push((depth, label.to_owned(), text));
    }

    /// A value in one piece, in the user's language.
    pub fn scalar(&self, name: &str, value: &Value) -> String {
        match value {
            Value::Null => self.call.say("common-none"),
            Value::Bool(true) => self.call.say("common-yes"),
            Value::Bool(false) => self.call.say("common-no"),
            Value::Int(sum) if SUMS.contains(&name) && !self.currency.is_empty() => {
                numbers::money(self.call.lang(), *sum, &self.currency)
            }
            Value::Int(sum) if SUMS.contains(&name) => {
                numbers::money(self.call.lang(), *sum, "").trim().to_owned()
            }
            Value::Int(number) => numbers::count(self.call.lang(), *number),
            Value::Text(text) => self.text(name, text),
            Value::List(items) => {
                let between = if items.iter().any(is_object) { "; " } else { ", " };
                items.iter().map(|item| self.scalar(name, item)).collect::<Vec<_>>().join(between)
            }
            Value::Map(_) if is_object(value) => self.in_one(name, value),
            Value::Map(map) => {
                map.get("name").map(|name| self.scalar("name", name)).unwrap_or_default()
            }
        }
    }

    fn text(&self, name: &str, text: &str) -> String {
        let words = NAMED.iter().filter(|(named, _)| *named == name);
        let keys = words.map(|(_, start)| format!("{start}{text}"));
        if let Some(key) = keys.into_iter().find(|key| self.call.words.has(key)) {
            return self.call.say(&key);
        }
        if let Some(day) = when::day(text) {
            return dates::numeric(self.call.lang(), day);
        }
        match DateTime::<Utc>::read(&Value::from(text), name) {
            Ok(moment) => when::shown(self.call.lang(), moment),
            Err(_) => text.to_owned(),
        }
    }

    /// The lines, set in by this many places; labels of one depth stand above one another.
    pub fn render(&self, indent: usize) -> String {
        let width = self.lines.iter().map(|(depth, label, _)| depth * 2 + label.chars().count());
        let width = width.max().unwrap_or(0);
        let line = |(depth, label, text): &(usize, String, String)| {
            let start = " ".repeat(indent + depth * 2);
            let gap = " ".repeat((width + 2).saturating_sub(depth * 2 + label.chars().count()));
            let hang = format!("\n{}", " ".repeat(indent + width + 2));
            let text = clean(text.trim_end()).replace('\n', &hang);
            format!("{start}{}{gap}{text}", clean_line(label)).trim_end().to_owned() + "\n"
        };
        self.lines.iter().map(line).collect()
    }
}

/// The fields of an object in the order of its kind.
fn parts<'v>(name: &str, item: &'v Value) -> Vec<(&'v str, &'v Value)> {
    let Value::Map(map) = item else { return Vec::new() };
    let order = inner_names(name).unwrap_or_default();
    let place = |field: &str| order.iter().position(|name| *name == field).unwrap_or(order.len());
    let mut parts: Vec<_> = map.iter().map(|(field, value)| (field.as_str(), value)).collect();
    parts.sort_by_key(|(field, _)| place(field));
    parts
}

/// Days and ids say little without their label.
fn labelled(word: &str) -> bool {
    when::day(word).is_some() || word.parse::<RecordId>().is_ok()
}

/// Whether a value has fields of its own; someone named is one piece.
fn is_object(value: &Value) -> bool {
    matches!(value, Value::Map(map) if !(map.len() == 2 && map.contains_key("person")))
}
