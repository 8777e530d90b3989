//! What was recorded: entries and their bytes, the tree over them, signed checkpoints, and the fold
//! of entries into the state of records. Pure: no file, no clock.

mod canon;
mod digits;
mod entry;
mod event;
mod fold;
mod hash;
mod key;
mod note;
mod tree;
mod wire;

pub use digits::Digits;
pub use entry::{Author, BadEntry, Entry};
pub use event::Event;
pub use fold::{State, fold};
pub use hash::{Hash, Hasher, NotAHash, hash_hex};
pub use key::{LogKey, PublicKey};
pub use note::{BadNote, Checkpoint};
pub use tree::Tree;
pub use wire::{BadJson, from_json, json_text, parse_json, to_json};
