//! A watched folder: what is put there is filed once it has stopped growing, then put away.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kronika::session::{FiledThing, Turn, Watching};

use crate::desk::{self, Desk, letter as mail};
use crate::zips::Zip;

fn desk() -> Desk {
    let desk = desk::desk(r#"{"name":"Mleczarnia Dolina"}"#);
    fs::create_dir(desk.tray()).expect("a folder");
    desk
}

impl Desk {
    fn tray(&self) -> PathBuf {
        self.folder.path().join("tray")
    }

    fn watch(&self, folder: &Path) -> Watching {
        Watching::new(folder, self.client, || {})
    }

    /// Looks until something was filed.
    fn until_filed(&mut self, watching: &mut Watching) -> Turn {
        let began = Instant::now();
        loop {
            let turn = self.journal.file_watched(watching).expect("a look");
            if !turn.filed.is_empty() {
                return turn;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "nothing was filed");
            watching.rest();
        }
    }
}

fn told(turn: &Turn) -> Vec<(String, [u32; 3], bool)> {
    let name = |thing: &FiledThing| {
        thing.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let line = |thing: &FiledThing| {
        (name(thing), [thing.new, thing.held, thing.unreadable], thing.now.is_ok())
    };
    turn.filed.iter().map(line).collect()
}

#[test]
fn what_is_put_there_is_filed_and_put_away() {
    let mut desk = desk();
    let tray = desk.tray();
    let mut watching = desk.watch(&tray);
    fs::write(tray.join("a.eml"), mail("a")).expect("a file");
    fs::write(tray.join("empty.eml"), b"").expect("a file");
    fs::write(tray.join("z.zip"), Zip::of(&[("a.eml", &mail("a")), ("b.eml", &mail("b"))]))
        .expect("a file");
    fs::create_dir(tray.join("mail")).expect("a folder");
    fs::write(tray.join("mail/c.eml"), mail("c")).expect("a file");
    fs::write(tray.join("half.eml.part"), b"From:").expect("a file");
    let turn = desk.until_filed(&mut watching);
    let expected = [
        ("a.eml", [1, 0, 0], true),
        ("empty.eml", [0, 0, 1], true),
        ("mail", [1, 0, 0], true),
        ("z.zip", [1, 1, 0], true),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(name, counts, away)| ((*name).to_owned(), *counts, *away)).collect();
    assert_eq!(told(&turn), expected);
    let balance = turn.balance.expect("a sheet");
    assert_eq!((balance.read, balance.new, balance.held, balance.unreadable), (5, 3, 1, 1));
    assert_eq!(fs::read(tray.join("filed/a.eml")).expect("put away"), mail("a"));
    assert_eq!(fs::read(tray.join("filed/mail/c.eml")).expect("put away"), mail("c"));
    assert!(tray.join("filed/empty.eml").exists() && tray.join("half.eml.part").exists());
    // The same again adds nothing and overwrites nothing.
    fs::write(tray.join("a.eml"), mail("a")).expect("a file");
    let turn = desk.until_filed(&mut watching);
    assert_eq!(told(&turn), [("a.eml".to_owned(), [0, 1, 0], true)]);
    assert!(tray.join("filed/a (2).eml").exists());
}

#[test]
fn a_file_being_written_is_waited_for() {
    let mut desk = desk();
    let tray = desk.tray();
    let mut watching = desk.watch(&tray);
    let whole = mail("a");
    let (half, rest) = whole.split_at(40);
    let mut file = fs::File::create(tray.join("a.eml")).expect("a file");
    file.write_all(half).expect("written");
    for _ in 0..4 {
        let turn = desk.journal.file_watched(&mut watching).expect("a look");
        assert!(turn.filed.is_empty() && turn.waits);
        std::thread::sleep(Duration::from_millis(300));
    }
    file.write_all(rest).expect("written");
    drop(file);
    desk.until_filed(&mut watching);
    let rows = desk.journal.now().mail_rows(desk.client, 0, 9).expect("rows");
    assert_eq!(rows.len(), 1);
    assert_eq!(desk.journal.now().raw(rows[0].id).expect("bytes"), whole);
}

#[test]
fn a_folder_may_vanish_and_come_back() {
    let mut desk = desk();
    let tray = desk.tray();
    let mut watching = desk.watch(&tray);
    fs::remove_dir(&tray).expect("removed");
    let turn = desk.journal.file_watched(&mut watching).expect("a look");
    assert!(turn.failure.is_some() && turn.filed.is_empty());
    fs::create_dir(&tray).expect("a folder");
    fs::write(tray.join("a.eml"), mail("a")).expect("a file");
    let turn = desk.until_filed(&mut watching);
    assert_eq!(told(&turn), [("a.eml".to_owned(), [1, 0, 0], true)]);
}

#[test]
fn the_journal_s_own_folder_can_be_watched() {
    let mut desk = desk();
    let folder = desk.folder.path().to_owned();
    fs::remove_dir(desk.tray()).expect("removed");
    fs::write(folder.join("a.eml"), mail("a")).expect("a file");
    let mut watching = desk.watch(&folder);
    let turn = desk.until_filed(&mut watching);
    assert_eq!(told(&turn), [("a.eml".to_owned(), [1, 0, 0], true)]);
    assert!(folder.join("a.kronika").exists());
    let found = desk.journal.verify(&mut |_| true).expect("a check");
    assert_eq!(found.faults, []);
}

#[test]
fn what_cannot_be_put_away_is_filed_once_and_said() {
    let mut desk = desk();
    let tray = desk.tray();
    fs::write(tray.join("a.eml"), mail("a")).expect("a file");
    // Something of another kind stands where the folder should be.
    fs::write(tray.join("filed"), b"in the way").expect("a file");
    let mut watching = desk.watch(&tray);
    let turn = desk.until_filed(&mut watching);
    assert_eq!(told(&turn), [("a.eml".to_owned(), [1, 0, 0], false)]);
    assert!(tray.join("a.eml").exists(), "nothing is lost");
    for _ in 0..3 {
        let turn = desk.journal.file_watched(&mut watching).expect("a look");
        assert_eq!((turn.filed.len(), turn.waits), (0, false));
    }
}
