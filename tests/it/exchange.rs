//! Schedules in other programs' formats: what is written reads back as the same, and what cannot be
//! taken is named.

use chrono::NaiveDate;
use kronika::domain::{Calendar, Dates, LinkKind, Side, TaskStatus};
use kronika::exchange::{
    Heads, PlanLink, PlanRow, Read, read_csv, read_ics, read_mspdi, write_csv, write_ics,
    write_mspdi,
};

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn rows() -> Vec<PlanRow> {
    let row = |key: &str, number: &str, depth: u32, title: &str| PlanRow {
        key: key.to_owned(),
        number: number.to_owned(),
        depth,
        title: title.to_owned(),
        side: Some(Side::Us),
        ..PlanRow::default()
    };
    let first = PlanRow {
        dates: Dates { start: day("2026-06-01"), due: day("2026-06-05") },
        owner: Some("Ewa Próbna".to_owned()),
        status: Some(TaskStatus::Done),
        done_on: day("2026-06-04"),
        ..row("a000000000000001", "1.1", 1, "Dane; \"stare\", <nowe> & inne")
    };
    let second = PlanRow {
        side: Some(Side::Client),
        dates: Dates { start: day("2026-06-08"), due: day("2026-06-12") },
        links: vec![PlanLink { from: first.key.clone(), kind: LinkKind::StartStart, lag: -2 }],
        note: Some("Wiersz pierwszy\nwiersz drugi".to_owned()),
        ..row("a000000000000002", "1.2", 1, "=Import")
    };
    let last = PlanRow {
        milestone: true,
        dates: Dates { start: None, due: day("2026-06-12") },
        ..row("a000000000000003", "2", 0, "Start")
    };
    vec![PlanRow { phase: true, ..row("a000000000000000", "1", 0, "Faza") }, first, second, last]
}

fn heads() -> Heads<'static> {
    Heads { columns: &[], sides: &[], statuses: &[] }
}

fn same(read: &Read) {
    assert!(read.remarks.is_empty(), "{:?}", read.remarks);
    assert_eq!(read.rows.len(), 4);
    for (one, other) in read.rows.iter().zip(rows()) {
        let told = |row: &PlanRow| {
            (row.key.clone(), row.title.clone(), row.side, row.owner.clone(), row.dates, row.depth)
        };
        assert_eq!(told(one), told(&other));
        let told = |row: &PlanRow| {
            (row.links.clone(), row.milestone, row.phase, row.done_on, row.note.clone())
        };
        assert_eq!(told(one), told(&other), "{}", other.title);
    }
}

#[test]
fn a_table_reads_back_as_it_was_written() {
    let bytes = write_csv(&rows(), &heads()).expect("a table");
    assert!(String::from_utf8_lossy(&bytes).contains("'=Import"), "no formula is smuggled in");
    same(&read_csv(&bytes, None, &heads()));
}

#[test]
fn a_plan_of_project_reads_back_as_it_was_written() {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    let bytes = write_mspdi(&rows(), "Dolina", &Calendar::weekends(), at);
    same(&read_mspdi(&bytes));
}

#[test]
fn rows_that_cannot_be_taken_are_named() {
    let check = |text: &str, line: usize, key: &str, bars: bool| {
        let read = read_csv(text.as_bytes(), None, &heads());
        let found =
            read.remarks.iter().any(|one| (one.line, one.key, one.bars) == (line, key, bars));
        assert!(found, "{text}: {:?}", read.remarks);
    };
    check("title,due\nA,whenever\n", 2, "reason-plan-cell", true);
    check("title,due\n,2026-06-01\n", 2, "reason-plan-no-title", true);
    check("title,start,due\nA,2026-06-05,2026-06-01\n", 2, "reason-plan-backwards", true);
    check("title,colour\nA,red\n", 1, "reason-plan-column", false);
    check("due\n2026-06-01\n", 1, "reason-plan-no-title-column", true);
    check("title;links\nA;9\n", 2, "reason-plan-link", true);
    let read = read_mspdi(b"<Project><Tasks><Task><UID>1</UID><Name>A</Name><Deadline>x</Deadline></Task></Tasks></Project>");
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.remarks[0].text, "Deadline (1)");
    assert!(read_mspdi(b"<!DOCTYPE x [<!ENTITY a \"b\">]><Project/>").remarks[0].bars);
    assert!(read_ics(b"nothing").remarks[0].bars);
}

#[test]
fn a_calendar_keeps_its_identifiers() {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    let bytes = write_ics(&rows(), "Dolina", at);
    let text = String::from_utf8(bytes.clone()).expect("text");
    assert!(text.lines().all(|line| line.len() <= 75), "long lines are folded");
    assert!(text.contains("UID:a000000000000002@kronika\r\n"));
    assert!(text.contains("SUMMARY:Dane\\; \"stare\"\\, <nowe> & inne\r\n"));
    let read = read_ics(&bytes);
    let told: Vec<_> = read.rows.iter().map(|row| (row.key.as_str(), row.dates.due)).collect();
    let expected = [
        ("a000000000000001", day("2026-06-05")),
        ("a000000000000002", day("2026-06-12")),
        ("a000000000000003", day("2026-06-12")),
    ];
    assert_eq!(told, expected);
}
