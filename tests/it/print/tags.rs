//! What a screen reader is told of a printed schedule: heads, cells, and the bars in words.

use std::io::Write as _;
use std::process::{Command, Stdio};

use kronika::domain::Lang;
use kronika::print::{self, Pdf};

use super::samples;

/// The PDF with everything in it unpacked, where the program that does so is installed.
fn unpacked(pdf: &Pdf) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(&pdf.bytes).expect("the page is written");
    let mut asked = Command::new("qpdf");
    asked.args(["--qdf", "--object-streams=disable"]).arg(file.path()).arg("-");
    let Ok(read) = asked.stderr(Stdio::null()).output() else {
        println!("skipped: qpdf is not installed");
        return None;
    };
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}

/// The objects of the structure tree of this kind.
fn of_kind<'a>(pdf: &'a str, kind: &str) -> Vec<&'a str> {
    let name = format!("/S /{kind}\n");
    pdf.split("\nendobj").filter(|object| object.contains(&name)).collect()
}

/// The alternative text of an object: plain, or as UTF-16 in hexadecimal digits.
fn alternative(object: &str) -> Option<String> {
    let (_, after) = object.split_once("/Alt ")?;
    if let Some(plain) = after.strip_prefix('(') {
        return Some(plain.split_once(')')?.0.to_owned());
    }
    let digits = after.strip_prefix("<feff")?.split_once('>')?.0;
    let unit = |place| u16::from_str_radix(digits.get(place..place + 4)?, 16).ok();
    let units: Option<Vec<u16>> = (0..digits.len()).step_by(4).map(unit).collect();
    String::from_utf16(&units?).ok()
}

#[test]
fn bars_are_told_in_words() {
    let pdf = print::print(&samples::schedule(Lang::En), "tags").expect("a schedule");
    let Some(pdf) = unpacked(&pdf) else { return };
    let figures = of_kind(&pdf, "Figure");
    assert!(figures.len() > 20, "{} figures", figures.len());
    let words: Vec<String> = figures.iter().filter_map(|one| alternative(one)).collect();
    assert_eq!(words.len(), figures.len(), "each has its words");
    let says = |part: &str| words.iter().any(|one| one.contains(part));
    assert!(says("% done"), "how much is done: {words:?}");
    assert!(says("in snapshot 3: "), "where the reference lies: {words:?}");
    assert!(says("Bars from "), "what the axis spans: {words:?}");
}

#[test]
fn the_dates_of_a_phase_are_no_heads_of_its_tasks() {
    let page = samples::schedule(Lang::En);
    let pdf = print::print(&page, "tags").expect("a schedule");
    let Some(pdf) = unpacked(&pdf) else { return };
    let phases = page.rows.iter().filter(|row| row.phase).count();
    let heads = of_kind(&pdf, "TH").len();
    // Eight columns each of the two tables, and the title of each phase.
    assert_eq!(heads, 8 + 8 + phases);
    let wide = of_kind(&pdf, "TD").iter().filter(|one| one.contains("/Scope")).count();
    assert_eq!(wide, 0, "no cell of data is a head");
}
