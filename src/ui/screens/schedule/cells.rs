//! Where the columns of the table lie in the room there is.

use chrono::Datelike as _;
use eframe::egui::{Rangef, Rect, pos2};

use super::state::Column;
use crate::ui::habits::Habits;
use crate::ui::scene::Scene;
use crate::ui::widgets::{Column as Head, Columns, Laid};

/// Where the word of the side gives way, its swatch stays.
const SWATCH: f32 = 36.0;

/// The columns with their widths at first; the task takes the rest.
pub const COLUMNS: Columns = Columns {
    list: "schedule",
    all: &[
        Head::of("ui-schedule-column-number", 40.0, 40.0),
        Head::of("ui-schedule-column-task", 216.0, 216.0),
        Head::of("ui-schedule-column-side", 88.0, SWATCH),
        Head::of("ui-schedule-column-owner", 104.0, 60.0),
        Head::of("ui-schedule-column-start", 62.0, 56.0).right(),
        Head::of("ui-schedule-column-due", 62.0, 56.0).right(),
        Head::of("ui-schedule-column-delta", 48.0, 40.0).right().unsorted(),
        Head::of("ui-schedule-column-state", 112.0, 70.0),
    ],
    grows: 1,
    drawn: true,
};
/// Width of a date that says its year.
const YEAR: f32 = 88.0;
/// Narrowest room for a task before a column gives way.
const TASK: f32 = 216.0;

/// The columns, by their left and right edges.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cells {
    /// Number in the outline
    pub number: (f32, f32),
    /// Title
    pub title: (f32, f32),
    /// Side
    pub side: (f32, f32),
    /// Whether the word of the side stands beside its swatch
    pub word: bool,
    /// Owner, where there is room
    pub owner: Option<(f32, f32)>,
    /// First day, where there is room
    pub start: Option<(f32, f32)>,
    /// Last day
    pub due: (f32, f32),
    /// Working days against the reference
    pub delta: (f32, f32),
    /// State, where there is room
    pub state: Option<(f32, f32)>,
}

impl Cells {
    /// Lays the columns over a row of the client's schedule.
    pub fn of(rect: Rect, scene: &Scene<'_>) -> Cells {
        let years = scene.file.as_ref().is_some_and(|file| file.says_years(scene.today.year()));
        Cells::over(rect, scene.habits, years)
    }

    /// Lays the columns over a row. State and start give way first, then the owner, then the word
    /// of the side. Dates that say their `years` have more room.
    fn over(rect: Rect, habits: &Habits, years: bool) -> Cells {
        let wide = |place: usize| match COLUMNS.width(habits, place) {
            width if years && matches!(place, 4 | 5) => width.max(YEAR),
            width => width,
        };
        let (number, side) = (wide(0), wide(2));
        let mut room = rect.width() - number - SWATCH - wide(5) - wide(6) - TASK;
        let mut take = |width: f32| {
            let fits = room >= width;
            room -= if fits { width } else { 0.0 };
            fits
        };
        let word = side > SWATCH && take(side - SWATCH);
        let owner = take(wide(3));
        let start = owner && take(wide(4));
        let state = start && take(wide(7));
        let mut right = rect.right();
        let mut cut = |width: f32| {
            right -= width;
            (right, right + width)
        };
        let state = state.then(|| cut(wide(7)));
        let delta = cut(wide(6));
        let due = cut(wide(5));
        let start = start.then(|| cut(wide(4)));
        let owner = owner.then(|| cut(wide(3)));
        let side = cut(if word { side } else { SWATCH });
        let title = (rect.left() + number, side.0);
        let number = (rect.left() + 16.0, title.0);
        Cells { number, title, side, word, owner, start, due, delta, state }
    }

    /// The same for the head over the rows.
    pub fn laid(&self) -> Laid {
        let range = |(left, right): (f32, f32)| Rangef::new(left, right);
        let number = (self.number.0 - 8.0, self.number.1);
        let always = |cell| Some(range(cell));
        Laid::of(vec![
            always(number),
            always(self.title),
            always(self.side).filter(|_| self.word),
            self.owner.map(range),
            self.start.map(range),
            always(self.due),
            always(self.delta),
            self.state.map(range),
        ])
    }

