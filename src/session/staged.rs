//! An item on its way in: read from disk, hashed, and not yet recorded.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::scan::Found;
use crate::domain::{Message, Warning};
use crate::journal::{Hash, Hasher, hash_hex};

/// Files larger than this are not held in memory.
const IN_MEMORY: u64 = 64 << 20;

/// An item read from disk and not yet recorded.
pub(super) struct Staged {
    pub path: String,
    pub name: String,
    pub size: u64,
    pub hash: Option<Hash>,
    pub content: Content,
    /// Read as a message, where it is one
    pub message: Option<Message>,
    /// Why it cannot be read, where it cannot
    pub refused: Option<&'static str>,
}

/// Where an item's bytes are.
pub(super) enum Content {
    /// Nowhere: nothing could be read
    None,
    /// In memory
    Bytes(Vec<u8>),
    /// Too large for that
    File(PathBuf),
}

/// Reads the staged messages, on every core.
pub(super) fn read_messages(staged: &mut [Staged]) {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = staged.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        for part in staged.chunks_mut(share) {
            scope.spawn(|| part.iter_mut().for_each(read_one));
        }
    });
}

fn read_one(staged: &mut Staged) {
    let Content::Bytes(bytes) = &staged.content else { return };
    staged.hash = Some(Hash::of(bytes));
    if staged.message.is_some() {
        let message = read_message(bytes);
        // A file named as a message in which no header can be read is kept as a file.
        if message.warnings.contains(&Warning::NoHeaders) {
            staged.refused = Some("reason-not-a-message");
            staged.message = None;
        } else {
            staged.message = Some(message);
        }
    }
}

/// Reads a message from its bytes; whatever happens inside, there is a message.
pub(super) fn read_message(bytes: &[u8]) -> Message {
    let read = std::panic::catch_unwind(|| crate::mail::read(bytes, &hash_hex));
    read.unwrap_or_else(|_| Message {
        text: String::from_utf8_lossy(bytes).into_owned(),
        warnings: vec![Warning::Unparsed],
        ..Message::default()
    })
}

/// An item that cannot be read, and why.
pub(super) fn refused(found: &Found, reason: &'static str) -> Staged {
    Staged {
        path: super::journal::kept_path(&found.path),
        name: file_name(&found.path),
        size: found.size,
        hash: None,
        content: Content::None,
        message: None,
        refused: Some(reason),
    }
}

/// An empty file is kept, so that its name and its emptiness are on record.
pub(super) fn empty(found: &Found) -> Staged {
    Staged { content: Content::Bytes(Vec::new()), ..refused(found, "reason-empty") }
}

/// A file read whole, to be read as a message or not.
pub(super) fn whole(found: &Found, message: bool) -> std::io::Result<Staged> {
    Ok(in_memory(found, std::fs::read(&found.path)?, message))
}

/// Bytes at hand, to be read as a message or not.
pub(super) fn in_memory(found: &Found, bytes: Vec<u8>, message: bool) -> Staged {
    Staged {
        size: bytes.len() as u64,
        content: Content::Bytes(bytes),
        message: message.then(Message::default),
        refused: None,
        ..refused(found, "")
    }
}

/// A file kept as it is, however large.
pub(super) fn document(found: &Found) -> std::io::Result<Staged> {
    if found.size <= IN_MEMORY {
        return whole(found, false);
    }
    let mut hasher = Hasher::default();
    let mut file = File::open(&found.path)?;
    let (mut buffer, mut size) = (vec![0; 1 << 20], 0_u64);
    loop {
        let read = file.read(&mut buffer)?;
        let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        hasher.update(bytes);
        size += bytes.len() as u64;
    }
    let content = Content::File(found.path.clone());
    Ok(Staged { size, content, hash: Some(hasher.finish()), refused: None, ..refused(found, "") })
}

/// The file's name as text that is never empty.
pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    if name.trim().is_empty() { "?".to_owned() } else { name }
}
