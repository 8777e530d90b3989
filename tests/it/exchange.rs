//! Schedules in other programs' formats: what is written reads back as the same, and what cannot be
//! taken is named.

use chrono::NaiveDate;
use kronika::domain::{Calendar, Dates, LinkKind, Side, TaskStatus};
use kronika::exchange::{
    Column, Heads, PlanLink, PlanRow, Read, read_csv, read_ics, read_mspdi, read_xlsx, write_csv,
    write_ics, write_mspdi, write_xlsx,
};
use kronika::workbook::{self, Content, Head, Look, Sheet};

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
    Heads { columns: &[], sides: &[], statuses: &[], removed: &[] }
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

#[test]
fn a_workbook_reads_back_as_it_was_written() {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    let write = || write_xlsx(&rows(), "Harmonogram", "Dolina", &heads(), at).expect("a workbook");
    let bytes = write();
    assert!(bytes == write(), "the same schedule gives the same bytes");
    same(&read_xlsx(&bytes, None, None, &heads()));
    same(&read_xlsx(&bytes, Some("Harmonogram"), None, &heads()));
}

/// A workbook as somebody else would make one: a title above, other heads, two sheets.
fn foreign() -> Vec<u8> {
    let plain = |content| (content, Look::default());
    let text = |text: &str| plain(Content::Text(text.to_owned()));
    let date = |text: &str| plain(Content::Day(text.parse().expect("a day")));
    let head = |words: &str| Head { words: words.to_owned(), width: 12.0 };
    let plan = Sheet {
        name: "Plan".to_owned(),
        heads: ["Nasz plan", "", "", ""].map(head).to_vec(),
        rows: vec![
            vec![text("Rzecz"), text("Kto robi"), text("due"), text("Uwaga")],
            vec![text("Import"), text("Ewa"), date("2026-06-05"), text("pilne")],
            vec![text("Testy"), text("Jan"), text("12.06.2026")],
            vec![text("Odbiór"), text("Jan"), text("kiedyś")],
            vec![plain(Content::Fault("#REF!".to_owned())), text("Jan")],
        ],
        frozen: 0,
    };
    let other = Sheet { name: "Inne".to_owned(), ..Sheet::default() };
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    workbook::write(&[plan, other], "Plan", at).expect("a workbook")
}

#[test]
fn columns_are_taken_for_what_one_says() {
    let bytes = foreign();
    let read = read_xlsx(&bytes, None, None, &heads());
    let head = read.head.clone().expect("a head");
    assert_eq!((head.line, head.columns[2]), (1, Some(Column::Due)), "below the title");
    let met =
        |read: &Read, line, key| read.remarks.iter().any(|one| (one.line, one.key) == (line, key));
    assert!(
        met(&read, 2, "reason-plan-no-title-column") && met(&read, 0, "reason-plan-other-sheets")
    );
    let columns = [Some(Column::Title), Some(Column::Owner), Some(Column::Due), None];
    let read = read_xlsx(&bytes, Some("Plan"), Some(&columns), &heads());
    let told: Vec<_> =
        read.rows.iter().map(|row| (row.line, row.title.as_str(), row.dates.due)).collect();
    let expected = [
        (3, "Import", day("2026-06-05")),
        (4, "Testy", day("2026-06-12")),
        (5, "Odbiór", None),
        (6, "#REF!", None),
    ];
    assert_eq!(told, expected);
    assert!(met(&read, 5, "reason-plan-cell"), "{:?}", read.remarks);
    // The mark of a failed calculation became words when it was written: then it is a title.
    assert!(met(&read, 2, "reason-plan-column"), "{:?}", read.remarks);
}

/// What a program in Python says of a file; none where its library is not installed.
fn told_by_python(program: &str, bytes: &[u8]) -> Option<String> {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), bytes).expect("written");
    let python = std::env::var("KRONIKA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let run = std::process::Command::new(python).arg("-c").arg(program).arg(file.path()).output();
    let run = run.ok().filter(|run| run.status.success());
    if run.is_none() {
        println!("skipped: Python with icalendar is not installed");
    }
    Some(String::from_utf8_lossy(&run?.stdout).into_owned())
}

