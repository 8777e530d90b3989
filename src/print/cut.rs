//! What of a schedule is printed, and how large.

use chrono::NaiveDate;

use crate::domain::Side;

/// What of a schedule is printed, and how large.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cut {
    /// Only what this side has to do
    pub side: Option<Side>,
    /// Only what this person has to do
    pub owner: Option<String>,
    /// Only what belongs to this phase
    pub phase: Option<String>,
    /// Only what lies on this day or later
    pub from: Option<NaiveDate>,
    /// Only what lies on this day or earlier
    pub until: Option<NaiveDate>,
    /// How many tasks are not on the page for it
    pub left_out: usize,
    /// How wide the bars are
    pub scale: Scale,
    /// Whether the changes since the reference are left out
    pub without_changes: bool,
}

/// How wide the bars of a schedule are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// All of the time on the width of one page
    #[default]
    Fit,
    /// So many millimetres to a week, on as many pages as it takes
    Week(u32),
}

impl Scale {
    /// Millimetres a week may take: less cannot be read, more does not fit the narrowest page.
    pub const RANGE: std::ops::RangeInclusive<u32> = 2..=60;
}

/// Which archival standard a PDF keeps to. Both are tagged, and PDF/UA-1 as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Archive {
    /// PDF/A-2b
    #[default]
    A2b,
    /// PDF/A-3b, with the data it shows inside
    A3b,
}

/// A file inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFile {
    /// What it is called
    pub name: &'static str,
    /// Its type
    pub mime: &'static str,
    /// What it is, in the language of the page
    pub words: String,
    /// Its bytes
    pub bytes: Vec<u8>,
}

/// The team's mark on the page, a PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Its bytes
    pub png: Vec<u8>,
    /// Width and height in pixels
    pub size: [u32; 2],
}
