//! The pen: makes the entries of this user's log on this laptop, and signs the log after each act.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::clock::{Clock, random};
use crate::domain::{Failure, RecordId};
use crate::journal::{Author, Checkpoint, Entry, Event, Hash, LogKey, Tree};
use crate::store::{LogRow, Query, Store, Write};

/// Writes one log.
pub(super) struct Pen {
    key: LogKey,
    journal: RecordId,
    log: String,
    origin: String,
    pub(super) author: Author,
    state: PenState,
}

/// Where the log stands. Copied for each act and put back only when the act is safe on disk.
#[derive(Clone, Default)]
struct PenState {
    tree: Tree,
    /// Time of the last entry, milliseconds
    last: i64,
    /// Entries so far about each client
    numbers: HashMap<Option<RecordId>, u64>,
}

/// One act: any number of entries that are recorded together or not at all.
pub(super) struct Writing<'a> {
    pub(super) write: Write<'a>,
    pen: &'a mut Pen,
    state: PenState,
    now: DateTime<Utc>,
}

impl Pen {
    /// Takes up this user's log in a journal. Where there is none of theirs yet, it begins with the first act
    /// that records something: who only reads leaves no trace.
    pub(super) fn take_up(
        store: &Store,
        key: LogKey,
        author: Author,
        journal: RecordId,
    ) -> Result<Pen, Failure> {
        let log = key.public().log();
        let origin = format!("kronika/{journal}/{log}");
        let known = store.query().logs()?.iter().any(|row| row.log == log);
        let mut pen = Pen { key, journal, log, origin, author, state: PenState::default() };
        if known {
            pen.state = pen.state_of(&store.query())?;
        }
        Ok(pen)
    }

    /// Begins the log of a new journal.
    pub(super) fn begin_log(&mut self, store: &mut Store, clock: Clock) -> Result<(), Failure> {
        let mut writing = self.begin(store, clock)?;
        writing.begin_log()?;
        writing.commit()
    }

    fn state_of(&self, query: &Query<'_>) -> Result<PenState, Failure> {
        let (tree, last) = query.tree(&self.log)?;
        let signed = query.last_checkpoint(&self.log)?;
        let point = signed.and_then(|(_, note)| Checkpoint::open(&note, &self.key.public()).ok());
        // A log that is not as it was signed must not be signed over: that would cover the change up.
        match point {
            Some(point) if point.size == tree.size() && point.root == tree.root() => {
                Ok(PenState { tree, last, numbers: HashMap::new() })
            }
            _ => Err(Failure::new("error-record-differs").with("log", self.log.clone())),
        }
    }

    /// Begins an act.
    pub(super) fn begin<'a>(
        &'a mut self,
        store: &'a mut Store,
        clock: Clock,
    ) -> Result<Writing<'a>, Failure> {
        let state = self.state.clone();
        Ok(Writing { write: store.begin()?, pen: self, state, now: clock.now() })
    }

    /// The fingerprint of the log: root of its tree. None before its first entry.
    pub(super) fn root(&self) -> Option<Hash> {
        (self.state.tree.size() > 0).then(|| self.state.tree.root())
    }
}

impl Writing<'_> {
    /// Records one event about a client, with the blobs it brings.
    pub(super) fn record(
        &mut self,
        client: Option<RecordId>,
        event: Event,
        blobs: Vec<Hash>,
    ) -> Result<(), Failure> {
        if self.state.tree.size() == 0 {
            self.begin_log()?;
        }
        self.put(client, event, blobs)
    }

    /// The entry recorded last, as it is named elsewhere: `log@position`.
    pub(super) fn last_entry(&self) -> String {
        format!("{}@{}", self.pen.log, self.state.tree.size().saturating_sub(1))
    }

    /// The log and its first entry, which says whose it is.
    fn begin_log(&mut self) -> Result<(), Failure> {
        let row = LogRow { log: self.pen.log.clone(), key: self.pen.key.public() };
        self.write.add_log(&row)?;
        let started = Event::LogStarted { journal: self.pen.journal, key: row.key };
        self.put(None, started, Vec::new())
    }

    fn put(
        &mut self,
        client: Option<RecordId>,
        event: Event,
        blobs: Vec<Hash>,
    ) -> Result<(), Failure> {
        let entry = self.entry(client, event, blobs)?;
        let bytes =
            entry.to_bytes().map_err(|error| Failure::new("error-internal").because(error))?;
        self.write.append(&entry, &bytes)?;
        self.state.tree.push(&bytes);
        self.state.last = entry.at.timestamp_millis();
        self.state.numbers.insert(client, entry.number);
        Ok(())
    }

    fn entry(
        &self,
        client: Option<RecordId>,
        event: Event,
        blobs: Vec<Hash>,
    ) -> Result<Entry, Failure> {
        let mut nonce = [0; 16];
        random(&mut nonce)?;
        let before = match self.state.numbers.get(&client) {
            Some(number) => *number,
            None => self.write.entries_about(&self.pen.log, client)?,
        };
        // Within a log time never goes back, even where the machine's clock did.
        let last = DateTime::from_timestamp_millis(self.state.last).unwrap_or(self.now);
        Ok(Entry {
            log: self.pen.log.clone(),
            position: self.state.tree.size(),
            at: self.now.max(last),
            by: self.pen.author.clone(),
            client,
            number: before + 1,
            event,
            blobs,
            nonce,
        })
    }

    /// Signs the log, reads everything back and makes it last.
    pub(super) fn commit(self) -> Result<(), Failure> {
        let Writing { write, pen, state, .. } = self;
        if state.tree.size() > pen.state.tree.size() {
            let point = Checkpoint {
                origin: pen.origin.clone(),
                size: state.tree.size(),
                root: state.tree.root(),
            };
            write.checkpoint(&pen.log, &state.tree, &point.sign(&pen.key), state.last)?;
        }
        write.commit()?;
        pen.state = state;
        Ok(())
    }
}
