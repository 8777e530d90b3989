//! Questions about one state of the journal: of today, or of a past day.

use chrono::{DateTime, Utc};

use super::people::client_is;
use super::{Letter, MailRow, MailView, TimelineMark, TimelineRow, views};
use crate::domain::{
    Attachment, Body, Direction, Failure, Field, Gist, Hypertext, Kind, Message, Record, RecordId,
    Side, SnapshotRow, fold_letters, outline,
};
use crate::journal::parse_json;
use crate::store::{MailFacts, MailFilter, Query};

/// Questions about one state.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(super) query: Query<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(query: Query<'a>) -> Reader<'a> {
        Reader { query }
    }

    /// Every client, by name.
    ///
    /// # Errors
    /// Those of the database.
    pub fn clients(&self) -> Result<Vec<Record>, Failure> {
        let mut clients = self.query.records(None, Kind::Client)?;
        clients.sort_by_key(|record| fold_letters(&name_of(record)));
        Ok(clients)
    }

    /// The client of this name, short name or id.
    ///
    /// # Errors
    /// Where there is none of the name, or more than one.
    pub fn client_named(&self, name: &str) -> Result<Record, Failure> {
        let mut found = self.clients()?.into_iter().filter(|record| client_is(record, name));
        match (found.next(), found.next()) {
            (Some(client), None) => Ok(client),
            (None, _) => Err(Failure::new("error-unknown-client").with("name", name)),
            (Some(_), Some(_)) => Err(Failure::new("error-ambiguous-client").with("name", name)),
        }
    }

    /// A record by its id.
    ///
    /// # Errors
    /// Those of the database.
    pub fn record(&self, id: RecordId) -> Result<Option<Record>, Failure> {
        self.query.record(id)
    }

    /// A record that must be there.
    ///
    /// # Errors
    /// Where there is none of this id.
    pub fn expect(&self, id: RecordId) -> Result<Record, Failure> {
        let known = self.query.record(id)?;
        known.ok_or_else(|| Failure::new("error-unknown-id").with("id", id.to_string()))
    }

    /// A client's records of some kinds, kind by kind, by number.
    ///
    /// # Errors
    /// Those of the database.
    pub fn records(&self, client: RecordId, kinds: &[Kind]) -> Result<Vec<Record>, Failure> {
        let mut found = Vec::new();
        for kind in kinds {
            found.append(&mut self.query.records(Some(client), *kind)?);
        }
        Ok(found)
    }

    /// A message opened to be read.
    ///
    /// # Errors
    /// Where there is no such message.
    pub fn mail(&self, id: RecordId) -> Result<MailView, Failure> {
        let Letter { record, row, message } = self.letter(MailRow::of(self.facts(id)?))?;
        let people = self.people(record.client, &message)?;
        let conversation = self.conversation(row.thread)?;
        let versions = self.versions(&row)?;
        let provenances = self.provenances(&record)?;
        Ok(MailView { record, row, message, people, conversation, versions, provenances })
    }

    /// A message of the list without what surrounds it.
    ///
    /// # Errors
    /// Where there is no such message.
    pub fn letter(&self, row: MailRow) -> Result<Letter, Failure> {
        let record = self.expect(row.id)?;
        let message = self.content(&row.sha256)?.unwrap_or_default();
        Ok(Letter { record, row, message })
    }

    pub(super) fn facts(&self, id: RecordId) -> Result<MailFacts, Failure> {
        let found = self.query.mails(MailFilter::One(id), 0, 1)?.into_iter().next();
        found.ok_or_else(|| Failure::new("error-not-a-message").with("id", id.to_string()))
    }

    fn people(
        &self,
        client: RecordId,
        message: &Message,
    ) -> Result<Vec<(crate::domain::Address, Record)>, Failure> {
        let mut people = Vec::new();
        for address in message.from.iter().chain(&message.to).chain(&message.cc) {
            let mut known = self.query.people_of(&address.key())?;
            // The same address may be known at two clients; here the one of this file speaks.
            known.sort_by_key(|record| record.client != client);
            people.extend(known.into_iter().next().map(|person| (address.clone(), person)));
        }
        Ok(people)
    }

    /// A message's HTML body as its author meant it; none where it has none, or one too heavy to be shown.
    ///
    /// # Errors
    /// Where there is no such message, or its bytes are not held whole.
    pub fn page(&self, id: RecordId) -> Result<Option<Hypertext>, Failure> {
        let message = crate::mail::read(&self.raw(id)?, &|_| String::new());
        let page = message.html.and_then(|html| crate::mail::hypertext(&html));
        Ok(page.filter(|page| !page.blocks.is_empty()))
    }

    /// The original bytes of a message or document.
    ///
    /// # Errors
    /// Where the record brought no bytes, or they are not held whole.
    pub fn raw(&self, id: RecordId) -> Result<Vec<u8>, Failure> {
        let record = self.expect(id)?;
        let hash = match &record.body {
            Body::Filed(filed) => &filed.sha256,
            Body::Snapshot(snapshot) => &snapshot.rows,
            _ => return Err(Failure::new("error-no-original").with("id", id.to_string())),
        };
        let bytes = self.query.blob(hash)?;
        bytes.ok_or_else(|| Failure::new("error-blob-damaged").with("id", id.to_string()))
    }

    /// What stands in a message's original, as text: its bytes, or the headers and properties of a form
    /// that is no text.
    ///
    /// # Errors
    /// Those of [`Reader::raw`].
    pub fn source(&self, id: RecordId) -> Result<String, Failure> {
        Ok(crate::mail::source(&self.raw(id)?))
    }

    /// The header fields of a message as they stand, name and decoded value; none where its form keeps none.
    ///
    /// # Errors
    /// Those of [`Reader::raw`].
    pub fn headers(&self, id: RecordId) -> Result<Vec<(String, String)>, Failure> {
        Ok(crate::mail::headers(&self.raw(id)?))
    }

    /// The n-th attachment of a message, from 0: what it is, and its decoded content.
    ///
    /// # Errors
    /// Where there is no such message or attachment.
    pub fn attachment(&self, id: RecordId, index: usize) -> Result<(Attachment, Vec<u8>), Failure> {
        let missing = || {
            Failure::new("error-no-attachment")
                .with("id", id.to_string())
                .with("number", (index + 1).to_string())
        };
        let facts = self.facts(id)?;
        let message = self.query.content_head(&facts.hash)?.unwrap_or_default();
        let about = message.attachments.get(index).cloned().ok_or_else(missing)?;
        let content = crate::mail::attachment(&self.raw(id)?, index).ok_or_else(missing)?;
        Ok((about, content))
    }

    /// How many lines the client's stream has.
    ///
    /// # Errors
    /// Those of the database.
    pub fn timeline_count(&self, client: RecordId) -> Result<u64, Failure> {
        self.query.stream_count(client)
    }

    /// A page of everything that happened with a client, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn timeline(
        &self,
        client: RecordId,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<TimelineRow>, Failure> {
        let rows = self.query.stream(client, offset, limit)?;
        Ok(rows.into_iter().map(views::timeline_row).collect())
    }

    /// The lines of these records; what is not held is left out.
    ///
    /// # Errors
    /// Those of the database.
    pub fn timeline_rows(&self, ids: &[RecordId]) -> Result<Vec<TimelineRow>, Failure> {
        let rows = self.query.stream_rows(ids)?;
        Ok(rows.into_iter().map(views::timeline_row).collect())
    }

    /// What orders and filters everything that happened with a client, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn timeline_marks(&self, client: RecordId) -> Result<Vec<TimelineMark>, Failure> {
        let marks = self.query.stream_marks(client)?;
        Ok(marks.into_iter().map(views::timeline_mark).collect())
    }

    /// The messages of a client that a person sent, got or is named in; on a past day those of today,
    /// whoever asks knows which had arrived.
    ///
    /// # Errors
    /// Those of the database.
    pub fn messages_about(
        &self,
        client: RecordId,
        name: &str,
        addresses: &[String],
    ) -> Result<Vec<RecordId>, Failure> {
        self.query.messages_about(client, name, addresses)
    }

    /// The entries about a record, oldest first.
    ///
    /// # Errors
    /// Where there is no such record.
    pub fn history(&self, id: RecordId) -> Result<Vec<super::HistoryLine>, Failure> {
        let record = self.expect(id)?;
        let entries = self.query.entries_of(id)?;
        Ok(views::history(&record, &entries))
    }

    /// The records that cite this one.
    ///
    /// # Errors
    /// Those of the database.
    pub fn cited_by(&self, id: RecordId) -> Result<Vec<Record>, Failure> {
        self.query.cited_by(id)
    }

    /// What was read of the message with this hash.
    ///
    /// # Errors
    /// Those of the database.
    pub fn content(&self, sha256: &str) -> Result<Option<Message>, Failure> {
        let Some(head) = self.query.content_head(sha256)? else { return Ok(None) };
        let text = match self.query.blob(sha256)? {
            Some(bytes) => super::staged::read_text(&bytes),
            // What is kept of it where the original is damaged.
            None => head.text,
        };
        Ok(Some(Message { text, ..head }))
    }

    /// A record in one line.
    ///
    /// # Errors
    /// Those of the database.
    pub fn gist(&self, record: &Record) -> Result<Gist, Failure> {
        Ok(record.gist(self.beginning_of(record)?.as_ref()))
    }

    /// What was read of a message, with no more of its text than the beginning; none of what is no message.
    pub(super) fn beginning_of(&self, record: &Record) -> Result<Option<Message>, Failure> {
        match &record.body {
            Body::Filed(filed) if record.kind == Kind::Message => {
                self.query.content_head(&filed.sha256)
            }
            _ => Ok(None),
        }
    }

    pub(super) fn message_of(&self, record: &Record) -> Result<Option<Message>, Failure> {
        match &record.body {
            Body::Filed(filed) if record.kind == Kind::Message => self.content(&filed.sha256),
            _ => Ok(None),
        }
    }

    /// A client's tasks in outline order, numbered.
    ///
    /// # Errors
    /// Those of the database.
    pub fn outline(&self, client: RecordId) -> Result<Vec<SnapshotRow>, Failure> {
        Ok(outline(&self.query.records(Some(client), Kind::Task)?))
    }

    /// The rows a snapshot froze.
    ///
    /// # Errors
    /// Where it is no snapshot, or its rows are not held whole.
    pub fn snapshot_rows(&self, id: RecordId) -> Result<Vec<SnapshotRow>, Failure> {
        let bytes = self.raw(id)?;
        let damaged = || Failure::new("error-blob-damaged").with("id", id.to_string());
        let value = parse_json(&bytes).map_err(|_| damaged())?;
        Vec::read(&value, "").map_err(|_| damaged())
    }

    /// How many entries the journal holds.
    ///
    /// # Errors
    /// Those of the database.
    pub fn entry_count(&self) -> Result<u64, Failure> {
        self.query.entry_count()
    }

    /// The moment this state was known at; none for today.
    pub fn moment(&self) -> Option<DateTime<Utc>> {
        self.query.moment().and_then(DateTime::from_timestamp_millis)
    }
}

/// The name of a client's record.
pub fn name_of(record: &Record) -> String {
    match &record.body {
        Body::Client(client) => client.name.clone(),
        _ => String::new(),
    }
}

/// Which way a message from this side went.
pub(super) fn direction(side: Option<Side>) -> Direction {
    if side == Some(Side::Us) { Direction::Out } else { Direction::In }
}
