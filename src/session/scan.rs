//! What lies under the paths a user drops: every file named once, every refusal with its reason.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::mail::mbox;

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
    /// Many messages, one after another
    Mailbox,
    /// Anything else
    Document,
}

/// A message larger than this is kept as a document: nobody's mail server carried it.
const LARGEST_MESSAGE: u64 = 256 << 20;

/// Bytes of a file's beginning that tell what it is.
const BEGINNING: u64 = 64 * 1024;

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

/// Why a file cannot be read, as a key of words.
pub(super) fn io_reason(error: &std::io::Error) -> &'static str {
    match error.kind() {
        std::io::ErrorKind::NotFound => "reason-missing",
        std::io::ErrorKind::PermissionDenied => "reason-no-access",
        _ => "reason-cannot-read",
    }
}

/// What a file on disk is.
pub(super) fn nature(found: &Found) -> std::io::Result<Nature> {
    let mut begins = Vec::new();
    File::open(&found.path)?.take(BEGINNING).read_to_end(&mut begins)?;
    nature_of(&found.path, &begins, found.size, &|| Ok(BufReader::new(File::open(&found.path)?)))
}

/// What a file of this name is, told by its beginning; `open` reads it from there again.
pub(super) fn nature_of<R: BufRead>(
    name: &Path,
    begins: &[u8],
    size: u64,
    open: &dyn Fn() -> std::io::Result<R>,
) -> std::io::Result<Nature> {
    let named = |endings: &[&str]| {
        name.extension().is_some_and(|own| {
            endings.iter().any(|ending| own.to_string_lossy().eq_ignore_ascii_case(ending))
        })
    };
    let mailbox = mbox::looks_like(begins) && !named(&["eml"]);
    if mailbox && (named(&["mbox", "mbx"]) || !is_single(open()?)) {
        return Ok(Nature::Mailbox);
    }
    let message = named(&["eml", "emlx"]) || crate::mail::looks_like_message(begins);
    Ok(match message && size <= LARGEST_MESSAGE {
        true => Nature::Message,
        false => Nature::Document,
    })
}

/// A file that merely begins with a separator line and has one message in it: then the whole file
/// is that message's original.
fn is_single(reader: impl BufRead) -> bool {
    let mut parts = mbox::split(reader);
    parts.next();
    parts.next().is_none()
}
