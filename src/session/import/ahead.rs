//! Reading ahead: while one batch is recorded, the next one is read on other threads.

use std::thread::{JoinHandle, spawn};

use super::super::staged::{Staged, read_all};

/// The batch that is being read; one at a time, so that memory stays bounded.
#[derive(Default)]
pub(super) struct Ahead {
    reading: Option<JoinHandle<Vec<Staged>>>,
    items: usize,
}

impl Ahead {
    /// How many items are being read.
    pub(super) fn len(&self) -> usize {
        self.items
    }

    /// Takes a batch to be read, and answers with the one before, read.
    pub(super) fn exchange(&mut self, next: Vec<Staged>) -> Vec<Staged> {
        let before = self.reading.take().map(JoinHandle::join);
        self.items = next.len();
        if !next.is_empty() {
            self.reading = Some(spawn(move || {
                let mut staged = next;
                read_all(&mut staged);
                staged
            }));
        }
        match before {
            Some(Ok(staged)) => staged,
            // Reading catches what happens inside it. Where a thread is lost all the same, so is the program:
            // an import that goes on without a batch would not add up.
            Some(Err(lost)) => std::panic::resume_unwind(lost),
            None => Vec::new(),
        }
    }
}
