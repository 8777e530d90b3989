//! Microsoft Project's XML, in. What a task carries and is not taken over is reported by name.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use roxmltree::{Document, Node};

use super::mspdi::{TEXT_ID, TEXT_SIDE, TEXT_STATUS};
use super::outline::mark_phases;
use super::row::{PlanLink, PlanRow, Read};
use crate::domain::{Dates, LinkKind, Side, TaskStatus};

/// Largest file that is read: a plan of ten thousand tasks has some tens of megabytes.
const LARGEST: usize = 256 << 20;

/// What is taken of a task, and what says the same again or only how it is shown.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "UID", "ID", "GUID", "Name", "Manual", "Type", "IsNull", "CreateDate", "WBS", "OutlineNumber",
    "OutlineLevel", "Start", "Finish", "Duration", "DurationFormat", "ManualStart", "ManualFinish",
    "ManualDuration", "Work", "ResumeValid", "EffortDriven", "OverAllocated", "Estimated",
    "Milestone", "Summary", "DisplayAsSummary", "Critical", "IsSubprojectReadOnly", "EarlyStart",
    "EarlyFinish", "LateStart", "LateFinish", "StartVariance", "FinishVariance", "WorkVariance",
    "FreeSlack", "TotalSlack", "StartSlack", "FinishSlack", "PercentComplete",
    "PercentWorkComplete", "ActualStart", "ActualFinish", "ActualDuration", "RemainingDuration",
    "ConstraintType", "ConstraintDate", "Notes", "PredecessorLink", "LevelAssignments",
    "LevelingCanSplit", "LevelingDelay", "LevelingDelayFormat", "IgnoreResourceCalendar", "HideBar",
    "Rollup", "BCWS", "BCWP", "CV", "ACWP", "EarnedValueMethod", "FixedCostAccrual", "IsPublished",
    "CommitmentType", "RemainingWork", "RegularWork", "RemainingCost", "OvertimeCost",
    "ActualOvertimeCost", "ActualOvertimeWork", "RemainingOvertimeCost", "RemainingOvertimeWork",
    "PreLeveledStart", "PreLeveledFinish", "Stop", "Resume", "PhysicalPercentComplete",
];

/// What is only how a plan is shown, or is taken with its tasks.
const SHOWN: &[&str] = &[
    "Tasks",
    "Resources",
    "Assignments",
    "Calendars",
    "ExtendedAttributes",
    "WBSMasks",
    "Views",
    "Filters",
    "Groups",
    "Tables",
    "Maps",
    "Reports",
];

/// Tenths of a minute of a day of work, where the plan says nothing else, and of a whole day.
const WORKDAY: i64 = 4800;
const WHOLE_DAY: i64 = 14_400;

/// Reads a plan.
pub fn read_mspdi(bytes: &[u8]) -> Read {
    let mut read = Read::default();
    if bytes.len() > LARGEST {
        read.remark(0, "reason-plan-too-large", "", true);
        return read;
    }
    let text = String::from_utf8_lossy(bytes);
    let document = match Document::parse(text.trim_start_matches('\u{feff}')) {
        Ok(document) => document,
        Err(error) => {
            read.remark(0, "reason-plan-no-xml", &error.to_string(), true);
            return read;
        }
    };
    let root = document.root_element();
    if root.tag_name().name() != "Project" {
        read.remark(0, "reason-plan-no-project", root.tag_name().name(), true);
        return read;
    }
    let plan = Plan::of(root);
    let mut left = plan.left_out(root);
    let tasks: Vec<Node<'_, '_>> = child(root, "Tasks").into_iter().flat_map(elements).collect();
    let mut keys = HashMap::new();
    for (place, node) in tasks.iter().enumerate() {
        let uid = text_of(*node, "UID").unwrap_or_default();
        let (summary, nameless) =
            (text_of(*node, "OutlineLevel"), text_of(*node, "Name").is_none());
        // The line of the project itself, and the empty lines a plan may hold, are no tasks.
        let empty = text_of(*node, "IsNull").as_deref() == Some("1");
        if summary.as_deref() == Some("0") || empty {
            continue;
        }
        if nameless {
            let told = text_of(*node, "Start").unwrap_or_default();
            read.remark(place + 1, "reason-plan-no-title", &told, false);
            continue;
        }
        let row = task(*node, place + 1, &plan, &mut left, &mut read);
        keys.insert(uid, row.key.clone());
        read.rows.push(row);
    }
    tie(&mut read, &keys);
    mark_phases(&mut read.rows);
    for (name, count) in left {
        read.remark(0, "reason-plan-left-out", &format!("{name} ({count})"), false);
    }
    read
}

