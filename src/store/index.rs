//! What goes into the search index: folded letters, gathered and put there together.
//!
//! An index of words writes what it has gathered whenever another statement might have to be taken back
//! alone, as those do that keep what is recorded. So words wait until an act has written everything else.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::Store;
use super::sought::{marks, squeezed};
use super::terms::Terms;
use crate::domain::{
    Address, FactValue, Failure, Message, Record, RecordId, fold_letters, one_line,
};

/// Bytes of words that wait at most.
const MOST: usize = 16 << 20;

/// Pages of the index that are joined at a time.
const STEP: i64 = 500;

/// The words by which a record is found.
#[derive(Debug, Default)]
pub(super) struct Words {
    title: String,
    sender: String,
    receivers: String,
    words: String,
}

/// A record on its way into the index.
struct Row {
    id: RecordId,
    client: RecordId,
    kind: &'static str,
    happened: i64,
    marks: String,
    words: Words,
}

/// Records that wait to be put into the index, each once.
#[derive(Default)]
pub(super) struct Waiting {
    rows: Vec<Row>,
    places: HashMap<RecordId, usize>,
    bytes: usize,
}

impl Words {
    /// The words of a message.
    pub(super) fn of(message: &Message) -> Words {
        Words {
            title: fold_letters(&one_line(&message.subject)),
            sender: people(&message.from),
            receivers: people(&[&message.to[..], &message.cc, &message.bcc].concat()),
            words: fold_letters(&words_of(message)),
        }
    }

    /// The words of a record that brought no message.
    fn of_record(record: &Record, title: &str) -> Words {
        let words = fold_letters(&record.words());
        Words { title: fold_letters(title), words, ..Words::default() }
    }

    fn length(&self) -> usize {
        self.title.len() + self.sender.len() + self.receivers.len() + self.words.len()
    }
}

impl Waiting {
    /// Has a record wait, in place of what waited of it. A message comes with its words.
    pub(super) fn add(&mut self, record: &Record, message: Option<(&Message, Words)>) {
        let gist = record.gist(message.as_ref().map(|(message, _)| *message));
        let marks = marks(record, message.as_ref().map(|(message, _)| *message), gist.at);
        let words = match message {
            Some((_, words)) => words,
            None => Words::of_record(record, &gist.title),
        };
        self.bytes += words.length() + marks.len();
        let row = Row {
            id: record.id,
            client: record.client,
            kind: record.kind.as_str(),
            happened: gist.at.timestamp_millis(),
            marks,
            words,
        };
        let place = *self.places.entry(row.id).or_insert(self.rows.len());
        match self.rows.get_mut(place) {
            Some(known) => *known = row,
            None => self.rows.push(row),
        }
    }

    /// Whether this record waits.
    pub(super) fn has(&self, id: RecordId) -> bool {
        self.places.contains_key(&id)
    }

    /// Whether more should not wait.
    pub(super) fn is_full(&self) -> bool {
        self.bytes >= MOST
    }

    /// Puts all that waits into the index.
    pub(super) fn settle(
        &mut self,
        conn: &Connection,
        vocabulary: &mut Terms,
    ) -> rusqlite::Result<()> {
        let Waiting { rows, .. } = std::mem::take(self);
        for row in &rows {
            let Words { title, sender, receivers, words } = &row.words;
            for text in [title, sender, receivers, words] {
                vocabulary.add(text);
            }
        }
        vocabulary.settle(conn)?;
        let mut numbers = Vec::with_capacity(rows.len());
        for row in &rows {
            numbers.push(number_of(conn, row)?);
        }
        for (row, number) in rows.iter().zip(numbers) {
            put(conn, row, number)?;
        }
        Ok(())
    }
}

impl Store {
    /// Joins the pieces in which much was put into the index: a search looks in every one. It goes step by step,
    /// each some hundredths of a second long, as long as `going` answers true; a step taken is never lost.
    ///
    /// # Errors
    /// Those of the database; the index finds the same then.
    pub fn join_words(&mut self, going: &mut dyn FnMut() -> bool) -> Result<(), Failure> {
        join_pieces(&self.conn, going).map_err(|error| self.told(&error))
    }
}

