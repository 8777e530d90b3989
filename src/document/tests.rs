//! Small files of every format, and hostile ones.

mod old;

use std::io::Write as _;

use super::*;
use crate::domain::{Paper, PaperNote, Part};

fn decode(bytes: &[u8], label: Option<&str>) -> (String, bool) {
    // Enough of Windows-1250 for the words below.
    let sign = |byte: &u8| match byte {
        0xB9 => 'ą',
        0xEA => 'ę',
        0xB3 => 'ł',
        0x9F => 'ź',
        0xF3 => 'ó',
        byte => char::from(*byte),
    };
    match String::from_utf8(bytes.to_vec()) {
        Ok(text) => (text, false),
        Err(_) => (bytes.iter().map(sign).collect(), label.is_none()),
    }
}

fn paper(bytes: &[u8], name: &str) -> Paper {
    let html = |text: &str| text.replace("<p>", "").replace("</p>", "\n");
    read(bytes.to_vec(), name, &Means { decode: &decode, html: &html })
}

/// A zip container of these parts, deflated.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let mut encoder =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(content.as_bytes()).expect("written");
        let packed = encoder.finish().expect("packed");
        let mut head = vec![20, 0, 0, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        head.extend(u32::try_from(packed.len()).expect("small").to_le_bytes());
        head.extend(u32::try_from(content.len()).expect("small").to_le_bytes());
        head.extend(u16::try_from(name.len()).expect("short").to_le_bytes());
        head.extend([0, 0]);
        let offset = u32::try_from(bytes.len()).expect("small");
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&head);
        bytes.extend(name.as_bytes());
        bytes.extend(&packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (offset, size) = (bytes.len(), directory.len());
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(parts.len()).expect("few").to_le_bytes();
    bytes.extend(count.iter().chain(&count));
    bytes.extend(u32::try_from(size).expect("small").to_le_bytes());
    bytes.extend(u32::try_from(offset).expect("small").to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn pages(paper: &Paper) -> Vec<(Part, &str, &str)> {
    paper.pages.iter().map(|page| (page.part, page.label.as_str(), page.text.as_str())).collect()
}

const TYPES: (&str, &str) = ("[Content_Types].xml", "<Types/>");

#[test]
fn word_by_its_noted_pages() {
    let body = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Zażółć gęślą</w:t></w:r><w:r><w:tab/><w:t xml:space='preserve'> jaźń &amp; co</w:t></w:r></w:p>\
        <w:p><w:r><w:delText>stare</w:delText></w:r></w:p><w:p><w:r><w:br w:type='page'/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Țară și știință</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    let bytes = zipped(&[
        TYPES,
        ("word/document.xml", body),
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Nagłówek</w:t></w:r></w:p></w:hdr>"),
    ]);
    let read = paper(&bytes, "umowa.docx");
    assert_eq!(read.notes, []);
    assert_eq!(
        pages(&read),
        [
            (Part::Page, "1", "Zażółć gęślą\t jaźń & co"),
            (Part::Page, "2", "Țară și știință\na\tb\nNagłówek"),
        ]
    );
    let plain = zipped(&[
        TYPES,
        ("word/document.xml", "<w:p><w:t>raz</w:t><w:br w:type='page'/><w:t>dwa</w:t></w:p>"),
    ]);
    assert_eq!(pages(&paper(&plain, "a.docx")), [(Part::Whole, "", "raz\ndwa")]);
}

#[test]
fn excel_by_its_sheets() {
    let bytes = zipped(&[
        TYPES,
        (
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='Ceny &amp; rabaty' sheetId='7' r:id='rId2'/><sheet name='Terminy' sheetId='3' r:id='rId1'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId1' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>Łączna kwota</t></si><si><r><t>poz</t></r><r><t>ycja</t></r></si></sst>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>",
        ),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c s='1'><v>45424</v></c><c t='inlineStr'><is><t>odbiór</t></is></c></row></sheetData></worksheet>",
        ),
        (
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row><c t='s'><v>0</v></c><c><f>SUM(A1)</f><v>12.5</v></c></row><row/><row><c t='s'><v>1</v></c><c t='s'><v>99</v></c></row></sheetData></worksheet>",
        ),
    ]);
    let read = paper(&bytes, "ceny.xlsx");
    assert_eq!(read.notes, []);
    assert_eq!(
        pages(&read),
        [
            (Part::Sheet, "Ceny & rabaty", "Łączna kwota\t12.5\npozycja"),
            (Part::Sheet, "Terminy", "2024-05-12\todbiór"),
        ]
    );
}

#[test]
fn powerpoint_by_its_slides_in_the_order_shown() {
    let slide = |text: &str| format!("<p:sld><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>");
    let bytes = zipped(&[
        TYPES,
        (
            "ppt/presentation.xml",
            "<p:presentation><p:sldIdLst><p:sldId id='257' r:id='rId3'/><p:sldId id='256' r:id='rId2'/></p:sldIdLst></p:presentation>",
        ),
        (
            "ppt/_rels/presentation.xml.rels",
            "<Relationships><Relationship Id='rId2' Target='slides/slide1.xml'/><Relationship Id='rId3' Target='slides/slide2.xml'/></Relationships>",
        ),
        ("ppt/slides/slide1.xml", &slide("Wdrożenie")),
        ("ppt/slides/slide2.xml", &slide("Początek")),
        (
            "ppt/slides/_rels/slide2.xml.rels",
            "<Relationships><Relationship Id='rId1' Type='http://x/notesSlide' Target='../notesSlides/notesSlide1.xml'/></Relationships>",
        ),
        ("ppt/notesSlides/notesSlide1.xml", &slide("Notatka mówcy")),
    ]);
    let read = paper(&bytes, "plan.pptx");
    assert_eq!(read.notes, []);
    assert_eq!(
        pages(&read),
        [(Part::Slide, "1", "Początek\nNotatka mówcy"), (Part::Slide, "2", "Wdrożenie")]
    );
}

#[test]
fn open_document_files() {
    let odf = |kind: &str, content: &str| {
        let mime = format!("application/vnd.oasis.opendocument.{kind}");
        zipped(&[("mimetype", &mime), ("content.xml", content)])
    };
    let text = odf(
        "text",
        "<office:text><text:p>Zażółć<text:s text:c='2'/>gęślą</text:p><text:p><text:soft-page-break/>druga</text:p></office:text>",
    );
    assert_eq!(
        pages(&paper(&text, "a.odt")),
        [(Part::Page, "1", "Zażółć  gęślą"), (Part::Page, "2", "druga")]
    );
    let one = odf("text", "<office:text><text:h>Tytuł</text:h><text:p>Țară</text:p></office:text>");
    assert_eq!(pages(&paper(&one, "a.odt")), [(Part::Whole, "", "Tytuł\nȚară")]);
    let sheets = odf(
        "spreadsheet",
        "<table:table table:name='Ceny'><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated='16384'/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table><table:table table:name='Źródła'/>",
    );
    assert_eq!(
        pages(&paper(&sheets, "a.ods")),
        [(Part::Sheet, "Ceny", "a\tb"), (Part::Sheet, "Źródła", "")]
    );
    let slides = odf(
        "presentation",
        "<draw:page draw:name='page1'><text:p>raz</text:p></draw:page><draw:page draw:name='page2'><text:p>dwa</text:p></draw:page>",
    );
    assert_eq!(
        pages(&paper(&slides, "a.odp")),
        [(Part::Slide, "1", "raz"), (Part::Slide, "2", "dwa")]
    );
}

#[test]
fn rich_text() {
    let bytes = b"{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}Za\\'bf\\par {\\b gor\\'b9co} \\u322?\\uc0\\u260 {\\uc1\\u-10179?\\u-8704?}\\'9fr\\'f3d\\'b3o\\emdash\\~x{\\pict 89504e47}\\{y\\}}";
    let read = paper(bytes, "a.rtf");
    assert_eq!(pages(&read), [(Part::Whole, "", "Za¿\ngorąco łĄ😀źródło—\u{A0}x{y}")]);
}

#[test]
fn text_and_tables_and_pages_of_the_web() {
    assert_eq!(
        pages(&paper("Dzień dobry".as_bytes(), "a.txt")),
        [(Part::Whole, "", "Dzień dobry")]
    );
    assert_eq!(paper("Dzień dobry".as_bytes(), "a.txt").notes, []);
    let old = paper(b"g\xEA\x9Fl\xB9 i tak dalej, i tak dalej", "a.txt");
    assert_eq!(
        (old.pages[0].text.as_str(), old.notes.as_slice()),
        ("gęźlą i tak dalej, i tak dalej", &[PaperNote::GuessedCharset][..])
    );
    let table = paper("Pozycja;Kwota\nźródło;12\n".as_bytes(), "ceny.CSV");
    assert_eq!((table.mime.as_str(), table.notes.len()), ("text/csv", 0));
    let html = paper("<!DOCTYPE html><p>Zażółć</p>".as_bytes(), "a.html");
    assert_eq!(
        (html.mime.as_str(), html.pages[0].text.as_str()),
        ("text/html", "<!DOCTYPE html>Zażółć\n")
    );
    let xml = paper("<?xml version='1.0'?><f><a>Faktura</a><b>źródło</b></f>".as_bytes(), "f.xml");
    assert_eq!(xml.pages[0].text, "Faktura\nźródło\n");
}

#[test]
fn chats_exported_as_json() {
    let slack = r#"[{"user":"U1","ts":"1715515380.0002","text":"Dzień dobry","user_profile":{"real_name":"Ewa Wzorowa"}},{"user":"U2","ts":"1715601780.1","text":"Zgoda"}]"#;
    assert_eq!(
        pages(&paper(slack.as_bytes(), "2024-05-12.json")),
        [
            (Part::Day, "2024-05-12", "12:03 Ewa Wzorowa: Dzień dobry\n"),
            (Part::Day, "2024-05-13", "12:03 U2: Zgoda\n")
        ]
    );
    let teams = r#"{"conversations":[{"MessageList":[{"originalarrivaltime":"2024-05-12T12:03:00.123Z","displayName":null,"from":"8:live:ewa","content":"<b>Dzień</b> dobry"}]}]}"#;
    assert_eq!(
        pages(&paper(teams.as_bytes(), "messages.json")),
        [(Part::Day, "2024-05-12", "12:03 8:live:ewa: Dzień  dobry\n")]
    );
    assert_eq!(pages(&paper(b"[1, 2", "a.json")), [(Part::Whole, "", "[1, 2")]);
}

/// A PDF of pages with these lines, in a standard font no file brings; its table of objects is right.
pub(crate) fn pdf(pages: &[&str]) -> Vec<u8> {
    let mut objects = vec!["<</Type/Catalog/Pages 2 0 R>>".to_owned()];
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + page * 2)).collect();
    objects.push(format!("<</Type/Pages/Count {}/Kids[{}]>>", pages.len(), kids.join(" ")));
    objects.push(
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    );
    for (place, text) in pages.iter().enumerate() {
        let stream = format!("BT /F 12 Tf 72 720 Td 14 TL {text} ET");
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R>>", 5 + place * 2));
        objects.push(format!("<</Length {}>>stream\n{stream}\nendstream", stream.len()));
    }
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").bytes()));
    bytes.extend(
        format!("trailer<</Size {}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF", places.len() + 1)
            .bytes(),
    );
    bytes
}

