//! Workbooks: what is written reads back, other programs read it too, and hostile ones are refused in words.

use crate::given::day;
use std::io::Write as _;
use std::process::Command;

use chrono::NaiveDateTime;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use kronika::workbook::{self, Content, Head, Look, Refused, Sheet};
use proptest::prelude::*;

fn sheet() -> Sheet {
    let plain = |content| (content, Look::default());
    let at: NaiveDateTime = "2026-05-12T09:30:00".parse().expect("a moment");
    let head = |words: &str| Head { words: words.to_owned(), width: 20.0 };
    Sheet {
        name: "Zadania: [ą]/ć".to_owned(),
        heads: ["Tytuł", "Termin", "Kiedy", "Ile", "Tak"].map(head).to_vec(),
        rows: vec![
            vec![
                (
                    Content::Text("=1+1".to_owned()),
                    Look { fill: Some(0xF8E3C3), bold: true, indent: 3, ..Look::default() },
                ),
                plain(Content::Day(day("2026-02-28"))),
                plain(Content::Moment(at)),
                plain(Content::Number(1.5)),
                plain(Content::Bool(true)),
            ],
            vec![plain(Content::Text("Łódź & <Șt>\nwiersz".to_owned()))],
            vec![plain(Content::Day(day("1812-06-24"))), plain(Content::Day(day("1900-02-28")))],
        ],
        frozen: 1,
    }
}

fn bytes() -> Vec<u8> {
    let at = "2026-06-01T08:00:00Z".parse().expect("a moment");
    workbook::write(&[sheet(), sheet()], "Dolina", at).expect("a workbook")
}

#[test]
fn a_workbook_reads_back_and_is_the_same_twice() {
    let book = bytes();
    assert!(book == bytes(), "the same tables give the same bytes");
    assert_eq!(workbook::sheets(&book), Ok(vec!["Zadania ąć".into(), "Zadania ąć (2)".into()]));
    let table = workbook::read(&book, None).expect("a table");
    let written = sheet();
    assert_eq!(table.rows.len(), 4);
    for (read, row) in table.rows.iter().skip(1).zip(&written.rows).take(2) {
        let row: Vec<Content> = row.iter().map(|(content, _)| content.clone()).collect();
        assert_eq!(*read, row);
    }
    // Excel knows no day before 1900: it stays words.
    assert_eq!(table.rows[3][0], Content::Text("1812-06-24".to_owned()));
    assert_eq!(table.rows[3][1], Content::Day(day("1900-02-28")));
    assert_eq!(table.formulas.count + table.merged.count, 0, "words are no formulas");
}

/// An archive of these parts, each deflated.
fn zip(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let mut deflated = DeflateEncoder::new(Vec::new(), Compression::best());
        deflated.write_all(content).expect("deflated");
        let deflated = deflated.finish().expect("deflated");
        let mut sum = flate2::Crc::new();
        sum.update(content);
        let mut fixed = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0];
        fixed.extend(sum.sum().to_le_bytes());
        fixed.extend((deflated.len() as u32).to_le_bytes());
        fixed.extend((content.len() as u32).to_le_bytes());
        fixed.extend((name.len() as u16).to_le_bytes());
        fixed.extend([0, 0]);
        let at = out.len() as u32;
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&fixed);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&fixed);
        out.extend(name.as_bytes());
        out.extend(deflated);
    }
    let (at, size, count) = (out.len() as u32, directory.len() as u32, parts.len() as u16);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend([0, 0]);
    out
}

