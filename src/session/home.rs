//! The user's own folders: the log's key and the settings, outside every journal.

use std::io::Write;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::clock::random;
use crate::domain::Failure;
use crate::journal::{Hash, LogKey};
use crate::store::io_failure;

/// Bytes of the file of the log's key: its 32 bytes as hexadecimal digits.
const KEY_SIZE: u64 = 64;

/// The folder of this user's settings on this machine.
pub(super) fn config_folder() -> Option<PathBuf> {
    folders().map(|dirs| dirs.config_dir().to_owned())
}

/// The key that signs this user's entries on this laptop; made at the first need.
pub(super) fn log_key() -> Result<LogKey, Failure> {
    let path = key_path().ok_or_else(|| Failure::new("error-no-home"))?;
    match std::fs::read_to_string(&path) {
        Ok(text) => read_key(&text).ok_or_else(|| {
            Failure::new("error-key-damaged").with("file", path.display().to_string())
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(&path);
            std::fs::create_dir_all(folder).map_err(|error| io_failure(&error, folder))?;
            make_key(&path)
        }
        Err(error) => Err(io_failure(&error, &path)),
    }
}

/// Whether a file of so many bytes is the user's own key, under whatever name it was reached.
pub(super) fn is_own_key(path: &Path, size: u64) -> bool {
    let same = |key: PathBuf| Some(key.canonicalize().ok()? == path.canonicalize().ok()?);
    // Its size tells nearly every file apart without asking the disk.
    size == KEY_SIZE && key_path().and_then(same).unwrap_or(false)
}

#[cfg(test)]
fn key_path() -> Option<PathBuf> {
    static FOLDER: std::sync::OnceLock<tempfile::TempDir> = std::sync::OnceLock::new();
    let folder = FOLDER.get_or_init(|| tempfile::tempdir().expect("a folder for the tests"));
    Some(folder.path().join("log.key"))
}

#[cfg(not(test))]
fn key_path() -> Option<PathBuf> {
    folders().map(|dirs| dirs.data_local_dir().join("log.key"))
}

fn folders() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "kronika")
}

fn read_key(text: &str) -> Option<LogKey> {
    let secret: Hash = text.trim().parse().ok()?;
    Some(LogKey::from_secret(secret.as_bytes()))
}

/// Draws a key and keeps it where only the user may read it. Two programs starting at once agree on
/// one key: the file appears whole or not at all, and the first one wins.
fn make_key(path: &std::path::Path) -> Result<LogKey, Failure> {
    let told = |error: &std::io::Error| io_failure(error, path);
    let mut secret = [0; 32];
    random(&mut secret)?;
    let folder = path.parent().unwrap_or(path);
    // Temporary files are made readable by their owner alone.
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| told(&error))?;
    let text = Hash::from_bytes(secret).to_string();
    file.write_all(text.as_bytes()).map_err(|error| told(&error))?;
    file.as_file().sync_all().map_err(|error| told(&error))?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(LogKey::from_secret(&secret)),
        Err(lost) if lost.error.kind() == std::io::ErrorKind::AlreadyExists => {
            let text = std::fs::read_to_string(path).map_err(|error| told(&error))?;
            read_key(&text).ok_or_else(|| {
                Failure::new("error-key-damaged").with("file", path.display().to_string())
            })
        }
        Err(lost) => Err(told(&lost.error)),
    }
}

/// The name the system knows the user by, where nothing better is known.
pub(super) fn system_user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.trim().is_empty()))
        .unwrap_or_else(|| "?".to_owned())
}

/// The name of this machine, for the one who finds a journal open elsewhere.
pub(super) fn host_name() -> String {
    ["COMPUTERNAME", "HOSTNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .or_else(|| std::fs::read_to_string("/etc/hostname").ok())
        .map(|name| name.trim().to_owned())
        .unwrap_or_default()
}
