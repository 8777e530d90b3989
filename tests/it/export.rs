//! Correspondence given away in every form: whole, the same twice, and never with a private note.

use crate::given::json;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use flate2::read::ZlibDecoder;
use kronika::document::Means;
use kronika::domain::{Kind, Lang, RecordId};
use kronika::journal::hash_hex;
use kronika::mail;
use kronika::session::{
    Author, Clock, ExportChoice, ExportFormat, ExportOrder, Exported, Journal, Op,
};

use crate::home;
use crate::outlook::polish;

/// A journal in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
    client: RecordId,
    /// The message of Outlook's, which carries the time it was built at
    outlook: Vec<u8>,
}

fn day(number: u64) -> DateTime<Utc> {
    let first = Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).single().expect("a day");
    first.checked_add_days(Days::new(number)).expect("a day")
}

const ASKED: &str = "Message-ID: <a@x>\r\nFrom: Ewa Rudnik <ewa@dolina.example>\r\nTo: marta@nortia.example\r\n\
Date: Mon, 2 Mar 2026 10:00:00 +0000\r\nSubject: =?utf-8?B?WmFrcmVzIGV0YXB1?=\r\nMIME-Version: 1.0\r\n\
Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\
Content-Transfer-Encoding: 8bit\r\n\r\nProszę o zakres.\r\n\r\nFrom Monday on\r\n--b\r\nContent-Type: text/csv; name=dane.csv\r\n\
Content-Disposition: attachment; filename=dane.csv\r\n\r\na;b\r\n--b--\r\n";
const ANSWERED: &str = "Message-ID: <b@x>\r\nIn-Reply-To: <a@x>\r\nReferences: <gone@x> <a@x>\r\n\
From: Marta <marta@nortia.example>\r\nTo: ewa@dolina.example\r\nDate: Tue, 3 Mar 2026 10:00:00 +0000\r\n\
Subject: Odp: Zakres etapu\r\n\r\nW zalaczeniu.\r\n";

/// Some of everything: two letters, one of Outlook's, a document, a call, a private note.
fn desk() -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let path = folder.path().join("a.kronika");
    let mut journal =
        Journal::create_at(&path, author, Clock::Fixed(day(1))).expect("a new journal");
    let made = journal.transact(Op::AddClient { fields: json(r#"{"name":"Mleczarnia Dolina"}"#) });
    let client = made.expect("a client").ids[0];
    let files = vec![
        ("a.eml".to_owned(), ASKED.as_bytes().to_vec()),
        ("b.eml".to_owned(), ANSWERED.as_bytes().to_vec()),
        ("..\\../Umowa\u{202e}fdp.bin".to_owned(), vec![0, 159, 146, 150, 255]),
    ];
    journal.import_bytes(client, "Poczta", files).expect("taken in");
    let note = |kind, text: &str| Op::Add {
        client,
        kind,
        fields: json(&format!(
            r#"{{"at":"2026-03-04T09:00:00Z","text":"{text}","subject":"{text}"}}"#
        )),
    };
    journal.transact(note(Kind::PhoneNote, "Ustalono termin")).expect("a call");
    journal.transact(note(Kind::PrivateNote, SECRET)).expect("a private note");
    journal.set_clock(Clock::Fixed(day(10)));
    let outlook = polish();
    let late = vec![("o.msg".to_owned(), outlook.clone())];
    journal.import_bytes(client, "Outlook", late).expect("taken in");
    Desk { folder, journal, client, outlook }
}

/// What a private note says, and nothing else does.
const SECRET: &str = "Klientniepłacibokłamie";

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn export(&self, name: &str, order: &ExportOrder) -> Result<Exported, &'static str> {
        let made = self.journal.export(self.client, &self.path(name), order, &mut |_| true);
        made.map_err(|failure| failure.key)
    }

    fn ids(&self, name: &str, choice: ExportChoice) -> (u32, u32, u32) {
        let order = ExportOrder::folder(choice, Lang::Pl);
        let made = self.export(name, &order).expect("written");
        (made.messages, made.documents, made.notes)
    }
}

fn order(format: ExportFormat) -> ExportOrder {
    ExportOrder { format, ..ExportOrder::folder(ExportChoice::default(), Lang::Pl) }
}

/// Every file below a path, by its name within it.
fn files(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    if path.is_file() {
        found.insert(String::new(), fs::read(path).expect("a file"));
        return found;
    }
    for entry in fs::read_dir(path).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().into_string().expect("UTF-8");
        for (inner, bytes) in files(&entry.path()) {
            found.insert(format!("{name}/{inner}"), bytes);
        }
    }
    found
}

