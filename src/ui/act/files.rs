//! Files in and out: taking in, pages to PDF, attachments; long work and its end.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use chrono::Local;
use eframe::egui::Context;

use super::{client, export, journal, plans};
use crate::domain::{Body, Failure, RecordId};
use crate::session::{Balance, FolderChoice, Print, PrintOrder, Worker};
use crate::session::{SafeNames, balance_csv, save_over, save_passing};
use crate::text::Words;
use crate::ui::app::App;
use crate::ui::command::{Command, Section};
use crate::ui::load::{Answer, with_journal};
use crate::ui::outside::{Purpose, Question};
use crate::ui::screens::Sheet;
use crate::ui::state::Open;
use crate::ui::widgets::capital;
use crate::ui::work::{Job, Meter, Then, Work};

/// The name of a file whose own name says nothing.
const UNNAMED: &str = "file";

/// Asks the user for paths.
pub fn ask(app: &mut App, purpose: Purpose, name: String) {
    let words = app.state.words;
    let needs_client =
        matches!(purpose, Purpose::ImportFiles | Purpose::ImportFolder | Purpose::WatchFolder);
    if needs_client && shown_client(app).is_none() {
        let say = words.say("ui-import-needs-client");
        return app.state.say(say, None);
    }
    let (title, kind) = match purpose {
        Purpose::NewJournal => ("ui-dialog-new", "ui-dialog-journals"),
        Purpose::OpenJournal => ("ui-dialog-open", "ui-dialog-journals"),
        Purpose::ImportFiles => ("ui-dialog-import", "ui-dialog-files"),
        Purpose::ImportFolder => ("ui-dialog-import-folder", "ui-dialog-files"),
        Purpose::WatchFolder => ("ui-files-dialog-watch", "ui-dialog-files"),
        Purpose::ExportTo => ("ui-dialog-export", "ui-dialog-files"),
        Purpose::SavePdf(..) => ("ui-dialog-save-pdf", "ui-dialog-pdf"),
        Purpose::TakePlan => ("ui-command-take-plan", "ui-dialog-plans"),
        Purpose::SavePlan(_) => ("ui-schedule-give-title", "ui-dialog-plans"),
        Purpose::Logo => ("ui-dialog-logo", "ui-dialog-pictures"),
        Purpose::SaveTable(_) => ("ui-files-dialog-csv", "ui-files-dialog-table"),
        Purpose::SaveAttachments(_) => ("ui-dialog-save-attachments", "ui-dialog-files"),
        Purpose::SaveAttachment(..) | Purpose::SaveDocument(_) => {
            ("ui-dialog-save-attachment", "ui-dialog-files")
        }
    };
    let question = Question { purpose, title: words.say(title), kind: words.say(kind), name };
    let chosen = app.outside.choose(&question);
    app.questions.push((question, chosen));
}

/// Takes these in for a client, all that is in them.
pub fn take_in(app: &mut App, client: RecordId, paths: Vec<PathBuf>, folders: FolderChoice) {
    work(app, "ui-work-import", move |meter, worker| {
        let ticket = worker.ask(move |desk| {
            with_journal(desk, |journal| {
                let mut step = |progress| meter.step(progress);
                journal.import_folders(client, &paths, folders, &mut step)
            })
        });
        Job::Import(client, ticket)
    });
}

/// The client that takes files in now; where none can, it is said why.
pub fn may_import(app: &mut App) -> Option<RecordId> {
    let barred = app.state.open.as_ref().and_then(Open::bars_writing);
    let why = match (barred, shown_client(app)) {
        (Some(why), _) => why,
        (None, None) => "ui-import-needs-client",
        (None, Some(_)) if app.state.work.is_some() => "ui-work-busy",
        (None, client) => return client,
    };
    let said = app.state.words.say(why);
    app.state.say(said, None);
    None
}

/// Asks where to save something as PDF.
pub fn save_pdf(app: &mut App, order: PrintOrder) {
    let name = page_name(app, &order);
    ask(app, Purpose::SavePdf(order), name);
}

/// Makes a PDF among the passing files and opens it.
pub fn open_pdf(app: &mut App, order: PrintOrder) {
    let name = page_name(app, &order);
    print(app, order, Then::Open, move |bytes| save_passing(&name, bytes));
}

