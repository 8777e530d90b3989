//! Archives, mailboxes and folders of mail taken in: everything inside is met, and the sheet adds up.

use std::path::{Path, PathBuf};

use kronika::domain::{Body, ImportStatus, Kind};
use kronika::session::Balance;
use proptest::prelude::*;

use crate::desk::{self, Desk};
use crate::zips::{How, Zip};

/// A journal with one client, and a folder to lay files in.
pub fn desk() -> Desk {
    let desk = desk::desk(r#"{"name":"Mleczarnia Dolina"}"#);
    std::fs::create_dir(desk.inside()).expect("a folder");
    desk
}

/// A line of a sheet without the folder it lies in.
pub type Line = (String, ImportStatus, Option<String>);

impl Desk {
    pub fn inside(&self) -> PathBuf {
        self.folder.path().join("in")
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.inside().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }

    /// Takes everything in, holds the sheet to its promises, and takes it in again.
    pub fn import(&mut self) -> Balance {
        let sheet = self.once();
        let again = self.once();
        assert_eq!((again.read, again.new), (sheet.read, 0), "the second time adds nothing");
        assert_eq!(again.held, sheet.new + sheet.held);
        assert_eq!(again.opened, sheet.opened);
        let found = self.journal.verify(&mut |_| true).expect("a check");
        assert_eq!(found.faults, []);
        sheet
    }

    pub fn once(&mut self) -> Balance {
        let paths = [self.inside()];
        let sheet = self.journal.import(self.client, &paths, &mut |_| true).expect("a sheet");
        assert_eq!(sheet.stopped, None);
        assert_eq!(sheet.items.len() as u32, sheet.read);
        assert_eq!(sheet.read, sheet.new + sheet.held + sheet.unreadable);
        sheet
    }

    pub fn lines(&self, sheet: &Balance) -> Vec<Line> {
        let short = |path: &str| {
            let folder = self.inside().to_string_lossy().into_owned();
            let rest = path.strip_prefix(&folder).unwrap_or(path);
            rest.trim_start_matches(['/', '\\']).to_owned()
        };
        let line = |one: &kronika::session::BalanceItem| {
            (short(&one.item.path), one.item.status, one.item.reason.clone())
        };
        sheet.items.iter().map(line).collect()
    }

    pub fn check(&mut self, expected: &[(&str, ImportStatus, Option<&str>)]) -> Balance {
        let sheet = self.import();
        let expected: Vec<Line> = expected
            .iter()
            .map(|(path, status, reason)| ((*path).into(), *status, reason.map(str::to_owned)))
            .collect();
        assert_eq!(self.lines(&sheet), expected);
        sheet
    }

    pub fn bytes(&self, sheet: &Balance, path: &str) -> Vec<u8> {
        let line = sheet.items.iter().find(|line| line.item.path.ends_with(path)).expect(path);
        self.journal.now().raw(line.id.expect("a record")).expect("bytes")
    }

    pub fn names(&self, kind: Kind) -> Vec<String> {
        let records = self.journal.now().records(self.client, &[kind]).expect("records");
        let name = |body| match body {
            Body::Filed(filed) => filed.name,
            _ => String::new(),
        };
        records.into_iter().map(|record| name(record.body)).collect()
    }
}

fn mail(id: &str) -> Vec<u8> {
    format!("Message-ID: <{id}@dolina.example>\r\nFrom: p@dolina.example\r\nSubject: {id}\r\n\r\n{id}\r\n")
        .into_bytes()
}

use ImportStatus::{Held, New, Unreadable};

#[test]
fn files_in_an_archive_are_items_with_their_way() {
    let mut desk = desk();
    let inner = Zip::of(&[("deep/c.eml", &mail("c")), ("note.txt", b"a note")]);
    let mbox = [b"From a Tue Mar 12 23:30:00 2024\n", mail("d").as_slice(), b"\n"].concat();
    let mbox = [mbox.as_slice(), b"From a Tue Mar 12 23:31:00 2024\n", &mail("e")].concat();
    let outer = Zip::of(&[
        ("folder/", b""),
        ("folder/a.eml", &mail("a")),
        ("folder/again.eml", &mail("a")),
        ("inner.anything", &inner),
        ("old mail", &mbox),
        ("empty.txt", b""),
    ]);
    desk.put("post.dat", &outer);
    let sheet = desk.check(&[
        ("post.dat!folder/a.eml", New, None),
        ("post.dat!folder/again.eml", Held, None),
        ("post.dat!inner.anything!deep/c.eml", New, None),
        ("post.dat!inner.anything!note.txt", New, None),
        ("post.dat!old mail#1", New, None),
        ("post.dat!old mail#2", New, None),
        ("post.dat!empty.txt", Unreadable, Some("reason-empty")),
    ]);
    assert_eq!(desk.bytes(&sheet, "deep/c.eml"), mail("c"));
    assert_eq!(desk.bytes(&sheet, "old mail#2"), mail("e"));
    // Of what was opened the sheet says what it was; nothing of it is kept but what was inside.
    let opened: Vec<_> = sheet.opened.iter().map(|one| (one.size, one.items)).collect();
    let size = |bytes: &[u8]| bytes.len() as i64;
    assert_eq!(opened, [(size(&inner), 2), (size(&mbox), 2), (size(&outer), 5)]);
    let hash = kronika::journal::hash_hex(&outer);
    assert_eq!(sheet.opened.last().map(|one| one.sha256.clone()), Some(hash));
    assert_eq!(desk.names(Kind::Document).len(), 2);
}

#[test]
fn names_lead_nowhere_and_doubled_ones_are_both_kept() {
    let mut desk = desk();
    let zip = Zip::of(&[
        ("../../../out.txt", b"one"),
        ("/root.txt", b"two"),
        ("C:\\Temp\\..\\three.txt", b"three"),
        ("same.txt", b"four"),
        ("same.txt", b"five"),
        ("..", b"six"),
    ]);
    desk.put("a.zip", &zip);
    desk.check(&[
        ("a.zip!../../../out.txt", New, None),
        ("a.zip!/root.txt", New, None),
        ("a.zip!C:\\Temp\\..\\three.txt", New, None),
        ("a.zip!same.txt", New, None),
        ("a.zip!same.txt", New, None),
        ("a.zip!..", New, None),
    ]);
    let names = desk.names(Kind::Document);
    assert_eq!(names, ["out.txt", "root.txt", "three.txt", "same.txt", "same.txt", "?"]);
    for entry in std::fs::read_dir(desk.folder.path()).expect("the folder") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(name == "in" || name.starts_with("a.kronika"), "{name}");
    }
}

