//! Balance sheets, checks and counts.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value as Json, json};

use super::{Object, moment, word};
use crate::cli::call::Call;
use crate::domain::{Failure, Opened, Record};
use crate::session::{Balance, BalanceItem, Provenance, Reader, Stats, Verification};

/// The balance sheet of an import; `reason` is a stable name, `explanation` its words. It may have very many lines:
/// each is made while it is written.
pub(in crate::cli) fn balance<'a>(call: &'a Call<'a>, balance: &'a Balance) -> impl Serialize + 'a {
    Sheet {
        id: word(balance.id),
        read: balance.read,
        new: balance.new,
        held: balance.held,
        unreadable: balance.unreadable,
        cancelled: balance.cancelled,
        items: Lines(call, &balance.items),
        opened: balance.opened.iter().map(opened).collect(),
    }
}

#[derive(serde::Serialize)]
struct Sheet<'a> {
    id: Json,
    read: u32,
    new: u32,
    held: u32,
    unreadable: u32,
    cancelled: bool,
    items: Lines<'a>,
    opened: Vec<Json>,
}

struct Lines<'a>(&'a Call<'a>, &'a [BalanceItem]);

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.1.iter().map(|item| line(self.0, item)))
    }
}

/// A mailbox or an archive of which only what is inside was taken in.
fn opened(one: &Opened) -> Json {
    json!({ "path": one.path, "sha256": one.sha256, "size": one.size, "items": one.items })
}

fn line(call: &Call<'_>, line: &BalanceItem) -> Json {
    let item = &line.item;
    json!({
        "path": item.path,
        "status": item.status.as_str(),
        "kind": line.kind.as_str(),
        "sha256": item.sha256,
        "reason": item.reason,
        "explanation": item.reason.as_ref().map(|key| call.say(key)),
        "id": word(line.id),
    })
}

/// A past import with every item it had, made while they are written; `record` is all else that is told of it.
pub(in crate::cli) fn past_import<'a>(
    call: &'a Call<'a>,
    record: &'a Json,
    balance: &'a Balance,
) -> impl Serialize + 'a {
    PastImport { record, items: Lines(call, &balance.items) }
}

struct PastImport<'a> {
    record: &'a Json,
    items: Lines<'a>,
}

impl Serialize for PastImport<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let told = self.record.as_object().into_iter().flatten();
        let mut map = to.serialize_map(None)?;
        for (name, value) in told.filter(|(name, _)| *name != "items") {
            map.serialize_entry(name, value)?;
        }
        map.serialize_entry("items", &self.items)?;
        map.end()
    }
}

/// Everywhere the bytes of a message or document were met.
///
/// # Errors
/// Those of the journal.
pub(in crate::cli) fn provenances(reader: &Reader<'_>, record: &Record) -> Result<Json, Failure> {
    let one = |met: &Provenance| json!({ "path": met.path, "at": moment(met.at), "import": word(met.import) });
    Ok(reader.provenances(record)?.iter().map(one).collect())
}

/// What a check found.
pub(in crate::cli) fn verification(call: &Call<'_>, found: &Verification) -> Json {
    let logs = found.logs.iter().map(
        |log| json!({ "log": log.log, "size": log.size, "root": log.root, "author": log.author }),
    );
    let faults = found.faults.iter().map(|fault| {
        json!({ "what": fault.what, "where": fault.where_, "explanation": call.say(fault.what) })
    });
    json!({
        "ok": found.faults.is_empty(),
        "entries": found.entries,
        "blobs": found.blobs,
        "bytes": found.bytes,
        "logs": logs.collect::<Vec<_>>(),
        "faults": faults.collect::<Vec<_>>(),
    })
}

/// How much a journal holds.
pub(in crate::cli) fn stats(stats: &Stats) -> Json {
    let records = stats.records.iter();
    let records: Object =
        records.map(|(kind, count)| (kind.as_str().to_owned(), (*count).into())).collect();
    json!({
        "file_bytes": stats.file_bytes,
        "entries": stats.entries,
        "blobs": stats.blobs,
        "original_bytes": stats.original_bytes,
        "kept_bytes": stats.kept_bytes,
        "records": records,
    })
}
