//! Answer clocks: what starts and stops them, which day is due, and how long each side takes.

use crate::given::{day, json, noon};
use std::collections::HashMap;

use chrono::NaiveDate;
use kronika::domain::{
    AnswerClock, AnswerState, Due, DueBasis, Field, Kind, RecordId, ResponseTime, Telling,
    Unanswered, Verb,
};
use kronika::session::{Access, Answers, Author, Clock, Journal, Op};

use crate::home;

/// A journal in which we are Jan and Ola, the client Ewa and Adam; messages come by their days.
struct Desk {
    folder: tempfile::TempDir,
    journal: Journal,
    client: RecordId,
    ids: HashMap<String, RecordId>,
}

fn desk(client: &str) -> Desk {
    home::set();
    let folder = tempfile::tempdir().expect("a folder");
    let author = Author { name: "Jan Próbny".into(), email: "jan@probny.example".into() };
    let path = folder.path().join("a.kronika");
    let clock = Clock::Fixed(noon("2026-03-02"));
    let mut journal = Journal::create_at(&path, author, clock).expect("a journal");
    let client = journal.transact(Op::AddClient { fields: json(client) }).expect("a client").ids[0];
    let mut desk = Desk { folder, journal, client, ids: HashMap::new() };
    for (name, side) in [("Ewa", "client"), ("Adam", "client"), ("Ola", "us")] {
        let address = format!("{}@x.example", name.to_lowercase());
        desk.add(
            Kind::Person,
            &format!(r#"{{"name":"{name}","side":"{side}","addresses":["{address}"]}}"#),
        );
    }
    desk
}

impl Desk {
    fn add(&mut self, kind: Kind, fields: &str) -> RecordId {
        let op = Op::Add { client: self.client, kind, fields: json(fields) };
        self.journal.transact(op).expect("added").ids[0]
    }

    /// Takes in a message of this name, sent at noon; `more` are further headers.
    fn mail(&mut self, name: &str, from: &str, on: &str, answers: &str, more: &str) -> RecordId {
        let address = if from == "Jan" {
            "jan@probny.example".to_owned()
        } else {
            format!("{}@x.example", from.to_lowercase())
        };
        let to =
            if ["Jan", "Ola"].contains(&from) { "ewa@x.example" } else { "jan@probny.example" };
        let answers = if answers.is_empty() {
            String::new()
        } else {
            format!("In-Reply-To: <{answers}@x>\r\n")
        };
        let asks = if name.starts_with("thanks") { "Dziękuję." } else { "Czy tak?" };
        let text = format!(
            "From: {from} <{address}>\r\nTo: {to}\r\nSubject: {name}\r\nDate: {}\r\nMessage-ID: <{name}@x>\r\n{answers}{more}\r\nTreść {name}. {asks}\r\n",
            noon(on).to_rfc2822()
        );
        let files = vec![(format!("{name}.eml"), text.into_bytes())];
        let sheet = self.journal.import_bytes(self.client, "test", files).expect("a sheet");
        let id = sheet.items[0].id.expect("a record");
        self.ids.insert(name.to_owned(), id);
        id
    }

    fn act(&mut self, name: &str, verb: Verb, telling: &str) -> Result<(), &'static str> {
        let telling = Telling::read(&json(telling), "").expect("a telling");
        let op = Op::Act { id: self.ids[name], verb, telling };
        self.journal.transact(op).map(drop).map_err(|failure| failure.key)
    }

    fn answers(&self, on: &str) -> Answers {
        self.journal.now().answers(self.client, None, noon(on), 1000).expect("answers")
    }

    fn clock(&self, name: &str, on: &str) -> Option<AnswerClock> {
        self.journal.now().answer_clock(self.ids[name], noon(on)).expect("a clock")
    }

    fn state(&self, name: &str, on: &str) -> AnswerState {
        self.clock(name, on).expect("a clock").state
    }

    fn due(&self, name: &str) -> Option<(NaiveDate, DueBasis)> {
        self.clock(name, "2026-03-31").expect("a clock").due.map(|due: Due| (due.on, due.basis))
    }
}

fn names(list: &[Unanswered]) -> Vec<&str> {
    list.iter().map(|one| one.subject.as_str()).collect()
}

fn answered(by: RecordId, on: &str) -> AnswerState {
    AnswerState::Answered { by: Some(by), on: day(on) }
}

