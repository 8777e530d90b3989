//! A list of correspondence as data for its template.

use serde_json::{Value as Json, json};

use super::letters;
use super::page::{MessageRow, MessagesPage};
use super::sheet::{Sheet, cell};
use crate::domain::Direction;
use crate::text::dates;

/// How many digits of a fingerprint name a message in the list.
const DIGITS: usize = 16;

/// Everything the template of messages draws.
pub(super) fn data(page: &MessagesPage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let title = sheet.say("print-messages-title");
    let note = Some(sheet.say("print-messages-order"));
    let body = json!({
        "facts": facts(sheet, page),
        "heads": sheet.heads("print-head", &["date", "direction", "from", "to", "subject", "files", "sha"]),
        "rows": page.rows.iter().map(|each| row(sheet, each)).collect::<Vec<_>>(),
        "empty": page.rows.is_empty().then(|| sheet.say("print-messages-empty")),
    });
    sheet.document(sheet.frame(&page.frame, &title, note), body)
}

fn facts(sheet: Sheet, page: &MessagesPage) -> Vec<[String; 2]> {
    let incoming = page.rows.iter().filter(|row| row.direction == Direction::In).count();
    let outgoing = page.rows.len() - incoming;
    let total = sheet.say_with("print-messages-count", &[("count", page.rows.len().into())]);
    let split = [("in", incoming.into()), ("out", outgoing.into())];
    vec![
        [sheet.say("print-messages-period"), period(sheet, page)],
        [
            sheet.say("print-messages-total"),
            format!("{total}: {}", sheet.say_with("print-messages-split", &split)),
        ],
    ]
}

fn period(sheet: Sheet, page: &MessagesPage) -> String {
    let from = page.from.map(|from| ("from", sheet.long(from).into()));
    let until = page.until.map(|until| ("until", sheet.long(until).into()));
    match (from, until) {
        (Some(from), Some(until)) => sheet.say_with("print-messages-between", &[from, until]),
        (Some(from), None) => sheet.say_with("print-messages-since", &[from]),
        (None, Some(until)) => sheet.say_with("print-messages-until", &[until]),
        (None, None) => sheet.say("print-messages-all"),
    }
}

fn row(sheet: Sheet, row: &MessageRow) -> Json {
    let (day, time) = match row.date {
        None => (sheet.say("print-no-date"), String::new()),
        Some(date) => (dates::numeric(sheet.lang(), date.date_naive()), dates::time(date.time())),
    };
    let subject = match letters::line(&row.subject, letters::Room::Cell, 300) {
        empty if empty.is_empty() => (sheet.say("print-no-subject"), true),
        subject => (subject, false),
    };
    json!({
        "day": day,
        "time": time,
        "way": row.direction.as_str(),
        "way_word": sheet.say(&format!("print-direction-{}", row.direction.as_str())),
        "from": cell(&row.from),
        "to": cell(&row.to),
        "subject": subject.0,
        "no_subject": subject.1,
        "files": if row.attachments == 0 { String::new() } else { row.attachments.to_string() },
        "sha": short_sha(&row.sha256),
    })
}

/// The first digits, in groups of four.
fn short_sha(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().filter(char::is_ascii_hexdigit).take(DIGITS).collect();
    let groups = digits.chunks(4).map(|four| four.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
