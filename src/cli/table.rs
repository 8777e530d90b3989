//! Aligned lines for a terminal.

use std::fmt::Write;

/// Most letters of a cell that is not the last of its row.
const WIDEST: usize = 44;

/// Rows of cells under a head, written in aligned columns.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with this head.
    pub fn new(head: Vec<String>) -> Table {
        Table { rows: vec![head] }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Whether there is nothing under the head.
    pub fn is_empty(&self) -> bool {
        self.rows.len() < 2
    }

    /// The lines, each ended; the last cell of a row is never cut.
    pub fn render(&self) -> String {
        let rows: Vec<Vec<String>> = self.rows.iter().map(|row| shortened(row)).collect();
        let widths = widths(&rows);
        let mut text = String::new();
        for row in &rows {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                line.extend(std::iter::repeat_n(' ', (width + 2).saturating_sub(width_of(cell))));
            }
            let _ = writeln!(text, "{}", line.trim_end());
        }
        text
    }
}

fn shortened(row: &[String]) -> Vec<String> {
    let last = row.len().saturating_sub(1);
    let cell = |(place, cell): (usize, &String)| {
        let line = clean_line(cell);
        if place == last { line } else { cut(&line, WIDEST) }
    };
    row.iter().enumerate().map(cell).collect()
}

fn widths(rows: &[Vec<String>]) -> Vec<usize> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |place: usize| {
        rows.iter().filter_map(|row| row.get(place)).map(|cell| width_of(cell)).max().unwrap_or(0)
    };
    (0..columns).map(width).collect()
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// Places a text takes on a terminal; near enough for the letters of names and subjects.
fn width_of(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// East Asian letters and pictures take two places.
fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F | 0xFF00..=0xFF60 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}

/// The text on one line, without what could steer a terminal or turn its direction.
pub(super) fn clean_line(text: &str) -> String {
    text.split_whitespace().map(clean).collect::<Vec<_>>().join(" ")
}

/// The text with its lines, without what could steer a terminal or turn its direction.
pub(super) fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars().map(|c| if steers(c) { '\u{FFFD}' } else { c }).collect()
}

fn steers(c: char) -> bool {
    let turns = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && !matches!(c, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::{Table, clean, clean_line};

    #[test]
    fn columns_are_aligned_by_letters() {
        let cells = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let mut table = Table::new(cells(["A", "B"]));
        assert!(table.is_empty());
        table.row(cells(["Łódź", "x"]));
        table.row(cells(["日本", "y"]));
        assert_eq!(table.render(), "A     B\nŁódź  x\n日本  y\n");
    }

    #[test]
    fn a_long_cell_is_cut_and_the_last_is_not() {
        let long = "x".repeat(60);
        let table = Table::new(vec![long.clone(), long.clone()]);
        assert_eq!(table.render(), format!("{}…  {long}\n", "x".repeat(43)));
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(clean_line("a\u{1b}[2J\r\nb\u{202e}c"), "a\u{fffd}[2J b\u{fffd}c");
        assert_eq!(clean("a\r\nb\tc\u{7}"), "a\nb\tc\u{fffd}");
    }
}
