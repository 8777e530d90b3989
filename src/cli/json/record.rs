//! A record: its fields, where it stands, and all that happened to it.

use std::collections::HashMap;

use chrono::{Local, NaiveDate};
use serde_json::{Value as Json, json};

use super::fields::{names, whole};
use super::{Object, moment, word};
use crate::domain::{
    Act, Body, Change, Failure, Field, Kind, Meeting, MeetingState, Network, Record, RecordId,
    Restored, Retraction, Rule, RuleVersion, SnapshotRow, SnapshotState, Standing, Task, Telling,
    Verb, Withdrawn,
};
use crate::session::{Reader, to_json};

/// What stands beside a client's records: where snapshots stand, how tasks hang together.
#[derive(Default)]
pub(in crate::cli) struct Beside {
    standings: HashMap<RecordId, Standing>,
    network: Network,
}

impl Beside {
    /// What records of a kind need of it.
    ///
    /// # Errors
    /// Those of the journal.
    pub fn of(
        reader: &Reader<'_>,
        client: RecordId,
        kind: Kind,
        day: NaiveDate,
    ) -> Result<Beside, Failure> {
        let mut beside = Beside::default();
        match kind {
            Kind::Snapshot => beside.standings = reader.standings(client, day)?,
            Kind::Task => beside.network = reader.network(client)?,
            _ => {}
        }
        Ok(beside)
    }

    /// Where a snapshot stands.
    pub fn state(&self, id: RecordId) -> SnapshotState {
        self.standings.get(&id).map_or(SnapshotState::Taken, |standing| standing.state)
    }
}

/// A record as it stands on a day.
///
/// # Errors
/// Those of the journal, which is asked what cites the record.
pub(in crate::cli) fn record(
    reader: &Reader<'_>,
    record: &Record,
    day: NaiveDate,
    beside: &Beside,
) -> Result<Json, Failure> {
    let mut map = envelope(record);
    map.extend(whole(&record.body.write(), names(&record.body)));
    map.extend(standing(record, day, beside));
    map.insert("acts".to_owned(), record.acts.iter().map(act).collect());
    map.insert("withdrawn".to_owned(), record.withdrawn.iter().map(withdrawn).collect());
    map.insert("restored".to_owned(), record.restored.iter().map(restored).collect());
    map.insert("changes".to_owned(), record.changes.iter().map(change).collect());
    let citing = reader.cited_by(record.id)?;
    map.insert("cited_by".to_owned(), citing.iter().map(|one| one.id.to_string()).collect());
    Ok(Json::Object(map))
}

/// What every record has around its fields.
pub(super) fn envelope(record: &Record) -> Object {
    let retracted = record.retracted.as_ref().map(retraction);
    super::object(json!({
        "id": record.id.to_string(),
        "record": record.kind.as_str(),
        "kind": record.kind.as_str(),
        "number": record.number,
        "client": record.client.to_string(),
        "recorded_at": moment(record.made.at),
        "recorded_by": record.made.by,
        "retracted": retracted,
    }))
}

/// Where a record stands on a day, by its kind.
fn standing(record: &Record, day: NaiveDate, beside: &Beside) -> Object {
    let json = match &record.body {
        Body::Meeting(meeting) => {
            json!({ "state": MeetingState::on(record, day).as_str(), "points": points(record, meeting) })
        }
        Body::Snapshot(_) => snapshot(record, beside),
        Body::Rule(_) => rule(record, day),
        Body::Task(of) => task(record, of, day, beside),
        Body::Client(client) => json!({ "ended": word(client.ended.or(ended_on(record))) }),
        Body::Person(person) => json!({ "left": word(person.left.or(ended_on(record))) }),
        Body::Decision(_) | Body::Filed(_) | Body::Note(_) | Body::Import(_) => json!({}),
    };
    super::object(json)
}

/// The points of a meeting, each said to be open or not.
fn points(record: &Record, meeting: &Meeting) -> Json {
    let written = whole(&record.body.write(), &["points"]).remove("points");
    let Some(Json::Array(mut points)) = written else { return json!([]) };
    for (json, point) in points.iter_mut().zip(&meeting.points) {
        json["open"] = point.is_open().into();
        json["carried"] = point.carried.unwrap_or(0).into();
    }
    Json::Array(points)
}

fn rule(record: &Record, day: NaiveDate) -> Json {
    let versions = RuleVersion::all(record).into_iter().map(|version| {
        let mut map = whole(&version.rule.write(), Rule::NAMES);
        map.insert("number".to_owned(), version.number.into());
        Json::Object(map)
    });
    let ended = ended_on(record);
    json!({
        "state": rule_state(record, day),
        "in_force": rule_state(record, day) == "in_force",
        "ended": word(ended),
        "versions": versions.collect::<Vec<_>>(),
    })
}

