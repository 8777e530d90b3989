//! The check of everything: every entry, every blob, every tree and every signature.

use std::collections::{HashMap, HashSet, VecDeque};
use std::path::Path;

use rusqlite::{Connection, Row};

use super::file::open_to_read;
use super::hashing::{Hashed, Hashing};
use super::{Store, log, shown};
use crate::domain::{Failure, RecordId};
use crate::journal::{Checkpoint, Entry, Event, Hash, Tree};

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Key of its words
    pub what: &'static str,
    /// Where: a log and position, a blob's hash
    pub place: String,
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// Entries read
    pub entries: u64,
    /// Blobs read
    pub blobs: u64,
    /// Bytes hashed
    pub bytes: u64,
    /// Each log: name, author, size, root
    pub logs: Vec<(String, String, u64, Hash)>,
    /// What does not hold
    pub faults: Vec<Fault>,
}

impl Checked {
    fn fault(&mut self, what: &'static str, place: String) {
        self.faults.push(Fault { what, place });
    }

    /// Adds what the hashing found. Whichever thread came to a fault first, it is told at the same place.
    fn take(&mut self, mut hashed: Hashed) {
        self.blobs += hashed.blobs;
        self.bytes += hashed.bytes;
        hashed.changed.sort();
        hashed.unreadable.sort();
        hashed.unreadable.dedup();
        hashed.changed.into_iter().for_each(|hash| self.fault("verify-changed-blob", hash));
        hashed.unreadable.into_iter().for_each(|why| self.fault("verify-unreadable-blobs", why));
    }
}

impl Store {
    /// Checks the whole file. The visitor hears how many bytes were read and may stop by answering false.
    ///
    /// # Errors
    /// Where the file cannot be read at all; everything else is among the faults.
    pub fn verify(&self, progress: &mut dyn FnMut(u64) -> bool) -> Result<Checked, Failure> {
        let mut checked = Checked::default();
        // One state of the file from beginning to end, also while another window writes.
        let _state = self.conn.unchecked_transaction().map_err(|error| self.told(&error))?;
        let path = self.path();
        let (apart, read) = std::thread::scope(|scope| {
            let apart = scope.spawn(move || apart(path));
            let read = self.check_record(&mut checked, progress);
            (apart.join().ok().flatten(), read)
        });
        read.map_err(|error| self.told(&error))?;
        // Where no second connection could be had, this one looks at the pages.
        let (pages, shown) = apart.unwrap_or_else(|| (pages(&self.conn), shown(&self.conn)));
        checked.faults.splice(0..0, pages);
        checked.faults.extend(shown);
        Ok(checked)
    }

