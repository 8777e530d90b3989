//! Correspondence as a book: a cover that says what was chosen, contents, one item after another, each
//! with its original inside the file.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde_json::{Value as Json, json};

use super::letters::{self, Room};
use super::page::Frame;
use super::sheet::{Sheet, name};
use crate::text::{dates, numbers};

/// Letters of one text that are printed; the rest is told, and stands in the original.
const TEXT: usize = 120_000;
/// Letters of a line of a header, and lines of people.
const HEAD: usize = 4_000;
/// Things told of in the list of what is missing; the rest is counted.
const ABSENT: usize = 1_000;
/// Files of one message that are listed; the rest is counted.
const FILES: usize = 500;

/// A book of correspondence, or one volume of it.
#[derive(Debug, Clone)]
pub struct BinderPage {
    /// What every page has.
    pub frame: Frame,
    /// Its title.
    pub title: String,
    /// What was chosen, by name and value.
    pub facts: Vec<(String, String)>,
    /// Which volume of how many.
    pub volume: (usize, usize),
    /// Whether it is one item by itself, without cover and contents.
    pub single: bool,
    /// The items, in the order of time.
    pub items: Vec<BinderItem>,
    /// What they refer to and is not held.
    pub absent: Vec<BinderAbsent>,
}

/// A message, a document or a note.
#[derive(Debug, Clone, Default)]
pub struct BinderItem {
    /// Its number in the whole selection.
    pub number: usize,
    /// What it is, in words.
    pub kind: String,
    /// Its subject or title.
    pub subject: String,
    /// When it was sent or happened, on the clock to be shown.
    pub at: Option<DateTime<FixedOffset>>,
    /// Who wrote it, for the contents.
    pub from: String,
    /// The lines above the text, by name and value.
    pub heads: Vec<(String, String)>,
    /// What a reader should know of it first.
    pub remarks: Vec<String>,
    /// The text.
    pub text: String,
    /// What came with it.
    pub attachments: Vec<BinderFile>,
    /// Its original, to be put inside the file.
    pub original: Option<BinderOriginal>,
    /// SHA-256 of the original, as it was recorded.
    pub sha256: Option<String>,
}

