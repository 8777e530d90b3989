//! `import` and `export`: correspondence in and out.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::domain::{Failure, ImportStatus, RecordId};
use crate::session::{
    Balance, ExportChoice, Exported, FolderChoice, Journal, Print, StoreFolder, balance_csv,
    save_over, store_folders,
};

use super::call::{Call, parse_id, person_named};
use super::json;
use super::progress::Counter;
use super::reply::{Reply, Trouble};
use super::table::Table;

/// `kronika import FILE --client NAME PATHS...`
pub(super) fn import(call: &Call<'_>) -> Result<Reply, Trouble> {
    let mut journal = call.write()?;
    let client = call.client(&journal)?;
    let paths = call.values::<PathBuf>("paths");
    let mut counter = Counter::new(call);
    let folders = match call.values::<String>("pst-folder") {
        names if names.is_empty() => FolderChoice::All,
        names => FolderChoice::Named(names),
    };
    let mut step = |progress| counter.step(progress);
    let balance = journal.import_folders(client, &paths, folders, &mut step)?;
    drop(counter);
    if let Some(to) = call.option_path("sheet") {
        save_sheet(call, &journal, client, &balance, to)?;
    }
    let reply = match call.json {
        true => Reply::json(&json::balance(call, &balance)),
        false => Reply::text(sheet(call, &balance)),
    };
    Ok(reply.unsound_if(balance.unreadable > 0).stopped_by(balance.stopped))
}

/// `kronika folders PST`: what is in a store, before anything of it is taken in.
pub(super) fn folders(call: &Call<'_>) -> Result<Reply, Trouble> {
    let folders = store_folders(call.path("store"))?;
    if call.json {
        let row = |one: &StoreFolder| json!({"folder": one.name(), "messages": one.messages});
        return Ok(Reply::json(&folders.iter().map(row).collect::<Vec<_>>().into()));
    }
    let mut table = Table::new(["messages", "folder"].map(|name| call.label(name)).to_vec());
    for one in &folders {
        table.row(vec![one.messages.to_string(), one.name()]);
    }
    Ok(Reply::text(table.render()))
}

/// Saves a balance sheet: as pages where the name ends so, else as a table. A sheet that could not be
/// recorded, or had nothing to tell, is a table in any case.
pub(super) fn save_sheet(
    call: &Call<'_>,
    journal: &Journal,
    client: RecordId,
    balance: &Balance,
    to: &Path,
) -> Result<(), Failure> {
    let pages = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    match balance.id.filter(|_| pages) {
        Some(import) => {
            let pdf = journal.print(client, Print::Import { import }, call.lang())?;
            save_over(to, &pdf.bytes)
        }
        None => save_over(to, balance_csv(balance, call.lang()).as_bytes()),
    }
}

/// The balance in words, and every item that is not simply new.
pub(super) fn sheet(call: &Call<'_>, balance: &Balance) -> String {
    let total = call.say_with(
        "cli-balance",
        &[
            ("read", balance.read.into()),
            ("new", balance.new.into()),
            ("held", balance.held.into()),
            ("unreadable", balance.unreadable.into()),
        ],
    );
    let mut table = Table::new(["status", "reason", "path"].map(|name| call.label(name)).to_vec());
    for line in balance.items.iter().filter(|line| line.item.status != ImportStatus::New) {
        let reason = line.item.reason.as_deref().map(|key| call.say(key)).unwrap_or_default();
        let status = call.say(&format!("common-import-{}", line.item.status.as_str()));
        table.row(vec![status, reason, line.item.path.clone()]);
    }
    if table.is_empty() { total } else { format!("{total}\n\n{}", table.render()) }
}

/// `kronika export FILE --client NAME --to DIR`
pub(super) fn export(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let choice = choice(call, &journal, client)?;
    let to = call.path("to");
    let mut counter = Counter::new(call);
    let lang = call.lang();
    let done = journal.export(client, to, &choice, lang, &mut |progress| counter.step(progress))?;
    drop(counter);
    Ok(exported(call, &done))
}

fn choice(call: &Call<'_>, journal: &Journal, client: RecordId) -> Result<ExportChoice, Failure> {
    let person = call.option("person").map(|name| person_named(&journal.now(), client, name));
    let ids: Vec<String> = call.values("id");
    let ids = ids.iter().map(|id| parse_id(id)).collect::<Result<Vec<_>, _>>()?;
    Ok(ExportChoice {
        from: call.value("from").copied(),
        until: call.value("until").copied(),
        person: person.transpose()?,
        thread: call.option("thread").map(parse_id).transpose()?,
        selection: if ids.is_empty() { None } else { Some(ids) },
    })
}

fn exported(call: &Call<'_>, done: &Exported) -> Reply {
    let to = call.path("to").display().to_string();
    if call.json {
        return Reply::json(&json!({
            "to": to,
            "messages": done.messages,
            "documents": done.documents,
            "notes": done.notes,
            "files": done.files,
        }));
    }
    let counts = [
        ("kind-message.count", done.messages),
        ("kind-document.count", done.documents),
        ("cli-notes", done.notes),
        ("common-files", done.files),
    ];
    let counts = counts.map(|(key, count)| call.say_with(key, &[("count", count.into())]));
    let values = [("counts", counts.join(", ").into()), ("folder", to.into())];
    Reply::text(call.say_with("cli-exported", &values))
}