/// What of a plan its tasks are read with.
struct Plan {
    /// Who does each task: the first one assigned to it
    owners: HashMap<String, String>,
    /// Tasks that are assigned to more than one
    shared: usize,
    /// The calendar of the whole
    calendar: String,
    /// Tenths of a minute of a day of work
    workday: i64,
}

/// What is left out, by its name, with the number of places.
type Left = BTreeMap<String, usize>;

impl Plan {
    fn of(root: Node<'_, '_>) -> Plan {
        let part = |name: &str| child(root, name).into_iter().flat_map(elements);
        let names: HashMap<String, String> = part("Resources")
            .filter_map(|node| Some((text_of(node, "UID")?, text_of(node, "Name")?)))
            .collect();
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for node in part("Assignments") {
            let who = text_of(node, "ResourceUID").and_then(|uid| names.get(&uid).cloned());
            if let (Some(task), Some(who)) = (text_of(node, "TaskUID"), who) {
                all.entry(task).or_default().push(who);
            }
        }
        let minutes = text_of(root, "MinutesPerDay").and_then(|text| text.parse::<i64>().ok());
        Plan {
            shared: all.values().filter(|who| who.len() > 1).count(),
            owners: all
                .into_iter()
                .filter_map(|(task, who)| Some((task, who.into_iter().next()?)))
                .collect(),
            calendar: text_of(root, "CalendarUID").unwrap_or_default(),
            workday: minutes
                .filter(|one| (60..=1440).contains(one))
                .map_or(WORKDAY, |one| one * 10),
        }
    }

    /// What of the plan as a whole is left out.
    fn left_out(&self, root: Node<'_, '_>) -> Left {
        let mut left = Left::new();
        let calendars: Vec<Node<'_, '_>> =
            child(root, "Calendars").into_iter().flat_map(elements).collect();
        let own =
            calendars.iter().find(|one| text_of(**one, "UID").as_ref() == Some(&self.calendar));
        let own = own.or(calendars.first()).copied();
        let of = |name: &str| own.and_then(|own| child(own, name)).into_iter().flat_map(elements);
        // Some programs write an exception twice, in the old place and in the new one.
        let (old, days): (Vec<_>, Vec<_>) =
            of("WeekDays").partition(|day| text_of(*day, "DayType").as_deref() == Some("0"));
        let counts = [
            ("Calendars", Some(calendars.len()).filter(|count| *count > 1).unwrap_or(0)),
            ("Calendars/Exceptions", of("Exceptions").count().max(old.len())),
            ("Calendars/WeekDays", days.into_iter().filter(|day| !is_usual(*day)).count()),
            ("Assignments", self.shared),
        ];
        let others = elements(root).filter(|one| !SHOWN.contains(&one.tag_name().name()));
        let others = others.map(|one| (one.tag_name().name(), elements(one).count()));
        for (name, count) in counts.into_iter().chain(others).filter(|(_, count)| *count > 0) {
            left.insert(name.to_owned(), count);
        }
        left
    }

