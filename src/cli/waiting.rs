//! `waiting`: who waits for whose answer, by when, and how long each side takes.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::domain::{ResponseTime, Unanswered};
use crate::session::{Answers, end_of_day};

use super::call::Call;
use super::reply::{Reply, Trouble};
use super::table::Table;
use super::when::{self, shown_day};

/// Rows of each list where nothing is said.
const ROWS: u32 = 200;

/// `kronika waiting FILE --client NAME`
pub(super) fn waiting(call: &Call<'_>) -> Result<Reply, Trouble> {
    let journal = call.read()?;
    let client = call.client(&journal)?;
    let since = call.value::<NaiveDate>("since").copied();
    let most = call.value::<u32>("limit").copied().unwrap_or(ROWS) as usize;
    Ok(call.look(&journal, client, |reader, today| {
        let now = if today == when::today() { chrono::Utc::now() } else { end_of_day(today) };
        let answers = reader.answers(client, since, now, most)?;
        Ok(match call.json {
            true => Reply::json(&document(&answers, today)),
            false => Reply::text(told(call, &answers)),
        })
    })?)
}

fn document(answers: &Answers, today: NaiveDate) -> Json {
    let list = |list: &[Unanswered]| list.iter().map(|one| row(one, today)).collect::<Json>();
    json!({
        "today": today.to_string(),
        "us": list(&answers.us),
        "them": list(&answers.them),
        "our_time": time(answers.our_time),
        "their_time": time(answers.their_time),
        "not_needed": answers.not_needed,
    })
}

fn row(one: &Unanswered, today: NaiveDate) -> Json {
    json!({
        "id": one.id.to_string(),
        "subject": one.subject,
        "who": one.who,
        "side": one.side.as_str(),
        "since": one.since.to_string(),
        "days": one.days,
        "due": one.due.map(|due| due.on.to_string()),
        "basis": one.due.map(|due| due.basis.as_str()),
        "rule": one.due.and_then(|due| due.rule).map(|rule| rule.to_string()),
        "overdue": one.due.is_some_and(|due| due.on < today),
        "promised": one.promised.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn time(time: ResponseTime) -> Json {
    json!({
        "asked": time.asked,
        "answered": time.answered,
        "open": time.open,
        "overdue": time.overdue,
        "median": time.median,
        "more_than": time.more_than,
    })
}

fn told(call: &Call<'_>, answers: &Answers) -> String {
    let lists =
        [("us", &answers.us, answers.our_time), ("them", &answers.them, answers.their_time)];
    let part = |(who, list, time): (&str, &Vec<Unanswered>, ResponseTime)| {
        let head = call.say(&format!("cli-waiting-{who}"));
        let left = left_out(call, list.len(), time.open);
        format!("{head}\n{}\n{}{left}", sentence(call, time), table(call, list).render())
    };
    lists.map(part).join("\n")
}

/// That there are more than are shown, where there are.
fn left_out(call: &Call<'_>, shown: usize, all: u32) -> String {
    if shown >= all as usize {
        return String::new();
    }
    let values = [("shown", (shown as i64).into()), ("count", all.into())];
    format!("{}\n", call.say_with("cli-waiting-shown", &values))
}

/// How many of all were answered, and how soon; of what is open nothing is left out.
fn sentence(call: &Call<'_>, time: ResponseTime) -> String {
    let values = [("answered", time.answered.into()), ("asked", time.asked.into())];
    let answered = call.say_with("common-answered-of", &values);
    let days = |key: &str, days: i32| {
        let days = call.say_with("common-working-days", &[("count", days.into())]);
        call.say_with(key, &[("days", days.into())])
    };
    match (time.median, time.more_than) {
        (Some(median), _) => format!("{answered}, {}", days("common-answer-median", median)),
        (None, Some(more)) => format!("{answered}, {}", days("common-answer-more-than", more)),
        (None, None) => answered,
    }
}

fn table(call: &Call<'_>, list: &[Unanswered]) -> Table {
    let heads = ["id", "since", "due", "basis", "working-days", "who", "subject"];
    let mut table = Table::new(heads.map(|name| call.label(name)).to_vec());
    for one in list {
        let basis = one.due.map(|due| call.say(&format!("common-due-{}", due.basis.as_str())));
        table.row(vec![
            one.id.to_string(),
            shown_day(call.lang(), Some(one.since)),
            shown_day(call.lang(), one.due.map(|due| due.on)),
            basis.unwrap_or_default(),
            one.days.to_string(),
            one.who.clone(),
            one.subject.clone(),
        ]);
    }
    table
}
