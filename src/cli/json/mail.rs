//! A message as read from its bytes.

use serde_json::{Value as Json, json};

use super::record::envelope;
use super::{moment, object};
use crate::domain::{Address, Attachment, Body, Failure};
use crate::session::{Letter, Reader};

/// A message; `text` is said only where it is opened to be read.
///
/// # Errors
/// Those of the journal, which is asked what cites the message.
pub(in crate::cli) fn mail(
    reader: &Reader<'_>,
    letter: &Letter,
    with_text: bool,
) -> Result<Json, Failure> {
    let message = &letter.message;
    let mut map = envelope(&letter.record);
    map.extend(object(json!({
        "sha256": letter.row.sha256,
        "message_id": message.message_id,
        "date": message.date.map(moment),
        "from": addresses(&message.from),
        "to": addresses(&message.to),
        "cc": addresses(&message.cc),
        "bcc": addresses(&message.bcc),
        "reply_to": addresses(&message.reply_to),
        "subject": message.subject,
        "in_reply_to": message.in_reply_to.first(),
        "references": message.references,
        "attachments": message.attachments.iter().map(attachment).collect::<Vec<_>>(),
        "direction": letter.row.direction.as_str(),
        "thread": letter.row.thread.to_string(),
        "automatic": message.automatic,
        "warnings": message.warnings.iter().map(|warning| warning.as_str()).collect::<Vec<_>>(),
    })));
    if let Body::Filed(filed) = &letter.record.body {
        map.extend(object(json!({ "name": filed.name, "path": filed.path, "size": filed.size })));
    }
    let citing = reader.cited_by(letter.record.id)?;
    map.insert("cited_by".to_owned(), citing.iter().map(|one| one.id.to_string()).collect());
    if with_text {
        map.insert("provenances".to_owned(), super::provenances(reader, &letter.record)?);
        map.insert("text".to_owned(), message.text.clone().into());
    }
    Ok(Json::Object(map))
}

fn addresses(list: &[Address]) -> Json {
    let one = |address: &Address| json!({ "name": address.name, "address": address.address });
    list.iter().map(one).collect()
}

/// An attachment, of its decoded content.
pub(in crate::cli) fn attachment(attachment: &Attachment) -> Json {
    json!({
        "name": attachment.name,
        "mime": attachment.mime,
        "size": attachment.size,
        "sha256": attachment.sha256,
    })
}
