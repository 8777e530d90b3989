//! An HTML body as it is shown: what its author meant, and nothing that could act.
//!
//! There are no scripts, no forms, no styles of pages and nothing fetched; only words, their look, links whose
//! target is told, lists, tables and the pictures the message brought with it.

/// A body to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hypertext {
    /// From top to bottom
    pub blocks: Vec<Block>,
    /// Where links lead; spans name them by their place here
    pub links: Vec<String>,
    /// Pictures that lie on the network; they are not fetched
    pub remote: u32,
    /// There was more than is shown
    pub cut: bool,
}

/// Something that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Words
    Words(Paragraph),
    /// A line across
    Rule,
    /// Rows of cells
    Table(Vec<Vec<Cell>>),
    /// A picture
    Picture(Picture),
}

/// Words that flow together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// The words, a line break as `\n`
    pub spans: Vec<Span>,
    /// A heading of this level, from 1; 0 for none
    pub heading: u8,
    /// How deep it is set in, by lists and definitions
    pub indent: u8,
    /// How deep it is quoted
    pub quotes: u8,
    /// What stands before it in a list
    pub marker: Option<String>,
    /// Where its lines stand
    pub align: LineSide,
    /// Lines and blanks stay as they are
    pub preformatted: bool,
    /// An empty line stands before it
    pub apart: bool,
}

/// Where lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineSide {
    /// At the left
    #[default]
    Left,
    /// In the middle
    Middle,
    /// At the right
    Right,
}

/// Words of one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The words
    pub text: String,
    /// How they look
    pub look: Look,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Heavier
    pub bold: bool,
    /// Slanted
    pub italic: bool,
    /// With a line below
    pub underlined: bool,
    /// With a line through
    pub struck: bool,
    /// Every letter as wide as the others
    pub fixed: bool,
    /// Smaller (below zero) or larger than the rest
    pub size: i8,
    /// Red, green, blue of the letters
    pub colour: Option<[u8; 3]>,
    /// Red, green, blue behind the letters
    pub marked: Option<[u8; 3]>,
    /// The place of the link among [`Hypertext::links`]
    pub link: Option<u32>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What stands in it
    pub blocks: Vec<Block>,
    /// It names its column or row
    pub heading: bool,
    /// How many columns it takes, from 1
    pub columns: u16,
}

/// A picture of the body.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// `Content-ID` of the attachment that holds it; none where it lies on the network
    pub content_id: Option<String>,
    /// What its author says is to be seen
    pub words: String,
    /// Width in points, where its author gave one
    pub width: Option<u16>,
}
