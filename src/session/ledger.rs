//! The record and its evidence: logs, checkpoints, entries in words, and what a fault is about.

use chrono::{DateTime, Utc};

use super::{FoundFault, Reader};
use crate::domain::{Body, Failure, Field, Kind, Record, RecordId, Stamp, Value, Verb};
use crate::journal::{Entry, Event};
use crate::store::{EntryLine, RecordLine};

/// Checkpoints of a log that are shown.
const POINTS: u64 = 40;

/// One log: who writes it, how far it goes, how much of it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFacts {
    /// Name of the log
    pub log: String,
    /// Who recorded its last entry
    pub author: String,
    /// Entries in it
    pub size: u64,
    /// Root of the tree over them, hex
    pub root: String,
    /// When its last entry was recorded
    pub last: DateTime<Utc>,
    /// How many checkpoints it has
    pub checkpoints: u64,
    /// Its size at some of them, evenly spread
    pub points: Vec<u64>,
}

/// A record a line is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The record
    pub id: RecordId,
    /// Its client
    pub client: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its number
    pub number: u32,
    /// Its title
    pub title: String,
}

impl About {
    /// A record by the title its entries give it.
    pub fn of(record: &Record) -> About {
        let Record { id, client, kind, number, .. } = *record;
        About { id, client, kind, number, title: record.gist(None).title }
    }
}

/// What an entry did, in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Made its record
    Made,
    /// Changed these fields
    Changed(Vec<String>),
    /// Put these fields right
    Corrected(Vec<String>),
    /// Told that this happened
    Acted(Verb),
    /// Took its record back
    Retracted,
    /// Took that back: its record counts again
    Restored,
    /// Began a log
    Began,
    /// Cannot be read
    Unreadable,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// When, by whom and where; the place alone where the entry cannot be read
    pub stamp: Stamp,
    /// What it did
    pub deed: Deed,
    /// The record it is about
    pub about: Option<About>,
}

/// What a fault is about, and where it would be held intact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultPlace {
    /// The fault
    pub fault: FoundFault,
    /// The record it is about
    pub about: Option<About>,
    /// What it is called on screens, where its entries call it otherwise
    pub shown: Option<String>,
    /// The entry it is about: its log and its number there, from 1
    pub entry: Option<(String, u64)>,
    /// Whether the entry itself is whole, and only a file it brought is not
    pub only_file: bool,
    /// File name the original came under, and where it was taken from
    pub came: Option<(String, Option<String>)>,
}

