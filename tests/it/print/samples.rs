//! Pages to print: an invented implementation project.

use crate::given::day;
use chrono::{DateTime, FixedOffset};
use kronika::domain::{
    Direction, Lang, MeetingState, OutcomeKind, Presence, RuleKind, Side, SnapshotState,
};
use kronika::print::{
    AgendaPoint, Annex, Archive, Attendee, ChangeRow, Cut, Done, Finish, Frame, Held, MessageRow,
    MessagesPage, MinutesPage, OutcomeRow, Paper, RuleEntry, RulesPage, SchedulePage, ScheduleRow,
    Shift, SnapshotFact,
};

fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a moment")
}

pub fn frame(lang: Lang) -> Frame {
    Frame {
        lang,
        client: "Zakłady Mleczne Dolina sp. z o.o.".to_owned(),
        contract: Some("NS/2026/04".to_owned()),
        team: "Nortia Systemy".to_owned(),
        as_known_on: moment("2026-09-11T16:40:00+02:00"),
        fingerprint: "7f3a91c20be455d8c1aa3e906d2f84b719ee20c5f7d34a68b0529e1c8d37e6f4".to_owned(),
        printed: None,
        paper: Paper::default(),
        logo: None,
        archive: Archive::default(),
    }
}

/// One row, written short: number, title, side, owner, start, due, reference, shift, percent done.
type Short = (
    &'static str,
    &'static str,
    Side,
    &'static str,
    [&'static str; 2],
    [&'static str; 2],
    Shift,
    u32,
);

fn row(short: &Short) -> ScheduleRow {
    let (number, title, side, owner, own, reference, shift, percent) = *short;
    let date = |text: &str| (!text.is_empty()).then(|| day(&format!("2026-{text}")));
    ScheduleRow {
        number: number.to_owned(),
        title: title.to_owned(),
        depth: number.matches('.').count() as u32,
        phase: !number.contains('.'),
        milestone: date(own[0]).is_none() && date(own[1]).is_some(),
        side,
        owner: Some(owner.to_owned()).filter(|owner| !owner.is_empty()),
        start: date(own[0]),
        due: date(own[1]),
        shift,
        reference_start: date(reference[0]),
        reference_due: date(reference[1]),
        done: if percent == 0 { Done::Nothing } else { Done::Percent(percent) },
        removed: (shift == Shift::Removed).then(|| day("2026-09-08")),
    }
}

fn rows() -> Vec<ScheduleRow> {
    use Shift::{Days, New, Removed};
    use Side::{Both, Client, Nobody, ThirdParty, Us};
    let short: [Short; 26] = [
        ("1", "Analiza i projekt", Us, "", ["07-27", "08-14"], ["07-27", "08-12"], Days(2), 100),
        (
            "1.3",
            "Zatwierdzenie opisu procesów",
            Client,
            "A. Wierzbicki",
            ["08-03", "08-14"],
            ["07-31", "08-12"],
            Days(2),
            100,
        ),
        (
            "2",
            "Kartoteki i migracja danych",
            Us,
            "",
            ["07-27", "11-06"],
            ["07-27", "10-16"],
            Days(15),
            0,
        ),
        (
            "2.1",
            "Szablon kartotek materiałów",
            Us,
            "K. Osowska",
            ["07-27", "08-07"],
            ["07-27", "08-07"],
            Days(0),
            100,
        ),
        (
            "2.2",
            "Ostateczne kartoteki materiałów",
            Client,
            "P. Malec",
            ["08-10", "09-15"],
            ["08-10", "09-10"],
            Days(3),
            60,
        ),
        (
            "2.3",
            "Kartoteki kontrahentów",
            Client,
            "H. Sobczak",
            ["08-31", "09-25"],
            ["08-31", "09-18"],
            Days(5),
            35,
        ),
        (
            "2.4",
            "Import próbny",
            Us,
            "K. Osowska",
            ["09-28", "10-09"],
            ["09-21", "10-02"],
            Days(5),
            0,
        ),
        (
            "2.5",
            "Uzgodnienie stanów magazynowych",
            Client,
            "E. Rudnik",
            ["10-12", "11-06"],
            ["10-05", "10-16"],
            Days(15),
            0,
        ),
        ("3", "Magazyn i partie", Us, "", ["08-03", "10-30"], ["08-03", "10-21"], Days(7), 0),
        (
            "3.1",
            "Konfiguracja magazynu",
            Us,
            "T. Bryła",
            ["08-03", "08-28"],
            ["08-03", "08-28"],
            Days(0),
            100,
        ),
        (
            "3.2",
            "Śledzenie partii, prototyp",
            Us,
            "T. Bryła",
            ["08-31", "09-18"],
            ["08-31", "09-22"],
            Days(-2),
            85,
        ),
        (
            "3.3",
            "Etykiety palet",
            Us,
            "T. Bryła",
            ["09-07", "09-17"],
            ["09-07", "09-11"],
            Days(4),
            70,
        ),
        (
            "3.4",
            "Odbiór prototypu partii",
            Client,
            "E. Rudnik",
            ["09-21", "10-02"],
            ["09-23", "10-06"],
            Days(-2),
            0,
        ),
        (
            "3.5",
            "Gotowość na audyt jakości",
            Both,
            "M. Zielińska",
            ["", "10-12"],
            ["", "10-12"],
            Days(0),
            0,
        ),
        ("3.6", "Drobne zmiany, pakiet 1", Us, "K. Osowska", ["10-05", "10-30"], ["", ""], New, 0),
        (
            "3.7",
            "Planowanie produkcji, pilotaż",
            Us,
            "K. Osowska",
            ["10-19", "11-06"],
            ["10-19", "11-06"],
            Removed,
            0,
        ),
        ("4", "Integracja wagowa", Us, "", ["09-01", "11-27"], ["09-01", "11-11"], Days(12), 0),
        (
            "4.1",
            "Dostawa terminali wagowych",
            ThirdParty,
            "Metrowag",
            ["09-01", "10-07"],
            ["09-01", "09-30"],
            Days(5),
            45,
        ),
        (
            "4.2",
            "Sterownik wag, linie 1 i 2",
            Us,
            "R. Ionescu",
            ["10-08", "10-28"],
            ["10-01", "10-21"],
            Days(5),
            0,
        ),
        (
            "4.3",
            "Testy na linii 2",
            Both,
            "E. Rudnik",
            ["10-29", "11-20"],
            ["10-22", "11-05"],
            Days(11),
            0,
        ),
        (
            "4.4",
            "Odbiór integracji",
            Client,
            "P. Malec",
            ["11-23", "11-27"],
            ["11-05", "11-11"],
            Days(12),
            0,
        ),
        ("5", "Szkolenia i start", Us, "", ["11-02", "12-17"], ["10-26", "11-27"], Days(14), 0),
        (
            "5.1",
            "Szkolenie magazynu",
            Us,
            "T. Bryła",
            ["11-09", "11-20"],
            ["10-26", "11-06"],
            Days(9),
            0,
        ),
        (
            "5.2",
            "Przerwa świąteczna w zakładzie",
            Nobody,
            "",
            ["11-16", "11-27"],
            ["11-02", "11-13"],
            Days(10),
            0,
        ),
        (
            "5.3",
            "Testy akceptacyjne",
            Client,
            "E. Rudnik",
            ["11-30", "12-15"],
            ["11-16", "11-25"],
            Days(14),
            0,
        ),
        (
            "5.4",
            "Start produkcyjny",
            Both,
            "A. Wierzbicki",
            ["", "12-17"],
            ["", "11-27"],
            Days(14),
            0,
        ),
    ];
    short.iter().map(row).collect()
}

fn changes() -> Vec<ChangeRow> {
    let change =
        |number: &str, title: &str, was, now, shift, side, cause: &str, source: &str| ChangeRow {
            number: number.to_owned(),
            title: title.to_owned(),
            was: Some(day(was)).filter(|_| shift != Shift::New),
            now: Some(day(now)).filter(|_| shift != Shift::Removed),
            shift,
            side: Some(side),
            cause: cause.to_owned(),
            source: Some(source.to_owned()).filter(|source| !source.is_empty()),
        };
    vec![
        change(
            "1.3",
            "Zatwierdzenie opisu procesów",
            "2026-08-12",
            "2026-08-14",
            Shift::Days(2),
            Side::Client,
            "Urlop osoby zatwierdzającej",
            "wiadomość, 10.08",
        ),
        change(
            "2.2",
            "Ostateczne kartoteki materiałów",
            "2026-09-10",
            "2026-09-15",
            Shift::Days(3),
            Side::Client,
            "Brak listy z zakładu w Rudnie",
            "wiadomość, 9.09",
        ),
        change(
            "2.4",
            "Import próbny",
            "2026-10-02",
            "2026-10-09",
            Shift::Days(5),
            Side::Client,
            "Czeka na kartoteki 2.2 i 2.3",
            "",
        ),
        change(
            "3.2",
            "Śledzenie partii, prototyp",
            "2026-09-22",
            "2026-09-18",
            Shift::Days(-2),
            Side::Us,
            "Przesunięty konsultant, audyt ma pierwszeństwo",
            "spotkanie 9, ustalenie 2",
        ),
        change(
            "3.6",
            "Drobne zmiany, pakiet 1",
            "2026-10-30",
            "2026-10-30",
            Shift::New,
            Side::Us,
            "Pięć próśb z lipca i sierpnia",
            "spotkanie 9, ustalenie 3",
        ),
        change(
            "3.7",
            "Planowanie produkcji, pilotaż",
            "2026-11-06",
            "2026-11-06",
            Shift::Removed,
            Side::Both,
            "Przeniesione do etapu drugiego",
            "decyzja D-06",
        ),
        change(
            "4.1",
            "Dostawa terminali wagowych",
            "2026-09-30",
            "2026-10-07",
            Shift::Days(5),
            Side::ThirdParty,
            "Producent przesunął wysyłkę o tydzień",
            "wiadomość Metrowag, 7.08",
        ),
    ]
}

pub fn schedule(lang: Lang) -> SchedulePage {
    SchedulePage {
        frame: frame(lang),
        title: "Harmonogram wdrożenia".to_owned(),
        snapshot: Some(SnapshotFact {
            number: 4,
            name: "Po rozmowie o priorytetach".to_owned(),
            state: SnapshotState::Sent,
            since: Some(day("2026-09-11")),
            until: Some(day("2026-09-18")),
        }),
        reference: Some(Held::Snapshot(SnapshotFact {
            number: 3,
            name: String::new(),
            state: SnapshotState::Accepted,
            since: Some(day("2026-06-16")),
            until: None,
        })),
        finish: Some(Finish {
            title: Some("Start produkcyjny".to_owned()),
            on: day("2026-12-17"),
            change: Some(14),
        }),
        rows: rows(),
        changes: changes(),
        holidays: vec![day("2026-11-11")],
        today: day("2026-09-11"),
        cut: Cut::default(),
        data: Vec::new(),
    }
}

/// A schedule without snapshot and reference, with these rows.
pub fn bare(lang: Lang, rows: Vec<ScheduleRow>) -> SchedulePage {
    SchedulePage {
        snapshot: None,
        reference: None,
        finish: None,
        changes: Vec::new(),
        holidays: Vec::new(),
        rows,
        ..schedule(lang)
    }
}

/// The sample's rows over and over, numbered on.
pub fn many_rows(count: usize) -> Vec<ScheduleRow> {
    rows().into_iter().cycle().take(count).collect()
}

pub fn minutes(lang: Lang) -> MinutesPage {
    let person = |name: &str, role: &str, side, presence| Attendee {
        name: name.to_owned(),
        role: Some(role.to_owned()),
        side: Some(side),
        presence,
    };
    let outcome = |kind, text: &str| OutcomeRow {
        kind,
        text: text.to_owned(),
        side: None,
        owner: None,
        due: None,
    };
    let action = |text: &str, side, owner: &str, due| OutcomeRow {
        side: Some(side),
        owner: Some(owner.to_owned()),
        due: Some(day(due)),
        ..outcome(OutcomeKind::Action, text)
    };
    MinutesPage {
        frame: frame(lang),
        number: Some(9),
        title: "Priorytety jesieni i partie przed audytem".to_owned(),
        starts: moment("2026-09-09T10:00:00+02:00"),
        ends: Some(moment("2026-09-09T11:35:00+02:00")),
        place: Some("Zakład w Rudnie, sala przy laboratorium".to_owned()),
        attendance: vec![
            person("Marta Zielińska", "kierowniczka projektu", Side::Us, Presence::Present),
            person("Tomasz Bryła", "konsultant", Side::Us, Presence::Present),
            person("Adam Wierzbicki", "dyrektor operacyjny", Side::Client, Presence::Present),
            person("Ewa Rudnik", "jakość", Side::Client, Presence::Present),
            person("Paweł Malec", "logistyka", Side::Client, Presence::Excused),
            person("Ștefan Țurcanu", "serwis wag", Side::ThirdParty, Presence::Absent),
        ],
        points: vec![
            AgendaPoint {
                title: "Kartoteki materiałów, co jeszcze brakuje".to_owned(),
                carried: 2,
                open: false,
                outcomes: vec![
                    outcome(
                        OutcomeKind::Information,
                        "Brakuje listy z zakładu w Rudnie, 214 pozycji. Pozostałe zakłady przekazały komplet.",
                    ),
                    action(
                        "Przekazać listę materiałów z Rudna w szablonie z 7 sierpnia",
                        Side::Client,
                        "Paweł Malec",
                        "2026-09-15",
                    ),
                ],
            },
            AgendaPoint {
                title: "Co jest najważniejsze przed audytem".to_owned(),
                carried: 0,
                open: false,
                outcomes: vec![
                    outcome(
                        OutcomeKind::Decision,
                        "Śledzenie partii ma pierwszeństwo przed planowaniem produkcji. Pilotaż planowania przechodzi do etapu drugiego.",
                    ),
                    action(
                        "Skończyć prototyp śledzenia partii i pokazać go na linii 1",
                        Side::Us,
                        "Tomasz Bryła",
                        "2026-09-18",
                    ),
                    action(
                        "Wyznaczyć osobę, która odbierze prototyp",
                        Side::Client,
                        "Ewa Rudnik",
                        "2026-09-16",
                    ),
                ],
            },
            AgendaPoint {
                title: "Drobne zmiany z lipca i sierpnia".to_owned(),
                carried: 5,
                open: true,
                outcomes: Vec::new(),
            },
        ],
        annexes: vec![Annex {
            number: 1,
            on: day("2026-09-14"),
            by: Some("Ewa Rudnik".to_owned()),
            text: "W punkcie 2 chodzi o linię 2, nie o linię 1.\nTermin zostaje bez zmian."
                .to_owned(),
        }],
        state: MeetingState::Sent,
        since: Some(day("2026-09-10")),
        until: Some(day("2026-09-17")),
    }
}

pub fn rules(lang: Lang) -> RulesPage {
    let rule = |kind, title: &str, words: &str| RuleEntry {
        number: 7,
        kind,
        title: Some(title.to_owned()),
        words: words.to_owned(),
        version: 1,
        in_force_from: Some(day("2026-03-02")),
        agreed: true,
        agreed_on: Some(day("2026-02-26")),
        proposed_by: Some("Piotr Malec".to_owned()),
        agreed_by: vec!["Marta Zielińska".to_owned(), "Adam Wierzbicki".to_owned()],
        source: Some("spotkanie 1, ustalenie 4".to_owned()),
        ended: None,
    };
    RulesPage {
        frame: frame(lang),
        today: day("2026-09-18"),
        rules: vec![
            rule(
                RuleKind::AnswerTimes,
                "Odpowiedź w dwa dni",
                "Na każdą wiadomość odpowiadamy w ciągu dwóch dni roboczych. Odpowiedź wstępna podaje termin właściwej.",
            ),
            rule(
                RuleKind::Meetings,
                "Spotkanie co dwa tygodnie",
                "Spotykamy się co dwa tygodnie w środę o 10:00, na przemian w zakładzie i zdalnie.",
            ),
            RuleEntry {
                version: 2,
                in_force_from: Some(day("2026-09-14")),
                source: None,
                ..rule(
                    RuleKind::Changes,
                    "Kto zamawia zmiany",
                    "Zmiany zamawia wyłącznie dyrektor operacyjny, w formie dokumentowej.\nDrobne zmiany do czterech godzin może zamówić kierownik działu.",
                )
            },
            RuleEntry {
                ended: Some(day("2026-08-31")),
                ..rule(
                    RuleKind::Meetings,
                    "Telefon w poniedziałek",
                    "W każdy poniedziałek o 9:00 krótka rozmowa telefoniczna.",
                )
            },
            RuleEntry {
                agreed_by: Vec::new(),
                agreed: true,
                agreed_on: None,
                in_force_from: None,
                title: None,
                ..rule(
                    RuleKind::Boundaries,
                    "",
                    "Nie pracujemy na danych produkcyjnych bez kopii zapasowej z tego samego dnia.",
                )
            },
        ],
    }
}

pub fn messages(lang: Lang, count: usize) -> MessagesPage {
    let rows = (0..count).map(|n| MessageRow {
        date: (n % 17 != 16).then(|| moment("2026-08-03T08:12:00+02:00") + chrono::Duration::hours(7 * n as i64)),
        direction: if n % 3 == 0 { Direction::Out } else { Direction::In },
        from: if n % 3 == 0 { "Marta Zielińska" } else { "Ewa Rudnik, Zakłady Mleczne Dolina" }.to_owned(),
        to: if n % 3 == 0 { "Ewa Rudnik; Paweł Malec" } else { "Marta Zielińska" }.to_owned(),
        subject: match n % 4 {
            0 => "Lista materiałów z Rudna",
            1 => "Odp.: Lista materiałów z Rudna, pytanie o jednostki i kody opakowań zbiorczych dla linii 2",
            2 => "",
            _ => "Terminale wagowe, potwierdzenie terminu dostawy",
        }
        .to_owned(),
        attachments: (n % 5) as u32,
        sha256: format!("{:016x}", 0x7f3a_91c2_0be4_55d9_u64.wrapping_mul(n as u64 + 1)).repeat(4),
    });
    MessagesPage {
        frame: frame(lang),
        from: Some(day("2026-08-01")),
        until: Some(day("2026-09-11")),
        rows: rows.collect(),
    }
}
