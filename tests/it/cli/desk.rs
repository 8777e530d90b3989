//! A desk for the tests of the command line: the real program, a home of its own, one journal.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;
use tempfile::TempDir;

/// The client every test works with.
pub const CLIENT: &str = "Zakłady Młyńskie Łódź";

/// A temporary folder that is also the user's home, with one journal in it.
pub struct Desk {
    folder: TempDir,
    lang: &'static str,
    /// The folder of the user's own things
    home: &'static str,
}

impl Desk {
    /// A home without a journal.
    pub fn bare() -> Desk {
        let folder = tempfile::tempdir().expect("a folder");
        Desk { folder, lang: "en_GB.UTF-8", home: "home" }
    }

    /// A home with a journal that has one client.
    pub fn new() -> Desk {
        let desk = Desk::bare();
        desk.done(&[
            "new",
            "j.kronika",
            "--name",
            "Anna Testowa",
            "--email",
            "anna@dostawca.example",
        ]);
        desk.done(&["client", "add", "j.kronika", CLIENT, "--short", "ZMŁ", "--currency", "PLN"]);
        desk
    }

    /// The same desk under another language of the system.
    pub fn speaking(mut self, lang: &'static str) -> Desk {
        self.lang = lang;
        self
    }

    /// The same desk, at which another user sits, with settings and a key of their own.
    pub fn used_by(mut self, home: &'static str) -> Desk {
        self.home = home;
        self
    }

    /// The folder of the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file on the desk.
    pub fn write(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, content).expect("a file");
        path
    }

    /// A command of this desk, not yet run.
    pub fn command(&self, args: &[&str]) -> Command {
        let home = self.folder.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_kronika"));
        command.args(args).current_dir(home).env("LC_ALL", self.lang).env("LANG", self.lang);
        command.env_remove("LANGUAGE").env("TZ", "Europe/Warsaw");
        for (name, folder) in HOMES {
            command.env(name, home.join(self.home).join(folder));
        }
        command
    }

    /// Runs a command with words on its standard input.
    pub fn run_with(&self, args: &[&str], input: &str) -> Output {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program");
        let mut pipe = child.stdin.take().expect("a pipe");
        // A command that refuses its arguments does not wait for its input.
        let _ = pipe.write_all(input.as_bytes());
        drop(pipe);
        child.wait_with_output().expect("an answer")
    }

    /// Runs a command.
    pub fn run(&self, args: &[&str]) -> Output {
        self.run_with(args, "")
    }

    /// Runs a command that must succeed; its standard output.
    pub fn done(&self, args: &[&str]) -> String {
        text(&succeeded(args, self.run(args)).stdout)
    }

    /// Runs a command that must succeed with one JSON document, and nothing else, on its output.
    pub fn json(&self, args: &[&str]) -> Json {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        document(&succeeded(&args, self.run(&args)))
    }

    /// Adds records and answers with their ids.
    pub fn add(&self, kind: &str, input: &str) -> Vec<String> {
        let args = ["add", "j.kronika", kind, "--client", CLIENT, "--json"];
        let answer = document(&succeeded(&args, self.run_with(&args, input)));
        let ids = answer["ids"].as_array().expect("ids").iter();
        ids.map(|id| id.as_str().expect("an id").to_owned()).collect()
    }

    /// Adds one record.
    pub fn add_one(&self, kind: &str, input: &str) -> String {
        self.add(kind, input).remove(0)
    }

    /// Changes a record, which must succeed.
    pub fn change(&self, id: &str, input: &str) {
        let args = ["change", "j.kronika", id];
        succeeded(&args, self.run_with(&args, input));
    }

    /// Changes a record, which must be refused; what is said of it.
    pub fn refused(&self, id: &str, input: &str) -> String {
        refused(&self.run_with(&["change", "j.kronika", id], input), 1)
    }

    /// The list of a kind as JSON.
    pub fn list(&self, kind: &str) -> Vec<Json> {
        let list = self.json(&["list", "j.kronika", kind, "--client", CLIENT]);
        list.as_array().expect("a list").clone()
    }

    /// One record as JSON.
    pub fn show(&self, id: &str) -> Json {
        self.json(&["show", "j.kronika", id])
    }
}

/// Where each system looks for a user's own folders.
const HOMES: [(&str, &str); 6] = [
    ("HOME", ""),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CACHE_HOME", "cache"),
    ("APPDATA", "roaming"),
    ("LOCALAPPDATA", "local"),
];

/// What must have gone well.
fn succeeded(args: &[&str], output: Output) -> Output {
    assert!(output.status.success(), "{args:?}: {}", text(&output.stderr));
    assert!(output.stderr.is_empty(), "{args:?} complained: {}", text(&output.stderr));
    output
}

/// The one sentence of a refusal with this exit code and nothing on standard output.
pub fn refused(output: &Output, code: i32) -> String {
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

/// The JSON document an answer is.
pub fn document(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout).expect("one JSON document")
}

/// Bytes as words.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The files of a folder by name.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
