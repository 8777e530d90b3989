//! An open journal.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::clock::{Clock, new_id};
use super::home::{host_name, log_key, system_user};
use super::pen::{Pen, Writing};
use super::{Progress, Reader, Settings, Stats, Verification, views};
use crate::domain::{Failure, Kind, RecordId};
use crate::journal::{Author, Entry, Event};
use crate::store::{Holder, Mode, Query, Store, io_failure, synced_place};

/// How a journal is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// To read and to record; one at a time
    Write,
    /// To read only; any number, also while another writes
    Read,
}

/// An open journal and everything one may do with it. Calls may touch the disk: the window makes
/// them on its worker thread.
pub struct Journal {
    pub(super) store: Store,
    pen: Option<Pen>,
    author: Author,
    clock: Clock,
}

/// What was known of one client at a moment.
pub struct Past {
    past: crate::store::Past,
}

impl Journal {
    /// Makes a new, empty journal and begins the author's log in it.
    ///
    /// # Errors
    /// Where there is such a file already, or the folder refuses it.
    pub fn create(path: &Path, author: Author) -> Result<Journal, Failure> {
        let journal = Journal::create_at(path, author, Clock::System)?;
        know(&journal.author);
        Ok(journal)
    }

    /// The same at a given time.
    ///
    /// # Errors
    /// As [`Journal::create`].
    pub fn create_at(path: &Path, author: Author, clock: Clock) -> Result<Journal, Failure> {
        if author.name.trim().is_empty() {
            return Err(Failure::new("error-no-name"));
        }
        // What another journal of this name left behind would be taken for changes of the new one.
        for path in [path.to_owned(), companion(path, "-wal"), companion(path, "-journal")] {
            if path.symlink_metadata().is_ok() {
                return Err(io_failure(&std::io::ErrorKind::AlreadyExists.into(), &path));
            }
        }
        // Made whole beside its place and only then put there: whoever is stopped in the middle leaves
        // no journal rather than half of one.
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let beside = tempfile::Builder::new()
            .prefix(".kronika-")
            .tempdir_in(folder.unwrap_or(Path::new(".")))
            .map_err(|error| io_failure(&error, path))?;
        let made = beside.path().join("new.kronika");
        let key = log_key()?;
        let mut store = Store::create(&made, &holder(&author.name))?;
        Pen::take_up(&store, key, author, new_id()?)?.begin_log(&mut store, clock)?;
        drop(store);
        put_in_place(&made, path).map_err(|error| io_failure(&error, path))?;
        drop(beside);
        let mut journal = Journal::open(path, Access::Write)?;
        journal.clock = clock;
        Ok(journal)
    }

    /// Opens a journal.
    ///
    /// # Errors
    /// Where it is no journal, newer, damaged, read-only, open elsewhere, or not as it was signed.
    pub fn open(path: &Path, access: Access) -> Result<Journal, Failure> {
        Journal::open_telling(path, access, &mut |_| {})
    }

