//! What an entry tells: one event. The structs here are frozen wire types; a change of one is a new
//! version beside the old.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value as Json;

use super::canon::spelled;
use super::key::PublicKey;
use super::wire::{from_json, to_json};
use crate::domain::{Field, Kind, RecordId, Side, Source, Telling, Value, Verb};

/// What was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A log begins: always the first entry, with the key its checkpoints are signed with.
    LogStarted {
        /// Name of the journal, the same in all its logs
        journal: RecordId,
        /// Key of the log
        key: PublicKey,
    },
    /// A record is made.
    Made {
        /// Its name
        id: RecordId,
        /// Its kind
        kind: Kind,
        /// Its number among the client's records of the kind
        number: u32,
        /// Its fields
        fields: Value,
    },
    /// Fields of a record change; a null clears one.
    Changed {
        /// The record
        id: RecordId,
        /// The fields that change
        fields: Value,
        /// Why
        cause: Option<String>,
        /// On whose side the cause lies
        side: Option<Side>,
        /// What proves it
        source: Option<Source>,
    },
    /// Fields of a record were recorded wrongly and are put right.
    Corrected {
        /// The record
        id: RecordId,
        /// The fields put right
        fields: Value,
        /// What was wrong
        reason: String,
    },
    /// Something happened to a record.
    Acted {
        /// The record
        id: RecordId,
        /// What happened
        verb: Verb,
        /// What is told of it
        telling: Telling,
    },
    /// A record is taken back; it stays visible.
    Retracted {
        /// The record
        id: RecordId,
        /// Why
        reason: String,
    },
}

/// `log.started`, version 1
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LogStartedV1 {
    journal: String,
    key: String,
}

/// `record.made`, version 1
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MadeV1 {
    id: String,
    kind: String,
    number: u32,
    fields: Json,
}

/// `record.changed`, version 1
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangedV1 {
    id: String,
    fields: Json,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

/// `record.corrected`, version 1
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CorrectedV1 {
    id: String,
    fields: Json,
    reason: String,
}

/// `record.acted`, version 1
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ActedV1 {
    id: String,
    verb: String,
    telling: Json,
}

/// `record.retracted`, version 1
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RetractedV1 {
    id: String,
    reason: String,
}

impl Event {
    /// The record the event is about; none for a log's first entry.
    pub fn target(&self) -> Option<RecordId> {
        match self {
            Event::LogStarted { .. } => None,
            Event::Made { id, .. }
            | Event::Changed { id, .. }
            | Event::Corrected { id, .. }
            | Event::Acted { id, .. }
            | Event::Retracted { id, .. } => Some(*id),
        }
    }

    /// Type, version and data as they stand in an entry.
    pub(super) fn to_wire(&self) -> Result<(&'static str, u32, Json), serde_json::Error> {
        let data = match self {
            Event::LogStarted { journal, key } => serde_json::to_value(LogStartedV1 {
                journal: journal.to_string(),
                key: hex(key.as_bytes()),
            }),
            Event::Made { id, kind, number, fields } => serde_json::to_value(MadeV1 {
                id: id.to_string(),
                kind: kind.as_str().to_owned(),
                number: *number,
                fields: to_json(fields),
            }),
            Event::Changed { id, fields, cause, side, source } => serde_json::to_value(ChangedV1 {
                id: id.to_string(),
                fields: to_json(fields),
                cause: cause.clone(),
                side: side.map(|side| side.as_str().to_owned()),
                source: source.and_then(|source| source.write().as_text().map(str::to_owned)),
            }),
            Event::Corrected { id, fields, reason } => serde_json::to_value(CorrectedV1 {
                id: id.to_string(),
                fields: to_json(fields),
                reason: reason.clone(),
            }),
            Event::Acted { id, verb, telling } => serde_json::to_value(ActedV1 {
                id: id.to_string(),
                verb: verb.as_str().to_owned(),
                telling: to_json(&telling.write()),
            }),
            Event::Retracted { id, reason } => {
                serde_json::to_value(RetractedV1 { id: id.to_string(), reason: reason.clone() })
            }
        }?;
        Ok((self.type_name(), 1, data))
    }

    fn type_name(&self) -> &'static str {
        match self {
            Event::LogStarted { .. } => "log.started",
            Event::Made { .. } => "record.made",
            Event::Changed { .. } => "record.changed",
            Event::Corrected { .. } => "record.corrected",
            Event::Acted { .. } => "record.acted",
            Event::Retracted { .. } => "record.retracted",
        }
    }

    /// The event of this type, version and data; none where they are of no type known here.
    pub(super) fn from_wire(kind: &str, version: u32, data: Json) -> Option<Event> {
        match (kind, version) {
            ("log.started", 1) => log_started(wire(data)?),
            ("record.made", 1) => made(wire(data)?),
            ("record.changed", 1) => changed(wire(data)?),
            ("record.corrected", 1) => corrected(wire(data)?),
            ("record.acted", 1) => acted(wire(data)?),
            ("record.retracted", 1) => retracted(wire(data)?),
            _ => None,
        }
    }
}

fn wire<T: DeserializeOwned>(data: Json) -> Option<T> {
    serde_json::from_value(data).ok()
}

fn log_started(data: LogStartedV1) -> Option<Event> {
    let key: super::Hash = spelled(&data.key)?;
    let key = PublicKey::from_bytes(*key.as_bytes());
    Some(Event::LogStarted { journal: spelled(&data.journal)?, key })
}

fn made(data: MadeV1) -> Option<Event> {
    Some(Event::Made {
        id: spelled(&data.id)?,
        kind: Kind::from_word(&data.kind).filter(|kind| kind.as_str() == data.kind)?,
        number: data.number,
        fields: from_json(data.fields).ok()?,
    })
}

fn changed(data: ChangedV1) -> Option<Event> {
    let side = match data.side {
        Some(word) => Some(Side::from_word(&word).filter(|side| side.as_str() == word)?),
        None => None,
    };
    let source = match data.source {
        Some(word) => {
            let word = Value::Text(word);
            Some(Source::read(&word, "").ok().filter(|source| source.write() == word)?)
        }
        None => None,
    };
    let fields = from_json(data.fields).ok()?;
    Some(Event::Changed { id: spelled(&data.id)?, fields, cause: data.cause, side, source })
}

fn corrected(data: CorrectedV1) -> Option<Event> {
    let fields = from_json(data.fields).ok()?;
    Some(Event::Corrected { id: spelled(&data.id)?, fields, reason: data.reason })
}

fn acted(data: ActedV1) -> Option<Event> {
    Some(Event::Acted {
        id: spelled(&data.id)?,
        verb: Verb::from_word(&data.verb).filter(|verb| verb.as_str() == data.verb)?,
        telling: Telling::read(&from_json(data.telling).ok()?, "").ok()?,
    })
}

fn retracted(data: RetractedV1) -> Option<Event> {
    Some(Event::Retracted { id: spelled(&data.id)?, reason: data.reason })
}

fn hex(bytes: &[u8; 32]) -> String {
    super::Hash::from_bytes(*bytes).to_string()
}
