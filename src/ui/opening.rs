//! A journal on its way: what is known of it before it is open.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Utc};

use super::work::Meter;
use crate::domain::Failure;
use crate::session::{Author, Ticket};

/// A journal on its way to be opened or made.
pub struct Opening {
    /// What will come of it
    pub ticket: Ticket<Result<Opened, Refused>>,
    /// How far it has come, where it has to be put in order first
    pub meter: Arc<Meter>,
    /// When it began
    pub began: Instant,
}

/// A journal that did not open.
pub struct Refused {
    /// Why
    pub why: Failure,
    /// Whether the one that was open before is open still
    pub stays: bool,
}

/// What is known of a journal the moment it opens.
pub struct Opened {
    /// Its file
    pub path: PathBuf,
    /// Who writes in it
    pub author: Author,
    /// What its user should know about where it lies
    pub warnings: Vec<Failure>,
    /// Whether it can only be read
    pub read_only: bool,
    /// The moment it stands at, where time does not pass in it
    pub stands: Option<DateTime<Utc>>,
}
