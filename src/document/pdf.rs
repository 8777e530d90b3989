//! PDF: its pages' text, and its pages as pictures.

use hayro::hayro_interpret::hayro_syntax::page::Page;
use hayro::hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::hayro_interpret::{Context, InterpreterCache, interpret_page};
use hayro::vello_cpu::kurbo::{Affine, Rect};
use hayro::{RenderCache, RenderSettings, render};

use super::budget::Budget;
use super::fonts;
use super::glyphs::Letters;
use super::picture::Picture;
use crate::domain::{Paper, PaperNote, PaperPage, Part};

/// The media type.
pub(super) const MIME: &str = "application/pdf";
/// Longest side of a page's picture, in pixels.
const LONGEST: f32 = 6000.0;

/// Reads the text of every page.
pub(super) fn read(bytes: Vec<u8>, budget: &mut Budget) -> Paper {
    let pdf = match Pdf::new(bytes) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => {
            return Paper::only(MIME, PaperNote::Locked);
        }
        Err(_) => return Paper::only(MIME, PaperNote::Damaged),
    };
    let cache = InterpreterCache::new();
    let count = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    let mut paper = Paper {
        mime: MIME.to_owned(),
        pictures: Some(count),
        pages: Vec::new(),
        notes: Vec::new(),
    };
    let (mut known, mut unknown) = (0, 0);
    for (place, page) in pdf.pages().iter().enumerate() {
        if !budget.page() {
            break;
        }
        let letters = letters(page, &cache);
        known += letters.known;
        unknown += letters.unknown;
        let mut text = String::new();
        let whole = budget.say(&mut text, letters.into_text().trim_end());
        paper.pages.push(PaperPage { part: Part::Page, label: (place + 1).to_string(), text });
        if !whole {
            break;
        }
    }
    if unknown > known / 4 {
        paper.note(PaperNote::UnknownLetters);
    }
    if count == 0 {
        paper.note(PaperNote::Damaged);
    }
    paper
}

fn letters<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Letters {
    let (width, height) = page.render_dimensions();
    let room = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(Affine::IDENTITY, room, cache, page.xref(), fonts::settings());
    let mut letters = Letters::default();
    interpret_page(page, &mut context, &mut letters);
    letters
}

/// A page, from 0, as a picture of this width in pixels, on white.
pub(super) fn page(bytes: Vec<u8>, place: u32, width: u32) -> Option<Picture> {
    let pdf = Pdf::new(bytes).ok()?;
    let count = u32::try_from(pdf.pages().len()).ok()?;
    let page = pdf.pages().get(usize::try_from(place).ok()?)?;
    let (wide, high) = page.render_dimensions();
    if !(wide > 0.0 && high > 0.0 && wide.is_finite() && high.is_finite()) {
        return None;
    }
    let scale = (width as f32 / wide).min(LONGEST / wide.max(high)).max(1.0 / wide.min(high));
    let white = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: hayro::vello_cpu::color::palette::css::WHITE,
        ..RenderSettings::default()
    };
    let drawn = render(page, &RenderCache::new(), &fonts::settings(), &white);
    let size = [u32::from(drawn.width()), u32::from(drawn.height())];
    // On opaque white, premultiplied and plain colours are the same.
    Some(Picture { size, rgba: drawn.data_as_u8_slice().to_vec(), pages: count })
}
