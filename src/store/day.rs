//! What a day with a client is told from: dates of tasks, messages that wait, the last contact, and
//! how much was written. Each question goes by an index and reads no more than it answers with.

use rusqlite::{Connection, OptionalExtension, Params};

use super::query::Query;
use super::rows::{id_at, many};
use crate::domain::{Failure, Kind, Message, Record, RecordId, Side};

/// A task with a date, neither done nor removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// The task
    pub id: RecordId,
    /// Its title on one line
    pub title: String,
    /// Whose it is to do
    pub side: Side,
    /// Its owner's name; empty where there is none
    pub owner: String,
    /// Its date as written
    pub due: String,
}

/// A message, as far as its answer needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRow {
    /// The message
    pub id: RecordId,
    /// Its conversation
    pub thread: String,
    /// When it was sent, milliseconds
    pub at: i64,
    /// Its subject
    pub subject: String,
    /// Its sender's name
    pub sender: String,
    /// SHA-256 of the original bytes, hex
    pub hash: String,
    /// Whether one of us sent it
    pub ours: bool,
    /// The sender's side as a word, where it is known
    pub side: Option<String>,
    /// Whether its author asks for something
    pub asks: bool,
}

/// How much one message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenRow {
    /// When it was sent, milliseconds
    pub at: i64,
    /// Whether one of us sent it
    pub ours: bool,
    /// Words its author wrote
    pub words: u32,
    /// Its conversation
    pub thread: String,
    /// Whether its author asks for something
    pub asks: bool,
}

impl Query<'_> {
    /// A client's tasks with a date that are neither done nor removed, by number; phases left out.
    ///
    /// # Errors
    /// Those of the database.
    pub fn open_tasks(&self, client: RecordId) -> Result<Vec<TaskRow>, Failure> {
        self.told(open_tasks(self.conn(), client))
    }

    /// A client's meetings since a moment, and older ones whose minutes were never sent, by number.
    ///
    /// # Errors
    /// Those of the database.
    pub fn meetings_at_hand(&self, client: RecordId, since: i64) -> Result<Vec<Record>, Failure> {
        self.told(meetings_at_hand(self.conn(), client, since))
    }

    /// A client's messages between two moments, no machine's among them, in the order they were sent;
    /// conversations of which something was recorded are told whole.
    ///
    /// # Errors
    /// Those of the database.
    pub fn letters(
        &self,
        client: RecordId,
        since: i64,
        until: i64,
    ) -> Result<Vec<LetterRow>, Failure> {
        self.told(letters(self.conn(), LETTERS, (client.to_string(), since, until)))
    }

    /// The messages of one conversation, no machine's among them, in the order they were sent.
    ///
    /// # Errors
    /// Those of the database.
    pub fn letters_of(
        &self,
        client: RecordId,
        thread: &str,
        until: i64,
    ) -> Result<Vec<LetterRow>, Failure> {
        self.told(letters(self.conn(), LETTERS_OF, (client.to_string(), thread, until)))
    }

    /// A client's messages of which something was recorded.
    ///
    /// # Errors
    /// Those of the database.
    pub fn acted_messages(&self, client: RecordId) -> Result<Vec<Record>, Failure> {
        self.told(many(
            self.conn(),
            "SELECT body FROM records WHERE client = ?1 AND kind IS 'message' AND instr(body, '\"verb\":\"') > 0 ORDER BY id",
            [client.to_string()],
        ))
    }

    /// When a message last answered one of the other side's in its thread.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_exchange(&self, client: RecordId, until: i64) -> Result<Option<i64>, Failure> {
        self.told(last_exchange(self.conn(), client, until))
    }

    /// When a client's last record of a kind happened.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_of(
        &self,
        client: RecordId,
        kind: Kind,
        until: i64,
    ) -> Result<Option<i64>, Failure> {
        self.told(last_of(self.conn(), client, kind, until))
    }

    /// What was read of the message with this hash, with no more of its text than the beginning.
    ///
    /// # Errors
    /// Those of the database.
    pub fn head(&self, hash: &str) -> Result<Option<Message>, Failure> {
        self.told(super::content::head(self.conn(), hash))
    }

    /// How much each message between two moments says, in the order they were sent.
    ///
    /// # Errors
    /// Those of the database.
    pub fn written(
        &self,
        client: RecordId,
        since: i64,
        until: i64,
    ) -> Result<Vec<WrittenRow>, Failure> {
        self.told(written(self.conn(), client, since, until))
    }
}

fn open_tasks(conn: &Connection, client: RecordId) -> rusqlite::Result<Vec<TaskRow>> {
    // The list of acts is compared as text: inside a string every quotation mark is escaped, so that
    // nothing a person wrote can look like an act.
    let mut select = conn.prepare_cached(
        "SELECT id, title, side, detail, json_extract(body, '$.body.due') FROM records
         WHERE kind = 'task' AND client = ?1 AND retracted = 0
           AND json_extract(body, '$.body.due') IS NOT NULL
           AND coalesce(json_extract(body, '$.body.status'), 'open') <> 'done'
           AND coalesce(instr(json_extract(body, '$.acts'), '\"verb\":\"remove\"'), 0) = 0
           AND id NOT IN (SELECT json_extract(body, '$.body.parent') FROM records
             WHERE kind = 'task' AND client = ?1 AND json_extract(body, '$.body.parent') IS NOT NULL)
         ORDER BY number",
    )?;
    let rows = select.query_map([client.to_string()], |row| {
        let side = row.get::<_, Option<String>>(2)?.and_then(|word| Side::from_word(&word));
        Ok(TaskRow {
            id: id_at(row, 0)?,
            title: row.get(1)?,
            side: side.unwrap_or(Side::Nobody),
            owner: row.get(3)?,
            due: row.get(4)?,
        })
    })?;
    rows.collect()
}