#[test]
fn pdf_by_its_pages() {
    let bytes =
        pdf(&["(Umowa nr 7) Tj T* [(Od)-400(bi\\363r)] TJ 200 0 Td (obok) Tj", "(druga) Tj"]);
    let read = paper(&bytes, "umowa.pdf");
    assert_eq!(read.notes, []);
    assert_eq!(read.pictures, Some(2));
    assert_eq!(
        pages(&read),
        [(Part::Page, "1", "Umowa nr 7\nOd biór\tobok"), (Part::Page, "2", "druga")]
    );
    let drawn = picture(bytes.clone(), 1, 900).expect("a picture");
    assert_eq!((drawn.size[0], drawn.pages), (900, 2));
    let dark = drawn.rgba.chunks(4).filter(|pixel| pixel[0] < 128).count();
    assert!(dark > 20, "the word is drawn: {dark}");
    assert_eq!(picture(bytes, 2, 300), None);
}

#[test]
fn what_is_no_document_is_said_to_be_so() {
    let note = |bytes: &[u8], name: &str| paper(bytes, name).notes;
    assert_eq!(
        note(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0", "faktura.pdf"),
        [PaperNote::OtherType, PaperNote::Disagrees]
    );
    assert_eq!(
        note(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0", "faktura.pdf.exe"),
        [PaperNote::OtherType, PaperNote::DoubleEnding]
    );
    assert_eq!(note(b"", "pusty.pdf"), [PaperNote::OtherType, PaperNote::Disagrees]);
    assert_eq!(note(&pdf(&[""]), "skan.pdf"), [PaperNote::NoText]);
    let mut package = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    package.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(note(&package, "umowa.docx"), [PaperNote::Locked]);
    let locked = String::from_utf8_lossy(&pdf(&["(a) Tj"])).replace("/Root 1 0 R", "/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>>>");
    assert_eq!(note(locked.as_bytes(), "tajne.pdf"), [PaperNote::Locked]);
}

#[test]
fn cut_off_files_give_what_they_have() {
    let whole =
        zipped(&[TYPES, ("word/document.xml", "<w:p><w:t>początek</w:t></w:p><w:p><w:t>koniec")]);
    let read = paper(&whole, "a.docx");
    assert!(read.pages[0].text.starts_with("początek"));
    for length in 0..whole.len() {
        paper(&whole[..length], "a.docx");
    }
    let bytes = pdf(&["(poczatek) Tj"]);
    for length in (0..bytes.len()).step_by(7) {
        paper(&bytes[..length], "a.pdf");
    }
}

#[test]
fn containers_that_grow_are_cut() {
    let row = "<row><c t='inlineStr'><is><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></is></c></row>".repeat(10_000);
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(40));
    let bytes = zipped(&[
        TYPES,
        ("xl/workbook.xml", "<workbook><sheets><sheet name='a' r:id='r1'/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    let read = paper(&bytes, "bomba.xlsx");
    assert!(read.notes.contains(&PaperNote::Cut));
    assert!(read.pages[0].text.len() <= 16 << 20);
}

#[test]
fn loops_and_claims_come_to_an_end() {
    let looped = String::from_utf8_lossy(&pdf(&["(a) Tj"])).replace("/Kids[4 0 R]", "/Kids[2 0 R]");
    paper(looped.as_bytes(), "a.pdf");
    let claimed = String::from_utf8_lossy(&pdf(&["(a) Tj"])).replace("/Count 1/", "/Count 99999/");
    assert!(paper(claimed.as_bytes(), "a.pdf").pages.len() <= 1);
    let deep = zipped(&[TYPES, ("word/document.xml", &"<a>".repeat(200_000))]);
    paper(&deep, "a.docx");
    let nested = format!("{}{}", "{\\rtf1", "{".repeat(1_000_000));
    paper(nested.as_bytes(), "a.rtf");
    let brackets = format!("[{}", "[".repeat(1_000_000));
    paper(brackets.as_bytes(), "a.json");
    let entities = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'cccccccccc'><!ENTITY d '&b;&b;&b;&b;'>]><a>&d;&d;</a>";
    assert!(paper(entities.as_bytes(), "a.xml").pages[0].text.len() < 20);
}
