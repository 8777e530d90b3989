//! The journal that is measured: one client with 100,000 messages and 5,000 tasks, another with 10,000
//! tasks, 12,000 links between them and an accepted snapshot behind them.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use kronika::domain::{Failure, Kind, RecordId, Source, Telling, Value, Verb};
use kronika::session::{Author, Clock, Journal, Op, parse_json};

use crate::letters::{Letters, people};
use crate::words::{Dice, Words};

/// Messages of the client.
const MESSAGES: usize = 100_000;
/// Tasks of the client.
const TASKS: usize = 5_000;
/// Tasks of the other client, and links between them.
const LARGE: usize = 10_000;
const LINKS: usize = 12_000;
/// Tasks of each phase.
const PHASE: usize = 20;
/// Messages taken in at once.
const ROUND: usize = 2_000;
/// Raised when the journal is to be made again.
const EDITION: &str = "2";

/// A journal to measure.
pub struct Made {
    /// Its file
    pub path: PathBuf,
    /// The client
    pub client: RecordId,
    /// The client with the large schedule
    pub large: RecordId,
    /// Title of its first task
    pub first: String,
    /// Subject of the newest message
    pub newest: String,
}

/// The journal kept from an earlier run.
pub fn kept(folder: &Path) -> Option<Made> {
    let text = std::fs::read_to_string(folder.join("made")).ok()?;
    let mut lines = text.lines();
    let edition = lines.next()? == EDITION;
    let client = lines.next()?.parse().ok()?;
    let newest = lines.next()?.to_owned();
    let large = lines.next()?.parse().ok()?;
    let first = lines.next()?.to_owned();
    let path = folder.join("window.kronika");
    (edition && path.exists()).then_some(Made { path, client, large, first, newest })
}

/// Makes the journal.
pub fn make(folder: &Path) -> Result<(), Failure> {
    let path = folder.join("window.kronika");
    let _ = std::fs::remove_file(&path);
    eprintln!("making {} with {MESSAGES} messages", path.display());
    let words = Words::new();
    let begins: DateTime<Utc> = "2022-03-01T08:00:00Z".parse().expect("a moment");
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal = Journal::create_at(&path, author, Clock::Fixed(begins))?;
    let client = Op::AddClient { fields: json(r#"{"name":"Zakłady Mleczne Dolina"}"#) };
    let client = *journal.transact(client)?.ids.first().expect("a client");
    for (name, address) in people(0) {
        let fields = format!(r#"{{"name":"{name}","side":"client","addresses":["{address}"]}}"#);
        journal.transact(Op::Add { client, kind: Kind::Person, fields: json(&fields) })?;
    }
    let mut letters = Letters::of(&words, 0);
    let mut now = begins;
    for round in 0..MESSAGES / ROUND {
        now = begins + TimeDelta::days(round as i64 * 30);
        journal.set_clock(Clock::Fixed(now));
        let hours = |number: usize| now - TimeDelta::minutes((ROUND - number) as i64 * 20);
        let files = (0..ROUND).map(|number| letters.next(hours(number))).collect();
        journal.import_bytes(client, "bench", files)?;
    }
    plan(&mut journal, client, &words, now)?;
    let newest = journal.now().mail_rows(client, 0, 1)?;
    let newest = newest.first().map(|row| row.subject.clone()).unwrap_or_default();
    let (large, first) = network(&mut journal, &words, now)?;
    let told = format!("{EDITION}\n{client}\n{newest}\n{large}\n{first}\n");
    std::fs::write(folder.join("made"), told).expect("the folder takes files");
    Ok(())
}

fn plan(
    journal: &mut Journal,
    client: RecordId,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let mut dice = Dice::new(7);
    for _ in 0..TASKS / PHASE {
        let title = words.phrase(&mut dice, 3);
        let fields = json(&format!(r#"{{"title":"{title}","side":"us"}}"#));
        let made = journal.transact(Op::Add { client, kind: Kind::Task, fields })?;
        let phase = *made.ids.first().expect("a phase");
        let task = |_| {
            let title = words.phrase(&mut dice, 4);
            let side = if dice.below(3) == 0 { "client" } else { "us" };
            let start = now.date_naive() + TimeDelta::days(dice.below(700) as i64 - 350);
            let due = start + TimeDelta::days(3 + dice.below(40) as i64);
            json(&format!(
                r#"{{"title":"{title}","side":"{side}","owner":"Anna Krężel","start":"{start}","due":"{due}","parent":"{phase}"}}"#
            ))
        };
        let items = (1..PHASE).map(task).collect();
        journal.transact(Op::AddMany { client, kind: Kind::Task, items })?;
    }
    Ok(())
}

/// A client whose tasks follow one another; answers it and the title of its first task.
fn network(
    journal: &mut Journal,
    words: &Words,
    now: DateTime<Utc>,
) -> Result<(RecordId, String), Failure> {
    let client = Op::AddClient { fields: json(r#"{"name":"Fabryka Wzorcowa"}"#) };
    let client = *journal.transact(client)?.ids.first().expect("a client");
    let mut dice = Dice::new(11);
    let ids: Vec<RecordId> = (0..LARGE as u64).map(id).collect();
    let mut first = String::new();
    let mut left = LINKS;
    let item = |place: usize| {
        let (title, phase) = (words.phrase(&mut dice, 4), place / PHASE * PHASE);
        if place == 0 {
            first.clone_from(&title);
        }
        if place == phase {
            return json(&format!(r#"{{"title":"{title}","side":"us"}}"#));
        }
        let side = ["us", "client", "third-party"][dice.below(3)];
        let start =
            now.date_naive() + TimeDelta::days(place as i64 / 14 + dice.below(30) as i64 - 350);
        let due = start + TimeDelta::days(3 + dice.below(40) as i64);
        // Most follow one of the tasks shortly before, some two; never a phase.
        let wanted = if place % 4 == 1 { 2 } else { 1 };
        let before = (1..40).map(|back| place.saturating_sub(back * 3));
        let before = before.filter(|at| at % PHASE != 0 && *at != place).take(wanted.min(left));
        let links: Vec<String> = before.map(|at| format!(r#"{{"from":"{}"}}"#, ids[at])).collect();
        left -= links.len();
        let percent = dice.below(100);
        json(&format!(
            r#"{{"title":"{title}","side":"{side}","owner":"Anna Krężel","start":"{start}","due":"{due}","percent":{percent},"parent":"{}","links":[{}]}}"#,
            ids[phase],
            links.join(",")
        ))
    };
    let items: Vec<Value> = (0..LARGE).map(item).collect();
    let items = ids.iter().copied().zip(items).collect();
    journal.transact(Op::AddTasks { client, items })?;
    let taken = Op::Snapshot { client, name: "Plan".to_owned(), note: None };
    let taken = *journal.transact(taken)?.ids.first().expect("a snapshot");
    for verb in [Verb::Send, Verb::Accept] {
        let telling = Telling { source: Some(Source::NoProof), ..Telling::default() };
        journal.transact(Op::Act { id: taken, verb, telling })?;
    }
    println!("{} links between {LARGE} tasks", LINKS - left);
    Ok((client, first))
}

fn id(number: u64) -> RecordId {
    let mut bytes = [7; 10];
    bytes[2..].copy_from_slice(&number.to_be_bytes());
    RecordId::from_bytes(bytes)
}

fn json(text: &str) -> Value {
    parse_json(text.as_bytes()).expect("the bench's own JSON")
}
