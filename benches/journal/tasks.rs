//! What is measured, and what each thing stands beside.

use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::Utc;
use criterion::Criterion;
use kronika::domain::{Kind, Lang, RecordId};
use kronika::session::{Access, Journal, Op, Print, demo};

use crate::figures::{Figures, Line, time};
use crate::floor;
use crate::letters::Letters;
use crate::made::{MESSAGES, Made, author, json};
use crate::words::Words;

/// Rows of a list shown at once.
const PAGE: u64 = 50;
/// Hits shown at once.
const HITS: usize = 40;

/// What all measures share.
struct Bench<'a> {
    criterion: &'a mut Criterion,
    figures: Figures,
    folder: &'a Path,
    made: &'a Made,
    words: &'a Words,
    /// A small journal, to stand beside the large one
    small: PathBuf,
}

/// Measures everything.
pub fn measure(criterion: &mut Criterion, folder: &Path, made: &Made, words: &Words) -> Figures {
    let small = folder.join("small.kronika");
    let _ = std::fs::remove_file(&small);
    drop(demo::create(&small).expect("the demo journal"));
    let figures = Figures::default();
    let mut bench = Bench { criterion, figures, folder, made, words, small };
    bench.open();
    bench.switch();
    bench.search();
    bench.known_on();
    bench.print();
    bench.verify();
    bench.append();
    bench.import_and_rebuild();
    bench.figures
}

