//! A client's correspondence given away: what is chosen, in which form, and what was written.

mod absent;
mod binder;
mod choice;
mod facts;
mod items;
mod labels;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Journal, Progress, Reader};
use crate::domain::{Failure, Lang, RecordId};
use crate::package::{self, Absent, Given, Item, Labels, Originals, Written};
use crate::store::Query;

use choice::Chosen;
pub use choice::{ExportChoice, Stays};

/// In what form correspondence leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ExportFormat {
    /// A folder of originals with a mailbox, indexes and a manifest
    #[default]
    Folder,
    /// One mailbox of the messages
    Mbox,
    /// Pages: a book, or several where it would grow too thick
    Pdf,
    /// Pages: a file for each item, in a folder
    Pages,
    /// The index alone, as a workbook
    Xlsx,
}

impl ExportFormat {
    /// Every form, in the order offered.
    pub const ALL: [ExportFormat; 5] = [
        ExportFormat::Folder,
        ExportFormat::Pdf,
        ExportFormat::Pages,
        ExportFormat::Mbox,
        ExportFormat::Xlsx,
    ];

    /// The stable name.
    pub fn as_str(self) -> &'static str {
        match self {
            ExportFormat::Folder => "folder",
            ExportFormat::Mbox => "mbox",
            ExportFormat::Pdf => "pdf",
            ExportFormat::Pages => "pages",
            ExportFormat::Xlsx => "xlsx",
        }
    }

    /// The ending of the file it makes; none where it makes a folder.
    pub fn ending(self) -> Option<&'static str> {
        match self {
            ExportFormat::Folder | ExportFormat::Pages => None,
            ExportFormat::Mbox => Some("mbox"),
            ExportFormat::Pdf => Some("pdf"),
            ExportFormat::Xlsx => Some("xlsx"),
        }
    }
}

/// What is to be given away, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportOrder {
    /// What
    pub choice: ExportChoice,
    /// In what form
    pub format: ExportFormat,
    /// In which language the words around it are
    pub lang: Lang,
    /// As known at this moment; none for now
    pub on: Option<DateTime<Utc>>,
}

impl ExportOrder {
    /// This choice as a folder, as known now.
    pub fn folder(choice: ExportChoice, lang: Lang) -> ExportOrder {
        ExportOrder { choice, format: ExportFormat::Folder, lang, on: None }
    }
}

/// What an export wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exported {
    /// Messages written
    pub messages: u32,
    /// Documents written
    pub documents: u32,
    /// Notes written
    pub notes: u32,
    /// Files in all, index and manifest included
    pub files: u32,
    /// Printed pages in all
    pub pages: usize,
    /// What is listed as referred to and not held
    pub absent: u32,
    /// Messages a mailbox has as renditions of their originals
    pub rendered: Vec<RecordId>,
    /// Records a mailbox has no place for
    pub left_out: Vec<RecordId>,
    /// Records whose original is not held whole; the index marks them
    pub damaged: Vec<RecordId>,
    /// How much of what was meant did not leave
    pub stays: Stays,
    /// The folder made, or the files
    pub made: Vec<PathBuf>,
}

impl Journal {
    /// Writes a client's correspondence to a path where nothing is yet; a folder may be there, empty.
    /// The same state of the record gives the same bytes.
    ///
    /// # Errors
    /// Where something is there already or the disk refuses; then nothing is left behind.
    pub fn export(
        &self,
        client: RecordId,
        to: &Path,
        order: &ExportOrder,
        progress: &mut dyn FnMut(Progress) -> bool,
    ) -> Result<Exported, Failure> {
        let past = order.on.map(|moment| self.known_on(client, moment)).transpose()?;
        let reader = past.as_ref().map_or_else(|| self.now(), super::Past::reader);
        let exporting = self.exporting(client, reader, order)?;
        let mut step =
            |done, total| progress(Progress { done, total: (total > 0).then_some(total) });
        let stays = exporting.stays;
        let written = match order.format {
            ExportFormat::Folder => exporting.folder(to, &mut step),
            ExportFormat::Mbox => exporting.mailbox(to, &mut step),
            ExportFormat::Pdf => exporting.book(to, &mut step),
            ExportFormat::Pages => exporting.pages(to, &mut step),
            ExportFormat::Xlsx => exporting.workbook(to, &mut step),
        };
        written.map(|written| Exported { stays, ..written })
    }

