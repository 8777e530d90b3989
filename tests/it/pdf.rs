//! A PDF made by hand, for the tests of both binaries.

/// A PDF with one line on each page, in a font no file brings.
pub fn pdf(pages: &[&str]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + page * 2)).collect();
    let mut bytes = format!(
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count {}/Kids[{}]>>\nendobj\n\
         3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>\nendobj\n",
        pages.len(),
        kids.join(" ")
    );
    for (place, text) in pages.iter().enumerate() {
        let stream = format!("BT /F 12 Tf 72 720 Td ({text}) Tj ET");
        bytes += &format!(
            "{} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R>>\nendobj\n\
             {} 0 obj\n<</Length {}>>stream\n{stream}\nendstream\nendobj\n",
            4 + place * 2,
            5 + place * 2,
            5 + place * 2,
            stream.len()
        );
    }
    bytes += "trailer<</Root 1 0 R>>\n%%EOF";
    bytes.into_bytes()
}
