//! `list`: a client's records of one kind, of today or as known on a past day.

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::domain::{Body, Failure, Kind, MeetingState, Record, RecordId, TaskStatus};
use crate::session::{MailRow, Reader, TimelineRow};
use crate::text::numbers;

use super::call::Call;
use super::json::{self, Beside};
use super::reply::{Reply, Trouble};
use super::table::Table;
use super::when::{shown, shown_day};

/// How many rows are asked for at a time.
const PAGE: u64 = 500;

/// `kronika list FILE KIND --client NAME`
pub(super) fn list(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let kinds = kinds(call.text("kind"));
    Ok(call.look(&journal, client, |reader, day| match (call.text("kind"), call.json) {
        ("messages", true) => messages_json(reader, client),
        ("messages", false) => Ok(call.table(&messages(call, reader, client)?)),
        ("timeline", true) => {
            Ok(Reply::json(&stream(reader, client)?.iter().map(json::timeline).collect()))
        }
        ("timeline", false) => Ok(call.table(&timeline(call, &stream(reader, client)?))),
        (_, json) => {
            let beside = Beside::of(reader, client, first(kinds), day)?;
            let found = reader.records(client, kinds)?;
            match json {
                true => records_json(reader, &found, day, &beside),
                false => Ok(call.table(&records(call, kinds, &found, day, &beside))),
            }
        }
    })?)
}

/// The kinds of records a word of `list` stands for.
fn kinds(word: &str) -> &'static [Kind] {
    match word {
        "people" => &[Kind::Person],
        "meetings" => &[Kind::Meeting],
        "rules" => &[Kind::Rule],
        "tasks" => &[Kind::Task],
        "snapshots" => &[Kind::Snapshot],
        "documents" => &[Kind::Document],
        "notes" => &[Kind::PhoneNote, Kind::Letter, Kind::Chat, Kind::PrivateNote],
        "decisions" => &[Kind::Decision],
        _ => &[],
    }
}

/// Every page of a long list.
fn pages<T>(ask: impl Fn(u64) -> Result<Vec<T>, Failure>) -> Result<Vec<T>, Failure> {
    let mut all = Vec::new();
    loop {
        let page = ask(all.len() as u64)?;
        let last = (page.len() as u64) < PAGE;
        all.extend(page);
        if last {
            return Ok(all);
        }
    }
}

fn mail_rows(reader: &Reader<'_>, client: RecordId) -> Result<Vec<MailRow>, Failure> {
    pages(|offset| reader.every_mail_row(client, offset, PAGE))
}

fn stream(reader: &Reader<'_>, client: RecordId) -> Result<Vec<TimelineRow>, Failure> {
    pages(|offset| reader.timeline(client, offset, PAGE))
}

fn messages_json(reader: &Reader<'_>, client: RecordId) -> Result<Reply, Failure> {
    let rows = mail_rows(reader, client)?;
    let list = rows.into_iter().map(|row| json::mail(reader, &reader.letter(row)?, false));
    Ok(Reply::json(&list.collect::<Result<Json, _>>()?))
}

fn records_json(
    reader: &Reader<'_>,
    records: &[Record],
    day: NaiveDate,
    beside: &Beside,
) -> Result<Reply, Failure> {
    let one = |record: &Record| {
        let mut json = json::record(reader, record, day, beside)?;
        if record.kind == Kind::Task {
            let lines = reader.history(record.id)?;
            json["history"] = lines.iter().map(json::history).collect();
        }
        Ok(json)
    };
    Ok(Reply::json(&records.iter().map(one).collect::<Result<Json, Failure>>()?))
}

