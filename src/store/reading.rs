//! Every entry read once, in the order of the fold: checked as a part of its log, and folded anew beside what is
//! shown of its record.

use std::collections::HashSet;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::{Connection, Rows, Statement};

use super::course::Course;
use super::log::{self, LogRow};
use super::shown::Shown;
use super::verify::{Checked, Fault};
use crate::domain::RecordId;
use crate::journal::Hash;

/// Entries read before `progress` is asked again.
const SHARE: u64 = 512;

/// Checks all logs, in which the blobs of these names may be spoken of. Answers what of the records is shown
/// otherwise; that is known only where every log could be read to its end. `progress` hears the bytes of the entries
/// so far and may stop it all by answering false.
///
/// # Errors
/// Those of the database that lie outside the logs.
pub(super) fn check(
    conn: &Connection,
    held: &HashSet<Hash>,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64) -> bool,
) -> rusqlite::Result<Vec<Fault>> {
    let logs = log::logs(conn)?;
    let mut selects = logs.iter().map(|_| select(conn)).collect::<rusqlite::Result<Vec<_>>>()?;
    let mut readings = Vec::with_capacity(logs.len());
    for (row, select) in logs.iter().zip(&mut selects) {
        readings.push(Reading::of(conn, row, select)?);
    }
    let (mut journal, mut shown) = (None, Shown::of(conn));
    let (mut entries, mut bytes) = (0_u64, 0);
    // Each log keeps its order; between logs the time decides, then their names.
    while let Some(next) =
        readings.iter_mut().filter(|log| log.at.is_some()).min_by_key(|log| log.at)
    {
        bytes += next.step(held, &mut journal, &mut shown);
        entries += 1;
        if entries % SHARE == 0 && !progress(bytes) {
            return Ok(Vec::new());
        }
    }
    let whole = readings.iter().all(|log| !log.broken);
    readings.into_iter().for_each(|log| log.finish(checked));
    check_strays(conn, &logs, checked)?;
    Ok(if whole { shown.finish() } else { Vec::new() })
}

fn select(conn: &Connection) -> rusqlite::Result<Statement<'_>> {
    conn.prepare(
        "SELECT position, bytes, at, arrived, client, record FROM entries WHERE log = ?1 ORDER BY position",
    )
}

/// One log on its way through the check.
struct Reading<'a> {
    course: Course<'a>,
    rows: Rows<'a>,
    /// When the entry that comes next was recorded, in milliseconds; none after the last
    at: Option<i64>,
    /// It could not be read to its end
    broken: bool,
}

impl<'a> Reading<'a> {
    fn of(
        conn: &Connection,
        row: &'a LogRow,
        select: &'a mut Statement<'_>,
    ) -> rusqlite::Result<Reading<'a>> {
        let rows = select.query([&row.log])?;
        let mut reading = Reading { course: Course::of(conn, row)?, rows, at: None, broken: false };
        reading.advance();
        Ok(reading)
    }

    /// Takes the entry that comes next; answers how many bytes it has.
    fn step(
        &mut self,
        held: &HashSet<Hash>,
        journal: &mut Option<RecordId>,
        shown: &mut Shown<'_>,
    ) -> u64 {
        let before = self.course.bytes();
        if let Some(row) = self.rows.get() {
            match self.course.take(held, journal, row) {
                Ok(entry) => entry.iter().for_each(|entry| shown.take(entry)),
                Err(error) => return self.breaks(&error),
            }
        }
        self.advance();
        self.course.bytes() - before
    }

    fn advance(&mut self) {
        self.at = None;
        let at = match self.rows.advance() {
            Ok(()) => self.rows.get().map(|row| row.get(2)).transpose(),
            Err(error) => Err(error),
        };
        match at {
            Ok(at) => self.at = at,
            Err(error) => _ = self.breaks(&error),
        }
    }

    fn breaks(&mut self, error: &rusqlite::Error) -> u64 {
        self.at = None;
        self.broken = true;
        self.course.breaks(error);
        0
    }

    fn finish(self, checked: &mut Checked) {
        match self.broken {
            true => self.course.give_up(checked),
            false => self.course.finish(checked),
        }
    }
}

/// Entries and checkpoints of a log nobody announced.
fn check_strays(conn: &Connection, logs: &[LogRow], checked: &mut Checked) -> rusqlite::Result<()> {
    let mut select = conn.prepare("SELECT log FROM entries UNION SELECT log FROM checkpoints")?;
    let names = select.query_map((), |row| row.get::<_, String>(0))?;
    for name in names {
        let name = name?;
        if !logs.iter().any(|row| row.log == name) {
            checked.fault("verify-unknown-log", name);
        }
    }
    Ok(())
}
