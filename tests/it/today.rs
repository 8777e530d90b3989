//! What waits today: from messages as they came, meetings, notes and tasks.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use kronika::domain::{ClientDay, Kind, RecordId, Topic};
use kronika::session::{Author, Clock, Journal, Op, parse_json};

use crate::home;

/// A journal in which we are Jan and the client is Ewa, on Tuesday, 15 September 2026.
struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
    client: RecordId,
    messages: u32,
}

fn now() -> DateTime<Utc> {
    "2026-09-15T10:00:00Z".parse().expect("a moment")
}

/// So many days before the day of the tests.
fn before(days: u64) -> DateTime<Utc> {
    now() - Days::new(days)
}

fn date(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&chrono::Local).date_naive()
}

fn desk() -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Jan Próbny".into(), email: "jan@probny.example".into() };
    let path = folder.path().join("a.kronika");
    let mut journal =
        Journal::create_at(&path, author, Clock::Fixed(before(60))).expect("a journal");
    let fields = r#"{"name":"Dolina","answer_days":3,"contact_days":7}"#;
    let fields = parse_json(fields.as_bytes()).expect("JSON");
    let client = journal.transact(Op::AddClient { fields }).expect("a client").ids[0];
    let mut desk = Desk { folder, journal, client, messages: 0 };
    desk.add(
        Kind::Person,
        r#"{"name":"Ewa Wzorowa","side":"client","addresses":["ewa@wzor.example"]}"#,
    );
    desk
}

impl Desk {
    fn add(&mut self, kind: Kind, fields: &str) -> RecordId {
        let fields = parse_json(fields.as_bytes()).expect("JSON");
        let op = Op::Add { client: self.client, kind, fields };
        self.journal.transact(op).expect("added").ids[0]
    }

    /// Takes in a message; answers its `Message-ID`.
    fn message(&mut self, ours: bool, at: DateTime<Utc>, answers: &str, more: &str) -> String {
        self.messages += 1;
        let id = format!("{}@wzor.example", self.messages);
        let (from, to) = match ours {
            true => ("Jan <jan@probny.example>", "Ewa Wzorowa <ewa@wzor.example>"),
            false => ("Ewa Wzorowa <ewa@wzor.example>", "Jan <jan@probny.example>"),
        };
        let answered = if answers.is_empty() {
            String::new()
        } else {
            format!("In-Reply-To: <{answers}>\r\n")
        };
        let text = format!(
            "From: {from}\r\nTo: {to}\r\nSubject: Sprawa {id}\r\nDate: {}\r\nMessage-ID: <{id}>\r\n{answered}{more}\r\nTrzy słowa tu?\r\n\r\n> a to cytat\r\n",
            at.to_rfc2822()
        );
        let path = self.folder.path().join(format!("{}.eml", self.messages));
        std::fs::write(&path, text).expect("a file");
        let sheet = self.journal.import(self.client, &[path], &mut |_| true).expect("a sheet");
        assert_eq!(sheet.new, 1);
        id
    }

    fn day(&self) -> ClientDay {
        let client = self.journal.now().expect(self.client).expect("the client");
        self.journal.now().day(&client, now()).expect("a day")
    }

    fn contact(&self) -> Option<NaiveDate> {
        self.journal.now().last_contact(self.client, now()).expect("an answer")
    }
}

#[test]
fn a_message_waits_until_the_other_side_writes_in_its_thread() {
    let mut desk = desk();
    let first = desk.message(false, before(20), "", "");
    let owed = desk.day().owed;
    assert_eq!(owed.len(), 1);
    assert_eq!((owed[0].topic, owed[0].who.as_str()), (Topic::Answer, "Ewa Wzorowa"));
    // Another one of the same side answers nothing, and the first goes on waiting.
    desk.message(false, before(18), &first, "");
    assert_eq!(desk.day().owed, owed);
    // Neither does a machine.
    let out_of_office = "Auto-Submitted: auto-replied\r\n";
    desk.message(true, before(17), &first, out_of_office);
    assert_eq!(desk.day().owed, owed);
    let answer = desk.message(true, before(16), &first, "");
    let day = desk.day();
    assert_eq!(day.owed, []);
    assert_eq!(day.awaited.len(), 1, "now the client has the last word to say");
    assert_eq!(day.awaited[0].who, "Ewa Wzorowa");
    desk.message(false, before(1), &answer, "");
    let day = desk.day();
    assert_eq!(day.awaited, []);
    let due = day.owed.iter().map(|matter| matter.on).collect::<Vec<_>>();
    assert!(
        due.len() == 1 && due[0] > now().date_naive(),
        "there is still time to answer: {due:?}"
    );
}

