//! Outlook's own forms of a message: a file of its own (`.msg`), and `winmail.dat`.
//!
//! The original bytes are the evidence; what is read here is derived from them, by the standards named beside each
//! part. A message inside another is given as a file of its own, so that it is read like any other.

mod compound;
mod facts;
mod item;
mod letters;
mod lzfu;
mod names;
mod people;
mod props;
mod read;
mod rtf;
mod rtf_body;
mod source;
mod text;
mod write;

use crate::domain::{Form, Message, Warning};
use crate::mail::notes::Notes;

use item::Item;

/// Whether a file begins as a compound file does, which a message of Outlook is.
pub fn looks_like(begins: &[u8]) -> bool {
    begins.starts_with(&compound::MAGIC)
}

/// Whether bytes are a message in a compound file. All of them are needed to tell.
pub fn is_message(bytes: &[u8]) -> bool {
    compound::open(bytes).is_some_and(|opened| item::is_message(&opened.root))
}

/// Reads a message in a compound file; none where it is none.
pub(super) fn read(bytes: &[u8], hash: &dyn Fn(&[u8]) -> String) -> Option<Message> {
    let opened = compound::open(bytes).filter(|opened| item::is_message(&opened.root))?;
    let mut notes = Notes::default();
    if opened.damaged {
        notes.add(Warning::DamagedEncoding);
    }
    if opened.too_deep {
        notes.add(Warning::TooDeep);
    }
    let mut message = read::message(&Item::of(&opened.root), hash, &mut notes);
    message.form = Form::Outlook;
    message.warnings = notes.into_warnings();
    Some(message)
}

/// The bytes of an attachment by its place; none where it has none, or the bytes are no such message.
pub(super) fn attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    let opened = compound::open(bytes).filter(|opened| item::is_message(&opened.root))?;
    let item = Item::of(&opened.root);
    Some(item.attachments.get(index)?.content.bytes().into_owned())
}

/// The headers and properties of a message as text; none where the bytes are no such message.
pub(super) fn source(bytes: &[u8]) -> Option<String> {
    let opened = compound::open(bytes).filter(|opened| item::is_message(&opened.root))?;
    Some(source::listed(&Item::of(&opened.root)))
}
