//! What the chosen messages refer to and is not held, in words.

use std::collections::HashSet;

use chrono::Local;

use crate::domain::{Address, Failure, Lang, RecordId};
use crate::package::{Absent, Item};
use crate::session::{Missing, Reader, Teller};
use crate::text::Words;

/// What these items refer to. Nothing is told of messages that were not chosen.
pub(super) fn absent(
    reader: Reader<'_>,
    client: RecordId,
    items: &[Item],
    lang: Lang,
) -> Result<Vec<Absent>, Failure> {
    let chosen: HashSet<RecordId> = items.iter().map(|item| item.id).collect();
    let words = Words::new(lang);
    Ok(reader.missing_among(client, &chosen)?.iter().map(|one| in_words(words, one)).collect())
}

fn in_words(words: Words, missing: &Missing) -> Absent {
    Absent {
        why: words.say(&format!("common-missing-{}", missing.why.as_str())),
        from: missing.from.as_ref().map(named).unwrap_or_default(),
        at: missing.at,
        subject: missing.subject.clone(),
        message_id: missing.message_id.clone().unwrap_or_default(),
        numbers: missing.numbers.clone(),
        told_by: missing.told_by.iter().map(told).collect(),
        holders: missing.holders.iter().map(|holder| named(&holder.address)).collect(),
    }
}

/// A record that speaks of it: when, who, what.
fn told(row: &Teller) -> String {
    let at = row.date.map(|date| date.with_timezone(&Local).format("%Y-%m-%d %H:%M ").to_string());
    format!("{}{} – {}", at.unwrap_or_default(), row.from, row.subject)
}

fn named(address: &Address) -> String {
    match (address.name.is_empty(), address.address.is_empty()) {
        (true, _) => address.address.clone(),
        (false, true) => address.name.clone(),
        (false, false) => format!("{} <{}>", address.name, address.address),
    }
}
