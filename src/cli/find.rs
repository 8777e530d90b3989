//! `history` and `search`.

use serde_json::Value as Json;

use crate::domain::{Change, Field};
use crate::session::{Access, HistoryLine, Hit, Journal, Told};

use super::call::Call;
use super::fields::Lines;
use super::json;
use super::progress::Counter;
use super::reply::{Reply, Trouble, complain};
use super::table::Table;
use super::when::shown;

/// How many hits are shown where nobody says.
const HITS: u32 = 50;

/// `kronika history FILE ID`
pub(super) fn history(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let lines = journal.now().history(call.id("id")?)?;
    if call.json {
        return Ok(Reply::json(&lines.iter().map(json::history).collect::<Json>()));
    }
    Ok(Reply::text(lines.iter().map(|line| told(call, line)).collect::<Vec<_>>().join("\n")))
}

/// One entry: when, who, what, and what it changed.
fn told(call: &Call<'_>, line: &HistoryLine) -> String {
    let mut lines = Lines::new(call);
    let what = match &line.told {
        Told::Made(fields) => {
            lines.fields(fields);
            call.say("cli-event-made")
        }
        Told::Changed(change) => {
            changed(&mut lines, change);
            call.say(if change.correction { "cli-event-correct" } else { "cli-event-change" })
        }
        Told::Acted(verb, telling) => {
            lines.fields(&telling.write());
            call.say(&format!("common-act-{}", verb.as_str()))
        }
        Told::Retracted(reason) => {
            lines.line("reason", reason.clone());
            call.say("cli-event-retract")
        }
    };
    let stamp = &line.stamp;
    format!("{}  {}  {what}\n{}", shown(call.lang(), stamp.at), stamp.by, lines.render(2))
}

/// Each field before and after, and why.
pub(super) fn changed(lines: &mut Lines<'_>, change: &Change) {
    for field in &change.fields {
        let before = lines.scalar(&field.name, &field.before);
        let after = lines.scalar(&field.name, &field.after);
        lines.line(&field.name, format!("{before} → {after}"));
    }
    let why = if change.correction { "reason" } else { "cause" };
    change.cause.iter().for_each(|cause| lines.line(why, cause.clone()));
    change.side.iter().for_each(|side| lines.value("cause_side", &side.write()));
    change.source.iter().for_each(|source| lines.value("source", &source.write()));
}

/// `kronika search FILE QUERY`
pub(super) fn search(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = read_through(call)?;
    let reader = journal.now();
    let client = match call.option("client") {
        Some(name) => Some(reader.client_named(name)?.id),
        None => None,
    };
    let limit = call.value::<u32>("limit").copied().unwrap_or(HITS) as usize;
    let mut hits = reader.search(call.text("query"), client, limit)?;
    reader.read_on(call.text("query"), &mut hits)?;
    if call.json {
        return Ok(Reply::json(&hits.iter().map(json::hit).collect::<Json>()));
    }
    let heads = ["id", "kind", "client", "at", "title", "page", "context"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for hit in hits {
        let kind = call.say(&format!("kind-{}", hit.kind.as_str()));
        let at = shown(call.lang(), hit.at);
        let page = page(call, &hit);
        table.row(vec![
            hit.id.to_string(),
            kind,
            hit.client_name,
            at,
            if hit.retracted { call.retracted(&hit.title) } else { hit.title },
            page,
            hit.context,
        ]);
    }
    Ok(call.table(&table))
}

/// The page of an attachment or document that has the words; empty where the record itself has them.
fn page(call: &Call<'_>, hit: &Hit) -> String {
    let Some(page) = &hit.page else { return String::new() };
    let key = format!("common-part-{}", page.part.as_str());
    let place = call.say_with(&key, &[("label", page.label.as_str().into())]);
    format!("{}, {place}", page.name)
}

/// The journal to search in, once the documents taken in since the last search are read. Where it may
/// not be written, what was read before is searched, and what was not is told.
pub(super) fn read_through(call: &Call<'_>) -> Result<Journal, Trouble> {
    let journal = call.read()?;
    if journal.unread_count()? == 0 {
        return Ok(journal);
    }
    drop(journal);
    if let Ok(mut journal) = Journal::open(call.path("file"), Access::Write) {
        let mut counter = Counter::new(call);
        journal.read_documents(&mut |progress| counter.step(progress))?;
        return Ok(journal);
    }
    let journal = call.read()?;
    let count = journal.unread_count()?;
    if count > 0 {
        complain(&call.say_with("cli-unread-documents", &[("count", count.into())]));
    }
    Ok(journal)
}
