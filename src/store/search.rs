//! Finding: words in, record ids out.

use std::cmp::Ordering;
use std::collections::HashSet;

use rusqlite::Connection;

use super::index::Waiting;
use super::months;
use super::papers::{self, PaperHit};
use super::sought::{Sought, Stretch};
use super::state::read_record;
use super::terms::Terms;
use crate::domain::{Kind, RecordId};

/// A record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The record
    pub id: RecordId,
    /// Its kind
    pub kind: Kind,
    /// Its client
    pub client: RecordId,
    /// The page of a document or attachment that has the words, where they stand there
    pub paper: Option<PaperHit>,
    /// Only another form of a word that was looked for stands there
    pub other_form: bool,
}

/// Where there are more hits than these, no more of them are looked at than are needed.
const ORDERED: usize = 400;

/// Hits are looked for in the newest month, then in the two before it, in the four before those and so on, until
/// there are enough: what is common costs a month. Before so many months are looked at together, all hits are
/// listed, which is quicker where they are few.
const MANY: i32 = 8;

/// Fills the index of a past day with what may have been different then, at the first search of it.
/// What brought its own bytes is found in the index of today.
pub(super) fn fill(conn: &Connection) -> rusqlite::Result<()> {
    if conn.prepare_cached("SELECT 1 FROM found LIMIT 1")?.exists(())? {
        return Ok(());
    }
    let filling = conn.unchecked_transaction()?;
    let mut waiting = Waiting::default();
    let mut select =
        conn.prepare("SELECT body FROM records WHERE kind = ?1 ORDER BY client, number")?;
    for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Message | Kind::Document)) {
        let mut rows = select.query([kind.as_str()])?;
        while let Some(row) = rows.next()? {
            let record = read_record(row.get_ref(0)?.as_str().unwrap_or_default())?;
            waiting.add(&record, None);
        }
    }
    waiting.settle(conn, &mut Terms::default())?;
    filling.commit()
}

/// Where is looked: the index of this state, and for a past day that of today for what brought its own bytes.
#[derive(Clone, Copy)]
struct Index<'a> {
    conn: &'a Connection,
    schema: &'static str,
    /// Only what had arrived by the past day
    past: bool,
}

/// Finds records by the beginnings of their words: those with all of them in the title first, then
/// those with the very words, then the rest, then those with the words on a page of what they carry, at the
/// end those with other forms of the words; each group with what happened last on top.
pub(super) fn find(
    conn: &Connection,
    sought: &Sought,
    past: bool,
    limit: usize,
) -> rusqlite::Result<Vec<SearchHit>> {
    let mut places = vec![Index { conn, schema: "main", past: false }];
    if past {
        places.push(Index { conn, schema: "file", past: true });
    }
    let (mut hits, mut known) = (Vec::new(), HashSet::new());
    for stretch in [Stretch::Titles, Stretch::Exact, Stretch::Beginnings] {
        if hits.len() >= limit {
            break;
        }
        let mut found: Vec<(i64, SearchHit)> = Vec::new();
        for place in &places {
            // The hits before come up again among the others.
            found.extend(place.stretched(sought, stretch, limit + known.len())?);
        }
        found.sort_by(newest_first);
        let new = found.into_iter().filter(|(_, hit)| known.insert(hit.id));
        hits.extend(new.map(|(_, hit)| hit));
    }
    if hits.len() < limit {
        let mut found = papers::find(conn, sought, past, (Stretch::Beginnings, ORDERED))?;
        found.sort_by(newest_first);
        let new = found.into_iter().filter(|(_, hit)| known.insert(hit.id));
        hits.extend(new.map(|(_, hit)| hit));
    }
    if hits.len() < limit && sought.has_words() {
        let mut found: Vec<(i64, SearchHit)> = Vec::new();
        for place in &places {
            found.extend(place.stretched(sought, Stretch::Forms, limit + known.len())?);
        }
        found.extend(papers::find(conn, sought, past, (Stretch::Forms, ORDERED))?);
        // A record that has the words itself goes before the same one with a page that has them.
        found.sort_by(|one, other| {
            newest_first(one, other).then(one.1.paper.is_some().cmp(&other.1.paper.is_some()))
        });
        let new = found.into_iter().filter(|(_, hit)| known.insert(hit.id));
        hits.extend(new.map(|(_, hit)| SearchHit { other_form: true, ..hit }));
    }
    hits.truncate(limit);
    Ok(hits)
}

