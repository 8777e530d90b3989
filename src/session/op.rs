//! The one door for writes.

use crate::domain::{
    Body, Failure, Fault, Field, Kind, Problem, Record, RecordId, Side, Source, Telling, Value,
    Verb, Worded, last_due, outline,
};
use crate::journal::{Event, Hash, json_text};

use super::agrees::{currency_stays, dates_have_causes, versions_follow};
use super::clock::new_id;
use super::pen::Writing;
use super::{Journal, Reader, acts, meetings, people, ties, whole_import};

/// Something to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // fields are named as in the record
pub enum Op {
    /// A new client
    AddClient { fields: Value },
    /// A new record of a client
    Add { client: RecordId, kind: Kind, fields: Value },
    /// Several new records of one kind, all or none
    AddMany { client: RecordId, kind: Kind, items: Vec<Value> },
    /// Tasks that name one another, all or none; each with its id
    AddTasks { client: RecordId, items: Vec<(RecordId, Value)> },
    /// Fields of a record change; for a due date with its cause, side and source
    Change {
        id: RecordId,
        fields: Value,
        cause: Option<String>,
        side: Option<Side>,
        source: Option<Source>,
    },
    /// Fields of a record were recorded wrongly
    Correct { id: RecordId, fields: Value, reason: String },
    /// Something happened to a record
    Act { id: RecordId, verb: Verb, telling: Telling },
    /// A record is taken back; an import's sheet with everything the import took in for the first time
    Retract { id: RecordId, reason: String },
    /// A record that was taken back by mistake is put back in force; an import with all that went with it
    Restore { id: RecordId, reason: String },
    /// The schedule is frozen
    Snapshot { client: RecordId, name: String, note: Option<String> },
    /// Several of these, all or none
    All(Vec<Op>),
}

/// What a write changed, so that only that is loaded again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Done {
    /// Records made or changed, in order
    pub ids: Vec<RecordId>,
    /// Clients they belong to
    pub clients: Vec<RecordId>,
    /// Acts that can be taken back: of which record, and the entry they stand on
    pub acts: Vec<(RecordId, String)>,
}

impl Done {
    /// Adds what one more write changed.
    pub(super) fn join(&mut self, more: Done) {
        self.ids.extend(more.ids);
        self.clients.extend(more.clients);
        self.acts.extend(more.acts);
        self.clients.sort_unstable();
        self.clients.dedup();
    }
}

/// Kinds a person adds by hand.
const ADDED: &[Kind] = &[
    Kind::Person,
    Kind::Meeting,
    Kind::Rule,
    Kind::Task,
    Kind::Decision,
    Kind::PhoneNote,
    Kind::Letter,
    Kind::Chat,
    Kind::PrivateNote,
];

impl Journal {
    /// Records one thing, whole or not at all.
    ///
    /// # Errors
    /// A [`Failure`] that names the field or the reason; then nothing was recorded.
    pub fn transact(&mut self, op: Op) -> Result<Done, Failure> {
        let mut writing = self.begin()?;
        let ties = op.ties_tasks();
        let done = perform(&mut writing, op)?;
        if ties {
            ties::no_loops(&writing, &done)?;
        }
        writing.commit()?;
        Ok(done)
    }
}

fn perform(writing: &mut Writing<'_>, op: Op) -> Result<Done, Failure> {
    match op {
        Op::AddClient { fields } => add_client(writing, &fields),
        Op::Add { client, kind, fields } => add_many(writing, client, kind, &[fields]),
        Op::AddMany { client, kind, items } => add_many(writing, client, kind, &items),
        Op::AddTasks { client, items } => ties::add_tasks(writing, client, items),
        Op::Change { id, fields, cause, side, source } => {
            let record = changeable(writing, id)?;
            let fields = patched(writing, &record, fields)?;
            dates_have_causes(&record, &fields, &cause, side, source)?;
            currency_stays(writing, &record, &fields)?;
            versions_follow(&record, &fields)?;
            cited_exist(writing, source.and_then(Source::record))?;
            let event = Event::Changed { id, fields, cause: spoken(cause), side, source };
            recorded(writing, &record, event)
        }
        Op::Correct { id, fields, reason } => {
            let record = changeable(writing, id)?;
            let fields = patched(writing, &record, fields)?;
            let reason = needed(reason)?;
            recorded(writing, &record, Event::Corrected { id, fields, reason })
        }
        Op::Act { id, verb, telling } => acts::act(writing, id, verb, telling),
        Op::Retract { id, reason } => {
            let record = existing(writing, id)?;
            if record.retracted.is_some() {
                return Err(Failure::new("error-retracted"));
            }
            let reason = needed(reason)?;
            match record.kind {
                Kind::Import => whole_import::retract(writing, &record, &reason),
                _ => recorded(writing, &record, Event::Retracted { id, reason }),
            }
        }
        Op::Restore { id, reason } => {
            let (record, reason) = (existing(writing, id)?, needed(reason)?);
            match record.kind {
                Kind::Import => whole_import::restore(writing, &record, &reason),
                _ => acts::restore(writing, &record, reason),
            }
        }
        Op::Snapshot { client, name, note } => snapshot(writing, client, name, note),
        Op::All(ops) => {
            let mut done = Done::default();
            for op in ops {
                done.join(perform(writing, op)?);
            }
            Ok(done)
        }
    }
}