    /// The same. A file made by another version is folded again from its entries, which takes long
    /// where it holds much; `progress` hears of each entry.
    ///
    /// # Errors
    /// As [`Journal::open`].
    pub fn open_telling(
        path: &Path,
        access: Access,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Journal, Failure> {
        let clock = Clock::System;
        if access == Access::Read {
            let mut store = Store::open(path, Mode::Read, &holder(""))?;
            if !store.is_current() {
                // Made by another version: what is derived is folded again, nothing is recorded.
                drop(store);
                drop(folded(path, progress)?);
                store = Store::open(path, Mode::Read, &holder(""))?;
            }
            let author = author_of(&store.query(), None)?;
            return Ok(Journal { store, pen: None, author, clock });
        }
        let store = folded(path, progress)?;
        let key = log_key()?;
        let author = author_of(&store.query(), Some(&key.public().log()))?;
        let journal = journal_id(&store.query())?;
        let pen = Pen::take_up(&store, key, author.clone(), journal)?;
        Ok(Journal { store, pen: Some(pen), author, clock })
    }

    /// Where its file lies.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Whether it was opened to record in it.
    pub fn writes(&self) -> bool {
        self.pen.is_some()
    }

    /// Who records in it.
    pub fn author(&self) -> &Author {
        &self.author
    }

    /// The time, as this session takes it.
    pub fn time(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Sets where the time is taken from.
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// What the user should know of where the file lies.
    pub fn warnings(&self) -> Vec<Failure> {
        let file = self.path().display().to_string();
        synced_place(self.path())
            .map(|place| {
                Failure::new("warning-synced-folder").with("file", file).with("service", place)
            })
            .into_iter()
            .collect()
    }

    /// Questions about today's state.
    pub fn now(&self) -> Reader<'_> {
        Reader::new(self.store.query())
    }

    /// What was known of a client at a moment.
    ///
    /// # Errors
    /// Those of the database.
    pub fn known_on(&self, client: RecordId, moment: DateTime<Utc>) -> Result<Past, Failure> {
        Ok(Past { past: self.store.known_on(client, moment.timestamp_millis())? })
    }

    /// The record's fingerprint: the root of this user's log; of the first log where nothing is written here.
    ///
    /// # Errors
    /// Those of the database.
    pub fn fingerprint(&self) -> Result<String, Failure> {
        if let Some(root) = self.pen.as_ref().and_then(Pen::root) {
            return Ok(root.to_string());
        }
        let query = self.store.query();
        match query.logs()?.first() {
            Some(row) => Ok(query.tree(&row.log)?.0.root().to_string()),
            None => Ok(String::new()),
        }
    }

    /// The time of the last entry of any log: the state of the record has been the same since.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_recorded(&self) -> Result<DateTime<Utc>, Failure> {
        let query = self.store.query();
        let mut last = 0;
        for row in query.logs()? {
            last = query.tree(&row.log)?.1.max(last);
        }
        Ok(DateTime::from_timestamp_millis(last).unwrap_or_default())
    }

    /// Begins an act of recording.
    pub(super) fn begin(&mut self) -> Result<Writing<'_>, Failure> {
        match &mut self.pen {
            Some(pen) => pen.begin(&mut self.store, self.clock),
            None => Err(Failure::new("error-opened-to-read")),
        }
    }

    /// Checks every entry, blob, tree and signature.
    ///
    /// # Errors
    /// Where the file cannot be read at all.
    pub fn verify(
        &self,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Verification, Failure> {
        let began = std::time::Instant::now();
        let checked = self.store.verify(&mut |done| progress(Progress { done, total: None }))?;
        let mut found = views::verification(checked);
        (found.at, found.took) = (self.time(), began.elapsed());
        for (log, position, _) in self.store.query().broken()? {
            found.faults.push(views::FoundFault {
                what: "verify-broken-entry",
                where_: format!("{log}:{position}"),
            });
        }
        Ok(found)
    }

    /// Whether the entries, their trees and signatures, and what is shown of them hold, as far as that can be told
    /// without reading every original. `going` is asked now and then; after it answered false nothing is found.
    ///
    /// # Errors
    /// Where the file cannot be read at all.
    pub fn glance(&self, going: &mut dyn FnMut() -> bool) -> Result<bool, Failure> {
        Ok(self.store.glance(going)?.is_empty() && self.store.query().broken()?.is_empty())
    }

    /// Drops what is derived and makes it again from the entries.
    ///
    /// # Errors
    /// Those of the database; then the file is as it was.
    pub fn rebuild(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<(), Failure> {
        let total = Some(self.store.query().entry_count()?);
        derive(&mut self.store, &mut |done| progress(Progress { done, total }))
    }

    /// How much the journal holds.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stats(&self) -> Result<Stats, Failure> {
        let counts = self.store.query().counts()?;
        let known = counts.records.into_iter();
        Ok(Stats {
            file_bytes: std::fs::metadata(self.path()).map(|about| about.len()).unwrap_or(0),
            entries: counts.entries,
            blobs: counts.blobs,
            original_bytes: counts.original_bytes,
            kept_bytes: counts.kept_bytes,
            records: known
                .filter_map(|(word, count)| Some((Kind::from_word(&word)?, count)))
                .collect(),
        })
    }

    /// Keeps a draft in the file, outside the record.
    ///
    /// # Errors
    /// Those of the database.
    pub fn save_draft(&mut self, name: &str, body: &str) -> Result<(), Failure> {
        self.store.save_draft(name, body)
    }

    /// The draft of this name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn draft(&self, name: &str) -> Result<Option<String>, Failure> {
        self.store.draft(name)
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// Those of the database.
    pub fn drop_draft(&mut self, name: &str) -> Result<(), Failure> {
        self.store.drop_draft(name)
    }
}

