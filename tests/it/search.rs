//! Finding by words, phrases, people, days, what is attached, and what must not be there.

use crate::given::json;
use kronika::domain::{Kind, RecordId};
use kronika::session::{Author, Journal, Op};

use crate::home;

/// Messages: id, who wrote it, to whom, day, subject, text, name of an attachment.
const MESSAGES: &[[&str; 7]] = &[
    [
        "a",
        "Ewa Rudnik <ewa@dolina.example>",
        "marta@nortia.example",
        "12 Jan 2026",
        "Odbiór etapu pierwszego",
        "Przesyłam protokół odbioru etapu. Termin płatności mija w piątek",
        "protokol.pdf",
    ],
    [
        "b",
        "Marta Wójcik <marta@nortia.example>",
        "ewa@dolina.example",
        "14 Jan 2026",
        "Re: protokół",
        "Dziękuję za protokół, etapu odbioru jeszcze nie zamykamy",
        "",
    ],
    [
        "c",
        "Piotr Malec <piotr@dolina.example>",
        "marta@nortia.example, ewa@dolina.example",
        "3 Feb 2026",
        "Faktura",
        "Faktura za styczeń, termin płatności 14 dni",
        "faktura.xlsx",
    ],
    [
        "d",
        "Ana Ionescu <ana@transport.example>",
        "piotr@dolina.example",
        "31 Mar 2026",
        "Ședință la Łódź",
        "Ne vedem la ședință",
        "",
    ],
];

struct Desk {
    _folder: tempfile::TempDir,
    journal: Journal,
    clients: [RecordId; 2],
    messages: Vec<RecordId>,
}

fn eml([id, from, to, day, subject, text, attached]: &[&str; 7]) -> Vec<u8> {
    let attached = match attached.is_empty() {
        true => String::new(),
        false => format!(
            "--b\r\nContent-Type: application/octet-stream; name={attached}\r\nContent-Disposition: attachment; filename={attached}\r\n\r\nx\r\n"
        ),
    };
    format!(
        "Message-ID: <{id}@x>\r\nDate: {day} 12:00:00 +0100\r\nFrom: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n{attached}--b--\r\n"
    )
    .into_bytes()
}

