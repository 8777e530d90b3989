//! Minutes being typed: points, the lines under them, and what the keyboard does to them.

use chrono::NaiveDate;

use crate::domain::{Attendance, Meeting, Outcome, OutcomeKind, Point, RecordId, Side, Who};

/// Minutes as they are typed; unlike a meeting they may be half said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// What the meeting is about
    pub title: String,
    /// The day, as typed
    pub day: String,
    /// When it begins, as typed
    pub from: String,
    /// When it ended, as typed
    pub until: String,
    /// Room or address
    pub place: String,
    /// Link of a remote meeting
    pub link: String,
    /// Who is there
    pub attendance: Vec<Attendance>,
    /// The agenda
    pub points: Vec<Entry>,
    pub(super) next: u64,
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name while it is typed
    pub key: u64,
    /// What is to be discussed
    pub title: String,
    /// Left open for the next meeting, where that was said
    pub open: Option<bool>,
    /// The meeting it was carried over from
    pub carried_from: Option<RecordId>,
    /// How many times it was carried over
    pub carried: Option<u32>,
    /// What came of it
    pub lines: Vec<Line>,
}

/// One outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its name while it is typed
    pub key: u64,
    /// Decision, information or action item
    pub kind: OutcomeKind,
    /// What was settled
    pub text: String,
    /// Whose it is to do
    pub side: Option<Side>,
    /// Who does it
    pub owner: Option<Who>,
    /// By when
    pub due: Option<NaiveDate>,
    /// The task it became
    pub task: Option<RecordId>,
}

/// Where the caret is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// In the title of a point
    Title(u64),
    /// In a line
    Line(u64),
}

impl Entry {
    /// Whether the point waits for the next meeting.
    pub fn is_open(&self) -> bool {
        self.open.unwrap_or(self.lines.iter().all(Line::is_empty))
    }
}

impl Line {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.owner.is_none() && self.due.is_none()
    }

    fn outcome(&self) -> Outcome {
        Outcome {
            kind: self.kind,
            text: self.text.trim().to_owned(),
            side: self.side,
            owner: self.owner.clone(),
            due: self.due,
            task: self.task.filter(|_| self.kind == OutcomeKind::Action),
        }
    }
}

impl Draft {
    /// The minutes of a meeting, to be gone on with; when it is, is filled in by the caller.
    pub fn of(meeting: &Meeting) -> Draft {
        let mut draft = Draft {
            title: meeting.title.clone(),
            place: meeting.place.clone().unwrap_or_default(),
            link: meeting.link.clone().unwrap_or_default(),
            attendance: meeting.attendance.clone(),
            ..Draft::default()
        };
        draft.points = meeting.points.iter().map(|point| draft.entry(point)).collect();
        draft
    }

    fn entry(&mut self, point: &Point) -> Entry {
        Entry {
            key: self.fresh(),
            title: point.title.clone(),
            open: point.open,
            carried_from: point.carried_from,
            carried: point.carried,
            lines: point.outcomes.iter().map(|outcome| self.line(outcome)).collect(),
        }
    }

    fn line(&mut self, outcome: &Outcome) -> Line {
        Line {
            key: self.fresh(),
            kind: outcome.kind,
            text: outcome.text.clone(),
            side: outcome.side,
            owner: outcome.owner.clone(),
            due: outcome.due,
            task: outcome.task,
        }
    }

    pub(super) fn fresh(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    /// The agenda as it will be recorded, and the lines in the same order; what says nothing is
    /// left out.
    pub fn recorded(&self) -> (Vec<Point>, Vec<Vec<u64>>) {
        let mut points = Vec::new();
        let mut keys = Vec::new();
        for entry in &self.points {
            let lines: Vec<&Line> = entry.lines.iter().filter(|line| !line.is_empty()).collect();
            let title = entry.title.trim();
            if title.is_empty() && lines.is_empty() {
                continue;
            }
            // A point nobody named bears the words of its first line.
            let said = lines.first().map_or("", |line| line.text.as_str());
            let title = if title.is_empty() { said } else { title };
            points.push(Point {
                title: title.to_owned(),
                open: entry.open,
                carried_from: entry.carried_from,
                carried: entry.carried,
                outcomes: lines.iter().map(|line| line.outcome()).collect(),
            });
            keys.push(lines.iter().map(|line| line.key).collect());
        }
        (points, keys)
    }

    /// Takes the tasks that action items became when the lines of these keys were recorded.
    pub fn adopt(&mut self, keys: &[Vec<u64>], recorded: &Meeting) {
        let pairs = keys.iter().zip(&recorded.points).flat_map(|(keys, point)| {
            keys.iter().zip(&point.outcomes).map(|(key, outcome)| (*key, outcome.task))
        });
        for (key, task) in pairs {
            if let Some(line) = self.line_mut(key) {
                line.task = task;
            }
        }
    }

    /// Takes the tasks of what was recorded for the lines that say the same, so that no action item
    /// becomes two tasks after a draft was taken back.
    pub fn recognise(&mut self, recorded: &Meeting) {
        let held: Vec<RecordId> = self.lines().filter_map(|line| line.task).collect();
        let outcomes = recorded.points.iter().flat_map(|point| &point.outcomes);
        for outcome in outcomes {
            let Some(task) = outcome.task.filter(|task| !held.contains(task)) else { continue };
            let mut lines = self.points.iter_mut().flat_map(|entry| &mut entry.lines);
            let same = |line: &&mut Line| {
                line.task.is_none()
                    && line.kind == OutcomeKind::Action
                    && line.text.trim() == outcome.text
            };
            if let Some(line) = lines.find(same) {
                line.task = Some(task);
            }
        }
    }

    /// Every line, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.points.iter().flat_map(|entry| &entry.lines)
    }

