//! What an entry tells: one event. The structs here are frozen wire types; a change of one is a new
//! version beside the old.

use serde::Serialize;
use serde_json::Value as Json;

use super::canon::spelled;
use super::key::PublicKey;
use super::wire::{Parts, Plain};
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
#[derive(Serialize)]
struct LogStartedV1 {
    journal: String,
    key: String,
}

/// `record.made`, version 1
#[derive(Serialize)]
struct MadeV1 {
    id: String,
    kind: String,
    number: u32,
    fields: Plain,
}

/// `record.changed`, version 1
#[derive(Serialize)]
struct ChangedV1 {
    id: String,
    fields: Plain,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

/// `record.corrected`, version 1
#[derive(Serialize)]
struct CorrectedV1 {
    id: String,
    fields: Plain,
    reason: String,
}

/// `record.acted`, version 1
#[derive(Serialize)]
struct ActedV1 {
    id: String,
    verb: String,
    telling: Plain,
}

/// `record.retracted`, version 1
#[derive(Serialize)]
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
                fields: Plain(fields.clone()),
            }),
            Event::Changed { id, fields, cause, side, source } => serde_json::to_value(ChangedV1 {
                id: id.to_string(),
                fields: Plain(fields.clone()),
                cause: cause.clone(),
                side: side.map(|side| side.as_str().to_owned()),
                source: source.and_then(|source| source.write().as_text().map(str::to_owned)),
            }),
            Event::Corrected { id, fields, reason } => serde_json::to_value(CorrectedV1 {
                id: id.to_string(),
                fields: Plain(fields.clone()),
                reason: reason.clone(),
            }),
            Event::Acted { id, verb, telling } => serde_json::to_value(ActedV1 {
                id: id.to_string(),
                verb: verb.as_str().to_owned(),
                telling: Plain(telling.write()),
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

    /// The event of this type, version and data; none where they are of no type known here. A part nobody
    /// knows makes it unknown too: nothing recorded is passed over.
    pub(super) fn from_wire(kind: &str, version: u32, data: Value) -> Option<Event> {
        let mut parts = Parts::of(data)?;
        let event = match (kind, version) {
            ("log.started", 1) => log_started(&mut parts),
            ("record.made", 1) => made(&mut parts),
            ("record.changed", 1) => changed(&mut parts),
            ("record.corrected", 1) => corrected(&mut parts),
            ("record.acted", 1) => acted(&mut parts),
            ("record.retracted", 1) => retracted(&mut parts),
            _ => None,
        };
        event.filter(|_| parts.is_empty())
    }
}

fn log_started(data: &mut Parts) -> Option<Event> {
    let key: super::Hash = spelled(&data.text("key")?)?;
    let key = PublicKey::from_bytes(*key.as_bytes());
    Some(Event::LogStarted { journal: spelled(&data.text("journal")?)?, key })
}

fn made(data: &mut Parts) -> Option<Event> {
    let word = data.text("kind")?;
    Some(Event::Made {
        id: spelled(&data.text("id")?)?,
        kind: Kind::from_word(&word).filter(|kind| kind.as_str() == word)?,
        number: data.whole("number")?,
        fields: data.take("fields")?,
    })
}

fn changed(data: &mut Parts) -> Option<Event> {
    let side = match data.optional("side")? {
        Some(word) => Some(Side::from_word(&word).filter(|side| side.as_str() == word)?),
        None => None,
    };
    let source = match data.optional("source")? {
        Some(word) => {
            let word = Value::Text(word);
            Some(Source::read(&word, "").ok().filter(|source| source.write() == word)?)
        }
        None => None,
    };
    let (id, cause) = (spelled(&data.text("id")?)?, data.optional("cause")?);
    Some(Event::Changed { id, fields: data.take("fields")?, cause, side, source })
}

fn corrected(data: &mut Parts) -> Option<Event> {
    Some(Event::Corrected {
        id: spelled(&data.text("id")?)?,
        fields: data.take("fields")?,
        reason: data.text("reason")?,
    })
}

fn acted(data: &mut Parts) -> Option<Event> {
    let word = data.text("verb")?;
    Some(Event::Acted {
        id: spelled(&data.text("id")?)?,
        verb: Verb::from_word(&word).filter(|verb| verb.as_str() == word)?,
        telling: Telling::read(&data.take("telling")?, "").ok()?,
    })
}

fn retracted(data: &mut Parts) -> Option<Event> {
    Some(Event::Retracted { id: spelled(&data.text("id")?)?, reason: data.text("reason")? })
}

fn hex(bytes: &[u8; 32]) -> String {
    super::Hash::from_bytes(*bytes).to_string()
}
