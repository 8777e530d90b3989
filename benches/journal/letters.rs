//! Messages of one client, one after another, with threads and attachments.

use std::fmt::Write;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::{DateTime, TimeDelta, Utc};

use crate::words::{Dice, Words};

/// How many of the last messages may be answered.
const ANSWERED: usize = 60;

/// Writes the messages of one client.
pub struct Letters<'a> {
    words: &'a Words,
    dice: Dice,
    client: usize,
    /// Id, subject and references of each message so far
    sent: Vec<(String, String, Vec<String>)>,
}

/// The people of a client: name and address.
pub fn people(client: usize) -> Vec<(String, String)> {
    const NAMES: &[&str] =
        &["Piotr Malec", "Anna Krężel", "Łukasz Żurek", "Ewa Świerk", "Józef Gąska", "Hanna Ćwik"];
    NAMES
        .iter()
        .enumerate()
        .map(|(place, name)| ((*name).to_owned(), format!("osoba{place}@firma{client}.example")))
        .collect()
}

impl<'a> Letters<'a> {
    /// The messages of the client of this number.
    pub fn of(words: &'a Words, client: usize) -> Letters<'a> {
        Letters { words, dice: Dice::new(1000 + client as u64), client, sent: Vec::new() }
    }

    /// The next message, sent at a time about this one: its file name and its bytes.
    pub fn next(&mut self, about: DateTime<Utc>) -> (String, Vec<u8>) {
        let number = self.sent.len();
        let id = format!("m{number}.c{}@poczta.example", self.client);
        let parent = match self.dice.below(10) {
            0..6 if number > 0 => Some(number - 1 - self.dice.below(number.min(ANSWERED))),
            _ => None,
        };
        let (subject, references) = match parent.and_then(|parent| self.sent.get(parent)) {
            Some((id, subject, before)) => {
                let mut all: Vec<String> = before.iter().rev().take(9).rev().cloned().collect();
                all.push(id.clone());
                (format!("Re: {}", subject.trim_start_matches("Re: ")), all)
            }
            None => (self.subject(), Vec::new()),
        };
        let date = about + TimeDelta::seconds(self.dice.below(86_400) as i64);
        let mut bytes = self.headers(&id, &subject, &references, date);
        self.body(&mut bytes);
        self.sent.push((id, subject, references));
        (format!("{number:05}.eml"), bytes.replace('\n', "\r\n").into_bytes())
    }

    fn subject(&mut self) -> String {
        let count = 3 + self.dice.below(5);
        self.words.phrase(&mut self.dice, count)
    }

    fn headers(&mut self, id: &str, subject: &str, refs: &[String], at: DateTime<Utc>) -> String {
        let people = people(self.client);
        let (name, address) = &people[self.dice.below(people.len())];
        let theirs = format!("=?utf-8?B?{}?= <{address}>", BASE64_STANDARD.encode(name));
        let ours = "Marta Zielinska <marta@nortia.example>".to_owned();
        let (from, to) = if self.dice.below(2) == 0 { (theirs, ours) } else { (ours, theirs) };
        let mut head = format!(
            "Message-ID: <{id}>\nDate: {}\nFrom: {from}\nTo: {to}\nSubject: =?utf-8?B?{}?=\nMIME-Version: 1.0\n",
            at.to_rfc2822(),
            BASE64_STANDARD.encode(subject),
        );
        if let Some(last) = refs.last() {
            let all: Vec<String> = refs.iter().map(|id| format!("<{id}>")).collect();
            let _ = write!(head, "In-Reply-To: <{last}>\nReferences: {}\n", all.join("\n "));
        }
        head
    }

    /// From 2 to 20 KB, short ones more often; one in twelve with a file, one in two hundred with a large one.
    fn body(&mut self, message: &mut String) {
        let length = 1_300.0 * 13.0_f64.powf(self.dice.unit());
        let text = self.words.text(&mut self.dice, length as usize);
        let file = match self.dice.below(200) {
            0 => 300_000,
            1..17 => 2_000 + self.dice.below(6_000),
            _ => 0,
        };
        let plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
        match (file, self.dice.below(4)) {
            (0, 0) => message.push_str(&alternative(&text)),
            (0, 1) => message.push_str(&quoted_printable(&text)),
            (0, _) => message.extend([plain, &text]),
            (size, _) => {
                let head = "Content-Type: multipart/mixed; boundary=\"=_m\"\n\n--=_m\n";
                message.extend([head, plain, &text]);
                message.push_str(&self.attached(size));
                message.push_str("--=_m--\n");
            }
        }
    }

    fn attached(&mut self, size: usize) -> String {
        let name = format!("zalacznik-{}.pdf", self.dice.below(10_000));
        let lines = BASE64_STANDARD.encode(self.dice.noise(size));
        let mut part = format!(
            "\n--=_m\nContent-Type: application/pdf; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64\n\n"
        );
        for line in lines.as_bytes().chunks(76) {
            part.push_str(&String::from_utf8_lossy(line));
            part.push('\n');
        }
        part
    }
}

/// The text twice, plain and as HTML, as most programs send it.
fn alternative(text: &str) -> String {
    let html: Vec<String> = text.split("\n\n").map(|part| format!("<p>{part}</p>")).collect();
    format!(
        "Content-Type: multipart/alternative; boundary=\"=_a\"\n\n--=_a\nContent-Type: text/plain; charset=utf-8\n\n{text}\n--=_a\nContent-Type: text/html; charset=utf-8\n\n<html><body>{}</body></html>\n--=_a--\n",
        html.join("\n")
    )
}

fn quoted_printable(text: &str) -> String {
    let mut quoted = String::from(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n",
    );
    let mut width = 0;
    for byte in text.bytes() {
        let shown = match byte {
            b'\n' => "\n".to_owned(),
            b' '..=b'~' if byte != b'=' => char::from(byte).to_string(),
            _ => format!("={byte:02X}"),
        };
        if width + shown.len() > 75 {
            quoted.push_str("=\n");
            width = 0;
        }
        width = if byte == b'\n' { 0 } else { width + shown.len() };
        quoted.push_str(&shown);
    }
    quoted
}
