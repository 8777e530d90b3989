//! Microsoft Project's XML, out: tasks, dates, links, milestones, owners, and the reference as its
//! first baseline. Work goes from 8 to 16, so that a day is a day.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::row::PlanRow;
use crate::domain::{Calendar, Dates, LinkKind, TaskStatus};

/// The namespace of the format.
pub(super) const NAMESPACE: &str = "http://schemas.microsoft.com/project";
/// Text1 and Text2 of a task, in which our id and side travel.
pub(super) const TEXT_ID: &str = "188743731";
pub(super) const TEXT_SIDE: &str = "188743734";
/// Text3, for a state that the percent done does not tell.
pub(super) const TEXT_STATUS: &str = "188743737";
/// Days of a plan whose days of rest are written.
const LONGEST: usize = 3660;

/// Writes a plan. `calendar` tells how many working days a task without a duration takes.
pub fn write_mspdi(
    rows: &[PlanRow],
    name: &str,
    calendar: &Calendar,
    at: DateTime<Utc>,
) -> Vec<u8> {
    let mut out = Xml::default();
    out.open(&format!("Project xmlns=\"{NAMESPACE}\""));
    out.leaf("SaveVersion", "14");
    out.leaf("Name", name);
    out.leaf("Title", name);
    out.leaf("CreationDate", &at.format("%Y-%m-%dT%H:%M:%S").to_string());
    out.leaf("ScheduleFromStart", "1");
    if let Some(first) = rows.iter().filter_map(|row| row.dates.start.or(row.dates.due)).min() {
        out.leaf("StartDate", &morning(first));
    }
    out.leaf("CalendarUID", "1");
    out.leaf("DefaultStartTime", "08:00:00");
    out.leaf("DefaultFinishTime", "16:00:00");
    out.leaf("MinutesPerDay", "480");
    out.leaf("MinutesPerWeek", "2400");
    out.leaf("DaysPerMonth", "20");
    fields(&mut out);
    week(&mut out, &rests(rows, calendar));
    out.open("Tasks");
    let places: HashMap<&str, usize> =
        rows.iter().enumerate().map(|(place, row)| (row.key.as_str(), place)).collect();
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.removed) {
        task(&mut out, &places, place, row, calendar);
    }
    out.close("Tasks");
    owners(&mut out, rows);
    out.close("Project");
    out.text.into_bytes()
}

/// The names of the two texts that come with a task.
fn fields(out: &mut Xml) {
    out.open("ExtendedAttributes");
    let texts = [
        (TEXT_ID, "Text1", "Kronika id"),
        (TEXT_SIDE, "Text2", "Side"),
        (TEXT_STATUS, "Text3", "State"),
    ];
    for (id, name, alias) in texts {
        out.open("ExtendedAttribute");
        out.leaf("FieldID", id);
        out.leaf("FieldName", name);
        out.leaf("Alias", alias);
        out.close("ExtendedAttribute");
    }
    out.close("ExtendedAttributes");
}

/// The days from Monday to Friday on which nobody works, from the first day of the plan to its last; of a plan
/// that goes on for longer than ten years those of the first ten.
fn rests(rows: &[PlanRow], calendar: &Calendar) -> Vec<NaiveDate> {
    let days = || rows.iter().flat_map(|row| [row.dates.start, row.dates.due]).flatten();
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Vec::new() };
    let all = first.iter_days().take(LONGEST).take_while(|day| *day <= last);
    let weekday = |day: &NaiveDate| day.weekday().num_days_from_monday() < 5;
    all.filter(|day| weekday(day) && !calendar.is_working(*day)).collect()
}

/// One calendar: Monday to Friday from 8 to 16, but for days of rest.
fn week(out: &mut Xml, rests: &[NaiveDate]) {
    out.open("Calendars");
    out.open("Calendar");
    out.leaf("UID", "1");
    out.leaf("Name", "Standard");
    out.leaf("IsBaseCalendar", "1");
    out.leaf("BaseCalendarUID", "-1");
    out.open("WeekDays");
    for day in 1..=7 {
        let works = (2..=6).contains(&day);
        out.open("WeekDay");
        out.leaf("DayType", &day.to_string());
        out.leaf("DayWorking", if works { "1" } else { "0" });
        if works {
            out.open("WorkingTimes");
            out.open("WorkingTime");
            out.leaf("FromTime", "08:00:00");
            out.leaf("ToTime", "16:00:00");
            out.close("WorkingTime");
            out.close("WorkingTimes");
        }
        out.close("WeekDay");
    }
    out.close("WeekDays");
    if !rests.is_empty() {
        out.open("Exceptions");
        for day in rests {
            out.open("Exception");
            out.leaf("EnteredByOccurrences", "0");
            out.open("TimePeriod");
            out.leaf("FromDate", &format!("{day}T00:00:00"));
            out.leaf("ToDate", &format!("{day}T23:59:00"));
            out.close("TimePeriod");
            out.leaf("Occurrences", "1");
            out.leaf("Type", "1");
            out.leaf("DayWorking", "0");
            out.close("Exception");
        }
        out.close("Exceptions");
    }
    out.close("Calendar");
    out.close("Calendars");
}

