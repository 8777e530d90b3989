//! The history of a record: everything recorded about it, in sentences, told alike on every screen.

mod draw;
mod fields;
mod tell;

pub use draw::{Look, Wanted, show};
pub use fields::field_name;

use crate::domain::{Body, Change, Kind, Record, Side, Stamp, Telling, Value, Verb};
use crate::session::{HistoryLine, Told};

/// What a history is of, as far as its words depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Of {
    /// The kind of record
    pub kind: Kind,
    /// Whose working days count between its dates
    pub side: Side,
}

impl Of {
    /// A history of this record.
    pub fn record(record: &Record) -> Of {
        let side = match &record.body {
            Body::Task(task) => task.side,
            _ => Side::Us,
        };
        Of { kind: record.kind, side }
    }
}

/// One thing that was recorded.
pub struct Line<'a> {
    /// When, by whom and where
    pub stamp: &'a Stamp,
    /// What it was
    pub deed: Deed<'a>,
    /// SHA-256 of the entry's bytes, hex, where the entry itself was read
    pub sha256: Option<&'a str>,
}

impl Line<'_> {
    /// The entry it tells of, as others name it.
    pub fn entry(&self) -> String {
        self.stamp.entry()
    }

    /// Whether another line takes it back.
    pub fn is_gone(&self, lines: &[Line<'_>]) -> bool {
        let own = self.entry();
        let takes_it = |line: &Line<'_>| matches!(&line.deed, Deed::TakenBack { entry, .. } | Deed::Restored { entry, .. } if *entry == own);
        lines.iter().any(takes_it)
    }
}

/// What was recorded.
pub enum Deed<'a> {
    /// The record was made; with its fields, where the entry itself was read
    Made(Option<&'a Value>),
    /// Fields changed
    Changed(&'a Change),
    /// Something happened to it
    Acted(Verb, &'a Telling),
    /// Something that happened to it was taken back, for this reason
    TakenBack {
        /// The entry it was, `log@position`
        entry: String,
        /// Why
        reason: &'a str,
    },
    /// It was taken back, for this reason
    Retracted(&'a str),
    /// It was put back in force, for this reason
    Restored {
        /// The entry that had taken it back, `log@position`
        entry: String,
        /// Why
        reason: &'a str,
    },
}

/// The history of a record as its entries tell it, oldest first.
pub fn of_entries(entries: &[HistoryLine]) -> Vec<Line<'_>> {
    let retracts = |entry: &str| {
        let stands = |line: &HistoryLine| {
            matches!(line.told, Told::Retracted(_)) && line.stamp.entry() == entry
        };
        entries.iter().any(stands)
    };
    let lines = entries.iter().map(|entry| Line {
        stamp: &entry.stamp,
        deed: match &entry.told {
            Told::Made(fields) => Deed::Made(Some(fields)),
            Told::Changed(change) => Deed::Changed(change),
            Told::Acted(Verb::TakeBack, telling) => {
                let entry = telling.entry.clone().unwrap_or_default();
                let reason = telling.reason.as_deref().unwrap_or_default();
                match retracts(&entry) {
                    true => Deed::Restored { entry, reason },
                    false => Deed::TakenBack { entry, reason },
                }
            }
            Told::Acted(verb, telling) => Deed::Acted(*verb, telling),
            Told::Retracted(reason) => Deed::Retracted(reason),
        },
        sha256: Some(&entry.sha256),
    });
    lines.collect()
}

/// The history of a record as the record itself has kept it, oldest first: the same but for the
/// fields it was made with and the fingerprints, which only entries have.
pub fn of_record(record: &Record) -> Vec<Line<'_>> {
    let line = |stamp, deed| Line { stamp, deed, sha256: None };
    let changes = record.changes.iter().map(|change| line(&change.stamp, Deed::Changed(change)));
    let acts = record.acts.iter().map(|act| line(&act.stamp, Deed::Acted(act.verb, &act.telling)));
    let gone = record.withdrawn.iter();
    let acts = acts.chain(
        gone.clone().map(|one| line(&one.act.stamp, Deed::Acted(one.act.verb, &one.act.telling))),
    );
    let acts = acts.chain(gone.map(|one| {
        let (entry, reason) = (one.act.stamp.entry(), one.by.reason.as_str());
        line(&one.by.stamp, Deed::TakenBack { entry, reason })
    }));
    let again = record.restored.iter();
    let retracted = record.retracted.iter().chain(again.clone().map(|one| &one.retraction));
    let retracted = retracted.map(|one| line(&one.stamp, Deed::Retracted(&one.reason)));
    let again = again.map(|one| {
        let (entry, reason) = (one.retraction.stamp.entry(), one.by.reason.as_str());
        line(&one.by.stamp, Deed::Restored { entry, reason })
    });
    let made = std::iter::once(line(&record.made, Deed::Made(None)));
    let mut lines: Vec<Line<'_>> =
        made.chain(changes).chain(acts).chain(retracted).chain(again).collect();
    lines.sort_by_key(|line| (line.stamp.at, line.stamp.position));
    lines
}
