//! Whether what screens and pages read is what the entries say. Lists are drawn from derived tables, which
//! nothing guards; here each record is folded anew and held against its row.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension};

use super::schema::derived_is_ours;
use super::state::read_record;
use super::verify::Fault;
use crate::domain::{Kind, Record, RecordId, Side};
use crate::journal::{Entry, State, fold, json_text};

/// What is shown, held against the entries as they are read.
pub(super) struct Shown<'a> {
    anew: Anew<'a>,
    /// Whether the tables are of this program; if not they are made again before anything is shown
    ours: bool,
    /// Why it could not go on
    failed: Option<rusqlite::Error>,
}

impl<'a> Shown<'a> {
    /// Before the first entry.
    pub(super) fn of(conn: &'a Connection) -> Shown<'a> {
        let anew = Anew { conn, settled: HashSet::new(), open: HashMap::new() };
        Shown { anew, ours: derived_is_ours(conn), failed: None }
    }

    /// Takes the next entry, in the order of the fold.
    pub(super) fn take(&mut self, entry: &Entry) {
        if self.ours && self.failed.is_none() {
            self.failed = fold(&mut self.anew, entry).err();
        }
    }

    /// After the last entry: the records whose rows say something else, those that have no row, and the rows no entry
    /// speaks of.
    pub(super) fn finish(self) -> Vec<Fault> {
        let found = match (self.ours, self.failed) {
            (false, _) => return Vec::new(),
            (true, Some(error)) => Err(error),
            (true, None) => self.anew.differing(),
        };
        let fault = |place| Fault { what: "verify-shown-differs", place };
        match found {
            Ok(found) => found.into_iter().map(fault).collect(),
            Err(error) => vec![fault(error.to_string())],
        }
    }
}

/// The fold over rows that stand: what its row says already is read there again, so that only what differs so
/// far is held in memory.
struct Anew<'a> {
    conn: &'a Connection,
    settled: HashSet<RecordId>,
    open: HashMap<RecordId, Record>,
}

impl Anew<'_> {
    fn differing(&self) -> rusqlite::Result<Vec<String>> {
        let mut found: Vec<String> = self.open.keys().map(RecordId::to_string).collect();
        let mut rows = self.conn.prepare("SELECT id FROM records")?;
        let rows = rows.query_map((), |row| row.get::<_, String>(0))?;
        for id in rows {
            let id = id?;
            let known = id
                .parse::<RecordId>()
                .is_ok_and(|id| self.settled.contains(&id) || self.open.contains_key(&id));
            found.extend((!known).then_some(id));
        }
        found.sort();
        Ok(found)
    }
}

impl State for Anew<'_> {
    type Error = rusqlite::Error;

    fn get(&mut self, id: RecordId) -> rusqlite::Result<Option<Record>> {
        if let Some(record) = self.open.get(&id) {
            return Ok(Some(record.clone()));
        }
        if !self.settled.contains(&id) {
            return Ok(None);
        }
        let mut select = self.conn.prepare_cached("SELECT body FROM records WHERE id = ?1")?;
        let body = select.query_row([id.to_string()], |row| row.get::<_, String>(0)).optional()?;
        body.map(|body| read_record(&body)).transpose()
    }

    fn put(&mut self, record: &Record) -> rusqlite::Result<()> {
        match stands(self.conn, record)? {
            true => {
                self.open.remove(&record.id);
                self.settled.insert(record.id);
            }
            false => {
                self.settled.remove(&record.id);
                self.open.insert(record.id, record.clone());
            }
        }
        Ok(())
    }

    fn broken(&mut self, _: &Entry, _: &'static str) -> rusqlite::Result<()> {
        // Told from the table of what could not be applied.
        Ok(())
    }
}

/// Whether the row of a record says what was folded. Title and detail of a message come from its bytes, not
/// from entries.
fn stands(conn: &Connection, record: &Record) -> rusqlite::Result<bool> {
    let mut select = conn.prepare_cached(
        "SELECT body, client, kind, number, made, retracted, happened, title, detail, side FROM records WHERE id = ?1",
    )?;
    let same = select.query_row([record.id.to_string()], |row| {
        let text = |column: usize, said: &str| -> rusqlite::Result<bool> {
            Ok(row.get_ref(column)?.as_str().is_ok_and(|held| held == said))
        };
        let own = text(0, &json_text(&record.write()))?
            && text(1, &record.client.to_string())?
            && text(2, record.kind.as_str())?
            && row.get::<_, i64>(3)? == i64::from(record.number)
            && row.get::<_, i64>(4)? == record.made.at.timestamp_millis()
            && row.get::<_, bool>(5)? == record.retracted.is_some();
        if !own || record.kind == Kind::Message {
            return Ok(own);
        }
        let gist = record.gist(None);
        let side: Option<String> = row.get(9)?;
        Ok(row.get::<_, i64>(6)? == gist.at.timestamp_millis()
            && text(7, &gist.title)?
            && text(8, &gist.detail)?
            && side.as_deref() == gist.side.map(Side::as_str))
    });
    Ok(same.optional()?.unwrap_or(false))
}
