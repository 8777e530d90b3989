//! Acting on commands: what each does to the state, what it asks of the worker and the desktop.

pub mod attachment;
mod client;
mod document;
mod export;
mod files;
mod finding;
mod journal;
mod letter;
mod logo;
pub mod paste;
mod place;
mod plans;
mod recording;
mod watch;
mod way;

use std::ffi::OsStr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::app::App;
use super::command::{Command, Section};
use super::deeds::{Copied, Taking};
use super::outside::{ENDING, Purpose, Question};
use super::palette::Palette;
use super::path::PathTyping;
use super::screens::schedule;
use super::state::State;
use super::yourself::Yourself;
use crate::domain::{Kind, Lang, RecordId};
use crate::session::{Compared, Print, Theme};
use crate::text::Words;

/// How far the window can be made smaller and enlarged, in percent, step by step.
const ZOOM: [u32; 12] = [60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250];

/// Longest time the window waits for the worker when it goes.
const LAST_WAIT: Duration = Duration::from_secs(5);

/// Keeps what is typed before the window goes, and waits a moment until the journal is closed: what is
/// closed is one file, without others beside it.
pub fn leave(app: &mut App) {
    keep(app);
    let mut last = app.worker.ask(|desk| desk.put(None));
    let began = Instant::now();
    while last.poll().is_none() && began.elapsed() < LAST_WAIT {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Keeps what is typed and was not kept yet, before the journal is left.
fn keep(app: &mut App) {
    if let Some(open) = &mut app.state.open {
        client::leave(open, &app.worker);
    }
}

/// Turns to a section of the client, whose list then has the keyboard.
fn turn_to(app: &mut App, ctx: &Context, section: Section) {
    ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
    app.state.greets = true;
    show_section(app, section);
}

/// Turns to a section of the client; to its list, where the section is shown already.
fn show_section(app: &mut App, section: Section) {
    if let Some(open) = app.state.open.as_mut().filter(|open| open.section == section)
        && section == Section::Meetings
    {
        open.meetings.chosen = None;
    }
    client::section(app, section);
}

/// Does what was wished; where it leads elsewhere, one can come back from there.
pub fn act(app: &mut App, ctx: &Context, command: Command) {
    let begun = way::begin(app, &command);
    give(app, ctx, command);
    way::end(app, begun);
}

fn give(app: &mut App, ctx: &Context, command: Command) {
    match command {
        Command::NewJournal | Command::OpenJournal | Command::OpenDemo => {
            journal::begin(app, ctx, &command);
        }
        Command::OpenPath(path) => journal::open(app, path),
        Command::CloseJournal => journal::close(app, ctx),
        Command::Verify => journal::verify(app),
        Command::Rebuild => journal::rebuild(app),
        Command::AddClient => client::add(app),
        Command::SaveClient => client::save(app),
        Command::ShowClient(id) => client::show(app, id),
        Command::Show(section) => turn_to(app, ctx, section),
        Command::OpenMessage(id) => client::read(app, id),
        Command::ToggleSource => client::source(app),
        Command::GoTo(client, kind, id) => client::go_to(app, client, kind, id),
        Command::LastClient => client::last(app),
        Command::Return => way::back(app),
        Command::Onward => way::forth(app),
        Command::New(kind) => client::begin(app, kind),
        Command::NewHere => client::begin_here(app),
        Command::Find => app.find = true,
        Command::ChooseDay => client::choose_day(app),
        Command::KnownOn(day) => client::known_on(app, ctx, day),
        Command::Record(recording) => recording::record(app, *recording),
        Command::Undo => recording::undo(app),
        Command::NameSnapshot => client::name_snapshot(app),
        Command::Schedule(turn) => plans::turn_to(app, turn),
        Command::TakePath => take_path(app),
        Command::ImportFiles => files::ask(app, Purpose::ImportFiles, String::new()),
        Command::ImportFolder => files::ask(app, Purpose::ImportFolder, String::new()),
        Command::WatchFolder => files::ask(app, Purpose::WatchFolder, String::new()),
        Command::StopWatching => watch::end(app),
        Command::ShowSheet(of, id) => client::go_to(app, of, Kind::Import, id),
        Command::ImportPaths(paths) => place::begin(app, paths),
        Command::FileReviewed => place::file(app),
        Command::LeaveReview => place::leave(app),
        Command::TakeFolders => place::take_folders(app),
        Command::LeaveFolders => place::leave_folders(app),
        Command::Print(what) => paper(app, Some(what)),
        Command::Export => paper(app, None),
        Command::PrintCompared(with) => compared(app, with),
        Command::SavePdf(order) => files::save_pdf(app, order),
        Command::OpenPdf(order) => files::open_pdf(app, order),
        Command::TakePlan => plans::ask(app),
        Command::GivePlan => plans::give(app),
        Command::SavePlan(order) => plans::save(app, order),
        Command::Say(text) => app.state.say(text, None),
        Command::TakeLogo => files::ask(app, Purpose::Logo, String::new()),
        Command::DropLogo => logo::drop(app),
        Command::ExportTo => files::ask(app, Purpose::ExportTo, String::new()),
        Command::SaveAttachment(id, index, name) => {
            files::ask(app, Purpose::SaveAttachment(id, index), files::safe_name(&name));
        }
        Command::SaveAttachments(id) => {
            files::ask(app, Purpose::SaveAttachments(id), String::new());
        }
        Command::OpenAttachment(id, index, name) => attachment::open(app, id, index, name),
        Command::RunAttachment(id, index, name) => attachment::run(app, id, index, &name),
        Command::OpenDocument(id, name) => document::open(app, id, &name),
        Command::SaveDocument(id, name) => {
            files::ask(app, Purpose::SaveDocument(id), files::safe_name(&name));
        }
        Command::SaveTable(id) => files::save_table(app, id),
        Command::View(what) => document::view(app, what),
        Command::CloseView => {
            if let Some(open) = &mut app.state.open {
                open.viewer = None;
            }
        }
        Command::OpenFile(path) => files::open(app, &path),
        Command::CopyFile(file) => attachment::copy(app, file),
        Command::CloseBalance => {
            if let Some(open) = &mut app.state.open {
                open.balance = None;
            }
        }
        other => window(app, ctx, other),
    }
}

/// Puts words on the clipboard, with their shape where there is one.
fn copy(app: &mut App, ctx: &Context, copied: &Copied) {
    let rich = copied.html.as_ref().map(|html| app.outside.copy_rich(&copied.text, html));
    // A desktop that takes no rich words takes plain ones.
    if !matches!(rich, Some(Ok(()))) {
        ctx.copy_text(copied.text.clone());
    }
    let said = app.state.words.say("ui-deeds-copied");
    app.state.say(said, None);
}

/// Offers a record first wherever a source is asked for.
fn cite(app: &mut App, id: RecordId) {
    app.sources.prefer(id);
    let said = app.state.words.say("ui-deeds-cited");
    app.state.say(said, None);
}

/// Takes what the worker has answered.
pub fn turn(app: &mut App, ctx: &Context) {
    journal::turn(app, ctx);
    files::turn(app, ctx);
    place::turn(app, ctx);
    watch::turn(app, ctx);
    let came = client::turn(app, ctx) | document::turn(app);
    if came {
        ctx.request_repaint();
    }
}

/// Goes on with the paths chosen; with none, the dialog was left.
pub fn chosen(app: &mut App, purpose: &Purpose, paths: Vec<PathBuf>) {
    let first = paths.first().cloned();
    match (purpose, first) {
        (Purpose::ImportFiles | Purpose::ImportFolder, Some(_)) => place::begin(app, paths),
        (Purpose::WatchFolder, Some(path)) => watch::begin(app, path),
        (Purpose::NewJournal, Some(path)) => journal::create(app, path),
        (Purpose::OpenJournal, Some(path)) => journal::open(app, path),
        (Purpose::SavePdf(order), Some(path)) => files::write_pdf(app, order.clone(), path),
        (Purpose::TakePlan, Some(path)) => plans::take(app, path),
        (Purpose::SavePlan(order), Some(path)) => plans::write(app, order.clone(), path),
        (Purpose::Logo, Some(path)) => logo::take(app, path),
        (Purpose::SaveTable(id), Some(path)) => files::write_table(app, *id, path),
        (Purpose::ExportTo, Some(path)) => export::begin(app, &path),
        (Purpose::SaveAttachment(id, index), Some(path)) => {
            attachment::write(app, *id, *index, path);
        }
        (Purpose::SaveDocument(id), Some(path)) => document::write(app, *id, path),
        (Purpose::SaveAttachments(id), Some(path)) => attachment::write_all(app, *id, path),
        (_, None) => {}
    }
}

/// Asks for a path in the window itself, because the desktop has no dialog for it.
pub fn type_path(app: &mut App, question: Question) {
    app.state.path = Some(PathTyping::begin(question, &app.outside.documents()));
}

/// Goes on with the path typed, where it can be what is asked for.
fn take_path(app: &mut App) {
    let Some(typing) = &mut app.state.path else { return };
    if let Some((purpose, path)) = typing.answer(&app.outside.documents()) {
        app.state.path = None;
        chosen(app, &purpose, vec![path]);
    }
}

/// What is wished by dropping these on the window.
pub fn meaning_of(state: &State, paths: Vec<PathBuf>) -> Command {
    match paths.as_slice() {
        [one] if state.open.is_none() || one.extension() == Some(OsStr::new(ENDING)) => {
            Command::OpenPath(one.clone())
        }
        _ => Command::ImportPaths(paths),
    }
}

/// Opens the dialog that prints, or the one that gives away.
fn paper(app: &mut App, print: Option<Option<Print>>) {
    let lang = app.state.words.lang();
    let Some(open) = app.state.open.as_mut().filter(|open| open.client.is_some()) else { return };
    match print {
        Some(what) => open.paper.print(open.section, what, lang),
        None => {
            let here = open.section == Section::Correspondence;
            let mail = open.mail.open.filter(|_| here);
            let query = if here { open.mail.find.clone() } else { String::new() };
            open.paper.export(lang, mail, query);
        }
    }
}

/// Opens the dialog that prints a state of the schedule beside an earlier one.
fn compared(app: &mut App, with: Compared) {
    paper(app, Some(Some(Print::Schedule { snapshot: with.snapshot })));
    if let Some(open) = &mut app.state.open {
        open.paper.beside(with);
    }
}

/// What is about the window itself.
fn window(app: &mut App, ctx: &Context, command: Command) {
    let zoom = |percent: Option<&u32>| {
        percent.into_iter().for_each(|percent| ctx.set_zoom_factor(*percent as f32 / 100.0));
    };
    let now = (ctx.zoom_factor() * 100.0).round() as u32;
    match command {
        Command::Copy(copied) => copy(app, ctx, &copied),
        Command::Cite(id) => cite(app, id),
        Command::ShowHistory(about) => client::show_history(app, *about),
        Command::TakeBack(about, way) => {
            if let Some(open) = &mut app.state.open {
                open.taking = Some(Taking::of(*about, way));
            }
        }
        Command::AddYourself => recording::add_yourself(app),
        Command::Decide(settled) => client::decide(app, *settled),
        Command::NoteOf(text) => client::note_of(app, text),
        Command::ZoomIn => zoom(ZOOM.iter().find(|step| **step > now)),
        Command::ZoomOut => zoom(ZOOM.iter().rev().find(|step| **step < now)),
        Command::ZoomReset => ctx.set_zoom_factor(1.0),
        Command::Search => app.state.palette = Some(Palette::with(kept_searches(app))),
        Command::KeepSearch(words, keep) => keep_search(app, &words, keep),
        Command::Yourself => app.state.yourself = Some(Yourself::of(&app.state.settings)),
        Command::SaveYourself => save_yourself(app),
        Command::LeaveYourself => app.state.yourself = None,
        Command::Help => app.state.help = !app.state.help,
        Command::Back => back(&mut app.state),
        Command::NextPane => next_pane(&mut app.state, ctx),
        Command::DismissToast => app.state.toast = None,
        Command::Stop => app.state.work.iter().for_each(|work| work.meter.stop()),
        Command::Theme(choice) => theme(app, ctx, choice),
        Command::Language(lang) => language(app, lang),
        _ => {}
    }
}

/// Keeps who one is for what is made and printed from now on.
fn save_yourself(app: &mut App) {
    let Some(yourself) = app.state.yourself.take() else { return };
    yourself.put(&mut app.state.settings);
    keep_settings(app);
    let said = app.state.words.say("ui-yourself-saved");
    app.state.say(said, None);
}

fn back(state: &mut State) {
    if state.path.take().is_some()
        || state.palette.take().is_some()
        || std::mem::take(&mut state.help)
    {
        return;
    }
    let Some(open) = &mut state.open else { return };
    if open.choosing_day.take().is_some() {
        return;
    }
    if open.mail.warning.take().is_some() {
        return;
    }
    if open.paper.is_open() {
        return open.paper.close();
    }
    if open.viewer.take().is_some() {
        return;
    }
    if !schedule::back(&mut open.schedule) && open.adding.take().is_none() {
        open.balance = None;
    }
}

fn next_pane(state: &mut State, ctx: &Context) {
    if state.panes.is_empty() {
        return;
    }
    state.pane = (state.pane + 1) % state.panes.len();
    if let Some(id) = state.panes.get(state.pane) {
        ctx.memory_mut(|memory| memory.request_focus(*id));
    }
}

fn theme(app: &mut App, ctx: &Context, choice: Theme) {
    app.state.settings.theme = choice;
    app.dress(ctx);
    keep_settings(app);
}

fn language(app: &mut App, lang: Lang) {
    app.state.settings.lang = Some(lang);
    app.state.words = Words::new(lang);
    keep_settings(app);
}

/// The searches kept for the journal that is open.
fn kept_searches(app: &App) -> Vec<String> {
    let open = app.state.open.as_ref();
    open.map(|open| app.state.settings.searches_of(&open.path)).unwrap_or_default()
}

fn keep_search(app: &mut App, words: &str, keep: bool) {
    let Some(open) = &app.state.open else { return };
    let path = open.path.clone();
    app.state.settings.keep_search(&path, words, keep);
    keep_settings(app);
    let kept = kept_searches(app);
    if let Some(palette) = &mut app.state.palette {
        palette.kept = kept;
    }
}

/// Keeps the settings for the next start. That they were not kept is no reason to stop anyone.
pub fn keep_settings(app: &App) {
    if app.outside.keeps_settings() {
        let settings = app.state.settings.clone();
        drop(app.worker.ask(move |_| settings.save().is_ok()));
    }
}
