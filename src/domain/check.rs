//! Rules a record's fields must keep among themselves, and the people named in them.

use super::field::{Fault, Problem};
use super::{Body, Decision, Meeting, Person, Side, Task, Who};

impl Body {
    /// Whether the fields agree with one another.
    ///
    /// # Errors
    /// A [`Problem`] naming the field that does not.
    pub fn check(&self) -> Result<(), Problem> {
        match self {
            Body::Person(person) => check_person(person),
            Body::Task(task) => check_task(task),
            Body::Meeting(meeting) => check_meeting(meeting),
            Body::Decision(decision) => check_decision(decision),
            Body::Client(_)
            | Body::Rule(_)
            | Body::Snapshot(_)
            | Body::Filed(_)
            | Body::Note(_)
            | Body::Import(_) => Ok(()),
        }
    }

    /// Everyone named in the record.
    pub fn each_who(&mut self, visit: &mut dyn FnMut(&mut Who)) {
        match self {
            Body::Meeting(meeting) => {
                meeting.attendance.iter_mut().for_each(|one| visit(&mut one.who));
                let outcomes = meeting.points.iter_mut().flat_map(|point| &mut point.outcomes);
                outcomes.filter_map(|outcome| outcome.owner.as_mut()).for_each(visit);
            }
            Body::Rule(rule) => {
                rule.proposed_by.iter_mut().chain(&mut rule.agreed_by).for_each(visit);
            }
            Body::Task(task) => {
                let needed = task.needed_from.iter_mut().filter_map(|need| need.who.as_mut());
                task.owner.iter_mut().chain(needed).for_each(visit);
            }
            Body::Decision(decision) => decision.chosen_by.iter_mut().for_each(visit),
            Body::Note(note) => note.with.iter_mut().for_each(visit),
            Body::Client(_)
            | Body::Person(_)
            | Body::Snapshot(_)
            | Body::Filed(_)
            | Body::Import(_) => {}
        }
    }
}

fn check_person(person: &Person) -> Result<(), Problem> {
    let sides = &["us", "client", "third-party"];
    match person.side {
        Side::Us | Side::Client | Side::ThirdParty => Ok(()),
        Side::Both | Side::Nobody => Err(Problem::new("side", Fault::NotOneOf(sides))),
    }
}

/// Longest duration or lag, in working days.
const LONGEST: u32 = 10_000;

fn check_task(task: &Task) -> Result<(), Problem> {
    if task.percent.is_some_and(|percent| percent > 100) {
        return Err(Problem::new("percent", Fault::NotNumber));
    }
    // What is longer than a working life is a slip of the pen, and keeps sums within bounds.
    if task.duration.is_some_and(|days| days > LONGEST) {
        return Err(Problem::new("duration", Fault::NotNumber));
    }
    for (index, link) in task.links.iter().enumerate() {
        if link.lag().unsigned_abs() > u64::from(LONGEST) {
            return Err(Problem::new(&format!("links[{index}].lag"), Fault::NotNumber));
        }
    }
    match (task.start, task.due) {
        (Some(start), Some(due)) if due < start => {
            Err(Problem::new("due", Fault::Contradicts("start")))
        }
        _ => Ok(()),
    }
}

fn check_meeting(meeting: &Meeting) -> Result<(), Problem> {
    match meeting.ends {
        Some(ends) if ends < meeting.starts => {
            Err(Problem::new("ends", Fault::Contradicts("starts")))
        }
        _ => Ok(()),
    }
}

/// What was chosen must be among what was offered, where options were offered at all.
fn check_decision(decision: &Decision) -> Result<(), Problem> {
    let Some(chosen) = &decision.chosen else { return Ok(()) };
    let offered = decision.options.iter().any(|option| option.title == *chosen);
    match offered || decision.options.is_empty() {
        true => Ok(()),
        false => Err(Problem::new("chosen", Fault::Contradicts("options"))),
    }
}
