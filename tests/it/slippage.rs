//! Slippage by side: the parts always sum to the whole, whatever happened and in whatever order.

use crate::given::day;
use chrono::{DateTime, NaiveDate, Utc};
use kronika::domain::{
    Act, Body, Calendars, Change, Field, FieldChange, Kind, Network, Record, RecordId, Share, Side,
    Slippage, Slipped, Source, Stamp, Task, Telling, Value, Verb, outline,
};
use kronika::session::parse_json;
use proptest::prelude::*;

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 10])
}

fn proof() -> Option<Source> {
    Some(Source::Record(id(200)))
}

fn local(at: DateTime<Utc>) -> NaiveDate {
    at.date_naive()
}

/// A schedule, the snapshot of its beginning, and what happened since.
#[derive(Clone)]
struct Story {
    tasks: Vec<Record>,
    frozen: Vec<Record>,
    entries: u64,
}

/// What the snapshot and the first tasks were recorded at.
const BEGAN: &str = "2026-09-01T08:00:00Z";

impl Story {
    /// Tasks given by their fields, frozen as they begin.
    fn of(tasks: &[&str]) -> Story {
        let mut story = Story { tasks: Vec::new(), frozen: Vec::new(), entries: 0 };
        tasks.iter().for_each(|fields| story.add(BEGAN, fields));
        story.frozen = story.tasks.clone();
        story
    }

    fn stamp(&mut self, at: &str) -> Stamp {
        self.entries += 1;
        let at = at.parse().expect("a moment");
        Stamp { at, by: "Ola Próbna".to_owned(), log: "log".to_owned(), position: self.entries }
    }

    fn add(&mut self, at: &str, fields: &str) {
        let number = u8::try_from(self.tasks.len()).expect("few");
        let Ok(Value::Map(mut map)) = parse_json(fields.as_bytes()) else { panic!("{fields}") };
        map.entry("title".to_owned()).or_insert(Value::from("Zadanie"));
        map.entry("side".to_owned()).or_insert(Value::from("us"));
        let body = Body::read(Kind::Task, &Value::Map(map)).expect("a task");
        let (made, acts, changes) = (self.stamp(at), Vec::new(), Vec::new());
        let (id, client, number) = (id(number), id(100), u32::from(number) + 1);
        let kind = Kind::Task;
        self.tasks.push(Record {
            id,
            kind,
            client,
            number,
            made,
            body,
            acts,
            changes,
            withdrawn: Vec::new(),
            retracted: None,
            restored: Vec::new(),
        });
    }

    fn change(
        &mut self,
        at: &str,
        task: usize,
        field: (&str, Value),
        told: (Option<Side>, Option<Source>),
    ) {
        let stamp = self.stamp(at);
        let record = &mut self.tasks[task];
        let Value::Map(mut map) = record.body.write() else { panic!("fields") };
        let before = map.insert(field.0.to_owned(), field.1.clone()).unwrap_or_default();
        let fields = vec![FieldChange { name: field.0.to_owned(), before, after: field.1 }];
        record.body = Body::read(Kind::Task, &Value::Map(map)).expect("a task");
        let (side, source) = told;
        let cause = Some("Powód".to_owned());
        record.changes.push(Change { stamp, correction: false, cause, side, source, fields });
    }

    /// Moves a last day, with proof.
    fn due(&mut self, at: &str, task: usize, due: &str, side: Side) {
        self.change(at, task, ("due", Value::from(due)), (Some(side), proof()));
    }

    fn act(&mut self, at: &str, task: usize, verb: Verb, fields: &str) {
        let stamp = self.stamp(at);
        let value = parse_json(fields.as_bytes()).expect("JSON");
        let telling = Telling::read(&value, "").expect("a telling");
        self.tasks[task].acts.push(Act { stamp, verb, telling });
    }

    fn told(&self, target: Option<u8>) -> Slippage {
        self.told_by(target, &Calendars::default())
    }

    fn told_by(&self, target: Option<u8>, calendars: &Calendars) -> Slippage {
        let rows = outline(&self.frozen);
        let since = Stamp {
            at: BEGAN.parse().expect("a moment"),
            by: String::new(),
            log: "log".to_owned(),
            position: u64::try_from(self.frozen.len()).expect("few"),
        };
        let slipped = Slipped { rows: &rows, since: &since, tasks: &self.tasks, calendars, local };
        slipped.tell(target.map(id)).expect("it can be told")
    }

