//! Lines between bars: what follows what. They run between the rows and turn where no bar lies.

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;
use eframe::egui::{Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::axis::Axis;
use super::bars::{self, BAR};
use super::rows::Seen;
use crate::domain::{Link, LinkKind, RecordId, SnapshotRow, Task, belated};
use crate::ui::file::ClientFile;
use crate::ui::theme::{self, Tokens};

/// How far a line runs straight out of a bar.
const STUB: f32 = 6.0;
/// Room between a line and the bar it passes.
const AIR: f32 = 4.0;
/// Length of an arrow's head.
const HEAD: f32 = 5.0;

/// A line whose link the dates do not keep.
const DASH: f32 = 4.0;
const GAP: f32 = 3.0;

/// One line, by the places of its rows among those seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tie {
    from: usize,
    to: usize,
    kind: LinkKind,
    /// Whether the finish hangs on both
    critical: bool,
    /// Whether the dates keep it: else what follows lies earlier than it may
    kept: bool,
}

/// The lines of the rows seen, found once for each state of them.
#[derive(Default)]
pub struct Ties {
    generation: Option<u64>,
    all: Vec<Tie>,
    /// Of each row seen, how far lines reach out of its left and its right end
    reach: Vec<(f32, f32)>,
}

impl Ties {
    /// Finds the lines again where the rows seen have changed.
    pub fn refresh(&mut self, generation: u64, seen: &Seen, file: &ClientFile) {
        if self.generation == Some(generation) {
            return;
        }
        self.generation = Some(generation);
        let rows = || seen.places().iter().filter_map(|place| file.rows.get(*place)).enumerate();
        let places: HashMap<RecordId, usize> = rows().map(|(place, row)| (row.id, place)).collect();
        let critical = |id: RecordId| file.network.of_task(id).is_some_and(|one| one.critical);
        self.all.clear();
        for (to, row) in rows().filter(|(_, row)| row.removed.is_none()) {
            for link in &row.task.links {
                let Some(from) = places.get(&link.from).copied() else { continue };
                let critical = critical(row.id) && critical(link.from);
                let kept = keeps(file, row, link);
                self.all.push(Tie { from, to, kind: link.kind(), critical, kept });
            }
        }
        self.reach.clear();
        self.reach.resize(seen.places().len(), (0.0, 0.0));
        for Tie { from, to, kind, .. } in &self.all {
            let (out, into) = sides(*kind);
            for (place, right, far) in [(*from, out, STUB), (*to, into, STUB + HEAD)] {
                let Some(reach) = self.reach.get_mut(place) else { continue };
                let reach = if right { &mut reach.1 } else { &mut reach.0 };
                *reach = reach.max(far);
            }
        }
    }

    /// How far lines reach out of the left and the right end of the bar at this place.
    pub fn reach(&self, place: usize) -> (f32, f32) {
        self.reach.get(place).copied().unwrap_or_default()
    }

    /// Draws the lines of which an end is among the visible rows.
    pub fn draw(
        &self,
        painter: &Painter,
        (seen, file): (&Seen, &ClientFile),
        (axis, chart, top): (&Axis, Rect, f32),
        visible: Range<usize>,
        critical: bool,
    ) {
        let tokens = Tokens::dressed(&painter.ctx().global_style().visuals);
        let bar = |place: usize| {
            let row = file.rows.get(*seen.places().get(place)?)?;
            let y = top + place as f32 * theme::ROW;
            let rect = Rect::from_x_y_ranges(chart.x_range(), y..=y + theme::ROW);
            let dates = bars::dates_of(&row.task);
            match row.task.milestone {
                true => bars::diamond(axis, rect, dates).map(bars::diamond_rect),
                false => bars::bar(axis, rect, dates, BAR),
            }
        };
        let shown: Vec<Option<Rect>> = visible.clone().map(bar).collect();
        let known = |place: usize| match place.checked_sub(visible.start) {
            Some(index) if index < shown.len() => shown.get(index).copied().flatten(),
            _ => None,
        };
        let seen_one = |tie: &&Tie| visible.contains(&tie.from) || visible.contains(&tie.to);
        for tie in self.all.iter().filter(seen_one) {
            let (Some(from), Some(to)) = (bar(tie.from), bar(tie.to)) else { continue };
            let (left, right) = (from.left().min(to.left()), from.right().max(to.right()));
            if right < chart.left() || left > chart.right() {
                continue;
            }
            let rows = tie.from.min(tie.to) + 1..tie.from.max(tie.to);
            let first = rows.start.max(visible.start);
            let between: Vec<Rect> = (first..rows.end.min(visible.end)).filter_map(known).collect();
            let stroke = match (tie.kept, critical && tie.critical) {
                (true, false) => Stroke::new(1.0, tokens.none),
                _ => Stroke::new(1.5, tokens.late),
            };
            let ends = Ends::of(tie.kind, from, to);
            let path = ends.route(&between);
            arrow(painter, &path, stroke);
            match tie.kept {
                true => drop(painter.add(Shape::line(path, stroke))),
                false => painter.extend(Shape::dashed_line(&path, stroke, DASH, GAP)),
            }
        }
    }
}

/// Whether the dates of a task keep what this link of it asks. Only one that lies earlier than all its links
/// together ask can break one of them.
fn keeps(file: &ClientFile, row: &SnapshotRow, link: &Link) -> bool {
    let (own, asked) = (row.task.dates(), file.network.of_task(row.id).map(|one| one.early));
    let later = |own: Option<NaiveDate>, asked: Option<NaiveDate>| {
        own.zip(asked).is_some_and(|(own, asked)| asked > own)
    };
    if !asked.is_some_and(|asked| later(own.start, asked.start) || later(own.due, asked.due)) {
        return true;
    }
    let Some(before) = file.rows.iter().find(|one| one.id == link.from) else { return true };
    let alone = Task { links: vec![link.clone()], parent: None, ..row.task.clone() };
    let before = Task { links: Vec::new(), parent: None, ..before.task.clone() };
    let pair = [(link.from, &before), (row.id, &alone)];
    belated(&pair, &[row.id], &file.calendars).is_empty()
}

