//! What belongs together among messages: conversations, versions of one message, and messages that are
//! spoken of and not held.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::{Message, Record, fold_letters, numbered};

/// Two copies of one message may differ by so much in their time, milliseconds.
const SAME_TIME: i64 = 2_000;
/// Hex digits of a `Thread-Index` that name the conversation.
const INDEX_HEAD: usize = 44;

/// Where a message belongs.
pub(super) struct Place {
    /// Its conversation
    pub thread: String,
    /// The record that stands for all versions of it: itself, where it is the first
    pub version_of: String,
}

/// Finds the place of a message that is about to be listed, and notes what it shows of others.
pub(super) fn place(
    conn: &Connection,
    record: &Record,
    message: &Message,
) -> rusqlite::Result<Place> {
    let joining = Joining { conn, id: record.id.to_string(), client: record.client.to_string() };
    let versions = joining.versions(message)?;
    let thread = joining.thread(message, &versions)?;
    let version_of = joining.join_versions(versions)?;
    joining.note_numbers(message)?;
    joining.note_quotations(message)?;
    Ok(Place { thread, version_of })
}

/// A number that is the same for copies of one message, whatever program kept them: of who sent it, under
/// what subject, and how its text begins. Not that of the record, which must hold against every intent.
pub(super) fn mark(client: &str, message: &Message) -> i64 {
    let begins = &message.text[..message.text.floor_char_boundary(super::kept::BEGINNING)];
    let letters = |text: &str| -> String {
        fold_letters(text).chars().filter(|c| c.is_alphanumeric()).take(100).collect()
    };
    let from = message.from.first().map(|from| from.key()).unwrap_or_default();
    let parts = [client, &from, &letters(&message.subject), &letters(begins)];
    let mut sum: u64 = 0xCBF2_9CE4_8422_2325; // FNV-1a
    for byte in parts.iter().flat_map(|part| part.bytes().chain([0])) {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    }
    sum.cast_signed()
}

/// What is known of an id.
struct Known {
    /// Orders conversations by their first message
    number: i64,
    thread: String,
    held: bool,
}

struct Joining<'a> {
    conn: &'a Connection,
    id: String,
    client: String,
}

