//! Rules of cooperation: agreed words, version by version.

use chrono::{DateTime, NaiveDate, Utc};

use super::field::{choices, fields};
use super::{Body, Field, Record, RecordId, Source, Stamp, Verb, Who};

fields! {
    /// A rule as it stands in its newest version.
    pub struct Rule {
        /// Short name of the rule
        pub title: Option<String>,
        /// What was agreed, word for word
        pub words: String,
        /// What the rule is about
        pub kind: RuleKind,
        /// Working days it gives for an answer, after which silence is agreement
        pub days: Option<u32>,
        /// Who proposed this version
        pub proposed_by: Option<Who>,
        /// Who agreed to this version
        pub agreed_by: Vec<Who>,
        /// The day it was agreed
        pub agreed_on: Option<NaiveDate>,
        /// First day this version binds
        pub in_force_from: Option<NaiveDate>,
        /// Where the agreement is written
        pub source: Option<Source>,
    }
}

choices! {
    /// What a rule is about.
    pub enum RuleKind {
        /// Meetings and their rhythm
        Meetings = "meetings",
        /// How soon an answer comes
        AnswerTimes = "answer-times",
        /// By which channels we speak
        Channels = "channels",
        /// Which documents will be made
        Documents = "documents",
        /// How changes are ordered
        Changes = "changes",
        /// How work is accepted
        Acceptance = "acceptance",
        /// Whom to turn to when things stall
        Escalation = "escalation",
        /// What we will not do
        Boundaries = "boundaries",
        /// When and how is paid
        Payment = "payment",
        /// Anything else
        Other = "other",
    }
}

/// One version of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleVersion {
    /// 1 for the first.
    pub number: u32,
    /// The rule as this version has it.
    pub rule: Rule,
    /// When and by whom the version was first recorded.
    pub recorded: Stamp,
    /// Who agreed to it, in its fields or by an act of its own.
    pub agreed_by: Vec<Who>,
    /// Whether it was agreed to.
    pub agreed: bool,
    /// The day it was agreed to, where that was told.
    pub agreed_on: Option<NaiveDate>,
}

impl Rule {
    /// Whether it binds to the very same as another: the same words, from the same day.
    fn binds_as(&self, other: &Rule) -> bool {
        (&self.words, &self.title, self.in_force_from)
            == (&other.words, &other.title, other.in_force_from)
    }
}

impl RuleVersion {
    /// Every version of a rule, oldest first. A change of the words or of the day they bind from is
    /// a new version; a correction mends the version it was made in, and a proposal that is given its
    /// day is the same version still.
    pub fn all(record: &Record) -> Vec<RuleVersion> {
        let Body::Rule(newest) = &record.body else { return Vec::new() };
        let mut versions = Vec::new();
        let mut newest = newest.clone();
        let mut value = newest.write();
        for change in record.changes.iter().rev() {
            change.undo(&mut value);
            let Ok(before) = Rule::read(&value, "") else { break };
            let dated = before.in_force_from.is_some() && !before.agreed_by.is_empty();
            let moved = dated && change.touches(&["in_force_from"]);
            if change.correction || !(moved || change.touches(&["words", "days"])) {
                continue;
            }
            versions.push((newest, change.stamp.clone()));
            newest = before;
        }
        versions.push((newest, record.made.clone()));
        versions.reverse();
        // A version that was mended into the one before it was taken back.
        versions.dedup_by(|(later, _), (before, _)| later.binds_as(before));
        let ends: Vec<_> = versions.iter().skip(1).map(|(_, next)| Some(next.at)).collect();
        let spans = versions.into_iter().zip(ends.into_iter().chain([None]));
        (1..)
            .zip(spans)
            .map(|(number, ((rule, made), end))| {
                RuleVersion::between(record, number, rule, made, end)
            })
            .collect()
    }

    /// One version, with what was agreed to while it was the newest.
    fn between(
        record: &Record,
        number: u32,
        rule: Rule,
        recorded: Stamp,
        end: Option<DateTime<Utc>>,
    ) -> RuleVersion {
        let within = |at: DateTime<Utc>| at >= recorded.at && end.is_none_or(|end| at < end);
        let acts = record.acts.iter();
        let acts = acts.filter(|act| act.verb == Verb::Agree && within(act.stamp.at));
        let mut agreed_by = rule.agreed_by.clone();
        let mut agreed = !agreed_by.is_empty();
        let mut agreed_on = rule.agreed_on;
        for act in acts {
            agreed = true;
            agreed_on = agreed_on.or(act.telling.on);
            let known = |who: &Who| agreed_by.iter().any(|known| known.name == who.name);
            let new = act.telling.by.clone().filter(|who| !known(who));
            agreed_by.extend(new);
        }
        RuleVersion { number, rule, recorded, agreed_by, agreed, agreed_on }
    }

    /// The version in force on a day; none before the first one binds or after the rule ended.
    pub fn in_force_on(record: &Record, day: NaiveDate) -> Option<RuleVersion> {
        let ended = record.last_act(Verb::End).and_then(|act| act.telling.on);
        if record.retracted.is_some() || ended.is_some_and(|end| day > end) {
            return None;
        }
        let versions = RuleVersion::all(record);
        let agreed = versions.iter().any(|version| version.agreed);
        // What is only proposed leaves the version agreed to before in force.
        versions
            .into_iter()
            .filter(|version| version.agreed || !agreed)
            .rev()
            .find(|version| version.rule.in_force_from.is_none_or(|from| from <= day))
    }
}

/// The working days a rule of this kind gave for an answer on a day.
pub(super) fn days_given(
    record: &Record,
    kind: RuleKind,
    day: NaiveDate,
    local: fn(DateTime<Utc>) -> NaiveDate,
) -> Option<(RecordId, u32)> {
    let Body::Rule(_) = &record.body else { return None };
    let ended = record.last_act(Verb::End);
    let ended = ended.map(|act| act.telling.on.unwrap_or_else(|| local(act.stamp.at)));
    if record.retracted.is_some() || ended.is_some_and(|end| day > end) {
        return None;
    }
    let versions = RuleVersion::all(record);
    let agreed = versions.iter().any(|version| version.agreed);
    let binds = |version: &&RuleVersion| {
        let rule = &version.rule;
        // Where nothing else is said a version binds from the day it was recorded.
        let from = rule.in_force_from.or(rule.agreed_on);
        let from = from.unwrap_or_else(|| local(version.recorded.at));
        (version.agreed || !agreed) && from <= day
    };
    let version = versions.iter().rev().find(binds)?;
    let days = version.rule.days.filter(|_| version.rule.kind == kind)?;
    Some((record.id, days))
}
