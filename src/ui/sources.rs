//! What can be named as a source: looked for on the worker while someone types, for whichever field
//! asks.

use chrono::{DateTime, Local, NaiveDate, Utc};

use super::load::{Load, View};
use crate::domain::{Direction, Failure, Kind, Record, RecordId};
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

/// Which records are looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What cannot be its own source
    pub except: Option<RecordId>,
    /// Only records of this kind
    pub kind: Option<Kind>,
    /// Only what can have sent something made on this day: what is no older, and of messages those we wrote
    pub sends: Option<NaiveDate>,
}

impl Wanted {
    fn has(self, id: RecordId, kind: Kind) -> bool {
        is_source(kind) && Some(id) != self.except && self.kind.is_none_or(|wanted| kind == wanted)
    }

    /// Whether what happened then, and went this way where it is a message, can have sent what is to be sent.
    fn sent(self, at: DateTime<Utc>, direction: Option<Direction>) -> bool {
        let since = |made| at.with_timezone(&Local).date_naive() >= made;
        self.sends.is_none_or(since) && (self.sends.is_none() || direction != Some(Direction::In))
    }
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
    wanted: Option<(String, Wanted)>,
    asked: Option<(View, (String, Wanted))>,
    found: Load<Vec<Candidate>>,
}

impl Sources {
    /// Says what is typed; what was found for it is answered once it is here. Where nothing is typed,
    /// the latest records are found.
    pub fn find(&mut self, typed: &str, wanted: Wanted) -> &[Candidate] {
        let looked_for = (typed.trim().to_owned(), wanted);
        let here = self.asked.as_ref().is_some_and(|(_, asked)| *asked == looked_for);
        self.wanted = Some(looked_for);
        match self.found.get() {
            Some(found) if here && !self.found.waits() => found,
            _ => &[],
        }
    }

    /// Whether it is known that nothing is found for what is typed.
    pub fn finds_nothing(&self) -> bool {
        !self.found.waits() && self.found.get().is_some_and(Vec::is_empty)
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
        let Some(looked_for) = self.wanted.take() else { return came };
        let asked = (view, looked_for);
        if self.asked.as_ref() != Some(&asked) {
            let (typed, wanted) = asked.1.clone();
            self.asked = Some(asked);
            let search = Search { client: view.client, wanted, read: self.read };
            self.found.look(worker, view, move |reader| search.find(reader, &typed));
            return came | self.found.poll();
        }
        came
    }
}

/// What is looked for, and where.
struct Search {
    client: RecordId,
    wanted: Wanted,
    /// Offered first where nothing is typed
    read: Option<RecordId>,
}

impl Search {
    fn find(&self, reader: &Reader<'_>, typed: &str) -> Result<Vec<Candidate>, Failure> {
        let has = |id, kind| self.wanted.has(id, kind);
        let found: Vec<RecordId> = match typed.is_empty() {
            true => {
                let rows = reader.timeline(self.client, 0, LOOKED as u64)?.into_iter();
                let rows = rows.filter(|row| has(row.id, row.kind) && Some(row.id) != self.read);
                self.read.into_iter().chain(rows.map(|row| row.id)).collect()
            }
            false => {
                let hits = reader.search(typed, Some(self.client), LOOKED)?.into_iter();
                hits.filter(|hit| has(hit.id, hit.kind)).map(|hit| hit.id).collect()
            }
        };
        let mut offered = Vec::new();
        for id in found {
            offered.extend(self.candidate(reader, id)?);
            if offered.len() == OFFERED {
                break;
            }
        }
        Ok(offered)
    }

    /// A record as it is offered, where it is the client's and can be named.
    fn candidate(&self, reader: &Reader<'_>, id: RecordId) -> Result<Option<Candidate>, Failure> {
        let fits = |record: &Record| {
            record.client == self.client
                && self.wanted.has(record.id, record.kind)
                && record.retracted.is_none()
        };
        let Some(record) = reader.record(id)?.filter(fits) else { return Ok(None) };
        let gist = reader.gist(&record)?;
        let letter = record.kind == Kind::Message;
        let direction = match letter && self.wanted.sends.is_some() {
            true => Some(reader.mail_row(id)?.direction),
            false => None,
        };
        if !self.wanted.sent(gist.at, direction) {
            return Ok(None);
        }
        let author = if letter { gist.detail } else { String::new() };
        Ok(Some(Candidate { id, kind: record.kind, title: gist.title, author, at: gist.at }))
    }
}