impl Joining<'_> {
    /// The messages held that are this one in other bytes: those of its `Message-ID`; and where one of
    /// two has none, those alike in sender, time, subject and text.
    fn versions(&self, message: &Message) -> rusqlite::Result<Vec<String>> {
        let mut found = Vec::new();
        if let Some(id) = &message.message_id {
            found.extend(self.holder(id)?);
        }
        let Some(date) = message.date.map(|date| date.timestamp_millis()) else { return Ok(found) };
        let mut select = self.conn.prepare_cached(
            "SELECT id FROM mails WHERE mark = ?1 AND sorted >= ?2 AND sorted <= ?3 AND client = ?4
               AND date IS NOT NULL AND (?5 OR message_id IS NULL)",
        )?;
        let nameless = message.message_id.is_none();
        let mark = mark(&self.client, message);
        let asked = (mark, date - SAME_TIME, date + SAME_TIME, &self.client, nameless);
        for id in select.query_map(asked, |row| row.get::<_, String>(0))? {
            found.push(id?);
        }
        Ok(found)
    }

    /// The message held under this `Message-ID`.
    fn holder(&self, message_id: &str) -> rusqlite::Result<Option<String>> {
        self.conn
            .prepare_cached("SELECT held FROM threads WHERE client = ?1 AND message_id = ?2")?
            .query_row((&self.client, message_id), |row| row.get::<_, Option<String>>(0))
            .optional()
            .map(Option::flatten)
    }

    /// The conversation of the ids it names and is named by, joining those that it shows to be one.
    /// The subject never decides.
    fn thread(&self, message: &Message, versions: &[String]) -> rusqlite::Result<String> {
        let index = message.thread_index.as_ref().and_then(|index| index.get(..INDEX_HEAD));
        let index = index.map(|head| format!("thread-index:{head}"));
        let index = index.iter().map(|name| (name, false));
        let named = message.references.iter().chain(&message.in_reply_to);
        let own = message.message_id.iter();
        let mut known: Vec<(i64, String)> = Vec::new();
        let (mut unheard, mut missing) = (Vec::new(), Vec::new());
        for (id, speaks) in own.map(|id| (id, false)).chain(named.map(|id| (id, true))).chain(index)
        {
            let row = self.row_of(id)?;
            let held = row.as_ref().is_some_and(|row| row.held);
            if speaks && !held {
                missing.push(id);
            }
            match row {
                Some(row) => known.push((row.number, row.thread)),
                None => unheard.push(id),
            }
        }
        for version in versions {
            known.extend(self.thread_of_mail(version)?);
        }
        known.sort();
        known.dedup();
        let mut names = known.into_iter().map(|(_, name)| name);
        // The first message held of a conversation names it, in whatever order the rest arrives.
        let thread = names.next().unwrap_or_else(|| self.id.clone());
        for other in names {
            self.join_threads(&thread, &other)?;
        }
        for id in unheard {
            self.hear_of(id, &thread)?;
        }
        for id in missing {
            self.speak_of(id)?;
        }
        if let Some(id) = &message.message_id {
            self.hold(id)?;
        }
        Ok(thread)
    }

    fn row_of(&self, id: &str) -> rusqlite::Result<Option<Known>> {
        self.conn
            .prepare_cached(
                "SELECT mails.rowid, threads.thread, threads.held FROM threads JOIN mails ON mails.id = threads.thread
                 WHERE threads.client = ?1 AND threads.message_id = ?2",
            )?
            .query_row((&self.client, id), |row| {
                let held: Option<String> = row.get(2)?;
                Ok(Known { number: row.get(0)?, thread: row.get(1)?, held: held.is_some() })
            })
            .optional()
    }

    fn thread_of_mail(&self, id: &str) -> rusqlite::Result<Option<(i64, String)>> {
        self.conn
            .prepare_cached(
                "SELECT first.rowid, mails.thread FROM mails JOIN mails AS first ON first.id = mails.thread
                 WHERE mails.id = ?1",
            )?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()
    }

    fn join_threads(&self, thread: &str, other: &str) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached("UPDATE mails SET thread = ?1 WHERE thread = ?2")?
            .execute((thread, other))?;
        self.conn
            .prepare_cached("UPDATE threads SET thread = ?1 WHERE thread = ?2")?
            .execute((thread, other))?;
        Ok(())
    }

    /// Notes an id met for the first time.
    fn hear_of(&self, id: &str, thread: &str) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO threads(client, message_id, thread, held) VALUES (?1, ?2, ?3, NULL)",
            )?
            .execute((&self.client, id, thread))?;
        Ok(())
    }

    /// Notes that this message speaks of an id nobody holds.
    fn speak_of(&self, id: &str) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached(
                "INSERT OR IGNORE INTO mentions(client, message_id, mail) VALUES (?1, ?2, ?3)",
            )?
            .execute((&self.client, id, &self.id))?;
        Ok(())
    }

    /// Notes an id as held by this message; who spoke of it needs to be known no more.
    fn hold(&self, id: &str) -> rusqlite::Result<()> {
        self.conn
            .prepare_cached(
                "UPDATE threads SET held = coalesce(held, ?3) WHERE client = ?1 AND message_id = ?2",
            )?
            .execute((&self.client, id, &self.id))?;
        self.conn
            .prepare_cached("DELETE FROM mentions WHERE client = ?1 AND message_id = ?2")?
            .execute((&self.client, id))?;
        Ok(())
    }

    /// Puts all versions under the one that was listed first.
    fn join_versions(&self, versions: Vec<String>) -> rusqlite::Result<String> {
        let mut firsts: Vec<(i64, String)> = Vec::new();
        for version in versions {
            let first = self
                .conn
                .prepare_cached(
                    "SELECT first.rowid, mails.version_of FROM mails JOIN mails AS first ON first.id = mails.version_of
                     WHERE mails.id = ?1",
                )?
                .query_row([&version], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            firsts.extend(first);
        }
        firsts.sort();
        firsts.dedup();
        let mut names = firsts.into_iter().map(|(_, name)| name);
        let Some(first) = names.next() else { return Ok(self.id.clone()) };
        for other in names {
            self.conn
                .prepare_cached("UPDATE mails SET version_of = ?1, shown = 0 WHERE version_of = ?2 AND shown = 0")?
                .execute((&first, &other))?;
            self.conn
                .prepare_cached("UPDATE mails SET version_of = ?1, shown = 0 WHERE id = ?2")?
                .execute((&first, &other))?;
        }
        Ok(first)
    }

    /// Notes the numbers its subject gives to letters.
    fn note_numbers(&self, message: &Message) -> rusqlite::Result<()> {
        for one in numbered(&message.subject) {
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO numbered(client, series, number, mail, digits) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute((
                    &self.client,
                    one.series,
                    one.number.cast_signed(),
                    &self.id,
                    one.digits as i64,
                ))?;
        }
        Ok(())
    }

    /// Notes that its text repeats messages of which its header names none: the nearest ones are those
    /// it answers, and are told by their ids.
    fn note_quotations(&self, message: &Message) -> rusqlite::Result<()> {
        let told = message.references.len().max(usize::from(!message.in_reply_to.is_empty()));
        if message.quotations.len() > told {
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO quoting(client, mail, told) VALUES (?1, ?2, ?3)",
                )?
                .execute((&self.client, &self.id, told as i64))?;
        }
        Ok(())
    }
}
