//! A watched folder: what is put there is filed to a client and then put away.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::tray::Tray;
use super::{Balance, Journal};
use crate::domain::{Failure, ImportStatus, RecordId};
use crate::store::io_failure;

/// How long something must not have changed before it is taken for finished.
const PATIENCE: Duration = Duration::from_millis(1500);
/// How often a folder is looked at while something in it may be growing.
const SOON: Duration = Duration::from_millis(300);
/// How often it is looked at although nothing was heard: not every file system tells of changes.
const LATER: Duration = Duration::from_secs(20);

/// Files these to a client.
pub type File<'a> = &'a mut dyn FnMut(RecordId, &[PathBuf]) -> Result<Balance, Failure>;

/// A folder watched for a client.
pub struct Watching {
    client: RecordId,
    tray: Tray,
    heard: Receiver<()>,
    hear: Sender<()>,
    wake: std::sync::Arc<dyn Fn() + Send + Sync>,
    watcher: Option<RecommendedWatcher>,
    waits: bool,
}

/// What came of a look into a watched folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turn {
    /// What was filed, by name
    pub filed: Vec<FiledThing>,
    /// The balance sheet over it, where anything was filed
    pub balance: Option<Balance>,
    /// Whether something may still be growing
    pub waits: bool,
    /// Why the folder could not be looked into
    pub failure: Option<Failure>,
}

/// One file or folder that was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledThing {
    /// Where it was
    pub path: PathBuf,
    /// Where it lies now; where it could not be put away, why
    pub now: Result<PathBuf, Failure>,
    /// Items taken in for the first time
    pub new: u32,
    /// Items held already
    pub held: u32,
    /// Items that could not be read
    pub unreadable: u32,
}

impl Watching {
    /// Begins to watch a folder. `wake` is called, on another thread, when something happens in it.
    pub fn new(
        folder: &Path,
        client: RecordId,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Watching {
        let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        let (hear, heard) = channel();
        Watching {
            client,
            tray: Tray::new(folder, PATIENCE),
            heard,
            hear,
            wake: std::sync::Arc::new(wake),
            watcher: None,
            waits: true,
        }
    }

    /// Whom it is watched for.
    pub fn client(&self) -> RecordId {
        self.client
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.tray.folder()
    }

    /// How long to wait before the next look where nothing is heard.
    pub fn pause(&self) -> Duration {
        if self.waits { SOON } else { LATER }
    }

    /// Waits until there may be something to do.
    pub fn rest(&self) {
        let heard = self.heard.recv_timeout(self.pause()).is_ok();
        if heard {
            while self.heard.try_recv().is_ok() {}
        }
    }

    /// Looks once. Files what has stopped growing, by `file`, which is called only where there is
    /// something, and puts it away. Nothing is ever deleted or overwritten.
    ///
    /// # Errors
    /// Where the journal cannot be opened or written; then everything stays where it is and is met again.
    pub fn turn(&mut self, file: File<'_>) -> Result<Turn, Failure> {
        self.listen();
        let look = match self.tray.look() {
            Ok(look) => look,
            Err(error) => {
                // When it comes back it is another folder to the system.
                self.watcher = None;
                self.waits = false;
                let failure = Some(io_failure(&error, self.tray.folder()));
                return Ok(Turn { failure, ..Turn::default() });
            }
        };
        self.waits = look.waits;
        if look.ready.is_empty() {
            return Ok(Turn { waits: look.waits, ..Turn::default() });
        }
        // Until it is filed it is met again.
        self.waits = true;
        let balance = file(self.client, &look.ready)?;
        let whole = balance.stopped.is_none() && !balance.cancelled;
        let filed = match whole {
            true => look.ready.iter().map(|path| self.put_away(path, &balance)).collect(),
            false => Vec::new(),
        };
        self.waits = look.waits || !whole;
        Ok(Turn { filed, balance: Some(balance), waits: self.waits, failure: None })
    }

    fn put_away(&mut self, path: &Path, balance: &Balance) -> FiledThing {
        let now = self.tray.put_away(path).map_err(|error| io_failure(&error, path));
        let count = |status: ImportStatus| {
            let inside = balance
                .items
                .iter()
                .filter(|line| line.item.status == status && is_of(&line.item.path, path));
            u32::try_from(inside.count()).unwrap_or(u32::MAX)
        };
        FiledThing {
            path: path.to_owned(),
            now,
            new: count(ImportStatus::New),
            held: count(ImportStatus::Held),
            unreadable: count(ImportStatus::Unreadable),
        }
    }

    /// Asks the system to tell of changes; without, the folder is looked at from time to time.
    fn listen(&mut self) {
        if self.watcher.is_some() {
            return;
        }
        let (hear, wake) = (self.hear.clone(), std::sync::Arc::clone(&self.wake));
        let told = move |event: notify::Result<notify::Event>| {
            // Our own looking is no news.
            if event.is_ok_and(|event| is_only_read(event.kind)) {
                return;
            }
            // Nobody listens any more when the watching is over.
            let _ = hear.send(());
            wake();
        };
        let watcher = notify::recommended_watcher(told).and_then(|mut watcher| {
            watcher.watch(self.tray.folder(), RecursiveMode::NonRecursive).map(|()| watcher)
        });
        self.watcher = watcher.ok();
    }
}

impl Journal {
    /// Looks once into a watched folder, see [`Watching::turn`].
    ///
    /// # Errors
    /// As there.
    pub fn file_watched(&mut self, watching: &mut Watching) -> Result<Turn, Failure> {
        watching.turn(&mut |client, paths| self.import(client, paths, &mut |_| true))
    }
}

/// Whether something was merely opened or read.
fn is_only_read(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}

/// Whether an item was met in this file or folder.
fn is_of(item: &str, path: &Path) -> bool {
    let whole = path.to_string_lossy();
    item.strip_prefix(&*whole)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '\\', '!', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_belong_to_the_file_they_were_met_in() {
        let path = Path::new("/in/a.zip");
        assert!(is_of("/in/a.zip", path) && is_of("/in/a.zip!b.eml", path));
        assert!(is_of("/in/a.zip#3", path) && !is_of("/in/a.zip2", path));
    }
}
