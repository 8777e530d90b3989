//! Balance sheets of past imports whole again, as a table for a spreadsheet and as pages; and where the
//! bytes of a record were met.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::pages::{PrintDesk, local};
use super::{Balance, BalanceItem, HeldAs, Reader};
use crate::domain::{
    Body, Failure, Filed, Import, ImportItem, ImportStatus, Kind, Lang, Opened, Record, RecordId,
};
use crate::package::{CSV_MARK, csv_line};
use crate::print::{SheetGroup, SheetLine, SheetPage};
use crate::text::Words;

/// One place where the bytes of a record were met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Where: a path, with the way inside an archive or a mailbox
    pub path: String,
    /// When it was recorded
    pub at: DateTime<Utc>,
    /// The balance sheet of that import; none where it could not be written
    pub import: Option<RecordId>,
}

impl Reader<'_> {
    /// Everywhere the bytes of a message or document were met, the place they were taken from first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn provenances(&self, record: &Record) -> Result<Vec<Provenance>, Failure> {
        let Body::Filed(filed) = &record.body else { return Ok(Vec::new()) };
        let mut found: Vec<Provenance> = Vec::new();
        if let Some(path) = &filed.path {
            let import = self.sheet_of(record)?;
            found.push(Provenance { path: path.clone(), at: record.made.at, import });
        }
        for met in self.query.met_again(record.client, &filed.sha256)? {
            let known = |one: &Provenance| one.import == Some(met.sheet) && one.path == met.place;
            if found.iter().any(known) {
                continue;
            }
            let at = self.query.record(met.sheet)?.map_or(record.made.at, |sheet| sheet.made.at);
            found.push(Provenance { path: met.place, at, import: Some(met.sheet) });
        }
        Ok(found)
    }

    /// The sheet of the import that took a record in.
    fn sheet_of(&self, record: &Record) -> Result<Option<RecordId>, Failure> {
        let made = record.made.at.timestamp_millis();
        let sheet = self.query.sheet_after(record.client, made)?;
        Ok(sheet.filter(|sheet| holds(sheet, record)).map(|sheet| sheet.id))
    }

    /// The balance sheet of a past import, with every item it had.
    ///
    /// # Errors
    /// Where it is no import, and those of the database.
    pub fn balance(&self, id: RecordId) -> Result<Balance, Failure> {
        let record = self.expect(id)?;
        let Body::Import(import) = &record.body else {
            return Err(Failure::new("error-wrong-kind").with("kind", record.kind.as_str()));
        };
        let mut items = self.fresh(&record, import)?;
        let mut places: HashMap<_, _> =
            items.iter().enumerate().map(|(place, line)| (line.id, place)).collect();
        for item in &import.items {
            let line = self.line(record.client, item)?;
            // Something new of which there is more to tell stands in both.
            let place = match item.status {
                ImportStatus::New => places.remove(&line.id),
                _ => None,
            };
            match place.and_then(|place| items.get_mut(place)) {
                Some(fresh) => *fresh = line,
                None => items.push(line),
            }
        }
        Ok(Balance {
            id: Some(id),
            source: import.source.clone(),
            began: import.began,
            read: import.read,
            new: import.new,
            held: import.held,
            unreadable: import.unreadable,
            cancelled: import.cancelled,
            retracted: record.retracted.clone(),
            stopped: None,
            items,
            opened: import.opened.clone(),
        })
    }

    /// What these records are, those that are there.
    ///
    /// # Errors
    /// Those of the database.
    pub fn held_as(&self, ids: &[RecordId]) -> Result<Vec<HeldAs>, Failure> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(record) = self.query.record(*id)? else { continue };
            let gist = self.gist(&record)?;
            found.push(HeldAs { id: *id, kind: record.kind, gist, made: record.made.at });
        }
        Ok(found)
    }

    /// What an import took in for the first time: its sheet counts it, the records themselves say the rest.
    fn fresh(&self, sheet: &Record, import: &Import) -> Result<Vec<BalanceItem>, Failure> {
        let began = import.began.timestamp_millis();
        let mut lines = Vec::new();
        let mut add = |record: Record| lines.extend(fresh_line(record));
        self.query.filed_before(sheet.client, began, &sheet.made, &mut add)?;
        Ok(lines)
    }

    fn line(&self, client: RecordId, item: &ImportItem) -> Result<BalanceItem, Failure> {
        let id = match &item.sha256 {
            Some(hash) => self.query.filed_as(client, hash)?,
            None => None,
        };
        let record = id.map(|id| self.query.record(id)).transpose()?.flatten();
        let kind = record.map_or(Kind::Document, |record| record.kind);
        Ok(BalanceItem { item: item.clone(), id, kind })
    }
}

