//! A message made ready to be read: its text in pieces that lay out at once.

use chrono::{DateTime, Utc};

use crate::domain::{RecordId, passages};
use crate::session::{Done, Reader, Worker};
use crate::ui::load::Answer;
use crate::ui::state::{Letter, Open, Piece};

/// A message made ready to be read.
///
/// # Errors
/// What the journal says.
pub fn load(reader: &Reader<'_>, id: RecordId, now: DateTime<Utc>) -> Answer<Letter> {
    let view = reader.mail(id)?;
    let pieces = pieces(&view.message.text);
    let page = reader.page(id)?;
    let headers = reader.headers(id)?;
    let promise = reader.promise_in(&view, now)?;
    Ok(Letter { view, pieces, page, headers, promise })
}

/// Reads the open message again where what was recorded is about it: it may have been taken back.
pub fn read_again(open: &mut Open, worker: &Worker, done: &Done) {
    let Some(id) = open.mail.open.filter(|id| done.ids.contains(id)) else { return };
    let Some(view) = open.view() else { return };
    let now = view.on.unwrap_or_else(Utc::now);
    open.mail.letter.look(worker, view, move |reader| load(reader, id, now));
}

/// What a text says and repeats, in pieces that lay out at once.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for passage in passages(text) {
        if passage.quoted {
            let lines = passage.text.lines().filter(|line| !line.trim().is_empty()).count();
            pieces.push(Piece::Fold(lines));
        }
        let quoted = passage.quoted;
        pieces.extend(paragraphs(&passage.text).into_iter().map(|text| match quoted {
            true => Piece::Quoted(text),
            false => Piece::Said(text),
        }));
    }
    pieces
}

/// Pieces of a text that are parted by empty lines; none is longer than what lays out at once.
fn paragraphs(text: &str) -> Vec<String> {
    const LINES: usize = 40;
    let mut pieces = Vec::new();
    let mut piece: Vec<&str> = Vec::new();
    let mut end = |piece: &mut Vec<&str>| {
        if !piece.is_empty() {
            pieces.push(piece.join("\n"));
            piece.clear();
        }
    };
    for line in text.lines() {
        if line.trim().is_empty() || piece.len() >= LINES {
            end(&mut piece);
        }
        if !line.trim().is_empty() {
            piece.push(line.trim_end());
        }
    }
    end(&mut piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn paragraphs_are_parted_by_empty_lines() {
        assert_eq!(paragraphs("a\r\nb\n\n \n\nc\n"), ["a\nb", "c"]);
        assert_eq!(paragraphs(""), Vec::<String>::new());
        assert_eq!(paragraphs(&"x\n".repeat(100)).len(), 3);
    }
}
