//! What lies under the paths a user drops: every file named once, every refusal with its reason.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::archive::Fault;
use crate::mail::{mbox, outlook, pst};

/// A file to be taken in, or the reason why it cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub path: PathBuf,
    pub size: u64,
    /// Key of the reason's words, where nothing can be read at all
    pub refused: Option<&'static str>,
}

/// What a file is, told by its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// One message
    Message,
    /// Many messages, one after another; or a single one under a separator line
    Mailbox,
    /// Files packed into one
    Archive,
    /// A store of Outlook: folders of messages in one file
    Store,
    /// A compound file: a message of Outlook, or something of another program
    Compound,
    /// Anything else
    Document,
}

/// A message larger than this is kept as a document: nobody's mail server carried it.
pub(super) const LARGEST_MESSAGE: u64 = 256 << 20;

/// Bytes of a file's beginning that tell what it is.
pub(super) const BEGINNING: u64 = 64 * 1024;

/// Every file under the paths, in the order of their names.
pub(super) fn scan(paths: &[PathBuf], stop: &mut dyn FnMut(u64) -> bool) -> Vec<Found> {
    let mut found = Vec::new();
    for path in paths {
        for entry in WalkDir::new(path).follow_links(true).sort_by_file_name() {
            if !stop(found.len() as u64) {
                return found;
            }
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => found.push(look(entry.path())),
                Err(error) => found.push(refused(error.path().unwrap_or(path), reason_of(&error))),
            }
        }
    }
    found
}

fn look(path: &Path) -> Found {
    match std::fs::metadata(path) {
        Ok(about) if !about.is_file() => refused(path, "reason-not-a-file"),
        Ok(about) => Found { path: path.to_owned(), size: about.len(), refused: None },
        Err(error) => refused(path, io_reason(&error)),
    }
}

fn refused(path: &Path, reason: &'static str) -> Found {
    Found { path: path.to_owned(), size: 0, refused: Some(reason) }
}

fn reason_of(error: &walkdir::Error) -> &'static str {
    match error.io_error() {
        Some(io) => io_reason(io),
        None if error.loop_ancestor().is_some() => "reason-link-loop",
        None => "reason-cannot-read",
    }
}

/// Why something cannot be read, as a key of words.
pub(super) fn io_reason(error: &std::io::Error) -> &'static str {
    match (Fault::of(error), error.kind()) {
        (Some(Fault::Damaged), _) => "reason-archive-damaged",
        (Some(Fault::Encrypted), _) => "reason-encrypted",
        (Some(Fault::Method(_)), _) => "reason-archive-method",
        (Some(Fault::Split), _) => "reason-archive-split",
        (None, std::io::ErrorKind::NotFound) => "reason-missing",
        (None, std::io::ErrorKind::PermissionDenied) => "reason-no-access",
        (None, std::io::ErrorKind::FileTooLarge) => "reason-message-too-large",
        (None, _) => "reason-cannot-read",
    }
}

/// What a file of this name is, told by how it begins. A mailbox may still turn out to be one message,
/// see [`is_single`].
pub(super) fn nature(name: &str, begins: &[u8], size: u64) -> Nature {
    let message = named(name, &["eml", "emlx"])
        || crate::mail::looks_like_message(begins)
        || outlook::looks_packed(begins);
    if crate::archive::looks_like(begins) {
        return Nature::Archive;
    }
    if pst::looks_like(begins) {
        return Nature::Store;
    }
    if outlook::looks_like(begins) {
        return Nature::Compound;
    }
    if mbox::looks_like(begins) && !named(name, &["eml"]) {
        return Nature::Mailbox;
    }
    match message && size <= LARGEST_MESSAGE {
        true => Nature::Message,
        false => Nature::Document,
    }
}

/// A file that merely begins with a separator line and has one message in it: then the whole file
/// is that message's original. A file named as a mailbox is one, however little is in it.
pub(super) fn is_single(name: &str, reader: impl BufRead) -> bool {
    if named(name, &["mbox", "mbx"]) {
        return false;
    }
    let mut parts = mbox::split(reader);
    parts.next().is_some_and(|first| first.is_ok()) && parts.next().is_none()
}

/// Whether a compound file is a message: by what is in it, or by its name where that is damaged.
pub(super) fn is_outlook(name: &str, bytes: &[u8]) -> bool {
    named(name, &["msg"]) || outlook::is_message(bytes)
}

/// Whether a file's name promises messages or other files in it. Where its content is neither, it is kept, and said
/// not to be what it is called: nobody is to believe that what was in it is held.
pub(super) fn promises_more(name: &str) -> bool {
    named(name, &["msg", "pst", "ost", "mbox", "mbx", "zip"])
}

/// Whether a store is named as the copy an account keeps of its server: that is never opened.
pub(super) fn is_offline_copy(name: &str) -> bool {
    named(name, &["ost"])
}

fn named(name: &str, endings: &[&str]) -> bool {
    let own = name.rsplit_once('.').map_or("", |(_, own)| own);
    endings.iter().any(|ending| own.eq_ignore_ascii_case(ending))
}
