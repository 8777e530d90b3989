//! `show`: one record to be read, its original bytes, or an attachment.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::domain::{
    Address, Body, Failure, Field, ImportItems, Kind, MeetingState, Message, MessageKind, Record,
    RecordId,
};
use crate::session::{Journal, MailView, Provenance, Reader};
use crate::text::numbers;

use super::call::Call;
use super::fields::Lines;
use super::find::changed;
use super::json::{self, Beside};
use super::reply::{Reply, Trouble};
use super::table::clean;
use super::when::{clock, shown, shown_day, today};
use crate::session::save_new;

/// `kronika show FILE ID`
pub(super) fn show(call: &Call<'_>) -> Result<Reply, Trouble> {
    let id = call.id("id")?;
    let number = call.value::<u32>("attachment").copied();
    let to_file = call.option_path("to").is_some();
    if call.json && (call.has("raw") || (number.is_some() && !to_file)) {
        return Err(call.misused("cli-usage-bytes-json"));
    }
    let journal = call.read()?;
    match number {
        _ if call.has("raw") => Ok(Reply::bytes(journal.now().raw(id)?)),
        Some(number) => attachment(call, &journal, id, number),
        None => record(call, &journal.now(), id),
    }
}

/// The n-th attachment, counted from 1, to standard output or to a new file.
fn attachment(
    call: &Call<'_>,
    journal: &Journal,
    id: RecordId,
    number: u32,
) -> Result<Reply, Trouble> {
    let index = number.checked_sub(1).ok_or_else(|| {
        let failure = Failure::new("error-no-attachment").with("id", id.to_string());
        failure.with("number", number.to_string())
    })?;
    let (about, bytes) = journal.now().attachment(id, index as usize)?;
    let Some(to) = call.option_path("to") else { return Ok(Reply::bytes(bytes)) };
    save_new(to, &bytes)?;
    let file = to.display().to_string();
    if call.json {
        let mut document = json::attachment(&about);
        document["to"] = file.into();
        return Ok(Reply::json(&document));
    }
    let values = [
        ("name", about.name.into()),
        ("size", numbers::size(call.lang(), about.size).into()),
        ("file", file.into()),
    ];
    Ok(Reply::text(call.say_with("cli-attachment-saved", &values)))
}

fn record(call: &Call<'_>, reader: &Reader<'_>, id: RecordId) -> Result<Reply, Trouble> {
    let found = reader.expect(id)?;
    if found.kind == Kind::Message {
        let view = reader.mail(id)?;
        return Ok(match call.json {
            true => Reply::json(&json::mail(reader, &reader.letter(view.row)?, true)?),
            false => Reply::text(message(call, reader, &view)?),
        });
    }
    Ok(match (call.json, found.kind) {
        (true, Kind::Import) => past_import(call, reader, found)?,
        (true, _) => Reply::json(&whole(reader, &found)?),
        (false, _) => Reply::text(lines(call, reader, &found, today())?),
    })
}

/// An import with every item it had, of which there may be very many.
fn past_import(call: &Call<'_>, reader: &Reader<'_>, mut found: Record) -> Result<Reply, Failure> {
    let balance = reader.balance(found.id)?;
    if let Body::Import(import) = &mut found.body {
        import.items = ImportItems::default();
    }
    Reply::written(&json::past_import(call, &whole(reader, &found)?, &balance))
}

/// A record with what only it has: the frozen rows of a snapshot, the places a document was met in.
fn whole(reader: &Reader<'_>, record: &Record) -> Result<Json, Failure> {
    let beside = Beside::of(reader, record.client, record.kind, today())?;
    let mut document = json::record(reader, record, today(), &beside)?;
    match record.kind {
        Kind::Document => {
            document["provenances"] = json::provenances(reader, record)?;
            document["content"] = json::content(reader, record)?;
        }
        Kind::Snapshot => document["schedule"] = json::schedule(&reader.snapshot_rows(record.id)?),
        Kind::Chat => document["not_held"] = not_held(reader, record)?.into(),
        _ => {}
    }
    Ok(document)
}