/// All that can be read in a file: as it is, what is deflated inside it, and the words of its pages.
fn readable(bytes: &[u8]) -> String {
    let mut all = String::from_utf8_lossy(bytes).into_owned();
    inside(bytes).iter().for_each(|inner| all.push_str(&String::from_utf8_lossy(inner)));
    if bytes.starts_with(b"%PDF-") || bytes.starts_with(b"PK") {
        let means = Means { decode: &mail::text_of, html: &mail::text_of_html };
        let paper = kronika::document::read(bytes.to_vec(), "a", &means);
        paper.pages.iter().for_each(|page| all.push_str(&page.text));
    }
    // A line of pages may be broken anywhere.
    all.retain(|c| !c.is_whitespace());
    all
}

/// What stands deflated in a PDF.
fn inside(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mark = b"stream\n";
    let begins = bytes.windows(mark.len()).enumerate().filter(|(_, seven)| seven == mark);
    let inflated = begins.map(|(place, _)| {
        let mut inner = Vec::new();
        // What is not deflated stops at once; what was read until then counts.
        let _ = ZlibDecoder::new(&bytes[place + mark.len()..]).read_to_end(&mut inner);
        inner
    });
    inflated.filter(|inner| !inner.is_empty()).collect()
}

#[test]
fn a_private_note_is_in_no_form_of_an_export() {
    let desk = desk();
    let notes = desk.journal.now().records(desk.client, &[Kind::PrivateNote]).expect("records");
    for format in ExportFormat::ALL {
        let (name, other) = (format.as_str(), format!("{}-asked", format.as_str()));
        let made = desk.export(name, &order(format)).expect("written");
        // Asked for by its own name it stays as well.
        let choice = ExportChoice {
            selection: Some(vec![notes[0].id]),
            query: Some("Klient".to_owned()),
            ..ExportChoice::default()
        };
        let asked = ExportOrder { choice, ..order(format) };
        let none = desk.export(&other, &asked).expect("written");
        assert_eq!((none.messages, none.documents, none.notes), (0, 0, 0), "{name}");
        let mut seen = String::new();
        for (file, bytes) in files(&desk.path(name)).into_iter().chain(files(&desk.path(&other))) {
            let text = readable(&bytes);
            assert!(!text.contains(SECRET) && !file.contains(SECRET), "{name}: {file}");
            assert!(!text.contains(&notes[0].id.to_string()), "{name}: {file}");
            seen.push_str(&text);
        }
        // An index tells subjects and no texts.
        let told = if format == ExportFormat::Xlsx { "Zakresetapu" } else { "Prosz" };
        assert!(seen.contains(told), "{name}: what does leave can be read");
        assert_eq!(seen.contains("Ustalonotermin"), format != ExportFormat::Mbox, "{name}");
        assert!(!made.left_out.contains(&notes[0].id), "{name}");
    }
}

/// A call of another client, filed here by mistake and taken back, must not reach this one.
#[test]
fn what_was_taken_back_stays_and_is_counted() {
    let mut desk = desk();
    let calls = desk.journal.now().records(desk.client, &[Kind::PhoneNote]).expect("records");
    let reason = "Rozmowa z innym klientem".to_owned();
    desk.journal.transact(Op::Retract { id: calls[0].id, reason }).expect("taken back");
    let undated =
        b"Message-ID: <u@x>\r\nFrom: ewa@dolina.example\r\nSubject: Kiedy\r\n\r\nNie wiem\r\n"
            .to_vec();
    desk.journal
        .import_bytes(desk.client, "Poczta", vec![("u.eml".to_owned(), undated)])
        .expect("in");
    let told = |format, choice: &ExportChoice| {
        let name = format!("{format:?}-{:?}-{}", choice.from, choice.withdrawn);
        let order = ExportOrder { choice: choice.clone(), ..order(format) };
        let made = desk.export(&name, &order).expect("written");
        let all: String = files(&desk.path(&name)).values().map(|bytes| readable(bytes)).collect();
        (made.stays.withdrawn, made.stays.undated, made.notes, all)
    };
    for format in ExportFormat::ALL {
        let (withdrawn, undated, notes, all) = told(format, &ExportChoice::default());
        assert_eq!((withdrawn, undated, notes), (1, 0, 0), "{format:?}");
        assert!(!all.contains("Ustalonotermin"), "{format:?}");
        let said = all.contains("Wycofane,niewydane");
        assert_eq!(said, format != ExportFormat::Mbox, "{format:?}: the index says that one stays");
    }
    let asked = ExportChoice { withdrawn: true, ..ExportChoice::default() };
    let (withdrawn, _, notes, all) = told(ExportFormat::Folder, &asked);
    assert_eq!((withdrawn, notes, all.contains("Ustalonotermin")), (0, 1, true));
    // A message without a date is of no days; that it stays is said as well.
    let days =
        ExportChoice { from: NaiveDate::from_ymd_opt(2026, 3, 1), ..ExportChoice::default() };
    let (_, undated, _, all) = told(ExportFormat::Folder, &days);
    assert_eq!((undated, all.contains("Bezdaty,pozaokresem")), (1, true));
}

