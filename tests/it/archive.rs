//! Archives read: whole ones, hostile ones, and ones cut off anywhere.

use std::io::{self, Cursor, Read};

use kronika::archive::{Archive, Fault};
use proptest::prelude::*;

use crate::zips::{How, Zip};

type Entries = Vec<(String, Result<Vec<u8>, Fault>)>;

/// Every entry with its bytes or its fault.
fn read(bytes: &[u8]) -> io::Result<Entries> {
    let mut archive = Archive::open(Cursor::new(bytes))?;
    let mut found = Vec::new();
    while let Some(entry) = archive.next_entry()? {
        let mut out = Vec::new();
        let read = archive.bytes(&entry).and_then(|mut bytes| bytes.read_to_end(&mut out));
        let read = read.map(|_| out).map_err(|error| Fault::of(&error).expect("a fault"));
        found.push((entry.name, read));
    }
    Ok(found)
}

fn check(bytes: &[u8], expected: &[(&str, Result<&[u8], Fault>)]) {
    let found = read(bytes).expect("opens");
    let expected: Entries = expected
        .iter()
        .map(|(name, read)| ((*name).to_owned(), read.map(<[u8]>::to_vec)))
        .collect();
    assert_eq!(found, expected);
}

fn fault(bytes: &[u8]) -> Option<Fault> {
    read(bytes).err().and_then(|error| Fault::of(&error))
}

#[test]
fn entries_are_read_in_the_order_of_the_directory() {
    check(&Zip::of(&[]), &[]);
    let both = Zip::of(&[("b/a.txt", b"one"), ("a.txt", &[b'x'; 100_000])]);
    check(&both, &[("b/a.txt", Ok(b"one")), ("a.txt", Ok(&[b'x'; 100_000]))]);
    let mut stored = Zip::default();
    stored.add(b"a", b"one", How { stored: true, ..How::default() });
    check(&stored.finish(), &[("a", Ok(b"one"))]);
}

#[test]
fn two_entries_of_one_name_are_two() {
    let twice = Zip::of(&[("a", b"one"), ("a", b"two")]);
    check(&twice, &[("a", Ok(b"one")), ("a", Ok(b"two"))]);
}

#[test]
fn bytes_before_the_archive_and_a_comment_after_it_do_no_harm() {
    let mut zip = Zip::of(&[("a", b"one")]);
    zip.splice(0..0, *b"a stub that unpacks itself");
    check(&zip, &[("a", Ok(b"one"))]);
    let last = zip.len() - 2;
    zip[last] = 5;
    zip.extend(b"hello");
    check(&zip, &[("a", Ok(b"one"))]);
}

#[test]
fn the_longer_form_is_read() {
    let mut zip = Zip::default();
    zip.add(b"a", b"one", How { zip64: true, ..How::default() });
    zip.add(b"b", b"two", How::default());
    let bytes = zip.finish64();
    check(&bytes, &[("a", Ok(b"one")), ("b", Ok(b"two"))]);
    let moved = [b"before".as_slice(), &bytes].concat();
    check(&moved, &[("a", Ok(b"one")), ("b", Ok(b"two"))]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let one = |how: How| {
        let mut zip = Zip::default();
        zip.add(b"a", b"some words", how);
        zip.finish()
    };
    let plain = How::default();
    check(&one(How { encrypted: true, ..plain }), &[("a", Err(Fault::Encrypted))]);
    check(&one(How { method: Some(14), ..plain }), &[("a", Err(Fault::Method(14)))]);
    check(&one(How { sum: Some(1), ..plain }), &[("a", Err(Fault::Damaged))]);
    check(&one(How { size: Some(3), ..plain }), &[("a", Err(Fault::Damaged))]);
    check(&one(How { size: Some(30), ..plain }), &[("a", Err(Fault::Damaged))]);
    check(&one(How { method: Some(0), ..plain }), &[("a", Err(Fault::Damaged))]);
}

#[test]
fn an_archive_cut_off_says_so() {
    let whole = Zip::of(&[("a", b"one"), ("b", b"two")]);
    for length in 0..whole.len() {
        assert_eq!(fault(&whole[..length]), Some(Fault::Damaged), "{length}");
    }
    assert_eq!(fault(b"PK\x03\x04 and then nothing like it"), Some(Fault::Damaged));
}

#[test]
fn a_part_of_several_files_says_so() {
    let mut zip = Zip::of(&[("a", b"one")]);
    let end = zip.len() - 22;
    zip[end + 4] = 3;
    assert_eq!(fault(&zip), Some(Fault::Split));
}

#[test]
fn a_directory_longer_than_a_piece_is_read_to_its_end() {
    let names: Vec<String> = (0..9_000).map(|n| format!("{n:05}/{}.txt", "x".repeat(60))).collect();
    let mut zip = Zip::default();
    for name in &names {
        zip.add(name.as_bytes(), b"", How { stored: true, ..How::default() });
    }
    let found = read(&zip.finish()).expect("opens");
    assert!(found.iter().map(|(name, _)| name).eq(&names));
}

proptest! {
    #[test]
    fn no_bytes_bring_it_down(mut bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        bytes.extend(Zip::of(&[("a", b"one")]));
        let _ = read(&bytes);
    }

    #[test]
    fn no_change_of_a_byte_brings_it_down(at in 0usize..500, to: u8) {
        let mut zip = Zip::default();
        zip.add(b"a", b"one", How { zip64: true, ..How::default() });
        zip.add(b"b", b"two", How::default());
        let mut bytes = zip.finish64();
        let at = at % bytes.len();
        bytes[at] = to;
        let _ = read(&bytes);
    }
}
