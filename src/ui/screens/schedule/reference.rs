//! The snapshot behind the bars: chosen by the user, or the last one the client accepted.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::{Calendars, Dates, RecordId, SnapshotRow, accepted_before, span_phases};
use crate::session::{Reader, Worker};
use crate::ui::file::ClientFile;
use crate::ui::load::{Load, View};

/// Which snapshot the user wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// The last one the client accepted
    #[default]
    Accepted,
    /// None
    Nothing,
    /// This one
    This(RecordId),
}

/// The snapshot behind the bars and what it froze.
#[derive(Default)]
pub struct Reference {
    choice: Choice,
    /// The snapshot meant by the choice
    wanted: Option<RecordId>,
    /// The snapshot last asked for
    asked: Option<RecordId>,
    rows: Load<HashMap<RecordId, Then>>,
}

/// A task as the reference has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Then {
    /// Its dates; a phase has the span of what belongs to it
    pub dates: Dates,
    /// Whether it was removed already
    pub removed: bool,
}

/// How a task stands beside the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing can be said
    Unknown,
    /// The reference does not have it
    New,
    /// It was removed since
    Removed,
    /// Its due date moved by this many working days
    Days(i32),
}

impl Reference {
    /// Chooses another.
    pub fn choose(&mut self, choice: Choice) {
        self.choice = choice;
    }

    /// What was chosen.
    pub fn choice(&self) -> Choice {
        self.choice
    }

    /// The snapshot behind the bars.
    pub fn wanted(&self) -> Option<RecordId> {
        self.wanted
    }

    /// Finds out which snapshot is meant; whether its rows are to be asked for.
    pub fn settle(&mut self, file: &ClientFile, today: NaiveDate) -> bool {
        self.wanted = match self.choice {
            Choice::Nothing => None,
            Choice::This(id) => Some(id),
            Choice::Accepted => {
                let standings = file.standings_on(today);
                accepted_before(&file.snapshots, &standings, u32::MAX).map(|record| record.id)
            }
        };
        self.wanted != self.asked
    }

    /// Asks for its rows and takes them; whether they came.
    pub fn turn(&mut self, worker: &Worker, view: View) -> bool {
        if self.asked != self.wanted {
            self.asked = self.wanted;
            self.rows.clear();
            if let Some(id) = self.wanted {
                self.rows.look(worker, view, move |reader| then(reader, id));
            }
        }
        self.rows.poll()
    }

    /// Whether there is a reference to speak of.
    pub fn any(&self) -> bool {
        self.rows.get().is_some()
    }

    /// A task as the reference has it.
    pub fn of(&self, id: RecordId) -> Option<&Then> {
        self.rows.get()?.get(&id)
    }

    /// How a row stands beside the reference.
    pub fn beside(&self, row: &SnapshotRow, calendars: &Calendars) -> Beside {
        match self.of(row.id) {
            _ if !self.any() => Beside::Unknown,
            None if row.removed.is_some() => Beside::Removed,
            None => Beside::New,
            Some(then) if row.removed.is_some() && !then.removed => Beside::Removed,
            Some(then) => match (then.dates.due, row.task.due) {
                (Some(was), Some(now)) => {
                    let calendar = calendars.of_side(row.task.side);
                    Beside::Days(calendar.working_days(was, now))
                }
                _ => Beside::Unknown,
            },
        }
    }
}

fn then(
    reader: &Reader<'_>,
    id: RecordId,
) -> Result<HashMap<RecordId, Then>, crate::domain::Failure> {
    let mut rows = reader.snapshot_rows(id)?;
    span_phases(&mut rows);
    let then = |row: SnapshotRow| {
        let dates = Dates { start: row.task.start, due: row.task.due };
        (row.id, Then { dates, removed: row.removed.is_some() })
    };
    Ok(rows.into_iter().map(then).collect())
}
