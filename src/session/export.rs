//! A client's correspondence chosen for an export, and the words around it.

use std::path::Path;

use chrono::NaiveDate;

use super::pages::local;
use super::reader::direction;
use super::{Exported, Journal, Progress, Reader, name_of};
use crate::domain::{
    Address, Body, Direction, Failure, Form, Kind, Lang, Message, Note, Record, RecordId, Side,
};
use crate::package::{Columns, Item, Labels, Originals, Written, export};
use crate::store::{MailFilter, Query};
use crate::text::{Arg, Words, dates, numbers};

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
}

/// Kinds of records that make up the correspondence. Private notes are none of them.
const KINDS: &[Kind] = &[Kind::Message, Kind::Document, Kind::PhoneNote, Kind::Letter, Kind::Chat];

impl Journal {
    /// Writes a client's correspondence into a folder.
    ///
    /// # Errors
    /// Where the folder holds something already or the disk refuses; then nothing is left behind.
    pub fn export(
        &self,
        client: RecordId,
        to: &Path,
        choice: &ExportChoice,
        lang: Lang,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Exported, Failure> {
        let items = self.chosen(client, choice)?;
        let labels = self.labels(client, choice, items.len(), lang)?;
        let mut originals = Held { query: self.store.query() };
        let written = export(to, &items, &mut originals, &labels, &mut |done, total| {
            progress(Progress { done, total: Some(total) })
        })?;
        Ok(answer(written))
    }

    /// The records of the correspondence that are meant.
    fn chosen(&self, client: RecordId, choice: &ExportChoice) -> Result<Vec<Item>, Failure> {
        let reader = self.now();
        let person = choice.person.map(|id| reader.expect(id)).transpose()?;
        let mut items = Vec::new();
        for record in reader.records(client, KINDS)? {
            let chosen = choice.selection.as_ref().is_none_or(|ids| ids.contains(&record.id));
            if !chosen || !record.may_leave() {
                continue;
            }
            let item = item_of(&reader, &record)?;
            let day = local(item.at).date_naive();
            let within = choice.from.is_none_or(|from| from <= day)
                && choice.until.is_none_or(|until| day <= until);
            let in_thread = choice.thread.is_none() || item.thread == choice.thread;
            if within
                && in_thread
                && person.as_ref().is_none_or(|person| concerns(&item, &record, person))
            {
                items.push(item);
            }
        }
        Ok(items)
    }

    fn labels(
        &self,
        client: RecordId,
        choice: &ExportChoice,
        count: usize,
        lang: Lang,
    ) -> Result<Labels, Failure> {
        let words = Words::new(lang);
        let client = name_of(&self.now().expect(client)?);
        let say = |key: &str| words.say(key);
        let day = |date: Option<NaiveDate>| {
            date.map_or(say("export-open"), |date| dates::long(lang, date))
        };
        let known = dates::stamp(lang, local(self.last_recorded()?));
        let number = i64::try_from(count).unwrap_or(i64::MAX);
        Ok(Labels {
            lang,
            title: words.say_with("export-title", &[("client", Arg::from(client.as_str()))]),
            facts: vec![
                (say("export-client"), client),
                (say("export-period"), format!("{} – {}", day(choice.from), day(choice.until))),
                (say("export-known-on"), known),
                (say("export-count"), numbers::count(lang, number)),
            ],
            guide: ["export-guide-what", "export-guide-check"].map(say).to_vec(),
            foot: vec![words.say_with(
                "export-fingerprint",
                &[("root", Arg::from(self.fingerprint()?.as_str()))],
            )],
            columns: columns(words),
            incoming: say("common-direction-in"),
            outgoing: say("common-direction-out"),
            message: say("kind-message"),
            document: say("kind-document"),
            phone_note: say("kind-phone-note"),
            letter: say("kind-letter"),
            chat: say("kind-chat"),
            no_subject: say("common-no-subject"),
            not_held: say("export-not-held"),
            damaged: say("export-damaged"),
            not_in_mailbox: say("export-not-in-mailbox"),
            retracted: say("export-retracted"),
            local: Box::new(local),
            day: Box::new(move |date| dates::full(lang, date)),
            moment: Box::new(move |moment| dates::stamp(lang, local(moment))),
            size: Box::new(move |bytes| numbers::size(lang, bytes)),
        })
    }
}

/// Originals as the journal holds them.
struct Held<'a> {
    query: Query<'a>,
}