/// A workbook with this sheet, as little of one as is needed.
fn book(properties: &str, data: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    zip(&[
        (
            "_rels/.rels",
            format!(r#"<Relationships xmlns="{package}"><Relationship Id="r" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#).into_bytes(),
        ),
        (
            "xl/workbook.xml",
            format!(r#"<workbook xmlns="{main}" xmlns:r="{links}">{properties}<sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>"#).into_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(r#"<Relationships xmlns="{package}"><Relationship Id="s" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="{links}/styles" Target="styles.xml"/></Relationships>"#).into_bytes(),
        ),
        (
            "xl/styles.xml",
            format!(r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#).into_bytes(),
        ),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{main}">{data}</worksheet>"#).into_bytes()),
    ])
}

fn cells(data: &str) -> Vec<u8> {
    book("", &format!("<sheetData>{data}</sheetData>"))
}

fn first(bytes: &[u8]) -> Vec<Content> {
    workbook::read(bytes, None).expect("a table").rows.first().cloned().unwrap_or_default()
}

#[test]
fn days_are_those_the_spreadsheet_shows() {
    let dated = |serial: &str| format!(r#"<row r="1"><c r="A1" s="1"><v>{serial}</v></c></row>"#);
    let check = |properties: &str, serial: &str, expected: Content| {
        let data = format!("<sheetData>{}</sheetData>", dated(serial));
        assert_eq!(first(&book(properties, &data)), [expected], "{serial}");
    };
    let mac = r#"<workbookPr date1904="1"/>"#;
    check("", "46154", Content::Day(day("2026-05-12")));
    check(mac, "44692", Content::Day(day("2026-05-12")));
    check("", "59", Content::Day(day("1900-02-28")));
    check("", "60", Content::Number(60.0));
    check("", "61", Content::Day(day("1900-03-01")));
    check("", "-1", Content::Number(-1.0));
    check("", "0", Content::Number(0.0));
    check("", "3e9", Content::Number(3e9));
    check("", "46154.5", Content::Moment("2026-05-12T12:00:00".parse().expect("a moment")));
}

#[test]
fn what_a_sheet_hides_is_named() {
    let data =
        r#"<row r="1"><c r="A1"><f>1/0</f><v>7</v></c><c r="B1" t="e"><v>#REF!</v></c></row>"#;
    let merged = format!(
        r#"<sheetData>{data}</sheetData><mergeCells><mergeCell ref="A2:C4"/></mergeCells>"#
    );
    let table = workbook::read(&book("", &merged), None).expect("a table");
    assert_eq!(table.rows[0], [Content::Number(7.0), Content::Fault("#REF!".to_owned())]);
    assert_eq!((table.formulas.told(), table.merged.told()), ("A1".into(), "A2".into()));
    let far = cells(r#"<row r="1"><c r="ZZ1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#);
    assert_eq!(workbook::read(&far, None).expect("a table").beyond.told(), "ZZ1");
}

#[test]
fn hostile_workbooks_are_refused_in_words() {
    let refused = |bytes: &[u8]| workbook::read(bytes, None).expect_err("refused");
    assert!(matches!(refused(b""), Refused::NoWorkbook(_)));
    assert!(matches!(refused(b"PK\x03\x04"), Refused::NoWorkbook(_)));
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"), Refused::Compound);
    let row = |number: u32| format!(r#"<row r="{number}"><c r="A{number}"><v>1</v></c></row>"#);
    assert_eq!(refused(&cells(&row(1_048_576))), Refused::TooManyRows(1_048_576));
    let wide: String = (1..20_000)
        .map(|row| format!(r#"<row r="{row}"><c r="IV{row}"><v>1</v></c></row>"#))
        .collect();
    assert_eq!(refused(&cells(&wide)), Refused::TooLarge);
    let mut bomb = zip(&[("xl/worksheets/sheet1.xml", vec![b' '; 40 << 20])]);
    assert!(matches!(refused(&bomb), Refused::NoWorkbook(_)), "40 MiB of a sheet are no bomb");
    bomb = zip(&[("xl/sharedStrings.xml", vec![b' '; 40 << 20])]);
    assert_eq!(refused(&bomb), Refused::TooLarge);
    assert!(matches!(workbook::read(&bytes(), Some("Brak")), Err(Refused::NoSheet(_))));
    let nested = "<a>".repeat(200_000);
    assert!(workbook::read(&cells(&nested), None).is_ok_and(|table| table.rows.is_empty()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_workbook_never_breaks_the_program(changes in proptest::collection::vec((any::<u32>(), any::<u8>()), 1..6)) {
        let mut damaged = bytes();
        for (at, byte) in changes {
            let at = at as usize % damaged.len();
            damaged[at] = byte;
        }
        let _ = workbook::read(&damaged, None);
    }

    #[test]
    fn any_sheet_is_read_or_refused(data in "(<row r=\"[0-9]{0,3}\">|<c r=\"[A-Z0-9]{0,4}\" (s=\"[0-9]\" )?t=\"(s|b|e|d|str|inlineStr|n|q)\">|<v>[0-9e.-]{0,6}</v>|<f( t=\"shared\" si=\"[0-9]{1,9}\"( ref=\"A1:B2\")?)?>[A-Z(]{0,4}</f>|</c>|</row>|<is><t>x</t></is>){0,20}") {
        let _ = workbook::read(&cells(&data), None);
    }
}

/// What a program in Python says of a workbook; none where its library is not installed.
fn told_by_python(program: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, bytes()).expect("the workbook");
    let python = std::env::var("KRONIKA_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let run = Command::new(python).arg("-c").arg(program).arg(&path).output();
    let run = run.ok().filter(|run| run.status.success());
    if run.is_none() {
        println!("skipped: Python with openpyxl is not installed");
    }
    Some(String::from_utf8_lossy(&run?.stdout).into_owned())
}

#[test]
fn another_library_reads_the_same() {
    let program = "import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
page = book.worksheets[0]
print(book.sheetnames, page.freeze_panes, page.auto_filter.ref)
print([cell.value for cell in page[2]], page['A2'].data_type, page['A2'].fill.fgColor.rgb, page['B2'].is_date)";
    let Some(told) = told_by_python(program) else { return };
    let expected = "['Zadania ąć', 'Zadania ąć (2)'] B2 A1:E4
['=1+1', datetime.datetime(2026, 2, 28, 0, 0), datetime.datetime(2026, 5, 12, 9, 30), 1.5, True] s FFF8E3C3 True
";
    assert_eq!(told, expected);
}

#[test]
fn an_office_program_opens_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("book.xlsx");
    std::fs::write(&path, bytes()).expect("the workbook");
    let home = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let run = Command::new("soffice")
        .args([&home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76"])
        .arg("--outdir")
        .arg(folder.path())
        .arg(&path)
        .output();
    let Some(_) = run.ok().filter(|run| run.status.success()) else {
        return println!("skipped: LibreOffice is not installed");
    };
    let text = std::fs::read_to_string(folder.path().join("book.csv")).expect("a table");
    assert!(text.contains("=1+1,2026-02-28,2026-05-12 09:30,1.5,TRUE"), "{text}");
    assert!(text.contains("Łódź & <Șt>"), "{text}");
}
