//! Documents read apart in processes of the real program, and found by their text.

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{Days, TimeZone, Utc};
use kronika::domain::{Kind, PaperNote, Part, RecordId};
use kronika::session::papers::{Background, Papers, read_apart_with};
use kronika::session::{Author, Clock, Hit, Journal, Op, Worker, parse_json};

use crate::cli::desk::{CLIENT, Desk};
use crate::home;
use crate::pdf::pdf;
use crate::zips::Zip;

fn apart() {
    home::set();
    read_apart_with(Path::new(env!("CARGO_BIN_EXE_kronika")));
}

fn docx(text: &str) -> Vec<u8> {
    let document = format!("<w:document><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:document>");
    Zip::of(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

#[test]
fn a_process_reads_one_file_after_another_and_survives_what_it_should_not() {
    apart();
    let mut papers = Papers::default();
    for round in 0..3 {
        let read = papers.read("umowa.pdf", &pdf(&["Umowa nr 7", "strona druga"])).expect("read");
        let texts: Vec<&str> = read.pages.iter().map(|page| page.text.as_str()).collect();
        assert_eq!(texts, ["Umowa nr 7", "strona druga"], "{round}");
        // Whatever becomes of the process, the next file is read.
        let deep = format!("%PDF-1.4\n1 0 obj\n{}", "[".repeat(4 << 20));
        let bad = papers.read("zly.pdf", deep.as_bytes()).expect("answered");
        assert!(!bad.has_text());
    }
    let picture = papers.picture(&pdf(&["Umowa"]), 0, 800).expect("asked").expect("a picture");
    assert_eq!((picture.size[0], picture.pages), (800, 1));
    assert_eq!(papers.picture(b"no picture", 0, 800).expect("asked"), None);
}

#[test]
fn a_file_that_takes_too_long_is_given_up() {
    apart();
    let mut hasty = Papers::patient_for(Duration::from_micros(1));
    let began = Instant::now();
    let read = hasty.read("umowa.pdf", &pdf(&["Umowa"])).expect("answered");
    assert_eq!(read.notes, [PaperNote::Failed]);
    assert!(began.elapsed() < Duration::from_secs(5));
}

/// The words of a page that was printed.
fn printed(desk: &Desk, name: &str) -> String {
    let bytes = std::fs::read(desk.path(name)).expect("a PDF");
    let read = Papers::default().read(name, &bytes).expect("read");
    let text: String = read.pages.iter().map(|page| format!("{} ", page.text)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_added_and_removed_is_in_the_printed_changes() {
    apart();
    let desk = Desk::new();
    let task = |title: &str, due: &str| {
        let fields = format!(
            r#"{{"title": "{title}", "side": "us", "start": "2026-05-04", "due": "{due}"}}"#
        );
        desk.add_one("task", &fields)
    };
    task("Stays", "2026-05-15");
    let gone = task("Goes", "2026-05-22");
    desk.json(&["snapshot", "j.kronika", "--client", CLIENT, "--name", "Plan"]);
    let come = task("Comes", "2026-06-12");
    let moved =
        r#"{"due": "2026-06-19", "cause": "More to do", "side": "us", "source": "no-proof"}"#;
    desk.change(&come, moved);
    desk.change(
        &gone,
        r#"{"remove": true, "reason": "Out of scope", "side": "client", "source": "no-proof"}"#,
    );
    let print = |more: &[&str]| {
        let mut args = vec!["print", "j.kronika", "--client", CLIENT, "--what", "schedule"];
        args.extend(["--against", "1", "--to", "c.pdf", "--lang", "en"]);
        args.extend(more);
        desk.json(&args);
        printed(&desk, "c.pdf")
    };
    let said = print(&[]);
    let (_, changes) = said.split_once("Changes since snapshot 1").expect("the list of changes");
    for words in [
        "Comes",
        "12 Jun",
        "new",
        "19 Jun",
        "+5",
        "Goes",
        "22 May",
        "removed",
        "Out of scope",
        "Client",
    ] {
        assert!(changes.contains(words), "{words}: {changes}");
    }
    assert!(!changes.contains("Stays"), "{changes}");
    assert!(!print(&["--changes", "no"]).contains("Changes since"));
}

#[test]
fn what_the_program_prints_can_be_read_again_with_every_letter() {
    apart();
    let desk = Desk::new();
    let task =
        r#"{"title":"Zażółć gęślą jaźń, țară și știință, âîăș","side":"us","due":"2026-04-10"}"#;
    desk.add("task", task);
    desk.done(&[
        "print",
        "j.kronika",
        "--client",
        CLIENT,
        "--what",
        "schedule",
        "--to",
        "plan.pdf",
    ]);
    let bytes = std::fs::read(desk.path("plan.pdf")).expect("a PDF");
    let read = Papers::default().read("plan.pdf", &bytes).expect("read");
    let text: String = read.pages.iter().map(|page| page.text.as_str()).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for word in ["Zażółć", "gęślą", "jaźń,", "țară", "și", "știință,", "âîăș"] {
        assert!(text.split(' ').any(|own| own == word), "{word} in {text}");
    }
    assert_eq!(read.notes, []);
}

struct Desktop {
    _folder: tempfile::TempDir,
    journal: Journal,
    client: RecordId,
}

fn desktop() -> Desktop {
    desktop_on(Clock::System)
}

fn desktop_on(clock: Clock) -> Desktop {
    apart();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal =
        Journal::create_at(&folder.path().join("a.kronika"), author, clock).expect("a new journal");
    let fields = parse_json(br#"{"name":"Mleczarnia Dolina"}"#).expect("JSON");
    let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
    Desktop { _folder: folder, journal, client }
}

impl Desktop {
    fn take(&mut self, name: &str, bytes: Vec<u8>) -> RecordId {
        let sheet = self.journal.import_bytes(self.client, "test", vec![(name.to_owned(), bytes)]);
        sheet.expect("taken in").items[0].id.expect("a record")
    }

    fn found(&self, words: &str) -> Vec<Hit> {
        self.journal.now().search(words, Some(self.client), 50).expect("searched")
    }
}

fn letter(id: &str, attachments: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut text = format!(
        "Message-ID: <{id}@dolina.example>\r\nDate: Mon, 14 Sep 2026 15:22:00 +0200\r\nFrom: Ewa Wzorowa <e@dolina.example>\r\nTo: marta@nortia.example\r\nSubject: List {id}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nW zalaczeniu\r\n"
    );
    for (name, mime, bytes) in attachments {
        use base64::Engine as _;
        let coded = base64::engine::general_purpose::STANDARD.encode(bytes);
        text += &format!(
            "--x\r\nContent-Type: {mime}; name={name}\r\nContent-Disposition: attachment; filename={name}\r\nContent-Transfer-Encoding: base64\r\n\r\n{coded}\r\n"
        );
    }
    text += "--x--\r\n";
    text.into_bytes()
}

#[test]
fn the_text_of_attachments_and_documents_is_found_with_its_page() {
    let mut desk = desktop();
    let umowa = pdf(&["wstep", "kara umowna za zwloke"]);
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
    let first = desk.take(
        "a.eml",
        letter("a", &[("logo.png", "image/png", png), ("umowa.pdf", "application/pdf", &umowa)]),
    );
    let second =
        desk.take("b.eml", letter("b", &[("kopia.pdf", "application/octet-stream", &umowa)]));
    let document = desk.take("aneks.docx", docx("Aneks: łączna kwota źródła"));
    assert_eq!(desk.journal.unread_count().expect("counted"), 2, "one PDF carried twice, one DOCX");
    assert_eq!(desk.found("zwloke"), []);
    desk.journal.read_documents(&mut |_| true).expect("read");
    assert_eq!(desk.journal.unread_count().expect("counted"), 0);

    let hits = desk.found("umowna ZWŁOKĘ");
    let mut ids: Vec<RecordId> = hits.iter().map(|hit| hit.id).collect();
    let mut both = vec![first, second];
    ids.sort();
    both.sort();
    assert_eq!(ids, both);
    let hit = hits.iter().find(|hit| hit.id == first).expect("the first letter");
    let page = hit.page.as_ref().expect("a page");
    assert_eq!(
        (page.name.as_str(), page.attachment, page.part),
        ("umowa.pdf", Some(1), Part::Page)
    );
    assert_eq!((page.label.as_str(), page.place), ("2", 1));
    assert_eq!(hit.context, "kara umowna za zwloke");

    let hits = desk.found("zrodla laczna");
    assert_eq!((hits.len(), hits[0].id, hits[0].kind), (1, document, Kind::Document));
    let page = hits[0].page.as_ref().expect("a page");
    assert_eq!((page.name.as_str(), page.attachment, page.part), ("aneks.docx", None, Part::Whole));
    // All words on one page, not one here and one there.
    assert_eq!(desk.found("wstep zwloke"), []);
}

#[test]
fn what_is_derived_again_is_the_same_and_taken_in_again_is_not_read_again() {
    let mut desk = desktop();
    let umowa = pdf(&["kara umowna"]);
    desk.take("a.eml", letter("a", &[("umowa.pdf", "application/pdf", &umowa)]));
    desk.journal.read_documents(&mut |_| true).expect("read");
    let before = desk.found("umowna");
    desk.take("b.eml", letter("b", &[("umowa.pdf", "application/pdf", &umowa)]));
    assert_eq!(desk.journal.unread_count().expect("counted"), 0);
    assert_eq!(desk.found("umowna").len(), 2);
    desk.journal.rebuild(&mut |_| {}).expect("rebuilt");
    assert_eq!(desk.journal.unread_count().expect("counted"), 1);
    desk.journal.read_documents(&mut |_| true).expect("read");
    let after = desk.found("umowna");
    assert_eq!(after.len(), 2);
    assert!(before.iter().all(|hit| after.contains(hit)));
}

/// The answer of a worker's thread, waited for.
fn answered<T: Send + 'static>(
    worker: &Worker,
    job: impl FnOnce(&mut kronika::session::Desk) -> T + Send + 'static,
) -> T {
    let mut ticket = worker.ask(job);
    let began = Instant::now();
    loop {
        if let Some(answer) = ticket.poll() {
            return answer;
        }
        assert!(began.elapsed() < Duration::from_secs(60), "no answer");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn documents_are_read_behind_the_window() {
    let mut desk = desktop();
    let client = desk.client;
    let pdfs = (0..9).map(|number| pdf(&[&format!("umowa numer{number}")])).collect::<Vec<_>>();
    for (number, pdf) in pdfs.into_iter().enumerate() {
        desk.take(&format!("umowa{number}.pdf"), pdf);
    }
    let worker = Worker::spawn(|| {});
    let behind = Background::begin(&worker);
    let journal = desk.journal;
    answered(&worker, move |desk| desk.put(Some(journal)));
    behind.look();
    let began = Instant::now();
    let left = |worker: &Worker| {
        answered(worker, |desk| desk.journal.as_ref().map(|journal| journal.unread_count()))
            .expect("a journal")
            .expect("counted")
    };
    while left(&worker) > 0 {
        assert!(began.elapsed() < Duration::from_secs(60), "never read");
        std::thread::sleep(Duration::from_millis(20));
    }
    let hits = answered(&worker, move |desk| {
        desk.look(client, None, |reader| reader.search("numer7", Some(client), 10))
    });
    let hits = hits.expect("searched");
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].title, "umowa7.pdf");
}

#[test]
fn what_a_name_tells_belongs_to_the_name() {
    let mut desk = desktop();
    let text = b"To jest tekst, nie PDF.";
    let lying = desk.take("a.eml", letter("a", &[("umowa.pdf", "application/pdf", text)]));
    desk.take("b.eml", letter("b", &[("umowa.txt", "text/plain", text)]));
    desk.journal.read_documents(&mut |_| true).expect("read");
    let reader = desk.journal.now();
    let (about, _) = reader.attachment(lying, 0).expect("the attachment");
    let notes = |name: &str| reader.paper(&about.sha256, name).expect("asked").expect("read").notes;
    assert_eq!(notes("umowa.pdf"), [PaperNote::Disagrees]);
    assert_eq!(notes("umowa.txt"), []);
    assert_eq!(notes("umowa.txt.exe"), [PaperNote::DoubleEnding]);
}

#[test]
fn a_past_day_finds_only_what_had_arrived() {
    let day = Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).single().expect("a day");
    let later = day.checked_add_days(Days::new(5)).expect("a day");
    let mut desk = desktop_on(Clock::Fixed(day));
    let umowa = pdf(&["kara umowna"]);
    let first = desk.take("a.eml", letter("a", &[("umowa.pdf", "application/pdf", &umowa)]));
    desk.journal.set_clock(Clock::Fixed(later));
    desk.take("b.eml", letter("b", &[("umowa.pdf", "application/pdf", &umowa)]));
    desk.take("c.docx", docx("kara umowna"));
    desk.journal.read_documents(&mut |_| true).expect("read");
    assert_eq!(desk.found("umowna").len(), 3);
    let then = day.checked_add_days(Days::new(1)).expect("a day");
    let past = desk.journal.known_on(desk.client, then).expect("a past day");
    let hits = past.reader().search("umowna", Some(desk.client), 50).expect("searched");
    let ids: Vec<RecordId> = hits.iter().map(|hit| hit.id).collect();
    assert_eq!(ids, [first]);
    assert_eq!(hits[0].page.as_ref().map(|page| page.label.as_str()), Some("1"));
}

#[test]
fn the_first_search_on_the_command_line_reads_what_came_in() {
    let desk = Desk::new();
    desk.write("umowa.pdf", &pdf(&["wstep", "kara umowna"]));
    desk.done(&["import", "j.kronika", "--client", CLIENT, "umowa.pdf"]);
    let hits = desk.json(&["search", "j.kronika", "umowna"]);
    assert_eq!(hits[0]["attachment"], "umowa.pdf");
    assert_eq!(hits[0]["page"], "2");
    let table = desk.done(&["search", "j.kronika", "umowna"]);
    assert!(table.contains("umowa.pdf, page 2"), "{table}");
    let id = hits[0]["id"].as_str().expect("an id");
    let shown = desk.json(&["show", "j.kronika", id]);
    assert_eq!(shown["content"]["mime"], "application/pdf");
    assert_eq!(shown["content"]["pages"][1]["text"], "kara umowna");
    assert_eq!(shown["content"]["notes"], serde_json::json!([]));
    desk.done(&["verify", "j.kronika"]);
}
