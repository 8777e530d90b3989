//! What the schedule remembers while it is shown.

use std::collections::{BTreeSet, VecDeque};

use chrono::NaiveDate;
use eframe::egui::{Id, Rect};

use super::asked::Asked;
use super::axis::Axis;
use super::bars::{Part, Shift};
use super::cause::Moving;
use super::compared::Comparing;
use super::follow::Following;
use super::fresh::Fresh;
use super::give::Giving;
use super::link::Linking;
use super::paste::Pasting;
use super::reference::Reference;
use super::rows::{Seen, Wanted};
use super::slip::Slip;
use super::snapshots::Snapshots;
use super::take::Taking;
use super::task::TaskPane;
use super::ties::Ties;
use super::turning::Turn;
use super::tying::Tying;
use crate::domain::{Failure, RecordId};
use crate::session::Op;

/// Everything of the screen that is not the client's data.
#[derive(Default)]
pub struct Schedule {
    /// The task chosen; a snapshot's name leads to the list of snapshots
    pub chosen: Option<RecordId>,
    /// The record that was last brought into view
    pub(super) met: Option<RecordId>,
    /// Tasks marked to be moved or copied together
    pub(super) marked: BTreeSet<RecordId>,
    /// The column the keyboard edits
    pub(super) column: Column,
    /// Table, chart or both, as wished
    pub(super) look: Look,
    /// Whether the window has room for one of them only
    pub(super) narrow: bool,
    /// What the chart shows; none until it was first drawn
    pub(super) axis: Option<Axis>,
    /// What it showed at first, and how wide the chart was then
    pub(super) opened: Option<(Axis, f32)>,
    /// Width of the chart when it was last drawn
    pub(super) chart_width: f32,
    /// Whether the look remembered was taken
    pub(super) looked: bool,
    /// Which rows are wanted
    pub(super) wanted: Wanted,
    /// Whether the box to find in is shown
    pub(super) finding: bool,
    /// The rows seen
    pub(super) seen: Seen,
    /// Counts the files that came, so that what rests on one is asked for again
    pub(super) generation: u64,
    /// The snapshot behind the bars
    pub(super) reference: Reference,
    /// The cell being edited
    pub(super) edit: Option<Edit>,
    /// Bars being drawn or stepped to other dates
    pub(super) drawn: Option<Drawn>,
    /// The cause being asked for
    pub(super) moving: Option<Moving>,
    /// The row of a new task
    pub(super) fresh: Option<Fresh>,
    /// Rows pasted from a spreadsheet
    pub(super) pasting: Option<Pasting>,
    /// A file of another program being taken in
    pub(super) taking: Option<Taking>,
    /// The schedule being given to other programs
    pub(super) giving: Option<Giving>,
    /// What stands at the right
    pub(super) aside: Aside,
    /// What it is yet to be turned to
    pub(super) turn: Option<Turn>,
    /// The pane of one task
    pub(super) task: TaskPane,
    /// Slippage by side
    pub(super) slip: Slip,
    /// Lines between what follows one another
    pub(super) ties: Ties,
    /// A link being drawn by the pointer
    pub(super) tying: Option<Tying>,
    /// The form that ties what is chosen
    pub(super) linking: Option<Linking>,
    /// Whether what the finish hangs on is marked
    pub(super) critical: bool,
    /// Followers of what was moved, as a proposal
    pub(super) following: Option<Following>,
    /// Tasks that were tied or limited, of which it is yet to be found where that puts them
    pub(super) asked: Option<Asked>,
    /// The list of snapshots
    pub(super) snapshots: Snapshots,
    /// Two states compared
    pub(super) comparing: Option<Comparing>,
    /// The row to bring into view and to give the keyboard
    pub(super) reveal: Option<RecordId>,
    /// Small writes that wait for their turn
    pub(super) queue: VecDeque<Op>,
    /// Why the last small write was refused
    pub(super) failure: Option<Failure>,
    /// Where the row lies whose cause is asked for
    pub(super) anchor: Option<Rect>,
}

/// What of the schedule is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// The table alone
    Table,
    /// Both, side by side
    #[default]
    Both,
    /// The chart alone
    Chart,
}

