//! The course of one log through the check: each entry held against its columns, against those before it and, with
//! them, against the signed checkpoints.

use std::collections::{HashMap, HashSet, VecDeque};

use rusqlite::{Connection, Row};

use super::log::LogRow;
use super::verify::{Checked, Fault};
use crate::domain::RecordId;
use crate::journal::{Checkpoint, Entry, Event, Hash, Tree};

/// Where a log stands when the next of its entries is reached, and what was found up to there.
pub(super) struct Course<'a> {
    row: &'a LogRow,
    tree: Tree,
    notes: Notes,
    /// Position of the next entry
    next: u64,
    /// Time of the last entry, milliseconds
    last: i64,
    /// Entries so far about each client
    numbers: HashMap<Option<RecordId>, u64>,
    /// Who recorded the last entry
    author: String,
    /// Bytes of the entries so far
    bytes: u64,
    faults: Vec<Fault>,
}

impl<'a> Course<'a> {
    /// Before the first entry of a log.
    pub(super) fn of(conn: &Connection, row: &'a LogRow) -> rusqlite::Result<Course<'a>> {
        Ok(Course {
            row,
            tree: Tree::default(),
            notes: Notes::of(conn, row)?,
            next: 0,
            last: i64::MIN,
            numbers: HashMap::new(),
            author: String::new(),
            bytes: 0,
            faults: Vec::new(),
        })
    }

    /// Takes the next entry: position, bytes, at, arrived, client and record, in the first six columns. Answers it,
    /// where it can be read. `journal` is the one the first entries name, the same in every log.
    pub(super) fn take(
        &mut self,
        held: &HashSet<Hash>,
        journal: &mut Option<RecordId>,
        found: &Row<'_>,
    ) -> rusqlite::Result<Option<Entry>> {
        let bytes = found.get_ref(1)?.as_blob().unwrap_or_default();
        self.tree.push(bytes);
        self.bytes += bytes.len() as u64;
        let entry = self.check(held, journal, found, bytes)?;
        self.notes.hold_against(&self.tree, *journal, &mut self.faults);
        Ok(entry)
    }

    /// Bytes of the entries so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// A log that cannot be read on.
    pub(super) fn breaks(&mut self, error: &rusqlite::Error) {
        self.fault("verify-unreadable-log", format!("{} {error}", self.row.log));
    }

    /// After the last entry: what the log came to.
    pub(super) fn finish(mut self, checked: &mut Checked) {
        if self.tree.size() == 0 {
            self.fault("verify-wrong-start", format!("{}:0", self.row.log));
        }
        self.notes.finish(&self.tree, &mut self.faults);
        checked.entries += self.tree.size();
        checked.bytes += self.bytes;
        checked.faults.append(&mut self.faults);
        let log = (self.row.log.clone(), self.author, self.tree.size(), self.tree.root());
        checked.logs.push(log);
    }

    /// After it broke off: nothing can be said of its end.
    pub(super) fn give_up(mut self, checked: &mut Checked) {
        checked.entries += self.tree.size();
        checked.bytes += self.bytes;
        checked.faults.append(&mut self.faults);
    }

    fn fault(&mut self, what: &'static str, place: String) {
        self.faults.push(Fault { what, place });
    }

    /// Checks one entry by itself and against those before it.
    fn check(
        &mut self,
        held: &HashSet<Hash>,
        journal: &mut Option<RecordId>,
        found: &Row<'_>,
        bytes: &[u8],
    ) -> rusqlite::Result<Option<Entry>> {
        let position = found.get::<_, i64>(0)?.unsigned_abs();
        let place = || format!("{}:{position}", self.row.log);
        let mut faults = Vec::new();
        let mut fault = |what, place| faults.push(Fault { what, place });
        if position != self.next {
            fault("verify-missing-entries", format!("{}:{}", self.row.log, self.next));
        }
        self.next = position.saturating_add(1);
        let entry = Entry::from_bytes(bytes).ok();
        match &entry {
            None => fault("verify-unreadable-entry", place()),
            Some(entry) => {
                if !agrees(entry, &self.row.log, position, found)? {
                    fault("verify-columns-differ", place());
                }
                for hash in entry.blobs.iter().filter(|hash| !held.contains(hash)) {
                    fault("verify-missing-blob", format!("{} {hash}", place()));
                }
            }
        }
        self.faults.append(&mut faults);
        if let Some(entry) = &entry {
            self.follow(entry, journal);
        }
        Ok(entry)
    }

    /// Holds an entry against those before it.
    fn follow(&mut self, entry: &Entry, journal: &mut Option<RecordId>) {
        let place = || format!("{}:{}", self.row.log, self.next.saturating_sub(1));
        let at = entry.at.timestamp_millis();
        if at < self.last {
            self.faults.push(Fault { what: "verify-time-goes-back", place: place() });
        }
        self.last = at;
        let number = self.numbers.entry(entry.client).or_default();
        if entry.number != *number + 1 {
            self.faults.push(Fault { what: "verify-number-differs", place: place() });
        }
        *number = entry.number;
        if !self.starts_well(entry, journal) {
            self.faults.push(Fault { what: "verify-wrong-start", place: place() });
        }
        if self.author != entry.by.name {
            self.author.clone_from(&entry.by.name);
        }
    }

    /// Whether a log begins, and only begins, with the entry that names its key and the journal.
    fn starts_well(&self, entry: &Entry, journal: &mut Option<RecordId>) -> bool {
        match &entry.event {
            Event::LogStarted { journal: named, key } => {
                let same = *journal.get_or_insert(*named) == *named;
                let ours = *key == self.row.key && key.log() == self.row.log;
                entry.position == 0 && ours && same
            }
            _ => entry.position != 0,
        }
    }
}

/// Whether the columns beside an entry say what its bytes say.
fn agrees(entry: &Entry, log: &str, position: u64, row: &Row<'_>) -> rusqlite::Result<bool> {
    let same = |column: usize, id: Option<RecordId>| -> rusqlite::Result<bool> {
        let text = row.get_ref(column)?.as_str_or_null()?;
        let exact = text.is_none_or(|text| !text.bytes().any(|byte| byte.is_ascii_uppercase()));
        let named = text.map(str::parse::<RecordId>).transpose();
        Ok(exact && named.is_ok_and(|named| named == id))
    };
    let at = entry.at.timestamp_millis();
    Ok(entry.log == log
        && entry.position == position
        && row.get::<_, i64>(2)? == at
        && row.get::<_, i64>(3)? == at
        && same(4, entry.client)?
        && same(5, entry.event.target())?)
}

/// The checkpoints of a log, met one by one as the tree grows.
struct Notes {
    row: LogRow,
    waiting: VecDeque<(u64, String)>,
    covered: u64,
    /// Once one root differs all later ones do; it is said once.
    differs: bool,
}

impl Notes {
    fn of(conn: &Connection, row: &LogRow) -> rusqlite::Result<Notes> {
        let mut select =
            conn.prepare("SELECT size, note FROM checkpoints WHERE log = ?1 ORDER BY size")?;
        let notes = select
            .query_map([&row.log], |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Notes { row: row.clone(), waiting: notes, covered: 0, differs: false })
    }

