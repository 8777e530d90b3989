//! The columns of a list: as wide as they were drawn, sorted by the one pressed, both remembered for
//! each journal.

use std::cmp::Ordering;

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Painter, Rangef, Rect, Response, Sense, Shape, Stroke, Ui,
    WidgetInfo, accesskit, pos2, vec2,
};

use super::mark::hairline;
use super::words::{paint_line, paint_line_right};
use crate::domain::fold_letters;
use crate::ui::habits::Habits;
use crate::ui::scene::Scene;
use crate::ui::theme::{Role, Tokens};

/// One step of a width by a key.
const STEP: f32 = 8.0;
/// Room inside a column at each side.
pub const PAD: f32 = 8.0;
/// Widest column that can be drawn.
const WIDEST: f32 = 640.0;

/// A column.
pub struct Column {
    /// Key of its name
    pub key: &'static str,
    /// Width at first
    pub width: f32,
    /// Narrowest width
    pub least: f32,
    /// Whether what it holds stands at its right
    pub right: bool,
    /// Whether the rows can be sorted by it
    pub sorts: bool,
    /// When it gives way in a narrow list: the highest first, those with 0 never
    pub gives: u8,
}

impl Column {
    /// A column with words at its left, by which rows can be sorted.
    pub const fn of(key: &'static str, width: f32, least: f32) -> Column {
        Column { key, width, least, right: false, sorts: true, gives: 0 }
    }

    /// With what it holds at its right.
    pub const fn right(self) -> Column {
        Column { right: true, ..self }
    }

    /// By which rows are not sorted.
    pub const fn unsorted(self) -> Column {
        Column { sorts: false, ..self }
    }

    /// That gives way at this turn.
    pub const fn gives(self, turn: u8) -> Column {
        Column { gives: turn, ..self }
    }
}

/// The columns of one list.
pub struct Columns {
    /// Under which name the list is remembered
    pub list: &'static str,
    /// Every column, from left to right
    pub all: &'static [Column],
    /// The place of the one that takes the room left over
    pub grows: usize,
    /// Whether widths can be drawn
    pub drawn: bool,
}

/// By which column rows are sorted, and whether from the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorting {
    /// Place of the column
    pub by: usize,
    /// From the end to the beginning
    pub down: bool,
}

impl Sorting {
    /// The order of two rows in a list sorted so.
    pub fn of(self, order: Ordering) -> Ordering {
        if self.down { order.reverse() } else { order }
    }
}

/// The order of two lines of words, whatever letters they are written with; those with nothing last.
pub fn by_words(one: &str, other: &str) -> Ordering {
    let key = |text: &str| (text.trim().is_empty(), fold_letters(text));
    key(one).cmp(&key(other))
}

/// Where the columns lie; none for those that gave way.
pub struct Laid(Vec<Option<Rangef>>);

impl Laid {
    /// Columns that somebody else has laid.
    pub fn of(ranges: Vec<Option<Rangef>>) -> Laid {
        Laid(ranges)
    }

    /// Where a column lies.
    pub fn at(&self, place: usize) -> Option<Rangef> {
        self.0.get(place).copied().flatten()
    }

    /// Room for words that begin in one column and may reach up to what is written at the right of another.
    pub fn room_up_to(
        &self,
        painter: &Painter,
        from: usize,
        (place, role, text): (usize, Role, &str),
    ) -> f32 {
        let Some(from) = self.at(from) else { return 0.0 };
        let Some(to) = self.at(place).filter(|to| to.min >= from.max - 1.0) else {
            return from.span() - 2.0 * PAD;
        };
        let ink = eframe::egui::Color32::PLACEHOLDER;
        let taken = painter.layout_job(role.line_job(text, ink, f32::INFINITY)).size().x;
        let gap = if taken > 0.0 { 12.0 } else { 0.0 };
        to.max - PAD - taken - gap - from.min - PAD
    }

    /// Writes words into a column of a row; answers whether they were cut.
    pub fn write(
        &self,
        painter: &Painter,
        place: usize,
        y: f32,
        (role, text, colour): (Role, &str, eframe::egui::Color32),
        right: bool,
    ) -> bool {
        let Some(x) = self.at(place) else { return false };
        let room = x.span() - 2.0 * PAD;
        if right {
            let wide = paint_line_right(painter, pos2(x.max - PAD, y), role, text, colour);
            return wide > room;
        }
        paint_line(painter, pos2(x.min + PAD, y), role, text, colour, room).1
    }
}

impl Columns {
    /// The width of a column as it was drawn last.
    pub fn width(&self, habits: &Habits, place: usize) -> f32 {
        let Some(column) = self.all.get(place) else { return 0.0 };
        let kept = habits.width(self.list, column.key);
        kept.map_or(column.width, |kept| kept.clamp(column.least, WIDEST))
    }

