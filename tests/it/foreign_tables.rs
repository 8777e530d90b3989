//! Tables of tasks as other programs export them: their columns are known by their heads, and what each row follows
//! becomes links.

use kronika::domain::{LinkKind, Side, TaskStatus};
use kronika::exchange::{Column, Heads, PlanRow, Read, read_csv, read_xlsx};
use kronika::workbook::{self, Content, Head, Look, Sheet};

fn heads() -> Heads<'static> {
    Heads { columns: &[], sides: &[], statuses: &[], removed: &[] }
}

fn csv(text: &str) -> Read {
    read_csv(text.as_bytes(), None, &heads())
}

/// Each row as title, depth, days, and what it follows by title.
fn told(read: &Read) -> Vec<String> {
    let title = |key: &str| {
        let of = read.rows.iter().find(|row| row.key == key);
        of.map_or("?", |row| row.title.as_str())
    };
    let one = |row: &PlanRow| {
        let days = [row.dates.start, row.dates.due].into_iter().flatten();
        let days = days.map(|day| day.to_string()).collect::<Vec<_>>().join("..");
        let links = row.links.iter().map(|link| {
            let kind = link.kind.as_str();
            format!("{} {kind}{:+}", title(&link.from), link.lag)
        });
        let links = links.collect::<Vec<_>>().join(", ");
        format!("{}{} | {days} | {links}", ">".repeat(row.depth as usize), row.title)
    };
    read.rows.iter().map(one).collect()
}

/// What was remarked: the line, the key and the words.
fn remarks(read: &Read) -> Vec<String> {
    let one = |one: &kronika::exchange::Remark| {
        let key = one.key.trim_start_matches("reason-plan-");
        let bars = if one.bars { "!" } else { "" };
        format!("{}{bars} {key}: {}", one.line, one.text)
    };
    read.remarks.iter().map(one).collect()
}

fn columns(read: &Read) -> Vec<&'static str> {
    let head = read.head.as_ref().expect("a head");
    head.columns.iter().map(|column| column.map_or("-", Column::as_str)).collect()
}

#[test]
fn a_polish_table_of_excel() {
    // As Excel saves it in Poland: semicolons and Windows-1250, a title above.
    let text = "Harmonogram wdro\u{17c}enia;;;;;;\n\n\
        Lp.;Zadanie;Odpowiedzialny;Rozpocz\u{119}cie;Zako\u{144}czenie;Czas trwania (dni);Poprzednicy\n\
        1.;Analiza;Ewa;01.06.2026;05.06.2026;5;\n\
        2.;Import pr\u{f3}bny;Jan;2026-06-08;12.06.26;4,5 dni;1\n\
        3.;Szkolenie;Ewa;15.06.2026 r.;19 czerwca 2026;1 tydz.;2ZR+2d\n\
        4.;Odbi\u{f3}r;Jan;22.06.2026;26.06.2026;5 dni;1ZZ;3RR+1 dzie\u{144}\n"
        .replace("1ZZ;3RR+1 dzie\u{144}", "\"1ZZ;3RR+1 dzie\u{144}\"");
    let letters = [('ż', 0xbf_u8), ('ę', 0xea), ('ń', 0xf1), ('ó', 0xf3)];
    let byte = |sign: char| match letters.iter().find(|(letter, _)| *letter == sign) {
        Some((_, byte)) => *byte,
        None => u8::try_from(sign).expect("a plain letter"),
    };
    let bytes: Vec<u8> = text.chars().map(byte).collect();
    let read = read_csv(&bytes, None, &heads());
    assert_eq!(columns(&read), ["row", "title", "owner", "start", "due", "duration", "links"]);
    let expected = [
        "Analiza | 2026-06-01..2026-06-05 | ",
        "Import próbny | 2026-06-08..2026-06-12 | Analiza fs+0",
        "Szkolenie | 2026-06-15..2026-06-19 | Import próbny fs+2",
        "Odbiór | 2026-06-22..2026-06-26 | Analiza ff+0, Szkolenie ss+1",
    ];
    assert_eq!(told(&read), expected);
    let expected = [
        "0 not-utf8: ",
        "1 above: Harmonogram wdrożenia",
        "5 rounded: Czas trwania (dni): 4,5 dni: 5",
    ];
    assert_eq!(remarks(&read), expected);
    let kept: Vec<_> = read.rows.iter().map(|row| (row.duration, row.line)).collect();
    assert_eq!(kept, [(Some(5), 4), (Some(5), 5), (Some(5), 6), (Some(5), 7)]);
}