    fn hold_against(&mut self, tree: &Tree, journal: Option<RecordId>, faults: &mut Vec<Fault>) {
        let mut fault = |what, place| faults.push(Fault { what, place });
        while let Some((size, note)) = self.waiting.pop_front_if(|next| next.0 <= tree.size()) {
            let place = format!("{}@{size}", self.row.log);
            self.covered = size;
            let Some(point) = self.open(&note, size, journal) else {
                fault("verify-bad-checkpoint", place);
                continue;
            };
            if !self.differs && (size != tree.size() || point.root != tree.root()) {
                fault("verify-root-differs", place);
                self.differs = true;
            }
        }
    }

    /// The checkpoint a note holds, where it is one of this log at this size.
    fn open(&self, note: &str, size: u64, journal: Option<RecordId>) -> Option<Checkpoint> {
        let point = Checkpoint::open(note, &self.row.key).ok()?;
        let ours = journal
            .is_none_or(|journal| point.origin == format!("kronika/{journal}/{}", self.row.log));
        (ours && point.size == size).then_some(point)
    }

    /// What is left speaks of entries that are not there; what is not covered was never signed.
    fn finish(&mut self, tree: &Tree, faults: &mut Vec<Fault>) {
        let mut fault = |what, place| faults.push(Fault { what, place });
        if let Some((size, _)) = self.waiting.back() {
            fault("verify-cut-off", format!("{}@{size}", self.row.log));
        }
        if self.covered < tree.size() {
            fault("verify-unsigned-tail", format!("{}@{}", self.row.log, tree.size()));
        }
    }
}
