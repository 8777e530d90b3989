//! The team's mark on printed pages: taken from a picture, or left out.

use std::path::PathBuf;

use crate::session::Settings;
use crate::ui::app::App;

/// Takes a picture as the mark.
pub fn take(app: &mut App, path: PathBuf) {
    match Settings::take_logo(&path) {
        Ok(()) => told(app, "ui-paper-mark-taken"),
        Err(failure) => app.state.tell(&failure),
    }
}

/// Prints without one.
pub fn drop(app: &mut App) {
    match Settings::drop_logo() {
        Ok(()) => told(app, "ui-paper-mark-dropped"),
        Err(failure) => app.state.tell(&failure),
    }
}

/// Says so, and lays out anew what is looked at.
fn told(app: &mut App, key: &str) {
    if let Some(open) = &mut app.state.open {
        open.paper.again();
    }
    let said = app.state.words.say(key);
    app.state.say(said, None);
}
