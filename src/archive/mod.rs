//! Files that hold others: archives in the ZIP format (PKWARE APPNOTE 6.3), read where they lie, and compound
//! files ([`compound`]).
//!
//! Pure: the bytes come from whatever can be read and sought in. The directory is read a piece at a time and
//! an entry as a stream, so that memory does not grow with either. Nothing is looked up by name, so two
//! entries of one name are two entries; nothing is ever written, so a name that climbs out of its folder
//! is a name and no more. What a hostile archive declares is held against what is really there.

pub mod compound;
mod ends;
mod fault;
mod names;
mod read;

pub use fault::Fault;
pub use read::{Archive, Bytes, Entry};

/// How the beginning of an archive looks: an entry, the end of an empty one, or a part of several.
const BEGINNINGS: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK"];

/// Whether a file that begins so is an archive.
pub fn looks_like(begins: &[u8]) -> bool {
    BEGINNINGS.iter().any(|mark| begins.starts_with(mark))
}