    fn check(&self, target: Option<u8>, expected: [i64; 6]) {
        let told = self.told(target);
        let parts = Share::ALL.map(|part| told.parts.get(part));
        assert_eq!(parts, expected, "us client third nobody concurrent no-proof, {told:#?}");
    }
}

fn finish(tasks: &[Record]) -> Option<NaiveDate> {
    let standing = |record: &&Record| record.removed_on().is_none() && record.retracted.is_none();
    let tasks: Vec<(RecordId, &Task)> = tasks
        .iter()
        .filter(standing)
        .filter_map(|record| match &record.body {
            Body::Task(task) => Some((record.id, task)),
            _ => None,
        })
        .collect();
    Network::of(&tasks, &Calendars::default()).finish()
}

/// Two tasks, the second after the first; the third beside them with time to spare.
fn chain() -> Story {
    Story::of(&[
        r#"{"start":"2026-09-07","due":"2026-09-11"}"#,
        &format!(r#"{{"start":"2026-09-14","due":"2026-09-18","links":[{{"from":"{}"}}]}}"#, id(0)),
        r#"{"start":"2026-09-07","due":"2026-09-11"}"#,
    ])
}

#[test]
fn a_move_belongs_to_its_side_and_followers_are_carried() {
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 0, "2026-09-15", Side::Client);
    story.check(None, [0, 2, 0, 0, 0, 0]);
    story.check(Some(1), [0, 2, 0, 0, 0, 0]);
    story.check(Some(2), [0, 0, 0, 0, 0, 0]);
    // The follower takes the dates it was carried to: nothing moves again.
    story.change(
        "2026-09-09T09:00:00Z",
        1,
        ("due", Value::from("2026-09-22")),
        (Some(Side::Us), proof()),
    );
    story.change(
        "2026-09-09T09:00:01Z",
        1,
        ("start", Value::from("2026-09-16")),
        (Some(Side::Us), proof()),
    );
    story.check(None, [0, 2, 0, 0, 0, 0]);
    let told = story.told(None);
    assert_eq!((told.was, told.now), (day("2026-09-18"), day("2026-09-22")));
    assert_eq!(told.windows[0].steps.len(), 1);
    assert_eq!(told.windows[0].steps[0].id, id(0));
}

#[test]
fn a_day_of_two_sides_on_one_path_is_split_and_beside_one_another_shared() {
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 0, "2026-09-15", Side::Client);
    story.due("2026-09-08T10:00:00Z", 1, "2026-09-21", Side::Us);
    story.check(None, [1, 2, 0, 0, 0, 0]);
    // Beside one another: five days and three days, three of them at the same time.
    let mut story = Story::of(&[
        r#"{"start":"2026-09-07","due":"2026-09-11"}"#,
        r#"{"start":"2026-09-07","due":"2026-09-11"}"#,
    ]);
    story.due("2026-09-08T09:00:00Z", 0, "2026-09-18", Side::Client);
    story.due("2026-09-08T10:00:00Z", 1, "2026-09-16", Side::Us);
    story.check(None, [0, 2, 0, 0, 3, 0]);
    // On different days the first to come moved it.
    let mut story = Story::of(&[
        r#"{"start":"2026-09-07","due":"2026-09-11"}"#,
        r#"{"start":"2026-09-07","due":"2026-09-11"}"#,
    ]);
    story.due("2026-09-08T09:00:00Z", 1, "2026-09-16", Side::Us);
    story.due("2026-09-09T10:00:00Z", 0, "2026-09-18", Side::Client);
    story.check(None, [3, 2, 0, 0, 0, 0]);
}

#[test]
fn what_both_eat_up_together_is_concurrent_and_a_gain_is_below_zero() {
    // The second has two days to spare; each side takes two of them.
    let mut story = Story::of(&[
        r#"{"start":"2026-09-07","due":"2026-09-08"}"#,
        &format!(r#"{{"start":"2026-09-09","due":"2026-09-10","links":[{{"from":"{}"}}]}}"#, id(0)),
        r#"{"due":"2026-09-14"}"#,
    ]);
    story.due("2026-09-08T09:00:00Z", 0, "2026-09-10", Side::Client);
    story.due("2026-09-08T10:00:00Z", 1, "2026-09-14", Side::Us);
    story.check(None, [0, 0, 0, 0, 2, 0]);
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 1, "2026-09-16", Side::Us);
    story.check(None, [-2, 0, 0, 0, 0, 0]);
    // Forth and back on two days by two sides: the sum is nothing, the parts are not.
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 1, "2026-09-22", Side::Client);
    story.due("2026-09-09T09:00:00Z", 1, "2026-09-18", Side::Us);
    story.check(None, [-2, 2, 0, 0, 0, 0]);
    // On one day, of one date: each as much as it moved it.
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 1, "2026-09-22", Side::Client);
    story.due("2026-09-08T10:00:00Z", 1, "2026-09-18", Side::Us);
    story.check(None, [-2, 2, 0, 0, 0, 0]);
}

