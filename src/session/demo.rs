//! The demo journal: eight months of an invented project, recorded step by step as a team would have.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::{DateTime, Utc};
use include_dir::{Dir, include_dir};

use super::op::told;
use super::{Clock, Done, Journal, Op, parse_json};
use crate::domain::{
    Failure, Fault, Field, Kind, Problem, RecordId, Side, Source, Telling, Value, Verb,
};
use crate::journal::Author;

static MAIL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/demo/mail");
const STEPS: &str = include_str!("../../assets/demo/journal.json");

/// Makes the demo journal in a new file.
///
/// # Errors
/// Where the file cannot be made, or a step does not fit.
pub fn create(path: &Path) -> Result<Journal, Failure> {
    let script = parse_json(STEPS.as_bytes()).map_err(|_| Failure::new("error-internal"))?;
    let steps: Vec<Value> = field(&script, "steps")?;
    let author = field::<Value>(&script, "author")?;
    let author = Author { name: field(&author, "name")?, email: field(&author, "email")? };
    let first: DateTime<Utc> =
        steps.first().map_or(Err(missing("steps")), |step| field(step, "at"))?;
    let journal = Journal::create_at(path, author, Clock::Fixed(first))?;
    let mut telling = Script { journal, names: HashMap::new() };
    let told = steps.iter().try_for_each(|step| telling.step(step));
    let mut journal = telling.journal;
    if let Err(failure) = told {
        drop(journal);
        // Half a story would be worse than none.
        let _ = std::fs::remove_file(path);
        return Err(failure);
    }
    // Told years later, the story must not be one of years of silence.
    let last = steps.last().map_or(Err(missing("steps")), |step| field(step, "at"))?;
    journal.stand_at(last)?;
    journal.set_clock(Clock::System);
    Ok(journal)
}

/// The story on its way into the journal.
struct Script {
    journal: Journal,
    /// What each name of the story became
    names: HashMap<String, RecordId>,
}

impl Script {
    fn step(&mut self, step: &Value) -> Result<(), Failure> {
        let step = &self.resolved(step)?;
        self.journal.set_clock(Clock::Fixed(field(step, "at")?));
        let has = |name: &str| matches!(step, Value::Map(map) if map.contains_key(name));
        let done = match () {
            () if has("mail") => return self.mail(step),
            () if has("snapshot") => self.journal.transact(Op::Snapshot {
                client: field(step, "client")?,
                name: field(step, "snapshot")?,
                note: field(step, "note")?,
            })?,
            () if has("act") => self.act(step)?,
            () if has("retract") => {
                let id = field(step, "retract")?;
                self.journal.transact(Op::Retract { id, reason: field(step, "reason")? })?
            }
            () if has("correct") => self.journal.transact(Op::Correct {
                id: field(step, "correct")?,
                fields: field(step, "fields")?,
                reason: field(step, "reason")?,
            })?,
            () if has("change") => self.change(step)?,
            () => self.add(step)?,
        };
        if let (Some(name), Some(id)) = (field::<Option<String>>(step, "name")?, done.ids.last()) {
            self.names.insert(format!("${name}"), *id);
        }
        Ok(())
    }

    fn add(&mut self, step: &Value) -> Result<Done, Failure> {
        let fields = field(step, "fields")?;
        self.journal.transact(match field::<Kind>(step, "kind")? {
            Kind::Client => Op::AddClient { fields },
            kind => Op::Add { client: field(step, "client")?, kind, fields },
        })
    }

    fn change(&mut self, step: &Value) -> Result<Done, Failure> {
        self.journal.transact(Op::Change {
            id: field(step, "change")?,
            fields: field(step, "fields")?,
            cause: field(step, "cause")?,
            side: field::<Option<Side>>(step, "side")?,
            source: field::<Option<Source>>(step, "source")?,
        })
    }

    fn act(&mut self, step: &Value) -> Result<Done, Failure> {
        let with = field::<Option<Value>>(step, "with")?.unwrap_or(Value::Map(BTreeMap::new()));
        self.journal.transact(Op::Act {
            id: field(step, "on")?,
            verb: field::<Verb>(step, "act")?,
            telling: Telling::read(&with, "with").map_err(|problem| told(&problem))?,
        })
    }

    fn mail(&mut self, step: &Value) -> Result<(), Failure> {
        let client = field(step, "client")?;
        let names: Vec<String> = field(step, "mail")?;
        let mut files = Vec::with_capacity(names.len());
        for name in names {
            let file = MAIL.get_file(&name).ok_or_else(|| missing(&name))?;
            files.push((name, file.contents().to_vec()));
        }
        let sheet = self.journal.import_bytes(client, "Poczta", files)?;
        for line in sheet.items {
            self.names.extend(line.id.map(|id| (format!("$mail/{}", line.item.path), id)));
        }
        Ok(())
    }

    /// The step with every `$name` in it replaced by the record's id.
    fn resolved(&self, value: &Value) -> Result<Value, Failure> {
        Ok(match value {
            Value::Text(text) if text.starts_with('$') => {
                self.names.get(text).ok_or_else(|| missing(text))?.write()
            }
            Value::List(items) => {
                Value::List(items.iter().map(|item| self.resolved(item)).collect::<Result<_, _>>()?)
            }
            Value::Map(map) => Value::Map(
                map.iter()
                    .map(|(name, item)| Ok((name.clone(), self.resolved(item)?)))
                    .collect::<Result<_, Failure>>()?,
            ),
            other => other.clone(),
        })
    }
}

fn field<T: Field>(value: &Value, name: &str) -> Result<T, Failure> {
    let Value::Map(map) = value else { return Err(missing(name)) };
    T::read(map.get(name).unwrap_or(&Value::Null), name).map_err(|problem| told(&problem))
}

fn missing(name: &str) -> Failure {
    told(&Problem::new(name, Fault::Missing))
}