impl Bench<'_> {
    fn time<T>(&mut self, name: &str, act: impl FnMut() -> T) {
        self.figures.measure(self.criterion, name, act);
    }

    fn reading(&self) -> Journal {
        Journal::open(&self.made.path, Access::Read).expect("it opens")
    }

    fn open(&mut self) {
        for (size, path) in [("", self.made.path.clone()), (" small", self.small.clone())] {
            self.time(&format!("open to read{size}"), || Journal::open(&path, Access::Read));
            let name = format!("open to write{size}");
            self.figures.measure_own(self.criterion, &name, &mut |figures| {
                let begun = Instant::now();
                let journal = Journal::open(&path, Access::Write).expect("it opens");
                let taken = begun.elapsed();
                figures.note(&name, taken);
                // Closing is not part of it.
                drop(journal);
                taken
            });
        }
    }

    fn switch(&mut self) {
        let small = Journal::open(&self.small, Access::Read).expect("it opens");
        let of_small: Vec<RecordId> =
            small.now().clients().expect("clients").iter().map(|one| one.id).collect();
        for (name, journal, clients) in [
            ("switch", self.reading(), self.made.clients.clone()),
            ("switch small", small, of_small),
        ] {
            let mut turn = clients.iter().cycle();
            self.time(name, || show(&journal, *turn.next().expect("a client")));
        }
    }

    fn search(&mut self) {
        let small = Journal::open(&self.small, Access::Read).expect("it opens");
        let queries = queries(self.words);
        for (name, journal) in [("search", self.reading()), ("search small", small)] {
            let client = journal.now().clients().expect("clients")[0].id;
            let slow = std::cell::RefCell::new(Vec::new());
            self.figures.measure_own(self.criterion, name, &mut |figures| {
                let begun = Instant::now();
                for (query, within) in &queries {
                    let begun = Instant::now();
                    let reader = journal.now();
                    let hits = reader.search(query, within.then_some(client), HITS);
                    let taken = begun.elapsed();
                    figures.note(name, taken);
                    let found = hits.expect("hits").len();
                    slow.borrow_mut().push((taken, query.clone(), *within, found));
                }
                begun.elapsed()
            });
            if std::env::var_os("KRONIKA_SLOWEST").is_some() {
                let mut slow = slow.into_inner();
                slow.sort_by(|one, other| other.cmp(one));
                slow.dedup_by(|one, other| one.1 == other.1 && one.2 == other.2);
                slow.iter().take(30).for_each(|line| println!("{line:?}"));
            }
        }
    }

    fn known_on(&mut self) {
        let (journal, client) = (self.reading(), self.made.clients[1]);
        self.time("as known on", || journal.known_on(client, Utc::now()).expect("a past day"));
        let past = || journal.known_on(client, Utc::now()).expect("a past day");
        self.figures.measure_own(self.criterion, "first search of a past day", &mut |figures| {
            let past = past();
            let begun = Instant::now();
            past.reader().search("projekt", None, HITS).expect("hits");
            let taken = begun.elapsed();
            figures.note("first search of a past day", taken);
            taken
        });
        let small = Journal::open(&self.small, Access::Read).expect("it opens");
        let client = small.now().clients().expect("clients")[0].id;
        self.time("as known on small", || small.known_on(client, Utc::now()).expect("a past day"));
    }

    fn print(&mut self) {
        let (journal, client) = (self.reading(), self.made.clients[0]);
        let what = Print::Schedule { snapshot: Some(self.made.snapshot) };
        self.time("snapshot as PDF", || journal.print(client, what, Lang::Pl).expect("pages"));
        let small = Journal::open(&self.small, Access::Read).expect("it opens");
        let client = small.now().clients().expect("clients")[0].id;
        let what = Print::Schedule { snapshot: None };
        self.time("snapshot as PDF small", || small.print(client, what, Lang::Pl).expect("pages"));
    }

    fn verify(&mut self) {
        let journal = self.reading();
        let found = std::cell::Cell::new(0);
        self.figures.measure_own(self.criterion, "verify", &mut |figures| {
            let begun = Instant::now();
            let checked = journal.verify(&mut |_| true).expect("checked");
            let taken = begun.elapsed();
            assert_eq!(checked.faults, []);
            found.set(checked.bytes);
            figures.note("verify", taken.div_f64(checked.bytes as f64 / 1e6));
            taken
        });
        let plain = floor::originals(self.folder, &journal, &self.made.clients);
        self.figures.measure_own(self.criterion, "plain SHA-256", &mut |figures| {
            let begun = Instant::now();
            let length = floor::hash_file(&plain);
            let taken = begun.elapsed();
            figures.note("plain SHA-256", taken.div_f64(length as f64 / 1e6));
            taken
        });
    }

    fn append(&mut self) {
        let copy = self.folder.join("copy.kronika");
        std::fs::copy(&self.made.path, &copy).expect("a copy");
        let mut journal = Journal::open(&copy, Access::Write).expect("it opens");
        let fields = json(&format!(
            r#"{{"at":"2026-05-12T09:30:00Z","subject":"Termin","text":"{}"}}"#,
            "Ustalono nowy termin odbioru. ".repeat(10)
        ));
        let mut turn = self.made.clients.iter().cycle();
        self.time("append", || {
            let client = *turn.next().expect("a client");
            let op = Op::Add { client, kind: Kind::PhoneNote, fields: fields.clone() };
            journal.transact(op).expect("recorded")
        });
        drop(journal);
        std::fs::remove_file(&copy).expect("removed");
        let mut file = floor::plain_file(self.folder);
        self.time("plain append and sync", || floor::append_to_file(&mut file));
        let bare = floor::bare_database(self.folder);
        self.time("bare SQLite commit", || floor::commit_row(&bare));
    }

    fn import_and_rebuild(&mut self) {
        let mail = self.folder.join("mail");
        let files = write_messages(&mail, self.words);
        let path = self.folder.join("import.kronika");
        let act = |figures: &Figures| {
            let _ = std::fs::remove_file(&path);
            let mut journal = Journal::create(&path, author()).expect("a journal");
            let fields = json(r#"{"name":"Firma"}"#);
            let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
            let begun = Instant::now();
            let sheet = journal.import(client, std::slice::from_ref(&mail), &mut |_| true);
            let taken = begun.elapsed();
            assert_eq!(sheet.expect("a sheet").new as usize, MESSAGES);
            figures.note("import", taken);
            taken
        };
        self.figures.measure_own(self.criterion, "import", &mut |figures| act(figures));
        if !path.exists() {
            act(&Figures::default());
        }
        let mut journal = Journal::open(&path, Access::Write).expect("it opens");
        self.time("rebuild", || journal.rebuild(&mut |_| {}).expect("rebuilt"));
        self.time("plain parse and SHA-256", || floor::parse_and_hash(&files));
    }
}

/// What the window asks for when a client is chosen.
fn show(journal: &Journal, client: RecordId) -> usize {
    let reader = journal.now();
    let mails = reader.mail_rows(client, 0, PAGE).expect("rows").len();
    let lines = reader.timeline(client, 0, PAGE).expect("lines").len();
    let tasks = reader.outline(client).expect("tasks").len();
    let counts = reader.mail_count(client).expect("a count")
        + reader.timeline_count(client).expect("a count");
    mails + lines + tasks + counts as usize
}

