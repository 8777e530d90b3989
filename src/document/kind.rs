//! What a file is, told by its content; and whether its name says the same.

use super::budget::Budget;
use super::zip::Zip;
use crate::domain::runs;

pub(super) const TEXT: &str = "text/plain";
pub(super) const HTML: &str = "text/html";
pub(super) const XML: &str = "text/xml";
pub(super) const DOCX: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
pub(super) const PPTX: &str =
    "application/vnd.openxmlformats-officedocument.presentationml.presentation";
pub(super) const ODT: &str = "application/vnd.oasis.opendocument.text";
pub(super) const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";
pub(super) const ODP: &str = "application/vnd.oasis.opendocument.presentation";
const ZIP: &str = "application/zip";
pub(super) const OLE: &str = "application/x-ole-storage";
const UNKNOWN: &str = "application/octet-stream";

/// Bytes of the beginning in which a PDF may say what it is.
const PDF_WITHIN: usize = 1024;
/// Bytes looked at to tell text from anything else.
const SAMPLE: usize = 64 * 1024;

/// The media type of these bytes.
pub(super) fn of(bytes: &[u8]) -> &'static str {
    let begins = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
    if begins.windows(5).any(|five| five == b"%PDF-") {
        return super::pdf::MIME;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return in_container(bytes);
    }
    if bytes.starts_with(b"{\\rtf") {
        return "application/rtf";
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return OLE;
    }
    let marked = infer::get(bytes).map(|known| known.mime_type());
    marked.filter(|mime| !matches!(*mime, HTML | XML)).unwrap_or_else(|| text(bytes))
}

/// Text, the kind of text, or nothing known.
fn text(bytes: &[u8]) -> &'static str {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let wide = sample.starts_with(&[0xFF, 0xFE]) || sample.starts_with(&[0xFE, 0xFF]);
    let strange = |byte: &&u8| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F);
    if bytes.is_empty() || (!wide && sample.iter().filter(strange).count() * 200 > sample.len()) {
        return UNKNOWN;
    }
    if wide {
        return TEXT;
    }
    let head = String::from_utf8_lossy(sample.get(..2048).unwrap_or(sample)).to_ascii_lowercase();
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    match () {
        () if head.starts_with("<!doctype html") || head.contains("<html") => HTML,
        () if head.starts_with("<?xml") => XML,
        () if head.starts_with("<body") || head.starts_with("<div") => HTML,
        () => TEXT,
    }
}

/// What lies in a zip container.
fn in_container(bytes: &[u8]) -> &'static str {
    let Some(zip) = Zip::open(bytes) else { return of_beginning(bytes) };
    if zip.has("mimetype") {
        let said = zip.part("mimetype", &mut Budget::default()).unwrap_or_default();
        let said = String::from_utf8_lossy(said.get(..100).unwrap_or(&said)).into_owned();
        if let Some(known) = [ODT, ODS, ODP].into_iter().find(|mime| said.trim().starts_with(mime))
        {
            return known;
        }
    }
    let parts = [("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX)];
    let found = parts.into_iter().find(|(folder, _)| {
        zip.has("[Content_Types].xml") && zip.names().any(|name| name.starts_with(folder))
    });
    found.map_or(ZIP, |(_, mime)| mime)
}

/// A container cut off before its directory still begins with its first parts.
fn of_beginning(bytes: &[u8]) -> &'static str {
    let begins = bytes.get(..4096).unwrap_or(bytes);
    let names = |mark: &str| begins.windows(mark.len()).any(|window| window == mark.as_bytes());
    let office = names("[Content_Types].xml");
    match () {
        () if names(ODS) => ODS,
        () if names(ODP) => ODP,
        () if names(ODT) => ODT,
        () if office && names("word/") => DOCX,
        () if office && names("xl/") => XLSX,
        () if office && names("ppt/") => PPTX,
        () => ZIP,
    }
}

/// Whether files of this type are read as containers of parts.
pub(super) fn is_container(mime: &str) -> bool {
    matches!(mime, DOCX | XLSX | PPTX | ODT | ODS | ODP)
}

