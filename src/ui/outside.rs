//! What the window needs of the desktop it stands on: file dialogs, other programs, a place for
//! its settings. Tests put their own in its place.

use std::cell::RefCell;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::{Duration, Instant};

use crate::domain::RecordId;
use crate::session::{PlanOrder, PrintOrder};

/// What a path is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Where to make a journal
    NewJournal,
    /// Which journal to open
    OpenJournal,
    /// What to take in
    ImportFiles,
    /// Which folder to take in
    ImportFolder,
    /// Which folder to watch
    WatchFolder,
    /// Where to save something as PDF
    SavePdf(PrintOrder),
    /// Which file to take tasks from
    TakePlan,
    /// Where to save the schedule for other programs
    SavePlan(PlanOrder),
    /// Which picture is the team's mark on printed pages
    Logo,
    /// Where to save a balance sheet as a table
    SaveTable(RecordId),
    /// In which folder to make the folder of an export
    ExportTo,
    /// Where to save an attachment
    SaveAttachment(RecordId, usize),
    /// Where to save a document
    SaveDocument(RecordId),
    /// In which folder to save all attachments of this message
    SaveAttachments(RecordId),
}

/// A question to the user that the desktop asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What the path is for
    pub purpose: Purpose,
    /// Title of the dialog
    pub title: String,
    /// What files of the kind are called
    pub kind: String,
    /// Name offered for a new file
    pub name: String,
}

/// The paths chosen, once they are; none where the user thought better of it.
pub type Chosen = Pin<Box<dyn Future<Output = Result<Vec<PathBuf>, NoDialog>>>>;

/// The desktop has no dialog to choose a file in; the window asks for the path itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoDialog;

/// The desktop.
pub trait Outside {
    /// Asks for paths.
    fn choose(&self, question: &Question) -> Chosen;

    /// Opens a file in the user's program for it.
    ///
    /// # Errors
    /// Where no program takes it.
    fn open(&self, path: &Path) -> io::Result<()>;

    /// Puts rich words on the clipboard, with plain ones for whoever takes no more.
    ///
    /// # Errors
    /// Where the desktop has no clipboard, or refuses.
    fn copy_rich(&self, text: &str, html: &str) -> io::Result<()>;

    /// Puts files on the clipboard, to be pasted into a folder or a letter.
    ///
    /// # Errors
    /// As [`Outside::copy_rich`].
    fn copy_files(&self, files: &[PathBuf]) -> io::Result<()>;

    /// The files on the clipboard; none where there are none.
    fn copied_files(&self) -> Vec<PathBuf>;

    /// Whether settings are kept from one start to the next.
    fn keeps_settings(&self) -> bool;

    /// The folder where a journal is made that nobody chose a place for.
    fn documents(&self) -> PathBuf;
}

/// The desktop the program runs on.
#[derive(Default)]
pub struct Desktop {
    /// Held for as long as the window is open: on some desktops what is copied is asked of whoever
    /// copied it
    clipboard: RefCell<Option<arboard::Clipboard>>,
}

impl Desktop {
    /// Does something with the clipboard.
    fn clipboard<T>(
        &self,
        act: impl FnOnce(&mut arboard::Clipboard) -> Result<T, arboard::Error>,
    ) -> io::Result<T> {
        let mut place = self.clipboard.borrow_mut();
        if place.is_none() {
            *place = Some(arboard::Clipboard::new().map_err(io::Error::other)?);
        }
        let Some(clipboard) = place.as_mut() else { return Err(io::Error::other("")) };
        act(clipboard).map_err(io::Error::other)
    }
}

impl Outside for Desktop {
    fn choose(&self, question: &Question) -> Chosen {
        if !may_show_dialogs() {
            return Box::pin(std::future::ready(Err(NoDialog)));
        }
        let asked = Instant::now();
        let paths = ask(question);
        Box::pin(async move {
            let paths = paths.await;
            let unseen = paths.is_empty() && asked.elapsed() < SEEN;
            if unseen { Err(NoDialog) } else { Ok(paths) }
        })
    }

    fn open(&self, path: &Path) -> io::Result<()> {
        open::that_detached(path)
    }

    fn copy_rich(&self, text: &str, html: &str) -> io::Result<()> {
        self.clipboard(|clipboard| clipboard.set_html(html, Some(text)))
    }

