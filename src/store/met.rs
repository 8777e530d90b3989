//! Where the same bytes were met again, and which records an import made.

use rusqlite::Connection;

use super::query::Query;
use super::rows::{each, filed_as, id_at, many};
use crate::domain::{Failure, Import, Record, RecordId, Stamp};

/// A later meeting with bytes that were held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetAgain {
    /// The balance sheet that tells of it
    pub sheet: RecordId,
    /// Where the bytes were
    pub place: String,
}

/// Notes what an import met that has bytes: the new ones tell of themselves where they came from.
pub(super) fn add(conn: &Connection, sheet: &Record, import: &Import) -> rusqlite::Result<()> {
    let (client, id) = (sheet.client.to_string(), sheet.id.to_string());
    let mut insert = conn.prepare_cached(
        "INSERT OR IGNORE INTO met(client, hash, sheet, place) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for item in &import.items {
        if let Some(hash) = &item.sha256 {
            insert.execute((&client, hash, &id, &item.path))?;
        }
    }
    Ok(())
}

impl Query<'_> {
    /// Where the sheets of a client say that these bytes were met, oldest sheet first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn met_again(&self, client: RecordId, hash: &str) -> Result<Vec<MetAgain>, Failure> {
        self.told(met_again(self.conn(), client, hash))
    }

    /// Every place that the sheets of a client tell of.
    ///
    /// # Errors
    /// Those of the database.
    pub fn places_met(&self, client: RecordId) -> Result<Vec<String>, Failure> {
        let places = || {
            let mut select =
                self.conn().prepare_cached("SELECT place FROM met WHERE client = ?1")?;
            let rows = select.query_map([client.to_string()], |row| row.get(0))?;
            rows.collect()
        };
        self.told(places())
    }

    /// Whether a message of this id belongs to, or is named by, a conversation of a client.
    ///
    /// # Errors
    /// Those of the database.
    pub fn names_thread(&self, client: RecordId, message_id: &str) -> Result<bool, Failure> {
        let sql = "SELECT 1 FROM threads WHERE client = ?1 AND message_id = ?2";
        let found = self
            .conn()
            .prepare_cached(sql)
            .and_then(|mut select| select.exists((client.to_string(), message_id)));
        self.told(found)
    }

    /// The record of a client that holds these bytes.
    ///
    /// # Errors
    /// Those of the database.
    pub fn filed_as(&self, client: RecordId, hash: &str) -> Result<Option<RecordId>, Failure> {
        self.told(filed_as(self.conn(), client, hash))
    }

    /// A client's first balance sheet made at a moment or later: where a record was taken in by an
    /// import, the one it stands on.
    ///
    /// # Errors
    /// Those of the database.
    pub fn sheet_after(&self, client: RecordId, made: i64) -> Result<Option<Record>, Failure> {
        let found = many(
            self.conn(),
            "SELECT body FROM records WHERE kind = 'import' AND client = ?1 AND made >= ?2 ORDER BY number LIMIT 1",
            (client.to_string(), made),
        );
        Ok(self.told(found)?.pop())
    }

    /// Hands to a visitor the messages and documents of a client that were recorded in the sheet's log since its
    /// import began and before the sheet itself, in that order.
    ///
    /// # Errors
    /// Those of the database.
    pub fn filed_before(
        &self,
        client: RecordId,
        began: i64,
        sheet: &Stamp,
        visit: &mut dyn FnMut(Record),
    ) -> Result<(), Failure> {
        self.told(each(
            self.conn(),
            "SELECT records.body FROM entries JOIN records ON records.id = entries.record
             WHERE entries.client = ?1 AND entries.at BETWEEN ?2 AND ?3 AND entries.log = ?4 AND entries.position < ?5
               AND records.kind IN ('message', 'document') AND records.made = entries.at
             ORDER BY entries.at, entries.log, entries.position",
            (
                client.to_string(),
                began,
                sheet.at.timestamp_millis(),
                &sheet.log,
                sheet.position as i64,
            ),
            visit,
        ))
    }
}

fn met_again(conn: &Connection, client: RecordId, hash: &str) -> rusqlite::Result<Vec<MetAgain>> {
    let mut select = conn.prepare_cached(
        "SELECT met.sheet, met.place FROM met JOIN records ON records.id = met.sheet
         WHERE met.client = ?1 AND met.hash = ?2 ORDER BY records.made, records.number, met.place",
    )?;
    let rows = select.query_map((client.to_string(), hash), |row| {
        Ok(MetAgain { sheet: id_at(row, 0)?, place: row.get(1)? })
    })?;
    rows.collect()
}
