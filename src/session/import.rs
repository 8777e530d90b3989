//! Taking files in: every file met becomes a record or a line that says why not, and the sheet adds up.

mod ahead;
mod containers;
mod folders;
mod recording;
mod stores;

use std::path::{Path, PathBuf};

pub use self::folders::{FolderChoice, StoreFolder, is_store, store_folders};

use self::ahead::Ahead;
use self::containers::Allowance;
use self::recording::{record_all, record_sheet, sheet_of};
use super::home::is_own_key;
use super::origin::{InMemory, OnDisk, Origin};
use super::scan::{Found, io_reason, scan};
use super::staged::{Content, Met, Staged, attempt, file_name, refused};
use super::{Balance, BalanceItem, Journal, Progress};
use crate::domain::{Failure, ImportStatus, RecordId};

/// An act is closed when it holds this many items or bytes: what is reported as kept is on disk soon,
/// and the price of syncing is shared.
const BATCH_ITEMS: usize = 1024;
const BATCH_BYTES: u64 = 32 << 20;

/// So many new items leave the index of words in many pieces.
const MANY: u32 = 2_000;

impl Journal {
    /// Takes files and folders in to a client. `progress` hears of each item and may stop by answering false.
    ///
    /// # Errors
    /// Only where nothing could be begun; later faults stand in the balance.
    pub fn import(
        &mut self,
        client: RecordId,
        paths: &[PathBuf],
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Balance, Failure> {
        self.import_folders(client, paths, FolderChoice::All, progress)
    }

    /// As [`Journal::import`], of Outlook's stores only the chosen folders. The sheet names them.
    ///
    /// # Errors
    /// As [`Journal::import`], and `error-no-store-folder` where a name is given that no folder has.
    pub fn import_folders(
        &mut self,
        client: RecordId,
        paths: &[PathBuf],
        folders: FolderChoice,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Balance, Failure> {
        folders.check(paths)?;
        let mut import = Importing::begin(self, client, progress)?;
        let chosen = folders.told();
        import.folders = folders;
        let files = import.scan(paths);
        import.take_all(&files);
        let names: Vec<String> = paths.iter().map(|path| super::journal::kept_path(path)).collect();
        let balance = import.finish(&(names.join("; ") + &chosen))?;
        if balance.new >= MANY {
            let done = u64::from(balance.read);
            let mut going = || progress(Progress { done, total: Some(done) });
            // All is recorded; an index that stays in pieces finds the same, only slower.
            let _ = self.store.join_words(&mut going);
        }
        Ok(balance)
    }

    /// Takes in bytes that are no files yet, such as a paste, under the names given.
    ///
    /// # Errors
    /// As [`Journal::import`].
    pub fn import_bytes(
        &mut self,
        client: RecordId,
        source: &str,
        files: Vec<(String, Vec<u8>)>,
    ) -> Result<Balance, Failure> {
        let mut always = |_| true;
        let mut import = Importing::begin(self, client, &mut always)?;
        for (name, bytes) in files {
            let met =
                Met { name: file_name(Path::new(&name)), place: name, size: bytes.len() as u64 };
            import.take(&met, &mut InMemory(&bytes));
        }
        import.flush();
        import.finish(source)
    }
}

/// An import on its way.
struct Importing<'a> {
    journal: &'a mut Journal,
    client: RecordId,
    balance: Balance,
    staged: Vec<Staged>,
    staged_bytes: u64,
    /// The batch before that one, which others read meanwhile
    ahead: Ahead,
    progress: &'a mut dyn FnMut(Progress) -> bool,
    total: Option<u64>,
    folders: FolderChoice,
}

impl<'a> Importing<'a> {
    fn begin(
        journal: &'a mut Journal,
        client: RecordId,
        progress: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Result<Importing<'a>, Failure> {
        journal.now().expect(client)?;
        Ok(Importing {
            balance: Balance { began: journal.time(), ..Balance::default() },
            journal,
            client,
            staged: Vec::new(),
            staged_bytes: 0,
            ahead: Ahead::default(),
            progress,
            total: None,
            folders: FolderChoice::All,
        })
    }

    fn scan(&mut self, paths: &[PathBuf]) -> Vec<Found> {
        let mut going = true;
        let files = scan(paths, &mut |done| {
            going = done % 256 != 0 || (self.progress)(Progress { done: 0, total: None });
            going
        });
        self.balance.cancelled = !going;
        self.total = Some(files.len() as u64);
        if going { files } else { Vec::new() }
    }

    fn take_all(&mut self, files: &[Found]) {
        for (done, found) in files.iter().enumerate() {
            let going = (self.progress)(Progress { done: done as u64, total: self.total });
            if !going {
                self.balance.cancelled = true;
                break;
            }
            self.take_found(found);
            if self.balance.stopped.is_some() || self.balance.cancelled {
                break;
            }
        }
        self.flush();
    }

    fn take_found(&mut self, found: &Found) {
        let met = Met {
            place: super::journal::kept_path(&found.path),
            name: file_name(&found.path),
            size: found.size,
        };
        match found.refused.or_else(|| own(found, self.journal.path())) {
            Some(reason) => self.stage(refused(&met, reason)),
            None => self.take(&met, &mut OnDisk(&found.path)),
        }
    }

