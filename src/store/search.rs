//! The search index: folded letters in, record ids out.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::{Kind, Record, RecordId, fold_letters};

/// A record found, with the text to show around the hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its client
    pub client: RecordId,
}

/// How many hits are ranked at most: the newest ones. Ranking every message with a common word
/// would cost more than the ranking is worth.
const RANKED: usize = 400;

/// Puts a record's words into the index, in place of what was there of it.
pub(super) fn index(
    conn: &Connection,
    record: &Record,
    title: &str,
    words: &str,
) -> rusqlite::Result<()> {
    let id = record.id.to_string();
    let known = conn
        .prepare_cached("SELECT number FROM found WHERE id = ?1")?
        .query_row([&id], |row| row.get::<_, i64>(0))
        .optional()?;
    let number = match known {
        Some(number) => {
            conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
            number
        }
        None => {
            conn.prepare_cached("INSERT INTO found(id, client, kind) VALUES (?1, ?2, ?3)")?
                .execute((&id, record.client.to_string(), record.kind.as_str()))?;
            conn.last_insert_rowid()
        }
    };
    conn.prepare_cached("INSERT INTO search(rowid, client, title, words) VALUES (?1, ?2, ?3, ?4)")?
        .execute((number, record.client.to_string(), fold_letters(title), fold_letters(words)))?;
    Ok(())
}

/// Finds records by the beginnings of their words, best of the newest first.
pub(super) fn find(
    conn: &Connection,
    query: &str,
    client: Option<RecordId>,
    limit: usize,
) -> rusqlite::Result<Vec<SearchHit>> {
    let Some(asked) = expression(query, client) else { return Ok(Vec::new()) };
    let mut select = conn.prepare_cached(
        "WITH newest AS (SELECT rowid AS number, rank FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2)
         SELECT found.id, found.kind, found.client FROM newest JOIN found USING(number)
         ORDER BY newest.rank, number DESC LIMIT ?3",
    )?;
    let rows = select.query_map((asked, RANKED as i64, limit as i64), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    })?;
    let mut hits = Vec::new();
    for row in rows {
        let (id, kind, client) = row?;
        if let (Ok(id), Some(kind), Ok(client)) =
            (id.parse(), Kind::from_word(&kind), client.parse())
        {
            hits.push(SearchHit { id, kind, client });
        }
    }
    Ok(hits)
}

/// The words looked for as an FTS5 expression: each a prefix, all of them, quotes as phrases.
fn expression(query: &str, client: Option<RecordId>) -> Option<String> {
    let terms: Vec<String> = fold_letters(query)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if terms.is_empty() {
        return None;
    }
    let words = format!("{{title words}} : ({})", terms.join(" AND "));
    Some(match client {
        Some(id) => format!("client : \"{id}\" AND {words}"),
        None => words,
    })
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn every_query_is_a_valid_expression() {
        let check = |query: &str, expected: Option<&str>| {
            assert_eq!(expression(query, None).as_deref(), expected);
        };
        check("Łódź", Some("{title words} : (\"lodz\"*)"));
        check("a\" OR NEAR(", Some("{title words} : (\"a\"* AND \"or\"* AND \"near\"*)"));
        check("*-\"", None);
        check("", None);
    }
}
