//! Printers of Windows, by the library every program prints with there: each page is drawn as a picture at
//! the printer's own fineness. No program for PDF files has to be installed.

// The system's library is called with raw handles and buffers; each call says why it is sound.
#![allow(unsafe_code)]

use std::ffi::c_void;
use std::io;
use std::ptr::{null, null_mut};

use windows_sys::Win32::Graphics::Gdi::{
    BI_RGB, BITMAPINFO, BITMAPINFOHEADER, CreateDCW, DEVMODEW, DIB_RGB_COLORS, DM_IN_BUFFER,
    DM_ORIENTATION, DM_OUT_BUFFER, DM_PAPERSIZE, DMORIENT_LANDSCAPE, DMORIENT_PORTRAIT, DMPAPER_A3,
    DMPAPER_A4, DMPAPER_LETTER, DeleteDC, GDI_ERROR, GetDeviceCaps, HDC, LOGPIXELSX, LOGPIXELSY,
    PHYSICALOFFSETX, PHYSICALOFFSETY, SRCCOPY, StretchDIBits,
};
use windows_sys::Win32::Graphics::Printing::{
    ClosePrinter, DocumentPropertiesW, EnumPrintersW, GetDefaultPrinterW, OpenPrinterW,
    PRINTER_ENUM_CONNECTIONS, PRINTER_ENUM_LOCAL, PRINTER_HANDLE, PRINTER_INFO_4W,
};
use windows_sys::Win32::Storage::Xps::{AbortDoc, DOCINFOW, EndDoc, EndPage, StartDocW, StartPage};

use super::{MOST_COPIES, PrintJob, Printer, Printers, chosen_pages};
use crate::domain::Failure;
use crate::session::Preview;

/// Finer pages are seen no better and take minutes to send.
const FINEST: f32 = 300.0;
/// Points to an inch.
const POINTS: f32 = 72.0;
/// Rows of a page sent at once: printers keep a stripe in their memory, not a page.
const STRIPE: usize = 256;

/// The printing of Windows.
pub struct Gdi;

impl Printers for Gdi {
    fn list(&self) -> Result<Vec<Printer>, Failure> {
        let usual = usual();
        let named = |name: String| Printer { usual: usual.as_ref() == Some(&name), name };
        Ok(names().map_err(refused)?.into_iter().map(named).collect())
    }

    fn print(&self, pages: &Preview, job: &PrintJob) -> Result<String, Failure> {
        let sizes = pages.sizes();
        let chosen = chosen_pages(&job.pages, sizes.len());
        let first = chosen.first().and_then(|page| sizes.get(*page)).copied();
        let work = Work::begin(job, first.unwrap_or_default()).map_err(refused)?;
        for _ in 0..job.copies.clamp(1, MOST_COPIES) {
            for page in &chosen {
                let size = sizes.get(*page).copied().unwrap_or_default();
                let picture = pages.picture(*page, work.fineness() / POINTS);
                let picture = picture.ok_or_else(|| Failure::new("error-printer"))?;
                work.page((picture.width, picture.height, &picture.rgba), size).map_err(refused)?;
            }
        }
        work.end().map_err(refused)
    }
}

fn refused(error: io::Error) -> Failure {
    Failure::new("error-printer").because(error)
}

/// Text as the system takes it.
fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().filter(|unit| *unit != 0).chain([0]).collect()
}

fn text_of(units: &[u16]) -> String {
    String::from_utf16_lossy(units.split(|unit| *unit == 0).next().unwrap_or_default())
}

/// The printer the system prints on where nothing is said.
fn usual() -> Option<String> {
    let mut length = 0;
    // SAFETY: without a buffer only the length needed is written.
    unsafe { GetDefaultPrinterW(null_mut(), &raw mut length) };
    let mut name = vec![0; length as usize];
    // SAFETY: the buffer has as many units as is said.
    let found = unsafe { GetDefaultPrinterW(name.as_mut_ptr(), &raw mut length) };
    (found != 0).then(|| text_of(&name)).filter(|name| !name.is_empty())
}

