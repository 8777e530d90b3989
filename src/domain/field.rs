//! Fields of records: read from plain values with an error that names the field, and written back.
//!
//! A small, frozen reading of values, so that the same rules hold for the command line's JSON, for
//! the record's bytes and for what is kept derived, and a field unknown today is refused by name.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use super::{RecordId, Value};

/// Something a field can hold.
pub trait Field: Sized {
    /// Reads the value of the field named `at`.
    ///
    /// # Errors
    /// A [`Problem`] that names the field and says what is wrong with its value.
    fn read(value: &Value, at: &str) -> Result<Self, Problem>;

    /// The value that reads back as the same.
    fn write(&self) -> Value;

    /// What the field holds when nothing is said; `None` where something must be said.
    fn absent() -> Option<Self> {
        None
    }

    /// Visits what somebody wrote in it. A day, an id or what was chosen from a list is no word of anybody's.
    fn each_said<'a>(&'a self, _visit: &mut dyn FnMut(&'a str)) {}
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Path of the field: `options[1].title`.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl Problem {
    /// A fault of the field named `at`.
    pub fn new(at: &str, fault: Fault) -> Problem {
        Problem { field: at.to_owned(), fault }
    }
}

/// The ways a field can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It must be given.
    Missing,
    /// There is no such field; these there are.
    Unknown(&'static [&'static str]),
    /// It must be words.
    NotText,
    /// The words must not be empty.
    Empty,
    /// It must be a whole number.
    NotNumber,
    /// It must be true or false.
    NotBool,
    /// It must be a list.
    NotList,
    /// It must be an object with named fields.
    NotMap,
    /// It must be a date, 2026-05-12.
    NotDate,
    /// It must be a moment with its zone, 2026-05-12T09:30:00Z.
    NotTime,
    /// It must be the id of a record.
    NotAnId,
    /// It must be one of these.
    NotOneOf(&'static [&'static str]),
    /// It may not be changed this way.
    Fixed,
    /// It does not agree with another field.
    Contradicts(&'static str),
}

impl Fault {
    /// Key of the fault's words.
    pub fn key(&self) -> &'static str {
        match self {
            Fault::Missing => "error-fault-missing",
            Fault::Unknown(_) => "error-fault-unknown",
            Fault::NotText => "error-fault-not-text",
            Fault::Empty => "error-fault-empty",
            Fault::NotNumber => "error-fault-not-number",
            Fault::NotBool => "error-fault-not-bool",
            Fault::NotList => "error-fault-not-list",
            Fault::NotMap => "error-fault-not-map",
            Fault::NotDate => "error-fault-not-date",
            Fault::NotTime => "error-fault-not-time",
            Fault::NotAnId => "error-fault-not-an-id",
            Fault::NotOneOf(_) => "error-fault-not-one-of",
            Fault::Fixed => "error-fault-fixed",
            Fault::Contradicts(_) => "error-fault-contradicts",
        }
    }

    /// The names the words speak of: what is allowed, or the other field.
    pub fn names(&self) -> String {
        match self {
            Fault::Unknown(names) | Fault::NotOneOf(names) => names.join(", "),
            Fault::Contradicts(other) => (*other).to_owned(),
            _ => String::new(),
        }
    }
}

impl super::Worded for Problem {
    fn key(&self) -> &'static str {
        self.fault.key()
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        vec![("field", self.field.clone()), ("names", self.fault.names())]
    }
}

impl Field for String {
    fn read(value: &Value, at: &str) -> Result<String, Problem> {
        match value {
            Value::Text(text) if text.trim().is_empty() => Err(Problem::new(at, Fault::Empty)),
            Value::Text(text) => Ok(text.trim().to_owned()),
            Value::Null => Err(Problem::new(at, Fault::Missing)),
            _ => Err(Problem::new(at, Fault::NotText)),
        }
    }
    fn write(&self) -> Value {
        Value::Text(self.clone())
    }
    fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        visit(self);
    }
}

impl Field for bool {
    fn read(value: &Value, at: &str) -> Result<bool, Problem> {
        match value {
            Value::Bool(yes) => Ok(*yes),
            Value::Null => Ok(false),
            _ => Err(Problem::new(at, Fault::NotBool)),
        }
    }
    fn write(&self) -> Value {
        Value::Bool(*self)
    }
    fn absent() -> Option<bool> {
        Some(false)
    }
}

impl Field for i64 {
    fn read(value: &Value, at: &str) -> Result<i64, Problem> {
        match value {
            Value::Int(number) => Ok(*number),
            Value::Null => Err(Problem::new(at, Fault::Missing)),
            _ => Err(Problem::new(at, Fault::NotNumber)),
        }
    }
    fn write(&self) -> Value {
        Value::Int(*self)
    }
}

impl Field for u32 {
    fn read(value: &Value, at: &str) -> Result<u32, Problem> {
        let number = i64::read(value, at)?;
        u32::try_from(number).map_err(|_| Problem::new(at, Fault::NotNumber))
    }
    fn write(&self) -> Value {
        Value::Int(i64::from(*self))
    }
}

