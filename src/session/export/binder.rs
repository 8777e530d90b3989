//! Correspondence as pages: one book, volumes of it, or a file for each item.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Exporting, answer};
use crate::domain::{Address, Attachment, Failure, Form, Kind, Message};
use crate::journal::hash_hex;
use crate::package::{self, Files, Item, Made, Row, SafeNames, Written};
use crate::print::{BinderAbsent, BinderFile, BinderItem, BinderOriginal, BinderPage, Pdf, Sheets};
use crate::session::Exported;
use crate::session::pages::{local, not_printed};
use crate::text::{Words, dates, numbers};

/// Items of one volume at most. The typesetter holds a whole volume at once.
const ITEMS: usize = 250;
/// Bytes of the originals of one volume; a larger one has a volume of its own.
const BYTES: u64 = 48 << 20;
/// An original larger than this is named and not put inside: no reader would open the file.
const LARGEST: u64 = 128 << 20;

impl Exporting<'_> {
    /// One book; several volumes where it would be too thick for one.
    pub(super) fn book(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Exported, Failure> {
        let rows = package::rows(&self.items);
        let volumes = volumes(&rows);
        let paths = names(to, volumes.len());
        let files = Files::open(&paths)?;
        let (mut written, mut pages, mut done) = (Written::default(), 0, 0);
        let mut names = SafeNames::default();
        for (place, volume) in volumes.iter().enumerate() {
            let mut items = Vec::with_capacity(volume.len());
            for row in *volume {
                // A volume is laid out in one go: half of it is reading, half laying out.
                go_on(progress(done, rows.len() as u64))?;
                let (item, damaged) = self.item(row, &mut names)?;
                written.damaged.extend(damaged.then_some(row.item.id));
                written.not_held.extend(gone(row.item).then_some(row.item.id));
                written.count(row.item.kind);
                items.push(item);
                done += 1;
            }
            let last = place + 1 == volumes.len();
            let pdf = self.lay(items, (place + 1, volumes.len()), last, false)?;
            go_on(progress(done, rows.len() as u64))?;
            files.put(place, &pdf.bytes)?;
            pages += pdf.pages;
        }
        files.finish()?;
        written.files = u32::try_from(paths.len()).unwrap_or(u32::MAX);
        written.absent = u32::try_from(self.absent.len()).unwrap_or(u32::MAX);
        Ok(Exported { pages, ..answer(written, paths) })
    }

    /// A file for each item, with the indexes and the manifest beside them.
    pub(super) fn pages(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Exported, Failure> {
        let mut pages = 0;
        let mut make = |row: &Row<'_>| {
            let (item, damaged) = self.item(row, &mut SafeNames::default())?;
            let pdf = self.lay(vec![item], (row.number, 1), false, true)?;
            pages += pdf.pages;
            Ok(Made { bytes: pdf.bytes, damaged })
        };
        let mut written = package::pages(to, &self.given(), &mut make, progress)?;
        written.not_held =
            self.items.iter().filter(|item| gone(item)).map(|item| item.id).collect();
        Ok(Exported { pages, ..answer(written, vec![to.to_owned()]) })
    }

    fn lay(
        &self,
        items: Vec<BinderItem>,
        volume: (usize, usize),
        last: bool,
        single: bool,
    ) -> Result<Pdf, Failure> {
        let first = items.first().map(|item| item.number).unwrap_or_default();
        let page = BinderPage {
            frame: self.facts.frame.clone(),
            title: self.labels.index.clone(),
            facts: self.facts.lines.clone(),
            volume,
            single,
            items,
            absent: if last { self.absent.iter().map(absent).collect() } else { Vec::new() },
        };
        let chosen = hash_hex(format!("{:?}", self.facts.lines).as_bytes());
        let id = format!("{}/{chosen}/{volume:?}/{first}", page.frame.fingerprint);
        page.lay(&id, &|_| true).and_then(|laid| laid.pdf()).map_err(not_printed)
    }

    /// An item with its text and its original; whether the original's bytes are other than recorded.
    fn item(&self, row: &Row<'_>, names: &mut SafeNames) -> Result<(BinderItem, bool), Failure> {
        let (item, words) = (row.item, Words::new(self.lang));
        let message = match (item.kind, &item.sha256) {
            (Kind::Message, Some(sha256)) => self.reader.content(sha256)?,
            _ => None,
        };
        let (original, damaged) = self.original(item, names)?;
        let mut remarks = self.remarks(item, message.as_ref(), damaged);
        if original.is_none() && item.size > LARGEST {
            remarks.push(words.say("export-too-large"));
        }
        let labels = &self.labels;
        let from = item.from.iter().map(shown).collect::<Vec<_>>().join("; ");
        let text = match &message {
            Some(message) => message.text.clone(),
            None => item.text.clone().unwrap_or_default(),
        };
        let binder = BinderItem {
            number: row.number,
            kind: labels.kind(item.kind).to_owned(),
            subject: row.subject(labels).to_owned(),
            at: Some(local(item.at)),
            from,
            heads: self.heads(row, message.as_ref()),
            remarks,
            text,
            attachments: message
                .map(|one| one.attachments)
                .unwrap_or_default()
                .into_iter()
                .map(file)
                .collect(),
            original,
            sha256: item.sha256.clone(),
        };
        Ok((binder, damaged))
    }

    fn original(
        &self,
        item: &Item,
        names: &mut SafeNames,
    ) -> Result<(Option<BinderOriginal>, bool), Failure> {
        let Some(sha256) = item.sha256.as_deref().filter(|_| item.size <= LARGEST) else {
            return Ok((None, false));
        };
        // As in a folder, what can be read of a damaged one is given, and marked.
        let mut bytes = Vec::new();
        let whole =
            self.reader.query.each_chunk(sha256, &mut |piece| bytes.extend_from_slice(piece));
        drop(whole);
        let damaged = !hash_hex(&bytes).eq_ignore_ascii_case(sha256);
        let minute = local(item.at).format("%Y-%m-%d_%H%M").to_string();
        let (name, mime) = match (item.kind, item.form) {
            (Kind::Message, form) => {
                let name =
                    names.like(&format!("{minute} {}{}", item.subject, form.ending()), &minute);
                (name, mime(form))
            }
            _ => (names.like(&item.file_name, &minute), "application/octet-stream"),
        };
        Ok((Some(BinderOriginal { name, mime, bytes: Arc::from(bytes) }), damaged))
    }

    fn remarks(&self, item: &Item, message: Option<&Message>, damaged: bool) -> Vec<String> {
        let (labels, words) = (&self.labels, Words::new(self.lang));
        let mut remarks = Vec::new();
        remarks.extend(gone(item).then(|| labels.not_held.clone()));
        remarks.extend(damaged.then(|| labels.damaged.clone()));
        remarks.extend(item.retracted.then(|| labels.retracted.clone()));
        let warnings = message.map(|message| message.warnings.as_slice()).unwrap_or_default();
        remarks.extend(
            warnings.iter().map(|one| words.say(&format!("common-warning-{}", one.as_str()))),
        );
        remarks
    }

    fn heads(&self, row: &Row<'_>, message: Option<&Message>) -> Vec<(String, String)> {
        let (item, labels) = (row.item, &self.labels);
        let columns = &labels.columns;
        let people = |people: &[Address]| people.iter().map(named).collect::<Vec<_>>().join("; ");
        let bcc = message.map(|message| people(&message.bcc)).unwrap_or_default();
        let blind = Words::new(self.lang).say("export-column-bcc");
        let thread = row.thread.filter(|first| *first != row.number);
        let lines = [
            (&columns.from, people(&item.from)),
            (&columns.to, people(&item.to)),
            (&columns.cc, people(&item.cc)),
            (&blind, bcc),
            (&columns.at, dates::stamp(self.lang, local(item.at))),
            (&columns.direction, labels.direction(item.direction).to_owned()),
            (&columns.message_id, item.message_id.clone().unwrap_or_default()),
            (&columns.thread, thread.map(|number| number.to_string()).unwrap_or_default()),
            (&columns.known_on, (labels.moment)(item.recorded)),
            (
                &columns.size,
                item.sha256
                    .as_ref()
                    .map(|_| numbers::size(self.lang, item.size))
                    .unwrap_or_default(),
            ),
            (&columns.id, item.id.to_string()),
        ];
        let said = lines.into_iter().filter(|(_, value)| !value.is_empty());
        said.map(|(name, value)| (name.clone(), value)).collect()
    }
}

