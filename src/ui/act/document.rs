//! Documents that were taken in: saved, or opened in the user's programs.

use std::path::PathBuf;

use super::{attachment, files};
use crate::domain::RecordId;
use crate::session::{save_over, save_passing};
use crate::ui::app::App;
use crate::ui::work::Then;

/// Saves a document here.
pub fn write(app: &mut App, id: RecordId, path: PathBuf) {
    attachment::save(app, Then::Tell, move |journal| {
        let bytes = journal.now().raw(id)?;
        save_over(&path, &bytes)?;
        Ok(path)
    });
}

/// Opens a copy of a document among the passing files; a program is only saved.
pub fn open(app: &mut App, id: RecordId, name: &str) {
    if attachment::may_run(name) {
        let said = app.state.words.say("ui-notes-document-runs");
        return app.state.say(said, None);
    }
    let name = files::safe_name(name);
    attachment::save(app, Then::Open, move |journal| save_passing(&name, &journal.now().raw(id)?));
}
