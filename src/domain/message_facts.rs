//! What cards, tasks and journal entries among messages say of themselves, each fact with its name.

use chrono::{DateTime, NaiveDate, Utc};

/// One thing such an item says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub name: FactName,
    /// What it says.
    pub value: FactValue,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactValue {
    /// As written.
    Text(String),
    /// A day, wherever the item was written.
    Day(NaiveDate),
    /// A moment.
    Moment(DateTime<Utc>),
    /// A share of a hundred.
    Percent(u8),
    /// How far a task has come.
    State(TaskState),
}

/// How far somebody's own task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskState {
    /// Nothing done yet.
    NotStarted,
    /// Under way.
    Started,
    /// Done.
    Done,
    /// Waiting for somebody else.
    Waiting,
    /// Put off.
    Deferred,
}

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactName {
    /// The name on a card.
    Name,
    /// Where somebody works.
    Company,
    /// As what.
    JobTitle,
    /// In which part of it.
    Department,
    /// An address of electronic mail.
    Email,
    /// A telephone number.
    Phone,
    /// That of a mobile telephone.
    Mobile,
    /// That of a fax.
    Fax,
    /// A postal address.
    PostalAddress,
    /// A page on the web.
    Web,
    /// The day somebody was born.
    Birthday,
    /// One of several people on a list.
    Member,
    /// When it begins.
    Starts,
    /// When it ends.
    Ends,
    /// When it must be done.
    Due,
    /// When it was done.
    Done,
    /// How far it has come.
    State,
    /// How much of it is done.
    Progress,
    /// Whose it is.
    Owner,
}

impl TaskState {
    /// Every state, in the order of their numbers (MS-OXOTASK §2.2.2.2.2).
    pub const ALL: &'static [TaskState] = &[
        TaskState::NotStarted,
        TaskState::Started,
        TaskState::Done,
        TaskState::Waiting,
        TaskState::Deferred,
    ];

    /// The state of a number.
    pub fn of(number: u32) -> Option<TaskState> {
        usize::try_from(number).ok().and_then(|place| TaskState::ALL.get(place)).copied()
    }

    /// The stable name, and the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            TaskState::NotStarted => "not-started",
            TaskState::Started => "started",
            TaskState::Done => "done",
            TaskState::Waiting => "waiting",
            TaskState::Deferred => "deferred",
        }
    }

    /// The state of a stable name.
    pub fn from_word(word: &str) -> Option<TaskState> {
        TaskState::ALL.iter().copied().find(|state| state.as_str() == word)
    }
}

impl FactName {
    /// Every name.
    pub const ALL: &'static [FactName] = &[
        FactName::Name,
        FactName::Company,
        FactName::JobTitle,
        FactName::Department,
        FactName::Email,
        FactName::Phone,
        FactName::Mobile,
        FactName::Fax,
        FactName::PostalAddress,
        FactName::Web,
        FactName::Birthday,
        FactName::Member,
        FactName::Starts,
        FactName::Ends,
        FactName::Due,
        FactName::Done,
        FactName::State,
        FactName::Progress,
        FactName::Owner,
    ];

    /// The stable name, and the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            FactName::Name => "name",
            FactName::Company => "company",
            FactName::JobTitle => "job-title",
            FactName::Department => "department",
            FactName::Email => "email",
            FactName::Phone => "phone",
            FactName::Mobile => "mobile",
            FactName::Fax => "fax",
            FactName::PostalAddress => "postal-address",
            FactName::Web => "web",
            FactName::Birthday => "birthday",
            FactName::Member => "member",
            FactName::Starts => "starts",
            FactName::Ends => "ends",
            FactName::Due => "due",
            FactName::Done => "done",
            FactName::State => "state",
            FactName::Progress => "progress",
            FactName::Owner => "owner",
        }
    }

    /// The name of a stable name.
    pub fn from_word(word: &str) -> Option<FactName> {
        FactName::ALL.iter().copied().find(|name| name.as_str() == word)
    }
}
