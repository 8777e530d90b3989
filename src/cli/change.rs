//! `change`: one JSON object on standard input becomes one step on one record.
//!
//! Plain keys are changed fields. A key such as `seal` or `retract` is a step of its own; what is
//! told of it stands inside it or beside it.

use crate::domain::{
    Failure, Fault, Field, Kind, Problem, Record, RecordId, Side, Source, Telling, Value, Verb,
};
use crate::session::Op;

use super::add::made;
use super::call::Call;
use super::input::{self, Named};
use super::json::names;
use super::reply::{Reply, Trouble};
use super::when;

/// A step that puts fields right.
const CORRECT: &str = "correct";
/// A step that takes the record back.
const RETRACT: &str = "retract";
const RESTORE: &str = "restore";
/// Why.
const REASON: &str = "reason";

/// `kronika change FILE ID`
pub(super) fn change(call: &Call<'_>) -> Result<Reply, Trouble> {
    let Value::Map(given) = input::read()? else {
        return Err(Failure::new("cli-error-not-one-object").into());
    };
    let id = call.id("id")?;
    let mut journal = call.write()?;
    let record = journal.now().expect(id)?;
    let op = op(&record, given)?;
    let done = journal.transact(op)?;
    Ok(made(call, &done))
}

/// The step an object asks for.
fn op(record: &Record, given: Named) -> Result<Op, Failure> {
    let mut steps = given.keys().filter(|key| is_step(key));
    let op = match (steps.next().cloned(), steps.next()) {
        (Some(first), Some(second)) => {
            let failure = Failure::new("cli-error-two-steps");
            return Err(failure.with("first", first).with("second", second));
        }
        (Some(step), None) => one_step(record, &step, given),
        (None, _) => fields_change(record, given),
    };
    op.map_err(|problem| input::wrong(&problem))
}

fn is_step(key: &str) -> bool {
    [CORRECT, RETRACT, RESTORE].contains(&key) || Verb::from_word(key).is_some()
}

fn one_step(record: &Record, step: &str, mut given: Named) -> Result<Op, Problem> {
    let inside = given.remove(step).unwrap_or_default();
    let told = match Verb::from_word(step) {
        Some(verb) => unfold(step, inside, |text| word_of(verb, text))?,
        None => unfold(step, inside, |_| REASON)?,
    };
    let told = joined(told, given)?;
    match Verb::from_word(step) {
        Some(verb) => {
            Ok(Op::Act { id: record.id, verb, telling: Telling::read(&Value::Map(told), "")? })
        }
        None if step == CORRECT => correct(record, told),
        None => whole(record.id, step, told),
    }
}

/// What is told of a step: nothing more, one word under the name that fits it, or named values.
fn unfold(
    step: &str,
    inside: Value,
    name: impl Fn(&str) -> &'static str,
) -> Result<Named, Problem> {
    match inside {
        Value::Bool(true) => Ok(Named::new()),
        Value::Map(map) => Ok(map),
        Value::Text(text) => Ok(Named::from([(name(&text).to_owned(), Value::Text(text))])),
        _ => Err(Problem::new(step, Fault::NotMap)),
    }
}

/// What a single word of a step is: a day, a message or another source, words or a reason.
fn word_of(verb: Verb, text: &str) -> &'static str {
    let proof = Source::read(&Value::from(text), "").is_ok();
    match verb {
        Verb::AnswerBy | Verb::HoldingReply if when::day(text).is_some() => "until",
        _ if when::day(text).is_some() => "on",
        Verb::Send => "message",
        Verb::Answered if proof => "message",
        Verb::Annex => "words",
        _ if proof => "source",
        _ => REASON,
    }
}

/// Values inside a step and beside it; the same name twice is refused.
fn joined(mut inside: Named, beside: Named) -> Result<Named, Problem> {
    for (key, value) in beside {
        if inside.contains_key(&key) {
            return Err(Problem::new(&key, Fault::Fixed));
        }
        inside.insert(key, value);
    }
    Ok(inside)
}

