//! What takes an act back: one more act. Nothing that was recorded goes.

use std::collections::BTreeMap;

use super::{Done, Op, Reader};
use crate::domain::{Failure, Kind, Record, RecordId, Telling, Value, Verb};

impl Op {
    /// Takes back the act of a record that stands on this entry, `log@position`.
    pub fn take_back(id: RecordId, entry: String, reason: String) -> Op {
        let (entry, reason) = (Some(entry), Some(reason));
        Op::Act {
            id,
            verb: Verb::TakeBack,
            telling: Telling { entry, reason, ..Telling::default() },
        }
    }

    /// What will take this back, asked before it is done: the fields as they stand now. None where
    /// an act cannot be taken back, as a seal or what was sent.
    ///
    /// # Errors
    /// Those of the database.
    pub fn undoing(&self, reader: &Reader<'_>, reason: &str) -> Result<Option<Undo>, Failure> {
        Ok(match self {
            Op::AddClient { .. }
            | Op::Add { .. }
            | Op::AddMany { .. }
            | Op::AddTasks { .. }
            | Op::Snapshot { .. } => Some(Undo { made: true, ..Undo::because(reason) }),
            // Minutes that are saved may make tasks, which would stay.
            Op::Change { id, .. } if reader.expect(*id)?.kind == Kind::Meeting => None,
            // A rule changed back would be a third version: its new version is mended into the one
            // before, and with nothing of its own is none any more.
            Op::Change { id, fields, .. } if reader.expect(*id)?.kind == Kind::Rule => {
                let fields = standing(reader, *id, fields)?;
                let op = Op::Correct { id: *id, fields, reason: reason.to_owned() };
                Some(Undo { ops: vec![op], ..Undo::because(reason) })
            }
            Op::Change { id, fields, side, source, .. } => {
                let (id, side, source) = (*id, *side, *source);
                let fields = standing(reader, id, fields)?;
                // A date moved back has its cause as well: that it was moved by mistake.
                let op = Op::Change { id, fields, cause: Some(reason.to_owned()), side, source };
                Some(Undo { ops: vec![op], ..Undo::because(reason) })
            }
            Op::Correct { id, fields, .. } => {
                let fields = standing(reader, *id, fields)?;
                let op = Op::Correct { id: *id, fields, reason: reason.to_owned() };
                Some(Undo { ops: vec![op], ..Undo::because(reason) })
            }
            Op::All(ops) => all(ops, reader, reason)?,
            Op::Act { id, verb, .. } if verb.kinds() == [Kind::Message] => {
                let record = reader.expect(*id)?;
                Some(Undo { ops: answer(&record, reason), ..Undo::because(reason) })
            }
            Op::Act { verb, .. } if verb.is_taken_back() => {
                Some(Undo { acted: true, ..Undo::because(reason) })
            }
            Op::Retract { id, .. } => {
                let op = Op::Restore { id: *id, reason: reason.to_owned() };
                Some(Undo { ops: vec![op], ..Undo::because(reason) })
            }
            Op::Restore { id, .. } => {
                let op = Op::Retract { id: *id, reason: reason.to_owned() };
                Some(Undo { ops: vec![op], ..Undo::because(reason) })
            }
            Op::Act { .. } => None,
        })
    }
}

/// How an act is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    reason: String,
    /// Whether records were made, which are then retracted
    made: bool,
    /// Whether acts were recorded that are taken back by one more each
    acted: bool,
    ops: Vec<Op>,
}

impl Undo {
    fn because(reason: &str) -> Undo {
        Undo { reason: reason.to_owned(), made: false, acted: false, ops: Vec::new() }
    }

    /// The act that takes back what was done.
    pub fn of(self, done: &Done) -> Op {
        let retract = |id: &RecordId| Op::Retract { id: *id, reason: self.reason.clone() };
        let made =
            if self.made { done.ids.iter().rev().map(retract).collect() } else { Vec::new() };
        let take_back = |(id, entry): &(RecordId, String)| {
            Op::take_back(*id, entry.clone(), self.reason.clone())
        };
        let acts =
            if self.acted { done.acts.iter().rev().map(take_back).collect() } else { Vec::new() };
        Op::All(made.into_iter().chain(acts).chain(self.ops).collect())
    }
}

/// What stood of a message's answer, recorded again after it is set back.
fn answer(record: &Record, reason: &str) -> Vec<Op> {
    let (id, reason) = (record.id, Some(reason.to_owned()));
    let telling = Telling { reason, ..Telling::default() };
    let back = Op::Act { id, verb: Verb::AwaitAnswer, telling };
    let since = record.acts.iter().rposition(|act| act.verb == Verb::AwaitAnswer);
    let stood = record.acts.iter().skip(since.map_or(0, |place| place + 1));
    let again = stood.map(|act| Op::Act { id, verb: act.verb, telling: act.telling.clone() });
    std::iter::once(back).chain(again).collect()
}

/// The same fields as they stand.
fn standing(reader: &Reader<'_>, id: RecordId, fields: &Value) -> Result<Value, Failure> {
    let stand = reader.expect(id)?.body.write();
    let (Value::Map(stand), Value::Map(fields)) = (stand, fields) else { return Ok(Value::Null) };
    let before = |name: &String| (name.clone(), stand.get(name).cloned().unwrap_or_default());
    Ok(Value::Map(fields.keys().map(before).collect::<BTreeMap<_, _>>()))
}

/// Several acts are taken back from the last to the first, where all of them can be.
fn all(ops: &[Op], reader: &Reader<'_>, reason: &str) -> Result<Option<Undo>, Failure> {
    let mut whole = Undo::because(reason);
    for op in ops.iter().rev() {
        match op.undoing(reader, reason)? {
            // What was made among changes cannot be told from what was changed.
            Some(undo) if undo.made && ops.len() == 1 => return Ok(Some(undo)),
            Some(undo) if !undo.made => {
                whole.acted |= undo.acted;
                whole.ops.extend(undo.ops);
            }
            _ => return Ok(None),
        }
    }
    Ok(Some(whole))
}
