//! Microsoft Project's XML, in. What a task carries and is not taken over is reported by name.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use roxmltree::{Document, Node};

use super::mspdi::{TEXT_ID, TEXT_SIDE};
use super::row::{PlanLink, PlanRow, Read};
use super::table::{dates, mark_phases};
use crate::domain::{LinkKind, Side, TaskStatus};

/// Largest file that is read: a plan of ten thousand tasks has some tens of megabytes.
const LARGEST: usize = 256 << 20;

/// What is taken of a task, and what says the same again or only how it is shown.
const KNOWN: &[&str] = &[
    "UID",
    "ID",
    "GUID",
    "Name",
    "Active",
    "Manual",
    "Type",
    "IsNull",
    "CreateDate",
    "WBS",
    "OutlineNumber",
    "OutlineLevel",
    "Priority",
    "Start",
    "Finish",
    "Duration",
    "DurationFormat",
    "ManualStart",
    "ManualFinish",
    "ManualDuration",
    "Work",
    "ResumeValid",
    "EffortDriven",
    "Recurring",
    "OverAllocated",
    "Estimated",
    "Milestone",
    "Summary",
    "DisplayAsSummary",
    "Critical",
    "IsSubproject",
    "IsSubprojectReadOnly",
    "ExternalTask",
    "EarlyStart",
    "EarlyFinish",
    "LateStart",
    "LateFinish",
    "StartVariance",
    "FinishVariance",
    "WorkVariance",
    "FreeSlack",
    "TotalSlack",
    "StartSlack",
    "FinishSlack",
    "PercentComplete",
    "PercentWorkComplete",
    "ActualStart",
    "ActualFinish",
    "ActualDuration",
    "RemainingDuration",
    "ConstraintType",
    "ConstraintDate",
    "Notes",
    "PredecessorLink",
    "ExtendedAttribute",
    "Baseline",
    "CalendarUID",
    "LevelAssignments",
    "LevelingCanSplit",
    "LevelingDelay",
    "LevelingDelayFormat",
    "IgnoreResourceCalendar",
    "HideBar",
    "Rollup",
    "BCWS",
    "BCWP",
    "CV",
    "ACWP",
    "EarnedValueMethod",
    "FixedCostAccrual",
    "IsPublished",
    "CommitmentType",
    "RemainingWork",
    "ActualWork",
    "RegularWork",
    "Cost",
    "FixedCost",
    "ActualCost",
    "RemainingCost",
    "OvertimeCost",
    "OvertimeWork",
    "ActualOvertimeCost",
    "ActualOvertimeWork",
    "RemainingOvertimeCost",
    "RemainingOvertimeWork",
    "PreLeveledStart",
    "PreLeveledFinish",
    "Stop",
    "Resume",
    "PhysicalPercentComplete",
    "TimephasedData",
];

/// Fields that hold something of their own once they are not zero.
const LEFT_OUT: &[&str] = &["Cost", "FixedCost", "ActualCost", "ActualWork", "OvertimeWork"];

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
    let owners = owners(root);
    let mut left: BTreeMap<String, usize> = BTreeMap::new();
    let tasks: Vec<Node<'_, '_>> = child(root, "Tasks").into_iter().flat_map(elements).collect();
    let mut keys = HashMap::new();
    for (place, node) in tasks.iter().enumerate() {
        let uid = text_of(*node, "UID").unwrap_or_default();
        let (summary, nameless) =
            (text_of(*node, "OutlineLevel"), text_of(*node, "Name").is_none());
        // The line of the project itself, and the empty lines a plan may hold, are no tasks.
        if summary.as_deref() == Some("0")
            || nameless
            || text_of(*node, "IsNull").as_deref() == Some("1")
        {
            continue;
        }
        let row = task(*node, place + 1, owners.get(&uid), &mut left, &mut read);
        keys.insert(uid, row.key.clone());
        read.rows.push(row);
    }
    tie(&mut read, &keys);
    mark_phases(&mut read.rows);
    for part in ["Resources", "Calendars"].iter().filter_map(|name| child(root, name)) {
        let count = elements(part).count();
        if part.tag_name().name() == "Calendars" && count > 1 {
            read.remark(0, "reason-plan-left-out", &format!("Calendars ({count})"), false);
        }
    }
    for (name, count) in left {
        read.remark(0, "reason-plan-left-out", &format!("{name} ({count})"), false);
    }
    read
}