/// Whether an OLE container holds an Office file behind a password (MS-OFFCRYPTO): the names of its streams
/// tell, in UTF-16.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Endings, and the beginnings of the types their content may have.
const ENDINGS: &[(&[&str], &[&str])] = &[
    (&["pdf"], &["application/pdf"]),
    (&["docx", "docm", "dotx"], &[DOCX]),
    (&["xlsx", "xlsm", "xltx"], &[XLSX]),
    (&["pptx", "pptm", "ppsx"], &[PPTX]),
    // Old Office files are often something else inside, which the programs accept.
    (&["doc", "dot"], &[OLE, "application/msword", "application/rtf", HTML, XML, TEXT, DOCX]),
    (&["xls", "xlt"], &[OLE, "application/vnd.ms-excel", HTML, XML, TEXT, XLSX]),
    (&["ppt", "pps"], &[OLE, "application/vnd.ms-powerpoint"]),
    (&["odt", "ott"], &[ODT]),
    (&["ods"], &[ODS]),
    (&["odp"], &[ODP]),
    (&["rtf"], &["application/rtf"]),
    (&["jpg", "jpeg", "jpe", "jfif"], &["image/jpeg"]),
    (&["png"], &["image/png"]),
    (&["gif"], &["image/gif"]),
    (&["webp"], &["image/webp"]),
    (&["bmp"], &["image/bmp"]),
    (&["tif", "tiff"], &["image/tiff"]),
    (&["txt", "log", "md", "csv", "tsv", "json", "ini"], &["text/", "application/rtf"]),
    (&["htm", "html"], &["text/"]),
    (&["zip"], &["application/zip", "application/vnd."]),
    (&["msg", "oft"], &[OLE, "application/vnd.ms-outlook"]),
    (&["mp3"], &["audio/"]),
    (&["mp4", "mov"], &["video/"]),
];

/// Whether the name promises a type the content does not have.
pub(super) fn disagrees(name: &str, mime: &str) -> bool {
    let Some(ending) = ending(name) else { return false };
    let known = ENDINGS.iter().find(|(endings, _)| endings.contains(&ending.as_str()));
    known.is_some_and(|(_, types)| !types.iter().any(|begins| mime.starts_with(begins)))
}

/// Whether a program is dressed as a document: `invoice.pdf.exe`.
pub(super) fn ends_twice(name: &str) -> bool {
    let Some((before, last)) = name.trim_end_matches(['.', ' ']).rsplit_once('.') else {
        return false;
    };
    let dressed = ending(before)
        .is_some_and(|one| ENDINGS.iter().any(|(endings, _)| endings.contains(&one.as_str())));
    dressed && runs(last.trim())
}

fn ending(name: &str) -> Option<String> {
    let (_, ending) = name.trim_end_matches(['.', ' ']).rsplit_once('.')?;
    Some(ending.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_type() {
        let check = |bytes: &[u8], expected: &str| assert_eq!(of(bytes), expected);
        check(b"%PDF-1.4\n", "application/pdf");
        check(b"\xEF\xBB\xBF\n%PDF-1.4\n", "application/pdf");
        check(b"{\\rtf1 x}", "application/rtf");
        check(b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "image/png");
        check(b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "image/jpeg");
        check(
            b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0",
            "application/vnd.microsoft.portable-executable",
        );
        check("Dzień dobry\n".as_bytes(), TEXT);
        check(b"Dzie\xF1 dobry\n", TEXT);
        check(b"<!DOCTYPE html><p>x", HTML);
        check(b"\0\x01\x02\x03\x04", UNKNOWN);
        check(b"", UNKNOWN);
        check(b"PK\x03\x04 cut off [Content_Types].xml word/document.xml", DOCX);
    }

    #[test]
    fn a_name_that_lies_is_told() {
        let check = |name: &str, mime: &str, expected: bool| {
            assert_eq!(disagrees(name, mime), expected, "{name} {mime}");
        };
        check("umowa.pdf", "application/pdf", false);
        check("umowa.PDF ", "application/pdf", false);
        check("umowa.pdf", "application/vnd.microsoft.portable-executable", true);
        check("umowa.docx", ZIP, true);
        check("ceny.xls", HTML, false);
        check("umowa", TEXT, false);
        check("umowa.xyz", TEXT, false);
        assert!(ends_twice("faktura.pdf.exe") && ends_twice("Faktura.PDF .EXE. "));
        assert!(!ends_twice("program.exe") && !ends_twice("a.b.pdf") && !ends_twice("v1.2.exe"));
    }
}
