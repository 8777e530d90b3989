//! `export`: correspondence given away.

use chrono::{DateTime, Utc};
use serde_json::json;

use crate::domain::{Failure, RecordId};
use crate::session::{ExportChoice, ExportFormat, ExportOrder, Exported, Journal};

use super::call::{Call, parse_id, person_named};
use super::find::read_through;
use super::progress::Counter;
use super::reply::{Reply, Trouble};

/// Names of the forms correspondence leaves in.
pub(super) const FORMATS: [&str; 4] = ["folder", "mbox", "pdf", "xlsx"];

/// `kronika export FILE --client NAME --to PATH`
pub(super) fn export(call: &Call<'_>) -> Result<Reply, Trouble> {
    let format = format(call)?;
    // A search finds in documents what was read of them.
    let journal = if call.option("query").is_some() { read_through(call)? } else { call.read()? };
    let client = call.client(&journal)?;
    let order = ExportOrder {
        choice: choice(call, &journal, client)?,
        format,
        lang: call.lang(),
        on: call.value::<DateTime<Utc>>("as-known-on").copied(),
    };
    let mut counter = Counter::new(call);
    let done =
        journal.export(client, call.path("to"), &order, &mut |progress| counter.step(progress))?;
    drop(counter);
    Ok(exported(call, &done))
}

fn format(call: &Call<'_>) -> Result<ExportFormat, Trouble> {
    match (call.option("format").unwrap_or("folder"), call.has("each")) {
        ("pdf", true) => Ok(ExportFormat::Pages),
        ("pdf", false) => Ok(ExportFormat::Pdf),
        (_, true) => Err(call.misused("cli-usage-each")),
        ("mbox", false) => Ok(ExportFormat::Mbox),
        ("xlsx", false) => Ok(ExportFormat::Xlsx),
        (_, false) => Ok(ExportFormat::Folder),
    }
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
        query: call.option("query").map(str::to_owned),
        withdrawn: call.has("withdrawn"),
    })
}

fn exported(call: &Call<'_>, done: &Exported) -> Reply {
    let to = call.path("to").display().to_string();
    let ids = |ids: &[RecordId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    if call.json {
        return Reply::json(&json!({
            "to": to,
            "format": call.option("format").unwrap_or("folder"),
            "made": done.made.iter().map(|path| path.display().to_string()).collect::<Vec<_>>(),
            "messages": done.messages,
            "documents": done.documents,
            "notes": done.notes,
            "files": done.files,
            "pages": done.pages,
            "missing": done.absent,
            "rendered": ids(&done.rendered),
            "left_out": ids(&done.left_out),
            "damaged": ids(&done.damaged),
            "stays": { "withdrawn": done.stays.withdrawn, "undated": done.stays.undated },
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
    let mut said = call.say_with("cli-exported", &values);
    let more = [
        ("cli-exported-rendered", done.rendered.len()),
        ("cli-exported-left-out", done.left_out.len()),
        ("common-stays-withdrawn", done.stays.withdrawn as usize),
        ("common-stays-undated", done.stays.undated as usize),
        ("cli-exported-missing", done.absent as usize),
        ("cli-exported-damaged", done.damaged.len()),
    ];
    for (key, count) in more.into_iter().filter(|(_, count)| *count > 0) {
        said.push('\n');
        said.push_str(&call.say_with(key, &[("count", count.into())]));
    }
    Reply::text(said)
}
