//! What was read of documents and attachments: their text page by page, by the hash of their bytes.
//!
//! The text depends on the bytes alone and is shared by all records and all days. Which record carries
//! which bytes is folded, so that a past day finds no more than had arrived by then.

use rusqlite::{Connection, OptionalExtension, Row};

use super::content::{deflated, inflated};
use super::forms;
use super::rows::id_at;
use super::sought::{Sought, Stretch};
use super::terms::Terms;
use super::{SearchHit, Store};
use crate::domain::{
    Failure, Filed, Kind, Message, Paper, PaperNote, PaperPage, Part, Place, Record, RecordId,
    What, fold_letters, may_hold_text,
};

/// A page that has the words looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperHit {
    /// SHA-256 of the document's bytes, hex
    pub hash: String,
    /// Place of the page in the document, from 0
    pub page: u32,
    /// Place of the attachment in its message, from 0; none where the record itself is the document
    pub place: Option<usize>,
    /// The document's name
    pub name: String,
}

/// A document or attachment that waits to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadRow {
    /// SHA-256 of its bytes, hex
    pub hash: String,
    /// A record that carries it
    pub record: RecordId,
    /// Place of the attachment in its message, from 0; none where the record itself is the document
    pub place: Option<usize>,
    /// Its name
    pub name: String,
}

/// Notes that depend on the name.
const OF_NAME: [PaperNote; 2] = [PaperNote::Disagrees, PaperNote::DoubleEnding];

/// The place of a record's own bytes.
const OWN: i64 = -1;

/// Notes which bytes with text a record carries; `asks` puts those not read yet on the list.
pub(super) fn carry(
    conn: &Connection,
    record: &Record,
    filed: &Filed,
    message: Option<&Message>,
    asks: bool,
) -> rusqlite::Result<()> {
    if record.kind == Kind::Document && filed.unreadable.is_none() {
        let size = filed.size.unsigned_abs();
        if may_hold_text(&filed.name, "", size) {
            carry_one(conn, record, (&filed.sha256, OWN, &filed.name), asks)?;
        }
    }
    let attachments = message.into_iter().flat_map(|message| &message.attachments);
    for (place, one) in attachments.enumerate() {
        if may_hold_text(&one.name, &one.mime, one.size) {
            let place = i64::try_from(place).unwrap_or(i64::MAX);
            carry_one(conn, record, (&one.sha256, place, &one.name), asks)?;
        }
    }
    Ok(())
}

fn carry_one(
    conn: &Connection,
    record: &Record,
    (hash, place, name): (&str, i64, &str),
    asks: bool,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO carries(hash, record, place, client, name) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute((hash, record.id.to_string(), place, record.client.to_string(), name))?;
    if asks {
        conn.prepare_cached(
            "INSERT OR IGNORE INTO unread(hash) SELECT ?1 WHERE NOT EXISTS (SELECT 1 FROM papers WHERE hash = ?1)",
        )?
        .execute([hash])?;
    }
    Ok(())
}

/// Some of those that wait to be read, each with one of the records that carry it.
pub(super) fn unread(conn: &Connection, most: usize) -> rusqlite::Result<Vec<UnreadRow>> {
    let mut select = conn.prepare_cached(
        "SELECT unread.hash, carries.record, min(carries.place), carries.name FROM unread
         JOIN carries ON carries.hash = unread.hash GROUP BY unread.hash LIMIT ?1",
    )?;
    let rows = select.query_map([most as i64], |row| {
        let hash = row.get(0)?;
        Ok(UnreadRow { hash, record: id_at(row, 1)?, place: place_at(row, 2)?, name: row.get(3)? })
    })?;
    rows.collect()
}

