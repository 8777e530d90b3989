//! Where the heads of a table stand, and what its columns are.

use super::column::Column;
use super::named::{BESIDES, COLUMNS, TITLES_ELSE};
use super::row::Headed;
use super::table::Heads;
use crate::domain::fold_letters;
use crate::workbook::Content;

/// Lines looked through for the heads: a title may stand above them.
const ABOVE: usize = 20;

/// Where the heads of a table stand and what its columns are, as far as their words say it.
pub(super) fn headed(table: &[Vec<Content>], heads: &Heads<'_>) -> Option<Headed> {
    let filled = |(_, row): &(usize, &Vec<Content>)| is_filled(row);
    let lines = table.iter().enumerate().filter(filled).take(ABOVE);
    let told = lines.map(|(line, row)| {
        let words: Vec<String> = row.iter().map(Content::text).collect();
        Headed { line, columns: columns(&words, heads), heads: words }
    });
    // The line that says most; the first one where none says anything.
    let known = |one: &Headed| {
        let title = one.columns.contains(&Some(Column::Title));
        (title, one.columns.iter().flatten().count(), std::cmp::Reverse(one.line))
    };
    told.max_by_key(known)
}

/// What the columns are that the first line of tab-separated text names; none where it does not name the one of titles
/// and another one.
pub fn named_columns(text: &str, heads: &Heads<'_>) -> Option<Vec<Option<Column>>> {
    let line = text.lines().find(|line| !line.trim().is_empty())?;
    let words: Vec<String> = line.split('\t').map(|word| word.trim().to_owned()).collect();
    let columns = columns(&words, heads);
    let known = columns.iter().flatten().count();
    (columns.contains(&Some(Column::Title)) && known > 1).then_some(columns)
}

/// What the columns under these heads are. Of two that could be the same column the one with the better name is it;
/// what a task follows may stand in several.
pub(super) fn columns(words: &[String], heads: &Heads<'_>) -> Vec<Option<Column>> {
    let said: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let mut offers: Vec<(usize, usize, Column)> = said
        .iter()
        .enumerate()
        .filter(|(_, head)| !head.is_empty())
        .flat_map(|(place, head)| {
            Column::ALL.map(|column| Some((rank(head, column, heads)?, place, column)))
        })
        .flatten()
        .collect();
    offers.sort_unstable();
    let mut columns: Vec<Option<Column>> = vec![None; words.len()];
    for (_, place, column) in offers {
        let free = column == Column::Links || !columns.contains(&Some(column));
        if let Some(one) = columns.get_mut(place).filter(|one| one.is_none() && free) {
            *one = Some(column);
        }
    }
    if !columns.contains(&Some(Column::Title)) {
        let place = said.iter().position(|head| TITLES_ELSE.contains(&head.as_str()));
        if let Some(one) = place.and_then(|place| columns.get_mut(place)) {
            *one = Some(Column::Title);
        }
    }
    columns
}

/// How well a head names a column, 0 best; none where it does not.
fn rank(head: &str, column: Column, heads: &Heads<'_>) -> Option<usize> {
    if column.as_str().replace('-', " ") == head {
        return Some(0);
    }
    let names = COLUMNS.iter().filter(|(one, _)| *one == column).flat_map(|(_, names)| *names);
    let listed = names.enumerate().find(|(_, name)| **name == head).map(|(place, _)| place + 1);
    let own = || {
        let mut own = heads.columns.iter().filter(|(one, _)| *one == column);
        own.any(|(_, name)| plain(name) == head).then_some(1)
    };
    listed.or_else(own)
}

/// The words of a head alone: small letters without marks, one blank for all that is none.
fn plain(head: &str) -> String {
    let head = fold_letters(head);
    let head = head.trim().trim_end_matches([':', '*']).trim_end();
    let open = head.rfind(['(', '[']).filter(|_| head.ends_with([')', ']']));
    let besides = open.map(|open| head.split_at(open));
    let head = besides
        .filter(|(_, rest)| BESIDES.contains(&words(rest).as_str()))
        .map_or(head, |(name, _)| name);
    let head = words(head);
    // Jira writes so what was added to it.
    head.strip_prefix("custom field ").map_or(head.clone(), str::to_owned)
}

fn words(text: &str) -> String {
    let text = text.replace('%', " % ");
    let parts = text.split(|sign: char| !sign.is_alphanumeric() && sign != '%' && sign != '#');
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether anything stands in a row.
pub(super) fn is_filled(row: &[Content]) -> bool {
    row.iter().any(|cell| !cell.text().is_empty())
}
