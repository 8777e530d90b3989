//! Today as it is shown: the days of all clients put together, made on the worker once.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, Local, NaiveDate, Utc};

use crate::domain::{Body, Contact, Failure, Matter, Minutes, Record, RecordId, Topic, monday_of};
use crate::session::ClientToday;

/// Messages without an answer shown of one client; the rest is one line.
const MESSAGES: usize = 2;
/// Lines shown of one part; the rest is counted.
const LINES: usize = 100;

/// Whose a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The client
    pub id: RecordId,
    /// Its full name
    pub name: String,
    /// Its name for lists
    pub short: String,
}

/// One line of what is owed or awaited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Whose it is
    pub whose: Whose,
    /// What it is about; the longest waiting one where the line stands for several messages
    pub matter: Matter,
    /// How many more messages wait where the line stands for them; otherwise 0
    pub more: usize,
}

/// Lines of one part, and how many more there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// The lines shown
    pub lines: Vec<Line>,
    /// All of them
    pub count: usize,
}

/// When something is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Its date is past
    Overdue,
    /// Today
    Today,
    /// Later this week
    ThisWeek,
    /// Next week
    NextWeek,
    /// No day was agreed
    Unagreed,
}

impl When {
    /// Each that a day decides, in order.
    pub const DATED: [When; 4] = [When::Overdue, When::Today, When::ThisWeek, When::NextWeek];

    fn of(day: NaiveDate, today: NaiveDate) -> When {
        match day {
            day if day < today => When::Overdue,
            day if day == today => When::Today,
            day if day < monday_of(today) + Days::new(7) => When::ThisWeek,
            _ => When::NextWeek,
        }
    }
}

/// One day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOfWeek {
    /// The day
    pub day: NaiveDate,
    /// Its dates
    pub lines: Vec<Line>,
}

/// Everything the screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The day it was told for
    pub today: NaiveDate,
    /// What we owe, by when
    pub owed: Vec<(When, Part)>,
    /// What we wait for
    pub awaited: Part,
    /// How long ago the last contact with each client was
    pub contacts: Vec<(Whose, Contact)>,
    /// Minutes to write and to send
    pub minutes: Vec<(Whose, Minutes)>,
    /// The days of this week
    pub week: Vec<DayOfWeek>,
    /// The next date after today
    pub next: Option<NaiveDate>,
    /// How many things we owe each client are past their date
    pub late: HashMap<RecordId, usize>,
    /// Clients that could not be told of, and why
    pub failed: Vec<(Whose, Failure)>,
}

impl Told {
    /// Puts the days of all clients together.
    pub fn of(clients: Vec<ClientToday>, now: DateTime<Utc>) -> Told {
        let today = now.with_timezone(&Local).date_naive();
        let mut told = Told { today, ..Told::default() };
        let (mut owed, mut awaited, mut week) = (Vec::new(), Vec::new(), Vec::new());
        let mut unagreed = Vec::new();
        for ClientToday { client, day } in clients {
            let whose = whose(&client);
            let day = match day {
                Ok(day) => day,
                Err(failure) => {
                    told.failed.push((whose, failure));
                    continue;
                }
            };
            let late = day.owed.iter().filter(|matter| matter.on < today).count();
            told.late.insert(whose.id, late);
            for when in When::DATED {
                let part = day.owed.iter().filter(|matter| When::of(matter.on, today) == when);
                owed.extend(folded(&whose, part.cloned().collect()));
            }
            unagreed.extend(folded(&whose, day.unagreed));
            awaited.extend(folded(&whose, day.awaited));
            week.extend(day.week.into_iter().map(|matter| Line::of(&whose, matter)));
            told.contacts.extend(day.contact.map(|contact| (whose.clone(), contact)));
            told.minutes.extend(day.minutes.into_iter().map(|one| (whose.clone(), one)));
            told.next = [told.next, day.next].into_iter().flatten().min();
        }
        told.owed = parts(owed, today);
        let unagreed = Some(Part::of(unagreed)).filter(|part| part.count > 0);
        told.owed.extend(unagreed.map(|part| (When::Unagreed, part)));
        told.awaited = Part::of(awaited);
        told.week = days(week, today);
        told.minutes.sort_by_key(|(_, minutes)| minutes.on);
        told.contacts.sort_by_key(|(_, contact)| {
            let days = contact.days(today);
            (!contact.is_late(today), days.is_none(), std::cmp::Reverse(days))
        });
        told
    }

    /// How many things we owe by today.
    pub fn due(&self) -> usize {
        let due = self.owed.iter().filter(|(when, _)| *when <= When::Today);
        due.map(|(_, part)| part.count).sum()
    }

    /// How much we owe a client that is past its date.
    pub fn late_of(&self, client: RecordId) -> usize {
        self.late.get(&client).copied().unwrap_or(0)
    }

    /// How many things we owe in all.
    pub fn owing(&self) -> usize {
        self.owed.iter().map(|(_, part)| part.count).sum()
    }

    /// Whether nothing waits.
    pub fn is_calm(&self) -> bool {
        self.owing() == 0 && self.awaited.count == 0 && self.minutes.is_empty()
    }
}

