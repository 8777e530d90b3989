//! A balance sheet as data for its template.

use serde_json::{Value as Json, json};

use super::letters::{self, Room};
use super::page::{SheetGroup, SheetLine, SheetPage};
use super::sheet::Sheet;
use crate::text::dates;

/// Lines of a group on paper; the rest is told by its count.
const LINES: usize = 1000;

/// Longest path shown.
const PATH: usize = 400;

/// Everything the template of balance sheets draws.
pub(super) fn data(page: &SheetPage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let title = sheet.say_with("print-sheet-title", &[("number", page.number.into())]);
    let counts = [
        ("read", page.read.into()),
        ("new", page.new.into()),
        ("held", page.held.into()),
        ("unreadable", page.unreadable.into()),
    ];
    let body = json!({
        "facts": facts(sheet, page),
        "equation": sheet.say_with("print-sheet-equation", &counts),
        "cancelled": page.cancelled.then(|| sheet.say("print-sheet-cancelled")),
        "heads": sheet.heads("print-sheet-head", &["path", "note", "sha"]),
        "groups": page.groups.iter().filter(|group| !group.lines.is_empty())
            .map(|group| shown(sheet, group)).collect::<Vec<_>>(),
    });
    sheet.document(sheet.frame(&page.frame, &title, None), body)
}

fn facts(sheet: Sheet, page: &SheetPage) -> Vec<[String; 2]> {
    vec![
        [sheet.say("print-sheet-source"), letters::line(&page.source, Room::Wide, PATH)],
        [sheet.say("print-sheet-began"), dates::stamp(sheet.lang(), page.began)],
        [sheet.say("print-sheet-ended"), dates::stamp(sheet.lang(), page.ended)],
    ]
}

fn shown(sheet: Sheet, group: &SheetGroup) -> Json {
    let more = group.lines.len().saturating_sub(LINES);
    json!({
        "head": sheet.say_with(&format!("print-sheet-group-{}", group.key), &[("count", group.lines.len().into())]),
        "rows": group.lines.iter().take(LINES).map(row).collect::<Vec<_>>(),
        "more": (more > 0).then(|| sheet.say_with("print-sheet-more", &[("count", more.into())])),
    })
}

fn row(line: &SheetLine) -> Json {
    json!({
        "path": letters::line(&line.path, Room::Wide, PATH),
        "note": letters::line(&line.note, Room::Cell, PATH),
        "sha": in_halves(&line.sha256),
    })
}

/// All digits, to be set on two lines.
fn in_halves(sha256: &str) -> Vec<String> {
    let digits: Vec<char> = sha256.chars().filter(char::is_ascii_hexdigit).collect();
    digits.chunks(32).map(|half| half.iter().collect()).collect()
}
