//! The values fields are made of.

use std::collections::BTreeMap;

use super::RecordId;
use super::field::{Fault, Field, Problem, choices};

/// A tree of plain values, the common ground of the record's bytes, the command line's JSON and
/// the typed kinds. There are no fractions: money is in minor units, effort in minutes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing; in a change it clears the field.
    #[default]
    Null,
    /// Yes or no
    Bool(bool),
    /// A whole number
    Int(i64),
    /// Words, a date, an id, or the name of a choice
    Text(String),
    /// Values in order
    List(Vec<Value>),
    /// Named values
    Map(BTreeMap<String, Value>),
}

impl Value {
    /// The value as words, where it is words.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

choices! {
    /// A side of the cooperation.
    pub enum Side {
        /// The supplier: the ones who keep this journal
        Us = "us",
        /// The client
        Client = "client",
        /// Anyone else whose work matters
        ThirdParty = "third-party",
        /// Us and the client together
        Both = "both",
        /// Nobody: weather, law, chance
        Nobody = "nobody",
    }
}

/// What a fact rests on: another record, or the plain statement that there is no proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A record held in this journal.
    Record(RecordId),
    /// Said openly: nothing proves it (yet).
    NoProof,
}

/// How [`Source::NoProof`] is written.
const NO_PROOF: &str = "no-proof";

impl Source {
    /// The record it names, where it names one.
    pub fn record(self) -> Option<RecordId> {
        match self {
            Source::Record(id) => Some(id),
            Source::NoProof => None,
        }
    }
}

impl Field for Source {
    fn read(value: &Value, at: &str) -> Result<Source, Problem> {
        let text = String::read(value, at)?;
        if matches!(text.as_str(), NO_PROOF | "no proof" | "none") {
            return Ok(Source::NoProof);
        }
        text.parse().map(Source::Record).map_err(|_| Problem::new(at, Fault::NotAnId))
    }

    fn write(&self) -> Value {
        match self {
            Source::Record(id) => id.write(),
            Source::NoProof => Value::from(NO_PROOF),
        }
    }
}

/// Someone named in a record: a person held in the journal, or only their name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Who {
    /// The person's record, where there is one.
    pub person: Option<RecordId>,
    /// The name as it was written that day.
    pub name: String,
}

impl Who {
    /// Someone known only by name.
    pub fn named(name: &str) -> Who {
        Who { person: None, name: name.to_owned() }
    }
}

impl Field for Who {
    /// Accepts a name, or `{"name", "person"}`.
    fn read(value: &Value, at: &str) -> Result<Who, Problem> {
        match value {
            Value::Map(map) => {
                let part = |key: &str| map.get(key).unwrap_or(&Value::Null);
                Ok(Who {
                    name: String::read(part("name"), &format!("{at}.name"))?,
                    person: Option::read(part("person"), &format!("{at}.person"))?,
                })
            }
            other => Ok(Who { person: None, name: String::read(other, at)? }),
        }
    }

    fn write(&self) -> Value {
        match self.person {
            None => Value::Text(self.name.clone()),
            Some(id) => Value::Map(BTreeMap::from([
                ("name".to_owned(), Value::Text(self.name.clone())),
                ("person".to_owned(), id.write()),
            ])),
        }
    }

    fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        visit(&self.name);
    }
}
