//! What part of a schedule is printed.

use chrono::NaiveDate;

use crate::domain::{Failure, Side, SnapshotRow, fold_letters};
use crate::print::{Cut, Scale};

/// What of a schedule is printed, and how large.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SchedulePart {
    /// Only what this side has to do
    pub side: Option<Side>,
    /// Only what this person has to do, by name
    pub owner: Option<String>,
    /// Only what belongs to this phase, by its id or its number in the outline
    pub phase: Option<String>,
    /// Only what lies on this day or later
    pub from: Option<NaiveDate>,
    /// Only what lies on this day or earlier
    pub until: Option<NaiveDate>,
    /// How wide the bars are
    pub scale: Scale,
    /// Whether the changes since the reference are left out
    pub without_changes: bool,
}

impl SchedulePart {
    /// The rows of this part, with the phases they belong to, and what to say of it.
    ///
    /// # Errors
    /// `error-unknown-phase` where there is no such phase.
    pub(super) fn of(&self, rows: Vec<SnapshotRow>) -> Result<(Vec<SnapshotRow>, Cut), Failure> {
        let all = rows.iter().filter(|row| !row.phase).count();
        let (rows, phase) = match &self.phase {
            Some(wanted) => {
                let (rows, title) = branch(rows, wanted)?;
                (rows, Some(title))
            }
            None => (rows, None),
        };
        let owner = self.owner.as_deref().map(|name| fold_letters(name.trim()));
        let wanted = |row: &SnapshotRow| {
            let own = row.task.owner.as_ref().map(|who| fold_letters(&who.name));
            self.side.is_none_or(|side| row.task.side == side)
                && owner.as_ref().is_none_or(|name| own.as_ref() == Some(name))
                && self.lies_within(row)
        };
        let whole =
            self.side.is_none() && owner.is_none() && self.from.is_none() && self.until.is_none();
        let rows = if whole { rows } else { with_phases(rows, wanted) };
        let left_out = all - rows.iter().filter(|row| !row.phase).count();
        let cut = Cut {
            side: self.side,
            owner: self.owner.clone(),
            phase,
            from: self.from,
            until: self.until,
            left_out,
            scale: self.scale,
            without_changes: self.without_changes,
        };
        Ok((rows, cut))
    }

    /// Whether any day of a task lies in the period; one without dates lies in none.
    fn lies_within(&self, row: &SnapshotRow) -> bool {
        if self.from.is_none() && self.until.is_none() {
            return true;
        }
        let dates = row.task.dates();
        let (Some(first), Some(last)) = (dates.start.or(dates.due), dates.due.or(dates.start))
        else {
            return false;
        };
        self.from.is_none_or(|from| last >= from) && self.until.is_none_or(|until| first <= until)
    }
}

/// A phase and all that belongs to it, and the phase's title.
fn branch(rows: Vec<SnapshotRow>, wanted: &str) -> Result<(Vec<SnapshotRow>, String), Failure> {
    let is_it = |row: &SnapshotRow| row.id.to_string() == wanted || row.number == wanted;
    let mut rows = rows.into_iter().skip_while(|row| !is_it(row));
    let head =
        rows.next().ok_or_else(|| Failure::new("error-unknown-phase").with("name", wanted))?;
    let (depth, title) = (head.depth, head.task.title.clone());
    let below = rows.take_while(|row| row.depth > depth);
    Ok((std::iter::once(head).chain(below).collect(), title))
}

/// The tasks that are wanted, each under the phases it belongs to.
fn with_phases(rows: Vec<SnapshotRow>, wanted: impl Fn(&SnapshotRow) -> bool) -> Vec<SnapshotRow> {
    let mut kept: Vec<SnapshotRow> = Vec::new();
    let mut above: Vec<SnapshotRow> = Vec::new();
    for row in rows {
        above.retain(|phase| phase.depth < row.depth);
        if row.phase {
            above.push(row);
        } else if wanted(&row) {
            kept.append(&mut above);
            kept.push(row);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::SchedulePart;
    use crate::domain::{RecordId, Side, SnapshotRow, Task, Who};

    /// Two phases, one in the other, and a task at the end.
    fn rows() -> Vec<SnapshotRow> {
        let row = |number: &str, phase: bool, side: Side, due: &str| {
            let mut task = Task::new(number.to_owned(), side);
            task.due = due.parse().ok();
            task.owner = Some(Who::named("Łukasz Żak")).filter(|_| side == Side::Client);
            SnapshotRow {
                id: RecordId::from_bytes([number.len() as u8; 10]),
                number: number.to_owned(),
                depth: number.matches('.').count() as u32,
                phase,
                task,
                removed: None,
            }
        };
        vec![
            row("1", true, Side::Us, ""),
            row("1.1", false, Side::Us, "2026-05-01"),
            row("1.2", true, Side::Us, ""),
            row("1.2.1", false, Side::Client, "2026-06-01"),
            row("2", false, Side::Client, "2026-07-01"),
            row("3", false, Side::Us, ""),
        ]
    }

    #[test]
    fn a_part_keeps_the_phases_of_its_tasks() {
        let check = |part: SchedulePart, expected: &str, left_out: usize| {
            let (rows, cut) = part.of(rows()).expect("a part");
            let numbers: Vec<&str> = rows.iter().map(|row| row.number.as_str()).collect();
            assert_eq!((numbers.join(" ").as_str(), cut.left_out), (expected, left_out));
        };
        let all = SchedulePart::default;
        check(all(), "1 1.1 1.2 1.2.1 2 3", 0);
        check(SchedulePart { side: Some(Side::Client), ..all() }, "1 1.2 1.2.1 2", 2);
        let owner = Some(" lukasz zak".to_owned());
        check(SchedulePart { owner, ..all() }, "1 1.2 1.2.1 2", 2);
        check(SchedulePart { phase: Some("1.2".to_owned()), ..all() }, "1.2 1.2.1", 3);
        let (from, until) = ("2026-05-02".parse().ok(), "2026-06-30".parse().ok());
        check(SchedulePart { from, until, ..all() }, "1 1.2 1.2.1", 3);
        check(SchedulePart { until: from, ..all() }, "1 1.1", 3);
        assert!(SchedulePart { phase: Some("9".to_owned()), ..all() }.of(rows()).is_err());
    }
}
