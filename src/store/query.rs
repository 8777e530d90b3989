//! Questions about the records, of today or of a past day.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Transaction};

use super::error::failure;
use super::mail::{self, MailFacts, MailFilter};
use super::rows::{broken, counts, entries_of, many, number, records};
use super::state::{each_entry, read_record};
use super::{
    FoldState, LogRow, RawEntry, SearchHit, Sought, Store, UnreadRow, blob, log, papers, schema,
    search,
};
use crate::domain::{Failure, Kind, Paper, PaperPage, Record, RecordId};
use crate::journal::{Entry, Hash, Tree};

/// Questions about one state of the journal.
#[derive(Clone, Copy)]
pub struct Query<'a> {
    pub(super) conn: &'a Connection,
    /// Entries that arrived later are not known here, milliseconds.
    moment: Option<i64>,
    path: &'a Path,
}

/// A past day of one client: the same tables in memory, filled with what was known then.
pub struct Past {
    conn: Connection,
    moment: i64,
    path: std::path::PathBuf,
}

/// Counts of what the file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Entries
    pub entries: u64,
    /// Blobs
    pub blobs: u64,
    /// Bytes of their originals
    pub original_bytes: u64,
    /// Bytes as kept
    pub kept_bytes: u64,
    /// Records by kind
    pub records: Vec<(String, u64)>,
}

impl Store {
    /// Whether the derived tables were made by a program of this version; if not, they must be made
    /// again before anything is asked.
    pub fn is_current(&self) -> bool {
        schema::derived_is_ours(&self.conn)
    }

    /// Questions about today's state.
    pub fn query(&self) -> Query<'_> {
        Query::new(&self.conn, None, self.path())
    }

    /// What was known of a client at a moment (milliseconds since 1970).
    ///
    /// # Errors
    /// Those of the database.
    pub fn known_on(&self, client: RecordId, moment: i64) -> Result<Past, Failure> {
        let conn = self.fold_past(client, moment).map_err(|error| self.told(&error))?;
        Ok(Past { conn, moment, path: self.path().to_owned() })
    }

    fn fold_past(&self, client: RecordId, moment: i64) -> rusqlite::Result<Connection> {
        let past = Connection::open_in_memory()?;
        past.execute("ATTACH DATABASE ?1 AS file", [self.path().to_string_lossy()])?;
        past.busy_timeout(std::time::Duration::from_secs(5))?;
        past.set_prepared_statement_cache_capacity(64);
        schema::create_folded(&past)?;
        past.execute_batch("BEGIN")?;
        let mut folding = FoldState::unsearched(&past);
        each_entry(&self.conn, client, moment, &mut |raw| match Entry::from_bytes(&raw.bytes) {
            Ok(entry) => folding.take(&entry),
            Err(_) => super::state::note_broken(&past, raw, Some(client)),
        })?;
        past.execute_batch("COMMIT")?;
        Ok(past)
    }
}

impl Past {
    /// Questions about that day.
    pub fn query(&self) -> Query<'_> {
        Query::new(&self.conn, Some(self.moment), &self.path)
    }
}

/// A reading under way.
pub struct Steady<'a>(#[expect(dead_code, reason = "ends when it is dropped")] Transaction<'a>);

