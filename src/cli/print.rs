//! `snapshot` and `print`: the schedule frozen, and pages as PDF.

use serde_json::json;

use crate::domain::{Failure, RecordId};
use crate::session::{Journal, Op, Print, balance_csv};

use super::call::{Call, parse_id};
use super::reply::{Reply, Trouble};
use crate::session::save_over;

/// `kronika snapshot FILE --client NAME --name NAME`
pub(super) fn snapshot(call: &Call<'_>) -> Result<Reply, Trouble> {
    let mut journal = call.write()?;
    let client = call.client(&journal)?;
    let name = call.text("name").to_owned();
    let note = call.option("note").map(str::to_owned);
    let done = journal.transact(Op::Snapshot { client, name, note })?;
    let id = done.ids.first().copied().ok_or_else(|| Failure::new("error-internal"))?;
    let number = journal.now().expect(id)?.number;
    Ok(match call.json {
        true => Reply::json(&json!({ "id": id.to_string(), "number": number })),
        false => {
            let values = [("number", number.into()), ("id", id.to_string().into())];
            Reply::text(call.say_with("cli-snapshot-taken", &values))
        }
    })
}

/// `kronika print FILE --client NAME --what WHAT --to OUT.pdf`
pub(super) fn print(call: &Call<'_>) -> Result<Reply, Trouble> {
    let what = what(call)?;
    let journal = call.read()?;
    let client = call.client(&journal)?;
    if let Print::Import { import } = what {
        let table = call.path("to").extension().is_some_and(|own| own.eq_ignore_ascii_case("csv"));
        if table {
            return print_table(call, &journal, import);
        }
    }
    let pdf = journal.print(client, what, call.lang())?;
    let to = call.path("to");
    save_over(to, &pdf.bytes)?;
    let (to, size) = (to.display().to_string(), pdf.bytes.len());
    Ok(match call.json {
        true => Reply::json(&json!({ "to": to, "pages": pdf.pages, "size": size })),
        false => {
            let values = [("count", pdf.pages.into()), ("file", to.into())];
            Reply::text(call.say_with("cli-printed", &values))
        }
    })
}

/// The balance sheet of an import as a table.
fn print_table(call: &Call<'_>, journal: &Journal, import: RecordId) -> Result<Reply, Trouble> {
    let table = balance_csv(&journal.now().balance(import)?, call.lang());
    let to = call.path("to");
    save_over(to, table.as_bytes())?;
    let (to, size) = (to.display().to_string(), table.len());
    Ok(match call.json {
        true => Reply::json(&json!({ "to": to, "size": size })),
        false => Reply::text(call.say_with("cli-table-saved", &[("file", to.into())])),
    })
}

/// What is to be printed; minutes need their meeting, rules and messages are printed whole.
fn what(call: &Call<'_>) -> Result<Print, Trouble> {
    let id: Option<RecordId> = call.option("id").map(parse_id).transpose()?;
    Ok(match (call.text("what"), id) {
        ("schedule", snapshot) => Print::Schedule { snapshot },
        ("minutes", Some(meeting)) => Print::Minutes { meeting },
        ("minutes", None) => return Err(call.misused("cli-usage-minutes-id")),
        ("import", Some(import)) => Print::Import { import },
        ("import", None) => return Err(call.misused("cli-usage-import-id")),
        (_, Some(_)) => return Err(call.misused("cli-usage-no-id")),
        ("rules", None) => Print::Rules,
        (_, None) => Print::Messages { from: None, until: None },
    })
}
