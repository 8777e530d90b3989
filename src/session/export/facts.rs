//! What every form of an export says of itself: of whom, what was chosen, as known when.

use super::Stays;
use crate::domain::{Body, Failure, RecordId};
use crate::print::Frame;
use crate::session::{ExportOrder, Journal, Reader, name_of};
use crate::text::{Arg, Words, dates, numbers};

/// What an export says of itself.
pub(super) struct Facts {
    /// What every page of it says.
    pub frame: Frame,
    /// Its title.
    pub title: String,
    /// What was chosen, by name and value.
    pub lines: Vec<(String, String)>,
    /// What names the state of the record it was made from.
    pub foot: String,
}

pub(super) fn facts(
    journal: &Journal,
    reader: Reader<'_>,
    client: RecordId,
    order: &ExportOrder,
    (count, stays): (usize, Stays),
) -> Result<Facts, Failure> {
    let (words, choice) = (Words::new(order.lang), &order.choice);
    // The state of the record is named by its last entry and not by the clock, so that it gives the same
    // bytes whenever it is exported.
    let last = crate::session::pages::local(journal.last_recorded()?);
    let frame = journal.frame(client, reader, order.lang, order.on)?;
    let frame = Frame { printed: frame.printed.map(|_| last), ..frame };
    let name = name_of(&reader.expect(client)?);
    let day =
        |day: Option<_>| day.map_or(words.say("export-open"), |day| dates::long(order.lang, day));
    let known = dates::stamp(order.lang, frame.as_known_on);
    let mut lines = vec![("client", name.clone())];
    lines.push(("period", format!("{} – {}", day(choice.from), day(choice.until))));
    if let Some(person) = choice.person {
        lines.push(("person", person_name(reader, person)?));
    }
    if let Some(thread) = choice.thread {
        lines.push(("conversation", subject_of(reader, thread)?));
    }
    if let Some(query) = &choice.query {
        lines.push(("query", query.clone()));
    }
    if let Some(selected) = &choice.selection {
        lines.push(("selection", counted(order, selected.len())));
    }
    lines.push(("known-on", known));
    if let Some(printed) = frame.printed {
        lines.push(("made-on", dates::stamp(order.lang, printed)));
    }
    lines.push(("count", counted(order, count)));
    let left = [("stays-withdrawn", stays.withdrawn), ("stays-undated", stays.undated)];
    let left = left.into_iter().filter(|(_, count)| *count > 0);
    lines.extend(left.map(|(key, count)| (key, counted(order, count as usize))));
    let root = Arg::from(frame.fingerprint.as_str());
    let key = if order.on.is_some() { "export-fingerprint-made" } else { "export-fingerprint" };
    Ok(Facts {
        title: words.say_with("export-title", &[("client", Arg::from(name.as_str()))]),
        lines: lines
            .into_iter()
            .map(|(key, value)| (words.say(&format!("export-{key}")), value))
            .collect(),
        foot: words.say_with(key, &[("root", root)]),
        frame,
    })
}

fn counted(order: &ExportOrder, count: usize) -> String {
    numbers::count(order.lang, i64::try_from(count).unwrap_or(i64::MAX))
}

fn person_name(reader: Reader<'_>, id: RecordId) -> Result<String, Failure> {
    Ok(match reader.expect(id)?.body {
        Body::Person(person) => person.name,
        _ => id.to_string(),
    })
}

fn subject_of(reader: Reader<'_>, id: RecordId) -> Result<String, Failure> {
    let record = reader.record(id)?;
    Ok(record
        .map(|record| reader.gist(&record))
        .transpose()?
        .map_or(id.to_string(), |gist| gist.title))
}
