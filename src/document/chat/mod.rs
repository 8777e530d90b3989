//! A chat exported from WhatsApp: who wrote what and when, in order, by day.
//!
//! The export is lines of text in the phone's own language, with dates in its own order. What is
//! decided over the whole file (the order of day and month) is told with how it was decided.

mod marks;
mod order;
mod stamp;

use chrono::{NaiveDate, NaiveTime};

use self::marks::Mark;
use self::stamp::Stamp;

/// A chat read from an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    /// Its messages by day, in the order of the file
    pub days: Vec<ChatDay>,
    /// Which of day and month comes first could not be told: day first was taken
    pub order_guessed: bool,
    /// Bytes before the first message that belong to none
    pub stray: bool,
}

/// One day of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatDay {
    /// The day, as the phone wrote it
    pub day: NaiveDate,
    /// What was written, in order
    pub lines: Vec<ChatLine>,
}

/// One message of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatLine {
    /// The time of day
    pub time: NaiveTime,
    /// Who wrote it; none where the program itself speaks
    pub from: Option<String>,
    /// What was written; may have several lines
    pub text: String,
    /// What became of it
    pub fate: Fate,
    /// The same as the export has it, with what the program wrote into it
    pub whole: String,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Fate {
    /// It stands as it was written.
    #[default]
    Stands,
    /// Its author changed it later.
    Edited,
    /// Its author took it back.
    Deleted,
    /// A file of this name came with it.
    Attached(String),
    /// A file came with it that the export leaves out.
    Omitted,
}

/// Lines of a file's beginning among which the first message must stand.
const BEGINNING: usize = 5;
/// Messages of one chat read at most; phones export forty thousand.
const MESSAGES: usize = 2_000_000;

/// Reads an export; none where the text is no chat. `name` is the file's name.
pub fn read(text: &str, name: &str) -> Option<Chat> {
    let heads = heads(text)?;
    let (order, order_guessed) = order::decide(heads.messages.iter().map(|one| one.stamp.date));
    let mut days: Vec<ChatDay> = Vec::new();
    for raw in &heads.messages {
        // A date that is none in this order cannot be placed: the text stays with the message before.
        let Some(day) = order.day(raw.stamp.date) else {
            if let Some(line) = days.last_mut().and_then(|day| day.lines.last_mut()) {
                add(&mut line.text, raw.whole);
                add(&mut line.whole, raw.whole);
            }
            continue;
        };
        let line = line_of(raw);
        match days.last_mut() {
            Some(last) if last.day == day => last.lines.push(line),
            _ => days.push(ChatDay { day, lines: vec![line] }),
        }
    }
    let chat = Chat { days: gathered(days), order_guessed, stray: heads.stray };
    is_chat(&chat, &heads, name).then_some(chat)
}

/// Days of one date together: a phone whose clock was set back writes a day twice.
fn gathered(days: Vec<ChatDay>) -> Vec<ChatDay> {
    let mut whole: Vec<ChatDay> = Vec::new();
    for day in days {
        match whole.binary_search_by_key(&day.day, |known| known.day) {
            Ok(place) => {
                if let Some(known) = whole.get_mut(place) {
                    known.lines.extend(day.lines);
                }
            }
            Err(place) => whole.insert(place, day),
        }
    }
    whole
}

fn add(text: &mut String, line: &str) {
    text.push('\n');
    text.push_str(line);
}

/// A message as it stands in the file.
struct Raw<'a> {
    stamp: Stamp,
    /// From its name or its system words on
    rest: String,
    whole: &'a str,
    marked: bool,
}

struct Heads<'a> {
    messages: Vec<Raw<'a>>,
    bracketed: bool,
    marked: bool,
    stray: bool,
}

/// The lines that begin a message, each with the lines that go on with it.
fn heads(text: &str) -> Option<Heads<'_>> {
    let mut found = Heads { messages: Vec::new(), bracketed: false, marked: false, stray: false };
    for (number, line) in text.lines().enumerate() {
        let plain = stamp::without_marks(line);
        match stamp::read(&plain) {
            Some((stamp, rest)) if found.messages.len() < MESSAGES => {
                let marked = line.contains('\u{200E}');
                found.bracketed |= stamp.bracketed;
                found.marked |= marked || line.contains('\u{202F}');
                found.messages.push(Raw { stamp, rest: rest.to_owned(), whole: line, marked });
            }
            _ => match found.messages.last_mut() {
                Some(last) => add(&mut last.rest, line.trim_end_matches('\r')),
                None if number >= BEGINNING => return None,
                None => found.stray |= !plain.trim().is_empty(),
            },
        }
    }
    (!found.messages.is_empty()).then_some(found)
}

/// Who sent a file with a message, and the file's name; none where no file came with it. The message stands as
/// [`ChatLine::whole`] with its author before it.
pub fn named_file(message: &str) -> Option<(&str, String)> {
    let (from, text) = named(message)?;
    match marks::of(text.trim(), false).fate {
        Fate::Attached(name) => Some((from, name)),
        _ => None,
    }
}

fn line_of(raw: &Raw<'_>) -> ChatLine {
    let (from, text) = match named(&raw.rest) {
        Some((from, text)) => (Some(from.to_owned()), text),
        None => (None, raw.rest.as_str()),
    };
    let text = text.trim();
    let whole = stamp::without_marks(text);
    let Mark { text, fate } = match from {
        Some(_) => marks::of(text, raw.marked),
        None => Mark { text: stamp::without_marks(text), fate: Fate::Stands },
    };
    ChatLine { time: raw.stamp.time, from, text, fate, whole }
}

/// Longest name before a message, in letters.
const NAME: usize = 100;

/// Who wrote and what; none where the program itself speaks.
fn named(rest: &str) -> Option<(&str, &str)> {
    let (from, text) = rest.split_once(": ").or_else(|| {
        // A message may be empty, or begin on the next line.
        rest.lines()
            .next()?
            .strip_suffix(':')
            .map(|from| (from, rest.get(from.len() + 1..).unwrap_or("")))
    })?;
    let told = from.contains('\n') || from.chars().count() > NAME || marks::is_system(from);
    (!told && !from.trim().is_empty()).then_some((from.trim(), text))
}

/// Whether this is a chat rather than some other text with dates at the heads of its lines.
fn is_chat(chat: &Chat, heads: &Heads<'_>, name: &str) -> bool {
    let lines = || chat.days.iter().flat_map(|day| &day.lines);
    let mut people: Vec<&str> = lines().filter_map(|line| line.from.as_deref()).collect();
    let written = people.len();
    people.sort_unstable();
    people.dedup();
    let small = name.to_lowercase();
    let hinted = ["whatsapp", "_chat.txt", "czat", "chat"].iter().any(|hint| small.contains(hint))
        || lines().any(|line| line.from.is_none() && marks::is_notice(&line.text))
        || heads.marked;
    match () {
        () if written == 0 => false,
        () if hinted => true,
        // Programs write their logs with dates in brackets too: two people are wanted.
        () if heads.bracketed => {
            people.len() >= 2
                && people.iter().any(|name| name.contains(' ') || name.starts_with('+'))
        }
        () => written >= 2,
    }
}

#[cfg(test)]
mod tests;
