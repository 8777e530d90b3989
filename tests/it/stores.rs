//! Real stores of Outlook against what other readers count in them, taken into a journal, and damaged.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::time::{Duration, Instant};

use kronika::domain::{ImportStatus, MessageKind};
use kronika::mail::{self, pst};
use kronika::session::{Author, Journal, Op, parse_json};

use crate::mail_corpus::{Case, cases, hash};
use crate::store_builder::{Form, built, sums, three_folders};

/// The number after a word such as `msgs=`.
fn after(text: &str, word: &str) -> u32 {
    let rest = text.split(word).nth(1).unwrap_or_default();
    rest.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Messages in a store: as many as the one of two other readers that counts more.
fn expected(case: &Case) -> u32 {
    let first = case.expected["readpst"].as_str().unwrap_or_default();
    let numbers = first.split(' ').filter_map(|word| word.parse::<u32>().ok());
    let second = case.expected["outlook_pst_rs"].as_str().unwrap_or_default();
    numbers.sum::<u32>().max(after(second, "msgs=") + after(second, "errs="))
}

fn open(bytes: &[u8]) -> Result<pst::Store<Cursor<&[u8]>>, pst::Fault> {
    pst::Store::open(Cursor::new(bytes))
}

/// Every message as bytes, by the id of its node.
fn all(bytes: &[u8]) -> BTreeMap<u32, Vec<u8>> {
    let mut found = BTreeMap::new();
    open(bytes).expect("a store").walk(&|_| true, &mut |node| {
        assert!(node.fault.is_none(), "{:X}: {:?}", node.id, node.fault);
        found.insert(node.id, node.message.expect("a message"));
        true
    });
    found
}

#[test]
fn every_message_of_every_store() {
    let mut kinds = BTreeMap::<MessageKind, u32>::new();
    for case in cases("pst-expected.json") {
        let found = all(&case.bytes);
        assert_eq!(found.len() as u32, expected(&case), "{}", case.path.display());
        assert_eq!(found, all(&case.bytes), "the same bytes whenever they are written");
        let (mut attached, mut read) = (0, 0);
        for bytes in found.values() {
            cfb::CompoundFile::open_strict(Cursor::new(bytes)).expect("a compound file");
            let message = mail::read(bytes, &hash);
            assert!(!message.subject.starts_with('\u{1}'), "{:?}", message.subject);
            for (place, one) in message.attachments.iter().enumerate() {
                let content = mail::attachment(bytes, place).expect("a listed attachment");
                assert_eq!(hash(&content), one.sha256);
            }
            attached += message.attachments.len();
            read += 1;
            *kinds.entry(message.kind).or_default() += 1;
        }
        let second = case.expected["outlook_pst_rs"].as_str().unwrap_or_default();
        // The other reader tells nothing of the attachments of what it could not read.
        if after(second, "errs=") == 0 {
            assert_eq!(attached as u32, after(second, "atts="), "{}", case.path.display());
        }
        assert_eq!(read, found.len());
    }
    println!("{kinds:?}");
}

#[test]
fn folders_are_found_and_chosen() {
    let found =
        cases("pst-expected.json").into_iter().find(|case| case.path.ends_with("Outlook.pst"));
    let Some(case) = found else { return };
    let mut store = open(&case.bytes).expect("a store");
    let folders = store.folders();
    let inbox = ["Top of Personal Folders".to_owned(), "Inbox".to_owned()];
    let held = folders.iter().find(|folder| folder.path == inbox).expect("a folder");
    let mut given = 0;
    store.walk(&|folder| folder.starts_with(&inbox), &mut |node| {
        assert!(node.folder.starts_with(&inbox));
        given += 1;
        true
    });
    let below = folders.iter().filter(|folder| folder.path.starts_with(&inbox));
    assert_eq!(given, below.map(|folder| folder.messages).sum::<u32>());
    assert!(given >= held.messages && held.messages > 0);
    let mut stopped = 0;
    store.walk(&|_| true, &mut |_| {
        stopped += 1;
        stopped < 3
    });
    assert_eq!(stopped, 3);
}

fn desk(folder: &std::path::Path) -> (Journal, kronika::domain::RecordId) {
    crate::home::set();
    let author = Author { name: "Marta Zielińska".into(), email: "marta@nortia.example".into() };
    let mut journal = Journal::create(&folder.join("a.kronika"), author).expect("a new journal");
    let fields = parse_json(r#"{"name":"Młyn"}"#.as_bytes()).expect("JSON");
    let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
    (journal, client)
}

#[test]
fn a_store_taken_in_twice_adds_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut journal, client) = desk(folder.path());
    let cases: Vec<Case> =
        cases("pst-expected.json").into_iter().filter(|case| expected(case) > 6).collect();
    for case in &cases {
        let offline = case.path.extension().is_some_and(|ending| ending == "ost");
        let paths = [case.path.clone()];
        let sheet = journal.import(client, &paths, &mut |_| true).expect("a sheet");
        if offline {
            assert_eq!((sheet.read, sheet.unreadable), (1, 1));
            assert_eq!(sheet.items[0].item.reason.as_deref(), Some("reason-store-offline"));
            assert!(sheet.items[0].id.is_some(), "it is kept");
            continue;
        }
        assert_eq!((sheet.read, sheet.unreadable), (expected(case), 0), "{}", case.path.display());
        assert!(sheet.items[0].item.path.contains(".pst#2000"), "{}", sheet.items[0].item.path);
        assert_eq!(sheet.opened.len(), 1);
        let again = journal.import(client, &paths, &mut |_| true).expect("a sheet");
        assert_eq!((again.new, again.held), (0, expected(case)));
    }
    assert_eq!(journal.verify(&mut |_| true).expect("a check").faults, []);
}