impl Index<'_> {
    fn stretched(
        &self,
        sought: &Sought,
        stretch: Stretch,
        limit: usize,
    ) -> rusqlite::Result<Vec<(i64, SearchHit)>> {
        let Some(mut asked) = sought.expression(self.conn, self.schema, stretch)? else {
            return Ok(Vec::new());
        };
        if self.past {
            asked = format!("marks : (kmessage OR kdocument) AND ({asked})");
        }
        let table = if stretch == Stretch::Titles { "titles" } else { "search" };
        let months = months::held(self.conn, self.schema, (sought.from, sought.until))?;
        let (mut hits, mut until, mut span) = (Vec::new(), months.end, 1);
        while until > months.start && hits.len() < limit {
            if span == MANY && !sought.has_phrase() {
                // What is this rare is soon listed whole; between two days without all that lies outside them.
                let whole = match sought.from.is_some() || sought.until.is_some() {
                    true => format!("{} AND ({asked})", months::within(&months)),
                    false => asked.clone(),
                };
                let all = self.matching(table, &whole, sought, Order::Recorded)?;
                if all.len() < ORDERED {
                    return Ok(all);
                }
            }
            let from = months.start.max(until - span);
            let within = format!("{} AND ({asked})", months::within(&(from..until)));
            let left = Order::Happened(limit - hits.len());
            hits.extend(self.matching(table, &within, sought, left)?);
            (until, span) = (from, span.saturating_mul(2));
        }
        Ok(hits)
    }

    fn matching(
        &self,
        table: &str,
        asked: &str,
        sought: &Sought,
        order: Order,
    ) -> rusqlite::Result<Vec<(i64, SearchHit)>> {
        let sql = statement(self.schema, table, self.past, order);
        let mut select = self.conn.prepare_cached(&sql)?;
        let edges = (sought.from.unwrap_or(i64::MIN), sought.until.unwrap_or(i64::MAX));
        let limit = match order {
            Order::Recorded => ORDERED,
            Order::Happened(limit) => limit,
        };
        let rows = select.query_map((asked, limit as i64, edges.0, edges.1), |row| {
            let text = |column| row.get::<_, String>(column);
            Ok((row.get::<_, i64>(0)?, text(1)?, text(2)?, text(3)?))
        })?;
        let mut hits = Vec::new();
        for row in rows {
            let (happened, id, kind, client) = row?;
            if let (Ok(id), Some(kind), Ok(client)) =
                (id.parse(), Kind::from_word(&kind), client.parse())
            {
                hits.push((
                    happened,
                    SearchHit { id, kind, client, paper: None, other_form: false },
                ));
            }
        }
        hits.sort_by(newest_first);
        Ok(hits)
    }
}

/// Which of many are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// So many as can be put in order, those recorded last: soon had, for no more are looked at
    Recorded,
    /// So many that happened last; all are looked at
    Happened(usize),
}

/// The order within a group; what happened at the same moment always comes in the same order.
fn newest_first(one: &(i64, SearchHit), other: &(i64, SearchHit)) -> Ordering {
    other.0.cmp(&one.0).then(one.1.id.cmp(&other.1.id))
}

/// The statement that finds in an index what is asked for.
pub(super) fn statement(schema: &str, table: &str, past: bool, order: Order) -> String {
    let arrived = match past {
        true => "AND EXISTS (SELECT 1 FROM main.records AS held WHERE held.id = found.id)",
        false => "",
    };
    let order = match order {
        Order::Recorded => "words.rowid DESC",
        Order::Happened(_) => "found.happened DESC, found.id",
    };
    format!(
        "SELECT found.happened, found.id, found.kind, found.client FROM {schema}.{table} AS words
         CROSS JOIN {schema}.found AS found ON found.number = words.rowid
         WHERE words.{table} MATCH ?1 AND found.happened >= ?3 AND found.happened < ?4 {arrived}
         ORDER BY {order} LIMIT ?2"
    )
}
