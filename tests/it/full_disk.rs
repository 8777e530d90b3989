//! A disk that runs full during an import: the file stays sound and the balance says what was kept.

#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::Command;

use kronika::domain::{ImportStatus, Kind};
use kronika::session::{Access, Author, Journal, Op};

use crate::home;

/// A file system of its own of this size in a folder; gone when dropped.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// None where this machine does not let the test have one.
    fn new(size: &str) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().expect("a folder");
        let options = format!("size={size},mode=0700");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &options, "tmpfs"]).arg(folder.path());
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        mounted.then_some(SmallDisk { folder })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.folder.path()).output();
    }
}

/// Files of noise that no packing makes smaller, each with a header of a message or none.
fn fill(folder: &Path, count: u32, size: usize) {
    let mut state = 7_u32;
    for number in 0..count {
        let mut bytes = format!("Bytes {number}\n").into_bytes();
        bytes.resize_with(size, || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        std::fs::write(folder.join(format!("{number:03}.bin")), bytes).expect("a file");
    }
}

#[test]
fn a_full_disk_leaves_a_sound_file_and_says_what_was_kept() {
    home::set();
    let Some(disk) = SmallDisk::new("48m") else {
        println!("skipped: no small file system can be mounted here");
        return;
    };
    let source = tempfile::tempdir().expect("a folder");
    fill(source.path(), 120, 1_000_000);
    let path = disk.path("a.kronika");
    let author = Author { name: "Ola Wrona".into(), email: "ola@nortia.example".into() };
    let mut journal = Journal::create(&path, author).expect("a new journal");
    let op = Op::AddClient { fields: crate::given::json(r#"{"name":"Mleczarnia Dolina"}"#) };
    let client = journal.transact(op).expect("a client").ids[0];
    let folder = [source.path().to_owned()];
    let balance = journal.import(client, &folder, &mut |_| true).expect("a balance");

    let stopped = balance.stopped.as_ref().map(|failure| failure.key);
    assert_eq!(stopped, Some("error-disk-full"));
    assert_eq!(balance.read, balance.new + balance.held + balance.unreadable);
    assert!(balance.new > 0 && balance.new < 120, "{} kept", balance.new);
    let sound = |journal: &Journal, what: &str| {
        assert_eq!(journal.verify(&mut |_| true).expect("a check").faults, [], "{what}");
        let kept = journal.now().records(client, &[Kind::Document]).expect("documents");
        assert_eq!(kept.len() as u32, balance.new, "{what}");
        for line in balance.items.iter().filter(|line| line.item.status == ImportStatus::New) {
            let id = line.id.expect("an id");
            let bytes = journal.now().raw(id).expect("its bytes");
            assert_eq!(Some(kronika::journal::hash_hex(&bytes)), line.item.sha256, "{what}");
        }
    };
    sound(&journal, "while it is open");
    drop(journal);
    sound(&Journal::open(&path, Access::Read).expect("opened"), "on the full disk");

    // With room again, the same import goes on where it stopped.
    let roomy = source.path().join("roomy.kronika");
    std::fs::copy(&path, &roomy).expect("a copy elsewhere");
    let wal = disk.path("a.kronika-wal");
    if wal.exists() {
        std::fs::copy(wal, source.path().join("roomy.kronika-wal")).expect("what lay beside");
    }
    let mut journal = Journal::open(&roomy, Access::Write).expect("opened");
    let rest = journal.import(client, &folder, &mut |_| true).expect("a balance");
    assert_eq!(rest.stopped, None);
    assert_eq!((rest.held, rest.new), (balance.new, 120 - balance.new));
    assert_eq!(journal.verify(&mut |_| true).expect("a check").faults, []);
}
