//! `new`, `demo` and `client`: a journal and the clients in it.

use clap::ArgMatches;
use serde_json::{Value as Json, json};

use crate::domain::{Body, Value};
use crate::session::{Author, Journal, Op, demo as demo_journal};
use crate::text::Words;

use super::add::{made, put};
use super::call::Call;
use super::input::Named;
use super::json::{self, Beside};
use super::reply::{Reply, Trouble};
use super::table::Table;
use super::when::{shown_day, today};

/// `kronika new FILE --name NAME --email ADDR`
pub(super) fn new_journal(call: &Call<'_>) -> Result<Reply, Trouble> {
    let author =
        Author { name: call.text("name").to_owned(), email: call.text("email").to_owned() };
    if author.name.trim().is_empty() || !author.email.contains('@') {
        return Err(call.misused("cli-usage-author"));
    }
    let journal = Journal::create(call.path("file"), author)?;
    Ok(created(call, &journal))
}

/// `kronika demo FILE`
pub(super) fn demo(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = demo_journal::create(call.path("file"))?;
    Ok(created(call, &journal))
}

fn created(call: &Call<'_>, journal: &Journal) -> Reply {
    call.warn(journal);
    let file = journal.path().display().to_string();
    match call.json {
        true => Reply::json(&json!({ "file": file })),
        false => Reply::text(call.say_with("cli-created", &[("file", file.into())])),
    }
}

/// `kronika client add FILE NAME` and `kronika client list FILE`
pub(super) fn client(words: Words, matches: &ArgMatches) -> Result<Reply, Trouble> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(Reply::nothing()) };
    let call = Call::new(words, matches);
    if name == "add" { add(&call) } else { list(&call) }
}

fn add(call: &Call<'_>) -> Result<Reply, Trouble> {
    let text = |name: &str| call.option(name).map(str::to_owned);
    let mut fields = Named::new();
    put(&mut fields, "name", text("name").as_ref());
    put(&mut fields, "short", text("short").as_ref());
    put(&mut fields, "reference", text("reference").as_ref());
    put::<chrono::NaiveDate>(&mut fields, "start", call.value("start"));
    put::<u32>(&mut fields, "answer_days", call.value("answer-days"));
    put::<u32>(&mut fields, "contact_days", call.value("contact-days"));
    put(&mut fields, "currency", text("currency").as_ref());
    put::<i64>(&mut fields, "price", call.value("price"));
    let mut journal = call.write()?;
    let done = journal.transact(Op::AddClient { fields: Value::Map(fields) })?;
    Ok(made(call, &done))
}

fn list(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let reader = journal.now();
    let clients = reader.clients()?;
    if call.json {
        let list =
            clients.iter().map(|client| json::record(&reader, client, today(), &Beside::default()));
        return Ok(Reply::json(&list.collect::<Result<Json, _>>()?));
    }
    let heads = ["id", "name", "short", "reference", "start", "ended"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for record in &clients {
        let Body::Client(client) = &record.body else { continue };
        table.row(vec![
            record.id.to_string(),
            client.name.clone(),
            client.short.clone().unwrap_or_default(),
            client.reference.clone().unwrap_or_default(),
            shown_day(call.lang(), client.start),
            shown_day(call.lang(), client.ended.or(json::ended_on(record))),
        ]);
    }
    Ok(call.table(&table))
}
