//! Everything derived, made again from the entries and the originals: while some entries are folded, the
//! messages of the next ones are read on other threads.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::{Scope, ScopedJoinHandle};

use rusqlite::Connection;

use super::{FoldState, Prepared, RawEntry, blob, log, schema, state};
use crate::domain::{Kind, Message, Warning};
use crate::journal::{Entry, Event, Hash};

/// Entries read ahead at a time, and bytes of their originals.
const ENTRIES: usize = 512;
const BYTES: usize = 32 << 20;

/// Reads a message from its bytes.
type Read<'a> = &'a (dyn Fn(&[u8]) -> Message + Sync);

/// An entry on its way.
struct Item {
    raw: RawEntry,
    entry: Option<Entry>,
    /// The messages it brings: first their bytes, then what was read of them
    bytes: Vec<(Hash, Vec<u8>)>,
    messages: Vec<(Hash, Prepared)>,
}

/// Drops every derived table and folds all entries again.
pub(super) fn rebuild(
    conn: &Connection,
    read: Read<'_>,
    progress: &mut dyn FnMut(u64),
) -> rusqlite::Result<()> {
    schema::drop_derived(conn)?;
    let mut folding = FoldState::new(conn);
    std::thread::scope(|scope| {
        let mut ahead = Ahead { scope, read, items: Vec::new(), bytes: 0, reading: None };
        let mut done = 0;
        state::each_of_all(conn, &mut |raw| {
            done += 1;
            progress(done);
            ahead.take(conn, raw)?;
            match ahead.is_full() {
                true => fold_all(conn, &mut folding, ahead.exchange()),
                false => Ok(()),
            }
        })?;
        fold_all(conn, &mut folding, ahead.exchange())?;
        fold_all(conn, &mut folding, ahead.exchange())
    })?;
    folding.end()?;
    for row in log::logs(conn)? {
        let (tree, last) = log::rehash_tree(conn, &row.log)?;
        log::keep_tree(conn, &row.log, &tree, last)?;
    }
    Ok(())
}

fn fold_all(
    conn: &Connection,
    folding: &mut FoldState<'_>,
    items: Vec<Item>,
) -> rusqlite::Result<()> {
    for Item { raw, entry, messages, .. } in items {
        let Some(entry) = entry else {
            state::note_broken(conn, &raw, None)?;
            continue;
        };
        for (hash, prepared) in messages {
            folding.bring(&hash, prepared)?;
        }
        folding.take(&entry)?;
    }
    Ok(())
}

/// What is gathered, and what is being read.
struct Ahead<'scope, 'env> {
    scope: &'scope Scope<'scope, 'env>,
    read: Read<'env>,
    items: Vec<Item>,
    bytes: usize,
    reading: Option<ScopedJoinHandle<'scope, Vec<Item>>>,
}

impl Ahead<'_, '_> {
    /// Gathers an entry with the bytes of the messages it brings.
    fn take(&mut self, conn: &Connection, raw: &RawEntry) -> rusqlite::Result<()> {
        let entry = Entry::from_bytes(&raw.bytes).ok();
        let mut originals = Vec::new();
        if let Some(Entry { event: Event::Made { kind: Kind::Message, .. }, blobs, .. }) = &entry {
            for hash in blobs {
                let mut bytes = Vec::new();
                blob::each_chunk(conn, hash, &mut |chunk| bytes.extend_from_slice(chunk))?;
                self.bytes += bytes.len();
                originals.push((*hash, bytes));
            }
        }
        self.items.push(Item { raw: raw.clone(), entry, bytes: originals, messages: Vec::new() });
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.items.len() >= ENTRIES || self.bytes >= BYTES
    }

    /// Has what is gathered read, and answers with what was gathered before, read.
    fn exchange(&mut self) -> Vec<Item> {
        self.bytes = 0;
        let (mut next, read) = (std::mem::take(&mut self.items), self.read);
        let next = (!next.is_empty()).then(|| {
            self.scope.spawn(move || {
                read_all(&mut next, read);
                next
            })
        });
        match std::mem::replace(&mut self.reading, next).map(ScopedJoinHandle::join) {
            Some(Ok(items)) => items,
            Some(Err(lost)) => std::panic::resume_unwind(lost),
            None => Vec::new(),
        }
    }
}

fn read_all(items: &mut [Item], read: Read<'_>) {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = items.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        for part in items.chunks_mut(share) {
            scope.spawn(|| part.iter_mut().for_each(|item| read_one(item, read)));
        }
    });
}

fn read_one(item: &mut Item, read: Read<'_>) {
    let originals = std::mem::take(&mut item.bytes);
    let prepared = |bytes: &[u8]| {
        let made = catch_unwind(AssertUnwindSafe(|| Prepared::of(read(bytes))));
        // A journal that cannot be opened for the sake of one message would be worse than one without its words.
        made.unwrap_or_else(|_| {
            Prepared::of(Message { warnings: vec![Warning::Unparsed], ..Message::default() })
        })
    };
    item.messages = originals.into_iter().map(|(hash, bytes)| (hash, prepared(&bytes))).collect();
}