    /// Every entry, and beside it every blob.
    fn check_record(
        &self,
        checked: &mut Checked,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> rusqlite::Result<()> {
        let (read, hashed) = match Hashing::of(&self.conn) {
            Ok(hashing) => {
                let held = hashing.held();
                hashing.run(&self.conn, self.path(), progress, |progress| {
                    self.check_entries(&held, checked, progress)
                })
            }
            Err(error) => {
                checked.fault("verify-unreadable-blobs", error.to_string());
                let held = HashSet::new();
                (self.check_entries(&held, checked, progress), Hashed::default())
            }
        };
        read?;
        checked.take(hashed);
        Ok(())
    }

    /// Every log.
    pub(super) fn check_entries(
        &self,
        held: &HashSet<Hash>,
        checked: &mut Checked,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> rusqlite::Result<()> {
        let logs = log::logs(&self.conn)?;
        let mut journal = None;
        for row in &logs {
            if let Err(error) = check_log(&self.conn, row, held, &mut journal, checked, progress) {
                checked.fault("verify-unreadable-log", format!("{} {error}", row.log));
            }
        }
        check_strays(&self.conn, &logs, checked)
    }
}

/// The check of the pages, and of what is shown, on a connection of its own, beside the rest; none where there
/// can be no other.
fn apart(path: &Path) -> Option<(Vec<Fault>, Vec<Fault>)> {
    let conn = open_to_read(path).ok()?;
    // One state from beginning to end, also while another window writes.
    let _state = conn.unchecked_transaction().ok()?;
    Some((pages(&conn), shown(&conn)))
}

/// Records of which screens and pages would say something else than their entries.
pub(super) fn shown(conn: &Connection) -> Vec<Fault> {
    let fault = |place| Fault { what: "verify-shown-differs", place };
    match shown::differing(conn) {
        Ok(found) => found.into_iter().map(fault).collect(),
        Err(error) => vec![fault(error.to_string())],
    }
}

/// What SQLite itself says of the pages of each table but that of the blobs' bytes, which is read through and
/// hashed. The inner tables of the search indexes are among them; going through their words as well would
/// take longer than all the rest, and a rebuild makes them again.
fn pages(conn: &Connection) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Err(error) = check_tables(conn, &mut faults) {
        faults.push(damaged(error.to_string()));
    }
    faults
}

fn check_tables(conn: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let mut names = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'blob_chunks' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )?;
    let names = names.query_map((), |row| row.get::<_, String>(0))?;
    for name in names {
        if let Err(error) = check_table(conn, &name?, faults) {
            faults.push(damaged(error.to_string()));
        }
    }
    Ok(())
}

fn check_table(conn: &Connection, name: &str, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let mut ask = conn.prepare_cached("SELECT quick_check FROM pragma_quick_check(?1)")?;
    let mut rows = ask.query([name])?;
    while let Some(row) = rows.next()? {
        let said: String = row.get(0)?;
        if said != "ok" {
            faults.push(damaged(said));
        }
    }
    Ok(())
}

fn damaged(place: String) -> Fault {
    Fault { what: "verify-damaged-pages", place }
}

/// Reads a log from its first entry to its last and holds it against its checkpoints.
fn check_log(
    conn: &Connection,
    row: &log::LogRow,
    held: &HashSet<Hash>,
    journal: &mut Option<RecordId>,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64) -> bool,
) -> rusqlite::Result<()> {
    let mut notes = Notes::of(conn, row)?;
    let mut select = conn.prepare(
        "SELECT position, bytes, at, arrived, client, record FROM entries WHERE log = ?1 ORDER BY position",
    )?;
    let mut rows = select.query([&row.log])?;
    let (mut tree, mut course) = (Tree::default(), Course::of(row, *journal));
    while let Some(found) = rows.next()? {
        let bytes = found.get_ref(1)?.as_blob().unwrap_or_default();
        tree.push(bytes);
        checked.entries += 1;
        checked.bytes += bytes.len() as u64;
        course.check(held, found, bytes, checked)?;
        notes.hold_against(&tree, course.journal, checked);
        if tree.size() % 512 == 0 && !progress(checked.bytes) {
            return Ok(());
        }
    }
    if tree.size() == 0 {
        checked.fault("verify-wrong-start", format!("{}:0", row.log));
    }
    *journal = course.journal;
    notes.finish(&tree, checked);
    checked.logs.push((row.log.clone(), course.author, tree.size(), tree.root()));
    Ok(())
}

/// What an entry must go on from: where the log stands when the entry is reached.
struct Course<'a> {
    row: &'a log::LogRow,
    /// Position of the next entry
    next: u64,
    /// Time of the last entry, milliseconds
    last: i64,
    /// Entries so far about each client
    numbers: HashMap<Option<RecordId>, u64>,
    /// The journal the first entries name, the same in every log
    journal: Option<RecordId>,
    /// Who recorded the last entry
    author: String,
}