/// The files a chat names that are not held.
fn not_held(reader: &Reader<'_>, record: &Record) -> Result<Vec<String>, Failure> {
    let missing = reader.missing_among(record.client, &HashSet::from([record.id]))?;
    Ok(missing.into_iter().map(|one| one.subject).collect())
}

/// A record in words.
fn lines(
    call: &Call<'_>,
    reader: &Reader<'_>,
    record: &Record,
    day: NaiveDate,
) -> Result<String, Failure> {
    let client = reader.record(record.client)?;
    let currency = client.and_then(|client| match client.body {
        Body::Client(client) => client.currency,
        _ => None,
    });
    let mut lines = Lines::new(call).in_currency(currency);
    let beside = Beside::of(reader, record.client, record.kind, day)?;
    envelope(call, &mut lines, record, day, &beside);
    // The items of a balance sheet stand in its table, below.
    let names = json::names(&record.body)
        .iter()
        .copied()
        .filter(|name| record.kind != Kind::Import || *name != "items");
    lines.ordered(&record.body.write(), &names.collect::<Vec<_>>());
    if record.kind == Kind::Chat {
        not_held(reader, record)?.into_iter().for_each(|name| lines.line("not_held", name));
    }
    let mut text = format!("{}\n{}", head(call, record), lines.render(0));
    if record.kind == Kind::Import {
        text.push_str(&format!("\n{}\n", super::carry::sheet(call, &reader.balance(record.id)?)));
    }
    text.push_str(&found_in(call, reader, record)?);
    text.push_str(&happened(call, record));
    text.push_str(&citing(call, reader, record.id)?);
    Ok(text)
}

/// `meeting 3 · Kick-off`
fn head(call: &Call<'_>, record: &Record) -> String {
    let kind = call.say(&format!("kind-{}", record.kind.as_str()));
    clean(&format!("{kind} {} · {}", record.number, record.gist(None).title))
}

fn envelope(
    call: &Call<'_>,
    lines: &mut Lines<'_>,
    record: &Record,
    day: NaiveDate,
    beside: &Beside,
) {
    lines.line("id", record.id.to_string());
    let made = format!("{}, {}", shown(call.lang(), record.made.at), record.made.by);
    lines.line("recorded", made);
    if let Some(state) = state(call, record, day, beside) {
        lines.line("state", state);
    }
    if let Some(back) = &record.retracted {
        let said =
            format!("{}, {}, {}", shown(call.lang(), back.stamp.at), back.stamp.by, back.reason);
        lines.line("retracted", said);
    }
}

fn state(call: &Call<'_>, record: &Record, day: NaiveDate, beside: &Beside) -> Option<String> {
    let key = match &record.body {
        Body::Meeting(_) => format!("common-meeting-{}", MeetingState::on(record, day).as_str()),
        Body::Snapshot(_) => format!("common-snapshot-{}", beside.state(record.id).as_str()),
        Body::Rule(_) => format!("cli-rule-{}", json::rule_state(record, day).replace('_', "-")),
        Body::Task(_) if record.removed_on().is_some() => "common-act-remove".to_owned(),
        Body::Task(task) if task.is_overdue(day) => "cli-overdue".to_owned(),
        _ => return None,
    };
    Some(call.say(&key))
}

/// What happened to a record, in order of recording.
fn happened(call: &Call<'_>, record: &Record) -> String {
    let mut entries = Vec::new();
    for act in &record.acts {
        let mut lines = Lines::new(call);
        lines.fields(&act.telling.write());
        let what = call.say(&format!("common-act-{}", act.verb.as_str()));
        entries.push((&act.stamp, what, lines.render(2)));
    }
    for one in &record.withdrawn {
        let mut lines = Lines::new(call);
        lines.fields(&one.act.telling.write());
        let what = call.say(&format!("common-act-{}", one.act.verb.as_str()));
        let what = call.say_with("cli-event-taken-back", &[("act", what.into())]);
        entries.push((&one.act.stamp, what, lines.render(2)));
        let what = call.say("common-act-take-back");
        entries.push((&one.by.stamp, format!("{what}: {}", one.by.reason), String::new()));
    }
    for change in &record.changes {
        let mut lines = Lines::new(call);
        changed(&mut lines, change);
        let what = if change.correction { "cli-event-correct" } else { "cli-event-change" };
        entries.push((&change.stamp, call.say(what), lines.render(2)));
    }
    entries.sort_by_key(|(stamp, ..)| (stamp.at, stamp.position));
    let line = |(stamp, what, lines): &(&crate::domain::Stamp, String, String)| {
        format!("\n{}  {}  {what}\n{lines}", shown(call.lang(), stamp.at), stamp.by)
    };
    entries.iter().map(line).collect()
}

