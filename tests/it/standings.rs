//! Where snapshots stand: answers before, on and after the last day, what does not count as one, rules
//! that change on the way, and the ones that follow.

use crate::given::day;
use std::collections::HashMap;

use kronika::domain::{
    Act, Body, Calendar, Change, Country, Field, FieldChange, Kind, Record, RecordId, Sight,
    SnapshotState, Stamp, Standing, Telling, Value, Verb, accepted_before,
};
use kronika::session::parse_json;

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 10])
}

fn stamp(on: &str) -> Stamp {
    let at = format!("{on}T08:00:00Z").parse().expect("a moment");
    Stamp { at, by: "Ola Próbna".to_owned(), log: "log".to_owned(), position: 1 }
}

fn record(number: u8, kind: Kind, made: &str, fields: &str) -> Record {
    let value = parse_json(fields.as_bytes()).expect("JSON");
    Record {
        id: id(number),
        kind,
        client: id(100),
        number: u32::from(number),
        made: stamp(made),
        body: Body::read(kind, &value).expect("fields"),
        acts: Vec::new(),
        changes: Vec::new(),
        withdrawn: Vec::new(),
        retracted: None,
        restored: Vec::new(),
    }
}

fn snapshot(number: u8, acts: &[(Verb, &str)]) -> Record {
    let mut record =
        record(number, Kind::Snapshot, "2026-09-01", r#"{"name":"Plan","rows":"0","tasks":1}"#);
    for (verb, on) in acts {
        let on = format!(r#"{{"on":"{on}"}}"#);
        let telling = Telling::read(&parse_json(on.as_bytes()).expect("JSON"), "").expect("told");
        record.acts.push(Act { stamp: stamp("2026-09-30"), verb: *verb, telling });
    }
    record
}

/// A rule of acceptance in force since spring: so many working days for an answer.
fn rule(days: u32) -> Record {
    let fields = format!(
        r#"{{"words":"Milczenie jest zgodą.","kind":"acceptance","days":{days},
            "agreed_by":["Ewa Rudnik"],"in_force_from":"2026-03-01"}}"#
    );
    record(90, Kind::Rule, "2026-03-01", &fields)
}

/// The same rule with another number of days from a day on.
fn changed(mut rule: Record, days: u32, from: &str) -> Record {
    let Value::Map(mut map) = rule.body.write() else { panic!("fields") };
    let new = [("days", Value::Int(i64::from(days))), ("in_force_from", Value::from(from))];
    let fields = new.map(|(name, after)| {
        let before = map.insert(name.to_owned(), after.clone()).unwrap_or_default();
        FieldChange { name: name.to_owned(), before, after }
    });
    rule.body = Body::read(Kind::Rule, &Value::Map(map)).expect("a rule");
    let (stamp, fields) = (stamp(from), fields.to_vec());
    let (cause, side, source) = (None, None, None);
    rule.changes.push(Change { stamp, correction: false, cause, side, source, fields });
    rule
}

struct Case {
    snapshots: Vec<Record>,
    rules: Vec<Record>,
    replies: Vec<&'static str>,
    country: Option<Country>,
}

impl Case {
    /// Sent on Monday 7 September 2026 under a rule of five working days: until Monday the 14th.
    fn sent() -> Case {
        let snapshots = vec![snapshot(1, &[(Verb::Send, "2026-09-07")])];
        Case { snapshots, rules: vec![rule(5)], replies: Vec::new(), country: None }
    }

    fn with(verb: Verb, on: &str) -> Case {
        let snapshots = vec![snapshot(1, &[(Verb::Send, "2026-09-07"), (verb, on)])];
        Case { snapshots, ..Case::sent() }
    }

    fn told(&self, today: &str) -> HashMap<RecordId, Standing> {
        let replies = self.replies.iter().map(|on| day(on)).collect();
        let sight = Sight {
            snapshots: &self.snapshots,
            rules: &self.rules,
            replies: &HashMap::from([(id(1), replies)]),
            calendar: &Calendar::new(self.country.as_slice(), []),
            today: day(today),
            local: |at| at.date_naive(),
        };
        sight.standings()
    }

    fn check(&self, today: &str, expected: SnapshotState) -> Standing {
        let told = self.told(today)[&id(1)];
        assert_eq!(told.state, expected, "{today} {told:?}");
        told
    }
}

