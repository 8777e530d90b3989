//! Questions about a schedule that need more than its rows: the sides' calendars, where snapshots
//! stand, the critical path, slippage by side.

use std::collections::HashMap;

use chrono::{DateTime, Local, NaiveDate, Utc};

use super::Reader;
use crate::domain::{
    Body, Calendars, Direction, Failure, Kind, Network, Proposal, Record, RecordId, Side, Sight,
    Slippage, Slipped, SnapshotRow, Standing, Task, Turn, Verb, accepted_before, consequences,
};
use crate::store::MailFilter;

/// Messages of one conversation that are looked through for an answer.
const LONGEST_CONVERSATION: u64 = 1000;

/// Days on which each snapshot's message was answered.
pub type Replies = HashMap<RecordId, Vec<NaiveDate>>;

impl Reader<'_> {
    /// The working calendars agreed with a client; weekends alone where it was not known yet.
    ///
    /// # Errors
    /// Those of the database.
    pub fn calendars(&self, client: RecordId) -> Result<Calendars, Failure> {
        Ok(self.record(client)?.as_ref().map(calendars_of).unwrap_or_default())
    }

    /// Where each of a client's snapshots stands on a day.
    ///
    /// # Errors
    /// Those of the database.
    pub fn standings(
        &self,
        client: RecordId,
        today: NaiveDate,
    ) -> Result<HashMap<RecordId, Standing>, Failure> {
        let snapshots = self.query.records(Some(client), Kind::Snapshot)?;
        let calendars = self.calendars(client)?;
        let sight = Sight {
            snapshots: &snapshots,
            rules: &self.query.records(Some(client), Kind::Rule)?,
            replies: &self.replies(&snapshots)?,
            calendar: calendars.of_side(Side::Client),
            today,
            local,
        };
        Ok(sight.standings())
    }

    /// The days on which someone else than us, and no machine, wrote in the conversation a snapshot
    /// was sent in, after it was.
    ///
    /// # Errors
    /// Those of the database.
    pub fn replies(&self, snapshots: &[Record]) -> Result<Replies, Failure> {
        let mut found = Replies::new();
        for record in snapshots {
            let sent = record.acts.iter().filter(|act| act.verb == Verb::Send);
            for message in sent.filter_map(|act| act.telling.message) {
                found.entry(record.id).or_default().extend(self.answers_to(message)?);
            }
        }
        Ok(found)
    }

    fn answers_to(&self, message: RecordId) -> Result<Vec<NaiveDate>, Failure> {
        // What was sent may be another file than a message; then nothing can be seen to answer it.
        let own = self.query.mails(MailFilter::One(message), 0, 1)?.into_iter().next();
        let Some(own) = own.map(super::views::mail_row) else { return Ok(Vec::new()) };
        let rows = self.query.mails(MailFilter::Thread(own.thread), 0, LONGEST_CONVERSATION)?;
        let mut days = Vec::new();
        for row in rows.into_iter().map(super::views::mail_row) {
            let heard = row.direction == Direction::In && row.side != Some(Side::ThirdParty);
            let Some(at) = row.date.filter(|at| own.date.is_none_or(|sent| *at > sent)) else {
                continue;
            };
            let machine =
                || Ok(self.query.content_head(&row.sha256)?.is_some_and(|read| read.automatic));
            if heard && row.id != message && !machine()? {
                days.push(local(at));
            }
        }
        Ok(days)
    }

    /// Where a client's tasks lie, how far they may slip, and what the finish hangs on.
    ///
    /// # Errors
    /// Those of the database.
    pub fn network(&self, client: RecordId) -> Result<Network, Failure> {
        let tasks = self.query.records(Some(client), Kind::Task)?;
        Ok(Network::of(&in_schedule(&tasks), &self.calendars(client)?))
    }

    /// What would follow if these tasks took these dates.
    ///
    /// # Errors
    /// Those of the database.
    pub fn consequences(
        &self,
        client: RecordId,
        moved: &[(RecordId, crate::domain::Dates)],
    ) -> Result<Vec<Proposal>, Failure> {
        let tasks = self.query.records(Some(client), Kind::Task)?;
        Ok(consequences(&in_schedule(&tasks), moved, &self.calendars(client)?))
    }

    /// The newest snapshot the client accepted, by word or by silence.
    ///
    /// # Errors
    /// Those of the database.
    pub fn reference(&self, client: RecordId, today: NaiveDate) -> Result<Option<Record>, Failure> {
        let snapshots = self.query.records(Some(client), Kind::Snapshot)?;
        let standings = self.standings(client, today)?;
        Ok(accepted_before(&snapshots, &standings, u32::MAX).cloned())
    }

    /// The snapshot of this number.
    ///
    /// # Errors
    /// Where there is none.
    pub fn snapshot_numbered(&self, client: RecordId, number: u32) -> Result<Record, Failure> {
        let snapshots = self.query.records(Some(client), Kind::Snapshot)?;
        let found = snapshots.into_iter().find(|record| record.number == number);
        found.ok_or_else(|| {
            Failure::new("error-unknown-snapshot").with("number", number.to_string())
        })
    }

    /// How far a task, or the whole schedule, has slipped since a snapshot, and by whose doing.
    ///
    /// # Errors
    /// Where the snapshot does not have the task with a date, or it has none now.
    pub fn slippage(
        &self,
        client: RecordId,
        snapshot: &Record,
        task: Option<RecordId>,
    ) -> Result<Slippage, Failure> {
        let slipped = Slipped {
            rows: &self.snapshot_rows(snapshot.id)?,
            since: &snapshot.made,
            tasks: &self.query.records(Some(client), Kind::Task)?,
            calendars: &self.calendars(client)?,
            local,
        };
        slipped.tell(task)
    }
}

impl Reader<'_> {
    /// Whose turn it was on each day since a snapshot.
    ///
    /// # Errors
    /// Those of the database.
    pub fn turns(
        &self,
        client: RecordId,
        snapshot: &Record,
        today: NaiveDate,
    ) -> Result<Vec<Turn>, Failure> {
        let slipped = Slipped {
            rows: &self.snapshot_rows(snapshot.id)?,
            since: &snapshot.made,
            tasks: &self.query.records(Some(client), Kind::Task)?,
            calendars: &self.calendars(client)?,
            local,
        };
        Ok(slipped.turns(today))
    }
}

/// The calendars a client's record agrees.
pub fn calendars_of(client: &Record) -> Calendars {
    match &client.body {
        Body::Client(client) => Calendars::of(client),
        _ => Calendars::default(),
    }
}

/// The tasks that stand in the schedule.
pub fn in_schedule(records: &[Record]) -> Vec<(RecordId, &Task)> {
    let standing = records.iter().filter(|record| record.retracted.is_none());
    let standing = standing.filter(|record| record.removed_on().is_none());
    let tasks = standing.filter_map(|record| match &record.body {
        Body::Task(task) => Some((record.id, task)),
        _ => None,
    });
    tasks.collect()
}

/// The tasks of rows that stand in the schedule.
pub fn standing_rows(rows: &[SnapshotRow]) -> Vec<(RecordId, &Task)> {
    let standing = rows.iter().filter(|row| row.removed.is_none());
    standing.map(|row| (row.id, &row.task)).collect()
}

fn local(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Local).date_naive()
}
