//! Files a chat names as sent with it, and nobody holds: exports leave out what the phone no longer had.

use std::collections::{HashMap, HashSet};

use chrono::Local;

use super::{Absence, Holder, Looking, MOST, Missing, TOLD, Teller};
use crate::domain::{
    Address, Body, Failure, Field, Kind, Note, Record, RecordId, Who, fold_letters,
};
use crate::session::chats::{NamedFile, named_files};

/// What a file is in that is not kept as one, where it was opened and what was inside is kept.
const OPENED: [&str; 5] = [".zip", ".eml", ".msg", ".mbox", ".pst"];

impl Looking<'_> {
    pub(super) fn chat_files(&mut self) -> Result<Vec<Missing>, Failure> {
        let chats = self.reader.query.records(Some(self.client), Kind::Chat)?;
        let naming = chats.iter().filter_map(|record| {
            let Body::Note(note) = &record.body else { return None };
            let files = named_files(&note.text);
            let heard = record.retracted.is_none() && self.hears(record.id);
            // What somebody wrote down by hand came with no files.
            (heard && note.document.is_some() && !files.is_empty()).then_some((record, note, files))
        });
        let naming: Vec<(&Record, &Note, Vec<NamedFile>)> = naming.collect();
        if naming.is_empty() {
            return Ok(Vec::new());
        }
        let held = Held::of(self, naming.iter().flat_map(|(.., files)| files))?;
        let mut found = Vec::new();
        for (record, note, files) in naming {
            let beside = self.beside(record, note)?;
            for file in files.iter().filter(|file| !held.has(&file.name, &beside)) {
                found.push(self.chat_file(record, note, file)?);
            }
        }
        found.truncate(MOST);
        Ok(found)
    }

    /// The archives in which the exports of this chat lay; none for one that lay in no archive.
    fn beside(&self, record: &Record, note: &Note) -> Result<HashSet<Option<String>>, Failure> {
        let changes = record.changes.iter().flat_map(|change| &change.fields);
        let exports = changes.filter(|field| field.name == "document");
        let exports = exports.flat_map(|field| [&field.before, &field.after]);
        let mut exports: HashSet<RecordId> =
            exports.filter_map(|value| RecordId::read(value, "").ok()).collect();
        exports.extend(note.document);
        let mut beside = HashSet::new();
        for id in exports {
            let Some(export) = self.reader.record(id)? else { continue };
            let places = self.reader.provenances(&export)?;
            beside.extend(places.iter().map(|met| within(&met.path).map(str::to_owned)));
        }
        Ok(beside)
    }

    fn chat_file(
        &self,
        record: &Record,
        note: &Note,
        file: &NamedFile,
    ) -> Result<Missing, Failure> {
        let subject = note.subject.clone().unwrap_or_default();
        let told = Teller {
            id: record.id,
            kind: Kind::Chat,
            from: file.from.clone(),
            date: Some(note.at),
            subject,
        };
        let sender = note.with.iter().filter(|who| who.name == file.from);
        let others = note.with.iter().filter(|who| who.name != file.from);
        let mut holders = Vec::new();
        for who in sender.chain(others).take(TOLD) {
            holders.push(self.holder(who)?);
        }
        let from = holders.first().map(|first| first.address.clone());
        Ok(Missing {
            why: Absence::ChatFile,
            message_id: None,
            from: from.filter(|from| from.name == file.from),
            at: Some(note.at.with_timezone(&Local).date_naive().and_time(file.time)),
            subject: file.name.clone(),
            numbers: Vec::new(),
            told_by: vec![told],
            holders,
        })
    }

    /// Who wrote in a chat, with their address where they are known.
    fn holder(&self, who: &Who) -> Result<Holder, Failure> {
        let record = who.person.map(|id| self.reader.record(id)).transpose()?.flatten();
        let known = match record.map(|record| record.body) {
            Some(Body::Person(person)) => Some(person),
            _ => None,
        };
        let address = known.as_ref().and_then(|person| person.addresses.first());
        let address =
            Address { name: who.name.clone(), address: address.cloned().unwrap_or_default() };
        Ok(Holder { address, side: known.map(|person| person.side) })
    }
}

/// The names under which files were met, each with the archives they lay in.
struct Held(HashMap<String, HashSet<Option<String>>>);

impl Held {
    fn of<'a>(
        looking: &Looking<'_>,
        files: impl Iterator<Item = &'a NamedFile>,
    ) -> Result<Held, Failure> {
        let (client, query) = (looking.client, &looking.reader.query);
        let wanted: HashSet<String> = files.map(|file| fold_letters(&file.name)).collect();
        let mut kinds = vec![Kind::Document];
        let opened = |name: &String| OPENED.iter().any(|ending| name.ends_with(ending));
        kinds.extend(wanted.iter().any(opened).then_some(Kind::Message));
        let mut held = Held(HashMap::new());
        for kind in kinds {
            for record in query.records(Some(client), kind)? {
                if let Body::Filed(filed) = &record.body {
                    held.add(filed.path.as_deref().unwrap_or(&filed.name), &wanted);
                }
            }
        }
        for place in query.places_met(client)? {
            held.add(&place, &wanted);
        }
        Ok(held)
    }

    /// Adds the names of a place: `a.zip!b.zip!c` is a file in an archive in an archive.
    fn add(&mut self, place: &str, wanted: &HashSet<String>) {
        let ends = place.match_indices(['!', '#']).map(|(at, _)| at);
        for path in ends.chain([place.len()]).filter_map(|end| place.get(..end)) {
            let name = path.rsplit(['/', '\\', '!']).next().unwrap_or(path);
            let name = fold_letters(name);
            if wanted.contains(&name) {
                self.0.entry(name).or_default().insert(within(path).map(str::to_owned));
            }
        }
    }

    /// Whether a file is held that may be the one named: beside an export of the chat, or in no archive. What lies in
    /// another archive came from elsewhere: phones number their pictures alike.
    fn has(&self, name: &str, beside: &HashSet<Option<String>>) -> bool {
        let lay = self.0.get(&fold_letters(name));
        let alone = beside.contains(&None);
        lay.is_some_and(|lay| alone || lay.contains(&None) || !lay.is_disjoint(beside))
    }
}

/// The archive a place is in.
fn within(place: &str) -> Option<&str> {
    place.rsplit_once('!').map(|(archive, _)| archive)
}
