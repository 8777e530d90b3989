//! Whose turn it was: on each day since a snapshot, the sides whose work the finish hung on.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::replay::{Replay, Stands, Step, after};
use super::{LinkKind, Network, RecordId, Side, Slipped, TaskStatus};

/// A stretch of days on which it was the turn of the same sides; nobody's where there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// First day
    pub from: NaiveDate,
    /// Last day
    pub until: NaiveDate,
    /// The sides, in order
    pub sides: Vec<Side>,
}

/// Longest stretch that is told, in days: ten years.
const LONGEST: usize = 3660;

/// A task the finish hangs on: when it could begin, and whose it is.
type Open = (NaiveDate, Side);

impl Slipped<'_> {
    /// Whose turn it was on each day from the snapshot to this one: the sides of the tasks the finish
    /// hung on that had come up and were not done, and waited for no other of them.
    pub fn turns(&self, today: NaiveDate) -> Vec<Turn> {
        let replay = Replay::of(self.rows, self.since, self.tasks);
        let mut days: BTreeMap<NaiveDate, Vec<&Step>> = BTreeMap::new();
        for step in &replay.steps {
            days.entry((self.local)(step.stamp.at)).or_default().push(step);
        }
        let mut state = replay.base.clone();
        let mut open = self.open(&state);
        let mut turns: Vec<Turn> = Vec::new();
        for day in (self.local)(self.since.at).iter_days().take(LONGEST) {
            if day > today {
                break;
            }
            if let Some(steps) = days.get(&day) {
                self.apply(&replay, &mut state, steps);
                open = self.open(&state);
            }
            let mut sides: Vec<Side> =
                open.iter().filter(|(from, _)| *from <= day).map(|(_, side)| *side).collect();
            sides.sort_unstable();
            sides.dedup();
            match turns.last_mut() {
                Some(last) if last.sides == sides => last.until = day,
                _ => turns.push(Turn { from: day, until: day, sides }),
            }
        }
        turns
    }

    fn apply(&self, replay: &Replay, state: &mut [Stands], steps: &[&Step]) {
        let mut touched: BTreeMap<usize, Vec<&Step>> = BTreeMap::new();
        for step in steps {
            let place = replay.places.get(&step.id).copied();
            place.into_iter().for_each(|place| touched.entry(place).or_default().push(step));
        }
        for (place, steps) in touched {
            let Some(stands) = state.get_mut(place) else { continue };
            // All entries of the day count, so nothing has to be shifted.
            *stands = after(stands, &steps, &|_| true, &|_, _| 0, &|day, _| day);
        }
    }

    fn open(&self, state: &[Stands]) -> Vec<Open> {
        let there = || state.iter().filter(|stands| stands.there);
        let tasks: Vec<_> = there().map(|stands| (stands.id, &stands.task)).collect();
        let network = Network::of(&tasks, self.calendars);
        let phases: HashSet<RecordId> = there().filter_map(|stands| stands.task.parent).collect();
        let undone: HashSet<RecordId> = there()
            .filter(|stands| stands.task.status() != TaskStatus::Done)
            .map(|stands| stands.id)
            .collect();
        let waits = |stands: &&Stands| {
            let mut links = stands.task.links.iter();
            links.any(|link| link.kind() == LinkKind::FinishStart && undone.contains(&link.from))
        };
        let ours = there().filter(|stands| undone.contains(&stands.id));
        let ours = ours.filter(|stands| !phases.contains(&stands.id)).filter(|one| !waits(one));
        ours.filter_map(|stands| {
            let placed = network.of_task(stands.id).filter(|placed| placed.critical)?;
            Some((placed.early.start?, stands.task.side))
        })
        .collect()
    }
}
