//! The file: made, opened, kept to one writer, and closed as one file.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::error::{failure, io_failure};
use super::lock::{Holder, Lock};
use super::schema;
use super::terms::Terms;
use crate::domain::Failure;

/// How a journal is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// To read and to record; one at a time.
    Write,
    /// To read only; any number, also while another writes.
    Read,
}

/// An open file.
#[derive(Debug)]
pub struct Store {
    pub(super) conn: Connection,
    pub(super) path: PathBuf,
    lock: Option<Lock>,
    /// The words that stand in the vocabulary for certain
    pub(super) terms: Terms,
}

/// Bytes of a page of a new file.
const PAGE: i64 = 8192;

impl Store {
    /// Makes a new, empty file.
    ///
    /// # Errors
    /// Where there is such a file already, or the folder refuses it.
    pub fn create(path: &Path, holder: &Holder) -> Result<Store, Failure> {
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)
            .map_err(|error| io_failure(&error, path))?;
        let made = Store::fill_new(path, holder);
        if made.is_err() {
            // Nothing was recorded in it yet; a half-made file would only be in the way.
            let _ = std::fs::remove_file(path);
        }
        made
    }

    fn fill_new(path: &Path, holder: &Holder) -> Result<Store, Failure> {
        let lock = Lock::take(path)?.ok_or_else(|| busy(path, None))?;
        let told = |error| failure(&error, path);
        let mut conn = Connection::open(path).map_err(told)?;
        // Most messages fill a page of this size; smaller ones mean more reads, larger ones more to write at an act.
        conn.pragma_update(None, "page_size", PAGE).map_err(told)?;
        let tx = conn.transaction().map_err(told)?;
        schema::create(&tx).map_err(told)?;
        tx.commit().map_err(told)?;
        settle(&mut conn, Mode::Write).map_err(told)?;
        Store::held(
            Store { conn, path: path.to_owned(), lock: Some(lock), terms: Terms::default() },
            holder,
        )
    }

    /// Opens a journal.
    ///
    /// # Errors
    /// Where there is no such file, it is no journal, newer than this program, damaged, may not be
    /// written, or is open for writing elsewhere.
    pub fn open(path: &Path, mode: Mode, holder: &Holder) -> Result<Store, Failure> {
        look_at_header(path)?;
        let told = |error| failure(&error, path);
        if mode == Mode::Read {
            return match Store::open_reader(path) {
                // A program that died in the middle left something that must be taken back first.
                Err(failure) if failure.key == "error-read-only" => {
                    recover(path).map_err(|_| failure)?;
                    Store::open_reader(path)
                }
                opened => opened,
            };
        }
        // Asks for what the disk says of writing, so that a refusal comes now and not at the first entry.
        OpenOptions::new()
            .append(true)
            .open(path)
            .map_err(|error| refused_writing(&error, path))?;
        let Some(lock) = Lock::take(path)? else { return Err(busy(path, holder_of(path))) };
        let mut conn = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )
        .map_err(told)?;
        check_marks(&conn, path)?;
        settle(&mut conn, mode).map_err(told)?;
        Store::held(
            Store { conn, path: path.to_owned(), lock: Some(lock), terms: Terms::default() },
            holder,
        )
    }

    fn open_reader(path: &Path) -> Result<Store, Failure> {
        let told = |error| failure(&error, path);
        let mut conn = open_to_read(path).map_err(told)?;
        check_marks(&conn, path)?;
        settle(&mut conn, Mode::Read).map_err(told)?;
        Ok(Store { conn, path: path.to_owned(), lock: None, terms: Terms::default() })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What a fault of the database means for this file.
    pub(super) fn told(&self, error: &rusqlite::Error) -> Failure {
        failure(error, &self.path)
    }

    fn held(store: Store, holder: &Holder) -> Result<Store, Failure> {
        store
            .conn
            .execute(
                "INSERT INTO holder VALUES (1, ?1, ?2, ?3, unixepoch())
                 ON CONFLICT(one) DO UPDATE SET name = ?1, host = ?2, pid = ?3, since = unixepoch()",
                (&holder.name, &holder.host, holder.pid),
            )
            .map_err(|error| store.told(&error))?;
        Ok(store)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.lock.is_none() {
            return;
        }
        // What was committed is safe whatever happens here; this only makes it one file again.
        let _ = self.conn.execute("DELETE FROM holder", ());
        let _ = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()));
        let _ = self.conn.query_row("PRAGMA journal_mode = DELETE", (), |_| Ok(()));
    }
}

