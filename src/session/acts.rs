//! What happens to a record: what must be told of it, and what takes it back.

use super::op::{Done, cited_exist, existing, needed, recorded, told};
use super::pen::Writing;
use super::today::local;
use super::{Reader, people, ties};
use crate::domain::{
    Body, Failure, Fault, Problem, Record, RecordId, RuleVersion, Source, Telling, Verb,
};
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

/// A day by which a message is to be answered does not lie before the message.
fn comes_after(writing: &Writing<'_>, id: RecordId, telling: &Telling) -> Result<(), Failure> {
    let reader = Reader::new(writing.write.query());
    let sent = reader.mail_row(id)?.date.map(local);
    match telling.until.zip(sent).filter(|(until, sent)| until < sent) {
        Some((_, sent)) => Err(Failure::new("error-answer-before").with("date", sent.to_string())),
        None => Ok(()),
    }
}

/// A rule's last day does not lie before its first.
fn ends_after(record: &Record, telling: &Telling) -> Result<(), Failure> {
    let Body::Rule(_) = &record.body else { return Ok(()) };
    let agreed = RuleVersion::all(record).into_iter().filter(|version| version.agreed);
    let began = agreed.filter_map(|version| version.rule.in_force_from).min();
    match telling.on.zip(began).filter(|(on, began)| on < began) {
        Some((_, began)) => {
            Err(Failure::new("error-rule-ends-before").with("date", began.to_string()))
        }
        None => Ok(()),
    }
}

/// Takes the retraction of a record back.
pub(super) fn restore(
    writing: &mut Writing<'_>,
    id: RecordId,
    reason: String,
) -> Result<Done, Failure> {
    let record = existing(writing, id)?;
    let retraction = record.retracted.ok_or_else(|| Failure::new("error-not-retracted"))?;
    let reason = Some(needed(reason)?);
    let entry = Some(retraction.stamp.entry());
    act(writing, id, Verb::TakeBack, Telling { entry, reason, ..Telling::default() })
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