#[test]
fn a_romanian_table() {
    let read = csv("Nr. crt.;Denumire activitate;Responsabil;Data începerii;Termen;Predecesori;% realizat;Stadiu\n\
        1;Analiză;Ana;1 iunie 2026;05.06.2026;;100%;Finalizată\n\
        2;Import;Dan;lun. 08.06.2026;12.06.2026;1TÎ+1 zi;40;În lucru\n\
        3;Instruire;Ana;15.06.2026;19.06.2026;1; 2ÎÎ-1 săpt.;0;Neîncepută\n".replace("1; 2ÎÎ-1 săpt.", "\"1; 2ÎÎ-1 săpt.\"").as_str());
    assert_eq!(
        columns(&read),
        ["row", "title", "owner", "start", "due", "links", "percent", "status"]
    );
    let expected = [
        "Analiză | 2026-06-01..2026-06-05 | ",
        "Import | 2026-06-08..2026-06-12 | Analiză fs+1",
        "Instruire | 2026-06-15..2026-06-19 | Analiză fs+0, Import ss-5",
    ];
    assert_eq!(told(&read), expected);
    assert_eq!(remarks(&read), [""; 0]);
    let kept: Vec<_> = read.rows.iter().map(|row| (row.percent, row.status)).collect();
    let expected = [
        (Some(100), Some(TaskStatus::Done)),
        (Some(40), Some(TaskStatus::Started)),
        (Some(0), Some(TaskStatus::Open)),
    ];
    assert_eq!(kept, expected);
}

#[test]
fn a_table_of_microsoft_project() {
    // What its wizard writes: names of fields, levels, links with lags, and days with their weekday.
    let read = csv(
        "ID,Active,Task_Mode,Name,Duration,Start_Date,Finish_Date,Predecessors,Outline_Level,%_Complete,Resource_Names,Actual_Finish\n\
        1,Yes,Auto Scheduled,Preparation,10 days,Mon 6/1/26,Fri 6/12/26,,1,50%,,NA\n\
        2,Yes,Auto Scheduled,Data,5 days,Mon 6/1/26,Fri 6/5/26,,2,100%,\"Ann[50%],Bob\",Fri 6/5/26\n\
        4,Yes,Auto Scheduled,Import,5 days?,Mon 6/8/26,Fri 6/12/26,2FS+2 days,2,0%,Bob,NA\n\
        7,Yes,Auto Scheduled,Go-live,0 days,Tue 6/16/26,Tue 6/16/26,\"4FS+1 wk,2SS-50%\",1,0%,,NA\n",
    );
    let expected = [
        "id", "-", "-", "title", "duration", "start", "due", "links", "level", "percent", "owner",
        "done-on",
    ];
    assert_eq!(columns(&read), expected);
    let expected = [
        "Preparation | 2026-06-01..2026-06-12 | ",
        ">Data | 2026-06-01..2026-06-05 | ",
        ">Import | 2026-06-08..2026-06-12 | Data fs+2",
        "Go-live | 2026-06-16..2026-06-16 | Import fs+5, Data ss+0",
    ];
    assert_eq!(told(&read), expected, "rows go by their number, not by their place");
    let expected = ["1 column: Active", "1 column: Task_Mode", "5 lag: 2SS-50%: 0"];
    assert_eq!(remarks(&read), expected);
    let flags: Vec<_> = read.rows.iter().map(|row| (row.phase, row.milestone)).collect();
    assert_eq!(flags, [(true, false), (false, false), (false, false), (false, true)]);
}

#[test]
fn a_table_pasted_from_projectlibre_and_one_of_the_polish_project() {
    let read = csv("Name\tDuration\tStart\tFinish\tPredecessors\tResource Names\n\
        Analysis\t5 days\t6/1/26 8:00 AM\t6/5/26 5:00 PM\t\tAnn\n\
        Import\t7 days\t6/8/26 8:00 AM\t6/16/26 5:00 PM\t1SS+3 days\tBob\n");
    let expected =
        ["Analysis | 2026-06-01..2026-06-05 | ", "Import | 2026-06-08..2026-06-16 | Analysis ss+3"];
    assert_eq!((told(&read), remarks(&read)), (expected.map(str::to_owned).to_vec(), vec![]));
    let read = csv("Identyfikator;Nazwa zadania;Czas trwania;Rozpoczęcie;Zakończenie;Poprzednicy;Nazwy zasobów;% ukończenia\n\
        1;Faza;10 dni;Pn 01.06.26;Pt 12.06.26;;;0%\n\
        2;   Dane;5 dni;Pn 01.06.26;Pt 05.06.26;;Ewa;0%\n\
        3;   Import;5 dni;Pn 08.06.26;Pt 12.06.26;2ZR+2,5 dni;Jan;0%\n\
        4;Odbiór;1 dzień;Pn 15.06.26;Pn 15.06.26;2;Jan;0%\n"
        .replace(";2;Jan", ";\"2;3RZ\";Jan").as_str());
    let expected = [
        "Faza | 2026-06-01..2026-06-12 | ",
        ">Dane | 2026-06-01..2026-06-05 | ",
        ">Import | 2026-06-08..2026-06-12 | Dane fs+3",
        "Odbiór | 2026-06-15..2026-06-15 | Dane fs+0, Import sf+0",
    ];
    assert_eq!(told(&read), expected);
    assert_eq!(remarks(&read), ["4 lag: 2ZR+2,5 dni: 3"]);
}