/// A file that came with a message.
#[derive(Debug, Clone, Default)]
pub struct BinderFile {
    /// Its name.
    pub name: String,
    /// Its type.
    pub mime: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// An original inside the file.
#[derive(Debug, Clone)]
pub struct BinderOriginal {
    /// Its name there, which no other has.
    pub name: String,
    /// Its type.
    pub mime: &'static str,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// Something that is referred to and not held.
#[derive(Debug, Clone, Default)]
pub struct BinderAbsent {
    /// How it is known to be missing.
    pub why: String,
    /// Who wrote it, when, its subject, its numbers: as far as known.
    pub what: String,
    /// The messages that speak of it.
    pub told_by: String,
    /// Who has it, or can be asked.
    pub holders: String,
}

/// Everything the template of a book draws.
pub(super) fn data(page: &BinderPage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let (number, of) = page.volume;
    let volume = (of > 1).then(|| {
        sheet.say_with("print-binder-volume", &[("number", number.into()), ("count", of.into())])
    });
    let title = match (&volume, page.items.first().filter(|_| page.single)) {
        (_, Some(item)) => subject(sheet, item),
        (Some(volume), None) => format!("{} – {volume}", page.title),
        (None, None) => page.title.clone(),
    };
    let body = json!({
        "single": page.single,
        "facts": page.facts.iter().map(|(name, value)| [name.clone(), wide(value)]).collect::<Vec<_>>(),
        "guide": sheet.say("print-binder-guide"),
        "contents": sheet.say("print-binder-contents"),
        "heads": sheet.heads("print-binder-head", &["number", "date", "from", "subject", "page"]),
        "file_heads": sheet.heads("print-binder-file", &["name", "type", "size", "sha"]),
        "items": page.items.iter().enumerate().map(|(place, one)| item(sheet, place, one)).collect::<Vec<_>>(),
        "absent": absent(sheet, &page.absent),
    });
    sheet.document(frame(sheet, page, &name(&title)), body)
}

/// The frame, which says of a past day what the record was when it was asked.
fn frame(sheet: Sheet, page: &BinderPage, title: &str) -> Json {
    let mut frame = sheet.frame(&page.frame, title, None);
    if let (Some(last), Some(map)) = (page.frame.printed, frame.as_object_mut()) {
        let moments = [
            ("moment", dates::stamp(sheet.lang(), page.frame.as_known_on).into()),
            ("last", dates::stamp(sheet.lang(), last).into()),
        ];
        map.insert("past".to_owned(), sheet.say_with("print-binder-past", &moments).into());
        map.insert("fingerprint_head".to_owned(), sheet.say("print-binder-fingerprint").into());
    }
    frame
}

fn item(sheet: Sheet, place: usize, item: &BinderItem) -> Json {
    let (text, cut) = paragraphs(&item.text);
    let files = item.attachments.iter().take(FILES).map(|one| file(sheet, one)).collect::<Vec<_>>();
    let more = item.attachments.len().saturating_sub(FILES);
    let day = item.at.map(|at| dates::numeric(sheet.lang(), at.date_naive()));
    let time = item.at.map(|at| dates::time(at.time()));
    json!({
        "number": item.number.to_string(),
        "key": format!("m{place}"),
        "kind": item.kind,
        "subject": letters::line(&subject(sheet, item), Room::Wide, 400),
        "day": day.unwrap_or_default(),
        "time": time.unwrap_or_default(),
        "from": letters::line(&item.from, Room::Cell, 120),
        "heads": item.heads.iter().map(|(name, value)| [name.clone(), wide(value)]).collect::<Vec<_>>(),
        "remarks": item.remarks,
        "text": text,
        "cut": cut.then(|| sheet.say("print-binder-cut")),
        "files_title": (!files.is_empty()).then(|| sheet.say_with(
            "print-binder-files", &[("count", item.attachments.len().into())],
        )),
        "files": files,
        "more": (more > 0).then(|| sheet.say_with("print-sheet-more", &[("count", more.into())])),
        "sha": item.sha256.as_deref().map(halves),
        "sha_head": sheet.say("print-binder-sha"),
        "original": item.original.as_ref().map(|original| json!({
            "read": read_name(place),
            "name": original.name,
            "shown": letters::line(&original.name, Room::Wide, 200),
            "mime": original.mime,
            "words": sheet.say_with("print-binder-original", &[("number", item.number.into())]),
            "head": sheet.say("print-binder-inside"),
        })),
    })
}

/// Under which name the template reads an original: few, and the same for every book, because the
/// typesetter never forgets one.
pub(super) fn read_name(place: usize) -> String {
    format!("original-{place}.bin")
}

fn subject(sheet: Sheet, item: &BinderItem) -> String {
    match item.subject.trim() {
        "" => sheet.say("print-no-subject"),
        subject => subject.to_owned(),
    }
}

fn file(sheet: Sheet, file: &BinderFile) -> Json {
    let name = match file.name.trim() {
        "" => "–",
        name => name,
    };
    json!({
        "name": letters::line(name, Room::Cell, 300),
        "mime": letters::line(&file.mime, Room::Cell, 100),
        "size": numbers::size(sheet.lang(), file.size),
        "sha": halves(&file.sha256),
    })
}

fn absent(sheet: Sheet, absent: &[BinderAbsent]) -> Json {
    if absent.is_empty() {
        return Json::Null;
    }
    let more = absent.len().saturating_sub(ABSENT);
    let line = |text: &str| letters::line(text, Room::Cell, 1_000);
    let heads = ["why", "what", "told", "holders"];
    let heads = heads.map(|head| sheet.say(&format!("print-binder-absent-{head}")));
    let rows = absent.iter().take(ABSENT).map(|one| {
        json!([line(&one.why), line(&one.what), line(&one.told_by), line(&one.holders)])
    });
    json!({
        "title": sheet.say("print-binder-absent"),
        "heads": heads,
        "rows": rows.collect::<Vec<_>>(),
        "more": (more > 0).then(|| sheet.say_with("print-sheet-more", &[("count", more.into())])),
    })
}

fn wide(text: &str) -> String {
    letters::line(text, Room::Wide, HEAD)
}

/// The text as paragraphs of lines, and whether it was cut.
fn paragraphs(text: &str) -> (Vec<Vec<String>>, bool) {
    let cut = text.char_indices().nth(TEXT).map(|(end, _)| end);
    let kept = text.get(..cut.unwrap_or(text.len())).unwrap_or_default();
    let mut paragraphs = vec![Vec::new()];
    for line in kept.lines() {
        let line = letters::line(line, Room::Wide, TEXT);
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() => last.push(line),
            Some(last) if !last.is_empty() => paragraphs.push(Vec::new()),
            _ => {}
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    (paragraphs, cut.is_some())
}

/// All digits, to be set on two lines.
fn halves(sha256: &str) -> Vec<String> {
    let digits: Vec<char> = sha256.chars().filter(char::is_ascii_hexdigit).collect();
    digits.chunks(32).map(|half| half.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blank_lines_part_paragraphs() {
        let (found, cut) = paragraphs("\n\nDzień dobry,\n\n\nplan\nw załączniku\n \nEwa");
        assert_eq!(found, [vec!["Dzień dobry,"], vec!["plan", "w załączniku"], vec!["Ewa"]]);
        assert!(!cut && paragraphs("").0.is_empty());
        assert!(paragraphs(&"ż".repeat(super::TEXT + 1)).1);
    }
}
