//! Opening, making, closing and checking a journal.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use eframe::egui::{Context, ViewportCommand};

use super::{client, files, keep, keep_settings};
use crate::domain::Failure;
use crate::session::{Access, Author, Desk, Journal, Verification, demo};
use crate::ui::app::App;
use crate::ui::command::Command;
use crate::ui::glance::DIFFERS;
use crate::ui::habits;
use crate::ui::load::{Answer, with_journal};
use crate::ui::opening::Refused;
use crate::ui::outside::{ENDING, Purpose};
use crate::ui::state::{Open, Opened, Opening};
use crate::ui::theme;
use crate::ui::work::{Job, Meter};

/// Begins what the start screen offers.
pub fn begin(app: &mut App, ctx: &Context, command: &Command) {
    app.state.start.failure = None;
    match command {
        Command::NewJournal if app.state.settings.name.trim().is_empty() => {
            app.state.start.nameless = true;
            app.state.start.greeted = false;
            if app.state.open.is_some() {
                close(app, ctx);
            }
        }
        Command::NewJournal => {
            let name = app.state.words.say("ui-start-file-name");
            files::ask(app, Purpose::NewJournal, format!("{name}.{ENDING}"));
        }
        Command::OpenJournal => files::ask(app, Purpose::OpenJournal, String::new()),
        _ => open_demo(app),
    }
}

/// Opens a journal; where somebody else writes in it, to read.
pub fn open(app: &mut App, path: PathBuf) {
    begin_opening(app, move |desk, meter| {
        make_way(desk, &path);
        open_or_read(desk, &path, meter)
    });
}

/// Closes the journal on the desk where it is the one to be opened, which would find it in use. Any other stays
/// until the one to be opened has.
fn make_way(desk: &mut Desk, path: &Path) {
    let same = |open: &Path| Some(open.canonicalize().ok()? == path.canonicalize().ok()?);
    if desk.journal.as_ref().and_then(|journal| same(journal.path())) == Some(true) {
        desk.put(None);
    }
}

/// What keeps a journal from being written in, but not from being read.
const READABLE: &[&str] = &["error-busy", "error-read-only", "error-record-differs"];

fn open_or_read(desk: &mut Desk, path: &Path, meter: &Meter) -> Answer<Opened> {
    let mut told = |progress| {
        meter.step(progress);
    };
    let why = match Journal::open_telling(path, Access::Write, &mut told) {
        Ok(journal) => return install(desk, journal),
        Err(failure) => failure,
    };
    if !READABLE.contains(&why.key) {
        return Err(why);
    }
    // Where it cannot be read either, the first reason says more.
    let Ok(journal) = Journal::open_telling(path, Access::Read, &mut told) else { return Err(why) };
    let mut opened = install(desk, journal)?;
    opened.read_only = true;
    opened.warnings.insert(0, why);
    Ok(opened)
}

/// Makes an empty journal.
pub fn create(app: &mut App, path: PathBuf) {
    let path = if path.extension().is_none() { path.with_extension(ENDING) } else { path };
    let settings = &app.state.settings;
    let author =
        Author { name: settings.name.trim().to_owned(), email: settings.email.trim().to_owned() };
    begin_opening(app, move |desk, _| {
        let journal = Journal::create(&path, author)?;
        install(desk, journal)
    });
}

/// Goes back to the start screen.
pub fn close(app: &mut App, ctx: &Context) {
    keep(app);
    if let Some(open) = app.state.open.take() {
        open.glance.stop();
    }
    // The start screen begins anew: with the journal just left as the last one.
    (app.state.start.greeted, app.state.start.back) = (false, None);
    app.recorder.clear();
    app.sources.clear();
    theme::paper(ctx, false);
    app.state.palette = None;
    drop(app.worker.ask(|desk| desk.put(None)));
}

/// Checks the whole record.
pub fn verify(app: &mut App) {
    if app.state.work.is_some() || app.state.open.is_none() {
        return;
    }
    files::work(app, "ui-work-verify", |meter, worker| {
        Job::Verify(worker.ask(move |desk| {
            with_journal(desk, |journal| journal.verify(&mut |progress| meter.step(progress)))
        }))
    });
}

/// Makes what is shown anew from the entries.
pub fn rebuild(app: &mut App) {
    if app.state.work.is_some() || app.state.open.is_none() {
        return;
    }
    files::work(app, "ui-work-rebuild", |meter, worker| {
        Job::Rebuild(worker.ask(move |desk| {
            let mut step = |progress| {
                meter.step(progress);
            };
            with_journal(desk, |journal| journal.rebuild(&mut step))
        }))
    });
}

