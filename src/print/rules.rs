//! Rules of cooperation as data for their template, grouped by kind.

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
        "summary": summary(sheet, &page.rules),
        "labels": sheet.heads("print-rule", &["from", "agreed", "source"]),
        "groups": groups(sheet, &page.rules),
        "empty": page.rules.is_empty().then(|| sheet.say("print-rules-empty")),
    });
    sheet.document(sheet.frame(&page.frame, &title, None), body)
}

fn summary(sheet: Sheet, rules: &[RuleEntry]) -> Vec<String> {
    let ended = rules.iter().filter(|rule| rule.ended.is_some()).count();
    let told = |key: &str, count: usize| {
        (count > 0).then(|| sheet.say_with(key, &[("count", count.into())]))
    };
    let both = [told("print-rules-count", rules.len() - ended), told("print-rules-ended", ended)];
    both.into_iter().flatten().collect()
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
    json!({
        "title": title,
        "version": sheet.say_with("print-rule-version", &[("number", rule.version.into())]),
        "words": letters::lines(&rule.words, WORDS),
        "from": rule.in_force_from.map_or_else(|| sheet.say("print-rule-no-date"), |from| sheet.long(from)),
        "agreed": agreed,
        "source": rule.source.as_deref().map(|source| letters::line(source, letters::Room::Wide, 300)),
        "no_source": sheet.say("print-no-proof"),
        "ended": rule.ended.map(|ended| sheet.say_on("print-rule-ended", ended)),
    })
}
