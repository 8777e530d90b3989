//! The words of an export, made by the caller in the reader's language.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::domain::{Direction, Kind, Lang};

/// Every word of the indexes and of the notes' files, and how dates and sizes are written.
pub struct Labels {
    /// The language of all these words.
    pub lang: Lang,
    /// Title of the page.
    pub title: String,
    /// Name of the sheet with the index, in a workbook.
    pub index: String,
    /// Name of the sheet that says what was chosen.
    pub about: String,
    /// Words about what is referred to and not held.
    pub absent: AbsentWords,
    /// What stands above the list, by name and value: client, period, as known on, how many.
    pub facts: Vec<(String, String)>,
    /// Sentences for a reader who knows nothing of the program: what lies where, how to check it.
    pub guide: Vec<String>,
    /// Lines at the foot of the page, such as the record's fingerprint.
    pub foot: Vec<String>,
    /// Heads of the columns.
    pub columns: Columns,
    /// A received item.
    pub incoming: String,
    /// A sent item.
    pub outgoing: String,
    /// A message.
    pub message: String,
    /// A document.
    pub document: String,
    /// A phone note.
    pub phone_note: String,
    /// A letter.
    pub letter: String,
    /// A chat.
    pub chat: String,
    /// Stands in the place of a missing subject.
    pub no_subject: String,
    /// Remark on an original that is no longer held.
    pub not_held: String,
    /// Remark on an original whose bytes do not have the recorded hash.
    pub damaged: String,
    /// Remark on a message that no mailbox can hold.
    pub not_in_mailbox: String,
    /// Remark on a message that is in the mailbox as a rendition of its original.
    pub rendered: String,
    /// Said of what was taken back.
    pub retracted: String,
    /// The reader's local time of a moment; files are named and days told by it.
    pub local: Box<dyn Fn(DateTime<Utc>) -> DateTime<FixedOffset>>,
    /// A day in words, for the heads between days.
    pub day: Box<dyn Fn(NaiveDate) -> String>,
    /// A moment in words.
    pub moment: Box<dyn Fn(DateTime<Utc>) -> String>,
    /// A number of bytes in words.
    pub size: Box<dyn Fn(u64) -> String>,
}

/// Heads of the columns of both indexes, and names of the lines at the top of a note.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Number in the list, by time.
    pub number: String,
    /// Local date and time.
    pub at: String,
    /// The same in UTC.
    pub utc: String,
    /// Received or sent.
    pub direction: String,
    /// Message, document, phone note, letter, chat.
    pub kind: String,
    /// Who wrote.
    pub from: String,
    /// To whom.
    pub to: String,
    /// Who else was to know.
    pub cc: String,
    /// Subject or title.
    pub subject: String,
    /// Names of attached files.
    pub attachments: String,
    /// Bytes of the original.
    pub size: String,
    /// Path of the file within the export.
    pub file: String,
    /// SHA-256 of the original.
    pub fingerprint: String,
    /// `Message-ID`.
    pub message_id: String,
    /// Number of the item its thread begins with.
    pub thread: String,
    /// When it was recorded.
    pub known_on: String,
    /// The record's name in the journal.
    pub id: String,
    /// What is wrong with it, if anything.
    pub remark: String,
}

/// Words about what is referred to and not held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AbsentWords {
    /// Title of the list.
    pub title: String,
    /// The same, short: the name of its sheet in a workbook.
    pub sheet: String,
    /// How it is known, who wrote it, when, its subject, its `Message-ID`, numbers left out, which
    /// messages speak of it, who has it.
    pub heads: [String; 8],
}

impl Labels {
    /// The local minute, as names of files begin with it.
    pub(super) fn minute(&self, at: DateTime<Utc>) -> String {
        (self.local)(at).format("%Y-%m-%d_%H%M").to_string()
    }

    /// The word for a kind; none for kinds that never leave.
    pub fn kind(&self, kind: Kind) -> &str {
        match kind {
            Kind::Message => &self.message,
            Kind::Document => &self.document,
            Kind::PhoneNote => &self.phone_note,
            Kind::Letter => &self.letter,
            Kind::Chat => &self.chat,
            _ => "",
        }
    }

    /// The word for a direction; empty where it is unknown.
    pub fn direction(&self, direction: Option<Direction>) -> &str {
        match direction {
            Some(Direction::In) => &self.incoming,
            Some(Direction::Out) => &self.outgoing,
            None => "",
        }
    }

    /// Local date and time in figures that sort.
    pub(super) fn figures(&self, at: DateTime<Utc>) -> String {
        (self.local)(at).format("%Y-%m-%d %H:%M").to_string()
    }
}
