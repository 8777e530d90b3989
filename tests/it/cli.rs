//! The command line, through the real program.

pub mod desk;
mod given_away;
mod records;
mod slippage;
mod strangers;

use std::fs;
use std::process::{Command, Stdio};

use serde_json::json;

use desk::{CLIENT, Desk, document, names, refused, text};

const ANSWER: &str = "From: Ewa Rudnik <ewa@mlyny.example>\r\nTo: Anna <anna@dostawca.example>\r\n\
Subject: =?UTF-8?Q?Re=3A_Dostawa_do_=C5=81odzi?=\r\nDate: Tue, 12 May 2026 11:30:00 +0200\r\n\
Message-ID: <b@mlyny.example>\r\nIn-Reply-To: <a@dostawca.example>\r\nReferences: <a@dostawca.example>\r\n\
MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPotwierdzam termin.\r\n\
--x\r\nContent-Type: text/csv; name=dane.csv\r\nContent-Disposition: attachment; filename=dane.csv\r\n\
Content-Transfer-Encoding: base64\r\n\r\nYTtiCjE7Mgo=\r\n--x--\r\n";

const MAILBOX: &str = "From a@b Mon May 11 09:00:00 2026\nFrom: Anna <anna@dostawca.example>\n\
To: ewa@mlyny.example\nSubject: Dostawa\nDate: Mon, 11 May 2026 09:00:00 +0000\n\
Message-ID: <a@dostawca.example>\n\nKiedy dostawa?\n\n\
From a@b Mon May 11 10:00:00 2026\nFrom: Anna <anna@dostawca.example>\nTo: ewa@mlyny.example\n\
Subject: Jeszcze jedno\nDate: Mon, 11 May 2026 10:00:00 +0000\nMessage-ID: <c@dostawca.example>\n\nI faktura.\n";

/// A desk with three messages, a document and an empty file taken in.
fn with_mail() -> Desk {
    let desk = Desk::new();
    desk.write("in/answer.eml", ANSWER.as_bytes());
    desk.write("in/deep/box.mbox", MAILBOX.as_bytes());
    desk.write("in/scan.bin", &[0, 159, 146, 150, 255]);
    desk.write("in/empty.eml", b"");
    let args = ["import", "j.kronika", "--client", CLIENT, "in", "--json"];
    let output = desk.run(&args);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    let sheet = document(&output);
    assert_eq!(counts(&sheet), [5, 4, 0, 1]);
    desk
}

fn counts(sheet: &serde_json::Value) -> [u64; 4] {
    ["read", "new", "held", "unreadable"].map(|name| sheet[name].as_u64().expect(name))
}

#[test]
fn a_watched_folder_is_emptied_into_the_journal_once() {
    let desk = Desk::new();
    desk.write("tray/answer.eml", ANSWER.as_bytes());
    desk.write("tray/empty.eml", b"");
    let args = ["watch", "j.kronika", "--client", "ZMŁ", "tray", "--once", "--json"];
    let output = desk.run(&args);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    let lines: Vec<serde_json::Value> =
        said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["new"], &lines[1]["unreadable"]), (&json!(1), &json!(1)));
    assert!(
        desk.path("tray/filed/answer.eml").exists() && desk.path("tray/filed/empty.eml").exists()
    );
    let again = desk.run(&["watch", "j.kronika", "--client", "ZMŁ", "tray", "--once"]);
    assert_eq!((again.status.code(), text(&again.stdout).as_str()), (Some(0), ""));
    let none = desk.run(&["watch", "j.kronika", "--client", "ZMŁ", "nowhere", "--once"]);
    assert_eq!(none.status.code(), Some(1));
}

