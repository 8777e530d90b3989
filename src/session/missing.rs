//! What is referred to and not held: messages named or repeated by others, attachments spoken of, and
//! numbers left out; and who has them.

mod chat_files;
mod request;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDateTime, Utc};

pub use self::request::request_text;

use super::{MailRow, Reader};
use crate::domain::{
    Address, Failure, Kind, Message, Quotation, RecordId, Side, fold_letters, gaps,
};
use crate::store::{MailFilter, NumberRow};

/// Entries of each sort at most: with more, a journal holds but a part of the correspondence.
const MOST: usize = 5_000;
/// Messages told of that speak of one missing thing.
const TOLD: usize = 50;
/// No zone is further from Greenwich than this, and all are whole quarters of an hour off.
const WIDEST_ZONE: i64 = 14 * 60;
const ZONE_STEP: i64 = 15;

/// Why something is known to be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// A message that others answer or refer to by its id
    Named,
    /// A message that others repeat in their text
    Repeated,
    /// An attachment its author speaks of
    Attachment,
    /// Numbers left out in a series
    Numbers,
    /// A file a chat names
    ChatFile,
}

impl Absence {
    /// The stable name, and the key of its words.
    pub fn as_str(self) -> &'static str {
        match self {
            Absence::Named => "named",
            Absence::Repeated => "repeated",
            Absence::Attachment => "attachment",
            Absence::Numbers => "numbers",
            Absence::ChatFile => "chat-file",
        }
    }
}

/// Something referred to and not held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Why it is known to be missing
    pub why: Absence,
    /// Its `Message-ID`, where that is known
    pub message_id: Option<String>,
    /// Who wrote it, where that is known
    pub from: Option<Address>,
    /// When, by the clock of whoever repeats it, where that is known
    pub at: Option<NaiveDateTime>,
    /// Its subject, or that of the message that speaks of it; of a file its name
    pub subject: String,
    /// The numbers left out
    pub numbers: Vec<String>,
    /// The messages that speak of it, oldest first; of numbers the ones before and after; of a file the chat
    pub told_by: Vec<Teller>,
    /// Who has it, or can be asked: those who wrote of it first
    pub holders: Vec<Holder>,
}

/// A record that speaks of what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teller {
    /// The record
    pub id: RecordId,
    /// A message or a chat
    pub kind: Kind,
    /// Who wrote it, by name or address
    pub from: String,
    /// When
    pub date: Option<DateTime<Utc>>,
    /// Its subject
    pub subject: String,
}

/// Somebody who has what is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who
    pub address: Address,
    /// Their side, where the address is known
    pub side: Option<Side>,
}

impl Reader<'_> {
    /// What is referred to in a client's correspondence and not held.
    ///
    /// # Errors
    /// Those of the database.
    pub fn missing(&self, client: RecordId) -> Result<Vec<Missing>, Failure> {
        self.looked_for(client, None)
    }

    /// What these messages of a client refer to and is not held. Nothing is told of any other message.
    ///
    /// # Errors
    /// Those of the database.
    pub fn missing_among(
        &self,
        client: RecordId,
        among: &HashSet<RecordId>,
    ) -> Result<Vec<Missing>, Failure> {
        self.looked_for(client, Some(among))
    }

    /// The files that a client's chats name and that are not held.
    ///
    /// # Errors
    /// Those of the database.
    pub fn missing_chat_files(&self, client: RecordId) -> Result<Vec<Missing>, Failure> {
        Looking { reader: self, client, among: None, sides: HashMap::new() }.chat_files()
    }

    fn looked_for(
        &self,
        client: RecordId,
        among: Option<&HashSet<RecordId>>,
    ) -> Result<Vec<Missing>, Failure> {
        let mut looking = Looking { reader: self, client, among, sides: HashMap::new() };
        let mut found = looking.named()?;
        found.extend(looking.repeated()?);
        found.extend(looking.attachments()?);
        found.extend(looking.numbers()?);
        found.extend(looking.chat_files()?);
        found.retain(|missing| !missing.told_by.is_empty());
        Ok(found)
    }
}

/// A message that speaks of something.
struct Telling {
    row: MailRow,
    message: Message,
}

struct Looking<'a> {
    reader: &'a Reader<'a>,
    client: RecordId,
    /// The messages that are heard; all of them where none are named
    among: Option<&'a HashSet<RecordId>>,
    sides: HashMap<String, Option<Side>>,
}

