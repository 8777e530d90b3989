//! Word documents and PowerPoint presentations (ECMA-376): the words a reader sees.

use super::budget::Budget;
use super::xml::{Piece, each};
use super::zip::Zip;
use crate::domain::{PaperPage, Part};

/// Pages of text, and whether every part was whole.
pub(super) type Read = (Vec<PaperPage>, bool);

/// Elements whose content is not shown: deleted text, field codes, and the second drawing of the same.
const HIDDEN: &[&str] = &["delText", "instrText", "Fallback", "delInstrText"];

/// The text of a Word document, page by page where Word noted where its pages ended.
pub(super) fn document(zip: &Zip<'_>, budget: &mut Budget) -> Read {
    let mut whole = true;
    let main = zip.part("word/document.xml", budget);
    whole &= main.is_some();
    let mut written = Written::default();
    whole &= written.read(&main.unwrap_or_default(), budget);
    for name in around(zip) {
        let part = zip.part(&name, budget).unwrap_or_default();
        written.line(budget);
        whole &= written.read(&part, budget);
    }
    (written.into_pages(), whole)
}

/// Headers, footers, notes and comments: read after the text.
fn around(zip: &Zip<'_>) -> Vec<String> {
    let about = ["header", "footer", "footnotes", "endnotes", "comments"];
    let mut names: Vec<String> = zip
        .names()
        .filter(|name| {
            let own = name.strip_prefix("word/").and_then(|own| own.strip_suffix(".xml"));
            own.is_some_and(|own| {
                about.contains(&own.trim_end_matches(|sign: char| sign.is_ascii_digit()))
            })
        })
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

/// Text as it is written down, page by page.
#[derive(Default)]
struct Written {
    done: Vec<String>,
    text: String,
    hidden: usize,
    in_text: bool,
    /// Word noted where its pages end; a break alone does not count them
    paged: bool,
}

impl Written {
    fn read(&mut self, xml: &[u8], budget: &mut Budget) -> bool {
        each(xml, &mut |piece| {
            match piece {
                Piece::Open(tag) if HIDDEN.contains(&tag.name) => self.hidden += 1,
                Piece::Close(name) if HIDDEN.contains(&name) => {
                    self.hidden = self.hidden.saturating_sub(1);
                }
                _ if self.hidden > 0 => {}
                Piece::Open(tag) => match tag.name {
                    "t" => self.in_text = true,
                    "tab" => self.put("\t", budget),
                    "br" | "cr" => self.put("\n", budget),
                    "noBreakHyphen" => self.put("-", budget),
                    "lastRenderedPageBreak" => self.turn(budget),
                    _ => {}
                },
                Piece::Close(name) => match name {
                    "t" => self.in_text = false,
                    "p" => self.put("\n", budget),
                    "tc" => self.end('\t'),
                    "tr" => self.end('\n'),
                    _ => {}
                },
                Piece::Text(words) if self.in_text => self.put(words, budget),
                Piece::Text(_) => {}
            }
            !budget.cut
        })
    }

    fn put(&mut self, words: &str, budget: &mut Budget) {
        budget.say(&mut self.text, words);
    }

    fn line(&mut self, budget: &mut Budget) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.put("\n", budget);
        }
    }

    /// A cell ends with its paragraph, and the next one stands beside it; a row ends with its cell.
    fn end(&mut self, sign: char) {
        if self.text.ends_with(['\n', '\t']) {
            self.text.pop();
            self.text.push(sign);
        }
    }

    fn turn(&mut self, budget: &mut Budget) {
        self.paged = true;
        if budget.page() {
            self.done.push(std::mem::take(&mut self.text));
        }
    }

    fn into_pages(mut self) -> Vec<PaperPage> {
        self.done.push(self.text);
        let part = if self.paged { Part::Page } else { Part::Whole };
        let pages = self.done.into_iter().enumerate().map(|(place, text)| PaperPage {
            part,
            label: if self.paged { (place + 1).to_string() } else { String::new() },
            text: text.trim_end().to_owned(),
        });
        pages.collect()
    }
}

/// The text of a presentation, slide by slide in the order they are shown, each with its notes.
pub(super) fn slides(zip: &Zip<'_>, budget: &mut Budget) -> Read {
    let mut pages = Vec::new();
    let mut whole = true;
    for (place, name) in in_order(zip, budget).into_iter().enumerate() {
        if !budget.page() {
            break;
        }
        let mut written = Written::default();
        let slide = zip.part(&name, budget);
        whole &= slide.is_some() && written.read(&slide.unwrap_or_default(), budget);
        for (kind, target) in relations(zip, &name, budget).into_iter().map(|one| (one.1, one.2)) {
            if kind.ends_with("/notesSlide") || kind.ends_with("/comments") {
                let notes = zip.part(&target, budget).unwrap_or_default();
                written.line(budget);
                whole &= written.read(&notes, budget);
            }
        }
        let text = written.into_pages().into_iter().map(|page| page.text).collect();
        pages.push(PaperPage { part: Part::Slide, label: (place + 1).to_string(), text });
    }
    (pages, whole && !zip.names().all(|name| !name.starts_with("ppt/slides/")))
}

/// The slides' parts in the order the presentation names them; those it does not name come last.
fn in_order(zip: &Zip<'_>, budget: &mut Budget) -> Vec<String> {
    const MAIN: &str = "ppt/presentation.xml";
    let related = relations(zip, MAIN, budget);
    let mut names = Vec::new();
    each(&zip.part(MAIN, budget).unwrap_or_default(), &mut |piece| {
        if let Piece::Open(tag) = piece
            && tag.name == "sldId"
        {
            // `id` alone is the slide's number; the relation's id comes with a prefix, and last.
            let wanted = tag.last("id");
            let found = related.iter().find(|(id, _, _)| Some(id) == wanted.as_ref());
            names.extend(found.map(|(_, _, target)| target.clone()));
        }
        true
    });
    let is_slide = |name: &&str| {
        name.strip_prefix("ppt/slides/")
            .is_some_and(|own| own.ends_with(".xml") && !own.contains('/'))
    };
    let mut rest: Vec<&str> = zip.names().filter(is_slide).collect();
    rest.sort_by_key(|name| (name.len(), *name));
    for name in rest {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names.dedup();
    names
}

/// What a part refers to: id, kind and name of the other part.
pub(super) fn relations(
    zip: &Zip<'_>,
    part: &str,
    budget: &mut Budget,
) -> Vec<(String, String, String)> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let beside = format!("{folder}/_rels/{name}.rels");
    let mut found = Vec::new();
    each(&zip.part(&beside, budget).unwrap_or_default(), &mut |piece| {
        if let Piece::Open(tag) = piece
            && tag.name == "Relationship"
            && let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target"))
        {
            let kind = tag.attribute("Type").unwrap_or_default();
            found.push((id, kind, resolved(folder, &target)));
        }
        true
    });
    found
}

/// A name beside another part, with `..` taken out.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            name => steps.push(name),
        }
    }
    steps.join("/")
}
