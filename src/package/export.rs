//! The course of an export: each item in the order of time, then the indexes, then the manifest.

use std::io::ErrorKind;
use std::path::Path;

use super::fault::cancelled;
use super::mbox::{Quoter, from_line};
use super::name::SafeNames;
use super::note::note_text;
use super::row::{Row, threads};
use super::sink::{Listed, Sink};
use super::stage::Stage;
use super::{Item, Labels, Originals, Written, index_csv, index_html};
use crate::domain::{Failure, Form, Kind};

/// The file that lists all the others.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";

/// Writes these items into a folder, which appears whole or not at all.
///
/// Items of kinds that must not leave, private notes above all, are left out. `progress` is told
/// items done and items in all, also between the pieces of a large one; it answers whether to go on.
///
/// # Errors
/// `error-folder-not-empty` where the folder holds something, `error-cancelled` where `progress`
/// said so, a failure of `originals`, or what the system refused. Nothing is left behind then.
pub fn export(
    to: &Path,
    items: &[Item],
    originals: &mut dyn Originals,
    labels: &Labels,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, Failure> {
    let stage = Stage::open(to)?;
    let mut items: Vec<&Item> = items.iter().filter(|item| place(item.kind).is_some()).collect();
    items.sort_by_key(|item| (item.at, item.recorded, item.id));
    let written = Run::new(&stage, labels, originals, progress)?.write(&items)?;
    stage.finish()?;
    Ok(written)
}

/// Where things of a kind are put.
#[derive(Clone, Copy)]
enum Place {
    Message,
    Document,
    Note,
}

/// The place of a kind that may leave; none for every other. There is no way around this: only what
/// has a place is written. Each kind is named, so that a new one is decided on.
fn place(kind: Kind) -> Option<Place> {
    match kind {
        Kind::Message => Some(Place::Message),
        Kind::Document => Some(Place::Document),
        Kind::PhoneNote | Kind::Letter | Kind::Chat => Some(Place::Note),
        Kind::PrivateNote => None,
        Kind::Client | Kind::Person | Kind::Meeting | Kind::Rule | Kind::Task => None,
        Kind::Snapshot | Kind::Decision | Kind::Import => None,
    }
}

/// An export under way.
struct Run<'a> {
    stage: &'a Stage,
    labels: &'a Labels,
    originals: &'a mut dyn Originals,
    progress: &'a mut dyn FnMut(u64, u64) -> bool,
    mbox: Sink,
    /// Names given in `originals/` and in `notes/`.
    names: (SafeNames, SafeNames),
    listed: Vec<Listed>,
    written: Written,
    /// Items done and in all.
    come: (u64, u64),
}