/// The store with one damage that costs some of its messages and not all.
fn partly_damaged(whole: &[u8]) -> Vec<u8> {
    let damaged = (0x4600..whole.len()).step_by(1021).map(|from| {
        let mut bytes = whole.to_vec();
        bytes.iter_mut().skip(from).step_by(64).take(64).for_each(|byte| *byte ^= 0x55);
        bytes
    });
    let is_partly = |bytes: &Vec<u8>| {
        let (mut good, mut bad) = (0, 0);
        let Ok(mut store) = open(bytes) else { return false };
        store.walk(&|_| true, &mut |node| {
            if node.fault.is_some() {
                bad += 1
            } else {
                good += 1
            }
            true
        });
        good > 0 && bad > 0
    };
    damaged.into_iter().find(is_partly).expect("a damage that costs something")
}

#[test]
fn what_is_damaged_is_named_and_the_store_kept() {
    let found =
        cases("pst-expected.json").into_iter().find(|case| case.path.ends_with("Outlook.pst"));
    let Some(case) = found else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = partly_damaged(&case.bytes);
    std::fs::write(folder.path().join("half.pst"), &bytes).expect("a file");
    std::fs::write(folder.path().join("cut.pst"), &bytes[..600]).expect("a file");
    let (mut journal, client) = desk(folder.path());
    for name in ["half.pst", "cut.pst"] {
        let paths = [folder.path().join(name)];
        let sheet = journal.import(client, &paths, &mut |_| true).expect("a sheet");
        let whole = sheet.items.last().expect("a line");
        assert_eq!(whole.item.status, ImportStatus::Unreadable);
        let id = whole.id.expect("a record");
        let original = std::fs::read(&paths[0]).expect("bytes");
        assert_eq!(journal.now().raw(id).expect("bytes"), original);
        let bad = sheet.items.iter().filter(|line| line.item.status == ImportStatus::Unreadable);
        assert!(bad.clone().all(|line| line.item.reason.is_some() && line.id.is_some()));
        println!("{name}: {} read, {} named", sheet.read, bad.count());
    }
}

#[test]
fn a_store_damaged_anywhere_is_read_soon() {
    let mut seed = 7_u64;
    let mut random = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    let small = cases("pst-expected.json")
        .into_iter()
        .filter(|case| case.bytes.len() < 300_000 && expected(case) > 0);
    for case in small {
        for round in 0..10 {
            let mut bytes = case.bytes.clone();
            if round == 0 {
                bytes.truncate(bytes.len() / 2);
            }
            for _ in 0..1 + random() % 200 {
                let at = 564 + random() % (bytes.len() - 564);
                bytes[at] = random() as u8;
            }
            let began = Instant::now();
            let Ok(mut store) = open(&bytes) else { continue };
            store.walk(&|_| true, &mut |node| {
                let size = node.message.map_or(0, |message| message.len());
                assert!(size <= bytes.len() * 2 + 65_536);
                true
            });
            assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
        }
    }
}

