//! A client's schedule in other programs' formats, out and in.

use std::collections::HashMap;
use std::path::Path;

use super::clock::new_id;
use super::{Done, Journal, Op};
use crate::domain::{
    Body, Dates, Failure, Kind, Lang, Link, RecordId, Side, SnapshotRow, Task, TaskStatus, Value,
    Who, span_phases,
};
use crate::exchange::{self, Column, Heads, PlanLink, PlanRow, Read, Remark, Unmade};
use crate::text::Words;

/// A format a schedule is exchanged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanFormat {
    /// Comma-separated text
    Csv,
    /// A calendar of due dates
    Ics,
    /// Microsoft Project's XML
    Mspdi,
}

impl PlanFormat {
    /// The format of a name.
    pub fn from_word(word: &str) -> Option<PlanFormat> {
        match word {
            "csv" => Some(PlanFormat::Csv),
            "ics" => Some(PlanFormat::Ics),
            "mspdi" => Some(PlanFormat::Mspdi),
            _ => None,
        }
    }
}

/// Whose tasks are written.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlanChoice<'a> {
    /// Those of this side
    pub side: Option<Side>,
    /// Those of this owner, by name
    pub owner: Option<&'a str>,
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
    items: Vec<(RecordId, Value)>,
}

impl PlanPreview {
    /// Whether something keeps the whole from being taken in.
    pub fn is_barred(&self) -> bool {
        self.remarks.iter().any(|remark| remark.bars)
    }

    /// Tasks that would be new.
    pub fn fresh(&self) -> usize {
        self.items.len()
    }
}

impl Journal {
    /// Writes a client's schedule; answers the bytes and how many tasks they hold.
    ///
    /// # Errors
    /// Those of the database and of the libraries that write the formats.
    pub fn export_plan(
        &self,
        client: RecordId,
        format: PlanFormat,
        choice: PlanChoice<'_>,
        lang: Lang,
    ) -> Result<(Vec<u8>, usize), Failure> {
        let rows = self.plan_rows(client, choice)?;
        let name = super::name_of(&self.now().expect(client)?);
        let said = Said::of(&[lang]);
        let heads = said.heads();
        let told = |unmade: Unmade| Failure::new("error-internal").because(unmade.detail);
        let bytes = match format {
            PlanFormat::Csv => exchange::write_csv(&rows, &heads).map_err(told)?,
            PlanFormat::Ics => exchange::write_ics(&rows, &name, self.time()),
            PlanFormat::Mspdi => {
                let calendars = self.now().calendars(client)?;
                exchange::write_mspdi(&rows, &name, calendars.shared(), self.time())
            }
        };
        Ok((bytes, rows.len()))
    }

    fn plan_rows(&self, client: RecordId, choice: PlanChoice<'_>) -> Result<Vec<PlanRow>, Failure> {
        let reader = self.now();
        let mut rows = reader.outline(client)?;
        span_phases(&mut rows);
        let today = self.time().with_timezone(&chrono::Local).date_naive();
        let mut reference = match reader.reference(client, today)? {
            Some(snapshot) => reader.snapshot_rows(snapshot.id)?,
            None => Vec::new(),
        };
        span_phases(&mut reference);
        let then: HashMap<RecordId, Dates> =
            reference.iter().map(|row| (row.id, row.task.dates())).collect();
        let changes: HashMap<RecordId, u32> = (reader.records(client, &[Kind::Task])?.iter())
            .map(|record| {
                let count = record.changes.len() + record.acts.len();
                (record.id, u32::try_from(count).unwrap_or(u32::MAX))
            })
            .collect();
        let wanted = |row: &&SnapshotRow| {
            let owner = row.task.owner.as_ref().map(|who| who.name.as_str());
            choice.side.is_none_or(|side| row.task.side == side || row.phase)
                && choice.owner.is_none_or(|name| owner == Some(name) || row.phase)
        };
        let written = rows.iter().filter(wanted).map(|row| PlanRow {
            reference: then.get(&row.id).copied().unwrap_or_default(),
            changes: changes.get(&row.id).copied().unwrap_or(0),
            ..plan_row(row)
        });
        Ok(written.collect())
    }