/// Where the bytes of a document or message were met, where that was in more than one place.
fn found_in(call: &Call<'_>, reader: &Reader<'_>, record: &Record) -> Result<String, Failure> {
    let found = reader.provenances(record)?;
    if found.len() < 2 {
        return Ok(String::new());
    }
    let line =
        |met: &Provenance| format!("  {}  {}\n", shown(call.lang(), met.at), clean(&met.path));
    let lines: String = found.iter().map(line).collect();
    Ok(format!("\n{}\n{lines}", call.label("found_in")))
}

fn citing(call: &Call<'_>, reader: &Reader<'_>, id: RecordId) -> Result<String, Failure> {
    let records = reader.cited_by(id)?;
    if records.is_empty() {
        return Ok(String::new());
    }
    let line = |record: &Record| format!("  {}  {}\n", record.id, head(call, record));
    let lines: String = records.iter().map(line).collect();
    Ok(format!("\n{}\n{lines}", call.label("cited_by")))
}

/// A message in words: its headers, then its text.
fn message(call: &Call<'_>, reader: &Reader<'_>, view: &MailView) -> Result<String, Failure> {
    let message = &view.message;
    let mut lines = Lines::new(call);
    envelope(call, &mut lines, &view.record, today(), &Beside::default());
    let date =
        message.date.map_or_else(|| call.say("common-unknown"), |date| shown(call.lang(), date));
    lines.line("date", date);
    lines.line("direction", call.say(&format!("common-direction-{}", view.row.direction.as_str())));
    let lists = [("sender", &message.from), ("to", &message.to), ("cc", &message.cc)];
    for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        lines.line(name, list.iter().map(address).collect::<Vec<_>>().join(", "));
    }
    lines.line("subject", message.subject.clone());
    facts(call, &mut lines, message);
    for (place, attachment) in (1..).zip(&message.attachments) {
        let size = numbers::size(call.lang(), attachment.size);
        lines.line(
            "attachment",
            format!("{place}. {} ({}, {size})", attachment.name, attachment.mime),
        );
    }
    for warning in &message.warnings {
        lines.line("warning", call.say(&format!("common-warning-{}", warning.as_str())));
    }
    let mut citing = citing(call, reader, view.record.id)?;
    citing.push_str(&found_in(call, reader, &view.record)?);
    Ok(format!("{}{citing}\n{}", lines.render(0), clean(message.text.trim_end())))
}

/// What a message is beside its words: nothing for an ordinary one.
fn facts(call: &Call<'_>, lines: &mut Lines<'_>, message: &Message) {
    if message.kind != MessageKind::Letter {
        let kind = call.say(&format!("common-message-{}", message.kind.as_str()));
        lines.line("message_kind", kind);
    }
    for way in &message.protection {
        lines.line("protection", call.say(&format!("common-protection-{}", way.as_str())));
    }
    if let Some(meeting) = &message.invitation {
        let when = meeting.starts.as_ref().map(|starts| match starts.whole_day {
            true => shown_day(call.lang(), Some(starts.local.date())),
            false => format!("{} {}", clock(call.lang(), starts.local), starts.zone),
        });
        let parts = [Some(meeting.title.clone()), when, Some(meeting.place.replace('\n', ", "))];
        let parts = parts.into_iter().flatten().map(|part| part.trim().to_owned());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        lines.line("meeting", parts.join(", "));
    }
    for one in &message.deliveries {
        let parts = [&one.address, &one.action, &one.status, &one.reason].into_iter();
        let parts: Vec<&str> = parts.map(String::as_str).filter(|part| !part.is_empty()).collect();
        lines.line("delivery", parts.join(", "));
    }
}

fn address(address: &Address) -> String {
    match address.name.is_empty() {
        true => address.address.clone(),
        false => format!("{} <{}>", address.name, address.address),
    }
}
