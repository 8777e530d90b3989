//! Conversations, versions of one message, and what is referred to and not held.

use crate::given::{json, noon};
use kronika::domain::{MessageKind, RecordId, Side};
use kronika::session::{
    Absence, Author, Balance, Clock, Journal, LineDifference, Missing, Op, Reader,
};

use crate::home;

struct Desk {
    journal: Journal,
    client: RecordId,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        home::set();
        let folder = tempfile::tempdir().expect("a folder");
        let author = Author { name: "Marta".into(), email: "m@nortia.example".into() };
        let path = folder.path().join("a.kronika");
        let mut journal = Journal::create_at(&path, author, Clock::System).expect("a journal");
        let client = Op::AddClient { fields: json(r#"{"name":"Dolina"}"#) };
        let client = journal.transact(client).expect("a client").ids[0];
        Desk { journal, client, _folder: folder }
    }

    fn take(&mut self, texts: &[&str]) -> Balance {
        let files = texts
            .iter()
            .zip(1..)
            .map(|(text, number)| (format!("{number}.eml"), text.replace('|', "\n").into_bytes()));
        let sheet = self.journal.import_bytes(self.client, "test", files.collect());
        let sheet = sheet.expect("taken in");
        assert_eq!(sheet.new as usize, texts.len(), "{:#?}", sheet.items);
        sheet
    }

    fn reader(&self) -> Reader<'_> {
        self.journal.now()
    }

    fn missing(&self) -> Vec<Missing> {
        self.reader().missing(self.client).expect("what is missing")
    }

    /// The tree of the conversation of the newest message, one line each.
    fn tree(&self) -> Vec<String> {
        let rows = self.reader().mail_rows(self.client, 0, 10).expect("rows");
        let lines = self.reader().thread(rows[0].id).expect("a tree");
        let line = |line: &kronika::session::ThreadLine| {
            let name = line.message_id.clone().unwrap_or_default();
            let held = if line.row.is_some() { "" } else { "?" };
            format!("{}{name}{held}", "-".repeat(line.depth))
        };
        lines.iter().map(line).collect()
    }
}

const DATE: &str = "Date: Tue, 12 Mar 2024 23:30:00 +0000";

fn letter(id: &str, minute: u8, more: &str) -> String {
    format!(
        "Message-ID: <{id}>|From: Ewa <ewa@dolina.example>|To: m@nortia.example|Subject: Umowa|\
         Date: Tue, 12 Mar 2024 10:{minute:02}:00 +0000|{more}|treść {id}|"
    )
}

#[test]
fn one_message_in_other_bytes_is_one_row_with_two_versions() {
    let mut desk = Desk::new();
    desk.take(&[
        &letter("1@x", 0, ""),
        &letter("1@x", 0, "X-Scanned: yes|").replace("treść", "tresc"),
    ]);
    let reader = desk.reader();
    assert_eq!(reader.mail_count(desk.client).expect("a count"), 1);
    let rows = reader.mail_rows(desk.client, 0, 10).expect("rows");
    assert_eq!((rows.len(), rows[0].versions, rows[0].in_thread), (1, 2, 1));
    let all = reader.every_mail_row(desk.client, 0, 10).expect("rows");
    assert_eq!(all.len(), 2);
    let found = reader.find_mail(desk.client, "tresc", 10).expect("rows");
    assert_eq!(found.len(), 1, "found in both, shown once");
    let view = reader.mail(rows[0].id).expect("a message");
    assert_eq!(view.versions.len(), 1);
    let found = reader.compare(rows[0].id, view.versions[0].id).expect("a comparison");
    let fields: Vec<_> = found.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(fields, ["X-Scanned"]);
    let one = LineDifference::One("treść 1@x".into());
    let other = LineDifference::Other("tresc 1@x".into());
    assert_eq!(found.lines, [one, other]);
    // Opened by its other version, it is the same message.
    let other = reader.mail(view.versions[0].id).expect("a message");
    assert_eq!(other.versions.iter().map(|row| row.id).collect::<Vec<_>>(), [rows[0].id]);
}

#[test]
fn another_version_is_named_where_it_is_taken_in() {
    let mut desk = Desk::new();
    desk.take(&[&letter("1@x", 0, "")]);
    let sheet =
        desk.take(&[&letter("1@x", 0, "").replace("treść", "tresc"), &letter("2@x", 1, "")]);
    let told = |sheet: &Balance| {
        let reasons = sheet.items.iter().map(|line| line.item.reason.clone().unwrap_or_default());
        let mut reasons: Vec<_> = reasons.collect();
        reasons.sort();
        (sheet.new, reasons)
    };
    let expected = (2, vec![String::new(), "reason-other-version".to_owned()]);
    assert_eq!(told(&sheet), expected);
    let again = desk.reader().balance(sheet.id.expect("recorded")).expect("a sheet");
    assert_eq!(told(&again), expected, "and where its sheet is read again");
}

