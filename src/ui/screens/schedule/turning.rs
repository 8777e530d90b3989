//! What the schedule can be turned to from anywhere: its comparison, slippage, snapshots, critical path.

use super::compared::Comparing;
use super::ends::Point;
use super::paste::Pasting;
use super::state::{Aside, Look, Schedule};
use crate::ui::file::ClientFile;
use crate::ui::theme::Icon;

/// What the schedule is turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// What changed since the reference, or else the last snapshot
    Compare,
    /// Slippage by side
    Slippage,
    /// The snapshots and their state
    Snapshots,
    /// What the finish hangs on
    Critical,
    /// Rows of a spreadsheet
    Paste,
}

impl Turn {
    /// Key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Turn::Compare => "ui-command-compare",
            Turn::Slippage => "ui-schedule-slippage",
            Turn::Snapshots => "ui-schedule-snapshots",
            Turn::Critical => "ui-schedule-critical",
            Turn::Paste => "ui-schedule-paste",
        }
    }

    /// Its picture.
    pub fn icon(self) -> Icon {
        match self {
            Turn::Compare => Icon::GitDiff,
            Turn::Slippage => Icon::ChartBarHorizontal,
            Turn::Snapshots => Icon::Camera,
            Turn::Critical => Icon::Signpost,
            Turn::Paste => Icon::FileXls,
        }
    }
}

/// Turns to what is wished, once the client's file is there. `may_write` says whether tasks can be added.
pub(super) fn settle(pane: &mut Schedule, file: &ClientFile, may_write: bool) {
    let Some(turn) = pane.turn.take() else { return };
    pane.comparing = None;
    match turn {
        Turn::Compare => match compared(pane, file) {
            Some(from) => pane.comparing = Some(Comparing::of(from, Point::Now)),
            // There is nothing to compare with yet: the list says how a snapshot comes about.
            None => pane.aside = Aside::Snapshots,
        },
        Turn::Slippage => pane.aside = Aside::Slippage,
        Turn::Snapshots => pane.aside = Aside::Snapshots,
        Turn::Critical => {
            pane.critical = true;
            if pane.look == Look::Table {
                pane.look = Look::Both;
            }
        }
        Turn::Paste if may_write => pane.pasting = Some(Pasting::default()),
        Turn::Paste => {}
    }
}

/// The snapshot behind the bars; where none is, the last that counts.
fn compared(pane: &Schedule, file: &ClientFile) -> Option<Point> {
    let last = || file.snapshots.iter().rev().find(|record| record.retracted.is_none());
    let id = pane.reference.wanted().or_else(|| Some(last()?.id))?;
    Some(Point::Snapshot(id))
}