fn meetings_at_hand(
    conn: &Connection,
    client: RecordId,
    since: i64,
) -> rusqlite::Result<Vec<Record>> {
    many(
        conn,
        "SELECT body FROM records WHERE kind = 'meeting' AND client = ?1 AND retracted = 0
           AND (happened >= ?2 OR coalesce(instr(json_extract(body, '$.acts'), '\"verb\":\"send\"'), 0) = 0)
         ORDER BY number",
        (client.to_string(), since),
    )
}

/// Which letters: those of a stretch of time, and of every conversation with a word of ours on its answer.
pub(super) const LETTERS: &str = "(sorted >= ?2 OR thread IN (SELECT own.thread FROM records JOIN mails AS own ON own.id = records.id
    WHERE records.client = ?1 AND records.kind IS 'message' AND instr(records.body, '\"verb\":\"') > 0))";

/// Which letters: those of one conversation.
pub(super) const LETTERS_OF: &str = "thread = ?2";

/// What somebody wrote to somebody: made by no machine, and no item of a program's own lists
/// ([`MessageKind::is_correspondence`]).
const WRITTEN: &str =
    "automatic = 0 AND shown = 1 AND kind NOT IN ('appointment', 'contact', 'task', 'note')";

/// It counts, or another version of it does.
const COUNTS: &str =
    "NOT EXISTS (SELECT 1 FROM records WHERE records.id = mails.id AND retracted = 1
     AND NOT EXISTS (SELECT 1 FROM mails AS others JOIN records AS theirs ON theirs.id = others.id
       WHERE others.version_of = mails.id AND others.shown = 0 AND theirs.retracted = 0))";

/// The question for letters that meet a condition.
pub(super) fn letters_asked(which: &str) -> String {
    format!(
        "SELECT id, thread, sorted, subject, sender_name, hash,
           EXISTS (SELECT 1 FROM addresses WHERE address = mails.sender AND side = 'us'),
           (SELECT side FROM addresses WHERE address = mails.sender LIMIT 1), asks
         FROM mails WHERE client = ?1 AND sorted <= ?3 AND {WRITTEN} AND {COUNTS} AND {which} ORDER BY sorted, id"
    )
}

fn letters(conn: &Connection, which: &str, asked: impl Params) -> rusqlite::Result<Vec<LetterRow>> {
    let mut select = conn.prepare_cached(&letters_asked(which))?;
    let rows = select.query_map(asked, |row| {
        Ok(LetterRow {
            id: id_at(row, 0)?,
            thread: row.get(1)?,
            at: row.get(2)?,
            subject: row.get(3)?,
            sender: row.get(4)?,
            hash: row.get(5)?,
            ours: row.get(6)?,
            side: row.get(7)?,
            asks: row.get(8)?,
        })
    })?;
    rows.collect()
}

fn last_exchange(conn: &Connection, client: RecordId, until: i64) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached(&format!(
        "SELECT sorted FROM mails WHERE client = ?1 AND sorted <= ?2 AND {WRITTEN}
           AND NOT EXISTS (SELECT 1 FROM addresses WHERE address = mails.sender AND side = 'third-party')
           AND EXISTS (SELECT 1 FROM mails AS earlier
             WHERE earlier.thread = mails.thread AND earlier.sorted < mails.sorted AND earlier.automatic = 0
               AND NOT EXISTS (SELECT 1 FROM addresses WHERE address = earlier.sender AND side = 'third-party')
               AND EXISTS (SELECT 1 FROM addresses WHERE address = earlier.sender AND side = 'us')
                <> EXISTS (SELECT 1 FROM addresses WHERE address = mails.sender AND side = 'us'))
           AND {COUNTS} ORDER BY sorted DESC LIMIT 1",
    ))?
    .query_row((client.to_string(), until), |row| row.get(0))
    .optional()
}

fn last_of(
    conn: &Connection,
    client: RecordId,
    kind: Kind,
    until: i64,
) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached(
        "SELECT max(happened) FROM records WHERE kind = ?1 AND client = ?2 AND retracted = 0 AND happened <= ?3",
    )?
    .query_row((kind.as_str(), client.to_string(), until), |row| row.get(0))
}

fn written(
    conn: &Connection,
    client: RecordId,
    since: i64,
    until: i64,
) -> rusqlite::Result<Vec<WrittenRow>> {
    let mut select = conn.prepare_cached(
        "SELECT sorted, EXISTS (SELECT 1 FROM addresses WHERE address = mails.sender AND side = 'us'),
           words, thread, asks
         FROM mails WHERE client = ?1 AND sorted >= ?2 AND sorted <= ?3 AND automatic = 0 AND shown = 1
           AND NOT EXISTS (SELECT 1 FROM addresses WHERE address = mails.sender AND side = 'third-party')
         ORDER BY sorted",
    )?;
    let rows = select.query_map((client.to_string(), since, until), |row| {
        Ok(WrittenRow {
            at: row.get(0)?,
            ours: row.get(1)?,
            words: row.get(2)?,
            thread: row.get(3)?,
            asks: row.get(4)?,
        })
    })?;
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::WRITTEN;
    use crate::domain::MessageKind;

    #[test]
    fn what_is_left_out_is_no_correspondence() {
        for kind in MessageKind::ALL.iter().filter(|kind| !kind.is_automatic()) {
            let named = WRITTEN.contains(&format!("'{}'", kind.as_str()));
            assert_eq!(named, !kind.is_correspondence(), "{kind:?}");
        }
    }
}
