//! The tables for a spreadsheet: RFC 4180, UTF-8 with a byte order mark so that Excel shows Polish
//! letters, and no cell that a spreadsheet would run as a formula.

use super::index::{self, Cell};
use super::row::Row;
use super::{Absent, Labels};

/// The byte order mark and the heads of the index's columns.
pub(super) fn head(labels: &Labels) -> String {
    format!("{MARK}{}", line(index::heads(&labels.columns)))
}

/// One item's line.
pub(super) fn row_line(row: &Row<'_>, labels: &Labels) -> String {
    table_line(index::cells(row, labels))
}

/// The whole table of what is referred to and not held.
pub(super) fn absent_table(absent: &[Absent], labels: &Labels) -> String {
    let mut table = format!("{MARK}{}", line(labels.absent.heads.each_ref().map(String::as_str)));
    absent.iter().for_each(|one| table.push_str(&table_line(index::absent_cells(one))));
    table
}

fn table_line<const N: usize>(cells: [Cell; N]) -> String {
    let cells = cells.map(|cell| match cell {
        Cell::Text(text) => text,
        Cell::Number(number) => number.to_string(),
        Cell::Local(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        Cell::Utc(at) => at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        Cell::Clock(at) => at.format("%Y-%m-%d %H:%M").to_string(),
    });
    line(cells.each_ref().map(String::as_str))
}
/// Tells a spreadsheet that what follows is UTF-8.
pub const MARK: char = '\u{feff}';

/// One line of a table.
pub fn line<const N: usize>(cells: [&str; N]) -> String {
    let mut line = cells.map(cell).join(",");
    line.push_str("\r\n");
    line
}

/// One cell: on one line, harmless, quoted where RFC 4180 asks for it.
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 2);
    let mut begins = true;
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if c.is_control() {
            continue;
        }
        if begins && is_formula(c) {
            safe.push('\'');
        }
        // Where a list is separated by semicolons, as in Poland, Excel begins a cell after each.
        begins = c == ';' || (begins && (c == ' ' || c == '"'));
        safe.push(c);
    }
    if safe.contains([',', '"', ';']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

/// What a spreadsheet takes for the beginning of a formula, full-width forms included.
fn is_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_harmless() {
        let check = |text: &str, expected: &str| assert_eq!(cell(text), expected, "{text:?}");
        check("Harmonogram wdrożenia", "Harmonogram wdrożenia");
        check("a, b", "\"a, b\"");
        check("he said \"no\"", "\"he said \"\"no\"\"\"");
        check("=1+1", "'=1+1");
        check("+48 600 000 000", "'+48 600 000 000");
        check("-2", "'-2");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'=1");
        check("\r\n=1", "'=1");
        check("\0=1", "'=1");
        check("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        check("x; =cmd|' /C calc'!A0", "\"x; '=cmd|' /C calc'!A0\"");
        check("\"=1", "\"\"\"'=1\"");
        check("a\nb", "a b");
        check("a-b = c", "a-b = c");
        check("", "");
    }
}
