//! Where an export grows until it is whole: beside its place, or hidden inside an empty folder.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::fault::{exists, io_failure, not_empty};
use crate::domain::Failure;

/// The place of an export that is not finished. Dropped unfinished, it leaves nothing behind.
pub(super) struct Stage {
    /// Where the export shall stand, absolute.
    to: PathBuf,
    /// Where it grows.
    folder: PathBuf,
    /// Whether an empty folder stands there already. It is filled rather than replaced: it may be a
    /// mount, another process's working folder, or have rights of its own.
    stands: bool,
    /// Holds `folder`; removed with all that is in it.
    temporary: Option<TempDir>,
    /// Folders made on the way to it, deepest first.
    made: Vec<PathBuf>,
}

impl Stage {
    /// Makes room for an export.
    ///
    /// # Errors
    /// `error-folder-not-empty` where something is in the folder, `error-file-exists` where a file
    /// has its name, else the system's fault.
    pub(super) fn open(to: &Path) -> Result<Stage, Failure> {
        let to = std::path::absolute(to).map_err(|error| io_failure(&error, to))?;
        let stands = stands_empty(&to)?;
        let mut stage =
            Stage { folder: PathBuf::new(), temporary: None, made: Vec::new(), stands, to };
        stage.make_room().map_err(|error| io_failure(&error, &stage.to))?;
        Ok(stage)
    }

    /// Makes room for a file beside whatever its folder holds; and its name there.
    ///
    /// # Errors
    /// `error-file-exists` where the file is there already, else the system's fault.
    pub(super) fn beside(file: &Path) -> Result<(Stage, String), Failure> {
        let file = std::path::absolute(file).map_err(|error| io_failure(&error, file))?;
        let parts = (file.parent(), file.file_name().and_then(|name| name.to_str()));
        let (Some(folder), Some(name)) = parts else {
            return Err(io_failure(&ErrorKind::InvalidInput.into(), &file));
        };
        if file.symlink_metadata().is_ok() {
            return Err(exists(&file));
        }
        let (to, name) = (folder.to_owned(), name.to_owned());
        let stands = to.is_dir();
        let mut stage =
            Stage { folder: PathBuf::new(), temporary: None, made: Vec::new(), stands, to };
        stage.make_room().map_err(|error| io_failure(&error, &file))?;
        Ok((stage, name))
    }

    fn make_room(&mut self) -> Result<(), Error> {
        let beside = match self.to.parent() {
            Some(parent) if !self.stands => parent.to_owned(),
            _ => self.to.clone(),
        };
        self.made = beside.ancestors().take_while(|it| !it.exists()).map(Path::to_owned).collect();
        fs::create_dir_all(&beside)?;
        let temporary = tempfile::Builder::new().prefix(".").suffix(".part").tempdir_in(&beside)?;
        // A folder inside, because the temporary one itself is closed to others and would stay so.
        self.folder = temporary.path().join("export");
        self.temporary = Some(temporary);
        fs::create_dir(&self.folder)
    }

    /// Where a file of the export grows, and where it will stand.
    pub(super) fn paths(&self, name: &str) -> (PathBuf, PathBuf) {
        (self.folder.join(name), self.to.join(name))
    }

    /// Makes a folder of the export.
    pub(super) fn make_folder(&self, name: &str) -> Result<(), Failure> {
        let (path, shown) = self.paths(name);
        fs::create_dir(path).map_err(|error| io_failure(&error, &shown))
    }

    /// Puts the whole export in its place under its own name.
    ///
    /// # Errors
    /// Where something came to stand there meanwhile, or the system refuses.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let moved = match self.stands {
            true => self.fill(),
            false => patiently(|| fs::rename(&self.folder, &self.to)),
        };
        moved.map_err(|error| io_failure(&error, &self.to))
    }

    /// Moves everything up into the folder that stands there; on a fault, takes it back.
    fn fill(&self) -> Result<(), Error> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            names.push(entry?.file_name());
        }
        // The manifest comes last: an export without one is not whole.
        names.sort_by_key(|name| (name == super::run::MANIFEST, name.clone()));
        let mut moved = Vec::new();
        for name in names {
            let (from, to) = (self.folder.join(&name), self.to.join(&name));
            let step = match to.exists() {
                true => Err(Error::from(ErrorKind::AlreadyExists)),
                false => patiently(|| fs::rename(&from, &to)),
            };
            if let Err(error) = step {
                // Best effort, the fault itself is what is told.
                moved.iter().for_each(|(from, to)| drop(fs::rename(to, from)));
                return Err(error);
            }
            moved.push((from, to));
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.temporary.take());
        // Only folders that are empty can go this way, so a finished export stays.
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether the folder is there; a failure where it is not empty or is no folder.
fn stands_empty(to: &Path) -> Result<bool, Failure> {
    match fs::read_dir(to) {
        Ok(mut inside) => match inside.next() {
            None => Ok(true),
            Some(_) => Err(not_empty(to)),
        },
        // A link that leads nowhere is not found and yet in the way.
        Err(error) if error.kind() == ErrorKind::NotFound => match to.symlink_metadata() {
            Ok(_) => Err(io_failure(&ErrorKind::AlreadyExists.into(), to)),
            Err(_) => Ok(false),
        },
        Err(error) => Err(io_failure(&error, to)),
    }
}

/// How often a step that was refused is tried again, a tenth of a second apart.
const PATIENCE: u32 = if cfg!(windows) { 20 } else { 0 };

/// Windows refuses a rename while a virus scanner or an indexer still reads the new files.
fn patiently(mut step: impl FnMut() -> Result<(), Error>) -> Result<(), Error> {
    let mut left = PATIENCE;
    loop {
        match step() {
            Err(error) if error.kind() == ErrorKind::PermissionDenied && left > 0 => left -= 1,
            done => return done,
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn an_export_appears_whole_and_an_unfinished_one_leaves_nothing() {
        let room = tempfile::tempdir().expect("a folder");
        for to in ["out", "deep/er/out", "empty"] {
            if to == "empty" {
                fs::create_dir(room.path().join(to)).expect("a folder");
            }
            let before = names(room.path());
            let to = room.path().join(to);
            let stage = Stage::open(&to).expect("a stage");
            fs::write(stage.paths("a").0, "a").expect("a file");
            drop(stage);
            assert_eq!(names(room.path()), before);

            let stage = Stage::open(&to).expect("a stage");
            fs::write(stage.paths("a").0, "a").expect("a file");
            stage.make_folder("notes").expect("a folder");
            stage.finish().expect("whole");
            assert_eq!(names(&to), ["a", "notes"]);
        }
        assert_eq!(names(room.path()), ["deep", "empty", "out"]);
    }

    #[test]
    fn what_stands_there_is_never_touched() {
        let room = tempfile::tempdir().expect("a folder");
        let file = room.path().join("file");
        fs::write(&file, "mine").expect("a file");
        let key = |to: &Path| Stage::open(to).err().map(|failure| failure.key);
        assert_eq!(key(room.path()), Some("error-folder-not-empty"));
        assert_eq!(key(&file), Some("error-file-exists"));
        let late = room.path().join("late");
        let stage = Stage::open(&late).expect("a stage");
        fs::create_dir(&late).expect("a folder");
        fs::write(late.join("theirs"), "").expect("a file");
        assert!(stage.finish().is_err());
        assert_eq!(names(&late), ["theirs"]);
    }
}
