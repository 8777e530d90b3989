//! An item on its way in: read from where it lay, hashed, and not yet recorded.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::origin::{Origin, kept_outside};
use crate::document::chat::Chat;
use crate::domain::{Message, Warning};
use crate::journal::{Hash, Hasher, hash_hex};
use crate::store::{Packed, Prepared};

/// Files larger than this are not held in memory.
const IN_MEMORY: u64 = 64 << 20;

/// An item that was met: what it is called and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Met {
    /// Where it was met: a path, `path#n` in a mailbox, `path!inner` in an archive
    pub place: String,
    /// Its own name
    pub name: String,
    /// Its bytes, as far as known before they are read
    pub size: u64,
}

/// An item read and not yet recorded.
pub(super) struct Staged {
    pub met: Met,
    pub hash: Option<Hash>,
    pub content: Content,
    pub reading: Reading,
    /// Why it cannot be read, where it cannot
    pub refused: Option<&'static str>,
}

/// What an item is read as.
pub(super) enum Reading {
    /// A file kept as it is
    File,
    /// A message that is still to be read from its bytes
    Unread,
    /// A message, read
    Message(Box<Prepared>),
    /// A chat, read
    Chat(Chat),
}

/// Where an item's bytes are.
pub(super) enum Content {
    /// Nowhere: nothing could be read
    None,
    /// In memory
    Bytes(Vec<u8>),
    /// Packed, to be kept
    Packed(Packed),
    /// Too large for that
    File(PathBuf),
    /// Too large, and unpacked into a file that goes when it is closed
    Passing(File),
}

/// Reads and packs what is staged. What that gives up on goes on as a file that says so.
pub(super) fn read_all(staged: &mut [Staged]) {
    for item in staged {
        if attempt(|| read_one(item)).is_none() {
            item.give_up();
        }
    }
}

/// What work on bytes from outside answers; none where it gave up in the middle.
pub(super) fn attempt<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

impl Staged {
    /// Makes of an item the file it is, to be kept with the reason.
    pub fn give_up(&mut self) {
        self.reading = Reading::File;
        self.refused.get_or_insert("reason-gave-up");
        if let Content::Bytes(bytes) = &self.content {
            self.hash = Some(Hash::of(bytes));
        }
    }
}

fn read_one(staged: &mut Staged) {
    let Content::Bytes(bytes) = &staged.content else { return };
    #[cfg(test)]
    fault::at("packing", bytes);
    let packed = Packed::of(bytes);
    staged.hash = Some(packed.hash);
    match staged.reading {
        Reading::Unread => {
            let message = read_message(bytes);
            #[cfg(test)]
            fault::at("deriving", bytes);
            // A file named as a message in which no header can be read is kept as a file.
            if message.warnings.contains(&Warning::NoHeaders) {
                staged.refused = Some("reason-not-a-message");
                staged.reading = Reading::File;
            } else {
                staged.reading = Reading::Message(Box::new(Prepared::of(message)));
            }
        }
        Reading::File if staged.refused.is_none() => {
            if let Some(chat) = super::chats::read(bytes, &staged.met.place) {
                staged.reading = Reading::Chat(chat);
            }
        }
        _ => {}
    }
    staged.content = Content::Packed(packed);
}

/// Reads a message from its bytes; whatever happens inside, there is a message.
pub(super) fn read_message(bytes: &[u8]) -> Message {
    attempt(|| crate::mail::read(bytes, &hash_hex)).unwrap_or_else(|| Message {
        text: String::from_utf8_lossy(bytes).into_owned(),
        warnings: vec![Warning::Unparsed],
        ..Message::default()
    })
}

/// The text of a message, as [`read_message`] reads it.
pub(super) fn read_text(bytes: &[u8]) -> String {
    attempt(|| crate::mail::text(bytes))
        .unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// An item that cannot be read, and why.
pub(super) fn refused(met: &Met, reason: &'static str) -> Staged {
    Staged {
        met: met.clone(),
        hash: None,
        content: Content::None,
        reading: Reading::File,
        refused: Some(reason),
    }
}

/// An empty file is kept, so that its name and its emptiness are on record.
pub(super) fn empty(met: &Met) -> Staged {
    Staged { content: Content::Bytes(Vec::new()), ..refused(met, "reason-empty") }
}

/// Bytes at hand, to be read as a message or not.
pub(super) fn in_memory(met: &Met, bytes: Vec<u8>, message: bool) -> Staged {
    Staged {
        met: Met { size: bytes.len() as u64, ..met.clone() },
        hash: None,
        content: Content::Bytes(bytes),
        reading: if message { Reading::Unread } else { Reading::File },
        refused: None,
    }
}

/// A file kept as it is, however large.
pub(super) fn document(met: &Met, origin: &mut dyn Origin) -> std::io::Result<Staged> {
    if met.size <= IN_MEMORY {
        return Ok(in_memory(met, origin.whole()?, false));
    }
    let (mut hasher, mut size) = (Hasher::default(), 0_u64);
    let content = kept_outside(origin, &mut |bytes| {
        hasher.update(bytes);
        size += bytes.len() as u64;
    })?;
    let met = Met { size, ..met.clone() };
    Ok(Staged { met, hash: Some(hasher.finish()), content, reading: Reading::File, refused: None })
}

/// The last part of a path's text, as a name that is never empty. A name from an archive may use either
/// slash, and may be nothing but a way out of its folder.
pub(super) fn name_in(place: &str) -> String {
    let mut parts = place.rsplit(['/', '\\']);
    let name = parts.find(|part| !matches!(part.trim(), "" | "." | ".."));
    name.unwrap_or("?").chars().filter(|c| !c.is_control()).collect()
}

/// The file's name as text that is never empty.
pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    if name.trim().is_empty() { "?".to_owned() } else { name }
}

/// Faults that are wanted: nothing is known that work on an item gives up on.
#[cfg(test)]
pub(super) mod fault {
    /// Gives up where the bytes ask for it: `give up packing`.
    pub fn at(step: &str, bytes: &[u8]) {
        let asked = format!("give up {step}");
        let found = bytes.windows(asked.len()).any(|part| part == asked.as_bytes());
        assert!(!found, "{asked}, as the test wants");
    }
}