impl Past {
    /// Questions about that moment.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.past.query())
    }
}

/// The file SQLite keeps beside a journal.
fn companion(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Gives a finished file its name, where nothing has that name yet.
fn put_in_place(made: &Path, path: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(made, path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            // A file system without second names.
            std::fs::rename(made, path)
        }
        done => done,
    }
}

/// Makes the derived tables again from the entries.
/// The file, opened to write; what is derived in it is as this version derives it.
fn folded(path: &Path, progress: &mut dyn FnMut(Progress)) -> Result<Store, Failure> {
    let mut store = Store::open(path, Mode::Write, &holder(&known_name()))?;
    if !store.is_current() {
        let total = store.query().entry_count().ok();
        derive(&mut store, &mut |done| progress(Progress { done, total }))?;
    }
    Ok(store)
}

fn derive(store: &mut Store, progress: &mut dyn FnMut(u64)) -> Result<(), Failure> {
    let mut write = store.begin()?;
    write.rebuild(&super::staged::read_message, progress)?;
    write.commit()?;
    // All is there; an index that stays in pieces finds the same, only slower.
    let _ = store.join_words(&mut || true);
    Ok(())
}

fn holder(name: &str) -> Holder {
    Holder { name: name.to_owned(), host: host_name(), pid: std::process::id() }
}

/// Remembers who writes on this laptop, where nobody was known yet.
fn know(author: &Author) {
    let mut settings = Settings::load();
    if settings.name.is_empty() {
        settings.name.clone_from(&author.name);
        settings.email.clone_from(&author.email);
        // A folder that refuses them is no reason to refuse the journal: its entries name the author.
        let _ = settings.save();
    }
}

fn known_name() -> String {
    let name = Settings::load().name;
    if name.is_empty() { system_user() } else { name }
}

/// Who writes: as in this log's last entry, else as in the settings, else as the system says.
fn author_of(query: &Query<'_>, log: Option<&str>) -> Result<Author, Failure> {
    for row in query.logs()?.iter().filter(|row| log.is_none_or(|log| row.log == log)) {
        let size = query.tree(&row.log)?.0.size();
        let last = query.entry(&row.log, size.saturating_sub(1))?;
        if let Some(entry) = last.and_then(|bytes| Entry::from_bytes(&bytes).ok()) {
            return Ok(entry.by);
        }
    }
    let settings = Settings::load();
    Ok(Author { name: known_name(), email: settings.email })
}

/// The journal's own name, from the first entry of any of its logs.
fn journal_id(query: &Query<'_>) -> Result<RecordId, Failure> {
    for row in query.logs()? {
        let first = query.entry(&row.log, 0)?;
        let entry = first.and_then(|bytes| Entry::from_bytes(&bytes).ok());
        if let Some(Event::LogStarted { journal, .. }) = entry.map(|entry| entry.event) {
            return Ok(journal);
        }
    }
    Err(Failure::new("error-damaged-journal"))
}

/// A path kept as text; what is not text in it is shown as such.
pub(super) fn kept_path(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
