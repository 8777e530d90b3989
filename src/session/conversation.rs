//! Conversations: who answered whom, and the versions of one message beside each other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{MailRow, Reader, ThreadLine};
use crate::domain::{Address, Failure, Message, RecordId, ThreadPart, thread_tree};
use crate::store::MailFilter;

/// Messages of one conversation whose tree is made; of the rest, the latest are left out.
const LONGEST: u64 = 5_000;
/// Lines of a text that are compared with another version's.
const COMPARED: usize = 5_000;

/// What differs between two versions of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionDifferences {
    /// Fields that differ
    pub fields: Vec<FieldDifference>,
    /// The lines of both texts, where they differ at all
    pub lines: Vec<LineDifference>,
}

/// A field of a message in two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDifference {
    /// Its name: `from`, `subject`, `attachments`, or that of a header as written
    pub name: String,
    /// In the one version
    pub one: String,
    /// In the other
    pub other: String,
}

/// A line of the texts of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineDifference {
    /// Stands in both; so many lines in a row
    Same(usize),
    /// Stands in the one only
    One(String),
    /// Stands in the other only
    Other(String),
}

impl Reader<'_> {
    /// The conversation of a message as a tree, whichever of its messages is asked for.
    ///
    /// # Errors
    /// Where there is no such message.
    pub fn thread(&self, id: RecordId) -> Result<Vec<ThreadLine>, Failure> {
        let facts = self.facts(id)?;
        self.conversation(facts.thread)
    }

    pub(super) fn conversation(&self, thread: RecordId) -> Result<Vec<ThreadLine>, Failure> {
        let mut rows = HashMap::new();
        let mut parts = Vec::new();
        for row in self.rows(MailFilter::Thread(thread), 0, LONGEST)? {
            parts.push(self.part(&row)?);
            rows.insert(row.id, row);
        }
        let ids: HashMap<RecordId, Option<String>> =
            parts.iter().map(|part| (part.id, part.ids.first().cloned())).collect();
        let lines = thread_tree(&parts).into_iter().map(|branch| ThreadLine {
            row: branch.held.and_then(|id| rows.remove(&id)),
            message_id: branch.message_id.or_else(|| ids.get(&branch.held?).cloned().flatten()),
            depth: branch.depth,
            parent: branch.parent,
        });
        Ok(lines.collect())
    }

    /// What a message tells of its place in the conversation, its other versions with it.
    fn part(&self, row: &MailRow) -> Result<ThreadPart, Failure> {
        let mut part = ThreadPart {
            id: row.id,
            ids: Vec::new(),
            references: Vec::new(),
            in_reply_to: Vec::new(),
            index: None,
            at: row.date.map_or(0, |date| date.timestamp_millis()),
            tie: row.sha256.clone(),
        };
        let mut hashes = vec![row.sha256.clone()];
        if row.versions > 1 {
            hashes.extend(self.versions(row)?.into_iter().map(|version| version.sha256));
        }
        for hash in hashes {
            let message = self.query.content_head(&hash)?.unwrap_or_default();
            part.ids.extend(message.message_id.filter(|id| !part.ids.contains(id)));
            if part.references.is_empty() {
                part.references = message.references;
            }
            if part.in_reply_to.is_empty() {
                part.in_reply_to = message.in_reply_to;
            }
            part.index = part.index.or(message.thread_index);
        }
        Ok(part)
    }

    /// The other versions of a message: the same one in other bytes.
    ///
    /// # Errors
    /// Those of the database.
    pub fn versions(&self, row: &MailRow) -> Result<Vec<MailRow>, Failure> {
        if row.versions <= 1 {
            return Ok(Vec::new());
        }
        let mut all = self.rows(MailFilter::One(row.version_of), 0, 1)?;
        all.extend(self.rows(MailFilter::Versions(row.version_of), 0, LONGEST)?);
        all.retain(|version| version.id != row.id);
        Ok(all)
    }

    /// A message inside another: the attachments to follow, each inside the one before.
    ///
    /// # Errors
    /// Where there is none there, or it is encrypted.
    pub fn inside(&self, id: RecordId, path: &[usize]) -> Result<Message, Failure> {
        let (mut message, mut bytes) = (Message::default(), self.raw(id)?);
        message.attachments = self.letter(self.mail_row(id)?)?.message.attachments;
        for index in path {
            let number = (index + 1).to_string();
            let missing = || {
                Failure::new("error-no-attachment")
                    .with("id", id.to_string())
                    .with("number", &number)
            };
            let about = message.attachments.get(*index).ok_or_else(missing)?;
            let content = crate::mail::attachment(&bytes, *index).ok_or_else(missing)?;
            let sealed = about.is_sealed();
            let inner = crate::mail::inner(&content, &about.mime);
            bytes = inner.ok_or_else(|| match sealed {
                true => Failure::new("error-encrypted"),
                false => Failure::new("error-not-a-message").with("id", id.to_string()),
            })?;
            message = super::staged::read_message(&bytes);
        }
        Ok(message)
    }

    /// What differs between two messages, which are most often versions of one.
    ///
    /// # Errors
    /// Where one of them is no message.
    pub fn compare(&self, one: RecordId, other: RecordId) -> Result<VersionDifferences, Failure> {
        let letter = |id| {
            let row = self.mail_row(id)?;
            Ok::<_, Failure>(self.letter(row)?.message)
        };
        let (first, second) = (letter(one)?, letter(other)?);
        let mut fields: Vec<FieldDifference> = fields(&first)
            .into_iter()
            .zip(fields(&second))
            .filter(|((_, one), (_, other))| one != other)
            .map(|((name, one), (_, other))| FieldDifference { name: name.to_owned(), one, other })
            .collect();
        fields.extend(header_differences(&self.raw(one)?, &self.raw(other)?));
        Ok(VersionDifferences { fields, lines: lines(&first.text, &second.text) })
    }
}

