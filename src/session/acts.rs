//! What happens to a record: what must be told of it, and what takes it back.

use super::agrees::{comes_after, ends_after, sent_after};
use super::op::{Done, cited_exist, existing, recorded, told};
use super::pen::Writing;
use super::{people, ties};
use crate::domain::{Failure, Fault, Problem, Record, RecordId, Source, Telling, Verb};
use crate::journal::Event;

/// Records that something happened to a record.
pub(super) fn act(
    writing: &mut Writing<'_>,
    id: RecordId,
    verb: Verb,
    mut telling: Telling,
) -> Result<Done, Failure> {
    let record = existing(writing, id)?;
    record.may(verb)?;
    if let Some(missing) = untold(verb, &telling) {
        return Err(told(&Problem::new(missing, Fault::Missing)));
    }
    match verb {
        Verb::Prove => ties::proves(&record, &telling)?,
        Verb::TakeBack => takes_back(&record, &telling)?,
        Verb::AnswerBy | Verb::HoldingReply => comes_after(writing, id, &telling)?,
        Verb::Send => sent_after(writing, &record, &telling)?,
        Verb::End => ends_after(&record, &telling)?,
        _ => {}
    }
    cited_exist(writing, telling.message)?;
    cited_exist(writing, telling.source.and_then(Source::record))?;
    if let Some(who) = &mut telling.by {
        people::recognise_one(&writing.write.query(), record.client, who)?;
    }
    let mut done = recorded(writing, &record, Event::Acted { id, verb, telling })?;
    if verb.is_taken_back() {
        done.acts.push((id, writing.last_entry()));
    }
    Ok(done)
}

/// Takes the retraction of a record back.
pub(super) fn restore(
    writing: &mut Writing<'_>,
    record: &Record,
    reason: String,
) -> Result<Done, Failure> {
    let retraction = record.retracted.as_ref();
    let retraction = retraction.ok_or_else(|| Failure::new("error-not-retracted"))?;
    let (entry, reason) = (Some(retraction.stamp.entry()), Some(reason));
    act(writing, record.id, Verb::TakeBack, Telling { entry, reason, ..Telling::default() })
}

/// What takes an act back names one of the record that counts and can be taken back; of a record that
/// was retracted, its retraction.
fn takes_back(record: &Record, telling: &Telling) -> Result<(), Failure> {
    let Some(entry) = &telling.entry else {
        return Err(told(&Problem::new("entry", Fault::Missing)));
    };
    if let Some(retraction) = &record.retracted {
        return match retraction.stamp.entry() == *entry {
            true => Ok(()),
            false => Err(Failure::new("error-retracted")),
        };
    }
    let act = record.acts.iter().find(|act| act.stamp.entry() == *entry);
    match act.map(|act| act.verb.is_taken_back()) {
        Some(true) => Ok(()),
        Some(false) => Err(Failure::new("error-act-stays")),
        None => Err(told(&Problem::new("entry", Fault::NotAnId))),
    }
}

/// What must be told of an act and is not.
fn untold(verb: Verb, telling: &Telling) -> Option<&'static str> {
    let none = |missing: bool, field| missing.then_some(field);
    match verb {
        Verb::Refuse | Verb::Object | Verb::Remove | Verb::NoAnswer | Verb::TakeBack => {
            none(telling.reason.is_none(), "reason")
        }
        Verb::Annex => none(telling.words.is_none(), "words"),
        Verb::AnswerBy | Verb::HoldingReply => none(telling.until.is_none(), "until"),
        Verb::Answered => none(
            telling.message.is_none() && telling.source.is_none() && telling.on.is_none(),
            "message",
        ),
        _ => None,
    }
}
