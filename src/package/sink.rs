//! A file of the export being written: its bytes are hashed on their way.

use std::fs::File;
use std::io::{BufWriter, Result as IoResult, Write};
use std::path::PathBuf;

use super::fault::io_failure;
use super::stage::Stage;
use crate::domain::Failure;
use crate::journal::{Hash, Hasher};

/// A finished file: a line of the manifest.
pub(super) struct Listed {
    /// Hash of what was written.
    pub hash: Hash,
    /// Path within the export, with `/`.
    pub path: String,
}

/// A file that is open for writing.
pub(super) struct Sink {
    path: String,
    shown: PathBuf,
    file: BufWriter<File>,
    hasher: Hasher,
}

impl Sink {
    /// Opens a new file under a path within the export. One that is there already is a fault.
    pub(super) fn create(stage: &Stage, path: String) -> Result<Sink, Failure> {
        let (place, shown) = stage.paths(&path);
        let file = File::create_new(place).map_err(|error| io_failure(&error, &shown))?;
        let file = BufWriter::with_capacity(64 * 1024, file);
        Ok(Sink { path, shown, file, hasher: Hasher::default() })
    }

    /// Writes all of these bytes.
    pub(super) fn put(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.write_all(bytes).map_err(|error| io_failure(&error, &self.shown))
    }

    /// What a fault of this file means.
    pub(super) fn failure(&self, error: &std::io::Error) -> Failure {
        io_failure(error, &self.shown)
    }

    /// Writes out what is still held back.
    pub(super) fn close(mut self) -> Result<Listed, Failure> {
        self.flush().map_err(|error| io_failure(&error, &self.shown))?;
        Ok(Listed { hash: self.hasher.finish(), path: self.path })
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> IoResult<usize> {
        self.file.write_all(bytes)?;
        self.hasher.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> IoResult<()> {
        self.file.flush()
    }
}
