//! The facts under a schedule's title: which snapshot, in which state, beside which, what part of it, its end.

use chrono::NaiveDate;

use super::page::{Held, SchedulePage, SnapshotFact};
use super::paper::text_width;
use super::sheet::{Sheet, name};
use crate::domain::SnapshotState;

/// Size of the facts and the least gap between two, in points.
const FACT_SIZE: f64 = 8.4;
const FACT_GAP: f64 = 16.0;

/// What is printed of the schedule, where it is not all of it.
fn part(sheet: Sheet, page: &SchedulePage) -> Option<String> {
    let cut = &page.cut;
    let mut parts = Vec::new();
    if let Some(side) = cut.side {
        parts.push(sheet.say(&format!("print-part-{}", side.as_str())));
    }
    if let Some(owner) = &cut.owner {
        parts.push(sheet.say_with("print-part-owner", &[("name", name(owner).into())]));
    }
    if let Some(phase) = &cut.phase {
        parts.push(sheet.say_with("print-part-phase", &[("name", name(phase).into())]));
    }
    let (from, until) = (cut.from.map(|day| sheet.long(day)), cut.until.map(|day| sheet.long(day)));
    match (from, until) {
        (Some(from), Some(until)) => {
            parts.push(sheet.say_with(
                "print-messages-between",
                &[("from", from.into()), ("until", until.into())],
            ))
        }
        (Some(from), None) => {
            parts.push(sheet.say_with("print-messages-since", &[("from", from.into())]));
        }
        (None, Some(until)) => {
            parts.push(sheet.say_with("print-messages-until", &[("until", until.into())]));
        }
        (None, None) => {}
    }
    if parts.is_empty() {
        return None;
    }
    let left = sheet.say_with("print-part-left-out", &[("count", cut.left_out.into())]);
    Some(format!("{} ({left})", parts.join(", ")))
}

/// The line of facts under the title: snapshot, state, reference, finish.
pub(super) fn facts(sheet: Sheet, page: &SchedulePage) -> Vec<[String; 2]> {
    let mut facts = Vec::new();
    let mut fact = |key: &str, words: String| facts.push([sheet.say(key), words]);
    match &page.snapshot {
        None => fact("print-fact-snapshot", sheet.say("print-no-snapshot")),
        Some(snapshot) => {
            fact("print-fact-snapshot", numbered(snapshot));
            fact("print-fact-state", state(sheet, snapshot));
        }
    }
    if let Some(reference) = &page.reference {
        let words = match reference {
            Held::Snapshot(one) => {
                let values = [("number", one.number.into()), ("state", state(sheet, one).into())];
                sheet.say_with("print-reference-state", &values)
            }
            Held::Day(day) => sheet.say_on("print-reference-day", *day),
        };
        fact("print-fact-reference", words);
    }
    if let Some(part) = part(sheet, page) {
        fact("print-fact-part", part);
    }
    if let Some(finish) = &page.finish {
        let head = finish.title.as_deref().map(name).filter(|title| !title.is_empty());
        let head = head.unwrap_or_else(|| sheet.say("print-fact-finish"));
        facts.push([head, finish_words(sheet, finish.on, finish.change)]);
    }
    facts
}

/// How much the facts need side by side, in points.
pub(super) fn facts_width(facts: &[[String; 2]]) -> f64 {
    facts.iter().flat_map(|[_, words]| [text_width(words, FACT_SIZE), FACT_GAP]).sum()
}

fn numbered(snapshot: &SnapshotFact) -> String {
    match name(&snapshot.name) {
        none if none.is_empty() => snapshot.number.to_string(),
        name => format!("{}, {name}", snapshot.number),
    }
}

fn state(sheet: Sheet, snapshot: &SnapshotFact) -> String {
    let key = format!("print-snapshot-{}", snapshot.state.as_str());
    let state = match snapshot.since {
        Some(since) => sheet.say_on(&format!("{key}-on"), since),
        None => sheet.say(&key),
    };
    match snapshot.until.filter(|_| snapshot.state == SnapshotState::Sent) {
        Some(until) => format!("{state}, {}", sheet.say_on("print-objections-until", until)),
        None => state,
    }
}

fn finish_words(sheet: Sheet, on: NaiveDate, change: Option<i32>) -> String {
    let date = sheet.long(on);
    let words = |key: &str, days: u32| {
        let moved = sheet.say_with(key, &[("count", days.into())]);
        format!("{date}, {moved}")
    };
    match change {
        None | Some(0) => date,
        Some(days) if days < 0 => words("print-days-earlier", days.unsigned_abs()),
        Some(days) => words("print-days-later", days.unsigned_abs()),
    }
}

/// What is said of the reference: under the first key of a snapshot, under the second of a day.
pub(super) fn reference_words(
    sheet: Sheet,
    page: &SchedulePage,
    [of_snapshot, of_day]: [&str; 2],
) -> Option<String> {
    Some(match page.reference.as_ref()? {
        Held::Snapshot(one) => sheet.say_with(of_snapshot, &[("number", one.number.into())]),
        Held::Day(day) => sheet.say_on(of_day, *day),
    })
}