    /// The column at this place that can be edited.
    pub fn at(&self, x: f32) -> Option<Column> {
        let inside = |(left, right): (f32, f32)| x >= left && x < right;
        self.all().into_iter().find(|(_, cell)| inside(*cell)).map(|(column, _)| column)
    }

    /// A column's part of a row.
    pub fn rect(&self, column: Column, row: Rect) -> Rect {
        let found = self.all().into_iter().find(|(one, _)| *one == column);
        let (left, right) = found.map_or(self.title, |(_, cell)| cell);
        Rect::from_min_max(pos2(left, row.top()), pos2(right, row.bottom()))
    }

    /// The column after this one, or before it; those without room are passed over.
    pub fn next(&self, column: Column, back: bool) -> Column {
        let all = self.all();
        let place = all.iter().position(|(one, _)| *one == column).unwrap_or(0);
        let to = if back { place + all.len() - 1 } else { place + 1 } % all.len().max(1);
        all.get(to).map_or(column, |(column, _)| *column)
    }

    /// Every column that is there, from left to right.
    fn all(&self) -> Vec<(Column, (f32, f32))> {
        let columns = [
            (Column::Title, Some(self.title)),
            (Column::Side, Some(self.side)),
            (Column::Owner, self.owner),
            (Column::Start, self.start),
            (Column::Due, Some(self.due)),
            (Column::Status, self.state),
        ];
        columns.into_iter().filter_map(|(column, cell)| Some((column, cell?))).collect()
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Rect, pos2, vec2};

    use super::{Cells, TASK};
    use crate::ui::habits::Habits;
    use crate::ui::screens::schedule::state::Column;

    fn over(width: f32) -> Cells {
        let rect = Rect::from_min_size(pos2(232.0, 0.0), vec2(width, 28.0));
        Cells::over(rect, &Habits::default(), false)
    }

    #[test]
    fn columns_give_way_in_their_order() {
        let told = |cells: Cells| {
            (cells.word, cells.owner.is_some(), cells.start.is_some(), cells.state.is_some())
        };
        assert_eq!(told(over(360.0)), (false, false, false, false));
        assert_eq!(told(over(480.0)), (true, false, false, false));
        assert_eq!(told(over(608.0)), (true, true, false, false));
        assert_eq!(told(over(660.0)), (true, true, true, false));
        assert_eq!(told(over(1200.0)), (true, true, true, true));
    }

    #[test]
    fn dates_of_other_years_have_room_to_say_so() {
        let rect = Rect::from_min_size(pos2(232.0, 0.0), vec2(1200.0, 28.0));
        let cells = Cells::over(rect, &Habits::default(), true);
        for (left, right) in [cells.due].into_iter().chain(cells.start) {
            assert!(right - left >= 88.0);
        }
    }

    #[test]
    fn columns_fill_the_row_without_overlap() {
        for width in [410.0, 480.0, 608.0, 720.0, 1200.0] {
            let cells = over(width);
            let mut at = cells.title.0;
            for (_, (left, right)) in cells.all() {
                assert!(left >= at - 0.01 && right > left, "{width}");
                at = right;
            }
            assert!(cells.title.1 - cells.title.0 >= TASK, "{width}");
            assert!(at <= 232.0 + width + 0.01);
        }
    }

    #[test]
    fn a_place_leads_to_its_column_and_tab_to_the_next() {
        let cells = over(608.0);
        assert_eq!(cells.at(cells.title.0 + 1.0), Some(Column::Title));
        assert_eq!(cells.at(cells.due.1 - 1.0), Some(Column::Due));
        assert_eq!(cells.at(cells.delta.0 + 1.0), None);
        assert_eq!(cells.next(Column::Owner, false), Column::Due);
        assert_eq!(cells.next(Column::Title, true), Column::Due);
    }
}