#[test]
fn what_cannot_be_had_out_of_an_archive_keeps_it_whole() {
    let mut desk = desk();
    let mut zip = Zip::default();
    zip.add(b"a.eml", &mail("a"), How::default());
    zip.add(b"secret.eml", &mail("b"), How { encrypted: true, ..How::default() });
    zip.add(b"odd.eml", &mail("c"), How { method: Some(14), ..How::default() });
    zip.add(b"torn.eml", &mail("d"), How { sum: Some(7), ..How::default() });
    zip.add(b"hidden.eml", &mail("e"), How { size: Some(0), ..How::default() });
    let zip = zip.finish();
    desk.put("a.zip", &zip);
    let sheet = desk.check(&[
        ("a.zip!a.eml", New, None),
        ("a.zip!secret.eml", Unreadable, Some("reason-encrypted")),
        ("a.zip!odd.eml", Unreadable, Some("reason-archive-method")),
        ("a.zip!torn.eml", Unreadable, Some("reason-archive-damaged")),
        ("a.zip!hidden.eml", Unreadable, Some("reason-archive-damaged")),
        ("a.zip", Unreadable, Some("reason-archive-partly")),
    ]);
    assert_eq!(desk.bytes(&sheet, "a.zip"), zip);
    // What has no bytes of its own leads to the archive it is in.
    let whole = sheet.items.last().and_then(|line| line.id);
    assert!(sheet.items[1..].iter().all(|line| line.id == whole));
}

#[test]
fn an_archive_cut_off_is_kept_and_named() {
    let mut desk = desk();
    let whole = Zip::of(&[("a.eml", &mail("a")), ("b.eml", &mail("b"))]);
    desk.put("cut.zip", &whole[..whole.len() - 30]);
    desk.check(&[("cut.zip", Unreadable, Some("reason-archive-damaged"))]);
}

