//! Attachments of a message: saved, or opened in the user's programs.

use std::path::PathBuf;

use super::files;
use crate::domain::RecordId;
use crate::session::{Journal, SafeNames, Worker, may_run, save_new, save_over, save_passing};
use crate::ui::app::App;
use crate::ui::command::FileOf;
use crate::ui::load::{Answer, with_journal};
use crate::ui::state::RunWarning;
use crate::ui::work::{Job, Then};

/// Saves an attachment here.
pub fn write(app: &mut App, id: RecordId, index: usize, path: PathBuf) {
    save(app, Then::Tell, move |journal| {
        let (_, bytes) = journal.now().attachment(id, index)?;
        save_over(&path, &bytes)?;
        Ok(path)
    });
}

/// Saves every attachment of a message in this folder, none in place of another.
pub fn write_all(app: &mut App, id: RecordId, folder: PathBuf) {
    save(app, Then::Tell, move |journal| {
        let reader = journal.now();
        let view = reader.mail(id)?;
        let mut names = SafeNames::default();
        for index in 0..view.message.attachments.len() {
            let (about, bytes) = reader.attachment(id, index)?;
            save_new(&files::free_path(&folder, &about.name, &mut names), &bytes)?;
        }
        Ok(folder)
    });
}

/// Opens an attachment: a message to be read here, anything else in its program, after a warning where it
/// would be run.
pub fn open(app: &mut App, id: RecordId, index: usize, name: String) {
    if let Some(mail) = app.state.open.as_mut().map(|open| &mut open.mail) {
        let view = mail.letter.get().map(|letter| &letter.view);
        let view = view.filter(|view| view.record.id == id);
        let file = view.and_then(|view| view.message.attachments.get(index));
        if file.is_some_and(|file| file.is_message()) {
            return mail.inside.open(id, index);
        }
    }
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
    let name = files::safe_name(name);
    save(app, Then::Open, move |journal| {
        let (_, bytes) = journal.now().attachment(id, index)?;
        save_passing(&name, &bytes)
    });
}

/// Puts a copy of a file on the clipboard, to be pasted into a folder or a letter. A file cannot be drawn
/// out of the window with the pointer instead: winit, on which the window stands, takes files that are
/// let go over it and has no way to begin such a drag itself.
pub fn copy(app: &mut App, file: FileOf) {
    match file {
        FileOf::Original(id, name) => {
            let name = files::safe_name(&name);
            save(app, Then::Copy, move |journal| save_passing(&name, &journal.now().raw(id)?));
        }
        FileOf::Attachment(id, index, name) => {
            let name = files::safe_name(&name);
            save(app, Then::Copy, move |journal| {
                save_passing(&name, &journal.now().attachment(id, index)?.1)
            });
        }
    }
}

/// Does the saving as long work, and then what is wished with the file.
pub fn save(
    app: &mut App,
    then: Then,
    job: impl FnOnce(&mut Journal) -> Answer<PathBuf> + Send + 'static,
) {
    if app.state.work.is_some() {
        let say = app.state.words.say("ui-work-busy");
        return app.state.say(say, None);
    }
    files::work(app, "ui-work-save", move |_, worker: &Worker| {
        Job::Save(worker.ask(move |desk| with_journal(desk, job)), then)
    });
}

#[cfg(test)]
mod tests {
    use crate::session::SafeNames;
    use crate::ui::act::files::free_path;

    #[test]
    fn no_attachment_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.txt"), "held").expect("written");
        let mut names = SafeNames::default();
        let mut next = |wanted: &str| free_path(folder.path(), wanted, &mut names);
        assert_eq!(next("a.txt"), folder.path().join("a (2).txt"));
        assert_eq!(next("A.txt"), folder.path().join("A (3).txt"));
        assert_eq!(next(".. "), folder.path().join("file"));
    }
}