/// FTS5 joins what lies on one level of its index; with two pieces on a level at least, few are left in the
/// end, and what is large is not written again for the sake of a little (<https://sqlite.org/fts5.html>, 6.8).
fn join_pieces(conn: &Connection, going: &mut dyn FnMut() -> bool) -> rusqlite::Result<()> {
    for table in ["titles", "search"] {
        let command = format!("INSERT INTO {table}({table}, rank) VALUES (?1, ?2)");
        conn.execute(&command, ("usermerge", 2))?;
        let mut join = conn.prepare(&command)?;
        while going() {
            let before = conn.total_changes();
            join.execute(("merge", STEP))?;
            // So FTS5 says that there was nothing left to do.
            if conn.total_changes() - before < 2 {
                break;
            }
        }
    }
    Ok(())
}

fn put(conn: &Connection, row: &Row, number: i64) -> rusqlite::Result<()> {
    let Words { title, sender, receivers, words } = &row.words;
    conn.prepare_cached("INSERT INTO titles(rowid, marks, title) VALUES (?1, ?2, ?3)")?
        .execute((number, &row.marks, title))?;
    conn.prepare_cached(
        "INSERT INTO search(rowid, marks, title, sender, receivers, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((number, &row.marks, title, sender, receivers, words))?;
    Ok(())
}

/// The record's number in the index, with nothing of it left there.
fn number_of(conn: &Connection, row: &Row) -> rusqlite::Result<i64> {
    let id = row.id.to_string();
    let known = conn
        .prepare_cached("UPDATE found SET happened = ?2 WHERE id = ?1 RETURNING number")?
        .query_row((&id, row.happened), |row| row.get::<_, i64>(0))
        .optional()?;
    if let Some(number) = known {
        conn.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
        conn.prepare_cached("DELETE FROM titles WHERE rowid = ?1")?.execute([number])?;
        return Ok(number);
    }
    conn.prepare_cached("INSERT INTO found(id, client, kind, happened) VALUES (?1, ?2, ?3, ?4)")?
        .execute((&id, row.client.to_string(), row.kind, row.happened))?;
    Ok(conn.last_insert_rowid())
}

/// Names and addresses; each address also as one word, by which a side's letters are found.
fn people(addresses: &[Address]) -> String {
    let mut words = String::new();
    for one in addresses {
        words.extend([one.name.as_str(), " ", &one.address, " ", &squeezed(&one.address), " "]);
    }
    fold_letters(&words)
}

/// The words by which a message is found beside its title and people: its text, names of its attachments.
fn words_of(message: &Message) -> String {
    let mut words = String::with_capacity(message.text.len() + 256);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema;

    fn pieces(conn: &Connection) -> i64 {
        let asked = "SELECT count(DISTINCT segid) FROM search_idx";
        conn.query_row(asked, (), |row| row.get(0)).unwrap()
    }

    fn matches(conn: &Connection, word: &str) -> i64 {
        let asked = "SELECT count(*) FROM search WHERE search MATCH ?1";
        conn.query_row(asked, [word], |row| row.get(0)).unwrap()
    }

    #[test]
    fn pieces_are_joined_and_find_the_same() {
        let conn = Connection::open_in_memory().unwrap();
        schema::create(&conn).unwrap();
        for number in 0..7 {
            // Each act of its own leaves a piece.
            let words = format!("umowa {}", "słowo ".repeat(number));
            let asked = "INSERT INTO search(rowid, marks, words) VALUES (?1, 'all', ?2)";
            conn.execute(asked, (number as i64 + 1, words)).unwrap();
        }
        let before = pieces(&conn);
        assert!(before > 2, "{before}");
        join_pieces(&conn, &mut || false).unwrap();
        assert_eq!(pieces(&conn), before);
        join_pieces(&conn, &mut || true).unwrap();
        assert!(pieces(&conn) <= 2, "{}", pieces(&conn));
        assert_eq!((matches(&conn, "umowa"), matches(&conn, "słowo")), (7, 6));
    }
}
