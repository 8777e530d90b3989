//! A record in one line: its title, a detail, whose doing it was and when it happened.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{Body, Field, Kind, Message, Record, RecordId, Side, Value};

/// A record in one line, for streams and lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gist {
    /// What it is called
    pub title: String,
    /// A further line; may be empty
    pub detail: String,
    /// Whose doing it was, where that is known
    pub side: Option<Side>,
    /// When it happened, else when it was recorded
    pub at: DateTime<Utc>,
}

/// Names of the fields that cite another record.
const CITING: &[&str] =
    &["source", "message", "replaces", "document", "meeting", "carried_from", "task"];

impl Record {
    /// The record in one line. A message's line comes from what was read of it.
    pub fn gist(&self, message: Option<&Message>) -> Gist {
        let made = self.made.at;
        let day = |date: Option<NaiveDate>| date.map_or(made, noon);
        let line = |title: &str, detail: &str, side: Option<Side>, at: DateTime<Utc>| Gist {
            title: one_line(title),
            detail: one_line(detail),
            side,
            at,
        };
        match &self.body {
            Body::Client(client) => line(&client.name, "", None, made),
            Body::Person(person) => {
                let role = person.roles.last().map_or("", |role| role.title.as_str());
                line(&person.name, role, Some(person.side), made)
            }
            Body::Meeting(meeting) => line(&meeting.title, "", Some(Side::Both), meeting.starts),
            Body::Rule(rule) => {
                let title = rule.title.as_deref().unwrap_or(&rule.words);
                let detail = rule.title.as_ref().map_or("", |_| rule.words.as_str());
                line(title, detail, None, day(rule.agreed_on))
            }
            Body::Task(task) => {
                let owner = task.owner.as_ref().map_or("", |owner| owner.name.as_str());
                line(&task.title, owner, Some(task.side), made)
            }
            Body::Snapshot(snapshot) => {
                line(&snapshot.name, snapshot.note.as_deref().unwrap_or(""), Some(Side::Us), made)
            }
            Body::Decision(decision) => {
                let chosen = decision.chosen.as_deref().unwrap_or("");
                line(&decision.question, chosen, None, day(decision.decided_on))
            }
            Body::Filed(filed) => match message {
                Some(mail) => {
                    let sender = mail.from.first().map_or("", |from| match from.name.is_empty() {
                        true => from.address.as_str(),
                        false => from.name.as_str(),
                    });
                    line(&mail.subject, sender, None, mail.date.unwrap_or(made))
                }
                None => line(&filed.name, "", None, made),
            },
            Body::Note(note) => {
                let title = note.subject.as_deref().unwrap_or(&note.text);
                let detail = note.subject.as_ref().map_or("", |_| note.text.as_str());
                line(title, detail, note.from, note.at)
            }
            Body::Import(import) => line(&import.source, "", Some(Side::Us), import.began),
        }
    }

    /// The records this one rests on or refers to.
    pub fn cites(&self) -> Vec<RecordId> {
        cited(&self.write())
    }

    /// What was written in the record beside its title, to be shown around what was found.
    pub fn prose(&self, title: &str) -> String {
        let mut said = Vec::new();
        self.each_said(&mut |text| said.extend((text != title).then_some(text)));
        said.join(" ")
    }

    /// Every word of the record that a person wrote, for search.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.each_said(&mut |text| words.extend([text, " "]));
        words
    }

    /// Visits what people wrote in the record, its steps and its changes.
    fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        self.body.each_said(visit);
        let tellings = self.acts.iter().flat_map(|act| [&act.telling.words, &act.telling.reason]);
        let causes = self.changes.iter().map(|change| &change.cause);
        tellings.chain(causes).flatten().for_each(|text| visit(text));
    }

    /// Whether the record may leave in an export or a print.
    pub fn may_leave(&self) -> bool {
        self.kind != Kind::PrivateNote
    }
}

impl Body {
    /// Visits what people wrote in it, and the names of files: no hash, and no reason the program gave.
    fn each_said<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        match self {
            Body::Client(body) => body.each_said(visit),
            Body::Person(body) => body.each_said(visit),
            Body::Meeting(body) => body.each_said(visit),
            Body::Rule(body) => body.each_said(visit),
            Body::Task(body) => body.each_said(visit),
            Body::Snapshot(body) => {
                visit(&body.name);
                body.note.each_said(visit);
            }
            Body::Decision(body) => body.each_said(visit),
            Body::Filed(body) => {
                visit(&body.name);
                body.path.each_said(visit);
            }
            Body::Note(body) => body.each_said(visit),
            Body::Import(body) => {
                visit(&body.source);
                body.items.iter().for_each(|item| visit(&item.path));
                body.opened.iter().for_each(|one| visit(&one.path));
            }
        }
    }
}

/// The records a value cites, each once.
pub fn cited(value: &Value) -> Vec<RecordId> {
    let mut found = Vec::new();
    collect(value, &mut found);
    found.sort();
    found.dedup();
    found
}

fn collect(value: &Value, found: &mut Vec<RecordId>) {
    match value {
        Value::List(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Map(map) => {
            for (name, item) in map {
                match item.as_text().filter(|_| CITING.contains(&name.as_str())) {
                    Some(text) => found.extend(text.parse::<RecordId>().ok()),
                    None => collect(item, found),
                }
            }
        }
        _ => {}
    }
}

/// Noon of a day in UTC: the same calendar day everywhere our users are.
fn noon(date: NaiveDate) -> DateTime<Utc> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    date.and_time(noon).and_utc()
}

/// The beginning of a text as one line of a list.
pub fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace().take(60) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > 240 {
            let cut = line.floor_char_boundary(240);
            line.truncate(cut);
            line.push('…');
            break;
        }
    }
    line
}
