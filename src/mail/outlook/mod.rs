//! Outlook's own forms of a message: a file of its own (`.msg`), and `winmail.dat`.
//!
//! The original bytes are the evidence; what is read here is derived from them, by the standards named beside each
//! part. A message inside another is given as a file of its own, so that it is read like any other.

mod facts;
mod item;
mod letters;
mod lzfu;
mod names;
mod people;
mod props;
pub mod pst;
mod read;
mod rtf;
mod rtf_body;
mod source;
mod text;
mod tnef;
mod write;

use crate::archive::compound;
use crate::domain::{Attachment, Form, Message, Warning};
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

/// Whether a file begins as `winmail.dat` does.
pub fn looks_packed(begins: &[u8]) -> bool {
    tnef::looks_like(begins)
}

/// Whether an attachment says of itself that it is a `winmail.dat`.
pub(super) fn is_named_packed(attachment: &Attachment) -> bool {
    let types = [read::PACKED_TYPE, "application/vnd.ms-tnef"];
    let names = ["winmail.dat", "win.dat"];
    types.contains(&attachment.mime.as_str())
        || names.iter().any(|name| attachment.name.eq_ignore_ascii_case(name))
}

/// Reads a message in one of Outlook's forms; none where it is in none of them.
pub(super) fn read(bytes: &[u8], hash: &dyn Fn(&[u8]) -> String) -> Option<Message> {
    let mut notes = Notes::default();
    let mut message = with_item(bytes, &mut notes, |item, form, notes| {
        let message = read::message(item, hash, notes);
        Message { form, ..message }
    })?;
    message.warnings = notes.into_warnings();
    Some(message)
}

/// The bytes of an attachment by its place; none where it has none, or the bytes are in none of these forms.
pub(super) fn attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    with_item(bytes, &mut Notes::default(), |item, _, _| {
        Some(item.attachments.get(index)?.content.bytes().into_owned())
    })?
}

/// Hands over the content of each attachment with its place, in one reading.
pub(super) fn contents(bytes: &[u8], visit: &mut dyn FnMut(usize, &[u8])) {
    with_item(bytes, &mut Notes::default(), |item, _, _| {
        let contents = item.attachments.iter().map(|one| one.content.bytes());
        contents.enumerate().for_each(|(place, content)| visit(place, &content));
    });
}

/// The headers and properties of a message as text; none where the bytes are in none of these forms.
pub(super) fn source(bytes: &[u8]) -> Option<String> {
    with_item(bytes, &mut Notes::default(), |item, _, _| source::listed(item))
}

fn with_item<T>(
    bytes: &[u8],
    notes: &mut Notes,
    then: impl FnOnce(&Item<'_>, Form, &mut Notes) -> T,
) -> Option<T> {
    if let Some(item) = tnef::item(bytes, notes) {
        return Some(then(&item, Form::Tnef, notes));
    }
    let opened = compound::open(bytes).filter(|opened| item::is_message(&opened.root))?;
    if opened.damaged {
        notes.add(Warning::DamagedEncoding);
    }
    if opened.too_deep {
        notes.add(Warning::TooDeep);
    }
    Some(then(&Item::of(&opened.root), Form::Outlook, notes))
}