#[test]
fn a_message_counts_as_long_as_one_of_its_versions_does() {
    let mut desk = Desk::new();
    desk.take(&[
        &letter("1@x", 0, ""),
        &letter("1@x", 0, "X-Scanned: yes|").replace("treść", "tresc"),
    ]);
    let row = |desk: &Desk| desk.reader().mail_rows(desk.client, 0, 10).expect("rows").remove(0);
    let first = row(&desk).id;
    let other = desk.reader().mail(first).expect("a message").versions[0].id;
    let mut retract = |id| {
        let op = Op::Retract { id, reason: "podwójnie".into() };
        desk.journal.transact(op).expect("retracted");
        let found = row(&desk);
        let answers = desk.reader().answers(desk.client, None, noon("2024-03-13"), 10);
        let answers = answers.expect("answers");
        (found.retracted, found.gone(), answers.us.len())
    };
    assert_eq!(retract(first), (true, false, 1), "the other version still counts, and waits");
    assert_eq!(retract(other), (true, true, 0));
}

#[test]
fn copies_without_an_id_are_known_by_sender_time_subject_and_text() {
    let with = format!(
        "Message-ID: <1@x>|From: ewa@dolina.example|Subject: Umowa|{DATE}||Proszę o podpis"
    );
    let without =
        format!("From: Ewa <EWA@dolina.example>|Subject: Umowa|{DATE}||Proszę  o podpis.");
    let late = without.replace("23:30:00", "23:30:02");
    let later = without.replace("23:30:00", "23:30:05");
    let other_words = without.replace("podpis", "zwrot");
    let other_id = with.replace("1@x", "2@x");
    let versions = |texts: &[&str]| {
        let mut desk = Desk::new();
        desk.take(texts);
        let rows = desk.reader().mail_rows(desk.client, 0, 10).expect("rows");
        let mut versions: Vec<u32> = rows.iter().map(|row| row.versions).collect();
        versions.sort_unstable();
        versions
    };
    assert_eq!(versions(&[&with, &without]), [2]);
    assert_eq!(versions(&[&without, &with]), [2]);
    assert_eq!(versions(&[&with, &late]), [2]);
    assert_eq!(versions(&[&with, &later]), [1, 1]);
    assert_eq!(versions(&[&with, &other_words]), [1, 1]);
    assert_eq!(versions(&[&with, &other_id]), [1, 1]);
    assert_eq!(versions(&[&with, &other_id, &without]), [3]);
    assert_eq!(versions(&[&without, &late]), [2]);
}

/// Every order of these.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![vec![]];
    for _ in 0..count {
        let longer = |order: Vec<usize>| {
            let left: Vec<usize> = (0..count).filter(|one| !order.contains(one)).collect();
            left.into_iter().map(move |one| [order.clone(), vec![one]].concat())
        };
        orders = orders.into_iter().flat_map(longer).collect();
    }
    orders
}

#[test]
fn the_tree_is_the_same_in_whatever_order_messages_came() {
    let index = |more: &str| {
        let head = "AdpzcXJpbmdzIGFuZCBmaXhlZCBs"; // 21 bytes
        format!("Thread-Index: {head}YQ{more}")
    };
    let letters = [
        letter("1@x", 0, ""),
        letter("2@x", 1, "References: <1@x>|"),
        letter("4@x", 2, "References: <1@x> <3@x>|"),
        letter("5@x", 3, "In-Reply-To: <4@x>|"),
    ];
    let mut trees = Vec::new();
    for order in orders(letters.len()) {
        let mut desk = Desk::new();
        for place in order {
            desk.take(&[&letters[place]]);
        }
        trees.push(desk.tree());
    }
    assert_eq!(trees[0], ["1@x", "-2@x", "-3@x?", "--4@x", "---5@x"]);
    assert!(trees.iter().all(|tree| *tree == trees[0]), "{trees:#?}");
    let marked = [
        letter("1@x", 0, &format!("{}|", index("=="))),
        letter("2@x", 1, &format!("{}|", index("AAAAAA=="))).replace("Umowa", "Inny temat"),
    ];
    for order in orders(2) {
        let mut desk = Desk::new();
        for place in order {
            desk.take(&[&marked[place]]);
        }
        assert_eq!(desk.tree().len(), 2, "{:?}", desk.tree());
        assert_eq!(desk.tree(), ["1@x", "-2@x"]);
    }
}