impl Looking<'_> {
    /// Messages that others name by their ids.
    fn named(&mut self) -> Result<Vec<Missing>, Failure> {
        let mut by_id: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
        let mentions = self.reader.query.mentions(self.client)?;
        for mention in mentions.into_iter().filter(|one| self.hears(one.mail)) {
            by_id.entry(mention.message_id).or_default().push(mention.mail);
        }
        let mut found = Vec::new();
        for (message_id, mails) in by_id.into_iter().take(MOST) {
            let telling = self.telling(&mails)?;
            let quotation = telling.iter().find_map(|one| one.quotation_of(&message_id));
            let mut missing = self.missing(Absence::Named, telling, quotation)?;
            missing.message_id = Some(message_id);
            found.push(missing);
        }
        found.sort_by_key(|missing| missing.told_by.first().map(|row| row.date));
        Ok(found)
    }

    /// Messages that others repeat, of which no id is told and none held fits.
    fn repeated(&mut self) -> Result<Vec<Missing>, Failure> {
        let mut quoting = self.reader.query.quoting(self.client)?;
        quoting.retain(|row| self.hears(row.mail));
        if quoting.is_empty() {
            return Ok(Vec::new());
        }
        let sent = Sent::of(self.reader, self.client)?;
        let mut by_quotation: BTreeMap<(NaiveDateTime, String), (Quotation, Vec<RecordId>)> =
            BTreeMap::new();
        for row in quoting {
            let message = self.reader.query.content_head(&row.hash)?.unwrap_or_default();
            for quotation in message.quotations.into_iter().skip(row.told) {
                let Some(at) = quotation.at.filter(|at| !sent.has(&quotation.from, *at)) else {
                    continue;
                };
                let entry = by_quotation.entry((at, key(&quotation.from)));
                entry.or_insert((quotation, Vec::new())).1.push(row.mail);
            }
        }
        let mut found = Vec::new();
        for (quotation, mails) in by_quotation.into_values().take(MOST) {
            let telling = self.telling(&mails)?;
            found.push(self.missing(Absence::Repeated, telling, Some(quotation))?);
        }
        Ok(found)
    }

    fn attachments(&mut self) -> Result<Vec<Missing>, Failure> {
        let rows = self.reader.rows(MailFilter::Lacking(self.client), 0, MOST as u64)?;
        let mut found = Vec::new();
        for row in rows.into_iter().rev().filter(|row| row.id == row.version_of) {
            let telling = self.telling(&[row.id])?;
            found.push(self.missing(Absence::Attachment, telling, None)?);
        }
        Ok(found)
    }

    /// Numbers left out in the series the client began.
    fn numbers(&mut self) -> Result<Vec<Missing>, Failure> {
        let mut by_series: BTreeMap<String, Vec<NumberRow>> = BTreeMap::new();
        for row in self.reader.query.numbers(self.client)? {
            let rows = by_series.entry(row.series.clone()).or_default();
            // Of the messages with one number the oldest gave it.
            if rows.last().is_none_or(|last| last.number != row.number) {
                rows.push(row);
            }
        }
        let mut found = Vec::new();
        for (series, rows) in by_series {
            let theirs = rows.iter().filter(|row| !row.ours).count();
            if theirs * 2 <= rows.len() {
                continue;
            }
            let numbers = rows.iter().map(|row| (row.number, row.digits)).collect();
            for gap in gaps(&series, &numbers) {
                let beside =
                    rows.iter().filter(|row| [gap.between.0, gap.between.1].contains(&row.number));
                let mails: Vec<RecordId> = beside.map(|row| row.mail).collect();
                let telling = self.telling(&mails)?;
                let mut missing = self.missing(Absence::Numbers, telling, None)?;
                missing.numbers = gap.missing;
                missing.subject.clone_from(&series);
                found.push(missing);
            }
        }
        found.truncate(MOST);
        Ok(found)
    }

    fn hears(&self, mail: RecordId) -> bool {
        self.among.is_none_or(|among| among.contains(&mail))
    }

    /// The messages with these ids, as far as they are told of.
    fn telling(&self, mails: &[RecordId]) -> Result<Vec<Telling>, Failure> {
        let mut seen = HashSet::new();
        let mut telling = Vec::new();
        let heard = mails.iter().filter(|id| self.hears(**id) && seen.insert(**id));
        for id in heard.take(TOLD) {
            let row = self.reader.mail_row(*id)?;
            let message = self.reader.query.content_head(&row.sha256)?.unwrap_or_default();
            telling.push(Telling { row, message });
        }
        telling.sort_by(|a, b| (a.row.date, &a.row.sha256).cmp(&(b.row.date, &b.row.sha256)));
        Ok(telling)
    }

    fn missing(
        &mut self,
        why: Absence,
        telling: Vec<Telling>,
        quotation: Option<Quotation>,
    ) -> Result<Missing, Failure> {
        let holders = self.holders(&telling, quotation.as_ref())?;
        let quotation = quotation.unwrap_or_default();
        let first = telling.first().map(|one| one.row.subject.clone()).unwrap_or_default();
        Ok(Missing {
            why,
            message_id: None,
            from: Some(quotation.from).filter(|from| !from.is_empty()),
            at: quotation.at,
            subject: if quotation.subject.is_empty() { first } else { quotation.subject },
            numbers: Vec::new(),
            told_by: telling.into_iter().map(|one| one.told()).collect(),
            holders,
        })
    }

    /// Those who wrote it or of it, then those to whom that was written.
    fn holders(
        &mut self,
        telling: &[Telling],
        quotation: Option<&Quotation>,
    ) -> Result<Vec<Holder>, Failure> {
        let quoted = quotation.into_iter();
        let writers = quoted.clone().map(|one| &one.from);
        let writers = writers.chain(telling.iter().flat_map(|one| one.message.from.first()));
        let readers = quoted.flat_map(|one| &one.to);
        let readers = readers
            .chain(telling.iter().flat_map(|one| one.message.to.iter().chain(&one.message.cc)));
        let mut seen = HashSet::new();
        let mut holders = Vec::new();
        for address in writers.chain(readers).filter(|one| one.address.contains('@')) {
            if seen.insert(address.key()) && holders.len() < TOLD {
                let side = self.side(&address.key())?;
                holders.push(Holder { address: address.clone(), side });
            }
        }
        Ok(holders)
    }

    fn side(&mut self, address: &str) -> Result<Option<Side>, Failure> {
        if let Some(known) = self.sides.get(address) {
            return Ok(*known);
        }
        let side = self.reader.query.side_of(address)?;
        self.sides.insert(address.to_owned(), side);
        Ok(side)
    }
}

