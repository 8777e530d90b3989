//! Fields as lines to be read: label and value, what is inside set further in.

use chrono::{DateTime, Utc};

use crate::domain::{Field, Value};
use crate::text::{dates, numbers};

use super::call::Call;
use super::table::{clean, clean_line};
use super::when;

/// Fields that hold hundredths of a currency.
const SUMS: [&str; 2] = ["price", "cost"];
/// Fields whose words are names of the vocabulary, and where these are worded.
const NAMED: [(&str, &str); 9] = [
    ("side", "common-side-"),
    ("cause_side", "common-side-"),
    ("from", "common-side-"),
    ("presence", "common-presence-"),
    ("status", "common-status-"),
    ("status", "common-import-"),
    ("kind", "common-rule-"),
    ("kind", "common-outcome-"),
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
        self.inner(0, fields);
    }

    /// Every named field that says something, in this order.
    pub fn ordered(&mut self, fields: &Value, names: &[&str]) {
        let Value::Map(map) = fields else { return };
        for name in names {
            if let Some(value) = map.get(*name) {
                self.put(0, name, value);
            }
        }
    }

    /// One field.
    pub fn value(&mut self, name: &str, value: &Value) {
        self.put(0, name, value);
    }

    /// One line under the label of a name.
    pub fn line(&mut self, name: &str, text: String) {
        self.push(0, &self.call.label(name), text);
    }

    fn push(&mut self, depth: usize, label: &str, text: String) {
        self.lines.push((depth, label.to_owned(), text));
    }

    fn inner(&mut self, depth: usize, value: &Value) {
        let Value::Map(map) = value else { return };
        map.iter().for_each(|(name, value)| self.put(depth, name, value));
    }

    fn put(&mut self, depth: usize, name: &str, value: &Value) {
        let label = self.call.label(name);
        match value {
            Value::Null => {}
            Value::List(items) if items.iter().any(is_object) => {
                self.push(depth, &label, String::new());
                for (place, item) in (1..).zip(items) {
                    self.push(depth + 1, &format!("{place}."), String::new());
                    self.inner(depth + 2, item);
                }
            }
            other => {
                let text = self.scalar(name, other);
                self.push(depth, &label, text);
            }
        }
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
                items.iter().map(|item| self.scalar(name, item)).collect::<Vec<_>>().join(", ")
            }
            Value::Map(map) => {
                let shown = map.get("name").map(|name| self.scalar("name", name));
                shown.unwrap_or_else(|| crate::session::to_json(value).to_string())
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

/// Whether a value has fields of its own; someone named is one piece.
fn is_object(value: &Value) -> bool {
    matches!(value, Value::Map(map) if !(map.len() == 2 && map.contains_key("person")))
}