#[test]
fn a_table_of_ganttproject_and_the_one_of_people_below_it() {
    let read = csv(
        "ID,Name,Begin date,End date,Duration,Completion,Cost,Coordinator,Predecessors,Outline number,Resources,Assignments,Task color,Web Link,Notes\n\
        7,Preparation,01/06/2026,12/06/2026,10,0,0,,,1,,,#8cb6ce,,\n\
        0,Data,01/06/2026,05/06/2026,5,40,0,Ann,,1.1,Ann;Bob,0:100.00;1:50.00,#8cb6ce,,From the old system\n\
        3,Import,08/06/2026,12/06/2026,5,0,0,,0-FS=P1D,1.2,Bob,1:100.00,#8cb6ce,,\n\
        1,Go-live,15/06/2026,15/06/2026,1,0,0,,3;0-SS=P-2D,2,,,#8cb6ce,,\n\
        \n\n\
        ID,Name,Default role,e-mail,Phone,Standard rate,Total cost,Total load\n\
        0,Ann,Default:0,ann@example.com,,0,0,5\n\
        1,Bob,Default:0,,,0,0,5\n",
    );
    let expected = [
        "Preparation | 2026-06-01..2026-06-12 | ",
        ">Data | 2026-06-01..2026-06-05 | ",
        ">Import | 2026-06-08..2026-06-12 | Data fs+1",
        "Go-live | 2026-06-15..2026-06-15 | Import fs+0, Data ss-2",
    ];
    assert_eq!(told(&read), expected, "rows go by their id");
    let left = remarks(&read);
    assert!(left.iter().all(|one| !one.contains('!')), "{left:?}");
    let expected = "8 other-table: ID | Name | Default role | e-mail | Phone | Standard rate | Total cost | Total load";
    assert_eq!(left.last().map(String::as_str), Some(expected));
    assert!(left.contains(&"1 column: Assignments".to_owned()), "{left:?}");
    assert!(!left.iter().any(|one| one.ends_with("Web Link")), "nothing stands under it: {left:?}");
}

/// A sheet, the first row being its heads.
fn book(rows: Vec<Vec<Content>>) -> Vec<u8> {
    let mut rows = rows.into_iter();
    let heads = rows.next().unwrap_or_default();
    let sheet = Sheet {
        name: "Plan".to_owned(),
        heads: heads.iter().map(|one| Head { words: one.text(), width: 12.0 }).collect(),
        rows: rows.map(|row| row.into_iter().map(|one| (one, Look::default())).collect()).collect(),
        frozen: 0,
    };
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    workbook::write(&[sheet], "Plan", at).expect("a workbook")
}

fn text(text: &str) -> Content {
    Content::Text(text.to_owned())
}

fn day(text: &str) -> Content {
    Content::Day(text.parse().expect("a day"))
}

