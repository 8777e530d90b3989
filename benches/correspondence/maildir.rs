//! A Maildir as large as a project's whole correspondence.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use crate::letters::Letters;
use crate::words::Words;

/// Clients who write by turns.
const CLIENTS: usize = 10;

/// The folder and what is in it.
pub struct Maildir {
    /// The folder with `cur` in it
    pub folder: PathBuf,
    /// The messages
    pub files: Vec<PathBuf>,
    /// Bytes of all of them
    pub bytes: u64,
}

/// Writes it, where it is not there from an earlier run.
pub fn write(folder: &Path, messages: usize, words: &Words) -> Maildir {
    let folder = folder.join(format!("maildir-{messages}"));
    for part in ["cur", "new", "tmp"] {
        std::fs::create_dir_all(folder.join(part)).expect("a folder");
    }
    let mut writers: Vec<Letters<'_>> =
        (0..CLIENTS).map(|client| Letters::of(words, client)).collect();
    let first: DateTime<Utc> = "2021-01-04T06:00:00Z".parse().expect("a moment");
    // Five years, whatever the number.
    let step = TimeDelta::seconds(5 * 365 * 86_400) / i32::try_from(messages).expect("a number");
    let mut made = Maildir { folder, files: Vec::with_capacity(messages), bytes: 0 };
    let mut at = first;
    for number in 0..messages {
        let (_, bytes) = writers[number % CLIENTS].next(at);
        let path = made.folder.join("cur").join(format!("{number:07}.mail:2,S"));
        if path.metadata().map(|about| about.len()).ok() != Some(bytes.len() as u64) {
            std::fs::write(&path, &bytes).expect("a file");
        }
        made.bytes += bytes.len() as u64;
        made.files.push(path);
        at += step;
    }
    made
}