impl Telling {
    fn told(self) -> Teller {
        let MailRow { id, from, date, subject, .. } = self.row;
        Teller { id, kind: Kind::Message, from, date, subject }
    }

    /// The heading under which this message repeats the one of this id: the nearest one it repeats is
    /// the one it answers, the next the one before that.
    fn quotation_of(&self, message_id: &str) -> Option<Quotation> {
        let message = &self.message;
        let named = match message.references.is_empty() {
            true => &message.in_reply_to,
            false => &message.references,
        };
        let above = named.iter().rev().position(|id| id == message_id)?;
        message.quotations.get(above).cloned()
    }
}

/// Minutes a clock has counted since 1970.
fn minute_of(clock: NaiveDateTime) -> i64 {
    clock.and_utc().timestamp().div_euclid(60)
}

fn key(address: &Address) -> String {
    match address.address.is_empty() {
        true => fold_letters(&address.name),
        false => address.key(),
    }
}

/// When each sender's messages that are held were sent, in minutes.
struct Sent(HashMap<String, Vec<i64>>);

impl Sent {
    fn of(reader: &Reader<'_>, client: RecordId) -> Result<Sent, Failure> {
        let mut by_sender: HashMap<String, Vec<i64>> = HashMap::new();
        for row in reader.query.sent(client)? {
            let minute = row.at.div_euclid(60_000);
            for name in [row.sender, fold_letters(&row.name)] {
                by_sender.entry(name).or_default().push(minute);
            }
        }
        by_sender.values_mut().for_each(|minutes| minutes.sort_unstable());
        Ok(Sent(by_sender))
    }

    /// Whether a message is held that its sender may have sent when a clock somewhere showed this.
    fn has(&self, from: &Address, at: NaiveDateTime) -> bool {
        let shown = minute_of(at);
        let near = |minutes: &Vec<i64>| {
            let first = minutes.partition_point(|minute| *minute < shown - WIDEST_ZONE);
            let near = minutes.iter().skip(first).take_while(|at| **at <= shown + WIDEST_ZONE);
            let mut near = near.map(|minute| (minute - shown).rem_euclid(ZONE_STEP));
            near.any(|off| off == 0)
        };
        let names = [from.key(), fold_letters(&from.name)];
        names.iter().filter(|name| !name.is_empty()).any(|name| self.0.get(name).is_some_and(near))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_of_any_zone_fits() {
        let minute = |text: &str| minute_of(text.parse().unwrap());
        let held = HashMap::from([("ewa@x.pl".to_owned(), vec![minute("2024-03-12T21:30:00")])]);
        let sent = Sent(held);
        let ewa = Address { name: "Ewa".into(), address: "EWA@x.pl".into() };
        let check =
            |at: &str, expected| assert_eq!(sent.has(&ewa, at.parse().unwrap()), expected, "{at}");
        check("2024-03-12T23:30:00", true);
        check("2024-03-12T16:30:00", true);
        check("2024-03-13T03:15:00", true);
        check("2024-03-12T23:31:00", false);
        check("2024-03-14T23:30:00", false);
        assert!(!sent.has(
            &Address { name: "Jan".into(), ..Address::default() },
            "2024-03-12T21:30:00".parse().unwrap()
        ));
    }
}
