//! Records added, changed, listed and looked back at.

use serde_json::json;

use super::desk::{CLIENT, Desk, document, refused, text};

#[test]
fn clients_are_added_and_listed() {
    let desk = Desk::new();
    desk.done(&[
        "client",
        "add",
        "j.kronika",
        "Druga Spółka",
        "--reference",
        "U/7",
        "--start",
        "2026-01-02",
        "--answer-days",
        "2",
        "--contact-days",
        "14",
        "--currency",
        "PLN",
        "--price",
        "86400.50",
    ]);
    let list = desk.json(&["client", "list", "j.kronika"]);
    let second =
        list.as_array().expect("clients").iter().find(|client| client["name"] == "Druga Spółka");
    let second = second.expect("the second client");
    assert_eq!((&second["price"], &second["answer_days"]), (&json!(8_640_050), &json!(2)));
    assert_eq!((&second["start"], &second["ended"]), (&json!("2026-01-02"), &json!(null)));
    assert!(desk.done(&["client", "list", "j.kronika"]).contains("ZMŁ"));
    let again = desk.run(&["client", "add", "j.kronika", "Druga Spółka"]);
    refused(&again, 1);
}

#[test]
fn every_kind_can_be_added_and_is_listed_with_its_fields() {
    let desk = Desk::new();
    let person = desk.add_one(
        "person",
        r#"{"name": "Ewa Rudnik", "side": "client", "addresses": ["ewa@mlyny.example"],
            "roles": [{"title": "Kierownik", "from": "2026-01-01"}]}"#,
    );
    let letter =
        desk.add_one("letter", r#"{"at": "2026-05-02", "text": "Pismo", "reference": "ZM/1"}"#);
    desk.add(
        "rule",
        r#"{"words": "Answers in two days", "kind": "answer-times", "agreed_by": ["Ewa Rudnik"],
        "in_force_from": "2026-01-01", "source": "no-proof"}"#,
    );
    desk.add("decision", &format!(r#"{{"question": "Which printer?", "options": [{{"title": "A", "days": 2}},
        {{"title": "B", "cost": 100000}}], "chosen": "A", "chosen_by": "Ewa Rudnik", "source": "{letter}"}}"#));
    for kind in ["phone-note", "chat", "private-note"] {
        desk.add(
            kind,
            r#"{"at": "2026-05-03T09:00:00Z", "text": "Said so", "with": ["Ewa Rudnik"]}"#,
        );
    }
    assert_eq!(desk.list("people")[0]["addresses"], json!(["ewa@mlyny.example"]));
    let rule = &desk.list("rules")[0];
    assert_eq!((&rule["record"], &rule["kind"]), (&json!("rule"), &json!("answer-times")));
    assert_eq!((&rule["state"], &rule["in_force"]), (&json!("in_force"), &json!(true)));
    assert_eq!(rule["agreed_by"], json!([{ "name": "Ewa Rudnik", "person": person }]));
    let decision = &desk.list("decisions")[0];
    assert_eq!(decision["source"], json!(letter));
    assert_eq!(desk.show(&letter)["cited_by"], json!([decision["id"]]));
    let notes = desk.list("notes");
    let kinds: Vec<_> = notes.iter().map(|note| note["kind"].as_str().expect("a kind")).collect();
    assert_eq!(kinds, ["phone-note", "letter", "chat", "private-note"]);
    assert_eq!(notes[1]["at"], "2026-05-02T10:00:00Z", "noon in Warsaw");
}