impl Field for u64 {
    fn read(value: &Value, at: &str) -> Result<u64, Problem> {
        let number = i64::read(value, at)?;
        u64::try_from(number).map_err(|_| Problem::new(at, Fault::NotNumber))
    }
    fn write(&self) -> Value {
        Value::Int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Field for Value {
    fn read(value: &Value, _at: &str) -> Result<Value, Problem> {
        Ok(value.clone())
    }
    fn write(&self) -> Value {
        self.clone()
    }
    fn absent() -> Option<Value> {
        Some(Value::Null)
    }
}

impl Field for NaiveDate {
    fn read(value: &Value, at: &str) -> Result<NaiveDate, Problem> {
        let text = String::read(value, at)?;
        NaiveDate::parse_from_str(&text, "%Y-%m-%d")
            .ok()
            .filter(|date| (1900..=2200).contains(&chrono::Datelike::year(date)))
            .ok_or_else(|| Problem::new(at, Fault::NotDate))
    }
    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Field for DateTime<Utc> {
    fn read(value: &Value, at: &str) -> Result<DateTime<Utc>, Problem> {
        let text = String::read(value, at)?;
        DateTime::parse_from_rfc3339(&text)
            .map(|time| time.with_timezone(&Utc))
            .map_err(|_| Problem::new(at, Fault::NotTime))
    }
    fn write(&self) -> Value {
        Value::Text(self.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl Field for RecordId {
    fn read(value: &Value, at: &str) -> Result<RecordId, Problem> {
        String::read(value, at)?.parse().map_err(|_| Problem::new(at, Fault::NotAnId))
    }
    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl<T: Field> Field for Option<T> {
    fn read(value: &Value, at: &str) -> Result<Option<T>, Problem> {
        match value {
            Value::Null => Ok(None),
            other => T::read(other, at).map(Some),
        }
    }
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::write)
    }
    fn absent() -> Option<Option<T>> {
        Some(None)
    }
    fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        self.iter().for_each(|inner| inner.each_said(visit));
    }
}

impl<T: Field> Field for Vec<T> {
    fn read(value: &Value, at: &str) -> Result<Vec<T>, Problem> {
        match value {
            Value::Null => Ok(Vec::new()),
            Value::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, item)| T::read(item, &format!("{at}[{index}]")))
                .collect(),
            _ => Err(Problem::new(at, Fault::NotList)),
        }
    }
    fn write(&self) -> Value {
        Value::List(self.iter().map(Field::write).collect())
    }
    fn absent() -> Option<Vec<T>> {
        Some(Vec::new())
    }
    fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        self.iter().for_each(|item| item.each_said(visit));
    }
}

/// The map inside a value, where the field named `at` must be one.
pub(super) fn map_of<'a>(
    value: &'a Value,
    at: &str,
) -> Result<&'a BTreeMap<String, Value>, Problem> {
    match value {
        Value::Map(map) => Ok(map),
        Value::Null => Err(Problem::new(at, Fault::Missing)),
        _ => Err(Problem::new(at, Fault::NotMap)),
    }
}

/// Refuses a map with a name that is not among `names`.
pub(super) fn only_known(
    map: &BTreeMap<String, Value>,
    names: &'static [&'static str],
    at: &str,
) -> Result<(), Problem> {
    match map.keys().find(|key| !names.contains(&key.as_str())) {
        Some(key) => Err(Problem::new(&path(at, key), Fault::Unknown(names))),
        None => Ok(()),
    }
}

/// Reads one named field of a map.
pub(super) fn named<T: Field>(
    map: &BTreeMap<String, Value>,
    name: &str,
    at: &str,
) -> Result<T, Problem> {
    match map.get(name) {
        Some(value) if *value != Value::Null => T::read(value, &path(at, name)),
        _ => T::absent().ok_or_else(|| Problem::new(&path(at, name), Fault::Missing)),
    }
}

/// Writes one named field, leaving out what says nothing.
pub(super) fn put<T: Field>(map: &mut BTreeMap<String, Value>, name: &str, field: &T) {
    let value = field.write();
    if T::absent().is_none_or(|absent| absent.write() != value) {
        map.insert(name.to_owned(), value);
    }
}

fn path(at: &str, name: &str) -> String {
    if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") }
}

/// Declares a struct whose fields read from and write to named values.
macro_rules! fields {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$fdoc:meta])* pub $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* }

        impl $name {
            /// Names of the fields, as they are written.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($field)),*];
        }

        impl $crate::domain::Field for $name {
            fn read(value: &$crate::domain::Value, at: &str) -> Result<Self, $crate::domain::Problem> {
                let map = $crate::domain::field::map_of(value, at)?;
                $crate::domain::field::only_known(map, Self::NAMES, at)?;
                Ok($name { $($field: $crate::domain::field::named(map, stringify!($field), at)?,)* })
            }
            fn write(&self) -> $crate::domain::Value {
                let mut map = std::collections::BTreeMap::new();
                $($crate::domain::field::put(&mut map, stringify!($field), &self.$field);)*
                $crate::domain::Value::Map(map)
            }
            fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
                $($crate::domain::Field::each_said(&self.$field, visit);)*
            }
        }
    };
}

/// Declares an enum whose variants read from and write to fixed words.
macro_rules! choices {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every choice, in the order they are offered.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// The words of every choice, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The word under which the choice is written.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The choice of a word; spaces, underscores and case do not matter.
            pub fn from_word(word: &str) -> Option<$name> {
                let word = word.trim().to_lowercase().replace([' ', '_'], "-");
                Self::ALL.iter().copied().find(|choice| choice.as_str() == word)
            }
        }

        impl $crate::domain::Field for $name {
            fn read(value: &$crate::domain::Value, at: &str) -> Result<Self, $crate::domain::Problem> {
                let word = <String as $crate::domain::Field>::read(value, at)?;
                Self::from_word(&word).ok_or_else(|| {
                    $crate::domain::Problem::new(at, $crate::domain::Fault::NotOneOf(Self::WORDS))
                })
            }
            fn write(&self) -> $crate::domain::Value {
                $crate::domain::Value::Text(self.as_str().to_owned())
            }
        }
    };
}

pub(super) use {choices, fields};