fn add_client(writing: &mut Writing<'_>, fields: &Value) -> Result<Done, Failure> {
    let body = Body::read(Kind::Client, fields).map_err(|problem| told(&problem))?;
    let Body::Client(client) = &body else { return Err(Failure::new("error-wrong-kind")) };
    let reader = Reader::new(writing.write.query());
    let taken = reader.clients()?.iter().any(|known| people::client_is(known, &client.name));
    if taken {
        return Err(Failure::new("error-client-exists").with("name", client.name.clone()));
    }
    let number = reader.clients()?.len() as u32 + 1;
    let id = new_id()?;
    let event = Event::Made { id, kind: Kind::Client, number, fields: body.write() };
    writing.record(Some(id), event, Vec::new())?;
    Ok(Done { ids: vec![id], clients: vec![id], ..Done::default() })
}

fn add_many(
    writing: &mut Writing<'_>,
    client: RecordId,
    kind: Kind,
    items: &[Value],
) -> Result<Done, Failure> {
    if !ADDED.contains(&kind) {
        return Err(Failure::new("error-wrong-kind").with("kind", kind.as_str()));
    }
    expect_client(writing, client)?;
    let mut done = Done { clients: vec![client], ..Done::default() };
    for (index, fields) in items.iter().enumerate() {
        let place = |problem: &Problem| match items.len() {
            1 => told(problem),
            _ => {
                told(&Problem { field: format!("[{index}].{}", problem.field), ..problem.clone() })
            }
        };
        let mut body = Body::read(kind, fields).map_err(|problem| place(&problem))?;
        body.check().map_err(|problem| place(&problem))?;
        people::recognise(&writing.write.query(), client, &mut body)?;
        done.ids.push(add(writing, client, kind, body)?);
    }
    Ok(done)
}

fn add(
    writing: &mut Writing<'_>,
    client: RecordId,
    kind: Kind,
    mut body: Body,
) -> Result<RecordId, Failure> {
    let id = new_id()?;
    let mut tasks = Vec::new();
    if let Body::Meeting(meeting) = &mut body {
        meetings::carry_over(&writing.write.query(), client, meeting)?;
        tasks = meetings::take_actions(id, meeting)?;
    }
    check_references(writing, client, None, &body)?;
    for (task, fields) in tasks {
        made(writing, client, Kind::Task, task, fields.write())?;
    }
    made(writing, client, kind, id, body.write())?;
    Ok(id)
}

pub(super) fn made(
    writing: &mut Writing<'_>,
    client: RecordId,
    kind: Kind,
    id: RecordId,
    fields: Value,
) -> Result<(), Failure> {
    let number = writing.write.next_number(client, kind)?;
    writing.record(Some(client), Event::Made { id, kind, number, fields }, Vec::new())
}

/// Records a change of a known record, and what follows from it.
pub(super) fn recorded(
    writing: &mut Writing<'_>,
    record: &Record,
    event: Event,
) -> Result<Done, Failure> {
    writing.record(Some(record.client), event, Vec::new())?;
    Ok(Done { ids: vec![record.id], clients: vec![record.client], ..Done::default() })
}

/// The fields that change, as they will stand, checked as a whole against the record.
fn patched(writing: &mut Writing<'_>, record: &Record, fields: Value) -> Result<Value, Failure> {
    let (Value::Map(new), Value::Map(mut whole)) = (&fields, record.body.write()) else {
        return Err(told(&Problem::new("", Fault::NotMap)));
    };
    if new.is_empty() {
        return Err(Failure::new("error-nothing-changes"));
    }
    whole.extend(new.clone());
    let mut body = Body::read(record.kind, &Value::Map(whole)).map_err(|problem| told(&problem))?;
    body.check().map_err(|problem| told(&problem))?;
    people::recognise(&writing.write.query(), record.client, &mut body)?;
    check_references(writing, record.client, Some(record.id), &body)?;
    if let Body::Meeting(meeting) = &mut body {
        for (task, fields) in meetings::take_actions(record.id, meeting)? {
            made(writing, record.client, Kind::Task, task, fields.write())?;
        }
    }
    let Value::Map(stands) = body.write() else { return Ok(fields) };
    let changed =
        new.keys().map(|name| (name.clone(), stands.get(name).cloned().unwrap_or_default()));
    Ok(Value::Map(changed.collect()))
}

