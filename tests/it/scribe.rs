//! Writes logs by hand: the same key, names, times and nonces in every run.

use crate::given::json;
use std::collections::HashMap;
use std::path::Path;

use chrono::DateTime;
use kronika::domain::{Kind, RecordId};
use kronika::journal::{Author, Checkpoint, Entry, Event, Hash, LogKey, PublicKey, Tree};
use kronika::store::{CHUNK, Holder, LogRow, Store};

/// The first second of every log, 2026-05-12T07:30:00Z.
const BEGIN: i64 = 1_778_571_000_000;

/// The keeper of one log.
pub struct Scribe {
    key: LogKey,
    tree: Tree,
    position: u64,
    numbers: HashMap<Option<RecordId>, u64>,
}

/// A name made of one byte.
pub fn id(byte: u8) -> RecordId {
    RecordId::from_bytes([byte; 10])
}

/// Values of a JSON text.
/// A record of a kind is made.
pub fn made(id: RecordId, kind: Kind, number: u32, fields: &str) -> Event {
    Event::Made { id, kind, number, fields: json(fields) }
}

/// Who has the file open in tests.
pub fn holder() -> Holder {
    Holder { name: "Ola Wrona".to_owned(), host: "stol".to_owned(), pid: 7 }
}

impl Scribe {
    /// The keeper with the key of this secret.
    pub fn new(secret: u8) -> Scribe {
        Scribe {
            key: LogKey::from_secret(&[secret; 32]),
            tree: Tree::default(),
            position: 0,
            numbers: HashMap::new(),
        }
    }

    /// The key of the log.
    pub fn key(&self) -> PublicKey {
        self.key.public()
    }

    /// The entry every log begins with.
    pub fn start(&mut self) -> Entry {
        let event = Event::LogStarted { journal: id(1), key: self.key() };
        self.entry(0, None, event, &[])
    }

    /// The next entry of the log, recorded so many milliseconds after the beginning.
    pub fn entry(
        &mut self,
        after: i64,
        client: Option<RecordId>,
        event: Event,
        blobs: &[Hash],
    ) -> Entry {
        let number = self.numbers.entry(client).or_default();
        *number += 1;
        let number = *number;
        let position = self.position;
        self.position += 1;
        Entry {
            log: self.key().log(),
            position,
            at: DateTime::from_timestamp_millis(BEGIN + after).expect("a time"),
            by: Author { name: "Ola Wrona".to_owned(), email: "ola@nortia.example".to_owned() },
            client,
            number,
            event,
            blobs: blobs.to_vec(),
            nonce: [position as u8; 16],
        }
    }

    /// Records entries of this log, and the blobs they bring, as one signed act.
    pub fn record(&mut self, store: &mut Store, entries: &[Entry], blobs: &[&[u8]]) {
        let mut write = store.begin().expect("an act");
        for blob in blobs {
            let mut bytes = *blob;
            write.put_blob(&Hash::of(blob), blob.len() as u64, &mut bytes).expect("a blob");
        }
        let mut last = 0;
        for entry in entries {
            if entry.position == 0 {
                let row = LogRow { log: entry.log.clone(), key: self.key() };
                write.add_log(&row).expect("a log");
            }
            let bytes = entry.to_bytes().expect("bytes");
            write.append(entry, &bytes).expect("appended");
            self.tree.push(&bytes);
            last = entry.at.timestamp_millis();
        }
        let log = self.key().log();
        let origin = format!("kronika/{}/{log}", id(1));
        let point = Checkpoint { origin, size: self.tree.size(), root: self.tree.root() };
        let note = point.sign(&self.key);
        write.checkpoint(&log, &self.tree, &note, last).expect("a checkpoint");
        write.commit().expect("committed");
    }
}

/// A small sound journal: two logs, a client, a person, tasks, a document of several chunks.
pub fn journal(path: &Path) -> Store {
    let mut store = Store::create(path, &holder()).expect("a new file");
    let client = Some(id(2));
    let mut ola = Scribe::new(7);
    let begun = [
        ola.start(),
        ola.entry(10, client, made(id(2), Kind::Client, 1, r#"{"name":"Mleczarnia Dolina"}"#), &[]),
    ];
    ola.record(&mut store, &begun, &[]);
    let scan = scan();
    let fields =
        format!(r#"{{"name":"skan.txt","sha256":"{}","size":{}}}"#, Hash::of(&scan), scan.len());
    let filed = ola.entry(
        20,
        client,
        made(id(3), Kind::Document, 1, &fields),
        &[Hash::of(&scan), Hash::of(b"")],
    );
    ola.record(&mut store, &[filed], &[&scan, b""]);
    let mut jan = Scribe::new(8);
    let task = made(id(4), Kind::Task, 1, r#"{"due":"2026-09-10","side":"us","title":"Import"}"#);
    let entries = [jan.start(), jan.entry(30, client, task, &[])];
    jan.record(&mut store, &entries, &[]);
    for day in 11..20 {
        let fields = json(&format!(r#"{{"due":"2026-09-{day}"}}"#));
        let reason = "Zły dzień".to_owned();
        let event = Event::Corrected { id: id(4), fields, reason };
        let entry = ola.entry(30 + day, client, event, &[]);
        ola.record(&mut store, &[entry], &[]);
    }
    store
}

/// Bytes that fill two chunks, one of them worth deflating and one not.
pub fn scan() -> Vec<u8> {
    let mut state = 1_u32;
    let mut noise = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let mut bytes: Vec<u8> = b"Protokol odbioru ".repeat(CHUNK / 17);
    bytes.extend((0..70_000).map(|_| noise()));
    bytes
}