/// A task; its parts stand in the order the format's schema has them in.
fn task(
    out: &mut Xml,
    places: &HashMap<&str, usize>,
    place: usize,
    row: &PlanRow,
    calendar: &Calendar,
) {
    let number = (place + 1).to_string();
    out.open("Task");
    out.leaf("UID", &number);
    out.leaf("ID", &number);
    out.leaf("Name", &row.title);
    out.leaf("OutlineNumber", &row.number);
    out.leaf("OutlineLevel", &(row.depth + 1).to_string());
    stretch(out, row.dates, row.milestone);
    let days = row.duration.map(i64::from).or_else(|| length(row.dates, calendar));
    let days = if row.milestone { Some(0) } else { days };
    if let Some(days) = days {
        out.leaf("Duration", &format!("PT{}H0M0S", days * 8));
        out.leaf("DurationFormat", "7");
    }
    if let Some(hours) = row.hours {
        out.leaf("Work", &format!("PT{hours}H0M0S"));
    }
    out.leaf("Milestone", flag(row.milestone));
    out.leaf("Summary", flag(row.phase));
    let done = row.percent.unwrap_or(u32::from(row.done_on.is_some()) * 100);
    out.leaf("PercentComplete", &done.to_string());
    if let Some(day) = row.done_on {
        out.leaf("ActualFinish", &evening(day));
    }
    constraint(out, row);
    if let Some(note) = &row.note {
        out.leaf("Notes", note);
    }
    for link in &row.links {
        let Some(from) = places.get(link.from.as_str()) else { continue };
        out.open("PredecessorLink");
        out.leaf("PredecessorUID", &(from + 1).to_string());
        out.leaf("Type", kind(link.kind));
        // Tenths of minutes of an eight-hour day.
        out.leaf("LinkLag", &(link.lag * 4800).to_string());
        out.leaf("LagFormat", "7");
        out.close("PredecessorLink");
    }
    let begun =
        row.status.filter(|status| matches!(status, TaskStatus::Started | TaskStatus::Waiting));
    let texts = [
        (TEXT_ID, Some(row.key.as_str())),
        (TEXT_SIDE, row.side.map(|side| side.as_str())),
        (TEXT_STATUS, begun.map(|status| status.as_str())),
    ];
    for (id, text) in texts.into_iter().filter_map(|(id, text)| Some((id, text?))) {
        out.open("ExtendedAttribute");
        out.leaf("FieldID", id);
        out.leaf("Value", text);
        out.close("ExtendedAttribute");
    }
    if row.reference != Dates::default() {
        out.open("Baseline");
        out.leaf("Number", "0");
        stretch(out, row.reference, row.milestone);
        if let Some(days) = length(row.reference, calendar) {
            out.leaf("Duration", &format!("PT{}H0M0S", days * 8));
            out.leaf("DurationFormat", "7");
        }
        out.close("Baseline");
    }
    out.close("Task");
}

/// What keeps a task at its dates: fixed, else not before a day.
fn constraint(out: &mut Xml, row: &PlanRow) {
    let (kind, day) = match (row.fixed, row.dates.start) {
        (true, Some(start)) => ("2", Some(start)),
        (true, None) => ("3", row.dates.due),
        (false, start) => ("4", row.not_before.or(start).filter(|_| !row.phase)),
    };
    if let Some(day) = day {
        out.leaf("ConstraintType", kind);
        out.leaf("ConstraintDate", &morning(day));
    }
}

fn stretch(out: &mut Xml, dates: Dates, milestone: bool) {
    let last = dates.due.or(dates.start);
    let first = if milestone { last } else { dates.start.or(dates.due) };
    if let (Some(first), Some(last)) = (first, last) {
        out.leaf("Start", &if milestone { evening(first) } else { morning(first) });
        out.leaf("Finish", &evening(last));
    }
}

fn length(dates: Dates, calendar: &Calendar) -> Option<i64> {
    let (start, due) = (dates.start?, dates.due?);
    Some(i64::from(calendar.length(start, due)))
}

/// The number of a kind of link.
fn kind(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::FinishFinish => "0",
        LinkKind::FinishStart => "1",
        LinkKind::StartFinish => "2",
        LinkKind::StartStart => "3",
    }
}

/// Owners as resources, and whose task is whose.
fn owners(out: &mut Xml, rows: &[PlanRow]) {
    let mut names: Vec<&str> = rows.iter().filter_map(|row| row.owner.as_deref()).collect();
    names.sort_unstable();
    names.dedup();
    out.open("Resources");
    for (place, name) in (1..).zip(&names) {
        out.open("Resource");
        out.leaf("UID", &place.to_string());
        out.leaf("ID", &place.to_string());
        out.leaf("Name", name);
        out.leaf("Type", "1");
        out.close("Resource");
    }
    out.close("Resources");
    out.open("Assignments");
    let owned = rows.iter().enumerate().filter(|(_, row)| !row.removed && !row.phase);
    for (place, row) in owned {
        let owner = row.owner.as_deref().and_then(|name| names.iter().position(|one| *one == name));
        let Some(owner) = owner else { continue };
        out.open("Assignment");
        out.leaf("UID", &(place + 1).to_string());
        out.leaf("TaskUID", &(place + 1).to_string());
        out.leaf("ResourceUID", &(owner + 1).to_string());
        out.close("Assignment");
    }
    out.close("Assignments");
}

fn flag(yes: bool) -> &'static str {
    if yes { "1" } else { "0" }
}

fn morning(day: NaiveDate) -> String {
    format!("{day}T08:00:00")
}

fn evening(day: NaiveDate) -> String {
    format!("{day}T16:00:00")
}

struct Xml {
    text: String,
}

impl Default for Xml {
    fn default() -> Xml {
        Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned() }
    }
}

impl Xml {
    fn open(&mut self, tag: &str) {
        self.text.push_str(&format!("<{tag}>"));
    }
    fn close(&mut self, tag: &str) {
        self.text.push_str(&format!("</{tag}>\n"));
    }
    fn leaf(&mut self, tag: &str, text: &str) {
        self.text.push_str(&format!("<{tag}>{}</{tag}>", escaped(text)));
    }
}

/// Text as it may stand in XML: what has a meaning set apart, what may not stand there left out.
fn escaped(text: &str) -> String {
    let allowed = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t' | '\r');
    let text: String = text.chars().filter(allowed).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
