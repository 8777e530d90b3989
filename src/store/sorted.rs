//! The messages of a client in another order than by day: their ids, in the order asked for.

use rusqlite::Connection;

use super::Query;
use crate::domain::{Failure, RecordId, fold_letters};

/// By what messages are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSort {
    /// By their date
    Date,
    /// By the sender's name
    Sender,
    /// By the subject, answers beside what they answer
    Subject,
}

/// What a subject begins with where it answers or hands on.
const LEADS: &[&str] = &["re:", "odp:", "fw:", "fwd:", "pd:", "aw:", "rasp:", "răsp:"];

impl Query<'_> {
    /// The ids of a client's messages sorted so; what is alike, the newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub fn mails_sorted(
        &self,
        client: RecordId,
        sort: MailSort,
        down: bool,
    ) -> Result<Vec<RecordId>, Failure> {
        self.told(sorted(self.conn(), client, sort, down))
    }
}

fn sorted(
    conn: &Connection,
    client: RecordId,
    sort: MailSort,
    down: bool,
) -> rusqlite::Result<Vec<RecordId>> {
    let key = match sort {
        MailSort::Date => "''",
        MailSort::Sender => "sender_name",
        MailSort::Subject => "subject",
    };
    let statement = format!(
        "SELECT id, {key} FROM mails WHERE client = ?1 AND shown = 1 ORDER BY sorted DESC, id"
    );
    let mut select = conn.prepare_cached(&statement)?;
    let rows = select.query_map([client.to_string()], |row| {
        let words: String = row.get(1)?;
        Ok((super::rows::id_at(row, 0)?, key_of(sort, &words)))
    })?;
    let mut rows: Vec<(RecordId, String)> = rows.collect::<rusqlite::Result<_>>()?;
    match (sort, down) {
        (MailSort::Date, true) => {}
        (MailSort::Date, false) => rows.reverse(),
        (_, false) => rows.sort_by(|one, other| one.1.cmp(&other.1)),
        (_, true) => rows.sort_by(|one, other| other.1.cmp(&one.1)),
    }
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}

fn key_of(sort: MailSort, words: &str) -> String {
    let mut words = words.trim();
    while let Some(rest) = (sort == MailSort::Subject).then(|| without_lead(words)).flatten() {
        words = rest;
    }
    fold_letters(words)
}

fn without_lead(subject: &str) -> Option<&str> {
    LEADS.iter().find_map(|lead| {
        let start = subject.get(..lead.len())?;
        start.to_lowercase().eq(lead).then(|| subject.get(lead.len()..).unwrap_or_default().trim())
    })
}

#[cfg(test)]
mod tests {
    use super::{MailSort, key_of};

    #[test]
    fn answers_stand_beside_what_they_answer() {
        let key = |subject: &str| key_of(MailSort::Subject, subject);
        assert_eq!(key("Re: ODP:  Żuraw"), key("żuraw"));
        assert_eq!(key("Re:"), "");
        assert_eq!(key("Rekord"), "rekord");
        assert_eq!(key_of(MailSort::Sender, "Re: Nowak"), "re: nowak");
    }
}
