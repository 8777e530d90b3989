//! A journal that tells a story stands at the story's end: what is due and what is late there is told for
//! that moment, whenever the journal is opened. What is recorded in it carries the true time all the same.

use chrono::{DateTime, Utc};

use super::Journal;
use crate::domain::Failure;
use crate::store::Query;

/// Where the moment is kept: beside what is typed, outside the record, because it proves nothing.
const KEPT: &str = "story-ends";

impl Journal {
    /// The moment at which this journal stands; none where time passes in it as everywhere.
    pub fn story_ends(&self) -> Option<DateTime<Utc>> {
        ends(&self.store.query())
    }

    /// The moment for which it is told what is due: now, or where the journal stands.
    pub fn present(&self) -> DateTime<Utc> {
        self.story_ends().unwrap_or_else(|| self.time())
    }

    /// Lets the journal stand at a moment from now on.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn stand_at(&mut self, moment: DateTime<Utc>) -> Result<(), Failure> {
        self.save_draft(KEPT, &moment.to_rfc3339())
    }
}

/// The moment at which a journal stands, told by its file.
pub(super) fn ends(query: &Query<'_>) -> Option<DateTime<Utc>> {
    let kept = query.draft(KEPT).ok().flatten()?;
    Some(DateTime::parse_from_rfc3339(&kept).ok()?.to_utc())
}
