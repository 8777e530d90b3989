//! Documents of Office up to 2003: which of them a compound file is, and its words.

use super::budget::Budget;
use super::read::{Means, whole};
use super::{doc, kind, ppt, xls};
use crate::archive::compound;
use crate::domain::{Paper, PaperNote, PaperPage};

const WORD: &str = "application/msword";
const EXCEL: &str = "application/vnd.ms-excel";
const POWER_POINT: &str = "application/vnd.ms-powerpoint";

/// Reads a compound file.
pub(super) fn read(bytes: &[u8], means: &Means<'_>, budget: &mut Budget) -> Paper {
    let Some(opened) = compound::open(bytes) else {
        return Paper::only(kind::OLE, PaperNote::Damaged);
    };
    let root = &opened.root;
    let mut paper = match () {
        () if root.stream(doc::STREAM).is_some() => match doc::read(root, means, budget) {
            Some(doc::Words::Read(text, true)) => whole(WORD, text, None),
            Some(doc::Words::Read(text, false)) => whole(WORD, text, Some(PaperNote::Damaged)),
            Some(doc::Words::Locked) => Paper::only(WORD, PaperNote::Locked),
            None => Paper::only(WORD, PaperNote::Damaged),
        },
        () if root.stream(ppt::STREAM).is_some() => {
            let stream = root.stream(ppt::STREAM).unwrap_or_default();
            pages(POWER_POINT, ppt::read(stream, means, budget))
        }
        () => match xls::STREAMS.iter().find_map(|name| root.stream(name)) {
            Some(stream) => pages(EXCEL, xls::read(stream, means, budget)),
            None => Paper::only(kind::OLE, PaperNote::OtherType),
        },
    };
    if opened.damaged && paper.mime != kind::OLE {
        paper.note(PaperNote::Damaged);
    }
    paper
}

/// Pages of a document, and whether all of it was read; none where a password locks it.
fn pages(mime: &str, read: Option<(Vec<PaperPage>, bool)>) -> Paper {
    let Some((pages, whole)) = read else { return Paper::only(mime, PaperNote::Locked) };
    let notes = if whole { Vec::new() } else { vec![PaperNote::Damaged] };
    Paper { mime: mime.to_owned(), pictures: None, pages, notes }
}