#[test]
fn the_key_that_signs_stays_outside_the_journal() {
    let desk = Desk::new();
    let home = desk.path("home").to_string_lossy().into_owned();
    let output = desk.run(&["import", "j.kronika", "--client", CLIENT, &home, "--json"]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    let sheet = document(&output);
    let items = sheet["items"].as_array().expect("items");
    let key = items
        .iter()
        .find(|item| item["path"].as_str().is_some_and(|path| path.ends_with("log.key")));
    assert_eq!(key.expect("the key's line")["reason"], "reason-own-key");
}

#[test]
fn a_sheet_is_saved_beside_the_import_and_again_later() {
    let desk = Desk::new();
    desk.write("in/answer.eml", ANSWER.as_bytes());
    let args = ["import", "j.kronika", "--client", CLIENT, "--sheet", "a.csv", "in", "--json"];
    let sheet = document(&desk.run(&args));
    let id = sheet["id"].as_str().expect("an id").to_owned();
    let table = fs::read_to_string(desk.path("a.csv")).expect("a table");
    assert!(
        table.contains("answer.eml")
            && table.contains(sheet["items"][0]["sha256"].as_str().expect("a hash"))
    );
    for to in ["b.csv", "b.pdf"] {
        let args =
            ["print", "j.kronika", "--client", CLIENT, "--what", "import", "--id", &id, "--to", to];
        assert_eq!(desk.run(&args).status.code(), Some(0), "{to}");
    }
    assert_eq!(fs::read_to_string(desk.path("b.csv")).expect("a table"), table);
    assert!(fs::read(desk.path("b.pdf")).expect("pages").starts_with(b"%PDF-"));
    let shown = document(&desk.run(&["show", "j.kronika", &id, "--json"]));
    assert_eq!(shown["items"], sheet["items"]);
    let message = sheet["items"][0]["id"].as_str().expect("an id");
    let shown = document(&desk.run(&["show", "j.kronika", message, "--json"]));
    assert_eq!(shown["provenances"][0]["import"], json!(id));
}

#[test]
fn an_import_ends_with_a_balance_and_names_what_it_could_not_read() {
    let desk = with_mail();
    let output = desk.run(&[
        "import",
        "j.kronika",
        "--client",
        "ZMŁ",
        "in/answer.eml",
        "in/empty.eml",
        "--json",
    ]);
    assert_eq!(output.status.code(), Some(3));
    let sheet = document(&output);
    assert_eq!(counts(&sheet), [2, 0, 1, 1]);
    let empty = sheet["items"]
        .as_array()
        .expect("items")
        .iter()
        .find(|item| item["status"] == "unreadable");
    let empty = empty.expect("the empty file");
    assert!(empty["path"].as_str().is_some_and(|path| path.ends_with("empty.eml")), "{empty}");
    assert!(empty["reason"].is_string() && empty["explanation"] != empty["reason"], "{empty}");
    let output = desk.run(&["import", "j.kronika", "--client", "ZMŁ", "in/answer.eml"]);
    assert_eq!(output.status.code(), Some(0), "all held and readable is all done");
    assert!(text(&output.stdout).starts_with("Read 1 = new 0 + already held 1 + unreadable 0"));
}

#[test]
fn a_message_is_listed_as_it_says() {
    let desk = with_mail();
    let list = desk.list("messages");
    assert_eq!(list.len(), 3);
    let mail =
        list.iter().find(|mail| mail["message_id"] == "b@mlyny.example").expect("the answer");
    assert_eq!(mail["date"], "2026-05-12T09:30:00Z");
    assert_eq!(mail["from"], json!([{ "name": "Ewa Rudnik", "address": "ewa@mlyny.example" }]));
    assert_eq!(mail["to"], json!([{ "name": "Anna", "address": "anna@dostawca.example" }]));
    assert_eq!((&mail["cc"], &mail["warnings"]), (&json!([]), &json!([])));
    assert_eq!(mail["subject"], "Re: Dostawa do Łodzi");
    assert_eq!(mail["in_reply_to"], "a@dostawca.example");
    assert_eq!(mail["references"], json!(["a@dostawca.example"]));
    assert_eq!(mail["attachments"][0]["name"], "dane.csv");
    assert_eq!(mail["attachments"][0]["size"], 8);
    let first =
        list.iter().find(|mail| mail["message_id"] == "a@dostawca.example").expect("the first");
    assert_eq!((&mail["thread"], &first["in_reply_to"]), (&first["thread"], &json!(null)));
    let documents = desk.list("documents");
    assert!(documents.iter().any(|document| document["name"] == "scan.bin"), "{documents:?}");
}

#[test]
fn originals_and_attachments_come_back_byte_for_byte() {
    let desk = with_mail();
    let list = desk.list("messages");
    let mail =
        list.iter().find(|mail| mail["message_id"] == "b@mlyny.example").expect("the answer");
    let id = mail["id"].as_str().expect("an id");
    assert_eq!(text(&desk.run(&["show", "j.kronika", id, "--raw"]).stdout), ANSWER);
    assert_eq!(desk.run(&["show", "j.kronika", id, "--attachment", "1"]).stdout, b"a;b\n1;2\n");
    let saved = desk.json(&["show", "j.kronika", id, "--attachment", "1", "--to", "dane.csv"]);
    assert_eq!(saved["sha256"], mail["attachments"][0]["sha256"]);
    assert_eq!(fs::read(desk.path("dane.csv")).expect("a file"), b"a;b\n1;2\n");
    let again = desk.run(&["show", "j.kronika", id, "--attachment", "1", "--to", "dane.csv"]);
    assert!(refused(&again, 1).contains("already exists"));
    refused(&desk.run(&["show", "j.kronika", id, "--attachment", "2"]), 1);
    refused(&desk.run(&["show", "j.kronika", id, "--attachment", "0"]), 1);
    refused(&desk.run(&["show", "j.kronika", id, "--raw", "--json"]), 2);
    let shown = desk.done(&["show", "j.kronika", id]);
    assert!(shown.contains("1. dane.csv") && shown.contains("Potwierdzam termin."), "{shown}");
}

#[test]
fn a_search_folds_letters_and_takes_beginnings() {
    let desk = with_mail();
    let hits = desk.json(&["search", "j.kronika", "lodz"]);
    let found = |hit: &serde_json::Value| {
        hit["kind"] == "message" && hit["title"] == "Re: Dostawa do Łodzi"
    };
    assert!(hits.as_array().expect("hits").iter().any(found), "{hits}");
    let limited = desk.json(&["search", "j.kronika", "dost", "--client", CLIENT, "--limit", "1"]);
    assert_eq!(limited.as_array().map(Vec::len), Some(1));
    assert_eq!(desk.done(&["search", "j.kronika", "nieobecne"]), "Nothing found\n");
}

#[test]
fn the_timeline_holds_everything() {
    let desk = with_mail();
    desk.add("phone-note", r#"{"at": "2026-05-13T10:00", "text": "Call about the invoice"}"#);
    let rows = desk.list("timeline");
    let kinds = |kind: &str| rows.iter().filter(|row| row["kind"] == kind).count();
    assert_eq!(
        (kinds("message"), kinds("document"), kinds("phone-note")),
        (3, 2, 1),
        "the empty file is kept too"
    );
}

#[test]
fn an_export_is_whole_and_leaves_private_notes_at_home() {
    let desk = with_mail();
    desk.add("private-note", r#"{"at": "2026-05-13", "text": "Sekretne zdanie"}"#);
    let done = desk.json(&["export", "j.kronika", "--client", CLIENT, "--to", "out"]);
    assert_eq!(done["messages"], 3);
    let names = names(&desk.path("out"));
    assert!(names.contains(&"manifest-sha256.txt".to_owned()), "{names:?}");
    let check = Command::new("sha256sum")
        .args(["--check", "--quiet", "manifest-sha256.txt"])
        .current_dir(desk.path("out"))
        .stdin(Stdio::null())
        .output();
    match check {
        Ok(check) => assert!(check.status.success(), "{}", text(&check.stdout)),
        Err(_) => println!("skipped: sha256sum is not here"),
    }
    let secret = |path: &std::path::Path| {
        fs::read(path).is_ok_and(|bytes| text(&bytes).contains("Sekretne zdanie"))
    };
    let mut folders = vec![desk.path("out")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path)
            } else {
                assert!(!secret(&path), "{}", path.display())
            }
        }
    }
    let few = desk.json(&[
        "export",
        "j.kronika",
        "--client",
        CLIENT,
        "--to",
        "few",
        "--from",
        "2026-05-12",
        "--until",
        "2026-05-12",
    ]);
    assert_eq!(few["messages"], 1);
}

