//! `slippage` and `compare`: how far the schedule has moved, by whose doing, and what differs.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::domain::{
    Comparison, Difference, Failure, Lang, Record, RecordId, Share, Slippage, SlippageWindow,
    SnapshotRow, Step,
};
use crate::session::{Journal, Reader, end_of_day, to_json};
use crate::text::dates;

use super::call::{Call, parse_id};
use super::json::word;
use super::reply::{Reply, Trouble};
use super::table::Table;
use super::when::{day, shown_day};

/// `kronika slippage FILE --client NAME [--task ID] [--against N]`
pub(super) fn slippage(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let task = call.option("task").map(parse_id).transpose()?;
    Ok(call.look(&journal, client, |reader, day| {
        let against = match call.value::<u32>("against") {
            Some(number) => reader.snapshot_numbered(client, *number)?,
            None => {
                reader.reference(client, day)?.ok_or_else(|| Failure::new("error-no-reference"))?
            }
        };
        let told = reader.slippage(client, &against, task)?;
        Ok(match call.json {
            true => Reply::json(&slippage_json(&told, &against)),
            false => slippage_words(call, &told, &against),
        })
    })?)
}

fn parts(told: &crate::domain::Shares) -> serde_json::Map<String, Json> {
    let parts = Share::ALL.map(|part| (part.as_str().to_owned(), told.get(part).into()));
    [("total".to_owned(), told.total().into())].into_iter().chain(parts).collect()
}

fn slippage_json(told: &Slippage, against: &Record) -> Json {
    let mut map = parts(&told.parts);
    map.insert("against".to_owned(), against.number.into());
    map.insert("reference_finish".to_owned(), told.was.to_string().into());
    map.insert("finish".to_owned(), told.now.to_string().into());
    map.insert("windows".to_owned(), told.windows.iter().map(window_json).collect());
    Json::Object(map)
}

fn window_json(window: &SlippageWindow) -> Json {
    let mut map = parts(&window.parts);
    map.insert("day".to_owned(), window.day.to_string().into());
    map.insert("from".to_owned(), window.was.to_string().into());
    map.insert("to".to_owned(), window.now.to_string().into());
    map.insert("entries".to_owned(), window.steps.iter().map(step_json).collect());
    Json::Object(map)
}

fn step_json(step: &Step) -> Json {
    let fields = step.fields.iter().map(|field| {
        json!({ "name": field.name, "before": to_json(&field.before), "after": to_json(&field.after) })
    });
    json!({
        "task": step.id.to_string(),
        "title": step.title,
        "event": step.touch.as_str(),
        "fields": fields.collect::<Vec<_>>(),
        "part": Share::of(step.side, step.source).as_str(),
        "side": word(step.side.map(|side| side.as_str())),
        "cause": step.cause,
        "source": step.source.map(|source| to_json(&crate::domain::Field::write(&source))),
        "recorded_at": super::json::moment(step.stamp.at),
        "recorded_by": step.stamp.by,
        "entry": step.stamp.entry(),
    })
}

fn slippage_words(call: &Call<'_>, told: &Slippage, against: &Record) -> Reply {
    let lang = call.lang();
    let values = [
        ("number", against.number.into()),
        ("from", dates::long(lang, told.was).into()),
        ("to", dates::long(lang, told.now).into()),
        (
            "days",
            call.say_with("common-working-days", &[("count", told.parts.total().into())]).into(),
        ),
    ];
    let heads = ["day", "side", "days", "title", "cause"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for window in &told.windows {
        for part in Share::ALL.into_iter().filter(|part| window.parts.get(*part) != 0) {
            let of = |step: &&Step| Share::of(step.side, step.source) == part;
            let titles = window.steps.iter().filter(of).map(|step| step.title.as_str());
            let causes = window.steps.iter().filter(of).filter_map(|step| step.cause.as_deref());
            table.row(vec![
                shown_day(lang, Some(window.day)),
                call.say(&format!("common-part-{}", part.as_str().replace('_', "-"))),
                window.parts.get(part).to_string(),
                titles.collect::<Vec<_>>().join(", "),
                causes.collect::<Vec<_>>().join(", "),
            ]);
        }
    }
    let mut text = call.say_with("cli-slippage", &values);
    text.push_str("\n\n");
    if !table.is_empty() {
        text.push_str(&table.render());
    }
    Reply::text(text)
}

/// A state of the schedule: a snapshot's number, a day, or now.
pub(super) enum State {
    Snapshot(u32),
    Day(NaiveDate),
    Now,
}

impl State {
    pub(super) fn of(text: &str) -> Option<State> {
        match text {
            "now" => Some(State::Now),
            text => day(text).map(State::Day).or_else(|| text.parse().ok().map(State::Snapshot)),
        }
    }

    fn rows(&self, journal: &Journal, client: RecordId) -> Result<Vec<SnapshotRow>, Failure> {
        match self {
            State::Now => journal.now().outline(client),
            State::Day(day) => journal.known_on(client, end_of_day(*day))?.reader().outline(client),
            State::Snapshot(number) => {
                let reader: Reader<'_> = journal.now();
                reader.snapshot_rows(reader.snapshot_numbered(client, *number)?.id)
            }
        }
    }
}

/// `kronika compare FILE --client NAME --from S --to S`
pub(super) fn compare(call: &Call<'_>) -> Result<Reply, Trouble> {
    let state =
        |name: &str| State::of(call.text(name)).ok_or_else(|| call.misused("cli-usage-state"));
    let (from, to) = (state("from")?, state("to")?);
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let (before, after) = (from.rows(&journal, client)?, to.rows(&journal, client)?);
    let found = Comparison::of(&before, &after, &journal.now().calendars(client)?);
    Ok(match call.json {
        true => Reply::json(&compared_json(call, &found)),
        false => call.table(&compared_table(call, &found)),
    })
}

fn compared_json(call: &Call<'_>, found: &Comparison) -> Json {
    let line = |line: &Difference| {
        json!({
            "difference": line.how.as_str(),
            "id": line.id.to_string(),
            "number": line.row.number,
            "title": line.row.task.title,
            "side": line.row.task.side.as_str(),
            "start": { "before": word(line.was.start), "after": word(line.now.start) },
            "due": { "before": word(line.was.due), "after": word(line.now.due) },
            "days": line.days,
            "fields": line.fields,
        })
    };
    let finish = found.finish.as_ref().map(|finish| {
        json!({ "title": finish.title, "before": finish.was.to_string(),
            "after": finish.now.to_string(), "days": finish.days })
    });
    let counts = crate::domain::Differs::ALL.map(|how| (how.as_str().to_owned(), found.count(how)));
    json!({
        "from": call.text("from"),
        "to": call.text("to"),
        "counts": counts.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
        "finish": finish,
        "differences": found.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

fn compared_table(call: &Call<'_>, found: &Comparison) -> Table {
    let lang: Lang = call.lang();
    let heads = ["number", "difference", "title", "before", "after", "days", "fields"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for line in &found.lines {
        let fields = line.fields.iter().map(|name| call.label(name));
        table.row(vec![
            line.row.number.clone(),
            call.say(&format!("common-differs-{}", line.how.as_str())),
            line.row.task.title.clone(),
            shown_day(lang, line.was.due.or(line.was.start)),
            shown_day(lang, line.now.due.or(line.now.start)),
            line.days.map(|days| days.to_string()).unwrap_or_default(),
            fields.collect::<Vec<_>>().join(", "),
        ]);
    }
    table
}
