//! Files of text: plain, tables with separators, HTML, XML, and chats exported as JSON.

use super::budget::Budget;
use super::read::{Means, whole};
use super::{kind, talk, xml};
use crate::domain::{Paper, PaperNote};

/// Reads a file of text.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    mime: &'static str,
    means: &Means<'_>,
    budget: &mut Budget,
) -> Paper {
    if mime == kind::XML {
        return whole(mime, words_of_xml(bytes, budget), None);
    }
    let (text, guessed) = (means.decode)(bytes, declared(bytes, mime).as_deref());
    let guess =
        (guessed && std::str::from_utf8(bytes).is_err()).then_some(PaperNote::GuessedCharset);
    if mime == kind::HTML {
        let mut shown = String::new();
        budget.say(&mut shown, &(means.html)(&text));
        return whole(mime, shown, guess);
    }
    if let Some(pages) = talk::read(&text, budget) {
        return Paper {
            mime: "application/json".to_owned(),
            pictures: None,
            pages,
            notes: Vec::new(),
        };
    }
    let mut shown = String::new();
    budget.say(&mut shown, text.trim_start_matches('\u{FEFF}'));
    let table = [".csv", ".tsv"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    whole(if table { "text/csv" } else { mime }, shown, guess)
}

/// The character set an HTML document names in its head.
fn declared(bytes: &[u8], mime: &str) -> Option<String> {
    if mime != kind::HTML {
        return None;
    }
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let after = after.trim_start_matches(['"', '\'', ' ']);
    let label: String = after
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || "-_:.".contains(*sign))
        .collect();
    (!label.is_empty()).then_some(label)
}

/// The text between an XML document's tags.
fn words_of_xml(bytes: &[u8], budget: &mut Budget) -> String {
    let mut text = String::new();
    xml::each(bytes, &mut |piece| {
        match piece {
            xml::Piece::Text(words) if !words.trim().is_empty() => {
                budget.say(&mut text, words.trim_start_matches(['\r', '\n']));
            }
            xml::Piece::Close(_) if !text.is_empty() && !text.ends_with('\n') => {
                budget.say(&mut text, "\n");
            }
            _ => {}
        }
        !budget.cut
    });
    text
}