#[test]
fn the_same_state_gives_the_same_bytes_in_every_form() {
    let desk = desk();
    for format in ExportFormat::ALL {
        for (name, on) in [("now", None), ("past", Some(day(5)))] {
            let order = ExportOrder { on, ..order(format) };
            let twice = ["one", "two"].map(|time| {
                let name = format!("{}-{name}-{time}", format.as_str());
                desk.export(&name, &order).expect("written");
                files(&desk.path(&name))
            });
            assert!(twice[0] == twice[1] && !twice[0].is_empty(), "{format:?} {name}");
        }
    }
}

#[test]
fn what_is_chosen_is_what_leaves() {
    let desk = desk();
    let all = ExportChoice::default;
    assert_eq!(desk.ids("all", all()), (3, 1, 1));
    let date = NaiveDate::from_ymd_opt(2026, 3, 3);
    assert_eq!(desk.ids("days", ExportChoice { from: date, until: date, ..all() }), (1, 1, 0));
    let query = |words: &str| ExportChoice { query: Some(words.to_owned()), ..all() };
    assert_eq!(desk.ids("word", query("zakres")), (2, 0, 0));
    assert_eq!(desk.ids("from", query("from:ewa")), (1, 0, 0));
    assert_eq!(desk.ids("phrase", query("\"ustalono termin\"")), (0, 0, 1));
    assert_eq!(desk.ids("nothing", query("nicniema")), (0, 0, 0));
    let misread = ExportOrder::folder(query("before:soon"), Lang::Pl);
    assert_eq!(desk.export("misread", &misread).expect_err("refused"), "error-misread-search");
    let rows = desk.journal.now().mail_rows(desk.client, 0, 10).expect("rows");
    let answer = rows.iter().find(|row| row.subject.starts_with("Odp")).expect("held");
    assert_ne!(answer.id, answer.thread);
    // The conversation is named by any of its messages.
    for (name, id) in [("root", answer.thread), ("leaf", answer.id)] {
        assert_eq!(desk.ids(name, ExportChoice { thread: Some(id), ..all() }), (2, 0, 0), "{name}");
    }
    let choice = ExportChoice { selection: Some(vec![answer.id]), ..query("zakres") };
    assert_eq!(desk.ids("both", choice), (1, 0, 0));
}

#[test]
fn a_past_day_is_exported_as_it_was_known() {
    let desk = desk();
    for format in ExportFormat::ALL {
        let past = ExportOrder { on: Some(day(5)), ..order(format) };
        let made = desk.export(&format!("{}-past", format.as_str()), &past).expect("written");
        let now =
            desk.export(&format!("{}-now", format.as_str()), &order(format)).expect("written");
        assert_eq!((made.messages, now.messages), (2, 3), "{format:?}");
    }
    let page = fs::read_to_string(desk.path("folder-past/index.html")).expect("a page");
    assert!(page.contains("7 marca 2026") && !page.contains("aneks"), "{page}");
}

#[test]
fn a_book_holds_every_original_and_counts_its_pages() {
    let desk = desk();
    let made = desk.export("book.pdf", &order(ExportFormat::Pdf)).expect("written");
    assert_eq!((made.messages, made.documents, made.notes, made.files), (3, 1, 1, 1));
    let bytes = fs::read(desk.path("book.pdf")).expect("a book");
    let text = readable(&bytes);
    let expected =
        ["Spistreści", "Zakresetapu", "dane.csv", "strona1z", "gone@x", "Ustalonotermin"];
    for words in expected {
        assert!(text.contains(words), "{words}");
    }
    assert!(text.contains(&format!("strona{0}z{0}", made.pages)), "{}", made.pages);
    let root = desk.journal.fingerprint().expect("a fingerprint");
    assert!(text.contains(&root));
    let streams = inside(&bytes);
    let whole = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    for original in [ASKED.as_bytes(), ANSWERED.as_bytes(), &desk.outlook] {
        let packed = streams.iter().any(|inner| inner == original);
        assert!(packed || whole(original), "an original as it is");
    }
    assert!(text.contains("pdfaid:part>3</pdfaid:part") || text.contains("pdfaid:part=\"3\""));
    assert!(!text.contains('\u{202e}'));
    assert_eq!(
        desk.export("book.pdf", &order(ExportFormat::Pdf)).expect_err("there"),
        "error-file-exists"
    );
}

