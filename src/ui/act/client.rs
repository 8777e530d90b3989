//! A client's sections: choosing, reading, adding, freezing the schedule.

use std::collections::BTreeMap;

use crate::domain::{Kind, RecordId, Value, span_phases};
use crate::session::{Hit, Journal, Op, Worker};
use crate::ui::app::App;
use crate::ui::command::Section;
use crate::ui::load::{Answer, with_journal};
use crate::ui::state::{Letter, MailPane, Open, Palette, Typing};

/// Paragraphs of a long message shown at first, and more at each wish.
pub const PARAGRAPHS: usize = 200;
/// Hits shown by the palette.
const HITS: usize = 40;
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
    let fields =
        Value::Map(BTreeMap::from([("name".to_owned(), Value::Text(adding.text.clone()))]));
    adding.failure = None;
    adding.saving =
        Some(app.worker.ask(move |desk| {
            with_journal(desk, |journal| made(journal, Op::AddClient { fields }))
        }));
}

/// Turns to a client; the section stays.
pub fn show(app: &mut App, client: RecordId) {
    let Some(open) = &mut app.state.open else { return };
    open.balance = None;
    if open.client != Some(client) {
        open.client = Some(client);
        load(open, &app.worker, client);
    }
}

/// Turns to a section of the client.
pub fn section(app: &mut App, section: Section) {
    if let Some(open) = &mut app.state.open {
        open.section = section;
        open.balance = None;
    }
}

/// Loads everything shown of a client again.
pub fn load(open: &mut Open, worker: &Worker, client: RecordId) {
    open.mail = MailPane::default();
    open.mail.list.open(worker, client);
    open.timeline.open(worker, client);
    open.schedule.rows.clear();
    open.schedule.snapshots.clear();
    open.schedule.naming = None;
    load_schedule(open, worker, client);
    open.entries.ask(worker, |journal| journal.now().entry_count());
}

/// Opens a message to be read.
pub fn read(app: &mut App, id: RecordId) {
    let Some(open) = &mut app.state.open else { return };
    let pane = &mut open.mail;
    pane.open = Some(id);
    pane.letter.clear();
    pane.source.clear();
    pane.raw = false;
    pane.shown = PARAGRAPHS;
    pane.letter.ask(&app.worker, move |journal| letter(journal, id));
}

/// Shows the original bytes of the open message, or its text again.
pub fn source(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    let pane = &mut open.mail;
    pane.raw = !pane.raw;
    let Some(id) = pane.open.filter(|_| pane.raw && pane.source.get().is_none()) else { return };
    pane.source.ask(&app.worker, move |journal| {
        let mut bytes = journal.now().raw(id)?;
        bytes.truncate(SOURCE);
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    });
}

/// Goes to a record that was found.
pub fn go_to(app: &mut App, client: RecordId, kind: Kind, id: RecordId) {
    app.state.palette = None;
    show(app, client);
    match kind {
        Kind::Message => {
            section(app, Section::Correspondence);
            read(app, id);
        }
        Kind::Task | Kind::Snapshot => section(app, Section::Schedule),
        _ => section(app, Section::Timeline),
    }
}

/// Shows the box for a new snapshot's name.
pub fn name_snapshot(app: &mut App) {
    if let Some(open) = &mut app.state.open {
        open.section = Section::Schedule;
        open.balance = None;
        open.schedule.naming = Some(Typing::default());
    }
}

/// Takes the snapshot that was named.
pub fn take_snapshot(app: &mut App) {
    let Some(open) = &mut app.state.open else { return };
    let (Some(client), Some(naming)) = (open.client, open.schedule.naming.as_mut()) else { return };
    let name = naming.text.trim().to_owned();
    naming.failure = None;
    naming.saving = Some(app.worker.ask(move |desk| {
        with_journal(desk, |journal| made(journal, Op::Snapshot { client, name, note: None }))
    }));
}

/// Takes what the worker has answered; whether anything came.
pub fn turn(app: &mut App) -> bool {
    let (state, worker) = (&mut app.state, &app.worker);
    let today = state.today;
    let Some(open) = &mut state.open else { return false };
    let mut came = open.clients.poll() | open.entries.poll();
    came |= open.mail.list.turn(worker, today) | open.mail.letter.poll() | open.mail.source.poll();
    came |= open.timeline.turn(worker, today);
    came |= open.schedule.rows.poll() | open.schedule.snapshots.poll();
    first_client(open, worker);
    if let Some(client) = saved(&mut open.adding) {
        open.clients.ask(worker, |journal| journal.now().clients());
        open.client = Some(client);
        open.balance = None;
        load(open, worker, client);
        came = true;
    }
    if saved(&mut open.schedule.naming).is_some() {
        if let Some(client) = open.client {
            load_schedule(open, worker, client);
            open.timeline.open(worker, client);
            open.entries.ask(worker, |journal| journal.now().entry_count());
        }
        let taken = state.words.say("ui-snapshot-taken");
        state.say(taken, None);
        came = true;
    }
    came | state.palette.as_mut().is_some_and(|palette| look(palette, worker))
}

fn load_schedule(open: &mut Open, worker: &Worker, client: RecordId) {
    open.schedule.rows.ask(worker, move |journal| {
        let mut rows = journal.now().outline(client)?;
        span_phases(&mut rows);
        Ok(rows)
    });
    open.schedule.snapshots.ask(worker, move |journal| {
        let mut snapshots = journal.now().records(client, &[Kind::Snapshot])?;
        snapshots.reverse();
        Ok(snapshots)
    });
}

/// A journal opens on its first client.
fn first_client(open: &mut Open, worker: &Worker) {
    let first = open.clients.get().and_then(|clients| clients.first()).map(|client| client.id);
    if let (None, Some(client)) = (open.client, first) {
        open.client = Some(client);
        load(open, worker, client);
    }
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

fn letter(journal: &mut Journal, id: RecordId) -> Answer<Letter> {
    let view = journal.now().mail(id)?;
    let paragraphs = paragraphs(&view.message.text);
    Ok(Letter { view, paragraphs })
}

/// Pieces of a text that are parted by empty lines; none is longer than what lays out at once.
fn paragraphs(text: &str) -> Vec<String> {
    const LINES: usize = 40;
    let mut pieces = Vec::new();
    let mut piece: Vec<&str> = Vec::new();
    let mut end = |piece: &mut Vec<&str>| {
        if !piece.is_empty() {
            pieces.push(piece.join("\n"));
            piece.clear();
        }
    };
    for line in text.lines() {
        if line.trim().is_empty() || piece.len() >= LINES {
            end(&mut piece);
        }
        if !line.trim().is_empty() {
            piece.push(line.trim_end());
        }
    }
    end(&mut piece);
    pieces
}

/// Searches for what was typed, once for each change; whether hits came.
fn look(palette: &mut Palette, worker: &Worker) -> bool {
    let query = palette.query.trim().to_owned();
    if query != palette.asked {
        palette.asked.clone_from(&query);
        if query.is_empty() {
            palette.hits.clear();
        } else {
            palette.hits.ask(worker, move |journal| search(journal, &query));
        }
    }
    palette.hits.poll()
}

fn search(journal: &mut Journal, query: &str) -> Answer<Vec<Hit>> {
    journal.now().search(query, None, HITS)
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn paragraphs_are_parted_by_empty_lines() {
        assert_eq!(paragraphs("a\r\nb\n\n \n\nc\n"), ["a\nb", "c"]);
        assert_eq!(paragraphs(""), Vec::<String>::new());
        assert_eq!(paragraphs(&"x\n".repeat(100)).len(), 3);
    }
}
