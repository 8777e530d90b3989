//! A glance at the record when a journal is opened: all that a check of everything looks at but the pages of the
//! file and the content of the originals, which take long.

use std::collections::HashSet;

use super::verify::{Checked, Fault};
use super::{Store, reading};
use crate::domain::Failure;
use crate::journal::Hash;

impl Store {
    /// What does not hold of the entries, of their trees and signatures, and of what is shown of them. `going` is
    /// asked now and then; after it answered false nothing is found any more.
    ///
    /// # Errors
    /// Where the file cannot be read at all; everything else is among the faults.
    pub fn glance(&self, going: &mut dyn FnMut() -> bool) -> Result<Vec<Fault>, Failure> {
        // One state of the file from beginning to end, also while somebody writes.
        let _state = self.conn.unchecked_transaction().map_err(|error| self.told(&error))?;
        let held = self.named().map_err(|error| self.told(&error))?;
        let mut checked = Checked::default();
        let shown = reading::check(&self.conn, &held, &mut checked, &mut |_| going());
        let shown = shown.map_err(|error| self.told(&error))?;
        if !going() {
            return Ok(Vec::new());
        }
        checked.faults.extend(shown);
        Ok(checked.faults)
    }

    /// The names of the blobs held.
    fn named(&self) -> rusqlite::Result<HashSet<Hash>> {
        let mut select = self.conn.prepare("SELECT hash FROM blobs")?;
        let names = select.query_map((), |row| row.get::<_, String>(0))?;
        // A name that is none is one no entry speaks of.
        names.filter_map(|name| name.map(|name| name.parse().ok()).transpose()).collect()
    }
}
