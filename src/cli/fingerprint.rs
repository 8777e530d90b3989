//! `fingerprint`: what a fingerprint from paper is that of.

use chrono::{DateTime, Utc};
use serde_json::{Value as Json, json};

use crate::session::{About, Digits, EntryPlace, Fingerprinted};
use crate::text::numbers;

use super::call::Call;
use super::reply::{Reply, Trouble};
use super::when::shown;

/// `kronika fingerprint FILE DIGITS`
pub(super) fn fingerprint(call: &Call<'_>) -> Result<Reply, Trouble> {
    let Some(digits) = call.value::<Digits>("digits") else { return Ok(Reply::nothing()) };
    let found = call.read()?.now().fingerprinted(digits)?;
    let sound = !found.is_empty() && found.iter().all(is_whole);
    let reply = match call.json {
        true => Reply::json(&json!({
            "digits": digits.as_str(),
            "matches": found.iter().map(match_of).collect::<Vec<Json>>(),
        })),
        false if found.is_empty() => Reply::text(call.say("common-fingerprint-none")),
        false => {
            Reply::text(found.iter().map(|one| told(call, one)).collect::<Vec<_>>().join("\n"))
        }
    };
    Ok(reply.unsound_if(!sound))
}

fn is_whole(one: &Fingerprinted) -> bool {
    !matches!(one, Fingerprinted::File { whole: false, .. })
}

fn match_of(one: &Fingerprinted) -> Json {
    let at = |at: Option<DateTime<Utc>>| {
        at.map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
    };
    match one {
        Fingerprinted::State { entry } => json!({
            "match": "record", "log": entry.log, "entries": entry.number,
            "recorded_at": at(entry.at), "recorded_by": entry.by,
        }),
        Fingerprinted::Entry { entry, about } => json!({
            "match": "entry", "entry": format!("{}@{}", entry.log, entry.number - 1),
            "recorded_at": at(entry.at), "recorded_by": entry.by, "about": about_of(about.as_ref()),
        }),
        Fingerprinted::File { sha256, whole, about } => json!({
            "match": "file", "sha256": sha256, "whole": whole, "about": about_of(about.as_ref()),
        }),
    }
}

fn about_of(about: Option<&About>) -> Json {
    about.map_or(Json::Null, |about| {
        json!({
            "id": about.id.to_string(), "kind": about.kind.as_str(),
            "number": about.number, "title": about.title,
        })
    })
}

fn told(call: &Call<'_>, one: &Fingerprinted) -> String {
    match one {
        Fingerprinted::State { entry } => of_entry(call, "common-fingerprint-record", entry, None),
        Fingerprinted::Entry { entry, about } => {
            of_entry(call, "common-fingerprint-entry", entry, about.as_ref())
        }
        Fingerprinted::File { whole, about, .. } => {
            let key =
                if *whole { "common-fingerprint-file" } else { "common-fingerprint-file-changed" };
            call.say_with(key, &[("about", named(call, about.as_ref()).into())])
        }
    }
}

fn of_entry(call: &Call<'_>, key: &str, entry: &EntryPlace, about: Option<&About>) -> String {
    let number = numbers::count(call.lang(), i64::try_from(entry.number).unwrap_or(i64::MAX));
    let when = entry.at.map(|at| shown(call.lang(), at)).unwrap_or_default();
    let values = [
        ("number", number.into()),
        ("who", (&entry.by).into()),
        ("when", when.into()),
        ("about", named(call, about).into()),
    ];
    call.say_with(key, &values)
}

fn named(call: &Call<'_>, about: Option<&About>) -> String {
    let Some(about) = about else { return call.say("common-fingerprint-of-none") };
    let kind = call.say(&format!("kind-{}", about.kind.as_str()));
    let values = [
        ("kind", kind.into()),
        ("title", (&about.title).into()),
        ("id", about.id.to_string().into()),
    ];
    call.say_with("common-fingerprint-about", &values)
}
