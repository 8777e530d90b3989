//! What was read of a file that is no message: its type, its text by page, and what to know of both.

use super::field::choices;

choices! {
    /// What a piece of a document's text is called.
    pub enum Part {
        /// A page of paper
        Page = "page",
        /// A slide of a presentation
        Slide = "slide",
        /// A sheet of a workbook
        Sheet = "sheet",
        /// A day of a chat
        Day = "day",
        /// All of it: the file knows no pages
        Whole = "whole",
    }
}

choices! {
    /// Something a reader should know of how a document was read.
    pub enum PaperNote {
        /// The name says another type than the content shows
        Disagrees = "disagrees",
        /// The name ends twice, and the last ending runs as a program
        DoubleEnding = "double-ending",
        /// More pages or more text than are read; the rest is not searched
        Cut = "cut",
        /// It opens with a password only
        Locked = "locked",
        /// It is cut off or broken; what could be read was
        Damaged = "damaged",
        /// It holds no text, as a scan does
        NoText = "no-text",
        /// Signs without a letter they stand for
        UnknownLetters = "unknown-letters",
        /// Its character set is not named in it and was guessed
        GuessedCharset = "guessed-charset",
        /// Text of this type is not taken
        OtherType = "other-type",
        /// Reading it failed or took too long: text could not be taken
        Failed = "failed",
    }
}

/// One piece of a document's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperPage {
    /// What it is called
    pub part: Part,
    /// Its number or name; empty for a whole
    pub label: String,
    /// Its text
    pub text: String,
}

/// What was read of a file. Derived: the bytes are the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Media type by content
    pub mime: String,
    /// Pages that can be shown as pictures; none where that is not known or not so
    pub pictures: Option<u32>,
    /// Text, piece by piece
    pub pages: Vec<PaperPage>,
    /// What to know of how it was read
    pub notes: Vec<PaperNote>,
}

impl Paper {
    /// A file of which nothing but a reason is known.
    pub fn only(mime: &str, note: PaperNote) -> Paper {
        Paper { mime: mime.to_owned(), pictures: None, pages: Vec::new(), notes: vec![note] }
    }

    /// Whether any letter of text was found.
    pub fn has_text(&self) -> bool {
        self.pages.iter().any(|page| page.text.chars().any(char::is_alphanumeric))
    }

    /// Adds a note once.
    pub fn note(&mut self, note: PaperNote) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// Endings of files in which no text is looked for.
const TEXTLESS: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic", "svg", "ico", "mp3", "m4a",
    "ogg", "opus", "wav", "mp4", "mov", "avi", "mkv", "webm", "3gp", "p7s", "p7m", "asc", "sig",
    "ics", "vcf", "exe", "dll", "msi", "ttf", "otf", "woff", "woff2", "zip", "rar", "7z", "gz",
    "tar", "pst", "ost", "dat",
];

/// Media types, or beginnings of them, in which no text is looked for.
const TEXTLESS_TYPES: &[&str] = &[
    "image/",
    "audio/",
    "video/",
    "font/",
    "message/delivery-status",
    "message/disposition-notification",
    "multipart/",
    "text/calendar",
    "text/vcard",
    "application/pkcs7",
    "application/x-pkcs7",
    "application/pgp",
    "application/ics",
    "application/zip",
    "application/x-zip",
    "application/ms-tnef",
];

/// Files larger than this are kept, not searched.
pub const LARGEST_SEARCHED: u64 = 64 << 20;

/// Whether text is worth looking for in a file of this name, type and size. Cheap, and no more than a
/// guess: what the file is tells its content.
pub fn may_hold_text(name: &str, mime: &str, size: u64) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim().to_ascii_lowercase());
    let ending = ending.as_deref().unwrap_or_default();
    // What a name clearly calls a document is looked at whatever type was declared.
    let document = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "doc", "xls", "ppt"]
        .contains(&ending);
    let textless =
        TEXTLESS.contains(&ending) || TEXTLESS_TYPES.iter().any(|begins| mime.starts_with(begins));
    (1..=LARGEST_SEARCHED).contains(&size) && (document || !textless)
}

#[cfg(test)]
mod tests {
    use super::may_hold_text;

    #[test]
    fn pictures_cost_nothing_and_documents_are_looked_at() {
        let check = |name: &str, mime: &str, expected: bool| {
            assert_eq!(may_hold_text(name, mime, 100), expected, "{name} {mime}");
        };
        check("umowa.pdf", "application/pdf", true);
        check("umowa.PDF", "image/png", true);
        check("umowa", "application/octet-stream", true);
        check("logo.png", "application/octet-stream", false);
        check("", "image/jpeg", false);
        check("spotkanie.ics", "text/calendar", false);
        check("notatka.txt", "text/plain", true);
        check("Re: odbiór.eml", "message/rfc822", true);
        check("", "message/delivery-status", false);
        assert!(!may_hold_text("umowa.pdf", "application/pdf", 0));
        assert!(!may_hold_text("umowa.pdf", "application/pdf", u64::MAX));
    }
}
