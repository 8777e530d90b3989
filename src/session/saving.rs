//! Files written beside the journal: saved whole under their names, or passing ones to be opened.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use crate::domain::{Failure, runs};
use crate::package::SafeNames;

/// Writes a new file; one that is there already is left as it was.
///
/// # Errors
/// `error-file-exists`, or what the disk refused.
pub fn save_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = opened.map_err(|error| told(&error, path))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        // Half a file would look like a whole one.
        let _ = fs::remove_file(path);
        told(&error, path)
    })
}

/// Writes a file whole under its name, in the place of one that is there.
///
/// # Errors
/// What the disk refused; then the one that was there is as it was.
pub fn save_over(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let plain = fs::metadata(path).map_or(true, |about| about.is_file());
    let written = if plain { replace(path, bytes) } else { fs::write(path, bytes) };
    written.map_err(|error| told(&error, path))
}

/// Writes a passing file, to be opened in another program: under a safe name, in a folder of its own
/// that nobody else on this machine can look into or put something in the place of.
///
/// # Errors
/// What the disk refused.
pub fn save_passing(name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let temporary = std::env::temp_dir();
    let folder = Builder::new().prefix("kronika-").tempdir();
    let path = folder.map_err(|error| told(&error, &temporary))?.keep().join(name);
    save_over(&path, bytes)?;
    Ok(path)
}

/// Whether opening a file of this name would run it: judged by the name it is given then, whatever the name its
/// sender gave it shows.
pub fn may_run(name: &str) -> bool {
    let name = SafeNames::default().like(name, "");
    Path::new(&name).extension().and_then(OsStr::to_str).is_some_and(runs)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let mut file = builder().tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map(drop).map_err(|lost| lost.error)
}

/// Temporary files are their owner's alone; a page to be sent is a file like any other.
#[cfg(unix)]
fn builder() -> Builder<'static, 'static> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = Builder::new();
    builder.permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn builder() -> Builder<'static, 'static> {
    Builder::new()
}

fn told(error: &io::Error, path: &Path) -> Failure {
    let failure = match error.kind() {
        ErrorKind::AlreadyExists => Failure::new("error-file-exists"),
        ErrorKind::NotFound => Failure::new("error-no-file"),
        ErrorKind::PermissionDenied => Failure::new("error-no-access"),
        ErrorKind::StorageFull => Failure::new("error-disk-full"),
        _ => Failure::new("error-disk"),
    };
    let failure = failure.with("file", path.display().to_string());
    // Without a code of the system the error speaks of our temporary file, which nobody asked for.
    match error.raw_os_error() {
        Some(code) => failure.because(io::Error::from_raw_os_error(code)),
        None => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::{save_new, save_over, save_passing};

    #[test]
    fn passing_files_are_not_taken_for_each_other() {
        let save = |bytes| save_passing("a.txt", bytes).expect("saved");
        let (one, other) = (save(b"1"), save(b"2"));
        assert_ne!(one, other);
        assert_eq!(std::fs::read(&one).expect("read"), b"1");
        for path in [one, other] {
            std::fs::remove_dir_all(path.parent().expect("a folder")).expect("removed");
        }
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_where_that_is_meant() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.pdf");
        save_new(&path, b"1").expect("a new file");
        assert_eq!(save_new(&path, b"2").expect_err("there").key, "error-file-exists");
        assert_eq!(std::fs::read(&path).expect("a file"), b"1");
        save_over(&path, b"3").expect("another file");
        assert_eq!(std::fs::read(&path).expect("a file"), b"3");
        let lost = folder.path().join("none").join("a.pdf");
        assert_eq!(save_over(&lost, b"4").expect_err("no folder").key, "error-no-file");
    }
}
