//! The way of a message, as the servers that carried it noted it, held against its date.

use chrono::{DateTime, Duration, Utc};

use super::dates;
use super::headers::{Headers, unfold};
use super::notes::Notes;
use crate::domain::Warning;

/// A message is carried within minutes; servers try for five days and then send it back (RFC 5321 §4.5.4.1).
const LONGEST_WAY: Duration = Duration::days(6);
/// Clocks that are wrong by a zone are common.
const CLOCKS_DIFFER: Duration = Duration::hours(36);

/// Notes where the first server had or signed the message on another day than its date says, or the last
/// one had it much later.
pub(super) fn check(headers: &Headers<'_>, date: Option<DateTime<Utc>>, notes: &mut Notes) {
    let times: Vec<DateTime<Utc>> = headers.all("received").filter_map(noted).collect();
    let signed = headers.all("dkim-signature").last().and_then(signed);
    let first = times.last().copied();
    let apart = first.zip(times.first()).map(|(first, last)| *last - first);
    let dated = first.into_iter().chain(signed).zip(date.into_iter().cycle());
    let odd = dated.map(|(time, date)| (time - date).abs()).any(|by| by > CLOCKS_DIFFER);
    if odd || apart.is_some_and(|apart| apart.abs() > LONGEST_WAY) {
        notes.add(Warning::OddJourney);
    }
}

/// When a server signed the message (RFC 6376 §3.5, `t=`).
fn signed(value: &[u8]) -> Option<DateTime<Utc>> {
    let value = String::from_utf8(unfold(value)).ok()?;
    let time = value.split(';').find_map(|tag| tag.trim().strip_prefix("t=").map(str::to_owned))?;
    DateTime::from_timestamp(time.trim().parse().ok()?, 0)
}

/// The time at the end of a `Received` field, where it names a zone.
fn noted(value: &[u8]) -> Option<DateTime<Utc>> {
    let at = value.iter().rposition(|b| *b == b';')?;
    let text = unfold(value.get(at + 1..)?);
    let read = dates::read(std::str::from_utf8(&text).ok()?)?;
    read.zoned.then_some(read.at)
}