/// Makes a PDF and writes it here.
pub fn write_pdf(app: &mut App, order: PrintOrder, path: PathBuf) {
    print(app, order, Then::Tell, move |bytes| save_over(&path, bytes).map(|()| path));
}

fn print(
    app: &mut App,
    order: PrintOrder,
    then: Then,
    save: impl FnOnce(&[u8]) -> Answer<PathBuf> + Send + 'static,
) {
    let Some(client) = shown_client(app).filter(|_| app.state.work.is_none()) else { return };
    work(app, "ui-work-print", move |_, worker| {
        let ticket = worker.ask(move |desk| {
            with_journal(desk, |journal| save(&journal.print_so(client, &order)?.bytes))
        });
        Job::Save(ticket, then)
    });
}

/// Asks where to save a balance sheet as a table.
pub fn save_table(app: &mut App, id: RecordId) {
    let client = app.state.open.as_ref().and_then(|open| open.shown());
    let client = client.map(crate::ui::state::client_short).unwrap_or_default();
    let name = safe_name(&format!("{} – {client}.csv", app.state.words.say("ui-balance-name")));
    ask(app, Purpose::SaveTable(id), name);
}

/// Writes a balance sheet as a table here.
pub fn write_table(app: &mut App, id: RecordId, path: PathBuf) {
    if app.state.work.is_some() {
        return;
    }
    let lang = app.state.words.lang();
    work(app, "ui-files-work-table", move |_, worker| {
        let ticket = worker.ask(move |desk| {
            with_journal(desk, |journal| {
                let table = balance_csv(&journal.now().balance(id)?, lang);
                save_over(&path, table.as_bytes()).map(|()| path)
            })
        });
        Job::Save(ticket, Then::Tell)
    });
}

/// Shows the balance sheet of a past import, once it is there.
pub fn sheet(app: &mut App, id: RecordId) {
    let Some(open) = &mut app.state.open else { return };
    let Some(view) = open.view() else { return };
    let ticket =
        app.worker.ask(move |desk| desk.look(view.client, view.on, |reader| reader.balance(id)));
    open.sheet = Some((id, view.client, ticket));
}

fn turn_sheet(app: &mut App, ctx: &Context) {
    let Some(open) = &mut app.state.open else { return };
    let Some((id, client, mut ticket)) = open.sheet.take() else { return };
    match ticket.poll() {
        None => open.sheet = Some((id, client, ticket)),
        Some(Ok(balance)) => {
            // Whoever went on to another client meanwhile is not called back.
            if open.client == Some(client) {
                open.balance = Some(Sheet::new(balance, client));
            }
            ctx.request_repaint();
        }
        Some(Err(failure)) => app.state.tell(&failure),
    }
}

/// Loads what the records on a balance sheet are, as far as they are seen.
fn turn_rows(app: &mut App, ctx: &Context) {
    let Some(open) = &mut app.state.open else { return };
    let (Some(view), Some(sheet)) = (open.view(), &mut open.balance) else { return };
    if sheet.turn(&app.worker, view) {
        ctx.request_repaint();
    }
}

/// Opens a file in the user's program for it.
pub fn open(app: &mut App, path: &Path) {
    if let Err(error) = app.outside.open(path) {
        let failure =
            Failure::new("ui-error-open").with("file", path.display().to_string()).because(error);
        app.state.tell(&failure);
    }
}

/// Begins long work.
pub fn work(app: &mut App, key: &'static str, begin: impl FnOnce(Arc<Meter>, &Worker) -> Job) {
    let meter = Arc::new(Meter::default());
    let job = begin(Arc::clone(&meter), &app.worker);
    app.state.work = Some(Work { key, meter, began: Instant::now(), job });
}

/// Takes what has come of long work.
pub fn turn(app: &mut App, ctx: &Context) {
    turn_sheet(app, ctx);
    turn_rows(app, ctx);
    let Some(mut running) = app.state.work.take() else { return };
    match &mut running.job {
        Job::Import(client, ticket) => {
            if let Some(answer) = ticket.poll() {
                let client = *client;
                app.look_behind();
                return imported(app, client, answer);
            }
        }
        Job::Verify(ticket) => {
            if let Some(answer) = ticket.poll() {
                return journal::verified(app, answer);
            }
        }
        Job::Rebuild(ticket) => {
            if let Some(answer) = ticket.poll() {
                return journal::rebuilt(app, answer);
            }
        }
        Job::Export(ticket) => {
            if let Some(answer) = ticket.poll() {
                ctx.request_repaint();
                return export::written(app, answer);
            }
        }
        Job::Plan(ticket) => {
            if let Some(answer) = ticket.poll() {
                ctx.request_repaint();
                return plans::written(app, answer);
            }
        }
        Job::Save(ticket, then) => {
            if let Some(answer) = ticket.poll() {
                let then = *then;
                ctx.request_repaint();
                return saved(app, answer, then);
            }
        }
    }
    app.state.work = Some(running);
}

