//! Rules of cooperation as data for their template, grouped by kind.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::letters;
use super::page::{RuleEntry, RulesPage};
use super::sheet::{Sheet, name};
use crate::domain::RuleKind;

/// No rule is longer; what is cut ends with an ellipsis.
const WORDS: usize = 20_000;

/// Everything the template of rules draws.
pub(super) fn data(page: &RulesPage) -> Json {
    let sheet = Sheet::new(page.frame.lang);
    let title = sheet.say("print-rules-title");
    let body = json!({
        "summary": summary(sheet, page),
        "labels": sheet.heads("print-rule", &["from", "proposed", "agreed", "source"]),
        "groups": groups(sheet, &page.rules),
        "empty": page.rules.is_empty().then(|| sheet.say("print-rules-empty")),
    });
    sheet.document(sheet.frame(&page.frame, &title, None), body)
}

/// How a rule stands on the day of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    InForce,
    /// Agreed, and in force from a later day
    Ahead,
    /// Nobody has agreed to it yet
    Proposed,
    Ended,
}

fn stands(rule: &RuleEntry, today: NaiveDate) -> Stands {
    match () {
        () if rule.ended.is_some_and(|end| today > end) => Stands::Ended,
        () if !rule.agreed => Stands::Proposed,
        () if rule.in_force_from.is_some_and(|from| today < from) => Stands::Ahead,
        () => Stands::InForce,
    }
}

fn summary(sheet: Sheet, page: &RulesPage) -> Vec<String> {
    let today = page.today;
    let counted = [
        ("print-rules-count", Stands::InForce),
        ("print-rules-ahead", Stands::Ahead),
        ("print-rules-proposed", Stands::Proposed),
        ("print-rules-ended", Stands::Ended),
    ];
    let told = counted.into_iter().filter_map(|(key, standing)| {
        let count = page.rules.iter().filter(|rule| stands(rule, today) == standing).count();
        (count > 0).then(|| sheet.say_with(key, &[("count", count.into())]))
    });
    told.collect()
}

fn groups(sheet: Sheet, rules: &[RuleEntry]) -> Vec<Json> {
    RuleKind::ALL
        .iter()
        .filter_map(|kind| {
            let of_kind = rules.iter().filter(|rule| rule.kind == *kind);
            let shown: Vec<Json> = of_kind.map(|rule| entry(sheet, rule)).collect();
            (!shown.is_empty()).then(|| json!({
            "head": sheet.say(&format!("print-rules-kind-{}", kind.as_str())), "rules": shown,
        }))
        })
        .collect()
}

fn entry(sheet: Sheet, rule: &RuleEntry) -> Json {
    let title = rule.title.as_deref().map(name).filter(|title| !title.is_empty());
    let agreed: Vec<String> = rule.agreed_by.iter().map(|who| name(who)).collect();
    let agreed = match agreed.is_empty() {
        true if rule.agreed => sheet.say("print-rule-agreed-unnamed"),
        true => sheet.say("print-rule-nobody"),
        false => agreed.join(", "),
    };
    let on = rule.agreed_on.map(|on| sheet.say_on("print-rule-agreed-on", on));
    let agreed: Vec<String> = [Some(agreed), on].into_iter().flatten().collect();
    let proposed = rule.proposed_by.as_deref().map(name);
    let number =
        sheet.say_with("ui-rules-number", &[("number", format!("{:02}", rule.number).into())]);
    json!({
        "number": number,
        "title": title,
        "version": sheet.say_with("print-rule-version", &[("number", rule.version.into())]),
        "proposed": proposed.unwrap_or_else(|| sheet.say("print-rule-nobody")),
        "words": letters::lines(&rule.words, WORDS),
        "from": rule.in_force_from.map_or_else(|| sheet.say("print-rule-no-date"), |from| sheet.long(from)),
        "agreed": agreed,
        "source": rule.source.as_deref().map(|source| letters::line(source, letters::Room::Wide, 300)),
        "no_source": sheet.say("print-no-proof"),
        "ended": rule.ended.map(|ended| sheet.say_on("print-rule-ended", ended)),
    })
}

#[cfg(test)]
mod tests {
    use super::{RuleEntry, RuleKind, Stands, stands};

    #[test]
    fn a_rule_is_in_force_once_agreed_to_and_begun() {
        let day = |text: &str| text.parse().ok();
        let today = day("2026-11-23").unwrap();
        let check = |agreed, from: &str, ended: &str, expected| {
            let rule = RuleEntry {
                number: 1,
                kind: RuleKind::Other,
                title: None,
                words: String::new(),
                version: 1,
                in_force_from: day(from),
                agreed,
                agreed_on: None,
                proposed_by: None,
                agreed_by: Vec::new(),
                source: None,
                ended: day(ended),
            };
            assert_eq!(stands(&rule, today), expected, "{agreed} {from} {ended}");
        };
        check(true, "2026-11-23", "", Stands::InForce);
        check(true, "", "", Stands::InForce);
        check(true, "2027-01-01", "", Stands::Ahead);
        check(false, "2026-01-01", "", Stands::Proposed);
        check(true, "2026-01-01", "2026-11-23", Stands::InForce);
        check(true, "2026-01-01", "2026-11-22", Stands::Ended);
    }
}
