//! Folders watched for clients: chosen, left, and what was filed from them told.

use std::path::PathBuf;

use eframe::egui::Context;

use super::{client, keep_settings};
use crate::domain::{Failure, RecordId};
use crate::session::{Turn, Watch};
use crate::ui::app::App;
use crate::ui::command::Command;
use crate::ui::state::{Open, client_short};
use crate::ui::watched::Looked;

/// Watches a folder for the client shown.
pub fn begin(app: &mut App, folder: PathBuf) {
    let Some(open) = &app.state.open else { return };
    let Some(client) = open.client else { return };
    let journal = open.path.clone();
    let words = app.state.words;
    let other = app
        .state
        .settings
        .watched(&journal)
        .find(|watch| watch.folder == folder && watch.client != client.to_string());
    if let Some(other) = other {
        // One folder for two clients would file what is confidential to the wrong one.
        let name = name_of(open, other.client.parse().ok());
        let said = words.say_with("ui-files-watched-already", &[("client", name.into())]);
        return app.state.say(said, None);
    }
    let name = name_of(open, Some(client));
    let values = [("folder", folder.display().to_string().into()), ("client", name.into())];
    let said = words.say_with("ui-files-watching", &values);
    app.state.settings.watch(Watch { journal, client: client.to_string(), folder });
    keep_settings(app);
    app.state.say(said, None);
}

/// Watches the client's folder no longer.
pub fn end(app: &mut App) {
    let Some(open) = &app.state.open else { return };
    let Some(client) = open.client else { return };
    let journal = open.path.clone();
    app.state.settings.unwatch(&journal, &client.to_string());
    keep_settings(app);
    let said = app.state.words.say("ui-files-watching-no-more");
    app.state.say(said, None);
}

/// Lets the worker look, and tells what came of it.
pub fn turn(app: &mut App, ctx: &Context) {
    let busy = app.state.work.is_some();
    let Some(open) = app.state.open.as_mut().filter(|open| !open.read_only) else { return };
    open.watched.follow(&app.state.settings, &open.path, ctx);
    if busy {
        return;
    }
    for looked in open.watched.turn(&app.worker, ctx) {
        told(app, looked);
    }
}

fn told(app: &mut App, looked: Looked) {
    let Some(open) = &mut app.state.open else { return };
    let failure = match &looked.turn {
        Ok(turn) => first_failure(turn),
        Err(failure) => Some(failure.clone()),
    };
    let news = open.watched.is_news(looked.client, failure.as_ref());
    let name = name_of(open, Some(looked.client));
    if let Ok(Turn { filed, balance: Some(balance), .. }) = &looked.turn
        && !filed.is_empty()
    {
        if open.client == Some(looked.client) {
            client::refresh(open, &app.worker);
        }
        open.today.stale = true;
        let key = match balance.unreadable {
            0 => "ui-files-filed",
            _ => "ui-files-filed-unreadable",
        };
        let values = [
            ("count", filed.len().into()),
            ("client", name.into()),
            ("unreadable", balance.unreadable.into()),
        ];
        let said = app.state.words.say_with(key, &values);
        let show = balance.id.map(|id| Command::ShowSheet(looked.client, id));
        app.state.say(said, show);
    }
    if let Some(failure) = failure.filter(|_| news) {
        app.state.tell(&failure);
    }
}

/// Why the folder could not be looked into, a journal not written, or something not put away.
fn first_failure(turn: &Turn) -> Option<Failure> {
    let stopped = turn.balance.as_ref().and_then(|balance| balance.stopped.clone());
    let stays = turn.filed.iter().find_map(|thing| thing.now.clone().err());
    turn.failure.clone().or(stopped).or(stays)
}

fn name_of(open: &Open, client: Option<RecordId>) -> String {
    let clients = open.clients.get().into_iter().flatten();
    let found = clients.into_iter().find(|record| Some(record.id) == client);
    found.map(client_short).unwrap_or_default().to_owned()
}