#[test]
fn another_library_reads_the_calendar() {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    let program = "import sys, icalendar
for event in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT'):
    print(event['UID'], event['DTSTART'].dt, event['DTEND'].dt, event['SEQUENCE'], event['SUMMARY'])";
    let Some(told) = told_by_python(program, &write_ics(&rows(), "Dolina", at)) else { return };
    let expected = "a000000000000001@kronika 2026-06-05 2026-06-06 0 Dane; \"stare\", <nowe> & inne
a000000000000002@kronika 2026-06-12 2026-06-13 0 =Import
a000000000000003@kronika 2026-06-12 2026-06-13 0 Start
";
    assert_eq!(told, expected);
}

/// A plan with the traits of other programs' files: a byte order mark, the project's own line, an empty
/// line, a milestone of no length, links with a lag in hours, percent done, resources, several calendars.
const FOREIGN_PLAN: &str = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>
<Project xmlns=\"http://schemas.microsoft.com/project\"><SaveVersion>14</SaveVersion><Title>Plan</Title>
<Calendars><Calendar><UID>1</UID><Name>Standard</Name></Calendar><Calendar><UID>2</UID><Name>Noc</Name></Calendar></Calendars>
<Tasks>
<Task><UID>0</UID><ID>0</ID><Name>Plan</Name><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>
<Task><UID>1</UID><ID>1</ID><Name>Etap &amp; reszta</Name><OutlineNumber>1</OutlineNumber><OutlineLevel>1</OutlineLevel><Summary>1</Summary><Start>2026-06-01T08:00:00</Start><Finish>2026-06-12T17:00:00</Finish></Task>
<Task><UID>7</UID><ID>2</ID><Name>Dane</Name><OutlineNumber>1.1</OutlineNumber><OutlineLevel>2</OutlineLevel><Start>2026-06-01T08:00:00</Start><Finish>2026-06-05T17:00:00</Finish><Duration>PT40H0M0S</Duration><PercentComplete>50</PercentComplete><ConstraintType>0</ConstraintType></Task>
<Task><UID>3</UID><ID>3</ID><IsNull>1</IsNull></Task>
<Task><UID>9</UID><ID>4</ID><Name>Start</Name><OutlineNumber>1.2</OutlineNumber><OutlineLevel>2</OutlineLevel><Milestone>1</Milestone><Start>2026-06-12T17:00:00</Start><Finish>2026-06-12T17:00:00</Finish><Duration>PT0H0M0S</Duration><Deadline>2026-06-30T17:00:00</Deadline><PredecessorLink><PredecessorUID>7</PredecessorUID><Type>1</Type><LinkLag>9600</LinkLag><LagFormat>7</LagFormat></PredecessorLink></Task>
</Tasks>
<Resources><Resource><UID>0</UID><Name></Name></Resource><Resource><UID>4</UID><Name>Ewa Próbna</Name></Resource></Resources>
<Assignments><Assignment><UID>1</UID><TaskUID>7</TaskUID><ResourceUID>4</ResourceUID></Assignment></Assignments></Project>";

#[test]
fn a_plan_of_another_program_is_understood() {
    let read = read_mspdi(FOREIGN_PLAN.as_bytes());
    let told: Vec<_> = (read.rows.iter())
        .map(|row| (row.title.as_str(), row.depth, row.phase, row.milestone, row.dates.due))
        .collect();
    let expected = [
        ("Etap & reszta", 0, true, false, None),
        ("Dane", 1, false, false, day("2026-06-05")),
        ("Start", 1, false, true, day("2026-06-12")),
    ];
    assert_eq!(told, expected);
    assert_eq!(
        (read.rows[1].percent, read.rows[1].owner.as_deref()),
        (Some(50), Some("Ewa Próbna"))
    );
    let link = PlanLink { from: "uid 7".to_owned(), kind: LinkKind::FinishStart, lag: 2 };
    assert_eq!(read.rows[2].links, [link]);
    let left: Vec<&str> = read.remarks.iter().map(|remark| remark.text.as_str()).collect();
    assert_eq!(left, ["Calendars (2)", "Deadline (1)"], "what is left out is named");
}

