//! What tasks follow: links lead to tasks of the same client, never in a loop; and proof that comes
//! later names the entry it proves.

use super::op::told;
use super::pen::Writing;
use super::plan::in_schedule;
use super::{Done, Op};
use crate::domain::{
    Calendars, Failure, Fault, Kind, Network, Problem, Record, RecordId, Source, Task, Telling,
    Value,
};

impl Op {
    /// Whether tasks may follow others after it than before.
    pub(super) fn ties_tasks(&self) -> bool {
        let ties = |fields: &Value| match fields {
            Value::Map(map) => map.contains_key("links") || map.contains_key("parent"),
            _ => false,
        };
        match self {
            Op::Add { kind, fields, .. } => *kind == Kind::Task && ties(fields),
            Op::AddMany { kind, items, .. } => *kind == Kind::Task && items.iter().any(ties),
            Op::Change { fields, .. } | Op::Correct { fields, .. } => ties(fields),
            Op::All(ops) => ops.iter().any(Op::ties_tasks),
            Op::AddClient { .. } | Op::Act { .. } | Op::Retract { .. } | Op::Snapshot { .. } => {
                false
            }
        }
    }
}

/// No task may follow itself, however long the way round: asked once, before anything is kept.
pub(super) fn no_loops(writing: &Writing<'_>, done: &Done) -> Result<(), Failure> {
    for client in &done.clients {
        let tasks = writing.write.query().records(Some(*client), Kind::Task)?;
        let network = Network::of(&in_schedule(&tasks), &Calendars::default());
        // A loop that was there before, made by two laptops, bars nothing else.
        let ours = |round: &&Vec<RecordId>| round.iter().any(|id| done.ids.contains(id));
        let Some(round) = network.loops().iter().find(ours) else { continue };
        let title = |id: &RecordId| {
            let task = tasks.iter().find(|task| task.id == *id);
            task.map(|task| task.gist(None).title).unwrap_or_default()
        };
        let titles: Vec<String> = round.iter().chain(round.first()).map(title).collect();
        return Err(Failure::new("error-loop").with("tasks", titles.join(" → ")));
    }
    Ok(())
}

/// What a task follows must be other tasks of the same client.
pub(super) fn known(
    writing: &Writing<'_>,
    client: RecordId,
    own: Option<RecordId>,
    task: &Task,
) -> Result<(), Failure> {
    for (index, link) in task.links.iter().enumerate() {
        let at = format!("links[{index}].from");
        let known = writing.write.query().record(link.from)?;
        let is_task = known.is_some_and(|one| one.kind == Kind::Task && one.client == client);
        if !is_task || own == Some(link.from) {
            return Err(told(&Problem::new(&at, Fault::NotAnId)));
        }
    }
    Ok(())
}

/// Proof names an entry about the task, and what proves it.
pub(super) fn proves(record: &Record, telling: &Telling) -> Result<(), Failure> {
    if telling.source.and_then(Source::record).is_none() {
        return Err(told(&Problem::new("source", Fault::Missing)));
    }
    let stamps = record.changes.iter().map(|change| &change.stamp);
    let stamps = stamps.chain(record.acts.iter().map(|act| &act.stamp)).chain([&record.made]);
    let mut entries = stamps.map(|stamp| format!("{}@{}", stamp.log, stamp.position));
    match &telling.entry {
        Some(entry) if entries.any(|known| known == *entry) => Ok(()),
        Some(_) => Err(told(&Problem::new("entry", Fault::NotAnId))),
        None => Err(told(&Problem::new("entry", Fault::Missing))),
    }
}
