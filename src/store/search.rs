//! The search index: folded letters in, record ids out.

use rusqlite::{Connection, OptionalExtension};

use super::content;
use super::state::read_record;
use crate::domain::{Body, FactValue, Kind, Message, Record, RecordId, fold_letters};

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

/// How many hits are put in order at most: those recorded last. Ordering every message with a common
/// word would cost more than it is worth.
const ORDERED: usize = 400;

/// Puts a record's words into the index, in place of what was there of it.
pub(super) fn index(
    conn: &Connection,
    record: &Record,
    message: Option<&Message>,
) -> rusqlite::Result<()> {
    let gist = record.gist(message);
    let number = number_of(conn, record, gist.at.timestamp_millis())?;
    let words = message.map_or_else(|| record.words(), words_of);
    conn.prepare_cached("INSERT INTO search(rowid, client, title, words) VALUES (?1, ?2, ?3, ?4)")?
        .execute((
            number,
            record.client.to_string(),
            fold_letters(&gist.title),
            fold_letters(&words),
        ))?;
    Ok(())
}

/// The record's number in the index, with nothing of it left there.
fn number_of(conn: &Connection, record: &Record, happened: i64) -> rusqlite::Result<i64> {
    let id = record.id.to_string();
    let known = conn
        .prepare_cached("UPDATE found SET happened = ?2 WHERE id = ?1 RETURNING number")?
        .query_row((&id, happened), |row| row.get::<_, i64>(0))
        .optional()?;
    if let Some(number) = known {
        conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
        return Ok(number);
    }
    conn.prepare_cached("INSERT INTO found(id, client, kind, happened) VALUES (?1, ?2, ?3, ?4)")?
        .execute((&id, record.client.to_string(), record.kind.as_str(), happened))?;
    Ok(conn.last_insert_rowid())
}

/// The words by which a message is found: who wrote to whom, the text, names of its attachments.
fn words_of(message: &Message) -> String {
    let people = message.from.iter().chain(&message.to).chain(&message.cc);
    let mut words = String::with_capacity(message.text.len() + 256);
    for person in people {
        words.extend([person.name.as_str(), " ", person.address.as_str(), " "]);
    }
    for attachment in &message.attachments {
        words.extend([attachment.name.as_str(), " "]);
    }
    for fact in &message.facts {
        if let FactValue::Text(text) = &fact.value {
            words.extend([text.as_str(), " "]);
        }
    }
    words.push_str(&message.text);
    words
}

/// Fills the index of a past day from its records, at the first search of it.
pub(super) fn fill(conn: &Connection) -> rusqlite::Result<()> {
    if conn.prepare_cached("SELECT 1 FROM found LIMIT 1")?.exists(())? {
        return Ok(());
    }
    let filling = conn.unchecked_transaction()?;
    let mut select = conn.prepare("SELECT body FROM records ORDER BY rowid")?;
    let mut rows = select.query(())?;
    while let Some(row) = rows.next()? {
        let record = read_record(row.get_ref(0)?.as_str().unwrap_or_default())?;
        let message = match (&record.body, record.kind) {
            (Body::Filed(filed), Kind::Message) => content::get(conn, &filed.sha256)?,
            _ => None,
        };
        index(conn, &record, message.as_ref())?;
    }
    filling.commit()
}

/// Finds records by the beginnings of their words: those with all of them in the title first, then
/// those with the very words, then the rest; each group with what happened last on top.
pub(super) fn find(
    conn: &Connection,
    query: &str,
    client: Option<RecordId>,
    limit: usize,
) -> rusqlite::Result<Vec<SearchHit>> {
    let Some(words) = terms(query, "") else { return Ok(Vec::new()) };
    let Some(beginnings) = terms(query, "*") else { return Ok(Vec::new()) };
    let all = "{title words}";
    let mut hits = Vec::new();
    // To gather everything that begins like a common word takes long, to read the last of what has
    // the very word does not; often that is enough.
    for (columns, words) in [("title", &beginnings), (all, &words), (all, &beginnings)] {
        if hits.len() < limit {
            // The hits before come up again among the others.
            let more = matching(conn, &asked(columns, words, client), limit + hits.len())?;
            let known = hits.len();
            let new = more.into_iter().filter(|hit| !hits[..known].contains(hit));
            let new: Vec<SearchHit> = new.take(limit - known).collect();
            hits.extend(new);
        }
    }
    Ok(hits)
}

const MATCHING: &str = "WITH last AS (SELECT rowid AS number FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2)
  SELECT found.id, found.kind, found.client FROM last CROSS JOIN found USING(number)
  ORDER BY found.happened DESC, number DESC LIMIT ?3";

fn matching(conn: &Connection, asked: &str, limit: usize) -> rusqlite::Result<Vec<SearchHit>> {
    let mut select = conn.prepare_cached(MATCHING)?;
    let ordered = ORDERED.max(limit);
    let rows = select.query_map((asked, ordered as i64, limit as i64), |row| {
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

/// The words looked for in some columns as an FTS5 expression.
fn asked(columns: &str, words: &str, client: Option<RecordId>) -> String {
    match client {
        Some(id) => format!("client : \"{id}\" AND {columns} : ({words})"),
        None => format!("{columns} : ({words})"),
    }
}

/// The words looked for, all of them; `"*"` makes each the beginning of a word.
fn terms(query: &str, ends: &str) -> Option<String> {
    let words: Vec<String> = fold_letters(query)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"{ends}"))
        .collect();
    (!words.is_empty()).then(|| words.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::terms;

    #[test]
    fn every_query_is_a_valid_expression() {
        let check = |query: &str, expected: Option<&str>| {
            assert_eq!(terms(query, "*").as_deref(), expected);
        };
        check("Łódź", Some("\"lodz\"*"));
        check("a\" OR NEAR(", Some("\"a\"* AND \"or\"* AND \"near\"*"));
        check("*-\"", None);
        check("", None);
    }
}
