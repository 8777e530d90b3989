//! Today with every client, and the rhythm of one: the questions of the first screens.

use chrono::{DateTime, Days, Local, NaiveDate, Utc};

use super::Reader;
use crate::domain::{
    Body, Calendars, ClientDay, Failure, Kind, Known, Mailed, OpenTask, Record, RecordId, Rhythm,
    monday_of,
};

/// Days a message without an answer, and a meeting whose minutes were sent, is looked for. What is
/// older is found on their own screens.
pub(super) const LOOKED_BACK: u64 = 90;

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
                expects: !row.ours || row.asks,
            })
            .collect();
        Ok(Rhythm::of(&letters, weeks, today, local))
    }
}

pub(super) fn local(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}
