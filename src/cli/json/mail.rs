//! A message as read from its bytes.

use serde_json::{Value as Json, json};

use super::record::envelope;
use super::{moment, object};
use crate::domain::{
    Address, Attachment, Attendee, Body, CalendarTime, Delivery, Fact, FactValue, Failure,
    Invitation,
};
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
        "message_kind": message.kind.as_str(),
        "protection": message.protection.iter().map(|way| way.as_str()).collect::<Vec<_>>(),
        "invitation": message.invitation.as_ref().map(invitation),
        "form": message.form.as_str(),
        "facts": message.facts.iter().map(fact).collect::<Vec<_>>(),
        "deliveries": message.deliveries.iter().map(delivery).collect::<Vec<_>>(),
        "warnings": message.warnings.iter().map(|warning| warning.as_str()).collect::<Vec<_>>(),
    })));
    if let Body::Filed(filed) = &letter.record.body {
        map.extend(object(json!({ "name": filed.name, "path": filed.path, "size": filed.size })));
    }
    let versions = reader.versions(&letter.row)?;
    map.insert("versions".to_owned(), versions.iter().map(|one| one.id.to_string()).collect());
    map.insert("acts".to_owned(), letter.record.acts.iter().map(super::record::act).collect());
    let citing = reader.cited_by(letter.record.id)?;
    map.insert("cited_by".to_owned(), citing.iter().map(|one| one.id.to_string()).collect());
    if with_text {
        map.insert("provenances".to_owned(), super::provenances(reader, &letter.record)?);
        map.insert("text".to_owned(), message.text.clone().into());
    }
    Ok(Json::Object(map))
}

fn addresses(list: &[Address]) -> Json {
    list.iter().map(address).collect()
}

pub(super) fn address(address: &Address) -> Json {
    json!({ "name": address.name, "address": address.address })
}

fn invitation(meeting: &Invitation) -> Json {
    let attendee = |one: &Attendee| {
        let mut json = address(&one.address);
        json["answer"] = one.answer.to_lowercase().into();
        json
    };
    json!({
        "method": meeting.method.to_lowercase(),
        "uid": meeting.uid,
        "title": meeting.title,
        "description": meeting.description,
        "starts": meeting.starts.as_ref().map(time),
        "ends": meeting.ends.as_ref().map(time),
        "place": meeting.place,
        "organizer": meeting.organizer.as_ref().map(address),
        "attendees": meeting.attendees.iter().map(attendee).collect::<Vec<_>>(),
        "status": meeting.status.to_lowercase(),
        "repeats": meeting.repeats,
    })
}

/// A time as its calendar's clock shows it, with the zone as written.
fn time(time: &CalendarTime) -> Json {
    let form = if time.whole_day { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M:%S" };
    json!({ "local": time.local.format(form).to_string(), "zone": time.zone, "whole_day": time.whole_day })
}

fn fact(one: &Fact) -> Json {
    let value = match &one.value {
        FactValue::Text(text) => text.clone().into(),
        FactValue::Day(day) => day.to_string().into(),
        FactValue::Moment(at) => json!(moment(*at)),
        FactValue::Percent(share) => (*share).into(),
        FactValue::State(state) => state.as_str().into(),
    };
    json!({ "name": one.name.as_str(), "value": value })
}

fn delivery(one: &Delivery) -> Json {
    json!({ "address": one.address, "action": one.action, "status": one.status, "reason": one.reason })
}

/// An attachment, of its decoded content.
pub(in crate::cli) fn attachment(attachment: &Attachment) -> Json {
    json!({
        "name": attachment.name,
        "mime": attachment.mime,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "origin": attachment.origin.as_str(),
    })
}
