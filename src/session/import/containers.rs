//! What is inside something else: messages of a mailbox, entries of an archive.

use std::io::{self, BufReader, Read};

use super::super::one_thing::{NAMES_SEEN, one_thing};
use super::super::origin::{AnyArchive, Inside, Origin};
use super::super::scan::{self, BEGINNING, Nature, io_reason};
use super::super::staged::{Met, Staged, attempt, document, empty, in_memory, name_in, refused};
use super::Importing;
use crate::archive::{Archive, Entry};
use crate::domain::Opened;
use crate::journal::{Hash, Hasher};
use crate::mail::mbox;

/// Archives inside archives are opened to this depth; a deeper one is kept closed.
const DEEPEST: u32 = 12;
/// Entries looked at in one file dropped, however deep they lie.
const MOST_ENTRIES: u64 = 1_000_000;
/// What a file may unpack to: so many times itself, and this much more.
const RATIO: u64 = 100;
const FREE: u64 = 64 << 20;

/// What may still be unpacked of one file dropped.
pub(super) struct Allowance {
    bytes: u64,
    entries: u64,
}

impl Allowance {
    /// The allowance of a file of this many bytes.
    pub fn of(size: u64) -> Allowance {
        Allowance { bytes: size.saturating_mul(RATIO).saturating_add(FREE), entries: MOST_ENTRIES }
    }

    fn take(&mut self, entry: &Entry) -> Option<()> {
        self.entries = self.entries.checked_sub(1)?;
        self.bytes = self.bytes.checked_sub(entry.size)?;
        Some(())
    }
}

