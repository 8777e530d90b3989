//! Tasks from other programs' files, looked at and then taken in, all or none.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;

use super::clock::new_id;
use super::exchange::{PlanFormat, Said};
use super::{Done, Journal, Op};
use crate::domain::{
    Body, Dates, Failure, Kind, Lang, Link, Need, Record, RecordId, Side, Task, TaskStatus, Value,
    Who, fold_letters,
};
use crate::exchange::{self, Column, Headed, PlanRow, Read, Remark};
use crate::workbook::column_name;

/// What of a file is read, and what its columns are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanPick {
    /// The sheet of a workbook; the first where none is named
    pub sheet: Option<String>,
    /// What each column is taken for; what their heads say where nothing is told
    pub columns: Option<Vec<Option<Column>>>,
}

impl PlanPick {
    /// The columns of this table, some of them chosen by the words of their heads or by the letter a
    /// spreadsheet calls them; the rest as their heads say.
    ///
    /// # Errors
    /// `error-unknown-column` with what names none.
    pub fn choosing(
        mut self,
        head: &Headed,
        chosen: &[(Column, String)],
    ) -> Result<PlanPick, Failure> {
        let mut columns = head.columns.clone();
        for (column, wanted) in chosen {
            let folded = fold_letters(wanted.trim());
            let named = head.heads.iter().position(|name| fold_letters(name.trim()) == folded);
            let lettered = || {
                let name = wanted.trim().to_uppercase();
                (0..head.heads.len()).find(|place| column_name(*place) == name)
            };
            let place = named.or_else(lettered).ok_or_else(|| {
                Failure::new("error-unknown-column")
                    .with("name", wanted.clone())
                    .with("names", head.heads.join(", "))
            })?;
            columns.iter_mut().filter(|one| **one == Some(*column)).for_each(|one| *one = None);
            if let Some(one) = columns.get_mut(place) {
                *one = Some(*column);
            }
        }
        self.columns = Some(columns);
        Ok(self)
    }
}

/// A file's tasks, looked at before they are taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPreview {
    /// Tasks in the file
    pub read: usize,
    /// Tasks the schedule has already, by their id
    pub held: usize,
    /// What could not be taken as it stands
    pub remarks: Vec<Remark>,
    /// The tasks as they were understood
    pub tasks: Vec<PlanRow>,
    /// The columns of a table
    pub head: Option<Headed>,
    /// The sheet that was read and the names of all, where it is a workbook
    pub sheets: Option<(String, Vec<String>)>,
    items: Vec<(RecordId, Value)>,
}

impl PlanPreview {
    /// Whether something keeps the whole from being taken in.
    pub fn is_barred(&self) -> bool {
        self.remarks.iter().any(|remark| remark.bars)
    }

    /// What takes the new tasks in, all or none.
    pub fn op(&self, client: RecordId) -> Op {
        Op::AddTasks { client, items: self.items.clone() }
    }

    /// Tasks that would be new.
    pub fn fresh(&self) -> usize {
        self.items.len()
    }
}

