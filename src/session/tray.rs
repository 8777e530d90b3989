//! A watched folder looked at: what has stopped growing in it, and where it is put once it is filed.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use walkdir::WalkDir;

/// The folder inside a watched one where what was filed goes.
const FILED: &str = "filed";

/// Names under which other programs write what is not finished yet, and what systems leave in folders.
const PASSING: &[&str] =
    &["tmp", "temp", "part", "partial", "crdownload", "download", "opdownload"];
const LEFT_BEHIND: &[&str] = &["desktop.ini", "thumbs.db"];
/// Endings of journals and of what stands beside them while they are open.
const JOURNALS: &[&str] =
    &[".kronika", ".kronika-wal", ".kronika-shm", ".kronika-journal", ".kronika-lock"];

/// Files of a folder put into a watched one that are looked at to see whether it still grows.
const LOOKED_AT: usize = 200_000;

/// A folder, and what was seen in it the last time.
pub(super) struct Tray {
    folder: PathBuf,
    patience: Duration,
    seen: HashMap<PathBuf, Seen>,
}

/// What was seen of one thing, and since when it has been so.
struct Seen {
    sign: Sign,
    since: Instant,
    /// Filed already, and could not be put away
    stays: bool,
}

/// By what it shows that something still grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Sign {
    files: u64,
    bytes: u64,
    changed: Option<SystemTime>,
}

/// What lies in a watched folder.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// What has stopped growing, by name
    pub ready: Vec<PathBuf>,
    /// Whether something may still be growing
    pub waits: bool,
}

impl Tray {
    /// A folder; something in it is taken for finished when it has not changed for so long.
    pub fn new(folder: PathBuf, patience: Duration) -> Tray {
        Tray { folder, patience, seen: HashMap::new() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks what has stopped growing.
    ///
    /// # Errors
    /// Where the folder is not there or cannot be read.
    pub fn look(&mut self) -> io::Result<Look> {
        let mut before = std::mem::take(&mut self.seen);
        let mut look = Look::default();
        let now = Instant::now();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let Some(sign) = path.file_name().filter(|name| !is_passed_over(name)).and(sign(&path))
            else {
                continue;
            };
            let seen = match before.remove(&path) {
                Some(seen) if seen.sign == sign => seen,
                _ => Seen { sign, since: now, stays: false },
            };
            if !seen.stays {
                let still = now.duration_since(seen.since) >= self.patience;
                if still && can_be_opened(&path) {
                    look.ready.push(path.clone());
                } else {
                    look.waits = true;
                }
            }
            self.seen.insert(path, seen);
        }
        look.ready.sort();
        Ok(look)
    }

    /// Puts something that was filed into the folder for that, under a name nothing has there yet.
    /// Where that is refused it stays, and is not filed again until it changes.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn put_away(&mut self, path: &Path) -> io::Result<PathBuf> {
        let moved = put_into(&self.folder.join(FILED), path);
        match (&moved, self.seen.get_mut(path)) {
            (Ok(_), _) => drop(self.seen.remove(path)),
            (Err(_), Some(seen)) => seen.stays = true,
            (Err(_), None) => {}
        }
        moved
    }
}

/// What is not filed: the folder of what was, hidden and unfinished files, journals.
fn is_passed_over(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    name == FILED
        || name.starts_with(['.', '~'])
        || PASSING.contains(&ending)
        || LEFT_BEHIND.contains(&name.as_str())
        || JOURNALS.iter().any(|journal| name.ends_with(journal))
}

/// The sign of a file, or of a folder with all that is in it; none where it is gone again.
fn sign(path: &Path) -> Option<Sign> {
    let mut sign = Sign::default();
    for entry in WalkDir::new(path).into_iter().take(LOOKED_AT) {
        let about = match entry.and_then(|entry| entry.metadata()) {
            Ok(about) => about,
            Err(error) if error.depth() == 0 => return None,
            Err(_) => continue,
        };
        sign.files += 1;
        sign.bytes += if about.is_file() { about.len() } else { 0 };
        sign.changed = sign.changed.max(about.modified().ok());
    }
    Some(sign)
}

/// Whether a file can be opened; one that another program holds for itself is still being written. What
/// may not be read at all is no longer waited for: the balance sheet says why.
fn can_be_opened(path: &Path) -> bool {
    match File::open(path) {
        Ok(_) => true,
        Err(error) => matches!(error.kind(), ErrorKind::PermissionDenied) && cfg!(not(windows)),
    }
}

