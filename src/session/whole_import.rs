//! An import as a whole, taken back and put back in force: everything it brought, and the sheet that tells of it.

use super::acts;
use super::op::{Done, recorded};
use super::pen::Writing;
use crate::domain::{Body, Failure, Kind, Record};
use crate::journal::Event;

/// Takes back the sheet of an import, then what it took in for the first time. What it met and was held already
/// stays as it is.
pub(super) fn retract(
    writing: &mut Writing<'_>,
    sheet: &Record,
    reason: &str,
) -> Result<Done, Failure> {
    let brought = brought(writing, sheet)?;
    let mut done = Done::default();
    let standing = brought.iter().filter(|record| record.retracted.is_none());
    for record in std::iter::once(sheet).chain(standing) {
        let event = Event::Retracted { id: record.id, reason: reason.to_owned() };
        done.join(recorded(writing, record, event)?);
    }
    Ok(done)
}

/// Puts back in force what was taken back together with the sheet, and the sheet.
pub(super) fn restore(
    writing: &mut Writing<'_>,
    sheet: &Record,
    reason: &str,
) -> Result<Done, Failure> {
    let brought = brought(writing, sheet)?;
    let mut done = Done::default();
    for record in brought.iter().filter(|record| went_with(record, sheet, brought.len())) {
        done.join(acts::restore(writing, record, reason.to_owned())?);
    }
    done.join(acts::restore(writing, sheet, reason.to_owned())?);
    Ok(done)
}

/// Messages, documents and chats the import made.
fn brought(writing: &Writing<'_>, sheet: &Record) -> Result<Vec<Record>, Failure> {
    let Body::Import(import) = &sheet.body else { return Ok(Vec::new()) };
    let query = writing.write.query();
    let mut found = Vec::new();
    let began = import.began.timestamp_millis();
    query.filed_before(sheet.client, began, &sheet.made, &mut |record| found.push(record))?;
    let chats = query.records(Some(sheet.client), Kind::Chat)?;
    found.extend(chats.into_iter().filter(|chat| {
        let (made, last) = (&chat.made, &sheet.made);
        made.log == last.log && made.position < last.position && made.at >= import.began
    }));
    Ok(found)
}

/// Whether a record was taken back in the same act as its sheet: the entries of an act follow one another, the
/// sheet's first, and all give the same reason.
fn went_with(record: &Record, sheet: &Record, most: usize) -> bool {
    let stamps = record.retracted.as_ref().zip(sheet.retracted.as_ref());
    stamps.is_some_and(|(one, first)| {
        let after = one.stamp.position.checked_sub(first.stamp.position);
        let near = after.is_some_and(|after| after <= most as u64);
        near && one.stamp.log == first.stamp.log && one.reason == first.reason
    })
}
