//! A journal as the window and the command line use it.

use crate::given::{day, json};
use std::path::PathBuf;

use kronika::domain::{Body, Field, Kind, RecordId, Side, Source, Telling, Verb};
use kronika::session::{Access, Author, Clock, Digits, Done, Fingerprinted, Journal, Op, Reader};

use crate::home;

/// A journal in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
    client: RecordId,
}

fn desk() -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal =
        Journal::create(&folder.path().join("a.kronika"), author).expect("a new journal");
    let made = journal.transact(Op::AddClient { fields: json(r#"{"name":"Mleczarnia Dolina"}"#) });
    let client = made.expect("a client").ids[0];
    Desk { folder, journal, client }
}

impl Desk {
    fn add(&mut self, kind: Kind, fields: &str) -> RecordId {
        let op = Op::Add { client: self.client, kind, fields: json(fields) };
        self.journal.transact(op).expect("added").ids[0]
    }

    fn act(&mut self, id: RecordId, verb: Verb, telling: &str) -> Result<Done, &'static str> {
        let telling = Telling::read(&json(telling), "").expect("a telling");
        self.journal.transact(Op::Act { id, verb, telling }).map_err(|failure| failure.key)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(&path, bytes).expect("a file");
        path
    }

    fn import(&mut self, paths: &[PathBuf]) -> (u32, u32, u32, u32) {
        let sheet = self.journal.import(self.client, paths, &mut |_| true).expect("a sheet");
        assert_eq!(sheet.stopped, None);
        assert_eq!(sheet.items.len() as u32, sheet.read);
        assert_eq!(sheet.read, sheet.new + sheet.held + sheet.unreadable);
        (sheet.read, sheet.new, sheet.held, sheet.unreadable)
    }

    fn sound(&self) {
        let found = self.journal.verify(&mut |_| true).expect("a check");
        assert_eq!(found.faults, []);
    }
}

fn message(id: &str, from: &str, extra: &str, text: &str) -> Vec<u8> {
    format!(
        "Message-ID: <{id}>\r\nDate: Mon, 14 Sep 2026 15:22:00 +0200\r\nFrom: {from}\r\nTo: marta@nortia.example\r\nSubject: =?utf-8?q?Kartoteki_=C5=81?=\r\n{extra}\r\n{text}\r\n"
    )
    .into_bytes()
}

#[test]
fn mail_is_taken_in_threaded_found_and_given_back() {
    let mut desk = desk();
    let first = message("a@x", "Piotr Malec <p@dolina.example>", "", "Jedziemy do Łodzi");
    let paths = [
        desk.file("in/1.eml", &first),
        desk.file(
            "in/2.eml",
            &message("b@x", "marta@nortia.example", "In-Reply-To: <a@x>\r\n", "Dobrze"),
        ),
        desk.file("in/copy.eml", &first),
        desk.file("in/empty.eml", b""),
        desk.file("in/scan.pdf", b"%PDF-1.4 nothing"),
    ];
    assert_eq!(desk.import(&paths[..]), (5, 3, 1, 1));
    assert_eq!(desk.import(&[desk.folder.path().join("in")]), (5, 0, 4, 1));
    let reader = desk.journal.now();
    let rows = reader.mail_rows(desk.client, 0, 10).expect("rows");
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].thread, rows[1].thread);
    assert_eq!(rows[0].in_thread, 2);
    let ways: Vec<_> = rows.iter().map(|row| row.direction.as_str()).collect();
    assert!(ways.contains(&"in") && ways.contains(&"out"), "{ways:?}");
    for query in ["lodz", "ŁÓDŹ", "lod", "kartoteki malec"] {
        let hits = reader.search(query, Some(desk.client), 5).expect("hits");
        assert_eq!(hits.len(), 1, "{query}");
        assert_eq!(reader.raw(hits[0].id).expect("bytes"), first);
    }
    desk.sound();
}

