//! Which rows are seen: what is folded, removed or filtered away is left out once, not in every frame.

use std::collections::HashSet;
use std::sync::Arc;

use crate::domain::{RecordId, Side, SnapshotRow, fold_letters};
use crate::ui::file::ClientFile;

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
    for (place, row) in rows.iter().enumerate() {
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
}
