//! The media type a file's name stands for, where nothing else says it.

/// The type by the ending; that of plain bytes where it is not known.
pub(super) fn mime_of(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "txt" | "log" | "csv" => "text/plain",
        "htm" | "html" => "text/html",
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "zip" => "application/zip",
        "doc" => "application/msword",
        "xls" => "application/vnd.ms-excel",
        "eml" => "message/rfc822",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::mime_of;

    #[test]
    fn endings_tell() {
        let check = |name: &str, expected: &str| assert_eq!(mime_of(name), expected);
        check("a.PDF", "application/pdf");
        check("a.b.jpeg", "image/jpeg");
        check("a", "application/octet-stream");
        check("pdf", "application/octet-stream");
    }
}
