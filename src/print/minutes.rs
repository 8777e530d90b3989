//! Minutes as data for their template: who was there, what was settled, annexes first.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::letters;
use super::page::{AgendaPoint, Annex, Attendee, MinutesPage, OutcomeRow};
use super::sheet::{Sheet, name};
use crate::domain::{MeetingState, OutcomeKind, Presence, Side};
use crate::text::dates;

/// No spoken point is longer; what is cut ends with an ellipsis.
const WORDS: usize = 20_000;

/// Everything the template of minutes draws.
pub(super) fn data(page: &MinutesPage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let title = match page.number {
        Some(number) => sheet.say_with("print-minutes-numbered", &[("number", number.into())]),
        None => sheet.say("print-minutes-title"),
    };
    let subject = match name(&page.title) {
        empty if empty.is_empty() => sheet.say("print-minutes-untitled"),
        subject => subject,
    };
    let draft = page.state == MeetingState::Draft;
    let note = draft.then(|| sheet.say("print-minutes-draft-note"));
    let body = json!({
        "subject": subject,
        "facts": facts(sheet, page),
        "attendance_head": sheet.say("print-attendance"),
        "attendance": attendance(sheet, page),
        "agenda_head": sheet.say("print-agenda"),
        "points": page.points.iter().map(|each| point(sheet, page, each)).collect::<Vec<_>>(),
        "empty": page.points.is_empty().then(|| sheet.say("print-agenda-empty")),
        "annexes_head": sheet.say("print-annexes"),
        "annexes_note": sheet.say("print-annexes-note"),
        "annexes": page.annexes.iter().map(|each| annex(sheet, each)).collect::<Vec<_>>(),
        "original_head": (!page.annexes.is_empty()).then(|| sheet.say("print-original")),
    });
    sheet.document(sheet.frame(&page.frame, &title, note), body)
}

fn facts(sheet: Sheet, page: &MinutesPage) -> Vec<[String; 2]> {
    let mut facts = vec![[sheet.say("print-minutes-when"), when(sheet, page)]];
    if let Some(place) = page.place.as_deref().map(name).filter(|place| !place.is_empty()) {
        facts.push([sheet.say("print-minutes-place"), place]);
    }
    facts.push([sheet.say("print-minutes-state"), state(sheet, page)]);
    facts
}

fn when(sheet: Sheet, page: &MinutesPage) -> String {
    let date = dates::full(sheet.lang(), page.starts.date_naive());
    let from = dates::time(page.starts.time());
    match page.ends {
        None => sheet.say_with("print-minutes-at", &[("date", date.into()), ("from", from.into())]),
        Some(ends) => {
            let until = match ends.date_naive() == page.starts.date_naive() {
                true => dates::time(ends.time()),
                false => format!("{} {}", sheet.long(ends.date_naive()), dates::time(ends.time())),
            };
            let values = [("date", date.into()), ("from", from.into()), ("until", until.into())];
            sheet.say_with("print-minutes-span", &values)
        }
    }
}

fn state(sheet: Sheet, page: &MinutesPage) -> String {
    let key = format!("print-minutes-{}", page.state.as_str());
    let state = match page.since {
        Some(since) => sheet.say_on(&format!("{key}-on"), since),
        None => sheet.say(&key),
    };
    match page.until.filter(|_| page.state == MeetingState::Sent) {
        Some(until) => format!("{state}, {}", sheet.say_on("print-objections-until", until)),
        None => state,
    }
}

/// A side by its firm's name: who reads the page stands on one of them, and *us* would be the other to them.
fn party(sheet: Sheet, page: &MinutesPage, side: Side) -> String {
    let firm = match side {
        Side::Us => name(&page.frame.team),
        Side::Client => name(&page.frame.client),
        Side::ThirdParty | Side::Both | Side::Nobody => String::new(),
    };
    if firm.is_empty() { sheet.side(side) } else { firm }
}

/// Groups by presence, within them by side.
fn attendance(sheet: Sheet, page: &MinutesPage) -> Vec<Json> {
    let of =
        |presence: Presence| page.attendance.iter().filter(move |each| each.presence == presence);
    let groups = Presence::ALL.iter().copied().filter(|presence| of(*presence).next().is_some());
    groups.map(|presence| {
        let sides = Side::ALL.iter().copied().map(Some).chain([None]);
        let sides: Vec<Json> = sides.filter_map(|side| {
            let there: Vec<Json> = of(presence).filter(|each| each.side == side).map(person).collect();
            let word = side.map_or_else(|| sheet.say("print-no-side"), |side| party(sheet, page, side));
            (!there.is_empty()).then(|| json!({
                "side": side.map(Side::as_str), "side_word": word, "people": there,
            }))
        }).collect();
        json!({ "head": sheet.say(&format!("print-presence-{}", presence.as_str())), "sides": sides })
    }).collect()
}

fn person(person: &Attendee) -> Json {
    json!({ "name": name(&person.name), "role": person.role.as_deref().map(name) })
}

fn point(sheet: Sheet, page: &MinutesPage, point: &AgendaPoint) -> Json {
    let carried = (point.carried > 0)
        .then(|| sheet.say_with("print-point-carried", &[("count", point.carried.into())]));
    let standing = match (point.open, point.outcomes.is_empty()) {
        (true, _) => Some(sheet.say("print-point-open")),
        (false, true) => Some(sheet.say("print-point-no-outcome")),
        (false, false) => None,
    };
    let title = match letters::line(&point.title, letters::Room::Wide, 600) {
        empty if empty.is_empty() => sheet.say("common-untitled"),
        title => title,
    };
    let aside: Vec<String> = [carried, standing].into_iter().flatten().collect();
    json!({
        "title": title,
        "aside": aside,
        "outcomes": point.outcomes.iter().map(|each| outcome(sheet, page, each)).collect::<Vec<_>>(),
    })
}

fn outcome(sheet: Sheet, page: &MinutesPage, outcome: &OutcomeRow) -> Json {
    let due = |date: NaiveDate| sheet.say_on("print-outcome-due", date);
    json!({
        "kind": outcome.kind.as_str(),
        "action": outcome.kind == OutcomeKind::Action,
        "kind_word": sheet.say(&format!("print-outcome-{}", outcome.kind.as_str())),
        "text": letters::lines(&outcome.text, WORDS),
        "side": outcome.side.map(Side::as_str),
        "side_word": outcome.side.map(|side| party(sheet, page, side)),
        "owner": outcome.owner.as_deref().map(name).unwrap_or_default(),
        "due": outcome.due.map(due).unwrap_or_default(),
    })
}

fn annex(sheet: Sheet, annex: &Annex) -> Json {
    let by = annex.by.as_deref().map(name).filter(|by| !by.is_empty());
    let by = by.map(|by| sheet.say_with("print-annex-by", &[("who", by.into())]));
    let added = sheet.say_on("print-annex-on", annex.on);
    let aside: Vec<String> = [Some(added), by].into_iter().flatten().collect();
    json!({
        "head": sheet.say_with("print-annex", &[("number", annex.number.into())]),
        "aside": aside.join(", "),
        "text": letters::lines(&annex.text, WORDS),
    })
}
