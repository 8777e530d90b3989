//! What follows from a meeting: open points go into the next one, action items become tasks.

use crate::domain::{
    Body, Failure, Kind, Meeting, OutcomeKind, RecordId, Side, Task, fold_letters,
};
use crate::store::Query;

use super::clock::new_id;

/// Takes the open points of the client's last meeting into this one's agenda.
pub(super) fn carry_over(
    query: &Query<'_>,
    client: RecordId,
    meeting: &mut Meeting,
) -> Result<(), Failure> {
    let before = query.records(Some(client), Kind::Meeting)?;
    let last =
        before.iter().filter(|record| record.retracted.is_none()).filter_map(
            |record| match &record.body {
                Body::Meeting(last) if last.starts <= meeting.starts => {
                    Some((last.starts, record.id, last))
                }
                _ => None,
            },
        );
    let Some((_, id, last)) = last.max_by_key(|(starts, id, _)| (*starts, *id)) else {
        return Ok(());
    };
    let mut carried = Vec::new();
    for open in last.points.iter().filter(|point| point.is_open()) {
        let over = open.carried_over(id);
        let same = |title: &str| fold_letters(title) == fold_letters(&over.title);
        match meeting.points.iter_mut().find(|point| same(&point.title)) {
            // Named again by hand: the same point, not a second one.
            Some(point) => {
                point.carried_from = over.carried_from;
                point.carried = over.carried;
            }
            None => carried.push(over),
        }
    }
    carried.append(&mut meeting.points);
    meeting.points = carried;
    Ok(())
}

/// Gives each new action item its task; answers with the tasks to be made.
pub(super) fn take_actions(
    id: RecordId,
    meeting: &mut Meeting,
) -> Result<Vec<(RecordId, Body)>, Failure> {
    let mut tasks = Vec::new();
    let outcomes = meeting.points.iter_mut().flat_map(|point| &mut point.outcomes);
    for outcome in outcomes.filter(|outcome| outcome.kind == OutcomeKind::Action) {
        if outcome.task.is_some() {
            continue;
        }
        let task = new_id()?;
        outcome.task = Some(task);
        let body = Body::Task(Task {
            owner: outcome.owner.clone(),
            due: outcome.due,
            meeting: Some(id),
            ..Task::new(outcome.text.clone(), outcome.side.unwrap_or(Side::Us))
        });
        tasks.push((task, body));
    }
    Ok(tasks)
}
