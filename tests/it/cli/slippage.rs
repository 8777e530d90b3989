//! Slippage and comparison through the real program: the worked example of `docs/slippage.md`, counted by hand.

use crate::given::noon;
use kronika::domain::{Field as _, Kind, RecordId, Side, Source, Telling, Value, Verb};
use kronika::session::{Author, Clock, Journal, Op, parse_json};
use serde_json::{Value as Json, json};

use super::desk::Desk;
use crate::home;

fn value(text: &str) -> Value {
    parse_json(text.as_bytes()).expect("the test's own JSON")
}

/// The journal of the example, recorded day by day.
struct Story {
    desk: Desk,
    journal: Journal,
    client: RecordId,
    proof: RecordId,
}

impl Story {
    fn begin() -> Story {
        home::set();
        let desk = Desk::bare();
        let author = Author { name: "Jan".into(), email: "jan@probny.example".into() };
        let clock = Clock::Fixed(noon("2026-05-11"));
        let mut journal =
            Journal::create_at(&desk.path("j.kronika"), author, clock).expect("a journal");
        let fields = value(r#"{"name":"Dolina"}"#);
        let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
        let note = value(r#"{"at":"2026-05-11T09:00:00Z","text":"Ustalone"}"#);
        let op = Op::Add { client, kind: Kind::PhoneNote, fields: note };
        let proof = journal.transact(op).expect("a note").ids[0];
        Story { desk, journal, client, proof }
    }

    fn task(&mut self, fields: &str) -> RecordId {
        let op = Op::Add { client: self.client, kind: Kind::Task, fields: value(fields) };
        self.journal.transact(op).expect("a task").ids[0]
    }

    /// Takes a snapshot; answers its record.
    fn freeze(&mut self, name: &str) -> RecordId {
        let op = Op::Snapshot { client: self.client, name: name.to_owned(), note: None };
        self.journal.transact(op).expect("a snapshot").ids[0]
    }

    fn act(&mut self, id: RecordId, verb: Verb, telling: &str) {
        let telling = Telling::read(&value(telling), "").expect("a telling");
        self.journal.transact(Op::Act { id, verb, telling }).expect("recorded");
    }

    /// On a day the last day of a task moves; without proof where none is said.
    fn moves(&mut self, day: &str, id: RecordId, due: &str, side: Side, proven: bool) {
        self.journal.set_clock(Clock::Fixed(noon(day)));
        let source = Some(if proven { Source::Record(self.proof) } else { Source::NoProof });
        let fields = value(&format!(r#"{{"due":"{due}"}}"#));
        let (cause, side) = (Some("Powód".to_owned()), Some(side));
        let op = Op::Change { id, fields, cause, side, source };
        self.journal.transact(op).expect("moved");
    }

    fn ask(&self, args: &[&str]) -> Json {
        let fixed = [args[0], "j.kronika", "--client", "Dolina"];
        self.desk.json(&[&fixed[..], &args[1..]].concat())
    }
}

/// The example: its four tasks, and the journal as it stands on 10 June.
fn example() -> (Story, [RecordId; 4]) {
    let mut story = Story::begin();
    let a =
        story.task(r#"{"title":"Data","side":"client","start":"2026-06-01","due":"2026-06-05"}"#);
    let after = |ids: &[RecordId]| {
        let links: Vec<String> = ids.iter().map(|id| format!(r#"{{"from":"{id}"}}"#)).collect();
        format!(r#""links":[{}]"#, links.join(","))
    };
    let b = format!(
        r#"{{"title":"Import","side":"us","start":"2026-06-08","due":"2026-06-12",{}}}"#,
        after(&[a])
    );
    let b = story.task(&b);
    let c =
        story.task(r#"{"title":"Training","side":"us","start":"2026-06-01","due":"2026-06-05"}"#);
    let d = format!(
        r#"{{"title":"Start","side":"both","milestone":true,"due":"2026-06-12",{}}}"#,
        after(&[b, c])
    );
    let d = story.task(&d);
    for name in ["One", "Two", "Three"] {
        story.freeze(name);
    }
    let fourth = story.freeze("Plan");
    story.act(fourth, Verb::Send, r#"{"on":"2026-05-11"}"#);
    story.journal.set_clock(Clock::Fixed(noon("2026-05-12")));
    story.act(fourth, Verb::Accept, r#"{"by":"Ewa","on":"2026-05-12","source":"no-proof"}"#);
    story.moves("2026-06-02", a, "2026-06-09", Side::Client, true);
    story.moves("2026-06-04", b, "2026-06-15", Side::Us, true);
    story.moves("2026-06-08", a, "2026-06-12", Side::Client, true);
    story.moves("2026-06-08", c, "2026-06-19", Side::Us, false);
    story.moves("2026-06-10", b, "2026-06-12", Side::Us, true);
    (story, [a, b, c, d])
}

const PARTS: [&str; 7] =
    ["total", "us", "client", "third_party", "nobody", "concurrent", "no_proof"];

fn parts(told: &Json) -> [i64; 7] {
    PARTS.map(|part| told[part].as_i64().unwrap_or_else(|| panic!("{part} in {told}")))
}

#[test]
fn the_worked_example_is_told_as_written() {
    let (story, [a, b, c, d]) = example();
    let told = story.ask(&["slippage"]);
    assert_eq!(parts(&told), [5, 0, 3, 0, 0, 2, 0]);
    assert_eq!(told["against"], 4, "the one accepted last is the reference");
    assert_eq!(
        (&told["reference_finish"], &told["finish"]),
        (&json!("2026-06-12"), &json!("2026-06-19"))
    );
    let windows = told["windows"].as_array().expect("windows");
    let expected = [
        ("2026-06-02", "2026-06-12", "2026-06-16", [2, 0, 2, 0, 0, 0, 0], vec![(a, "client")]),
        ("2026-06-04", "2026-06-16", "2026-06-17", [1, 1, 0, 0, 0, 0, 0], vec![(b, "us")]),
        (
            "2026-06-08",
            "2026-06-17",
            "2026-06-22",
            [3, 0, 1, 0, 0, 2, 0],
            vec![(a, "client"), (c, "no_proof")],
        ),
        ("2026-06-10", "2026-06-22", "2026-06-19", [-1, -1, 0, 0, 0, 0, 0], vec![(b, "us")]),
    ];
    assert_eq!(windows.len(), expected.len());
    for (window, (day, from, to, days, entries)) in windows.iter().zip(expected) {
        assert_eq!(
            (&window["day"], &window["from"], &window["to"]),
            (&json!(day), &json!(from), &json!(to))
        );
        assert_eq!(parts(window), days, "{day}");
        let met = window["entries"].as_array().expect("entries").iter();
        let met: Vec<_> = met.map(|one| (one["task"].clone(), one["part"].clone())).collect();
        let wanted: Vec<_> =
            entries.iter().map(|(id, part)| (json!(id.to_string()), json!(part))).collect();
        assert_eq!(met, wanted, "{day}");
    }
    // Of one task: the client's own five days, our ten without proof, the milestone like the whole.
    let of = |id: RecordId| parts(&story.ask(&["slippage", "--task", &id.to_string()]));
    assert_eq!(of(a), [5, 0, 5, 0, 0, 0, 0]);
    assert_eq!(of(c), [10, 0, 0, 0, 0, 0, 10]);
    assert_eq!(of(d), [5, 0, 3, 0, 0, 2, 0]);
    // As it was known on a day between: what came later is not in it.
    let then = story.ask(&["slippage", "--as-known-on", "2026-06-05"]);
    assert_eq!(parts(&then), [3, 1, 2, 0, 0, 0, 0]);
    assert_eq!(then["finish"], "2026-06-17");
}

#[test]
fn proof_given_later_moves_days_out_of_no_proof() {
    let (mut story, [_, _, c, _]) = example();
    let of = |story: &Story| parts(&story.ask(&["slippage", "--task", &c.to_string()]));
    let told = story.ask(&["slippage", "--task", &c.to_string()]);
    let entry = told["windows"][0]["entries"][0]["entry"].as_str().expect("an entry").to_owned();
    story.journal.set_clock(Clock::Fixed(noon("2026-06-11")));
    let telling = format!(r#"{{"entry":"{entry}","source":"{}"}}"#, story.proof);
    story.act(c, Verb::Prove, &telling);
    assert_eq!(of(&story), [10, 10, 0, 0, 0, 0, 0]);
    // What is printed rests on it too.
    let page = |story: &Story| {
        let ask = ["print", "j.kronika", "--client", "Dolina", "--what", "schedule"];
        let to = ["--against", "4", "--to", "p.pdf"];
        let _ = std::fs::remove_file(story.desk.path("p.pdf"));
        story.desk.done(&[&ask[..], &to].concat());
        printed(&story.desk.path("p.pdf"))
    };
    if let Some(words) = page(&story) {
        assert!(!words.contains("no proof"), "{words}");
        assert_eq!(words.matches("11 May 2026: Ustalone").count(), 5, "{words}");
    }
    // Concurrent stays what it was: each of the two would have been enough, proven or not.
    assert_eq!(parts(&story.ask(&["slippage"])), [5, 0, 3, 0, 0, 2, 0]);
}

#[test]
fn states_are_compared_as_counted_by_hand() {
    let (story, [a, b, c, _]) = example();
    let moved = |told: &Json| {
        let lines = told["differences"].as_array().expect("differences").iter();
        let one = |line: &Json| {
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            (text("difference"), text("id"), line["days"].as_i64())
        };
        lines.map(one).collect::<Vec<_>>()
    };
    let line = |id: RecordId, days: i64| ("moved".to_owned(), id.to_string(), Some(days));
    let now = story.ask(&["compare", "--from", "4", "--to", "now"]);
    assert_eq!(moved(&now), [line(a, 5), line(c, 10)]);
    assert_eq!(now["counts"], json!({"added":0,"changed":0,"done":0,"moved":2,"removed":0}));
    let finish = json!({"title":null,"before":"2026-06-12","after":"2026-06-19","days":5});
    assert_eq!(now["finish"], finish);
    assert_eq!(now["differences"][0]["due"], json!({"before":"2026-06-05","after":"2026-06-12"}));
    let then = story.ask(&["compare", "--from", "4", "--to", "2026-06-05"]);
    assert_eq!(moved(&then), [line(a, 2), line(b, 1)]);
    let back = story.ask(&["compare", "--from", "now", "--to", "2026-06-05"]);
    assert_eq!(moved(&back), [line(a, -3), line(b, 1), line(c, -10)]);
    let same = story.ask(&["compare", "--from", "3", "--to", "4"]);
    assert_eq!(moved(&same), []);
}

/// The words of a page; none where the reader is not installed.
fn printed(path: &std::path::Path) -> Option<String> {
    let read = std::process::Command::new("pdftotext").arg("-layout").arg(path).arg("-").output();
    let Ok(read) = read else {
        println!("skipped: pdftotext is not installed");
        return None;
    };
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}