    /// Reads a file of tasks without taking anything in.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read_plan(
        &self,
        client: RecordId,
        format: PlanFormat,
        bytes: &[u8],
    ) -> Result<PlanPreview, Failure> {
        let said = Said::of(&Lang::ALL);
        let heads = said.heads();
        let read = match format {
            PlanFormat::Csv => exchange::read_csv(bytes, &heads),
            PlanFormat::Ics => exchange::read_ics(bytes),
            PlanFormat::Mspdi => exchange::read_mspdi(bytes),
        };
        self.preview_of(client, read)
    }

    fn preview_of(&self, client: RecordId, read: Read) -> Result<PlanPreview, Failure> {
        let (mut ids, mut items, mut held) = (HashMap::new(), Vec::new(), 0);
        let mut fresh = Vec::new();
        for row in &read.rows {
            let known = match row.key.parse::<RecordId>() {
                Ok(id) => self
                    .now()
                    .record(id)?
                    .filter(|record| record.client == client && record.kind == Kind::Task),
                Err(_) => None,
            };
            held += usize::from(known.is_some());
            fresh.push(known.is_none());
            let id = match known {
                Some(record) => record.id,
                None => new_id()?,
            };
            ids.insert(row.key.clone(), id);
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
        Ok(PlanPreview { read: read.rows.len(), held, remarks: read.remarks, items })
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

fn plan_row(row: &SnapshotRow) -> PlanRow {
    let task = &row.task;
    let link =
        |link: &Link| PlanLink { from: link.from.to_string(), kind: link.kind(), lag: link.lag() };
    PlanRow {
        key: row.id.to_string(),
        number: row.number.clone(),
        depth: row.depth,
        phase: row.phase,
        title: task.title.clone(),
        side: Some(task.side),
        owner: task.owner.as_ref().map(|who| who.name.clone()),
        dates: task.dates(),
        duration: task.duration,
        status: Some(task.status()),
        percent: task.percent,
        done_on: task.done_on,
        milestone: task.milestone,
        fixed: task.fixed,
        not_before: task.not_before,
        links: task.links.iter().map(link).collect(),
        note: task.note.clone(),
        removed: row.removed.is_some(),
        ..PlanRow::default()
    }
}

fn fields(row: &PlanRow, parent: Option<RecordId>, ids: &HashMap<String, RecordId>) -> Value {
    let links = row.links.iter().filter_map(|link| {
        Some(Link {
            from: *ids.get(&link.from)?,
            kind: Some(link.kind),
            lag: Some(link.lag).filter(|lag| *lag != 0),
        })
    });
    // A phase lies where what belongs to it does.
    let dates = if row.phase { Dates::default() } else { row.dates };
    let task = Task {
        owner: row.owner.as_deref().map(Who::named),
        start: dates.start,
        due: dates.due,
        duration: row.duration,
        status: row.status.filter(|status| *status != TaskStatus::Open),
        percent: row.percent,
        done_on: row.done_on,
        parent,
        milestone: row.milestone,
        fixed: row.fixed,
        not_before: row.not_before,
        links: links.collect(),
        note: row.note.clone(),
        ..Task::new(row.title.clone(), row.side.unwrap_or(Side::Us))
    };
    Body::Task(task).write()
}

/// The words of heads and cells in some languages.
struct Said {
    columns: Vec<(Column, String)>,
    sides: Vec<(Side, String)>,
    statuses: Vec<(TaskStatus, String)>,
}

impl Said {
    fn of(langs: &[Lang]) -> Said {
        let words = || langs.iter().map(|lang| Words::new(*lang));
        let columns = words().flat_map(|words| {
            Column::ALL.map(|one| (one, words.say(&format!("export-plan-{}", one.as_str()))))
        });
        let sides = words().flat_map(|words| {
            let say = move |one: &Side| (*one, words.say(&format!("common-side-{}", one.as_str())));
            Side::ALL.iter().map(say)
        });
        let statuses = words().flat_map(|words| {
            let say = move |one: &TaskStatus| {
                (*one, words.say(&format!("common-status-{}", one.as_str())))
            };
            TaskStatus::ALL.iter().map(say)
        });
        Said { columns: columns.collect(), sides: sides.collect(), statuses: statuses.collect() }
    }

    fn heads(&self) -> Heads<'_> {
        Heads { columns: &self.columns, sides: &self.sides, statuses: &self.statuses }
    }
}

/// The bytes of a file of tasks.
///
/// # Errors
/// Where it cannot be read.
pub fn plan_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| crate::store::io_failure(&error, path))
}