    /// The line of a key.
    pub fn line_mut(&mut self, key: u64) -> Option<&mut Line> {
        let mut lines = self.points.iter_mut().flat_map(|entry| &mut entry.lines);
        lines.find(|line| line.key == key)
    }

    /// The line of a key.
    pub fn get(&self, key: u64) -> Option<&Line> {
        self.lines().find(|line| line.key == key)
    }

    /// The point of a key.
    pub fn point_mut(&mut self, key: u64) -> Option<&mut Entry> {
        self.points.iter_mut().find(|entry| entry.key == key)
    }

    /// Where a spot is: its point, and its line in it.
    pub fn place(&self, spot: Spot) -> Option<(usize, Option<usize>)> {
        match spot {
            Spot::Title(key) => {
                let point = self.points.iter().position(|entry| entry.key == key)?;
                Some((point, None))
            }
            Spot::Line(key) => self.points.iter().enumerate().find_map(|(place, entry)| {
                let line = entry.lines.iter().position(|line| line.key == key)?;
                Some((place, Some(line)))
            }),
        }
    }

    /// An empty line in a point, before the line at this place; of the kind of the one before it.
    pub fn insert(&mut self, point: usize, at: usize) -> Option<Spot> {
        let key = self.fresh();
        let entry = self.points.get_mut(point)?;
        let at = at.min(entry.lines.len());
        let before = at.checked_sub(1).and_then(|before| entry.lines.get(before));
        let kind = before.map_or(OutcomeKind::Information, |line| line.kind);
        let line =
            Line { key, kind, text: String::new(), side: None, owner: None, due: None, task: None };
        entry.lines.insert(at, line);
        Some(Spot::Line(key))
    }

    /// An empty point, before the point at this place.
    pub fn insert_point(&mut self, at: usize, title: &str) -> Spot {
        let key = self.fresh();
        let entry = Entry {
            key,
            title: title.to_owned(),
            open: None,
            carried_from: None,
            carried: None,
            lines: Vec::new(),
        };
        self.points.insert(at.min(self.points.len()), entry);
        Spot::Title(key)
    }

    /// The spot at which a point is gone on with: its empty last line, made where there is none.
    pub fn end_of(&mut self, point: usize) -> Option<Spot> {
        let entry = self.points.get(point)?;
        match entry.lines.last() {
            Some(line) if line.is_empty() => Some(Spot::Line(line.key)),
            _ => self.insert(point, entry.lines.len()),
        }
    }

    /// Takes out what says nothing, except where the caret is.
    pub fn tidy(&mut self, caret: Option<Spot>) {
        for entry in &mut self.points {
            entry.lines.retain(|line| !line.is_empty() || caret == Some(Spot::Line(line.key)));
        }
        self.points.retain(|entry| {
            let here = caret == Some(Spot::Title(entry.key));
            here || !entry.title.trim().is_empty() || !entry.lines.is_empty()
        });
    }

    /// The spot before another one, where there is one.
    pub fn before(&self, spot: Spot) -> Option<Spot> {
        let spots = self.spots();
        let place = spots.iter().position(|one| *one == spot)?;
        spots.get(place.checked_sub(1)?).copied()
    }

    /// The spot after another one, where there is one.
    pub fn after(&self, spot: Spot) -> Option<Spot> {
        let spots = self.spots();
        let place = spots.iter().position(|one| *one == spot)?;
        spots.get(place + 1).copied()
    }

