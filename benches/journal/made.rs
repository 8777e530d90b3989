//! The journal that is measured: 20 clients, 100,000 messages, 5,000 tasks, made once and kept between runs.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use kronika::domain::{Failure, Field, Kind, RecordId, Side, Source, Value};
use kronika::session::{Access, Author, Clock, Journal, Op, parse_json};

use crate::letters::{Letters, people};
use crate::words::{Dice, Words};

/// Clients of the journal.
pub const CLIENTS: usize = 20;
/// Messages of each client.
pub const MESSAGES: usize = 5_000;
/// Tasks of each client.
pub const TASKS: usize = 250;
/// Tasks of the first client when its schedule is frozen.
pub const FROZEN: usize = 200;
/// So many times each client gets its next messages and tasks.
const ROUNDS: usize = 25;
/// Raised when the journal is to be made again.
const EDITION: u32 = 1;

/// A made journal.
pub struct Made {
    /// Its file
    pub path: PathBuf,
    /// Its clients
    pub clients: Vec<RecordId>,
    /// The frozen schedule of the first client
    pub snapshot: RecordId,
}

/// The journal kept from an earlier run, else a new one.
pub fn journal(folder: &Path, words: &Words) -> Result<Made, Failure> {
    let (path, mark) = (folder.join("journal.kronika"), folder.join("edition"));
    let edition = format!("{EDITION} {CLIENTS} {MESSAGES} {TASKS}");
    if std::fs::read_to_string(&mark).is_ok_and(|kept| kept == edition)
        && let Ok(made) = kept(&path)
    {
        return Ok(made);
    }
    let _ = std::fs::remove_file(&path);
    eprintln!("making {} with {} messages", path.display(), CLIENTS * MESSAGES);
    make(&path, words)?;
    std::fs::write(&mark, edition).expect("the folder takes files");
    kept(&path)
}

fn kept(path: &Path) -> Result<Made, Failure> {
    let journal = Journal::open(path, Access::Read)?;
    let reader = journal.now();
    let clients: Vec<RecordId> = reader.clients()?.iter().map(|client| client.id).collect();
    let lost = || Failure::new("error-internal");
    let first = *clients.first().filter(|_| clients.len() == CLIENTS).ok_or_else(lost)?;
    if reader.mail_count(first)? != MESSAGES as u64 {
        return Err(lost());
    }
    let snapshot = reader.records(first, &[Kind::Snapshot])?.first().ok_or_else(lost)?.id;
    Ok(Made { path: path.to_owned(), clients, snapshot })
}

/// The one who writes every journal here.
pub fn author() -> Author {
    Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() }
}

fn make(path: &Path, words: &Words) -> Result<(), Failure> {
    let begins: DateTime<Utc> = "2022-03-01T08:00:00Z".parse().expect("a moment");
    let mut journal = Journal::create_at(path, author(), Clock::Fixed(begins))?;
    let mut clients: Vec<Client<'_>> = Vec::new();
    for number in 0..CLIENTS {
        clients.push(Client::begin(&mut journal, words, number)?);
    }
    for round in 0..ROUNDS {
        let now = begins + TimeDelta::days(round as i64 * 40);
        for (number, client) in clients.iter_mut().enumerate() {
            // Time stands still within a round of one client; the next client follows.
            journal.set_clock(Clock::Fixed(now + TimeDelta::hours(number as i64)));
            client.correspond(&mut journal, now)?;
            client.plan(&mut journal, words)?;
        }
    }
    Ok(())
}

struct Client<'a> {
    id: RecordId,
    letters: Letters<'a>,
    dice: Dice,
    tasks: Vec<RecordId>,
    phase: Option<RecordId>,
}

impl<'a> Client<'a> {
    fn begin(
        journal: &mut Journal,
        words: &'a Words,
        number: usize,
    ) -> Result<Client<'a>, Failure> {
        let fields = json(&format!(r#"{{"name":"Firma {:02} Sp. z o.o."}}"#, number + 1));
        let id = journal.transact(Op::AddClient { fields })?.ids[0];
        let items = people(number).into_iter().map(|(name, address)| {
            json(&format!(r#"{{"name":"{name}","side":"client","addresses":["{address}"]}}"#))
        });
        journal.transact(Op::AddMany { client: id, kind: Kind::Person, items: items.collect() })?;
        let (letters, dice) = (Letters::of(words, number), Dice::new(5000 + number as u64));
        Ok(Client { id, letters, dice, tasks: Vec::new(), phase: None })
    }

    fn correspond(&mut self, journal: &mut Journal, now: DateTime<Utc>) -> Result<(), Failure> {
        let count = MESSAGES / ROUNDS;
        let day = |place: usize| now + TimeDelta::hours((place * 40 * 24 / count) as i64);
        let files = (0..count).map(|place| self.letters.next(day(place))).collect();
        let sheet = journal.import_bytes(self.id, "Poczta", files)?;
        assert_eq!((sheet.new as usize, sheet.stopped), (count, None));
        Ok(())
    }

    /// Ten more tasks under a phase of their own, and a few dates moved.
    fn plan(&mut self, journal: &mut Journal, words: &Words) -> Result<(), Failure> {
        if self.tasks.len() == FROZEN {
            let name = "Harmonogram uzgodniony".to_owned();
            journal.transact(Op::Snapshot { client: self.id, name, note: None })?;
        }
        self.phase = None;
        for _ in 0..TASKS / ROUNDS {
            let fields = self.task(words);
            let made = journal.transact(Op::Add { client: self.id, kind: Kind::Task, fields })?;
            self.phase = self.phase.or(made.ids.first().copied());
            self.tasks.extend(made.ids);
        }
        for _ in 0..3 {
            let id = self.tasks[self.dice.below(self.tasks.len())];
            let due = format!("2025-{:02}-{:02}", 1 + self.dice.below(12), 1 + self.dice.below(28));
            journal.transact(Op::Change {
                id,
                fields: json(&format!(r#"{{"due":"{due}"}}"#)),
                cause: Some(words.phrase(&mut self.dice, 6)),
                side: Some(Side::Client),
                source: Some(Source::NoProof),
            })?;
        }
        Ok(())
    }

    fn task(&mut self, words: &Words) -> Value {
        let month = 1 + self.dice.below(11);
        let mut fields = json(&format!(
            r#"{{"side":"{}","owner":"Anna Krężel","start":"2024-{month:02}-{:02}","due":"2024-{:02}-{:02}"}}"#,
            if self.dice.below(3) == 0 { "client" } else { "us" },
            1 + self.dice.below(28),
            month + 1,
            1 + self.dice.below(28),
        ));
        if let Value::Map(map) = &mut fields {
            map.insert("title".into(), words.phrase(&mut self.dice, 4).write());
            map.extend(self.phase.map(|phase| ("parent".to_owned(), phase.write())));
        }
        fields
    }
}

/// Fields from JSON.
pub fn json(text: &str) -> Value {
    parse_json(text.as_bytes()).expect("the bench's own JSON")
}
