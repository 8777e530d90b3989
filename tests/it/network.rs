//! The network of a schedule: dates by links, float, the critical path, loops, and what follows a move.

use crate::given::day;
use std::time::Instant;

use kronika::domain::{
    Calendars, Client, Dates, Field, Network, RecordId, Task, Value, belated, consequences,
};
use kronika::session::parse_json;

fn id(number: u32) -> RecordId {
    let mut bytes = [0; 10];
    bytes[..4].copy_from_slice(&number.to_be_bytes());
    RecordId::from_bytes(bytes)
}

fn task(fields: &str) -> Task {
    let mut value = parse_json(fields.as_bytes()).expect("JSON");
    if let Value::Map(map) = &mut value {
        map.entry("title".to_owned()).or_insert(Value::from("Zadanie"));
        map.entry("side".to_owned()).or_insert(Value::from("us"));
    }
    Task::read(&value, "").expect("a task")
}

/// A task from one day to another that follows others: `"1fs+2"` ends its words.
fn span(start: &str, due: &str, links: &[&str]) -> Task {
    let links: Vec<String> = links.iter().map(|text| link(text)).collect();
    let date = |name: &str, day: &str| match day {
        "" => String::new(),
        day => format!(r#""{name}":"{day}","#),
    };
    let (start, due) = (date("start", start), date("due", due));
    task(&format!(r#"{{{start}{due}"links":[{}]}}"#, links.join(",")))
}

fn link(text: &str) -> String {
    let at = text.find(char::is_alphabetic).expect("a kind");
    let (number, rest) = text.split_at(at);
    let (kind, lag) = rest.split_at(2);
    let lag = if lag.is_empty() { "0" } else { lag.trim_start_matches('+') };
    let from = id(number.parse().expect("a number"));
    format!(r#"{{"from":"{from}","kind":"{kind}","lag":{lag}}}"#)
}

fn named(tasks: &[Task]) -> Vec<(RecordId, &Task)> {
    (0..).map(id).zip(tasks).collect()
}

fn network(tasks: &[Task]) -> Network {
    Network::of(&named(tasks), &Calendars::default())
}

fn check(network: &Network, number: u32, early: (&str, &str), float: Option<i64>, critical: bool) {
    let placed = network.of_task(id(number)).expect("it is there");
    let dates = Dates { start: Some(day(early.0)), due: Some(day(early.1)) };
    assert_eq!(placed.early, dates, "task {number}");
    assert_eq!((placed.float, placed.critical), (float, critical), "task {number}");
}

#[test]
fn links_place_tasks_and_leave_float() {
    // 2026-09-07 is a Monday.
    let tasks = [
        span("2026-09-07", "2026-09-11", &[]),
        span("2026-09-14", "2026-09-18", &["0fs"]),
        span("2026-09-07", "2026-09-08", &[]),
        span("2026-09-21", "2026-09-22", &["1fs", "2fs"]),
    ];
    let network = network(&tasks);
    check(&network, 0, ("2026-09-07", "2026-09-11"), Some(0), true);
    check(&network, 1, ("2026-09-14", "2026-09-18"), Some(0), true);
    check(&network, 2, ("2026-09-07", "2026-09-08"), Some(8), false);
    check(&network, 3, ("2026-09-21", "2026-09-22"), Some(0), true);
    assert_eq!(network.finish(), Some(day("2026-09-22")));
    let late = network.of_task(id(2)).expect("there").late;
    assert_eq!(late.due, Some(day("2026-09-18")));
}

#[test]
fn each_kind_of_link_ties_its_ends() {
    let second = |links: &[&str], start: &str, due: &str, expected: (&str, &str)| {
        let tasks = [span("2026-09-07", "2026-09-11", &[]), span(start, due, links)];
        let placed = *network(&tasks).of_task(id(1)).expect("there");
        let dates = Dates { start: Some(day(expected.0)), due: Some(day(expected.1)) };
        assert_eq!(placed.early, dates, "{links:?}");
    };
    second(&["0fs"], "2026-09-07", "2026-09-08", ("2026-09-14", "2026-09-15"));
    second(&["0fs+2"], "2026-09-07", "2026-09-08", ("2026-09-16", "2026-09-17"));
    second(&["0fs-1"], "2026-09-07", "2026-09-08", ("2026-09-11", "2026-09-14"));
    second(&["0ss"], "2026-09-03", "2026-09-04", ("2026-09-07", "2026-09-08"));
    second(&["0ss+3"], "2026-09-07", "2026-09-08", ("2026-09-10", "2026-09-11"));
    second(&["0ff"], "2026-09-07", "2026-09-08", ("2026-09-10", "2026-09-11"));
    second(&["0ff+1"], "2026-09-07", "2026-09-08", ("2026-09-11", "2026-09-14"));
    second(&["0sf+2"], "2026-09-01", "2026-09-02", ("2026-09-07", "2026-09-08"));
    // An agreed date that lies later stands.
    second(&["0fs"], "2026-09-28", "2026-09-29", ("2026-09-28", "2026-09-29"));
}

#[test]
fn milestones_lie_at_the_end_of_their_day() {
    let tasks = [
        span("2026-09-07", "2026-09-11", &[]),
        task(&format!(r#"{{"milestone":true,"due":"2026-09-10","links":[{}]}}"#, link("0fs"))),
        span("2026-09-11", "2026-09-14", &["1fs"]),
    ];
    let network = network(&tasks);
    check(&network, 1, ("2026-09-11", "2026-09-11"), Some(0), true);
    check(&network, 2, ("2026-09-14", "2026-09-15"), Some(0), true);
}

#[test]
fn what_is_done_begun_or_fixed_is_not_pushed() {
    let with = |more: &str| {
        let fields = format!(
            r#"{{"start":"2026-09-09","due":"2026-09-10",{more}"links":[{}]}}"#,
            link("0fs")
        );
        [span("2026-09-07", "2026-09-11", &[]), task(&fields)]
    };
    let due = |more: &str, expected: &str| {
        let network = network(&with(more));
        assert_eq!(network.of_task(id(1)).expect("there").early.due, Some(day(expected)), "{more}");
    };
    due("", "2026-09-15");
    due(r#""fixed":true,"#, "2026-09-10");
    due(r#""status":"started","#, "2026-09-10");
    due(r#""status":"done","done_on":"2026-09-09","#, "2026-09-09");
    due(r#""not_before":"2026-09-21","#, "2026-09-22");
    let fixed = network(&with(r#""fixed":true,"#));
    // What comes before something fixed too early has less than no float.
    assert_eq!(fixed.of_task(id(0)).expect("there").float, Some(-3));
    let done = network(&with(r#""status":"done","done_on":"2026-09-09","#));
    assert_eq!(done.of_task(id(1)).expect("there").float, None);
    assert_eq!(done.of_task(id(0)).expect("there").float, Some(0));
}

#[test]
fn phases_roll_up_and_pass_links_on() {
    let inside = |start: &str, due: &str, links: &[&str]| Task {
        parent: Some(id(0)),
        ..span(start, due, links)
    };
    let tasks = [
        task("{}"),
        inside("2026-09-07", "2026-09-08", &[]),
        inside("2026-09-09", "2026-09-11", &["1fs"]),
        span("2026-09-07", "2026-09-09", &["0fs"]),
        Task { parent: Some(id(5)), ..span("2026-09-01", "2026-09-02", &[]) },
        span("", "", &["3fs"]),
    ];
    let network = network(&tasks);
    check(&network, 0, ("2026-09-07", "2026-09-11"), Some(0), true);
    check(&network, 3, ("2026-09-14", "2026-09-16"), Some(0), true);
    check(&network, 4, ("2026-09-17", "2026-09-18"), Some(0), true);
    check(&network, 5, ("2026-09-17", "2026-09-18"), Some(0), true);
    assert_eq!(network.of_task(id(1)).expect("there").float, Some(0));
}

#[test]
fn calendars_of_both_sides_are_kept() {
    let client = parse_json(br#"{"name":"D","our_holidays":"pl","client_holidays":"ro"}"#);
    let client = Client::read(&client.expect("JSON"), "").expect("a client");
    let calendars = Calendars::of(&client);
    let mut theirs = span("2026-11-09", "2026-11-12", &["0fs"]);
    theirs.side = kronika::domain::Side::Client;
    let ours = span("2026-11-12", "2026-11-13", &["1fs"]);
    // We rest on 11 November, the client on 30 November and 1 December.
    let tasks = [span("2026-11-09", "2026-11-12", &[]), theirs, ours];
    let network = Network::of(&named(&tasks), &calendars);
    check(&network, 0, ("2026-11-09", "2026-11-12"), Some(0), true);
    check(&network, 1, ("2026-11-13", "2026-11-18"), Some(0), true);
    check(&network, 2, ("2026-11-19", "2026-11-20"), Some(0), true);
    let late = [span("2026-11-25", "2026-11-27", &[]), {
        let mut task = span("2026-11-27", "2026-11-27", &["0fs"]);
        task.side = kronika::domain::Side::Client;
        task
    }];
    let network = Network::of(&named(&late), &calendars);
    check(&network, 1, ("2026-12-02", "2026-12-02"), Some(0), true);
    // The client rests two days more, so we may be late by as much.
    check(&network, 0, ("2026-11-25", "2026-11-27"), Some(2), false);
}

#[test]
fn loops_are_named_and_do_not_hang() {
    let tasks = [
        span("2026-09-07", "2026-09-08", &["2fs"]),
        span("2026-09-07", "2026-09-08", &["0fs"]),
        span("2026-09-07", "2026-09-08", &["1fs"]),
        span("2026-09-07", "2026-09-08", &["3fs"]),
        span("2026-09-07", "2026-09-08", &[]),
    ];
    let network = network(&tasks);
    assert_eq!(network.loops().len(), 2, "{:?}", network.loops());
    let mut round = network.loops()[0].clone();
    round.sort();
    assert_eq!(round, [id(0), id(1), id(2)]);
    assert_eq!(network.loops()[1], [id(3)]);
    assert!(network.of_task(id(4)).expect("there").early.due.is_some());
    // A task cannot follow the phase it belongs to.
    let mut child = span("2026-09-07", "2026-09-08", &["0fs"]);
    child.parent = Some(id(0));
    assert_eq!(self::network(&[task("{}"), child]).loops(), [[id(0), id(1)]]);
    // Everything follows everything.
    let all: Vec<String> = (0..60).map(|number| format!("{number}fs")).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let knot: Vec<Task> = (0..60).map(|_| span("2026-09-07", "2026-09-08", &all)).collect();
    assert!(!self::network(&knot).loops().is_empty());
}

#[test]
fn loops_of_phases_do_not_hang() {
    let mut one = span("2026-09-07", "2026-09-08", &[]);
    let mut other = one.clone();
    (one.parent, other.parent) = (Some(id(1)), Some(id(0)));
    let network = network(&[one, other]);
    assert_eq!(network.finish(), Some(day("2026-09-08")));
}

#[test]
fn followers_are_proposed_and_nothing_else() {
    let tasks = [
        span("2026-09-07", "2026-09-11", &[]),
        span("2026-09-14", "2026-09-18", &["0fs"]),
        span("2026-09-28", "2026-09-29", &["1fs"]),
        span("2026-09-07", "2026-09-08", &[]),
        Task {
            status: Some(kronika::domain::TaskStatus::Done),
            ..span("2026-09-14", "2026-09-15", &["0fs"])
        },
        // Bound to be late already, and no follower of the one moved.
        span("2026-09-07", "2026-09-08", &["3fs"]),
    ];
    let moved = |start: &str, due: &str| {
        let dates = Dates { start: Some(day(start)), due: Some(day(due)) };
        let found = consequences(&named(&tasks), &[(id(0), dates)], &Calendars::default());
        let told = found.iter().map(|one| (one.id, one.now.start, one.now.due));
        told.collect::<Vec<_>>()
    };
    let later = moved("2026-09-07", "2026-09-15");
    assert_eq!(later, [(id(1), Some(day("2026-09-16")), Some(day("2026-09-22")))]);
    let much = moved("2026-09-07", "2026-09-24");
    assert_eq!(much[1], (id(2), Some(day("2026-10-02")), Some(day("2026-10-05"))));
    // What began as soon as it could may begin sooner; what had time before it stays.
    let sooner = moved("2026-09-07", "2026-09-09");
    assert_eq!(sooner, [(id(1), Some(day("2026-09-10")), Some(day("2026-09-16")))]);
    assert_eq!(moved("2026-09-07", "2026-09-11"), []);
}

#[test]
fn ten_thousand_tasks_take_milliseconds() {
    let mut tasks = Vec::new();
    for number in 0..10_000_u32 {
        let mut links = Vec::new();
        if number % 50 != 0 {
            links.push(format!("{}fs", number - 1));
        }
        if number % 5 == 0 && number > 100 {
            links.push(format!("{}ss+1", number - 100));
        }
        let links: Vec<&str> = links.iter().map(String::as_str).collect();
        tasks.push(span("2026-09-07", "2026-09-08", &links));
    }
    let named = named(&tasks);
    let links: usize = tasks.iter().map(|task| task.links.len()).sum();
    let began = Instant::now();
    let network = Network::of(&named, &Calendars::default());
    let took = began.elapsed();
    assert!(network.finish().is_some());
    println!("{} tasks, {links} links: {took:?}", tasks.len());
    assert!(took.as_millis() < 2_000, "{took:?}");
}

#[test]
fn a_follower_that_lay_too_early_already_is_not_passed_over() {
    let limited =
        Task { not_before: Some(day("2026-09-21")), ..span("2026-09-14", "2026-09-18", &["0fs"]) };
    let tasks = [
        span("2026-09-07", "2026-09-11", &[]),
        limited,
        // Too early as well, but it follows nothing that moves.
        span("2026-09-07", "2026-09-08", &["3fs"]),
        span("2026-09-07", "2026-09-08", &[]),
    ];
    let told = |found: Vec<kronika::domain::Proposal>| {
        found.iter().map(|one| (one.id, one.now.start, one.now.due)).collect::<Vec<_>>()
    };
    let asked = vec![(id(1), Some(day("2026-09-21")), Some(day("2026-09-25")))];
    let dates = Dates { start: Some(day("2026-09-08")), due: Some(day("2026-09-14")) };
    let found = consequences(&named(&tasks), &[(id(0), dates)], &Calendars::default());
    assert_eq!(told(found), asked, "moved by a day, far from the limit");
    let found = belated(&named(&tasks), &[id(1)], &Calendars::default());
    assert_eq!(told(found), asked, "when the limit was set");
    assert_eq!(
        belated(&named(&tasks), &[id(0)], &Calendars::default()).len(),
        1,
        "what follows too"
    );
    assert_eq!(belated(&named(&tasks), &[id(3)], &Calendars::default()).len(), 1);
}
