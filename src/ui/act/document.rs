//! Documents that were taken in: saved, or opened in the user's programs.

use std::path::PathBuf;

use super::{attachment, files};
use crate::domain::RecordId;
use crate::session::{may_run, save_over, save_passing};
use crate::ui::app::App;
use crate::ui::viewer::{Viewed, Viewer};
use crate::ui::work::Then;

/// Saves a document here.
pub fn write(app: &mut App, id: RecordId, path: PathBuf) {
    attachment::save(app, Then::Tell, move |journal| {
        let bytes = journal.now().raw(id)?;
        save_over(&path, &bytes)?;
        Ok(path)
    });
}

/// Endings of files that run and still are texts one may look at.
const TEXTS: &[&str] = &["html", "htm", "docm", "xlsm", "pptm"];

/// Shows a document or attachment in the window; what runs and is no text is not looked into.
pub fn view(app: &mut App, what: Viewed) {
    let ending = what.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let text = ending.is_some_and(|ending| TEXTS.contains(&ending.as_str()));
    if may_run(&what.name) && !text {
        return match what.attachment {
            Some(place) => attachment::open(app, what.id, place, what.name),
            None => open(app, what.id, &what.name),
        };
    }
    let Some(open) = &mut app.state.open else { return };
    if let Some(view) = open.view() {
        open.notes.document = None;
        open.viewer = Some(Viewer::open(what, &app.worker, view));
    }
}

/// Gives the file that is viewed, and the pictures of the message that is read, their turn; whether anything came.
pub fn turn(app: &mut App) -> bool {
    pictures(app) | viewed(app)
}

fn pictures(app: &mut App) -> bool {
    let Some(open) = &mut app.state.open else { return false };
    let Some(view) = open.view() else { return false };
    let letter = open
        .mail
        .letter
        .get()
        .map(|letter| (letter.view.record.id, letter.view.message.attachments.as_slice()));
    open.mail.pictures.turn(&app.worker, view, &app.viewing, letter)
}

fn viewed(app: &mut App) -> bool {
    let viewer = app.state.open.as_mut().and_then(|open| open.viewer.as_mut());
    viewer.is_some_and(|viewer| viewer.turn(&app.viewing))
}

/// Opens a copy of a document among the passing files; a program is only saved.
pub fn open(app: &mut App, id: RecordId, name: &str) {
    if may_run(name) {
        let said = app.state.words.say("ui-notes-document-runs");
        return app.state.say(said, None);
    }
    let name = files::safe_name(name);
    attachment::save(app, Then::Open, move |journal| save_passing(&name, &journal.now().raw(id)?));
}
