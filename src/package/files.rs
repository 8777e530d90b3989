//! Files beside each other that appear whole, all of them or none.

use std::path::PathBuf;

use super::fault::exists;
use super::sink::Sink;
use super::stage::Stage;
use crate::domain::Failure;

/// Files that are being written, in one folder.
pub struct Files {
    stage: Stage,
    names: Vec<String>,
}

impl Files {
    /// Makes room for these files, the first of which says in which folder all of them stand.
    ///
    /// # Errors
    /// `error-file-exists` where one of them is there already, else the system's fault.
    pub fn open(paths: &[PathBuf]) -> Result<Files, Failure> {
        if let Some(there) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
            return Err(exists(there));
        }
        let first = paths.first().map(PathBuf::as_path).unwrap_or_else(|| "".as_ref());
        let (stage, _) = Stage::beside(first)?;
        let name =
            |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(Files { stage, names: paths.iter().filter_map(name).collect() })
    }

    /// Writes one of them, by its place.
    ///
    /// # Errors
    /// What the system refused.
    pub fn put(&self, place: usize, bytes: &[u8]) -> Result<(), Failure> {
        let name = self.names.get(place).cloned().unwrap_or_default();
        let mut file = Sink::create(&self.stage, name)?;
        file.put(bytes)?;
        file.close().map(drop)
    }

    /// Puts all of them in their places.
    ///
    /// # Errors
    /// Where something came to stand there meanwhile, or the system refuses; then none is there.
    pub fn finish(self) -> Result<(), Failure> {
        self.stage.finish()
    }
}