    /// Whether a part of a task says something of its own that is not taken over.
    fn leaves_out(&self, part: Node<'_, '_>, ours: bool) -> bool {
        let text = part.text().map(str::trim).unwrap_or_default();
        let on = text == "1" || text == "true";
        match part.tag_name().name() {
            "Cost" | "FixedCost" | "ActualCost" | "ActualWork" | "OvertimeWork" => {
                text.parse() != Ok(0.0_f64) && !text.starts_with("PT0H0M0S")
            }
            "Active" => !on,
            "Recurring" | "ExternalTask" | "IsSubproject" => on,
            "Priority" => text != "500",
            "CalendarUID" => text != "-1" && text != self.calendar,
            "ExtendedAttribute" => {
                let field = text_of(part, "FieldID");
                field.is_none_or(|field| {
                    field != TEXT_ID && field != TEXT_SIDE && !(ours && field == TEXT_STATUS)
                })
            }
            // The baseline of a plan of ours is a snapshot we hold.
            "Baseline" => !ours,
            name => !KNOWN.contains(&name),
        }
    }
}

/// Whether a day of the week is worked on as everywhere.
fn is_usual(day: Node<'_, '_>) -> bool {
    let works = text_of(day, "DayWorking").is_some_and(|text| text == "1");
    match text_of(day, "DayType").as_deref() {
        Some("1" | "7") => !works,
        Some("2" | "3" | "4" | "5" | "6") => works,
        _ => false,
    }
}

fn task(node: Node<'_, '_>, line: usize, plan: &Plan, left: &mut Left, read: &mut Read) -> PlanRow {
    let text = |name: &str| text_of(node, name);
    let day = |name: &str| text_of(node, name).and_then(|text| day(&text));
    let flag = |name: &str| text_of(node, name).is_some_and(|text| text == "1" || text == "true");
    let ours = attribute(node, TEXT_ID);
    for part in elements(node).filter(|part| plan.leaves_out(*part, ours.is_some())) {
        *left.entry(part.tag_name().name().to_owned()).or_default() += 1;
    }
    let status = attribute(node, TEXT_STATUS).filter(|_| ours.is_some());
    let status = status.and_then(|word| TaskStatus::from_word(&word));
    let uid = text("UID").unwrap_or_else(|| line.to_string());
    let milestone = flag("Milestone");
    let (start, due) = (day("Start").or(day("ManualStart")), day("Finish").or(day("ManualFinish")));
    let percent = text("PercentComplete").and_then(|text| text.parse::<u32>().ok());
    let done = percent == Some(100);
    let constraint = text("ConstraintType");
    let kept = |types: &[&str]| constraint.as_deref().is_some_and(|kind| types.contains(&kind));
    if kept(&["1", "5", "6", "7"]) {
        let told = format!("ConstraintType {}", constraint.as_deref().unwrap_or_default());
        read.remark(line, "reason-plan-constraint", &told, false);
    }
    let summary = flag("Summary");
    PlanRow {
        owner: plan.owners.get(&uid).cloned(),
        key: ours.unwrap_or_else(|| format!("uid {uid}")),
        number: text("OutlineNumber").unwrap_or_default(),
        depth: text("OutlineLevel")
            .and_then(|text| text.parse::<u32>().ok())
            .unwrap_or(1)
            .clamp(1, 100)
            - 1,
        phase: summary,
        title: text("Name").unwrap_or_default(),
        side: attribute(node, TEXT_SIDE).and_then(|word| Side::from_word(&word)),
        // A phase lies where what belongs to it does.
        dates: match (summary, milestone) {
            (true, _) => Dates::default(),
            (_, true) => Dates { start: None, due: due.or(start) },
            _ => Dates { start, due },
        },
        hours: text("Work").filter(|_| !summary).and_then(|text| hours(&text)),
        status: match done {
            true => Some(TaskStatus::Done),
            false => status,
        },
        percent: percent.filter(|percent| !done && (1..100).contains(percent) && !summary),
        done_on: day("ActualFinish").filter(|_| done),
        milestone,
        fixed: kept(&["2", "3"]),
        not_before: day("ConstraintDate")
            .filter(|_| kept(&["4"]) && day("ConstraintDate") != start),
        links: elements(node)
            .filter(|one| one.tag_name().name() == "PredecessorLink")
            .filter_map(|one| link(one, line, plan.workday, read))
            .collect(),
        note: text("Notes").filter(|note| !note.trim().is_empty()),
        ..PlanRow::default()
    }
}