/// Shows what was made anew, and checks it.
pub fn rebuilt(app: &mut App, answer: Answer<()>) {
    if let Err(failure) = answer {
        return app.state.tell(&failure);
    }
    if let Some(open) = &mut app.state.open {
        client::refresh(open, &app.worker);
        open.today.stale = true;
    }
    verify(app);
}

/// Says what the check of the record found.
pub fn verified(app: &mut App, answer: Answer<Verification>) {
    match answer {
        Ok(found) => {
            if let Some(open) = &mut app.state.open {
                if found.faults.is_empty() {
                    open.warnings.retain(|warning| warning.key != DIFFERS);
                }
                open.checked = Some(found);
            }
        }
        Err(failure) => app.state.tell(&failure),
    }
}

/// Takes the journal that has opened, and what is asked about it anew.
pub fn turn(app: &mut App, ctx: &Context) {
    let open = app.state.open.as_mut();
    if open.is_some_and(|open| open.glance.turn(ctx, &app.worker)) {
        differs(app);
    }
    let opening = app.state.start.opening.as_mut();
    if let Some(answer) = opening.and_then(|opening| opening.ticket.poll()) {
        app.state.start.opening = None;
        match answer {
            Ok(opened) => opened_now(app, ctx, opened),
            Err(refused) => not_opened(app, refused),
        }
    }
}

/// Warns that not all is as it was recorded, and checks everything, so that it is known what.
fn differs(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    // What keeps it from being written in says the same.
    if open.warnings.iter().all(|warning| warning.key != "error-record-differs") {
        open.warnings.push(Failure::new(DIFFERS));
    }
    verify(app);
}

fn open_demo(app: &mut App) {
    let name = app.state.words.say("ui-start-demo-file-name");
    let path = app.outside.documents().join(format!("{name}.{ENDING}"));
    begin_opening(app, move |desk, meter| {
        make_way(desk, &path);
        let mut told = |progress| {
            meter.step(progress);
        };
        let made = match path.exists() {
            true => Journal::open_telling(&path, Access::Write, &mut told)?,
            false => demo::create(&path)?,
        };
        install(desk, made)
    });
}

fn begin_opening(
    app: &mut App,
    job: impl FnOnce(&mut Desk, &Meter) -> Answer<Opened> + Send + 'static,
) {
    if app.state.work.is_some() {
        return;
    }
    keep(app);
    if let Some(open) = &app.state.open {
        open.glance.stop();
    }
    app.state.start.failure = None;
    let meter = Arc::new(Meter::default());
    let counted = Arc::clone(&meter);
    let ticket = app.worker.ask(move |desk| {
        let opened = job(desk, &counted);
        opened.map_err(|why| Refused { why, stays: desk.journal.is_some() })
    });
    app.state.start.opening = Some(Opening { ticket, meter, began: Instant::now() });
}

fn install(desk: &mut Desk, journal: Journal) -> Answer<Opened> {
    let opened = Opened {
        path: std::path::absolute(journal.path()).unwrap_or_else(|_| journal.path().into()),
        author: journal.author().clone(),
        warnings: journal.warnings(),
        read_only: false,
        stands: journal.story_ends(),
    };
    desk.put(Some(journal));
    Ok(opened)
}

fn opened_now(app: &mut App, ctx: &Context, opened: Opened) {
    let settings = &mut app.state.settings;
    settings.remember(&opened.path);
    let mut open = Open::new(opened);
    app.habits = habits::restore_place(&mut open, settings);
    open.clients.ask(&app.worker, |journal| journal.now().clients());
    open.entries.ask(&app.worker, |journal| journal.now().entry_count());
    let program = app.state.words.say("common-program");
    ctx.send_viewport_cmd(ViewportCommand::Title(format!("{} – {program}", open.name())));
    app.state.open = Some(open);
    app.recorder.clear();
    app.sources.clear();
    theme::paper(ctx, false);
    app.look_behind();
    keep_settings(app);
}

/// The journal that was open before stays, and it is said over it why the other is not; where none is open, the
/// start screen says it.
fn not_opened(app: &mut App, refused: Refused) {
    if refused.stays && app.state.open.is_some() {
        return app.state.tell(&refused.why);
    }
    app.state.open = None;
    app.state.start.failure = Some(refused.why);
    app.state.start.greeted = true;
}
