//! A long list in groups, of which only the visible part is ever touched.

use std::ops::Range;

use eframe::egui::{Rect, ScrollArea, Ui, pos2, vec2};

/// How a long list is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Grouped<'a> {
    /// Height of a row
    pub row: f32,
    /// Height of a group's header
    pub head: f32,
    /// How many rows there are
    pub count: u64,
    /// The first row of each group, in order
    pub groups: &'a [u64],
    /// The row Tab stops at. It is there though out of sight: what is not drawn cannot keep the keyboard.
    pub stop: Option<u64>,
}

/// A visible part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// The header of this group
    Head(usize),
    /// This row
    Row(u64),
}

impl Grouped<'_> {
    /// Draws what is visible with `draw` and answers which rows that were. `to` is a row to bring
    /// into view.
    pub fn show(
        &self,
        ui: &mut Ui,
        salt: &str,
        to: Option<u64>,
        draw: impl FnMut(&mut Ui, Item, Rect),
    ) -> Range<u64> {
        self.show_from(ui, salt, to, None, draw)
    }

    /// The same; `first` is a row to bring to the top, with its group's header where it begins one.
    pub fn show_from(
        &self,
        ui: &mut Ui,
        salt: &str,
        to: Option<u64>,
        first: Option<u64>,
        mut draw: impl FnMut(&mut Ui, Item, Rect),
    ) -> Range<u64> {
        let mut area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
        if let Some(row) = first {
            let begins = self.groups.binary_search(&row).is_ok();
            let head = if begins { self.head } else { 0.0 };
            area = area.vertical_scroll_offset((self.top(row) - head).max(0.0));
        }
        let output = area.show_viewport(ui, |ui, viewport| {
            ui.set_height(self.height());
            let origin = ui.max_rect().min;
            let width = ui.max_rect().width();
            let place = |top: f32, height: f32| {
                Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, height))
            };
            let rows = self.visible(viewport.min.y, viewport.max.y);
            // A header stands above its first row, which may be just below what is seen.
            let seen = self.groups.partition_point(|first| *first < rows.start)
                ..self.groups.partition_point(|first| *first <= rows.end);
            for (index, first) in self.groups.iter().enumerate().take(seen.end).skip(seen.start) {
                let top = self.top(*first) - self.head;
                if top <= viewport.max.y && top + self.head >= viewport.min.y {
                    draw(ui, Item::Head(index), place(top, self.head));
                }
            }
            let stop = self.stop.filter(|row| *row < self.count && !rows.contains(row));
            for row in rows.clone().chain(stop) {
                draw(ui, Item::Row(row), place(self.top(row), self.row));
            }
            if let Some(row) = to {
                ui.scroll_to_rect(place(self.top(row), self.row), None);
            }
            rows
        });
        output.inner
    }

    /// The group a row belongs to, where groups are known.
    pub fn group_of(&self, row: u64) -> usize {
        self.groups.partition_point(|first| *first <= row)
    }

    /// How far it is from one row down to another.
    pub fn way(&self, from: u64, to: u64) -> f32 {
        self.top(to) - self.top(from)
    }

    fn height(&self) -> f32 {
        self.count as f32 * self.row + self.groups.len() as f32 * self.head
    }

    /// Where a row begins, below its group's header.
    fn top(&self, row: u64) -> f32 {
        row as f32 * self.row + self.group_of(row) as f32 * self.head
    }

    fn visible(&self, from: f32, until: f32) -> Range<u64> {
        let first = self.first(|row| self.top(row) + self.row > from);
        let end = self.first(|row| self.top(row) >= until);
        first..end.max(first)
    }

    /// The first row of which this holds; it holds of all after it.
    fn first(&self, holds: impl Fn(u64) -> bool) -> u64 {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::Grouped;

    #[test]
    fn only_what_is_seen_is_drawn() {
        let list =
            Grouped { row: 60.0, head: 20.0, count: 1_000_000, groups: &[0, 2, 10], stop: None };
        assert_eq!(list.top(0), 20.0);
        assert_eq!(list.top(2), 160.0);
        assert_eq!((list.way(1, 2), list.way(3, 0)), (80.0, -200.0));
        assert_eq!(list.visible(0.0, 300.0), 0..5);
        assert_eq!(list.visible(80.0, 161.0), 1..3);
        let far = list.visible(30_000_000.0, 30_000_600.0);
        assert!(far.end - far.start <= 12 && far.start > 499_990);
        assert_eq!(Grouped { count: 0, groups: &[], ..list }.visible(0.0, 900.0), 0..0);
    }
}