fn snapshot(
    writing: &mut Writing<'_>,
    client: RecordId,
    name: String,
    note: Option<String>,
) -> Result<Done, Failure> {
    expect_client(writing, client)?;
    let name = String::read(&Value::Text(name), "name").map_err(|problem| told(&problem))?;
    let rows = outline(&writing.write.query().records(Some(client), Kind::Task)?);
    if rows.is_empty() {
        return Err(Failure::new("error-empty-schedule"));
    }
    let bytes = json_text(&rows.write()).into_bytes();
    let hash = Hash::of(&bytes);
    writing.write.put_blob(&hash, bytes.len() as u64, &mut bytes.as_slice())?;
    let body = crate::domain::Snapshot {
        name,
        note: spoken(note),
        rows: hash.to_string(),
        tasks: rows.len() as u32,
        finish: last_due(&rows),
    };
    let (id, number) = (new_id()?, writing.write.next_number(client, Kind::Snapshot)?);
    let event = Event::Made { id, kind: Kind::Snapshot, number, fields: body.write() };
    writing.record(Some(client), event, vec![hash])?;
    Ok(Done { ids: vec![id], clients: vec![client], ..Done::default() })
}

pub(super) fn existing(writing: &Writing<'_>, id: RecordId) -> Result<Record, Failure> {
    let known = writing.write.query().record(id)?;
    known.ok_or_else(|| Failure::new("error-unknown-id").with("id", id.to_string()))
}

/// A record whose fields may change: not frozen by its kind, by a seal or by being taken back.
fn changeable(writing: &Writing<'_>, id: RecordId) -> Result<Record, Failure> {
    let record = existing(writing, id)?;
    let sealed = record.last_act(Verb::Seal).is_some();
    match record.kind {
        _ if record.retracted.is_some() => Err(Failure::new("error-retracted")),
        Kind::Meeting if sealed => Err(Failure::new("error-sealed")),
        Kind::Snapshot | Kind::Message | Kind::Document | Kind::Import => {
            Err(Failure::new("error-frozen").with("kind", record.kind.as_str()))
        }
        _ => Ok(record),
    }
}

pub(super) fn expect_client(writing: &Writing<'_>, client: RecordId) -> Result<(), Failure> {
    match existing(writing, client)?.kind {
        Kind::Client => Ok(()),
        _ => Err(Failure::new("error-unknown-client").with("name", client.to_string())),
    }
}

/// Whatever a record rests on must be held, and a phase must be a task of the same client.
fn check_references(
    writing: &Writing<'_>,
    client: RecordId,
    own: Option<RecordId>,
    body: &Body,
) -> Result<(), Failure> {
    for id in crate::domain::cited(&body.write()) {
        // The tasks of a meeting's own action items are being made along with it.
        if own != Some(id) && !matches!(body, Body::Meeting(_)) {
            cited_exist(writing, Some(id))?;
        }
    }
    let Body::Task(task) = body else { return Ok(()) };
    ties::known(writing, client, own, task)?;
    let (mut above, mut steps) = (task.parent, 0);
    while let Some(parent) = above {
        let wrong = |fault| told(&Problem::new("parent", fault));
        let known = writing.write.query().record(parent)?.ok_or_else(|| wrong(Fault::NotAnId))?;
        steps += 1;
        match &known.body {
            _ if own == Some(parent) || steps > 100 => return Err(wrong(Fault::Contradicts("id"))),
            Body::Task(task) if known.client == client => above = task.parent,
            _ => return Err(wrong(Fault::NotAnId)),
        }
    }
    Ok(())
}

pub(super) fn cited_exist(writing: &Writing<'_>, id: Option<RecordId>) -> Result<(), Failure> {
    id.map_or(Ok(()), |id| existing(writing, id).map(drop))
}

pub(super) fn needed(reason: String) -> Result<String, Failure> {
    spoken(Some(reason)).ok_or_else(|| told(&Problem::new("reason", Fault::Missing)))
}

fn spoken(words: Option<String>) -> Option<String> {
    words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty())
}

/// A problem with a field as a failure to be told.
pub(super) fn told(problem: &Problem) -> Failure {
    Failure::new("error-field")
        .with("field", problem.field.clone())
        .with("fault", problem.key())
        .with("names", problem.fault.names())
}
