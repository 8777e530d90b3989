//! Drafts: what is being typed, kept in the file outside the record, so that it survives a crash.

use rusqlite::OptionalExtension;

use super::{Query, Store};
use crate::domain::Failure;

impl Store {
    /// Keeps a draft under its name, in place of the one before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn save_draft(&self, name: &str, body: &str) -> Result<(), Failure> {
        self.conn
            .prepare_cached(
                "INSERT OR REPLACE INTO drafts(name, saved, body) VALUES (?1, unixepoch(), ?2)",
            )
            .and_then(|mut insert| insert.execute((name, body)))
            .map(drop)
            .map_err(|error| self.told(&error))
    }

    /// The draft of this name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn draft(&self, name: &str) -> Result<Option<String>, Failure> {
        self.query().draft(name)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// Those of the database.
    pub fn drop_draft(&self, name: &str) -> Result<(), Failure> {
        self.conn
            .execute("DELETE FROM drafts WHERE name = ?1", [name])
            .map(drop)
            .map_err(|error| self.told(&error))
    }
}
impl Query<'_> {
    /// What is kept under a name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn draft(&self, name: &str) -> Result<Option<String>, Failure> {
        let select = self.conn.prepare_cached("SELECT body FROM drafts WHERE name = ?1");
        let kept = select.and_then(|mut it| it.query_row([name], |row| row.get(0)).optional());
        self.told(kept)
    }
}
