//! Chats taken in: one record for each conversation and day, its messages numbered; the export they came
//! from is kept as a document and cited.
//!
//! A later export of the same conversation says more, or other things, of a day that is known: then that
//! day's record changes, with the new export as its source, and its history shows what stood before.

use std::collections::BTreeMap;

use chrono::{Local, NaiveDate, NaiveTime};

use super::clock::{local_moment, new_id};
use super::pen::Writing;
use super::people;
use crate::document::chat::{self, Chat, ChatDay, ChatLine};
use crate::domain::{
    Body, Failure, Field, Kind, Note, Record, RecordId, Source, Value, Who, fold_letters,
};
use crate::journal::Event;
use crate::mail;

/// Bytes of an export that is read as a chat; phones write some megabytes.
const LARGEST: usize = 64 << 20;
/// Bytes looked at to tell a chat from anything else.
const BEGINNING: usize = 4096;

/// Reads bytes taken in from `place` as a chat; none where they are none.
pub(super) fn read(bytes: &[u8], place: &str) -> Option<Chat> {
    if bytes.len() > LARGEST || !may_be(bytes) {
        return None;
    }
    let (text, _) = mail::text_of(bytes, None);
    std::panic::catch_unwind(|| chat::read(&text, place)).ok().flatten()
}

/// Most files are told to be none by their first bytes: somewhere in them a line begins with a date.
fn may_be(bytes: &[u8]) -> bool {
    let begins = bytes.get(..BEGINNING).unwrap_or(bytes);
    let dated = |line: &[u8]| {
        let line = line.iter().copied().filter(u8::is_ascii);
        let first = line.take(2).collect::<Vec<_>>();
        matches!(first.as_slice(), [b'[', digit] | [digit, _] if digit.is_ascii_digit())
    };
    !begins.contains(&0) && begins.split(|byte| *byte == b'\n').take(6).any(dated)
}

/// Records the days of a chat that are new or say something new. `document` is the export they came from.
pub(super) fn record(
    writing: &mut Writing<'_>,
    client: RecordId,
    document: RecordId,
    chat: &Chat,
    place: &str,
) -> Result<(), Failure> {
    let title = title(place);
    let held = Held::of(writing, client, title.as_deref())?;
    let first = chat.days.first().map(|day| day.day);
    for day in &chat.days {
        let lines: Vec<String> = day.lines.iter().map(line).collect();
        match held.day(day.day, &lines) {
            None => made(writing, client, document, day, (&lines, title.as_deref()))?,
            Some((record, known)) => {
                let whole = together(known, &lines, first == Some(day.day));
                if whole != *known {
                    changed(writing, client, (record, document), day, &whole)?;
                }
            }
        }
    }
    Ok(())
}

/// A message as it stands in a record: its time, its author, its words as exported.
fn line(line: &ChatLine) -> String {
    let time = line.time.format("%H:%M");
    match &line.from {
        Some(from) => format!("{time} {from}: {}", line.whole),
        None => format!("{time} {}", line.whole),
    }
}

/// The chats of a client held already, by day.
struct Held {
    days: BTreeMap<NaiveDate, Vec<(Record, Vec<String>, bool)>>,
}

impl Held {
    fn of(writing: &Writing<'_>, client: RecordId, title: Option<&str>) -> Result<Held, Failure> {
        let mut days: BTreeMap<NaiveDate, Vec<_>> = BTreeMap::new();
        for record in writing.write.query().records(Some(client), Kind::Chat)? {
            let Body::Note(note) = &record.body else { continue };
            // What somebody wrote down by hand is not an export's to change.
            if record.retracted.is_some() || note.document.is_none() {
                continue;
            }
            let day = note.at.with_timezone(&Local).date_naive();
            let named = note.subject.as_deref().zip(title);
            let same = named.is_some_and(|(own, title)| fold_letters(own) == fold_letters(title));
            let lines = numbered_apart(&note.text);
            days.entry(day).or_default().push((record, lines, same));
        }
        Ok(Held { days })
    }

