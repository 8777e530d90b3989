//! The folders of Outlook's stores, and which of them are taken in.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use super::super::journal::kept_path;
use super::super::scan;
use crate::domain::{Failure, fold_letters};
use crate::mail::pst::{Fault, Folder, Store};

/// A folder of a store, with what is in it but not what is in the folders below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreFolder {
    /// The store's file
    pub store: PathBuf,
    /// The names of the folders above it and its own, outermost first
    pub path: Vec<String>,
    /// Messages in it
    pub messages: u32,
}

/// Which folders of the stores that are met are taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FolderChoice {
    /// All of them
    #[default]
    All,
    /// Those of these names with all that is below them, in any store: a folder's own name, or with those above it
    Named(Vec<String>),
    /// These alone, of stores that were looked into before; another store is taken whole
    These(Vec<StoreFolder>),
}

impl FolderChoice {
    /// Whether a folder of a store is taken in.
    pub(super) fn takes(&self, place: &str, folder: &[String]) -> bool {
        match self {
            FolderChoice::All => true,
            FolderChoice::Named(names) => names.iter().any(|name| is_under(folder, name)),
            FolderChoice::These(list) => {
                let mut own = list.iter().filter(|one| kept_path(&one.store) == place).peekable();
                own.peek().is_none() || own.any(|one| one.path == folder)
            }
        }
    }

    /// The chosen folders as the sheet names them beside its sources; empty where nothing was chosen.
    pub(super) fn told(&self) -> String {
        let names: Vec<String> = match self {
            FolderChoice::All => return String::new(),
            FolderChoice::Named(names) => names.clone(),
            FolderChoice::These(list) => list.iter().map(StoreFolder::name).collect(),
        };
        format!(" [{}]", names.join("; "))
    }

    /// Refuses names that no folder of these stores has, before anything is taken in.
    ///
    /// # Errors
    /// `error-no-store-folder`, and those of opening a store.
    pub(super) fn check(&self, paths: &[PathBuf]) -> Result<(), Failure> {
        let FolderChoice::Named(names) = self else { return Ok(()) };
        let mut folders = Vec::new();
        for path in paths.iter().filter(|path| is_store(path)) {
            folders.extend(store_folders(path)?);
        }
        let known = |name: &&String| folders.iter().any(|one| is_under(&one.path, name));
        match names.iter().find(|name| !known(name)) {
            // A store inside an archive or a folder is opened only on the way.
            Some(_) if folders.is_empty() && !paths.is_empty() => Ok(()),
            Some(name) => Err(Failure::new("error-no-store-folder").with("name", name.clone())),
            None => Ok(()),
        }
    }
}

impl StoreFolder {
    /// Its names with strokes between, as it is named on the command line.
    pub fn name(&self) -> String {
        self.path.join("/")
    }
}

/// Whether a file is an Outlook store that can be looked into, told by its beginning.
pub fn is_store(path: &Path) -> bool {
    let mut begins = [0_u8; 8];
    let read = File::open(path).and_then(|mut file| {
        use std::io::Read;
        file.read_exact(&mut begins)
    });
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    read.is_ok() && crate::mail::pst::looks_like(&begins) && !scan::is_offline_copy(&name)
}

/// The folders of a store, by their paths; those without messages are left out.
///
/// # Errors
/// `error-store` where it cannot be opened, with the reason.
pub fn store_folders(path: &Path) -> Result<Vec<StoreFolder>, Failure> {
    let told = |fault: Fault| match fault {
        Fault::Offline => Failure::new("error-store-offline"),
        Fault::Io(error) => Failure::new("error-store").because(error),
        _ => Failure::new("error-store"),
    };
    let told = |fault| told(fault).with("file", path.display().to_string());
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if scan::is_offline_copy(&name) {
        return Err(told(Fault::Offline));
    }
    let file = File::open(path).map_err(|error| told(Fault::Io(error)))?;
    let store = Store::open(BufReader::new(file)).map_err(told)?;
    let filled = store.folders().into_iter().filter(|folder| folder.messages > 0);
    let folder = |folder: Folder| StoreFolder {
        store: path.to_path_buf(),
        path: folder.path,
        messages: folder.messages,
    };
    Ok(filled.map(folder).collect())
}

/// Whether a folder, or one above it, has this name: its own, or with those above it and strokes between.
/// Case and marks on letters do not matter.
fn is_under(folder: &[String], name: &str) -> bool {
    let wanted = fold_letters(name.trim_matches('/'));
    (1..=folder.len()).any(|length| {
        let path = fold_letters(&folder.get(..length).unwrap_or_default().join("/"));
        let own = path.strip_suffix(&wanted);
        own.is_some_and(|above| above.is_empty() || above.ends_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(name: &str) -> Vec<String> {
        name.split('/').map(str::to_owned).collect()
    }

    #[test]
    fn folders_are_named_by_their_end_and_with_what_is_below() {
        let check = |folder: &str, name: &str, expected: bool| {
            assert_eq!(is_under(&path(folder), name), expected, "{folder} {name}");
        };
        check("Poczta/Skrzynka odbiorcza", "skrzynka odbiorcza", true);
        check("Poczta/Skrzynka odbiorcza/Łódź", "Skrzynka odbiorcza", true);
        check("Poczta/Skrzynka odbiorcza/Łódź", "lodz", true);
        check("Poczta/Skrzynka odbiorcza/Łódź", "poczta/skrzynka odbiorcza/łódź/", true);
        check("Poczta/Skrzynka odbiorcza", "odbiorcza", false);
        check("Poczta/Wysłane", "Skrzynka odbiorcza", false);
        check("Poczta/Wysłane", "Wysłane/2024", false);
    }

    #[test]
    fn chosen_folders_are_taken_without_those_below() {
        let one = StoreFolder { store: "a.pst".into(), path: path("A/B"), messages: 1 };
        let choice = FolderChoice::These(vec![one]);
        assert!(choice.takes("a.pst", &path("A/B")));
        assert!(!choice.takes("a.pst", &path("A/B/C")));
        assert!(!choice.takes("a.pst", &path("A")));
        assert!(choice.takes("b.pst", &path("A")));
        assert_eq!(choice.told(), " [A/B]");
    }
}
