//! A document or attachment shown in the window: its pages, its picture, its text, or what is known of it.

mod pages;
mod show;

use std::sync::Arc;

use self::pages::Pages;
use super::load::{Load, View};
use crate::domain::{Attachment, Body, Failure, Paper, RecordId};
use crate::session::papers::Viewing;
use crate::session::{Reader, Ticket, Worker};

pub use show::show;

/// A file that is held in the journal, to be viewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewed {
    /// The document, or the message with the attachment
    pub id: RecordId,
    /// Which attachment, from 0; none for the document itself
    pub attachment: Option<usize>,
    /// Its name
    pub name: String,
    /// The page to begin with, from 0
    pub page: u32,
}

/// The file that is viewed.
pub struct Viewer {
    what: Viewed,
    file: Load<File>,
    reading: Option<Ticket<Result<Paper, Failure>>>,
    paper: Option<Paper>,
    failure: Option<Failure>,
    pages: Pages,
    /// How much larger than the width of the pane
    zoom: f32,
    /// Pieces of the text that are drawn
    shown: usize,
}

/// The file's bytes, and what search knows of them.
struct File {
    about: Attachment,
    bytes: Arc<Vec<u8>>,
    paper: Option<Paper>,
}

/// Pieces of text drawn at first, and more at each wish.
const PIECES: usize = 200;

impl Viewer {
    /// Begins to view a file.
    pub fn open(what: Viewed, worker: &Worker, view: View) -> Viewer {
        let mut file = Load::default();
        let (id, attachment) = (what.id, what.attachment);
        file.look(worker, view, move |reader| load(reader, id, attachment));
        let pages = Pages::at(what.page);
        let (reading, paper, failure) = (None, None, None);
        Viewer { what, file, reading, paper, failure, pages, zoom: 1.0, shown: PIECES }
    }

    /// Takes what has come; whether anything has.
    pub fn turn(&mut self, viewing: &Viewing) -> bool {
        let mut came = self.file.poll();
        if came && let Some(file) = self.file.get() {
            match file.paper.clone() {
                Some(paper) => self.paper = Some(paper),
                None => {
                    let name = self.what.name.clone();
                    self.reading = Some(viewing.paper(name, Arc::clone(&file.bytes)));
                }
            }
        }
        if let Some(read) = self.reading.as_mut().and_then(Ticket::poll) {
            self.reading = None;
            came = true;
            match read {
                Ok(paper) => self.paper = Some(paper),
                Err(failure) => self.failure = Some(failure),
            }
        }
        if let Some(file) = self.file.get()
            && self.paper.as_ref().is_some_and(|paper| paper.pictures.is_some())
        {
            came |= self.pages.turn(viewing, &file.bytes);
        }
        came
    }
}

fn load(reader: &Reader<'_>, id: RecordId, attachment: Option<usize>) -> Result<File, Failure> {
    let (about, bytes) = match attachment {
        Some(place) => reader.attachment(id, place)?,
        None => (own(reader, id)?, reader.raw(id)?),
    };
    let paper = reader.paper(&about.sha256, &about.name)?;
    Ok(File { about, bytes: Arc::new(bytes), paper })
}

/// A document as if it were attached to nothing.
fn own(reader: &Reader<'_>, id: RecordId) -> Result<Attachment, Failure> {
    let record = reader.expect(id)?;
    let Body::Filed(filed) = record.body else {
        return Err(Failure::new("error-no-original").with("id", id.to_string()));
    };
    Ok(Attachment {
        name: filed.name,
        size: filed.size.unsigned_abs(),
        sha256: filed.sha256,
        ..Attachment::default()
    })
}
