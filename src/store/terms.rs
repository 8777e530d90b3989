//! The vocabulary: every word of the search index once, so that a beginning becomes the words it stands for.
//!
//! The index answers for whole words as it is read; for a beginning it first gathers every place of every
//! word that begins so, which takes long where the words are common.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, BuildHasherDefault, Hasher, RandomState};

use rusqlite::Connection;

/// More words than these with one beginning are left to the index: to ask for each takes longer.
const EACH: usize = 200;

/// Beginnings shorter than these stand for too many words; those of this length have an index of their own.
const SHORTEST: usize = 4;

/// Bytes of a word that are kept: of a longer one its beginning stands here.
const LONGEST: usize = 64;

/// Words known at most: then all are forgotten, and asked for again.
const KNOWN: usize = 2_000_000;

/// The words that stand in the vocabulary for certain, by their hashes. Two words of one hash would leave one
/// of them out; with SipHash's 64 bits that is not met in the words of all the mail there is.
#[derive(Debug, Default)]
pub(super) struct Terms {
    by: RandomState,
    known: HashSet<u64, BuildHasherDefault<Same>>,
    new: Vec<String>,
}

/// What is a hash already is its own.
#[derive(Debug, Default)]
struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

impl Terms {
    /// Adds the words of a text whose letters are folded.
    pub(super) fn add(&mut self, folded: &str) {
        let words = folded.split(|c: char| !c.is_alphanumeric());
        for word in words.filter(|word| word.len() >= SHORTEST) {
            let word = &word[..word.floor_char_boundary(LONGEST)];
            if self.known.insert(self.by.hash_one(word)) {
                self.new.push(word.to_owned());
            }
        }
    }

    /// Puts the new words into the vocabulary, in their order: so each page of it is met once.
    pub(super) fn settle(&mut self, conn: &Connection) -> rusqlite::Result<()> {
        self.new.sort_unstable();
        let mut insert = conn.prepare_cached("INSERT OR IGNORE INTO terms(term) VALUES (?1)")?;
        for word in self.new.drain(..) {
            insert.execute([word])?;
        }
        if self.known.len() > KNOWN {
            self.known.clear();
        }
        Ok(())
    }
}

/// What the index is asked for a beginning: each word that begins so, or the beginning itself.
pub(super) fn beginning(conn: &Connection, schema: &str, word: &str) -> rusqlite::Result<String> {
    let letters = word.chars().count();
    if letters < SHORTEST - 1 {
        return Ok(format!("\"{word}\""));
    }
    // Other scripts may be cut into words differently by the index.
    if letters < SHORTEST || !word.is_ascii() || word.len() > LONGEST {
        return Ok(format!("\"{word}\"*"));
    }
    let sql = format!("SELECT term FROM {schema}.terms WHERE term >= ?1 AND term < ?2 LIMIT ?3");
    let mut select = conn.prepare_cached(&sql)?;
    let rows = select.query_map((word, after(word), EACH as i64 + 1), |row| row.get(0))?;
    let words: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    Ok(match words.len() {
        0 => format!("\"{word}\""),
        1..=EACH => {
            let words: Vec<String> = words.iter().map(|word| whole(word)).collect();
            format!("({})", words.join(" OR "))
        }
        _ => format!("\"{word}\"*"),
    })
}

/// A word of the vocabulary as the index is asked for it; one that fills its room may go on.
fn whole(word: &str) -> String {
    let goes_on = if word.len() + 4 > LONGEST { "*" } else { "" };
    format!("\"{word}\"{goes_on}")
}

/// The first text after all that begin with a word.
fn after(word: &str) -> String {
    format!("{word}\u{10FFFF}")
}