    /// The record of the same conversation on this day: of the same name and with a message in common,
    /// or with half of the messages the same.
    fn day(&self, day: NaiveDate, lines: &[String]) -> Option<(&Record, &Vec<String>)> {
        let fits = |known: &[String], same: bool| {
            let common = known.iter().filter(|line| lines.contains(line)).count();
            common > 0 && (same || common * 2 >= known.len().min(lines.len()))
        };
        let held = self.days.get(&day)?;
        let found = held.iter().find(|(_, known, same)| fits(known, *same));
        found.map(|(record, known, _)| (record, known))
    }
}

/// The messages of a day from what is known and what an export says. What the export says holds, but
/// where it has no more than what is known it takes nothing away; and an export that begins in the
/// middle of a day keeps silent about the morning.
fn together(known: &[String], said: &[String], begins: bool) -> Vec<String> {
    let mut left = known.iter();
    if said.iter().all(|line| left.any(|own| own == line)) {
        return known.to_vec();
    }
    let mut whole = Vec::new();
    if begins {
        let morning = known.iter().take_while(|line| !said.contains(line));
        whole.extend(morning.cloned());
    }
    whole.extend(said.iter().cloned());
    whole
}

/// Messages with their numbers, by which they are cited; what goes on in another line is set in.
fn numbered(lines: &[String]) -> String {
    let one = |(place, line): (usize, &String)| {
        format!("{}. {}", place + 1, line.replace('\n', "\n    "))
    };
    lines.iter().enumerate().map(one).collect::<Vec<_>>().join("\n")
}

/// Messages without their numbers again.
fn numbered_apart(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let next = format!("{}. ", lines.len() + 1);
        match (line.strip_prefix(&next), lines.last_mut()) {
            (Some(rest), _) => lines.push(rest.to_owned()),
            (None, Some(last)) => {
                last.push('\n');
                last.push_str(line.strip_prefix("    ").unwrap_or(line));
            }
            (None, None) => lines.push(line.to_owned()),
        }
    }
    lines
}

/// A file that a message of a chat names as sent with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedFile {
    /// Its name
    pub name: String,
    /// Who sent it
    pub from: String,
    /// The time of day
    pub time: NaiveTime,
}

/// The files that a day's record names.
pub(super) fn named_files(text: &str) -> Vec<NamedFile> {
    let named = |line: &String| {
        let (time, message) = line.split_once(' ')?;
        let (from, name) = chat::named_file(message)?;
        let time = NaiveTime::parse_from_str(time, "%H:%M").ok()?;
        Some(NamedFile { name, from: from.to_owned(), time })
    };
    numbered_apart(text).iter().filter_map(named).collect()
}

fn made(
    writing: &mut Writing<'_>,
    client: RecordId,
    document: RecordId,
    day: &ChatDay,
    (lines, title): (&[String], Option<&str>),
) -> Result<(), Failure> {
    let Some(first) = day.lines.first() else { return Ok(()) };
    let mut body = Body::Note(Note {
        at: local_moment(day.day.and_time(first.time)),
        with: people_of(day),
        from: None,
        subject: title.map(str::to_owned),
        text: numbered(lines),
        minutes: None,
        reference: None,
        document: Some(document),
    });
    people::recognise(&writing.write.query(), client, &mut body)?;
    let (id, number) = (new_id()?, writing.write.next_number(client, Kind::Chat)?);
    let event = Event::Made { id, kind: Kind::Chat, number, fields: body.write() };
    writing.record(Some(client), event, Vec::new())
}

