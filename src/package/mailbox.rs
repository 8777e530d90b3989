//! The mailbox: messages in one file, by itself or in a folder.

use std::path::Path;

use super::export::each_piece;
use super::fault::cancelled;
use super::mbox::{Quoter, from_line};
use super::run::{Place, place, rows};
use super::sink::{Listed, Sink};
use super::stage::Stage;
use super::{Item, Originals, Written};
use crate::domain::{Failure, Form};

/// Writes the messages among these items into one mailbox, which appears whole or not at all. What is
/// no message, and what no mailbox can hold, is named in what is answered.
///
/// # Errors
/// `error-file-exists` where the file is there already, else as [`super::export`].
pub fn mailbox(
    to: &Path,
    items: &[Item],
    originals: &mut dyn Originals,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, Failure> {
    let (stage, name) = Stage::beside(to)?;
    let mut mbox = Mailbox::new(Sink::create(&stage, name)?);
    let mut written = Written { files: 1, ..Written::default() };
    let rows = rows(items);
    let total = rows.len() as u64;
    for (done, row) in (0..).zip(&rows) {
        if !progress(done, total) {
            return Err(cancelled());
        }
        let item = row.item;
        let mut tell = || if progress(done, total) { Ok(()) } else { Err(cancelled()) };
        match (place(item.kind), &item.sha256) {
            (Some(Place::Message), None) => written.not_held.push(item.id),
            (Some(Place::Message), Some(sha256)) => {
                mbox.message(item, sha256, originals, &mut written, &mut tell)?;
            }
            _ => written.left_out.push(item.id),
        }
    }
    if !progress(total, total) {
        return Err(cancelled());
    }
    mbox.close()?;
    stage.finish()?;
    Ok(written)
}

/// A mailbox that is being written.
pub(super) struct Mailbox {
    file: Sink,
    quoter: Quoter,
}

impl Mailbox {
    pub(super) fn new(file: Sink) -> Mailbox {
        Mailbox { file, quoter: Quoter::new() }
    }

    /// Begins a message.
    pub(super) fn begin(&mut self, item: &Item) -> Result<(), Failure> {
        self.quoter = Quoter::new();
        self.file.put(from_line(&item.from, item.at).as_bytes())
    }

    /// Writes the next piece of it.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let fed = self.quoter.feed(bytes, &mut self.file);
        fed.map_err(|error| self.file.failure(&error))
    }

    /// Ends it.
    pub(super) fn end(&mut self) -> Result<(), Failure> {
        let quoter = std::mem::replace(&mut self.quoter, Quoter::new());
        quoter.finish(&mut self.file).map_err(|error| self.file.failure(&error))
    }

    /// Writes a message of another form as the Internet has it; whether it could be.
    pub(super) fn rendition(
        &mut self,
        item: &Item,
        sha256: &str,
        originals: &mut dyn Originals,
    ) -> Result<bool, Failure> {
        let Some(bytes) = originals.rendition(sha256)? else { return Ok(false) };
        self.begin(item)?;
        self.feed(&bytes)?;
        self.end()?;
        Ok(true)
    }

    /// Writes a message, in whatever form its original is.
    fn message(
        &mut self,
        item: &Item,
        sha256: &str,
        originals: &mut dyn Originals,
        written: &mut Written,
        tell: &mut dyn FnMut() -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        if item.form != Form::Internet {
            match self.rendition(item, sha256, originals)? {
                true => written.rendered.push(item.id),
                false => written.left_out.push(item.id),
            }
            written.messages += u32::from(written.rendered.last() == Some(&item.id));
            return Ok(());
        }
        self.begin(item)?;
        let mut hasher = crate::journal::Hasher::default();
        each_piece(originals, sha256, &mut |bytes| {
            tell()?;
            hasher.update(bytes);
            self.feed(bytes)
        })?;
        self.end()?;
        written.messages += 1;
        if !hasher.finish().to_string().eq_ignore_ascii_case(sha256) {
            written.damaged.push(item.id);
        }
        Ok(())
    }

    /// Writes out what is still held back.
    pub(super) fn close(self) -> Result<Listed, Failure> {
        self.file.close()
    }
}