#[test]
fn a_subject_alone_joins_nothing() {
    let mut desk = Desk::new();
    desk.take(&[&letter("1@x", 0, ""), &letter("2@x", 1, "").replace("Umowa", "Re: Umowa")]);
    assert_eq!(desk.tree(), ["2@x"]);
}

#[test]
fn messages_referred_to_are_missed_until_they_come() {
    let mut desk = Desk::new();
    let person = r#"{"name":"Ewa","side":"client","addresses":["ewa@dolina.example"]}"#;
    let op =
        Op::Add { client: desk.client, kind: kronika::domain::Kind::Person, fields: json(person) };
    desk.journal.transact(op).expect("a person");
    let quoted = letter("3@x", 2, "References: <0@x> <2@x>|Cc: jan@dolina.example|")
        .replace("treść", "Zgoda.||Od: Ola <ola@dolina.example>|Wysłano: wtorek, 12 marca 2024 09:15|Do: Ewa|Temat: Plan||x");
    desk.take(&[&letter("1@x", 0, "In-Reply-To: <0@x>|"), &quoted]);
    let found = desk.missing();
    let ids: Vec<_> = found.iter().map(|one| one.message_id.clone().unwrap_or_default()).collect();
    assert_eq!(ids, ["0@x", "2@x"]);
    assert!(found.iter().all(|one| one.why == Absence::Named));
    assert_eq!((found[0].told_by.len(), found[1].told_by.len()), (2, 1));
    let second = &found[1];
    assert_eq!(second.from.as_ref().map(|from| from.address.as_str()), Some("ola@dolina.example"));
    assert_eq!(second.subject, "Plan");
    let holders: Vec<_> = second.holders.iter().map(|one| one.address.address.as_str()).collect();
    assert_eq!(
        holders,
        ["ola@dolina.example", "ewa@dolina.example", "m@nortia.example", "jan@dolina.example"]
    );
    assert_eq!(second.holders[1].side, Some(Side::Client));
    desk.take(&[&letter("2@x", 1, "")]);
    assert_eq!(desk.missing().len(), 1);
    desk.take(&[&letter("0@x", 0, "")]);
    assert_eq!(desk.missing(), []);
}

#[test]
fn messages_repeated_are_missed_unless_held_at_that_time() {
    let mut desk = Desk::new();
    let repeating = |when: &str| {
        letter("1@x", 0, "").replace(
            "treść",
            &format!("Tak.||W dniu {when}, Ola <ola@dolina.example> pisze:|> Czy?|"),
        )
    };
    // The clock of whoever quotes is two hours ahead.
    desk.take(&[&repeating("11.03.2024 o 11:05")]);
    let found = desk.missing();
    assert_eq!((found.len(), found[0].why), (1, Absence::Repeated));
    assert_eq!(found[0].at.map(|at| at.to_string()), Some("2024-03-11 11:05:00".into()));
    let held = "Message-ID: <9@x>|From: Ola <ola@dolina.example>|Subject: Czy|Date: Mon, 11 Mar 2024 09:05:40 +0000||Czy?";
    desk.take(&[held]);
    assert_eq!(desk.missing(), []);
}

#[test]
fn attachments_and_numbers_left_out_are_missed() {
    let mut desk = Desk::new();
    let numbered = |number: u8| {
        letter(&format!("{number}@x"), number, "")
            .replace("Umowa", &format!("[DOL-{number:04}] Pismo"))
    };
    let texts: Vec<String> = [11, 12, 14, 15].into_iter().map(numbered).collect();
    desk.take(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let found = desk.missing();
    assert_eq!((found.len(), found[0].why), (1, Absence::Numbers));
    assert_eq!(found[0].numbers, ["DOL-0013"]);
    assert_eq!(found[0].told_by.len(), 2);
    desk.take(&[&letter("30@x", 30, "").replace("treść", "W załączeniu przesyłam umowę.")]);
    let found = desk.missing();
    assert_eq!(found.iter().filter(|one| one.why == Absence::Attachment).count(), 1);
}

#[test]
fn what_a_message_is_stands_in_the_list() {
    let mut desk = Desk::new();
    desk.take(&[
        &letter("1@x", 0, "Auto-Submitted: auto-replied|"),
        &letter("2@x", 1, "Content-Type: text/calendar; method=REQUEST|")
            .replace("treść", "BEGIN:VEVENT|SUMMARY:Przegląd|END:VEVENT|"),
    ]);
    let rows = desk.reader().mail_rows(desk.client, 0, 10).expect("rows");
    let kinds: Vec<_> = rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [MessageKind::Invitation, MessageKind::AutoReply]);
    let view = desk.reader().mail(rows[0].id).expect("a message");
    assert_eq!(view.message.invitation.map(|meeting| meeting.title), Some("Przegląd".into()));
}