impl Reader<'_> {
    /// Every log, by name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn log_facts(&self) -> Result<Vec<LogFacts>, Failure> {
        self.query.logs()?.into_iter().map(|row| self.facts_of(row.log)).collect()
    }

    fn facts_of(&self, log: String) -> Result<LogFacts, Failure> {
        let (tree, last) = self.query.tree(&log)?;
        let newest = self.query.entry(&log, tree.size().saturating_sub(1))?;
        let newest = newest.and_then(|bytes| Entry::from_bytes(&bytes).ok());
        let points = self.query.checkpoints(&log, POINTS)?;
        Ok(LogFacts {
            author: newest.map(|entry| entry.by.name).unwrap_or_default(),
            size: tree.size(),
            root: tree.root().to_string(),
            last: DateTime::from_timestamp_millis(last).unwrap_or_default(),
            checkpoints: points.count,
            points: points.sizes,
            log,
        })
    }

    /// How many entries are about a client.
    ///
    /// # Errors
    /// Those of the database.
    pub fn client_entries(&self, client: RecordId) -> Result<u64, Failure> {
        self.query.entry_lines_count(client)
    }

    /// A page of the entries about a client, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entries(
        &self,
        client: RecordId,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<EntryRow>, Failure> {
        let lines = self.query.entry_lines(client, offset, limit)?;
        lines.into_iter().map(|line| self.entry_row(line)).collect()
    }

    fn entry_row(&self, line: EntryLine) -> Result<EntryRow, Failure> {
        let EntryLine { raw, record } = line;
        let about = record.and_then(about_of);
        let Ok(entry) = Entry::from_bytes(&raw.bytes) else {
            let stamp = Stamp {
                at: DateTime::default(),
                by: String::new(),
                log: raw.log,
                position: raw.position,
            };
            return Ok(EntryRow { stamp, deed: Deed::Unreadable, about });
        };
        let deed = match &entry.event {
            Event::LogStarted { .. } => Deed::Began,
            Event::Made { .. } => Deed::Made,
            Event::Changed { fields, .. } => Deed::Changed(names(fields)),
            Event::Corrected { fields, .. } => Deed::Corrected(names(fields)),
            Event::Acted { verb: Verb::TakeBack, telling, .. }
                if self.is_retraction(telling.entry.as_deref())? =>
            {
                Deed::Restored
            }
            Event::Acted { verb, .. } => Deed::Acted(*verb),
            Event::Retracted { .. } => Deed::Retracted,
        };
        Ok(EntryRow { stamp: entry.stamp(), deed, about })
    }

    /// Whether the entry of this name, `log@position`, took a record back.
    fn is_retraction(&self, named: Option<&str>) -> Result<bool, Failure> {
        let place = named.and_then(|named| named.rsplit_once('@'));
        let place = place.and_then(|(log, position)| Some((log, position.parse().ok()?)));
        let Some((log, position)) = place else { return Ok(false) };
        let bytes = self.query.entry(log, position)?;
        let entry = bytes.and_then(|bytes| Entry::from_bytes(&bytes).ok());
        Ok(entry.is_some_and(|entry| matches!(entry.event, Event::Retracted { .. })))
    }

    /// What a fault is about.
    ///
    /// # Errors
    /// Those of the database.
    pub fn fault_place(&self, fault: &FoundFault) -> Result<FaultPlace, Failure> {
        let (place, hash) = parts(&fault.where_);
        let entry = place.and_then(|(log, position)| Some((log, position.checked_add(1)?)));
        let mut about = None;
        if let Some((log, number)) = &entry {
            about = self.query.record_at(log, number - 1)?;
        }
        let mut about = about.and_then(about_of);
        if let (None, Some(hash)) = (&about, hash) {
            about = self.brought(hash)?;
        }
        let mut shown = None;
        if let (None, Ok(id)) = (&about, fault.where_.parse()) {
            // What is shown of it may be spoilt so far that not even its name can be read.
            shown = self.query.record(id).ok().flatten().map(|record| record.gist(None).title);
            about = self.recorded(id)?.map(|record| About::of(&record));
        }
        let shown = shown.filter(|shown| about.as_ref().is_some_and(|one| one.title != *shown));
        let came = match &about {
            Some(about) => self.came(about.id)?,
            None => None,
        };
        Ok(FaultPlace {
            fault: fault.clone(),
            about,
            shown,
            entry,
            only_file: hash.is_some(),
            came,
        })
    }

    /// The record of any client that brought the bytes with this hash.
    pub(super) fn brought(&self, hash: &str) -> Result<Option<About>, Failure> {
        for client in self.clients()? {
            if let Some(line) = self.query.record_of_blob(client.id, hash)? {
                return Ok(about_of(line));
            }
        }
        Ok(None)
    }

    /// The file name a record's original came under, and where from.
    fn came(&self, id: RecordId) -> Result<Option<(String, Option<String>)>, Failure> {
        Ok(match self.query.record(id)?.map(|record| record.body) {
            Some(Body::Filed(filed)) => Some((filed.name, filed.path)),
            _ => None,
        })
    }
}

/// The entry and the hash a fault names: `log:position`, `log:position hash`, or `hash`.
fn parts(place: &str) -> (Option<(String, u64)>, Option<&str>) {
    let is_hash = |word: &&str| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
    let mut words = place.split(' ');
    let first = words.next().unwrap_or_default();
    let hash = Some(first).filter(is_hash).or_else(|| words.next().filter(is_hash));
    let entry = first
        .rsplit_once(':')
        .and_then(|(log, position)| Some((log.to_owned(), position.parse().ok()?)));
    (entry, hash)
}

pub(super) fn about_of(line: RecordLine) -> Option<About> {
    let kind = Kind::from_word(&line.kind)?;
    let RecordLine { id, client, number, title, .. } = line;
    Some(About { id, client, kind, number, title })
}

fn names(fields: &Value) -> Vec<String> {
    match fields.write() {
        Value::Map(map) => map.into_keys().collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_fault_names_an_entry_a_hash_or_both() {
        let hash = "ab".repeat(32);
        let entry = |log: &str, position: u64| Some((log.to_owned(), position));
        assert_eq!(parts("k7:12"), (entry("k7", 12), None));
        assert_eq!(parts(&format!("k7:12 {hash}")), (entry("k7", 12), Some(hash.as_str())));
        assert_eq!(parts(&hash), (None, Some(hash.as_str())));
        assert_eq!(parts("k7@40"), (None, None));
        assert_eq!(parts("database disk image is malformed"), (None, None));
    }
}
