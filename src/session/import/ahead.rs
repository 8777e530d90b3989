//! Reading ahead: while one batch is recorded, the next one is read on other threads.
//!
//! The threads stay until the import ends. Each keeps what memory it once took to itself, and one begun for every batch
//! before the last had quite gone would each time begin with new.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{available_parallelism, spawn};

use super::super::staged::{Staged, read_all};

/// The batch that is being read; one at a time, so that memory stays bounded.
#[derive(Default)]
pub(super) struct Ahead {
    workers: Vec<Worker>,
    items: usize,
}

/// A thread that reads one share after another, until no more are given.
struct Worker {
    give: Sender<Vec<Staged>>,
    take: Receiver<Vec<Staged>>,
}

impl Ahead {
    /// How many items are being read.
    pub(super) fn len(&self) -> usize {
        self.items
    }

    /// Takes a batch to be read, and answers with the one before, read; none where that is lost with its thread.
    pub(super) fn exchange(&mut self, next: Vec<Staged>) -> Option<Vec<Staged>> {
        let before = self.take();
        self.give(next);
        before
    }

    /// What was given before, read, in its order.
    fn take(&mut self) -> Option<Vec<Staged>> {
        let mut before = Vec::with_capacity(std::mem::take(&mut self.items));
        if before.capacity() == 0 {
            return Some(before);
        }
        for worker in &self.workers {
            before.extend(worker.take.recv().ok()?);
        }
        Some(before)
    }

    fn give(&mut self, mut next: Vec<Staged>) {
        self.items = next.len();
        if next.is_empty() {
            return;
        }
        if self.workers.is_empty() {
            let cores = available_parallelism().map_or(1, std::num::NonZero::get);
            self.workers.extend((0..cores).map(|_| Worker::begin()));
        }
        let share = next.len().div_ceil(self.workers.len()).max(1);
        for worker in &self.workers {
            let rest = next.split_off(share.min(next.len()));
            // One that is lost is noticed where its share is awaited.
            let _ = worker.give.send(std::mem::replace(&mut next, rest));
        }
    }
}

impl Worker {
    fn begin() -> Worker {
        let (give, given) = channel::<Vec<Staged>>();
        let (taken, take) = channel();
        spawn(move || {
            for mut share in given {
                read_all(&mut share);
                if taken.send(share).is_err() {
                    break;
                }
            }
        });
        Worker { give, take }
    }
}
