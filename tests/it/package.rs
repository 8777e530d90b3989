//! The export of correspondence: files that other tools read, safe whatever their senders wrote.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use kronika::domain::{Address, Direction, Failure, Form, Kind, Lang, RecordId};
use kronika::journal::hash_hex;
use kronika::package::{
    Absent, AbsentWords, Columns, Given, Item, Labels, Originals, Written, mailbox,
};

/// Originals in memory, handed out in small pieces so that every seam is crossed.
#[derive(Default)]
struct Held(BTreeMap<String, Vec<u8>>);

impl Held {
    fn keep(&mut self, bytes: &[u8]) -> String {
        let hash = hash_hex(bytes);
        self.0.insert(hash.clone(), bytes.to_vec());
        hash
    }
}

impl Originals for Held {
    fn each_chunk(
        &mut self,
        sha256: &str,
        visit: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        let bytes = self.0.get(sha256).ok_or_else(|| Failure::new("error-damaged-journal"))?;
        for piece in bytes.chunks(7) {
            visit(piece).map_err(|_| Failure::new("error-internal"))?;
        }
        Ok(())
    }

    fn rendition(&mut self, sha256: &str) -> Result<Option<Vec<u8>>, Failure> {
        let bytes = self.0.get(sha256).cloned().unwrap_or_default();
        let told = |text: Vec<u8>| [b"Subject: rendered\n\n".as_slice(), &text].concat();
        Ok(Some(bytes).filter(|bytes| !bytes.starts_with(b"unreadable")).map(told))
    }
}

/// The export as a folder, with nothing missing.
fn export(
    to: &Path,
    items: &[Item],
    originals: &mut dyn Originals,
    labels: &Labels,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, Failure> {
    let given = Given { items, absent: &[], labels, at: at(0) };
    kronika::package::export(to, &given, originals, progress)
}

fn labels() -> Labels {
    let zone = FixedOffset::east_opt(2 * 3600).expect("a zone");
    let word = |text: &str| text.to_owned();
    Labels {
        lang: Lang::Pl,
        title: word("Korespondencja – Nortia <Sp. z o.o.>"),
        index: word("Korespondencja"),
        about: word("O zestawieniu"),
        absent: AbsentWords {
            title: word("Brakujące"),
            sheet: word("Brakujące"),
            heads: ["co", "od", "kiedy", "temat", "id", "numery", "skąd", "kto"].map(word),
        },
        facts: vec![(word("Okres"), word("maj 2026")), (word("Pozycji"), word("3 wiadomości"))],
        guide: vec![word("Pliki w originals są oryginałami")],
        foot: vec![word("Odcisk rejestru 00ff")],
        columns: columns(),
        incoming: word("przychodząca"),
        outgoing: word("wychodząca"),
        message: word("wiadomość"),
        document: word("dokument"),
        phone_note: word("notatka z rozmowy"),
        letter: word("pismo"),
        chat: word("czat"),
        no_subject: word("bez tematu"),
        not_held: word("oryginał usunięty"),
        damaged: word("niezgodny z odciskiem"),
        not_in_mailbox: word("poza skrzynką"),
        rendered: word("odtworzona"),
        retracted: word("wycofane"),
        local: Box::new(move |at| at.with_timezone(&zone)),
        day: Box::new(|day: NaiveDate| day.format("%d.%m.%Y").to_string()),
        moment: Box::new(|at| at.format("%d.%m.%Y %H:%M").to_string()),
        size: Box::new(|bytes| format!("{bytes} B")),
    }
}

fn columns() -> Columns {
    let word = |text: &str| text.to_owned();
    Columns {
        number: word("Lp."),
        at: word("Data"),
        utc: word("UTC"),
        direction: word("Kierunek"),
        kind: word("Rodzaj"),
        from: word("Od"),
        to: word("Do"),
        cc: word("DW"),
        subject: word("Temat"),
        attachments: word("Załączniki"),
        size: word("Rozmiar"),
        file: word("Plik"),
        fingerprint: word("Odcisk"),
        message_id: word("Message-ID"),
        thread: word("Wątek od"),
        known_on: word("Znane od"),
        id: word("Id"),
        remark: word("Uwagi"),
    }
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_778_572_800, 0).expect("a moment") + Duration::minutes(minute)
}