    /// Gathers what is chosen, and every word around it.
    fn exporting<'a>(
        &self,
        client: RecordId,
        reader: Reader<'a>,
        order: &ExportOrder,
    ) -> Result<Exporting<'a>, Failure> {
        let Chosen { items, stays } = choice::chosen(reader, client, &order.choice)?;
        let absent = match order.format {
            ExportFormat::Mbox => Vec::new(),
            _ => absent::absent(reader, client, &items, order.lang)?,
        };
        let facts = facts::facts(self, reader, client, order, (items.len(), stays))?;
        let labels = labels::labels(&facts, order.lang);
        Ok(Exporting { reader, items, absent, facts, labels, lang: order.lang, stays })
    }
}

/// An export under way.
struct Exporting<'a> {
    reader: Reader<'a>,
    items: Vec<Item>,
    absent: Vec<Absent>,
    facts: facts::Facts,
    labels: Labels,
    lang: Lang,
    stays: Stays,
}

impl Exporting<'_> {
    fn given(&self) -> Given<'_> {
        let at = self.facts.frame.as_known_on.to_utc();
        Given { items: &self.items, absent: &self.absent, labels: &self.labels, at }
    }

    fn held(&self) -> Held<'_> {
        Held { query: self.reader.query }
    }

    fn folder(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Exported, Failure> {
        let written = package::export(to, &self.given(), &mut self.held(), progress)?;
        Ok(answer(written, vec![to.to_owned()]))
    }

    fn mailbox(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Exported, Failure> {
        let written = package::mailbox(to, &self.items, &mut self.held(), progress)?;
        Ok(answer(written, vec![to.to_owned()]))
    }
}

impl Exporting<'_> {
    fn workbook(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(u64, u64) -> bool,
    ) -> Result<Exported, Failure> {
        let made = vec![to.to_owned()];
        let files = package::Files::open(&made)?;
        let total = self.items.len() as u64;
        if !progress(0, total) {
            return Err(Failure::new("error-cancelled"));
        }
        files.put(0, &self.given().workbook()?)?;
        if !progress(total, total) {
            return Err(Failure::new("error-cancelled"));
        }
        files.finish()?;
        let absent = u32::try_from(self.absent.len()).unwrap_or(u32::MAX);
        let mut written = Written { files: 1, absent, ..Written::default() };
        self.items.iter().for_each(|item| written.count(item.kind));
        let gone = self.items.iter().filter(|item| item.sha256.is_none() && item.text.is_none());
        written.not_held = gone.map(|item| item.id).collect();
        Ok(answer(written, made))
    }
}

/// Originals as the journal holds them.
struct Held<'a> {
    query: Query<'a>,
}

impl Originals for Held<'_> {
    fn each_chunk(
        &mut self,
        sha256: &str,
        visit: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<(), Failure> {
        let mut refused = false;
        let read = self.query.each_chunk(sha256, &mut |bytes| {
            // After the first refusal nothing more is written; the export knows the reason.
            refused = refused || visit(bytes).is_err();
        });
        // One original that is not whole must not keep the others back: what could be read of it is
        // written, and the hash of that marks it in the index.
        drop(read);
        Ok(())
    }

    fn rendition(&mut self, sha256: &str) -> Result<Option<Vec<u8>>, Failure> {
        // What is not held whole any more is marked in the index; it cannot be read as a message.
        let bytes = self.query.blob(sha256).ok().flatten();
        Ok(bytes.and_then(|bytes| crate::mail::rendition(&bytes, sha256)))
    }
}

fn answer(written: Written, made: Vec<PathBuf>) -> Exported {
    Exported {
        messages: written.messages,
        documents: written.documents,
        notes: written.notes,
        files: written.files,
        pages: 0,
        absent: written.absent,
        rendered: written.rendered,
        left_out: written.left_out,
        damaged: written.damaged.into_iter().chain(written.not_held).collect(),
        stays: Stays::default(),
        made,
    }
}
