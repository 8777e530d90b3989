//! What a person could decide on a day.

use chrono::NaiveDate;

use crate::domain::{Body, Person, Record, Verb, Who};
use crate::ui::file::ClientFile;

/// The person of a name, where they are among the client's people.
pub fn person_of<'a>(file: &'a ClientFile, who: &Who) -> Option<&'a Person> {
    let is = |record: &&Record| match who.person {
        Some(id) => record.id == id,
        None => person(record).is_some_and(|person| person.name == who.name),
    };
    file.people.iter().find(is).and_then(person)
}

/// What this person could order or accept on a day; empty where nothing was recorded, where they had
/// left, or where they are not among the client's people.
pub fn scopes_on(file: &ClientFile, who: &Who, day: NaiveDate) -> Vec<String> {
    let known = file.people.iter().filter(|record| record.retracted.is_none());
    let mut known = known.filter(|record| match who.person {
        Some(id) => record.id == id,
        None => person(record).is_some_and(|person| person.name == who.name),
    });
    let Some(record) = known.next() else { return Vec::new() };
    let Some(person) = person(record) else { return Vec::new() };
    let ended = record
        .last_act(Verb::End)
        .map(|act| act.telling.on.unwrap_or_else(|| act.stamp.at.date_naive()));
    if person.left.or(ended).is_some_and(|last| day > last) {
        return Vec::new();
    }
    person.authority_on(day).map(|held| held.scope.clone()).collect()
}

fn person(record: &Record) -> Option<&Person> {
    match &record.body {
        Body::Person(person) => Some(person),
        _ => None,
    }
}