fn item(number: u8, kind: Kind) -> Item {
    Item {
        id: RecordId::from_bytes([number; 10]),
        kind,
        form: Form::Internet,
        at: at(i64::from(number)),
        direction: None,
        from: Vec::new(),
        to: Vec::new(),
        cc: Vec::new(),
        subject: String::new(),
        file_name: String::new(),
        sha256: None,
        size: 0,
        thread: None,
        message_id: None,
        attachments: Vec::new(),
        text: None,
        recorded: at(1000),
        retracted: false,
        undated: false,
    }
}

fn original(number: u8, kind: Kind, bytes: &[u8], held: &mut Held) -> Item {
    Item { sha256: Some(held.keep(bytes)), size: bytes.len() as u64, ..item(number, kind) }
}

fn mail(number: u8, subject: &str, bytes: &[u8], held: &mut Held) -> Item {
    Item {
        subject: subject.to_owned(),
        direction: Some(Direction::In),
        from: vec![address("Ewa Rudnik", "e.rudnik@example.pl")],
        to: vec![address("", "biuro@example.com")],
        ..original(number, Kind::Message, bytes, held)
    }
}

fn address(name: &str, address: &str) -> Address {
    Address { name: name.to_owned(), address: address.to_owned() }
}

const FIRST: &[u8] =
    b"From: e.rudnik@example.pl\r\nSubject: Plan\r\n\r\nFrom Monday\r\n>From x\r\n";
const SECOND: &[u8] = b"Subject: =?utf-8?q?x?=\n\nno line break at the end";
const THIRD: &[u8] = b"Subject: a\n\nb\n\nFrom a@example.pl Tue May 12 08:00:00 2026\n\n";

/// Some of everything, with hostile names and words.
fn sample(held: &mut Held) -> Vec<Item> {
    let thread = Some(RecordId::from_bytes([1; 10]));
    let document = |number, name: &str, bytes: &[u8], held: &mut Held| Item {
        file_name: name.to_owned(),
        ..original(number, Kind::Document, bytes, held)
    };
    vec![
        Item { thread, ..mail(2, "=HYPERLINK(\"http://example.com\")", SECOND, held) },
        Item {
            thread,
            message_id: Some("a@example.pl".to_owned()),
            attachments: vec!["plan\u{202e}fdp.exe".to_owned()],
            ..mail(1, "Plan wdrożenia: etap 2/3", FIRST, held)
        },
        mail(3, "<script>alert(1)</script>\u{202e}", THIRD, held),
        mail(3, "<script>alert(1)</script>\u{202e}", THIRD, held),
        document(4, "../../Umowa.PDF", b"%PDF-\0\xff", held),
        document(5, "..\\..\\umowa.pdf", b"other", held),
        document(6, "NUL", b"", held),
        Item {
            subject: "Ustalenia".to_owned(),
            text: Some("Zażółć\ngęślą jaźń".to_owned()),
            direction: Some(Direction::Out),
            ..item(7, Kind::PhoneNote)
        },
        Item { subject: "gone".to_owned(), ..item(8, Kind::Message) },
    ]
}

struct Made {
    _room: tempfile::TempDir,
    to: PathBuf,
    written: Written,
}

impl Made {
    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.to.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }
    fn names(&self, folder: &str) -> Vec<String> {
        names(&self.to.join(folder))
    }
}

