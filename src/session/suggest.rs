//! Whose file something belongs to: by the people's addresses in it, else by its conversation, else by the
//! contract's reference. Never filed by it, only suggested.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::scan::{self, BEGINNING, Nature};
use super::staged::{file_name, read_message};
use super::{Journal, Reader};
use crate::archive::Archive;
use crate::domain::{Address, Body, Failure, Kind, Message, Record, RecordId, Side, fold_letters};
use crate::mail::mbox;

/// Files looked into under one path, messages read of them, and the largest one read.
const FILES: usize = 200;
const MESSAGES: usize = 40;
const LARGEST: u64 = 4 << 20;
/// Messages read of one mailbox or archive.
const INSIDE: usize = 12;
/// The shortest reference that tells anything.
const REFERENCE: usize = 4;

/// The clients something may belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What was looked into
    pub path: PathBuf,
    /// Each client that something speaks for, and what
    pub fits: Vec<Fit>,
    /// The first message in it, by which one sees what it is
    pub letter: Option<Glimpse>,
}

/// Who wrote a message, about what and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// Name or address of the sender
    pub from: String,
    /// Subject
    pub subject: String,
    /// When it was sent
    pub date: Option<DateTime<Utc>>,
}

impl Glimpse {
    fn of(message: &Message) -> Glimpse {
        let named = |one: &Address| {
            if one.name.is_empty() { one.address.clone() } else { one.name.clone() }
        };
        let from = message.from.first().map(named).unwrap_or_default();
        Glimpse { from, subject: message.subject.clone(), date: message.date }
    }
}

/// A client something speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The client
    pub client: RecordId,
    /// What speaks for it
    pub why: Why,
}

/// What speaks for a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// This address is of one of its people
    Address(String),
    /// It belongs to a conversation that is held
    Thread,
    /// It names the reference of its contract
    Reference(String),
}

impl Suggestion {
    /// The one client everything speaks for; none where there is none or more than one.
    pub fn certain(&self) -> Option<RecordId> {
        match self.fits.as_slice() {
            [fit] => Some(fit.client),
            _ => None,
        }
    }
}

impl Journal {
    /// Looks into these files and folders for whose they are.
    ///
    /// # Errors
    /// Those of the database; a file that cannot be read speaks for nobody.
    pub fn suggest(&self, paths: &[PathBuf]) -> Result<Vec<Suggestion>, Failure> {
        let reader = self.now();
        let clients = reader.clients()?;
        let one = |path: &PathBuf| {
            let mut fits: Vec<Fit> = Vec::new();
            let messages = messages_under(path);
            let letter = messages.first().map(Glimpse::of);
            for message in messages {
                for fit in fits_of(&reader, &clients, &message)? {
                    if !fits.iter().any(|known| known.client == fit.client) {
                        fits.push(fit);
                    }
                }
            }
            Ok(Suggestion { path: path.clone(), fits, letter })
        };
        paths.iter().map(one).collect()
    }
}

/// The clients a message speaks for, by the strongest thing it says.
fn fits_of(
    reader: &Reader<'_>,
    clients: &[Record],
    message: &Message,
) -> Result<Vec<Fit>, Failure> {
    let mut fits = by_address(reader, message)?;
    if fits.is_empty() {
        fits = by_thread(reader, clients, message)?;
    }
    if fits.is_empty() {
        fits = clients.iter().filter_map(|client| by_reference(client, message)).collect();
    }
    Ok(fits)
}

fn by_address(reader: &Reader<'_>, message: &Message) -> Result<Vec<Fit>, Failure> {
    let mut fits: Vec<Fit> = Vec::new();
    let all = message.from.iter().chain(&message.to).chain(&message.cc).chain(&message.reply_to);
    for address in all.map(Address::key).filter(|key| !key.is_empty()) {
        for person in reader.query.people_of(&address)? {
            let Body::Person(about) = &person.body else { continue };
            // Our own people are in every client's mail.
            if about.side == Side::Us || fits.iter().any(|fit| fit.client == person.client) {
                continue;
            }
            fits.push(Fit { client: person.client, why: Why::Address(address.clone()) });
        }
    }
    Ok(fits)
}

