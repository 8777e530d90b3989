//! People and clients recognised by what others call them.

use crate::domain::{Body, Failure, Kind, Record, RecordId, Who, fold_letters};
use crate::store::Query;

/// Puts the person's record to every name in a record that belongs to one person of the client.
pub(super) fn recognise(
    query: &Query<'_>,
    client: RecordId,
    body: &mut Body,
) -> Result<(), Failure> {
    let mut unnamed = false;
    body.each_who(&mut |who| unnamed |= who.person.is_none());
    if !unnamed {
        return Ok(());
    }
    let known = query.records(Some(client), Kind::Person)?;
    body.each_who(&mut |who| name(&known, who));
    Ok(())
}

/// The same for one name.
pub(super) fn recognise_one(
    query: &Query<'_>,
    client: RecordId,
    who: &mut Who,
) -> Result<(), Failure> {
    name(&query.records(Some(client), Kind::Person)?, who);
    Ok(())
}

fn name(known: &[Record], who: &mut Who) {
    if who.person.is_some() {
        return;
    }
    let folded = fold_letters(&who.name);
    let mut found = known.iter().filter_map(|record| match &record.body {
        Body::Person(person) => {
            let named = fold_letters(&person.name) == folded
                || record.id.to_string() == folded
                || person.addresses.iter().any(|address| fold_letters(address) == folded);
            named.then_some((record.id, &person.name))
        }
        _ => None,
    });
    // Two people of one name: the words stay as they are, nobody is guessed.
    if let (Some((id, name)), None) = (found.next(), found.next()) {
        *who = Who { person: Some(id), name: name.clone() };
    }
}

/// Whether a client is called so: by name, short name or id.
pub(super) fn client_is(record: &Record, name: &str) -> bool {
    let folded = fold_letters(name.trim());
    let called = |own: &str| fold_letters(own) == folded;
    match &record.body {
        Body::Client(client) => {
            called(&client.name)
                || client.short.as_deref().is_some_and(called)
                || record.id.to_string() == folded
        }
        _ => false,
    }
}