#[test]
fn silence_accepts_after_the_last_day() {
    let case = Case::sent();
    let told = case.check("2026-09-11", SnapshotState::Sent);
    assert_eq!((told.until, told.rule), (Some(day("2026-09-14")), Some(id(90))));
    case.check("2026-09-14", SnapshotState::Sent);
    let told = case.check("2026-09-15", SnapshotState::AcceptedBySilence);
    assert_eq!(told.accepted, Some(day("2026-09-14")));
    // Without a rule silence means nothing, however long.
    let case = Case { rules: Vec::new(), ..Case::sent() };
    case.check("2027-09-15", SnapshotState::Sent);
    assert_eq!(
        Case { snapshots: vec![snapshot(1, &[])], ..Case::sent() }
            .check("2026-12-01", SnapshotState::Taken)
            .until,
        None
    );
}

#[test]
fn an_answer_counts_until_the_last_day() {
    let check = |verb: Verb, on: &str, expected: SnapshotState| {
        Case::with(verb, on).check("2026-10-01", expected)
    };
    check(Verb::Accept, "2026-09-09", SnapshotState::Accepted);
    check(Verb::Accept, "2026-09-14", SnapshotState::Accepted);
    check(Verb::Accept, "2026-09-18", SnapshotState::Accepted);
    check(Verb::Refuse, "2026-09-09", SnapshotState::Refused);
    check(Verb::Refuse, "2026-09-14", SnapshotState::Refused);
    let late = check(Verb::Refuse, "2026-09-15", SnapshotState::AcceptedBySilence);
    assert_eq!((late.late, late.accepted), (Some(day("2026-09-15")), Some(day("2026-09-14"))));
    check(Verb::Object, "2026-09-10", SnapshotState::Refused);
}

#[test]
fn a_message_in_time_breaks_the_silence_and_a_machine_does_not() {
    let answered = |on: &'static str| Case { replies: vec![on], ..Case::sent() };
    let told = answered("2026-09-09").check("2026-10-01", SnapshotState::Sent);
    assert_eq!(told.answered, Some(day("2026-09-09")));
    answered("2026-09-14").check("2026-10-01", SnapshotState::Sent);
    answered("2026-09-15").check("2026-10-01", SnapshotState::AcceptedBySilence);
    // What stood in the conversation before is no answer.
    answered("2026-09-04").check("2026-10-01", SnapshotState::AcceptedBySilence);
}

