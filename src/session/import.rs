//! Taking files in: every file met becomes a record or a line that says why not, and the sheet adds up.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::clock::new_id;
use super::scan::{Found, Nature, io_reason, nature, nature_of, scan};
use super::staged::{
    Content, Staged, document, empty, file_name, in_memory, read_messages, refused, whole,
};
use super::{Balance, BalanceItem, Done, Journal, Progress};
use crate::domain::{
    Failure, Field, Filed, Import, ImportItem, ImportStatus, Kind, Message, RecordId,
};
use crate::journal::{Event, Hash};
use crate::mail::mbox;

/// An act is closed when it holds this many items or bytes: what is reported as kept is on disk soon,
/// and the price of syncing is shared.
const BATCH_ITEMS: usize = 256;
const BATCH_BYTES: u64 = 32 << 20;

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
        let mut import = Importing::begin(self, client, progress)?;
        let files = import.scan(paths);
        import.take_all(&files);
        let names: Vec<String> = paths.iter().map(|path| super::journal::kept_path(path)).collect();
        import.finish(&names.join("; "))
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
            import.take_bytes(name, bytes);
        }
        import.flush();
        import.finish(source)
    }
}

/// An import on its way.
struct Importing<'a> {
    journal: &'a mut Journal,
    client: RecordId,
    began: DateTime<Utc>,
    balance: Balance,
    staged: Vec<Staged>,
    staged_bytes: u64,
    progress: &'a mut dyn FnMut(Progress) -> bool,
    total: Option<u64>,
}

impl<'a> Importing<'a> {
    fn begin(
        journal: &'a mut Journal,
        client: RecordId,
        progress: &'a mut dyn FnMut(Progress) -> bool,
    ) -> Result<Importing<'a>, Failure> {
        journal.now().expect(client)?;
        Ok(Importing {
            began: journal.time(),
            journal,
            client,
            balance: Balance::default(),
            staged: Vec::new(),
            staged_bytes: 0,
            progress,
            total: None,
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
            self.take(found);
            if self.balance.stopped.is_some() || self.balance.cancelled {
                break;
            }
        }
        self.flush();
    }

    fn take(&mut self, found: &Found) {
        let own = is_part_of(&found.path, self.journal.path()).then_some("reason-own-journal");
        let staged = match found.refused.or(own) {
            Some(reason) => Ok(refused(found, reason)),
            None if found.size == 0 => Ok(empty(found)),
            None => match nature(found) {
                Ok(Nature::Mailbox) => return self.take_file_of_mail(found),
                Ok(Nature::Message) => whole(found, true),
                Ok(Nature::Document) => document(found),
                Err(error) => Err(error),
            },
        };
        self.stage(staged.unwrap_or_else(|error| refused(found, io_reason(&error))));
    }

    fn take_file_of_mail(&mut self, found: &Found) {
        let read = File::open(&found.path)
            .and_then(|file| self.take_mailbox(&found.path, BufReader::new(file)));
        if let Err(error) = read {
            // What came before the fault is taken in; the file is named with the reason beside it.
            self.stage(refused(found, io_reason(&error)));
        }
    }

    fn take_bytes(&mut self, name: String, bytes: Vec<u8>) {
        let size = bytes.len() as u64;
        let found = Found { path: PathBuf::from(&name), size, refused: None };
        let nature = nature_of(&found.path, &bytes, size, &|| Ok(bytes.as_slice()));
        match nature {
            _ if bytes.is_empty() => self.stage(empty(&found)),
            Ok(Nature::Mailbox) => {
                // Reading memory cannot fail.
                let _ = self.take_mailbox(&found.path, bytes.as_slice());
            }
            Ok(Nature::Message) => self.stage(in_memory(&found, bytes, true)),
            _ => self.stage(in_memory(&found, bytes, false)),
        }
    }

    fn take_mailbox(&mut self, path: &Path, reader: impl BufRead) -> std::io::Result<()> {
        let name = file_name(path);
        for (index, part) in mbox::split(reader).enumerate() {
            let part = part?;
            let place = format!("#{}", index + 1);
            // Bytes before the first separator belong to no message: kept, and named.
            let stray = part.envelope.is_empty();
            let bytes = part.message;
            let refused = match (stray, bytes.trim_ascii().is_empty()) {
                (true, _) => Some("reason-outside-mailbox"),
                (false, true) => Some("reason-empty"),
                (false, false) => None,
            };
            self.stage(Staged {
                path: format!("{}{place}", super::journal::kept_path(path)),
                name: format!("{name}{place}"),
                size: bytes.len() as u64,
                hash: None,
                message: refused.is_none().then(Message::default),
                content: Content::Bytes(bytes),
                refused,
            });
            let done = u64::from(self.balance.read);
            if self.balance.stopped.is_some() {
                break;
            }
            if !(self.progress)(Progress { done, total: None }) {
                self.balance.cancelled = true;
                break;
            }
        }
        Ok(())
    }

    fn stage(&mut self, staged: Staged) {
        if let Content::Bytes(_) = staged.content {
            self.staged_bytes += staged.size;
        }
        self.staged.push(staged);
        if self.staged.len() >= BATCH_ITEMS || self.staged_bytes >= BATCH_BYTES {
            self.flush();
        }
    }

