//! Today with every client, and the rhythm of one: the questions of the first screens.

use std::collections::HashSet;

use chrono::{DateTime, Days, Local, NaiveDate, Utc};

use super::Reader;
use crate::domain::{
    Body, Calendars, ClientDay, Failure, Kind, Known, Mailed, OpenTask, Record, RecordId, Rhythm,
    Side, Unanswered, monday_of,
};
use crate::store::WaitingRow;

/// Days a message without an answer, and a meeting whose minutes were sent, is looked for. What is
/// older is found on their own screens.
const LOOKED_BACK: u64 = 90;

/// Messages of ours of one client for which it is looked up whom they went to; of the rest only the
/// number is shown.
const NAMED: usize = 40;

/// Kinds of records that are contact in both directions by themselves.
const SPOKEN: &[Kind] = &[Kind::PhoneNote, Kind::Meeting];

/// One client on the screen of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientToday {
    /// The client
    pub client: Record,
    /// Its day, or why it cannot be told; the other clients do not suffer from it
    pub day: Result<ClientDay, Failure>,
}

impl Reader<'_> {
    /// Today with every client, by name.
    ///
    /// # Errors
    /// Where the clients themselves cannot be listed.
    pub fn today(&self, now: DateTime<Utc>) -> Result<Vec<ClientToday>, Failure> {
        let told = self.clients()?.into_iter().filter(|client| client.retracted.is_none());
        Ok(told.map(|client| ClientToday { day: self.day(&client, now), client }).collect())
    }

    /// The day with one client.
    ///
    /// # Errors
    /// Those of the database.
    pub fn day(&self, client: &Record, now: DateTime<Utc>) -> Result<ClientDay, Failure> {
        let Body::Client(body) = &client.body else { return Ok(ClientDay::default()) };
        let (id, since) = (client.id, now - Days::new(LOOKED_BACK));
        let snapshots = self.query.records(Some(id), Kind::Snapshot)?;
        let known = Known {
            client: body,
            tasks: &self.open_tasks(id)?,
            messages: &self.unanswered(id, now)?,
            meetings: &self.query.meetings_at_hand(id, since.timestamp_millis())?,
            standings: &self.standings(id, local(now))?,
            calendars: &Calendars::of(body),
            snapshots: &snapshots,
            decisions: &self.query.records(Some(id), Kind::Decision)?,
            contact: self.last_contact(id, now)?,
            now,
            local,
        };
        Ok(ClientDay::of(&known))
    }

    fn open_tasks(&self, client: RecordId) -> Result<Vec<OpenTask>, Failure> {
        let rows = self.query.open_tasks(client)?.into_iter();
        let tasks = rows.filter_map(|row| {
            // A date that cannot be read would have been refused when it was recorded.
            let due = row.due.parse().ok()?;
            Some(OpenTask { id: row.id, title: row.title, side: row.side, owner: row.owner, due })
        });
        Ok(tasks.collect())
    }

    /// The conversations of the last three months that wait for an answer, longest first: of each
    /// the first message nobody answered.
    ///
    /// # Errors
    /// Those of the database.
    pub fn unanswered(
        &self,
        client: RecordId,
        now: DateTime<Utc>,
    ) -> Result<Vec<Unanswered>, Failure> {
        let since = now - Days::new(LOOKED_BACK);
        let mut seen = HashSet::new();
        let mut rows = self.query.waiting(client, since.timestamp_millis())?;
        rows.retain(|row| seen.insert(row.thread.clone()));
        let (mut ours, mut theirs) = (0, 0);
        let waits = rows.into_iter().map(|row| {
            let counted = if row.ours { &mut ours } else { &mut theirs };
            *counted += 1;
            self.waits(client, row, *counted <= NAMED)
        });
        waits.collect()
    }

    /// A waiting message with the one who should answer it, or be answered.
    fn waits(&self, client: RecordId, row: WaitingRow, named: bool) -> Result<Unanswered, Failure> {
        let known = row.side.as_deref().and_then(Side::from_word).filter(|_| !row.ours);
        let mut side = known.unwrap_or(Side::Client);
        let mut who = row.sender;
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
        Ok(Unanswered { id: row.id, ours: row.ours, side, subject: row.subject, who, since })
    }

    /// The day of the last contact in both directions, as [`crate::domain::Contact`] says.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_contact(
        &self,
        client: RecordId,
        now: DateTime<Utc>,
    ) -> Result<Option<NaiveDate>, Failure> {
        let until = now.timestamp_millis();
        let mut last = self.query.last_exchange(client, until)?;
        for kind in SPOKEN {
            last = last.max(self.query.last_of(client, *kind, until)?);
        }
        Ok(last.and_then(DateTime::from_timestamp_millis).map(local))
    }

    /// How much each side wrote in the last weeks, and how soon we answered.
    ///
    /// # Errors
    /// Those of the database.
    pub fn rhythm(
        &self,
        client: RecordId,
        weeks: u32,
        now: DateTime<Utc>,
    ) -> Result<Rhythm, Failure> {
        let today = local(now);
        // A month more, so that answers to what was asked before the first week are known as such.
        let before = Days::new(7 * u64::from(weeks) + 28);
        let since = monday_of(today).checked_sub_days(before).unwrap_or(today);
        let since = since.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        let rows = self.query.written(client, since, now.timestamp_millis())?.into_iter();
        let letters: Vec<Mailed> = rows
            .map(|row| Mailed {
                at: DateTime::from_timestamp_millis(row.at).unwrap_or_default(),
                ours: row.ours,
                words: row.words,
                thread: row.thread,
            })
            .collect();
        Ok(Rhythm::of(&letters, weeks, today, local))
    }
}

fn local(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}
