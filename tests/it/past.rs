//! What was known on a day, asked for today, is what was listed on that day.

use crate::given::json;
use chrono::{DateTime, Days, TimeZone, Utc};
use kronika::domain::{Field, Kind, RecordId, Side, Source, Telling, Verb};
use kronika::session::{Author, Clock, Journal, Op, Reader};

use crate::home;

fn day(number: u64) -> DateTime<Utc> {
    let first = Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).single().expect("a day");
    first.checked_add_days(Days::new(number)).expect("a day")
}

/// Every list and query of a client, as text.
fn listed(reader: Reader<'_>, client: RecordId) -> String {
    let records = reader.records(client, Kind::ALL).expect("records");
    let mails = reader.mail_rows(client, 0, 100).expect("mails");
    let counts = (reader.mail_count(client), reader.timeline_count(client));
    let timeline = reader.timeline(client, 0, 100).expect("timeline");
    let outline = reader.outline(client).expect("outline");
    let views: Vec<_> = mails.iter().map(|row| reader.mail(row.id).expect("a message")).collect();
    let found: Vec<_> = ["dolina", "import", "malec", "lodz"]
        .map(|words| reader.search(words, Some(client), 50))
        .into();
    let history: Vec<_> = records.iter().map(|record| reader.history(record.id)).collect();
    let citing: Vec<_> = records.iter().map(|record| reader.cited_by(record.id)).collect();
    let trees: Vec<_> = mails.iter().map(|row| reader.thread(row.id).expect("a tree")).collect();
    let missing = reader.missing(client).expect("what is missing");
    let records = (records, trees, missing);
    format!(
        "{records:#?}{mails:#?}{counts:?}{timeline:#?}{outline:#?}{views:#?}{found:#?}{history:#?}{citing:#?}"
    )
}

/// Something recorded on a day; answers with the record it made, if any.
type Step = fn(&mut Journal, RecordId, &[RecordId]) -> Option<RecordId>;

fn add(journal: &mut Journal, client: RecordId, kind: Kind, fields: &str) -> Option<RecordId> {
    let op = Op::Add { client, kind, fields: json(fields) };
    journal.transact(op).expect("added").ids.last().copied()
}

fn mail(journal: &mut Journal, client: RecordId, id: &str, more: &str) -> Option<RecordId> {
    let text = format!(
        "Message-ID: <{id}>\nFrom: Malec <p@dolina.example>\nTo: m@nortia.example\nSubject: Import\n{more}\nDo Łodzi\n"
    );
    let sheet =
        journal.import_bytes(client, "test", vec![(format!("{id}.eml"), text.into_bytes())]);
    sheet.expect("taken in").items.first().and_then(|line| line.id)
}

fn act(journal: &mut Journal, id: RecordId, verb: Verb, telling: &str) -> Option<RecordId> {
    let telling = Telling::read(&json(telling), "").expect("a telling");
    journal.transact(Op::Act { id, verb, telling }).expect("done");
    None
}

const STORY: &[Step] = &[
    |j, c, _| add(j, c, Kind::Task, r#"{"title":"Import próbny","side":"us","due":"2026-04-10"}"#),
    |j, c, _| mail(j, c, "1@dolina", "References: <0@dolina>\n"),
    |j, c, _| {
        add(
            j,
            c,
            Kind::Person,
            r#"{"name":"Piotr Malec","side":"client","addresses":["p@dolina.example"]}"#,
        )
    },
    |j, _, made| {
        let moved = Op::Change {
            id: made[0],
            fields: json(r#"{"due":"2026-04-22","owner":"Piotr Malec"}"#),
            cause: Some("Różne jednostki miar".into()),
            side: Some(Side::Client),
            source: Some(Source::Record(made[1])),
        };
        j.transact(moved).map(|_| None).expect("moved")
    },
    |j, c, _| mail(j, c, "0@dolina", ""),
    |j, c, _| {
        add(
            j,
            c,
            Kind::Meeting,
            r#"{"title":"Start","starts":"2026-03-05T09:00:00Z","points":[{"title":"Import","outcomes":[{"kind":"action","text":"Lista"}]},{"title":"Otwarty"}]}"#,
        )
    },
    |j, _, made| act(j, made[4], Verb::Seal, "{}"),
    |j, _, made| act(j, made[4], Verb::Annex, r#"{"words":"Sprostowanie"}"#),
    |j, c, _| add(j, c, Kind::Meeting, r#"{"title":"Drugie","starts":"2026-03-12T09:00:00Z"}"#),
    |j, c, _| add(j, c, Kind::Rule, r#"{"kind":"channels","words":"Piszemy maile"}"#),
    |j, _, made| {
        let fields = json(r#"{"words":"Piszemy tylko maile"}"#);
        j.transact(Op::Change { id: made[6], fields, cause: None, side: None, source: None })
            .map(|_| None)
            .expect("amended")
    },
    |j, c, _| {
        j.transact(Op::Snapshot { client: c, name: "Pierwsza".into(), note: None })
            .expect("taken")
            .ids
            .pop()
    },
    |j, _, made| act(j, made[0], Verb::Remove, r#"{"reason":"Zbędne"}"#),
    |j, _, made| {
        let fields = json(r#"{"title":"Import"}"#);
        j.transact(Op::Correct { id: made[0], fields, reason: "Literówka".into() })
            .map(|_| None)
            .expect("corrected")
    },
    |j, c, _| mail(j, c, "1@dolina", "References: <0@dolina>\nX-Scanned: yes\n"),
    |j, c, _| mail(j, c, "7@dolina", "References: <6@dolina>\n"),
    |j, c, _| mail(j, c, "8@dolina", "Subject: W załączeniu DOL-0012\n"),
    |j, _, made| {
        j.transact(Op::Retract { id: made[6], reason: "Pomyłka".into() })
            .map(|_| None)
            .expect("retracted")
    },
    |j, _, made| {
        j.transact(Op::Restore { id: made[6], reason: "Jednak nie".into() })
            .map(|_| None)
            .expect("restored")
    },
];

#[test]
fn as_known_on_a_day_equals_what_was_listed_that_day() {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Marta".into(), email: "m@nortia.example".into() };
    let path = folder.path().join("a.kronika");
    let mut journal = Journal::create_at(&path, author, Clock::Fixed(day(0))).expect("a journal");
    let client = Op::AddClient { fields: json(r#"{"name":"Dolina"}"#) };
    let client = journal.transact(client).expect("a client").ids[0];
    let mut made = Vec::new();
    let mut then = Vec::new();
    for (number, step) in (1..).zip(STORY) {
        journal.set_clock(Clock::Fixed(day(number)));
        made.extend(step(&mut journal, client, &made));
        then.push((day(number), listed(journal.now(), client)));
    }
    for (moment, expected) in then {
        let past = journal.known_on(client, moment).expect("a past day");
        assert!(listed(past.reader(), client) == expected, "{moment}");
    }
    let before = journal.known_on(client, day(0) - Days::new(1)).expect("a past day");
    assert_eq!(before.reader().timeline_count(client).expect("a count"), 0);
}