#[test]
fn a_moved_date_says_why_and_the_old_one_stays_known() {
    let mut desk = desk();
    let id = desk.add(Kind::Task, r#"{"title":"Import próbny","side":"us","due":"2026-09-10"}"#);
    let moved = json(r#"{"due":"2026-09-22"}"#);
    let op = |cause: Option<&str>, side, source| Op::Change {
        id,
        fields: moved.clone(),
        cause: cause.map(str::to_owned),
        side,
        source,
    };
    for refused in
        [op(None, None, None), op(Some("x"), None, None), op(Some("x"), Some(Side::Us), None)]
    {
        assert_eq!(desk.journal.transact(refused).map_err(|f| f.key), Err("error-no-cause"));
    }
    let before = desk.journal.time();
    std::thread::sleep(std::time::Duration::from_millis(5));
    let accepted = op(Some("Różne jednostki"), Some(Side::Client), Some(Source::NoProof));
    desk.journal.transact(accepted).expect("moved");
    let due = |reader: Reader<'_>| match reader.expect(id).expect("the task").body {
        Body::Task(task) => task.due.expect("a date").to_string(),
        _ => String::new(),
    };
    assert_eq!(due(desk.journal.now()), "2026-09-22");
    let past = desk.journal.known_on(desk.client, before).expect("a past day");
    assert_eq!(due(past.reader()), "2026-09-10");
    let history = desk.journal.now().history(id).expect("history");
    assert_eq!(history.len(), 2);
    desk.sound();
}

#[test]
fn minutes_are_sealed_and_then_only_annexed() {
    let mut desk = desk();
    let id = desk.add(
        Kind::Meeting,
        r#"{"title":"Start","starts":"2026-09-01T09:00:00Z","points":[{"title":"Otwarty"},
            {"title":"Terminy","outcomes":[{"kind":"action","text":"Wysłać szablon","side":"us","due":"2026-09-05"}]}]}"#,
    );
    assert_eq!(desk.act(id, Verb::Annex, r#"{"words":"x"}"#), Err("error-not-sealed"));
    desk.act(id, Verb::Seal, "{}").expect("sealed");
    assert_eq!(desk.act(id, Verb::Seal, "{}"), Err("error-sealed-already"));
    let change =
        Op::Change { id, fields: json(r#"{"title":"x"}"#), cause: None, side: None, source: None };
    assert_eq!(desk.journal.transact(change).map_err(|f| f.key), Err("error-sealed"));
    desk.act(id, Verb::Annex, r#"{"words":"Sprostowanie"}"#).expect("annexed");
    let next = desk.add(Kind::Meeting, r#"{"title":"Drugie","starts":"2026-09-08T09:00:00Z"}"#);
    let reader = desk.journal.now();
    let Body::Meeting(meeting) = reader.expect(next).expect("it").body else { panic!("a meeting") };
    assert_eq!(meeting.points.len(), 1);
    assert_eq!((meeting.points[0].carried, meeting.points[0].carried_from), (Some(1), Some(id)));
    let tasks = reader.records(desk.client, &[Kind::Task]).expect("tasks");
    assert_eq!(tasks.len(), 1);
    assert!(reader.cited_by(id).expect("citing").iter().any(|record| record.id == tasks[0].id));
}

#[test]
fn a_rebuild_gives_the_same_state() {
    let mut desk = desk();
    desk.add(
        Kind::Person,
        r#"{"name":"Piotr Malec","side":"client","addresses":["p@dolina.example"]}"#,
    );
    desk.add(Kind::Task, r#"{"title":"Kartoteki","side":"client","owner":"Piotr Malec"}"#);
    let path = desk.file("m.eml", &message("a@x", "p@dolina.example", "", "Tak"));
    desk.import(&[path]);
    let state = |reader: Reader<'_>, client| {
        let kinds = [Kind::Person, Kind::Task, Kind::Message, Kind::Import];
        let mails = reader.mail_rows(client, 0, 9).expect("rows");
        (reader.records(client, &kinds).expect("records"), mails)
    };
    let before = state(desk.journal.now(), desk.client);
    desk.journal.rebuild(&mut |_| {}).expect("rebuilt");
    assert_eq!(state(desk.journal.now(), desk.client), before);
    assert_eq!(before.1[0].side, Some(Side::Client));
    desk.sound();
}

#[test]
fn one_writer_at_a_time_and_any_number_of_readers() {
    let desk = desk();
    let path = desk.journal.path().to_owned();
    let second = Journal::open(&path, Access::Write).map(drop).map_err(|failure| failure.key);
    assert_eq!(second, Err("error-busy"));
    let reading = Journal::open(&path, Access::Read).expect("reads beside the writer");
    assert_eq!(reading.now().clients().expect("clients").len(), 1);
    drop((desk.journal, reading));
    let mut again = Journal::open(&path, Access::Write).expect("free again");
    again.set_clock(Clock::System);
    assert_eq!(again.author().name, "Marta Zielińska");
    drop(again);
    let beside: Vec<_> = std::fs::read_dir(desk.folder.path()).expect("a folder").collect();
    assert_eq!(beside.len(), 1, "one file and nothing beside it: {beside:?}");
}

#[test]
fn a_whole_corpus_is_taken_in_and_the_sheet_adds_up() {
    let Some(corpus) = corpus() else { return };
    let mut desk = desk();
    let files = walkdir::WalkDir::new(&corpus).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file()).count() as u32;
    let first = desk.import(std::slice::from_ref(&corpus));
    assert!(first.0 >= files, "{first:?} of {files} files");
    let again = desk.import(&[corpus]);
    assert_eq!((again.0, again.1, again.3), (first.0, 0, first.3));
    desk.sound();
}

#[test]
fn what_another_version_derived_is_made_again() {
    let mut desk = desk();
    desk.add(Kind::Task, r#"{"title":"Import","side":"us"}"#);
    let (path, client) = (desk.journal.path().to_owned(), desk.client);
    drop(desk.journal);
    let spoilt = |sql: &str| {
        let file = rusqlite::Connection::open(&path).expect("the file");
        file.execute_batch(sql).expect("spoilt");
    };
    spoilt("UPDATE derivation SET version = 0; UPDATE records SET body = '{}'");
    let read = Journal::open(&path, Access::Read).expect("made again");
    assert_eq!(read.now().records(client, &[Kind::Task]).expect("tasks").len(), 1);
    drop(read);
    spoilt("UPDATE records SET body = '{}' WHERE kind = 'task'");
    let read = Journal::open(&path, Access::Read).expect("opens");
    // Never left out in silence: the list fails by name, and a rebuild mends it.
    let tasks = read.now().records(client, &[Kind::Task]).map_err(|failure| failure.key);
    assert_eq!(tasks, Err("error-derived"));
    drop(read);
    let mut writing = Journal::open(&path, Access::Write).expect("opens");
    writing.rebuild(&mut |_| {}).expect("rebuilt");
    assert_eq!(writing.now().records(client, &[Kind::Task]).expect("tasks").len(), 1);
}

/// The corpus of messages: beside the project, or where `KRONIKA_CORPORA` points.
fn corpus() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let named = std::env::var_os("KRONIKA_CORPORA").map(PathBuf::from);
    let found = named.into_iter().chain([beside]).map(|folder| folder.join("mail/files"));
    let found = found.into_iter().find(|folder| folder.is_dir());
    if found.is_none() {
        println!("no mail corpus at hand: skipped");
    }
    found
}

#[test]
fn what_a_lost_journal_left_is_not_taken_into_a_new_one() {
    crate::home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.kronika");
    std::fs::write(folder.path().join("a.kronika-wal"), b"left over").expect("written");
    let author = Author { name: "Ola".into(), email: "ola@wzor.example".into() };
    let failure = Journal::create(&path, author.clone()).err().expect("refused");
    assert_eq!(failure.key, "error-file-exists");
    assert!(!path.exists(), "nothing is left behind");
    std::fs::remove_file(folder.path().join("a.kronika-wal")).expect("removed");
    Journal::create(&path, author).expect("a journal");
    let names: Vec<_> = std::fs::read_dir(folder.path()).expect("the folder").flatten().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

#[test]
fn an_export_goes_on_past_a_damaged_original_and_marks_it() {
    let mut desk = desk();
    let letter = |number: u32| {
        let text =
            format!("Message-ID: <{number}@x>\r\nSubject: List {number}\r\n\r\nTreść {number}");
        (format!("{number}.eml"), text.into_bytes())
    };
    let files = (1..=3).map(letter).collect();
    desk.journal.import_bytes(desk.client, "Poczta", files).expect("taken in");
    let rows = desk.journal.now().mail_rows(desk.client, 0, 10).expect("rows");
    let of = |subject: &str| rows.iter().find(|row| row.subject == subject).expect("held").clone();
    let (harmed, taken_back) = (of("List 2"), of("List 3"));
    let reason = "Nie do tej teczki".to_owned();
    desk.journal.transact(Op::Retract { id: taken_back.id, reason }).expect("taken back");
    let path = desk.folder.path().join("a.kronika");
    let Desk { folder, journal, client } = desk;
    drop(journal);
    let file = rusqlite::Connection::open(&path).expect("the file");
    file.execute_batch("DROP TRIGGER blob_chunks_stay; DROP TRIGGER blob_chunks_kept")
        .expect("open");
    let gone = "DELETE FROM blob_chunks WHERE blob = (SELECT number FROM blobs WHERE hash = ?1)";
    assert_eq!(file.execute(gone, [&harmed.sha256]).expect("harmed"), 1);
    drop(file);
    let journal = Journal::open(&path, Access::Read).expect("opens");
    let to = folder.path().join("out");
    // What was taken back is asked for as well.
    let choice = kronika::session::ExportChoice { withdrawn: true, ..Default::default() };
    let lang = kronika::domain::Lang::En;
    let written = journal
        .export(
            client,
            &to,
            &kronika::session::ExportOrder::folder(choice.clone(), lang),
            &mut |_| true,
        )
        .expect("written");
    assert_eq!(written.damaged, [harmed.id]);
    assert_eq!(written.messages, 3);
    let index = std::fs::read_to_string(to.join("index.csv")).expect("an index");
    let line = |subject: &str| index.lines().find(|line| line.contains(subject)).expect("a line");
    assert!(line("List 2").contains("differ"), "{index}");
    assert!(line("List 3").contains("Taken back"), "{index}");
}

#[test]
fn an_act_is_taken_back_by_a_further_one() {
    let mut desk = desk();
    let rule = desk.add(Kind::Rule, r#"{"kind":"meetings","words":"Co wtorek"}"#);
    let fields = json(r#"{"words":"Co środę"}"#);
    let op = Op::Change { id: rule, fields, cause: None, side: None, source: None };
    let undo = op.undoing(&desk.journal.now(), "Cofnięte").expect("asked").expect("can be");
    let done = desk.journal.transact(op).expect("changed");
    desk.journal.transact(undo.of(&done)).expect("taken back");
    let record = desk.journal.now().expect(rule).expect("held");
    assert!(matches!(&record.body, Body::Rule(body) if body.words == "Co wtorek"));
    assert_eq!(record.changes.len(), 2, "both stay");

    let fields = json(r#"{"words":"Co piątek","kind":"meetings"}"#);
    let op = Op::Add { client: desk.client, kind: Kind::Rule, fields };
    let undo = op.undoing(&desk.journal.now(), "Cofnięte").expect("asked").expect("can be");
    let done = desk.journal.transact(op).expect("added");
    desk.journal.transact(undo.of(&done)).expect("taken back");
    let record = desk.journal.now().expect(done.ids[0]).expect("held");
    assert_eq!(record.retracted.expect("retracted").reason, "Cofnięte");

    let meeting = desk.add(Kind::Meeting, r#"{"title":"Start","starts":"2026-05-04T08:00:00Z"}"#);
    let seal = Op::Act {
        id: meeting,
        verb: Verb::Seal,
        telling: Telling::read(&json("{}"), "").expect("a telling"),
    };
    let save =
        Op::Change { id: meeting, fields: json("{}"), cause: None, side: None, source: None };
    for op in [seal, save] {
        assert_eq!(op.undoing(&desk.journal.now(), "").expect("asked"), None, "{op:?}");
    }
}

#[test]
fn what_was_retracted_by_mistake_is_put_back_in_force() {
    let mut desk = desk();
    let task = desk.add(Kind::Task, r#"{"title":"Spis z natury","side":"us"}"#);
    let links = format!(r#"{{"title":"Raport","side":"us","links":[{{"from":"{task}"}}]}}"#);
    let follower = desk.add(Kind::Task, &links);
    let draft = r#"{"title":"Start","starts":"2026-05-04T08:00:00Z"}"#;
    let meeting = desk.add(Kind::Meeting, draft);
    let note = desk.add(Kind::PhoneNote, r#"{"at":"2026-05-04T08:00:00Z","text":"Dwie linie"}"#);
    let ewa = r#"{"name":"Ewa Rudnik","side":"client","addresses":["ewa@dolina.example"]}"#;
    let person = desk.add(Kind::Person, ewa);
    let restore = |id| Op::Restore { id, reason: "Jednak ważne".to_owned() };
    let why = |failure: Result<_, kronika::domain::Failure>| failure.map(drop).err();
    for id in [task, meeting, note, person] {
        let refused = why(desk.journal.transact(restore(id))).expect("refused");
        assert_eq!(refused.key, "error-not-retracted");
        // Undone, as any act, and what was undone is told apart from what was never taken back.
        let op = Op::Retract { id, reason: "Pomyłka".to_owned() };
        let undo = op.undoing(&desk.journal.now(), "Cofnięte").expect("asked").expect("can be");
        let before = desk.journal.now().expect(id).expect("held");
        let done = desk.journal.transact(op).expect("retracted");
        assert!(desk.journal.now().expect(id).expect("held").retracted.is_some());
        desk.journal.transact(undo.of(&done)).expect("put back");
        let record = desk.journal.now().expect(id).expect("held");
        assert_eq!((record.retracted, record.body), (None, before.body));
        let told = |one: &kronika::domain::Retraction| one.reason.clone();
        let both: Vec<_> =
            record.restored.iter().map(|one| (told(&one.retraction), told(&one.by))).collect();
        assert_eq!(both, [("Pomyłka".to_owned(), "Cofnięte".to_owned())]);
    }
    // What came in between must not be contradicted: a loop of tasks is refused and nothing recorded.
    let retract = |id| Op::Retract { id, reason: "Pomyłka".to_owned() };
    desk.journal.transact(retract(follower)).expect("retracted");
    let fields = json(&format!(r#"{{"links":[{{"from":"{follower}"}}]}}"#));
    let op = Op::Change { id: task, fields, cause: None, side: None, source: None };
    desk.journal.transact(op).expect("no loop while one of them is gone");
    let refused = why(desk.journal.transact(restore(follower))).expect("refused");
    assert_eq!(refused.key, "error-loop");
    // A step of a retracted record is not taken back past its retraction.
    let op = Op::take_back(follower, "nowhere@7".to_owned(), "x".to_owned());
    assert_eq!(why(desk.journal.transact(op)).expect("refused").key, "error-retracted");
    desk.journal.rebuild(&mut |_| {}).expect("rebuilt");
    assert_eq!(desk.journal.now().expect(note).expect("held").restored.len(), 1);
    assert_eq!(desk.journal.verify(&mut |_| true).expect("checked").faults, []);
}

#[test]
fn days_that_contradict_what_they_rest_on_are_refused() {
    let mut desk = desk();
    let agreed = r#"{"kind":"meetings","words":"Co wtorek","in_force_from":"2026-05-04","agreed_by":[{"name":"Ewa"}]}"#;
    let rule = desk.add(Kind::Rule, agreed);
    let amend = |from: &str| Op::Change {
        id: rule,
        fields: json(&format!(r#"{{"words":"Co środę","in_force_from":"{from}"}}"#)),
        cause: None,
        side: None,
        source: None,
    };
    let refused = desk.journal.transact(amend("2026-04-27")).expect_err("goes back");
    assert_eq!(refused.key, "error-rule-before");
    let told = kronika::text::Words::new(kronika::domain::Lang::Pl).tell(&refused);
    assert!(told.what.contains("4 maja 2026"), "{}", told.what);
    desk.journal.transact(amend("2026-05-18")).expect("goes on");
    let end = |on: &str| {
        let telling = Telling { on: Some(day(on)), ..Telling::default() };
        Op::Act { id: rule, verb: Verb::End, telling }
    };
    let refused = desk.journal.transact(end("2026-05-03")).expect_err("before it began");
    assert_eq!(refused.key, "error-rule-ends-before");
    desk.journal.transact(end("2026-05-04")).expect("its first day is its last");
}

#[test]
fn sums_keep_the_currency_they_were_recorded_in() {
    let mut desk = desk();
    let client = desk.client;
    let change = |currency: &str| {
        let fields = json(&format!(r#"{{"currency":"{currency}"}}"#));
        Op::Change { id: client, fields, cause: None, side: None, source: None }
    };
    desk.journal.transact(change("PLN")).expect("nothing is in another one yet");
    desk.journal.transact(change("EUR")).expect("nor is it now");
    let asked = r#"{"question":"Które etykiety?","options":[{"title":"Na paczce","cost":320000}]}"#;
    let asked = desk.add(Kind::Decision, asked);
    let refused = desk.journal.transact(change("PLN")).expect_err("3200 euro were meant");
    assert_eq!(refused.key, "error-currency-stays");
    desk.journal.transact(change("EUR")).expect("it stays what it is");
    let correct = Op::Correct {
        id: client,
        fields: json(r#"{"currency":"PLN"}"#),
        reason: "Umowa jest w złotych".into(),
    };
    desk.journal.transact(correct).expect("it was recorded wrongly");
    desk.journal.transact(Op::Retract { id: asked, reason: "x".into() }).expect("retracted");
    desk.journal.transact(change("RON")).expect("no sum counts any more");
}

#[test]
fn what_is_shown_otherwise_than_recorded_is_found() {
    let mut desk = desk();
    let rule = desk.add(Kind::Rule, r#"{"kind":"answer-times","words":"Do 30 minut"}"#);
    let task = desk.add(Kind::Task, r#"{"title":"Spis z natury","side":"us"}"#);
    desk.add(Kind::Decision, r#"{"question":"Które etykiety?"}"#);
    let path = desk.journal.path().to_owned();
    let spoil = |sql: &str| {
        let file = rusqlite::Connection::open(&path).expect("the file");
        file.execute_batch(sql).expect("spoilt");
    };
    let mut check = |sql: &str, place: &str| {
        spoil(sql);
        let found = desk.journal.verify(&mut |_| true).expect("checked").faults;
        let told: Vec<_> = found.iter().map(|one| (one.what, one.where_.as_str())).collect();
        assert_eq!(told, [("verify-shown-differs", place)], "{sql}");
        desk.journal.rebuild(&mut |_| {}).expect("rebuilt");
        assert_eq!(desk.journal.verify(&mut |_| true).expect("checked").faults, []);
    };
    let (rule, task) = (rule.to_string(), task.to_string());
    check("UPDATE records SET body = replace(body, '30 minut', '90 minut')", &rule);
    check("UPDATE records SET title = 'Spis z sufitu' WHERE kind = 'task'", &task);
    check("DELETE FROM records WHERE kind = 'task'", &task);
    check(
        "INSERT INTO records SELECT 'zzzzzzzzzzzzzzzz', client, kind, 9, happened, made, title, detail, side, retracted, body FROM records WHERE kind = 'decision'",
        "zzzzzzzzzzzzzzzz",
    );
}

#[test]
fn a_printed_fingerprint_is_found_again_as_long_as_nothing_before_it_changed() {
    let mut desk = desk();
    desk.add(Kind::Task, r#"{"title":"Spis z natury","side":"us","due":"2026-05-12"}"#);
    let printed = desk.journal.fingerprint().expect("a fingerprint");
    let bytes = b"Message-ID: <1@x>\r\nSubject: List\r\n\r\nTresc".to_vec();
    desk.journal.import_bytes(desk.client, "Poczta", vec![("1.eml".into(), bytes)]).expect("in");
    let mail = desk.journal.now().mail_rows(desk.client, 0, 1).expect("rows").remove(0);
    let look = |journal: &Journal, typed: &str| {
        let digits = Digits::typed(typed).expect("digits");
        journal.now().fingerprinted(&digits).expect("looked up")
    };
    // The record has grown since, and what the page covers is found in it.
    let found = look(&desk.journal, &printed[..12].to_uppercase());
    let [Fingerprinted::State { entry }] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((entry.number, entry.by.as_str()), (3, "Marta Zielińska"));
    // A file by its own fingerprint leads to its record.
    let found = look(&desk.journal, &mail.sha256);
    let [Fingerprinted::File { whole: true, about: Some(about), .. }] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(about.id, mail.id);
    // An entry's too, as minutes print it.
    let id = desk.add(Kind::Rule, r#"{"kind":"meetings","words":"Co wtorek"}"#);
    let line = desk.journal.now().history(id).expect("a history").remove(0);
    let found = look(&desk.journal, &line.sha256[..16]);
    let [Fingerprinted::Entry { about: Some(about), .. }] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(about.id, id);
    let Desk { folder, journal, .. } = desk;
    drop(journal);
    let path = folder.path().join("a.kronika");
    let file = rusqlite::Connection::open(&path).expect("the file");
    file.execute_batch(
        "DROP TRIGGER entries_stay; DROP TRIGGER blob_chunks_stay;
         UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '2026-05-12', '2026-05-19') AS BLOB);
         UPDATE blob_chunks SET bytes = x'00', packing = 0;",
    )
    .expect("changed by a stranger");
    drop(file);
    let journal = Journal::open(&path, Access::Read).expect("opens");
    assert_eq!(look(&journal, &printed), [], "the page covers what is no longer there");
    let found = look(&journal, &mail.sha256);
    assert!(matches!(found.as_slice(), [Fingerprinted::File { whole: false, .. }]), "{found:?}");
}
