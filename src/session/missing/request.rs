//! Words to ask for what is missing.

use chrono::{Local, NaiveDate};

use super::{Absence, Missing};
use crate::domain::Address;
use crate::text::{Words, dates};

/// Words to ask for what is missing, ready to be sent.
pub fn request_text(words: Words, missing: &Missing) -> String {
    let wanted = words.say(&format!("common-request-{}", missing.why.as_str()));
    let mut lines = vec![
        words.say("common-request-greeting"),
        String::new(),
        format!("{wanted}."),
        String::new(),
    ];
    let mut line = |key: &str, value: String| {
        if !value.is_empty() {
            lines.push(format!("{}: {value}", words.say(key)));
        }
    };
    let shown = |day: NaiveDate| dates::numeric(words.lang(), day);
    let told = missing.told_by.first();
    let (from, sent) = match missing.why {
        Absence::Attachment => {
            let sent =
                told.and_then(|row| row.date).map(|date| date.with_timezone(&Local).naive_local());
            (told.map(|row| row.from.clone()).unwrap_or_default(), sent)
        }
        _ => (missing.from.as_ref().map(named).unwrap_or_default(), missing.at),
    };
    let sent = sent.map(|at| format!("{} {}", shown(at.date()), dates::time(at.time())));
    line("common-request-from", from);
    line("common-request-sent", sent.unwrap_or_default());
    match missing.why {
        Absence::Numbers => line("common-request-numbered", missing.numbers.join(", ")),
        Absence::ChatFile => line("common-request-file", missing.subject.clone()),
        _ => line("common-request-subject", missing.subject.clone()),
    }
    line("common-request-id", missing.message_id.clone().unwrap_or_default());
    lines.push(String::new());
    lines.push(words.say("common-request-thanks"));
    lines.join("\n")
}

/// A name, else the address.
fn named(address: &Address) -> String {
    match (address.name.is_empty(), address.address.is_empty()) {
        (true, _) => address.address.clone(),
        (false, true) => address.name.clone(),
        (false, false) => format!("{} <{}>", address.name, address.address),
    }
}
