//! Rules with their versions, and how each stands on a day.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::domain::{Record, RecordId, RuleKind, RuleVersion, Verb};
use crate::ui::file::ClientFile;

/// The rules of a client's file, read once.
pub struct Held {
    file: Arc<ClientFile>,
    /// Every rule, by number
    pub rules: Vec<Kept>,
}

/// A rule with its versions.
pub struct Kept {
    /// Its record
    pub id: RecordId,
    /// Its number
    pub number: u32,
    /// Its versions, oldest first
    pub versions: Vec<RuleVersion>,
    /// The day after which it no longer binds
    pub ended: Option<NaiveDate>,
    /// Whether it was taken back
    pub retracted: bool,
}

/// How a rule stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Taken back
    Retracted,
    /// Over since the day after this one
    Ended(NaiveDate),
    /// In force, in the version of this number
    InForce(u32),
    /// Agreed, and in force from this day on
    Ahead(NaiveDate),
    /// Not agreed to yet
    Proposed,
}

impl Held {
    /// Reads the rules of a file.
    pub fn of(file: &Arc<ClientFile>) -> Held {
        let rules = file.rules.iter().map(kept).collect();
        Held { file: Arc::clone(file), rules }
    }

    /// Whether these are the rules of this file as it is now.
    pub fn is_of(&self, file: &Arc<ClientFile>) -> bool {
        Arc::ptr_eq(&self.file, file)
    }
}

fn kept(record: &Record) -> Kept {
    let ended = record.last_act(Verb::End);
    Kept {
        id: record.id,
        number: record.number,
        versions: RuleVersion::all(record),
        ended: ended.map(|act| act.telling.on.unwrap_or_else(|| act.stamp.at.date_naive())),
        retracted: record.retracted.is_some(),
    }
}

impl Kept {
    /// How the rule stands on a day.
    pub fn standing(&self, day: NaiveDate) -> Standing {
        if self.retracted {
            return Standing::Retracted;
        }
        if let Some(ended) = self.ended.filter(|ended| day > *ended) {
            return Standing::Ended(ended);
        }
        let agreed = || self.versions.iter().filter(|version| version.agreed);
        let begun =
            |version: &&RuleVersion| version.rule.in_force_from.is_none_or(|from| from <= day);
        if let Some(version) = agreed().rfind(begun) {
            return Standing::InForce(version.number);
        }
        let ahead = agreed().filter_map(|version| version.rule.in_force_from).min();
        ahead.map_or(Standing::Proposed, Standing::Ahead)
    }

    /// The version shown first: the one in force, else the newest.
    pub fn shown(&self, day: NaiveDate) -> Option<&RuleVersion> {
        let number = match self.standing(day) {
            Standing::InForce(number) => Some(number),
            _ => None,
        };
        let in_force = self.versions.iter().find(|version| Some(version.number) == number);
        in_force.or(self.versions.last())
    }

    /// The version of a number.
    pub fn version(&self, number: u32) -> Option<&RuleVersion> {
        self.versions.iter().find(|version| version.number == number)
    }

    /// The last day of a version: the one before the next begins, or the rule's.
    pub fn until(&self, number: u32) -> Option<NaiveDate> {
        let next = self.version(number + 1).and_then(|next| next.rule.in_force_from);
        let before = next.and_then(|day| day.checked_sub_days(Days::new(1)));
        before.or(self.ended.filter(|_| self.version(number + 1).is_none()))
    }

    /// What the rule is about, in its newest version.
    pub fn kind(&self) -> RuleKind {
        self.versions.last().map_or(RuleKind::Other, |version| version.rule.kind)
    }
}

/// Signs of the words that stand for a title.
const TITLE: usize = 72;