/// Whether a rule is in force on a day, has ended or waits for its day.
pub(in crate::cli) fn rule_state(record: &Record, day: NaiveDate) -> &'static str {
    match RuleVersion::in_force_on(record, day) {
        _ if ended_on(record).is_some_and(|end| end < day) => "ended",
        Some(_) => "in_force",
        None => "not_in_force",
    }
}

/// The day a rule ended, a person left, a cooperation was over.
pub(in crate::cli) fn ended_on(record: &Record) -> Option<NaiveDate> {
    let act = record.last_act(Verb::End)?;
    Some(act.telling.on.unwrap_or_else(|| act.stamp.at.with_timezone(&Local).date_naive()))
}

fn snapshot(record: &Record, beside: &Beside) -> Json {
    let standing = beside.standings.get(&record.id);
    let day = |of: fn(&Standing) -> Option<NaiveDate>| word(standing.and_then(of));
    json!({
        "state": beside.state(record.id).as_str(),
        "sent": day(|one| one.sent),
        "until": day(|one| one.until),
        "rule": word(standing.and_then(|one| one.rule)),
        "accepted": day(|one| one.accepted),
        "answered": day(|one| one.answered),
        "refused_late": day(|one| one.late),
    })
}

fn task(record: &Record, task: &Task, day: NaiveDate, beside: &Beside) -> Json {
    let placed = beside.network.of_task(record.id).copied().unwrap_or_default();
    let links = task.links.iter().map(|link| {
        json!({ "from": link.from.to_string(), "kind": link.kind().as_str(), "lag": link.lag() })
    });
    json!({
        "links": links.collect::<Vec<_>>(),
        "critical": placed.critical,
        "float": placed.float,
        "early": { "start": word(placed.early.start), "due": word(placed.early.due) },
        "late": { "start": word(placed.late.start), "due": word(placed.late.due) },
        "status": task.status().as_str(),
        "overdue": record.removed_on().is_none() && task.is_overdue(day),
        "removed": word(record.removed_on()),
        "moves": record.changes.iter().flat_map(moves).collect::<Vec<_>>(),
    })
}

/// The moves of a due date one change brought: none or one.
fn moves(change: &Change) -> Option<Json> {
    let due = change.field("due")?;
    let mut map = told(change);
    map.insert("from".to_owned(), to_json(&due.before));
    map.insert("to".to_owned(), to_json(&due.after));
    Some(Json::Object(map))
}

/// A change with every field before and after.
pub(super) fn change(change: &Change) -> Json {
    let fields = change.fields.iter().map(|field| {
        json!({ "name": field.name, "before": to_json(&field.before), "after": to_json(&field.after) })
    });
    let mut map = told(change);
    map.insert("fields".to_owned(), fields.collect());
    Json::Object(map)
}

fn told(change: &Change) -> Object {
    let (cause, reason) = if change.correction {
        (None, change.cause.as_ref())
    } else {
        (change.cause.as_ref(), None)
    };
    super::object(json!({
        "recorded_at": moment(change.stamp.at),
        "recorded_by": change.stamp.by,
        "correction": change.correction,
        "cause": cause,
        "reason": reason,
        "side": word(change.side.map(|side| side.as_str())),
        "source": change.source.map(|source| to_json(&source.write())),
    }))
}

/// Something that happened to a record.
pub(super) fn act(act: &Act) -> Json {
    let mut map = telling(&act.telling);
    map.insert("act".to_owned(), act.verb.as_str().into());
    map.insert("recorded_at".to_owned(), moment(act.stamp.at));
    map.insert("recorded_by".to_owned(), act.stamp.by.clone().into());
    Json::Object(map)
}

/// An act that was taken back, and why.
fn withdrawn(one: &Withdrawn) -> Json {
    let mut told = act(&one.act);
    if let Json::Object(map) = &mut told {
        map.insert("taken_back".to_owned(), retraction(&one.by));
    }
    told
}

/// A retraction that was taken back.
fn restored(one: &Restored) -> Json {
    json!({ "retracted": retraction(&one.retraction), "restored": retraction(&one.by) })
}

fn retraction(one: &Retraction) -> Json {
    json!({ "at": moment(one.stamp.at), "by": one.stamp.by, "reason": one.reason })
}

/// What was told of an act.
pub(super) fn telling(telling: &Telling) -> Object {
    whole(&telling.write(), Telling::NAMES)
}

/// The rows of a schedule, as a snapshot froze them.
pub(in crate::cli) fn schedule(rows: &[SnapshotRow]) -> Json {
    let row = |row: &SnapshotRow| {
        let mut map = whole(&row.task.write(), Task::NAMES);
        map.insert("id".to_owned(), row.id.to_string().into());
        map.insert("number".to_owned(), row.number.clone().into());
        map.insert("depth".to_owned(), row.depth.into());
        map.insert("phase".to_owned(), row.phase.into());
        map.insert("removed".to_owned(), word(row.removed));
        map.insert("status".to_owned(), row.task.status().as_str().into());
        Json::Object(map)
    };
    rows.iter().map(row).collect()
}
