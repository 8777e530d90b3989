//! The addresses met in each client's correspondence, with how often.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::Query;
use crate::domain::{Correspondent, Failure, Message, RecordId, is_machine};

/// What one message tells of an address.
#[derive(Default)]
struct Met<'a> {
    name: &'a str,
    wrote: bool,
    got: bool,
}

impl Query<'_> {
    /// The addresses met in a client's correspondence that neither a person of the client nor anyone of ours has,
    /// those met most often first; at most this many.
    ///
    /// # Errors
    /// Those of the database.
    pub fn strangers(&self, client: RecordId, limit: u64) -> Result<Vec<Correspondent>, Failure> {
        self.told(strangers(self.conn(), client, limit))
    }

    /// How many such addresses there are.
    ///
    /// # Errors
    /// Those of the database.
    pub fn stranger_count(&self, client: RecordId) -> Result<u64, Failure> {
        self.count(
            "SELECT count(*) FROM correspondents AS met WHERE client = ?1 AND NOT EXISTS(SELECT 1 FROM addresses
               WHERE addresses.address = met.address AND (addresses.client = ?1 OR addresses.side = 'us'))",
            client,
        )
    }

    /// Every address of a person with its side, of this client or on ours.
    ///
    /// # Errors
    /// Those of the database.
    pub fn known_addresses(&self, client: RecordId) -> Result<Vec<(String, String)>, Failure> {
        let asked = "SELECT address, side FROM addresses WHERE client = ?1 OR side = 'us'";
        self.told(self.conn().prepare_cached(asked).and_then(|mut select| {
            let rows =
                select.query_map([client.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        }))
    }
}

/// Counts the addresses of a message that has just been put into the list; machines and what they sent are
/// nobody to be recorded.
pub(super) fn add(
    conn: &Connection,
    client: &str,
    sorted: i64,
    message: &Message,
) -> rusqlite::Result<()> {
    if message.automatic {
        return Ok(());
    }
    let mut met: BTreeMap<String, Met<'_>> = BTreeMap::new();
    for one in &message.from {
        let known = met.entry(one.key()).or_default();
        (known.wrote, known.name) = (true, &one.name);
    }
    for one in message.to.iter().chain(&message.cc) {
        let known = met.entry(one.key()).or_default();
        known.got = true;
        known.name = if known.name.is_empty() { &one.name } else { known.name };
    }
    // What comes in another order leaves the same: the later name stays, of two of one time the greater.
    let mut put = conn.prepare_cached(
        "INSERT INTO correspondents(client, address, name, named, wrote, got, last) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO UPDATE SET wrote = wrote + ?5, got = got + ?6,
           name = CASE WHEN (?4, ?3) > (named, name) THEN ?3 ELSE name END, named = max(named, ?4),
           last = max(last, ?7)",
    )?;
    for (address, one) in met.iter().filter(|(address, _)| is_somebodys(address)) {
        let name = one.name.trim();
        let named = if name.is_empty() { i64::MIN } else { sorted };
        put.execute((client, address, name, named, one.wrote, one.got, sorted))?;
    }
    Ok(())
}

/// Whether this is an address of RFC 5321 at all (§4.5.3.1: 254 signs at most), and not a machine's.
fn is_somebodys(address: &str) -> bool {
    let parts = address.split_once('@');
    let whole = parts.is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'));
    whole
        && address.len() <= 254
        && !address.contains(|sign: char| {
            sign.is_whitespace() || sign.is_control() || "<>,;\"".contains(sign)
        })
        && !is_machine(address)
}

fn strangers(
    conn: &Connection,
    client: RecordId,
    limit: u64,
) -> rusqlite::Result<Vec<Correspondent>> {
    let mut select = conn.prepare_cached(
        "SELECT address, name, wrote, got, last FROM correspondents AS met
         WHERE client = ?1 AND NOT EXISTS(SELECT 1 FROM addresses
           WHERE addresses.address = met.address AND (addresses.client = ?1 OR addresses.side = 'us'))
         ORDER BY wrote + got DESC, last DESC, address LIMIT ?2",
    )?;
    let found = select.query_map((client.to_string(), limit as i64), correspondent)?;
    found.collect()
}

fn correspondent(row: &Row<'_>) -> rusqlite::Result<Correspondent> {
    Ok(Correspondent {
        address: row.get(0)?,
        name: row.get(1)?,
        wrote: row.get(2)?,
        got: row.get(3)?,
        last: row.get(4)?,
    })
}