impl Line {
    fn of(whose: &Whose, matter: Matter) -> Line {
        Line { whose: whose.clone(), matter, more: 0 }
    }
}

impl Part {
    fn of(mut lines: Vec<Line>) -> Part {
        lines.sort_by(|one, other| {
            let key = |line: &Line| (line.more > 0, line.matter.on);
            (key(one), &one.matter.title).cmp(&(key(other), &other.matter.title))
        });
        let count = lines.iter().map(|line| line.more.max(1)).sum();
        lines.truncate(LINES);
        Part { lines, count }
    }
}

fn whose(client: &Record) -> Whose {
    let (name, short) = match &client.body {
        Body::Client(body) => (body.name.clone(), body.short.clone()),
        _ => (String::new(), None),
    };
    Whose { id: client.id, short: short.unwrap_or_else(|| name.clone()), name }
}

/// The lines of one client. A correspondence with many messages that nobody answered would hide the
/// rest: the longest waiting ones, and those promised for a day, stand by themselves, the others are one line
/// after all others.
fn folded(whose: &Whose, matters: Vec<Matter>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut messages = 0;
    let mut rest: Option<Line> = None;
    for matter in matters {
        let line = Line::of(whose, matter);
        if line.matter.topic != Topic::Answer || line.matter.promised {
            lines.push(line);
            continue;
        }
        messages += 1;
        match &mut rest {
            _ if messages <= MESSAGES => lines.push(line),
            Some(rest) => rest.more += 1,
            None => rest = Some(Line { more: 1, ..line }),
        }
    }
    // One more is no more than its own line.
    lines.extend(rest.map(|rest| if rest.more == 1 { Line { more: 0, ..rest } } else { rest }));
    lines
}

fn parts(lines: Vec<Line>, today: NaiveDate) -> Vec<(When, Part)> {
    let mut by_when: [Vec<Line>; 4] = Default::default();
    for line in lines {
        if let Some(part) = by_when.get_mut(When::of(line.matter.on, today) as usize) {
            part.push(line);
        }
    }
    let parts = When::DATED.into_iter().zip(by_when.map(Part::of));
    parts.filter(|(_, part)| part.count > 0).collect()
}

/// Monday to Friday, and the days of the weekend that have a date.
fn days(mut lines: Vec<Line>, today: NaiveDate) -> Vec<DayOfWeek> {
    lines.sort_by(|one, other| one.whose.short.cmp(&other.whose.short));
    let monday = monday_of(today);
    let days = (0..7).map(|day| monday + Days::new(day)).map(|day| DayOfWeek {
        day,
        lines: lines.iter().filter(|line| line.matter.on == day).cloned().collect(),
    });
    let weekend = |day: NaiveDate| day.weekday().number_from_monday() > 5;
    days.filter(|one| !weekend(one.day) || !one.lines.is_empty() || one.day == today).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Side};

    fn matter(topic: Topic, on: &str) -> Matter {
        Matter {
            topic,
            id: RecordId::from_bytes([1; 10]),
            kind: Kind::Task,
            title: on.to_owned(),
            side: Side::Us,
            who: String::new(),
            on: on.parse().expect("a date"),
            late: 0,
            promised: false,
        }
    }

    fn whose() -> Whose {
        let name = "Dolina".to_owned();
        Whose { id: RecordId::from_bytes([2; 10]), short: name.clone(), name }
    }

    #[test]
    fn what_is_owed_is_parted_by_when() {
        let today = "2026-09-15".parse().expect("a date");
        let dates = ["2026-09-20", "2026-09-14", "2026-09-15", "2026-09-21", "2026-09-10"];
        let lines = dates.map(|day| Line::of(&whose(), matter(Topic::Task, day)));
        let told: Vec<_> = parts(lines.into(), today)
            .into_iter()
            .map(|(when, part)| (when, part.lines[0].matter.title.clone(), part.count))
            .collect();
        let expected = [
            (When::Overdue, "2026-09-10".to_owned(), 2),
            (When::Today, "2026-09-15".to_owned(), 1),
            (When::ThisWeek, "2026-09-20".to_owned(), 1),
            (When::NextWeek, "2026-09-21".to_owned(), 1),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn many_messages_of_a_client_take_one_line_after_the_first_ones() {
        let mut matters: Vec<Matter> =
            (1..=9).map(|day| matter(Topic::Answer, &format!("2026-09-0{day}"))).collect();
        matters.push(matter(Topic::Task, "2026-09-09"));
        let lines = folded(&whose(), matters);
        let more: Vec<usize> = lines.iter().map(|line| line.more).collect();
        assert_eq!(more, [0, 0, 0, 7]);
        assert_eq!(Part::of(lines).count, 10);
    }

    #[test]
    fn a_weekend_shows_only_where_it_has_a_date() {
        let today = "2026-09-15".parse().expect("a date");
        assert_eq!(days(Vec::new(), today).len(), 5);
        let saturday = Line::of(&whose(), matter(Topic::Task, "2026-09-19"));
        let week = days(vec![saturday], today);
        assert_eq!((week.len(), week[5].lines.len()), (6, 1));
    }
}
