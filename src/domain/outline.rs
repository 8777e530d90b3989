//! The outline of a schedule: tasks under their phases, numbered as people speak of them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Body, Record, RecordId, SnapshotRow, Task};

/// Tasks in outline order with their numbers, 2 and 2.1. Removed ones keep their place; a task whose
/// phase is not there stands at the top, and no loop of phases can hide one.
pub fn outline(tasks: &[Record]) -> Vec<SnapshotRow> {
    let plan = Plan::of(tasks);
    let mut rows = Vec::with_capacity(plan.tasks.len());
    let mut placed = HashSet::new();
    plan.place(None, "", 0, &mut placed, &mut rows);
    // What is left hangs in a loop of phases: show it at the top rather than not at all.
    for index in 0..plan.tasks.len() {
        if !placed.contains(&plan.tasks[index].0.id) {
            let number = (rows.iter().filter(|row| row.depth == 0).count() + 1).to_string();
            plan.place_one(index, number, 0, &mut placed, &mut rows);
        }
    }
    rows
}

/// The last day by which anything that was not removed is due.
pub fn last_due(rows: &[SnapshotRow]) -> Option<NaiveDate> {
    rows.iter().filter(|row| row.removed.is_none()).filter_map(|row| row.task.due).max()
}

/// Gives each phase without dates of its own the span of what belongs to it and was not removed.
pub fn span_phases(rows: &mut [SnapshotRow]) {
    for place in 0..rows.len() {
        let Some((phase, after)) = rows.get_mut(place..).and_then(<[_]>::split_first_mut) else {
            continue;
        };
        if !phase.phase {
            continue;
        }
        let depth = phase.depth;
        let inside = || after.iter().take_while(|row| row.depth > depth);
        let kept = || inside().filter(|row| row.removed.is_none()).map(|row| &row.task);
        let first = kept().filter_map(|task| task.start.or(task.due)).min();
        let last = kept().filter_map(|task| task.due).max();
        phase.task.start = phase.task.start.or(first);
        phase.task.due = phase.task.due.or(last);
    }
}

struct Plan<'a> {
    tasks: Vec<(&'a Record, &'a Task)>,
    children: HashMap<Option<RecordId>, Vec<usize>>,
}

impl<'a> Plan<'a> {
    fn of(records: &'a [Record]) -> Plan<'a> {
        let mut tasks: Vec<(&Record, &Task)> = records
            .iter()
            .filter(|record| record.retracted.is_none())
            .filter_map(|record| match &record.body {
                Body::Task(task) => Some((record, task)),
                _ => None,
            })
            .collect();
        tasks.sort_by_key(|(record, task)| {
            (task.order.unwrap_or(i64::from(record.number) * 1000), record.number, record.id)
        });
        let known: HashSet<RecordId> = tasks.iter().map(|(record, _)| record.id).collect();
        let mut children: HashMap<Option<RecordId>, Vec<usize>> = HashMap::new();
        for (index, (_, task)) in tasks.iter().enumerate() {
            children
                .entry(task.parent.filter(|parent| known.contains(parent)))
                .or_default()
                .push(index);
        }
        Plan { tasks, children }
    }

    fn place(
        &self,
        parent: Option<RecordId>,
        above: &str,
        depth: u32,
        placed: &mut HashSet<RecordId>,
        rows: &mut Vec<SnapshotRow>,
    ) {
        for (place, index) in self.children.get(&parent).into_iter().flatten().enumerate() {
            let number = match above {
                "" => (place + 1).to_string(),
                above => format!("{above}.{}", place + 1),
            };
            self.place_one(*index, number, depth, placed, rows);
        }
    }

    fn place_one(
        &self,
        index: usize,
        number: String,
        depth: u32,
        placed: &mut HashSet<RecordId>,
        rows: &mut Vec<SnapshotRow>,
    ) {
        let (record, task) = self.tasks[index];
        // Depth is bounded so that a hostile file cannot exhaust the stack.
        if !placed.insert(record.id) || depth > 100 {
            return;
        }
        rows.push(SnapshotRow {
            id: record.id,
            number: number.clone(),
            depth,
            phase: self.children.contains_key(&Some(record.id)),
            removed: record.removed_on(),
            task: task.clone(),
        });
        self.place(Some(record.id), &number, depth + 1, placed, rows);
    }
}