/// Opens a connection that reads beside all others.
pub(super) fn open_to_read(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    // Room for the inner pages of an index, which is asked again and again.
    conn.pragma_update(None, "cache_size", -16_384)?;
    Ok(conn)
}

/// Lets SQLite take back what was half written when a program died; a reader may not.
fn recover(path: &Path) -> rusqlite::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)?.query_row(
        "SELECT count(*) FROM sqlite_master",
        (),
        |_| Ok(()),
    )
}

fn settle(conn: &mut Connection, mode: Mode) -> rusqlite::Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "cache_size", -65_536)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.set_prepared_statement_cache_capacity(64);
    if mode == Mode::Write {
        conn.query_row("PRAGMA journal_mode = WAL", (), |_| Ok(()))?;
        conn.pragma_update(None, "synchronous", "FULL")?;
    }
    conn.authorizer(Some(keep_enduring))
}

/// Refuses any statement that would change or delete what endures, beside the triggers in the file.
fn keep_enduring(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Update { table_name, .. }
        | AuthAction::Delete { table_name }
        | AuthAction::DropTable { table_name }
        | AuthAction::DropTrigger { table_name, .. }
        | AuthAction::AlterTable { table_name, .. }
            if schema::ENDURING.contains(&table_name) =>
        {
            Authorization::Deny
        }
        _ => Authorization::Allow,
    }
}

/// Looks at the first bytes before SQLite does: a clear word beats a fault of the database.
fn look_at_header(path: &Path) -> Result<(), Failure> {
    let not_ours = || Failure::new("error-not-a-journal").with("file", path.display().to_string());
    let mut file = File::open(path).map_err(|error| io_failure(&error, path))?;
    if file.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(not_ours());
    }
    let mut begins = [0; 16];
    match file.read_exact(&mut begins) {
        Ok(()) if begins == *b"SQLite format 3\0" => Ok(()),
        _ => Err(not_ours()),
    }
}

fn check_marks(conn: &Connection, path: &Path) -> Result<(), Failure> {
    let mark = |name: &str| -> rusqlite::Result<i32> {
        conn.query_row(&format!("PRAGMA {name}"), (), |row| row.get(0))
    };
    let name = path.display().to_string();
    let application = mark("application_id").map_err(|error| failure(&error, path))?;
    let version = mark("user_version").map_err(|error| failure(&error, path))?;
    match (application, version) {
        (schema::APPLICATION_ID, schema::VERSION) => Ok(()),
        (schema::APPLICATION_ID, newer) if newer > schema::VERSION => {
            Err(Failure::new("error-newer-journal").with("file", name))
        }
        (schema::APPLICATION_ID, _) => {
            Err(Failure::new("error-damaged-journal").with("file", name))
        }
        _ => Err(Failure::new("error-not-a-journal").with("file", name)),
    }
}

fn refused_writing(error: &std::io::Error, path: &Path) -> Failure {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            Failure::new("error-read-only").with("file", path.display().to_string()).because(error)
        }
        _ => io_failure(error, path),
    }
}

fn busy(path: &Path, holder: Option<Holder>) -> Failure {
    let who = holder.map(|held| format!("{} ({}, {})", held.name, held.host, held.pid));
    Failure::new("error-busy")
        .with("file", path.display().to_string())
        .with("holder", who.unwrap_or_default())
}

/// Who has the file open for writing, as they wrote it there themselves.
fn holder_of(path: &Path) -> Option<Holder> {
    let conn = open_to_read(path).ok()?;
    conn.query_row("SELECT name, host, pid FROM holder", (), |row| {
        Ok(Holder { name: row.get(0)?, host: row.get(1)?, pid: row.get(2)? })
    })
    .optional()
    .ok()?
}
