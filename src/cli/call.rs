//! A command as it was called: its arguments, its language, and the journal it opens.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate, Utc};
use clap::ArgMatches;

use crate::domain::{Body, Failure, Kind, Lang, Record, RecordId, Side, fold_letters};
use crate::session::{Access, Journal, Reader};
use crate::text::{Arg, Words};

use super::reply::{Reply, Trouble, complain, sentence};
use super::table::Table;

/// One command with its arguments.
pub(super) struct Call<'a> {
    /// Words of the terminal
    pub words: Words,
    /// Whether the answer is one JSON document
    pub json: bool,
    matches: &'a ArgMatches,
}

impl<'a> Call<'a> {
    /// The call these arguments make.
    pub fn new(words: Words, matches: &'a ArgMatches) -> Call<'a> {
        let json = matches.try_get_one("json").ok().flatten().copied().unwrap_or(false);
        Call { words, json, matches }
    }

    /// The language of the words.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// Words under a key.
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// Words under a key, with values.
    pub fn say_with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.words.say_with(key, values)
    }

    /// An argument that is words; empty where it was not given.
    pub fn text(&self, name: &str) -> &'a str {
        self.option(name).unwrap_or_default()
    }

    /// An option that is words.
    pub fn option(&self, name: &str) -> Option<&'a str> {
        self.value::<String>(name).map(String::as_str)
    }

    /// An argument of another type, where it was given.
    pub fn value<T: Clone + Send + Sync + 'static>(&self, name: &str) -> Option<&'a T> {
        self.matches.try_get_one(name).ok().flatten()
    }

    /// An argument that may be given more than once.
    pub fn values<T: Clone + Send + Sync + 'static>(&self, name: &str) -> Vec<T> {
        let values = self.matches.try_get_many::<T>(name).ok().flatten();
        values.map(|values| values.cloned().collect()).unwrap_or_default()
    }

    /// Whether a switch was given.
    pub fn has(&self, name: &str) -> bool {
        self.value::<bool>(name).copied().unwrap_or(false)
    }

    /// A path; empty where it was not given.
    pub fn path(&self, name: &str) -> &'a Path {
        self.option_path(name).unwrap_or(Path::new(""))
    }

    /// An option that is a path.
    pub fn option_path(&self, name: &str) -> Option<&'a Path> {
        self.value::<PathBuf>(name).map(PathBuf::as_path)
    }

    /// The side that was named.
    pub fn side(&self, name: &str) -> Option<Side> {
        self.option(name).and_then(side_named)
    }

    /// The record whose id was given.
    ///
    /// # Errors
    /// `error-unknown-id` where the words are no id.
    pub fn id(&self, name: &str) -> Result<RecordId, Failure> {
        parse_id(self.text(name))
    }

    /// The journal, to read it.
    ///
    /// # Errors
    /// A failure where it cannot be opened.
    pub fn read(&self) -> Result<Journal, Failure> {
        Journal::open(self.path("file"), Access::Read)
    }

    /// The journal, to write in it; what one should know of its place goes to standard error.
    ///
    /// # Errors
    /// A failure where it cannot be opened or another holds it.
    pub fn write(&self) -> Result<Journal, Failure> {
        let journal = Journal::open(self.path("file"), Access::Write)?;
        self.warn(&journal);
        Ok(journal)
    }

    /// Tells on standard error what one should know of the journal's place.
    pub fn warn(&self, journal: &Journal) {
        journal.warnings().iter().for_each(|warning| complain(&sentence(self.words, warning)));
    }

    /// The client named with `--client`.
    ///
    /// # Errors
    /// A failure where no client or more than one has the name.
    pub fn client(&self, journal: &Journal) -> Result<RecordId, Failure> {
        Ok(journal.now().client_named(self.text("client"))?.id)
    }

    /// Answers from the state of today, or as known at the moment asked for with `--as-known-on`.
    ///
    /// # Errors
    /// Whatever the question meets.
    pub fn look<T>(
        &self,
        journal: &Journal,
        client: RecordId,
        question: impl FnOnce(&Reader<'_>, NaiveDate) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let Some(moment) = self.value::<DateTime<Utc>>("as-known-on") else {
            return question(&journal.now(), journal.present().with_timezone(&Local).date_naive());
        };
        let past = journal.known_on(client, *moment)?;
        question(&past.reader(), moment.with_timezone(&Local).date_naive())
    }

    /// The label of a field or a column.
    pub fn label(&self, name: &str) -> String {
        self.say(&format!("cli-field-{name}"))
    }

    /// A title marked as taken back.
    pub fn retracted(&self, title: &str) -> String {
        self.say_with("cli-retracted", &[("title", title.into())])
    }

    /// A table as the answer; where it has no rows, words that say so.
    pub fn table(&self, table: &Table) -> Reply {
        Reply::text(if table.is_empty() { self.say("cli-empty") } else { table.render() })
    }

    /// Refuses the call for what its arguments say together.
    pub fn misused(&self, key: &str) -> Trouble {
        Trouble::Misused(self.say(key))
    }
}

/// Words for a side on the command line: `third` is short for `third-party`.
pub(super) const SIDES: [&str; 4] = ["us", "client", "third", "third-party"];

/// The side of a word.
pub(super) fn side_named(word: &str) -> Option<Side> {
    Side::from_word(if word == "third" { "third-party" } else { word })
}

/// The id the words are.
pub(super) fn parse_id(text: &str) -> Result<RecordId, Failure> {
    text.parse().map_err(|_| Failure::new("error-unknown-id").with("id", text))
}

/// A person of the client by id, name or mail address.
pub(super) fn person_named(
    reader: &Reader<'_>,
    client: RecordId,
    name: &str,
) -> Result<RecordId, Failure> {
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let wanted = fold_letters(name.trim());
    let people = reader.records(client, &[Kind::Person])?;
    let fits = |record: &&Record| match &record.body {
        Body::Person(person) => {
            let addresses = person.addresses.iter();
            addresses.chain([&person.name]).any(|word| fold_letters(word) == wanted)
        }
        _ => false,
    };
    let found = people.iter().find(fits).map(|record| record.id);
    found.ok_or_else(|| Failure::new("cli-error-unknown-person").with("name", name))
}