impl<'a> Run<'a> {
    fn new(
        stage: &'a Stage,
        labels: &'a Labels,
        originals: &'a mut dyn Originals,
        progress: &'a mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Run<'a>, Failure> {
        stage.make_folder("originals")?;
        stage.make_folder("notes")?;
        let mbox = Sink::create(stage, "messages.mbox".to_owned())?;
        Ok(Run {
            stage,
            labels,
            originals,
            progress,
            mbox,
            names: Default::default(),
            listed: Vec::new(),
            written: Written::default(),
            come: (0, 0),
        })
    }

    fn write(mut self, items: &[&Item]) -> Result<Written, Failure> {
        self.come.1 = items.len() as u64;
        let mut rows = Vec::with_capacity(items.len());
        for (place, (item, thread)) in items.iter().zip(threads(items)).enumerate() {
            self.tell()?;
            let row = Row { number: place + 1, item, file: None, thread, damaged: false };
            rows.push(self.item(row)?);
            self.come.0 += 1;
        }
        self.tell()?;
        self.listed.push(self.mbox.close()?);
        self.listed.push(write_csv(self.stage, &rows, self.labels)?);
        self.listed.push(write_html(self.stage, &rows, self.labels)?);
        write_manifest(self.stage, &mut self.listed)?;
        self.written.files = count(self.listed.len() + 1);
        Ok(self.written)
    }

    fn tell(&mut self) -> Result<(), Failure> {
        if (self.progress)(self.come.0, self.come.1) { Ok(()) } else { Err(cancelled()) }
    }

    /// Writes one item's file and completes its row.
    fn item<'i>(&mut self, row: Row<'i>) -> Result<Row<'i>, Failure> {
        match (place(row.item.kind), &row.item.sha256) {
            (None, _) => Ok(row),
            (Some(Place::Note), _) => self.note(row),
            (Some(_), None) => {
                self.written.not_held.push(row.item.id);
                Ok(row)
            }
            (Some(place), Some(sha256)) => self.original(row, place, sha256),
        }
    }

    fn note<'i>(&mut self, mut row: Row<'i>) -> Result<Row<'i>, Failure> {
        let subject = match row.item.subject.trim() {
            "" => self.labels.kind(row.item.kind),
            subject => subject,
        };
        let name = self.names.1.of(&self.minute(row.item), subject, ".txt");
        let path = format!("notes/{name}");
        row.file = Some(path.clone());
        let mut file = Sink::create(self.stage, path)?;
        file.put(note_text(&row, self.labels).as_bytes())?;
        self.listed.push(file.close()?);
        self.written.notes += 1;
        Ok(row)
    }

    fn original<'i>(
        &mut self,
        mut row: Row<'i>,
        place: Place,
        sha256: &str,
    ) -> Result<Row<'i>, Failure> {
        let (item, minute) = (row.item, self.minute(row.item));
        // A mailbox holds messages in the Internet's form and no other; their original is what is given.
        let is_message = matches!(place, Place::Message) && item.form == Form::Internet;
        let name = match place {
            Place::Message => self.names.0.of(&minute, &item.subject, item.form.ending()),
            _ => self.names.0.like(&item.file_name, &minute),
        };
        let path = format!("originals/{name}");
        row.file = Some(path.clone());
        let mut file = Sink::create(self.stage, path)?;
        if is_message {
            self.mbox.put(from_line(&item.from, item.at).as_bytes())?;
        }
        match place {
            Place::Message => self.written.messages += 1,
            _ => self.written.documents += 1,
        }
        self.copy(sha256, &mut file, is_message)?;
        let listed = file.close()?;
        if !listed.hash.to_string().eq_ignore_ascii_case(sha256) {
            row.damaged = true;
            self.written.damaged.push(item.id);
        }
        self.listed.push(listed);
        Ok(row)
    }

    /// Hands an original through to its file, and for a message to the mailbox as well.
    fn copy(&mut self, sha256: &str, file: &mut Sink, is_message: bool) -> Result<(), Failure> {
        let mut quoter = is_message.then(Quoter::new);
        let mut fault = None;
        let (mbox, progress, come) = (&mut self.mbox, &mut self.progress, self.come);
        let mut step = |bytes: &[u8]| {
            if !progress(come.0, come.1) {
                return Err(cancelled());
            }
            file.put(bytes)?;
            match &mut quoter {
                Some(quoter) => quoter.feed(bytes, mbox).map_err(|error| mbox.failure(&error)),
                None => Ok(()),
            }
        };
        let read = self.originals.each_chunk(sha256, &mut |bytes| {
            if fault.is_none() {
                fault = step(bytes).err();
            }
            if fault.is_some() { Err(ErrorKind::Other.into()) } else { Ok(()) }
        });
        fault.map_or(read, Err)?;
        match quoter {
            Some(quoter) => quoter.finish(mbox).map_err(|error| mbox.failure(&error)),
            None => Ok(()),
        }
    }

    /// The local minute, as names of files begin with it.
    fn minute(&self, item: &Item) -> String {
        (self.labels.local)(item.at).format("%Y-%m-%d_%H%M").to_string()
    }
}

fn write_csv(stage: &Stage, rows: &[Row<'_>], labels: &Labels) -> Result<Listed, Failure> {
    let mut file = Sink::create(stage, "index.csv".to_owned())?;
    file.put(index_csv::head(&labels.columns).as_bytes())?;
    for row in rows {
        file.put(index_csv::row_line(row, labels).as_bytes())?;
    }
    file.close()
}

fn write_html(stage: &Stage, rows: &[Row<'_>], labels: &Labels) -> Result<Listed, Failure> {
    let mut file = Sink::create(stage, "index.html".to_owned())?;
    file.put(index_html::head(labels).as_bytes())?;
    let mut day = None;
    for row in rows {
        let today = (labels.local)(row.item.at).date_naive();
        if day != Some(today) {
            file.put(index_html::day(today, day.is_none(), labels).as_bytes())?;
            day = Some(today);
        }
        file.put(index_html::row_line(row, labels).as_bytes())?;
    }
    file.put(index_html::foot(day.is_none(), labels).as_bytes())?;
    file.close()
}

/// One line per file, sorted by path: the hash, two spaces, the path.
fn write_manifest(stage: &Stage, listed: &mut [Listed]) -> Result<(), Failure> {
    listed.sort_by(|one, other| one.path.cmp(&other.path));
    let mut file = Sink::create(stage, MANIFEST.to_owned())?;
    for Listed { hash, path } in listed {
        file.put(format!("{hash}  {path}\n").as_bytes())?;
    }
    file.close().map(drop)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
