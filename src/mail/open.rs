//! Reads a message in whatever form its bytes are, and what is packed inside it.

use super::contents::Wanted;
use super::{asking, outlook, promised, quoted, read as mime};
use crate::domain::{Attachment, Message, MessageKind, Origin, Warning};

/// Reads a message. `hash` names content: it is given each attachment's bytes.
/// There is an answer to any bytes; where they are no message, their text is the message's text.
pub fn read(bytes: &[u8], hash: &dyn Fn(&[u8]) -> String) -> Message {
    let mut message = read_form(bytes, &Wanted::All(hash));
    message.quotations = quoted::read(&message.text);
    message.lacks_attachment = promised::lacks(&message);
    message.asks = asking::asks(&message);
    message
}

/// The text of a message, as [`read`] reads it: what is attached is not unpacked for that.
pub fn text(bytes: &[u8]) -> String {
    read_form(bytes, &Wanted::Text).text
}

fn read_form(bytes: &[u8], wanted: &Wanted<'_>) -> Message {
    let hash = &|content: &[u8]| wanted.name(content);
    outlook::read(bytes, hash).unwrap_or_else(|| {
        let mut message = mime::read(bytes, wanted);
        for packed in packed(bytes, &message.attachments) {
            if let Some(inner) = outlook::read(&packed, hash) {
                unpack(&mut message, inner);
            }
        }
        message
    })
}

/// The content of an attachment, by its place in [`Message::attachments`].
pub fn attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    let plain = outlook::attachment(bytes, index).or_else(|| mime::attachment(bytes, index));
    plain.or_else(|| packed_attachment(bytes, index))
}

/// What stands in a message, as text: its bytes, or what a form that is no text holds.
pub fn source(bytes: &[u8]) -> String {
    outlook::source(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

/// The contents of the attachments that are a `winmail.dat`.
fn packed(bytes: &[u8], attachments: &[Attachment]) -> Vec<Vec<u8>> {
    let named = attachments.iter().enumerate().filter(|(_, one)| outlook::is_named_packed(one));
    let contents = named.filter_map(|(index, _)| mime::attachment(bytes, index));
    contents.filter(|content| outlook::looks_packed(content)).collect()
}

/// What was packed comes after what the message itself has; its body counts where the message has none.
fn unpack(message: &mut Message, inner: Message) {
    let found = inner.attachments.into_iter();
    message.attachments.extend(found.map(|one| Attachment { origin: Origin::Tnef, ..one }));
    if message.text.trim().is_empty() {
        (message.text, message.words) = (inner.text, inner.words);
        message.html = message.html.take().or(inner.html);
    }
    if message.kind == MessageKind::Letter {
        message.kind = inner.kind;
        message.automatic |= inner.automatic;
    }
    message.invitation = message.invitation.take().or(inner.invitation);
    if message.facts.is_empty() {
        message.facts = inner.facts;
    }
    message.thread_index = message.thread_index.take().or(inner.thread_index);
    // Its headers are those of the message around it.
    message.warnings.extend(inner.warnings.into_iter().filter(|one| *one != Warning::NoDate));
    message.warnings.sort();
    message.warnings.dedup();
}

fn packed_attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    let own = mime::read(bytes, &Wanted::All(&|_| String::new())).attachments;
    let mut left = index.checked_sub(own.len())?;
    for packed in packed(bytes, &own) {
        let count = outlook::read(&packed, &|_| String::new())?.attachments.len();
        if left < count {
            return outlook::attachment(&packed, left);
        }
        left -= count;
    }
    None
}

/// The header fields of a message as they stand, name and decoded value, in order; none where its form
/// keeps none, or the bytes begin with no header.
pub fn headers(bytes: &[u8]) -> Vec<(String, String)> {
    if outlook::looks_like(bytes) { Vec::new() } else { mime::headers(bytes) }
}
