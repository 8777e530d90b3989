//! Files on their way in: looked into for whose they are before anything is filed.

use std::path::PathBuf;

use eframe::egui::Context;

use super::files;
use crate::domain::RecordId;
use crate::session::{FolderChoice, StoreFolder, Suggestion, is_store, store_folders};
use crate::ui::app::App;
use crate::ui::command::Section;
use crate::ui::folders::{Asked, Folders};
use crate::ui::load::{Answer, with_journal};
use crate::ui::review::Review;
use crate::ui::state::Open;

/// Looks into what was dropped or chosen for whose it is.
pub fn begin(app: &mut App, paths: Vec<PathBuf>) {
    let clients = app.state.open.as_ref().and_then(|open| open.clients.get());
    // Without a choice nothing can go wrong, and without a client nothing can go anywhere.
    if clients.is_none_or(|clients| clients.len() < 2) {
        if let Some(client) = files::may_import(app) {
            import_to(app, client, paths);
        }
        return;
    }
    let barred = app.state.open.as_ref().and_then(Open::bars_writing);
    if let Some(why) = barred.or(app.state.work.is_some().then_some("ui-work-busy")) {
        let said = app.state.words.say(why);
        return app.state.say(said, None);
    }
    let ticket = app.worker.ask(move |desk| with_journal(desk, |journal| journal.suggest(&paths)));
    if let Some(open) = &mut app.state.open {
        open.placing.asked = Some(ticket);
    }
}

/// Goes on once it is known whose they may be.
pub fn turn(app: &mut App, ctx: &Context) {
    turn_stores(app, ctx);
    let Some(open) = &mut app.state.open else { return };
    let Some(mut ticket) = open.placing.asked.take() else { return };
    match ticket.poll() {
        None => open.placing.asked = Some(ticket),
        Some(answer) => {
            placed(app, answer);
            ctx.request_repaint();
        }
    }
}

fn placed(app: &mut App, answer: Answer<Vec<Suggestion>>) {
    let suggestions = match answer {
        Ok(suggestions) => suggestions,
        Err(failure) => return app.state.tell(&failure),
    };
    let Some(open) = &mut app.state.open else { return };
    let paths: Vec<PathBuf> = suggestions.iter().map(|one| one.path.clone()).collect();
    let clients = open.clients.get().map(Vec::as_slice).unwrap_or_default();
    // On the home screen no client is meant: what nothing speaks for waits until somebody says whose it is.
    let meant = open.client.filter(|_| open.section != Section::Today);
    match (Review::of(suggestions, clients, meant), meant) {
        (Some(review), _) => open.placing.review = Some(review),
        (None, Some(client)) => import_to(app, client, paths),
        (None, None) => {}
    }
}

/// Files what was decided; what was not goes on waiting.
pub fn file(app: &mut App) {
    if app.state.work.is_some() {
        return;
    }
    let Some(open) = &mut app.state.open else { return };
    let Some(review) = &mut open.placing.review else { return };
    let mut groups = review.decided();
    if review.waiting() == 0 {
        open.placing.review = None;
    }
    // The client that is shown comes last, so that its sheet is the one that stays.
    groups.sort_by_key(|(client, _)| Some(*client) != open.client);
    open.placing.queue = groups;
    next(app);
}

/// Files the next client's; whether there was one.
pub fn next(app: &mut App) -> bool {
    let Some((client, paths)) = app.state.open.as_mut().and_then(|open| open.placing.queue.pop())
    else {
        return false;
    };
    import_to(app, client, paths);
    true
}

/// Takes these in for a client; of Outlook's stores it is asked first which folders.
fn import_to(app: &mut App, client: RecordId, paths: Vec<PathBuf>) {
    let named = |path: &&PathBuf| path.extension().is_some_and(|e| e.eq_ignore_ascii_case("pst"));
    let stores: Vec<PathBuf> = paths.iter().filter(named).cloned().collect();
    let Some(open) = app.state.open.as_mut().filter(|_| !stores.is_empty()) else {
        return files::take_in(app, client, paths, FolderChoice::All);
    };
    let ticket = app.worker.ask(move |_| {
        let folders: Answer<Vec<Vec<StoreFolder>>> =
            stores.iter().filter(|path| is_store(path)).map(|path| store_folders(path)).collect();
        folders.map(|folders| folders.concat())
    });
    open.placing.stores = Some(Asked { client, paths, ticket });
}

fn turn_stores(app: &mut App, ctx: &Context) {
    let Some(open) = &mut app.state.open else { return };
    let Some(mut asked) = open.placing.stores.take() else { return };
    let Some(answer) = asked.ticket.poll() else {
        open.placing.stores = Some(asked);
        return;
    };
    ctx.request_repaint();
    let Asked { client, paths, .. } = asked;
    // A store that cannot be opened is kept whole, and the sheet says why.
    match Folders::of(client, paths.clone(), answer.unwrap_or_default()) {
        Some(folders) => open.placing.folders = Some(folders),
        None => files::take_in(app, client, paths, FolderChoice::All),
    }
}

/// Takes in the chosen folders of the stores, and what came with them.
pub fn take_folders(app: &mut App) {
    if app.state.work.is_some() {
        return;
    }
    let Some(open) = &mut app.state.open else { return };
    let Some((client, paths, choice)) = open.placing.folders.take().map(Folders::choice) else {
        return;
    };
    files::take_in(app, client, paths, choice);
}

/// Takes in nothing of what came with the stores.
pub fn leave_folders(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    open.placing.folders = None;
    next(app);
}

/// Leaves what waits where it lies.
pub fn leave(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    let Some(review) = open.placing.review.take() else { return };
    let values = [("count", review.waiting().into())];
    let said = app.state.words.say_with("ui-files-review-left", &values);
    app.state.say(said, None);
}
