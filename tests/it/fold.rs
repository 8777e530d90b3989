//! The fold: two laptops with the same entries show the same state, whatever came first; what does
//! not fit is told, never skipped.

use std::collections::BTreeMap;
use std::convert::Infallible;

use kronika::domain::{Kind, Record, RecordId, Telling, Verb};
use kronika::journal::{Entry, Event, State, fold};
use kronika::store::Store;
use proptest::prelude::*;

use crate::given::json;
use crate::scribe::{Scribe, holder, id, made};

/// The state of records in memory.
#[derive(Default)]
struct Memory {
    records: BTreeMap<RecordId, Record>,
    broken: Vec<(u64, &'static str)>,
}

impl State for Memory {
    type Error = Infallible;

    fn get(&mut self, id: RecordId) -> Result<Option<Record>, Infallible> {
        Ok(self.records.get(&id).cloned())
    }

    fn put(&mut self, record: &Record) -> Result<(), Infallible> {
        self.records.insert(record.id, record.clone());
        Ok(())
    }

    fn broken(&mut self, entry: &Entry, why: &'static str) -> Result<(), Infallible> {
        self.broken.push((entry.position, why));
        Ok(())
    }
}

fn folded(entries: &[Entry]) -> Memory {
    let mut memory = Memory::default();
    for entry in entries {
        let Ok(()) = fold(&mut memory, entry);
    }
    memory
}

const CLIENT: u8 = 2;

fn corrected(target: u8, day: i64) -> Event {
    let fields = json(&format!(r#"{{"due":"2026-09-{day:02}"}}"#));
    Event::Corrected { id: id(target), fields, reason: format!("Dzień {day}") }
}

/// What one laptop records: steps of time and what is done at each.
fn log_of(secret: u8, steps: &[(i64, u8)]) -> (Scribe, Vec<Entry>) {
    let mut scribe = Scribe::new(secret);
    let mut entries = vec![scribe.start()];
    let mut now = 0;
    if secret == 7 {
        let event = made(id(CLIENT), Kind::Client, 1, r#"{"name":"Dolina"}"#);
        entries.push(scribe.entry(now, Some(id(CLIENT)), event, &[]));
    }
    let own = secret * 16;
    let event = made(id(own), Kind::Task, 1, r#"{"side":"us","title":"Import"}"#);
    entries.push(scribe.entry(now, Some(id(CLIENT)), event, &[]));
    for (step, what) in steps {
        now += step;
        // Each laptop also touches the other's task, which may not have come yet.
        let target = if what % 2 == 0 { own } else { (15 - secret) * 16 };
        let event = match what % 4 {
            0 | 1 => corrected(target, i64::from(what % 27) + 1),
            2 => Event::Acted { id: id(target), verb: Verb::Remove, telling: telling(*what) },
            _ => Event::Retracted { id: id(target), reason: format!("Powód {what}") },
        };
        entries.push(scribe.entry(now, Some(id(CLIENT)), event, &[]));
    }
    (scribe, entries)
}

fn telling(what: u8) -> Telling {
    Telling { reason: Some(format!("Powód {what}")), ..Telling::default() }
}

fn in_order(logs: &[&[Entry]]) -> Vec<Entry> {
    let mut all: Vec<Entry> = logs.concat();
    all.sort_by(|a, b| (a.at, &a.log, a.position).cmp(&(b.at, &b.log, b.position)));
    all
}

fn state_of(store: &Store) -> (Vec<Record>, Vec<(String, u64, String)>) {
    let query = store.query();
    let mut records = query.records(None, Kind::Task).expect("tasks");
    records.extend(query.records(None, Kind::Client).expect("clients"));
    records.sort_by_key(|record| record.id);
    (records, query.broken().expect("broken"))
}

/// The state after the entries of both logs came one by one, the first log's turn where `turns` says so.
fn delivered(turns: &[bool], first: &[(i64, u8)], second: &[(i64, u8)]) -> Store {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::create(&folder.path().join("a.kronika"), &holder()).expect("a file");
    let (mut ola, hers) = log_of(7, first);
    let (mut jan, his) = log_of(8, second);
    let (mut hers, mut his) = (hers.into_iter(), his.into_iter());
    for turn in turns {
        let (scribe, entries) = if *turn { (&mut ola, &mut hers) } else { (&mut jan, &mut his) };
        if let Some(entry) = entries.next() {
            scribe.record(&mut store, &[entry], &[]);
        }
    }
    for (scribe, rest) in [(&mut ola, hers), (&mut jan, his)] {
        rest.for_each(|entry| scribe.record(&mut store, &[entry], &[]));
    }
    store
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_arrival_does_not_matter(
        turns in proptest::collection::vec(any::<bool>(), 0..24),
        first in proptest::collection::vec((0_i64..3, any::<u8>()), 0..8),
        second in proptest::collection::vec((0_i64..3, any::<u8>()), 0..8),
    ) {
        let store = delivered(&turns, &first, &second);
        let (_, hers) = log_of(7, &first);
        let (_, his) = log_of(8, &second);
        let memory = folded(&in_order(&[&hers, &his]));
        let (records, broken) = state_of(&store);
        prop_assert_eq!(records, memory.records.into_values().collect::<Vec<_>>());
        prop_assert_eq!(broken.len(), memory.broken.len());
        prop_assert_eq!(store.verify(&mut |_| true).expect("a check").faults, vec![]);
    }
}

#[test]
fn what_does_not_fit_is_told() {
    let check = |entries: Vec<(Option<u8>, Event)>, expected: &[&str]| {
        let mut scribe = Scribe::new(7);
        let entries: Vec<Entry> = entries
            .into_iter()
            .map(|(client, event)| scribe.entry(0, client.map(id), event, &[]))
            .collect();
        let told: Vec<_> = folded(&entries).broken.iter().map(|(_, why)| *why).collect();
        assert_eq!(told, expected);
    };
    let task = || made(id(3), Kind::Task, 1, r#"{"side":"us","title":"Import"}"#);
    check(vec![(Some(CLIENT), task()), (Some(CLIENT), corrected(3, 5))], &[]);
    check(vec![(Some(CLIENT), corrected(3, 5))], &["reason-broken-unknown-record"]);
    check(
        vec![(Some(CLIENT), task()), (Some(9), corrected(3, 5))],
        &["reason-broken-unknown-record"],
    );
    check(vec![(Some(CLIENT), task()), (Some(CLIENT), task())], &["reason-broken-doubled"]);
    check(vec![(None, task())], &["reason-broken-no-client"]);
    check(
        vec![(Some(CLIENT), made(id(3), Kind::Task, 1, r#"{"title":"Import"}"#))],
        &["reason-broken-fields"],
    );
    let wrong =
        Event::Corrected { id: id(3), fields: json(r#"{"due":"jutro"}"#), reason: "x".into() };
    check(vec![(Some(CLIENT), task()), (Some(CLIENT), wrong)], &["reason-broken-fields"]);
}

#[test]
fn an_entry_that_would_not_read_back_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = Store::create(&folder.path().join("a.kronika"), &holder()).expect("a file");
    let mut scribe = Scribe::new(7);
    let empty = Telling { reason: Some(String::new()), ..telling(0) };
    let event = Event::Acted { id: id(3), verb: Verb::Remove, telling: empty };
    let entry = scribe.entry(0, Some(id(CLIENT)), event, &[]);
    let bytes = entry.to_bytes().expect("bytes");
    let mut write = store.begin().expect("an act");
    assert_eq!(write.append(&entry, &bytes).map_err(|told| told.key), Err("error-read-back"));
}