#[test]
fn the_day_due_is_that_of_the_rule_in_force_when_it_was_sent() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":10,"our_holidays":"pl"}"#);
    desk.mail("before", "Ewa", "2026-02-27", "", "");
    let rule = desk.add(
        Kind::Rule,
        r#"{"kind":"answer-times","words":"Trzy dni","days":3,"in_force_from":"2026-03-02","agreed_by":["Ewa"],"agreed_on":"2026-03-02"}"#,
    );
    desk.mail("three", "Ewa", "2026-03-13", "", "");
    desk.journal.set_clock(Clock::Fixed(noon("2026-03-16")));
    let fields = json(
        r#"{"words":"Jeden dzień","days":1,"in_force_from":"2026-03-18","agreed_by":["Ewa"],"agreed_on":"2026-03-16"}"#,
    );
    let op = Op::Change { id: rule, fields, cause: None, side: None, source: None };
    desk.journal.transact(op).expect("a new version");
    desk.mail("between", "Ewa", "2026-03-17", "", "");
    desk.mail("one", "Ewa", "2026-03-18", "", "");
    assert_eq!(desk.due("before"), Some((day("2026-03-13"), DueBasis::Agreed)));
    assert_eq!(desk.due("three"), Some((day("2026-03-18"), DueBasis::Rule)));
    assert_eq!(desk.due("between"), Some((day("2026-03-20"), DueBasis::Rule)));
    assert_eq!(desk.due("one"), Some((day("2026-03-19"), DueBasis::Rule)));
    let clock = desk.clock("one", "2026-03-31").expect("a clock");
    assert_eq!(clock.due.and_then(|due| due.rule), Some(rule));
    // Working days as those count them who have to answer: 6 April is Easter Monday.
    assert_eq!(desk.clock("one", "2026-04-07").expect("a clock").days, 13);
    assert_eq!(names(&desk.answers("2026-03-19").us), ["before", "three", "one", "between"]);
    let late = desk.answers("2026-03-19").our_time;
    assert_eq!((late.asked, late.answered, late.open, late.overdue), (4, 0, 4, 2));
}

#[test]
fn no_machine_stops_a_clock_and_anyone_of_the_side_does() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":2}"#);
    desk.mail("asked", "Ewa", "2026-03-02", "", "");
    desk.mail("auto", "Jan", "2026-03-02", "asked", "Auto-Submitted: auto-replied\r\n");
    let receipt =
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n";
    desk.mail("receipt", "Jan", "2026-03-02", "asked", receipt);
    let bounce = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n";
    desk.mail("bounce", "Jan", "2026-03-03", "asked", bounce);
    assert_eq!(desk.state("asked", "2026-03-04"), AnswerState::Open);
    for machine in ["auto", "receipt", "bounce"] {
        assert_eq!(desk.clock(machine, "2026-03-04"), None, "{machine}");
    }
    // Adam writes in the same thread: the same side goes on waiting, on one clock.
    desk.mail("again", "Adam", "2026-03-04", "asked", "");
    assert_eq!(names(&desk.answers("2026-03-04").us), ["asked"]);
    let answer = desk.mail("answer", "Ola", "2026-03-05", "again", "");
    assert_eq!(desk.state("asked", "2026-03-06"), answered(answer, "2026-03-05"));
    assert_eq!(desk.clock("asked", "2026-03-20").expect("a clock").days, 3);
    let told = desk.answers("2026-03-06");
    assert_eq!((names(&told.us), names(&told.them)), (vec![], vec!["answer"]));
    // On the day before the answer it was open still.
    assert_eq!(desk.state("asked", "2026-03-04"), AnswerState::Open);
}

