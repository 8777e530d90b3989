//! The letters of a PDF page, put into lines and words by where they stand.

use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask,
};
use hayro::vello_cpu::kurbo::{Affine, BezPath, Point, Vec2};

/// Units of a glyph's design to one em.
const EM: f64 = 1000.0;
/// A gap of this share of the letter's height parts two words.
const WORD: f64 = 0.18;
/// A gap of this share of the letter's height parts two columns.
const COLUMN: f64 = 1.5;
/// A step across the line of this share of the letter's height begins another line.
const LINE: f64 = 0.45;
/// Letters of one page; more are not read.
const LETTERS: usize = 400_000;

/// Takes the letters as a page is drawn, and nothing else.
#[derive(Default)]
pub(super) struct Letters {
    text: String,
    /// Where the last letter began and ended, and its height and direction
    last: Option<Set>,
    signs: String,
    /// Letters taken
    pub known: usize,
    /// Signs without a letter they stand for
    pub unknown: usize,
}

#[derive(Clone, Copy)]
struct Set {
    from: Point,
    to: Point,
    height: f64,
    along: Vec2,
}

impl Letters {
    /// The text of the page.
    pub fn into_text(self) -> String {
        self.text
    }

    fn put(&mut self, signs: &str, set: Set) {
        if self.known >= LETTERS {
            return;
        }
        if let Some(last) = self.last {
            // The same letter drawn again a hair aside is the poor man's bold.
            let again = signs == self.signs && (set.from - last.from).hypot() < last.height * 0.08;
            if again {
                return;
            }
            match parted(last, set) {
                Some(sign) if !self.text.ends_with(['\n', ' ', '\t']) => self.text.push(sign),
                Some('\n') if !self.text.ends_with('\n') => self.text.push('\n'),
                _ => {}
            }
        }
        self.known += signs.chars().count();
        self.text.extend(signs.chars().filter(|sign| !sign.is_control()));
        self.signs.clear();
        self.signs.push_str(signs);
        self.last = Some(set);
    }
}

/// What stands between two letters, by where they stand.
fn parted(last: Set, next: Set) -> Option<char> {
    let height = last.height.max(next.height).max(f64::EPSILON);
    let step = next.from - last.to;
    let along = step.dot(last.along);
    let across = step.cross(last.along).abs();
    let turned = last.along.dot(next.along) < 0.7;
    if turned || across > height * LINE || along < -height * 2.0 {
        return Some('\n');
    }
    match along / height {
        gap if gap > COLUMN => Some('\t'),
        gap if gap > WORD => Some(' '),
        _ => None,
    }
}

impl<'a> Device<'a> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let whole = transform * glyph_transform;
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(EM / 2.0, f64::from),
            Glyph::Type3(_) => EM / 2.0,
        };
        let (from, to) = (whole * Point::ZERO, whole * Point::new(width, 0.0));
        let along = whole * Point::new(EM, 0.0) - whole * Point::ZERO;
        let height = (whole * Point::new(0.0, EM) - whole * Point::ZERO).hypot();
        if ![from.x, from.y, to.x, to.y, height].iter().all(|number| number.is_finite()) {
            return;
        }
        let long = along.hypot();
        let along = if long > 0.0 { along / long } else { Vec2::new(1.0, 0.0) };
        let set = Set { from, to, height, along };
        match glyph.as_unicode() {
            Some(BfString::Char('\0' | '\u{FFFD}')) | None => self.unknown += 1,
            Some(BfString::Char(sign)) => self.put(sign.encode_utf8(&mut [0; 4]), set),
            Some(BfString::String(signs)) => self.put(&signs, set),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
