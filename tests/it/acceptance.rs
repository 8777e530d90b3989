//! Acceptance by silence in a journal with real messages: which of them answer a snapshot, which only look
//! as if they did, and until when.

use crate::given::{day, json, noon};
use chrono::{DateTime, Utc};
use kronika::domain::{Field as _, Kind, RecordId, SnapshotState, Standing, Telling, Verb};
use kronika::session::{Author, Clock, Journal, Op};

use crate::home;

/// A journal in which snapshot 1 went to the client by message on Wednesday, 4 November 2026, under a rule of
/// five working days. In Poland the 11th is a holiday: the last day is Thursday the 12th.
struct Desk {
    // Holds the journal's file until the test is over.
    _folder: tempfile::TempDir,
    journal: Journal,
    client: RecordId,
    snapshot: RecordId,
    rule: RecordId,
    messages: u32,
}

const LAST: &str = "2026-11-12";
const AFTER: &str = "2026-11-13";

const JAN: &str = "Jan <jan@probny.example>";
const OLA: &str = "Ola <ola@probny.example>";
const EWA: &str = "Ewa <ewa@wzor.example>";
const OTHER: &str = "Adam <adam@trzeci.example>";
const UNKNOWN: &str = "Ktoś <ktos@wzor.example>";

fn desk(client: &str) -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Jan".into(), email: "jan@probny.example".into() };
    let clock = Clock::Fixed(noon("2026-11-02"));
    let path = folder.path().join("a.kronika");
    let mut journal = Journal::create_at(&path, author, clock).expect("a journal");
    let client = journal.transact(Op::AddClient { fields: json(client) }).expect("a client").ids[0];
    let mut add = |kind, fields: &str| {
        journal.transact(Op::Add { client, kind, fields: json(fields) }).expect("added").ids[0]
    };
    for (name, side, address) in [
        ("Ewa", "client", "ewa@wzor.example"),
        ("Ola", "us", "ola@probny.example"),
        ("Adam", "third-party", "adam@trzeci.example"),
    ] {
        add(
            Kind::Person,
            &format!(r#"{{"name":"{name}","side":"{side}","addresses":["{address}"]}}"#),
        );
    }
    let rule = add(
        Kind::Rule,
        r#"{"words":"Milczenie jest zgodą","kind":"acceptance","days":5,"agreed_by":["Ewa"],
            "in_force_from":"2026-03-01","source":"no-proof"}"#,
    );
    add(Kind::Task, r#"{"title":"Import","side":"us","due":"2026-12-01"}"#);
    let taken = Op::Snapshot { client, name: "Plan".to_owned(), note: None };
    let snapshot = journal.transact(taken).expect("a snapshot").ids[0];
    let mut desk = Desk { _folder: folder, journal, client, snapshot, rule, messages: 0 };
    let message = desk.mail(JAN, "2026-11-04T09:00:00Z", None, "");
    desk.act(Verb::Send, &format!(r#"{{"message":"{message}","on":"2026-11-04"}}"#));
    desk
}

fn polish() -> Desk {
    desk(r#"{"name":"Wzór","client_holidays":"pl"}"#)
}

impl Desk {
    /// Takes in a message; `answers` is the number of the one it replies to, `more` further headers and, after
    /// an empty line, another text.
    fn mail(&mut self, from: &str, at: &str, answers: Option<u32>, more: &str) -> RecordId {
        self.messages += 1;
        let number = self.messages;
        let date = at.parse::<DateTime<Utc>>().expect("a moment").to_rfc2822();
        let to = if from.contains("probny") { EWA } else { JAN };
        let answers = answers.map(|to| format!("In-Reply-To: <{to}@x>\r\n")).unwrap_or_default();
        let text = if more.contains("\r\n\r\n") { "" } else { "\r\nTreść\r\n" };
        let text = format!(
            "From: {from}\r\nTo: {to}\r\nSubject: Harmonogram\r\nDate: {date}\r\nMessage-ID: <{number}@x>\r\n\
             {answers}{more}{text}"
        );
        let files = vec![(format!("{number}.eml"), text.into_bytes())];
        let sheet = self.journal.import_bytes(self.client, "test", files).expect("a sheet");
        sheet.items[0].id.expect("a record")
    }

    fn act(&mut self, verb: Verb, telling: &str) {
        let telling = Telling::read(&json(telling), "").expect("a telling");
        self.journal.transact(Op::Act { id: self.snapshot, verb, telling }).expect("recorded");
    }

    fn check(&self, today: &str, expected: SnapshotState) -> Standing {
        let told = self.journal.now().standings(self.client, day(today)).expect("standings");
        assert_eq!(told[&self.snapshot].state, expected, "{today} {:?}", told[&self.snapshot]);
        told[&self.snapshot]
    }

    /// Silence was broken: it stays sent, and the day of the answer is told.
    fn answered(&self, on: &str) {
        let told = self.check("2026-12-24", SnapshotState::Sent);
        assert_eq!(told.answered, Some(day(on)));
    }

    fn silent(&self) {
        let told = self.check(AFTER, SnapshotState::AcceptedBySilence);
        assert_eq!(told.accepted, Some(day(LAST)));
    }
}

#[test]
fn nothing_is_sent_before_it_is_there() {
    let mut desk = polish();
    let old = desk.mail(JAN, "2026-11-01T09:00:00Z", None, "");
    let letter = desk.mail(JAN, "2026-11-02T09:00:00Z", None, "");
    let mut send = |message: RecordId, on: &str| {
        let telling = json(&format!(r#"{{"message":"{message}","on":"{on}"}}"#));
        let telling = Telling::read(&telling, "").expect("a telling");
        let op = Op::Act { id: desk.snapshot, verb: Verb::Send, telling };
        desk.journal.transact(op).map(|_| ()).map_err(|refused| refused.key)
    };
    assert_eq!(send(old, "2026-11-05"), Err("error-sent-before"), "by an older message");
    assert_eq!(send(letter, "2026-11-01"), Err("error-sent-before"), "on a day before it");
    assert_eq!(send(letter, "2026-11-02"), Ok(()));
}

#[test]
fn nobody_answers_and_the_last_day_is_no_holiday() {
    let desk = polish();
    let told = desk.check(LAST, SnapshotState::Sent);
    assert_eq!((told.until, told.rule, told.answered), (Some(day(LAST)), Some(desk.rule), None));
    desk.silent();
    let weekends_alone = self::desk(r#"{"name":"Wzór"}"#);
    weekends_alone.check("2026-11-11", SnapshotState::Sent);
    let told = weekends_alone.check(LAST, SnapshotState::AcceptedBySilence);
    assert_eq!(told.accepted, Some(day("2026-11-11")));
}

#[test]
fn an_answer_counts_before_and_on_the_last_day_and_not_after() {
    for (at, counts) in [
        ("2026-11-04T15:00:00Z", true),
        ("2026-11-11T10:00:00Z", true),
        ("2026-11-12T16:00:00Z", true),
        ("2026-11-13T08:00:00Z", false),
    ] {
        let mut desk = polish();
        desk.mail(EWA, at, Some(1), "");
        if counts { desk.answered(&at[..10]) } else { desk.silent() }
    }
    // An answer to the answer of a colleague stands in the same conversation.
    let mut desk = polish();
    desk.mail(OLA, "2026-11-05T09:00:00Z", Some(1), "");
    desk.silent();
    desk.mail(EWA, "2026-11-06T09:00:00Z", Some(2), "");
    desk.answered("2026-11-06");
}

const BOUNCE: &str = "MIME-Version: 1.0\r\nReturn-Path: <>\r\n\
    Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain\r\n\r\nMailbox full\r\n\
    --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; wzor.example\r\n\r\n\
    Final-Recipient: rfc822; ewa@wzor.example\r\nAction: failed\r\nStatus: 5.2.2\r\n--b--\r\n";

const RECEIPT: &str = "MIME-Version: 1.0\r\n\
    Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n\
    --b\r\nContent-Type: text/plain\r\n\r\nRead\r\n\
    --b\r\nContent-Type: message/disposition-notification\r\n\r\n\
    Final-Recipient: rfc822; ewa@wzor.example\r\n\
    Disposition: manual-action/MDN-sent-manually; displayed\r\n--b--\r\n";

#[test]
fn what_a_machine_sent_is_no_answer() {
    for (from, more) in [
        ("MAILER-DAEMON <mailer-daemon@wzor.example>", BOUNCE),
        (EWA, RECEIPT),
        (EWA, "Auto-Submitted: auto-replied\r\n"),
        (EWA, "X-Auto-Response-Suppress: All\r\nX-Autoreply: yes\r\n"),
        (EWA, "Precedence: auto_reply\r\n"),
    ] {
        let mut desk = polish();
        desk.mail(from, "2026-11-05T09:00:00Z", Some(1), more);
        desk.silent();
        // A person who then answers is heard all the same.
        desk.mail(EWA, "2026-11-06T09:00:00Z", Some(1), "Auto-Submitted: no\r\n");
        desk.answered("2026-11-06");
    }
}

#[test]
fn what_only_looks_like_an_answer_is_none() {
    let mut desk = polish();
    // Of another conversation, though its subject is the same; from a third party; ours; and older.
    desk.mail(OTHER, "2026-11-05T09:00:00Z", Some(1), "");
    desk.mail(OLA, "2026-11-05T10:00:00Z", Some(1), "");
    desk.mail(EWA, "2026-11-03T09:00:00Z", Some(1), "");
    desk.mail(EWA, "2026-11-05T11:00:00Z", Some(77), "");
    desk.silent();
    // Taken in by mistake and taken back.
    let mistaken = desk.mail(EWA, "2026-11-06T09:00:00Z", Some(1), "");
    desk.answered("2026-11-06");
    let reason = "Inny klient".to_owned();
    desk.journal.transact(Op::Retract { id: mistaken, reason }).expect("taken back");
    desk.silent();
    // Whose address nobody has written down may be the client's: in doubt silence is broken.
    desk.mail(UNKNOWN, "2026-11-09T09:00:00Z", Some(1), "");
    desk.answered("2026-11-09");
}

#[test]
fn an_answer_at_the_end_of_a_long_conversation_is_heard() {
    let mut desk = polish();
    for minute in 0..130 {
        let at = format!("2026-11-05T{:02}:{:02}:00Z", 8 + minute / 60, minute % 60);
        desk.mail(OLA, &at, Some(1), "");
    }
    desk.silent();
    desk.mail(EWA, "2026-11-10T09:00:00Z", Some(1), "");
    desk.answered("2026-11-10");
}

#[test]
fn a_rule_changed_in_the_middle_leaves_the_window_as_it_was() {
    let change = |sent_under: &str, days: u32| {
        let mut desk = polish();
        desk.journal.set_clock(Clock::Fixed(noon("2026-11-06")));
        let fields = json(&format!(r#"{{"days":{days},"in_force_from":"{sent_under}"}}"#));
        let (cause, side, source) = (None, None, None);
        let op = Op::Change { id: desk.rule, fields, cause, side, source };
        desk.journal.transact(op).expect("changed");
        desk
    };
    // In force from the middle of the window: shorter or longer, nothing changes.
    change("2026-11-06", 1).check(LAST, SnapshotState::Sent);
    change("2026-11-06", 1).silent();
    change("2026-11-06", 30).silent();
    // Recorded later, but in force on the day it was sent.
    change("2026-11-04", 2).check("2026-11-07", SnapshotState::AcceptedBySilence);
    change("2026-11-04", 30).check(AFTER, SnapshotState::Sent);
}

#[test]
fn what_was_said_of_an_answer_settles_it() {
    let mut desk = polish();
    let answer = desk.mail(EWA, "2026-11-12T09:00:00Z", Some(1), "");
    desk.answered(LAST);
    desk.act(
        Verb::Refuse,
        &format!(r#"{{"reason":"Za późno","source":"{answer}","on":"2026-11-12"}}"#),
    );
    desk.check("2026-12-24", SnapshotState::Refused);
    let mut desk = polish();
    let late = desk.mail(EWA, "2026-11-13T09:00:00Z", Some(1), "");
    let told = format!(r#"{{"reason":"Za późno","source":"{late}","on":"2026-11-13"}}"#);
    desk.act(Verb::Refuse, &told);
    let told = desk.check("2026-12-24", SnapshotState::AcceptedBySilence);
    assert_eq!((told.accepted, told.late), (Some(day(LAST)), Some(day(AFTER))));
}

#[test]
fn what_was_recorded_by_mistake_is_taken_back_and_stays_visible() {
    let mut desk = polish();
    let answer = desk.mail(EWA, "2026-11-10T09:00:00Z", Some(1), "");
    let accepted = Op::Act {
        id: desk.snapshot,
        verb: Verb::Accept,
        telling: Telling::read(&json(&format!(r#"{{"source":"{answer}"}}"#)), "").expect("told"),
    };
    // The wrong letter was named as the client's word: the act is undone, as any other.
    let undo = accepted.undoing(&desk.journal.now(), "Cofnięte").expect("asked");
    let done = desk.journal.transact(accepted).expect("recorded");
    desk.check("2026-12-24", SnapshotState::Accepted);
    let known = desk.journal.now().expect(desk.snapshot).expect("a snapshot");
    assert_eq!(done.acts, [(desk.snapshot, known.acts[1].stamp.entry())]);
    desk.journal.transact(undo.expect("it can be taken back").of(&done)).expect("taken back");
    desk.answered("2026-11-10");
    // And so is the sending, by the entry it stands on; twice is once too often.
    let sent = known.acts[0].stamp.entry();
    let back = |entry: &str, reason: &str| {
        let telling = json(&format!(r#"{{"entry":"{entry}"{reason}}}"#));
        let telling = Telling::read(&telling, "").expect("told");
        Op::Act { id: desk.snapshot, verb: Verb::TakeBack, telling }
    };
    let why = r#","reason":"Nie ta wiadomość""#;
    for (op, field) in [
        (back(&sent, ""), "reason"),
        (back("nowhere@7", why), "entry"),
        (back(&sent, why), ""),
        (back(&sent, why), "entry"),
    ] {
        let refused = desk.journal.transact(op).err();
        let refused =
            refused.and_then(|why| why.args.iter().find(|(name, _)| *name == "field").cloned());
        assert_eq!(refused.map(|(_, field)| field).unwrap_or_default(), field);
    }
    let now = desk.journal.now().expect(desk.snapshot).expect("a snapshot");
    let gone: Vec<_> =
        now.withdrawn.iter().map(|one| (one.act.verb, one.by.reason.as_str())).collect();
    assert_eq!(gone, [(Verb::Accept, "Cofnięte"), (Verb::Send, "Nie ta wiadomość")]);
    assert_eq!(now.acts, []);
    desk.check("2026-12-24", SnapshotState::Taken);
    // It is as it was when it was known so, the same after a rebuild, and the record is whole.
    desk.journal.rebuild(&mut |_| {}).expect("rebuilt");
    desk.check("2026-12-24", SnapshotState::Taken);
    assert_eq!(desk.journal.verify(&mut |_| true).expect("checked").faults, []);
}
