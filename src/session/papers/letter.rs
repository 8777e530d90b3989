//! A message that is attached to another, as a document to be searched: its words, and those of all that is
//! inside it in turn.

use crate::document::{self, Means};
use crate::domain::{
    Address, Attachment, Message, Paper, PaperNote, PaperPage, Part, may_hold_text,
};
use crate::mail::{self, outlook};

/// Files and messages inside one attached message that are looked into.
const MOST: usize = 500;
/// Bytes unpacked of them, all together: each message inside another is unpacked again from the one around it.
const UNPACKED: usize = 256 << 20;
/// Bytes of words taken.
const WORDS: usize = 16 << 20;

const INTERNET: &str = "message/rfc822";
const OUTLOOK: &str = "application/vnd.ms-outlook";

/// Reads a file that is a message; none where it is none.
pub(super) fn read(bytes: &[u8], name: &str, means: &Means<'_>) -> Option<Paper> {
    let mime = mime(bytes, name)?;
    let mut reading = Reading { text: String::new(), inside: 0, unpacked: 0, cut: false };
    let mut waiting = vec![(bytes.to_vec(), name.to_owned())];
    while let Some((bytes, name)) = waiting.pop() {
        match self::mime(&bytes, &name) {
            Some(_) => reading.message(&bytes, &mut waiting),
            None => reading.file(bytes, &name, means),
        }
    }
    let pages = vec![PaperPage { part: Part::Whole, label: String::new(), text: reading.text }];
    let notes = if reading.cut { vec![PaperNote::Cut] } else { Vec::new() };
    let mut paper = Paper { mime: mime.to_owned(), pictures: None, pages, notes };
    document::told_by_name(&mut paper, name);
    Some(paper)
}

/// The type of a message; none for anything else. A text is a text, even where it is a letter's that was printed.
fn mime(bytes: &[u8], name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim().to_ascii_lowercase());
    if outlook::is_message(bytes) || outlook::looks_packed(bytes) {
        return Some(OUTLOOK);
    }
    let text =
        ending.is_some_and(|own| ["txt", "log", "md", "htm", "html"].contains(&own.as_str()));
    (!text && mail::looks_like_message(bytes)).then_some(INTERNET)
}

struct Reading {
    text: String,
    inside: usize,
    unpacked: usize,
    cut: bool,
}

impl Reading {
    /// Takes the words of a message; what is inside it waits, the first on top.
    fn message(&mut self, bytes: &[u8], waiting: &mut Vec<(Vec<u8>, String)>) {
        let message = mail::read(bytes, &|_| String::new());
        self.say(&message.subject);
        self.say(&people(&message));
        self.say(&message.text);
        let mut own = Vec::new();
        for (place, one) in message.attachments.iter().enumerate() {
            self.say(&one.name);
            if self.may_open(one) {
                own.extend(
                    mail::attachment(bytes, place).map(|content| (content, one.name.clone())),
                );
            }
        }
        waiting.extend(own.into_iter().rev());
    }

    fn may_open(&mut self, one: &Attachment) -> bool {
        if !may_hold_text(&one.name, &one.mime, one.size) {
            return false;
        }
        let size = usize::try_from(one.size).unwrap_or(usize::MAX);
        let unpacked = self.unpacked.saturating_add(size);
        let opens = self.inside < MOST && unpacked <= UNPACKED;
        self.cut |= !opens;
        if opens {
            (self.inside, self.unpacked) = (self.inside + 1, unpacked);
        }
        opens
    }

    fn file(&mut self, bytes: Vec<u8>, name: &str, means: &Means<'_>) {
        let paper = document::read(bytes, name, means);
        self.cut |= paper.notes.contains(&PaperNote::Cut);
        paper.pages.iter().for_each(|page| self.say(&page.text));
    }

    /// Takes words on a line of their own.
    fn say(&mut self, words: &str) {
        let left = WORDS.saturating_sub(self.text.len());
        let fits = words.floor_char_boundary(left.min(words.len()));
        self.cut |= fits < words.len();
        if fits > 0 {
            self.text.extend(words.get(..fits));
            self.text.push('\n');
        }
    }
}

/// Everybody named in a message's head.
fn people(message: &Message) -> String {
    let named = |one: &Address| format!("{} {}", one.name, one.address).trim().to_owned();
    let all = message.from.iter().chain(&message.to).chain(&message.cc);
    all.map(named).collect::<Vec<_>>().join(", ")
}
