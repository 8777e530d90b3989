//! Checkpoints: the size and root of a log as a signed note (C2SP tlog-checkpoint, signed-note).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::hash::{Hash, Hasher};
use super::key::{LogKey, PublicKey};

/// The size and root of a log at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Name of the log: `kronika/` journal `/` log
    pub origin: String,
    /// How many entries it covers
    pub size: u64,
    /// Root of the tree over them
    pub root: Hash,
}

/// Why a note is not a checkpoint of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadNote {
    /// It does not have the lines of a signed checkpoint.
    Form,
    /// Its signature was not made by the log's key over this text.
    Signature,
}

impl Checkpoint {
    /// The checkpoint as a note signed by the log's key.
    pub fn sign(&self, key: &LogKey) -> String {
        let text = self.text();
        let mut blob = key_hash(&self.origin, &key.public()).to_vec();
        blob.extend_from_slice(&key.sign(text.as_bytes()));
        format!("{text}\n\u{2014} {} {}\n", self.origin, STANDARD.encode(blob))
    }

    /// Reads a note and checks its signature.
    ///
    /// # Errors
    /// [`BadNote`] where the form or the signature is wrong.
    pub fn open(note: &str, key: &PublicKey) -> Result<Checkpoint, BadNote> {
        let (text, signature) = note.split_once("\n\n").ok_or(BadNote::Form)?;
        let checkpoint = Checkpoint::parse(text)?;
        let blob = signature
            .strip_prefix(&format!("\u{2014} {} ", checkpoint.origin))
            .and_then(|rest| rest.strip_suffix('\n'))
            .and_then(|encoded| STANDARD.decode(encoded).ok())
            .ok_or(BadNote::Form)?;
        let (hash, made) = blob.split_first_chunk::<4>().ok_or(BadNote::Form)?;
        let made: &[u8; 64] = made.try_into().map_err(|_| BadNote::Form)?;
        let ours = *hash == key_hash(&checkpoint.origin, key);
        match ours && key.verifies(format!("{text}\n").as_bytes(), made) {
            true => Ok(checkpoint),
            false => Err(BadNote::Signature),
        }
    }

    fn text(&self) -> String {
        let root = STANDARD.encode(self.root.as_bytes());
        format!("{}\n{}\n{root}\n", self.origin, self.size)
    }

    fn parse(text: &str) -> Result<Checkpoint, BadNote> {
        let mut lines = text.lines();
        let mut next = || lines.next().ok_or(BadNote::Form);
        let (origin, size, root) = (next()?, next()?, next()?);
        let root: [u8; 32] = STANDARD
            .decode(root)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(BadNote::Form)?;
        let checkpoint = Checkpoint {
            origin: origin.to_owned(),
            size: size.parse().map_err(|_| BadNote::Form)?,
            root: Hash::from_bytes(root),
        };
        // One checkpoint has one text: no leading zeros, no other spelling of the root.
        (checkpoint.text() == format!("{text}\n")).then_some(checkpoint).ok_or(BadNote::Form)
    }
}

/// The four bytes that name a key in a note: SHA-256 of name, newline, 0x01 and the key.
fn key_hash(origin: &str, key: &PublicKey) -> [u8; 4] {
    let mut hasher = Hasher::default();
    hasher.update(origin.as_bytes());
    hasher.update(b"\n\x01");
    hasher.update(key.as_bytes());
    let [a, b, c, d, ..] = *hasher.finish().as_bytes();
    [a, b, c, d]
}