/// The names of all printers, those of this machine and those connected to.
fn names() -> io::Result<Vec<String>> {
    let which = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    let (mut room, mut count) = (0, 0);
    // A printer may come between the two questions.
    for _ in 0..4 {
        // Of numbers of the length of a pointer, so that the rows in it lie as they must.
        let mut buffer = vec![0_usize; (room as usize).div_ceil(size_of::<usize>())];
        let mut needed = 0;
        // SAFETY: the buffer has at least as many bytes as is said.
        let told = unsafe {
            EnumPrintersW(
                which,
                null(),
                4,
                buffer.as_mut_ptr().cast(),
                room,
                &raw mut needed,
                &raw mut count,
            )
        };
        if told != 0 {
            // SAFETY: so many rows were written at the beginning of the buffer, whose alignment is theirs.
            let rows = unsafe {
                std::slice::from_raw_parts(
                    buffer.as_ptr().cast::<PRINTER_INFO_4W>(),
                    count as usize,
                )
            };
            return Ok(rows.iter().filter_map(|row| terminated(row.pPrinterName)).collect());
        }
        if needed <= room {
            break;
        }
        room = needed;
    }
    Err(io::Error::last_os_error())
}

/// The text at a pointer the system gave; none where it gave none.
fn terminated(text: *const u16) -> Option<String> {
    if text.is_null() {
        return None;
    }
    // SAFETY: the system ends its texts with a zero, and the buffer it lies in is still held.
    let length = (0..).take_while(|place| unsafe { *text.add(*place) } != 0).count();
    // SAFETY: so many units were just read.
    Some(String::from_utf16_lossy(unsafe { std::slice::from_raw_parts(text, length) }))
}

/// A printer opened to be asked; closed when it is let go.
struct Opened(PRINTER_HANDLE);

impl Drop for Opened {
    fn drop(&mut self) {
        // SAFETY: the handle was opened and is closed once.
        unsafe { ClosePrinter(self.0) };
    }
}

/// The settings of a printer with this paper, as long as its driver wants them; none where it tells none, then
/// it prints as it is set up.
fn settings(printer: &[u16], size: (f32, f32)) -> Option<Vec<u64>> {
    let mut handle = PRINTER_HANDLE::default();
    // SAFETY: the name ends with a zero, the handle is written where it is said.
    if unsafe { OpenPrinterW(printer.as_ptr(), &raw mut handle, null()) } == 0 {
        return None;
    }
    let opened = Opened(handle);
    let ask = |out: *mut DEVMODEW, given: *const DEVMODEW, how: u32| {
        // SAFETY: the handle is open; the buffers are none or as long as the driver said it needs.
        unsafe { DocumentPropertiesW(null_mut(), opened.0, printer.as_ptr(), out, given, how) }
    };
    let length = usize::try_from(ask(null_mut(), null(), 0)).ok()?;
    let length = length.max(size_of::<DEVMODEW>());
    let mut buffer = vec![0_u64; length.div_ceil(size_of::<u64>())];
    let mode = buffer.as_mut_ptr().cast::<DEVMODEW>();
    if ask(mode, null(), DM_OUT_BUFFER) < 0 {
        return None;
    }
    let (paper, lies) = paper(size);
    // SAFETY: the driver filled the buffer, which is longer than what is written here and aligned for it.
    unsafe {
        let turned = if lies { DMORIENT_LANDSCAPE } else { DMORIENT_PORTRAIT };
        (*mode).Anonymous1.Anonymous1.dmOrientation = turned as i16;
        (*mode).dmFields |= DM_ORIENTATION;
        if let Some(paper) = paper {
            (*mode).Anonymous1.Anonymous1.dmPaperSize = paper as i16;
            (*mode).dmFields |= DM_PAPERSIZE;
        }
    }
    (ask(mode, mode, DM_IN_BUFFER | DM_OUT_BUFFER) >= 0).then_some(buffer)
}

/// What the system calls a sheet of this size in points, and whether it lies on its side.
fn paper((wide, tall): (f32, f32)) -> (Option<u32>, bool) {
    let sheet = (wide.min(tall).round() as i32, wide.max(tall).round() as i32);
    let known = match sheet {
        (595, 842) => Some(DMPAPER_A4),
        (842, 1191) => Some(DMPAPER_A3),
        (612, 792) => Some(DMPAPER_LETTER),
        _ => None,
    };
    (known, wide > tall)
}

/// Work being handed to a printer; taken back where it is let go before its end.
struct Work {
    to: HDC,
    number: i32,
    ended: bool,
}