fn by_thread(
    reader: &Reader<'_>,
    clients: &[Record],
    message: &Message,
) -> Result<Vec<Fit>, Failure> {
    let ids: Vec<&String> =
        message.message_id.iter().chain(&message.references).chain(&message.in_reply_to).collect();
    let mut fits = Vec::new();
    for client in clients.iter().filter(|client| client.kind == Kind::Client) {
        for id in &ids {
            if reader.query.names_thread(client.id, id)? {
                fits.push(Fit { client: client.id, why: Why::Thread });
                break;
            }
        }
    }
    Ok(fits)
}

fn by_reference(client: &Record, message: &Message) -> Option<Fit> {
    let Body::Client(about) = &client.body else { return None };
    let reference = about.reference.as_ref().filter(|one| one.chars().count() >= REFERENCE)?;
    let names = |text: &str| names_reference(&fold_letters(text), &fold_letters(reference));
    (names(&message.subject) || names(&message.text))
        .then(|| Fit { client: client.id, why: Why::Reference(reference.clone()) })
}

/// Whether the reference stands in the text by itself, not inside a longer number or word.
fn names_reference(text: &str, reference: &str) -> bool {
    text.match_indices(reference).any(|(at, found)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Some messages under a path: enough to see whose they are.
fn messages_under(path: &Path) -> Vec<Message> {
    let mut messages = Vec::new();
    let found = scan::scan(&[path.to_owned()], &mut |done| done < FILES as u64);
    for file in found.iter().filter(|file| file.refused.is_none() && file.size > 0) {
        if messages.len() >= MESSAGES {
            break;
        }
        // A file that cannot be read tells nothing of whose it is; the import will say why.
        let _ = read_some(&file.path, file.size, &mut messages);
    }
    messages
}

fn read_some(path: &Path, size: u64, messages: &mut Vec<Message>) -> std::io::Result<()> {
    let mut begins = Vec::new();
    File::open(path)?.take(BEGINNING).read_to_end(&mut begins)?;
    match scan::nature(&file_name(path), &begins, size) {
        Nature::Archive => {
            let mut archive = Archive::open(BufReader::new(File::open(path)?))?;
            let mut seen = 0;
            while let Some(entry) = archive.next_entry()?.filter(|_| seen < INSIDE) {
                seen += 1;
                if entry.size > LARGEST || entry.is_folder() {
                    continue;
                }
                let mut bytes = Vec::new();
                archive.bytes(&entry)?.read_to_end(&mut bytes)?;
                take(&entry.name, &bytes, messages);
            }
        }
        Nature::Mailbox => {
            let file = BufReader::new(File::open(path)?);
            for part in mbox::split(file).take(INSIDE) {
                messages.push(read_message(&part?.message));
            }
        }
        Nature::Document => {}
        _ if size <= LARGEST => take(&file_name(path), &std::fs::read(path)?, messages),
        _ => {}
    }
    Ok(())
}

fn take(name: &str, bytes: &[u8], messages: &mut Vec<Message>) {
    let begins = bytes.get(..BEGINNING as usize).unwrap_or(bytes);
    let message = match scan::nature(name, begins, bytes.len() as u64) {
        Nature::Message => true,
        Nature::Archive | Nature::Mailbox | Nature::Document => false,
        _ => scan::is_outlook(name, bytes),
    };
    if message {
        messages.push(read_message(bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::names_reference;

    #[test]
    fn a_reference_stands_by_itself() {
        assert!(names_reference("umowa u/7/2026.", "u/7/2026"));
        assert!(names_reference("u/7/2026", "u/7/2026"));
        assert!(!names_reference("u/7/20261", "u/7/2026"));
        assert!(!names_reference("mu/7/2026", "u/7/2026"));
    }
}