/// Common words, rare ones, beginnings of one to three letters, two words together; each in the
/// whole journal and in one client.
fn queries(words: &Words) -> Vec<(String, bool)> {
    let word = |rank| words.rank(rank).to_owned();
    let begin = |rank, letters| words.rank(rank).chars().take(letters).collect::<String>();
    let two = |one, other| format!("{} {}", words.rank(one), words.rank(other));
    let asked = [
        word(0),
        word(8),
        word(30),
        word(33),
        word(60),
        word(120),
        word(400),
        word(1_200),
        word(8_000),
        word(30_000),
        word(59_000),
        begin(30, 1),
        begin(33, 1),
        begin(60, 1),
        begin(30, 2),
        begin(120, 2),
        begin(400, 2),
        begin(30, 3),
        begin(60, 3),
        begin(1_200, 3),
        two(30, 33),
        two(33, 400),
        two(120, 8_000),
        "fv 2024".to_owned(),
        "malec termin".to_owned(),
        "zalacznik".to_owned(),
    ];
    asked.into_iter().flat_map(|query| [(query.clone(), false), (query, true)]).collect()
}

/// The messages of one client as files, as they come out of a mail program.
fn write_messages(folder: &Path, words: &Words) -> Vec<PathBuf> {
    std::fs::create_dir_all(folder).expect("a folder");
    let mut letters = Letters::of(words, 99);
    let about = "2025-01-01T08:00:00Z".parse().expect("a moment");
    (0..MESSAGES)
        .map(|_| {
            let (name, bytes) = letters.next(about);
            let path = folder.join(name);
            if std::fs::metadata(&path).map(|about| about.len()).ok() != Some(bytes.len() as u64) {
                std::fs::write(&path, bytes).expect("a file");
            }
            path
        })
        .collect()
}

/// The table: each measure beside something, with what was aimed at.
pub fn lines(figures: &Figures) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add =
        |what: &str, name: &str, share: f64, other: &str, says: &str, aim: Option<f64>| {
            let (Some(came), Some(beside)) =
                (figures.share(name, share), figures.share(other, share))
            else {
                return;
            };
            lines.push(Line {
                what: what.to_owned(),
                came: time(came),
                beside: format!("{says} {}", time(beside)),
                ratio: came / beside,
                aim: aim.map(|aim| (aim_words(aim), came < aim)),
            });
        };
    let small = "the demo journal";
    add("open to read", "open to read", 0.5, "open to read small", small, Some(0.5));
    add("open to write", "open to write", 0.5, "open to write small", small, Some(0.5));
    add("switch of client", "switch", 0.5, "switch small", small, Some(0.05));
    add("search, middle", "search", 0.5, "search small", small, None);
    add("search, 95th percentile", "search", 0.95, "search small", small, Some(0.02));
    add("as known on", "as known on", 0.5, "as known on small", small, Some(1.0));
    let first = "first search of a past day";
    add(first, first, 0.5, "search", "a search of today", None);
    add(
        "snapshot of 200 tasks as PDF",
        "snapshot as PDF",
        0.5,
        "snapshot as PDF small",
        small,
        Some(1.0),
    );
    lines.extend(append_lines(figures));
    lines.extend(speed(figures, "verify", "plain SHA-256", "MB/s", 1.0, Some(0.7)));
    let plain = "plain parse and SHA-256";
    lines.extend(speed(figures, "import", plain, "messages/s", MESSAGES as f64, None));
    lines.extend(speed(figures, "rebuild", plain, "messages/s", MESSAGES as f64, None));
    lines
}

fn aim_words(aim: f64) -> &'static str {
    match aim {
        a if a >= 1.0 => "< 1 s",
        a if a >= 0.5 => "< 500 ms",
        a if a >= 0.05 => "< 50 ms",
        _ => "< 20 ms",
    }
}

fn append_lines(figures: &Figures) -> Vec<Line> {
    let Some(came) = figures.middle("append") else { return Vec::new() };
    let mut lines = Vec::new();
    for other in ["plain append and sync", "bare SQLite commit"] {
        let Some(beside) = figures.middle(other) else { continue };
        lines.push(Line {
            what: "append of one entry".to_owned(),
            came: time(came),
            beside: format!("{other} {}", time(beside)),
            ratio: came / beside,
            aim: Some(("< 10 ms more", came - beside < 0.01)),
        });
    }
    lines
}

/// Two speeds beside each other, `amount` of something in each run.
fn speed(
    figures: &Figures,
    name: &str,
    other: &str,
    unit: &str,
    amount: f64,
    aim: Option<f64>,
) -> Option<Line> {
    let speed = |name| figures.middle(name).map(|taken| amount / taken);
    let (came, beside) = (speed(name)?, speed(other)?);
    Some(Line {
        what: name.to_owned(),
        came: format!("{came:.0} {unit}"),
        beside: format!("{other} {beside:.0} {unit}"),
        ratio: came / beside,
        aim: aim.map(|aim| ("≥ 0.70×", came / beside >= aim)),
    })
}
