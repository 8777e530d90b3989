//! What every export into a folder goes through: its items in the order of time, how far it has come,
//! and at its end the indexes and the manifest.

use super::fault::cancelled;
use super::row::{Row, threads};
use super::sink::{Listed, Sink};
use super::stage::Stage;
use super::{Given, Item, Written, index, index_csv, index_html};
use crate::domain::{Failure, Kind};

/// The file that lists all the others.
pub(super) const MANIFEST: &str = "manifest-sha256.txt";

/// Where things of a kind are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Message,
    Document,
    Note,
}

/// The place of a kind that may leave; none for every other. There is no way around this: only what
/// has a place is written. Each kind is named, so that a new one is decided on.
pub(super) fn place(kind: Kind) -> Option<Place> {
    match kind {
        Kind::Message => Some(Place::Message),
        Kind::Document => Some(Place::Document),
        Kind::PhoneNote | Kind::Letter | Kind::Chat => Some(Place::Note),
        Kind::PrivateNote => None,
        Kind::Client | Kind::Person | Kind::Meeting | Kind::Rule | Kind::Task => None,
        Kind::Snapshot | Kind::Decision | Kind::Import => None,
    }
}

/// What may leave of these items, as rows in the order of time.
pub fn rows(items: &[Item]) -> Vec<Row<'_>> {
    let mut items: Vec<&Item> = items.iter().filter(|item| place(item.kind).is_some()).collect();
    items.sort_by_key(|item| (item.at, item.recorded, item.id));
    let threads = threads(&items);
    let rows = items.into_iter().zip(threads).enumerate();
    rows.map(|(place, (item, thread))| Row::new(place + 1, item, thread)).collect()
}

/// An export under way.
pub(super) struct Run<'a> {
    pub stage: &'a Stage,
    pub given: &'a Given<'a>,
    pub written: Written,
    progress: &'a mut dyn FnMut(u64, u64) -> bool,
    listed: Vec<Listed>,
    /// Items done and in all.
    come: (u64, u64),
}

impl<'a> Run<'a> {
    pub(super) fn new(
        stage: &'a Stage,
        given: &'a Given<'a>,
        progress: &'a mut dyn FnMut(u64, u64) -> bool,
    ) -> Run<'a> {
        let (listed, written) = (Vec::new(), Written::default());
        Run { stage, given, written, progress, listed, come: (0, 0) }
    }

    /// Goes through every item, and writes what tells of them.
    pub(super) fn each(
        &mut self,
        write: &mut dyn FnMut(&mut Run<'a>, Row<'a>) -> Result<Row<'a>, Failure>,
    ) -> Result<Vec<Row<'a>>, Failure> {
        let rows = rows(self.given.items);
        self.come.1 = rows.len() as u64;
        let mut done = Vec::with_capacity(rows.len());
        for row in rows {
            self.tell()?;
            done.push(write(self, row)?);
            self.come.0 += 1;
        }
        self.tell()?;
        Ok(done)
    }

    /// Tells how far it has come; a failure where it is not to go on.
    pub(super) fn tell(&mut self) -> Result<(), Failure> {
        if (self.progress)(self.come.0, self.come.1) { Ok(()) } else { Err(cancelled()) }
    }

    /// Opens a file of the export.
    pub(super) fn create(&self, path: String) -> Result<Sink, Failure> {
        Sink::create(self.stage, path)
    }

    /// Notes a finished file for the manifest.
    pub(super) fn list(&mut self, file: Listed) {
        self.listed.push(file);
    }

    /// Writes a whole small file.
    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let mut file = self.create(path.to_owned())?;
        file.put(bytes)?;
        self.listed.push(file.close()?);
        Ok(())
    }

    /// Writes the indexes of these rows, then the manifest of everything.
    pub(super) fn finish(mut self, rows: &[Row<'_>]) -> Result<Written, Failure> {
        let Given { absent, labels, .. } = *self.given;
        let csv = self.csv(rows)?;
        let html = self.html(rows)?;
        self.listed.extend([csv, html]);
        if !absent.is_empty() {
            self.put("missing.csv", index_csv::absent_table(absent, labels).as_bytes())?;
        }
        self.put("index.xlsx", &index::workbook(rows, self.given)?)?;
        write_manifest(self.stage, &mut self.listed)?;
        self.written.files = u32::try_from(self.listed.len() + 1).unwrap_or(u32::MAX);
        self.written.absent = u32::try_from(absent.len()).unwrap_or(u32::MAX);
        Ok(self.written)
    }

    fn csv(&self, rows: &[Row<'_>]) -> Result<Listed, Failure> {
        let labels = self.given.labels;
        let mut file = self.create("index.csv".to_owned())?;
        file.put(index_csv::head(labels).as_bytes())?;
        for row in rows {
            file.put(index_csv::row_line(row, labels).as_bytes())?;
        }
        file.close()
    }

    fn html(&self, rows: &[Row<'_>]) -> Result<Listed, Failure> {
        let labels = self.given.labels;
        let mut file = self.create("index.html".to_owned())?;
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
        file.put(index_html::end(day.is_none()).as_bytes())?;
        file.put(index_html::absent(self.given.absent, labels).as_bytes())?;
        file.put(index_html::foot(labels).as_bytes())?;
        file.close()
    }
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
