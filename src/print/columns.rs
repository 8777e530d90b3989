//! The columns of a printed schedule: as wide as the paper allows, the bars taking what is left.

use super::size::Paper;

/// Left and right margin together, in points.
const MARGINS: f64 = 2.0 * 34.016;
/// Paper narrower than this has the narrow columns.
const NARROW: f64 = 700.0;

/// Least gap before the words of a column, in points.
const GAP: f64 = 8.0;

/// Widths of the columns, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// Number, side, owner, start, due, change
    pub cells: [f64; 6],
    /// What is to be done
    pub title: f64,
    /// The bars
    pub chart: f64,
}

impl Columns {
    /// The columns of a schedule on this paper, which lies where nothing is said, for numbers, first and last
    /// days so wide; what is compared with nothing has no change.
    pub fn on(paper: Paper, widest: [f64; 3], compared: bool) -> Columns {
        let width = paper.width(true) - MARGINS;
        let (mut cells, title): ([f64; 6], f64) = match width < NARROW {
            true => ([21.0, 54.0, 60.0, 34.0, 37.0, 31.0], 118.0),
            false => ([21.0, 57.0, 65.0, 35.0, 38.0, 34.0], 170.0),
        };
        let [number, _, _, start, due, change] = &mut cells;
        *number = number.max(widest[0] + GAP / 2.0);
        *start = start.max(widest[1] + GAP);
        *due = due.max(widest[2] + GAP);
        if !compared {
            *change = GAP;
        }
        let taken: f64 = cells.iter().sum::<f64>() + title;
        Columns { cells, title, chart: width - taken }
    }

    /// In the order they are printed.
    pub fn widths(self) -> [f64; 8] {
        let [number, side, owner, start, due, change] = self.cells;
        [number, self.title, side, owner, start, due, change, self.chart]
    }

    /// How wide the whole is.
    pub fn whole(self) -> f64 {
        self.widths().iter().sum()
    }

    /// Room for the words of a title and of an owner.
    pub fn room(self) -> (f64, f64) {
        (self.title - 4.0, self.cells[2] - 4.0)
    }
}
