//! One file read: its type, its text by page, its notes.

use super::budget::Budget;
use super::zip::Zip;
use super::{kind, odf, office, ole, pdf, picture, plain, rtf, sheet};
use crate::domain::{Paper, PaperNote, PaperPage, Part};

/// Bytes as text, in a named character set or a guessed one; and whether it was guessed.
pub type Decode = dyn Fn(&[u8], Option<&str>) -> (String, bool);

/// What other rooms own and reading needs.
pub struct Means<'a> {
    /// How bytes become text
    pub decode: &'a Decode,
    /// The text of an HTML document
    pub html: &'a dyn Fn(&str) -> String,
}

/// Reads a file of this name. Never fails; what could not be read stands among the notes.
pub fn read(bytes: Vec<u8>, name: &str, means: &Means<'_>) -> Paper {
    let mime = kind::of(&bytes);
    let mut budget = Budget::default();
    let mut paper = text_of(bytes, name, mime, means, &mut budget);
    if budget.cut {
        paper.note(PaperNote::Cut);
    }
    let told = [PaperNote::Locked, PaperNote::Damaged, PaperNote::OtherType];
    if !paper.has_text() && !told.iter().any(|note| paper.notes.contains(note)) {
        paper.note(PaperNote::NoText);
    }
    told_by_name(&mut paper, name);
    paper
}

/// Adds what the name tells against the content; it may be another for the same bytes.
pub fn told_by_name(paper: &mut Paper, name: &str) {
    // What only opens with a password hides its type behind the lock.
    if kind::disagrees(name, &paper.mime) && !paper.notes.contains(&PaperNote::Locked) {
        paper.note(PaperNote::Disagrees);
    }
    if kind::ends_twice(name) {
        paper.note(PaperNote::DoubleEnding);
    }
}

fn text_of(
    bytes: Vec<u8>,
    name: &str,
    mime: &'static str,
    means: &Means<'_>,
    budget: &mut Budget,
) -> Paper {
    match mime {
        pdf::MIME => return pdf::read(bytes, budget),
        "application/rtf" => return whole(mime, rtf::read(&bytes, means, budget), None),
        kind::TEXT | kind::HTML | kind::XML => {
            return plain::read(&bytes, name, mime, means, budget);
        }
        kind::OLE if kind::is_locked(&bytes) => return Paper::only(mime, PaperNote::Locked),
        kind::OLE => return ole::read(&bytes, means, budget),
        _ if picture::is_shown(mime) => {
            let mut paper = Paper::only(mime, PaperNote::OtherType);
            paper.pictures = Some(picture::count(mime, &bytes));
            return paper;
        }
        _ => {}
    }
    let Some(zip) = Zip::open(&bytes).filter(|_| kind::is_container(mime)) else {
        let cut_off = kind::is_container(mime);
        return Paper::only(mime, if cut_off { PaperNote::Damaged } else { PaperNote::OtherType });
    };
    let (pages, whole) = match mime {
        kind::DOCX => office::document(&zip, budget),
        kind::PPTX => office::slides(&zip, budget),
        kind::XLSX => sheet::workbook(&zip, budget),
        _ => odf::read(&zip, mime, budget),
    };
    let notes = if whole { Vec::new() } else { vec![PaperNote::Damaged] };
    Paper { mime: mime.to_owned(), pictures: None, pages, notes }
}

/// A document without pages.
pub(super) fn whole(mime: &str, text: String, note: Option<PaperNote>) -> Paper {
    let pages = vec![PaperPage { part: Part::Whole, label: String::new(), text }];
    let notes = note.into_iter().collect();
    Paper { mime: mime.to_owned(), pictures: None, pages, notes }
}