#[test]
fn what_is_not_what_its_name_promises_is_kept_and_named() {
    let mut desk = desk();
    for name in ["a.msg", "b.pst", "c.mbox", "d.zip", "e.txt"] {
        desk.put(name, format!("broken {name}").as_bytes());
    }
    // Named as Outlook's, and a message all the same.
    desk.put("f.msg", &mail("f"));
    let sheet = desk.import();
    let reason = Some("reason-not-as-named".to_owned());
    let broken = ["a.msg", "b.pst", "c.mbox", "d.zip"]
        .map(|name| (name.to_owned(), ImportStatus::Unreadable, reason.clone()));
    let read = ["e.txt", "f.msg"].map(|name| (name.to_owned(), ImportStatus::New, None));
    assert_eq!(desk.lines(&sheet), [&broken[..], &read].concat());
    assert!(sheet.items.iter().all(|line| line.id.is_some()), "each is kept");
}

#[test]
fn the_longer_form_is_opened() {
    let mut desk = desk();
    let mut zip = Zip::default();
    zip.add(b"a.eml", &mail("a"), How { zip64: true, ..How::default() });
    desk.put("a.zip", &zip.finish64());
    desk.check(&[("a.zip!a.eml", New, None)]);
}

#[test]
fn archives_too_deep_are_kept_closed() {
    let mut desk = desk();
    let mut zip = Zip::of(&[("a.eml", &mail("a"))]);
    for _ in 1..50 {
        zip = Zip::of(&[("b.eml", &mail("b")), ("z.zip", &zip)]);
    }
    desk.put("a.zip", &zip);
    let sheet = desk.import();
    let last = desk.lines(&sheet).pop().expect("a line");
    assert_eq!((last.1, last.2.as_deref()), (Unreadable, Some("reason-archive-deep")));
    assert_eq!(last.0, format!("a.zip{}", "!z.zip".repeat(12)));
    // The one that is kept holds all that was not opened.
    let kept = desk.bytes(&sheet, &last.0);
    assert!(kept.starts_with(b"PK\x03\x04"));
}

#[test]
fn a_bomb_does_not_go_off() {
    let mut desk = desk();
    let heap = vec![0_u8; 16 << 20];
    let layer = Zip::of(&[("0", &heap), ("1", &heap[1..])]);
    let layers: Vec<(String, &[u8])> = (0..16).map(|n| (format!("{n}.zip"), &layer[..])).collect();
    let layers: Vec<(&str, &[u8])> = layers.iter().map(|(name, b)| (name.as_str(), *b)).collect();
    let bomb = Zip::of(&layers);
    let second = Zip::of(&[("a", &bomb), ("b", &bomb)]);
    assert!(second.len() < 20_000, "{}", second.len());
    desk.put("bomb.zip", &second);
    let sheet = desk.once();
    let refused = sheet
        .items
        .iter()
        .filter(|line| line.item.reason.as_deref() == Some("reason-archive-bomb"));
    assert!(refused.count() > 20);
    let last = sheet.items.last().and_then(|line| line.item.reason.as_deref());
    assert_eq!(last, Some("reason-archive-partly"));
    let kept = desk.journal.stats().expect("stats").original_bytes;
    assert!(kept < 70 << 20, "{kept}");
}