/// A version's title, or its first words where it has none.
pub fn title(version: &RuleVersion) -> String {
    let rule = &version.rule;
    let words = || match rule.words.char_indices().nth(TITLE) {
        Some((end, _)) => {
            let first = rule.words.get(..end).unwrap_or_default();
            let whole = first.rfind(char::is_whitespace).and_then(|place| first.get(..place));
            format!("{}…", whole.unwrap_or(first).trim_end())
        }
        None => rule.words.clone(),
    };
    rule.title.clone().unwrap_or_else(words)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

    use super::{Standing, kept};
    use crate::domain::{Act, Body, Change, Field, FieldChange, Kind, Record, RecordId};
    use crate::domain::{Rule, Stamp, Telling, Value, Verb, Who};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn stamp(minute: i64) -> Stamp {
        let at = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(minute);
        Stamp { at, by: "A".to_owned(), log: "l".to_owned(), position: minute.unsigned_abs() }
    }

    fn rule(words: &str, from: Option<&str>, agreed: bool) -> Rule {
        Rule {
            title: None,
            words: words.to_owned(),
            kind: crate::domain::RuleKind::Other,
            days: None,
            proposed_by: None,
            agreed_by: if agreed { vec![Who::named("B")] } else { Vec::new() },
            agreed_on: None,
            in_force_from: from.map(day),
            source: None,
        }
    }

    fn record(rule: Rule) -> Record {
        let id = RecordId::from_bytes([1; 10]);
        Record {
            id,
            kind: Kind::Rule,
            client: id,
            number: 1,
            made: stamp(0),
            body: Body::Rule(rule),
            acts: Vec::new(),
            changes: Vec::new(),
            withdrawn: Vec::new(),
            retracted: None,
            restored: Vec::new(),
        }
    }

    fn change(record: &mut Record, minute: i64, after: Rule) {
        let (Value::Map(old), Value::Map(new)) = (record.body.write(), after.write()) else {
            panic!("maps")
        };
        let names =
            old.keys().chain(new.keys()).cloned().collect::<std::collections::BTreeSet<_>>();
        let fields = names.into_iter().map(|name| FieldChange {
            before: old.get(&name).cloned().unwrap_or_default(),
            after: new.get(&name).cloned().unwrap_or_default(),
            name,
        });
        let fields = fields.filter(|field| field.before != field.after).collect();
        let stamp = stamp(minute);
        let (correction, cause, side, source) = (false, None, None, None);
        record.changes.push(Change { stamp, correction, cause, side, source, fields });
        record.body = Body::Rule(after);
    }

    fn act(record: &mut Record, minute: i64, verb: Verb, on: &str, by: Option<&str>) {
        let telling = Telling { on: Some(day(on)), by: by.map(Who::named), ..Telling::default() };
        record.acts.push(Act { stamp: stamp(minute), verb, telling });
    }

    #[test]
    fn a_proposal_is_in_force_once_agreed_to_and_begun() {
        let mut record = record(rule("a", None, false));
        assert_eq!(kept(&record).standing(day("2026-05-01")), Standing::Proposed);
        act(&mut record, 1, Verb::Agree, "2026-05-02", Some("B"));
        change(&mut record, 2, rule("a", Some("2026-05-10"), true));
        let kept = kept(&record);
        assert_eq!(kept.versions.len(), 1, "the day of a proposal makes no new version");
        assert_eq!(kept.standing(day("2026-05-09")), Standing::Ahead(day("2026-05-10")));
        assert_eq!(kept.standing(day("2026-05-10")), Standing::InForce(1));
        let names: Vec<_> = kept.versions[0].agreed_by.iter().map(|who| &who.name).collect();
        assert_eq!(names, ["B"]);
    }

    #[test]
    fn an_amendment_nobody_agreed_to_leaves_the_old_version_in_force() {
        let mut record = record(rule("a", Some("2026-05-01"), true));
        change(&mut record, 5, rule("b", Some("2026-06-01"), false));
        assert_eq!(kept(&record).standing(day("2026-06-02")), Standing::InForce(1));
        act(&mut record, 6, Verb::Agree, "2026-05-30", Some("C"));
        let kept = kept(&record);
        assert_eq!(kept.standing(day("2026-06-02")), Standing::InForce(2));
        assert_eq!(kept.standing(day("2026-05-31")), Standing::InForce(1));
        assert_eq!(kept.until(1), Some(day("2026-05-31")));
    }

    #[test]
    fn an_ended_rule_binds_through_its_last_day() {
        let mut record = record(rule("a", Some("2026-05-01"), true));
        act(&mut record, 1, Verb::End, "2026-06-03", None);
        let kept = kept(&record);
        assert_eq!(kept.standing(day("2026-06-03")), Standing::InForce(1));
        assert_eq!(kept.standing(day("2026-06-04")), Standing::Ended(day("2026-06-03")));
        assert_eq!(kept.until(1), Some(day("2026-06-03")));
    }
}