fn imported(app: &mut App, into: RecordId, answer: Answer<Balance>) {
    let balance = match answer {
        Ok(balance) => balance,
        Err(failure) => return app.state.tell(&failure),
    };
    let Some(open) = &mut app.state.open else { return };
    client::refresh(open, &app.worker);
    open.today.stale = true;
    if super::place::next(app) {
        return;
    }
    let Some(open) = &mut app.state.open else { return };
    let before = open.spot();
    if open.client != Some(into) {
        client::show(app, into);
    }
    let Some(open) = &mut app.state.open else { return };
    open.section = Section::Correspondence;
    open.balance = Some(Sheet::new(balance, into));
    open.trail.leave(before);
}

fn saved(app: &mut App, answer: Answer<PathBuf>, then: Then) {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match answer {
        Ok(path) if then == Then::Open => open(app, &path),
        Ok(path) if then == Then::Copy => {
            let said = match app.outside.copy_files(std::slice::from_ref(&path)) {
                Ok(()) => {
                    let values = [("file", name(&path).into())];
                    app.state.words.say_with("ui-deeds-file-copied", &values)
                }
                Err(error) => {
                    let failure = Failure::new("ui-error-clipboard").because(error);
                    return app.state.tell(&failure);
                }
            };
            app.state.say(said, None);
        }
        Ok(path) => {
            let name = name(&path);
            let say = app.state.words.say_with("ui-saved", &[("file", name.into())]);
            app.state.say(say, Some(Command::OpenFile(path)));
        }
        Err(failure) => app.state.tell(&failure),
    }
}

pub fn shown_client(app: &App) -> Option<RecordId> {
    app.state.open.as_ref()?.client
}

/// What a printed file is called: what it is, which one, of whom, of which day. Two of a kind have two names.
fn page_name(app: &App, order: &PrintOrder) -> String {
    let client = app.state.open.as_ref().and_then(|open| open.shown());
    let client = client.map(crate::ui::state::client_short).unwrap_or_default();
    let mut what = Words::new(order.lang).say(match order.what {
        Print::Schedule { snapshot: None } => "ui-section-schedule",
        Print::Schedule { snapshot: Some(_) } => "kind-snapshot",
        Print::Minutes { .. } => "ui-paper-minutes",
        Print::Rules => "ui-section-rules",
        Print::Import { .. } => "ui-balance-name",
        Print::Messages { .. } => "ui-section-correspondence",
    });
    let file = app.state.open.as_ref().and_then(|open| open.file.get());
    let one = match order.what {
        Print::Schedule { snapshot } => snapshot,
        Print::Minutes { meeting } => Some(meeting),
        Print::Rules | Print::Import { .. } | Print::Messages { .. } => None,
    };
    let one = one.and_then(|id| file?.record(id));
    let known = order.on.map(|moment| moment.with_timezone(&Local).date_naive());
    let mut day = known.unwrap_or(app.state.today);
    if let Some(record) = one {
        what.push_str(&format!(" {}", record.number));
        if let Body::Meeting(meeting) = &record.body {
            day = meeting.starts.with_timezone(&Local).date_naive();
        }
    }
    safe_name(&format!("{} – {client} – {day}.pdf", capital(&what)))
}

/// A name every system takes, shown as what it is.
pub fn safe_name(wanted: &str) -> String {
    SafeNames::default().like(wanted, UNNAMED)
}

/// A path in the folder that no file has yet, and none of these names.
pub fn free_path(folder: &Path, wanted: &str, names: &mut SafeNames) -> PathBuf {
    loop {
        let path = folder.join(names.like(wanted, UNNAMED));
        if path.symlink_metadata().is_err() {
            return path;
        }
    }
}
