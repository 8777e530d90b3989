//! A draft of minutes as a value, to be kept until it is recorded, and read back.

use super::model::{Draft, Entry, Line};
use crate::domain::{Field, OutcomeKind, Value};

impl Draft {
    /// The draft as a value, to be kept until it is recorded.
    pub fn write(&self) -> Value {
        let map = |fields: Vec<(&str, Value)>| {
            Value::Map(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
        };
        let line = |line: &Line| {
            map(vec![
                ("kind", line.kind.write()),
                ("text", line.text.write()),
                ("side", line.side.write()),
                ("owner", line.owner.write()),
                ("due", line.due.write()),
                ("task", line.task.write()),
            ])
        };
        let point = |entry: &Entry| {
            map(vec![
                ("title", entry.title.write()),
                ("open", entry.open.write()),
                ("carried_from", entry.carried_from.write()),
                ("carried", entry.carried.write()),
                ("lines", Value::List(entry.lines.iter().map(line).collect())),
            ])
        };
        map(vec![
            ("title", self.title.write()),
            ("day", self.day.write()),
            ("from", self.from.write()),
            ("until", self.until.write()),
            ("place", self.place.write()),
            ("link", self.link.write()),
            ("attendance", self.attendance.write()),
            ("points", Value::List(self.points.iter().map(point).collect())),
        ])
    }

    /// A draft that was kept; what cannot be read of it is left out.
    pub fn read(value: &Value) -> Draft {
        let mut draft = Draft {
            title: words(value, "title"),
            day: words(value, "day"),
            from: words(value, "from"),
            until: words(value, "until"),
            place: words(value, "place"),
            link: words(value, "link"),
            attendance: held(value, "attendance").unwrap_or_default(),
            ..Draft::default()
        };
        draft.points = list(value, "points").iter().map(|value| draft.entry_of(value)).collect();
        draft
    }

    fn entry_of(&mut self, value: &Value) -> Entry {
        Entry {
            key: self.fresh(),
            title: words(value, "title"),
            open: held(value, "open"),
            carried_from: held(value, "carried_from"),
            carried: held(value, "carried"),
            lines: list(value, "lines").iter().map(|value| self.line_of(value)).collect(),
        }
    }

    fn line_of(&mut self, value: &Value) -> Line {
        Line {
            key: self.fresh(),
            kind: held(value, "kind").unwrap_or(OutcomeKind::Information),
            text: words(value, "text"),
            side: held(value, "side"),
            owner: held(value, "owner"),
            due: held(value, "due"),
            task: held(value, "task"),
        }
    }
}

fn part<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Map(map) => map.get(name).filter(|value| **value != Value::Null),
        _ => None,
    }
}

fn words(value: &Value, name: &str) -> String {
    part(value, name).and_then(Value::as_text).unwrap_or_default().to_owned()
}

fn held<T: Field>(value: &Value, name: &str) -> Option<T> {
    T::read(part(value, name)?, name).ok()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    match part(value, name) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}
