//! The columns a table of tasks may have.

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is the field of its own name
pub enum Column {
    Id,
    Number,
    Title,
    Side,
    Owner,
    Start,
    Due,
    Duration,
    Estimate,
    Status,
    Percent,
    DoneOn,
    Milestone,
    NotBefore,
    Fixed,
    Links,
    Needed,
    ReferenceStart,
    ReferenceDue,
    Note,
    /// What the links of other programs call a row: its running number, or a key
    Row,
    /// How deep it lies, as a number
    Level,
    /// What it belongs to, by number or title
    Parent,
}

impl Column {
    /// Every column that is written, in that order.
    pub const WRITTEN: [Column; 20] = [
        Column::Number,
        Column::Title,
        Column::Side,
        Column::Owner,
        Column::Start,
        Column::Due,
        Column::Duration,
        Column::Estimate,
        Column::Status,
        Column::Percent,
        Column::DoneOn,
        Column::Milestone,
        Column::NotBefore,
        Column::Fixed,
        Column::Links,
        Column::Needed,
        Column::ReferenceStart,
        Column::ReferenceDue,
        Column::Note,
        Column::Id,
    ];

    /// Every column that is read: those of other programs' tables too.
    pub const ALL: [Column; 23] = [
        Column::Row,
        Column::Number,
        Column::Title,
        Column::Side,
        Column::Owner,
        Column::Start,
        Column::Due,
        Column::Duration,
        Column::Estimate,
        Column::Status,
        Column::Percent,
        Column::DoneOn,
        Column::Milestone,
        Column::NotBefore,
        Column::Fixed,
        Column::Links,
        Column::Needed,
        Column::Level,
        Column::Parent,
        Column::ReferenceStart,
        Column::ReferenceDue,
        Column::Note,
        Column::Id,
    ];

    /// Its name in every language: what a head may always say, and the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Column::Id => "id",
            Column::Number => "number",
            Column::Title => "title",
            Column::Side => "side",
            Column::Owner => "owner",
            Column::Start => "start",
            Column::Due => "due",
            Column::Duration => "duration",
            Column::Estimate => "estimate",
            Column::Status => "status",
            Column::Percent => "percent",
            Column::DoneOn => "done-on",
            Column::Milestone => "milestone",
            Column::NotBefore => "not-before",
            Column::Fixed => "fixed",
            Column::Links => "links",
            Column::Needed => "needed-from",
            Column::ReferenceStart => "reference-start",
            Column::ReferenceDue => "reference-due",
            Column::Note => "note",
            Column::Row => "row",
            Column::Level => "level",
            Column::Parent => "parent",
        }
    }

    /// Whether its cells are days.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Column::Start
                | Column::Due
                | Column::DoneOn
                | Column::NotBefore
                | Column::ReferenceStart
                | Column::ReferenceDue
        )
    }
}
