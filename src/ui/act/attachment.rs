//! Attachments of a message: saved, or opened in the user's programs.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::files;
use crate::domain::RecordId;
use crate::session::{Journal, Worker};
use crate::ui::app::App;
use crate::ui::load::{Answer, with_journal};
use crate::ui::state::RunWarning;
use crate::ui::work::Job;

/// Endings of files that a double click would run rather than show.
const RUNS: &[&str] = &[
    "app", "appimage", "bat", "cmd", "com", "command", "cpl", "desktop", "dll", "exe", "hta",
    "inf", "jar", "js", "jse", "lnk", "msc", "msi", "msp", "ps1", "py", "reg", "scr", "sh", "svg",
    "url", "vb", "vbe", "vbs", "wsf", "wsh", "docm", "xlsm", "pptm", "html", "htm",
];

/// Saves an attachment here.
pub fn write(app: &mut App, id: RecordId, index: usize, path: PathBuf) {
    save(app, false, move |journal| {
        let (_, bytes) = journal.now().attachment(id, index)?;
        files::write(&path, &bytes)?;
        Ok(path)
    });
}

/// Saves every attachment of a message in this folder, none in place of another.
pub fn write_all(app: &mut App, id: RecordId, folder: PathBuf) {
    save(app, false, move |journal| {
        let reader = journal.now();
        let view = reader.mail(id)?;
        let mut taken = HashSet::new();
        for index in 0..view.message.attachments.len() {
            let (about, bytes) = reader.attachment(id, index)?;
            let path = unused(&folder, &files::safe_name(about.name.trim()), index, &mut taken);
            files::write(&path, &bytes)?;
        }
        Ok(folder)
    });
}

/// Opens an attachment, after a warning where it is a program.
pub fn open(app: &mut App, id: RecordId, index: usize, name: String) {
    if !may_run(&name) {
        return run(app, id, index, &name);
    }
    if let Some(open) = &mut app.state.open {
        open.mail.warning = Some(RunWarning { id, index, name });
    }
}

/// Opens an attachment: a copy among the passing files.
pub fn run(app: &mut App, id: RecordId, index: usize, name: &str) {
    if let Some(open) = &mut app.state.open {
        open.mail.warning = None;
    }
    let name = files::safe_name(name.trim());
    save(app, true, move |journal| {
        let (about, bytes) = journal.now().attachment(id, index)?;
        // A folder of its own: two attachments of one name are not taken for each other.
        let folder = std::env::temp_dir().join(format!("kronika-{}", about.sha256));
        let path = folder.join(if name.is_empty() { "file" } else { name.as_str() });
        std::fs::create_dir_all(&folder).map_err(|error| files::not_written(&folder, error))?;
        files::write(&path, &bytes)?;
        Ok(path)
    });
}

/// Does the saving as long work; where wished, the file is opened after it.
pub fn save(
    app: &mut App,
    open: bool,
    job: impl FnOnce(&mut Journal) -> Answer<PathBuf> + Send + 'static,
) {
    if app.state.work.is_some() {
        let say = app.state.words.say("ui-work-busy");
        return app.state.say(say, None);
    }
    files::work(app, "ui-work-save", move |_, worker: &Worker| {
        Job::Save(worker.ask(move |desk| with_journal(desk, job)), open)
    });
}

/// Whether a double click on a file of this name would run it.
pub fn may_run(name: &str) -> bool {
    let ending = Path::new(name.trim()).extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| RUNS.iter().any(|runs| ending == *runs))
}

/// A path in the folder that no file and none of these has yet.
fn unused(folder: &Path, name: &str, index: usize, taken: &mut HashSet<PathBuf>) -> PathBuf {
    let name = if name.is_empty() { format!("{}", index + 1) } else { name.to_owned() };
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem.to_owned(), format!(".{ending}")),
        _ => (name.clone(), String::new()),
    };
    let numbered = (2..10_000).map(|number| format!("{stem} ({number}){ending}"));
    let names = std::iter::once(name).chain(numbered);
    let mut free = names.map(|name| folder.join(name)).filter(|path| !path.exists());
    let path = free.find(|path| !taken.contains(path)).unwrap_or_else(|| folder.join(&stem));
    taken.insert(path.clone());
    path
}

#[cfg(test)]
mod tests {
    use super::{HashSet, may_run, unused};

    #[test]
    fn programs_are_told_by_their_ending() {
        for name in ["a.exe", "Faktura.pdf.JS", " a.scr "] {
            assert!(may_run(name), "{name}");
        }
        for name in ["a.pdf", "exe", "a.exe.txt", ""] {
            assert!(!may_run(name), "{name}");
        }
    }

    #[test]
    fn no_attachment_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.txt"), "held").expect("written");
        let mut taken = HashSet::new();
        let mut next = |name: &str| unused(folder.path(), name, 0, &mut taken);
        assert_eq!(next("a.txt"), folder.path().join("a (2).txt"));
        assert_eq!(next("a.txt"), folder.path().join("a (3).txt"));
        assert_eq!(next(""), folder.path().join("1"));
    }
}
