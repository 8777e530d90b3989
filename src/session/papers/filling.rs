//! Documents that no search has reached yet: taken out, read apart, and their text kept.

use super::Papers;
use crate::document;
use crate::domain::{Failure, Paper, PaperNote};
use crate::session::{Journal, Progress, Reader};
use crate::store::UnreadRow;

/// Bytes of documents read in one turn.
const TURN_BYTES: usize = 32 << 20;
/// Documents read in one turn.
const TURN: usize = 32;

/// A document whose text is not known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// SHA-256 of its bytes, hex
    pub sha256: String,
    /// Its name
    pub name: String,
    /// Its bytes; none where they are not held whole
    pub bytes: Option<Vec<u8>>,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// SHA-256 of its bytes, hex
    pub sha256: String,
    /// What was read
    pub paper: Paper,
}

impl Journal {
    /// How many documents and attachments wait to be read for search.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unread_count(&self) -> Result<u64, Failure> {
        self.store.query().unread_count()
    }

    /// Some documents that wait to be read, with their bytes; empty where none does.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unread(&self, most: usize) -> Result<Vec<Unread>, Failure> {
        let mut taken = Vec::new();
        let mut bytes = 0;
        for row in self.store.query().unread(most)? {
            let unread = self.take_out(row);
            bytes += unread.bytes.as_ref().map_or(0, Vec::len);
            taken.push(unread);
            if bytes >= TURN_BYTES {
                break;
            }
        }
        Ok(taken)
    }

    /// Bytes that are damaged or gone are no reason to stop: the check of the record tells of them.
    fn take_out(&self, row: UnreadRow) -> Unread {
        let reader = self.now();
        let bytes = match row.place {
            None => reader.raw(row.record).ok(),
            Some(place) => reader.attachment(row.record, place).ok().map(|(_, bytes)| bytes),
        };
        Unread { sha256: row.hash, name: row.name, bytes }
    }

    /// Keeps what was read, so that search finds it.
    ///
    /// # Errors
    /// Those of the database; then none of it is kept.
    pub fn keep_read(&mut self, read: &[Read]) -> Result<(), Failure> {
        let papers: Vec<(&str, &Paper)> =
            read.iter().map(|one| (one.sha256.as_str(), &one.paper)).collect();
        self.store.keep_papers(&papers)
    }

    /// Reads every document that waits, on two processes at once.
    ///
    /// # Errors
    /// Those of the database, and where no process can be started.
    pub fn read_documents(
        &mut self,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<(), Failure> {
        let total = self.unread_count()?;
        let mut readers = [Papers::default(), Papers::default()];
        let mut done = 0;
        loop {
            let waiting = self.unread(TURN)?;
            let goes_on = progress(Progress { done, total: Some(total) });
            if waiting.is_empty() || !goes_on {
                return Ok(());
            }
            done += waiting.len() as u64;
            let read = read_turn(&mut readers, waiting)?;
            self.keep_read(&read)?;
        }
    }
}

impl Reader<'_> {
    /// What was read of the file with this SHA-256 and, of notes, what this name of it tells; none where it was not read yet.
    ///
    /// # Errors
    /// Those of the database.
    pub fn paper(&self, sha256: &str, name: &str) -> Result<Option<Paper>, Failure> {
        let mut paper = self.query.paper(sha256)?;
        paper.iter_mut().for_each(|paper| document::told_by_name(paper, name));
        Ok(paper)
    }
}

fn read_turn(readers: &mut [Papers], waiting: Vec<Unread>) -> Result<Vec<Read>, Failure> {
    let share = waiting.len().div_ceil(readers.len()).max(1);
    let parts: Vec<&[Unread]> = waiting.chunks(share).collect();
    let turns: Vec<Result<Vec<Read>, Failure>> = std::thread::scope(|scope| {
        let running: Vec<_> = readers
            .iter_mut()
            .zip(parts)
            .map(|(papers, part)| {
                scope.spawn(move || part.iter().map(|one| keep_reading(papers, one)).collect())
            })
            .collect();
        let gone = || Err(Failure::new("error-internal"));
        running.into_iter().map(|turn| turn.join().unwrap_or_else(|_| gone())).collect()
    });
    let mut read = Vec::new();
    for turn in turns {
        read.extend(turn?);
    }
    Ok(read)
}

/// Reads one document that waits.
///
/// # Errors
/// Where no process can be started.
pub fn keep_reading(papers: &mut Papers, unread: &Unread) -> Result<Read, Failure> {
    let paper = match &unread.bytes {
        Some(bytes) => papers.read(&unread.name, bytes)?,
        None => Paper::only("", PaperNote::Failed),
    };
    Ok(Read { sha256: unread.sha256.clone(), paper })
}