#[test]
fn what_was_moved_and_taken_back_at_once_is_no_cause() {
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 1, "2026-09-24", Side::Client);
    story.due("2026-09-08T09:01:00Z", 1, "2026-09-18", Side::Client);
    story.check(None, [0; 6]);
    story.due("2026-09-08T10:00:00Z", 1, "2026-09-22", Side::Us);
    let told = story.told(None);
    story.check(None, [2, 0, 0, 0, 0, 0]);
    let entries: Vec<_> = told.windows.iter().flat_map(|window| &window.steps).collect();
    assert_eq!(entries.len(), 1, "{entries:#?}");
    assert_eq!(entries[0].side, Some(Side::Us));
    // What a comparison and a page name as the cause is what the move that lasts was recorded with.
    let record = &story.tasks[1];
    let last = kronika::domain::last_move(record, None, None).expect("it moved");
    assert_eq!(last.side, Some(Side::Us));
    let lasting = kronika::domain::lasting_moves(record.changes.iter());
    assert_eq!(lasting.len(), 1);
    story.due("2026-09-09T10:00:00Z", 1, "2026-09-30", Side::Client);
    story.due("2026-09-09T10:01:00Z", 1, "2026-09-22", Side::Client);
    let last = kronika::domain::last_move(&story.tasks[1], None, None).expect("it moved");
    assert_eq!(last.side, Some(Side::Us), "the move that was undone explains nothing");
}

#[test]
fn without_proof_it_is_nobodys_until_proof_comes() {
    let mut story = chain();
    let told = (Some(Side::Client), Some(Source::NoProof));
    story.change("2026-09-08T09:00:00Z", 1, ("due", Value::from("2026-09-22")), told);
    story.check(None, [0, 0, 0, 0, 0, 2]);
    let entry = format!("log@{}", story.entries);
    let told = format!(r#"{{"entry":"{entry}","source":"{}"}}"#, id(200));
    story.act("2026-09-10T09:00:00Z", 1, Verb::Prove, &told);
    story.check(None, [0, 2, 0, 0, 0, 0]);
    // Done later than agreed, and nobody said why.
    let mut story = chain();
    story.change("2026-09-21T09:00:00Z", 1, ("done_on", Value::from("2026-09-21")), (None, None));
    story.change("2026-09-21T09:00:00Z", 1, ("status", Value::from("done")), (None, None));
    story.check(None, [0, 0, 0, 0, 0, 1]);
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 1, "2026-09-21", Side::Nobody);
    story.due("2026-09-09T09:00:00Z", 1, "2026-09-22", Side::ThirdParty);
    story.due("2026-09-10T09:00:00Z", 1, "2026-09-23", Side::Both);
    story.check(None, [0, 0, 1, 1, 1, 0]);
}

#[test]
fn a_correction_counts_where_the_mistake_was_made() {
    let mut story = chain();
    story.due("2026-09-08T09:00:00Z", 1, "2027-09-21", Side::Client);
    story.due("2026-09-10T09:00:00Z", 1, "2026-09-21", Side::Us);
    story.tasks[1].changes[1].correction = true;
    story.check(None, [0, 1, 0, 0, 0, 0]);
    assert_eq!(story.told(None).windows.len(), 1);
}

