//! What of the correspondence is meant.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::items::item_of;
use crate::domain::{Asked, Body, Failure, Kind, Record, RecordId};
use crate::package::Item;
use crate::session::Reader;
use crate::session::pages::local;
use crate::store::MailFilter;

/// What of the correspondence is exported; everything where nothing is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExportChoice {
    /// First day, on this machine's clock
    pub from: Option<NaiveDate>,
    /// Last day
    pub until: Option<NaiveDate>,
    /// Only what this person wrote, got or took part in
    pub person: Option<RecordId>,
    /// Only this conversation
    pub thread: Option<RecordId>,
    /// Only these records
    pub selection: Option<Vec<RecordId>>,
    /// Only what this search finds
    pub query: Option<String>,
    /// What was taken back as well. Otherwise it is only counted: mostly it was filed to a wrong client.
    pub withdrawn: bool,
}

/// What is meant, and how much of it stays.
pub(super) struct Chosen {
    pub items: Vec<Item>,
    pub stays: Stays,
}

/// How much of what is meant does not leave, by why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stays {
    /// It was taken back
    pub withdrawn: u32,
    /// It has no date by which it could be of the days asked for
    pub undated: u32,
}

/// Kinds of records that make up the correspondence. Private notes are none of them.
const KINDS: &[Kind] = &[Kind::Message, Kind::Document, Kind::PhoneNote, Kind::Letter, Kind::Chat];

/// The records of the correspondence that are meant.
pub(super) fn chosen(
    reader: Reader<'_>,
    client: RecordId,
    choice: &ExportChoice,
) -> Result<Chosen, Failure> {
    let person = choice.person.map(|id| reader.expect(id)).transpose()?;
    let among = among(reader, client, choice)?;
    let thread = choice.thread.map(|id| thread_of(reader, id)).transpose()?;
    let mut chosen = Chosen { items: Vec::new(), stays: Stays::default() };
    // What was chosen by hand leaves, whatever became of it.
    let withdrawn = choice.withdrawn || choice.selection.is_some();
    let dated = choice.from.is_some() || choice.until.is_some();
    for record in reader.records(client, KINDS)? {
        if !record.may_leave() || among.as_ref().is_some_and(|ids| !ids.contains(&record.id)) {
            continue;
        }
        let item = item_of(&reader, &record)?;
        let day = local(item.at).date_naive();
        let within = choice.from.is_none_or(|from| from <= day)
            && choice.until.is_none_or(|until| day <= until);
        let in_thread = thread.is_none() || item.thread == thread;
        let theirs = person.as_ref().is_none_or(|person| concerns(&item, &record, person));
        match () {
            () if !in_thread || !theirs => {}
            () if dated && item.undated => chosen.stays.undated += 1,
            () if !within => {}
            () if item.retracted && !withdrawn => chosen.stays.withdrawn += 1,
            () => chosen.items.push(item),
        }
    }
    Ok(chosen)
}

/// The records that are selected and found; none where neither is asked for.
fn among(
    reader: Reader<'_>,
    client: RecordId,
    choice: &ExportChoice,
) -> Result<Option<HashSet<RecordId>>, Failure> {
    let selected = choice.selection.as_ref().map(|ids| ids.iter().copied().collect());
    let Some(typed) = &choice.query else { return Ok(selected) };
    let asked = Asked::read(typed);
    if let Some(misread) = asked.misread.first() {
        return Err(Failure::new("error-misread-search").with("typed", misread.as_str()));
    }
    let mut found = reader.found(&asked, client)?;
    if let Some(selected) = selected {
        let selected: HashSet<RecordId> = selected;
        found.retain(|id| selected.contains(id));
    }
    Ok(Some(found))
}

/// The conversation named by any of its messages.
fn thread_of(reader: Reader<'_>, id: RecordId) -> Result<RecordId, Failure> {
    let message = reader.query.mails(MailFilter::One(id), 0, 1)?.into_iter().next();
    // Its own name is that of a message, which the past may not know.
    Ok(message.map_or(id, |message| message.thread))
}

/// Whether a person wrote it, got it or took part in it.
fn concerns(item: &Item, record: &Record, person: &Record) -> bool {
    let Body::Person(about) = &person.body else { return false };
    let named = match &record.body {
        Body::Note(note) => note.with.iter().any(|who| who.person == Some(person.id)),
        _ => false,
    };
    let mut addresses = item.from.iter().chain(&item.to).chain(&item.cc);
    named
        || addresses
            .any(|one| about.addresses.iter().any(|known| known.trim().to_lowercase() == one.key()))
}
