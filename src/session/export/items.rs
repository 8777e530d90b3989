//! Records of the correspondence as items of an export.

use crate::domain::{Address, Body, Direction, Failure, Form, Kind, Message, Note, Record, Side};
use crate::package::Item;
use crate::session::Reader;
use crate::session::reader::direction;
use crate::store::MailFilter;

pub(super) fn item_of(reader: &Reader<'_>, record: &Record) -> Result<Item, Failure> {
    // The text of a message is not told in an index: of thousands it would be read for nothing.
    let message = match &record.body {
        Body::Filed(filed) if record.kind == Kind::Message => reader.query.head(&filed.sha256)?,
        _ => None,
    };
    let gist = record.gist(message.as_ref());
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
        undated: message.as_ref().is_some_and(|message| message.date.is_none()),
    };
    match &record.body {
        Body::Filed(filed) => {
            let item = Item {
                file_name: filed.name.clone(),
                sha256: Some(filed.sha256.clone()),
                size: filed.size.unsigned_abs(),
                ..blank
            };
            match message {
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