/// Moves something into a folder without ever overwriting.
fn put_into(folder: &Path, path: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    for number in 1..=u32::MAX {
        let to = folder.join(numbered(Path::new(name), number));
        if to.symlink_metadata().is_ok() {
            continue;
        }
        match move_to_free(path, &to) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            moved => return moved.map(|()| to),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// `name.eml`, `name (2).eml`, …
fn numbered(name: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return name.to_owned();
    }
    let mut new = name.file_stem().unwrap_or_default().to_owned();
    new.push(format!(" ({number})"));
    if let Some(ending) = name.extension() {
        new.push(".");
        new.push(ending);
    }
    new.into()
}

/// A second name and then the first one taken off: unlike renaming, that never puts a file in the place
/// of another that came at the same moment.
fn move_to_free(path: &Path, to: &Path) -> io::Result<()> {
    if path.symlink_metadata()?.is_file() {
        match fs::hard_link(path, to) {
            Ok(()) => {
                return fs::remove_file(path).inspect_err(|_| {
                    // It stays where it was, so it must not be in both places.
                    let _ = fs::remove_file(to);
                });
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
            // A file system without second names.
            Err(_) => {}
        }
    }
    fs::rename(path, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tray(patience: u64) -> (tempfile::TempDir, Tray) {
        let folder = tempfile::tempdir().unwrap();
        let tray = Tray::new(folder.path().to_owned(), Duration::from_millis(patience));
        (folder, tray)
    }

    fn names(look: &Look) -> Vec<String> {
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        look.ready.iter().map(name).collect()
    }

    #[test]
    fn what_still_grows_is_waited_for() {
        let (folder, mut tray) = tray(60);
        let path = folder.path().join("a.eml");
        fs::write(&path, "one").unwrap();
        let look = tray.look().unwrap();
        assert!(look.ready.is_empty() && look.waits);
        std::thread::sleep(Duration::from_millis(80));
        fs::write(&path, "one and two").unwrap();
        let look = tray.look().unwrap();
        assert!(look.ready.is_empty() && look.waits, "it has grown since");
        std::thread::sleep(Duration::from_millis(80));
        assert_eq!(names(&tray.look().unwrap()), ["a.eml"]);
    }

    #[test]
    fn a_folder_grows_with_what_is_in_it() {
        let (folder, mut tray) = tray(60);
        fs::create_dir_all(folder.path().join("mail/deep")).unwrap();
        tray.look().unwrap();
        fs::write(folder.path().join("mail/deep/a.eml"), "one").unwrap();
        std::thread::sleep(Duration::from_millis(80));
        assert!(tray.look().unwrap().ready.is_empty());
        std::thread::sleep(Duration::from_millis(80));
        assert_eq!(names(&tray.look().unwrap()), ["mail"]);
    }

    #[test]
    fn unfinished_files_and_journals_are_left_alone() {
        let (folder, mut tray) = tray(0);
        for name in [
            ".hidden",
            "~$list.docx",
            "a.pdf.part",
            "b.crdownload",
            "c.TMP",
            "Thumbs.db",
            "praca.kronika",
            "praca.kronika-wal",
            "d.eml",
        ] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        fs::create_dir(folder.path().join(FILED)).unwrap();
        assert_eq!(names(&tray.look().unwrap()), ["d.eml"]);
    }

    #[test]
    fn nothing_is_overwritten() {
        let (folder, mut tray) = tray(0);
        let path = folder.path().join("a.eml");
        let filed = folder.path().join(FILED);
        for expected in ["a.eml", "a (2).eml", "a (3).eml"] {
            fs::write(&path, expected).unwrap();
            tray.look().unwrap();
            assert_eq!(tray.put_away(&path).unwrap(), filed.join(expected));
        }
        for expected in ["a.eml", "a (2).eml", "a (3).eml"] {
            assert_eq!(fs::read_to_string(filed.join(expected)).unwrap(), expected);
        }
        fs::create_dir(folder.path().join("b")).unwrap();
        fs::create_dir(filed.join("b")).unwrap();
        assert_eq!(tray.put_away(&folder.path().join("b")).unwrap(), filed.join("b (2)"));
    }

    #[test]
    fn what_cannot_be_put_away_is_not_filed_again_until_it_changes() {
        let (folder, mut tray) = tray(0);
        let path = folder.path().join("a.eml");
        fs::write(&path, "one").unwrap();
        // A file stands where the folder should be.
        fs::write(folder.path().join(FILED), "in the way").unwrap();
        assert_eq!(names(&tray.look().unwrap()), ["a.eml"]);
        assert!(tray.put_away(&path).is_err());
        assert!(tray.look().unwrap().ready.is_empty());
        fs::write(&path, "one and two").unwrap();
        assert_eq!(names(&tray.look().unwrap()), ["a.eml"]);
    }

    #[test]
    fn a_folder_that_is_gone_says_so_and_may_come_back() {
        let (folder, _) = tray(0);
        let away = folder.path().join("away");
        let mut tray = Tray::new(away.clone(), Duration::ZERO);
        assert_eq!(tray.look().unwrap_err().kind(), ErrorKind::NotFound);
        fs::create_dir(&away).unwrap();
        fs::write(away.join("a.eml"), "one").unwrap();
        assert_eq!(names(&tray.look().unwrap()), ["a.eml"]);
    }
}