/// Its original should be there and is not.
fn gone(item: &Item) -> bool {
    item.sha256.is_none() && item.text.is_none()
}

fn go_on(on: bool) -> Result<(), Failure> {
    if on { Ok(()) } else { Err(Failure::new("error-cancelled")) }
}

/// The rows parted so that each volume can be held at once.
fn volumes<'r, 'a>(rows: &'r [Row<'a>]) -> Vec<&'r [Row<'a>]> {
    let mut volumes = Vec::new();
    let (mut first, mut bytes) = (0, 0);
    for (place, row) in rows.iter().enumerate() {
        let size = row.item.size.min(LARGEST);
        let full = place - first >= ITEMS || bytes + size > BYTES;
        if place > first && full {
            volumes.extend(rows.get(first..place));
            (first, bytes) = (place, 0);
        }
        bytes += size;
    }
    volumes.extend(rows.get(first..));
    volumes
}

/// The file's own name, or numbered ones: `book (1 of 3).pdf` would need words, `book-1.pdf` does not.
fn names(to: &Path, count: usize) -> Vec<PathBuf> {
    if count == 1 {
        return vec![to.to_owned()];
    }
    let stem = to.file_stem().unwrap_or_default().to_string_lossy();
    let ending = to.extension().unwrap_or("pdf".as_ref()).to_string_lossy();
    let digits = count.to_string().len();
    let name = |number: usize| to.with_file_name(format!("{stem}-{number:0digits$}.{ending}"));
    (1..=count).map(name).collect()
}

fn mime(form: Form) -> &'static str {
    match form {
        Form::Internet => "message/rfc822",
        Form::Outlook => "application/vnd.ms-outlook",
        Form::Tnef => "application/vnd.ms-tnef",
    }
}

fn file(one: Attachment) -> BinderFile {
    BinderFile { name: one.name, mime: one.mime, size: one.size, sha256: one.sha256 }
}

fn absent(one: &crate::package::Absent) -> BinderAbsent {
    let at = one.at.map(|at| at.format("%Y-%m-%d %H:%M").to_string());
    let numbers = one.numbers.join(", ");
    let what = [
        one.from.as_str(),
        at.as_deref().unwrap_or_default(),
        &one.subject,
        &one.message_id,
        &numbers,
    ];
    let what: Vec<&str> = what.into_iter().filter(|part| !part.is_empty()).collect();
    BinderAbsent {
        why: one.why.clone(),
        what: what.join(", "),
        told_by: one.told_by.join("; "),
        holders: one.holders.join("; "),
    }
}

fn shown(address: &Address) -> &str {
    if address.name.is_empty() { &address.address } else { &address.name }
}

fn named(address: &Address) -> String {
    match (address.name.is_empty(), address.address.is_empty()) {
        (true, _) => address.address.clone(),
        (false, true) => address.name.clone(),
        (false, false) => format!("{} <{}>", address.name, address.address),
    }
}