fn changed(
    writing: &mut Writing<'_>,
    client: RecordId,
    (record, document): (&Record, RecordId),
    day: &ChatDay,
    lines: &[String],
) -> Result<(), Failure> {
    let Body::Note(note) = &record.body else { return Ok(()) };
    let mut body = Body::Note(Note { with: people_of(day), ..note.clone() });
    people::recognise(&writing.write.query(), client, &mut body)?;
    let Body::Note(mut new) = body else { return Ok(()) };
    let gone = note.with.iter().filter(|who| !new.with.iter().any(|own| own.name == who.name));
    new.with.extend(gone.cloned().collect::<Vec<_>>());
    let fields = [
        ("text", Value::Text(numbered(lines))),
        ("with", new.with.write()),
        ("document", document.write()),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    let event = Event::Changed {
        id: record.id,
        fields: Value::Map(fields.into()),
        cause: None,
        side: None,
        source: Some(Source::Record(document)),
    };
    writing.record(Some(client), event, Vec::new())
}

/// Who wrote on a day, each once, in order.
fn people_of(day: &ChatDay) -> Vec<Who> {
    let mut people: Vec<Who> = Vec::new();
    for from in day.lines.iter().filter_map(|line| line.from.as_deref()) {
        if !people.iter().any(|who| who.name == from) {
            people.push(Who::named(from));
        }
    }
    people
}

/// How programs begin the names of their exports, in the languages of their users.
const BEFORE_TITLE: &[&str] = &[
    "WhatsApp Chat with ",
    "WhatsApp Chat - ",
    "Czat WhatsApp z użytkownikiem ",
    "Czat WhatsApp z: ",
    "Czat WhatsApp z ",
    "Czat WhatsApp - ",
    "Rozmowa WhatsApp z ",
    "Conversație WhatsApp cu ",
    "Conversația WhatsApp cu ",
    "Chat WhatsApp cu ",
    "Chat WhatsApp - ",
];

/// The conversation's name, from the name of its export; an export inside an archive has the archive's.
fn title(place: &str) -> Option<String> {
    let parts = place.split('!').rev();
    let names = parts.map(|part| part.rsplit(['/', '\\']).next().unwrap_or(part));
    let stem = |name: &str| {
        let cut = [".txt", ".zip"].iter().find_map(|ending| {
            let at = name.len().checked_sub(ending.len())?;
            name.get(at..).filter(|own| own.eq_ignore_ascii_case(ending)).and(name.get(..at))
        });
        cut.unwrap_or(name).trim().to_owned()
    };
    let name = names.map(stem).find(|name| !name.is_empty() && name != "_chat")?;
    let bare = BEFORE_TITLE.iter().find_map(|begins| name.strip_prefix(begins));
    Some(bare.unwrap_or(&name).trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.split('|').filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    #[test]
    fn numbers_come_off_as_they_went_on() {
        let check = |text: &str| assert_eq!(numbered_apart(&numbered(&lines(text))), lines(text));
        check("10:00 Ewa: a|10:01 Jan: b\nc\n\n  d|10:02 Ewa: 3. x");
        check("10:00 Ewa: x\n2. y|10:01 Jan: z");
        assert_eq!(numbered(&lines("a\nb|c")), "1. a\n    b\n2. c");
    }

    #[test]
    fn a_day_told_twice_is_put_together() {
        let check = |known: &str, said: &str, begins: bool, expected: &str| {
            assert_eq!(together(&lines(known), &lines(said), begins), lines(expected));
        };
        check("a|b", "a|b", true, "a|b");
        check("a|b", "a|b|c", true, "a|b|c");
        check("a|b|c", "a|b", false, "a|b|c");
        check("a|b|c", "b|c|d", true, "a|b|c|d");
        check("a|b|c", "b|c|d", false, "b|c|d");
        check("a|b", "a|gone", false, "a|gone");
    }

    #[test]
    fn conversations_are_named_by_their_exports() {
        let check = |place: &str, name: Option<&str>| assert_eq!(title(place).as_deref(), name);
        check("/x/WhatsApp Chat with Ewa Wzorowa.txt", Some("Ewa Wzorowa"));
        check("C:\\x\\Czat WhatsApp z Wdrożenie.txt", Some("Wdrożenie"));
        check("x/WhatsApp Chat - Wdrożenie.zip!_chat.txt", Some("Wdrożenie"));
        check("_chat.txt", None);
        check("rozmowa.TXT", Some("rozmowa"));
    }

    #[test]
    fn other_files_are_told_apart_by_their_first_bytes() {
        assert!(may_be("\u{FEFF}12.05.2024, 10:00 - Ewa: a".as_bytes()));
        assert!(may_be("\u{200E}[12.05.2024, 10:00:00] Ewa: a".as_bytes()));
        assert!(!may_be(b"%PDF-1.4\n1 0 obj\n"[..8].as_ref()));
        assert!(!may_be(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"));
        assert!(!may_be("Protokół\n\nTekst".as_bytes()));
    }
}