fn make(items: &[Item], held: &mut Held) -> Made {
    let room = tempfile::tempdir().expect("a folder");
    let to = room.path().join("Eksport Nortia");
    let mut told = Vec::new();
    let written = export(&to, items, held, &labels(), &mut |done, total| {
        told.push((done, total));
        true
    });
    let written = written.expect("an export");
    assert!(told.is_sorted(), "progress goes forward");
    assert!(told.last().is_some_and(|(done, total)| done == total));
    assert_eq!(names(room.path()), ["Eksport Nortia"]);
    Made { _room: room, to, written }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.expect("an entry").file_name().into_string().expect("UTF-8")
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

/// Runs a tool with these arguments in a folder; none where the machine has no such tool.
fn run(tool: &str, args: &[&str], folder: &Path) -> Option<(bool, String)> {
    let command = Command::new(tool).args(args).current_dir(folder).stdin(Stdio::null()).output();
    let Ok(output) = command else {
        println!("skipped: {tool} is not on this machine");
        return None;
    };
    let said = [output.stdout, output.stderr].concat();
    Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
}

#[test]
fn an_export_holds_every_original_byte_for_byte() {
    let mut held = Held::default();
    let made = make(&sample(&mut held), &mut held);
    let expected = Written {
        messages: 4,
        documents: 3,
        notes: 1,
        files: 13,
        not_held: vec![RecordId::from_bytes([8; 10])],
        ..Written::default()
    };
    assert_eq!(made.written, expected);
    assert_eq!(
        made.names("originals"),
        [
            "2026-05-12_1001_Plan_wdrożenia__etap_2_3.eml",
            "2026-05-12_1002_=HYPERLINK(_http___example.com_).eml",
            "2026-05-12_1003__script_alert(1)__script_ (2).eml",
            "2026-05-12_1003__script_alert(1)__script_.eml",
            "_._Umowa.PDF",
            "_._umowa (2).pdf",
            "_NUL",
        ]
    );
    let read = |name: &str| fs::read(made.to.join("originals").join(name)).expect("a file");
    assert_eq!(read("2026-05-12_1001_Plan_wdrożenia__etap_2_3.eml"), FIRST);
    assert_eq!(read("_._Umowa.PDF"), b"%PDF-\0\xff");
    let note = made.text("notes/2026-05-12_1007_Ustalenia.txt");
    assert!(note.ends_with("\n\nZażółć\ngęślą jaźń\n"), "{note}");
    assert!(note.contains("Kierunek: wychodząca\n"), "{note}");
}

#[test]
fn private_notes_and_other_kinds_never_leave() {
    let mut held = Held::default();
    let leaving = [Kind::Message, Kind::Document, Kind::PhoneNote, Kind::Letter, Kind::Chat];
    for word in Kind::WORDS {
        let kind = Kind::from_word(word).expect("a kind");
        let secret = format!("tajne-{word}");
        let item = Item {
            subject: secret.clone(),
            file_name: secret.clone(),
            text: Some(secret.clone()),
            attachments: vec![secret.clone()],
            ..original(1, kind, secret.as_bytes(), &mut held)
        };
        let made = make(&[item], &mut held);
        let left = everything(&made.to).contains(&secret);
        assert_eq!(left, leaving.contains(&kind), "{word}");
        assert_eq!(made.written.files > 5, leaving.contains(&kind), "{word}");
    }
}

/// All names and contents below a folder, as one text.
fn everything(folder: &Path) -> String {
    let mut all = String::new();
    for name in names(folder) {
        let path = folder.join(&name);
        all.push_str(&name);
        match path.is_dir() {
            true => all.push_str(&everything(&path)),
            false => all.push_str(&String::from_utf8_lossy(&fs::read(path).expect("a file"))),
        }
    }
    all
}

#[test]
fn the_manifest_lists_every_other_file() {
    let mut held = Held::default();
    let made = make(&sample(&mut held), &mut held);
    let manifest = made.text("manifest-sha256.txt");
    let mut listed = HashSet::new();
    for line in manifest.lines() {
        let (hash, path) = line.split_once("  ").expect("a hash and a path");
        assert_eq!(hash, hash_hex(&fs::read(made.to.join(path)).expect("a file")), "{path}");
        assert!(listed.insert(path.to_owned()) && !path.contains('\\'), "{path}");
    }
    let mut there: HashSet<String> = made.names("").into_iter().collect();
    for folder in ["originals", "notes"] {
        assert!(there.remove(folder));
        there.extend(made.names(folder).iter().map(|name| format!("{folder}/{name}")));
    }
    assert!(there.remove("manifest-sha256.txt"));
    assert_eq!(listed, there);
    let args = ["--strict", "-c", "manifest-sha256.txt"];
    if let Some((accepted, said)) = run("sha256sum", &args, &made.to) {
        assert!(accepted, "{said}");
    }
}

/// Counts messages as Python's own library does and prints each one's bytes as hex, cut and
/// unquoted as mboxrd says.
const READ_MBOX: &str = r"
import mailbox, re, sys
box = mailbox.mbox('messages.mbox', create=False)
for key in box.iterkeys():
    box[key]
    print(re.sub(rb'(?m)^>(>*From )', rb'\1', box.get_bytes(key)).hex())
";

#[test]
fn python_reads_the_mailbox() {
    let mut held = Held::default();
    let mut items = sample(&mut held);
    items.push(mail(9, "empty", b"", &mut held));
    items.push(mail(10, "last", b"Subject: last\n\nend", &mut held));
    let made = make(&items, &mut held);
    let Some((done, said)) = run("python3", &["-c", READ_MBOX], &made.to) else { return };
    assert!(done, "{said}");
    let expected = [FIRST, SECOND, THIRD, THIRD, b"", b"Subject: last\n\nend"];
    let read: Vec<&str> = said.lines().collect();
    assert_eq!(read.len(), expected.len(), "{said}");
    for (read, expected) in read.iter().zip(expected) {
        let hex: String = expected.iter().map(|byte| format!("{byte:02x}")).collect();
        // A line break may have been added to a message without one at its end.
        assert_eq!(read.get(..hex.len()), Some(hex.as_str()));
        assert!(matches!(&read[hex.len()..], "" | "0a"), "{read}");
    }
}

#[test]
fn the_table_is_one_a_spreadsheet_reads_and_runs_nothing_of() {
    let mut held = Held::default();
    let made = make(&sample(&mut held), &mut held);
    let csv = made.text("index.csv");
    assert!(csv.starts_with("\u{feff}Lp.,Data,UTC,") && csv.ends_with("\r\n"));
    let rows: Vec<Vec<String>> = csv.trim_end().split("\r\n").map(cells).collect();
    assert!(rows.iter().all(|row| row.len() == 18), "{rows:?}");
    assert_eq!(rows.len(), 10);
    let first = &rows[1];
    assert_eq!(first[1..3], ["2026-05-12 10:01", "2026-05-12T08:01:00Z"]);
    assert_eq!(first[8], "Plan wdrożenia: etap 2/3");
    assert_eq!(first[12], hash_hex(FIRST));
    assert_eq!(rows[2][8], "'=HYPERLINK(\"http://example.com\")");
    assert_eq!((first[14].as_str(), rows[2][14].as_str(), rows[3][14].as_str()), ("1", "1", ""));
    assert_eq!(rows[9][17], "oryginał usunięty");
    let formula = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert!(!rows.iter().flatten().any(formula), "{rows:?}");
}

/// The cells of one line of RFC 4180.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cells.last_mut().expect("a cell").push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().expect("a cell").push(c),
        }
    }
    assert!(!quoted, "{line}");
    cells
}