impl Work {
    fn begin(job: &PrintJob, size: (f32, f32)) -> io::Result<Work> {
        let (name, title) = (wide(&job.printer), wide(&job.title));
        let settings = settings(&name, size);
        let mode = settings.as_ref().map_or(null(), |buffer| buffer.as_ptr().cast());
        // SAFETY: the texts end with zeros; the settings are the driver's own or none.
        let to = unsafe { CreateDCW(wide("WINSPOOL").as_ptr(), name.as_ptr(), null(), mode) };
        if to.is_null() {
            return Err(io::Error::last_os_error());
        }
        let mut work = Work { to, number: 0, ended: true };
        let about = DOCINFOW {
            cbSize: size_of::<DOCINFOW>() as i32,
            lpszDocName: title.as_ptr(),
            ..DOCINFOW::default()
        };
        // SAFETY: the device is there, what is said of the work outlives the call.
        work.number = unsafe { StartDocW(to, &raw const about) };
        work.done(work.number)?;
        work.ended = false;
        Ok(work)
    }

    /// Below one the system refused.
    fn done(&self, answer: i32) -> io::Result<()> {
        if answer > 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
    }

    fn asked(&self, what: u32) -> f32 {
        // SAFETY: the device is there, and a number is all that is asked of it.
        unsafe { GetDeviceCaps(self.to, what as i32) as f32 }
    }

    /// Dots to an inch a page is drawn with.
    fn fineness(&self) -> f32 {
        self.asked(LOGPIXELSX).clamp(POINTS, FINEST)
    }

    /// Prints a picture as a page of this size in points, where it lies on the sheet.
    fn page(&self, picture: (usize, usize, &[u8]), size: (f32, f32)) -> io::Result<()> {
        let (wide, tall, rgba) = picture;
        let dots = (self.asked(LOGPIXELSX) / POINTS, self.asked(LOGPIXELSY) / POINTS);
        // What can be printed on begins a little inside the sheet.
        let (left, top) =
            (-self.asked(PHYSICALOFFSETX) as i32, -self.asked(PHYSICALOFFSETY) as i32);
        let across = (size.0 * dots.0).round() as i32;
        // SAFETY: work was begun on the device.
        self.done(unsafe { StartPage(self.to) })?;
        for from in (0..tall).step_by(STRIPE) {
            let rows = STRIPE.min(tall - from);
            let place =
                |row: usize| top + (row as f32 / tall as f32 * size.1 * dots.1).round() as i32;
            let (begin, end) = (place(from), place(from + rows));
            let stripe = stripe(rgba, wide, from..from + rows);
            let about = about(wide, rows);
            // SAFETY: the stripe has so many rows of so many pixels, as is said of it.
            let drawn = unsafe {
                StretchDIBits(
                    self.to,
                    left,
                    begin,
                    across,
                    end - begin,
                    0,
                    0,
                    wide as i32,
                    rows as i32,
                    stripe.as_ptr().cast::<c_void>(),
                    &raw const about,
                    DIB_RGB_COLORS,
                    SRCCOPY,
                )
            };
            if drawn == GDI_ERROR {
                return Err(io::Error::last_os_error());
            }
        }
        // SAFETY: the page was begun.
        self.done(unsafe { EndPage(self.to) })
    }

    /// Hands the work over; answers its number.
    fn end(mut self) -> io::Result<String> {
        // SAFETY: the work was begun and its pages are ended.
        self.done(unsafe { EndDoc(self.to) })?;
        self.ended = true;
        Ok(self.number.to_string())
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        // SAFETY: the device is there until here; work that has not ended is taken back first.
        unsafe {
            if !self.ended {
                AbortDoc(self.to);
            }
            DeleteDC(self.to);
        }
    }
}

/// Some rows of a picture as the system takes them: blue, green, red, each row filled up to four bytes.
fn stripe(rgba: &[u8], wide: usize, rows: std::ops::Range<usize>) -> Vec<u8> {
    let line = (wide * 3).next_multiple_of(4);
    let mut out = Vec::with_capacity(line * rows.len());
    for row in rgba.chunks_exact(wide.max(1) * 4).skip(rows.start).take(rows.len()) {
        row.chunks_exact(4).for_each(|pixel| out.extend(pixel.iter().take(3).rev()));
        out.resize(out.len().next_multiple_of(line.max(1)), 0);
    }
    out.resize(line * rows.len(), 0xff);
    out
}

fn about(wide: usize, rows: usize) -> BITMAPINFO {
    BITMAPINFO {
        bmiHeader: BITMAPINFOHEADER {
            biSize: size_of::<BITMAPINFOHEADER>() as u32,
            biWidth: wide as i32,
            // Below zero: the first row is the upper one.
            biHeight: -(rows as i32),
            biPlanes: 1,
            biBitCount: 24,
            biCompression: BI_RGB,
            ..BITMAPINFOHEADER::default()
        },
        ..BITMAPINFO::default()
    }
}
