//! What a change must agree with: the days, causes and sums recorded before it.

use chrono::NaiveDate;

use super::Reader;
use super::pen::Writing;
use super::story;
use super::today::local;
use crate::domain::{
    Body, Failure, Field, Kind, Record, RecordId, RuleVersion, Side, Source, Telling, Value,
};

/// A new version of a rule that is agreed to does not bind from before the one it replaces began.
pub(super) fn versions_follow(record: &Record, fields: &Value) -> Result<(), Failure> {
    let Some(agreed) = RuleVersion::all(record).into_iter().rfind(|version| version.agreed) else {
        return Ok(());
    };
    let Value::Map(map) = fields else { return Ok(()) };
    let from = map.get("in_force_from").and_then(|from| NaiveDate::read(from, "").ok());
    match from.zip(agreed.rule.in_force_from).filter(|(from, began)| from < began) {
        Some((_, began)) => Err(Failure::new("error-rule-before").with("date", began.to_string())),
        None => Ok(()),
    }
}

/// Sums already recorded are in the client's currency: another one would make other sums of them without a word.
/// One that was recorded wrongly can be corrected, with the reason.
pub(super) fn currency_stays(
    writing: &Writing<'_>,
    record: &Record,
    fields: &Value,
) -> Result<(), Failure> {
    let (Body::Client(client), Value::Map(map)) = (&record.body, fields) else { return Ok(()) };
    let new = map.get("currency").map(|new| new.as_text().unwrap_or_default());
    let Some(held) = client.currency.as_deref().filter(|held| new.is_some_and(|new| new != *held))
    else {
        return Ok(());
    };
    let decisions = writing.write.query().records(Some(record.id), Kind::Decision)?;
    let costs = |one: &Record| match &one.body {
        Body::Decision(decision) => decision.options.iter().any(|option| option.cost.is_some()),
        _ => false,
    };
    match decisions.iter().any(|one| one.retracted.is_none() && costs(one)) {
        true => Err(Failure::new("error-currency-stays").with("currency", held.to_owned())),
        false => Ok(()),
    }
}

/// A moved due date must say why, on whose side, and what proves it or that nothing does.
pub(super) fn dates_have_causes(
    record: &Record,
    fields: &Value,
    cause: &Option<String>,
    side: Option<Side>,
    source: Option<Source>,
) -> Result<(), Failure> {
    let (Body::Task(task), Value::Map(map)) = (&record.body, fields) else { return Ok(()) };
    let moves = task.due.is_some() && map.get("due").is_some_and(|due| *due != task.due.write());
    let missing = match () {
        () if !moves => return Ok(()),
        () if cause.as_ref().is_none_or(|words| words.trim().is_empty()) => "cause",
        () if side.is_none() => "side",
        () if source.is_none() => "source",
        () => return Ok(()),
    };
    Err(Failure::new("error-no-cause").with("field", missing))
}

/// A day by which a message is to be answered does not lie before the message.
pub(super) fn comes_after(
    writing: &Writing<'_>,
    id: RecordId,
    telling: &Telling,
) -> Result<(), Failure> {
    let reader = Reader::new(writing.write.query());
    let sent = reader.mail_row(id)?.date.map(local);
    match telling.until.zip(sent).filter(|(until, sent)| until < sent) {
        Some((_, sent)) => Err(Failure::new("error-answer-before").with("date", sent.to_string())),
        None => Ok(()),
    }
}

/// What was sent was made before: neither the day it was sent nor the message that sent it lies before that.
pub(super) fn sent_after(
    writing: &Writing<'_>,
    record: &Record,
    telling: &Telling,
) -> Result<(), Failure> {
    // Where a story stands still, what was made lately is as old as the story.
    let present = story::ends(&writing.write.query()).map(local);
    let made = local(record.gist(None).at);
    let made = present.map_or(made, |present| made.min(present));
    let reader = Reader::new(writing.write.query());
    let message = telling.message.map(|id| reader.record(id)).transpose()?.flatten();
    let message = message.filter(|record| record.kind == Kind::Message);
    let sent = message.map(|record| reader.mail_row(record.id)).transpose()?;
    let sent = sent.and_then(|row| row.date).map(local);
    match telling.on.into_iter().chain(sent).find(|day| *day < made) {
        Some(_) => Err(Failure::new("error-sent-before").with("date", made.to_string())),
        None => Ok(()),
    }
}

/// A rule's last day does not lie before its first.
pub(super) fn ends_after(record: &Record, telling: &Telling) -> Result<(), Failure> {
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
