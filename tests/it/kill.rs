//! A program killed at any moment: what it had reported as saved is there, and the file is sound.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

use kronika::domain::{Kind, Record, RecordId};
use kronika::store::{Mode, Store};
use rusqlite::Connection;
use serde_json::Value as Json;

use crate::cli::desk::{CLIENT, Desk};
use crate::scribe::{self, holder};

const JOURNAL: &str = "j.kronika";

/// How many records one act brings.
const MESSAGES: usize = 20;
const TASKS: usize = 5;

/// What a round does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Import,
    Add,
    Change,
}

const ACTS: [Act; 3] = [Act::Import, Act::Add, Act::Change];

/// Everything the program said was saved.
#[derive(Default)]
struct Promised {
    /// Hashes of originals
    originals: Vec<String>,
    /// Tasks
    tasks: Vec<RecordId>,
    /// Changes of a task, by their cause
    changes: Vec<(RecordId, String)>,
}

struct Trial {
    desk: Desk,
    promised: Promised,
    /// How long each act takes when nobody disturbs it
    takes: BTreeMap<Act, Duration>,
    random: u64,
}

impl Trial {
    fn new() -> Trial {
        let seed = std::env::var("KRONIKA_KILL_SEED").ok().and_then(|text| text.parse().ok());
        let now = std::time::UNIX_EPOCH.elapsed().map_or(1, |time| u64::from(time.subsec_nanos()));
        let random = seed.unwrap_or(now);
        println!("KRONIKA_KILL_SEED={random}");
        let desk = Desk::new();
        Trial { desk, promised: Promised::default(), takes: BTreeMap::new(), random }
    }

    /// A number below the limit (SplitMix64).
    fn below(&mut self, limit: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % limit.max(1)
    }

    /// Runs an act, kills it where a time is given, and notes what it promised.
    fn run(&mut self, act: Act, round: usize, kill_after: Option<Duration>) {
        let folder = format!("in-{round}");
        let any = self.below(self.promised.tasks.len() as u64) as usize;
        let target = self.promised.tasks.get(any).copied();
        let id = target.map(|id| id.to_string()).unwrap_or_default();
        let (args, input) = match act {
            Act::Import => {
                self.write_messages(&folder, round);
                (vec!["import", JOURNAL, "--client", CLIENT, &folder], String::new())
            }
            Act::Add => (vec!["add", JOURNAL, "task", "--client", CLIENT], tasks(round)),
            Act::Change => (vec!["change", JOURNAL, &id], moved(round)),
        };
        let said = self.say(&args, &input, kill_after);
        // Printed whole means promised, even where the program was killed right after.
        let Ok(answer) = serde_json::from_slice::<Json>(&said) else { return };
        match act {
            Act::Import => {
                let items = answer["items"].as_array().expect("items");
                let hashes = items.iter().filter_map(|item| item["sha256"].as_str());
                self.promised.originals.extend(hashes.map(str::to_owned));
            }
            Act::Add => {
                let ids = answer["ids"].as_array().expect("ids").iter();
                let ids = ids.map(|id| {
                    id.as_str().and_then(|id| id.parse::<RecordId>().ok()).expect("an id")
                });
                self.promised.tasks.extend(ids);
            }
            Act::Change => {
                self.promised.changes.extend(target.map(|id| (id, format!("Runda {round}"))));
            }
        }
    }

    fn say(&self, args: &[&str], input: &str, kill_after: Option<Duration>) -> Vec<u8> {
        let mut command = self.desk.command(args);
        command.arg("--json").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program");
        let mut pipe = child.stdin.take().expect("a pipe");
        pipe.write_all(input.as_bytes()).expect("its input");
        drop(pipe);
        if let Some(time) = kill_after {
            std::thread::sleep(time);
            child.kill().expect("killed, or over already");
        }
        child.wait_with_output().expect("its output").stdout
    }

    fn write_messages(&self, folder: &str, round: usize) {
        for number in 0..MESSAGES {
            let text = format!(
                "Message-ID: <{round}.{number}@dolina.example>\r\nDate: Mon, 14 Sep 2026 15:22:00 +0200\r\n\
                 From: Jan Lis <jan@dolina.example>\r\nTo: ola@nortia.example\r\nSubject: Runda {round}\r\n\r\n{}\r\n",
                "Prosimy o termin dostawy. ".repeat(number * 10)
            );
            self.desk.write(&format!("{folder}/{number}.eml"), text.as_bytes());
        }
    }

