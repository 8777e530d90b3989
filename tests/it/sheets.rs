//! Balance sheets after the import: whole again, as a table, as pages; and where the same bytes were met.

use kronika::domain::{ImportStatus, Kind, Lang, RecordId};
use kronika::session::{Balance, Op, Print, balance_csv};

use crate::desk::{self, Desk, letter as mail};
use crate::zips::{How, Zip};

fn desk() -> Desk {
    desk::desk(r#"{"name":"Mleczarnia Dolina"}"#)
}

impl Desk {
    fn take_in(&mut self, files: &[(&str, &[u8])]) -> Balance {
        let path = |name: &str| self.folder.path().join(name);
        for (name, bytes) in files {
            std::fs::write(path(name), bytes).expect("a file");
        }
        let paths: Vec<_> = files.iter().map(|(name, _)| path(name)).collect();
        self.journal.import(self.client, &paths, &mut |_| true).expect("a sheet")
    }
}

fn archive() -> Vec<u8> {
    let mut zip = Zip::default();
    zip.add(b"b.eml", &mail("b"), How::default());
    zip.add(b"secret.eml", &mail("c"), How { encrypted: true, ..How::default() });
    zip.finish()
}

#[test]
fn a_past_sheet_is_whole_again() {
    let mut desk = desk();
    let mbox = [b"From a Tue Mar 12 23:30:00 2024\n", mail("d").as_slice()].concat();
    let zip = Zip::of(&[("a.eml", &mail("a")), ("e.eml", &mail("e"))]);
    let first = desk.take_in(&[("1.eml", &mail("a")), ("2.zip", &archive()), ("3", b"")]);
    let second = desk.take_in(&[("4.zip", &zip), ("5.mbox", &mbox), ("1.eml", &mail("a"))]);
    for sheet in [first, second] {
        let mut again = desk.journal.now().balance(sheet.id.expect("recorded")).expect("a sheet");
        let order = |sheet: &mut Balance| {
            sheet.items.sort_by(|a, b| a.item.path.cmp(&b.item.path));
        };
        let mut sheet = sheet;
        // What has no bytes of its own led to its archive while that was at hand.
        for line in sheet.items.iter_mut().filter(|line| line.item.sha256.is_none()) {
            line.id = None;
        }
        order(&mut sheet);
        order(&mut again);
        assert_eq!(again, sheet);
    }
}

#[test]
fn an_import_is_taken_back_as_a_whole_and_put_back() {
    let mut desk = desk();
    let before = desk.take_in(&[("1.eml", &mail("a"))]);
    let wrong = desk.take_in(&[("1.eml", &mail("a")), ("2.eml", &mail("b")), ("3.txt", b"umowa")]);
    let sheet = wrong.id.expect("recorded");
    let by_hand = wrong.items.iter().find(|line| line.item.path.ends_with("2.eml"));
    let by_hand = by_hand.and_then(|line| line.id).expect("a record");
    let reason = || "Trafiło do złego klienta".to_owned();
    let gone = |desk: &Desk| {
        let reader = desk.journal.now();
        let ids = before.items.iter().chain(&wrong.items).filter_map(|line| line.id);
        let ids: std::collections::BTreeSet<_> = ids.collect();
        let gone = |id: &RecordId| reader.expect(*id).expect("a record").retracted.is_some();
        (
            ids.iter().filter(|id| gone(id)).count(),
            reader.balance(sheet).expect("a sheet").retracted.is_some(),
        )
    };
    let op = Op::Retract { id: sheet, reason: reason() };
    let undo = op.undoing(&desk.journal.now(), "Cofnięto").expect("asked").expect("it can be");
    let done = desk.journal.transact(op).expect("retracted");
    assert_eq!(gone(&desk), (2, true), "what was held before stays");
    assert_eq!(done.ids.len(), 3);
    assert!(
        desk.journal.transact(Op::Retract { id: sheet, reason: reason() }).is_err(),
        "once is enough"
    );
    desk.journal.transact(undo.of(&done)).expect("undone");
    assert_eq!(gone(&desk), (0, false));
    // What somebody took back by itself before is not put back with the rest.
    desk.journal.transact(Op::Retract { id: by_hand, reason: reason() }).expect("by itself");
    desk.journal.transact(Op::Retract { id: sheet, reason: reason() }).expect("the rest");
    assert_eq!(gone(&desk), (2, true));
    desk.journal.transact(Op::Restore { id: sheet, reason: reason() }).expect("restored");
    assert_eq!(gone(&desk), (1, false));
    assert_eq!(desk.journal.verify(&mut |_| true).expect("checked").faults, []);
}

#[test]
fn every_place_the_bytes_were_met_in_is_told() {
    let mut desk = desk();
    let first = desk.take_in(&[("1.eml", &mail("a")), ("copy.eml", &mail("a"))]);
    let second = desk.take_in(&[("2.zip", &Zip::of(&[("in/a.eml", &mail("a"))]))]);
    let reader = desk.journal.now();
    let record = reader.expect(first.items[0].id.expect("a record")).expect("a record");
    let check = |desk: &Desk| {
        let found = desk.journal.now().provenances(&record).expect("places");
        let found: Vec<_> = found
            .iter()
            .map(|met| (met.path.rsplit(['/', '\\']).next().unwrap_or_default(), met.import))
            .collect();
        assert_eq!(found, [("1.eml", first.id), ("copy.eml", first.id), ("a.eml", second.id)]);
    };
    check(&desk);
    let view = reader.mail(record.id).expect("a message");
    assert_eq!(view.provenances.len(), 3);
    // Derived from the sheets: dropped and made again, and the same on a past day.
    desk.journal.rebuild(&mut |_| {}).expect("rebuilt");
    check(&desk);
    let past = desk.journal.known_on(desk.client, record.made.at).expect("a day");
    let then = past.reader().provenances(&record).expect("places");
    assert_eq!(then.len(), 1, "later sheets were not known then");
}

#[test]
fn a_file_that_could_not_be_read_has_one_place_not_two() {
    let mut desk = desk();
    let sheet = desk.take_in(&[("empty.eml", b"")]);
    let record = desk.journal.now().expect(sheet.items[0].id.expect("a record")).expect("record");
    assert_eq!(record.kind, Kind::Document);
    assert_eq!(desk.journal.now().provenances(&record).expect("places").len(), 1);
}

#[test]
fn a_sheet_is_a_table() {
    let mut desk = desk();
    let sheet = desk.take_in(&[("1.eml", &mail("a")), ("2.zip", &archive()), ("=3.txt", b"x")]);
    for lang in Lang::ALL {
        let table = balance_csv(&sheet, lang);
        assert!(table.starts_with('\u{feff}'));
        let mut reader = csv_rows(&table);
        let head = reader.next().expect("a head");
        assert_eq!(head.len(), 6, "{head:?}");
        let rows: Vec<Vec<String>> = reader.collect();
        assert_eq!(rows.len(), sheet.items.len() + sheet.opened.len());
        for (row, line) in rows.iter().zip(&sheet.items) {
            assert_eq!(row[1], line.item.path);
            assert_eq!(row[3].is_empty(), line.item.status != ImportStatus::Unreadable);
        }
    }
}

/// Rows of a table that has no line breaks inside its cells.
fn csv_rows(table: &str) -> impl Iterator<Item = Vec<String>> {
    let lines = table.trim_start_matches('\u{feff}').split("\r\n").filter(|line| !line.is_empty());
    lines.map(|line| {
        let (mut cells, mut quoted) = (vec![String::new()], false);
        for c in line.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                c => cells.last_mut().expect("a cell").push(c),
            }
        }
        cells
    })
}

#[test]
fn a_sheet_is_printed_the_same_each_time() {
    let mut desk = desk();
    let sheet = desk.take_in(&[("1.eml", &mail("a")), ("2.zip", &archive()), ("3", b"")]);
    let import = sheet.id.expect("recorded");
    for lang in Lang::ALL {
        let print = || desk.journal.print(desk.client, Print::Import { import }, lang);
        let pdf = print().expect("pages");
        assert_eq!(pdf.pages, 1);
        assert!(pdf.bytes == print().expect("pages").bytes);
    }
    let message = sheet.items[0].id.expect("a record");
    let wrong = desk.journal.print(desk.client, Print::Import { import: message }, Lang::En);
    assert_eq!(wrong.err().map(|failure| failure.key), Some("error-wrong-kind"));
}