/// A plan written by MPXJ 16: two phases deep, three kinds of links, two people on one task, work in hours, costs,
/// a text of its own, a baseline, a deadline, a holiday, a task put aside.
const BY_MPXJ: &str = include_str!("exchange/mpxj.xml");

#[test]
fn a_plan_written_by_another_program_comes_in_and_what_stays_out_is_named() {
    let read = read_mspdi(BY_MPXJ.as_bytes());
    let told: Vec<_> = (read.rows.iter())
        .map(|row| (row.title.as_str(), row.depth, row.dates.start, row.dates.due))
        .collect();
    let expected = [
        ("Przygotowanie", 0, None, None),
        ("Dane z dawnego systemu", 1, day("2026-10-05"), day("2026-10-16")),
        ("Import próbny <1>", 1, day("2026-10-19"), day("2026-10-23")),
        ("Szkolenie", 0, day("2026-10-26"), day("2026-10-30")),
        ("Start produkcyjny", 0, None, day("2026-11-02")),
        ("Odłożone", 0, day("2026-11-09"), day("2026-11-13")),
    ];
    assert_eq!(told, expected);
    let [phase, data, import, training, start, _] = read.rows.as_slice() else { panic!("six") };
    assert!(phase.phase && start.milestone && start.fixed && !training.fixed);
    assert_eq!((data.status, data.done_on), (Some(TaskStatus::Done), day("2026-10-16")));
    assert_eq!((import.percent, import.hours), (Some(40), Some(56)));
    assert_eq!(import.owner.as_deref(), Some("Ewa Wzorowa"));
    assert_eq!(training.not_before, day("2026-10-12"));
    assert_eq!(training.note.as_deref(), Some("Dwie grupy\nw dwóch salach"));
    let links = [import, training, start].map(|row| {
        row.links.iter().map(|link| (link.from.as_str(), link.kind, link.lag)).collect::<Vec<_>>()
    });
    let expected = [
        vec![("uid 2", LinkKind::FinishStart, 1)],
        vec![("uid 3", LinkKind::StartStart, 5)],
        vec![("uid 4", LinkKind::FinishFinish, 0)],
    ];
    assert_eq!(links, expected);
    let left: Vec<&str> = read.remarks.iter().map(|remark| remark.text.as_str()).collect();
    let expected = [
        "Active (1)",
        "Assignments (1)",
        "Baseline (1)",
        "Calendars/Exceptions (1)",
        "Cost (1)",
        "Deadline (1)",
        "ExtendedAttribute (1)",
    ];
    assert_eq!(left, expected);
    assert!(read.remarks.iter().all(|remark| !remark.bars));
}

#[test]
fn a_task_without_a_name_in_a_plan_is_told() {
    let plan = "<Project><Tasks><Task><UID>1</UID><Name>A</Name></Task>\
        <Task><UID>2</UID><Start>2026-06-01T08:00:00</Start></Task>\
        <Task><UID>3</UID><IsNull>1</IsNull></Task></Tasks></Project>";
    let read = read_mspdi(plan.as_bytes());
    let told: Vec<_> = read.remarks.iter().map(|one| (one.line, one.key, one.bars)).collect();
    assert_eq!((read.rows.len(), told), (1, vec![(2, "reason-plan-no-title", false)]));
}

#[test]
fn a_distance_that_is_no_number_of_working_days_is_told() {
    let link = |rest: &str| {
        let plan = format!(
            "<Project><MinutesPerDay>420</MinutesPerDay><Tasks><Task><UID>1</UID><Name>A</Name></Task>\
             <Task><UID>2</UID><Name>B</Name><PredecessorLink><PredecessorUID>1</PredecessorUID>{rest}\
             </PredecessorLink></Task></Tasks></Project>"
        );
        let read = read_mspdi(plan.as_bytes());
        let told = read.remarks.first().map(|remark| (remark.key, remark.line));
        (read.rows[1].links.first().map(|link| link.lag), told)
    };
    let lag = |lag: i64, format: u32| {
        link(&format!("<Type>1</Type><LinkLag>{lag}</LinkLag><LagFormat>{format}</LagFormat>"))
    };
    let told = Some(("reason-plan-lag", 2));
    assert_eq!(lag(8400, 7), (Some(2), None), "two days of seven hours");
    assert_eq!(lag(-4200, 39), (Some(-1), None), "a day earlier, estimated");
    assert_eq!(lag(600, 5), (Some(0), told), "an hour");
    assert_eq!(lag(43_200, 8), (Some(3), told), "three days and nights");
    assert_eq!(lag(50, 19), (Some(0), told), "half as long as the other takes");
    let other =
        link("<CrossProject>1</CrossProject><CrossProjectName>Inny.mpp\\4</CrossProjectName>");
    assert_eq!(other, (None, Some(("reason-plan-link", 2))));
}