    /// Records what is staged. Where the disk refuses, what was recorded before stays and counts.
    fn flush(&mut self) {
        let mut staged = std::mem::take(&mut self.staged);
        self.staged_bytes = 0;
        if staged.is_empty() || self.balance.stopped.is_some() {
            return;
        }
        read_messages(&mut staged);
        match record_all(self.journal, self.client, &staged) {
            Ok(lines) => lines.into_iter().for_each(|line| self.count(line)),
            Err(failure) => self.balance.stopped = Some(failure),
        }
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
        if self.balance.read > 0 {
            match self.record_sheet(source) {
                Ok(done) => self.balance.id = done.ids.first().copied(),
                Err(failure) => self.balance.stopped = self.balance.stopped.or(Some(failure)),
            }
        }
        Ok(self.balance)
    }

    fn record_sheet(&mut self, source: &str) -> Result<Done, Failure> {
        let told = self.balance.items.iter().filter(|line| line.item.status != ImportStatus::New);
        let sheet = Import {
            source: source.to_owned(),
            began: self.began,
            read: self.balance.read,
            new: self.balance.new,
            held: self.balance.held,
            unreadable: self.balance.unreadable,
            cancelled: self.balance.cancelled || self.balance.stopped.is_some(),
            items: told.map(|line| line.item.clone()).collect(),
        };
        let id = new_id()?;
        let mut writing = self.journal.begin()?;
        let number = writing.write.next_number(self.client, Kind::Import)?;
        let event = Event::Made { id, kind: Kind::Import, number, fields: sheet.write() };
        writing.record(Some(self.client), event, Vec::new())?;
        writing.commit()?;
        Ok(Done { ids: vec![id], clients: vec![self.client] })
    }
}

/// Records a batch in one act; answers with a line for each item, in order.
fn record_all(
    journal: &mut Journal,
    client: RecordId,
    staged: &[Staged],
) -> Result<Vec<BalanceItem>, Failure> {
    let mut writing = journal.begin()?;
    let mut lines = Vec::with_capacity(staged.len());
    for item in staged {
        lines.push(record_one(&mut writing, client, item)?);
    }
    writing.commit()?;
    Ok(lines)
}

fn record_one(
    writing: &mut super::pen::Writing<'_>,
    client: RecordId,
    staged: &Staged,
) -> Result<BalanceItem, Failure> {
    let kind = if staged.message.is_some() { Kind::Message } else { Kind::Document };
    let line = |status, id| BalanceItem {
        item: ImportItem {
            path: staged.path.clone(),
            status,
            sha256: staged.hash.map(|hash| hash.to_string()),
            reason: staged.refused.map(str::to_owned),
        },
        id,
        kind,
    };
    let Some(hash) = staged.hash else { return Ok(line(ImportStatus::Unreadable, None)) };
    let status = match staged.refused {
        Some(_) => ImportStatus::Unreadable,
        None => ImportStatus::New,
    };
    if let Some(id) = writing.write.filed_as(client, &hash)? {
        let held = if staged.refused.is_some() { status } else { ImportStatus::Held };
        return Ok(line(held, Some(id)));
    }
    put_bytes(writing, &hash, staged)?;
    if let Some(message) = &staged.message {
        writing.write.put_content(&hash, message)?;
    }
    let (id, number) = (new_id()?, writing.write.next_number(client, kind)?);
    let filed = Filed {
        sha256: hash.to_string(),
        name: staged.name.clone(),
        path: Some(staged.path.clone()),
        size: i64::try_from(staged.size).unwrap_or(i64::MAX),
        unreadable: staged.refused.map(str::to_owned),
    };
    let event = Event::Made { id, kind, number, fields: filed.write() };
    writing.record(Some(client), event, vec![hash])?;
    Ok(line(status, Some(id)))
}

fn put_bytes(
    writing: &mut super::pen::Writing<'_>,
    hash: &Hash,
    staged: &Staged,
) -> Result<(), Failure> {
    match &staged.content {
        Content::None => Ok(()),
        Content::Bytes(bytes) => writing.write.put_blob(hash, staged.size, &mut bytes.as_slice()),
        Content::File(path) => {
            let file = File::open(path).map_err(|error| crate::store::io_failure(&error, path))?;
            writing.write.put_blob(hash, staged.size, &mut BufReader::new(file))
        }
    }
}

/// Whether a file is this journal or stands beside it while it is open: a journal never swallows itself.
fn is_part_of(path: &Path, journal: &Path) -> bool {
    let (Some(name), Some(own)) = (path.file_name(), journal.file_name()) else { return false };
    let suffix = name.to_string_lossy().strip_prefix(&*own.to_string_lossy()).map(str::to_owned);
    let named =
        suffix.is_some_and(|rest| matches!(&*rest, "" | "-wal" | "-shm" | "-lock" | "-journal"));
    let folder = |path: &Path| std::path::absolute(path).ok()?.parent()?.canonicalize().ok();
    named && folder(path).is_some() && folder(path) == folder(journal)
}
