//! Questions about a schedule that need more than its rows: the sides' calendars, where snapshots
//! stand, the critical path, slippage by side.

use std::collections::HashMap;

use chrono::{DateTime, Local, NaiveDate, Utc};

use super::Reader;
use crate::domain::{
    Body, Calendars, Failure, Kind, Network, Proposal, Record, RecordId, Side, Sight, Slippage,
    Slipped, SnapshotRow, Standing, Task, Turn, Verb, accepted_before, consequences,
};
use crate::store::{MailFacts, MailFilter};

/// Messages of a conversation that are looked through for an answer at once.
const AT_ONCE: u64 = 100;

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
        let Some(own) = own else { return Ok(Vec::new()) };
        let mut days = Vec::new();
        let mut place = 0;
        loop {
            let rows = self.query.mails(MailFilter::Thread(own.thread), place, AT_ONCE)?;
            if rows.is_empty() {
                return Ok(days);
            }
            for row in &rows {
                place += 1;
                if self.is_answer(row, &own)? {
                    days.extend(row.moment().map(local));
                }
            }
        }
    }

    /// Whether a message of a conversation answers another: it came after it, neither from us nor from a
    /// third party, was written by a person and not taken back. Whose address is unknown may be the client's.
    fn is_answer(&self, row: &MailFacts, to: &MailFacts) -> Result<bool, Failure> {
        let after = row.date.is_some_and(|at| to.date.is_none_or(|sent| at > sent));
        let theirs = !matches!(row.side, Some(Side::Us | Side::ThirdParty));
        if !after || !theirs || row.id == to.id {
            return Ok(false);
        }
        let machine = self.query.content_head(&row.hash)?.is_some_and(|read| read.automatic);
        Ok(!machine && self.record(row.id)?.is_some_and(|record| record.retracted.is_none()))
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
        self.slipped(client, snapshot, |slipped| slipped.tell(task))?
    }

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
        self.slipped(client, snapshot, |slipped| slipped.turns(today))
    }

    /// What slippage since a snapshot is told from.
    fn slipped<T>(
        &self,
        client: RecordId,
        snapshot: &Record,
        tell: impl FnOnce(Slipped<'_>) -> T,
    ) -> Result<T, Failure> {
        Ok(tell(Slipped {
            rows: &self.snapshot_rows(snapshot.id)?,
            since: &snapshot.made,
            tasks: &self.query.records(Some(client), Kind::Task)?,
            calendars: &self.calendars(client)?,
            local,
        }))
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