impl Originals for Held<'_> {
    fn each_chunk(
        &mut self,
        sha256: &str,
        visit: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        let mut refused = false;
        let read = self.query.each_chunk(sha256, &mut |bytes| {
            // After the first refusal nothing more is written; the export knows the reason.
            refused = refused || visit(bytes).is_err();
        });
        // One original that is not whole must not keep the others back: what could be read of it is
        // written, and the hash of that marks it in the index.
        drop(read);
        Ok(())
    }
}

fn item_of(reader: &Reader<'_>, record: &Record) -> Result<Item, Failure> {
    let gist = reader.gist(record)?;
    let blank = Item {
        id: record.id,
        kind: record.kind,
        form: Form::Internet,
        at: gist.at,
        direction: None,
        from: Vec::new(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: gist.title,
        file_name: String::new(),
        sha256: None,
        size: 0,
        thread: None,
        message_id: None,
        attachments: Vec::new(),
        text: None,
        recorded: record.made.at,
        retracted: record.retracted.is_some(),
    };
    match &record.body {
        Body::Filed(filed) => {
            let item = Item {
                file_name: filed.name.clone(),
                sha256: Some(filed.sha256.clone()),
                size: filed.size.unsigned_abs(),
                ..blank
            };
            match reader.content(&filed.sha256)?.filter(|_| record.kind == Kind::Message) {
                Some(message) => mail_item(reader, item, message),
                None => Ok(item),
            }
        }
        Body::Note(note) => Ok(note_item(blank, note)),
        _ => Ok(blank),
    }
}

fn mail_item(reader: &Reader<'_>, item: Item, message: Message) -> Result<Item, Failure> {
    let facts = reader.query.mails(MailFilter::One(item.id), 0, 1)?.into_iter().next();
    Ok(Item {
        direction: facts.as_ref().map(|facts| direction(facts.side)),
        thread: facts.map(|facts| facts.thread),
        form: message.form,
        subject: message.subject,
        from: message.from,
        to: message.to,
        cc: message.cc,
        message_id: message.message_id,
        attachments: message.attachments.into_iter().map(|one| one.name).collect(),
        ..item
    })
}

fn note_item(item: Item, note: &Note) -> Item {
    let with =
        note.with.iter().map(|who| Address { name: who.name.clone(), address: String::new() });
    let (ours, with) = (note.from == Some(Side::Us), with.collect::<Vec<_>>());
    Item {
        direction: note
            .from
            .map(|side| if side == Side::Us { Direction::Out } else { Direction::In }),
        from: if ours { Vec::new() } else { with.clone() },
        to: if ours { with } else { Vec::new() },
        text: Some(note.text.clone()),
        ..item
    }
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

fn columns(words: Words) -> Columns {
    let say = |key: &str| words.say(key);
    Columns {
        number: say("export-column-number"),
        at: say("export-column-at"),
        utc: say("export-column-utc"),
        direction: say("export-column-direction"),
        kind: say("export-column-kind"),
        from: say("export-column-from"),
        to: say("export-column-to"),
        cc: say("export-column-cc"),
        subject: say("export-column-subject"),
        attachments: say("export-column-attachments"),
        size: say("export-column-size"),
        file: say("export-column-file"),
        fingerprint: say("export-column-fingerprint"),
        message_id: say("export-column-message-id"),
        thread: say("export-column-thread"),
        known_on: say("export-column-known-on"),
        id: say("export-column-id"),
        remark: say("export-column-remark"),
    }
}

fn answer(written: Written) -> Exported {
    Exported {
        messages: written.messages,
        documents: written.documents,
        notes: written.notes,
        files: written.files,
        damaged: written.damaged.into_iter().chain(written.not_held).collect(),
    }
}
