//! The export of a client's correspondence: a folder of plain files that a stranger can read, search
//! and check without this program.
//!
//! ```text
//! originals/            messages and documents, byte for byte
//! messages.mbox         every message in one file, mboxrd; those of Outlook as renditions that say so
//! notes/                phone notes, letters and chats as UTF-8 text
//! index.html            what there is, for people
//! index.csv             the same for a spreadsheet (RFC 4180)
//! index.xlsx            the same as a workbook
//! missing.csv           what is referred to and not held, where there is such a thing
//! manifest-sha256.txt   the hash of every other file, as `sha256sum -c` reads it
//! ```
//!
//! Content is handed through in chunks and never held whole. Private notes cannot leave: what may
//! leave is listed by kind, and everything else is left out whoever asked for it.

mod export;
mod fault;
mod files;
mod index;
mod index_csv;
mod index_html;
mod labels;
mod mailbox;
mod mbox;
mod name;
mod note;
mod pages;
mod row;
mod run;
mod sink;
mod stage;

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::domain::{Address, Direction, Failure, Form, Kind, RecordId};
use run::{Place, place};

pub use export::export;
pub use files::Files;
pub use index_csv::{MARK as CSV_MARK, line as csv_line};
pub use labels::{AbsentWords, Columns, Labels};
pub use mailbox::mailbox;
pub use name::SafeNames;
pub use pages::{Made, pages};
pub use row::Row;
pub use run::rows;

/// Something to write into the export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The record's name.
    pub id: RecordId,
    /// Its kind. Only messages, documents, phone notes, letters and chats are written.
    pub kind: Kind,
    /// In what form a message's original is.
    pub form: Form,
    /// When it was sent, happened or, where that is unknown, was recorded.
    pub at: DateTime<Utc>,
    /// Towards us or from us, where that is known.
    pub direction: Option<Direction>,
    /// Who wrote it.
    pub from: Vec<Address>,
    /// To whom.
    pub to: Vec<Address>,
    /// Who else was to know.
    pub cc: Vec<Address>,
    /// The subject or title; may be empty.
    pub subject: String,
    /// The name the file came under, as untrusted as its sender; may be empty.
    pub file_name: String,
    /// SHA-256 of the original bytes, lower-case hex; none for notes, and for an original that is
    /// no longer held.
    pub sha256: Option<String>,
    /// Bytes of the original.
    pub size: u64,
    /// The thread it belongs to.
    pub thread: Option<RecordId>,
    /// `Message-ID` without its angle brackets.
    pub message_id: Option<String>,
    /// Names of the files that came with a message.
    pub attachments: Vec<String>,
    /// The whole text of a note.
    pub text: Option<String>,
    /// When it was recorded: known since.
    pub recorded: DateTime<Utc>,
    /// Taken back since; it stays in the record and in the export, marked.
    pub retracted: bool,
    /// Whether it is a message without a date; `at` is then when it was recorded
    pub undated: bool,
}

/// What is to be written, and the words around it.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The items.
    pub items: &'a [Item],
    /// What they refer to and is not held.
    pub absent: &'a [Absent],
    /// The words.
    pub labels: &'a Labels,
    /// The moment of the state it is made from: what its workbook says it was made at.
    pub at: DateTime<Utc>,
}

impl Given<'_> {
    /// The index alone, as a workbook.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn workbook(&self) -> Result<Vec<u8>, Failure> {
        index::workbook(&rows(self.items), self)
    }
}

/// Something that is referred to and not held, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Absent {
    /// How it is known to be missing.
    pub why: String,
    /// Who wrote it, where that is known.
    pub from: String,
    /// When, by the clock of whoever repeats it, where that is known.
    pub at: Option<NaiveDateTime>,
    /// Its subject, or that of the message that speaks of it.
    pub subject: String,
    /// Its `Message-ID`, where that is known.
    pub message_id: String,
    /// The numbers left out.
    pub numbers: Vec<String>,
    /// The messages that speak of it.
    pub told_by: Vec<String>,
    /// Who has it, or can be asked.
    pub holders: Vec<String>,
}

/// Where the bytes of originals come from.
pub trait Originals {
    /// Hands the bytes of an original to a visitor, piece by piece, in order.
    ///
    /// # Errors
    /// A failure of its own where the bytes cannot be read. An error of the visitor ends the
    /// reading; what is answered then does not matter, the export knows its own reason.
    fn each_chunk(
        &mut self,
        sha256: &str,
        visit: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), Failure>;

    /// A message whose original no mailbox holds, written as RFC 5322 and saying so of itself; none
    /// where its bytes cannot be read as a message.
    ///
    /// # Errors
    /// A failure of its own where the bytes cannot be read.
    fn rendition(&mut self, sha256: &str) -> Result<Option<Vec<u8>>, Failure>;
}

/// What an export wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Messages written.
    pub messages: u32,
    /// Documents written.
    pub documents: u32,
    /// Notes written.
    pub notes: u32,
    /// Files in all: originals, notes, mailbox, the indexes and the manifest.
    pub files: u32,
    /// What is listed as referred to and not held.
    pub absent: u32,
    /// Records that have no place in a mailbox: what is no message, or cannot be read as one.
    pub left_out: Vec<RecordId>,
    /// Messages a mailbox has as renditions of their originals.
    pub rendered: Vec<RecordId>,
    /// Records whose original is not held any more; the indexes list and mark them.
    pub not_held: Vec<RecordId>,
    /// Records whose bytes no longer have the hash they were recorded under. They are written as
    /// they are, and the indexes mark them.
    pub damaged: Vec<RecordId>,
}

impl Written {
    /// Counts something of a kind as written.
    pub fn count(&mut self, kind: Kind) {
        match place(kind) {
            Some(Place::Message) => self.messages += 1,
            Some(Place::Document) => self.documents += 1,
            Some(Place::Note) => self.notes += 1,
            None => {}
        }
    }
}
