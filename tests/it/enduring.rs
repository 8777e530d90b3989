//! What is recorded stays: any SQLite connection is refused a change, a deletion, a replacement.

use kronika::domain::Kind;
use kronika::journal::Event;
use kronika::store::{ENDURING, Store};
use rusqlite::Connection;

use crate::given::json;
use crate::scribe::{self, Scribe, holder, id, made};

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

#[test]
fn what_two_laptops_say_of_one_record_is_followed_in_its_time() {
    for (first, second) in [(7, 8), (8, 7)] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::create(&folder.path().join("a.kronika"), &holder()).expect("new");
        let (mut ola, mut jan) = (Scribe::new(first), Scribe::new(second));
        let client = Some(id(2));
        let due = |day: u32| Event::Changed {
            id: id(4),
            fields: json(&format!(r#"{{"due":"2026-09-{day}"}}"#)),
            cause: None,
            side: None,
            source: None,
        };
        let task = r#"{"due":"2026-09-10","side":"us","title":"Import"}"#;
        let begun = [
            ola.start(),
            ola.entry(10, client, made(id(2), Kind::Client, 1, r#"{"name":"Dolina"}"#), &[]),
            ola.entry(20, client, made(id(4), Kind::Task, 1, task), &[]),
        ];
        ola.record(&mut store, &begun, &[]);
        let moved = [jan.start(), jan.entry(30, client, due(11), &[])];
        jan.record(&mut store, &moved, &[]);
        let back = ola.entry(40, client, due(12), &[]);
        ola.record(&mut store, &[back], &[]);
        let found = store.verify(&mut |_| true).expect("a check");
        assert_eq!((found.faults, found.entries), (vec![], 6), "{first} {second}");
    }
}
