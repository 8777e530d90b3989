//! The check a stranger can make: `tests/tools/verify.py` and the program must say the same of a sound
//! journal and of every way to tamper with one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use kronika::domain::Kind;
use kronika::journal::{Entry, Event};
use kronika::store::{ENDURING, Mode, Store};
use rusqlite::Connection;
use serde_json::{Value as Json, json};

use crate::cli::desk::{Desk, document};
use crate::scribe::{self, Scribe, holder, id, made};

/// Whether this machine can run the other check; says so where it cannot.
fn has_python() -> bool {
    let asked = Command::new("python3").args(["-c", "import cryptography"]).output();
    let found = asked.is_ok_and(|output| output.status.success());
    if !found {
        println!("skipped: no python3 with the package cryptography");
    }
    found
}

/// What Python says of a file, and its exit code.
fn theirs(path: &Path) -> (Json, Option<i32>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/verify.py");
    let output = Command::new("python3").arg(script).arg(path).output().expect("python runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    let json = serde_json::from_str(&said).unwrap_or_else(|_| panic!("no JSON: {said}{errors}"));
    (json, output.status.code())
}

/// What the program says, in the same shape.
fn ours(path: &Path) -> Json {
    let store = Store::open(path, Mode::Read, &holder()).expect("opened");
    let found = store.verify(&mut |_| true).expect("a check");
    let logs = found
        .logs
        .iter()
        .map(|(log, _, size, root)| json!({"log": log, "size": size, "root": root.to_string()}));
    let faults: Vec<Json> = (found.faults.iter())
        .map(|one| json!({"what": one.what, "where": one.place}))
        .filter(of_the_record)
        .collect();
    json!({
        "ok": faults.is_empty(),
        "entries": found.entries,
        "blobs": found.blobs,
        "logs": logs.collect::<Vec<_>>(),
        "faults": faults,
    })
}

/// Whether a fault is one of the record itself. What the program shows of it, only the program can check.
fn of_the_record(fault: &Json) -> bool {
    fault["what"] != "verify-shown-differs"
}

/// Holds both answers together; gives the kinds of faults, without doubles.
fn agreed(path: &Path, what: &str) -> Vec<String> {
    let (theirs, code) = theirs(path);
    assert_eq!(theirs, ours(path), "{what}");
    let faults = theirs["faults"].as_array().expect("a list");
    assert_eq!(code, Some(if faults.is_empty() { 0 } else { 3 }), "{what}");
    let names: BTreeSet<_> = faults.iter().filter_map(|fault| fault["what"].as_str()).collect();
    names.into_iter().map(|name| name.trim_start_matches("verify-").to_owned()).collect()
}

/// A sound journal, to be copied.
fn sound(folder: &Path) -> PathBuf {
    let path = folder.join("sound.kronika");
    drop(scribe::journal(&path));
    path
}

/// A copy of a journal without its triggers, changed as told.
fn tampered(sound: &Path, sql: &str) -> PathBuf {
    let path = sound.with_file_name("tampered.kronika");
    std::fs::copy(sound, &path).expect("a copy");
    let conn = Connection::open(&path).expect("a plain connection");
    for table in ENDURING {
        for name in ["stay", "kept", "once"] {
            conn.execute_batch(&format!("DROP TRIGGER {table}_{name}")).expect("dropped");
        }
    }
    conn.execute_batch(sql).expect(sql);
    assert!(conn.total_changes() > 0, "{sql} changed nothing");
    path
}

/// Changes, each with the faults it must show. `OLA` is the name of the longer log, of twelve entries.
const CHANGES: &[(&str, &str, &[&str])] = &[
    (
        "a word in an entry",
        "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Zły', 'Zle') AS BLOB) WHERE log = OLA AND position = 5",
        &["root-differs"],
    ),
    (
        "the day in the last entry",
        "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '2026-09-19', '2026-09-18') AS BLOB) WHERE log = OLA AND position = 11",
        &["root-differs"],
    ),
    (
        "a space in an entry",
        "UPDATE entries SET bytes = CAST(bytes || ' ' AS BLOB) WHERE log = OLA AND position = 5",
        &["number-differs", "root-differs", "unreadable-entry"],
    ),
    (
        "an entry emptied",
        "UPDATE entries SET bytes = x'' WHERE log = OLA AND position = 0",
        &["root-differs", "unreadable-entry"],
    ),
    (
        "the last entry cut off",
        "DELETE FROM entries WHERE log = OLA AND position = 11",
        &["cut-off"],
    ),
    (
        "an entry taken out of the middle",
        "DELETE FROM entries WHERE log = OLA AND position = 5",
        &["cut-off", "missing-entries", "number-differs", "root-differs"],
    ),
    (
        "two entries put in each other's place",
        "UPDATE entries SET position = CASE position WHEN 5 THEN -6 ELSE -5 END WHERE log = OLA AND position IN (5, 6);
         UPDATE entries SET position = -position WHERE position < 0",
        &["columns-differ", "number-differs", "root-differs", "time-goes-back"],
    ),
    (
        "an entry nobody signed",
        "INSERT INTO entries SELECT log, 12, at, arrived, client, record, bytes FROM entries WHERE log = OLA AND position = 11",
        &["columns-differ", "number-differs", "unsigned-tail"],
    ),
    (
        "the last checkpoint away",
        "DELETE FROM checkpoints WHERE log = OLA AND size = 12",
        &["unsigned-tail"],
    ),
    (
        "a checkpoint's size",
        "UPDATE checkpoints SET note = replace(note, char(10) || '12' || char(10), char(10) || '11' || char(10)) WHERE log = OLA AND size = 12",
        &["bad-checkpoint"],
    ),
    (
        "a checkpoint's signature",
        "UPDATE checkpoints SET note = substr(note, 1, length(note) - 12) || 'AAAAAAAAAA=' || char(10) WHERE log = OLA AND size = 12",
        &["bad-checkpoint"],
    ),
    (
        "a checkpoint's place",
        "UPDATE checkpoints SET size = 13 WHERE log = OLA AND size = 12",
        &["cut-off", "unsigned-tail"],
    ),
    (
        "another checkpoint in its place",
        "UPDATE checkpoints SET note = (SELECT note FROM checkpoints WHERE log = OLA AND size = 11) WHERE log = OLA AND size = 12",
        &["bad-checkpoint"],
    ),
    (
        "an end of line in a checkpoint",
        "UPDATE checkpoints SET note = replace(note, char(10), char(13) || char(10)) WHERE log = OLA AND size = 12",
        &["bad-checkpoint"],
    ),
    (
        "client and record swapped",
        "UPDATE entries SET client = record, record = client WHERE log = OLA AND position = 5",
        &["columns-differ"],
    ),
    (
        "the time of arrival",
        "UPDATE entries SET arrived = arrived - 86400000 WHERE log = OLA AND position = 5",
        &["columns-differ"],
    ),
    (
        "the time of recording",
        "UPDATE entries SET at = at + 1 WHERE log = OLA AND position = 5",
        &["columns-differ"],
    ),
    (
        "an entry moved to another log",
        "UPDATE entries SET log = 'ffffffffffffffff' WHERE log = OLA AND position = 11",
        &["cut-off", "unknown-log"],
    ),
    (
        "a log forgotten",
        "DELETE FROM entries WHERE log = OLA; DELETE FROM logs WHERE log = OLA",
        &["unknown-log"],
    ),
    (
        "a log emptied",
        "DELETE FROM entries WHERE log = OLA; DELETE FROM checkpoints WHERE log = OLA",
        &["wrong-start"],
    ),
    (
        "a log's key",
        "UPDATE logs SET key = (SELECT key FROM logs WHERE log <> OLA) WHERE log = OLA",
        &["bad-checkpoint", "wrong-start"],
    ),
    (
        "a plain chunk of an original",
        "UPDATE blob_chunks SET bytes = zeroblob(length(bytes)) WHERE packing = 0",
        &["changed-blob"],
    ),
    (
        "a deflated chunk of an original",
        "UPDATE blob_chunks SET bytes = zeroblob(length(bytes)) WHERE packing = 1",
        &["changed-blob"],
    ),
    (
        "half of a deflated chunk",
        "UPDATE blob_chunks SET bytes = substr(bytes, 1, length(bytes) / 2) WHERE packing = 1",
        &["changed-blob"],
    ),
    (
        "the packing of a chunk",
        "UPDATE blob_chunks SET packing = 2 WHERE packing = 0",
        &["changed-blob"],
    ),
    ("a chunk away", "DELETE FROM blob_chunks WHERE place = 0", &["changed-blob"]),
    (
        "the last chunk away, and not counted",
        "DELETE FROM blob_chunks WHERE place = 1; UPDATE blobs SET chunks = 1 WHERE chunks = 2",
        &["changed-blob"],
    ),
    (
        "chunks in another order",
        "UPDATE blob_chunks SET place = place + 10; UPDATE blob_chunks SET place = 11 - place",
        &["changed-blob"],
    ),
    ("an original's size", "UPDATE blobs SET size = size + 1 WHERE size > 0", &["changed-blob"]),
    ("an original away", "DELETE FROM blobs WHERE size = 0", &["missing-blob"]),
    (
        "an original under another name",
        "UPDATE blobs SET hash = replace(hash, 'e3b0', 'e3b1') WHERE size = 0",
        &["changed-blob", "missing-blob"],
    ),
    (
        // What no check of the file alone can show.
        "the tail cut off together with its checkpoints",
        "DELETE FROM entries WHERE log = OLA AND position >= 9; DELETE FROM checkpoints WHERE log = OLA AND size >= 10",
        &[],
    ),
];

#[test]
fn both_checks_say_the_same_of_every_change() {
    if !has_python() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let sound = sound(folder.path());
    assert_eq!(agreed(&sound, "untouched"), [""; 0]);
    let ola = format!("'{}'", Scribe::new(7).key().log());
    let mut unlike = Vec::new();
    for (what, sql, expected) in CHANGES {
        let found = agreed(&tampered(&sound, &sql.replace("OLA", &ola)), what);
        if found != *expected {
            unlike.push((what, found));
        }
    }
    assert_eq!(unlike, []);
}

#[test]
fn both_see_what_lies_beside_the_file_while_it_is_open() {
    if !has_python() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("open.kronika");
    let store = scribe::journal(&path);
    let beside = std::fs::metadata(folder.path().join("open.kronika-wal")).expect("changes beside");
    assert!(beside.len() > 0);
    assert_eq!(agreed(&path, "open"), [""; 0]);
    drop(store);
    assert_eq!(agreed(&path, "closed"), [""; 0]);
}

#[test]
fn both_see_what_the_keeper_of_a_key_did_wrong() {
    if !has_python() {
        return;
    }
    let task = || made(id(4), Kind::Task, 1, r#"{"side":"us","title":"Import"}"#);
    let check = |what: &str, spoil: &dyn Fn(&mut Vec<Entry>), expected: &[&str]| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("own.kronika");
        let mut store = Store::create(&path, &holder()).expect("a file");
        let mut scribe = Scribe::new(7);
        let client = Some(id(2));
        let mut entries = vec![scribe.start()];
        entries.extend((1..4).map(|after| scribe.entry(after, client, task(), &[])));
        spoil(&mut entries);
        scribe.record(&mut store, &entries, &[]);
        drop(store);
        assert_eq!(agreed(&path, what), expected, "{what}");
    };
    check("nothing", &|_| {}, &[]);
    check("time", &|all| all[3].at = all[1].at, &["time-goes-back"]);
    check("number", &|all| all[2].number = 7, &["number-differs"]);
    check(
        "a blob that is not there",
        &|all| all[2].blobs = vec![kronika::journal::Hash::of(b"x")],
        &["missing-blob"],
    );
    check("a second start", &|all| all[2].event = all[0].event.clone(), &["wrong-start"]);
    check("no start", &|all| all[0].event = task(), &["wrong-start"]);
    let other = Event::LogStarted { journal: id(1), key: Scribe::new(8).key() };
    check("another's start", &|all| all[0].event = other.clone(), &["wrong-start"]);
    let other = Event::LogStarted { journal: id(9), key: Scribe::new(7).key() };
    check("another journal", &|all| all[0].event = other.clone(), &["bad-checkpoint"]);
}

/// What a command says, less what it says for a person.
fn bare(mut said: Json) -> Json {
    let forget = |value: &mut Json, name: &str| value.as_object_mut().map(|map| map.remove(name));
    forget(&mut said, "bytes");
    for (list, name) in [("logs", "author"), ("faults", "explanation")] {
        for line in said[list].as_array_mut().into_iter().flatten() {
            forget(line, name);
        }
    }
    said
}

#[test]
fn the_command_says_what_a_stranger_finds() {
    if !has_python() {
        return;
    }
    let desk = Desk::bare();
    desk.done(&["demo", "d.kronika"]);
    let check = |path: &Path, sound: bool| {
        let output = desk.run(&["verify", &path.to_string_lossy(), "--json"]);
        let (theirs, code) = theirs(path);
        assert_eq!(output.status.code(), code);
        let mut ours = bare(document(&output));
        ours["faults"].as_array_mut().expect("faults").retain(of_the_record);
        assert_eq!(ours, theirs);
        assert_eq!(theirs["ok"], json!(sound));
    };
    let path = desk.path("d.kronika");
    check(&path, true);
    let last = "DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)";
    check(&tampered(&path, last), false);
}

#[test]
fn damaged_pages_are_told_by_both() {
    if !has_python() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = sound(folder.path());
    let mut bytes = std::fs::read(&path).expect("bytes");
    // What cannot be deflated of the large original lies plain in the file, from page to page.
    let scan = scribe::scan();
    let sample = &scan[scan.len() - 40_000..][..32];
    let middle = bytes.windows(sample.len()).position(|window| window == sample);
    let middle = middle.expect("the original is in the file");
    bytes[middle..middle + 8192].fill(0x5a);
    std::fs::write(&path, bytes).expect("written");
    let (theirs, code) = theirs(&path);
    assert_eq!((&theirs["ok"], code), (&json!(false), Some(3)));
    assert_eq!(ours(&path)["ok"], json!(false));
}