impl Importing<'_> {
    /// Takes in an item and all that is inside it. What its reader gives up on is kept whole.
    ///
    /// # Errors
    /// Those of reading; then nothing of the item itself is staged.
    pub(super) fn take_met(
        &mut self,
        met: &Met,
        origin: &mut dyn Origin,
        depth: u32,
        allowance: &mut Allowance,
    ) -> io::Result<()> {
        match attempt(|| self.take_read(met, origin, depth, allowance)) {
            Some(taken) => taken,
            None => self.keep(met, origin, Some("reason-gave-up")),
        }
    }

    fn take_read(
        &mut self,
        met: &Met,
        origin: &mut dyn Origin,
        depth: u32,
        allowance: &mut Allowance,
    ) -> io::Result<()> {
        if met.size == 0 {
            self.stage(empty(met));
            return Ok(());
        }
        let begins = origin.beginning(BEGINNING)?;
        #[cfg(test)]
        super::super::staged::fault::at("opening", &begins);
        match scan::nature(&met.name, &begins, met.size) {
            Nature::Archive => self.take_archive(met, origin, depth, allowance),
            Nature::Mailbox if !scan::is_single(&met.name, BufReader::new(origin.open()?)) => {
                self.take_mailbox(met, origin)
            }
            Nature::Message | Nature::Mailbox if met.size <= scan::LARGEST_MESSAGE => {
                self.stage(in_memory(met, origin.whole()?, true));
                Ok(())
            }
            Nature::Store => self.take_store(met, origin),
            Nature::Compound if met.size <= scan::LARGEST_MESSAGE => {
                let bytes = origin.whole()?;
                let message = scan::is_outlook(&met.name, &bytes);
                self.stage(in_memory(met, bytes, message));
                Ok(())
            }
            _ => {
                let refused = scan::promises_more(&met.name).then_some("reason-not-as-named");
                self.stage(Staged { refused, ..document(met, origin)? });
                Ok(())
            }
        }
    }

    /// Takes in every message of a mailbox. Where it cannot be split to its end it is kept whole as well.
    fn take_mailbox(&mut self, met: &Met, origin: &mut dyn Origin) -> io::Result<()> {
        let mut hashing = Hashing { reader: origin.open()?, hasher: Hasher::default(), size: 0 };
        let mut count = 0;
        let mut fault = None;
        for part in mbox::split(BufReader::with_capacity(64 * 1024, &mut hashing)) {
            let part = match part {
                Ok(part) => part,
                Err(error) => {
                    fault = Some(error);
                    break;
                }
            };
            count += 1;
            self.take_part(met, count, part);
            if !self.goes_on() {
                break;
            }
        }
        if let Some(error) = fault {
            drop(hashing);
            let kept = document(met, origin)?;
            self.stage(Staged { refused: Some(io_reason(&error)), ..kept });
            return Ok(());
        }
        // What was not read because the user said stop is hashed too: the line names the whole file.
        io::copy(&mut hashing, &mut io::sink())?;
        let Hashing { hasher, size, .. } = hashing;
        self.opened(&Met { size, ..met.clone() }, hasher.finish(), count);
        Ok(())
    }

    fn take_part(&mut self, met: &Met, number: u32, part: mbox::Part) {
        // Bytes before the first separator belong to no message: kept, and named.
        let stray = part.envelope.is_empty();
        let refused = match (stray, part.message.trim_ascii().is_empty()) {
            (true, _) => Some("reason-outside-mailbox"),
            (false, true) => Some("reason-empty"),
            (false, false) => None,
        };
        let own = Met {
            place: format!("{}#{number}", met.place),
            name: format!("{}#{number}", met.name),
            size: 0,
        };
        self.stage(Staged { refused, ..in_memory(&own, part.message, refused.is_none()) });
    }

    /// Takes in every entry of an archive. It is kept whole where it is one thing, where it cannot be
    /// opened, and where one of its entries cannot be had out of it.
    fn take_archive(
        &mut self,
        met: &Met,
        origin: &mut dyn Origin,
        depth: u32,
        allowance: &mut Allowance,
    ) -> io::Result<()> {
        if depth >= DEEPEST {
            return self.keep(met, origin, Some("reason-archive-deep"));
        }
        let mut archive = match Archive::open(origin.seekable()?) {
            Ok(archive) => archive,
            Err(error) => return self.keep(met, origin, Some(io_reason(&error))),
        };
        let names = match first_names(&mut archive) {
            Ok(names) => names,
            Err(error) => return self.keep(met, origin, Some(io_reason(&error))),
        };
        if one_thing(&names).is_some() {
            return self.keep(met, origin, None);
        }
        let before = self.balance.items.len();
        let came = self.take_entries(met, &mut archive, depth, allowance);
        drop(archive);
        match came.fault {
            Some(reason) => {
                self.keep(met, origin, Some(reason))?;
                self.lead_to_last(before, &met.place);
                Ok(())
            }
            None => {
                let (hash, size) = hash_of(origin)?;
                self.opened(&Met { size, ..met.clone() }, hash, came.count);
                Ok(())
            }
        }
    }

    fn take_entries(
        &mut self,
        met: &Met,
        archive: &mut AnyArchive,
        depth: u32,
        allowance: &mut Allowance,
    ) -> Came {
        let mut came = Came { count: 0, fault: None };
        let mut seen = 0_u64;
        while self.goes_on() {
            let entry = match archive.next_entry() {
                Ok(Some(entry)) => entry,
                Ok(None) => {
                    // The count of a plain archive has sixteen bits and may have gone round.
                    let whole = seen == archive.count() || seen % 65_536 == archive.count();
                    came.fault = came.fault.or((!whole).then_some("reason-archive-damaged"));
                    break;
                }
                Err(error) => {
                    came.fault = Some(io_reason(&error));
                    break;
                }
            };
            seen += 1;
            if entry.is_folder() {
                continue;
            }
            came.count = came.count.saturating_add(1);
            let inner = Met {
                place: format!("{}!{}", met.place, entry.name),
                name: name_in(&entry.name),
                size: entry.size,
            };
            if entry.hides() {
                self.stage(refused(&inner, "reason-archive-damaged"));
                came.fault = Some("reason-archive-partly");
                continue;
            }
            let Some(()) = allowance.take(&entry) else {
                self.stage(refused(&inner, "reason-archive-bomb"));
                came.fault = Some("reason-archive-partly");
                if allowance.entries == 0 {
                    break;
                }
                continue;
            };
            let mut origin = Inside { archive: &mut *archive, entry: &entry };
            if let Err(error) = self.take_met(&inner, &mut origin, depth + 1, allowance) {
                self.stage(refused(&inner, io_reason(&error)));
                came.fault = Some("reason-archive-partly");
            }
        }
        came
    }

    /// Keeps a file as it is, with the reason where there is one.
    pub(super) fn keep(
        &mut self,
        met: &Met,
        origin: &mut dyn Origin,
        reason: Option<&'static str>,
    ) -> io::Result<()> {
        let kept = document(met, origin)?;
        self.stage(Staged { refused: reason, ..kept });
        Ok(())
    }

    /// What could not be had out of the archive recorded last, and so has no record, leads to that one.
    pub(super) fn lead_to_last(&mut self, before: usize, archive: &str) {
        self.flush();
        let whole = self.balance.items.last().and_then(|line| line.id);
        let inside = |path: &str| {
            path.strip_prefix(archive).is_some_and(|rest| rest.starts_with(['!', '#']))
        };
        let came = self.balance.items.iter_mut().skip(before);
        for line in came.filter(|line| line.id.is_none()) {
            if inside(&line.item.path) {
                line.id = whole;
            }
        }
    }

    /// Notes a file of which only what is inside is kept.
    pub(super) fn opened(&mut self, met: &Met, hash: Hash, items: u32) {
        self.balance.opened.push(Opened {
            path: met.place.clone(),
            sha256: hash.to_string(),
            size: i64::try_from(met.size).unwrap_or(i64::MAX),
            items,
        });
    }
}

/// What came of the entries of an archive.
struct Came {
    count: u32,
    /// Why the archive must be kept
    fault: Option<&'static str>,
}

/// The first names of an archive, which is then at its beginning again.
fn first_names(archive: &mut AnyArchive) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    while names.len() < NAMES_SEEN {
        let Some(entry) = archive.next_entry()? else { break };
        names.push(entry.name);
    }
    archive.rewind();
    Ok(names)
}

pub(super) fn hash_of(origin: &mut dyn Origin) -> io::Result<(Hash, u64)> {
    let mut hashing = Hashing { reader: origin.open()?, hasher: Hasher::default(), size: 0 };
    io::copy(&mut hashing, &mut io::sink())?;
    Ok((hashing.hasher.finish(), hashing.size))
}

/// Hashes what is read through it.
struct Hashing<R> {
    reader: R,
    hasher: Hasher,
    size: u64,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.hasher.update(buffer.get(..read).unwrap_or_default());
        self.size += read as u64;
        Ok(read)
    }
}
