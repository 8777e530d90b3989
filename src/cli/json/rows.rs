//! Rows of the stream, of a history and of a search.

use serde_json::{Value as Json, json};

use super::record::{change, telling};
use super::{moment, object, word};
use crate::domain::{Body, Failure, PaperPage, Record};
use crate::session::{HistoryLine, Hit, Reader, TimelineRow, Told, to_json};

/// One line of everything that happened.
pub(in crate::cli) fn timeline(row: &TimelineRow) -> Json {
    json!({
        "id": row.id.to_string(),
        "kind": row.kind.as_str(),
        "number": row.number,
        "at": moment(row.at),
        "recorded_at": moment(row.recorded),
        "side": word(row.side.map(|side| side.as_str())),
        "title": row.title,
        "detail": row.detail,
        "retracted": row.retracted,
    })
}

/// One entry of a record's history.
pub(in crate::cli) fn history(line: &HistoryLine) -> Json {
    let (event, about) = match &line.told {
        Told::Made(fields) => ("made", json!({ "fields": to_json(fields) })),
        Told::Changed(told) if told.correction => ("correct", change(told)),
        Told::Changed(told) => ("change", change(told)),
        Told::Acted(verb, told) => (verb.as_str(), Json::Object(telling(told))),
        Told::Retracted(reason) => ("retract", json!({ "reason": reason })),
    };
    let mut map = object(about);
    map.extend(object(json!({
        "event": event,
        "recorded_at": moment(line.stamp.at),
        "recorded_by": line.stamp.by,
        "log": line.stamp.log,
        "position": line.stamp.position,
        "sha256": line.sha256,
    })));
    Json::Object(map)
}

/// One hit of a search.
pub(in crate::cli) fn hit(hit: &Hit) -> Json {
    json!({
        "id": hit.id.to_string(),
        "kind": hit.kind.as_str(),
        "client": hit.client.to_string(),
        "client_name": hit.client_name,
        "at": moment(hit.at),
        "title": hit.title,
        "context": hit.context,
        "attachment": hit.page.as_ref().map(|page| page.name.as_str()),
        "other_form": hit.other_form,
        "retracted": hit.retracted,
        "page": hit.page.as_ref().map(|page| page.label.as_str()).filter(|label| !label.is_empty()),
    })
}

/// What was read of a document: its type by content, its pages, what to know of it; null where no
/// search has read it yet.
pub(in crate::cli) fn content(reader: &Reader<'_>, record: &Record) -> Result<Json, Failure> {
    let Body::Filed(filed) = &record.body else { return Ok(Json::Null) };
    let Some(paper) = reader.paper(&filed.sha256, &filed.name)? else { return Ok(Json::Null) };
    let page = |page: &PaperPage| json!({ "part": page.part.as_str(), "label": page.label, "text": page.text });
    Ok(json!({
        "mime": paper.mime,
        "notes": paper.notes.iter().map(|note| note.as_str()).collect::<Vec<_>>(),
        "pages": paper.pages.iter().map(page).collect::<Vec<_>>(),
    }))
}
