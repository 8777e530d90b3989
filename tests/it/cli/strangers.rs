//! Who only reads a colleague's journal, with a key of their own, leaves no trace in its record.

use rusqlite::Connection;

use super::desk::{CLIENT, Desk, document};

/// Anna's journal with a document nobody has searched in yet, as an older version would have left it.
fn left_by_an_older_version() -> Desk {
    let desk = Desk::new();
    desk.write("in/note.txt", "Zestawienie godzin za maj".as_bytes());
    desk.done(&["import", "j.kronika", "--client", CLIENT, "in"]);
    age(&desk);
    desk
}

fn age(desk: &Desk) {
    let conn = Connection::open(desk.path("j.kronika")).expect("the file");
    conn.execute("UPDATE derivation SET version = version - 1", []).expect("an older version");
}

/// How many entries each log has.
fn logs(desk: &Desk) -> Vec<(String, u64)> {
    let logs = document(&desk.run(&["verify", "j.kronika", "--json"]))["logs"].clone();
    let logs = logs.as_array().expect("logs").iter();
    logs.map(|log| (log["log"].to_string(), log["size"].as_u64().expect("a size"))).collect()
}

#[test]
fn reading_records_nothing_until_something_is_recorded() {
    let desk = left_by_an_older_version();
    let before = logs(&desk);
    assert_eq!(before.len(), 1);
    let stranger = desk.used_by("stranger");
    for args in [
        &["search", "j.kronika", "zestawienie"][..],
        &["list", "j.kronika", "documents", "--client", CLIENT],
        &["stats", "j.kronika"],
        &["rebuild", "j.kronika"],
    ] {
        age(&stranger);
        let output = stranger.run(args);
        assert!(output.status.success(), "{args:?}: {}", super::text(&output.stderr));
        assert_eq!(logs(&stranger), before, "after {args:?}");
    }
    let hits = stranger.json(&["search", "j.kronika", "zestawienie"]);
    assert_eq!(hits.as_array().map(Vec::len), Some(1));

    stranger.add_one("rule", r#"{"words":"Piszemy mailem","kind":"channels","source":"no-proof"}"#);
    let after = logs(&stranger);
    assert_eq!(after.len(), 2);
    // The beginning of the log and the rule.
    let new = after.iter().find(|log| !before.contains(log)).expect("the stranger's log");
    assert_eq!(new.1, 2);
    assert_eq!(stranger.json(&["verify", "j.kronika"])["ok"], true);
}
