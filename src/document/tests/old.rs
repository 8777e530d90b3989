//! Trial files of Office up to 2003, made here byte by byte, and what is read of them.

use std::io::{Cursor, Write as _};

use super::super::*;
use crate::domain::{Paper, PaperNote, Part};

fn paper(bytes: &[u8], name: &str) -> Paper {
    // Letters of one byte as the first 256 of Unicode: enough for the words below.
    let decode = |bytes: &[u8], _: Option<&str>| {
        (bytes.iter().map(|byte| char::from(*byte)).collect(), false)
    };
    read(bytes.to_vec(), name, &Means { decode: &decode, html: &|html| html.to_owned() })
}

fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let memory = Cursor::new(Vec::new());
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, memory).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// A document in two pieces, one of each kind of letters.
fn doc(flags: u16) -> Vec<u8> {
    let (first, second) = ("Umowa\r\u{13}HYPERLINK x\u{14}link\u{15}\r", "Zażółć\u{7}gęślą\r");
    let mut main = vec![0; 0x200];
    main[0..2].copy_from_slice(&0xA5EC_u16.to_le_bytes());
    main[2..4].copy_from_slice(&193_u16.to_le_bytes());
    main[0x0A..0x0C].copy_from_slice(&(0x0200 | flags).to_le_bytes());
    let narrow = main.len() as u32;
    main.extend(first.bytes());
    let place = main.len() as u32;
    main.extend(wide(second));
    let ends = [0, first.len() as u32, (first.len() + second.chars().count()) as u32];
    // Properties before the table of pieces are passed over.
    let mut clx = vec![1, 2, 0, 9, 9, 2];
    clx.extend((3 * 4 + 2 * 8_u32).to_le_bytes());
    ends.iter().for_each(|end| clx.extend(end.to_le_bytes()));
    for place in [(narrow * 2) | 0x4000_0000, place] {
        clx.extend([0, 0]);
        clx.extend(place.to_le_bytes());
        clx.extend([0, 0]);
    }
    main[0x01A2..0x01A6].copy_from_slice(&4_u32.to_le_bytes());
    main[0x01A6..0x01AA].copy_from_slice(&(clx.len() as u32).to_le_bytes());
    compound(&[("WordDocument", &main), ("1Table", &[&[0; 4][..], &clx].concat())])
}

fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(body.len() as u16).to_le_bytes(), body].concat()
}

/// A workbook with shared texts, one of them parted between two records, and a cell of each kind.
fn xls(locked: bool) -> Vec<u8> {
    let cell = |row: u16, style: u16| [row.to_le_bytes(), [0, 0], style.to_le_bytes()].concat();
    let mut shared = [2_u32.to_le_bytes(), 2_u32.to_le_bytes()].concat();
    shared.extend([4, 0, 0]);
    shared.extend(b"Etap");
    shared.extend([6, 0, 1]);
    shared.extend(wide("Zaż"));
    let mut sheet = record(0x0809, &[0, 6, 0x10, 0]);
    for (row, place) in [(0_u16, 1_u32), (0, 0)] {
        sheet.extend(record(0x00FD, &[cell(row, 0), place.to_le_bytes().to_vec()].concat()));
    }
    let day = 46_154.0_f64.to_le_bytes();
    sheet.extend(record(0x0203, &[cell(1, 1), day.to_vec()].concat()));
    // A hundredth of a whole number, 1250, and then 7 and 8 side by side.
    sheet
        .extend(record(0x027E, &[cell(1, 0), (1250_u32 << 2 | 3).to_le_bytes().to_vec()].concat()));
    let pair = |value: u32| [&[0, 0][..], &(value << 2 | 2).to_le_bytes()].concat();
    let many = [&[2, 0, 0, 0][..], &pair(7), &pair(8), &[1, 0]].concat();
    sheet.extend(record(0x00BD, &many));
    let text = [&cell(3, 0)[..], &[0, 0, 0, 0, 0, 0, 0xFF, 0xFF]].concat();
    sheet.extend(record(0x0006, &text));
    sheet.extend(record(0x0207, &[&[4, 0, 0][..], b"suma"].concat()));
    sheet.extend(record(0x000A, &[]));
    let globals = |place: u32| {
        let mut book = record(0x0809, &[0, 6, 5, 0]);
        if locked {
            book.extend(record(0x002F, &[0, 0]));
        }
        book.extend(record(0x00E0, &[0, 0, 0, 0]));
        book.extend(record(0x00E0, &[0, 0, 14, 0]));
        let name = wide("Płaca");
        book.extend(record(0x0085, &[&place.to_le_bytes()[..], &[0, 0, 5, 1], &name].concat()));
        book.extend(record(0x00FC, &shared));
        book.extend(record(0x003C, &[&[1][..], &wide("ółć")].concat()));
        book.extend(record(0x000A, &[]));
        book
    };
    let book = [globals(globals(0).len() as u32), sheet].concat();
    compound(&[("Workbook", &book)])
}

