//! The journal that is measured: phases of twenty tasks, each after the one before, an accepted snapshot, and
//! changes with their causes on the days after it.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, Days, NaiveDate, Utc};
use kronika::domain::{Failure, Field as _, Kind, RecordId, Side, Source, Telling, Value, Verb};
use kronika::session::{Author, Clock, Journal, Op, PlanFormat, PlanPick, parse_json};

/// Tasks of each phase.
const PHASE: usize = 20;
/// Changes after the snapshot, and on how many days.
pub const CHANGES: usize = 200;
const DAYS: usize = 40;

/// A journal to measure.
pub struct Made {
    /// Opened to record in it
    pub journal: Journal,
    /// The client
    pub client: RecordId,
    /// A task others follow
    pub first: RecordId,
}

impl Made {
    /// Makes one of so many tasks.
    pub fn of(folder: &Path, tasks: usize) -> Result<Made, Failure> {
        let author = Author { name: "Jan Próbny".into(), email: "jan@probny.example".into() };
        let path = folder.join(format!("{tasks}.kronika"));
        let mut journal = Journal::create_at(&path, author, Clock::Fixed(began()))?;
        let fields = value(r#"{"name":"Dolina","our_holidays":"pl","client_holidays":"pl"}"#);
        let client = journal.transact(Op::AddClient { fields })?.ids[0];
        let table = table(tasks);
        let pick = PlanPick::default();
        let plan = journal.read_plan(client, PlanFormat::Csv, table.as_bytes(), &pick)?;
        assert_eq!(plan.fresh(), tasks, "{:?}", plan.remarks);
        let ids = journal.take_plan(client, plan)?.ids;
        let name = "Plan".to_owned();
        let snapshot = journal.transact(Op::Snapshot { client, name, note: None })?.ids[0];
        for (verb, told) in [(Verb::Send, "{}"), (Verb::Accept, r#"{"source":"no-proof"}"#)] {
            let telling = Telling::read(&value(told), "").expect("a telling");
            journal.transact(Op::Act { id: snapshot, verb, telling })?;
        }
        let note = value(r#"{"at":"2026-01-05T09:00:00Z","text":"Ustalone"}"#);
        let op = Op::Add { client, kind: Kind::PhoneNote, fields: note };
        let proof = journal.transact(op)?.ids[0];
        for change in 0..CHANGES {
            moved(&mut journal, &ids, change, proof)?;
        }
        journal.set_clock(Clock::Fixed(began() + Days::new(DAYS as u64 + 1)));
        Ok(Made { journal, client, first: ids[1] })
    }
}

/// Moves the last day of one task by a week.
fn moved(
    journal: &mut Journal,
    ids: &[RecordId],
    change: usize,
    proof: RecordId,
) -> Result<(), Failure> {
    let day = (1 + change * DAYS / CHANGES) as u64;
    journal.set_clock(Clock::Fixed(began() + Days::new(day)));
    // Never the first of a phase, which is the phase itself.
    let place = (change * 37) % (ids.len() / PHASE) * PHASE + 2 + change % 10;
    let due = days(place % PHASE, place).1 + Days::new(7);
    let side = if change.is_multiple_of(3) { Side::Us } else { Side::Client };
    let op = Op::Change {
        id: ids[place],
        fields: value(&format!(r#"{{"due":"{due}"}}"#)),
        cause: Some("Dane przyszły później".to_owned()),
        side: Some(side),
        source: Some(if change.is_multiple_of(4) {
            Source::NoProof
        } else {
            Source::Record(proof)
        }),
    };
    journal.transact(op).map(drop)
}

fn began() -> DateTime<Utc> {
    "2026-01-05T08:00:00Z".parse().expect("a moment")
}

fn value(text: &str) -> Value {
    parse_json(text.as_bytes()).expect("the bench's own JSON")
}

/// First and last day of a task at its place within its phase.
fn days(within: usize, place: usize) -> (NaiveDate, NaiveDate) {
    let from = began().date_naive() + Days::new((place / PHASE % 90 * 7 + within * 3) as u64);
    (from, from + Days::new(3 + place as u64 % 9))
}

/// The tasks as a table.
fn table(tasks: usize) -> String {
    let mut out = "number,title,side,owner,start,due,percent,links\n".to_owned();
    let (sides, owners) = (["us", "client", "third-party", "both"], ["Ewa Wzorowa", "Jan Próbny"]);
    for place in 0..tasks {
        let (phase, within) = (place / PHASE + 1, place % PHASE);
        if within == 0 {
            let _ = writeln!(out, "{phase},Etap {phase}: wdrożenie obszaru,us,,,,,");
            continue;
        }
        let (from, until) = days(within, place);
        let percent = if place % 5 == 0 { (place % 90 + 1).to_string() } else { String::new() };
        let after = if within > 1 { format!("{phase}.{}FS", within - 1) } else { String::new() };
        let _ = writeln!(
            out,
            "{phase}.{within},Uzgodnienie kartotek {phase}.{within},{},{},{from},{until},{percent},{after}",
            sides[place % 4],
            owners[place % 2]
        );
    }
    out
}
