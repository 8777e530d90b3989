//! Rules of cooperation: agreed words, version by version.

use chrono::NaiveDate;

use super::field::{choices, fields};
use super::{Body, Field, Record, Source, Verb, Who};

fields! {
    /// A rule as it stands in its newest version.
    pub struct Rule {
        /// Short name of the rule
        pub title: Option<String>,
        /// What was agreed, word for word
        pub words: String,
        /// What the rule is about
        pub kind: RuleKind,
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
}

impl RuleVersion {
    /// Every version of a rule, oldest first. A change of the words or of the day they bind from is
    /// a new version; a correction mends the version it was made in.
    pub fn all(record: &Record) -> Vec<RuleVersion> {
        let Body::Rule(newest) = &record.body else { return Vec::new() };
        let mut versions = vec![newest.clone()];
        let mut value = newest.write();
        for change in record.changes.iter().rev() {
            change.undo(&mut value);
            let Ok(before) = Rule::read(&value, "") else { break };
            if change.correction || !change.touches(&["words", "in_force_from"]) {
                continue;
            }
            versions.push(before);
        }
        versions.reverse();
        (1..).zip(versions).map(|(number, rule)| RuleVersion { number, rule }).collect()
    }

    /// The version in force on a day; none before the first one binds or after the rule ended.
    pub fn in_force_on(record: &Record, day: NaiveDate) -> Option<RuleVersion> {
        let ended = record.last_act(Verb::End).and_then(|act| act.telling.on);
        if record.retracted.is_some() || ended.is_some_and(|end| day > end) {
            return None;
        }
        RuleVersion::all(record)
            .into_iter()
            .rev()
            .find(|version| version.rule.in_force_from.is_none_or(|from| from <= day))
    }
}
