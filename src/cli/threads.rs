//! `thread`: who answered whom; `missing`: what is referred to and not held.

use serde_json::Value as Json;

use crate::domain::Address;
use crate::session::{Missing, ThreadLine};

use super::call::Call;
use super::json;
use super::reply::{Reply, Trouble};
use super::table::Table;
use super::when::{clock, shown};

/// `kronika thread FILE ID`
pub(super) fn thread(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let id = call.id("id")?;
    let client = journal.now().expect(id)?.client;
    Ok(call.look(&journal, client, |reader, _| {
        let lines = reader.thread(id)?;
        Ok(match call.json {
            true => Reply::json(&json::thread(reader, &lines)?),
            false => call.table(&tree(call, &lines)),
        })
    })?)
}

fn tree(call: &Call<'_>, lines: &[ThreadLine]) -> Table {
    let heads = ["id", "date", "sender", "subject"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for line in lines {
        let indent = "· ".repeat(line.depth.min(40));
        match &line.row {
            Some(row) => table.row(vec![
                row.id.to_string(),
                row.date.map(|date| shown(call.lang(), date)).unwrap_or_default(),
                format!("{indent}{}", row.from),
                row.subject.clone(),
            ]),
            None => table.row(vec![
                String::new(),
                String::new(),
                format!("{indent}{}", call.say("cli-not-held")),
                line.message_id.clone().unwrap_or_default(),
            ]),
        }
    }
    table
}

/// `kronika missing FILE --client NAME`
pub(super) fn missing(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    Ok(call.look(&journal, client, |reader, _| {
        let found = reader.missing(client)?;
        Ok(match call.json {
            true => Reply::json(
                &found.iter().map(|one| json::missing(call.words, one)).collect::<Json>(),
            ),
            false => call.table(&table(call, &found)),
        })
    })?)
}

fn table(call: &Call<'_>, found: &[Missing]) -> Table {
    let heads = ["missing", "date", "sender", "subject", "told-by", "holders"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for one in found {
        let when = one.at.map(|at| clock(call.lang(), at));
        let numbers = one.numbers.join(", ");
        let subject = if numbers.is_empty() { one.subject.clone() } else { numbers };
        let told: Vec<String> = one.told_by.iter().map(|row| row.id.to_string()).collect();
        let holders: Vec<String> = one.holders.iter().map(|one| name(&one.address)).collect();
        table.row(vec![
            call.say(&format!("common-missing-{}", one.why.as_str())),
            when.unwrap_or_default(),
            one.from.as_ref().map(name).unwrap_or_default(),
            subject,
            told.join(", "),
            holders.join(", "),
        ]);
    }
    table
}

/// `Ewa Rudnik <ewa@example.pl>`
fn name(address: &Address) -> String {
    match (address.name.is_empty(), address.address.is_empty()) {
        (true, _) => address.address.clone(),
        (false, true) => address.name.clone(),
        (false, false) => format!("{} <{}>", address.name, address.address),
    }
}