    /// Lays the columns over this room.
    pub fn lay(&self, habits: &Habits, x: Rangef) -> Laid {
        let width = |place: usize| self.width(habits, place);
        let grown = self.all.get(self.grows).map_or(0.0, |column| column.least);
        let mut shown: Vec<bool> = vec![true; self.all.len()];
        let taken = |shown: &[bool]| -> f32 {
            let fixed = shown.iter().enumerate().filter(|(place, on)| **on && *place != self.grows);
            fixed.map(|(place, _)| width(place)).sum()
        };
        while taken(&shown) + grown > x.span() {
            let last = self.all.iter().enumerate().filter(|(place, column)| {
                column.gives > 0 && shown.get(*place).copied().unwrap_or(false)
            });
            let Some((place, _)) = last.max_by_key(|(_, column)| column.gives) else { break };
            shown.iter_mut().skip(place).take(1).for_each(|on| *on = false);
        }
        let rest = (x.span() - taken(&shown)).max(grown);
        let mut left = x.min;
        let laid = shown.iter().enumerate().map(|(place, on)| {
            let wide = if place == self.grows { rest } else { width(place) };
            on.then(|| {
                let range = Rangef::new(left, left + wide);
                left += wide;
                range
            })
        });
        Laid(laid.collect())
    }

    /// By which column the rows are sorted; none where nobody has chosen.
    pub fn sorting(&self, habits: &Habits) -> Option<Sorting> {
        let (key, down) = habits.sort(self.list)?;
        let by = self.all.iter().position(|column| column.sorts && column.key == key)?;
        Some(Sorting { by, down })
    }

    /// Draws the header: names that sort when pressed, and edges that can be drawn.
    pub fn header(&self, ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, laid: &Laid) {
        let tokens = Tokens::of(ui);
        ui.painter().rect_filled(rect, 0, tokens.sunk);
        hairline(ui.painter(), rect.x_range(), rect.bottom() - 0.5, tokens.line);
        for (place, column) in self.all.iter().enumerate() {
            let Some(x) = laid.at(place) else { continue };
            let cell = Rect::from_x_y_ranges(x, rect.y_range());
            self.name(ui, scene, place, column, cell);
        }
        if self.drawn {
            (0..self.all.len()).for_each(|place| self.edge(ui, scene, place, rect, laid));
        }
    }

    fn name(&self, ui: &mut Ui, scene: &mut Scene<'_>, place: usize, column: &Column, cell: Rect) {
        let tokens = Tokens::of(ui);
        let said = scene.say(column.key);
        let sorted = self.sorting(scene.habits).filter(|sorting| sorting.by == place);
        let sense = if column.sorts { Sense::click() } else { Sense::hover() };
        let inside = cell.shrink2(vec2(2.0, 2.0));
        let response = ui.interact(inside, Id::unique((self.list, "head", place)), sense);
        if response.hovered() && column.sorts {
            ui.painter().rect_filled(inside, 4, tokens.hover);
        }
        let ink = if sorted.is_some() { tokens.text } else { tokens.text3 };
        let y = cell.bottom() - 21.0;
        let mark = if sorted.is_some() { 12.0 } else { 0.0 };
        let room = cell.width() - 2.0 * PAD - mark;
        let end = if column.right {
            let right = pos2(cell.right() - PAD, y);
            right.x - paint_line_right(ui.painter(), right, Role::Caption, &said, ink) - 10.0
        } else {
            let at = pos2(cell.left() + PAD, y);
            at.x + paint_line(ui.painter(), at, Role::Caption, &said, ink, room).0 + 4.0
        };
        if let Some(sorting) = sorted {
            let middle = pos2(end + 3.0, y + 7.0);
            arrow(ui.painter(), middle, sorting.down, tokens.text2);
        }
        let name = match sorted {
            Some(Sorting { down: false, .. }) => format!("{said}, {}", scene.say("ui-sorted-up")),
            Some(_) => format!("{said}, {}", scene.say("ui-sorted-down")),
            None => said,
        };
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ColumnHeader, true, &name));
        ring(ui, &response, inside, tokens);
        if response.clicked() {
            // From the beginning, from the end, and back to how the list stands by itself.
            match sorted {
                None => scene.habits.sort_by(self.list, Some((column.key, false))),
                Some(sorting) if !sorting.down => {
                    scene.habits.sort_by(self.list, Some((column.key, true)));
                }
                Some(_) => scene.habits.sort_by(self.list, None),
            }
        }
        self.keys(ui, scene, place, &response);
        if column.sorts {
            response.on_hover_text(scene.say("ui-sort-hint"));
        }
    }

    /// Shift and an arrow make the column of a name narrower or wider.
    fn keys(&self, ui: &Ui, scene: &mut Scene<'_>, place: usize, response: &Response) {
        if !response.has_focus() || !self.drawn {
            return;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let (left, right) = ui.input(|input| {
            let held = input.modifiers.shift;
            (held && input.key_pressed(Key::ArrowLeft), held && input.key_pressed(Key::ArrowRight))
        });
        let by = match (left, right) {
            (true, _) => -STEP,
            (_, true) => STEP,
            _ => return,
        };
        // The one that takes the rest becomes wider by its neighbour giving way.
        let grows = place == self.grows;
        let (place, by) = if grows { (place + 1, -by) } else { (place, by) };
        self.widen(scene, place, by);
    }

    /// The edge at the right of a column, by which it is made wider.
    fn edge(&self, ui: &Ui, scene: &mut Scene<'_>, place: usize, rect: Rect, laid: &Laid) {
        let last = (place + 1..self.all.len()).all(|next| laid.at(next).is_none());
        let Some(x) = laid.at(place).filter(|_| !last) else { return };
        // Right of the column that grows, what follows an edge ends where the list ends: there the edge
        // is the beginning of the next column.
        let next = (place + 1..self.all.len()).find(|next| laid.at(*next).is_some());
        let (moved, sign) = match next {
            Some(next) if place >= self.grows => (next, -1.0),
            _ => (place, 1.0),
        };
        let grip = Rect::from_x_y_ranges(Rangef::new(x.max - 3.0, x.max + 3.0), rect.y_range());
        let id = Id::unique((self.list, "edge", place));
        let response = ui.interact(grip, id, Sense::click_and_drag().difference(Sense::FOCUSABLE));
        let response = response.on_hover_cursor(CursorIcon::ResizeHorizontal);
        if response.hovered() || response.dragged() {
            let stroke = Stroke::new(2.0, Tokens::of(ui).focus);
            ui.painter().vline(x.max, rect.y_range().shrink(4.0), stroke);
        }
        if response.dragged() {
            self.widen(scene, moved, sign * response.drag_delta().x);
        }
        if response.double_clicked()
            && let Some(column) = self.all.get(moved)
        {
            scene.habits.widen(self.list, column.key, column.width);
        }
    }

    fn widen(&self, scene: &mut Scene<'_>, place: usize, by: f32) {
        let Some(column) = self.all.get(place) else { return };
        let width = (self.width(scene.habits, place) + by).clamp(column.least, WIDEST);
        scene.habits.widen(self.list, column.key, width);
    }
}