#[test]
fn contact_goes_both_ways() {
    let mut desk = desk();
    assert_eq!(desk.contact(), None);
    let asked = desk.message(false, before(30), "", "");
    desk.message(true, before(28), "", "");
    assert_eq!(desk.contact(), None, "two threads of one side each are no contact");
    desk.message(true, before(27), &asked, "Auto-Submitted: auto-replied\r\n");
    assert_eq!(desk.contact(), None, "a machine is no contact");
    desk.message(true, before(26), &asked, "");
    assert_eq!(desk.contact(), Some(date(before(26))));
    let at = |moment: DateTime<Utc>| moment.to_rfc3339();
    desk.add(Kind::Letter, &format!(r#"{{"at":"{}","text":"pismo"}}"#, at(before(9))));
    assert_eq!(desk.contact(), Some(date(before(26))), "a letter goes one way");
    desk.add(Kind::PhoneNote, &format!(r#"{{"at":"{}","text":"rozmowa"}}"#, at(before(8))));
    assert_eq!(desk.contact(), Some(date(before(8))));
    let contact = desk.day().contact.expect("the cooperation goes on");
    assert_eq!(contact.days(date(now())), Some(8));
    assert!(contact.is_late(date(now())));
    desk.add(Kind::Meeting, &format!(r#"{{"title":"Narada","starts":"{}"}}"#, at(before(2))));
    desk.add(
        Kind::Meeting,
        &format!(r#"{{"title":"Za tydzień","starts":"{}"}}"#, at(now() + TimeDelta::days(7))),
    );
    assert_eq!(desk.contact(), Some(date(before(2))), "a meeting counts once its time has come");
    assert_eq!(desk.day().minutes.len(), 1);
}

#[test]
fn phases_removed_and_finished_tasks_are_not_owed() {
    let mut desk = desk();
    let phase = desk.add(Kind::Task, r#"{"title":"Etap","side":"us","due":"2026-09-01"}"#);
    let task = |title: &str, more: &str| {
        format!(r#"{{"title":"{title}","side":"us","due":"2026-09-02"{more}}}"#)
    };
    desk.add(Kind::Task, &task("Otwarte", &format!(r#","parent":"{phase}""#)));
    desk.add(Kind::Task, &task("Zrobione", r#","status":"done""#));
    let removed = desk.add(Kind::Task, &task("Usunięte", ""));
    let telling = parse_json(br#"{"reason":"poza zakresem"}"#).expect("JSON");
    let telling = kronika::domain::Field::read(&telling, "").expect("a telling");
    let verb = kronika::domain::Verb::Remove;
    desk.journal.transact(Op::Act { id: removed, verb, telling }).expect("removed");
    // Words that look like an act are no act.
    desk.add(Kind::Task, &task(r#"Zadanie \"verb\":\"remove\""#, ""));
    let day = desk.day();
    let titles: Vec<&str> = day.owed.iter().map(|matter| matter.title.as_str()).collect();
    assert_eq!(titles, ["Otwarte", r#"Zadanie "verb":"remove""#]);
}

#[test]
fn the_rhythm_counts_what_was_written_not_what_was_quoted() {
    let mut desk = desk();
    let asked = desk.message(false, before(8), "", "");
    desk.message(true, before(7), &asked, "");
    desk.message(false, before(6), &asked, "Auto-Submitted: auto-replied\r\n");
    let rhythm = desk.journal.now().rhythm(desk.client, 4, now()).expect("a rhythm");
    let sum = |of: fn(&kronika::domain::Week) -> u32| rhythm.weeks.iter().map(of).sum::<u32>();
    assert_eq!((sum(|week| week.sent), sum(|week| week.received)), (1, 1));
    assert_eq!((sum(|week| week.words_ours), sum(|week| week.words_theirs)), (3, 3));
    let hours: Vec<f32> = rhythm.weeks.iter().filter_map(|week| week.answer_hours).collect();
    assert_eq!(hours, [24.0]);
}
