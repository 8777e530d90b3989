//! A journal in a folder of its own, with one client.

use crate::given::json;
use kronika::domain::{Kind, RecordId};
use kronika::session::{Author, Journal, Op};

use crate::home;

/// A journal with one client, and the folder it lies in.
pub struct Desk {
    pub folder: tempfile::TempDir,
    pub journal: Journal,
    pub client: RecordId,
}

/// Marta's journal, with this client.
pub fn desk(client: &str) -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal =
        Journal::create(&folder.path().join("a.kronika"), author).expect("a new journal");
    let fields = json(client);
    let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
    Desk { folder, journal, client }
}

impl Desk {
    /// One more client.
    pub fn client(&mut self, fields: &str) -> RecordId {
        self.journal.transact(Op::AddClient { fields: json(fields) }).expect("a client").ids[0]
    }

    /// A new record of a client.
    pub fn add_for(&mut self, client: RecordId, kind: Kind, fields: &str) -> RecordId {
        let op = Op::Add { client, kind, fields: json(fields) };
        self.journal.transact(op).expect("added").ids[0]
    }
}

/// A letter told from others by its id alone.
pub fn letter(id: &str) -> Vec<u8> {
    format!("Message-ID: <{id}@dolina.example>\r\nFrom: p@dolina.example\r\nSubject: {id}\r\n\r\n{id}\r\n")
        .into_bytes()
}
