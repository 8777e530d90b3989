//! Which rows are seen: what is folded, removed or filtered away is left out once, not in every frame.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use crate::domain::{RecordId, Side, SnapshotRow, Task, TaskStatus, fold_letters};
use crate::ui::file::ClientFile;
use crate::ui::widgets::{Sorting, by_words};

/// What is wanted of the rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// Phases whose tasks are hidden
    pub folded: HashSet<RecordId>,
    /// Whether removed tasks are shown
    pub removed: bool,
    /// Only this side's tasks, and their phases
    pub side: Option<Side>,
    /// Only tasks with these words in their title or owner
    pub words: String,
    /// By which column the tasks of each phase are sorted; none for the order of the outline
    pub sorting: Option<Sorting>,
}

/// The rows seen, remembered until the file or the wish changes.
#[derive(Default)]
pub struct Seen {
    of: Option<(Arc<ClientFile>, Wanted)>,
    places: Vec<usize>,
}

impl Seen {
    /// Looks again where the file or the wish changed; whether it did.
    pub fn refresh(&mut self, file: &Arc<ClientFile>, wanted: &Wanted) -> bool {
        let same = |of: &(Arc<ClientFile>, Wanted)| Arc::ptr_eq(&of.0, file) && of.1 == *wanted;
        if self.of.as_ref().is_some_and(same) {
            return false;
        }
        self.places = places(&file.rows, wanted);
        self.of = Some((Arc::clone(file), wanted.clone()));
        true
    }

    /// Places of the rows seen, in the order of the outline.
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// Where a task stands among the rows seen.
    pub fn find(&self, rows: &[SnapshotRow], id: RecordId) -> Option<usize> {
        self.places.iter().position(|place| rows.get(*place).is_some_and(|row| row.id == id))
    }
}

/// Unfolds the phases above this row.
pub fn unfold(wanted: &mut Wanted, rows: &[SnapshotRow], place: usize) {
    let mut depth = rows.get(place).map_or(0, |row| row.depth);
    for row in rows.iter().take(place).rev() {
        if row.depth < depth {
            depth = row.depth;
            wanted.folded.remove(&row.id);
        }
    }
}

/// Places of the rows that are wanted. Words look into folded phases as well.
pub fn places(rows: &[SnapshotRow], wanted: &Wanted) -> Vec<usize> {
    let words = fold_letters(wanted.words.trim());
    let all = words.is_empty() && wanted.side.is_none();
    let kept = if all { Vec::new() } else { fitting(rows, wanted.side, &words) };
    let mut found = Vec::with_capacity(rows.len());
    let mut hidden_below: Option<u32> = None;
    for place in order(rows, wanted.sorting) {
        let Some(row) = rows.get(place) else { continue };
        if hidden_below.is_some_and(|depth| row.depth > depth) {
            continue;
        }
        hidden_below = None;
        if row.phase && words.is_empty() && wanted.folded.contains(&row.id) {
            hidden_below = Some(row.depth);
        }
        let gone = row.removed.is_some() && !wanted.removed;
        if !gone && (all || kept.get(place).copied().unwrap_or(false)) {
            found.push(place);
        }
    }
    found
}

/// Places of all rows: as the outline has them, or sorted within each phase.
fn order(rows: &[SnapshotRow], sorting: Option<Sorting>) -> Vec<usize> {
    let Some(sorting) = sorting else { return (0..rows.len()).collect() };
    // Each row's own, and at the end those that belong to nothing.
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); rows.len() + 1];
    let mut above: Vec<usize> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        above.retain(|phase| rows.get(*phase).is_some_and(|phase| phase.depth < row.depth));
        let phase = above.last().copied().unwrap_or(rows.len());
        below.get_mut(phase).into_iter().for_each(|own| own.push(place));
        above.push(place);
    }
    for own in &mut below {
        own.sort_by(|one, other| match (rows.get(*one), rows.get(*other)) {
            (Some(mine), Some(theirs)) => compare(mine, theirs, sorting).then(one.cmp(other)),
            _ => Ordering::Equal,
        });
        // By number is the order of the outline, or against it.
        if sorting == (Sorting { by: 0, down: true }) {
            own.reverse();
        }
    }
    let mut ordered = Vec::with_capacity(rows.len());
    let mut next: Vec<usize> = below.pop().into_iter().flatten().rev().collect();
    while let Some(place) = next.pop() {
        ordered.push(place);
        next.extend(below.get(place).into_iter().flatten().rev());
    }
    ordered
}

