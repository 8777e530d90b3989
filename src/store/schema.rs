//! Tables of the file. *Enduring* ones are the record; *derived* ones can be dropped and made again.

use rusqlite::Connection;

/// Marks the file as ours: `KRON`.
pub const APPLICATION_ID: i32 = 0x4B52_4F4E;

/// Version of the schema, `user_version`.
pub const VERSION: i32 = 1;

/// Tables whose rows are never changed and never deleted.
pub const ENDURING: &[&str] = &["logs", "entries", "checkpoints", "blobs", "blob_chunks"];

/// Tables made by folding the entries again. Dropped by this list.
pub const DERIVED: &[&str] = &[
    "trees",
    "broken",
    "records",
    "cites",
    "addresses",
    "contents",
    "mails",
    "threads",
    "filed",
    "search",
    "found",
];

/// Tables of this laptop's convenience, outside the record: drafts and who has the file open.
const LOCAL_SQL: &str = "
CREATE TABLE drafts(name TEXT PRIMARY KEY, saved INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE TABLE holder(one INTEGER PRIMARY KEY CHECK(one = 1), name TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL, since INTEGER NOT NULL) STRICT;
";

const ENDURING_SQL: &str = "
CREATE TABLE logs(log TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT;
CREATE TABLE entries(log TEXT NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL, arrived INTEGER NOT NULL,
  client TEXT, record TEXT, bytes BLOB NOT NULL, UNIQUE(log, position)) STRICT;
CREATE INDEX entries_by_client ON entries(client, at, log, position);
CREATE INDEX entries_by_record ON entries(record, at, log, position) WHERE record IS NOT NULL;
CREATE TABLE checkpoints(log TEXT NOT NULL, size INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY(log, size)) STRICT;
CREATE TABLE blobs(number INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, chunks INTEGER NOT NULL) STRICT;
CREATE TABLE blob_chunks(blob INTEGER NOT NULL, place INTEGER NOT NULL, packing INTEGER NOT NULL, bytes BLOB NOT NULL,
  UNIQUE(blob, place)) STRICT;
";

/// The derived tables that follow the fold of clients. The same in the file and in the memory
/// database that shows a past day.
const FOLDED_SQL: &str = "
CREATE TABLE broken(log TEXT NOT NULL, position INTEGER NOT NULL, client TEXT, why TEXT NOT NULL, PRIMARY KEY(log, position)) STRICT;
CREATE TABLE records(id TEXT PRIMARY KEY, client TEXT NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
  happened INTEGER NOT NULL, made INTEGER NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, side TEXT,
  retracted INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX records_by_kind ON records(kind, client, number);
CREATE INDEX records_by_day ON records(client, happened);
CREATE TABLE cites(source TEXT NOT NULL, citing TEXT NOT NULL, PRIMARY KEY(source, citing)) STRICT, WITHOUT ROWID;
CREATE INDEX cites_of ON cites(citing);
CREATE TABLE addresses(address TEXT NOT NULL, person TEXT NOT NULL, client TEXT NOT NULL, side TEXT NOT NULL,
  PRIMARY KEY(address, person)) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_of ON addresses(person);
CREATE TABLE mails(id TEXT PRIMARY KEY, client TEXT NOT NULL, hash TEXT NOT NULL, date INTEGER, sorted INTEGER NOT NULL,
  sender TEXT NOT NULL, sender_name TEXT NOT NULL, subject TEXT NOT NULL, preview TEXT NOT NULL,
  attachments INTEGER NOT NULL, thread TEXT NOT NULL) STRICT;
CREATE INDEX mails_by_day ON mails(client, sorted DESC, id);
CREATE INDEX mails_by_thread ON mails(thread, sorted);
CREATE INDEX mails_by_hash ON mails(hash, client);
CREATE TABLE threads(client TEXT NOT NULL, message_id TEXT NOT NULL, thread TEXT NOT NULL, PRIMARY KEY(client, message_id)) STRICT, WITHOUT ROWID;
CREATE INDEX threads_by_thread ON threads(thread);
CREATE TABLE filed(hash TEXT NOT NULL, client TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(hash, client)) STRICT, WITHOUT ROWID;
CREATE TABLE found(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, client TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE search USING fts5(client, title, words, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
";

/// The derived tables that depend on content alone and are shared by all days.
const CONTENT_SQL: &str = "
CREATE TABLE trees(log TEXT PRIMARY KEY, size INTEGER NOT NULL, peaks BLOB NOT NULL, last INTEGER NOT NULL) STRICT;
CREATE TABLE contents(hash TEXT PRIMARY KEY, message TEXT NOT NULL, words TEXT NOT NULL) STRICT;
";

/// Makes every table of a new file.
pub(super) fn create(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(ENDURING_SQL)?;
    conn.execute_batch(LOCAL_SQL)?;
    create_derived(conn)?;
    for table in ENDURING {
        conn.execute_batch(&format!(
            "CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'what is recorded stays'); END;
             CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, 'what is recorded stays'); END;"
        ))?;
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", VERSION)
}

/// Makes the derived tables.
pub(super) fn create_derived(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(CONTENT_SQL)?;
    create_folded(conn)
}

/// Makes the derived tables that follow the fold.
pub(super) fn create_folded(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(FOLDED_SQL)
}

/// Drops every derived table and makes it again, empty.
pub(super) fn drop_derived(conn: &Connection) -> rusqlite::Result<()> {
    for table in DERIVED {
        conn.execute_batch(&format!("DROP TABLE IF EXISTS {table}"))?;
    }
    create_derived(conn)
}