#[test]
fn a_thick_book_comes_in_volumes() {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta".into(), email: "marta@nortia.example".into() };
    let mut journal = Journal::create(&folder.path().join("a.kronika"), author).expect("a journal");
    let made = journal.transact(Op::AddClient { fields: json(r#"{"name":"Dolina"}"#) });
    let client = made.expect("a client").ids[0];
    let letter = |number: u32| {
        let text = format!("Message-ID: <{number}@x>\r\nSubject: List {number}\r\n\r\nA\r\n");
        (format!("{number}.eml"), text.into_bytes())
    };
    journal.import_bytes(client, "Poczta", (1..=251).map(letter).collect()).expect("taken in");
    let to = folder.path().join("book.pdf");
    let mut steps = Vec::new();
    let made = journal.export(client, &to, &order(ExportFormat::Pdf), &mut |progress| {
        steps.push((progress.done, progress.total));
        true
    });
    let made = made.expect("written");
    assert!(steps.is_sorted() && steps.last() == Some(&(251, Some(251))), "{:?}", steps.last());
    let names: Vec<_> = made.made.iter().filter_map(|path| path.file_name()).collect();
    assert_eq!(names, ["book-1.pdf", "book-2.pdf"]);
    let second = readable(&fs::read(&made.made[1]).expect("a volume"));
    assert!(second.contains("tom2z2") && second.contains("strona1z"), "{second}");
    // Stopped in the second volume, the first is not left behind.
    let to = folder.path().join("stopped.pdf");
    let stopped =
        journal.export(client, &to, &order(ExportFormat::Pdf), &mut |step| step.done < 251);
    assert_eq!(stopped.expect_err("stopped").key, "error-cancelled");
    let left = fs::read_dir(folder.path()).expect("a folder").flatten();
    let left = left.filter(|entry| !entry.file_name().to_string_lossy().starts_with("a.kronika"));
    assert_eq!(left.count(), 2, "two volumes and nothing else");
}

#[test]
fn a_rendition_says_what_the_original_says() {
    let desk = desk();
    let made = desk.export("post.mbox", &order(ExportFormat::Mbox)).expect("written");
    assert_eq!((made.messages, made.rendered.len(), made.left_out.len()), (3, 1, 2));
    let stored = fs::read(desk.path("post.mbox")).expect("a mailbox");
    let text = String::from_utf8_lossy(&stored);
    assert!(text.contains("\r\n>From Monday on\r\n"), "{text}");
    let begins = text.find("X-Kronika-Rendition").expect("a rendition");
    let original = mail::read(&desk.outlook, &hash_hex);
    let rendition = mail::rendition(&desk.outlook, &hash_hex(&desk.outlook)).expect("a message");
    let read = mail::read(&rendition, &hash_hex);
    assert!(text[begins..].contains(&hash_hex(&desk.outlook)));
    assert_eq!(
        (&read.subject, read.text),
        (&original.subject, original.text.replace("\r\n", "\n"))
    );
    assert_eq!((&read.from, &read.to, &read.cc), (&original.from, &original.to, &original.cc));
    assert_eq!((read.date, &read.message_id), (original.date, &original.message_id));
    assert_eq!(read.attachments.len(), 1);
    assert_eq!(read.attachments[0].name, original.attachments[0].name);
    assert_eq!(read.attachments[0].sha256, original.attachments[0].sha256);
    assert_eq!(mail::rendition(ASKED.as_bytes(), ""), None, "the Internet's form needs none");
}

#[test]
fn what_is_referred_to_and_not_held_is_told_in_every_form_with_an_index() {
    let desk = desk();
    for format in [ExportFormat::Folder, ExportFormat::Pages, ExportFormat::Pdf] {
        let made = desk.export(format.as_str(), &order(format)).expect("written");
        // A message that is named, and the attachment its naming one speaks of.
        assert_eq!(made.absent, 2, "{format:?}");
        let all = files(&desk.path(format.as_str()));
        let told = all
            .iter()
            .filter(|(name, bytes)| !name.contains("orig") && readable(bytes).contains("gone@x"));
        let told: Vec<&str> = told.map(|(name, _)| name.as_str()).collect();
        match format {
            ExportFormat::Pdf => assert_eq!(told, [""]),
            _ => {
                assert!(told.contains(&"missing.csv/") && told.contains(&"index.html/"), "{told:?}")
            }
        }
    }
    // Of a message that does not leave nothing is told.
    let rows = desk.journal.now().mail_rows(desk.client, 0, 10).expect("rows");
    let asked = rows.iter().find(|row| row.subject.starts_with("Zakres")).expect("held").id;
    let choice = ExportChoice { selection: Some(vec![asked]), ..ExportChoice::default() };
    let made = desk.export("alone", &ExportOrder::folder(choice, Lang::Pl)).expect("written");
    assert_eq!(made.absent, 0);
    assert!(!files(&desk.path("alone")).values().any(|bytes| readable(bytes).contains("gone@x")));
}
