//! A client's schedule in other programs' formats, out.

use std::collections::HashMap;
use std::path::Path;

use super::Journal;
use crate::domain::{
    Dates, Failure, Kind, Lang, Link, Need, RecordId, Side, SnapshotRow, TaskStatus, span_phases,
};
use crate::exchange::{self, Column, Heads, PlanLink, PlanNeed, PlanRow, Unmade};
use crate::text::Words;

/// A format a schedule is exchanged in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlanFormat {
    /// A workbook of Excel
    #[default]
    Xlsx,
    /// Comma-separated text
    Csv,
    /// A calendar of due dates
    Ics,
    /// Microsoft Project's XML
    Mspdi,
}

impl PlanFormat {
    /// Every format, in the order offered.
    pub const ALL: [PlanFormat; 4] =
        [PlanFormat::Xlsx, PlanFormat::Csv, PlanFormat::Ics, PlanFormat::Mspdi];

    /// What it is called everywhere.
    pub fn as_str(self) -> &'static str {
        match self {
            PlanFormat::Xlsx => "xlsx",
            PlanFormat::Csv => "csv",
            PlanFormat::Ics => "ics",
            PlanFormat::Mspdi => "mspdi",
        }
    }

    /// How the names of its files end.
    pub fn extension(self) -> &'static str {
        match self {
            PlanFormat::Mspdi => "xml",
            other => other.as_str(),
        }
    }

    /// The format of a name.
    pub fn from_word(word: &str) -> Option<PlanFormat> {
        PlanFormat::ALL.into_iter().find(|format| format.as_str() == word)
    }

    /// The format a file's name ends with.
    pub fn of_path(path: &Path) -> Option<PlanFormat> {
        let end = path.extension()?.to_string_lossy().to_lowercase();
        match end.as_str() {
            "xlsm" => Some(PlanFormat::Xlsx),
            "tsv" | "txt" => Some(PlanFormat::Csv),
            end => PlanFormat::ALL.into_iter().find(|format| format.extension() == end),
        }
    }
}

/// How a schedule is written for other programs, and whose tasks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanOrder {
    /// In which format
    pub format: PlanFormat,
    /// Only those of this side
    pub side: Option<Side>,
    /// Only those of this owner, by name
    pub owner: Option<String>,
    /// In which language
    pub lang: Lang,
}

/// How much of a schedule a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanWritten {
    /// Tasks in it
    pub tasks: usize,
    /// Tasks its format has no place for: in a calendar those without a day, in a plan the removed ones
    pub left_out: usize,
    /// Tasks in it that wait for something from others, where its format has no place for that
    pub without_needs: usize,
}

impl Journal {
    /// Writes a client's schedule; answers the bytes and how many tasks they hold.
    ///
    /// # Errors
    /// Those of the database and of the libraries that write the formats.
    pub fn export_plan(
        &self,
        client: RecordId,
        order: &PlanOrder,
    ) -> Result<(Vec<u8>, PlanWritten), Failure> {
        let lang = order.lang;
        let rows = self.plan_rows(client, order)?;
        let name = super::name_of(&self.now().expect(client)?);
        let said = Said::of(&[lang]);
        let heads = said.heads();
        let told = |unmade: Unmade| Failure::new("error-internal").because(unmade.detail);
        let words = Words::new(lang);
        let bytes = match order.format {
            PlanFormat::Xlsx => {
                let sheet = words.say("print-schedule-title");
                exchange::write_xlsx(&rows, &sheet, &name, &heads, self.time()).map_err(told)?
            }
            PlanFormat::Csv => exchange::write_csv(&rows, &heads).map_err(told)?,
            PlanFormat::Ics => exchange::write_ics(&rows, &name, self.time()),
            PlanFormat::Mspdi => {
                let calendars = self.now().calendars(client)?;
                exchange::write_mspdi(&rows, &name, calendars.shared(), self.time())
            }
        };
        let table = matches!(order.format, PlanFormat::Xlsx | PlanFormat::Csv);
        let held = || {
            rows.iter().filter(|row| match order.format {
                PlanFormat::Xlsx | PlanFormat::Csv => true,
                PlanFormat::Ics => exchange::is_event(row),
                PlanFormat::Mspdi => !row.removed,
            })
        };
        let tasks = held().count();
        let without_needs = held().filter(|row| !table && !row.needs.is_empty()).count();
        Ok((bytes, PlanWritten { tasks, left_out: rows.len() - tasks, without_needs }))
    }

    fn plan_rows(&self, client: RecordId, order: &PlanOrder) -> Result<Vec<PlanRow>, Failure> {
        let reader = self.now();
        let mut rows = reader.outline(client)?;
        span_phases(&mut rows);
        let today = self.present().with_timezone(&chrono::Local).date_naive();
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
            order.side.is_none_or(|side| row.task.side == side || row.phase)
                && order.owner.as_deref().is_none_or(|name| owner == Some(name) || row.phase)
        };
        let written = rows.iter().filter(wanted).map(|row| PlanRow {
            reference: then.get(&row.id).copied().unwrap_or_default(),
            changes: changes.get(&row.id).copied().unwrap_or(0),
            ..plan_row(row)
        });
        Ok(written.collect())
    }
}

pub(super) fn plan_row(row: &SnapshotRow) -> PlanRow {
    let task = &row.task;
    let link =
        |link: &Link| PlanLink { from: link.from.to_string(), kind: link.kind(), lag: link.lag() };
    let need = |need: &Need| PlanNeed {
        side: need.side,
        who: need.who.as_ref().map(|who| who.name.clone()),
        what: need.what.clone(),
    };
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
        hours: task.estimate_hours,
        // A phase is as far as its tasks are; what nobody told of it is not told here.
        status: if row.phase { task.status } else { Some(task.status()) },
        percent: task.percent,
        done_on: task.done_on,
        milestone: task.milestone,
        fixed: task.fixed,
        not_before: task.not_before,
        links: task.links.iter().map(link).collect(),
        needs: task.needed_from.iter().map(need).collect(),
        note: task.note.clone(),
        removed: row.removed.is_some(),
        ..PlanRow::default()
    }
}

/// The words of heads and cells in some languages.
pub(super) struct Said {
    columns: Vec<(Column, String)>,
    sides: Vec<(Side, String)>,
    statuses: Vec<(TaskStatus, String)>,
    removed: Vec<String>,
}

impl Said {
    pub(super) fn of(langs: &[Lang]) -> Said {
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
        Said {
            columns: columns.collect(),
            sides: sides.collect(),
            statuses: statuses.collect(),
            removed: words().map(|words| words.say("common-differs-removed")).collect(),
        }
    }

    pub(super) fn heads(&self) -> Heads<'_> {
        Heads {
            columns: &self.columns,
            sides: &self.sides,
            statuses: &self.statuses,
            removed: &self.removed,
        }
    }
}
