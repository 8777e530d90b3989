//! What the user told of themselves and of how they like the window; kept outside every journal.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::home::config_folder;
use super::lenient;
use crate::domain::{Failure, Lang};
use crate::store::io_failure;

/// How light the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system is
    #[default]
    System,
    /// Dark words on light
    Light,
    /// Light words on dark
    Dark,
}

/// The user's settings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// First and last name
    pub name: String,
    /// Mail address
    pub email: String,
    /// What they do
    pub role: String,
    /// Whom they work for
    pub company: String,
    /// The language of the window; the system's where none is chosen
    pub lang: Option<Lang>,
    /// How light the window is
    pub theme: Theme,
    /// Journals opened lately, the last one first
    pub recent: Vec<PathBuf>,
    /// How the window was left
    pub window: WindowLook,
    /// Where the user was in each journal, the last one first
    pub places: Vec<Place>,
    /// Folders watched on this laptop
    pub watches: Vec<Watch>,
    /// Searches kept for a journal. They are the user's own, prove nothing and may name anybody: they stay out
    /// of the journal, which is shared.
    pub searches: Vec<KeptSearch>,
}

/// A search kept for a journal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptSearch {
    /// The journal's file
    pub journal: PathBuf,
    /// What was typed
    pub words: String,
}

/// A folder watched for a client of a journal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Watch {
    /// The journal's file
    pub journal: PathBuf,
    /// The client, by its id
    pub client: String,
    /// The folder
    pub folder: PathBuf,
}

/// How the window was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowLook {
    /// Width in points
    pub width: u32,
    /// Height in points
    pub height: u32,
    /// Whether it filled the screen
    pub maximized: bool,
    /// Zoom, percent
    pub zoom: u32,
}

impl Default for WindowLook {
    fn default() -> WindowLook {
        WindowLook { width: 1280, height: 800, maximized: false, zoom: 100 }
    }
}

/// Where the user was in a journal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The journal's file
    pub journal: PathBuf,
    /// The client shown, by its id
    pub client: String,
    /// The screen shown, by its name
    pub screen: String,
    /// How each list was left, by its name
    pub lists: BTreeMap<String, ListLook>,
}

/// How a list was left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ListLook {
    /// Widths in points, by the names of what is so wide
    pub widths: BTreeMap<String, u32>,
    /// By which column it is sorted; none where it stands as it does by itself
    pub sort: Option<String>,
    /// Whether it is sorted from the end to the beginning
    pub down: bool,
    /// Which of its views is shown; none for the one it has at first
    pub view: Option<String>,
}

/// The kept form of the settings.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Kept {
    name: String,
    email: String,
    role: String,
    company: String,
    lang: Option<String>,
    theme: String,
    recent: Vec<PathBuf>,
    window: WindowLook,
    places: Vec<Place>,
    watches: Vec<Watch>,
    searches: Vec<KeptSearch>,
}

/// Where settings that could not be read whole are left as they were.
const UNREAD: &str = "settings-unread.json";

/// How many journals are remembered.
const RECENT: usize = 8;

impl Settings {
    /// How the user signs a letter: the name, then what they do and for whom.
    pub fn signature(&self) -> Vec<String> {
        let work = [self.role.trim(), self.company.trim()];
        let work: Vec<&str> = work.into_iter().filter(|part| !part.is_empty()).collect();
        let lines = [self.name.trim().to_owned(), work.join(", ")];
        lines.into_iter().filter(|line| !line.is_empty()).collect()
    }

    /// The settings as kept; the plain ones where there are none. Of a file that cannot be read whole, what can
    /// be, and a copy of it is left beside it.
    pub fn load() -> Settings {
        let path = file().unwrap_or_default();
        let text = std::fs::read(&path).unwrap_or_default();
        let (kept, whole): (Kept, bool) = lenient::read(&text);
        if !whole && !text.is_empty() {
            // Where not even that is possible, nothing can be done about it.
            drop(std::fs::write(path.with_file_name(UNREAD), &text));
        }
        Settings {
            name: kept.name,
            email: kept.email,
            role: kept.role,
            company: kept.company,
            lang: kept.lang.and_then(|tag| Lang::from_tag(&tag)),
            theme: match kept.theme.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::System,
            },
            recent: kept.recent,
            window: kept.window,
            places: kept.places,
            watches: kept.watches,
            searches: kept.searches,
        }
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// Where the user's folder refuses them.
    pub fn save(&self) -> Result<(), Failure> {
        let path = file().ok_or_else(|| Failure::new("error-no-home"))?;
        let folder = path.parent().unwrap_or(&path);
        let kept = Kept {
            name: self.name.clone(),
            email: self.email.clone(),
            role: self.role.clone(),
            company: self.company.clone(),
            lang: self.lang.map(|lang| lang.code().to_owned()),
            theme: match self.theme {
                Theme::System => "system",
                Theme::Light => "light",
                Theme::Dark => "dark",
            }
            .to_owned(),
            recent: self.recent.clone(),
            window: self.window,
            places: self.places.clone(),
            watches: self.watches.clone(),
            searches: self.searches.clone(),
        };
        std::fs::create_dir_all(folder)
            .and_then(|()| tempfile::NamedTempFile::new_in(folder))
            .and_then(|mut file| {
                file.write_all(&serde_json::to_vec_pretty(&kept).unwrap_or_default())?;
                file.persist(&path).map_err(|lost| lost.error)
            })
            .map(drop)
            .map_err(|error| io_failure(&error, &path))
    }

    /// Puts a journal at the head of those opened lately.
    pub fn remember(&mut self, journal: &Path) {
        let whole = std::path::absolute(journal).unwrap_or_else(|_| journal.to_owned());
        self.recent.retain(|known| *known != whole);
        self.recent.insert(0, whole);
        self.recent.truncate(RECENT);
    }
}

impl Settings {
    /// Remembers where the user is in a journal.
    pub fn stay(&mut self, place: Place) {
        self.places.retain(|known| known.journal != place.journal);
        self.places.insert(0, place);
        self.places.truncate(RECENT);
    }

    /// Where the user was in a journal.
    pub fn place(&self, journal: &Path) -> Option<&Place> {
        self.places.iter().find(|place| place.journal == journal)
    }
}

impl Settings {
    /// Watches a folder; one that was watched for the same client is left.
    pub fn watch(&mut self, watch: Watch) {
        self.unwatch(&watch.journal, &watch.client);
        self.watches.push(watch);
    }

    /// Keeps a search for a journal, or keeps it no longer.
    pub fn keep_search(&mut self, journal: &Path, words: &str, keep: bool) {
        self.searches.retain(|one| one.journal != journal || one.words != words);
        if keep {
            self.searches.push(KeptSearch { journal: journal.to_owned(), words: words.to_owned() });
        }
    }

    /// The searches kept for a journal.
    pub fn searches_of(&self, journal: &Path) -> Vec<String> {
        let own = self.searches.iter().filter(|one| one.journal == journal);
        own.map(|one| one.words.clone()).collect()
    }

    /// Watches no folder for this client of a journal any more.
    pub fn unwatch(&mut self, journal: &Path, client: &str) {
        self.watches.retain(|watch| watch.journal != journal || watch.client != client);
    }

    /// The folders watched for the clients of a journal.
    pub fn watched(&self, journal: &Path) -> impl Iterator<Item = &Watch> {
        self.watches.iter().filter(move |watch| watch.journal == journal)
    }
}

fn file() -> Option<PathBuf> {
    config_folder().map(|folder| folder.join("settings.json"))
}
