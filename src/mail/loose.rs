//! The reading of letters and HTML that messages need, for files that are no messages.

use super::notes::Notes;
use super::{charset, html};
use crate::domain::Warning;

/// Bytes as text, in a named character set or a detected one, and whether it was guessed.
pub fn text_of(bytes: &[u8], label: Option<&str>) -> (String, bool) {
    let mut notes = Notes::default();
    let text = charset::decode(bytes, label, None, &mut notes);
    (text, notes.into_warnings().contains(&Warning::GuessedCharset))
}

/// The text of an HTML document, as paragraphs and lines.
pub fn text_of_html(document: &str) -> String {
    html::to_text(document, &mut html::Budget::default())
}
