//! Tables of the file. *Enduring* ones are the record; *derived* ones can be dropped and made again.

use rusqlite::Connection;

/// Marks the file as ours: `KRON`.
pub const APPLICATION_ID: i32 = 0x4B52_4F4E;

/// Version of the schema, `user_version`.
pub const VERSION: i32 = 1;

/// Version of the derived tables and of the forms kept in them. A file made by another one is folded
/// again from its entries before anything is asked of it.
pub(super) const DERIVED_VERSION: i64 = 23;

/// Tables whose rows are never changed and never deleted.
pub const ENDURING: &[&str] = &["logs", "entries", "checkpoints", "blobs", "blob_chunks"];

/// By what a row of an enduring table is told from the others, beside its row number.
const KEYS: &[(&str, &str)] = &[
    ("logs", "log = NEW.log"),
    ("entries", "log = NEW.log AND position = NEW.position"),
    ("checkpoints", "log = NEW.log AND size = NEW.size"),
    ("blobs", "hash = NEW.hash"),
    ("blob_chunks", "blob = NEW.blob AND place = NEW.place"),
];

/// Tables made by folding the entries again. Dropped by this list.
pub const DERIVED: &[&str] = &[
    "derivation",
    "trees",
    "broken",
    "records",
    "cites",
    "addresses",
    "contents",
    "mails",
    "correspondents",
    "threads",
    "mentions",
    "quoting",
    "numbered",
    "filed",
    "met",
    "search",
    "titles",
    "terms",
    "found",
    "carries",
    "papers",
    "leaves",
    "leafsearch",
    "unread",
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
///
/// `records_acted` says `IS` where `=` would do: beside an index on `kind = '…'` SQLite plans each question
/// with `kind = ?` anew whenever it is asked, since the answer might lie in that index.
const FOLDED_SQL: &str = "
CREATE TABLE broken(log TEXT NOT NULL, position INTEGER NOT NULL, client TEXT, why TEXT NOT NULL, PRIMARY KEY(log, position)) STRICT;
CREATE TABLE records(id TEXT PRIMARY KEY, client TEXT NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
  happened INTEGER NOT NULL, made INTEGER NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, side TEXT,
  retracted INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX records_by_kind ON records(kind, client, number);
CREATE INDEX records_acted ON records(client, id) WHERE kind IS 'message' AND instr(body, '\"verb\":\"') > 0;
CREATE INDEX records_by_day ON records(client, happened DESC, id, kind);
CREATE TABLE cites(source TEXT NOT NULL, citing TEXT NOT NULL, PRIMARY KEY(source, citing)) STRICT, WITHOUT ROWID;
CREATE INDEX cites_of ON cites(citing);
CREATE TABLE addresses(address TEXT NOT NULL, person TEXT NOT NULL, client TEXT NOT NULL, side TEXT NOT NULL,
  PRIMARY KEY(address, person)) STRICT, WITHOUT ROWID;
CREATE INDEX addresses_of ON addresses(person);
CREATE TABLE mails(id TEXT PRIMARY KEY, client TEXT NOT NULL, hash TEXT NOT NULL, date INTEGER, sorted INTEGER NOT NULL,
  sender TEXT NOT NULL, sender_name TEXT NOT NULL, subject TEXT NOT NULL, preview TEXT NOT NULL,
  attachments INTEGER NOT NULL, thread TEXT NOT NULL, automatic INTEGER NOT NULL, words INTEGER NOT NULL,
  kind TEXT NOT NULL, message_id TEXT, mark INTEGER NOT NULL, version_of TEXT NOT NULL, shown INTEGER NOT NULL,
  lacks INTEGER NOT NULL, asks INTEGER NOT NULL) STRICT;
CREATE INDEX mails_by_day ON mails(client, sorted DESC, id);
CREATE INDEX mails_shown ON mails(client, sorted DESC, id) WHERE shown = 1;
CREATE INDEX mails_by_thread ON mails(thread, sorted, shown);
CREATE INDEX mails_by_mark ON mails(mark, sorted);
CREATE INDEX mails_other ON mails(version_of) WHERE shown = 0;
CREATE INDEX mails_lacking ON mails(client, sorted DESC, id) WHERE lacks = 1;
CREATE TABLE correspondents(client TEXT NOT NULL, address TEXT NOT NULL, name TEXT NOT NULL, named INTEGER NOT NULL,
  wrote INTEGER NOT NULL, got INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY(client, address)) STRICT, WITHOUT ROWID;
CREATE TABLE threads(client TEXT NOT NULL, message_id TEXT NOT NULL, thread TEXT NOT NULL, held TEXT, PRIMARY KEY(client, message_id)) STRICT, WITHOUT ROWID;
CREATE INDEX threads_by_thread ON threads(thread);
CREATE TABLE mentions(client TEXT NOT NULL, message_id TEXT NOT NULL, mail TEXT NOT NULL, PRIMARY KEY(client, message_id, mail)) STRICT, WITHOUT ROWID;
CREATE TABLE quoting(client TEXT NOT NULL, mail TEXT NOT NULL, told INTEGER NOT NULL, PRIMARY KEY(client, mail)) STRICT, WITHOUT ROWID;
CREATE TABLE numbered(client TEXT NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, mail TEXT NOT NULL, digits INTEGER NOT NULL,
  PRIMARY KEY(client, series, number, mail)) STRICT, WITHOUT ROWID;
CREATE TABLE filed(client TEXT NOT NULL, hash TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(client, hash)) STRICT, WITHOUT ROWID;
CREATE TABLE met(client TEXT NOT NULL, hash TEXT NOT NULL, sheet TEXT NOT NULL, place TEXT NOT NULL,
  PRIMARY KEY(client, hash, sheet, place)) STRICT, WITHOUT ROWID;
CREATE TABLE found(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, client TEXT NOT NULL, kind TEXT NOT NULL, happened INTEGER NOT NULL) STRICT;
CREATE INDEX found_by_day ON found(happened);
CREATE VIRTUAL TABLE search USING fts5(marks, title, sender, receivers, words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE titles USING fts5(marks, title, content='', contentless_delete=1, detail=column, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
CREATE TABLE terms(term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE carries(hash TEXT NOT NULL, record TEXT NOT NULL, place INTEGER NOT NULL, client TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY(hash, record, place)) STRICT, WITHOUT ROWID;
CREATE INDEX carries_of ON carries(client);
";

/// The derived tables that depend on content alone and are shared by all days.
const CONTENT_SQL: &str = "
CREATE TABLE derivation(version INTEGER PRIMARY KEY) STRICT;
CREATE TABLE trees(log TEXT PRIMARY KEY, size INTEGER NOT NULL, peaks BLOB NOT NULL, last INTEGER NOT NULL) STRICT;
CREATE TABLE contents(blob INTEGER PRIMARY KEY, head BLOB NOT NULL) STRICT;
CREATE TABLE papers(hash TEXT PRIMARY KEY, mime TEXT NOT NULL, pictures INTEGER, notes TEXT NOT NULL) STRICT;
CREATE TABLE leaves(number INTEGER PRIMARY KEY, hash TEXT NOT NULL, place INTEGER NOT NULL, part TEXT NOT NULL, label TEXT NOT NULL,
  words BLOB NOT NULL, UNIQUE(hash, place)) STRICT;
CREATE TABLE unread(hash TEXT PRIMARY KEY) STRICT;
CREATE VIRTUAL TABLE leafsearch USING fts5(words, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
";

/// Makes every table of a new file.
pub(super) fn create(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(ENDURING_SQL)?;
    conn.execute_batch(LOCAL_SQL)?;
    create_derived(conn)?;
    for (table, key) in KEYS {
        guard(conn, table, key)?;
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", VERSION)
}

/// Lets nothing that is recorded be changed, deleted or, by `INSERT OR REPLACE`, put out of its place:
/// that deletes without a word to the triggers of deletion.
fn guard(conn: &Connection, table: &str, key: &str) -> rusqlite::Result<()> {
    let refuse = "SELECT RAISE(ABORT, 'what is recorded stays')";
    conn.execute_batch(&format!(
        "CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table} BEGIN {refuse}; END;
         CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} BEGIN {refuse}; END;
         CREATE TRIGGER {table}_once BEFORE INSERT ON {table} BEGIN
           {refuse} WHERE EXISTS (SELECT 1 FROM {table} WHERE {key});
           {refuse} WHERE EXISTS (SELECT 1 FROM {table} WHERE rowid = NEW.rowid);
         END;"
    ))
}

/// Makes the derived tables.
pub(super) fn create_derived(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(CONTENT_SQL)?;
    conn.execute("INSERT INTO derivation(version) VALUES (?1)", [DERIVED_VERSION])?;
    create_folded(conn)
}

/// Whether the derived tables were made by a program of this version.
pub(super) fn derived_is_ours(conn: &Connection) -> bool {
    // A table that is not there at all is one more way of not being ours.
    conn.query_row("SELECT version FROM derivation", (), |row| row.get(0))
        .is_ok_and(|version: i64| version == DERIVED_VERSION)
}

/// Makes the derived tables that follow the fold.
pub(super) fn create_folded(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(FOLDED_SQL)?;
    // More words are gathered before the index is written: fewer pieces to put together again.
    conn.execute_batch("INSERT INTO search(search, rank) VALUES ('hashsize', 16777216);")
}

/// Drops every derived table and makes it again, empty.
pub(super) fn drop_derived(conn: &Connection) -> rusqlite::Result<()> {
    for table in DERIVED {
        conn.execute_batch(&format!("DROP TABLE IF EXISTS {table}"))?;
    }
    create_derived(conn)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::store::{Holder, Store};

    /// The tables of a new file that are neither SQLite's own nor the inner ones of the search index.
    fn tables(conn: &Connection) -> BTreeSet<String> {
        let mut select = conn
            .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\' AND name NOT LIKE 'titles\\_%' ESCAPE '\\' AND name NOT LIKE 'leafsearch\\_%' ESCAPE '\\'")
            .unwrap();
        let names = select.query_map((), |row| row.get(0)).unwrap();
        names.collect::<rusqlite::Result<_>>().unwrap()
    }

    fn new_file(folder: &tempfile::TempDir) -> Store {
        let holder = Holder { name: "Ola".to_owned(), host: "h".to_owned(), pid: 1 };
        Store::create(&folder.path().join("a.kronika"), &holder).unwrap()
    }

    #[test]
    fn every_table_is_enduring_derived_or_local() {
        let folder = tempfile::tempdir().unwrap();
        let known = ENDURING.iter().chain(DERIVED).chain(&["drafts", "holder"]);
        let known: BTreeSet<String> = known.map(|name| (*name).to_owned()).collect();
        assert_eq!(tables(&new_file(&folder).conn), known);
        let guarded: Vec<_> = KEYS.iter().map(|(table, _)| *table).collect();
        assert_eq!(guarded, ENDURING);
    }

    #[test]
    fn our_own_connection_may_not_touch_what_endures() {
        let folder = tempfile::tempdir().unwrap();
        let store = new_file(&folder);
        for table in ENDURING {
            for sql in [
                format!("UPDATE {table} SET rowid = rowid + 1"),
                format!("DELETE FROM {table}"),
                format!("DELETE FROM {table} WHERE 1 = 0"),
                format!("DROP TABLE {table}"),
                format!("DROP TRIGGER {table}_stay"),
                format!("DROP TRIGGER {table}_kept"),
                format!("DROP TRIGGER {table}_once"),
                format!("ALTER TABLE {table} ADD COLUMN more TEXT"),
                format!("ALTER TABLE {table} RENAME TO {table}_old"),
            ] {
                // Refused before it runs at all, so by the authorizer and not by a trigger.
                let refused = store.conn.prepare(&sql).err().map(|error| error.sqlite_error_code());
                assert_eq!(
                    refused,
                    Some(Some(rusqlite::ErrorCode::AuthorizationForStatementDenied)),
                    "{sql}"
                );
            }
        }
    }

    #[test]
    fn what_is_ours_to_drop_can_be_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let store = new_file(&folder);
        let before = tables(&store.conn);
        drop_derived(&store.conn).unwrap();
        assert_eq!(tables(&store.conn), before);
        store.save_draft("minutes", "half a sentence").unwrap();
        store.drop_draft("minutes").unwrap();
    }
}