/// The order of two rows by a column; what has nothing in it comes last either way.
fn compare(one: &SnapshotRow, other: &SnapshotRow, sorting: Sorting) -> Ordering {
    let (mine, theirs) = (&one.task, &other.task);
    let owner = |task: &Task| task.owner.as_ref().map(|who| fold_letters(&who.name));
    let last =
        |mine: bool, theirs: bool, order: Ordering| mine.cmp(&theirs).then(sorting.of(order));
    match sorting.by {
        1 => sorting.of(by_words(&mine.title, &theirs.title)),
        2 => sorting.of(place_of(Side::WORDS, mine.side.as_str(), theirs.side.as_str())),
        3 => {
            let (mine, theirs) = (owner(mine), owner(theirs));
            last(mine.is_none(), theirs.is_none(), mine.cmp(&theirs))
        }
        4 => last(mine.start.is_none(), theirs.start.is_none(), mine.start.cmp(&theirs.start)),
        5 => last(mine.due.is_none(), theirs.due.is_none(), mine.due.cmp(&theirs.due)),
        7 => {
            let (mine, theirs) = (mine.status().as_str(), theirs.status().as_str());
            sorting.of(place_of(TaskStatus::WORDS, mine, theirs))
        }
        _ => Ordering::Equal,
    }
}

fn place_of(words: &[&str], one: &str, other: &str) -> Ordering {
    let place = |word: &str| words.iter().position(|known| *known == word);
    place(one).cmp(&place(other))
}

/// The rows that fit, and the phases above them.
fn fitting(rows: &[SnapshotRow], side: Option<Side>, words: &str) -> Vec<bool> {
    let mut kept = vec![false; rows.len()];
    let mut above: Vec<usize> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        above.retain(|phase| rows.get(*phase).is_some_and(|phase| phase.depth < row.depth));
        if fits(row, side, words) {
            for phase in above.iter().chain([&place]) {
                if let Some(keep) = kept.get_mut(*phase) {
                    *keep = true;
                }
            }
        }
        if row.phase {
            above.push(place);
        }
    }
    kept
}

fn fits(row: &SnapshotRow, side: Option<Side>, words: &str) -> bool {
    let task = &row.task;
    let sided = side.is_none_or(|side| task.side == side || task.side == Side::Both);
    if !sided || (row.phase && side.is_some()) {
        return false;
    }
    let owner = task.owner.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
    words.is_empty()
        || fold_letters(&task.title).contains(words)
        || fold_letters(owner).contains(words)
}

#[cfg(test)]
mod tests {
    use super::{Wanted, places};
    use crate::domain::{RecordId, Side, SnapshotRow, Task, Who};
    use crate::ui::widgets::Sorting;

    fn row(id: u8, depth: u32, phase: bool, side: Side, title: &str) -> SnapshotRow {
        let owner = Some(Who::named("Żaneta Próbna"));
        let task = Task { owner, ..Task::new(title.to_owned(), side) };
        let id = RecordId::from_bytes([id; 10]);
        SnapshotRow { id, number: String::new(), depth, phase, removed: None, task }
    }

    fn rows() -> Vec<SnapshotRow> {
        let mut rows = vec![
            row(1, 0, true, Side::Us, "Analiza"),
            row(2, 1, false, Side::Client, "Zatwierdzenie"),
            row(3, 1, true, Side::Us, "Migracja"),
            row(4, 2, false, Side::Us, "Import"),
            row(5, 0, false, Side::Both, "Start"),
        ];
        rows[3].removed = "2026-09-08".parse().ok();
        rows
    }

    #[test]
    fn folded_removed_and_filtered_rows_are_left_out() {
        let rows = rows();
        let check =
            |wanted: Wanted, expected: &[usize]| assert_eq!(places(&rows, &wanted), expected);
        check(Wanted::default(), &[0, 1, 2, 4]);
        check(Wanted { removed: true, ..Wanted::default() }, &[0, 1, 2, 3, 4]);
        check(Wanted { folded: [rows[0].id].into(), ..Wanted::default() }, &[0, 4]);
        check(Wanted { side: Some(Side::Client), ..Wanted::default() }, &[0, 1, 4]);
        let words =
            |words: &str| Wanted { words: words.to_owned(), removed: true, ..Wanted::default() };
        check(words("import"), &[0, 2, 3]);
        check(Wanted { folded: [rows[0].id].into(), ..words("IMPORT") }, &[0, 2, 3]);
        check(words("zaneta"), &[0, 1, 2, 3, 4]);
        check(words("nichts"), &[]);
    }

    #[test]
    fn tasks_are_sorted_within_their_phases() {
        let mut rows = rows();
        rows[2].task.due = "2026-09-20".parse().ok();
        rows[1].task.due = "2026-10-01".parse().ok();
        let sorted = |by: usize, down: bool| {
            let sorting = Some(Sorting { by, down });
            places(&rows, &Wanted { sorting, removed: true, ..Wanted::default() })
        };
        assert_eq!(sorted(0, false), [0, 1, 2, 3, 4]);
        assert_eq!(sorted(0, true), [4, 0, 2, 3, 1]);
        assert_eq!(sorted(1, false), [0, 2, 3, 1, 4]);
        assert_eq!(sorted(5, false), [0, 2, 3, 1, 4]);
        assert_eq!(sorted(5, true), [0, 1, 2, 3, 4], "without a date it is last either way");
    }
}