#[test]
fn every_field_of_a_task_survives_both_formats() {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    let mut all = rows();
    all[1].hours = Some(36);
    all[1].fixed = true;
    all[2].not_before = day("2026-06-03");
    let kept = |read: &Read| {
        let rows = read.rows.iter().map(|row| (row.hours, row.fixed, row.not_before));
        rows.collect::<Vec<_>>()
    };
    let expected = vec![
        (None, false, None),
        (Some(36), true, None),
        (None, false, day("2026-06-03")),
        (None, false, None),
    ];
    let rest = Calendar::new(&[], day("2026-06-04"));
    let plan = read_mspdi(&write_mspdi(&all, "Dolina", &rest, at));
    assert_eq!(kept(&plan), expected);
    assert_eq!(plan.remarks[0].text, "Calendars/Exceptions (1)", "the day of rest is written");
    assert_eq!(
        kept(&read_csv(&write_csv(&all, &heads()).expect("a table"), None, &heads())),
        expected
    );
    let book = write_xlsx(&all, "Plan", "Dolina", &heads(), at).expect("a workbook");
    assert_eq!(kept(&read_xlsx(&book, None, None, &heads())), expected);
}

#[test]
fn a_removed_task_stays_removed_in_a_table() {
    let mut all = rows();
    all[1].removed = true;
    let bytes = write_csv(&all, &heads()).expect("a table");
    let read = read_csv(&bytes, None, &heads());
    let titles: Vec<&str> = read.rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(titles, ["Faza", "=Import", "Start"]);
    assert!(read.rows[1].links.is_empty());
    let told: Vec<_> = read.remarks.iter().map(|one| (one.line, one.key, one.bars)).collect();
    let expected = [(3, "reason-plan-removed", false), (4, "reason-plan-link", false)];
    assert_eq!(told, expected, "{:?}", read.remarks);
}

#[test]
fn a_state_without_a_percent_survives_a_plan_of_project() {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    let mut all = rows();
    all[2].status = Some(TaskStatus::Waiting);
    all[3].status = Some(TaskStatus::Started);
    let read = read_mspdi(&write_mspdi(&all, "Dolina", &Calendar::weekends(), at));
    let told: Vec<_> = read.rows.iter().map(|row| row.status).collect();
    let expected =
        [None, Some(TaskStatus::Done), Some(TaskStatus::Waiting), Some(TaskStatus::Started)];
    assert_eq!((told, read.remarks.len()), (expected.to_vec(), 0));
}

#[test]
fn what_a_calendar_says_and_is_not_taken_is_named() {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:1\r\nDTSTAMP:20260601T080000Z\r\nSUMMARY:Odbi\u{f3}r\r\n\
        DUE;VALUE=DATE:20260605\r\nSTATUS:IN-PROCESS\r\nLOCATION:Rudno\r\nATTENDEE:mailto:a@example.com\r\n\
        ATTENDEE:mailto:b@example.com\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VTODO\r\n\
        BEGIN:VJOURNAL\r\nSUMMARY:Dziennik\r\nEND:VJOURNAL\r\nEND:VCALENDAR\r\n";
    let read = read_ics(text.as_bytes());
    assert_eq!(read.rows.len(), 1);
    assert_eq!(read.rows[0].status, Some(TaskStatus::Started));
    let left: Vec<&str> = read.remarks.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(left, ["ATTENDEE (2)", "LOCATION (1)", "VALARM (1)", "VJOURNAL (1)"]);
}