fn place_at(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<usize>> {
    Ok(usize::try_from(row.get::<_, i64>(column)?).ok())
}

impl Store {
    /// Keeps what was read of documents, by the hashes of their bytes, and lets search find it.
    ///
    /// # Errors
    /// Those of the database; then none of it is kept.
    pub fn keep_papers(&mut self, papers: &[(&str, &Paper)]) -> Result<(), Failure> {
        let Store { conn, terms, .. } = self;
        let kept = conn.transaction().and_then(|tx| {
            papers.iter().try_for_each(|(hash, paper)| put(&tx, terms, hash, paper))?;
            terms.settle(&tx)?;
            tx.commit()
        });
        if kept.is_err() {
            self.terms = Terms::default();
        }
        kept.map_err(|error| self.told(&error))
    }
}

fn put(conn: &Connection, terms: &mut Terms, hash: &str, paper: &Paper) -> rusqlite::Result<()> {
    conn.prepare_cached("DELETE FROM unread WHERE hash = ?1")?.execute([hash])?;
    // What a name tells is not kept: the same bytes may have another.
    let kept = paper.notes.iter().filter(|note| !OF_NAME.contains(note));
    let notes: Vec<&str> = kept.map(|note| note.as_str()).collect();
    let new = conn
        .prepare_cached(
            "INSERT OR IGNORE INTO papers(hash, mime, pictures, notes) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((hash, &paper.mime, paper.pictures, notes.join(" ")))?;
    if new == 0 {
        return Ok(());
    }
    for (place, page) in paper.pages.iter().enumerate() {
        conn.prepare_cached(
            "INSERT INTO leaves(hash, place, part, label, words) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            hash,
            place as i64,
            page.part.as_str(),
            &page.label,
            deflated(&page.text),
        ))?;
        let words = fold_letters(&whole_words(&page.text));
        terms.add(&words);
        conn.prepare_cached("INSERT INTO leafsearch(rowid, words) VALUES (?1, ?2)")?
            .execute((conn.last_insert_rowid(), words))?;
    }
    Ok(())
}

/// The text with words that were broken at the end of a line made whole: they are looked for as such.
fn whole_words(text: &str) -> String {
    let mut words = text.to_owned();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let broken = line.trim_end().strip_suffix(['-', '\u{AD}', '\u{2010}']);
        let (Some(broken), Some(next)) = (broken, lines.peek()) else { continue };
        let first = broken.rsplit(char::is_whitespace).next().unwrap_or_default();
        let second = next.split_whitespace().next().unwrap_or_default();
        let goes_on = second.starts_with(char::is_lowercase);
        if goes_on && first.ends_with(char::is_alphabetic) {
            words.extend(["\n", first, second]);
        }
    }
    words
}

/// What was read of the document with this hash.
pub(super) fn get(conn: &Connection, hash: &str) -> rusqlite::Result<Option<Paper>> {
    let head = conn
        .prepare_cached("SELECT mime, pictures, notes FROM papers WHERE hash = ?1")?
        .query_row([hash], |row| {
            let notes: String = row.get(2)?;
            let notes = notes.split_whitespace().filter_map(PaperNote::from_word).collect();
            Ok(Paper { mime: row.get(0)?, pictures: row.get(1)?, pages: Vec::new(), notes })
        })
        .optional()?;
    let Some(mut paper) = head else { return Ok(None) };
    let mut select = conn
        .prepare_cached("SELECT part, label, words FROM leaves WHERE hash = ?1 ORDER BY place")?;
    paper.pages = select.query_map([hash], page)?.collect::<rusqlite::Result<_>>()?;
    Ok(Some(paper))
}

/// One page of the document with this hash.
pub(super) fn leaf(
    conn: &Connection,
    hash: &str,
    place: u32,
) -> rusqlite::Result<Option<PaperPage>> {
    conn.prepare_cached("SELECT part, label, words FROM leaves WHERE hash = ?1 AND place = ?2")?
        .query_row((hash, place), page)
        .optional()
}

fn page(row: &Row<'_>) -> rusqlite::Result<PaperPage> {
    let part: String = row.get(0)?;
    Ok(PaperPage {
        part: Part::from_word(&part).unwrap_or(Part::Whole),
        label: row.get(1)?,
        text: inflated(&row.get::<_, Vec<u8>>(2)?),
    })
}

/// Pages with the words, in what the records of this state carry.
const MATCHING: &str = "SELECT records.happened, carries.record, records.kind, carries.client, carries.hash, leaves.place, carries.place, carries.name
  FROM leafsearch CROSS JOIN leaves ON leaves.number = leafsearch.rowid
  CROSS JOIN carries ON carries.hash = leaves.hash CROSS JOIN records ON records.id = carries.record
  WHERE leafsearch MATCH ?1 AND records.happened >= ?2 AND records.happened < ?3
  ORDER BY leafsearch.rowid DESC LIMIT ?4";

