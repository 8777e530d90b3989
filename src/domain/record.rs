//! A record: the fields of its kind, who recorded it, and what happened to it since.

use chrono::{DateTime, NaiveDate, Utc};

use super::field::{choices, fields, map_of, named};
use super::{
    Client, Decision, Failure, Field, Filed, Import, Meeting, Note, Person, Problem, RecordId,
    Rule, Side, Snapshot, Source, Task, Value, Verb, Who,
};

choices! {
    /// The kinds of records.
    pub enum Kind {
        /// The other side of a cooperation
        Client = "client",
        /// Someone who takes part
        Person = "person",
        /// A meeting with its minutes
        Meeting = "meeting",
        /// A rule of cooperation
        Rule = "rule",
        /// A task of the schedule
        Task = "task",
        /// A frozen schedule
        Snapshot = "snapshot",
        /// A decision
        Decision = "decision",
        /// A message, byte for byte
        Message = "message",
        /// Any other file, byte for byte
        Document = "document",
        /// A note of a call
        PhoneNote = "phone-note",
        /// A letter
        Letter = "letter",
        /// A chat
        Chat = "chat",
        /// A note that never leaves in an export or a print
        PrivateNote = "private-note",
        /// The balance sheet of an import
        Import = "import",
    }
}

/// The fields of a record, by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each holds the struct of its own name
pub enum Body {
    Client(Client),
    Person(Person),
    Meeting(Meeting),
    Rule(Rule),
    Task(Task),
    Snapshot(Snapshot),
    Decision(Decision),
    Filed(Filed),
    Note(Note),
    Import(Import),
}

impl Body {
    /// Reads the fields of a record of this kind.
    ///
    /// # Errors
    /// A [`Problem`] naming the field that is missing, unknown or wrong.
    pub fn read(kind: Kind, value: &Value) -> Result<Body, Problem> {
        Ok(match kind {
            Kind::Client => Body::Client(Client::read(value, "")?),
            Kind::Person => Body::Person(Person::read(value, "")?),
            Kind::Meeting => Body::Meeting(Meeting::read(value, "")?),
            Kind::Rule => Body::Rule(Rule::read(value, "")?),
            Kind::Task => Body::Task(Task::read(value, "")?),
            Kind::Snapshot => Body::Snapshot(Snapshot::read(value, "")?),
            Kind::Decision => Body::Decision(Decision::read(value, "")?),
            Kind::Message | Kind::Document => Body::Filed(Filed::read(value, "")?),
            Kind::PhoneNote | Kind::Letter | Kind::Chat | Kind::PrivateNote => {
                Body::Note(Note::read(value, "")?)
            }
            Kind::Import => Body::Import(Import::read(value, "")?),
        })
    }

    /// The fields as a value that reads back as the same.
    pub fn write(&self) -> Value {
        match self {
            Body::Client(body) => body.write(),
            Body::Person(body) => body.write(),
            Body::Meeting(body) => body.write(),
            Body::Rule(body) => body.write(),
            Body::Task(body) => body.write(),
            Body::Snapshot(body) => body.write(),
            Body::Decision(body) => body.write(),
            Body::Filed(body) => body.write(),
            Body::Note(body) => body.write(),
            Body::Import(body) => body.write(),
        }
    }
}

fields! {
    /// When an entry was recorded, by whom and where it stands in its log.
    pub struct Stamp {
        /// Time of recording, UTC, milliseconds
        pub at: DateTime<Utc>,
        /// Who recorded it
        pub by: String,
        /// The log of the laptop and user it was recorded on
        pub log: String,
        /// Position in that log, from 0
        pub position: u64,
    }
}

fields! {
    /// One thing that happened to a record.
    pub struct Act {
        /// When and by whom it was recorded
        pub stamp: Stamp,
        /// What happened
        pub verb: Verb,
        /// What was told of it
        pub telling: Telling,
    }
}

fields! {
    /// What is told of an act when it is recorded.
    pub struct Telling {
        /// The day it happened
        pub on: Option<NaiveDate>,
        /// End of the window for objections
        pub until: Option<NaiveDate>,
        /// The message that sent it
        pub message: Option<RecordId>,
        /// Who did it
        pub by: Option<Who>,
        /// Why
        pub reason: Option<String>,
        /// Words of an annex
        pub words: Option<String>,
        /// Where it is written
        pub source: Option<Source>,
        /// On whose side the cause lies
        pub side: Option<Side>,
        /// The entry it gives proof for or takes back, `log@position`
        pub entry: Option<String>,
    }
}

impl Default for Telling {
    /// Nothing is told.
    fn default() -> Telling {
        Telling {
            on: None,
            until: None,
            message: None,
            by: None,
            reason: None,
            words: None,
            source: None,
            side: None,
            entry: None,
        }
    }
}

fields! {
    /// One change of a record's fields.
    pub struct Change {
        /// When and by whom it was recorded
        pub stamp: Stamp,
        /// Whether it mends a mistake of recording rather than tells of something new
        pub correction: bool,
        /// Why: the cause of a moved date, the reason of a correction
        pub cause: Option<String>,
        /// On whose side the cause lies
        pub side: Option<Side>,
        /// What proves it
        pub source: Option<Source>,
        /// Each field, before and after
        pub fields: Vec<FieldChange>,
    }
}

