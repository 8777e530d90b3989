//! What is looked for, as the search index is asked for it.

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{forms, months, terms};
use crate::domain::{Kind, Message, Place, Record, RecordId, Side, Term, What};

/// A search with its names and days looked up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// Words, phrases, attachments, types and sides; what names a client or a day is in the other fields
    pub terms: Vec<Term>,
    /// Of this kind alone
    pub kind: Option<Kind>,
    /// In the files of these clients; none for all
    pub clients: Option<Vec<RecordId>>,
    /// Not in the files of these
    pub not_clients: Vec<RecordId>,
    /// Not before this moment, milliseconds since 1970
    pub from: Option<i64>,
    /// Before this moment, milliseconds since 1970
    pub until: Option<i64>,
}

/// How far words are stretched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Beginnings of words in titles alone
    Titles,
    /// The very words
    Exact,
    /// Beginnings of words
    Beginnings,
    /// Beginnings of words and other forms of them
    Forms,
}

/// What is known of a record beside its words, as words of the index: whose it is, of what kind, when,
/// and what is attached.
pub(super) fn marks(record: &Record, message: Option<&Message>, happened: DateTime<Utc>) -> String {
    let (client, kind) = (record.client, kind_mark(record.kind));
    let mut marks = format!("all {client} {kind} {}", months::marks(happened));
    let mut named = |name: &str| {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let fits = |ending: &String| {
            ending.len() <= 8 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        if let Some(ending) = ending.filter(fits) {
            marks.extend([" t", &ending]);
        }
    };
    match (&record.body, message) {
        (_, Some(message)) => {
            message.attachments.iter().for_each(|one| named(&one.name));
            if !message.attachments.is_empty() {
                marks.push_str(" attached");
            }
        }
        (crate::domain::Body::Filed(filed), None) => named(&filed.name),
        _ => {}
    }
    marks
}

fn kind_mark(kind: Kind) -> String {
    format!("k{}", kind.as_str().replace('-', ""))
}

/// An address as one word of the index.
pub(super) fn squeezed(address: &str) -> String {
    let folded = crate::domain::fold_letters(address);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Sought {
    /// The expression of FTS5 that finds it on any day; none where nothing is looked for, or titles cannot tell.
    pub(super) fn expression(
        &self,
        conn: &Connection,
        schema: &str,
        stretch: Stretch,
    ) -> rusqlite::Result<Option<String>> {
        if self.says_nothing() || stretch == Stretch::Titles && !self.fits_titles() {
            return Ok(None);
        }
        let (mut all, mut none) = (Vec::new(), Vec::new());
        for term in &self.terms {
            // What must not be there is meant by its beginning, however far the rest is stretched.
            let stretch = if term.not { Stretch::Beginnings } else { stretch };
            let asked = self.term(conn, schema, &term.what, stretch)?;
            if term.not { none.extend(asked) } else { all.push(asked.unwrap_or_else(nothing)) }
        }
        all.extend(self.clients.as_ref().map(|clients| any_mark(clients.iter())));
        all.extend(self.kind.map(|kind| mark(kind_mark(kind))));
        if all.is_empty() {
            all.push(mark("all"));
        }
        none.extend(self.not_clients.iter().map(mark));
        let all = all.join(" AND ");
        Ok(Some(match none.is_empty() {
            true => all,
            false => format!("({all}) NOT ({})", none.join(" OR ")),
        }))
    }

    /// Whether no more than clients were named: that is no search.
    fn says_nothing(&self) -> bool {
        self.terms.is_empty() && self.from.is_none() && self.until.is_none()
    }

    /// Whether words are looked for that may have other forms.
    pub(super) fn has_words(&self) -> bool {
        self.terms.iter().any(|term| {
            !term.not && matches!(term.what, What::Words(Place::Anywhere | Place::Subject, _))
        })
    }

    /// Whether words are looked for that stand together: how rare they are only shows while reading.
    pub(super) fn has_phrase(&self) -> bool {
        self.terms.iter().any(|term| !term.not && matches!(term.what, What::Phrase(..)))
    }

    fn fits_titles(&self) -> bool {
        let mut words = false;
        let fits = self.terms.iter().all(|term| match &term.what {
            What::Words(Place::Anywhere | Place::Subject, _) if !term.not => {
                words = true;
                true
            }
            What::Attachment | What::Type(_) => true,
            _ => false,
        });
        fits && words
    }

    /// One term; none where it can match nothing.
    fn term(
        &self,
        conn: &Connection,
        schema: &str,
        what: &What,
        stretch: Stretch,
    ) -> rusqlite::Result<Option<String>> {
        Ok(match what {
            What::Words(place, words) => {
                let mut asked = Vec::new();
                for word in words {
                    asked.push(match stretch {
                        Stretch::Exact => format!("\"{word}\""),
                        Stretch::Titles => format!("\"{word}\"*"),
                        Stretch::Forms if matches!(place, Place::Anywhere | Place::Subject) => {
                            let mut all = vec![terms::beginning(conn, schema, word)?];
                            let forms = forms::of(conn, schema, word)?;
                            all.extend(forms.iter().map(|form| format!("\"{form}\"")));
                            format!("({})", all.join(" OR "))
                        }
                        Stretch::Beginnings | Stretch::Forms => {
                            terms::beginning(conn, schema, word)?
                        }
                    });
                }
                Some(format!("{} : ({})", columns(*place, stretch), asked.join(" AND ")))
            }
            What::Phrase(place, words) => {
                Some(format!("{} : (\"{}\")", columns(*place, stretch), words.join(" ")))
            }
            What::Attachment => Some(mark("attached")),
            What::Type(ending) => Some(mark(format!("t{ending}"))),
            What::Side(side) => self.side(conn, *side)?,
            What::Before(_) | What::After(_) | What::Client(_) => None,
        })
    }

    /// Written by somebody of a side: their addresses.
    fn side(&self, conn: &Connection, side: Side) -> rusqlite::Result<Option<String>> {
        let mut select =
            conn.prepare_cached("SELECT DISTINCT address, client FROM addresses WHERE side = ?1")?;
        let rows = select.query_map([side.as_str()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut words = Vec::new();
        for row in rows {
            let (address, client) = row?;
            let ours = self.clients.as_ref().is_none_or(|clients| {
                client.is_empty() || clients.iter().any(|id| id.to_string() == client)
            });
            let word = squeezed(&address);
            if ours && !word.is_empty() {
                words.push(format!("\"{word}\""));
            }
        }
        Ok((!words.is_empty()).then(|| format!("sender : ({})", words.join(" OR "))))
    }
}

/// The columns of a place.
fn columns(place: Place, stretch: Stretch) -> &'static str {
    match (place, stretch) {
        (_, Stretch::Titles) | (Place::Subject, _) => "title",
        (Place::Anywhere, _) => "{title sender receivers words}",
        (Place::From, _) => "sender",
        (Place::To, _) => "receivers",
    }
}

pub(super) fn mark(word: impl std::fmt::Display) -> String {
    format!("marks : \"{word}\"")
}

pub(super) fn any_mark<T: std::fmt::Display>(words: impl Iterator<Item = T>) -> String {
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    match words.is_empty() {
        true => nothing(),
        false => format!("marks : ({})", words.join(" OR ")),
    }
}

/// What no record has.
fn nothing() -> String {
    mark("none")
}