/// Where a line leaves one bar and enters another, and whether at the right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ends {
    from: Pos2,
    leaves: f32,
    to: Pos2,
    enters: f32,
}

impl Ends {
    /// Where a link of this kind leaves and enters.
    pub(super) fn of(kind: LinkKind, from: Rect, to: Rect) -> Ends {
        let at = |bar: Rect, right: bool| match right {
            true => (bar.right_center(), 1.0),
            false => (bar.left_center(), -1.0),
        };
        let (out, into) = sides(kind);
        let ((from, leaves), (to, enters)) = (at(from, out), at(to, into));
        Ends { from, leaves, to, enters }
    }

    /// The corners of the line: out of the bar, along the gap below (or above) its row, down where
    /// no bar between lies, along the gap before the other row, and in.
    pub(super) fn route(&self, between: &[Rect]) -> Vec<Pos2> {
        let out = self.from.x + self.leaves * STUB;
        let into = self.to.x + self.enters * (STUB + HEAD);
        let half = theme::ROW / 2.0 * (self.to.y - self.from.y).signum();
        let lane = lane(out, into, between);
        let corners = [
            self.from,
            pos2(out, self.from.y),
            pos2(out, self.from.y + half),
            pos2(lane, self.from.y + half),
            pos2(lane, self.to.y - half),
            pos2(into, self.to.y - half),
            pos2(into, self.to.y),
            self.to,
        ];
        let mut path: Vec<Pos2> = Vec::with_capacity(corners.len());
        for corner in corners {
            let straight = |last: &[Pos2]| match last {
                [.., one, two] => {
                    (one.x == two.x && two.x == corner.x) || (one.y == two.y && two.y == corner.y)
                }
                _ => false,
            };
            if straight(&path) {
                path.pop();
            }
            if path.last() != Some(&corner) {
                path.push(corner);
            }
        }
        path
    }
}

/// Whether a link leaves the one followed at its right end, and enters the one that follows there.
pub fn sides(kind: LinkKind) -> (bool, bool) {
    match kind {
        LinkKind::FinishStart => (true, false),
        LinkKind::StartStart => (false, false),
        LinkKind::FinishFinish => (true, true),
        LinkKind::StartFinish => (false, true),
    }
}

/// The place nearest to both ends at which a line can run down past all bars between.
fn lane(out: f32, into: f32, between: &[Rect]) -> f32 {
    let free = |x: f32| between.iter().all(|bar| x < bar.left() - 1.0 || x > bar.right() + 1.0);
    if free(out) {
        return out;
    }
    if free(into) {
        return into;
    }
    let edges = between.iter().flat_map(|bar| [bar.left() - AIR, bar.right() + AIR]);
    let far = |x: f32| (x - out).abs() + (x - into).abs();
    let best = edges.filter(|x| free(*x)).min_by(|one, other| far(*one).total_cmp(&far(*other)));
    // Beyond the bar that ends last there is always room.
    best.unwrap_or_else(|| between.iter().map(|bar| bar.right()).fold(out, f32::max) + AIR)
}

/// The head at the end of a line.
pub(super) fn arrow(painter: &Painter, path: &[Pos2], stroke: Stroke) {
    let [.., before, tip] = path else { return };
    let along = (*tip - *before).normalized() * HEAD;
    let across = vec2(-along.y, along.x) * 0.6;
    let points = vec![*tip, *tip - along + across, *tip - along - across];
    painter.add(Shape::convex_polygon(points, stroke.color, Stroke::NONE));
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};
    use proptest::prelude::*;

    use super::Ends;
    use crate::domain::LinkKind;
    use crate::ui::theme;

    fn bar(row: usize, left: f32, width: f32) -> Rect {
        let top = row as f32 * theme::ROW + (theme::ROW - super::BAR) / 2.0;
        Rect::from_min_size(pos2(left, top), vec2(width, super::BAR))
    }

    #[test]
    fn a_line_to_the_next_row_has_three_turns_at_most() {
        let ends = Ends::of(LinkKind::FinishStart, bar(0, 0.0, 50.0), bar(1, 80.0, 40.0));
        let path = ends.route(&[]);
        assert_eq!(path.first(), Some(&pos2(50.0, theme::ROW / 2.0)));
        assert_eq!(path.last(), Some(&pos2(80.0, theme::ROW * 1.5)));
        assert!(path.len() <= 6, "{path:?}");
    }

    proptest! {
        #[test]
        fn no_line_crosses_a_bar(
            bars in prop::collection::vec((0_u16..600, 3_u16..300), 2..20),
            kind in 0..4_usize,
            upwards in any::<bool>(),
        ) {
            let mut all: Vec<Rect> = (bars.iter().enumerate())
                .map(|(row, (left, width))| bar(row, f32::from(*left), f32::from(*width)))
                .collect();
            if upwards {
                all.reverse();
            }
            let (from, to) = (all[0], all[all.len() - 1]);
            let between = &all[1..all.len() - 1];
            let path = Ends::of(LinkKind::ALL[kind], from, to).route(between);
            for leg in path.windows(2) {
                let line = Rect::from_two_pos(leg[0], leg[1]);
                let crossed = between.iter().any(|bar| bar.intersects(line));
                prop_assert!(!crossed, "{path:?}");
                prop_assert!(leg[0].x == leg[1].x || leg[0].y == leg[1].y);
            }
        }
    }
}
