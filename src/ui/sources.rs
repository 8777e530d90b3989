//! What can be named as a source: looked for on the worker while someone types, for whichever field
//! asks.

use chrono::{DateTime, Utc};

use super::load::{Load, View};
use crate::domain::{Failure, Kind, Record, RecordId};
use crate::session::{Reader, Worker};

/// Kinds that can be named as a source.
const KINDS: &[Kind] = &[
    Kind::Message,
    Kind::Document,
    Kind::Meeting,
    Kind::PhoneNote,
    Kind::Letter,
    Kind::Chat,
    Kind::Decision,
];
/// Records offered at most.
const OFFERED: usize = 7;
/// Hits and lines of the stream looked through for as many.
const LOOKED: usize = 60;

/// A record that can be named as a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its title
    pub title: String,
    /// Who wrote it, where it is a message; empty else
    pub author: String,
    /// When it happened
    pub at: DateTime<Utc>,
}

/// Whether records of a kind can be named as a source.
pub fn is_source(kind: Kind) -> bool {
    KINDS.contains(&kind)
}

/// The search for sources.
#[derive(Default)]
pub struct Sources {
    /// What was read last: most likely it is what one rests on
    read: Option<RecordId>,
    wanted: Option<String>,
    asked: Option<(View, String)>,
    found: Load<Vec<Candidate>>,
}

impl Sources {
    /// Says what is typed; what was found for it is answered once it is here. Where nothing is typed,
    /// the latest records are found.
    pub fn find(&mut self, typed: &str) -> &[Candidate] {
        let typed = typed.trim();
        let here = self.asked.as_ref().is_some_and(|(_, asked)| asked == typed);
        if self.wanted.as_deref() != Some(typed) {
            self.wanted = Some(typed.to_owned());
        }
        match self.found.get() {
            Some(found) if here && !self.found.waits() => found,
            _ => &[],
        }
    }

    /// Offers this first where nothing is typed.
    pub fn prefer(&mut self, id: RecordId) {
        self.read = Some(id);
        self.asked = None;
    }

    /// What came instead of records.
    pub fn failure(&self) -> Option<&Failure> {
        self.found.failure()
    }

    /// Forgets what belongs to a state of the journal that is no longer shown.
    pub fn clear(&mut self) {
        *self = Sources::default();
    }

    /// Takes what has come and asks for what is wanted; whether anything came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        let came = self.found.poll();
        // Wanted anew in each frame in which a field shows it.
        let Some(typed) = self.wanted.take() else { return came };
        let asked = (view, typed);
        if self.asked.as_ref() != Some(&asked) {
            let typed = asked.1.clone();
            self.asked = Some(asked);
            let read = self.read;
            self.found.look(worker, view, move |reader| find(reader, view.client, &typed, read));
            return came | self.found.poll();
        }
        came
    }
}

fn find(
    reader: &Reader<'_>,
    client: RecordId,
    typed: &str,
    read: Option<RecordId>,
) -> Result<Vec<Candidate>, Failure> {
    let found: Vec<RecordId> = match typed.is_empty() {
        true => {
            let rows = reader.timeline(client, 0, LOOKED as u64)?.into_iter();
            let rows = rows.filter(|row| is_source(row.kind) && Some(row.id) != read);
            read.into_iter().chain(rows.map(|row| row.id)).collect()
        }
        false => {
            let hits = reader.search(typed, Some(client), LOOKED)?.into_iter();
            hits.filter(|hit| is_source(hit.kind)).map(|hit| hit.id).collect()
        }
    };
    let mut offered = Vec::new();
    for id in found {
        offered.extend(candidate(reader, client, id)?);
        if offered.len() == OFFERED {
            break;
        }
    }
    Ok(offered)
}

/// A record as it is offered, where it is the client's and can be named.
fn candidate(
    reader: &Reader<'_>,
    client: RecordId,
    id: RecordId,
) -> Result<Option<Candidate>, Failure> {
    let fits = |record: &Record| {
        record.client == client && is_source(record.kind) && record.retracted.is_none()
    };
    let Some(record) = reader.record(id)?.filter(fits) else { return Ok(None) };
    let gist = reader.gist(&record)?;
    let author = if record.kind == Kind::Message { gist.detail } else { String::new() };
    Ok(Some(Candidate { id, kind: record.kind, title: gist.title, author, at: gist.at }))
}
