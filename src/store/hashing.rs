//! Every blob read back and hashed again, on every core: the largest part of a check of everything.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use rusqlite::Connection;

use super::blob;
use super::file::open_to_read;
use crate::journal::Hasher;

/// Blobs a worker takes at a time.
const SHARE: usize = 64;

/// More workers than these only wait for the disk.
const WORKERS: usize = 4;

/// The hashing of all blobs on its way, shared by the workers and the one who waits for them.
#[derive(Default)]
pub(super) struct Hashing {
    /// The blobs' numbers in the file
    numbers: Vec<i64>,
    /// Place in that list of the first one nobody has taken yet
    next: AtomicUsize,
    stopped: AtomicBool,
    bytes: AtomicU64,
}

/// What the workers found.
#[derive(Default)]
pub(super) struct Hashed {
    pub(super) blobs: u64,
    pub(super) bytes: u64,
    /// Blobs whose bytes are not those they are named after
    pub(super) changed: Vec<String>,
    /// Why a worker could not go on
    pub(super) unreadable: Vec<String>,
}

impl Hashing {
    /// All blobs this connection sees. Blobs never change, so a worker may see a later state of the file.
    pub(super) fn of(conn: &Connection) -> rusqlite::Result<Hashing> {
        let mut select = conn.prepare("SELECT number FROM blobs ORDER BY number")?;
        let numbers = select.query_map((), |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(Hashing { numbers, ..Hashing::default() })
    }

    /// Reads and hashes on other threads while `beside` works on this one; then waits for them.
    /// `progress` hears the bytes hashed so far and may stop it all by answering false.
    pub(super) fn run<T>(
        &self,
        path: &Path,
        progress: &mut dyn FnMut(u64) -> bool,
        beside: impl FnOnce(&mut dyn FnMut(u64) -> bool) -> T,
    ) -> (T, Hashed) {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let count = cores.min(WORKERS);
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..count).map(|_| scope.spawn(|| self.work(path))).collect();
            let mut tell = |more: u64| {
                let going = progress(self.bytes.load(Ordering::Relaxed) + more);
                if !going {
                    self.stopped.store(true, Ordering::Relaxed);
                }
                going
            };
            let mut besides = 0;
            let done = beside(&mut |bytes| {
                besides = bytes;
                tell(bytes)
            });
            while !workers.iter().all(|worker| worker.is_finished()) && tell(besides) {
                std::thread::sleep(Duration::from_millis(5));
            }
            let lost = || Hashed { unreadable: vec![String::new()], ..Hashed::default() };
            let found = workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| lost()));
            (done, found.fold(Hashed::default(), Hashed::and))
        })
    }

    fn work(&self, path: &Path) -> Hashed {
        let mut found = Hashed::default();
        let read = open_to_read(path).and_then(|conn| {
            while !self.stopped.load(Ordering::Relaxed) {
                let from = self.next.fetch_add(SHARE, Ordering::Relaxed);
                let Some(rest) = self.numbers.get(from..).filter(|rest| !rest.is_empty()) else {
                    break;
                };
                for number in rest.iter().take(SHARE) {
                    self.hash(&conn, *number, &mut found)?;
                }
            }
            Ok(())
        });
        found.unreadable.extend(read.err().map(|error| error.to_string()));
        found
    }

    fn hash(&self, conn: &Connection, number: i64, found: &mut Hashed) -> rusqlite::Result<()> {
        let (name, size, chunks): (String, i64, i64) = conn
            .prepare_cached("SELECT hash, size, chunks FROM blobs WHERE number = ?1")?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let (mut hasher, mut length) = (Hasher::default(), 0_u64);
        let whole = blob::each_chunk_of(conn, number, chunks, &mut |bytes| {
            hasher.update(bytes);
            length += bytes.len() as u64;
        })?;
        found.blobs += 1;
        found.bytes += length;
        self.bytes.fetch_add(length, Ordering::Relaxed);
        if !whole || length != size.unsigned_abs() || hasher.finish().to_string() != name {
            found.changed.push(name);
        }
        Ok(())
    }
}

impl Hashed {
    fn and(mut self, other: Hashed) -> Hashed {
        self.blobs += other.blobs;
        self.bytes += other.bytes;
        self.changed.extend(other.changed);
        self.unreadable.extend(other.unreadable);
        self
    }
}
