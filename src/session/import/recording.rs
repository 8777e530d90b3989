//! From staged items to records: each kept once under its hash, each with its line on the sheet.

use std::fs::File;
use std::io::{BufReader, Seek};

use super::super::chats;
use super::super::clock::new_id;
use super::super::pen::Writing;
use super::super::staged::{Content, Reading, Staged, read_message};
use super::super::{Balance, BalanceItem, Done, Journal};
use crate::domain::{
    Failure, Field, Filed, Import, ImportItem, ImportItems, ImportStatus, Kind, RecordId, Value,
};
use crate::journal::{Event, Hash};
use crate::store::Prepared;

/// Records a batch in one act; answers with a line for each item, in order.
pub(super) fn record_all(
    journal: &mut Journal,
    client: RecordId,
    staged: &mut [Staged],
) -> Result<Vec<BalanceItem>, Failure> {
    let mut writing = journal.begin()?;
    let mut lines = Vec::with_capacity(staged.len());
    for item in staged {
        lines.push(record_one(&mut writing, client, item)?);
    }
    writing.commit()?;
    Ok(lines)
}

fn record_one(
    writing: &mut Writing<'_>,
    client: RecordId,
    staged: &mut Staged,
) -> Result<BalanceItem, Failure> {
    let kind = match staged.reading {
        Reading::Message(_) | Reading::Unread => Kind::Message,
        Reading::File | Reading::Chat(_) => Kind::Document,
    };
    let line = |status, id| BalanceItem {
        item: ImportItem {
            path: staged.met.place.clone(),
            status,
            sha256: staged.hash.map(|hash| hash.to_string()),
            reason: staged.refused.map(str::to_owned),
        },
        id,
        kind,
    };
    let Some(hash) = staged.hash else { return Ok(line(ImportStatus::Unreadable, None)) };
    let status = match staged.refused {
        Some(_) => ImportStatus::Unreadable,
        None => ImportStatus::New,
    };
    if let Some(id) = writing.write.filed_as(client, &hash)? {
        let held = if staged.refused.is_some() { status } else { ImportStatus::Held };
        return Ok(line(held, Some(id)));
    }
    put_bytes(writing, &hash, staged)?;
    #[cfg(test)]
    super::super::staged::fault::at("recording", staged.met.place.as_bytes());
    let (id, number) = (new_id()?, writing.write.next_number(client, kind)?);
    let filed = Filed {
        sha256: hash.to_string(),
        name: staged.met.name.clone(),
        path: Some(staged.met.place.clone()),
        size: i64::try_from(staged.met.size).unwrap_or(i64::MAX),
        unreadable: staged.refused.map(str::to_owned),
    };
    let mut line = line(status, Some(id));
    put_content(writing, &hash, &mut staged.reading)?;
    let event = Event::Made { id, kind, number, fields: filed.write() };
    writing.record(Some(client), event, vec![hash])?;
    if kind == Kind::Message && writing.write.is_version(id)? {
        line.item.reason = Some("reason-other-version".to_owned());
    }
    if let Reading::Chat(chat) = &staged.reading {
        chats::record(writing, client, id, chat, &staged.met.place)?;
        line.item.reason = chat.order_guessed.then(|| "reason-chat-order".to_owned());
    }
    Ok(line)
}

/// Keeps what was read of a message; where that was used up by an act that came to nothing, it is read again.
fn put_content(
    writing: &mut Writing<'_>,
    hash: &Hash,
    reading: &mut Reading,
) -> Result<(), Failure> {
    if !matches!(reading, Reading::Message(_) | Reading::Unread) {
        return Ok(());
    }
    let prepared = match std::mem::replace(reading, Reading::Unread) {
        Reading::Message(prepared) => *prepared,
        _ => {
            let bytes = writing.write.query().blob(&hash.to_string())?.unwrap_or_default();
            Prepared::of(read_message(&bytes))
        }
    };
    writing.write.put_content(hash, prepared)
}

fn put_bytes(writing: &mut Writing<'_>, hash: &Hash, staged: &Staged) -> Result<(), Failure> {
    let size = staged.met.size;
    let told = |error: &std::io::Error| {
        crate::store::io_failure(error, std::path::Path::new(&staged.met.place))
    };
    match &staged.content {
        Content::None => Ok(()),
        Content::Packed(packed) => writing.write.put_packed(packed),
        Content::Bytes(bytes) => writing.write.put_blob(hash, size, &mut bytes.as_slice()),
        Content::File(path) => {
            let file = File::open(path).map_err(|error| told(&error))?;
            writing.write.put_blob(hash, size, &mut BufReader::new(file))
        }
        Content::Passing(file) => {
            let mut file = file;
            file.rewind().map_err(|error| told(&error))?;
            writing.write.put_blob(hash, size, &mut BufReader::new(file))
        }
    }
}

/// Records the balance sheet itself.
pub(super) fn record_sheet(
    journal: &mut Journal,
    client: RecordId,
    sheet: Value,
) -> Result<Done, Failure> {
    let id = new_id()?;
    let mut writing = journal.begin()?;
    let number = writing.write.next_number(client, Kind::Import)?;
    let event = Event::Made { id, kind: Kind::Import, number, fields: sheet };
    writing.record(Some(client), event, Vec::new())?;
    writing.commit()?;
    Ok(Done { ids: vec![id], clients: vec![client], ..Done::default() })
}

/// The sheet of a balance as it is written: every item but those that were new and of which there is
/// nothing more to tell. There may be very many: they are written from where they lie.
pub(super) fn sheet_of(balance: &Balance) -> Value {
    let tells = |item: &&ImportItem| item.status != ImportStatus::New || item.reason.is_some();
    let told: Vec<&ImportItem> =
        balance.items.iter().map(|line| &line.item).filter(tells).collect();
    let sheet = Import {
        source: balance.source.clone(),
        began: balance.began,
        read: balance.read,
        new: balance.new,
        held: balance.held,
        unreadable: balance.unreadable,
        cancelled: balance.cancelled || balance.stopped.is_some(),
        items: ImportItems::default(),
        opened: balance.opened.clone(),
    };
    let mut fields = sheet.write();
    if let (Value::Map(fields), false) = (&mut fields, told.is_empty()) {
        fields.insert("items".to_owned(), ImportItems::written(&told));
    }
    fields
}
