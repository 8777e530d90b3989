//! Presentations of PowerPoint up to 2003 (MS-PPT): the words of each slide.

use std::collections::BTreeMap;

use super::budget::Budget;
use super::bytes::{u16_at, u32_at};
use super::doc::wide;
use super::read::Means;
use crate::domain::{PaperPage, Part};

/// The stream a presentation is known by.
pub(super) const STREAM: &str = "PowerPoint Document";

/// Kinds of records (§2.13.24).
const DOCUMENT: u16 = 0x03E8;
const SLIDE: u16 = 0x03EE;
const NOTES: u16 = 0x03F0;
const SLIDE_PLACE: u16 = 0x03F3;
const LIST: u16 = 0x0FF0;
const WIDE_TEXT: u16 = 0x0FA0;
const NARROW_TEXT: u16 = 0x0FA8;
const PLACES: u16 = 0x1772;
const LOCKED: u16 = 0x2F14;
/// Records inside one another that are followed.
const DEEPEST: u32 = 32;

/// A record: its kind, its own number, and what is in it.
struct Atom<'a> {
    kind: u16,
    instance: u16,
    holds: bool,
    body: &'a [u8],
}

/// The slides in their order, and whether all was read; none where it opens with a password only.
pub(super) fn read(
    stream: &[u8],
    means: &Means<'_>,
    budget: &mut Budget,
) -> Option<(Vec<PaperPage>, bool)> {
    if all(stream).any(|atom| atom.kind == LOCKED) {
        return None;
    }
    let mut reading = Reading { stream, places: places(stream), means, budget, pages: Vec::new() };
    let document = all(stream).filter(|atom| atom.kind == DOCUMENT).last();
    match document.as_ref().and_then(|document| list(document, 0)) {
        Some(slides) => {
            reading.list(slides, SLIDE);
            document.as_ref().and_then(|document| list(document, 2)).into_iter().for_each(
                |notes| {
                    reading.list(notes, NOTES);
                },
            );
        }
        // Without the list the slides come in the order of the file.
        None => all(stream).filter(|atom| atom.kind == SLIDE).for_each(|slide| {
            let mut text = String::new();
            reading.words(slide.body, 0, &mut text);
            reading.page(text);
        }),
    }
    let whole = document.is_some();
    Some((reading.pages, whole))
}

fn list<'a>(document: &Atom<'a>, instance: u16) -> Option<&'a [u8]> {
    all(document.body)
        .find(|atom| atom.kind == LIST && atom.instance == instance)
        .map(|atom| atom.body)
}

/// Where each part of the presentation lies: what was written later counts (§2.3.4).
fn places(stream: &[u8]) -> BTreeMap<u32, usize> {
    let mut places = BTreeMap::new();
    for table in all(stream).filter(|atom| atom.kind == PLACES) {
        let mut at = 0;
        while let Some(head) = u32_at(table.body, at) {
            at += 4;
            let (first, count) = (head & 0xF_FFFF, head >> 20);
            for number in 0..count {
                let Some(place) = u32_at(table.body, at) else { break };
                places.insert(first.wrapping_add(number), place as usize);
                at += 4;
            }
        }
    }
    places
}

struct Reading<'a, 'b> {
    stream: &'a [u8],
    places: BTreeMap<u32, usize>,
    means: &'a Means<'a>,
    budget: &'b mut Budget,
    pages: Vec<PaperPage>,
}

impl Reading<'_, '_> {
    /// The slides of a list: the words that stand in the list itself, then those in the slide's own part.
    fn list(&mut self, list: &[u8], kind: u16) {
        let mut text: Option<String> = None;
        for atom in all(list) {
            if atom.kind == SLIDE_PLACE {
                if let Some(text) = text.take() {
                    self.page(text);
                }
                let mut own = String::new();
                // No part is two slides.
                let place = u32_at(atom.body, 0).and_then(|id| self.places.remove(&id));
                let part = place.and_then(|place| self.stream.get(place..)).and_then(first);
                if let Some(part) = part.filter(|part| part.kind == kind) {
                    self.words(part.body, 0, &mut own);
                }
                text = Some(own);
            } else if let Some(text) = &mut text {
                self.say(&atom, text);
            }
        }
        if let Some(text) = text {
            self.page(text);
        }
    }

    /// Gathers the words of a record and of those in it.
    fn words(&mut self, body: &[u8], depth: u32, text: &mut String) {
        for atom in all(body) {
            if self.budget.cut {
                return;
            }
            match atom.holds {
                true if depth < DEEPEST => self.words(atom.body, depth + 1, text),
                true => {}
                false => self.say(&atom, text),
            }
        }
    }

    fn say(&mut self, atom: &Atom<'_>, text: &mut String) {
        let words = match atom.kind {
            WIDE_TEXT => wide(atom.body),
            NARROW_TEXT => (self.means.decode)(atom.body, Some("windows-1252")).0,
            _ => return,
        };
        let words = words.replace(['\r', '\u{B}'], "\n");
        self.budget.say(text, words.trim_end_matches('\0'));
        self.budget.say(text, "\n");
    }

    fn page(&mut self, text: String) {
        if self.budget.page() {
            let label = (self.pages.len() + 1).to_string();
            let text = text.trim_end().to_owned();
            self.pages.push(PaperPage { part: Part::Slide, label, text });
        }
    }
}

/// The record that begins here.
fn first(bytes: &[u8]) -> Option<Atom<'_>> {
    let head = u16_at(bytes, 0)?;
    let size = usize::try_from(u32_at(bytes, 4)?).ok()?;
    let body = bytes.get(8..)?;
    let body = body.get(..size.min(body.len()))?;
    Some(Atom { kind: u16_at(bytes, 2)?, instance: head >> 4, holds: head & 0xF == 0xF, body })
}

/// The records that stand here one after another.
fn all(bytes: &[u8]) -> impl Iterator<Item = Atom<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let atom = first(rest)?;
        rest = rest.get(8 + atom.body.len()..).unwrap_or_default();
        Some(atom)
    })
}
