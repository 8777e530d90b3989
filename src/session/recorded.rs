//! A record as its entries alone tell it, whatever stands in the tables that are drawn from them.

use std::convert::Infallible;

use super::Reader;
use crate::domain::{Failure, Record, RecordId};
use crate::journal::{Entry, State, fold};

impl Reader<'_> {
    /// The record its entries make; none where they make none.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) fn recorded(&self, id: RecordId) -> Result<Option<Record>, Failure> {
        let mut alone = Alone { id, record: None };
        for raw in self.query.entries_of(id)? {
            // What cannot be read is told by the check.
            if let Ok(entry) = Entry::from_bytes(&raw.bytes) {
                match fold(&mut alone, &entry) {
                    Ok(()) => {}
                }
            }
        }
        Ok(alone.record)
    }
}

/// The state of one record.
struct Alone {
    id: RecordId,
    record: Option<Record>,
}

impl State for Alone {
    type Error = Infallible;

    fn get(&mut self, id: RecordId) -> Result<Option<Record>, Infallible> {
        Ok(self.record.clone().filter(|_| id == self.id))
    }

    fn put(&mut self, record: &Record) -> Result<(), Infallible> {
        if record.id == self.id {
            self.record = Some(record.clone());
        }
        Ok(())
    }

    fn broken(&mut self, _: &Entry, _: &'static str) -> Result<(), Infallible> {
        Ok(())
    }
}
