//! What is taken in as it came: messages and documents, and the balance sheet of each import.

use chrono::{DateTime, Utc};

use super::ImportItems;
use super::field::{choices, fields};

fields! {
    /// A message or another file taken in, byte for byte.
    pub struct Filed {
        /// SHA-256 of the original bytes
        pub sha256: String,
        /// File name it came under
        pub name: String,
        /// Where it was taken from
        pub path: Option<String>,
        /// Bytes
        pub size: i64,
        /// Why it could not be read, where it could not
        pub unreadable: Option<String>,
    }
}

fields! {
    /// The balance sheet of an import: read = new + already held + unreadable.
    pub struct Import {
        /// What was taken in
        pub source: String,
        /// When it began
        pub began: DateTime<Utc>,
        /// Files and messages met
        pub read: u32,
        /// Taken in for the first time
        pub new: u32,
        /// Held already, same bytes
        pub held: u32,
        /// Not readable; kept as files where there were bytes to keep
        pub unreadable: u32,
        /// Stopped by the user before its end
        pub cancelled: bool,
        /// Every item that was not simply new
        pub items: ImportItems,
        /// Files of which only what is inside was taken in
        pub opened: Vec<Opened>,
    }
}

fields! {
    /// A mailbox or an archive that was opened: what is inside it is kept, and of itself what it was.
    pub struct Opened {
        /// Where it was found
        pub path: String,
        /// SHA-256 of its bytes
        pub sha256: String,
        /// Bytes
        pub size: i64,
        /// How many messages or files were in it
        pub items: u32,
    }
}

fields! {
    /// One line of a balance sheet.
    pub struct ImportItem {
        /// Where it was found
        pub path: String,
        /// New, held or unreadable
        pub status: ImportStatus,
        /// SHA-256 of the bytes, where there were any
        pub sha256: Option<String>,
        /// Key of the reason's words
        pub reason: Option<String>,
    }
}

choices! {
    /// What became of one item of an import.
    pub enum ImportStatus {
        /// Taken in
        New = "new",
        /// Held already
        Held = "held",
        /// Could not be read
        Unreadable = "unreadable",
    }
}
