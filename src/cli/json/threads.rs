//! A conversation as a tree, and what is referred to and not held.

use serde_json::{Value as Json, json};

use super::mail::address;
use super::{moment, word};
use crate::domain::Failure;
use crate::session::{Holder, Missing, Reader, ThreadLine, request_text};
use crate::text::Words;

/// The lines of a conversation's tree, each with the place of the line it answers.
///
/// # Errors
/// Those of the journal, which is asked for the versions of each message.
pub(in crate::cli) fn thread(reader: &Reader<'_>, lines: &[ThreadLine]) -> Result<Json, Failure> {
    let list = lines.iter().map(|line| {
        let row = line.row.as_ref();
        let versions = match row {
            Some(row) => reader.versions(row)?.iter().map(|one| one.id.to_string()).collect(),
            None => Vec::new(),
        };
        let above = line.parent.and_then(|place| lines.get(place));
        Ok(json!({
            "id": word(row.map(|row| row.id)),
            "message_id": line.message_id,
            "held": row.is_some(),
            "depth": line.depth,
            "parent": word(above.and_then(|line| line.row.as_ref()).map(|row| row.id)),
            "answers": line.parent,
            "date": row.and_then(|row| row.date).map(moment),
            "from": row.map(|row| row.from.clone()),
            "subject": row.map(|row| row.subject.clone()),
            "direction": row.map(|row| row.direction.as_str()),
            "message_kind": row.map(|row| row.kind.as_str()),
            "versions": versions,
        }))
    });
    list.collect()
}

/// Something referred to and not held, with words to ask for it.
pub(in crate::cli) fn missing(words: Words, one: &Missing) -> Json {
    json!({
        "why": one.why.as_str(),
        "message_id": one.message_id,
        "from": one.from.as_ref().map(address),
        "written_at": one.at.map(|at| at.format("%Y-%m-%dT%H:%M:%S").to_string()),
        "subject": one.subject,
        "numbers": one.numbers,
        "told_by": one.told_by.iter().map(|row| row.id.to_string()).collect::<Vec<_>>(),
        "holders": one.holders.iter().map(holder).collect::<Vec<_>>(),
        "request": request_text(words, one),
    })
}

fn holder(holder: &Holder) -> Json {
    let mut json = address(&holder.address);
    json["side"] = word(holder.side.map(|side| side.as_str()));
    json
}
