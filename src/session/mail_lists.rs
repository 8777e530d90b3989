//! Lists of messages, a page at a time.

use super::{MailRow, Reader};
use crate::domain::{Failure, RecordId};
use crate::store::{MailFilter, MailSort};

impl Reader<'_> {
    /// How many messages a client has.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mail_count(&self, client: RecordId) -> Result<u64, Failure> {
        self.query.mail_count(client)
    }

    /// A page of a client's messages, newest first; of several versions only the first one held.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mail_rows(
        &self,
        client: RecordId,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<MailRow>, Failure> {
        self.rows(MailFilter::Shown(client), offset, limit)
    }

    /// A page of a client's messages, newest first, each version for itself.
    ///
    /// # Errors
    /// Those of the database.
    pub fn every_mail_row(
        &self,
        client: RecordId,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<MailRow>, Failure> {
        self.rows(MailFilter::Client(client), offset, limit)
    }

    pub(super) fn rows(
        &self,
        filter: MailFilter,
        offset: u64,
        limit: u64,
    ) -> Result<Vec<MailRow>, Failure> {
        let rows = self.query.mails(filter, offset, limit)?;
        Ok(rows.into_iter().map(MailRow::of).collect())
    }

    /// A client's messages in another order than by day, the newest first: their ids.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mail_sorted(
        &self,
        client: RecordId,
        sort: MailSort,
        down: bool,
    ) -> Result<Vec<RecordId>, Failure> {
        self.query.mails_sorted(client, sort, down)
    }

    /// One row of the list of messages.
    ///
    /// # Errors
    /// Where there is no such message.
    pub fn mail_row(&self, id: RecordId) -> Result<MailRow, Failure> {
        Ok(MailRow::of(self.facts(id)?))
    }
}