/// What stands at the right of the schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Aside {
    /// Nothing
    #[default]
    Nothing,
    /// The chosen task
    Task,
    /// The snapshots
    Snapshots,
    /// Slippage by side
    Slippage,
}

/// A column of the table that can be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Column {
    /// What is to be done
    #[default]
    Title,
    /// Whose it is
    Side,
    /// Who does it
    Owner,
    /// First day
    Start,
    /// Last day
    Due,
    /// How far it is
    Status,
}

impl Look {
    /// Every look.
    pub const ALL: [Look; 3] = [Look::Table, Look::Both, Look::Chart];

    /// Under which name it is remembered.
    pub fn as_str(self) -> &'static str {
        match self {
            Look::Table => "table",
            Look::Both => "both",
            Look::Chart => "chart",
        }
    }
}

impl Column {
    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Column::Title => "ui-schedule-column-task",
            Column::Side => "ui-schedule-column-side",
            Column::Owner => "ui-schedule-column-owner",
            Column::Start => "ui-schedule-column-start",
            Column::Due => "ui-schedule-column-due",
            Column::Status => "ui-schedule-column-state",
        }
    }
}

/// A cell being edited.
pub struct Edit {
    /// The task
    pub id: RecordId,
    /// The column
    pub column: Column,
    /// What is typed
    pub text: String,
    /// Whether the caret was put in it
    pub greeted: bool,
    /// The line of its menu that is chosen
    pub line: usize,
    /// Why it cannot be kept
    pub wrong: Option<String>,
}

/// Bars that are being drawn by the pointer, or stepped by keys, to other dates.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// The tasks, and how far each is drawn: steps over days of rest take them differently far
    pub tasks: Vec<(RecordId, Shift)>,
    /// What of them
    pub part: Part,
    /// Where the pointer took hold; none where keys step
    pub from: Option<f32>,
    /// When a key last stepped, by the window's clock
    pub since: f64,
}

impl Schedule {
    /// What of the schedule is shown: in a narrow window one of the two.
    pub(super) fn shown(&self) -> Look {
        match self.look {
            Look::Both if self.narrow && self.fresh.is_some() => Look::Table,
            Look::Both if self.narrow => Look::Chart,
            look => look,
        }
    }

    /// Chooses a task alone.
    pub(super) fn choose(&mut self, id: RecordId) {
        self.marked.clear();
        self.chosen = Some(id);
        self.met = Some(id);
    }

    /// The tasks marked; where none is, the chosen one.
    pub(super) fn selection(&self) -> Vec<RecordId> {
        match self.marked.is_empty() {
            true => self.chosen.into_iter().collect(),
            false => self.marked.iter().copied().collect(),
        }
    }

    /// Whether a task is among those.
    pub(super) fn is_selected(&self, id: RecordId) -> bool {
        if self.marked.is_empty() { self.chosen == Some(id) } else { self.marked.contains(&id) }
    }

    /// How far the bar of a task is drawn now.
    pub(super) fn shift_of(&self, id: RecordId) -> Shift {
        let drawn = self.drawn.iter().flat_map(|drawn| &drawn.tasks);
        drawn.copied().find(|(one, _)| *one == id).map(|(_, shift)| shift).unwrap_or_default()
    }

    /// Whether something covers the screen that Escape leaves
    pub fn covers(&self) -> bool {
        self.comparing.is_some()
    }

    /// The dates a task will have where the question of its cause is open.
    pub(super) fn awaited(&self, id: RecordId) -> Option<crate::domain::Dates> {
        self.moving.as_ref()?.awaited(id)
    }
}

/// The id of a task's row.
pub fn row_id(id: RecordId) -> Id {
    Id::unique(("schedule-row", id))
}

/// A day of a table: with the year only where it is another.
pub fn short(scene: &crate::ui::scene::Scene<'_>, day: NaiveDate) -> String {
    use chrono::Datelike;
    let lang = scene.words.lang();
    let said = crate::text::dates::day_and_month(lang, day);
    if day.year() == scene.today.year() { said } else { format!("{said} {}", day.year()) }
}
