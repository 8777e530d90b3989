//! OpenDocument texts, sheets and presentations: what stands in `content.xml`.

use super::budget::Budget;
use super::kind::{ODP, ODS};
use super::office::Read;
use super::xml::{Piece, Tag, each};
use super::zip::Zip;
use crate::domain::{PaperPage, Part};

/// Most spaces one mark of repeated spaces makes.
const SPACES: usize = 64;

/// The text of an OpenDocument file: by sheet, by slide, or by page where its program noted pages.
pub(super) fn read(zip: &Zip<'_>, mime: &str, budget: &mut Budget) -> Read {
    let content = zip.part("content.xml", budget);
    let (part, opens) = match mime {
        ODS => (Part::Sheet, "table"),
        ODP => (Part::Slide, "page"),
        _ => (Part::Page, "soft-page-break"),
    };
    let mut written = Written { part, opens, ..Written::default() };
    let held = content.is_some();
    let whole = each(&content.unwrap_or_default(), &mut |piece| {
        written.take(piece, budget);
        !budget.cut
    });
    (written.into_pages(), held && whole)
}

struct Written {
    part: Part,
    /// The element that begins a page
    opens: &'static str,
    pages: Vec<(String, String)>,
    label: String,
    text: String,
    hidden: usize,
    paragraphs: usize,
}

impl Default for Written {
    fn default() -> Written {
        Written {
            part: Part::Whole,
            opens: "",
            pages: Vec::new(),
            label: String::new(),
            text: String::new(),
            hidden: 0,
            paragraphs: 0,
        }
    }
}

impl Written {
    fn take(&mut self, piece: Piece<'_>, budget: &mut Budget) {
        match piece {
            Piece::Open(tag) if tag.name == "tracked-changes" => self.hidden += 1,
            Piece::Close("tracked-changes") => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            Piece::Open(tag) => self.open(&tag, budget),
            Piece::Close("p" | "h") => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                if self.paragraphs == 0 {
                    budget.say(&mut self.text, "\n");
                }
            }
            // Cells of a row stand beside each other.
            Piece::Close("table-cell") if self.text.ends_with('\n') => {
                self.text.pop();
                budget.say(&mut self.text, "\t");
            }
            Piece::Close("table-row") if self.text.ends_with('\t') => {
                self.text.pop();
                budget.say(&mut self.text, "\n");
            }
            Piece::Text(words) if self.paragraphs > 0 => {
                budget.say(&mut self.text, words);
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>, budget: &mut Budget) {
        match tag.name {
            "p" | "h" => self.paragraphs += 1,
            "s" => {
                let count = tag.attribute("c").and_then(|count| count.parse::<usize>().ok());
                let spaces = " ".repeat(count.unwrap_or(1).min(SPACES));
                budget.say(&mut self.text, &spaces);
            }
            "tab" => drop(budget.say(&mut self.text, "\t")),
            "line-break" => drop(budget.say(&mut self.text, "\n")),
            name if name == self.opens && budget.page() => {
                let label = tag.attribute("name").unwrap_or_default();
                self.turn(label);
            }
            _ => {}
        }
    }

    fn turn(&mut self, label: String) {
        // A page of paper begins before its first break; a sheet or a slide with its element.
        if self.part == Part::Page || !self.pages.is_empty() || !self.label.is_empty() {
            self.close();
        }
        self.text.clear();
        self.label = if label.is_empty() { (self.pages.len() + 1).to_string() } else { label };
    }

    fn close(&mut self) {
        let text = std::mem::take(&mut self.text).trim_end().to_owned();
        self.pages.push((std::mem::take(&mut self.label), text));
    }

    fn into_pages(mut self) -> Vec<PaperPage> {
        let pages_of_paper = self.part == Part::Page;
        self.close();
        let known = !pages_of_paper || self.pages.len() > 1;
        let part = if known { self.part } else { Part::Whole };
        let numbered = pages_of_paper || self.part == Part::Slide;
        let pages = self.pages.into_iter().enumerate().map(|(place, (label, text))| {
            let label = match (known, numbered) {
                (false, _) => String::new(),
                (true, true) => (place + 1).to_string(),
                (true, false) => label,
            };
            PaperPage { part, label, text }
        });
        pages.collect()
    }
}
