//! The check of everything: every entry, every blob, every tree and every signature.

use rusqlite::Connection;

use super::{Store, blob, log};
use crate::domain::Failure;
use crate::journal::{Checkpoint, Entry, Event, Hash, Hasher, Tree};

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
}

impl Store {
    /// Checks the whole file. The visitor hears how many bytes were read and may stop by answering false.
    ///
    /// # Errors
    /// Where the file cannot be read at all; everything else is among the faults.
    pub fn verify(&self, progress: &mut dyn FnMut(u64) -> bool) -> Result<Checked, Failure> {
        let mut checked = Checked::default();
        self.check_file(&mut checked).map_err(|error| self.told(&error))?;
        let logs = log::logs(&self.conn).map_err(|error| self.told(&error))?;
        for row in &logs {
            if let Err(error) = check_log(&self.conn, row, &mut checked, progress) {
                checked.fault("verify-unreadable-log", format!("{} {error}", row.log));
            }
        }
        check_strays(&self.conn, &logs, &mut checked).map_err(|error| self.told(&error))?;
        if let Err(error) = check_blobs(&self.conn, &mut checked, progress) {
            checked.fault("verify-unreadable-blobs", error.to_string());
        }
        Ok(checked)
    }

    /// What SQLite itself says of the file's pages.
    fn check_file(&self, checked: &mut Checked) -> rusqlite::Result<()> {
        let mut ask = self.conn.prepare("PRAGMA quick_check(20)")?;
        let mut rows = ask.query(())?;
        while let Some(row) = rows.next()? {
            let said: String = row.get(0)?;
            if said != "ok" {
                checked.fault("verify-damaged-pages", said);
            }
        }
        Ok(())
    }
}

/// Reads a log from its first entry to its last and holds it against its checkpoints.
fn check_log(
    conn: &Connection,
    row: &log::LogRow,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64) -> bool,
) -> rusqlite::Result<()> {
    let mut notes = Notes::of(conn, row)?;
    let mut select = conn.prepare(
        "SELECT position, bytes, at, client, record FROM entries WHERE log = ?1 ORDER BY position",
    )?;
    let mut rows = select.query([&row.log])?;
    let (mut tree, mut author, mut last) = (Tree::default(), String::new(), i64::MIN);
    while let Some(found) = rows.next()? {
        let position = found.get::<_, i64>(0)?.unsigned_abs();
        let place = || format!("{}:{position}", row.log);
        if position != tree.size() {
            checked.fault("verify-missing-entries", format!("{}:{}", row.log, tree.size()));
        }
        let bytes = found.get_ref(1)?.as_blob().unwrap_or_default();
        tree.push(bytes);
        checked.entries += 1;
        checked.bytes += bytes.len() as u64;
        match Entry::from_bytes(bytes) {
            Ok(entry) => {
                if !agrees(&entry, &row.log, position, found)? {
                    checked.fault("verify-columns-differ", place());
                }
                if entry.at.timestamp_millis() < last {
                    checked.fault("verify-time-goes-back", place());
                }
                last = entry.at.timestamp_millis();
                if position == 0 && !starts(&entry, row) {
                    checked.fault("verify-wrong-start", place());
                }
                for hash in entry.blobs.iter() {
                    if !blob::is_held(conn, hash)? {
                        checked.fault("verify-missing-blob", format!("{} {hash}", place()));
                    }
                }
                author = entry.by.name;
            }
            Err(_) => checked.fault("verify-unreadable-entry", place()),
        }
        notes.hold_against(&tree, checked);
        if position % 512 == 0 && !progress(checked.bytes) {
            return Ok(());
        }
    }
    notes.finish(&tree, checked);
    checked.logs.push((row.log.clone(), author, tree.size(), tree.root()));
    Ok(())
}

/// Whether the columns beside an entry say what its bytes say.
fn agrees(
    entry: &Entry,
    log: &str,
    position: u64,
    row: &rusqlite::Row<'_>,
) -> rusqlite::Result<bool> {
    let same = |column: usize, id: Option<crate::domain::RecordId>| -> rusqlite::Result<bool> {
        Ok(row.get::<_, Option<String>>(column)? == id.map(|id| id.to_string()))
    };
    Ok(entry.log == log
        && entry.position == position
        && row.get::<_, i64>(2)? == entry.at.timestamp_millis()
        && same(3, entry.client)?
        && same(4, entry.event.target())?)
}

fn starts(entry: &Entry, row: &log::LogRow) -> bool {
    matches!(&entry.event, Event::LogStarted { key, .. } if *key == row.key && key.log() == row.log)
}

/// The checkpoints of a log, met one by one as the tree grows.
struct Notes {
    row: log::LogRow,
    waiting: std::collections::VecDeque<(u64, String)>,
    covered: u64,
}

impl Notes {
    fn of(conn: &Connection, row: &log::LogRow) -> rusqlite::Result<Notes> {
        let mut select =
            conn.prepare("SELECT size, note FROM checkpoints WHERE log = ?1 ORDER BY size")?;
        let notes = select
            .query_map([&row.log], |row| Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Notes { row: row.clone(), waiting: notes, covered: 0 })
    }

    fn hold_against(&mut self, tree: &Tree, checked: &mut Checked) {
        while let Some((size, note)) = self.waiting.pop_front_if(|next| next.0 <= tree.size()) {
            let place = format!("{}@{size}", self.row.log);
            self.covered = size;
            match Checkpoint::open(&note, &self.row.key) {
                Err(_) => checked.fault("verify-bad-checkpoint", place),
                Ok(point)
                    if point.size != size || size != tree.size() || point.root != tree.root() =>
                {
                    checked.fault("verify-root-differs", place);
                }
                Ok(_) => {}
            }
        }
    }

    /// What is left speaks of entries that are not there; what is not covered was never signed.
    fn finish(&mut self, tree: &Tree, checked: &mut Checked) {
        for (size, _) in &self.waiting {
            checked.fault("verify-cut-off", format!("{}@{size}", self.row.log));
        }
        if self.covered < tree.size() {
            checked.fault("verify-unsigned-tail", format!("{}@{}", self.row.log, tree.size()));
        }
    }
}

/// Entries of a log nobody announced.
fn check_strays(
    conn: &Connection,
    logs: &[log::LogRow],
    checked: &mut Checked,
) -> rusqlite::Result<()> {
    let mut select = conn.prepare("SELECT DISTINCT log FROM entries")?;
    let names = select.query_map((), |row| row.get::<_, String>(0))?;
    for name in names {
        let name = name?;
        if !logs.iter().any(|row| row.log == name) {
            checked.fault("verify-unknown-log", name);
        }
    }
    Ok(())
}

fn check_blobs(
    conn: &Connection,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64) -> bool,
) -> rusqlite::Result<()> {
    let mut select =
        conn.prepare("SELECT number, hash, size, chunks FROM blobs ORDER BY number")?;
    let mut rows = select.query(())?;
    while let Some(row) = rows.next()? {
        let (number, name, size, chunks): (i64, String, i64, i64) =
            (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        let (mut hasher, mut length) = (Hasher::default(), 0_u64);
        let whole = blob::each_chunk_of(conn, number, chunks, &mut |bytes| {
            hasher.update(bytes);
            length += bytes.len() as u64;
        })?;
        checked.blobs += 1;
        checked.bytes += length;
        if !whole || length != size.unsigned_abs() || hasher.finish().to_string() != name {
            checked.fault("verify-changed-blob", name);
        }
        if !progress(checked.bytes) {
            return Ok(());
        }
    }
    Ok(())
}