impl Journal {
    /// Reads a file of tasks without taking anything in.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read_plan(
        &self,
        client: RecordId,
        format: PlanFormat,
        bytes: &[u8],
        pick: &PlanPick,
    ) -> Result<PlanPreview, Failure> {
        let said = Said::of(&Lang::ALL);
        let heads = said.heads();
        let columns = pick.columns.as_deref();
        let mut read = match format {
            PlanFormat::Xlsx => exchange::read_xlsx(bytes, pick.sheet.as_deref(), columns, &heads),
            PlanFormat::Csv => exchange::read_csv(bytes, columns, &heads),
            PlanFormat::Ics => exchange::read_ics(bytes),
            PlanFormat::Mspdi => exchange::read_mspdi(bytes),
        };
        self.sides(client, &mut read)?;
        self.preview_of(client, read)
    }

    /// A task whose file says no side is on its owner's, else on ours; it is said of how many that holds.
    fn sides(&self, client: RecordId, read: &mut Read) -> Result<(), Failure> {
        let people = self.now().records(client, &[Kind::Person])?;
        let known: HashMap<String, Side> = (people.iter())
            .filter_map(|record| match &record.body {
                Body::Person(person) => Some((fold_letters(&person.name), person.side)),
                _ => None,
            })
            .collect();
        let mut guessed = 0_usize;
        for row in read.rows.iter_mut().filter(|row| row.side.is_none()) {
            let owner = row.owner.as_deref().map(fold_letters);
            row.side = owner.and_then(|name| known.get(&name)).copied();
            guessed += usize::from(row.side.is_none() && !row.phase);
        }
        if guessed > 0 {
            read.remark(0, "reason-plan-side-guessed", &guessed.to_string(), false);
        }
        Ok(())
    }

    fn preview_of(&self, client: RecordId, mut read: Read) -> Result<PlanPreview, Failure> {
        let (mut ids, mut items, mut held) = (HashMap::new(), Vec::new(), 0);
        let mut fresh = Vec::new();
        let (mut twice, mut other) = (Vec::new(), Vec::new());
        for row in &read.rows {
            if ids.contains_key(&row.key) {
                twice.push((row.line, row.key.clone()));
            }
            let known = match row.key.parse::<RecordId>() {
                Ok(id) => self
                    .now()
                    .record(id)?
                    .filter(|record| record.client == client && record.kind == Kind::Task),
                Err(_) => None,
            };
            held += usize::from(known.is_some());
            fresh.push(known.is_none());
            if known.as_ref().is_some_and(|record| differs(row, record)) {
                other.push((row.line, row.title.clone()));
            }
            let id = match known {
                Some(record) => record.id,
                None => new_id()?,
            };
            ids.insert(row.key.clone(), id);
        }
        for (line, key) in twice {
            read.remark(line, "reason-plan-twice", &key, true);
        }
        for (line, title) in other {
            read.remark(line, "reason-plan-differs", &title, false);
        }
        let mut above: Vec<RecordId> = Vec::new();
        for (row, fresh) in read.rows.iter().zip(fresh) {
            let Some(id) = ids.get(&row.key).copied() else { continue };
            above.truncate(row.depth as usize);
            if fresh {
                items.push((id, fields(row, above.last().copied(), &ids)));
            }
            above.push(id);
        }
        Ok(PlanPreview {
            read: read.rows.len(),
            held,
            remarks: read.remarks,
            tasks: read.rows,
            head: read.head,
            sheets: read.sheets,
            items,
        })
    }

    /// Takes in the new tasks of a file, all or none.
    ///
    /// # Errors
    /// A [`Failure`] that names the field or the reason; then nothing was recorded.
    pub fn take_plan(&mut self, client: RecordId, plan: PlanPreview) -> Result<Done, Failure> {
        match plan.items.is_empty() {
            true => Ok(Done::default()),
            false => self.transact(Op::AddTasks { client, items: plan.items }),
        }
    }
}

/// Whether the file says something else of a task of the schedule: there it stays, for a moved date has a cause.
/// The dates of a phase follow from its tasks.
fn differs(row: &PlanRow, record: &Record) -> bool {
    let Body::Task(task) = &record.body else { return false };
    let other = |said: Option<NaiveDate>, held: Option<NaiveDate>| {
        said.zip(held).is_some_and(|(said, held)| said != held)
    };
    let moved = other(row.dates.start, task.start) || other(row.dates.due, task.due);
    row.title.trim() != task.title.trim() || (moved && !row.phase)
}

fn fields(row: &PlanRow, parent: Option<RecordId>, ids: &HashMap<String, RecordId>) -> Value {
    let links = row.links.iter().filter_map(|link| {
        Some(Link {
            from: *ids.get(&link.from)?,
            kind: Some(link.kind),
            lag: Some(link.lag).filter(|lag| *lag != 0),
        })
    });
    let needs = row.needs.iter().map(|need| Need {
        side: need.side,
        what: need.what.clone(),
        who: need.who.as_deref().map(Who::named),
    });
    // A phase lies where what belongs to it does.
    let dates = if row.phase { Dates::default() } else { row.dates };
    let task = Task {
        owner: row.owner.as_deref().map(Who::named),
        start: dates.start,
        due: dates.due,
        duration: row.duration,
        estimate_hours: row.hours,
        status: row.status.filter(|status| *status != TaskStatus::Open),
        percent: row.percent,
        done_on: row.done_on,
        parent,
        milestone: row.milestone,
        fixed: row.fixed,
        not_before: row.not_before,
        links: links.collect(),
        needed_from: needs.collect(),
        note: row.note.clone(),
        ..Task::new(row.title.clone(), row.side.unwrap_or(Side::Us))
    };
    Body::Task(task).write()
}

/// What the columns are of rows copied from a spreadsheet, where their first line names them in any language.
pub fn plan_columns(text: &str) -> Option<Vec<Option<Column>>> {
    exchange::named_columns(text, &Said::of(&Lang::ALL).heads())
}

/// The bytes of a file of tasks.
///
/// # Errors
/// Where it cannot be read.
pub fn plan_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| crate::store::io_failure(&error, path))
}
