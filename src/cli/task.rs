//! `task import` and `task export`: schedules in other programs' formats.

use clap::ArgMatches;
use serde_json::json;

use crate::domain::{Failure, Side};
use crate::session::{PlanChoice, PlanFormat, PlanPreview, PlanRemark, plan_bytes, save_over};
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
    let choice = PlanChoice {
        side: call.option("side").and_then(Side::from_word),
        owner: call.option("person"),
    };
    let (bytes, tasks) = journal.export_plan(client, format(call)?, choice, call.lang())?;
    let to = call.path("path");
    save_over(to, &bytes)?;
    let file = to.display().to_string();
    Ok(match call.json {
        true => Reply::json(&json!({ "to": file, "tasks": tasks, "size": bytes.len() })),
        false => Reply::text(call.say_with("cli-table-saved", &[("file", file.into())])),
    })
}

/// `kronika task import FILE PATH --client NAME --format FORMAT`
fn import(call: &Call<'_>) -> Result<Reply, Trouble> {
    let mut journal = call.write()?;
    let client = call.client(&journal)?;
    let path = call.path("path");
    let bytes = plan_bytes(path)?;
    let plan = journal.read_plan(client, format(call)?, &bytes)?;
    let counts = (plan.read, plan.fresh(), plan.held);
    if plan.is_barred() {
        return Err(Failure::new("error-plan-barred")
            .because(remarks(call, &plan).join("; "))
            .into());
    }
    let told = plan.clone();
    let done = journal.take_plan(client, plan)?;
    let (read, new, held) = counts;
    let reply = match call.json {
        true => {
            let remarks = told.remarks.iter().map(|remark| {
                json!({ "line": remark.line, "reason": remark.key, "text": remark.text,
                    "explanation": call.say(remark.key) })
            });
            Reply::json(&json!({
                "read": read, "new": new, "held": held,
                "remarks": remarks.collect::<Vec<_>>(),
                "ids": done.ids.iter().map(ToString::to_string).collect::<Vec<_>>(),
            }))
        }
        false => {
            let values = [("read", read.into()), ("new", new.into()), ("held", held.into())];
            let mut lines = vec![call.say_with("cli-plan-taken", &values)];
            lines.extend(remarks(call, &told));
            Reply::text(lines.join("\n"))
        }
    };
    Ok(reply.unsound_if(!told.remarks.is_empty()))
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