fn desk() -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta Wójcik".into(), email: "marta@nortia.example".into() };
    let mut journal = Journal::create(&folder.path().join("a.kronika"), author).expect("a journal");
    let clients = ["Mleczarnia Dolina", "Transport Północ"].map(|name| {
        let fields = json(&format!(r#"{{"name":"{name}"}}"#));
        journal.transact(Op::AddClient { fields }).expect("a client").ids[0]
    });
    let person =
        json(r#"{"name":"Ewa Rudnik","side":"client","addresses":["ewa@dolina.example"]}"#);
    let person = Op::Add { client: clients[0], kind: Kind::Person, fields: person };
    journal.transact(person).expect("a person");
    let mut messages = Vec::new();
    for (place, message) in MESSAGES.iter().enumerate() {
        let client = clients[usize::from(place == 3)];
        let files = vec![(format!("{}.eml", message[0]), eml(message))];
        let sheet = journal.import_bytes(client, "test", files).expect("a sheet");
        messages.push(sheet.items[0].id.expect("taken in"));
    }
    Desk { _folder: folder, journal, clients, messages }
}

impl Desk {
    /// The messages found, by their letters, newest first.
    fn found(&self, typed: &str) -> String {
        let hits = self.journal.now().search(typed, None, 50).expect("hits");
        let mut places: Vec<usize> = hits
            .iter()
            .filter_map(|hit| self.messages.iter().position(|id| *id == hit.id))
            .collect();
        places.sort();
        places.iter().map(|place| MESSAGES[*place][0]).collect()
    }

    fn check(&self, typed: &str, expected: &str) {
        assert_eq!(self.found(typed), expected, "{typed}");
    }
}

#[test]
fn each_operator_finds_what_it_names() {
    let desk = desk();
    for (typed, expected) in [
        ("protok", "ab"),
        ("termin płatności", "ac"),
        ("\"odbioru etapu\"", "a"),
        ("\"etapu odbioru\"", "b"),
        ("\"termin platnosci\"", "ac"),
        ("from:ewa", "a"),
        ("od:rudnik", "a"),
        ("from:dolina", "ac"),
        ("to:ewa", "bc"),
        ("subject:protokół", "b"),
        ("temat:odbior", "a"),
        ("has:attachment", "ac"),
        ("type:pdf", "a"),
        ("type:xlsx protokół", ""),
        ("protok -has:attachment", "b"),
        ("-protokół has:attachment", "c"),
        ("termin -faktura", "a"),
        ("after:2026-02 ", "cd"),
        ("has:attachment before:2026-02-03", "a"),
        ("has:attachment before:2026-02-04", "ac"),
        ("has:attachment after:2026-02-03", "c"),
        ("has:attachment -after:2026-02-03", "a"),
        ("client:transport after:2025", "d"),
        ("-client:transport after:2025", "abc"),
        ("client:nikt protokół", ""),
        ("side:client", "a"),
        ("strona:nasza", "b"),
        ("lodz", "d"),
        ("ședinta", "d"),
        ("ewa@dolina.example", "abc"),
    ] {
        desk.check(typed, expected);
    }
}

#[test]
fn nothing_typed_breaks_the_search() {
    let desk = desk();
    for typed in [
        "",
        " ",
        "\"",
        "-",
        "from:",
        "-\"\"",
        "a OR b",
        "NEAR(a b)",
        "title:x",
        "{a}:b",
        "*",
        "''; --",
        "^a",
        "marks:all",
        "😀",
        "before:9999-99",
    ] {
        // What cannot be meant is refused in words; everything else is answered.
        if let Err(failure) = desk.journal.now().search(typed, None, 50) {
            assert_eq!(failure.key, "error-misread-search", "{typed}");
        }
    }
}

#[test]
fn the_newest_of_many_come_first_however_they_were_taken_in() {
    let mut desk = desk();
    let message = |n: u32| {
        let (year, day) = (2015 + n % 10, 1 + n % 28);
        let day = format!("{day} Mar {year}");
        let id = format!("m{n}");
        let words =
            ["", "Ewa <e@x.example>", "m@x.example", &day, "Raport", "codzienny raport", ""];
        (
            format!("{n}.eml"),
            eml(&[&id, words[1], words[2], words[3], words[4], words[5], words[6]]),
        )
    };
    // The newest year is taken in first, more of them than are put in order at once.
    let mut numbers: Vec<u32> = (0..900).collect();
    numbers.sort_by_key(|n| std::cmp::Reverse(n % 10));
    let files = numbers.into_iter().map(message).collect();
    desk.journal.import_bytes(desk.clients[0], "test", files).expect("a sheet");
    for typed in ["raport", "codzienny", "from:ewa codzienny"] {
        let hits = desk.journal.now().search(typed, Some(desk.clients[0]), 100).expect("hits");
        let days: Vec<_> = hits.iter().map(|hit| hit.at).collect();
        assert_eq!(days.len(), 100, "{typed}");
        assert!(days.is_sorted_by(|one, other| one >= other), "{typed}");
        assert_eq!(days[0].format("%Y").to_string(), "2024", "{typed}");
        assert_eq!(days[99].format("%Y").to_string(), "2023", "{typed}");
    }
}

#[test]
fn the_newest_of_very_many_in_one_month_come_first() {
    let mut desk = desk();
    // The newest are taken in first, and far more after them than are put in order at once.
    let files = (0..700).map(|n: u32| {
        let (id, day) = (format!("o{n}"), format!("{} Mar 2024", 28 - n / 25));
        let fields = [&id, "Ewa <e@x.example>", "m@x.example", &day, "Stan", "stan na budowie", ""];
        (format!("{n}.eml"), eml(&fields))
    });
    let sheet = desk.journal.import_bytes(desk.clients[0], "test", files.collect());
    assert_eq!(sheet.expect("a sheet").new, 700);
    for typed in
        ["stan", "budowie", "from:ewa budowie", "after:2024-01 budowie", "budowie -faktura"]
    {
        let hits = desk.journal.now().search(typed, None, 30).expect("hits");
        let days: Vec<_> = hits.iter().map(|hit| hit.at.format("%d").to_string()).collect();
        assert_eq!(days[..25], ["28"; 25], "{typed}");
        assert_eq!(days[25..], ["27"; 5], "{typed}");
    }
}

#[test]
fn a_word_of_any_length_is_found_by_its_beginning() {
    let mut desk = desk();
    let long = format!("identyfikator{}koniec", "0123456789".repeat(12));
    let message = ["l", "Ewa <e@x.example>", "m@x.example", "1 Jan 2026", "Klucz", &long, ""];
    let files = vec![("l.eml".to_owned(), eml(&message))];
    let sheet = desk.journal.import_bytes(desk.clients[0], "test", files).expect("a sheet");
    let id = sheet.items[0].id.expect("taken in");
    for letters in [3, 4, 13, 60, 63, 64, 65, 100, long.len()] {
        let hits = desk.journal.now().search(&long[..letters], None, 50).expect("hits");
        assert!(hits.iter().any(|hit| hit.id == id), "{letters}");
    }
    let other = format!("{}x", &long[..70]);
    assert_eq!(desk.journal.now().search(&other, None, 50).expect("hits").len(), 0);
}

#[test]
fn a_past_day_finds_what_had_arrived() {
    let mut desk = desk();
    let between = desk.journal.time();
    std::thread::sleep(std::time::Duration::from_millis(5));
    let late = [
        "z",
        "Ewa <ewa@dolina.example>",
        "m@x.example",
        "1 Jan 2026",
        "Protokół późny",
        "później",
        "",
    ];
    let files = vec![("z.eml".to_owned(), eml(&late))];
    desk.journal.import_bytes(desk.clients[0], "test", files).expect("a sheet");
    let note = json(r#"{"at":"2026-01-02T09:00:00Z","text":"Protokół ustalony"}"#);
    let note = Op::Add { client: desk.clients[0], kind: Kind::PhoneNote, fields: note };
    desk.journal.transact(note).expect("a note");
    assert_eq!(
        desk.journal.now().search("protok", Some(desk.clients[0]), 50).expect("hits").len(),
        4
    );
    let past = desk.journal.known_on(desk.clients[0], between).expect("a past day");
    let hits = past.reader().search("protok", Some(desk.clients[0]), 50).expect("hits");
    let ids: Vec<RecordId> = hits.iter().map(|hit| hit.id).collect();
    assert_eq!(ids, [desk.messages[1], desk.messages[0]]);
}

#[test]
fn days_far_outside_the_ordinary_are_found_too() {
    let mut desk = desk();
    for at in ["1932-05-07", "1969-12-31", "2026-03-01", "2100-06-30", "2187-01-02"] {
        let fields = json(&format!(r#"{{"at":"{at}T10:00:00Z","text":"osobliwy zapis"}}"#));
        let op = Op::Add { client: desk.clients[0], kind: Kind::PhoneNote, fields };
        desk.journal.transact(op).expect("recorded");
    }
    let found = |typed: &str| -> Vec<String> {
        let hits = desk.journal.now().search(typed, None, 50).expect("hits");
        hits.iter().map(|hit| hit.at.format("%Y").to_string()).collect()
    };
    assert_eq!(found("osobliwy"), ["2187", "2100", "2026", "1969", "1932"]);
    assert_eq!(found("\"osobliwy zapis\""), ["2187", "2100", "2026", "1969", "1932"]);
    assert_eq!(found("osobliwy after:2026"), ["2187", "2100", "2026"]);
    assert_eq!(found("osobliwy before:1950"), ["1932"]);
    assert_eq!(found("osobliwy after:1960 before:2150"), ["2100", "2026", "1969"]);
}

#[test]
fn names_the_program_gives_to_choices_are_no_words() {
    let mut desk = desk();
    let mut add = |kind: Kind, fields: &str| {
        let op = Op::Add { client: desk.clients[0], kind, fields: json(fields) };
        desk.journal.transact(op).expect("recorded").ids[0]
    };
    add(
        Kind::Task,
        r#"{"title":"Lista","side":"us","owner":"Jan Próbny","due":"2026-03-02","status":"waiting"}"#,
    );
    add(
        Kind::Meeting,
        r#"{"title":"Narada","starts":"2026-03-01T10:00:00Z","attendance":[{"who":"Ewa Rudnik","side":"client","presence":"absent"}],
            "points":[{"title":"Zakres","outcomes":[{"kind":"action","text":"Spis","side":"us","owner":"Jan Próbny"}]}]}"#,
    );
    let asked = add(
        Kind::PhoneNote,
        r#"{"at":"2026-03-01T10:00:00Z","from":"client","text":"us action waiting absent"}"#,
    );
    let empty = vec![("pusty.eml".to_owned(), Vec::new())];
    desk.journal.import_bytes(desk.clients[0], "test", empty).expect("a sheet");
    let found = |typed: &str| -> Vec<RecordId> {
        desk.journal.now().search(typed, None, 50).expect("hits").iter().map(|hit| hit.id).collect()
    };
    for word in ["us", "action", "waiting", "absent"] {
        assert_eq!(found(word), [asked], "{word}");
    }
    for word in ["client", "reason", "\"reason empty\"", "unreadable"] {
        assert_eq!(found(word), [], "{word}");
    }
    assert_eq!((found("probny").len(), found("spis").len(), found("pusty").len()), (3, 2, 2));
}
