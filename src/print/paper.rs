//! The typesetter: embedded fonts and templates in, PDF bytes out. Nothing is read from outside.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde_json::Value as Json;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::{LazyHash, Scalar};
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::cut::Archive;
use super::page::Frame;
use crate::domain::Worded;

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file: PDF/A-2b (with files inside it PDF/A-3) and PDF/UA-1, tagged, with its fonts inside.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// The pages could not be made. What is recorded is untouched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the pages could not be made: {detail}")]
pub struct PrintFailure {
    /// The typesetter's own words, for an error report.
    pub detail: String,
}

impl PrintFailure {
    /// Whether it was stopped on the way.
    pub fn is_stopped(&self) -> bool {
        self.detail.contains(STOPPED)
    }
}

impl Worded for PrintFailure {
    fn key(&self) -> &'static str {
        "print-failure"
    }
    fn args(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}

/// The kinds of documents, each with its own template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Template {
    Schedule,
    Minutes,
    Rules,
    Messages,
    Balance,
    Binder,
}

impl Template {
    fn source(self) -> Source {
        let (path, text) = match self {
            Template::Schedule => ("schedule.typ", include_str!("../../assets/print/schedule.typ")),
            Template::Minutes => ("minutes.typ", include_str!("../../assets/print/minutes.typ")),
            Template::Rules => ("rules.typ", include_str!("../../assets/print/rules.typ")),
            Template::Balance => ("balance.typ", include_str!("../../assets/print/balance.typ")),
            Template::Binder => ("binder.typ", include_str!("../../assets/print/binder.typ")),
            Template::Messages => ("messages.typ", include_str!("../../assets/print/messages.typ")),
        };
        Source::new(file_id(path), text.to_owned())
    }

    /// What the PDF is: files may stand inside an archival one only from its third part on.
    fn standards(self, archive: Archive) -> [PdfStandard; 2] {
        let archival = match (self, archive) {
            (Template::Binder, _) => PdfStandard::A_3a,
            (_, Archive::A3b) => PdfStandard::A_3b,
            (_, Archive::A2b) => PdfStandard::A_2b,
        };
        [archival, PdfStandard::Ua_1]
    }
}

/// Hears how many steps of the layout are done, and answers whether it goes on. How many there are is
/// known from [`steps`].
pub type Watch<'a> = &'a (dyn Fn(usize) -> bool + Sync);

/// How many rows make one step. The typesetter remembers the name of every file for good, so there are never
/// more than some hundreds.
pub(super) fn step_of(rows: usize) -> usize {
    (rows / 400).max(25)
}

/// Steps the layout of a table of so many rows takes: each row is made, then placed.
pub fn steps(rows: usize) -> usize {
    2 * rows.div_ceil(step_of(rows))
}

/// Files a template may put inside the PDF, by name.
pub(super) type Files = Vec<(String, Bytes)>;

/// Bytes that are shared, not copied.
pub(super) fn bytes(bytes: Arc<[u8]>) -> Bytes {
    Bytes::new(bytes)
}

/// Lays the data out with the template.
pub(super) fn lay(
    template: Template,
    data: Json,
    (frame, files): (&Frame, Files),
    document_id: &str,
    watch: Watch<'_>,
) -> Result<Laid, PrintFailure> {
    let mut files = files;
    files.push(("page.json".to_owned(), Bytes::from_string(data.to_string())));
    let logo = frame.logo.iter();
    files.extend(logo.map(|logo| ("logo.png".to_owned(), Bytes::new(logo.png.clone()))));
    let files = files.into_iter().filter_map(|(name, bytes)| {
        let name = VirtualPath::new(name).ok()?;
        Some((RootedPath::new(VirtualRoot::Project, name).intern(), bytes))
    });
    let files = files.collect();
    let desk = Desk { main: template.source(), files, watch, steps: Mutex::default() };
    let document = guarded(|| typst::compile::<PagedDocument>(&desk).output.map_err(failure))?;
    // The typesetter's memory of earlier layouts would grow with every document.
    typst::comemo::evict(0);
    Ok(Laid { document, options: options(template, frame, document_id)? })
}

/// Pages laid out: to be written as PDF, or looked at before.
pub struct Laid {
    document: PagedDocument,
    options: PdfOptions,
}

impl Laid {
    /// Writes the pages as PDF.
    pub fn pdf(&self) -> Result<Pdf, PrintFailure> {
        let bytes = guarded(|| typst_pdf::pdf(&self.document, &self.options).map_err(failure))?;
        typst::comemo::evict(0);
        Ok(Pdf { bytes, pages: self.sizes().len() })
    }

    /// Width and height of each page in points.
    pub fn sizes(&self) -> Vec<(f32, f32)> {
        let size = |page: &typst_layout::Page| page.frame.size();
        let sizes = self.document.pages().iter().map(size);
        sizes.map(|size| (size.x.to_pt() as f32, size.y.to_pt() as f32)).collect()
    }

    /// A page, from 0, as a picture with this many pixels to a point; none where there is no such
    /// page. The density is kept between what can be read and what a screen can hold.
    pub fn picture(&self, page: usize, density: f32) -> Option<Picture> {
        let page = self.document.pages().get(page)?;
        let pixel_per_pt = Scalar::new(f64::from(density.clamp(0.1, 8.0)));
        let options = RenderOptions { pixel_per_pt, render_bleed: false };
        let pixels = typst_render::render(page, &options);
        let (width, height) = (pixels.width() as usize, pixels.height() as usize);
        Some(Picture { width, height, rgba: pixels.take() })
    }
}

