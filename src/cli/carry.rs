//! `import`: correspondence taken in.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::domain::{Failure, ImportStatus, RecordId};
use crate::session::{
    Balance, FolderChoice, Journal, Print, StoreFolder, balance_csv, save_over, store_folders,
};

use super::call::Call;
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
        true => Reply::written(&json::balance(call, &balance))?,
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