    fn copy_files(&self, files: &[PathBuf]) -> io::Result<()> {
        self.clipboard(|clipboard| clipboard.set().file_list(files))
    }

    fn copied_files(&self) -> Vec<PathBuf> {
        self.clipboard(|clipboard| clipboard.get().file_list()).unwrap_or_default()
    }

    fn keeps_settings(&self) -> bool {
        true
    }

    fn documents(&self) -> PathBuf {
        let user = directories::UserDirs::new();
        let folder = user.as_ref().and_then(|user| user.document_dir().map(Path::to_path_buf));
        folder
            .or_else(|| user.map(|user| user.home_dir().to_path_buf()))
            .unwrap_or_else(std::env::temp_dir)
    }
}

/// How the file of a journal ends.
pub const ENDING: &str = "kronika";

/// Hardly a hand puts a dialog away faster: one answered sooner was never there. The desktop does not say so
/// itself, and takes long over it where it is busy. Windows and macOS always have one.
const SEEN: Duration = match cfg!(any(windows, target_os = "macos")) {
    true => Duration::ZERO,
    false => Duration::from_secs(1),
};

/// Whether there is anyone to ask: elsewhere than on Windows and macOS the dialogs belong to a service on the session's
/// bus, or to a program.
fn may_show_dialogs() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let bus = set("DBUS_SESSION_BUS_ADDRESS").is_some()
        || set("XDG_RUNTIME_DIR").is_some_and(|folder| PathBuf::from(folder).join("bus").exists());
    let paths = set("PATH").unwrap_or_default();
    bus || std::env::split_paths(&paths).any(|folder| folder.join("zenity").is_file())
}

/// Paths to come.
type Paths = Pin<Box<dyn Future<Output = Vec<PathBuf>>>>;

/// Asks by the desktop's own dialog.
fn ask(question: &Question) -> Paths {
    let dialog = rfd::AsyncFileDialog::new().set_title(&question.title);
    match question.purpose {
        Purpose::NewJournal => {
            save(dialog.add_filter(&question.kind, &[ENDING]).set_file_name(&question.name))
        }
        Purpose::SavePdf(..) => {
            save(dialog.add_filter(&question.kind, &["pdf"]).set_file_name(&question.name))
        }
        Purpose::SaveTable(_) => {
            save(dialog.add_filter(&question.kind, &["csv"]).set_file_name(&question.name))
        }
        Purpose::SaveAttachment(..) | Purpose::SaveDocument(_) => {
            save(dialog.set_file_name(&question.name))
        }
        Purpose::OpenJournal => {
            let dialog = dialog.add_filter(&question.kind, &[ENDING]);
            Box::pin(async move { paths(dialog.pick_file().await) })
        }
        Purpose::TakePlan => {
            let ends = ["xlsx", "xlsm", "csv", "tsv", "ics", "xml"];
            let dialog = dialog.add_filter(&question.kind, &ends);
            Box::pin(async move { paths(dialog.pick_file().await) })
        }
        Purpose::SavePlan(ref order) => {
            let ends = [order.format.extension()];
            save(dialog.add_filter(&question.kind, &ends).set_file_name(&question.name))
        }
        Purpose::Logo => {
            let dialog = dialog.add_filter(&question.kind, &["png", "jpg", "jpeg"]);
            Box::pin(async move { paths(dialog.pick_file().await) })
        }
        Purpose::ImportFiles => {
            Box::pin(async move { paths(dialog.pick_files().await.into_iter().flatten()) })
        }
        Purpose::ExportTo | Purpose::WatchFolder | Purpose::SaveAttachments(_) => {
            Box::pin(async move { paths(dialog.pick_folder().await) })
        }
        Purpose::ImportFolder => {
            Box::pin(async move { paths(dialog.pick_folders().await.into_iter().flatten()) })
        }
    }
}

fn save(dialog: rfd::AsyncFileDialog) -> Paths {
    Box::pin(async move { paths(dialog.save_file().await) })
}

fn paths(chosen: impl IntoIterator<Item = rfd::FileHandle>) -> Vec<PathBuf> {
    chosen.into_iter().map(|handle| handle.path().to_path_buf()).collect()
}
