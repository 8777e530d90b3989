//! What is recorded stays: any SQLite connection is refused a change, a deletion, a replacement.

use kronika::store::ENDURING;
use rusqlite::Connection;

use crate::scribe;

fn filled() -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.kronika");
    drop(scribe::journal(&path));
    let conn = Connection::open(&path).expect("a plain connection");
    (folder, conn)
}

fn columns(conn: &Connection, table: &str) -> String {
    let mut select = conn.prepare("SELECT name FROM pragma_table_info(?1)").expect("columns");
    let names = select.query_map([table], |row| row.get::<_, String>(0)).expect("columns");
    names.collect::<rusqlite::Result<Vec<_>>>().expect("names").join(", ")
}

#[test]
fn every_enduring_table_refuses_change_deletion_and_replacement() {
    let (_folder, conn) = filled();
    for table in ENDURING {
        let columns = columns(&conn, table);
        let first = columns.split(',').next().unwrap_or_default();
        for sql in [
            format!("UPDATE {table} SET {first} = {first}"),
            format!("UPDATE OR REPLACE {table} SET rowid = rowid"),
            format!("DELETE FROM {table}"),
            format!("DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})"),
            format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table}"),
            format!(
                "INSERT OR REPLACE INTO {table}(rowid, {columns}) SELECT rowid, {columns} FROM {table}"
            ),
            format!("REPLACE INTO {table} SELECT * FROM {table}"),
            format!(
                "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {first} = {first}"
            ),
        ] {
            let refused = conn.execute(&sql, ()).err().map(|error| error.to_string());
            assert_eq!(refused.as_deref(), Some("what is recorded stays"), "{sql}");
        }
    }
}

#[test]
fn a_row_is_not_put_out_of_its_place_by_another_with_its_number() {
    let (_folder, conn) = filled();
    let sql = "INSERT OR REPLACE INTO entries(rowid, log, position, at, arrived, bytes) VALUES (1, 'x', 0, 0, 0, x'00')";
    assert!(conn.execute(sql, ()).is_err());
    let sql = "INSERT OR REPLACE INTO blobs(number, hash, size, chunks) VALUES (1, 'x', 0, 0)";
    assert!(conn.execute(sql, ()).is_err());
}

#[test]
fn drafts_come_and_go() {
    let (_folder, conn) = filled();
    assert!(!ENDURING.contains(&"drafts"));
    conn.execute("INSERT INTO drafts VALUES ('a', 1, 'half')", ()).expect("kept");
    conn.execute("UPDATE drafts SET body = 'whole'", ()).expect("changed");
    assert_eq!(conn.execute("DELETE FROM drafts", ()).expect("thrown away"), 1);
}

#[test]
fn the_journal_of_these_tests_is_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = scribe::journal(&folder.path().join("a.kronika"));
    let found = store.verify(&mut |_| true).expect("a check");
    assert_eq!(found.faults, []);
    assert_eq!((found.entries, found.blobs, found.logs.len()), (14, 2, 2));
    assert_eq!(store.query().broken().expect("broken entries"), []);
}
