//! Reading and showing mail asks nothing of the network: the system itself is asked what was called.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use kronika::mail;

use crate::cli::desk::{CLIENT, Desk};
use crate::mail_corpus::{corpus, hash, json};

/// Messages shown.
const WORST: usize = 200;

/// What in a body would have a browser fetch something or act.
const ACTIVE: [&str; 12] = [
    "<script",
    "<iframe",
    "<object",
    "<embed",
    "<link",
    "<form",
    "<img",
    "@import",
    "url(",
    "onload=",
    "http-equiv=\"refresh\"",
    "http-equiv=refresh",
];

/// A body that names everything there is to fetch.
const OWN: &str = "To: a@x.example\r\nSubject: own\r\nDate: Tue, 12 Mar 2024 10:00:00 +0100\r\n\
    Content-Type: text/html\r\n\r\n<html><head><link rel=stylesheet href=http://127.0.0.1:9/a.css>\
    <style>@import url(http://127.0.0.1:9/b.css);</style><base href=http://127.0.0.1:9/>\
    <meta http-equiv=refresh content='0;url=http://127.0.0.1:9/c'></head>\
    <body background=http://127.0.0.1:9/d onload=fetch('http://127.0.0.1:9/e')>\
    <img src=http://127.0.0.1:9/f.png><iframe src=http://127.0.0.1:9/g></iframe><script src=//127.0.0.1:9/h></script>\
    <object data=http://127.0.0.1:9/i></object><video poster=http://127.0.0.1:9/j src=http://127.0.0.1:9/k></video>words</body>";

/// How much a message would like to fetch.
fn appetite(bytes: &[u8]) -> usize {
    let html = mail::read(bytes, &hash).html.unwrap_or_default().to_ascii_lowercase();
    let active: usize = ACTIVE.iter().map(|sign| html.matches(sign).count()).sum();
    html.matches("://").count() + 5 * active
}

/// The messages of the corpus with the most to fetch.
fn worst() -> Vec<Vec<u8>> {
    let Some(corpus) = corpus() else { return Vec::new() };
    let mut rated = Vec::new();
    for entry in json(&corpus.join("manifest.json")) {
        if entry["kind"].as_str().is_some_and(|kind| kind.starts_with("eml")) {
            let path = corpus.join("files").join(entry["path"].as_str().unwrap_or_default());
            let bytes = std::fs::read(path).expect("a file");
            rated.push((appetite(&bytes), bytes));
        }
    }
    rated.sort_by(|one, other| other.cmp(one));
    rated.into_iter().filter(|(most, _)| *most > 0).take(WORST).map(|(_, bytes)| bytes).collect()
}

/// Runs a program under `strace`; every call of it or its children that has to do with the network.
fn called(command: &mut Command, log: &Path) -> Option<Vec<String>> {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-e", "trace=network", "-o"]).arg(log).arg(command.get_program());
    traced.args(command.get_args()).current_dir(command.get_current_dir()?);
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => traced.env(name, value),
            None => traced.env_remove(name),
        };
    }
    let done = traced.output().ok()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let log = std::fs::read_to_string(log).expect("a log");
    let calls = log.lines().filter(|line| line.contains('(') && !line.contains("AF_UNIX"));
    Some(calls.map(str::to_owned).collect())
}

#[test]
fn nothing_is_asked_of_the_network() {
    let works = Command::new("strace").args(["-e", "trace=network", "true"]).output();
    if !works.is_ok_and(|output| output.status.success()) {
        return println!("no strace at hand: skipped");
    }
    sees_what_is_asked();
    let desk = Desk::new();
    desk.write("in/own.eml", OWN.as_bytes());
    for (number, bytes) in worst().iter().enumerate() {
        desk.write(&format!("in/{number}.eml"), bytes);
    }
    let log = desk.path("calls");
    let mut import = desk.command(&["import", "j.kronika", "--client", CLIENT, "in", "--json"]);
    let mut calls = called(&mut import, &log).expect("strace");
    let held = desk.list("messages");
    let ids: BTreeSet<&str> = held.iter().filter_map(|one| one["id"].as_str()).collect();
    for id in &ids {
        let mut show = desk.command(&["show", "j.kronika", id]);
        calls.extend(called(&mut show, &log).expect("strace"));
    }
    println!("{} messages shown", ids.len());
    assert!(!ids.is_empty() && calls.is_empty(), "{calls:#?}");
}

/// Else the silence of the trace would mean nothing.
fn sees_what_is_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let ask = r#"exec 3<>/dev/udp/127.0.0.1/9"#;
    let mut asking = Command::new("bash");
    asking.args(["-c", ask]).current_dir(folder.path());
    if let Some(calls) = called(&mut asking, &folder.path().join("calls")) {
        assert!(calls.iter().any(|call| call.contains("AF_INET")), "{calls:?}");
    }
}