/// A page as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across
    pub width: usize,
    /// Pixels down
    pub height: usize,
    /// Red, green, blue, opacity of each pixel, row by row; pages are opaque
    pub rgba: Vec<u8>,
}

/// Whether every font of the page's words has the letter.
pub(super) fn has_letter(c: char) -> bool {
    FONTS.words().all(|font| font.info().coverage.contains(c.into()))
}

/// How wide a text may get at most in points: set in the heaviest of the fonts, without kerning.
pub(super) fn text_width(text: &str, size: f64) -> f64 {
    let font = &FONTS.widest;
    let advance = |c| font.ttf().glyph_index(c).and_then(|glyph| font.x_advance(glyph.0));
    text.chars().filter_map(advance).map(|em| em.at(Abs::pt(size)).to_pt()).sum()
}

fn options(
    template: Template,
    frame: &Frame,
    document_id: &str,
) -> Result<PdfOptions, PrintFailure> {
    let standards = PdfStandards::new(&template.standards(frame.archive))
        .map_err(|error| PrintFailure { detail: error.message().to_string() })?;
    Ok(PdfOptions {
        ident: Smart::Custom(document_id.to_owned()),
        creator: Smart::Custom(Some("Kronika".into())),
        timestamp: timestamp(frame.as_known_on),
        standards,
        ..PdfOptions::default()
    })
}

fn timestamp(moment: DateTime<FixedOffset>) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let datetime = Datetime::from_ymd_hms(
        moment.year(),
        small(moment.month()),
        small(moment.day()),
        small(moment.hour()),
        small(moment.minute()),
        small(moment.second()),
    )?;
    Timestamp::new_local(datetime, moment.offset().local_minus_utc() / 60)
}

/// Runs the typesetter. It is others' code and has given up on tables before: that is a failure of these pages,
/// not the end of the program.
fn guarded<T>(run: impl FnOnce() -> Result<T, PrintFailure>) -> Result<T, PrintFailure> {
    let gave_up = |_| Err(PrintFailure { detail: "the typesetter gave up".to_owned() });
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(gave_up)
}

/// How a layout that was stopped ends.
const STOPPED: &str = "stopped";

fn failure(errors: impl IntoIterator<Item = SourceDiagnostic>) -> PrintFailure {
    let words = errors.into_iter().map(|error| error.message.to_string());
    PrintFailure { detail: words.collect::<Vec<_>>().join("; ") }
}

/// What the typesetter may see: one template, the shared parts, one page's data and files. A template asks
/// for a file of its own at every step it has done; that is how the layout is watched and stopped.
struct Desk<'a> {
    main: Source,
    files: HashMap<FileId, Bytes>,
    watch: Watch<'a>,
    steps: Mutex<HashMap<FileId, bool>>,
}

/// How the names of files begin that stand for a step.
const STEPS: &str = "step-";

impl Desk<'_> {
    /// The file of a step. Asked for again it is what it was: the typesetter relies on that.
    fn step(&self, id: FileId) -> FileResult<Bytes> {
        let mut steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        let done = steps.len() + 1;
        match *steps.entry(id).or_insert_with(|| (self.watch)(done)) {
            true => Ok(Bytes::new(b"0")),
            false => Err(FileError::Other(Some(STOPPED.into()))),
        }
    }
}

/// With what tells which cells of a table are its heads.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});
static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::embedded);
static SHARED: LazyLock<Source> = LazyLock::new(|| {
    Source::new(file_id("shared.typ"), include_str!("../../assets/print/shared.typ").to_owned())
});

fn file_id(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).expect("the few names are fixed and valid");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &*SHARED]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id.get().vpath().get_without_slash().starts_with(STEPS) {
            return self.step(id);
        }
        if let Some(bytes) = self.files.get(&id) {
            return Ok(bytes.clone());
        }
        self.source(id).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

struct Fonts {
    all: Vec<Font>,
    book: LazyHash<FontBook>,
    widest: FontInstance,
}

impl Fonts {
    fn embedded() -> Fonts {
        let files: [&'static [u8]; 5] = [
            include_bytes!("../../assets/fonts/IBMPlexSans-Regular.ttf"),
            include_bytes!("../../assets/fonts/IBMPlexSans-Medium.ttf"),
            include_bytes!("../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
            include_bytes!("../../assets/fonts/IBMPlexSans-Italic.ttf"),
            include_bytes!("../../assets/fonts/IBMPlexMono-Regular.ttf"),
        ];
        let all: Vec<Font> =
            files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&all));
        let semi_bold = all.get(2).or(all.first()).expect("the fonts are embedded").clone();
        let widest =
            semi_bold.instantiate(FontVariant::default(), Abs::pt(8.0), &FontVariations::default());
        Fonts { all, book, widest }
    }

    /// The fonts of words; the one of fingerprints draws figures and letters of ASCII only.
    fn words(&self) -> impl Iterator<Item = &Font> {
        self.all.iter().take(4)
    }
}
