//! Exports of Slack and Teams: JSON with who said what and when, read as lines of text by day.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value as Json;

use super::budget::Budget;
use crate::domain::{PaperPage, Part};

/// The messages of an export, by day; none where the text is no such export.
pub(super) fn read(text: &str, budget: &mut Budget) -> Option<Vec<PaperPage>> {
    if !text.trim_start().starts_with(['[', '{']) {
        return None;
    }
    let json: Json = serde_json::from_str(text).ok()?;
    let said = slack(&json).or_else(|| teams(&json))?;
    let mut days: BTreeMap<String, String> = BTreeMap::new();
    for line in said {
        let day = line.at.format("%Y-%m-%d").to_string();
        let words = format!("{} {}: {}\n", line.at.format("%H:%M"), line.from, line.text);
        budget.say(days.entry(day).or_default(), &words);
    }
    let page = |(label, text)| PaperPage { part: Part::Day, label, text };
    Some(days.into_iter().map(page).collect())
}

struct Line {
    at: DateTime<Utc>,
    from: String,
    text: String,
}

/// A channel's day as Slack exports it: a list of `{"user", "ts", "text"}`.
fn slack(json: &Json) -> Option<Vec<Line>> {
    let list = json.as_array()?;
    let line = |one: &Json| {
        let seconds: f64 = one.get("ts")?.as_str()?.parse().ok()?;
        let known = one.pointer("/user_profile/real_name").and_then(Json::as_str);
        let from = known.filter(|name| !name.is_empty()).or_else(|| one.get("username")?.as_str());
        Some(Line {
            at: DateTime::from_timestamp(seconds as i64, 0)?,
            from: from.or_else(|| one.get("user")?.as_str()).unwrap_or_default().to_owned(),
            text: one.get("text")?.as_str()?.to_owned(),
        })
    };
    let lines: Vec<Line> = list.iter().filter_map(line).collect();
    (!lines.is_empty()).then_some(lines)
}

/// Conversations as Teams and Skype export them: `{"conversations": [{"MessageList": […]}]}`.
fn teams(json: &Json) -> Option<Vec<Line>> {
    let mut lines = Vec::new();
    for conversation in json.get("conversations")?.as_array()? {
        for one in conversation.get("MessageList").and_then(Json::as_array).into_iter().flatten() {
            let at = one.get("originalarrivaltime").and_then(Json::as_str);
            let Some(at) = at.and_then(|at| DateTime::parse_from_rfc3339(at).ok()) else {
                continue;
            };
            let words = |key| one.get(key).and_then(Json::as_str).filter(|words| !words.is_empty());
            let from = words("displayName").or(words("from")).unwrap_or_default().to_owned();
            let text = without_tags(words("content").unwrap_or_default());
            lines.push(Line { at: at.with_timezone(&Utc), from, text });
        }
    }
    lines.sort_by_key(|line| line.at);
    (!lines.is_empty()).then_some(lines)
}

/// Messages hold a few tags; their words are what is searched.
fn without_tags(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut inside = false;
    for sign in text.chars() {
        match sign {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                words.push(' ');
            }
            sign if !inside => words.push(sign),
            _ => {}
        }
    }
    words.trim().to_owned()
}
