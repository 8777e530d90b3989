//! Sheets of paper: their sizes, and how they lie.

/// A sheet of paper and how it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Paper {
    /// Its size
    pub size: PaperSize,
    /// Whether it stands upright; none where each kind of page lies as it reads best
    pub upright: Option<bool>,
}

/// Sizes of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    /// 210 × 297 mm
    #[default]
    A4,
    /// 297 × 420 mm
    A3,
    /// 8.5 × 11 in
    Letter,
}

impl PaperSize {
    /// Every size, in the order offered.
    pub const ALL: [PaperSize; 3] = [PaperSize::A4, PaperSize::A3, PaperSize::Letter];

    /// What it is called everywhere.
    pub fn as_str(self) -> &'static str {
        match self {
            PaperSize::A4 => "a4",
            PaperSize::A3 => "a3",
            PaperSize::Letter => "us-letter",
        }
    }

    /// The size of a name; `letter` is short for `us-letter`.
    pub fn size_of(word: &str) -> Option<PaperSize> {
        let word = if word == "letter" { "us-letter" } else { word };
        PaperSize::ALL.into_iter().find(|size| size.as_str() == word)
    }

    /// Short and long side in points.
    fn sides(self) -> (f64, f64) {
        match self {
            PaperSize::A4 => (595.28, 841.89),
            PaperSize::A3 => (841.89, 1190.55),
            PaperSize::Letter => (612.0, 792.0),
        }
    }
}

impl Paper {
    /// How wide it is in points for a page that lies on its side by itself, or stands.
    pub(super) fn width(self, lies: bool) -> f64 {
        let (short, long) = self.size.sides();
        if self.upright.map_or(lies, |upright| !upright) { long } else { short }
    }
}