    /// Takes in an item with all that is inside it, or its name with the reason.
    fn take(&mut self, met: &Met, origin: &mut dyn Origin) {
        let mut allowance = Allowance::of(met.size);
        if let Err(error) = self.take_met(met, origin, 0, &mut allowance) {
            self.stage(refused(met, io_reason(&error)));
        }
    }

    /// Whether more is to be read out of a file with many items: asks the one who watches.
    fn goes_on(&mut self) -> bool {
        let waiting = self.ahead.len() + self.staged.len();
        let done = u64::from(self.balance.read) + waiting as u64;
        if !self.balance.cancelled && !(self.progress)(Progress { done, total: None }) {
            self.balance.cancelled = true;
        }
        self.balance.stopped.is_none() && !self.balance.cancelled
    }

    fn stage(&mut self, staged: Staged) {
        self.staged_bytes += match staged.content {
            Content::Bytes(_) | Content::Packed(_) => staged.met.size,
            // A file unpacked for this alone goes as soon as it is recorded.
            Content::Passing(_) => BATCH_BYTES,
            Content::None | Content::File(_) => 0,
        };
        self.staged.push(staged);
        if self.staged.len() >= BATCH_ITEMS || self.staged_bytes >= BATCH_BYTES {
            self.hand_on();
        }
    }

    /// Has others read what is staged, and records meanwhile what they had before.
    fn hand_on(&mut self) {
        self.staged_bytes = 0;
        let staged = std::mem::take(&mut self.staged);
        match self.ahead.exchange(staged) {
            Some(before) => self.record(before),
            // An import that went on without a batch would not add up.
            None => self.stop(Failure::new("error-internal")),
        }
    }

    /// Records all that was met so far.
    fn flush(&mut self) {
        self.hand_on();
        self.hand_on();
    }

    /// Records a batch. Where the disk refuses, what was recorded before stays and counts. Where an item in it makes
    /// the work give up, nothing of the batch is recorded yet, and each item is taken by itself.
    fn record(&mut self, mut staged: Vec<Staged>) {
        if !staged.is_empty() && self.try_record(&mut staged).is_none() {
            staged.iter_mut().for_each(|item| self.record_alone(item));
        }
    }

    /// Records an item by itself: as what it is, else as the file it is, else its name alone.
    fn record_alone(&mut self, item: &mut Staged) {
        let one = std::slice::from_mut(item);
        if self.try_record(one).is_some() {
            return;
        }
        one.iter_mut().for_each(Staged::give_up);
        if self.try_record(one).is_none() {
            let named = one.iter().map(|item| refused(&item.met, "reason-not-kept"));
            let mut named: Vec<Staged> = named.collect();
            if self.try_record(&mut named).is_none() {
                self.stop(Failure::new("error-internal"));
            }
        }
    }

    /// Records items in one act; none where the work gave up, and then nothing is recorded.
    fn try_record(&mut self, staged: &mut [Staged]) -> Option<()> {
        if self.balance.stopped.is_some() {
            return Some(());
        }
        match attempt(|| record_all(self.journal, self.client, staged))? {
            Ok(lines) => lines.into_iter().for_each(|line| self.count(line)),
            Err(failure) => self.stop(failure),
        }
        Some(())
    }

    fn stop(&mut self, failure: Failure) {
        self.balance.stopped.get_or_insert(failure);
    }

    fn count(&mut self, line: BalanceItem) {
        self.balance.read += 1;
        match line.item.status {
            ImportStatus::New => self.balance.new += 1,
            ImportStatus::Held => self.balance.held += 1,
            ImportStatus::Unreadable => self.balance.unreadable += 1,
        }
        self.balance.items.push(line);
    }

    /// Records the balance sheet itself.
    fn finish(mut self, source: &str) -> Result<Balance, Failure> {
        source.clone_into(&mut self.balance.source);
        if self.balance.read > 0 || !self.balance.opened.is_empty() {
            let sheet = sheet_of(&self.balance);
            match record_sheet(self.journal, self.client, sheet) {
                Ok(done) => self.balance.id = done.ids.first().copied(),
                Err(failure) => self.balance.stopped = self.balance.stopped.or(Some(failure)),
            }
        }
        Ok(self.balance)
    }
}

/// Whether a file is this journal or stands beside it while it is open: a journal never swallows itself.
/// Why a file of the program's own is not taken in. With the key, whoever gets the journal could sign in the
/// user's name.
fn own(found: &Found, journal: &Path) -> Option<&'static str> {
    if is_part_of(&found.path, journal) {
        return Some("reason-own-journal");
    }
    is_own_key(&found.path, found.size).then_some("reason-own-key")
}

fn is_part_of(path: &Path, journal: &Path) -> bool {
    let (Some(name), Some(own)) = (path.file_name(), journal.file_name()) else { return false };
    let suffix = name.to_string_lossy().strip_prefix(&*own.to_string_lossy()).map(str::to_owned);
    let named =
        suffix.is_some_and(|rest| matches!(&*rest, "" | "-wal" | "-shm" | "-lock" | "-journal"));
    let folder = |path: &Path| std::path::absolute(path).ok()?.parent()?.canonicalize().ok();
    named && folder(path).is_some() && folder(path) == folder(journal)
}

#[cfg(test)]
mod tests;
