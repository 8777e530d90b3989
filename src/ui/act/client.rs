//! A client's sections: choosing, reading, adding, freezing the schedule.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::Context;

use super::{finding, letter, recording};
use crate::domain::{Country, Field, Kind, Lang, RecordId, Value};
use crate::session::{About, Journal, Op, Worker};
use crate::ui::app::App;
use crate::ui::command::Section;
use crate::ui::file::ClientFile;
use crate::ui::load::{Answer, View, with_journal};
use crate::ui::screens::{
    Decisions, Meetings, Notes, Overview, Paper, People, RecordPane, Rules, Settled,
    correspondence, meetings, notes, overview, paper, record, schedule, today,
};
use crate::ui::state::{MailPane, Open, Typing};
use crate::ui::theme;

/// Paragraphs of a long message shown at first, and more at each wish.
pub const PARAGRAPHS: usize = 200;
/// Bytes of an original shown as text.
const SOURCE: usize = 200_000;

/// Shows the box for a new client's name.
pub fn add(app: &mut App) {
    if let Some(open) = &mut app.state.open {
        open.adding = Some(Typing::default());
    }
}

/// Saves the client whose name was typed.
pub fn save(app: &mut App) {
    let Some(adding) = app.state.open.as_mut().and_then(|open| open.adding.as_mut()) else {
        return;
    };
    let mut fields = BTreeMap::from([("name".to_owned(), Value::Text(adding.text.clone()))]);
    // Without public holidays every deadline in working days would be wrong, and nobody thinks of them at once.
    let country = country_of(app.state.words.lang()).map(|country| country.write());
    for side in ["our_holidays", "client_holidays", "third_party_holidays"] {
        country.iter().for_each(|country| drop(fields.insert(side.to_owned(), country.clone())));
    }
    let fields = Value::Map(fields);
    adding.failure = None;
    adding.saving =
        Some(app.worker.ask(move |desk| {
            with_journal(desk, |journal| made(journal, Op::AddClient { fields }))
        }));
}

/// Whose public holidays are kept where one works in a language, until something else is agreed.
fn country_of(lang: Lang) -> Option<Country> {
    match lang {
        Lang::Pl => Some(Country::Poland),
        Lang::Ro => Some(Country::Romania),
        Lang::En => None,
    }
}

/// Turns to a client; the section stays, the home screen gives way.
pub fn show(app: &mut App, client: RecordId) {
    let Some(open) = &mut app.state.open else { return };
    open.balance = None;
    if open.section == Section::Today {
        open.section = Section::Overview;
    }
    if open.client != Some(client) {
        open.last_client = open.client;
        open.client = Some(client);
        load(open, &app.worker);
    }
}

/// Turns to the client shown before.
pub fn last(app: &mut App) {
    let before = app.state.open.as_ref().and_then(|open| open.last_client);
    before.into_iter().for_each(|client| show(app, client));
}

/// Turns to a section of the client.
pub fn section(app: &mut App, section: Section) {
    if let Some(open) = &mut app.state.open {
        open.section = section;
        open.balance = None;
        // What stood beside the screen one leaves would lie over the other.
        (open.notes.chosen, open.notes.document) = (None, None);
    }
}

/// Turns every screen to the client and the day shown, with nothing chosen or typed.
pub fn load(open: &mut Open, worker: &Worker) {
    open.overview = Overview::default();
    leave(open, worker);
    open.meetings = Meetings::default();
    open.rules = Rules::default();
    open.decisions = Decisions::default();
    open.people = People::default();
    open.notes = Notes::default();
    open.record = RecordPane::default();
    open.paper = Paper::default();
    open.mail = MailPane::default();
    schedule::reset(&mut open.schedule);
    open.file.clear();
    open.left = open.view().filter(|view| view.on.is_none());
    refresh(open, worker);
}

/// Keeps at once what is typed and was not kept yet.
pub fn leave(open: &mut Open, worker: &Worker) {
    meetings::leave(&mut open.meetings, worker);
    notes::leave(&mut open.notes, worker);
    if let Some(name) = open.left.map(|view| view.client) {
        open.rules.forms.leave(worker, name);
        open.decisions.forms.leave(worker, name);
        open.people.forms.leave(worker, name);
    }
}

/// Loads again what is kept of the client; what is chosen and typed stays.
pub fn refresh(open: &mut Open, worker: &Worker) {
    let Some(view) = open.view() else { return };
    let today = view.moment().with_timezone(&chrono::Local).date_naive();
    open.file.look(worker, view, move |reader| ClientFile::load(reader, view.client, today));
    open.mail.sorted = None;
    open.mail.waiting.again();
    open.mail.missing.again();
    open.timeline.open(view);
    open.entries.ask(worker, |journal| journal.now().entry_count());
}

