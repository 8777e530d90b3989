//! Forms of a word among the words of the search index, so that `umowa` finds `umów` too.

use rusqlite::Connection;

use crate::domain::WordForms;

/// More words than these under one beginning are not looked through: that would take longer than the search.
const LOOKED_AT: i64 = 3_000;
/// Forms asked for at most.
const MOST: usize = 100;

/// Words of the vocabulary that may be forms of a folded word and do not begin as it does.
pub(super) fn of(conn: &Connection, schema: &str, word: &str) -> rusqlite::Result<Vec<String>> {
    let forms = WordForms::of(word);
    let mut found: Vec<String> = forms.odd().iter().map(|form| (*form).to_owned()).collect();
    let sql = format!("SELECT term FROM {schema}.terms WHERE term >= ?1 AND term < ?2 LIMIT ?3");
    let mut select = conn.prepare_cached(&sql)?;
    for begin in forms.beginnings() {
        let rows = select.query_map((&begin, format!("{begin}\u{10FFFF}"), LOOKED_AT), |row| {
            row.get::<_, String>(0)
        })?;
        let words: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
        if (words.len() as i64) < LOOKED_AT {
            found.extend(words.into_iter().filter(|other| forms.may_be(other)));
        }
    }
    found.retain(|form| !form.starts_with(word));
    found.truncate(MOST);
    Ok(found)
}
