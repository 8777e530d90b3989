//! Reads a message in whatever form its bytes are.

use super::{outlook, read as mime};
use crate::domain::Message;

/// Reads a message. `hash` names content: it is given each attachment's bytes.
/// There is an answer to any bytes; where they are no message, their text is the message's text.
pub fn read(bytes: &[u8], hash: &dyn Fn(&[u8]) -> String) -> Message {
    outlook::read(bytes, hash).unwrap_or_else(|| mime::read(bytes, hash))
}

/// The content of an attachment, by its place in [`Message::attachments`].
pub fn attachment(bytes: &[u8], index: usize) -> Option<Vec<u8>> {
    outlook::attachment(bytes, index).or_else(|| mime::attachment(bytes, index))
}

/// What stands in a message, as text: its bytes, or what a form that is no text holds.
pub fn source(bytes: &[u8]) -> String {
    outlook::source(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}
