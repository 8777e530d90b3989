//! What tasks follow: links lead to tasks of the same client, never in a loop; and proof that comes
//! later names the entry it proves.

use std::collections::HashSet;

use super::op::{expect_client, made, told};
use super::pen::Writing;
use super::plan::in_schedule;
use super::{Done, Op, people};
use crate::domain::{
    Body, Calendars, Failure, Fault, Kind, Network, Problem, Record, RecordId, Source, Stamp, Task,
    Telling, Value, Verb,
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
            Op::AddTasks { items, .. } => items.iter().any(|(_, fields)| ties(fields)),
            Op::Change { fields, .. } | Op::Correct { fields, .. } => ties(fields),
            Op::All(ops) => ops.iter().any(Op::ties_tasks),
            // A task that is in the schedule again has its links again.
            Op::Restore { .. } => true,
            Op::Act { verb, .. } => *verb == Verb::TakeBack,
            Op::AddClient { .. } | Op::Retract { .. } | Op::Snapshot { .. } => false,
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

/// New tasks that may belong to and follow one another.
pub(super) fn add_tasks(
    writing: &mut Writing<'_>,
    client: RecordId,
    items: Vec<(RecordId, Value)>,
) -> Result<Done, Failure> {
    expect_client(writing, client)?;
    let new: HashSet<RecordId> = items.iter().map(|(id, _)| *id).collect();
    let mut done = Done { clients: vec![client], ..Done::default() };
    for (index, (id, fields)) in items.into_iter().enumerate() {
        let place = |problem: Problem| {
            told(&Problem { field: format!("[{index}].{}", problem.field), ..problem })
        };
        let mut body = Body::read(Kind::Task, &fields).map_err(place)?;
        body.check().map_err(place)?;
        let Body::Task(task) = &body else { return Err(Failure::new("error-wrong-kind")) };
        for other in task.links.iter().map(|link| link.from).chain(task.parent) {
            let known = new.contains(&other) || is_task(writing, client, other)?;
            if !known || other == id {
                return Err(place(Problem::new("links", Fault::NotAnId)));
            }
        }
        people::recognise(&writing.write.query(), client, &mut body)?;
        made(writing, client, Kind::Task, id, body.write())?;
        done.ids.push(id);
    }
    Ok(done)
}

fn is_task(writing: &Writing<'_>, client: RecordId, id: RecordId) -> Result<bool, Failure> {
    let known = writing.write.query().record(id)?;
    Ok(known.is_some_and(|one| one.kind == Kind::Task && one.client == client))
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
    let mut entries = stamps.map(Stamp::entry);
    match &telling.entry {
        Some(entry) if entries.any(|known| known == *entry) => Ok(()),
        Some(_) => Err(told(&Problem::new("entry", Fault::NotAnId))),
        None => Err(told(&Problem::new("entry", Fault::Missing))),
    }
}
