//! The warnings gathered while one message is read: each kind once, in a fixed order.

use std::collections::BTreeSet;

use crate::domain::Warning;

/// What was guessed or could not be read so far.
#[derive(Debug, Default)]
pub(super) struct Notes(BTreeSet<Warning>);

impl Notes {
    /// Notes a warning; a second of the same kind adds nothing.
    pub(super) fn add(&mut self, warning: Warning) {
        self.0.insert(warning);
    }

    /// The kinds noted, in the order of their declaration.
    pub(super) fn into_warnings(self) -> Vec<Warning> {
        self.0.into_iter().collect()
    }
}
