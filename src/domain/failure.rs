//! Errors as data: a name and the values its words need. `text` words them, once, at the edge.

use std::fmt;

/// Anything that can be told to a user: the key of its words and what goes into them.
pub trait Worded {
    /// Key of the message in every language's words.
    fn key(&self) -> &'static str;
    /// Names and values the words speak of.
    fn args(&self) -> Vec<(&'static str, String)>;
}

/// What went wrong, in a form that every language can word.
///
/// The words under the key have the attributes `.meaning` and `.advice`: what it means for the
/// user's data, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Key of the message, `error-…`.
    pub key: &'static str,
    /// Names and values the words speak of.
    pub args: Vec<(&'static str, String)>,
    /// The system's own words, for the record of an error report; shown last.
    pub detail: Option<String>,
}

impl Failure {
    /// A failure whose words need no values.
    pub fn new(key: &'static str) -> Failure {
        Failure { key, args: Vec::new(), detail: None }
    }

    /// The same failure with one more value for its words.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Failure {
        self.args.push((name, value.into()));
        self
    }

    /// The same failure with the system's own words of it.
    #[must_use]
    pub fn because(mut self, detail: impl fmt::Display) -> Failure {
        self.detail = Some(detail.to_string());
        self
    }
}

impl Worded for Failure {
    fn key(&self) -> &'static str {
        self.key
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        self.args.clone()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        self.args.iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))?;
        self.detail.iter().try_for_each(|detail| write!(f, ": {detail}"))
    }
}

impl std::error::Error for Failure {}