/// Opens a message to be read.
pub fn read(app: &mut App, id: RecordId) {
    app.sources.prefer(id);
    let Some(open) = &mut app.state.open else { return };
    open.visit(id);
    open.mail.sought.clear();
    take_out(open, &app.worker, id);
}

/// The first message is taken out to be read where none is: half of the screen would be empty. Nobody asked
/// for it, so that it is not among those opened lately.
fn first_letter(open: &mut Open, worker: &Worker) {
    let pane = &open.mail;
    let chosen = pane.open.is_some() || pane.only_waiting || pane.missing.open;
    if open.section != Section::Correspondence || chosen || !pane.find.trim().is_empty() {
        return;
    }
    if let Some(id) = pane.list.row(pane.row).map(|mail| mail.id) {
        take_out(open, worker, id);
    }
}

fn take_out(open: &mut Open, worker: &Worker, id: RecordId) {
    let view = open.view();
    let pane = &mut open.mail;
    pane.open = Some(id);
    pane.letter.clear();
    pane.source.clear();
    pane.raw = false;
    pane.shown = PARAGRAPHS;
    pane.unfolded = false;
    pane.missing.open = false;
    let Some(view) = view else { return };
    let now = view.on.unwrap_or_else(chrono::Utc::now);
    pane.promised = None;
    pane.letter.look(worker, view, move |reader| letter::load(reader, id, now));
}

/// Shows the original bytes of the open message, or its text again.
pub fn source(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    let pane = &mut open.mail;
    pane.raw = !pane.raw;
    let Some(id) = pane.open.filter(|_| pane.raw && pane.source.get().is_none()) else { return };
    pane.source.ask(&app.worker, move |journal| {
        let mut text = journal.now().source(id)?;
        text.truncate(text.floor_char_boundary(SOURCE));
        Ok(text)
    });
}

/// Goes to a record: its client, its screen, the record chosen there.
pub fn go_to(app: &mut App, client: RecordId, kind: Kind, id: RecordId) {
    let palette = app.state.palette.take();
    if kind == Kind::Import && super::files::shown_client(app) == Some(client) {
        // A sheet lies over the screen it was asked for on.
        return super::files::sheet(app, id);
    }
    show(app, client);
    section(app, Section::of(kind));
    if kind == Kind::Message {
        read(app, id);
        if let (Some(open), Some(palette)) = (&mut app.state.open, palette) {
            open.mail.sought = palette.query;
        }
        return;
    }
    if kind == Kind::Import {
        return super::files::sheet(app, id);
    }
    let Some(open) = &mut app.state.open else { return };
    open.visit(id);
    match kind {
        Kind::PhoneNote | Kind::Letter | Kind::Chat | Kind::PrivateNote => {
            open.notes.chosen = Some(id);
        }
        Kind::Document => open.notes.document = Some(id),
        kind => open.chosen_on(Section::of(kind)).into_iter().for_each(|one| *one = Some(id)),
    }
}

/// Begins a new record of a kind on its screen.
pub fn begin(app: &mut App, kind: Kind) {
    if app.state.open.as_ref().is_none_or(|open| open.client.is_none()) {
        return;
    }
    if let Some(why) = app.state.open.as_ref().and_then(Open::bars_writing) {
        let said = app.state.words.say(why);
        return app.state.say(said, None);
    }
    if !matches!(kind, Kind::PhoneNote | Kind::Letter | Kind::Chat | Kind::PrivateNote) {
        section(app, Section::of(kind));
    }
    let Some(open) = &mut app.state.open else { return };
    match kind {
        Kind::Meeting => open.meetings.begin = true,
        Kind::Rule => open.rules.begin = true,
        Kind::Decision => open.decisions.begin = true,
        Kind::Person => open.people.begin = true,
        Kind::Task => schedule::begin_new(&mut open.schedule),
        kind => open.notes.begin = Some(kind),
    }
}

/// Begins a new record of the kind the screen is about.
pub fn begin_here(app: &mut App) {
    let kind = app.state.open.as_ref().and_then(|open| open.section.makes());
    kind.into_iter().for_each(|kind| begin(app, kind));
}

/// Shows every entry about a record.
pub fn show_history(app: &mut App, about: About) {
    section(app, Section::Record);
    if let Some(open) = &mut app.state.open {
        open.record.show_history(about);
    }
}

/// Begins a decision with what minutes say.
pub fn decide(app: &mut App, settled: Settled) {
    begin(app, Kind::Decision);
    if let Some(open) = app.state.open.as_mut().filter(|open| open.decisions.begin) {
        open.decisions.settled = Some(settled);
    }
}

/// Begins a note with words that were pasted.
pub fn note_of(app: &mut App, text: String) {
    begin(app, Kind::Chat);
    if let Some(open) = app.state.open.as_mut().filter(|open| open.notes.begin.is_some()) {
        open.notes.words = Some(text);
    }
}