#[test]
fn a_workbook_of_smartsheet() {
    let row = |name: &str, start: &str, end: &str, follows: &str, done: f64, status: &str| {
        let follows = if follows.is_empty() { Content::Empty } else { text(follows) };
        vec![
            text(name),
            text("5d"),
            day(start),
            day(end),
            follows,
            text("ann@example.com"),
            Content::Number(done),
            text(status),
        ]
    };
    let heads = [
        "Task Name",
        "Duration",
        "Start Date",
        "End Date",
        "Predecessors",
        "Assigned To",
        "% Complete",
        "Status",
    ];
    let bytes = book(vec![
        heads.map(text).to_vec(),
        row("Analysis", "2026-06-01", "2026-06-05", "", 1.0, "Complete"),
        row("Import", "2026-06-08", "2026-06-12", "1", 0.25, "In Progress"),
        row("Training", "2026-06-15", "2026-06-19", "2FS +2d, 1SS", 0.0, "Not Started"),
    ]);
    let read = read_xlsx(&bytes, None, None, &self::heads());
    let expected = [
        "Analysis | 2026-06-01..2026-06-05 | ",
        "Import | 2026-06-08..2026-06-12 | Analysis fs+0",
        "Training | 2026-06-15..2026-06-19 | Import fs+2, Analysis ss+0",
    ];
    assert_eq!(told(&read), expected);
    assert_eq!(remarks(&read), ["0 shares: 3"]);
    let done: Vec<_> = read.rows.iter().map(|row| (row.percent, row.status)).collect();
    let expected = [
        (Some(100), Some(TaskStatus::Done)),
        (Some(25), Some(TaskStatus::Started)),
        (Some(0), Some(TaskStatus::Open)),
    ];
    assert_eq!(done, expected);
}

#[test]
fn a_board_of_monday() {
    let heads = ["Name", "Person", "Status", "Timeline - Start", "Timeline - End", "Dependent On"];
    let item = |name: &str, status: &str, start: &str, end: &str, follows: &str| {
        vec![text(name), text("Ann"), text(status), day(start), day(end), text(follows)]
    };
    let bytes = book(vec![
        vec![
            text("Rollout"),
            Content::Empty,
            Content::Empty,
            Content::Empty,
            Content::Empty,
            Content::Empty,
        ],
        vec![text("Preparation")],
        heads.map(text).to_vec(),
        item("Data, old and new", "Done", "2026-06-01", "2026-06-05", ""),
        item("Import", "Working on it", "2026-06-08", "2026-06-12", "Data, old and new"),
        vec![],
        vec![text("Start")],
        heads.map(text).to_vec(),
        item("Go-live", "Stuck", "2026-06-15", "2026-06-15", "Import, Data, old and new"),
    ]);
    let read = read_xlsx(&bytes, None, None, &self::heads());
    let expected = [
        "Data, old and new | 2026-06-01..2026-06-05 | ",
        "Import | 2026-06-08..2026-06-12 | Data, old and new fs+0",
        "Start |  | ",
        ">Go-live | 2026-06-15..2026-06-15 | Import fs+0, Data, old and new fs+0",
    ];
    assert_eq!(told(&read), expected);
    assert_eq!(remarks(&read), ["1 above: Rollout", "2 above: Preparation"]);
    assert_eq!(read.rows[3].status, Some(TaskStatus::Waiting));
}

#[test]
fn a_project_of_asana() {
    let read = csv(
        "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies)\n\
        1201,2026-05-01,2026-06-05,2026-06-05,\"Data, old and new\",Preparation,Ann,ann@example.com,2026-06-01,2026-06-05,,,Rollout,,,Import\n\
        1202,2026-05-01,,2026-06-05,Import,Preparation,Bob,bob@example.com,2026-06-08,2026-06-12,,First try,Rollout,,\"Data, old and new\",\n\
        1203,2026-05-01,,2026-06-05,Go-live,Start,Ann,ann@example.com,,2026-06-15,,,Rollout,,\"Import,Data, old and new\",\n\
        1204,2026-05-01,,2026-06-05,Mapping,,Ann,ann@example.com,,2026-06-03,,,,\"Data, old and new\",,\n\
        1205,2026-05-01,,2026-06-05,Lost,,Ann,,,2026-06-03,,,,Elsewhere,,\n",
    );
    let expected = [
        "Data, old and new | 2026-06-01..2026-06-05 | ",
        ">Mapping | 2026-06-03 | ",
        "Import | 2026-06-08..2026-06-12 | Data, old and new fs+0",
        "Go-live | 2026-06-15 | Import fs+0, Data, old and new fs+0",
        "Lost | 2026-06-03 | ",
    ];
    assert_eq!(told(&read), expected, "each task stands under its own");
    let left = remarks(&read);
    assert!(left.contains(&"6 parent: Elsewhere".to_owned()), "{left:?}");
    assert!(left.iter().all(|one| !one.contains('!')), "{left:?}");
    assert_eq!(read.rows[0].done_on.map(|day| day.to_string()).as_deref(), Some("2026-06-05"));
}