fn correct(record: &Record, mut told: Named) -> Result<Op, Problem> {
    let reason = take(&mut told, REASON)?;
    if told.is_empty() {
        return Err(Problem::new(CORRECT, Fault::Missing));
    }
    let fields = Value::Map(input::with_moments(record.kind, told));
    Ok(Op::Correct { id: record.id, fields, reason })
}

/// The record as a whole is taken back or put back in force.
fn whole(id: RecordId, step: &str, mut told: Named) -> Result<Op, Problem> {
    let reason = take(&mut told, REASON)?;
    match told.keys().next() {
        Some(other) => Err(Problem::new(other, Fault::Unknown(&[RETRACT, RESTORE, REASON]))),
        None if step == RESTORE => Ok(Op::Restore { id, reason }),
        None => Ok(Op::Retract { id, reason }),
    }
}

/// Changed fields. For a moved date, and wherever the kind has no such field of its own, `cause`,
/// `side` and `source` tell of the change itself.
fn fields_change(record: &Record, mut fields: Named) -> Result<Op, Problem> {
    let moves =
        record.kind == Kind::Task && (fields.contains_key("due") || fields.contains_key("cause"));
    let own = names(&record.body);
    let cause = take(&mut fields, "cause")?;
    let tells_side = moves || !own.contains(&"side");
    let side: Option<Side> = if tells_side { take(&mut fields, "side")? } else { None };
    let tells_source = !own.contains(&"source");
    let source: Option<Source> = if tells_source { take(&mut fields, "source")? } else { None };
    let fields = Value::Map(input::with_moments(record.kind, fields));
    Ok(Op::Change { id: record.id, fields, cause, side, source })
}