    fn spots(&self) -> Vec<Spot> {
        let of = |entry: &Entry| {
            let lines = entry.lines.iter().map(|line| Spot::Line(line.key));
            [Spot::Title(entry.key)].into_iter().chain(lines).collect::<Vec<_>>()
        };
        self.points.iter().flat_map(of).collect()
    }

    /// Moves a line, or a whole point where its title is meant, by one place; at the end of a point
    /// a line goes on into the next one. Whether it moved.
    pub fn shift(&mut self, spot: Spot, down: bool) -> bool {
        let Some((point, line)) = self.place(spot) else { return false };
        let Some(line) = line else { return self.shift_point(point, down) };
        let Some(lines) = self.points.get_mut(point).map(|entry| &mut entry.lines) else {
            return false;
        };
        let to = if down { Some(line + 1) } else { line.checked_sub(1) };
        if let Some(to) = to.filter(|to| *to < lines.len()) {
            lines.swap(line, to);
            return true;
        }
        let other = if down { Some(point + 1) } else { point.checked_sub(1) };
        let Some(other) = other.filter(|other| *other < self.points.len()) else { return false };
        let moved = self.points[point].lines.remove(line);
        let lines = &mut self.points[other].lines;
        lines.insert(if down { 0 } else { lines.len() }, moved);
        true
    }

    fn shift_point(&mut self, point: usize, down: bool) -> bool {
        let to = if down { Some(point + 1) } else { point.checked_sub(1) };
        let Some(to) = to.filter(|to| *to < self.points.len()) else { return false };
        self.points.swap(point, to);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, Line, Spot};
    use crate::domain::OutcomeKind;

    fn draft() -> Draft {
        let mut draft = Draft { title: "Przegląd".to_owned(), ..Draft::default() };
        for title in ["Zakres", "Terminy"] {
            let at = draft.points.len();
            draft.insert_point(at, title);
            for text in ["pierwsze", "drugie"] {
                let end = draft.points[at].lines.len();
                let Some(Spot::Line(key)) = draft.insert(at, end) else { panic!("a line") };
                draft.line_mut(key).expect("the line").text = text.to_owned();
            }
        }
        draft
    }

    fn texts(draft: &Draft) -> Vec<String> {
        let of = |line: &Line| line.text.clone();
        draft
            .points
            .iter()
            .map(|entry| entry.lines.iter().map(of).collect::<Vec<_>>().join(" "))
            .collect()
    }

    #[test]
    fn a_draft_reads_back() {
        let draft = draft();
        let back = Draft::read(&draft.write());
        assert_eq!(back.recorded().0, draft.recorded().0);
        assert_eq!(back.title, draft.title);
        assert_eq!(Draft::read(&crate::domain::Value::Null), Draft::default());
    }

    #[test]
    fn a_line_moves_through_the_points() {
        let mut draft = draft();
        let first = Spot::Line(draft.points[0].lines[0].key);
        assert!(!draft.shift(first, false), "nothing above");
        assert!(draft.shift(first, true));
        assert_eq!(texts(&draft)[0], "drugie pierwsze");
        assert!(draft.shift(first, true));
        assert_eq!(texts(&draft), ["drugie", "pierwsze pierwsze drugie"]);
        let point = Spot::Title(draft.points[0].key);
        assert!(draft.shift(point, true));
        assert_eq!(draft.points[1].title, "Zakres");
        assert!(!draft.shift(point, true));
    }

    #[test]
    fn what_says_nothing_is_not_recorded() {
        let mut draft = draft();
        let at = draft.points.len();
        draft.insert_point(at, "");
        draft.end_of(0);
        let (points, keys) = draft.recorded();
        assert_eq!(points.len(), 2);
        assert_eq!(keys[0].len(), 2);
        let caret = draft.end_of(1);
        draft.tidy(caret);
        assert_eq!(draft.points.len(), 2);
        assert_eq!(draft.points[1].lines.len(), 3, "the line under the caret stays");
        assert_eq!(draft.points[0].lines.len(), 2);
    }

    #[test]
    fn a_new_line_is_of_the_kind_before_it() {
        let mut draft = draft();
        draft.points[0].lines[1].kind = OutcomeKind::Action;
        let Some(Spot::Line(key)) = draft.end_of(0) else { panic!("a line") };
        assert_eq!(draft.get(key).map(|line| line.kind), Some(OutcomeKind::Action));
        assert_eq!(draft.before(Spot::Line(key)), Some(Spot::Line(draft.points[0].lines[1].key)));
        assert_eq!(draft.after(Spot::Line(key)), Some(Spot::Title(draft.points[1].key)));
    }
}