#[test]
fn issues_of_jira() {
    let read = csv(
        "Summary,Issue key,Issue id,Issue Type,Status,Assignee,Created,Resolved,Due date,Inward issue link (Blocks),Inward issue link (Blocks),Outward issue link (Blocks),Custom field (Start date)\n\
        Data,ROL-1,10001,Task,Done,Ann,02/May/26 9:00 AM,05/Jun/26 3:04 PM,05/Jun/26 12:00 AM,,,ROL-2,01/Jun/26 12:00 AM\n\
        Import,ROL-2,10002,Task,In Progress,Bob,02/May/26 9:00 AM,,12/Jun/26 12:00 AM,ROL-1,,,08/Jun/26 12:00 AM\n\
        Go-live,ROL-3,10003,Task,To Do,,02/May/26 9:00 AM,,15/Jun/26 12:00 AM,ROL-1,ROL-2,,\n",
    );
    let expected = [
        "Data | 2026-06-01..2026-06-05 | ",
        "Import | 2026-06-08..2026-06-12 | Data fs+0",
        "Go-live | 2026-06-15 | Data fs+0, Import fs+0",
    ];
    assert_eq!(told(&read), expected);
    let left = remarks(&read);
    assert!(left.iter().all(|one| one.starts_with("1 column: ")), "{left:?}");
}

#[test]
fn what_a_row_follows_and_cannot_be_tied_is_named() {
    let check = |links: &str, expected: &str| {
        let text = format!(
            "Lp.;Zadanie;Kto;Poprzednicy\n1;A;my;\n2;B;my;\n2;C;my;\n4;D;my;\"{links}\"\n5;Dwa;my;\n6;Dwa;my;\n"
        );
        let read = csv(&text);
        assert_eq!(remarks(&read), [expected.to_owned()], "{links}");
        assert!(read.remarks[0].bars);
    };
    check("9", "5! link: 9");
    check("1;9FS+2d", "5! link: 9FS+2d");
    check("2", "5! link-twice: 2");
    check("Dwa", "5! link-twice: Dwa");
    check("1 i coś", "5! link-unclear: 1 i coś");
    check("1FS+2 lata", "5! link-unclear: 1FS+2 lata");
    check("po odbiorze", "5! link: po odbiorze");
}

#[test]
fn the_better_name_is_the_column() {
    let of = |heads: &str| {
        let read = csv(&format!("{heads}\n{}x\n", "x,".repeat(heads.matches(',').count())));
        columns(&read).join(" ")
    };
    assert_eq!(of("Nr,WBS,Nazwa,Termin"), "row number title due");
    assert_eq!(of("#,Task,Who,Deadline"), "row title owner due");
    assert_eq!(of("Task,Deadline,Finish"), "title - due");
    assert_eq!(of("L.p.,Opis,Kto,Do kiedy"), "row title owner due");
    assert_eq!(of("Lp,Zadanie,Opis,Właściciel,Termin:"), "row title note owner due");
    assert_eq!(of("Summary,Name"), "- title");
    assert_eq!(of("Nr. crt.,Ce,Cine,Până la"), "row title owner due");
    assert_eq!(of("Task,Baseline Start,Baseline Finish"), "title - -");
    assert_eq!(of("Task,Duration (hours)"), "title -");
}

#[test]
fn days_that_can_be_read_two_ways_are_told() {
    let read = csv("Task,Due\nA,01/06/2026\nB,05/06/2026\n");
    assert_eq!(remarks(&read), ["0 day-first: 01/06/2026"]);
    assert_eq!(told(&read)[1], "B | 2026-06-05 | ");
    let read = csv("Task,Due\nA,06/01/2026\nB,06/15/2026\n");
    assert_eq!((remarks(&read), told(&read)[0].as_str()), (vec![], "A | 2026-06-01 | "));
}

#[test]
fn sides_are_not_taken_from_the_owner_s_name() {
    let read = csv("Zadanie,Kto,Strona\nA,Ewa,client\n");
    assert_eq!(read.rows[0].side, Some(Side::Client));
    assert_eq!(read.rows[0].owner.as_deref(), Some("Ewa"));
    assert_eq!(LinkKind::ALL.len(), 4);
}

#[test]
fn a_table_made_to_cost_time_does_not() {
    let cell = "1,".repeat(20_000);
    let mut text = String::from("Lp.;Zadanie;Poprzednicy;Zadanie nadrzędne\n");
    for line in 1..=200 {
        text.push_str(&format!("{line};Z{line};\"{cell}\";Z{}\n", line % 200 + 1));
    }
    let began = std::time::Instant::now();
    let read = csv(&text);
    assert_eq!(read.rows.len(), 200);
    assert!(read.remarks.iter().any(|one| one.key == "reason-plan-parent"), "they go in a round");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}