impl<'a> Query<'a> {
    pub(super) fn new(conn: &'a Connection, moment: Option<i64>, path: &'a Path) -> Query<'a> {
        Query { conn, moment, path }
    }

    pub(super) fn conn(&self) -> &'a Connection {
        self.conn
    }

    pub(super) fn told<T>(&self, result: rusqlite::Result<T>) -> Result<T, Failure> {
        result.map_err(|error| failure(&error, self.path))
    }

    /// The moment this state was known at; none for today.
    pub fn moment(&self) -> Option<i64> {
        self.moment
    }

    /// A record by its name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record(&self, id: RecordId) -> Result<Option<Record>, Failure> {
        let json = self.conn.prepare_cached("SELECT body FROM records WHERE id = ?1").and_then(
            |mut select| {
                select.query_row([id.to_string()], |row| row.get::<_, String>(0)).optional()
            },
        );
        self.told(json)?.map(|json| self.told(read_record(&json))).transpose()
    }

    /// A client's records of a kind, by number; every client's where none is given.
    ///
    /// # Errors
    /// Those of the database.
    pub fn records(&self, client: Option<RecordId>, kind: Kind) -> Result<Vec<Record>, Failure> {
        self.told(records(self.conn, client, kind))
    }

    /// The records that cite this one, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn cited_by(&self, id: RecordId) -> Result<Vec<Record>, Failure> {
        self.told(many(
            self.conn,
            "SELECT body FROM cites JOIN records ON records.id = cites.citing WHERE cites.source = ?1 ORDER BY made, citing",
            [id.to_string()],
        ))
    }

    /// People who have an address; the sides' own client first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn people_of(&self, address: &str) -> Result<Vec<Record>, Failure> {
        self.told(many(
            self.conn,
            "SELECT body FROM addresses JOIN records ON records.id = addresses.person WHERE addresses.address = ?1",
            [address],
        ))
    }

    /// Rows of messages, a page at a time.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mails(
        &self,
        filter: MailFilter,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<MailFacts>, Failure> {
        self.told(mail::rows(self.conn, filter, offset, limit))
    }

    /// How many messages a client has, those with several versions counted once.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mail_count(&self, client: RecordId) -> Result<u64, Failure> {
        self.count("SELECT count(*) FROM mails WHERE client = ?1 AND shown = 1", client)
    }

    /// The entries about a record known here, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entries_of(&self, id: RecordId) -> Result<Vec<RawEntry>, Failure> {
        self.told(entries_of(self.conn, id, self.moment.unwrap_or(i64::MAX)))
    }

    /// Records found.
    ///
    /// # Errors
    /// Those of the database.
    pub fn search(&self, sought: &Sought, limit: usize) -> Result<Vec<SearchHit>, Failure> {
        let past = self.moment.is_some();
        if past {
            self.told(search::fill(self.conn))?;
        }
        self.told(search::find(self.conn, sought, past, limit))
    }

    /// One reading for all questions until it is dropped: to begin one anew for each takes as long as many a
    /// question. None where there is one already, and for a past day, which is filled while it is read.
    pub fn steady(&self) -> Option<Steady<'_>> {
        let now = self.moment.is_none().then_some(self.conn)?;
        now.unchecked_transaction().ok().map(Steady)
    }

    /// How many documents and attachments wait to be read.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unread_count(&self) -> Result<u64, Failure> {
        self.told(number(self.conn, "SELECT count(*) FROM unread"))
    }

    /// Some documents and attachments that wait to be read.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unread(&self, most: usize) -> Result<Vec<UnreadRow>, Failure> {
        self.told(papers::unread(self.conn, most))
    }

    /// What was read of the document with this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub fn paper(&self, hash: &str) -> Result<Option<Paper>, Failure> {
        self.told(papers::get(self.conn, hash))
    }

    /// One page of the document with this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub fn leaf(&self, hash: &str, place: u32) -> Result<Option<PaperPage>, Failure> {
        self.told(papers::leaf(self.conn, hash, place))
    }

    /// The bytes of a blob; none where it is not held whole.
    ///
    /// # Errors
    /// Those of the database.
    pub fn blob(&self, hash: &str) -> Result<Option<Vec<u8>>, Failure> {
        let Ok(hash) = hash.parse::<Hash>() else { return Ok(None) };
        let size = self.told(blob::size(self.conn, &hash))?.unwrap_or(0);
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).min(1 << 28));
        let whole = blob::each_chunk(self.conn, &hash, &mut |chunk| bytes.extend_from_slice(chunk));
        Ok(self.told(whole)?.then_some(bytes))
    }

    /// Hands a blob to a visitor chunk by chunk; false where it is not held whole.
    ///
    /// # Errors
    /// Those of the database.
    pub fn each_chunk(&self, hash: &str, visit: &mut dyn FnMut(&[u8])) -> Result<bool, Failure> {
        let Ok(hash) = hash.parse::<Hash>() else { return Ok(false) };
        self.told(blob::each_chunk(self.conn, &hash, visit))
    }

    /// Every log.
    ///
    /// # Errors
    /// Those of the database.
    pub fn logs(&self) -> Result<Vec<LogRow>, Failure> {
        self.told(log::logs(self.conn))
    }

    /// The exact bytes at a position of a log.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entry(&self, log: &str, position: u64) -> Result<Option<Vec<u8>>, Failure> {
        self.told(log::entry(self.conn, log, position))
    }

    /// The newest checkpoint of a log: its size and its note.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_checkpoint(&self, log: &str) -> Result<Option<(u64, String)>, Failure> {
        self.told(log::last_checkpoint(self.conn, log))
    }

    /// The tree of a log and the time of its last entry: remembered, or made from the entries again.
    ///
    /// # Errors
    /// Those of the database.
    pub fn tree(&self, log: &str) -> Result<(Tree, i64), Failure> {
        match self.told(log::kept_tree(self.conn, log))? {
            Some(known) => Ok(known),
            None => self.told(log::rehash_tree(self.conn, log)),
        }
    }

    /// Entries that could not be folded: log, position, key of the reason's words.
    ///
    /// # Errors
    /// Those of the database.
    pub fn broken(&self) -> Result<Vec<(String, u64, String)>, Failure> {
        self.told(broken(self.conn))
    }

    /// How much the file holds.
    ///
    /// # Errors
    /// Those of the database.
    pub fn counts(&self) -> Result<Counts, Failure> {
        self.told(counts(self.conn))
    }

    /// How many entries the file holds; cheap.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entry_count(&self) -> Result<u64, Failure> {
        self.told(number(self.conn, "SELECT coalesce(sum(size), 0) FROM trees"))
    }

    pub(super) fn count(&self, sql: &str, client: RecordId) -> Result<u64, Failure> {
        let counted = self.conn.prepare_cached(sql).and_then(|mut select| {
            select.query_row([client.to_string()], |row| row.get::<_, i64>(0))
        });
        self.told(counted).map(i64::unsigned_abs)
    }
}
