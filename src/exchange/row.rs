//! One task as other programs exchange it.

use chrono::NaiveDate;

use super::column::Column;
use crate::domain::{Dates, LinkKind, Side, TaskStatus};

/// That a task follows another row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLink {
    /// Key of the row it follows
    pub from: String,
    /// Which ends are tied
    pub kind: LinkKind,
    /// Working days between them
    pub lag: i64,
}

/// What a task waits for from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanNeed {
    /// From which side
    pub side: Side,
    /// From whom there
    pub who: Option<String>,
    /// What
    pub what: String,
}

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanRow {
    /// What other rows call it by: our id where it has one, else a number of the file
    pub key: String,
    /// Number in the outline
    pub number: String,
    /// How deep it lies, 0 for the top
    pub depth: u32,
    /// Whether other tasks belong to it
    pub phase: bool,
    /// What is to be done
    pub title: String,
    /// Whose it is
    pub side: Option<Side>,
    /// Who does it
    pub owner: Option<String>,
    /// First and last day
    pub dates: Dates,
    /// First and last day in the reference
    pub reference: Dates,
    /// Working days of work
    pub duration: Option<u32>,
    /// Hours of work
    pub hours: Option<u32>,
    /// How far it is
    pub status: Option<TaskStatus>,
    /// How much is done, in percent
    pub percent: Option<u32>,
    /// The day it was done
    pub done_on: Option<NaiveDate>,
    /// A moment, not a stretch of work
    pub milestone: bool,
    /// Its dates stand
    pub fixed: bool,
    /// The first day it may begin on
    pub not_before: Option<NaiveDate>,
    /// What it follows
    pub links: Vec<PlanLink>,
    /// What it waits for from others
    pub needs: Vec<PlanNeed>,
    /// Anything worth knowing
    pub note: Option<String>,
    /// Whether it was removed
    pub removed: bool,
    /// How often it was changed
    pub changes: u32,
    /// Row or line of the file it was read from, from 1; 0 where there is none
    pub line: usize,
}

/// What could not be taken as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Row or line of the file, from 1; 0 for the file as a whole
    pub line: usize,
    /// Key of the words that say what is wrong
    pub key: &'static str,
    /// What stands there
    pub text: String,
    /// Whether the row cannot be taken at all
    pub bars: bool,
}

/// The heads of a table and what its columns are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headed {
    /// The line they stand on, from 0
    pub line: usize,
    /// The words of each
    pub heads: Vec<String>,
    /// What each column is taken for; none where it is left out
    pub columns: Vec<Option<Column>>,
}

/// What was read of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Read {
    /// Its tasks, phases before what belongs to them
    pub rows: Vec<PlanRow>,
    /// What could not be taken as it stands
    pub remarks: Vec<Remark>,
    /// Its columns, where it is a table
    pub head: Option<Headed>,
    /// The sheet that was read and the names of all, where it is a workbook
    pub sheets: Option<(String, Vec<String>)>,
}

impl Read {
    /// Notes what could not be taken.
    pub fn remark(&mut self, line: usize, key: &'static str, text: &str, bars: bool) {
        let text = text.chars().take(120).collect();
        self.remarks.push(Remark { line, key, text, bars });
    }
}