#[test]
fn a_list_of_records_is_added_whole_or_not_at_all() {
    let desk = Desk::new();
    let ids =
        desk.add("task", r#"[{"title": "A", "side": "us"}, {"title": "B", "side": "client"}]"#);
    assert_eq!(ids.len(), 2);
    let before = desk.list("tasks");
    let check = |input: &str, field: &str| {
        let output =
            desk.run_with(&["add", "j.kronika", "task", "--client", CLIENT, "--json"], input);
        let said = refused(&output, 1);
        assert!(said.contains(field), "{input}: {said}");
        assert_eq!(desk.list("tasks"), before);
    };
    check(r#"[{"title": "C", "side": "us"}, {"title": "D", "side": "them"}]"#, "[1].side");
    check(r#"{"title": "C"}"#, "side");
    check(r#"{"title": "C", "side": "us", "deadline": "2026-05-01"}"#, "deadline");
    check(r#"{"title": "C", "side": "us", "due": "1.5.2026"}"#, "due");
    check(r#"{"title": "C", "side": "us", "percent": 1.5}"#, "percent");
    check(r#"{"title": "C", "side": "us""#, "1:");
    check("", "JSON");
    check("7", "JSON");
    assert!(desk.add("task", "[]").is_empty());
}

#[test]
fn a_moved_date_keeps_its_cause() {
    let desk = Desk::new();
    let task = desk.add_one(
        "task",
        r#"{"title": "A", "side": "us", "due": "2026-05-01", "owner": "Anna Testowa"}"#,
    );
    let moved = r#"{"due": "2026-05-08", "cause": "Data came late", "side": "client"}"#;
    assert!(desk.refused(&task, moved).contains("source"));
    assert!(desk.refused(&task, r#"{"due": "2026-05-08"}"#).contains("cause"));
    assert_eq!(desk.show(&task)["due"], "2026-05-01");
    desk.change(&task, r#"{"due": "2026-05-08", "cause": "Data came late", "side": "client", "source": "no-proof"}"#);
    let shown = desk.show(&task);
    assert_eq!((&shown["due"], &shown["side"]), (&json!("2026-05-08"), &json!("us")));
    let moves = &shown["moves"][0];
    assert_eq!((&moves["from"], &moves["to"]), (&json!("2026-05-01"), &json!("2026-05-08")));
    assert_eq!(
        (&moves["cause"], &moves["side"], &moves["source"]),
        (&json!("Data came late"), &json!("client"), &json!("no-proof"))
    );
    desk.change(&task, r#"{"status": "done", "done_on": "2026-05-07"}"#);
    let history = desk.json(&["history", "j.kronika", &task]);
    let events: Vec<_> =
        history.as_array().expect("entries").iter().map(|entry| entry["event"].as_str()).collect();
    assert_eq!(events, [Some("made"), Some("change"), Some("change")]);
    assert_eq!(history[1]["fields"][0]["after"], "2026-05-08");
    let words = desk.done(&["history", "j.kronika", &task]);
    assert!(
        words.contains("2026-05-01 → 2026-05-08") && words.contains("Data came late"),
        "{words}"
    );
}

#[test]
fn minutes_go_from_draft_to_an_answer() {
    let desk = Desk::new();
    let meeting = desk.add_one(
        "meeting",
        r#"{"title": "Start", "starts": "2026-05-12T10:00", "attendance": [{"who": "Ewa", "side": "client", "presence": "present"}],
            "points": [{"title": "Scope", "outcomes": [{"kind": "action", "text": "Send the list", "side": "client", "due": "2026-05-20"}]},
                       {"title": "Price"}]}"#,
    );
    assert_eq!(desk.show(&meeting)["state"], "draft");
    assert_eq!(desk.show(&meeting)["starts"], "2026-05-12T08:00:00Z");
    assert_eq!(desk.list("tasks")[0]["title"], "Send the list");
    desk.refused(&meeting, r#"{"send": true}"#);
    desk.change(&meeting, r#"{"seal": true}"#);
    assert!(desk.refused(&meeting, r#"{"title": "Other"}"#).contains("sealed"));
    desk.change(&meeting, r#"{"annex": "The price is net"}"#);
    desk.change(&meeting, r#"{"send": {"on": "2026-05-13", "until": "2026-05-20"}}"#);
    assert_eq!(desk.show(&meeting)["state"], "accepted-by-silence");
    desk.change(&meeting, r#"{"object": true, "reason": "The price is gross", "by": "Ewa"}"#);
    let shown = desk.show(&meeting);
    assert_eq!(shown["state"], "objected");
    let acts: Vec<_> =
        shown["acts"].as_array().expect("acts").iter().map(|act| act["act"].as_str()).collect();
    assert_eq!(acts, [Some("seal"), Some("annex"), Some("send"), Some("object")]);
    let next = desk.add_one("meeting", r#"{"title": "Next", "starts": "2026-05-26T10:00"}"#);
    let point = &desk.show(&next)["points"][0];
    assert_eq!(
        (&point["title"], &point["carried"], &point["open"]),
        (&json!("Price"), &json!(1), &json!(true))
    );
    assert!(desk.done(&["show", "j.kronika", &meeting]).contains("Send the list"));
}

#[test]
fn a_rule_gets_versions_and_ends() {
    let desk = Desk::new();
    let rule = desk.add_one(
        "rule",
        r#"{"words": "Two days", "kind": "answer-times", "in_force_from": "2026-01-01"}"#,
    );
    desk.change(
        &rule,
        r#"{"words": "Three days", "in_force_from": "2026-03-01", "source": "no-proof"}"#,
    );
    desk.change(&rule, r#"{"agree": {"by": "Ewa", "on": "2026-02-27"}}"#);
    let shown = desk.show(&rule);
    assert_eq!(shown["versions"][0]["words"], "Two days");
    assert_eq!(
        (&shown["versions"][1]["number"], &shown["versions"][1]["words"]),
        (&json!(2), &json!("Three days"))
    );
    desk.change(&rule, r#"{"end": {"on": "2026-04-01", "reason": "New contract"}}"#);
    let shown = desk.show(&rule);
    assert_eq!((&shown["state"], &shown["ended"]), (&json!("ended"), &json!("2026-04-01")));
}

#[test]
fn snapshots_are_numbered_frozen_and_answered() {
    let desk = Desk::new();
    desk.refused_snapshot();
    let task = desk.add_one("task", r#"{"title": "A", "side": "us", "due": "2026-05-01"}"#);
    let taken = desk.json(&["snapshot", "j.kronika", "--client", CLIENT, "--name", "First"]);
    assert_eq!(taken["number"], 1);
    let id = taken["id"].as_str().expect("an id");
    desk.change(&task, r#"{"title": "B"}"#);
    desk.change(&task, r#"{"remove": "Not needed"}"#);
    assert!(desk.list("tasks")[0]["removed"].is_string());
    let shown = desk.show(id);
    assert_eq!((&shown["state"], &shown["schedule"][0]["title"]), (&json!("taken"), &json!("A")));
    assert_eq!(
        (&shown["schedule"][0]["number"], &shown["finish"]),
        (&json!("1"), &json!("2026-05-01"))
    );
    desk.change(id, r#"{"send": true}"#);
    assert!(desk.refused(id, r#"{"refuse": true}"#).contains("reason"));
    desk.change(id, r#"{"refuse": {"reason": "Too late", "source": "no-proof"}}"#);
    assert_eq!(desk.list("snapshots")[0]["state"], "refused");
    desk.change(id, r#"{"accept": {"by": "Ewa", "on": "2026-05-02", "source": "no-proof"}}"#);
    assert_eq!(desk.list("snapshots")[0]["state"], "accepted");
}

impl Desk {
    /// An empty schedule cannot be frozen.
    fn refused_snapshot(&self) {
        refused(&self.run(&["snapshot", "j.kronika", "--client", CLIENT, "--name", "None"]), 1);
    }
}

#[test]
fn corrections_and_retractions_stay_visible() {
    let desk = Desk::new();
    let note =
        desk.add_one("phone-note", r#"{"at": "2026-05-03T09:00", "text": "About 100 pieces"}"#);
    assert!(
        desk.refused(&note, r#"{"correct": {"text": "About 1000 pieces"}}"#).contains("reason")
    );
    desk.change(&note, r#"{"correct": {"text": "About 1000 pieces"}, "reason": "Misheard"}"#);
    assert!(desk.refused(&note, r#"{"retract": true}"#).contains("reason"));
    desk.change(&note, r#"{"retract": "Entered twice"}"#);
    let shown = desk.show(&note);
    assert_eq!(
        (&shown["changes"][0]["correction"], &shown["changes"][0]["reason"]),
        (&json!(true), &json!("Misheard"))
    );
    assert_eq!(shown["changes"][0]["fields"][0]["before"], "About 100 pieces");
    assert_eq!(
        (&shown["retracted"]["reason"], &shown["retracted"]["by"]),
        (&json!("Entered twice"), &json!("Anna Testowa"))
    );
    assert!(desk.done(&["list", "j.kronika", "notes", "--client", CLIENT]).contains("(retracted)"));
    desk.refused(&note, r#"{"text": "x"}"#);
    let found = desk.json(&["search", "j.kronika", "pieces"]);
    assert_eq!(found[0]["retracted"], true, "what is found says so as well");
    assert!(desk.done(&["search", "j.kronika", "pieces"]).contains("(retracted)"));
    desk.change(&note, r#"{"restore": "It was another call"}"#);
    let shown = desk.show(&note);
    assert_eq!(shown["retracted"], json!(null));
    assert_eq!(
        (&shown["restored"][0]["retracted"]["reason"], &shown["restored"][0]["restored"]["reason"]),
        (&json!("Entered twice"), &json!("It was another call"))
    );
    desk.refused(&note, r#"{"restore": "Once more"}"#);
    let found = desk.json(&["verify", "j.kronika"]);
    assert_eq!(found["ok"], true);
}

#[test]
fn what_does_not_fit_changes_nothing() {
    let desk = Desk::new();
    let task = desk.add_one("task", r#"{"title": "A", "side": "us"}"#);
    let before = desk.show(&task);
    let check = |input: &str, part: &str| {
        let said = desk.refused(&task, input);
        assert!(said.contains(part), "{input}: {said}");
        assert_eq!(desk.show(&task), before, "{input}");
    };
    check(r#"{"seal": true}"#, "seal");
    check(r#"{"titel": "B"}"#, "titel");
    check(r#"{"title": ""}"#, "title");
    check(r#"{"title": null}"#, "title");
    check(r#"{"title": "B", "remove": "x"}"#, "title");
    check(r#"{"remove": "x", "retract": "y"}"#, "two steps");
    check(r#"{"parent": "0000000000000000"}"#, "parent");
    check("[]", "JSON object");
    check("{", "JSON");
    check("{}", ".");
    let unknown = desk.run_with(&["change", "j.kronika", "0123456789abcdef"], r#"{"title": "B"}"#);
    assert!(refused(&unknown, 1).contains("0123456789abcdef"));
    refused(&desk.run(&["show", "j.kronika", "nonsense"]), 1);
    refused(&desk.run(&["history", "j.kronika", "0123456789abcdef"]), 1);
}

#[test]
fn a_past_day_is_listed_as_it_was_known() {
    let desk = Desk::new();
    let task = desk.add_one("task", r#"{"title": "A", "side": "us"}"#);
    let made = desk.show(&task)["recorded_at"].as_str().expect("a moment").to_owned();
    desk.change(&task, r#"{"title": "B"}"#);
    let listed = |moment: &str| {
        let args =
            ["list", "j.kronika", "tasks", "--client", CLIENT, "--as-known-on", moment, "--json"];
        let output = desk.run(&args);
        assert!(output.status.success(), "{}", text(&output.stderr));
        document(&output)
    };
    assert_eq!(listed(&made)[0]["title"], "A");
    assert_eq!(listed("2020-01-01"), json!([]));
    assert_eq!(listed("2100-01-01")[0]["title"], "B");
}

#[test]
fn a_fingerprint_from_paper_is_looked_up() {
    let desk = Desk::new();
    desk.add_one("rule", r#"{"kind": "meetings", "words": "Every Tuesday"}"#);
    let root = desk.json(&["verify", "j.kronika"])["logs"][0]["root"].clone();
    let root = root.as_str().expect("a root");
    desk.add_one("rule", r#"{"kind": "channels", "words": "By mail"}"#);
    let typed = format!("{} {}", &root[..4], &root[4..8].to_uppercase());
    let found = desk.json(&["fingerprint", "j.kronika", &typed]);
    assert_eq!(found["matches"][0]["match"], "record");
    assert_eq!(found["matches"][0]["recorded_by"], "Anna Testowa");
    assert!(desk.done(&["fingerprint", "j.kronika", root]).contains("Everything up to there"));
    let none = desk.run(&["fingerprint", "j.kronika", &"0".repeat(64)]);
    assert_eq!(none.status.code(), Some(3), "{none:?}");
    assert!(text(&none.stdout).contains("another journal"));
    refused(&desk.run(&["fingerprint", "j.kronika", "7f3a"]), 2);
    refused(&desk.run(&["fingerprint", "j.kronika", "not a fingerprint"]), 2);
}
