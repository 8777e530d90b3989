//! Finding: what was typed, with its names and days looked up, and what was found with the words around it.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::clock::local_moment;
use super::context::around;
use super::{Hit, HitPage, MailRow, Reader, name_of};
use crate::domain::{Asked, Body, Failure, Kind, Record, RecordId, Term, What, fold_letters};
use crate::store::{PaperHit, Sought};

/// More hits than any journal holds.
const EVERYTHING: usize = 1 << 31;

/// The names of clients met so far.
type Names = HashMap<RecordId, String>;

impl Reader<'_> {
    /// Records found by what was typed, best first: words by their beginnings, `"phrases"`, `from:`, `to:`,
    /// `subject:`, `has:attachment`, `type:pdf`, `before:`, `after:`, `client:`, `side:` and `-not`.
    /// The words around a hit come from what is soon had; [`Reader::read_on`] reads whole messages for them.
    ///
    /// # Errors
    /// An operator whose value says nothing, and those of the database.
    pub fn search(
        &self,
        typed: &str,
        client: Option<RecordId>,
        limit: usize,
    ) -> Result<Vec<Hit>, Failure> {
        let asked = Asked::read(typed);
        let _steady = self.query.steady();
        let sought = self.sought(&asked, client)?;
        let words = asked.marked().join(" ");
        let (mut hits, mut names) = (Vec::new(), Names::new());
        for found in self.query.search(&sought, limit)? {
            if let Some(record) = self.query.record(found.id)? {
                let hit = self.hit(&record, &words, &mut names)?;
                let hit = match found.paper {
                    Some(paper) => self.on_page(hit, paper, &words)?,
                    None => hit,
                };
                hits.push(Hit { other_form: found.other_form, ..hit });
            }
        }
        Ok(hits)
    }

    /// Looks for the words around these hits in the whole of what was found, where the beginning did not
    /// have them. A message is read from its original for that, so it is done for hits that are shown.
    ///
    /// # Errors
    /// Those of the database.
    pub fn read_on(&self, typed: &str, hits: &mut [Hit]) -> Result<(), Failure> {
        let asked = Asked::read(typed);
        let words = asked.marked().join(" ");
        for hit in hits.iter_mut().filter(|hit| hit.further) {
            hit.further = false;
            let Some(record) = self.query.record(hit.id)? else { continue };
            if let Some(message) = self.message_of(&record)? {
                hit.context = around(&message.text, &words).shown;
            }
        }
        Ok(())
    }

    /// Everything of a client that was asked for.
    pub(super) fn found(
        &self,
        asked: &Asked,
        client: RecordId,
    ) -> Result<HashSet<RecordId>, Failure> {
        let sought = self.sought(asked, Some(client))?;
        Ok(self.query.search(&sought, EVERYTHING)?.into_iter().map(|hit| hit.id).collect())
    }

    /// A client's messages found by what was typed, best first.
    ///
    /// # Errors
    /// As those of [`Reader::search`].
    pub fn find_mail(
        &self,
        client: RecordId,
        typed: &str,
        limit: usize,
    ) -> Result<Vec<MailRow>, Failure> {
        let mut sought = self.sought(&Asked::read(typed), Some(client))?;
        sought.kind = Some(Kind::Message);
        let (mut rows, mut known) = (Vec::new(), HashSet::new());
        for hit in self.query.search(&sought, limit)? {
            let row = MailRow { other_form: hit.other_form, ..self.mail_row(hit.id)? };
            // One message held in several versions is one row, here as in the list.
            if known.insert(row.version_of) {
                rows.push(row);
            }
        }
        Ok(rows)
    }

    /// These records as if they had been found.
    ///
    /// # Errors
    /// Those of the database.
    pub fn hits(&self, ids: &[RecordId]) -> Result<Vec<Hit>, Failure> {
        let (mut hits, mut names) = (Vec::new(), Names::new());
        for id in ids {
            if let Some(record) = self.query.record(*id)? {
                hits.push(self.hit(&record, "", &mut names)?);
            }
        }
        Ok(hits)
    }

    fn sought(&self, asked: &Asked, client: Option<RecordId>) -> Result<Sought, Failure> {
        // What is left of it would find something else than was meant.
        if let Some(typed) = asked.misread.first() {
            return Err(Failure::new("error-misread-search").with("typed", typed.as_str()));
        }
        let mut sought = Sought { clients: client.map(|id| vec![id]), ..Sought::default() };
        for term in &asked.terms {
            match &term.what {
                What::Client(name) => self.within(&mut sought, name, term.not)?,
                What::Before(day) => edge(&mut sought, *day, !term.not),
                What::After(day) => edge(&mut sought, *day, term.not),
                _ => sought.terms.push(Term::clone(term)),
            }
        }
        Ok(sought)
    }

    /// The clients whose name or short name begins so.
    fn within(&self, sought: &mut Sought, name: &str, not: bool) -> Result<(), Failure> {
        let clients = self.query.records(None, Kind::Client)?;
        let named = clients.iter().filter(|record| begins(record, &fold_letters(name)));
        let ids: Vec<RecordId> = named.map(|record| record.id).collect();
        match (&mut sought.clients, not) {
            (_, true) => sought.not_clients.extend(ids),
            (Some(clients), false) => clients.retain(|id| ids.contains(id)),
            (none, false) => *none = Some(ids),
        }
        Ok(())
    }

    /// The hit with the page that has the words.
    fn on_page(&self, hit: Hit, paper: PaperHit, words: &str) -> Result<Hit, Failure> {
        let Some(page) = self.query.leaf(&paper.hash, paper.page)? else { return Ok(hit) };
        let context = around(&page.text, words).shown;
        let page = HitPage {
            attachment: paper.place,
            name: paper.name,
            part: page.part,
            label: page.label,
            place: paper.page,
        };
        Ok(Hit { context, further: false, page: Some(page), ..hit })
    }

    fn hit(&self, record: &Record, words: &str, names: &mut Names) -> Result<Hit, Failure> {
        let message = self.beginning_of(record)?;
        let gist = record.gist(message.as_ref());
        let part = match &message {
            Some(message) => around(&message.text, words),
            None => around(&record.prose(&gist.title), words),
        };
        let client_name = match names.get(&record.client) {
            Some(name) => name.clone(),
            None => {
                let client = self.query.record(record.client)?;
                let name = client.as_ref().map(name_of).unwrap_or_default();
                names.insert(record.client, name.clone());
                name
            }
        };
        Ok(Hit {
            id: record.id,
            kind: record.kind,
            client: record.client,
            client_name,
            at: gist.at,
            title: gist.title,
            further: message.is_some() && !part.met && !words.is_empty(),
            context: part.shown,
            page: None,
            other_form: false,
            retracted: record.retracted.is_some(),
        })
    }
}

/// A day is the user's own: it begins at midnight of the local zone.
fn edge(sought: &mut Sought, day: NaiveDate, until: bool) {
    let at = local_moment(day.and_time(chrono::NaiveTime::MIN)).timestamp_millis();
    if until {
        sought.until = Some(sought.until.map_or(at, |known| known.min(at)));
    } else {
        sought.from = Some(sought.from.map_or(at, |known| known.max(at)));
    }
}

fn begins(record: &Record, name: &str) -> bool {
    match &record.body {
        Body::Client(client) => {
            let mut names = client.short.iter().chain([&client.name]);
            names.any(|own| fold_letters(own).starts_with(name))
        }
        _ => false,
    }
}
