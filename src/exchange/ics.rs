//! Due dates as a calendar (RFC 5545), with identifiers that stay, so that a second export updates the
//! first; and the events and to-dos of another calendar as rows.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::row::{PlanRow, Read};
use crate::domain::{Dates, TaskStatus};

/// What of an event says only when it was written, or how it is shown.
const SAID: &[&str] =
    &["DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "STATUS"];

/// Longest line, in bytes (section 3.1).
const LINE: usize = 75;

/// The tasks with a due date as all-day events.
pub fn write_ics(rows: &[PlanRow], name: &str, at: DateTime<Utc>) -> Vec<u8> {
    let mut out = Lines::default();
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Kronika//Kronika//EN");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    out.line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for row in rows.iter().filter(|row| is_event(row)) {
        let Some(due) = row.dates.due else { continue };
        event(&mut out, row, due, at);
    }
    out.line("END:VCALENDAR");
    out.text.into_bytes()
}

/// Whether a row becomes an event: one that is a day's work, and has a day.
pub fn is_event(row: &PlanRow) -> bool {
    !row.phase && row.dates.due.is_some()
}

fn event(out: &mut Lines, row: &PlanRow, due: NaiveDate, at: DateTime<Utc>) {
    let after = due.checked_add_days(Days::new(1)).unwrap_or(due);
    out.line("BEGIN:VEVENT");
    out.line(&format!("UID:{}@kronika", escaped(&row.key)));
    out.line(&format!("DTSTAMP:{}", at.format("%Y%m%dT%H%M%SZ")));
    out.line(&format!("SEQUENCE:{}", row.changes));
    out.line(&format!("DTSTART;VALUE=DATE:{}", due.format("%Y%m%d")));
    out.line(&format!("DTEND;VALUE=DATE:{}", after.format("%Y%m%d")));
    out.line(&format!("SUMMARY:{}", escaped(&row.title)));
    let told = [row.owner.clone(), row.note.clone()];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
    if !told.is_empty() {
        out.line(&format!("DESCRIPTION:{}", escaped(&told)));
    }
    out.line(if row.removed { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    out.line("TRANSP:TRANSPARENT");
    out.line("END:VEVENT");
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// A content line, folded where it is too long; never inside a character.
    fn line(&mut self, line: &str) {
        let (mut rest, mut room) = (line, LINE);
        while rest.len() > room {
            let cut = rest.floor_char_boundary(room);
            let (head, tail) = rest.split_at(cut);
            self.text.push_str(head);
            self.text.push_str("\r\n ");
            (rest, room) = (tail, LINE - 1);
        }
        self.text.push_str(rest);
        self.text.push_str("\r\n");
    }
}

/// Text with what has a meaning set apart (section 3.3.11).
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            sign => out.push(sign),
        }
    }
    out.trim().to_owned()
}

/// The events and to-dos of a calendar.
pub fn read_ics(bytes: &[u8]) -> Read {
    let mut read = Read::default();
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let text = text.replace("\n ", "").replace("\n\t", "");
    let mut row: Option<PlanRow> = None;
    let mut left = Left::new();
    let (mut inside, mut begun) = (0_u32, 0);
    for (place, line) in text.lines().enumerate() {
        let Some((head, value)) = line.split_once(':') else { continue };
        let name = head.split(';').next().unwrap_or(head).to_uppercase();
        match (name.as_str(), value.trim().to_uppercase().as_str()) {
            ("BEGIN", "VEVENT" | "VTODO") if row.is_none() => {
                (row, inside, begun) = (Some(PlanRow::default()), 0, place + 1);
            }
            ("BEGIN", part) if row.is_some() => {
                *left.entry(part.to_owned()).or_default() += usize::from(inside == 0);
                inside += 1;
            }
            // What else a calendar may hold: journals, times that are taken.
            ("BEGIN", part @ ("VJOURNAL" | "VFREEBUSY")) => {
                *left.entry(part.to_owned()).or_default() += 1;
            }
            ("END", "VEVENT" | "VTODO") if inside == 0 => {
                row.take().into_iter().for_each(|row| keep(&mut read, row, begun));
            }
            ("END", _) if row.is_some() => inside = inside.saturating_sub(1),
            _ => {
                let Some(row) = row.as_mut().filter(|_| inside == 0) else { continue };
                field(row, &name, value, begun, &mut read, &mut left);
            }
        }
    }
    for (name, count) in left {
        read.remark(0, "reason-plan-left-out", &format!("{name} ({count})"), false);
    }
    if !text.contains("BEGIN:VCALENDAR") {
        read.remark(0, "reason-plan-no-calendar", "", true);
    }
    read
}

/// What is left out, by its name, with the number of places.
type Left = BTreeMap<String, usize>;

fn field(
    row: &mut PlanRow,
    name: &str,
    value: &str,
    line: usize,
    read: &mut Read,
    left: &mut Left,
) {
    match name {
        "UID" => row.key = plain(value).trim_end_matches("@kronika").to_owned(),
        "SUMMARY" => row.title = plain(value),
        "DESCRIPTION" => row.note = Some(plain(value)).filter(|note| !note.is_empty()),
        "DTSTART" => row.dates.start = day(value),
        "DUE" => row.dates.due = day(value),
        // The end of an all-day event is the day after it.
        "DTEND" if value.trim().len() == 8 => {
            row.dates.due = day(value).and_then(|day| day.checked_sub_days(Days::new(1)));
        }
        "DTEND" => row.dates.due = day(value),
        "PERCENT-COMPLETE" => row.percent = value.trim().parse().ok().filter(|done| *done <= 100),
        "COMPLETED" => row.done_on = day(value),
        "STATUS" if value.trim().eq_ignore_ascii_case("COMPLETED") => {
            row.status = Some(TaskStatus::Done);
        }
        "STATUS" if value.trim().eq_ignore_ascii_case("CANCELLED") => row.removed = true,
        "RRULE" | "RDATE" => read.remark(line, "reason-plan-repeats", value, false),
        "STATUS" if value.trim().eq_ignore_ascii_case("IN-PROCESS") => {
            row.status = Some(TaskStatus::Started);
        }
        name if SAID.contains(&name) => {}
        name => *left.entry(name.to_owned()).or_default() += 1,
    }
}

fn keep(read: &mut Read, mut row: PlanRow, line: usize) {
    if row.removed {
        return read.remark(line, "reason-plan-cancelled", &row.title, false);
    }
    if row.title.is_empty() {
        return read.remark(line, "reason-plan-no-title", "", true);
    }
    // An event without an end is over on its day.
    row.dates.due = row.dates.due.or(row.dates.start);
    if row.dates.start == row.dates.due {
        row.dates = Dates { start: None, due: row.dates.due };
    }
    if row.key.is_empty() {
        row.key = format!("line {line}");
    }
    row.number = (read.rows.len() + 1).to_string();
    read.rows.push(row);
}

fn day(value: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(value.trim().get(..8)?, "%Y%m%d").ok()
}