/// The records that carry a document with all the words on one page, each with the first of its pages;
/// whatever else is asked for must be true of the record.
pub(super) fn find(
    conn: &Connection,
    sought: &Sought,
    past: bool,
    (stretch, most): (Stretch, usize),
) -> rusqlite::Result<Vec<(i64, SearchHit)>> {
    // What brought its own bytes is in today's index on a past day too.
    let schema = if past { "file" } else { "main" };
    let Some((words, rest)) = on_pages(conn, schema, sought, stretch)? else {
        return Ok(Vec::new());
    };
    let mut select = conn.prepare_cached(MATCHING)?;
    let edges = (sought.from.unwrap_or(i64::MIN), sought.until.unwrap_or(i64::MAX));
    let rows = select.query_map((words, edges.0, edges.1, most as i64), hit)?;
    let mut found = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    found.sort_by_key(|(_, hit)| {
        (hit.id, hit.paper.as_ref().map(|paper| (paper.place, paper.page)))
    });
    found.dedup_by_key(|(_, hit)| hit.id);
    let asked = match rest.terms.is_empty() {
        true => None,
        false => rest.expression(conn, schema, Stretch::Exact)?,
    };
    let mut hits = Vec::new();
    for (happened, hit) in found.into_iter().filter(|(_, hit)| fits(sought, hit)) {
        let true_of = match &asked {
            Some(asked) => is_true_of(conn, schema, asked, hit.id)?,
            None => rest.terms.is_empty(),
        };
        if true_of {
            hits.push((happened, hit));
        }
    }
    Ok(hits)
}

fn hit(row: &Row<'_>) -> rusqlite::Result<(i64, SearchHit)> {
    let paper = PaperHit {
        hash: row.get(4)?,
        page: row.get(5)?,
        place: place_at(row, 6)?,
        name: row.get(7)?,
    };
    let kind = Kind::from_word(&row.get::<_, String>(2)?).unwrap_or(Kind::Document);
    let (id, client) = (id_at(row, 1)?, id_at(row, 3)?);
    Ok((row.get(0)?, SearchHit { id, kind, client, paper: Some(paper), other_form: false }))
}

fn fits(sought: &Sought, hit: &SearchHit) -> bool {
    sought.kind.is_none_or(|kind| kind == hit.kind)
        && sought.clients.as_ref().is_none_or(|clients| clients.contains(&hit.client))
        && !sought.not_clients.contains(&hit.client)
}

/// The words looked for anywhere, as the pages are asked for them, and what else is looked for.
fn on_pages(
    conn: &Connection,
    schema: &str,
    sought: &Sought,
    stretch: Stretch,
) -> rusqlite::Result<Option<(String, Sought)>> {
    let (mut all, mut none, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for term in &sought.terms {
        let asked = match &term.what {
            What::Words(Place::Anywhere, words) => {
                let mut all = Vec::new();
                for word in words {
                    let mut asked = vec![format!("\"{word}\"*")];
                    if stretch == Stretch::Forms && !term.not {
                        let forms = forms::of(conn, schema, word)?;
                        asked.extend(forms.iter().map(|form| format!("\"{form}\"")));
                    }
                    all.push(format!("({})", asked.join(" OR ")));
                }
                format!("({})", all.join(" AND "))
            }
            What::Phrase(Place::Anywhere, words) => format!("\"{}\"", words.join(" ")),
            _ => {
                rest.push(term.clone());
                continue;
            }
        };
        if term.not {
            none.push(asked);
            rest.push(term.clone());
        } else {
            all.push(asked);
        }
    }
    if all.is_empty() {
        return Ok(None);
    }
    let mut words = all.join(" AND ");
    if !none.is_empty() {
        words = format!("({words}) NOT ({})", none.join(" OR "));
    }
    Ok(Some((words, Sought { terms: rest, ..sought.clone() })))
}

fn is_true_of(
    conn: &Connection,
    schema: &str,
    asked: &str,
    id: RecordId,
) -> rusqlite::Result<bool> {
    let sql = format!(
        "SELECT 1 FROM {schema}.found AS found JOIN {schema}.search AS words ON words.rowid = found.number
         WHERE found.id = ?2 AND words.search MATCH ?1"
    );
    conn.prepare_cached(&sql)?.exists((asked, id.to_string()))
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    #[test]
    fn broken_words_are_found_whole() {
        assert!(whole_words("warunki wdro-\nżenia systemu").ends_with("\nwdrożenia"));
        assert_eq!(whole_words("od 5 -\ndo 7"), "od 5 -\ndo 7");
        assert_eq!(whole_words("Kraków-\nŁódź"), "Kraków-\nŁódź");
    }
}
