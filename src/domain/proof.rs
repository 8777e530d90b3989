//! Proof given later: which entry it proves, and what that entry says with it.

use super::{Change, Record, Source, Stamp, Telling, Verb};

/// What was told later to prove an entry about a record, first to last.
pub(super) fn proofs<'a>(
    record: &'a Record,
    stamp: &Stamp,
) -> impl Iterator<Item = &'a Telling> + use<'a> {
    let entry = stamp.entry();
    let told = record.acts.iter().filter(|act| act.verb == Verb::Prove);
    told.map(|act| &act.telling).filter(move |told| told.entry.as_ref() == Some(&entry))
}

/// What was given last as proof of an entry; none where nothing was.
pub fn proof_of(record: &Record, stamp: &Stamp) -> Option<Source> {
    proofs(record, stamp).filter_map(|told| told.source).last()
}

/// A change with the proof that came later, as if it had been given at once; the last word holds.
pub fn proven(record: &Record, change: &Change) -> Change {
    let mut proven = change.clone();
    for told in proofs(record, &change.stamp) {
        proven.source = told.source.or(proven.source);
        proven.side = told.side.or(proven.side);
        proven.cause = told.reason.clone().or(proven.cause.take());
    }
    proven
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::proven;
    use crate::domain::{
        Act, Body, Change, Kind, Record, RecordId, Side, Source, Stamp, Telling, Value, Verb,
    };

    fn stamp(position: u64) -> Stamp {
        Stamp { at: DateTime::UNIX_EPOCH, by: "Anna".to_owned(), log: "l".to_owned(), position }
    }

    #[test]
    fn the_last_proof_of_an_entry_holds_and_others_do_not_touch_it() {
        let id = |number: u8| RecordId::from_bytes([number; 10]);
        let body = [("title", Value::from("Zadanie")), ("side", Value::from("us"))];
        let body = Value::Map(body.map(|(name, value)| (name.to_owned(), value)).into());
        let change = |position| Change {
            stamp: stamp(position),
            correction: false,
            cause: Some("Choroba".to_owned()),
            side: Some(Side::Us),
            source: Some(Source::NoProof),
            fields: Vec::new(),
        };
        let prove = |entry: &str, source: u8, side: Option<Side>| Act {
            verb: Verb::Prove,
            stamp: stamp(9),
            telling: Telling {
                entry: Some(entry.to_owned()),
                source: Some(Source::Record(id(source))),
                side,
                ..Telling::default()
            },
        };
        let record = Record {
            id: id(1),
            client: id(2),
            kind: Kind::Task,
            number: 1,
            made: stamp(0),
            body: Body::read(Kind::Task, &body).unwrap(),
            acts: vec![prove("l@3", 7, Some(Side::Client)), prove("l@3", 8, None)],
            changes: vec![change(3), change(4)],
            withdrawn: Vec::new(),
            retracted: None,
            restored: Vec::new(),
        };
        let told = proven(&record, &record.changes[0]);
        assert_eq!(told.source, Some(Source::Record(id(8))));
        assert_eq!((told.side, told.cause.as_deref()), (Some(Side::Client), Some("Choroba")));
        assert_eq!(proven(&record, &record.changes[1]), record.changes[1]);
    }
}
