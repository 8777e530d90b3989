//! Sheets and their cells, as they are written and as they were read.

use chrono::{NaiveDate, NaiveDateTime};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Content {
    /// Nothing
    #[default]
    Empty,
    /// Words; never a formula
    Text(String),
    /// A day
    Day(NaiveDate),
    /// A day and a time of it, as a clock shows them
    Moment(NaiveDateTime),
    /// A number
    Number(f64),
    /// Yes or no
    Bool(bool),
    /// An address, and the words shown for it
    Link(String, String),
    /// The mark of a calculation that failed, such as `#REF!`
    Fault(String),
}

impl Content {
    /// What stands there, as words.
    pub fn text(&self) -> String {
        match self {
            Content::Empty => String::new(),
            Content::Text(text) | Content::Fault(text) | Content::Link(_, text) => {
                text.trim().to_owned()
            }
            Content::Day(day) => day.to_string(),
            Content::Moment(at) => at.to_string(),
            Content::Number(number) if number.fract() == 0.0 => format!("{number:.0}"),
            Content::Number(number) => number.to_string(),
            Content::Bool(yes) => yes.to_string(),
        }
    }
}

/// How a row or a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Look {
    /// In bold letters
    pub bold: bool,
    /// Struck through
    pub struck: bool,
    /// Words that take more than one line are shown whole
    pub wrapped: bool,
    /// How far the words are moved in
    pub indent: u8,
    /// Colour of the ground, `0xRRGGBB`
    pub fill: Option<u32>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Its words
    pub words: String,
    /// How wide the column is, in letters
    pub width: f64,
}

/// A sheet to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// What it is called
    pub name: String,
    /// The heads of its columns; they stay in sight and filter what is below them
    pub heads: Vec<Head>,
    /// Its rows, each cell with its look
    pub rows: Vec<Vec<(Content, Look)>>,
    /// How many columns on the left stay in sight
    pub frozen: u16,
}

/// What a spreadsheet calls a column counted from 0: `A`, `Z`, `AA`.
pub fn column_name(place: usize) -> String {
    let mut name = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name.into_iter().rev().collect()
}