fn messages(call: &Call<'_>, reader: &Reader<'_>, client: RecordId) -> Result<Table, Failure> {
    let heads = ["id", "date", "direction", "attachments", "sender", "subject"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for row in mail_rows(reader, client)? {
        let attachments = match row.attachments {
            0 => String::new(),
            count => numbers::count(call.lang(), count.into()),
        };
        table.row(vec![
            row.id.to_string(),
            row.date.map(|date| shown(call.lang(), date)).unwrap_or_default(),
            call.say(&format!("common-direction-{}", row.direction.as_str())),
            attachments,
            row.from,
            row.subject,
        ]);
    }
    Ok(table)
}

fn timeline(call: &Call<'_>, rows: &[TimelineRow]) -> Table {
    let heads = ["id", "at", "kind", "title", "detail"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for row in rows {
        let kind = call.say(&format!("kind-{}", row.kind.as_str()));
        let title = if row.retracted { call.retracted(&row.title) } else { row.title.clone() };
        table.row(vec![
            row.id.to_string(),
            shown(call.lang(), row.at),
            kind,
            title,
            row.detail.clone(),
        ]);
    }
    table
}

fn first(kinds: &[Kind]) -> Kind {
    kinds.first().copied().unwrap_or(Kind::Client)
}

fn records(
    call: &Call<'_>,
    kinds: &[Kind],
    records: &[Record],
    day: NaiveDate,
    beside: &Beside,
) -> Table {
    let own = kinds.first().map_or(&[][..], |kind| columns(*kind));
    let heads = ["id", "number"].iter().chain(own).chain(&["title"]);
    let mut table = Table::new(heads.map(|name| call.label(name)).collect());
    for record in records {
        let title = record.gist(None).title;
        let title = if record.retracted.is_some() { call.retracted(&title) } else { title };
        let mut cells = vec![record.id.to_string(), record.number.to_string()];
        cells.extend(own_cells(call, record, day, beside));
        cells.push(title);
        table.row(cells);
    }
    table
}

/// Heads of the columns a kind has between the number and the title.
fn columns(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Person => &["side", "role", "addresses"],
        Kind::Meeting => &["starts", "state"],
        Kind::Rule => &["kind", "in_force_from", "state"],
        Kind::Task => &["side", "owner", "start", "due", "status"],
        Kind::Snapshot => &["recorded", "tasks", "finish", "state"],
        Kind::Decision => &["decided_on", "chosen"],
        Kind::Document => &["recorded", "size"],
        _ => &["kind", "at", "with"],
    }
}

fn own_cells(call: &Call<'_>, record: &Record, day: NaiveDate, beside: &Beside) -> Vec<String> {
    let lang = call.lang();
    let dated = |date| shown_day(lang, date);
    let word = |start: &str, word: &str| call.say(&format!("{start}{word}"));
    match &record.body {
        Body::Person(person) => vec![
            word("common-side-", person.side.as_str()),
            person.role_on(day).map(|role| role.title.clone()).unwrap_or_default(),
            person.addresses.join(", "),
        ],
        Body::Meeting(meeting) => {
            let state = MeetingState::on(record, day).as_str();
            vec![shown(lang, meeting.starts), word("common-meeting-", state)]
        }
        Body::Rule(rule) => vec![
            word("common-rule-", rule.kind.as_str()),
            dated(rule.in_force_from),
            word("cli-rule-", &json::rule_state(record, day).replace('_', "-")),
        ],
        Body::Task(_) => task_cells(call, record, day),
        Body::Snapshot(snapshot) => vec![
            shown(lang, record.made.at),
            numbers::count(lang, snapshot.tasks.into()),
            dated(snapshot.finish),
            word("common-snapshot-", beside.state(record.id).as_str()),
        ],
        Body::Decision(decision) => {
            vec![dated(decision.decided_on), decision.chosen.clone().unwrap_or_default()]
        }
        Body::Filed(filed) => {
            let size = numbers::size(lang, u64::try_from(filed.size).unwrap_or(0));
            vec![shown(lang, record.made.at), size]
        }
        Body::Note(note) => vec![
            word("kind-", record.kind.as_str()),
            shown(lang, note.at),
            note.with.iter().map(|who| who.name.as_str()).collect::<Vec<_>>().join(", "),
        ],
        Body::Client(_) | Body::Import(_) => Vec::new(),
    }
}

fn task_cells(call: &Call<'_>, record: &Record, day: NaiveDate) -> Vec<String> {
    let Body::Task(task) = &record.body else { return Vec::new() };
    let status = match record.removed_on() {
        Some(_) => call.say("common-act-remove"),
        None if task.is_overdue(day) => call.say("cli-overdue"),
        None => call.say(&format!("common-status-{}", task.status().as_str())),
    };
    let done = task.status() == TaskStatus::Done;
    let status = if done { call.say("common-status-done") } else { status };
    vec![
        call.say(&format!("common-side-{}", task.side.as_str())),
        task.owner.as_ref().map(|who| who.name.clone()).unwrap_or_default(),
        shown_day(call.lang(), task.start),
        shown_day(call.lang(), task.due),
        status,
    ]
}