/// Asks for the past day everything is to be shown as known on.
pub fn choose_day(app: &mut App) {
    if let Some(open) = &mut app.state.open {
        open.choosing_day = Some(String::new());
    }
}

/// Shows everything as known on a past day, or as it is now.
pub fn known_on(app: &mut App, ctx: &Context, day: Option<NaiveDate>) {
    let today = app.state.today;
    let Some(open) = &mut app.state.open else { return };
    open.choosing_day = None;
    open.on = day.filter(|day| *day < today);
    if open.section == Section::Today && open.on.is_some() {
        open.section = Section::Overview;
    }
    load(open, &app.worker);
    theme::paper(ctx, open.on.is_some());
}

/// Shows the box for a new snapshot's name.
pub fn name_snapshot(app: &mut App) {
    if let Some(open) = &mut app.state.open {
        open.section = Section::Schedule;
        open.balance = None;
        schedule::begin_snapshot(&mut open.schedule);
    }
}

/// Takes what the worker has answered; whether anything came.
pub fn turn(app: &mut App, ctx: &Context) -> bool {
    let mut came = recording::turn(app);
    let (state, worker) = (&mut app.state, &app.worker);
    let today = state.today;
    let Some(open) = &mut state.open else { return came };
    came |= open.clients.poll() | open.entries.poll() | open.file.poll();
    if let Some(view) = open.view() {
        correspondence::order(&mut open.mail, worker, view);
    }
    came |= open.mail.list.turn(worker, today) | open.mail.letter.poll() | open.mail.source.poll();
    first_letter(open, worker);
    let shown = open.on.unwrap_or(today);
    came |= open.timeline.turn(worker, open.file.get(), shown);
    came |= first_client(open, worker);
    came |= screens(open, worker);
    came |= open.view().is_some_and(|view| app.sources.turn(worker, view));
    if let Some(client) = saved(&mut open.adding) {
        open.clients.ask(worker, |journal| journal.now().clients());
        (open.last_client, open.client) = (open.client, Some(client));
        open.balance = None;
        if open.section == Section::Today {
            open.section = Section::Overview;
        }
        load(open, worker);
        came = true;
    }
    let palette = state.palette.as_mut();
    came |= palette.is_some_and(|palette| finding::turn(palette, worker, open));
    if came {
        ctx.request_repaint();
    }
    came
}

/// Looks for messages with what was typed, once for each change; whether any came.
fn find_mail(pane: &mut MailPane, worker: &Worker, view: View) -> bool {
    let query = pane.find.trim().to_owned();
    if query != pane.asked && !pane.found.waits() {
        pane.asked.clone_from(&query);
        if query.is_empty() {
            pane.found.clear();
        } else {
            let client = view.client;
            pane.found.look(worker, view, move |reader| {
                reader.find_mail(client, &query, correspondence::FOUND).map(Arc::new)
            });
        }
    }
    pane.found.poll()
}

/// Gives each screen its turn.
fn screens(open: &mut Open, worker: &Worker) -> bool {
    let Some(view) = open.view() else { return false };
    find_mail(&mut open.mail, worker, view)
        | open.mail.waiting.turn(worker, view)
        | open.mail.missing.turn(worker, view)
        | open.mail.comparison.turn(worker, view)
        | open.mail.inside.turn(worker, view)
        | today::turn(&mut open.today, worker, view)
        | overview::turn(&mut open.overview, worker, view)
        | meetings::turn(&mut open.meetings, worker, view)
        | open.rules.forms.turn(worker, view)
        | schedule::turn(&mut open.schedule, worker, view)
        | open.decisions.forms.turn(worker, view)
        | open.people.forms.turn(worker, view)
        | notes::turn(&mut open.notes, worker, view)
        | record::turn(&mut open.record, worker, view)
        | paper::turn(&mut open.paper, worker, view)
}

/// A journal opens on its first client; whether it did just now.
fn first_client(open: &mut Open, worker: &Worker) -> bool {
    let clients = open.clients.get().map(Vec::as_slice).unwrap_or_default();
    let left = clients.iter().find(|client| Some(client.id) == open.wanted_client);
    let first = left.or(clients.first()).map(|client| client.id);
    let (None, Some(client)) = (open.client, first) else { return false };
    open.client = Some(client);
    load(open, worker);
    true
}

/// The record saved from what was typed, once it is; a failure stays beside the field.
fn saved(typing: &mut Option<Typing>) -> Option<RecordId> {
    let at_work = typing.as_mut()?;
    let answer = at_work.saving.as_mut()?.poll()?;
    at_work.saving = None;
    match answer {
        Ok(id) => {
            *typing = None;
            Some(id)
        }
        Err(failure) => {
            at_work.failure = Some(failure);
            None
        }
    }
}

fn made(journal: &mut Journal, op: Op) -> Answer<RecordId> {
    let done = journal.transact(op)?;
    done.ids.first().copied().ok_or_else(|| crate::domain::Failure::new("error-internal"))
}