/// A small triangle that points to where the rows begin.
fn arrow(painter: &Painter, middle: eframe::egui::Pos2, down: bool, ink: eframe::egui::Color32) {
    let tip = if down { 3.0 } else { -3.0 };
    let corners =
        vec![middle + vec2(0.0, tip), middle + vec2(-3.5, -tip), middle + vec2(3.5, -tip)];
    painter.add(Shape::convex_polygon(corners, ink, Stroke::NONE));
}

fn ring(ui: &Ui, response: &Response, rect: Rect, tokens: &Tokens) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, tokens.focus);
        ui.painter().rect_stroke(rect, 4, stroke, eframe::egui::StrokeKind::Inside);
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use eframe::egui::Rangef;

    use super::{Column, Columns, Sorting, by_words};
    use crate::ui::habits::Habits;

    const ALL: &[Column] = &[
        Column::of("a", 60.0, 40.0).right(),
        Column::of("b", 200.0, 120.0),
        Column::of("c", 100.0, 50.0).gives(2),
        Column::of("d", 80.0, 50.0).gives(1).unsorted(),
    ];
    const LIST: Columns = Columns { list: "test", all: ALL, grows: 1, drawn: true };

    #[test]
    fn columns_fill_the_room_and_give_way_in_their_order() {
        let mut habits = Habits::default();
        let shown = |habits: &Habits, width: f32| {
            let laid = LIST.lay(habits, Rangef::new(10.0, 10.0 + width));
            let ranges: Vec<Option<Rangef>> = (0..4).map(|place| laid.at(place)).collect();
            let last = ranges.iter().flatten().next_back().map(|range| range.max);
            assert_eq!(last, Some(10.0 + width), "nothing is left over at {width}");
            ranges.iter().map(Option::is_some).collect::<Vec<_>>()
        };
        assert_eq!(shown(&habits, 600.0), [true, true, true, true]);
        assert_eq!(shown(&habits, 340.0), [true, true, false, true]);
        assert_eq!(shown(&habits, 190.0), [true, true, false, false]);
        habits.widen("test", "c", 5.0);
        assert_eq!(LIST.width(&habits, 2), 50.0, "never narrower than its least");
    }

    #[test]
    fn what_is_sorted_by_is_remembered_by_name() {
        let mut habits = Habits::default();
        assert_eq!(LIST.sorting(&habits), None);
        habits.sort_by("test", Some(("b", true)));
        assert_eq!(LIST.sorting(&habits), Some(Sorting { by: 1, down: true }));
        habits.sort_by("test", Some(("d", true)));
        assert_eq!(LIST.sorting(&habits), None, "nobody sorts by it");
    }

    #[test]
    fn words_are_ordered_whatever_their_letters_and_nothing_comes_last() {
        assert_eq!(by_words("Żuk", "zupa"), Ordering::Less);
        assert_eq!(by_words("", "a"), Ordering::Greater);
        assert_eq!(Sorting { by: 0, down: true }.of(Ordering::Less), Ordering::Greater);
    }
}
