//! Where the heads of a table stand, and what its columns are.

use super::row::Headed;
use super::table::{Column, Heads};
use crate::workbook::Content;

/// Lines looked through for the heads: a title may stand above them.
const ABOVE: usize = 20;

/// Where the heads of a table stand and what its columns are, as far as their words say it.
pub(super) fn headed(table: &[Vec<Content>], heads: &Heads<'_>) -> Option<Headed> {
    let filled = |(_, row): &(usize, &Vec<Content>)| is_filled(row);
    let lines = table.iter().enumerate().filter(filled).take(ABOVE);
    let told = lines.map(|(line, row)| {
        let mut columns: Vec<Option<Column>> = Vec::new();
        for cell in row {
            let column = heads.column(&cell.text());
            columns.push(column.filter(|column| !columns.contains(&Some(*column))));
        }
        Headed { line, heads: row.iter().map(Content::text).collect(), columns }
    });
    // The line that says most; the first one where none says anything.
    let known = |one: &Headed| {
        let title = one.columns.contains(&Some(Column::Title));
        (title, one.columns.iter().flatten().count(), std::cmp::Reverse(one.line))
    };
    told.max_by_key(known)
}

/// Whether anything stands in a row.
pub(super) fn is_filled(row: &[Content]) -> bool {
    row.iter().any(|cell| !cell.text().is_empty())
}