/// Whether a record was made while this sheet's import ran.
fn holds(sheet: &Record, record: &Record) -> bool {
    let Body::Import(import) = &sheet.body else { return false };
    import.began <= record.made.at && sheet.made.log == record.made.log
}

fn fresh_line(record: Record) -> Option<BalanceItem> {
    let Body::Filed(Filed { sha256, path, name, unreadable: None, .. }) = record.body else {
        return None;
    };
    let path = path.unwrap_or(name);
    let item = ImportItem { path, status: ImportStatus::New, sha256: Some(sha256), reason: None };
    Some(BalanceItem { item, id: Some(record.id), kind: record.kind })
}

/// A balance sheet as CSV (RFC 4180) in words of this language: a line for each item, then one for each
/// file that was opened.
pub fn balance_csv(balance: &Balance, lang: Lang) -> String {
    let words = Words::new(lang);
    let heads = ["status", "path", "kind", "reason", "sha", "id"];
    let heads = heads.map(|name| words.say(&format!("print-sheet-head-{name}")));
    let mut text = format!("{CSV_MARK}{}", csv_line(heads.each_ref().map(String::as_str)));
    for line in &balance.items {
        text.push_str(&csv_line([
            &words.say(&format!("common-import-{}", line.item.status.as_str())),
            &line.item.path,
            &words.say(&format!("kind-{}", line.kind.as_str())),
            &reason(words, &line.item),
            line.item.sha256.as_deref().unwrap_or_default(),
            &line.id.map(|id| id.to_string()).unwrap_or_default(),
        ]));
    }
    for one in &balance.opened {
        let items = words.say_with("print-sheet-inside", &[("count", one.items.into())]);
        let opened = words.say("print-sheet-status-opened");
        text.push_str(&csv_line([&opened, &one.path, "", &items, &one.sha256, ""]));
    }
    text
}

fn reason(words: Words, item: &ImportItem) -> String {
    item.reason.as_deref().map(|key| words.say(key)).unwrap_or_default()
}

/// The pages of a past import.
pub(super) fn page(desk: &PrintDesk<'_>, id: RecordId) -> Result<SheetPage, Failure> {
    let balance = desk.reader.balance(id)?;
    let record = desk.reader.expect(id)?;
    let words = Words::new(desk.frame.lang);
    let group = |status: ImportStatus, key: &'static str| {
        let of = balance.items.iter().filter(|line| line.item.status == status);
        SheetGroup { key, lines: of.map(|line| sheet_line(words, line)).collect() }
    };
    Ok(SheetPage {
        frame: desk.frame.clone(),
        number: record.number,
        source: balance.source.clone(),
        began: local(balance.began),
        ended: local(record.made.at),
        read: balance.read,
        new: balance.new,
        held: balance.held,
        unreadable: balance.unreadable,
        cancelled: balance.cancelled,
        groups: vec![
            group(ImportStatus::Unreadable, "unreadable"),
            SheetGroup {
                key: "opened",
                lines: balance.opened.iter().map(|one| opened_line(words, one)).collect(),
            },
            group(ImportStatus::New, "new"),
            group(ImportStatus::Held, "held"),
        ],
    })
}

fn sheet_line(words: Words, line: &BalanceItem) -> SheetLine {
    let kind = words.say(&format!("kind-{}", line.kind.as_str()));
    let note = match line.item.reason {
        Some(_) => reason(words, &line.item),
        None => kind,
    };
    SheetLine {
        path: line.item.path.clone(),
        note,
        sha256: line.item.sha256.clone().unwrap_or_default(),
    }
}

fn opened_line(words: Words, one: &Opened) -> SheetLine {
    SheetLine {
        path: one.path.clone(),
        note: words.say_with("print-sheet-inside", &[("count", one.items.into())]),
        sha256: one.sha256.clone(),
    }
}
