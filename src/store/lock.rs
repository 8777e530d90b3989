//! One writer at a time: a lock file beside the journal, held while it is open for writing.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::error::io_failure;
use crate::domain::Failure;

/// Who has a journal open for writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The person
    pub name: String,
    /// The machine
    pub host: String,
    /// The process
    pub pid: u32,
}

/// The lock of an open journal; let go when dropped, and by the system when the program dies.
#[derive(Debug)]
pub(super) struct Lock {
    // Held for its lock; closing it lets go.
    _file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of a journal; `None` where another program holds it.
    ///
    /// # Errors
    /// Where the folder refuses the lock file.
    pub(super) fn take(journal: &Path) -> Result<Option<Lock>, Failure> {
        let path = lock_path(journal);
        // A holder removes its file on the way out, so what was locked may already be gone: look again.
        for _ in 0..10 {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path)
                .map_err(|error| io_failure(&error, journal))?;
            match file.try_lock() {
                Ok(()) if is_still(&file, &path) => return Ok(Some(Lock { _file: file, path })),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(io_failure(&error, journal)),
            }
        }
        Ok(None)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where it cannot be removed (Windows, while open) an empty file stays; it locks nothing.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn lock_path(journal: &Path) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push("-lock");
    PathBuf::from(name)
}

#[cfg(unix)]
fn is_still(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(ours), Ok(there)) => ours.ino() == there.ino() && ours.dev() == there.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still(_file: &File, _path: &Path) -> bool {
    true
}