fields! {
    /// One field before and after a change.
    pub struct FieldChange {
        /// Name of the field
        pub name: String,
        /// What it held
        pub before: Value,
        /// What it holds since
        pub after: Value,
    }
}

impl Change {
    /// Whether any of these fields changed.
    pub fn touches(&self, names: &[&str]) -> bool {
        self.fields.iter().any(|field| names.contains(&field.name.as_str()))
    }

    /// What it did to this field.
    pub fn field(&self, name: &str) -> Option<&FieldChange> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Takes the change back out of a record's fields.
    pub fn undo(&self, fields: &mut Value) {
        let Value::Map(map) = fields else { return };
        for field in &self.fields {
            match &field.before {
                Value::Null => map.remove(&field.name),
                before => map.insert(field.name.clone(), before.clone()),
            };
        }
    }
}

fields! {
    /// A record taken back: it stays visible, with the reason.
    pub struct Retraction {
        /// When and by whom
        pub stamp: Stamp,
        /// Why
        pub reason: String,
    }
}

fields! {
    /// An act that was taken back: it stays visible, with the reason.
    pub struct Withdrawn {
        /// What was recorded by mistake
        pub act: Act,
        /// When, by whom and why it was taken back
        pub by: Retraction,
    }
}

fields! {
    /// A retraction that was itself taken back: the record counts again, both stay visible.
    pub struct Restored {
        /// When, by whom and why the record had been retracted
        pub retraction: Retraction,
        /// When, by whom and why it was put back in force
        pub by: Retraction,
    }
}

/// Everything known about one thing a team recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its name
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// The client it belongs to; a client belongs to itself
    pub client: RecordId,
    /// Its number among the client's records of the kind, from 1
    pub number: u32,
    /// When and by whom it was recorded
    pub made: Stamp,
    /// Its fields as they stand
    pub body: Body,
    /// What happened to it, in order
    pub acts: Vec<Act>,
    /// What was recorded of it by mistake and taken back, in the order of the taking back
    pub withdrawn: Vec<Withdrawn>,
    /// How its fields changed, in order
    pub changes: Vec<Change>,
    /// Set where it was taken back
    pub retracted: Option<Retraction>,
    /// Retractions that were taken back, in order
    pub restored: Vec<Restored>,
}

impl Record {
    /// The record as a value that reads back as the same.
    pub fn write(&self) -> Value {
        Value::Map(
            [
                ("id", self.id.write()),
                ("kind", self.kind.write()),
                ("client", self.client.write()),
                ("number", self.number.write()),
                ("made", self.made.write()),
                ("body", self.body.write()),
                ("acts", self.acts.write()),
                ("withdrawn", self.withdrawn.write()),
                ("changes", self.changes.write()),
                ("retracted", self.retracted.write()),
                ("restored", self.restored.write()),
            ]
            .map(|(name, value)| (name.to_owned(), value))
            .into(),
        )
    }

    /// Reads a record written by [`Record::write`].
    ///
    /// # Errors
    /// A [`Problem`] naming what does not fit.
    pub fn read(value: &Value) -> Result<Record, Problem> {
        let map = map_of(value, "")?;
        let kind = named(map, "kind", "")?;
        Ok(Record {
            id: named(map, "id", "")?,
            kind,
            client: named(map, "client", "")?,
            number: named(map, "number", "")?,
            made: named(map, "made", "")?,
            body: Body::read(kind, map.get("body").unwrap_or(&Value::Null))?,
            acts: named(map, "acts", "")?,
            withdrawn: named(map, "withdrawn", "")?,
            changes: named(map, "changes", "")?,
            retracted: named(map, "retracted", "")?,
            restored: named(map, "restored", "")?,
        })
    }

    /// The last time this happened.
    pub fn last_act(&self, verb: Verb) -> Option<&Act> {
        self.acts.iter().rev().find(|act| act.verb == verb)
    }

    /// Whether this may happen to the record now.
    ///
    /// # Errors
    /// A [`Failure`] that says why not.
    pub fn may(&self, verb: Verb) -> Result<(), Failure> {
        if self.retracted.is_some() && verb != Verb::TakeBack {
            return Err(Failure::new("error-retracted"));
        }
        if !verb.kinds().contains(&self.kind) {
            return Err(Failure::new("error-wrong-act")
                .with("act", verb.as_str())
                .with("kind", self.kind.as_str()));
        }
        let sealed = self.last_act(Verb::Seal).is_some();
        let gone = self.last_act(Verb::End).or(self.last_act(Verb::Remove)).is_some();
        match (self.kind, verb) {
            (_, Verb::TakeBack) => Ok(()),
            (Kind::Meeting, Verb::Seal) if sealed => Err(Failure::new("error-sealed-already")),
            (Kind::Meeting, Verb::Seal) => Ok(()),
            (Kind::Meeting, _) if !sealed => Err(Failure::new("error-not-sealed")),
            (_, Verb::End | Verb::Remove) if gone => Err(Failure::new("error-ended-already")),
            _ => Ok(()),
        }
    }

    /// The day a task was removed from the schedule.
    pub fn removed_on(&self) -> Option<NaiveDate> {
        let act = self.last_act(Verb::Remove)?;
        Some(act.telling.on.unwrap_or(act.stamp.at.date_naive()))
    }
}

impl Stamp {
    /// The entry it stands on, as it is named elsewhere: `log@position`.
    pub fn entry(&self) -> String {
        format!("{}@{}", self.log, self.position)
    }
}