#[test]
fn a_journal_verifies_rebuilds_and_counts() {
    let desk = with_mail();
    let found = desk.json(&["verify", "j.kronika"]);
    assert_eq!((&found["ok"], &found["faults"]), (&json!(true), &json!([])));
    assert_eq!(found["logs"][0]["size"], found["entries"]);
    assert_eq!(found["logs"][0]["root"].as_str().map(str::len), Some(64));
    let before = desk.list("messages");
    desk.json(&["rebuild", "j.kronika"]);
    assert_eq!(desk.list("messages"), before);
    let stats = desk.json(&["stats", "j.kronika"]);
    assert_eq!((&stats["records"]["message"], &stats["entries"]), (&json!(3), &found["entries"]));
    assert!(desk.done(&["verify", "j.kronika"]).starts_with("Everything holds"));
}

#[test]
fn a_damaged_original_does_not_verify() {
    let desk = Desk::new();
    desk.write("note.txt", "Niepowtarzalna treść pisma".repeat(3).as_bytes());
    desk.done(&["import", "j.kronika", "--client", CLIENT, "note.txt"]);
    let path = desk.path("j.kronika");
    let mut bytes = fs::read(&path).expect("the journal");
    let places: Vec<usize> = bytes
        .windows(15)
        .enumerate()
        .filter(|(_, part)| *part == b"Niepowtarzalna ")
        .map(|(at, _)| at)
        .collect();
    if places.is_empty() {
        return println!("skipped: the content is not kept as plain bytes");
    }
    places.iter().for_each(|at| bytes[*at] = b'n');
    fs::write(&path, bytes).expect("the journal");
    let output = desk.run(&["verify", "j.kronika", "--json"]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    let found = document(&output);
    assert_eq!(found["ok"], false);
    assert!(found["faults"][0]["what"].is_string() && found["faults"][0]["where"].is_string());
}

#[test]
fn pages_are_printed_as_pdf() {
    let desk = with_mail();
    desk.add(
        "task",
        r#"{"title": "Wdrożenie", "side": "us", "start": "2026-05-01", "due": "2026-06-01"}"#,
    );
    let meeting = desk.add_one("meeting", r#"{"title": "Start", "starts": "2026-05-12T10:00"}"#);
    desk.add("rule", r#"{"words": "Answers within two days", "kind": "answer-times"}"#);
    for (what, id) in [
        ("schedule", None),
        ("minutes", Some(meeting.as_str())),
        ("rules", None),
        ("messages", None),
    ] {
        let to = format!("{what}.pdf");
        let mut args = vec![
            "print",
            "j.kronika",
            "--client",
            CLIENT,
            "--what",
            what,
            "--to",
            &to,
            "--lang",
            "pl",
        ];
        args.extend(id.iter().flat_map(|id| ["--id", id]));
        let done = desk.json(&args);
        assert_eq!(done["pages"], 1, "{what}");
        assert!(fs::read(desk.path(&to)).expect("a page").starts_with(b"%PDF"), "{what}");
    }
    refused(
        &desk.run(&[
            "print",
            "j.kronika",
            "--client",
            CLIENT,
            "--what",
            "minutes",
            "--to",
            "m.pdf",
        ]),
        2,
    );
}

#[test]
fn what_is_not_a_journal_is_refused_by_name() {
    let desk = Desk::new();
    desk.write("text.kronika", b"not a database");
    desk.write("empty.kronika", b"");
    for file in ["text.kronika", "empty.kronika", "none.kronika"] {
        let said = refused(&desk.run(&["stats", file]), 1);
        assert!(said.contains(file), "{said}");
    }
    let said =
        refused(&desk.run(&["new", "j.kronika", "--name", "A", "--email", "a@b.example"]), 1);
    assert!(said.starts_with("A file of this name already exists"), "{said}");
    assert_eq!(fs::read(desk.path("text.kronika")).expect("a file"), b"not a database");
}

#[test]
fn a_command_that_is_not_understood_says_what_to_do() {
    let desk = Desk::new();
    let check = |args: &[&str], expected: &str| {
        let said = refused(&desk.run(args), 2);
        assert!(said.starts_with(expected), "{args:?}: {said}");
    };
    check(
        &["list", "j.kronika", "mesages", "--client", CLIENT],
        "The value mesages does not fit KIND",
    );
    check(&["list", "j.kronika", "tasks"], "Missing --client CLIENT");
    check(&["verfy", "j.kronika", "x"], "There is no command verfy");
    check(
        &["list", "j.kronika", "tasks", "--client", CLIENT, "--as-known-on", "soon"],
        "The value soon",
    );
    check(&["new", "k.kronika", "--name", " ", "--email", "a"], "The name or the mail address");
    check(
        &["add", "j.kronika", "snapshot", "--client", CLIENT],
        "The value snapshot does not fit KIND",
    );
    let said = refused(&desk.run(&["list", "j.kronika", "tasks", "--client", "Nobody"]), 1);
    assert!(said.contains("Nobody"), "{said}");
}

#[test]
fn help_is_in_the_user_s_language() {
    let desk = Desk::bare().speaking("pl_PL.UTF-8");
    let help = desk.done(&["--help"]);
    assert!(
        help.contains("Użycie") && help.contains("Polecenia:") && help.contains("Opcje:"),
        "{help}"
    );
    assert!(desk.done(&["import", "--help"]).contains("kronika import PLIK --client KLIENT"));
    assert!(desk.done(&["help", "client", "add"]).contains("kronika client add PLIK NAZWA"));
    let said = refused(&desk.run(&["list", "x.kronika", "tasks"]), 2);
    assert_eq!(said.trim_end(), "Brakuje --client KLIENT. Zobacz kronika list --help");
    let said = refused(&desk.run(&["stats", "x.kronika", "--lang", "ro"]), 1);
    assert!(said.starts_with("Nu există un astfel de fișier"), "{said}");
    assert!(desk.done(&["--version"]).starts_with("kronika 0."));
}

#[test]
fn a_reader_who_leaves_early_is_no_fault() {
    let desk = with_mail();
    let mut command = Command::new(env!("CARGO_BIN_EXE_kronika"));
    command.args(["list", "j.kronika", "messages", "--client", CLIENT, "--json"]);
    command.current_dir(desk.path("")).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an answer");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn folders_of_a_store_are_listed_and_chosen() {
    let desk = Desk::new();
    desk.write("poczta.pst", &crate::store_builder::three_folders());
    let folders = desk.json(&["folders", "poczta.pst"]);
    assert_eq!(folders[1], serde_json::json!({"folder": "Odebrane/Łódź", "messages": 3}));
    assert!(desk.done(&["folders", "poczta.pst"]).contains("Wysłane"));
    let import = ["import", "j.kronika", "--client", CLIENT, "poczta.pst", "--pst-folder"];
    let sheet = desk.json(&[&import[..], &["lodz", "--pst-folder", "Wysłane"]].concat());
    assert_eq!((&sheet["read"], &sheet["new"]), (&7.into(), &7.into()));
    let said = refused(&desk.run(&[&import[..], &["Szkice"]].concat()), 1);
    assert!(said.contains("Szkice"), "{said}");
    refused(&desk.run(&["folders", "j.kronika"]), 1);
}

#[test]
fn files_a_chat_names_and_nobody_holds_are_told() {
    let desk = Desk::new();
    let chat = "12.05.2024, 14:03 - Ewa: a\n12.05.2024, 14:04 - Jan: skan.pdf (plik dołączony)\n";
    desk.write("in/Czat WhatsApp z Etap.txt", chat.as_bytes());
    desk.json(&["import", "j.kronika", "--client", CLIENT, "in"]);
    let missing = desk.json(&["missing", "j.kronika", "--client", CLIENT]);
    let told = missing[0]["told_by"][0].as_str().expect("a chat").to_owned();
    assert_eq!(
        (&missing[0]["why"], &missing[0]["subject"]),
        (&json!("chat-file"), &json!("skan.pdf"))
    );
    assert!(missing[0]["request"].as_str().is_some_and(|text| text.contains("File: skan.pdf")));
    let shown = desk.json(&["show", "j.kronika", &told]);
    assert_eq!(shown["not_held"], json!(["skan.pdf"]));
    let output = desk.run(&["show", "j.kronika", &told]);
    let line = |line: &str| line.starts_with("named, not held") && line.ends_with("skan.pdf");
    assert!(text(&output.stdout).lines().any(line), "{}", text(&output.stdout));
    desk.write("skan.pdf", b"%PDF-1.4\n%%EOF\n");
    desk.json(&["import", "j.kronika", "--client", CLIENT, "skan.pdf"]);
    let missing = desk.json(&["missing", "j.kronika", "--client", CLIENT]);
    assert_eq!(missing, json!([]));
}