#[test]
fn documents_that_are_archives_inside_stay_one_thing() {
    let mut desk = desk();
    let docx = Zip::of(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    let odt = Zip::of(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    let jar = Zip::of(&[("META-INF/MANIFEST.MF", b"x"), ("A.class", b"y")]);
    desk.put("a.docx", &docx);
    desk.put("b.odt", &odt);
    desk.put("c.jar", &jar);
    desk.put("d.zip", &Zip::of(&[("e.docx", &docx), ("f.eml", &mail("f"))]));
    desk.check(&[
        ("a.docx", New, None),
        ("b.odt", New, None),
        ("c.jar", New, None),
        ("d.zip!e.docx", Held, None),
        ("d.zip!f.eml", New, None),
    ]);
}

#[test]
fn apple_mail_and_maildirs_of_windows_are_messages() {
    let mut desk = desk();
    let inner = mail("apple");
    let plist = b"<?xml version=\"1.0\"?><plist version=\"1.0\"><dict/></plist>";
    let emlx = [format!("{:<10}\n", inner.len()).as_bytes(), &inner, plist].concat();
    desk.put("12.emlx", &emlx);
    desk.put("Maildir/cur/1700000000.M1P2.host;2,S", &mail("w"));
    desk.put("Maildir/cur/1700000001.M1P2.host!2,RS", &mail("x"));
    desk.put("Maildir/new/1700000002.M1P2.host", &mail("y"));
    let sheet = desk.check(&[
        ("12.emlx", New, None),
        ("Maildir/cur/1700000000.M1P2.host;2,S", New, None),
        ("Maildir/cur/1700000001.M1P2.host!2,RS", New, None),
        ("Maildir/new/1700000002.M1P2.host", New, None),
    ]);
    assert!(sheet.items.iter().all(|line| line.kind == Kind::Message));
    assert_eq!(desk.bytes(&sheet, "12.emlx"), emlx, "the file as it was is the evidence");
    let rows = desk.journal.now().mail_rows(desk.client, 0, 9).expect("rows");
    assert!(rows.iter().any(|row| row.subject == "apple" && row.preview == "apple"));
}

#[test]
fn a_stop_inside_an_archive_keeps_what_was_done() {
    let mut desk = desk();
    let names: Vec<String> = (0..600).map(|n| format!("{n}.eml")).collect();
    let mut zip = Zip::default();
    for name in &names {
        zip.add(name.as_bytes(), &mail(name), How::default());
    }
    desk.put("a.zip", &zip.finish());
    let paths = [desk.inside()];
    let mut stop = |progress: kronika::session::Progress| progress.done < 300;
    let sheet = desk.journal.import(desk.client, &paths, &mut stop).expect("a sheet");
    assert!(sheet.cancelled);
    assert_eq!((sheet.read, sheet.new), (300, 300));
    let again = desk.once();
    assert_eq!((again.read, again.new, again.held), (600, 300, 300));
}

/// A little tree of files: what lies in it matters less than that nothing of it is lost.
#[derive(Debug, Clone)]
enum Thing {
    Mail(u8),
    Text(Vec<u8>),
    Box(Vec<u8>),
    Zip(Vec<(String, Thing)>, bool),
}

fn thing() -> impl Strategy<Value = Thing> {
    let leaf = prop_oneof![
        any::<u8>().prop_map(Thing::Mail),
        proptest::collection::vec(any::<u8>(), 0..40).prop_map(Thing::Text),
        proptest::collection::vec(any::<u8>(), 1..4).prop_map(Thing::Box),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let entry = ("[a-c./]{1,5}", inner);
        (proptest::collection::vec(entry, 0..4), any::<bool>())
            .prop_map(|(entries, torn)| Thing::Zip(entries, torn))
    })
}

fn bytes_of(thing: &Thing) -> Vec<u8> {
    match thing {
        Thing::Mail(n) => mail(&n.to_string()),
        Thing::Text(bytes) => bytes.clone(),
        Thing::Box(mails) => {
            let one = |n: &u8| {
                [b"From a Tue Mar 12 23:30:00 2024\n", mail(&n.to_string()).as_slice(), b"\n"]
                    .concat()
            };
            mails.iter().flat_map(one).collect()
        }
        Thing::Zip(entries, torn) => {
            let mut zip = Zip::default();
            for (name, inner) in entries {
                zip.add(name.as_bytes(), &bytes_of(inner), How::default());
            }
            let mut bytes = zip.finish();
            if *torn {
                bytes.truncate(bytes.len() - 9);
            }
            bytes
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_tree_adds_up_and_adds_nothing_twice(
        things in proptest::collection::vec(("[a-z]{1,3}(/[a-z]{1,3})?", thing()), 1..5)
    ) {
        let mut desk = desk();
        for (index, (name, thing)) in things.iter().enumerate() {
            desk.put(&format!("{index}{name}"), &bytes_of(thing));
        }
        desk.import();
    }
}

#[test]
fn a_folder_of_the_whole_corpus_adds_up() {
    let corpora = std::env::var("KRONIKA_CORPORA")
        .map(PathBuf::from)
        .unwrap_or_else(|_| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora"));
    let files = corpora.join("mail/files");
    if !files.is_dir() {
        println!("no corpus of mail here: skipped");
        return;
    }
    let mut desk = desk();
    std::fs::remove_dir(desk.inside()).expect("empty");
    let paths = [files];
    let sheet = desk.journal.import(desk.client, &paths, &mut |_| true).expect("a sheet");
    assert_eq!(sheet.read, sheet.new + sheet.held + sheet.unreadable);
    assert!(sheet.new > 3_000, "{sheet:?}");
    println!("{} = {} + {} + {}", sheet.read, sheet.new, sheet.held, sheet.unreadable);
    let again = desk.journal.import(desk.client, &paths, &mut |_| true).expect("a sheet");
    assert_eq!((again.read, again.new), (sheet.read, 0));
}