#[test]
fn the_rule_of_that_day_counts() {
    let change =
        |days: u32, from: &str| Case { rules: vec![changed(rule(5), days, from)], ..Case::sent() };
    // Changed in the middle of the window: the window stays as it was.
    let told = change(10, "2026-09-09").check("2026-09-15", SnapshotState::AcceptedBySilence);
    assert_eq!(told.until, Some(day("2026-09-14")));
    // Changed before it was sent, and on that very day.
    change(10, "2026-09-04").check("2026-09-15", SnapshotState::Sent);
    change(10, "2026-09-07").check("2026-09-21", SnapshotState::Sent);
    change(10, "2026-09-07").check("2026-09-22", SnapshotState::AcceptedBySilence);
    change(2, "2026-09-08").check("2026-09-14", SnapshotState::Sent);
    // Ended before.
    let mut ended = rule(5);
    let telling = parse_json(br#"{"on":"2026-09-04"}"#).expect("JSON");
    let telling = Telling::read(&telling, "").expect("told");
    ended.acts.push(Act { stamp: stamp("2026-09-04"), verb: Verb::End, telling });
    Case { rules: vec![ended], ..Case::sent() }.check("2026-10-01", SnapshotState::Sent);
    // Of another kind it says nothing of acceptance: that an answer is due makes no agreement of silence.
    let of_kind = |kind: &str| {
        let fields = format!(
            r#"{{"words":"Reguła","kind":"{kind}","days":5,"in_force_from":"2026-03-01"}}"#
        );
        Case { rules: vec![record(90, Kind::Rule, "2026-03-01", &fields)], ..Case::sent() }
    };
    for kind in ["payment", "answer-times"] {
        of_kind(kind).check("2026-10-01", SnapshotState::Sent);
    }
}

#[test]
fn the_clients_holidays_do_not_count() {
    let on = |country| Case {
        snapshots: vec![snapshot(1, &[(Verb::Send, "2026-11-26")])],
        country,
        ..Case::sent()
    };
    // Five working days from Thursday 26 November; in Romania the 30th and the 1st are holidays.
    on(None).check("2026-12-04", SnapshotState::AcceptedBySilence);
    on(Some(Country::Romania)).check("2026-12-04", SnapshotState::Sent);
    on(Some(Country::Romania)).check("2026-12-07", SnapshotState::Sent);
    on(Some(Country::Romania)).check("2026-12-08", SnapshotState::AcceptedBySilence);
}

#[test]
fn a_day_told_when_sending_holds_against_the_rule() {
    let mut case = Case::sent();
    case.snapshots[0].acts[0].telling.until = Some(day("2026-09-30"));
    case.check("2026-09-30", SnapshotState::Sent);
    case.check("2026-10-01", SnapshotState::AcceptedBySilence);
}

#[test]
fn sent_again_the_clock_begins_again() {
    let again = |on: &str| Case {
        snapshots: vec![snapshot(1, &[(Verb::Send, "2026-09-07"), (Verb::Send, on)])],
        ..Case::sent()
    };
    again("2026-09-10").check("2026-09-17", SnapshotState::Sent);
    again("2026-09-10").check("2026-09-18", SnapshotState::AcceptedBySilence);
    // Accepted already, sending it again takes nothing back.
    again("2026-09-21").check("2026-09-22", SnapshotState::AcceptedBySilence);
}

#[test]
fn later_ones_supersede() {
    let case = |second: Record| Case {
        snapshots: vec![
            snapshot(1, &[(Verb::Send, "2026-09-07"), (Verb::Accept, "2026-09-08")]),
            second,
        ],
        ..Case::sent()
    };
    case(snapshot(2, &[])).check("2026-10-01", SnapshotState::Accepted);
    case(snapshot(2, &[(Verb::Send, "2026-09-30")])).check("2026-10-01", SnapshotState::Accepted);
    let accepted = case(snapshot(2, &[(Verb::Send, "2026-09-20"), (Verb::Accept, "2026-09-21")]));
    let told = accepted.check("2026-10-01", SnapshotState::Superseded);
    assert_eq!(told.accepted, Some(day("2026-09-08")));
    let standings = accepted.told("2026-10-01");
    let before =
        |number| accepted_before(&accepted.snapshots, &standings, number).map(|one| one.number);
    assert_eq!((before(u32::MAX), before(2), before(1)), (Some(2), Some(1), None));
    // Sent in its place before anyone answered: its clock stops.
    let replaced = Case {
        snapshots: vec![
            snapshot(1, &[(Verb::Send, "2026-09-07")]),
            snapshot(2, &[(Verb::Send, "2026-09-10")]),
        ],
        ..Case::sent()
    };
    replaced.check("2026-09-16", SnapshotState::Superseded);
    assert_eq!(replaced.told("2026-09-16")[&id(1)].accepted, None);
    assert_eq!(replaced.told("2026-09-18")[&id(2)].state, SnapshotState::AcceptedBySilence);
    let refused = snapshot(1, &[(Verb::Send, "2026-09-07"), (Verb::Refuse, "2026-09-08")]);
    let second = snapshot(2, &[(Verb::Send, "2026-09-10"), (Verb::Accept, "2026-09-11")]);
    let case = Case { snapshots: vec![refused, second], ..Case::sent() };
    case.check("2026-09-16", SnapshotState::Refused);
}

#[test]
fn what_was_superseded_keeps_the_day_it_was_accepted() {
    let later = [(Verb::Send, "2026-10-05"), (Verb::Accept, "2026-10-07")];
    let mut case = Case::with(Verb::Accept, "2026-09-09");
    case.snapshots.push(snapshot(2, &later));
    let told = case.check("2026-12-01", SnapshotState::Superseded);
    assert_eq!(told.now(), (SnapshotState::Superseded, Some(day("2026-10-07"))));
    assert_eq!(told.reference(), (SnapshotState::Accepted, Some(day("2026-09-09"))));
    // By silence as well; what was only sent has no day of its own to keep.
    let mut case = Case::sent();
    case.snapshots.push(snapshot(2, &later));
    let told = case.check("2026-12-01", SnapshotState::Superseded);
    let silence = (SnapshotState::AcceptedBySilence, Some(day("2026-09-14")));
    assert_eq!(told.reference(), silence);
    case.rules.clear();
    let told = case.check("2026-12-01", SnapshotState::Superseded);
    let sent = (SnapshotState::Superseded, Some(day("2026-10-05")));
    assert_eq!((told.now(), told.reference()), (sent, sent));
}
