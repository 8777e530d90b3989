//! Every blob read back and hashed again, on every core: the largest part of a check of everything.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use rusqlite::Connection;

use super::blob;
use super::file::open_to_read;
use crate::journal::{Hash, Hasher};

/// Blobs a worker takes at a time.
const SHARE: usize = 64;

/// More workers than these only wait for the disk.
const WORKERS: usize = 4;

/// The hashing of all blobs on its way, shared by the workers and the one who waits for them.
pub(super) struct Hashing {
    blobs: Vec<Blob>,
    /// Place in that list of the first one nobody has taken yet
    next: AtomicUsize,
    stopped: AtomicBool,
    bytes: AtomicU64,
}

/// What a blob is said to be.
struct Blob {
    number: i64,
    hash: String,
    size: u64,
    chunks: i64,
}

/// What was found.
#[derive(Default)]
pub(super) struct Hashed {
    pub(super) blobs: u64,
    pub(super) bytes: u64,
    /// Blobs whose bytes are not those they are named after
    pub(super) changed: Vec<String>,
    /// Why some could not be read
    pub(super) unreadable: Vec<String>,
}

impl Hashing {
    /// All blobs this connection sees. Blobs never change, so a worker may see a later state of the file.
    pub(super) fn of(conn: &Connection) -> rusqlite::Result<Hashing> {
        let mut select =
            conn.prepare("SELECT number, hash, size, chunks FROM blobs ORDER BY number")?;
        let blobs = select.query_map((), |row| {
            let size = row.get::<_, i64>(2)?.unsigned_abs();
            Ok(Blob { number: row.get(0)?, hash: row.get(1)?, size, chunks: row.get(3)? })
        })?;
        Ok(Hashing {
            blobs: blobs.collect::<rusqlite::Result<_>>()?,
            next: AtomicUsize::new(0),
            stopped: AtomicBool::new(false),
            bytes: AtomicU64::new(0),
        })
    }

    /// The names of the blobs held.
    pub(super) fn held(&self) -> HashSet<Hash> {
        self.blobs.iter().filter_map(|blob| blob.hash.parse().ok()).collect()
    }

    /// Reads and hashes on other threads while `beside` works on this one; then waits for them.
    /// `progress` hears the bytes read so far and may stop it all by answering false.
    pub(super) fn run<T>(
        &self,
        conn: &Connection,
        path: &Path,
        progress: &mut dyn FnMut(u64) -> bool,
        beside: impl FnOnce(&mut dyn FnMut(u64) -> bool) -> T,
    ) -> (T, Hashed) {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        std::thread::scope(|scope| {
            let workers: Vec<_> = (0..cores.min(WORKERS))
                .map(|_| scope.spawn(|| open_to_read(path).ok().map(|conn| self.work(&conn))))
                .collect();
            let mut tell = |more: u64| {
                let going = progress(self.bytes.load(Ordering::Relaxed) + more);
                self.stopped.fetch_or(!going, Ordering::Relaxed);
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
            let found = workers.into_iter().filter_map(|worker| worker.join().ok().flatten());
            let found = found.fold(Hashed::default(), Hashed::and);
            // What no worker took, because none could open the file a second time, is left to this one.
            (done, self.whole(found.and(self.work(conn))))
        })
    }

    /// A thread that was lost must not make the check say that all is well.
    fn whole(&self, mut found: Hashed) -> Hashed {
        let reached = found.blobs == self.blobs.len() as u64;
        if !reached && !self.stopped.load(Ordering::Relaxed) {
            found.unreadable.push(format!("{} / {}", found.blobs, self.blobs.len()));
        }
        found
    }

    fn work(&self, conn: &Connection) -> Hashed {
        // One reading for all: to begin one anew for each blob takes as long as to hash it. Where there is
        // one already this does nothing.
        let _state = conn.unchecked_transaction();
        let mut found = Hashed::default();
        while !self.stopped.load(Ordering::Relaxed) {
            let from = self.next.fetch_add(SHARE, Ordering::Relaxed).min(self.blobs.len());
            let share = self.blobs.iter().skip(from).take(SHARE);
            if from == self.blobs.len() {
                break;
            }
            let share: Vec<&Blob> = share.collect();
            match self.hash_share(conn, &share) {
                Ok(hashed) => found = found.and(hashed),
                // Whatever stands in the way is narrowed down to the blobs it concerns.
                Err(_) => found = found.and(self.hash_each(conn, &share)),
            }
        }
        found
    }

    /// Blobs whose numbers follow one another, in one go.
    fn hash_share(&self, conn: &Connection, share: &[&Blob]) -> rusqlite::Result<Hashed> {
        let (Some(first), Some(last)) = (share.first(), share.last()) else {
            return Ok(Hashed::default());
        };
        let mut found = Hashed::default();
        let mut blobs = share.iter().map(|blob| Rehash::of(blob));
        let mut current = blobs.next();
        blob::each_chunk_between(conn, first.number, last.number, &mut |chunk| {
            let number = chunk.blob;
            while current.as_ref().is_some_and(|blob| blob.of.number < number) {
                let done = std::mem::replace(&mut current, blobs.next());
                done.into_iter().for_each(|blob| self.finish(blob, &mut found));
            }
            if let Some(blob) = current.as_mut().filter(|blob| blob.of.number == number) {
                blob.take(&chunk);
            }
        })?;
        current.into_iter().chain(blobs).for_each(|blob| self.finish(blob, &mut found));
        Ok(found)
    }

    fn finish(&self, blob: Rehash<'_>, found: &mut Hashed) {
        found.blobs += 1;
        found.bytes += blob.length;
        self.bytes.fetch_add(blob.length, Ordering::Relaxed);
        let of = blob.of;
        let fits = blob.whole && blob.seen == of.chunks && blob.length == of.size;
        if !fits || blob.hasher.finish().to_string() != of.hash {
            found.changed.push(of.hash.clone());
        }
    }

    fn hash_each(&self, conn: &Connection, share: &[&Blob]) -> Hashed {
        let mut found = Hashed::default();
        for blob in share {
            if let Err(error) = self.hash(conn, blob, &mut found) {
                found.unreadable.push(error.to_string());
            }
        }
        found
    }

    fn hash(&self, conn: &Connection, blob: &Blob, found: &mut Hashed) -> rusqlite::Result<()> {
        found.blobs += 1;
        let (mut hasher, mut length) = (Hasher::default(), 0_u64);
        let whole = blob::each_chunk_of(conn, blob.number, blob.chunks, &mut |bytes| {
            hasher.update(bytes);
            length += bytes.len() as u64;
        })?;
        found.bytes += length;
        self.bytes.fetch_add(length, Ordering::Relaxed);
        if !whole || length != blob.size || hasher.finish().to_string() != blob.hash {
            found.changed.push(blob.hash.clone());
        }
        Ok(())
    }
}

/// A blob on its way of being hashed again.
struct Rehash<'a> {
    of: &'a Blob,
    hasher: Hasher,
    length: u64,
    /// Chunks so far
    seen: i64,
    /// Every chunk so far was in its place and could be unpacked
    whole: bool,
}

impl Rehash<'_> {
    fn of(blob: &Blob) -> Rehash<'_> {
        Rehash { of: blob, hasher: Hasher::default(), length: 0, seen: 0, whole: true }
    }

    fn take(&mut self, chunk: &blob::Chunk<'_>) {
        self.whole &= chunk.place == self.seen && chunk.content.is_some();
        self.seen += 1;
        if let Some(bytes) = chunk.content {
            self.hasher.update(bytes);
            self.length += bytes.len() as u64;
        }
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