/// Takes one named value out of an object and reads it.
fn take<T: Field>(named: &mut Named, name: &str) -> Result<T, Problem> {
    match named.remove(name) {
        Some(value) => T::read(&value, name),
        None => T::absent().ok_or_else(|| Problem::new(name, Fault::Missing)),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::op;
    use crate::cli::input::parse;
    use crate::domain::{Body, Failure, Kind, Record, RecordId, Side, Source, Stamp, Value, Verb};
    use crate::session::Op;

    fn record(kind: Kind, fields: &str) -> Record {
        let id = RecordId::from_bytes([7; 10]);
        let body = Body::read(kind, &parse(fields.as_bytes()).expect("JSON")).expect("a body");
        let at = DateTime::<Utc>::UNIX_EPOCH;
        let made = Stamp { at, by: "A".to_owned(), log: "l".to_owned(), position: 1 };
        let (acts, changes) = (Vec::new(), Vec::new());
        Record {
            id,
            kind,
            client: id,
            number: 1,
            made,
            body,
            acts,
            changes,
            withdrawn: Vec::new(),
            retracted: None,
            restored: Vec::new(),
        }
    }

    fn task() -> Record {
        record(Kind::Task, r#"{"title": "a", "side": "us", "due": "2026-05-01"}"#)
    }

    fn asked(record: &Record, text: &str) -> Result<Op, Failure> {
        let Value::Map(given) = parse(text.as_bytes()).expect("JSON") else { panic!("{text}") };
        op(record, given)
    }

    #[test]
    fn a_moved_date_takes_its_cause_side_and_source() {
        let text = r#"{"due": "2026-05-08", "cause": "late data", "side": "client", "source": "no-proof"}"#;
        let Ok(Op::Change { fields, cause, side, source, .. }) = asked(&task(), text) else {
            panic!("no change")
        };
        assert_eq!(fields, parse(br#"{"due": "2026-05-08"}"#).expect("JSON"));
        assert_eq!(cause.as_deref(), Some("late data"));
        assert_eq!((side, source), (Some(Side::Client), Some(Source::NoProof)));
    }

    #[test]
    fn without_a_date_the_side_is_the_task_s() {
        let Ok(Op::Change { fields, side, .. }) = asked(&task(), r#"{"side": "client"}"#) else {
            panic!("no change")
        };
        assert_eq!((fields, side), (parse(br#"{"side": "client"}"#).expect("JSON"), None));
    }

    #[test]
    fn a_rule_keeps_its_own_source() {
        let rule = record(Kind::Rule, r#"{"words": "a", "kind": "changes"}"#);
        let Ok(Op::Change { fields, source, .. }) = asked(&rule, r#"{"source": "no-proof"}"#)
        else {
            panic!("no change")
        };
        assert_eq!((fields, source), (parse(br#"{"source": "no-proof"}"#).expect("JSON"), None));
    }

    #[test]
    fn a_step_takes_what_stands_inside_and_beside() {
        let same = [
            r#"{"retract": true, "reason": "twice"}"#,
            r#"{"retract": "twice"}"#,
            r#"{"retract": {"reason": "twice"}}"#,
        ];
        for text in same {
            let wanted = Op::Retract { id: task().id, reason: "twice".to_owned() };
            assert_eq!(asked(&task(), text), Ok(wanted), "{text}");
        }
        let same = [
            r#"{"correct": {"title": "b"}, "reason": "typo"}"#,
            r#"{"correct": {"title": "b", "reason": "typo"}}"#,
            r#"{"correct": "typo", "title": "b"}"#,
        ];
        for text in same {
            let Ok(Op::Correct { fields, reason, .. }) = asked(&task(), text) else {
                panic!("{text}")
            };
            assert_eq!(fields, parse(br#"{"title": "b"}"#).expect("JSON"));
            assert_eq!(reason, "typo");
        }
    }

    #[test]
    fn a_single_word_is_what_fits() {
        let told = |text: &str| match asked(&task(), text) {
            Ok(Op::Act { verb, telling, .. }) => (verb, telling),
            other => panic!("{text}: {other:?}"),
        };
        let id = RecordId::from_bytes([9; 10]);
        assert_eq!(told(&format!(r#"{{"send": "{id}"}}"#)).1.message, Some(id));
        assert_eq!(told(r#"{"annex": "more"}"#).1.words.as_deref(), Some("more"));
        assert_eq!(told(r#"{"remove": "not needed"}"#).1.reason.as_deref(), Some("not needed"));
        assert_eq!(told(&format!(r#"{{"accept": "{id}"}}"#)).1.source, Some(Source::Record(id)));
        assert_eq!(
            told(r#"{"end": "2026-05-01"}"#).1.on.map(|day| day.to_string()).as_deref(),
            Some("2026-05-01")
        );
        assert_eq!(told(r#"{"seal": true}"#).0, Verb::Seal);
        assert!(told(r#"{"answer-by": "2026-05-01"}"#).1.until.is_some());
        assert!(told(r#"{"holding-reply": "2026-05-01"}"#).1.until.is_some());
        assert_eq!(told(r#"{"no-answer": "for our information"}"#).1.on, None);
        assert_eq!(told(&format!(r#"{{"answered": "{id}"}}"#)).1.message, Some(id));
    }

    #[test]
    fn what_does_not_fit_is_refused_by_name() {
        let check = |text: &str, field: &str| {
            let failure = asked(&task(), text).expect_err(text);
            assert!(failure.args.iter().any(|(_, value)| value == field), "{text}: {failure}");
        };
        check(r#"{"seal": true, "send": true}"#, "send");
        check(r#"{"seal": false}"#, "seal");
        check(r#"{"retract": true}"#, "reason");
        check(r#"{"retract": "a", "reason": "b"}"#, "reason");
        check(r#"{"retract": "a", "title": "b"}"#, "title");
        check(r#"{"correct": {"title": "b"}}"#, "reason");
        check(r#"{"correct": "typo"}"#, "correct");
        check(r#"{"accept": true, "date": "2026-05-01"}"#, "date");
        check(r#"{"send": "soon"}"#, "message");
        check(r#"{"due": "2026-05-08", "cause": "c", "side": "them"}"#, "side");
        check(r#"{"due": "2026-05-08", "source": "a mail"}"#, "source");
    }
}
