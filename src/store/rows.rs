//! The statements behind the questions.

use rusqlite::{Connection, OptionalExtension, Row};

use super::state::read_record;
use super::{Counts, RawEntry};
use crate::domain::{Kind, Record, RecordId};
use crate::journal::Entry;

/// A record's name in a column.
pub(super) fn id_at(row: &Row<'_>, column: usize) -> rusqlite::Result<RecordId> {
    row.get::<_, String>(column)?.parse().map_err(|_| {
        rusqlite::Error::InvalidColumnType(column, "id".to_owned(), rusqlite::types::Type::Text)
    })
}

/// The record of a client that holds the bytes with this hash.
pub(super) fn filed_as(
    conn: &Connection,
    client: RecordId,
    hash: &str,
) -> rusqlite::Result<Option<RecordId>> {
    conn.prepare_cached("SELECT id FROM filed WHERE hash = ?1 AND client = ?2")?
        .query_row((hash, client.to_string()), |row| id_at(row, 0))
        .optional()
}

/// The next number of a client's records of a kind.
pub(super) fn next_number(
    conn: &Connection,
    client: RecordId,
    kind: Kind,
) -> rusqlite::Result<u32> {
    conn.prepare_cached(
        "SELECT coalesce(max(number), 0) + 1 FROM records WHERE kind = ?1 AND client = ?2",
    )?
    .query_row((kind.as_str(), client.to_string()), |row| row.get(0))
}

/// How many entries of a log are about a client.
pub(super) fn entries_about(
    conn: &Connection,
    log: &str,
    client: Option<RecordId>,
) -> rusqlite::Result<u64> {
    conn.prepare_cached("SELECT count(*) FROM entries WHERE client IS ?1 AND log = ?2")?
        .query_row((client.map(|id| id.to_string()), log), |row| row.get::<_, i64>(0))
        .map(i64::unsigned_abs)
}

/// Whether the file holds an entry of the client that comes after this one in the order of the fold.
pub(super) fn has_later(
    conn: &Connection,
    client: RecordId,
    entry: &Entry,
) -> rusqlite::Result<bool> {
    conn.prepare_cached(
        "SELECT 1 FROM entries WHERE client = ?1 AND (at, log, position) > (?2, ?3, ?4) LIMIT 1",
    )?
    .exists((
        client.to_string(),
        entry.at.timestamp_millis(),
        &entry.log,
        entry.position as i64,
    ))
}

pub(super) fn records(
    conn: &Connection,
    client: Option<RecordId>,
    kind: Kind,
) -> rusqlite::Result<Vec<Record>> {
    match client {
        Some(id) => many(
            conn,
            "SELECT body FROM records WHERE kind = ?1 AND client = ?2 ORDER BY number, id",
            [kind.as_str().to_owned(), id.to_string()],
        ),
        None => many(
            conn,
            "SELECT body FROM records WHERE kind = ?1 ORDER BY client, number, id",
            [kind.as_str()],
        ),
    }
}

pub(super) fn many(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> rusqlite::Result<Vec<Record>> {
    let mut found = Vec::new();
    each(conn, sql, params, &mut |record| found.push(record))?;
    Ok(found)
}

/// Hands records to a visitor, where there may be too many to be held at once.
pub(super) fn each(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    visit: &mut dyn FnMut(Record),
) -> rusqlite::Result<()> {
    let mut select = conn.prepare_cached(sql)?;
    let mut rows = select.query(params)?;
    while let Some(row) = rows.next()? {
        visit(read_record(row.get_ref(0)?.as_str().unwrap_or_default())?);
    }
    Ok(())
}

pub(super) fn entries_of(
    conn: &Connection,
    id: RecordId,
    arrived: i64,
) -> rusqlite::Result<Vec<RawEntry>> {
    let mut select = conn.prepare_cached(
        "SELECT log, position, bytes FROM entries WHERE record = ?1 AND arrived <= ?2 ORDER BY at, log, position",
    )?;
    let rows = select.query_map((id.to_string(), arrived), |row| {
        let position = row.get::<_, i64>(1)?.unsigned_abs();
        Ok(RawEntry { log: row.get(0)?, position, bytes: row.get(2)? })
    })?;
    rows.collect()
}

pub(super) fn broken(conn: &Connection) -> rusqlite::Result<Vec<(String, u64, String)>> {
    let mut select =
        conn.prepare_cached("SELECT log, position, why FROM broken ORDER BY log, position")?;
    let rows = select.query_map((), |row| {
        Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs(), row.get(2)?))
    })?;
    rows.collect()
}

pub(super) fn counts(conn: &Connection) -> rusqlite::Result<Counts> {
    let mut select =
        conn.prepare("SELECT kind, count(*) FROM records GROUP BY kind ORDER BY kind")?;
    let records = select
        .query_map((), |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs())))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Counts {
        entries: number(conn, "SELECT count(*) FROM entries")?,
        blobs: number(conn, "SELECT count(*) FROM blobs")?,
        original_bytes: number(conn, "SELECT coalesce(sum(size), 0) FROM blobs")?,
        kept_bytes: number(conn, "SELECT coalesce(sum(length(bytes)), 0) FROM blob_chunks")?,
        records,
    })
}

pub(super) fn number(conn: &Connection, sql: &str) -> rusqlite::Result<u64> {
    conn.query_row(sql, (), |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)
}
