//! Notes people write: of a call, of a letter, of a chat, or for themselves.

use chrono::{DateTime, Utc};

use super::field::fields;
use super::{RecordId, Side, Who};

fields! {
    /// A phone note, a letter, a chat or a private note; the record's kind tells which.
    pub struct Note {
        /// When it took place
        pub at: DateTime<Utc>,
        /// With whom
        pub with: Vec<Who>,
        /// Who called or wrote
        pub from: Option<Side>,
        /// What it was about
        pub subject: Option<String>,
        /// What was said
        pub text: String,
        /// Length of a call, in minutes
        pub minutes: Option<u32>,
        /// Number of a letter
        pub reference: Option<String>,
        /// The document held with it, such as a scan
        pub document: Option<RecordId>,
    }
}
