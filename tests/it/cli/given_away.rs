//! A schedule for other programs and back, through the real program.

use serde_json::json;

use super::desk::{CLIENT, Desk};

#[test]
fn what_a_task_waits_for_is_in_tables_and_named_where_a_format_has_no_place_for_it() {
    let desk = Desk::new();
    let needs = json!([
        {"side": "client", "what": "podpis: zakres; wersja 2", "who": {"name": "Ewa Wzór", "person": null}},
        {"side": "third-party", "what": "serwer", "who": null},
    ]);
    let task = json!({
        "title": "Import", "side": "us", "start": "2026-06-01", "due": "2026-06-05", "needed_from": needs,
    });
    desk.add_one("task", &task.to_string());
    desk.add_one("task", r#"{"title":"Odbiór","side":"client","due":"2026-06-08"}"#);
    let given = |format: &str| {
        let fixed = ["task", "export", "j.kronika", format, "--client", CLIENT, "--format", format];
        desk.json(&fixed)["without_needs"].clone()
    };
    for (place, format) in ["xlsx", "csv"].into_iter().enumerate() {
        assert_eq!(given(format), 0, "{format}");
        let client = format!("Inny {place}");
        desk.done(&["client", "add", "j.kronika", &client]);
        let taken = ["task", "import", "j.kronika", format, "--client", &client];
        desk.done(&[&taken[..], &["--format", format]].concat());
        let found = desk.json(&["list", "j.kronika", "tasks", "--client", &client]);
        assert_eq!(found[0]["needed_from"], needs, "{format}");
        assert_eq!(found[1]["needed_from"], json!([]));
    }
    for format in ["ics", "mspdi"] {
        assert_eq!(given(format), 1, "{format}");
    }
    let said = desk.done(&[
        "task",
        "export",
        "j.kronika",
        "plan.xml",
        "--client",
        CLIENT,
        "--format",
        "mspdi",
    ]);
    assert!(said.contains("no place for what tasks wait for"), "{said}");
    desk.write("odd.csv", "title,side,needed-from\nImport,us,soon\n".as_bytes());
    let odd = ["task", "import", "j.kronika", "odd.csv", "--client", CLIENT, "--format", "csv"];
    let odd = desk.run(&[&odd[..], &["--preview", "--json"]].concat());
    let told = super::desk::document(&odd);
    assert_eq!(told["remarks"][0]["text"], "needed-from: soon", "{told}");
}

#[test]
fn a_task_changed_in_another_program_is_named_and_stays() {
    let desk = Desk::new();
    let task = r#"{"title":"Import","side":"us","start":"2026-06-01","due":"2026-06-05"}"#;
    desk.add_one("task", task);
    desk.add_one(
        "task",
        r#"{"title":"Odbiór","side":"client","due":"2026-06-08","milestone":true}"#,
    );
    for format in ["xlsx", "csv", "ics", "mspdi"] {
        let name = format!("plan.{format}");
        let file = |verb: &str| {
            let fixed = ["task", verb, "j.kronika", &name, "--client", CLIENT, "--format", format];
            let output = desk.run(&[&fixed[..], &["--json"]].concat());
            super::desk::document(&output)
        };
        file("export");
        let told = file("import");
        let differ = |told: &serde_json::Value| {
            let remarks = told["remarks"].as_array().expect("remarks").iter();
            remarks.filter(|one| one["reason"] == "reason-plan-differs").count()
        };
        assert_eq!((&told["held"], differ(&told)), (&json!(2), 0), "{format}: {told}");
        if format == "xlsx" {
            continue;
        }
        let text = String::from_utf8(std::fs::read(desk.path(&name)).expect("read")).expect("text");
        let moved = text.replace("2026-06-08", "2026-06-12").replace("20260608", "20260612");
        let moved = moved.replace("20260609", "20260613");
        assert_ne!(text, moved, "{format}");
        desk.write(&name, moved.as_bytes());
        let told = file("import");
        assert_eq!((&told["held"], differ(&told)), (&json!(2), 1), "{format}: {told}");
    }
    let tasks = desk.json(&["list", "j.kronika", "tasks", "--client", CLIENT]);
    assert_eq!(tasks[1]["due"], "2026-06-08");
}