fn task(
    node: Node<'_, '_>,
    line: usize,
    owner: Option<&String>,
    left: &mut BTreeMap<String, usize>,
    read: &mut Read,
) -> PlanRow {
    let text = |name: &str| text_of(node, name);
    let day = |name: &str| text_of(node, name).and_then(|text| day(&text));
    let flag = |name: &str| text_of(node, name).is_some_and(|text| text == "1" || text == "true");
    for part in elements(node) {
        let name = part.tag_name().name();
        let says = part
            .text()
            .map(str::trim)
            .is_some_and(|text| text.parse() != Ok(0.0_f64) && !text.starts_with("PT0H0M0S"));
        if !KNOWN.contains(&name) || LEFT_OUT.contains(&name) && says {
            *left.entry(name.to_owned()).or_default() += 1;
        }
    }
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
        key: attribute(node, TEXT_ID).unwrap_or_else(|| format!("uid {uid}")),
        number: text("OutlineNumber").unwrap_or_default(),
        depth: text("OutlineLevel")
            .and_then(|text| text.parse::<u32>().ok())
            .unwrap_or(1)
            .clamp(1, 100)
            - 1,
        phase: summary,
        title: text("Name").unwrap_or_default(),
        side: attribute(node, TEXT_SIDE).and_then(|word| Side::from_word(&word)),
        owner: owner.cloned(),
        // A phase lies where what belongs to it does.
        dates: match (summary, milestone) {
            (true, _) => dates(None, None),
            (_, true) => dates(None, due.or(start)),
            _ => dates(start, due),
        },
        status: done.then_some(TaskStatus::Done),
        percent: percent.filter(|percent| !done && (1..100).contains(percent) && !summary),
        done_on: day("ActualFinish").filter(|_| done),
        milestone,
        fixed: kept(&["2", "3"]),
        not_before: day("ConstraintDate")
            .filter(|_| kept(&["4"]) && day("ConstraintDate") != start),
        links: elements(node)
            .filter(|one| one.tag_name().name() == "PredecessorLink")
            .map(link)
            .collect(),
        note: text("Notes").filter(|note| !note.trim().is_empty()),
        ..PlanRow::default()
    }
}

fn link(node: Node<'_, '_>) -> PlanLink {
    let kind = match text_of(node, "Type").as_deref() {
        Some("0") => LinkKind::FinishFinish,
        Some("2") => LinkKind::StartFinish,
        Some("3") => LinkKind::StartStart,
        _ => LinkKind::FinishStart,
    };
    let lag = text_of(node, "LinkLag").and_then(|text| text.parse::<i64>().ok()).unwrap_or(0);
    PlanLink { from: text_of(node, "PredecessorUID").unwrap_or_default(), kind, lag: lag / 4800 }
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

/// Who does each task: the first one assigned to it.
fn owners(root: Node<'_, '_>) -> HashMap<String, String> {
    let part = |name: &str| child(root, name).into_iter().flat_map(elements);
    let names: HashMap<String, String> = part("Resources")
        .filter_map(|node| Some((text_of(node, "UID")?, text_of(node, "Name")?)))
        .collect();
    let mut owners = HashMap::new();
    for node in part("Assignments") {
        let who = text_of(node, "ResourceUID").and_then(|uid| names.get(&uid).cloned());
        if let (Some(task), Some(who)) = (text_of(node, "TaskUID"), who) {
            owners.entry(task).or_insert(who);
        }
    }
    owners
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