#[test]
fn an_answer_in_another_thread_counts_where_it_is_recorded() {
    let mut desk = desk(r#"{"name":"Dolina"}"#);
    desk.mail("asked", "Ewa", "2026-03-02", "", "");
    let other = desk.mail("other", "Jan", "2026-03-04", "", "");
    assert_eq!(desk.state("asked", "2026-03-05"), AnswerState::Open);
    assert_eq!(desk.due("asked"), None, "nothing was agreed");
    assert_eq!(desk.act("asked", Verb::Answered, "{}"), Err("error-field"));
    desk.act("asked", Verb::Answered, &format!(r#"{{"message":"{other}"}}"#)).expect("recorded");
    assert_eq!(desk.state("asked", "2026-03-05"), answered(other, "2026-03-04"));
    assert_eq!(desk.clock("asked", "2026-03-05").expect("a clock").days, 2);
    desk.act("asked", Verb::AwaitAnswer, "{}").expect("recorded");
    assert_eq!(desk.state("asked", "2026-03-05"), AnswerState::Open);
    desk.act("asked", Verb::Answered, r#"{"on":"2026-03-03"}"#).expect("by telephone");
    assert_eq!(
        desk.state("asked", "2026-03-05"),
        AnswerState::Answered { by: None, on: day("2026-03-03") }
    );
}

#[test]
fn a_holding_reply_makes_a_new_promise_and_answers_nothing() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":2}"#);
    desk.mail("asked", "Ewa", "2026-03-02", "", "");
    let soon = desk.mail("soon", "Jan", "2026-03-03", "asked", "");
    assert_eq!(desk.act("asked", Verb::HoldingReply, "{}"), Err("error-field"), "a day is needed");
    let telling = format!(r#"{{"until":"2026-03-13","message":"{soon}"}}"#);
    desk.act("asked", Verb::HoldingReply, &telling).expect("recorded");
    assert_eq!(desk.state("asked", "2026-03-05"), AnswerState::Open);
    assert_eq!(desk.due("asked"), Some((day("2026-03-13"), DueBasis::Promise)));
    let told = desk.answers("2026-03-16");
    assert_eq!(
        (names(&told.us), names(&told.them)),
        (vec!["asked"], vec![]),
        "it asks nothing of them"
    );
    assert_eq!(
        (told.us[0].promised.as_slice(), told.our_time.overdue),
        (&[day("2026-03-13")][..], 1)
    );
    desk.act("asked", Verb::HoldingReply, r#"{"until":"2026-03-20"}"#).expect("once more");
    assert_eq!(desk.due("asked"), Some((day("2026-03-20"), DueBasis::Promise)));
    let answer = desk.mail("answer", "Jan", "2026-03-19", "asked", "");
    assert_eq!(desk.state("asked", "2026-03-20"), answered(answer, "2026-03-19"));
    let promised = desk.clock("asked", "2026-03-20").expect("a clock").promised;
    assert_eq!(promised, [day("2026-03-13"), day("2026-03-20")]);
}

#[test]
fn what_is_set_by_hand_is_an_entry_and_is_taken_back_by_another() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":2}"#);
    let asked = desk.mail("asked", "Ewa", "2026-03-02", "", "");
    let before = desk.act("asked", Verb::AnswerBy, r#"{"until":"2026-02-27"}"#);
    assert_eq!(before, Err("error-answer-before"), "a day before it was sent");
    desk.act("asked", Verb::AnswerBy, r#"{"until":"2026-03-20","reason":"Ewa się zgadza"}"#)
        .expect("set");
    assert_eq!(desk.due("asked"), Some((day("2026-03-20"), DueBasis::ByHand)));
    assert_eq!(desk.act("asked", Verb::NoAnswer, "{}"), Err("error-field"), "why?");
    let telling = Telling { reason: Some("Tylko do wiadomości".into()), ..Telling::default() };
    let op = Op::Act { id: asked, verb: Verb::NoAnswer, telling };
    let undo = op.undoing(&desk.journal.now(), "Pomyłka").expect("asked").expect("can be");
    let done = desk.journal.transact(op).expect("recorded");
    let reason = "Tylko do wiadomości".to_owned();
    assert_eq!(desk.state("asked", "2026-03-05"), AnswerState::NotNeeded { reason });
    let told = desk.answers("2026-03-05");
    assert_eq!((told.us.len(), told.not_needed, told.our_time.asked), (0, 1, 0));
    desk.journal.transact(undo.of(&done)).expect("taken back");
    assert_eq!(desk.state("asked", "2026-03-05"), AnswerState::Open);
    assert_eq!(desk.due("asked"), Some((day("2026-03-20"), DueBasis::ByHand)), "what stood before");
    let history = desk.journal.now().history(asked).expect("a history");
    assert_eq!(history.len(), 5, "made, set, not needed, set back, set again");
    let meeting = desk.add(Kind::Meeting, r#"{"title":"Start","starts":"2026-03-04T08:00:00Z"}"#);
    desk.ids.insert("meeting".to_owned(), meeting);
    assert_eq!(desk.act("meeting", Verb::NoAnswer, r#"{"reason":"x"}"#), Err("error-wrong-act"));
    // A file folded again tells the same.
    let before = desk.answers("2026-03-31");
    let Desk { folder, journal, client, .. } = desk;
    drop(journal);
    let mut journal =
        Journal::open(&folder.path().join("a.kronika"), Access::Write).expect("opens");
    journal.rebuild(&mut |_| {}).expect("folded");
    let after = journal.now().answers(client, None, noon("2026-03-31"), 1000).expect("answers");
    assert_eq!(before, after);
    // On a day before it was recorded nothing of it is known.
    let past = journal.known_on(client, noon("2026-03-01")).expect("a past");
    assert!(past.reader().record(asked).expect("asked").is_none());
}

#[test]
fn nothing_that_is_open_is_left_out_of_the_median() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":2}"#);
    let time = |desk: &Desk| desk.answers("2026-03-31").our_time;
    assert_eq!(time(&desk), ResponseTime::default());
    let ask = |desk: &mut Desk, name: &str, answer: &str| {
        desk.mail(name, "Ewa", "2026-03-02", "", "");
        if !answer.is_empty() {
            desk.mail(&format!("re-{name}"), "Jan", answer, name, "");
        }
    };
    ask(&mut desk, "a", "2026-03-03");
    ask(&mut desk, "b", "2026-03-05");
    let told = time(&desk);
    assert_eq!((told.asked, told.answered, told.median, told.more_than), (2, 2, Some(1), None));
    ask(&mut desk, "c", "");
    let told = time(&desk);
    assert_eq!((told.asked, told.answered, told.open, told.median), (3, 2, 1, Some(3)));
    ask(&mut desk, "d", "");
    ask(&mut desk, "e", "");
    // Over half wait: the median is not known yet, only that it is longer than half waited until now.
    let told = time(&desk);
    assert_eq!((told.asked, told.answered, told.median), (5, 2, None));
    assert_eq!(told.more_than, Some(21));
    assert_eq!(told.overdue, 3);
    // What has waited for a day says nothing of the days after it, and makes nobody slower.
    let before = desk.answers("2026-03-05").our_time;
    desk.mail("late", "Ewa", "2026-03-04", "", "");
    assert_eq!(desk.answers("2026-03-05").our_time.median, before.median);
    // Ours that they did not answer are theirs.
    let theirs = desk.answers("2026-03-31").their_time;
    assert_eq!((theirs.asked, theirs.answered, theirs.open), (2, 0, 2));
}

#[test]
fn thanks_of_ours_wait_for_nothing_and_a_word_of_ours_makes_them() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":2}"#);
    desk.mail("thanks-ours", "Jan", "2026-03-02", "", "");
    desk.mail("thanks-theirs", "Ewa", "2026-03-02", "", "");
    desk.mail("asked", "Jan", "2026-03-02", "", "");
    assert_eq!(desk.clock("thanks-ours", "2026-03-20"), None);
    let told = desk.answers("2026-03-20");
    // Of what others wrote nothing is left out by what it says: nobody here decides that for the user.
    assert_eq!((names(&told.us), names(&told.them)), (vec!["thanks-theirs"], vec!["asked"]));
    assert_eq!(told.their_time.asked, 1);
    desk.act("thanks-ours", Verb::AwaitAnswer, "{}").expect("recorded");
    let told = desk.answers("2026-03-20");
    let mut them = names(&told.them);
    them.sort_unstable();
    assert_eq!(them, ["asked", "thanks-ours"]);
    desk.act("thanks-ours", Verb::NoAnswer, r#"{"reason":"nic więcej"}"#).expect("recorded");
    assert_eq!(names(&desk.answers("2026-03-20").them), ["asked"]);
}

#[test]
fn of_very_many_that_wait_the_first_are_told_and_all_are_counted() {
    let mut desk = desk(r#"{"name":"Dolina","answer_days":2}"#);
    for name in ["c", "a", "b", "d"] {
        let on = format!("2026-03-{:02}", 2 + name.as_bytes()[0] - b'a');
        desk.mail(name, "Ewa", &on, "", "");
        desk.mail(&format!("our-{name}"), "Jan", &on, "", "");
    }
    let told = |most| {
        let reader = desk.journal.now();
        reader.answers(desk.client, None, noon("2026-03-31"), most).expect("answers")
    };
    let (all, some, none) = (told(1000), told(3), told(0));
    assert_eq!(names(&all.us), ["a", "b", "c", "d"]);
    assert_eq!(names(&some.us), ["a", "b", "c"]);
    assert_eq!(names(&some.them), ["our-a", "our-b", "our-c"]);
    assert_eq!((none.us.len(), none.them.len()), (0, 0));
    for few in [some, none] {
        assert_eq!((few.our_time, few.their_time), (all.our_time, all.their_time));
        assert_eq!((few.our_time.open, few.their_time.open), (4, 4));
    }
}
