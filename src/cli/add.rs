//! `add`: records from JSON on standard input, all or none.

use serde_json::json;

use crate::domain::{Body, Failure, Fault, Field, Kind, Problem, RecordId, Value};
use crate::session::{Done, Op};

use super::call::Call;
use super::input;
use super::reply::{Reply, Trouble};

/// `kronika add FILE KIND --client NAME`
pub(super) fn add(call: &Call<'_>) -> Result<Reply, Trouble> {
    let kind = Kind::from_word(call.text("kind")).unwrap_or(Kind::PrivateNote);
    let items = items(kind, input::read()?)?;
    let mut journal = call.write()?;
    let client = call.client(&journal)?;
    if items.is_empty() {
        return Ok(ids(call, &[]));
    }
    let done = journal.transact(Op::AddMany { client, kind, items })?;
    Ok(made(call, &done))
}

/// The ids of what was made or changed.
pub(super) fn made(call: &Call<'_>, done: &Done) -> Reply {
    ids(call, &done.ids)
}

fn ids(call: &Call<'_>, ids: &[RecordId]) -> Reply {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    if call.json { Reply::json(&json!({ "ids": ids })) } else { Reply::text(ids.join("\n")) }
}

/// One object or a list of them, each checked before anything is written.
fn items(kind: Kind, given: Value) -> Result<Vec<Value>, Failure> {
    match given {
        Value::List(items) => {
            let items = items.into_iter().enumerate();
            items.map(|(index, item)| checked(kind, item, &format!("[{index}]"))).collect()
        }
        Value::Map(_) => Ok(vec![checked(kind, given, "")?]),
        _ => Err(Failure::new("cli-error-not-an-object")),
    }
}

fn checked(kind: Kind, item: Value, at: &str) -> Result<Value, Failure> {
    let Value::Map(fields) = item else { return Err(input::fault(at, Fault::NotMap)) };
    let item = Value::Map(input::with_moments(kind, fields));
    match Body::read(kind, &item) {
        Ok(_) => Ok(item),
        Err(problem) => Err(input::wrong(&within(at, problem))),
    }
}

fn within(at: &str, problem: Problem) -> Problem {
    if at.is_empty() {
        return problem;
    }
    Problem { field: format!("{at}.{}", problem.field), ..problem }
}

/// A field given as an option, as a value of the record.
pub(super) fn put<T: Field>(fields: &mut input::Named, name: &str, given: Option<&T>) {
    if let Some(given) = given {
        fields.insert(name.to_owned(), given.write());
    }
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::cli::input::parse;
    use crate::domain::Kind;

    #[test]
    fn the_wrong_item_and_field_are_named() {
        let check = |text: &str, expected: &str| {
            let given = parse(text.as_bytes()).expect("JSON");
            let failure = items(Kind::Task, given).expect_err(text);
            assert_eq!(failure.args.first().map(|(_, field)| field.as_str()), Some(expected));
        };
        check(r#"{"side": "us"}"#, "title");
        check(r#"[{"title": "a", "side": "us"}, {"title": "b", "side": "them"}]"#, "[1].side");
        check(r#"[{"title": "a", "side": "us", "deadline": "2026-01-01"}]"#, "[0].deadline");
        check(r#"["a"]"#, "[0]");
    }

    #[test]
    fn words_alone_are_no_record() {
        let given = parse(b"\"a\"").expect("JSON");
        assert!(items(Kind::Task, given).is_err());
    }
}
