//! What a message holds: the leaves to be read, and the files, those written into its text among them.

use std::cell::OnceCell;

use super::body::Inline;
use super::inside::{self, InsideFile};
use super::notes::Notes;
use super::parts::Part;
use super::{ids, names};
use crate::domain::{Attachment, Origin, Warning};

/// What is wanted of a message.
pub(super) enum Wanted<'a> {
    /// Everything; content is given to this to be named
    All(&'a dyn Fn(&[u8]) -> String),
    /// Its text: what is attached is told by name alone
    Text,
}

impl Wanted<'_> {
    /// The name of content.
    pub(super) fn name(&self, content: &[u8]) -> String {
        match self {
            Wanted::All(hash) => hash(content),
            Wanted::Text => String::new(),
        }
    }
}

/// The leaves of a message, told apart.
pub(super) struct Contents<'p> {
    /// Attachments, in order.
    files: Vec<&'p Part<'p>>,
    /// Leaves to be read.
    texts: Vec<Text<'p>>,
}

/// A leaf to be read, decoded when first asked for.
struct Text<'p> {
    part: &'p Part<'p>,
    /// The text is an attachment as well, so nothing is taken out of it.
    listed: bool,
    parted: OnceCell<Parted>,
}

/// A text without the files written into it.
struct Parted {
    rest: Vec<u8>,
    files: Vec<InsideFile>,
}

impl<'p> Contents<'p> {
    /// Tells the leaves of these parts apart.
    pub(super) fn of(parts: &'p [Part<'p>], notes: &mut Notes) -> Contents<'p> {
        let (mut files, mut texts) = (Vec::new(), Vec::new());
        for part in parts.iter().filter(|part| !part.is_container) {
            match part.is_attachment(notes) {
                true => files.push(part),
                false => texts.push(Text { part, listed: false, parted: OnceCell::new() }),
            }
        }
        if texts.is_empty() {
            // A body someone gave a file name is still what there is to read.
            let body = |part: &&&Part<'_>| part.disposition.value != "attachment" && part.is_text();
            let part = files.iter().find(body).copied();
            texts.extend(part.map(|part| Text { part, listed: true, parted: OnceCell::new() }));
        }
        Contents { files, texts }
    }

    /// The leaves to be read, with their content.
    pub(super) fn inline(&self, notes: &mut Notes) -> Vec<Inline<'p>> {
        let texts = self.texts.iter();
        texts
            .map(|text| Inline { part: text.part, content: text.parted(notes).rest.clone() })
            .collect()
    }

    /// The attachments in words.
    pub(super) fn described(&self, wanted: &Wanted<'_>, notes: &mut Notes) -> Vec<Attachment> {
        let mut found = Vec::new();
        for part in &self.files {
            found.push(described(part, wanted, notes));
        }
        for text in &self.texts {
            for file in &text.parted(notes).files {
                found.push(Attachment {
                    name: file.name.clone(),
                    mime: names::mime_of(&file.name).to_owned(),
                    size: file.bytes.len() as u64,
                    sha256: wanted.name(&file.bytes),
                    content_id: None,
                    origin: Origin::Text,
                });
            }
        }
        found
    }

    /// The content of an attachment, by its place.
    pub(super) fn file(&self, index: usize, notes: &mut Notes) -> Option<Vec<u8>> {
        if let Some(part) = self.files.get(index) {
            return Some(part.content(notes));
        }
        let mut left = index - self.files.len();
        for text in &self.texts {
            let files = &text.parted(notes).files;
            match files.get(left) {
                Some(file) => return Some(file.bytes.clone()),
                None => left -= files.len(),
            }
        }
        None
    }
}

impl Text<'_> {
    fn parted(&self, notes: &mut Notes) -> &Parted {
        self.parted.get_or_init(|| {
            let content = self.part.content(notes);
            let plain = self.part.mime() == "text/plain" && !self.listed;
            match plain.then(|| inside::taken_out(&content)).flatten() {
                Some((rest, files)) => {
                    if files.iter().any(|file| !file.whole) {
                        notes.add(Warning::DamagedEncoding);
                    }
                    Parted { rest, files }
                }
                None => Parted { rest: content, files: Vec::new() },
            }
        })
    }
}

fn described(part: &Part<'_>, wanted: &Wanted<'_>, notes: &mut Notes) -> Attachment {
    let content = match wanted {
        Wanted::All(_) => part.content(notes),
        Wanted::Text => Vec::new(),
    };
    let content_id = part.headers.first("content-id").map(String::from_utf8_lossy);
    Attachment {
        name: part.name(notes).unwrap_or_default(),
        mime: part.mime().to_string(),
        size: content.len() as u64,
        sha256: wanted.name(&content),
        content_id: content_id.and_then(|value| ids::one(&value)),
        origin: Origin::Part,
    }
}

#[cfg(test)]
mod tests {
    use super::super::parts::walk;
    use super::*;

    #[test]
    fn files_in_the_text_come_after_the_parts() {
        let input = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\na\nbegin 644 c.txt\n#0V%T\n`\nend\nb\n\
                     --b\nContent-Type: a/b\n\nfile\n--b--\n";
        let mut notes = Notes::default();
        let parts = walk(input.as_bytes(), &mut notes);
        let contents = Contents::of(&parts, &mut notes);
        let found = contents
            .described(&Wanted::All(&|content| format!("{} bytes", content.len())), &mut notes);
        let found: Vec<_> = found.iter().map(|f| (&*f.name, &*f.mime, f.size, f.origin)).collect();
        assert_eq!(found, [("", "a/b", 4, Origin::Part), ("c.txt", "text/plain", 3, Origin::Text)]);
        assert_eq!(contents.file(1, &mut notes).as_deref(), Some(&b"Cat"[..]));
        assert_eq!(contents.file(2, &mut notes), None);
        assert_eq!(contents.inline(&mut notes)[0].content, b"a\nb");
        assert_eq!(notes.into_warnings(), []);
    }
}