/// The fields of a message by which versions are compared.
fn fields(message: &Message) -> Vec<(&'static str, String)> {
    let files = message.attachments.iter();
    let files: Vec<String> =
        files.map(|file| format!("{} ({}, {} B)", file.name, file.mime, file.size)).collect();
    let hashes: Vec<&str> = message.attachments.iter().map(|file| file.sha256.as_str()).collect();
    vec![
        ("date", message.date.map(|date| date.to_rfc3339()).unwrap_or_default()),
        ("from", written(&message.from)),
        ("to", written(&message.to)),
        ("cc", written(&message.cc)),
        ("bcc", written(&message.bcc)),
        ("reply_to", written(&message.reply_to)),
        ("subject", message.subject.clone()),
        ("message_id", message.message_id.clone().unwrap_or_default()),
        ("attachments", files.join(", ")),
        ("sha256", hashes.join(" ")),
    ]
}

fn written(addresses: &[Address]) -> String {
    let one = |address: &Address| match address.name.is_empty() {
        true => address.address.clone(),
        false => format!("{} <{}>", address.name, address.address),
    };
    addresses.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The headers in which two originals differ, but for those compared as fields. Nothing where one of the
/// two keeps no headers as text.
fn header_differences(one: &[u8], other: &[u8]) -> Vec<FieldDifference> {
    let (one, other) = (crate::mail::headers(one), crate::mail::headers(other));
    if one.is_empty() || other.is_empty() {
        return Vec::new();
    }
    let gathered = |headers: Vec<(String, String)>| {
        let mut by_name: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        for (name, value) in headers {
            let key = name.to_ascii_lowercase();
            by_name.entry(key).or_insert((name, Vec::new())).1.push(value);
        }
        by_name
    };
    let (one, other) = (gathered(one), gathered(other));
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differing = names.into_iter().filter(|name| !FIELDS.contains(&name.as_str()));
    let values = |side: &BTreeMap<String, (String, Vec<String>)>, name: &String| {
        side.get(name).map(|(_, values)| values.join("\n")).unwrap_or_default()
    };
    let difference = |key: &String| {
        let name = one.get(key).or(other.get(key)).map(|(name, _)| name.clone())?;
        let (one, other) = (values(&one, key), values(&other, key));
        (one != other).then_some(FieldDifference { name, one, other })
    };
    differing.filter_map(difference).collect()
}

/// Headers that are compared as fields of the message.
const FIELDS: &[&str] = &["date", "from", "to", "cc", "bcc", "reply-to", "subject", "message-id"];

fn lines(one: &str, other: &str) -> Vec<LineDifference> {
    let one: Vec<&str> = one.lines().map(str::trim_end).take(COMPARED).collect();
    let other: Vec<&str> = other.lines().map(str::trim_end).take(COMPARED).collect();
    if one == other {
        return Vec::new();
    }
    let mut found = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &one, &other) {
        if let DiffOp::Equal { len, .. } = op {
            found.push(LineDifference::Same(len));
            continue;
        }
        let took = |lines: &[&str], range| -> Vec<String> {
            let range: std::ops::Range<usize> = range;
            lines.get(range).unwrap_or_default().iter().map(|line| (*line).to_owned()).collect()
        };
        found.extend(took(&one, op.old_range()).into_iter().map(LineDifference::One));
        found.extend(took(&other, op.new_range()).into_iter().map(LineDifference::Other));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_differ_stand_beside_each_other() {
        use LineDifference::{One, Other, Same};
        assert_eq!(lines("a\nb", "a \nb\n"), []);
        assert_eq!(
            lines("a\nb\nc", "a\nx\nc\nd"),
            [Same(1), One("b".into()), Other("x".into()), Same(1), Other("d".into())]
        );
    }

    #[test]
    fn headers_are_compared_by_name() {
        let one = b"Received: a\nReceived: b\nSubject: x\nX-Kept: 1\n\n";
        let other = b"received: a\nSubject: y\nX-Kept: 1\nX-Scanned: yes\n\n";
        let found = header_differences(one, other);
        let found: Vec<_> = found.iter().map(|d| (&*d.name, &*d.one, &*d.other)).collect();
        assert_eq!(found, [("Received", "a\nb", "a"), ("X-Scanned", "", "yes")]);
        assert_eq!(header_differences(b"\xD0\xCF\x11\xE0", other), []);
    }
}