/// A link; none to a task of another plan. A distance that is no number of working days is told.
fn link(node: Node<'_, '_>, line: usize, workday: i64, read: &mut Read) -> Option<PlanLink> {
    let number = |name: &str| text_of(node, name).and_then(|text| text.parse::<i64>().ok());
    let from = text_of(node, "PredecessorUID").unwrap_or_default();
    if number("CrossProject") == Some(1) {
        let told = text_of(node, "CrossProjectName").unwrap_or(from);
        read.remark(line, "reason-plan-link", &told, false);
        return None;
    }
    let kind = match number("Type") {
        Some(0) => LinkKind::FinishFinish,
        Some(2) => LinkKind::StartFinish,
        Some(3) => LinkKind::StartStart,
        _ => LinkKind::FinishStart,
    };
    let lag = number("LinkLag").unwrap_or(0);
    // From 35 on the same once more, estimated.
    let format =
        number("LagFormat").map_or(7, |format| if format >= 35 { format - 32 } else { format });
    let (days, exact) = match format {
        // A part of how long the other takes.
        19 | 20 => (0, lag == 0),
        // Time that passes day and night.
        4 | 6 | 8 | 10 | 12 => (rounded(lag, WHOLE_DAY), lag == 0),
        _ => (rounded(lag, workday), lag % workday == 0),
    };
    if !exact {
        let told = format!("LinkLag {lag}, LagFormat {format}: {days}");
        read.remark(line, "reason-plan-lag", &told, false);
    }
    Some(PlanLink { from, kind, lag: days })
}

fn rounded(lag: i64, day: i64) -> i64 {
    (lag as f64 / day as f64).round() as i64
}

/// Whole hours of `PT56H30M0S`, a begun one counted.
fn hours(text: &str) -> Option<u32> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let minutes = rest.split_once('M').and_then(|(minutes, _)| minutes.parse::<u32>().ok());
    let hours: u32 = hours.parse().ok()?;
    let hours = hours.checked_add(u32::from(minutes.is_some_and(|one| one > 0)))?;
    Some(hours).filter(|hours| *hours > 0)
}

/// Turns the numbers of links into keys of rows.
fn tie(read: &mut Read, keys: &HashMap<String, String>) {
    let mut unknown = Vec::new();
    for (place, row) in read.rows.iter_mut().enumerate() {
        row.links.retain_mut(|link| match keys.get(&link.from) {
            Some(key) => {
                link.from.clone_from(key);
                true
            }
            None => {
                unknown.push((place + 1, format!("PredecessorUID {}", link.from)));
                false
            }
        });
    }
    for (line, told) in unknown {
        read.remark(line, "reason-plan-link", &told, false);
    }
}

fn attribute(node: Node<'_, '_>, field: &str) -> Option<String> {
    let mut all = elements(node).filter(|one| one.tag_name().name() == "ExtendedAttribute");
    let found = all.find(|one| text_of(*one, "FieldID").as_deref() == Some(field))?;
    text_of(found, "Value")
}

fn elements<'a, 'b>(node: Node<'a, 'b>) -> impl Iterator<Item = Node<'a, 'b>> {
    node.children().filter(Node::is_element)
}

fn child<'a, 'b>(node: Node<'a, 'b>, name: &str) -> Option<Node<'a, 'b>> {
    elements(node).find(|one| one.tag_name().name() == name)
}

fn text_of(node: Node<'_, '_>, name: &str) -> Option<String> {
    child(node, name)?.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn day(text: &str) -> Option<NaiveDate> {
    let day: NaiveDate = text.get(..10)?.parse().ok()?;
    (1900..=2200).contains(&chrono::Datelike::year(&day)).then_some(day)
}