#[test]
fn stores_of_both_forms_hidden_in_each_way() {
    for (wide, crypt) in [(true, 0), (true, 1), (true, 2), (false, 0), (false, 1), (false, 2)] {
        let form = Form { wide, crypt, block: 700 };
        let bytes = built(form);
        let opened = open(&bytes).expect("a store");
        let folders = opened.folders();
        assert_eq!(folders.len(), 1, "{form:?}");
        assert_eq!((folders[0].path.join("/").as_str(), folders[0].messages), ("Odebrane", 9));
        let found = all(&bytes);
        assert_eq!(found.len(), 9, "{form:?}");
        let read = mail::read(&found[&0x20_0024], &hash);
        assert_eq!(read.subject, "Re: Łąka", "{form:?}");
        assert_eq!(read.text, "Zażółć gęślą jaźń. ".repeat(100), "{form:?}");
        let named =
            |list: &[kronika::domain::Address]| format!("{} {}", list[0].name, list[0].key());
        assert_eq!(
            (named(&read.to), named(&read.cc)),
            ("Łucja l@example.pl".into(), "Józef j@example.pl".into())
        );
        assert_eq!(named(&read.from), "Ewa e@example.pl");
        assert_eq!(
            (read.attachments[0].name.as_str(), read.attachments[0].size),
            ("żółw.bin", 300)
        );
    }
}

#[test]
fn what_goes_round_in_circles_ends() {
    let form = Form { wide: true, crypt: 0, block: 700 };
    let whole = built(form);
    // Every number that could be a block's is made another one's.
    for at in (564..whole.len() - 8).step_by(16) {
        for value in [6_u64, 18] {
            let mut bytes = whole.clone();
            bytes[at..at + 8].copy_from_slice(&value.to_le_bytes());
            sums(&mut bytes);
            let Ok(mut store) = open(&bytes) else { continue };
            store.walk(&|_| true, &mut |node| {
                assert!(
                    node.message.is_none_or(|message| message.len() < bytes.len() * 4 + 65_536)
                );
                true
            });
        }
    }
}

/// What is written of a message never changes, whichever form its store has been hidden in.
#[test]
fn a_message_of_a_store_has_the_bytes_it_always_had() {
    for crypt in [0, 1, 2] {
        let found = all(&built(Form { wide: true, crypt, block: 700 }));
        assert_eq!(
            hash(&found[&0x20_0024]),
            "61aa01db7a8d4988a981fd163edcc5bdd4f0fd4f3593ace0a953ed0955d106f5"
        );
    }
}

#[test]
fn only_chosen_folders_are_taken_in() {
    use kronika::session::{FolderChoice, StoreFolder, store_folders};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("poczta.pst");
    std::fs::write(&path, three_folders()).expect("a file");
    let found = store_folders(&path).expect("folders");
    let told: Vec<_> = found.iter().map(|one| (one.name(), one.messages)).collect();
    let expected = [("Odebrane", 2), ("Odebrane/Łódź", 3), ("Wysłane", 4)];
    assert_eq!(told, expected.map(|(name, count)| (name.to_owned(), count)));
    let (mut journal, client) = desk(folder.path());
    let mut check = |choice: FolderChoice, new: u32, held: u32, source: &str| {
        let paths = [path.clone()];
        let sheet = journal.import_folders(client, &paths, choice, &mut |_| true).expect("a sheet");
        assert_eq!((sheet.new, sheet.held, sheet.unreadable), (new, held, 0));
        assert!(sheet.source.ends_with(source), "{}", sheet.source);
        assert_eq!(sheet.opened[0].items, new + held);
    };
    let below: Vec<StoreFolder> = found.iter().filter(|one| one.messages == 3).cloned().collect();
    check(FolderChoice::These(below), 3, 0, "poczta.pst [Odebrane/Łódź]");
    check(FolderChoice::Named(vec!["odebrane".into()]), 2, 3, "poczta.pst [odebrane]");
    check(FolderChoice::All, 4, 5, "poczta.pst");
    let unknown = FolderChoice::Named(vec!["Szkice".into()]);
    let refused = journal.import_folders(client, &[path], unknown, &mut |_| true).unwrap_err();
    assert_eq!(refused.key, "error-no-store-folder");
    let offline = folder.path().join("konto.ost");
    std::fs::write(&offline, three_folders()).expect("a file");
    assert_eq!(store_folders(&offline).unwrap_err().key, "error-store-offline");
}
