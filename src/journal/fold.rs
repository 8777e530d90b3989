//! The fold: entries, one after another, into the state of records.
//!
//! Each entry touches one record, so a fold needs only that record and can go on in place. What
//! cannot be applied is reported, never skipped: the entry stays in the record and shows as broken.

use std::collections::BTreeMap;

use super::{Entry, Event};
use crate::domain::{
    Act, Body, Change, FieldChange, Kind, Record, RecordId, Restored, Retraction, Stamp, Telling,
    Value, Verb, Withdrawn,
};

/// Where the state of records is kept.
pub trait State {
    /// What can go wrong with keeping it.
    type Error;

    /// The record of this name, as folded so far.
    ///
    /// # Errors
    /// Where the state cannot be read.
    fn get(&mut self, id: RecordId) -> Result<Option<Record>, Self::Error>;

    /// Keeps a record's new state.
    ///
    /// # Errors
    /// Where the state cannot be written.
    fn put(&mut self, record: &Record) -> Result<(), Self::Error>;

    /// Notes that an entry could not be applied, and why.
    ///
    /// # Errors
    /// Where the state cannot be written.
    fn broken(&mut self, entry: &Entry, why: &'static str) -> Result<(), Self::Error>;
}

/// Folds one entry into the state.
///
/// # Errors
/// Only those of the state itself; an entry that does not fit is handed to [`State::broken`].
pub fn fold<S: State>(state: &mut S, entry: &Entry) -> Result<(), S::Error> {
    let Some(id) = entry.event.target() else { return Ok(()) };
    let known = state.get(id)?;
    match applied(known, entry) {
        Ok(record) => state.put(&record),
        Err(why) => state.broken(entry, why),
    }
}

/// The record after the entry, or the key of the words that say why it does not fit.
fn applied(known: Option<Record>, entry: &Entry) -> Result<Record, &'static str> {
    if let Event::Made { id, kind, number, fields } = &entry.event {
        return match known {
            Some(_) => Err("reason-broken-doubled"),
            None => made(*id, *kind, *number, fields, entry),
        };
    }
    // A client is folded by itself: what another client's entry says of its records is not heard.
    let mut record = known
        .filter(|record| entry.client == Some(record.client))
        .ok_or("reason-broken-unknown-record")?;
    match &entry.event {
        Event::Changed { fields, cause, side, source, .. } => {
            let blank = change(entry, false);
            let told = Change { cause: cause.clone(), side: *side, source: *source, ..blank };
            patch(&mut record, fields, told)?;
        }
        Event::Corrected { fields, reason, .. } => {
            let told = Change { cause: Some(reason.clone()), ..change(entry, true) };
            patch(&mut record, fields, told)?;
        }
        Event::Acted { verb: Verb::TakeBack, telling, .. } => {
            take_back(&mut record, entry, telling)?
        }
        Event::Acted { verb, telling, .. } => {
            let telling = telling.clone();
            record.acts.push(Act { stamp: entry.stamp(), verb: *verb, telling });
        }
        Event::Retracted { reason, .. } => {
            record.retracted = Some(Retraction { stamp: entry.stamp(), reason: reason.clone() });
        }
        Event::LogStarted { .. } | Event::Made { .. } => {}
    }
    Ok(record)
}

/// Sets an act apart from those that count, or puts a retracted record back in force. What is taken back
/// must have come before.
fn take_back(record: &mut Record, entry: &Entry, telling: &Telling) -> Result<(), &'static str> {
    let reason = telling.reason.clone().unwrap_or_default();
    let by = Retraction { stamp: entry.stamp(), reason };
    let named = |stamp: &Stamp| Some(stamp.entry()) == telling.entry;
    if let Some(retraction) = record.retracted.take_if(|back| named(&back.stamp)) {
        record.restored.push(Restored { retraction, by });
        return Ok(());
    }
    let counts = |act: &Act| named(&act.stamp) && act.verb.is_taken_back();
    let place = record.acts.iter().position(counts).ok_or("reason-broken-unknown-act")?;
    let act = record.acts.remove(place);
    record.withdrawn.push(Withdrawn { act, by });
    Ok(())
}

fn made(
    id: RecordId,
    kind: Kind,
    number: u32,
    fields: &Value,
    entry: &Entry,
) -> Result<Record, &'static str> {
    Ok(Record {
        id,
        kind,
        client: entry.client.ok_or("reason-broken-no-client")?,
        number,
        made: entry.stamp(),
        body: Body::read(kind, fields).map_err(|_| "reason-broken-fields")?,
        acts: Vec::new(),
        withdrawn: Vec::new(),
        changes: Vec::new(),
        retracted: None,
        restored: Vec::new(),
    })
}

fn change(entry: &Entry, correction: bool) -> Change {
    Change {
        stamp: entry.stamp(),
        correction,
        cause: None,
        side: None,
        source: None,
        fields: Vec::new(),
    }
}

/// Puts the new fields over the old ones and keeps what each held before.
fn patch(record: &mut Record, fields: &Value, mut told: Change) -> Result<(), &'static str> {
    let (Value::Map(new), Value::Map(old)) = (fields, record.body.write()) else {
        return Err("reason-broken-fields");
    };
    let mut whole = old.clone();
    whole.extend(new.clone());
    let body = Body::read(record.kind, &Value::Map(whole)).map_err(|_| "reason-broken-fields")?;
    told.fields = differences(&old, &body.write());
    record.body = body;
    record.changes.push(told);
    Ok(())
}

/// The fields that differ, by name.
fn differences(before: &BTreeMap<String, Value>, after: &Value) -> Vec<FieldChange> {
    let empty = BTreeMap::new();
    let after = match after {
        Value::Map(map) => map,
        _ => &empty,
    };
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let held =
        |map: &BTreeMap<String, Value>, name: &String| map.get(name).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|name| FieldChange {
            name: name.clone(),
            before: held(before, name),
            after: held(after, name),
        })
        .filter(|field| field.before != field.after)
        .collect()
}
