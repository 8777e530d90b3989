//! The plain ways to do part of the same: what the disk, the hash and the parser take by themselves.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use kronika::domain::{Body, Kind, RecordId};
use kronika::journal::{Hasher, hash_hex};
use kronika::session::Journal;
use rusqlite::Connection;

/// Bytes of an entry of medium length.
const ENTRY: usize = 900;

/// Appends to a plain file and waits for the disk.
pub fn append_to_file(file: &mut File) {
    file.write_all(&[b'x'; ENTRY]).and_then(|()| file.sync_all()).expect("the disk takes it");
}

/// A new plain file.
pub fn plain_file(folder: &Path) -> File {
    OpenOptions::new().create(true).append(true).open(folder.join("plain")).expect("a file")
}

/// A database of one table, kept as safely as the journal.
pub fn bare_database(folder: &Path) -> Connection {
    let path = folder.join("bare.db");
    let _ = std::fs::remove_file(&path);
    let conn = Connection::open(path).expect("a database");
    conn.query_row("PRAGMA journal_mode = WAL", (), |_| Ok(())).expect("WAL");
    conn.execute_batch("PRAGMA synchronous = FULL; CREATE TABLE entries(bytes BLOB NOT NULL)")
        .expect("a table");
    conn
}

/// Commits one row.
pub fn commit_row(conn: &Connection) {
    conn.execute("INSERT INTO entries VALUES (?1)", [&[b'x'; ENTRY][..]]).expect("a row");
}

/// Every original of these clients in one plain file.
pub fn originals(folder: &Path, journal: &Journal, clients: &[RecordId]) -> PathBuf {
    let path = folder.join("originals");
    if path.exists() {
        return path;
    }
    let mut file = std::io::BufWriter::new(File::create(folder.join("half")).expect("a file"));
    let reader = journal.now();
    for client in clients {
        for record in reader.records(*client, &[Kind::Message]).expect("records") {
            if let Body::Filed(_) = record.body {
                file.write_all(&reader.raw(record.id).expect("bytes")).expect("written");
            }
        }
    }
    drop(file);
    std::fs::rename(folder.join("half"), &path).expect("renamed");
    path
}

/// Reads a file and hashes it; answers with its length.
pub fn hash_file(path: &Path) -> u64 {
    let mut file = File::open(path).expect("a file");
    let (mut hasher, mut buffer, mut length) = (Hasher::default(), vec![0; 1 << 20], 0);
    loop {
        let read = file.read(&mut buffer).expect("it reads");
        if read == 0 {
            std::hint::black_box(hasher.finish());
            return length;
        }
        hasher.update(&buffer[..read]);
        length += read as u64;
    }
}

/// Reads files, parses each as a message and hashes it, and nothing more.
pub fn parse_and_hash(files: &[PathBuf]) {
    for file in files {
        let bytes = std::fs::read(file).expect("a message");
        std::hint::black_box((kronika::mail::read(&bytes, &hash_hex), hash_hex(&bytes)));
    }
}
