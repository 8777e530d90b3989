//! `verify`, `rebuild` and `stats`: is it whole, and how much is it.

use serde_json::json;

use crate::session::{Stats, Verification};
use crate::text::numbers;

use super::call::Call;
use super::json;
use super::progress::Counter;
use super::reply::{Reply, Trouble};
use super::table::Table;

/// `kronika verify FILE`
pub(super) fn verify(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let mut counter = Counter::new(call);
    let found = journal.verify(&mut |progress| counter.step(progress))?;
    drop(counter);
    let reply = match call.json {
        true => Reply::json(&json::verification(call, &found)),
        false => Reply::text(findings(call, &found)),
    };
    Ok(reply.unsound_if(!found.faults.is_empty()))
}

fn findings(call: &Call<'_>, found: &Verification) -> String {
    let faults = found.faults.len();
    let verdict = if faults == 0 { "cli-verified" } else { "cli-not-verified" };
    let values = [
        ("count", faults.into()),
        ("entries", call.say_with("common-entries", &[("count", found.entries.into())]).into()),
        ("size", numbers::size(call.lang(), found.bytes).into()),
    ];
    let mut logs =
        Table::new(["log", "author", "entries", "root"].map(|name| call.label(name)).to_vec());
    for log in &found.logs {
        let size = numbers::count(call.lang(), i64::try_from(log.size).unwrap_or(i64::MAX));
        logs.row(vec![log.log.clone(), log.author.clone(), size, log.root.clone()]);
    }
    let mut list = Table::new(["fault", "where"].map(|name| call.label(name)).to_vec());
    for fault in &found.faults {
        list.row(vec![call.say(fault.what), fault.where_.clone()]);
    }
    let list = if list.is_empty() { String::new() } else { format!("\n{}", list.render()) };
    format!("{}\n\n{}{list}", call.say_with(verdict, &values), logs.render())
}

/// `kronika rebuild FILE`
pub(super) fn rebuild(call: &Call<'_>) -> Result<Reply, Trouble> {
    let mut journal = call.write()?;
    let mut counter = Counter::new(call);
    journal.rebuild(&mut |progress| {
        counter.step(progress);
    })?;
    drop(counter);
    let entries = journal.stats()?.entries;
    Ok(match call.json {
        true => Reply::json(&json!({ "entries": entries })),
        false => {
            let entries = call.say_with("common-entries", &[("count", entries.into())]);
            Reply::text(call.say_with("cli-rebuilt", &[("entries", entries.into())]))
        }
    })
}

/// `kronika stats FILE`
pub(super) fn stats(call: &Call<'_>) -> Result<Reply, Trouble> {
    let stats = call.read()?.stats()?;
    Ok(match call.json {
        true => Reply::json(&json::stats(&stats)),
        false => Reply::text(counts(call, &stats)),
    })
}

fn counts(call: &Call<'_>, stats: &Stats) -> String {
    let size = |bytes| numbers::size(call.lang(), bytes);
    let count = |number| numbers::count(call.lang(), i64::try_from(number).unwrap_or(i64::MAX));
    let mut table = Table::new(vec![call.label("file_bytes"), size(stats.file_bytes)]);
    table.row(vec![call.label("entries"), count(stats.entries)]);
    table.row(vec![call.label("blobs"), count(stats.blobs)]);
    table.row(vec![call.label("original_bytes"), size(stats.original_bytes)]);
    table.row(vec![call.label("kept_bytes"), size(stats.kept_bytes)]);
    for (kind, number) in &stats.records {
        table.row(vec![call.say(&format!("kind-{}.many", kind.as_str())), count(*number)]);
    }
    table.render()
}