#[test]
fn the_finish_is_told_as_the_day_it_is_though_one_side_rests() {
    // Corpus Christi, 4 June 2026, is a day of work for the client alone.
    let Ok(client) = parse_json(br#"{"name": "Dolina", "our_holidays": "pl"}"#) else { panic!() };
    let Ok(Body::Client(client)) = Body::read(Kind::Client, &client) else { panic!() };
    let calendars = Calendars::of(&client);
    let task = r#"{"side": "client", "start": "2026-06-02", "due": "2026-06-04"}"#;
    let mut story = Story::of(&[task]);
    let told = story.told_by(None, &calendars);
    assert_eq!((told.was, told.now), (day("2026-06-04"), day("2026-06-04")));
    story.due("2026-09-02T08:00:00Z", 0, "2026-06-08", Side::Client);
    let told = story.told_by(None, &calendars);
    assert_eq!((told.was, told.now), (day("2026-06-04"), day("2026-06-08")));
    assert_eq!(told.parts.total(), 2, "the fifth and the eighth are days on which both work");
    assert_eq!((told.windows[0].was, told.windows[0].now), (told.was, told.now));
}

#[test]
fn tasks_come_and_go() {
    let mut story = chain();
    story.add("2026-09-08T09:00:00Z", r#"{"due":"2026-09-25"}"#);
    story.check(None, [0, 0, 0, 0, 0, 5]);
    let told = format!(r#"{{"reason":"Zbędne","side":"us","source":"{}"}}"#, id(200));
    story.act("2026-09-09T09:00:00Z", 3, Verb::Remove, &told);
    story.check(None, [-5, 0, 0, 0, 0, 5]);
    let rows = outline(&story.frozen);
    let since = story.tasks[0].made.clone();
    let calendars = Calendars::default();
    let slipped =
        Slipped { rows: &rows, since: &since, tasks: &story.tasks, calendars: &calendars, local };
    assert_eq!(slipped.tell(Some(id(3))).unwrap_err().key, "error-not-in-reference");
}

/// One thing that happens: day, task, field, how far, side, proven.
type Event = (u32, usize, u8, i64, usize, bool);

fn told_by(event: &Event) -> (Option<Side>, Option<Source>) {
    let source = if event.5 { proof() } else { Some(Source::NoProof) };
    (Some(Side::ALL[event.4 % Side::ALL.len()]), source)
}

fn happen(story: &mut Story, place: usize, event: &Event) {
    let (on, task, what, by, ..) = *event;
    let at = format!("2026-09-{:02}T{:02}:{:02}:00Z", 8 + on % 20, 6 + place / 60 % 12, place % 60);
    let task = task % story.tasks.len();
    let Body::Task(now) = &story.tasks[task].body else { return };
    let due = now.due.unwrap_or(day("2026-09-18")) + chrono::TimeDelta::days(by);
    let told = told_by(event);
    match what % 6 {
        0..=2 => story.change(&at, task, ("due", due.write()), told),
        3 => story.change(&at, task, ("status", Value::from("done")), told),
        4 => {
            let other = id(u8::try_from((task + 1) % story.tasks.len()).expect("few"));
            let link = parse_json(format!(r#"[{{"from":"{other}"}}]"#).as_bytes()).expect("JSON");
            story.change(&at, task, ("links", link), told);
        }
        _ if task > 0 && story.tasks[task].removed_on().is_none() => {
            story.act(&at, task, Verb::Remove, r#"{"reason":"Zbędne"}"#);
        }
        _ => {}
    }
}

fn network() -> Story {
    let after = |number: u8| format!(r#""links":[{{"from":"{}"}}]"#, id(number));
    Story::of(&[
        r#"{"start":"2026-09-07","due":"2026-09-09"}"#,
        &format!(r#"{{"start":"2026-09-10","due":"2026-09-14",{}}}"#, after(0)),
        &format!(r#"{{"start":"2026-09-10","due":"2026-09-16","side":"client",{}}}"#, after(0)),
        &format!(r#"{{"start":"2026-09-17","due":"2026-09-18",{}}}"#, after(1)),
        &format!(r#"{{"milestone":true,"due":"2026-09-18",{}}}"#, after(2)),
    ])
}

fn event() -> impl Strategy<Value = Event> {
    (0..6_u32, 0..5_usize, 0..6_u8, -6..12_i64, 0..5_usize, any::<bool>())
}

proptest! {
    #[test]
    fn parts_sum_to_the_whole(events in prop::collection::vec(event(), 0..25)) {
        let mut story = network();
        let mut events = events;
        events.sort_by_key(|event| event.0);
        events.iter().enumerate().for_each(|(place, event)| happen(&mut story, place, event));
        let told = story.told(None);
        let (was, now) = (finish(&story.frozen), finish(&story.tasks));
        prop_assert_eq!((Some(told.was), Some(told.now)), (was, now));
        let calendars = Calendars::default();
        let whole = calendars.shared().working_days(told.was, told.now);
        prop_assert_eq!(told.parts.total(), i64::from(whole));
        let windows: i64 = told.windows.iter().map(|window| window.parts.total()).sum();
        prop_assert_eq!(windows, told.parts.total());
        for window in &told.windows {
            let moved = calendars.shared().working_days(window.was, window.now);
            prop_assert_eq!(window.parts.total(), i64::from(moved));
            prop_assert!(!window.steps.is_empty());
        }
    }

    /// Dates moved on one day, in any order: the same parts.
    #[test]
    fn order_within_a_day_does_not_matter(
        moves in prop::collection::vec((0..5_usize, 1..9_i64, 0..4_usize, any::<bool>()), 1..8),
        turn in 0..8_usize,
    ) {
        let tell = |moves: &[(usize, i64, usize, bool)]| {
            let mut story = network();
            for (place, (task, by, side, proven)) in moves.iter().enumerate() {
                let Body::Task(now) = &story.tasks[*task].body else { continue };
                let due = Calendars::default().shared().moved(now.due.expect("a date"), *by);
                let at = format!("2026-09-10T08:{place:02}:00Z");
                let event = (0, *task, 0, *by, *side, *proven);
                story.change(&at, *task, ("due", due.write()), told_by(&event));
            }
            story.told(None)
        };
        let mut turned = moves.clone();
        turned.rotate_left(turn % moves.len());
        let (one, other) = (tell(&moves), tell(&turned));
        prop_assert_eq!(one.parts, other.parts);
        turned.reverse();
        prop_assert_eq!(tell(&turned).parts, tell(&moves).parts);
    }

    /// As long as a task has time to spare, moving it moves nothing.
    #[test]
    fn off_the_driving_path_nothing_moves(task in 0..5_usize, by in 1..20_i64, side in 0..5_usize) {
        let mut story = network();
        let calendars = Calendars::default();
        let tasks: Vec<(RecordId, &Task)> = story.tasks.iter().filter_map(|record| match &record.body {
            Body::Task(task) => Some((record.id, task)),
            _ => None,
        }).collect();
        let network = Network::of(&tasks, &calendars);
        let spare = network.of_task(id(u8::try_from(task).expect("few"))).and_then(|one| one.float);
        let due = tasks[task].1.due.expect("a date");
        let due = calendars.shared().moved(due, by);
        let event = (0, task, 0, by, side, true);
        story.change("2026-09-10T08:00:00Z", task, ("due", due.write()), told_by(&event));
        let told = story.told(None);
        let spare = spare.expect("float");
        prop_assert_eq!(told.parts.total(), (by - spare).max(0));
        if by <= spare {
            prop_assert!(told.parts.is_zero() && told.windows.is_empty());
        }
    }
}

/// The example of `docs/slippage.md`.
#[test]
fn the_worked_example_comes_out_as_written() {
    let after = |numbers: &[u8]| {
        let links: Vec<String> =
            numbers.iter().map(|number| format!(r#"{{"from":"{}"}}"#, id(*number))).collect();
        format!(r#""links":[{}]"#, links.join(","))
    };
    let mut story = Story::of(&[
        r#"{"side":"client","start":"2026-06-01","due":"2026-06-05"}"#,
        &format!(r#"{{"start":"2026-06-08","due":"2026-06-12",{}}}"#, after(&[0])),
        r#"{"start":"2026-06-01","due":"2026-06-05"}"#,
        &format!(r#"{{"side":"both","milestone":true,"due":"2026-06-12",{}}}"#, after(&[1, 2])),
    ]);
    // The snapshot of the story is taken in September; the example's days are counted from there.
    let check = |story: &Story, finish: &str, expected: [i64; 6]| {
        assert_eq!(story.told(None).now, day(finish));
        story.check(None, expected);
    };
    story.due("2026-09-02T09:00:00Z", 0, "2026-06-09", Side::Client);
    check(&story, "2026-06-16", [0, 2, 0, 0, 0, 0]);
    story.due("2026-09-04T09:00:00Z", 1, "2026-06-15", Side::Us);
    check(&story, "2026-06-17", [1, 2, 0, 0, 0, 0]);
    story.due("2026-09-08T09:00:00Z", 0, "2026-06-12", Side::Client);
    let told = (Some(Side::Us), Some(Source::NoProof));
    story.change("2026-09-08T10:00:00Z", 2, ("due", Value::from("2026-06-19")), told);
    check(&story, "2026-06-22", [1, 3, 0, 0, 2, 0]);
    story.due("2026-09-10T09:00:00Z", 1, "2026-06-12", Side::Us);
    check(&story, "2026-06-19", [0, 3, 0, 0, 2, 0]);
}