#[test]
fn the_page_stands_by_itself_and_links_to_every_file() {
    let mut held = Held::default();
    let made = make(&sample(&mut held), &mut held);
    let page = made.text("index.html");
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"pl\">"));
    assert!(page.contains("Nortia &lt;Sp. z o.o.&gt;") && page.contains("Odcisk rejestru 00ff"));
    for forbidden in ["<script", "src=", "@import", "url(", "<img", "<link", "\u{202e}", "onload"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    let links: Vec<&str> =
        page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for link in links.iter().filter(|link| !link.starts_with('#')) {
        assert!(made.to.join(decoded(link)).is_file(), "{link}");
    }
    assert_eq!(links.len(), 4 + 3 + 1 + 1, "files and one thread: {links:?}");
    for tag in ["table", "tbody", "tr", "td", "div", "bdi", "dl", "main", "footer"] {
        let opened =
            page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

fn decoded(link: &str) -> String {
    let mut parts = link.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (hex, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(hex, 16).expect("hex"));
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn changed_bytes_are_written_and_marked() {
    let mut held = Held::default();
    let item = mail(1, "Plan", FIRST, &mut held);
    held.0.insert(hash_hex(FIRST), SECOND.to_vec());
    let made = make(&[item], &mut held);
    assert_eq!(made.written.damaged, [RecordId::from_bytes([1; 10])]);
    assert!(made.text("index.html").contains("niezgodny z odciskiem"));
    assert!(made.text("index.csv").contains("niezgodny z odciskiem"));
}

#[test]
fn a_stopped_or_failed_export_leaves_nothing() {
    let mut held = Held::default();
    let items = sample(&mut held);
    let room = tempfile::tempdir().expect("a folder");
    fs::create_dir(room.path().join("empty")).expect("a folder");
    let mut last = 0;
    for name in ["new", "deep/new", "empty"] {
        for stop in 1.. {
            let mut calls = 0;
            let to = room.path().join(name);
            let written = export(&to, &items, &mut held, &labels(), &mut |_, _| {
                calls += 1;
                calls < stop
            });
            if written.is_ok() {
                last = stop;
                break;
            }
            assert_eq!(written.err().map(|failure| failure.key), Some("error-cancelled"));
            assert!(!to.exists() || names(&to).is_empty());
            assert!(names(room.path()).iter().all(|name| !name.starts_with('.')));
        }
    }
    assert!(last > 20, "stopped between pieces too");
    held.0.clear();
    let to = room.path().join("failed");
    let failed = export(&to, &items, &mut held, &labels(), &mut |_, _| true);
    assert_eq!(failed.err().map(|failure| failure.key), Some("error-damaged-journal"));
    assert_eq!(names(room.path()), ["deep", "empty", "new"]);
}

#[test]
fn a_folder_in_use_is_refused() {
    let room = tempfile::tempdir().expect("a folder");
    fs::write(room.path().join("mine"), "mine").expect("a file");
    let mut held = Held::default();
    let refused = export(room.path(), &[], &mut held, &labels(), &mut |_, _| true);
    let failure = refused.expect_err("refused");
    assert_eq!(failure.key, "error-folder-not-empty");
    assert_eq!(failure.args, [("file", room.path().display().to_string())]);
    assert_eq!(names(room.path()), ["mine"]);
}

#[test]
fn an_empty_export_is_whole_too() {
    let made = make(&[], &mut Held::default());
    assert_eq!(made.written.files, 5);
    assert_eq!(made.text("messages.mbox"), "");
    assert!(made.text("index.html").ends_with("</html>\n"));
}

#[test]
fn a_message_of_outlook_leaves_as_the_file_it_is_and_as_a_rendition() {
    let mut held = Held::default();
    let outlook = |number, bytes: &[u8], held: &mut Held| Item {
        form: Form::Outlook,
        ..mail(number, "Aneks", bytes, held)
    };
    let read = outlook(2, b"\xD0\xCF\x11\xE0inside", &mut held);
    let unread = outlook(3, b"unreadable", &mut held);
    let made = make(&[mail(1, "Plan", FIRST, &mut held), read, unread], &mut held);
    assert_eq!(made.written.messages, 3);
    let names = made.names("originals");
    assert_eq!(names.iter().filter(|name| name.ends_with(".msg")).count(), 2, "{names:?}");
    let mailbox = fs::read(made.to.join("messages.mbox")).expect("a file");
    let mailbox = String::from_utf8_lossy(&mailbox);
    assert_eq!(mailbox.matches("\nSubject:").count(), 2);
    assert!(mailbox.contains("inside") && !mailbox.contains("unreadable"));
    let csv = made.text("index.csv");
    assert!(csv.contains("poza skrzynką") && csv.contains("odtworzona"));
}

#[test]
fn a_mailbox_by_itself_holds_the_messages_and_names_the_rest() {
    let mut held = Held::default();
    let mut items = sample(&mut held);
    items.push(Item { form: Form::Outlook, ..mail(9, "Aneks", b"inside", &mut held) });
    items.push(Item { form: Form::Outlook, ..mail(10, "Aneks", b"unreadable", &mut held) });
    let secret = Item { text: Some("tajne".to_owned()), ..item(11, Kind::PrivateNote) };
    items.push(secret.clone());
    let room = tempfile::tempdir().expect("a folder");
    let to = room.path().join("post.mbox");
    let written = mailbox(&to, &items, &mut held, &mut |_, _| true).expect("a mailbox");
    let id = |number| RecordId::from_bytes([number; 10]);
    assert_eq!((written.messages, written.files), (5, 1));
    assert_eq!((written.rendered, written.not_held), (vec![id(9)], vec![id(8)]));
    // Documents, a note and what cannot be read; of a private note it is not even said that it is there.
    assert_eq!(written.left_out, [id(4), id(5), id(6), id(7), id(10)]);
    assert_eq!(names(room.path()), ["post.mbox"]);
    let stored = fs::read(&to).expect("a file");
    let folder = make(&items, &mut held);
    assert_eq!(stored, fs::read(folder.to.join("messages.mbox")).expect("a file"));
    let again = mailbox(&to, &items, &mut held, &mut |_, _| true).expect_err("it is there");
    assert_eq!(again.key, "error-file-exists");
    assert_eq!(fs::read(&to).expect("a file"), stored);
    for stop in 1..30 {
        let (mut calls, to) = (0, room.path().join("stopped.mbox"));
        let stopped = mailbox(&to, &items, &mut held, &mut |_, _| {
            calls += 1;
            calls < stop
        });
        assert_eq!(stopped.expect_err("stopped").key, "error-cancelled");
        assert_eq!(names(room.path()), ["post.mbox"]);
    }
}

#[test]
fn what_is_referred_to_and_not_held_is_listed() {
    let mut held = Held::default();
    let absent = Absent {
        why: "wiadomość".to_owned(),
        from: "Jan <jan@x.pl>".to_owned(),
        at: Some(at(0).naive_utc()),
        subject: "=1+1 <b>".to_owned(),
        message_id: "m@x".to_owned(),
        numbers: vec!["A-2".to_owned(), "A-3".to_owned()],
        told_by: vec!["Plan".to_owned()],
        holders: vec!["Ewa".to_owned()],
    };
    let room = tempfile::tempdir().expect("a folder");
    let to = room.path().join("out");
    let (items, labels) = (sample(&mut held), labels());
    let given = Given { items: &items, absent: &[absent], labels: &labels, at: at(0) };
    let written = kronika::package::export(&to, &given, &mut held, &mut |_, _| true);
    assert_eq!(written.expect("written").absent, 1);
    let table = fs::read_to_string(to.join("missing.csv")).expect("a table");
    let rows: Vec<Vec<String>> = table.trim_end().split("\r\n").map(cells).collect();
    assert_eq!(rows[0][1..4], ["od", "kiedy", "temat"]);
    assert_eq!(rows[1][2..6], ["2026-05-12 08:00", "'=1+1 <b>", "m@x", "A-2; A-3"]);
    let page = fs::read_to_string(to.join("index.html")).expect("a page");
    assert!(page.contains("<h2>Brakujące</h2>") && page.contains("=1+1 &lt;b&gt;"));
    assert!(
        fs::read_to_string(to.join("manifest-sha256.txt")).expect("a list").contains("missing.csv")
    );
}
