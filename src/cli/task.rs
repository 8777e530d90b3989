//! `task import` and `task export`: schedules in other programs' formats.

use clap::ArgMatches;
use serde_json::json;

use crate::domain::{Failure, RecordId};
use crate::session::{
    Journal, PlanColumn, PlanFormat, PlanOrder, PlanPick, PlanPreview, PlanRemark, PlanWritten,
    plan_bytes, save_over,
};
use crate::text::Words;

use super::call::Call;
use super::reply::{Reply, Trouble};

/// `kronika task import|export …`
pub(super) fn task(words: Words, matches: &ArgMatches) -> Result<Reply, Trouble> {
    match matches.subcommand() {
        Some(("import", matches)) => import(&Call::new(words, matches)),
        Some(("export", matches)) => export(&Call::new(words, matches)),
        _ => Ok(Reply::nothing()),
    }
}

fn format(call: &Call<'_>) -> Result<PlanFormat, Failure> {
    let known = PlanFormat::from_word(call.text("format"));
    known.ok_or_else(|| Failure::new("error-internal"))
}

/// `kronika task export FILE PATH --client NAME --format FORMAT`
fn export(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let order = PlanOrder {
        format: format(call)?,
        side: call.side("side"),
        owner: call.option("person").map(str::to_owned),
        lang: call.lang(),
    };
    let (bytes, written) = journal.export_plan(client, &order)?;
    let to = call.path("path");
    save_over(to, &bytes)?;
    let file = to.display().to_string();
    Ok(match call.json {
        true => Reply::json(&json!({
            "to": file,
            "tasks": written.tasks,
            "left_out": written.left_out,
            "without_needs": written.without_needs,
            "size": bytes.len(),
        })),
        false => {
            let saved = call.say_with("cli-table-saved", &[("file", file.into())]);
            let said = std::iter::once(saved).chain(unsaid(call, &written));
            Reply::text(said.collect::<Vec<_>>().join("\n"))
        }
    })
}

/// What a format has no place for.
fn unsaid(call: &Call<'_>, written: &PlanWritten) -> Vec<String> {
    let counts = [
        ("common-plan-left-out", written.left_out),
        ("common-plan-without-needs", written.without_needs),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| call.say_with(key, &[("count", count.into())])).collect()
}

/// `kronika task import FILE PATH --client NAME --format FORMAT`
fn import(call: &Call<'_>) -> Result<Reply, Trouble> {
    let (mut journal, look) = match call.has("preview") {
        true => (call.read()?, true),
        false => (call.write()?, false),
    };
    let client = call.client(&journal)?;
    let plan = read(call, &journal, client)?;
    if look {
        return Ok(told(call, &plan, &[]));
    }
    if plan.is_barred() {
        return Err(Failure::new("error-plan-barred")
            .because(remarks(call, &plan).join("; "))
            .into());
    }
    let done = journal.take_plan(client, plan.clone())?;
    Ok(told(call, &plan, &done.ids))
}

/// The file's tasks; a column named with `--column` is taken for what it says.
fn read(call: &Call<'_>, journal: &Journal, client: RecordId) -> Result<PlanPreview, Trouble> {
    let (format, bytes) = (format(call)?, plan_bytes(call.path("path"))?);
    let mut pick =
        PlanPick { sheet: call.option("sheet").map(str::to_owned), ..PlanPick::default() };
    let plan = journal.read_plan(client, format, &bytes, &pick)?;
    let mut chosen = Vec::new();
    for word in call.values::<String>("column") {
        let told = word.split_once('=').and_then(|(column, head)| {
            let column = PlanColumn::ALL.into_iter().find(|one| one.as_str() == column)?;
            Some((column, head.to_owned()))
        });
        chosen.push(told.ok_or_else(|| call.misused("cli-usage-column"))?);
    }
    let Some(head) = plan.head.as_ref().filter(|_| !chosen.is_empty()) else { return Ok(plan) };
    pick = pick.choosing(head, &chosen)?;
    Ok(journal.read_plan(client, format, &bytes, &pick)?)
}

/// What was read, and what of it was taken in.
fn told(call: &Call<'_>, plan: &PlanPreview, ids: &[RecordId]) -> Reply {
    let reply = match call.json {
        true => {
            let remarks = plan.remarks.iter().map(|remark| {
                json!({ "line": remark.line, "reason": remark.key, "text": remark.text,
                    "explanation": call.say(remark.key), "bars": remark.bars })
            });
            let columns = plan.head.iter().flat_map(|head| head.heads.iter().zip(&head.columns));
            let columns = columns.map(
                |(head, column)| json!({ "head": head, "column": column.map(PlanColumn::as_str) }),
            );
            Reply::json(&json!({
                "read": plan.read, "new": plan.fresh(), "held": plan.held,
                "remarks": remarks.collect::<Vec<_>>(),
                "sheet": plan.sheets.as_ref().map(|(sheet, _)| sheet),
                "sheets": plan.sheets.as_ref().map(|(_, sheets)| sheets),
                "columns": columns.collect::<Vec<_>>(),
                "ids": ids.iter().map(ToString::to_string).collect::<Vec<_>>(),
            }))
        }
        false => {
            let (read, new, held) = (plan.read, plan.fresh(), plan.held);
            let values = [("read", read.into()), ("new", new.into()), ("held", held.into())];
            let mut lines = vec![call.say_with("cli-plan-taken", &values)];
            lines.extend(remarks(call, plan));
            Reply::text(lines.join("\n"))
        }
    };
    reply.unsound_if(!plan.remarks.is_empty())
}

/// What could not be taken as it stands, a line each.
fn remarks(call: &Call<'_>, plan: &PlanPreview) -> Vec<String> {
    let one = |remark: &PlanRemark| {
        let said = call.say(remark.key);
        match (remark.line, remark.text.is_empty()) {
            (0, true) => said,
            (0, false) => format!("{said} · {}", remark.text),
            (line, true) => format!("{line} · {said}"),
            (line, false) => format!("{line} · {said} · {}", remark.text),
        }
    };
    plan.remarks.iter().map(one).collect()
}
