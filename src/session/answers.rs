//! Answer clocks of a client's messages: who waits for whom, by when, and how long each side takes.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::Reader;
use super::today::{LOOKED_BACK, local};
use crate::domain::{
    Act, AnswerClock, AnswerSight, Body, Calendars, Failure, Kind, Posted, RecordId, ResponseTime,
    Side, Unanswered,
};
use crate::store::{LetterRow, MailFilter};

/// Messages of ours of one client for which it is looked up whom they went to; of the rest only the
/// number is shown.
const NAMED: usize = 40;

/// Who waits for whom, and how long each side takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The first messages that wait for our answer, the one due first first
    pub us: Vec<Unanswered>,
    /// The first messages of ours that wait for theirs
    pub them: Vec<Unanswered>,
    /// How long we take, and how many of all wait
    pub our_time: ResponseTime,
    /// How long they take, and how many of all wait
    pub their_time: ResponseTime,
    /// Messages that need no answer
    pub not_needed: u32,
}

impl Reader<'_> {
    /// Who waits for whom and how long each side takes, of the messages sent since a day; of all where
    /// none is given. Of those that wait at most so many on each side are looked up; all are counted.
    ///
    /// # Errors
    /// Those of the database.
    pub fn answers(
        &self,
        client: RecordId,
        since: Option<NaiveDate>,
        now: DateTime<Utc>,
        most: usize,
    ) -> Result<Answers, Failure> {
        let first =
            since.map_or(i64::MIN, |day| super::clock::local_moment(day.into()).timestamp_millis());
        let rows = self.query.letters(client, first, now.timestamp_millis())?;
        let mut clocks = self.clocks(client, &rows, now)?;
        clocks.retain(|clock| since.is_none_or(|day| clock.since >= day));
        let today = local(now);
        let needed = clocks.iter().filter(|clock| clock.is_needed()).count();
        let mut told = Answers {
            our_time: ResponseTime::of(&clocks, false, today),
            their_time: ResponseTime::of(&clocks, true, today),
            not_needed: u32::try_from(clocks.len() - needed).unwrap_or(u32::MAX),
            ..Answers::default()
        };
        let rows: HashMap<RecordId, LetterRow> =
            rows.into_iter().map(|row| (row.id, row)).collect();
        clocks.retain(|clock| clock.is_open() && rows.contains_key(&clock.id));
        clocks.sort_by_key(|one| (one.due.map_or(NaiveDate::MAX, |due| due.on), one.since));
        for clock in &clocks {
            let list = if clock.ours { &mut told.them } else { &mut told.us };
            let Some(row) = rows.get(&clock.id).filter(|_| list.len() < most) else { continue };
            list.push(self.waits(client, row, clock, true)?);
        }
        Ok(told)
    }

    /// The messages of the last three months that wait for an answer, and older ones of which it was
    /// recorded, longest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unanswered(
        &self,
        client: RecordId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Unanswered>, Failure> {
        let since = now - Days::new(LOOKED_BACK);
        let rows = self.query.letters(client, since.timestamp_millis(), now.timestamp_millis())?;
        let clocks = self.clocks(client, &rows, now)?;
        let rows: HashMap<RecordId, LetterRow> =
            rows.into_iter().map(|row| (row.id, row)).collect();
        let (mut ours, mut theirs, mut waits) = (0, 0, Vec::new());
        for clock in clocks.iter().filter(|clock| clock.is_open()) {
            let Some(row) = rows.get(&clock.id) else { continue };
            let told = row.at >= since.timestamp_millis() || clock.by_hand();
            if !told {
                continue;
            }
            let counted = if row.ours { &mut ours } else { &mut theirs };
            *counted += 1;
            waits.push(self.waits(client, row, clock, *counted <= NAMED)?);
        }
        Ok(waits)
    }

    /// The clock of one message; none where it has none of its own.
    ///
    /// # Errors
    /// Where there is no such message.
    pub fn answer_clock(
        &self,
        id: RecordId,
        now: DateTime<Utc>,
    ) -> Result<Option<AnswerClock>, Failure> {
        Ok(self.thread_clocks(id, now)?.into_iter().find(|clock| clock.id == id))
    }

    /// The clocks of a message's conversation.
    pub(super) fn thread_clocks(
        &self,
        id: RecordId,
        now: DateTime<Utc>,
    ) -> Result<Vec<AnswerClock>, Failure> {
        let record = self.expect(id)?;
        let thread = self.facts(id)?.thread.to_string();
        let rows = self.query.letters_of(record.client, &thread, now.timestamp_millis())?;
        self.clocks(record.client, &rows, now)
    }

    pub(super) fn clocks(
        &self,
        client: RecordId,
        rows: &[LetterRow],
        now: DateTime<Utc>,
    ) -> Result<Vec<AnswerClock>, Failure> {
        let Body::Client(agreed) = self.expect(client)?.body else { return Ok(Vec::new()) };
        let acted = self.query.acted_messages(client)?.into_iter();
        let acts: HashMap<RecordId, Vec<Act>> = acted
            .filter(|record| record.retracted.is_none())
            .map(|record| (record.id, record.acts))
            .collect();
        let mut named = HashMap::new();
        for id in acts.values().flatten().filter_map(|act| act.telling.message) {
            let facts = self.query.mails(MailFilter::One(id), 0, 1)?.into_iter().next();
            let at = facts.and_then(|facts| DateTime::from_timestamp_millis(facts.date?));
            named.extend(at.map(|at| (id, at)));
        }
        let letters: Vec<Posted> = rows.iter().map(posted).collect();
        let sight = AnswerSight {
            letters: &letters,
            acts: &acts,
            named: &named,
            rules: &self.query.records(Some(client), Kind::Rule)?,
            agreed: agreed.answer_days,
            calendars: &Calendars::of(&agreed),
            today: local(now),
            local,
        };
        Ok(sight.clocks())
    }

    /// A waiting message with the one who should answer it, or be answered.
    fn waits(
        &self,
        client: RecordId,
        row: &LetterRow,
        clock: &AnswerClock,
        named: bool,
    ) -> Result<Unanswered, Failure> {
        let known = row.side.as_deref().and_then(Side::from_word).filter(|_| !row.ours);
        let mut side = known.unwrap_or(Side::Client);
        let mut who = row.sender.clone();
        if row.ours && named {
            let sent_to = self.query.head(&row.hash)?.map(|message| message.to).unwrap_or_default();
            let others = sent_to.into_iter().map(|address| (address.key(), address));
            who = String::new();
            for (key, address) in others {
                let people = self.query.people_of(&key)?;
                let known = people.iter().find(|person| person.client == client);
                let its = known.or(people.first()).and_then(|record| match &record.body {
                    Body::Person(person) => Some(person),
                    _ => None,
                });
                if its.is_some_and(|person| person.side == Side::Us) {
                    continue;
                }
                side = its.map_or(Side::Client, |person| person.side);
                who = match its {
                    Some(person) => person.name.clone(),
                    None if address.name.is_empty() => address.address,
                    None => address.name,
                };
                break;
            }
        }
        let since = local(DateTime::from_timestamp_millis(row.at).unwrap_or_default());
        Ok(Unanswered {
            id: row.id,
            ours: row.ours,
            side,
            subject: row.subject.clone(),
            who,
            since,
            due: clock.due,
            promised: clock.promised.clone(),
            days: clock.days,
        })
    }
}

fn posted(row: &LetterRow) -> Posted {
    Posted {
        id: row.id,
        thread: row.thread.clone(),
        at: DateTime::from_timestamp_millis(row.at).unwrap_or_default(),
        ours: row.ours,
        asks: if row.ours { Side::Client } else { Side::Us },
        automatic: false,
        // What others wrote waits for us whatever it says; nobody owes an answer to our thanks.
        expects: !row.ours || row.asks,
    }
}