impl Course<'_> {
    fn of(row: &log::LogRow, journal: Option<RecordId>) -> Course<'_> {
        Course {
            row,
            next: 0,
            last: i64::MIN,
            numbers: HashMap::new(),
            journal,
            author: String::new(),
        }
    }

    /// Checks one entry by itself and against those before it.
    fn check(
        &mut self,
        held: &HashSet<Hash>,
        found: &Row<'_>,
        bytes: &[u8],
        checked: &mut Checked,
    ) -> rusqlite::Result<()> {
        let position = found.get::<_, i64>(0)?.unsigned_abs();
        let place = format!("{}:{position}", self.row.log);
        if position != self.next {
            checked.fault("verify-missing-entries", format!("{}:{}", self.row.log, self.next));
        }
        self.next = position.saturating_add(1);
        let Ok(entry) = Entry::from_bytes(bytes) else {
            checked.fault("verify-unreadable-entry", place);
            return Ok(());
        };
        if !agrees(&entry, &self.row.log, position, found)? {
            checked.fault("verify-columns-differ", place.clone());
        }
        for hash in &entry.blobs {
            if !held.contains(hash) {
                checked.fault("verify-missing-blob", format!("{place} {hash}"));
            }
        }
        self.follow(entry, place, checked);
        Ok(())
    }

    /// Holds an entry against those before it.
    fn follow(&mut self, entry: Entry, place: String, checked: &mut Checked) {
        let at = entry.at.timestamp_millis();
        if at < self.last {
            checked.fault("verify-time-goes-back", place.clone());
        }
        self.last = at;
        let number = self.numbers.entry(entry.client).or_default();
        if entry.number != *number + 1 {
            checked.fault("verify-number-differs", place.clone());
        }
        *number = entry.number;
        match &entry.event {
            Event::LogStarted { journal, key } => {
                let same = *self.journal.get_or_insert(*journal) == *journal;
                let named = *key == self.row.key && key.log() == self.row.log;
                if entry.position != 0 || !named || !same {
                    checked.fault("verify-wrong-start", place);
                }
            }
            _ if entry.position == 0 => checked.fault("verify-wrong-start", place),
            _ => {}
        }
        self.author = entry.by.name;
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
    row: log::LogRow,
    waiting: VecDeque<(u64, String)>,
    covered: u64,
    /// Once one root differs all later ones do; it is said once.
    differs: bool,
}

impl Notes {
    fn of(conn: &Connection, row: &log::LogRow) -> rusqlite::Result<Notes> {
        let mut select =
            conn.prepare("SELECT size, note FROM checkpoints WHERE log = ?1 ORDER BY size")?;
        let notes = select
            .query_map([&row.log], |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Notes { row: row.clone(), waiting: notes, covered: 0, differs: false })
    }

    fn hold_against(&mut self, tree: &Tree, journal: Option<RecordId>, checked: &mut Checked) {
        while let Some((size, note)) = self.waiting.pop_front_if(|next| next.0 <= tree.size()) {
            let place = format!("{}@{size}", self.row.log);
            self.covered = size;
            let Some(point) = self.open(&note, size, journal) else {
                checked.fault("verify-bad-checkpoint", place);
                continue;
            };
            if !self.differs && (size != tree.size() || point.root != tree.root()) {
                checked.fault("verify-root-differs", place);
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
    fn finish(&mut self, tree: &Tree, checked: &mut Checked) {
        if let Some((size, _)) = self.waiting.back() {
            checked.fault("verify-cut-off", format!("{}@{size}", self.row.log));
        }
        if self.covered < tree.size() {
            checked.fault("verify-unsigned-tail", format!("{}@{}", self.row.log, tree.size()));
        }
    }
}

/// Entries and checkpoints of a log nobody announced.
fn check_strays(
    conn: &Connection,
    logs: &[log::LogRow],
    checked: &mut Checked,
) -> rusqlite::Result<()> {
    let mut select = conn.prepare("SELECT log FROM entries UNION SELECT log FROM checkpoints")?;
    let names = select.query_map((), |row| row.get::<_, String>(0))?;
    for name in names {
        let name = name?;
        if !logs.iter().any(|row| row.log == name) {
            checked.fault("verify-unknown-log", name);
        }
    }
    Ok(())
}
