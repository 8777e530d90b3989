//! Rich Text Format: its words, without what describes how they look.

use super::budget::Budget;
use super::read::Means;

/// Groups that hold no words of the text.
const SILENT: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "themedata",
    "colorschememapping",
    "latentstyles",
    "datastore",
    "xmlnstbl",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "fldinst",
    "filetbl",
    "revtbl",
    "bkmkstart",
    "bkmkend",
    "objdata",
];
/// Groups within groups that are followed.
const DEEPEST: usize = 2_000;

/// The words of an RTF document.
pub(super) fn read(bytes: &[u8], means: &Means<'_>, budget: &mut Budget) -> String {
    let mut reading = Reading {
        means,
        budget,
        text: String::new(),
        pending: Vec::new(),
        codepage: "windows-1252".to_owned(),
        groups: vec![Group { silent: false, fallback: 1 }],
        skip: 0,
        high: None,
    };
    let mut at = 0;
    while at < bytes.len() && !reading.budget.cut {
        at = reading.step(bytes, at);
    }
    reading.settle();
    reading.text
}

#[derive(Clone, Copy)]
struct Group {
    silent: bool,
    /// Signs after a Unicode letter that stand for it in old programs
    fallback: usize,
}

struct Reading<'a> {
    means: &'a Means<'a>,
    budget: &'a mut Budget,
    text: String,
    /// Bytes of the code page not yet decoded
    pending: Vec<u8>,
    codepage: String,
    groups: Vec<Group>,
    skip: usize,
    high: Option<u16>,
}

impl Reading<'_> {
    /// Takes what begins at a place; answers where the next begins.
    fn step(&mut self, bytes: &[u8], at: usize) -> usize {
        match bytes.get(at) {
            Some(b'{') => {
                self.skip = 0;
                let group = self.group();
                if self.groups.len() < DEEPEST {
                    self.groups.push(group);
                }
                at + 1
            }
            Some(b'}') => {
                self.settle();
                self.skip = 0;
                if self.groups.len() > 1 {
                    self.groups.pop();
                }
                at + 1
            }
            Some(b'\\') => self.control(bytes, at + 1),
            Some(b'\r' | b'\n') | None => at + 1,
            Some(byte) => {
                self.byte(*byte);
                at + 1
            }
        }
    }

    fn control(&mut self, bytes: &[u8], at: usize) -> usize {
        match bytes.get(at) {
            Some(b'\'') => {
                let hex = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
                if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                    self.byte(byte);
                }
                at + 3
            }
            Some(b'*') => {
                self.silence();
                at + 1
            }
            Some(b'~') => {
                self.say("\u{A0}");
                at + 1
            }
            Some(b'_') => {
                self.say("-");
                at + 1
            }
            Some(letter) if letter.is_ascii_alphabetic() => self.word(bytes, at),
            Some(b'\\' | b'{' | b'}') => {
                self.byte(bytes.get(at).copied().unwrap_or(b' '));
                at + 1
            }
            _ => at + 1,
        }
    }

    fn word(&mut self, bytes: &[u8], at: usize) -> usize {
        let rest = bytes.get(at..).unwrap_or_default();
        let letters = rest.iter().take(32).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let name = String::from_utf8_lossy(rest.get(..letters).unwrap_or_default()).into_owned();
        let after = rest.get(letters..).unwrap_or_default();
        let signed = usize::from(after.first() == Some(&b'-'));
        let digits =
            after.iter().skip(signed).take(10).take_while(|byte| byte.is_ascii_digit()).count();
        let number = after.get(..signed + digits).and_then(|text| std::str::from_utf8(text).ok());
        let number = number.and_then(|text| text.parse::<i64>().ok());
        let used = if digits > 0 { signed + digits } else { 0 };
        let space = usize::from(after.get(used) == Some(&b' '));
        let next = at + letters + used + space;
        // Bytes of a picture are no words of RTF.
        if name == "bin" {
            return next.saturating_add(usize::try_from(number.unwrap_or(0)).unwrap_or(0));
        }
        self.obey(&name, number);
        next
    }

    fn obey(&mut self, name: &str, number: Option<i64>) {
        match name {
            "par" | "line" | "sect" | "page" | "row" => self.say("\n"),
            "tab" | "cell" | "nestcell" => self.say("\t"),
            "emdash" => self.say("—"),
            "endash" => self.say("–"),
            "lquote" => self.say("‘"),
            "rquote" => self.say("’"),
            "ldblquote" => self.say("“"),
            "rdblquote" => self.say("”"),
            "bullet" => self.say("•"),
            "ansicpg" => {
                self.settle();
                self.codepage = format!("windows-{}", number.unwrap_or(1252));
            }
            "uc" => {
                if let Some(group) = self.groups.last_mut() {
                    group.fallback = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(16);
                }
            }
            "u" => self.letter(number.unwrap_or(0)),
            name if SILENT.contains(&name) => self.silence(),
            _ => {}
        }
    }

    /// A letter by its number; beyond 32767 they are written as negative ones.
    fn letter(&mut self, number: i64) {
        let unit = (number & 0xFFFF) as u16;
        let units = [self.high.take(), Some(unit)];
        let units = units.into_iter().flatten();
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            let said: String =
                char::decode_utf16(units).map(|sign| sign.unwrap_or('\u{FFFD}')).collect();
            self.say(&said);
        }
        self.skip = self.group().fallback;
    }

    fn byte(&mut self, byte: u8) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if !self.group().silent {
            self.pending.push(byte);
        }
    }

    fn say(&mut self, words: &str) {
        self.settle();
        if !self.group().silent {
            self.budget.say(&mut self.text, words);
        }
    }

    /// Decodes the bytes gathered so far.
    fn settle(&mut self) {
        if !self.pending.is_empty() {
            let bytes = std::mem::take(&mut self.pending);
            let (words, _) = (self.means.decode)(&bytes, Some(&self.codepage));
            self.budget.say(&mut self.text, &words);
        }
    }

    fn silence(&mut self) {
        self.settle();
        if let Some(group) = self.groups.last_mut() {
            group.silent = true;
        }
    }

    fn group(&self) -> Group {
        self.groups.last().copied().unwrap_or(Group { silent: false, fallback: 1 })
    }
}