fn atom(kind: u16, head: u16, body: &[u8]) -> Vec<u8> {
    [&head.to_le_bytes()[..], &kind.to_le_bytes(), &(body.len() as u32).to_le_bytes(), body]
        .concat()
}

/// Two slides: one with its words in the list, the other in its own part, written twice.
fn ppt() -> Vec<u8> {
    let older = atom(0x03EE, 15, &atom(0x0FA8, 0, b"older"));
    let slide = atom(0x03EE, 15, &atom(0xF00C, 15, &atom(0x0FA0, 0, &wide("Odbiór\rstacji"))));
    let place = |id: u32| atom(0x03F3, 0, &[&id.to_le_bytes()[..], &[0; 16]].concat());
    let list = [place(3), atom(0x0FA8, 0, b"Umowa"), place(4)].concat();
    let document = atom(0x03E8, 15, &atom(0x0FF0, 15, &list));
    let places = |at: usize| {
        let head = 4_u32 | 1 << 20;
        atom(0x1772, 0, &[head.to_le_bytes(), (at as u32).to_le_bytes()].concat())
    };
    let mut stream = [older, places(0)].concat();
    let at = stream.len();
    stream.extend(slide);
    stream.extend(places(at));
    stream.extend(document);
    compound(&[("PowerPoint Document", &stream)])
}

#[test]
fn old_documents_are_read() {
    let read = paper(&doc(0), "a.doc");
    assert_eq!((read.mime.as_str(), &read.notes[..]), ("application/msword", &[][..]));
    assert_eq!(read.pages[0].text, "Umowa\nlink\nZażółć\tgęślą\n");
    let read = paper(&xls(false), "a.xls");
    assert_eq!((read.mime.as_str(), &read.notes[..]), ("application/vnd.ms-excel", &[][..]));
    assert_eq!((read.pages[0].part, read.pages[0].label.as_str()), (Part::Sheet, "Płaca"));
    assert_eq!(read.pages[0].text, "Zażółć\tEtap\n2026-05-12\t12.5\n7\t8\nsuma");
    let read = paper(&ppt(), "a.ppt");
    assert_eq!((read.mime.as_str(), &read.notes[..]), ("application/vnd.ms-powerpoint", &[][..]));
    let slides: Vec<&str> = read.pages.iter().map(|page| page.text.as_str()).collect();
    assert_eq!(slides, ["Umowa", "Odbiór\nstacji"]);
}

#[test]
fn what_a_password_locks_or_a_name_denies_is_told() {
    assert_eq!(paper(&doc(0x0100), "a.doc").notes, [PaperNote::Locked]);
    assert_eq!(paper(&xls(true), "a.xls").notes, [PaperNote::Locked]);
    assert_eq!(paper(&xls(false), "a.doc").notes, [PaperNote::Disagrees]);
    let other = compound(&[("Something", b"x")]);
    assert_eq!(paper(&other, "a.bin").notes, [PaperNote::OtherType]);
}

#[test]
fn what_is_damaged_is_told_and_ends() {
    for (whole, name) in [(doc(0), "a.doc"), (xls(false), "a.xls"), (ppt(), "a.ppt")] {
        for end in (0..whole.len()).step_by(7) {
            let read = paper(&whole[..end], name);
            assert!(read.pages.iter().all(|page| page.text.len() < 1000), "{end}");
        }
        for at in (0..whole.len()).step_by(3) {
            for value in [0, 0x7F, 0xFF] {
                let mut damaged = whole.clone();
                damaged[at] = value;
                paper(&damaged, name);
            }
        }
    }
    let main = [&0xA5EC_u16.to_le_bytes()[..], &193_u16.to_le_bytes(), &[0; 600]].concat();
    let read = paper(&compound(&[("WordDocument", &main)]), "a.doc");
    assert!(read.notes.contains(&PaperNote::Damaged), "{:?}", read.notes);
}
