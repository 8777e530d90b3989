//! `snapshot` and `print`: the schedule frozen, and pages as PDF.

use serde_json::json;

use std::sync::Mutex;

use chrono::{DateTime, Utc};

use crate::domain::{Failure, RecordId};
use crate::session::{
    Against, Archive, Journal, Op, Paper, PaperSize, Print, PrintOrder, Scale, SchedulePart,
    balance_csv, not_printed,
};

use super::call::{Call, parse_id};
use super::progress::Counter;
use super::reply::{Reply, Trouble};
use super::slip::State;
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
    part_of_schedule_only(call, what)?;
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let numbered = |name: &str| -> Result<Option<RecordId>, Failure> {
        let number = call.value::<u32>(name);
        let one = |number: &u32| Ok(journal.now().snapshot_numbered(client, *number)?.id);
        number.map(one).transpose()
    };
    let what = match (what, numbered("snapshot")?) {
        (Print::Schedule { snapshot: None }, snapshot) => Print::Schedule { snapshot },
        (what, _) => what,
    };
    let against = match call.option("against").map(State::of) {
        None => None,
        Some(Some(State::Snapshot(number))) => {
            Some(Against::Snapshot(journal.now().snapshot_numbered(client, number)?.id))
        }
        Some(Some(State::Day(day))) => Some(Against::Day(day)),
        Some(Some(State::Now) | None) => return Err(call.misused("cli-usage-against")),
    };
    let order = PrintOrder { against, ..order(call, what) };
    if let Print::Import { import } = what {
        let table = call.path("to").extension().is_some_and(|own| own.eq_ignore_ascii_case("csv"));
        if table {
            return print_table(call, &journal, import);
        }
    }
    let counter = Mutex::new(Counter::new(call));
    let pages = journal.preview(client, &order, &|progress| {
        counter.lock().is_ok_and(|mut counter| counter.step(progress))
    });
    drop(counter);
    let pdf = pages?.pdf().map_err(not_printed)?;
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

/// How it is to be printed.
fn order(call: &Call<'_>, what: Print) -> PrintOrder {
    let day = |name: &str| call.value::<chrono::NaiveDate>(name).copied();
    let upright = match (call.has("portrait"), call.has("landscape")) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    PrintOrder {
        on: call.value::<DateTime<Utc>>("as-known-on").copied(),
        paper: Paper {
            size: call.option("paper").and_then(PaperSize::size_of).unwrap_or_default(),
            upright,
        },
        part: SchedulePart {
            side: call.side("side"),
            owner: call.option("person").map(str::to_owned),
            phase: call.option("phase").map(str::to_owned),
            from: day("from"),
            until: day("until"),
            scale: call.value::<u32>("scale").map_or(Scale::Fit, |mm| Scale::Week(*mm)),
            without_changes: call.option("changes") == Some("no"),
        },
        archive: match call.option("pdfa") {
            Some("3b") => Archive::A3b,
            _ => Archive::A2b,
        },
        ..PrintOrder::of(what, call.lang())
    }
}

/// Options that speak of a schedule.
const OF_SCHEDULE: [&str; 7] =
    ["snapshot", "against", "side", "person", "phase", "scale", "changes"];

/// Refuses what does not belong to other pages; a period also belongs to the list of messages.
fn part_of_schedule_only(call: &Call<'_>, what: Print) -> Result<(), Trouble> {
    let given = |name: &&str| call.option(name).is_some() || call.value::<u32>(name).is_some();
    let period = call.value::<chrono::NaiveDate>("from").or(call.value("until")).is_some();
    let wrong = match what {
        Print::Schedule { .. } => false,
        Print::Messages { .. } => OF_SCHEDULE.iter().any(given),
        _ => period || OF_SCHEDULE.iter().any(given),
    };
    if wrong { Err(call.misused("cli-usage-schedule-only")) } else { Ok(()) }
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
        (_, None) => Print::Messages {
            from: call.value("from").copied(),
            until: call.value("until").copied(),
        },
    })
}
