//! What of the minutes goes into the record, and what follows for the tasks they made.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::model::Draft;
use super::when::{self, Unclear};
use crate::domain::{
    Body, Field, Meeting, Outcome, OutcomeKind, Point, Record, RecordId, Side, Task, Value,
};
use crate::session::Op;
use crate::ui::file::ClientFile;
use crate::ui::form;
use crate::ui::scene::Scene;

/// Minutes ready to be recorded.
pub struct Ready {
    /// What is to be recorded; empty where nothing changed
    pub ops: Vec<Op>,
    /// The lines in the order in which they are recorded
    pub keys: Vec<Vec<u64>>,
}

/// Makes ready what changed since the minutes were recorded last.
///
/// # Errors
/// Which of the day and the times cannot be understood.
pub fn ready(
    scene: &Scene<'_>,
    file: &ClientFile,
    record: &Record,
    desk: &Desk,
) -> Result<Ready, Unclear> {
    let Body::Meeting(meeting) = &record.body else {
        return Ok(Ready { ops: Vec::new(), keys: Vec::new() });
    };
    let (points, keys) = desk.draft.recorded();
    let fields = changed(scene, meeting, &desk.draft, &points)?;
    let mut ops = Vec::new();
    if !fields.is_empty() {
        let fields = Value::Map(fields);
        ops.push(Op::Change { id: record.id, fields, cause: None, side: None, source: None });
    }
    let number = [("number", record.number.into())];
    let mended = scene.say_with("ui-meetings-task-mended", &number);
    let dropped = scene.say_with("ui-meetings-task-dropped", &number);
    ops.extend(follow(file, record.id, meeting, &points, &mended, &dropped));
    Ok(Ready { ops, keys })
}

/// The fields that are not as they are recorded.
fn changed(
    scene: &Scene<'_>,
    meeting: &Meeting,
    draft: &Draft,
    points: &Vec<Point>,
) -> Result<BTreeMap<String, Value>, Unclear> {
    let (starts, ends) = when::span(scene, draft)?;
    let title = match draft.title.trim() {
        "" => meeting.title.clone(),
        title => title.to_owned(),
    };
    let pairs = [
        ("title", meeting.title.write(), title.write()),
        ("starts", meeting.starts.write(), starts.write()),
        ("ends", meeting.ends.write(), ends.write()),
        ("place", meeting.place.write(), form::opt_text(&draft.place)),
        ("link", meeting.link.write(), form::opt_text(&draft.link)),
        ("attendance", meeting.attendance.write(), draft.attendance.write()),
        ("points", meeting.points.write(), points.write()),
    ];
    let differs = |(_, before, after): &(&str, Value, Value)| before != after;
    let named = |(name, _, after): (&str, Value, Value)| (name.to_owned(), after);
    Ok(pairs.into_iter().filter(differs).map(named).collect())
}

/// What follows for tasks these minutes made: a line that was mended mends its task, a line that was
/// taken out takes its task back. A task that was changed since by itself is left as it is.
fn follow(
    file: &ClientFile,
    meeting: RecordId,
    before: &Meeting,
    points: &[Point],
    mended: &str,
    dropped: &str,
) -> Vec<Op> {
    let after: Vec<&Outcome> = points.iter().flat_map(|point| &point.outcomes).collect();
    let old = before.points.iter().flat_map(|point| &point.outcomes);
    let mut ops = Vec::new();
    for outcome in old {
        let Some((id, task)) = outcome.task.and_then(|id| own_task(file, id, meeting)) else {
            continue;
        };
        let kept = after.iter().find(|one| one.task == Some(id));
        match kept {
            Some(new) if same(task, outcome) => {
                let fields = mend(task, new);
                if !fields.is_empty() {
                    let (fields, reason) = (Value::Map(fields), mended.to_owned());
                    ops.push(Op::Correct { id, fields, reason });
                }
            }
            None if same(task, outcome) => ops.push(Op::Retract { id, reason: dropped.to_owned() }),
            _ => {}
        }
    }
    ops
}

/// A task this meeting made, which still stands.
fn own_task(file: &ClientFile, id: RecordId, meeting: RecordId) -> Option<(RecordId, &Task)> {
    let record = file.record(id)?;
    match &record.body {
        Body::Task(task)
            if task.meeting == Some(meeting)
                && record.retracted.is_none()
                && record.removed_on().is_none() =>
        {
            Some((id, task))
        }
        _ => None,
    }
}

/// Whether a task still says what the line it was made of says.
fn same(task: &Task, outcome: &Outcome) -> bool {
    outcome.kind == OutcomeKind::Action
        && task.title == outcome.text
        && task.side == outcome.side.unwrap_or(Side::Us)
        && task.owner == outcome.owner
        && task.due == outcome.due
}

fn mend(task: &Task, new: &Outcome) -> BTreeMap<String, Value> {
    let pairs = [
        ("title", task.title.write(), new.text.write()),
        ("side", task.side.write(), new.side.unwrap_or(Side::Us).write()),
        ("owner", task.owner.write(), new.owner.write()),
        ("due", task.due.write(), new.due.write()),
    ];
    let differs = |(_, before, after): &(&str, Value, Value)| before != after;
    pairs.into_iter().filter(differs).map(|(name, _, after)| (name.to_owned(), after)).collect()
}
