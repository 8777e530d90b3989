//! The export as a folder: every original byte for byte, one mailbox, notes as text, indexes and manifest.

use std::io::ErrorKind;
use std::path::Path;

use super::mailbox::Mailbox;
use super::name::SafeNames;
use super::note::note_text;
use super::row::Row;
use super::run::{Place, Run, place};
use super::sink::Sink;
use super::stage::Stage;
use super::{Given, Originals, Written};
use crate::domain::{Failure, Form};

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
    given: &Given<'_>,
    originals: &mut dyn Originals,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, Failure> {
    let stage = Stage::open(to)?;
    stage.make_folder("originals")?;
    stage.make_folder("notes")?;
    let mut run = Run::new(&stage, given, progress);
    let mbox = Mailbox::new(run.create("messages.mbox".to_owned())?);
    let mut folder = Folder { originals, mbox, names: Default::default() };
    let rows = run.each(&mut |run, row| folder.item(run, row))?;
    run.list(folder.mbox.close()?);
    let written = run.finish(&rows)?;
    stage.finish()?;
    Ok(written)
}

/// A folder under way.
struct Folder<'o> {
    originals: &'o mut dyn Originals,
    mbox: Mailbox,
    /// Names given in `originals/` and in `notes/`.
    names: (SafeNames, SafeNames),
}

impl Folder<'_> {
    /// Writes one item's file and completes its row.
    fn item<'i>(&mut self, run: &mut Run<'_>, row: Row<'i>) -> Result<Row<'i>, Failure> {
        match (place(row.item.kind), &row.item.sha256) {
            (None, _) => Ok(row),
            (Some(Place::Note), _) => self.note(run, row),
            (Some(_), None) => {
                run.written.not_held.push(row.item.id);
                Ok(row)
            }
            (Some(place), Some(sha256)) => self.original(run, row, place, sha256),
        }
    }

    fn note<'i>(&mut self, run: &mut Run<'_>, mut row: Row<'i>) -> Result<Row<'i>, Failure> {
        let labels = run.given.labels;
        let subject = match row.item.subject.trim() {
            "" => labels.kind(row.item.kind),
            subject => subject,
        };
        let name = self.names.1.of(&labels.minute(row.item.at), subject, ".txt");
        let path = format!("notes/{name}");
        run.put(&path, note_text(&row, labels).as_bytes())?;
        row.file = Some(path);
        run.written.count(row.item.kind);
        Ok(row)
    }

    fn original<'i>(
        &mut self,
        run: &mut Run<'_>,
        mut row: Row<'i>,
        place: Place,
        sha256: &str,
    ) -> Result<Row<'i>, Failure> {
        let (item, minute) = (row.item, run.given.labels.minute(row.item.at));
        let name = match place {
            Place::Message => self.names.0.of(&minute, &item.subject, item.form.ending()),
            _ => self.names.0.like(&item.file_name, &minute),
        };
        let path = format!("originals/{name}");
        row.file = Some(path.clone());
        let mut file = run.create(path)?;
        // A mailbox holds messages in the Internet's form and no other.
        let posted = place == Place::Message && item.form == Form::Internet;
        run.written.count(item.kind);
        if posted {
            self.mbox.begin(item)?;
        }
        self.copy(run, sha256, &mut file, posted)?;
        if place == Place::Message && !posted {
            row.rendered = self.mbox.rendition(item, sha256, self.originals)?;
        }
        let listed = file.close()?;
        if !listed.hash.to_string().eq_ignore_ascii_case(sha256) {
            row.damaged = true;
            run.written.damaged.push(item.id);
        }
        run.list(listed);
        Ok(row)
    }

    /// Hands an original through to its file, and for a message to the mailbox as well.
    fn copy(
        &mut self,
        run: &mut Run<'_>,
        sha256: &str,
        file: &mut Sink,
        posted: bool,
    ) -> Result<(), Failure> {
        let mut mbox = posted.then_some(&mut self.mbox);
        each_piece(self.originals, sha256, &mut |bytes| {
            run.tell()?;
            file.put(bytes)?;
            mbox.as_mut().map_or(Ok(()), |mbox| mbox.feed(bytes))
        })?;
        if posted { self.mbox.end() } else { Ok(()) }
    }
}

/// Hands an original through piece by piece, and tells the failure of the step that ended it.
pub(super) fn each_piece(
    originals: &mut dyn Originals,
    sha256: &str,
    step: &mut dyn FnMut(&[u8]) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut fault = None;
    let read = originals.each_chunk(sha256, &mut |bytes| {
        if fault.is_none() {
            fault = step(bytes).err();
        }
        if fault.is_some() { Err(ErrorKind::Other.into()) } else { Ok(()) }
    });
    fault.map_or(read, Err)
}