    /// Checks the file as the next program to open it finds it.
    fn check(&self, what: &str) {
        let path = self.desk.path(JOURNAL);
        let store = Store::open(&path, Mode::Read, &holder()).expect("opened");
        let found = store.verify(&mut |_| true).expect("a check");
        assert_eq!(found.faults, [], "{what}");
        let query = store.query();
        assert_eq!(query.broken().expect("broken entries"), [], "{what}");
        for hash in &self.promised.originals {
            assert!(query.blob(hash).expect("a blob").is_some(), "{what}: {hash} is lost");
        }
        let tasks = query.records(None, Kind::Task).expect("tasks");
        assert_eq!(tasks.len() % TASKS, 0, "{what}: a list was added in part");
        let tasks: BTreeMap<RecordId, Record> =
            tasks.into_iter().map(|task| (task.id, task)).collect();
        for id in &self.promised.tasks {
            assert!(tasks.contains_key(id), "{what}: {id} is lost");
        }
        for (id, cause) in &self.promised.changes {
            let kept = tasks[id].changes.iter().any(|one| one.cause.as_ref() == Some(cause));
            assert!(kept, "{what}: the change of {id} for {cause} is lost");
        }
    }
}

fn tasks(round: usize) -> String {
    let one = |number| {
        format!(r#"{{"title":"Zadanie {round}.{number}","side":"us","due":"2026-09-10"}}"#)
    };
    let all: Vec<String> = (0..TASKS).map(one).collect();
    format!("[{}]", all.join(","))
}

fn moved(round: usize) -> String {
    let day = round % 28 + 1;
    format!(
        r#"{{"due":"2026-10-{day:02}","cause":"Runda {round}","side":"client","source":"no-proof"}}"#
    )
}

#[test]
fn what_was_reported_as_saved_outlives_a_kill_at_any_moment() {
    let rounds = std::env::var("KRONIKA_KILL_ROUNDS").ok().and_then(|text| text.parse().ok());
    let mut trial = Trial::new();
    for (round, act) in [Act::Add, Act::Change, Act::Import].into_iter().enumerate() {
        let began = Instant::now();
        trial.run(act, round, None);
        trial.takes.insert(act, began.elapsed());
    }
    assert_eq!(trial.promised.tasks.len(), TASKS);
    assert_eq!(trial.promised.changes.len(), 1);
    assert_eq!(trial.promised.originals.len(), MESSAGES);
    trial.check("before the first kill");
    let mut kept = 0;
    for round in 3..3 + rounds.unwrap_or(200) {
        let act = ACTS[round % ACTS.len()];
        let limit = trial.takes[&act].as_micros() as u64 * 3 / 2;
        let after = Duration::from_micros(trial.below(limit));
        let before = trial.promised.count();
        trial.run(act, round, Some(after));
        kept += usize::from(trial.promised.count() > before);
        trial.check(&format!("round {round}, killed after {after:?}"));
    }
    println!("{kept} acts were done before they could be killed");
}

impl Promised {
    fn count(&self) -> usize {
        self.originals.len() + self.tasks.len() + self.changes.len()
    }
}

#[test]
fn a_change_that_was_half_written_is_taken_back_for_a_reader_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, left) = (folder.path().join("a.kronika"), folder.path().join("left.kronika"));
    drop(scribe::journal(&path));
    let conn = Connection::open(&path).expect("a plain connection");
    // A page at a time goes to the file, long before the end of the act.
    conn.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN").expect("begun");
    for number in 0..200 {
        let body = "pół zdania ".repeat(500);
        conn.execute("INSERT INTO drafts VALUES (?1, 1, ?2)", (number.to_string(), body))
            .expect("a draft");
    }
    std::fs::copy(&path, &left).expect("what the dead leave");
    std::fs::copy(
        folder.path().join("a.kronika-journal"),
        folder.path().join("left.kronika-journal"),
    )
    .expect("and beside it");
    let store = Store::open(&left, Mode::Read, &holder()).expect("opened");
    assert_eq!(store.verify(&mut |_| true).expect("a check").faults, []);
    assert_eq!(store.draft("7"), Ok(None));
}
