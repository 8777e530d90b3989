//! Meetings in `text/calendar` parts (iCalendar, RFC 5545, as sent by RFC 5546).

use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use crate::domain::{Address, Attendee, CalendarTime, Invitation};

/// Attendees read of one meeting.
const MOST_ATTENDEES: usize = 2_000;
/// Bytes looked at; a meeting with its zone's rules has a few thousand.
const MOST_BYTES: usize = 1024 * 1024;

/// The first meeting of a calendar; none where there is none in it.
pub(super) fn read(text: &str) -> Option<Invitation> {
    let text = text.get(..text.floor_char_boundary(MOST_BYTES)).unwrap_or(text);
    let mut reader = Reader::default();
    for line in unfolded(text) {
        if let Some(property) = Property::of(&line) {
            reader.take(&property);
        }
        if reader.done {
            break;
        }
    }
    reader.begun.then(|| reader.finish())
}

/// What a meeting says, on lines, for those who search and for lists.
pub(super) fn as_text(meeting: &Invitation) -> String {
    let lines = [&meeting.title, &meeting.place, &meeting.description];
    let lines = lines.map(|line| line.trim()).into_iter().filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n\n")
}

/// Lines with those joined that were folded (RFC 5545 §3.1).
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// `NAME;PARAM=value:VALUE`
struct Property<'a> {
    name: String,
    params: Vec<(String, &'a str)>,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn of(line: &'a str) -> Option<Property<'a>> {
        let (head, value) = split_outside_quotes(line, ':')?;
        let mut pieces = Vec::new();
        let mut rest = head;
        while let Some((piece, after)) = split_outside_quotes(rest, ';') {
            pieces.push(piece);
            rest = after;
        }
        pieces.push(rest);
        let mut pieces = pieces.into_iter();
        let name = pieces.next()?.trim().to_ascii_uppercase();
        let param = |piece: &'a str| {
            let (name, value) = piece.split_once('=')?;
            Some((name.trim().to_ascii_uppercase(), value.trim().trim_matches('"')))
        };
        Some(Property { name, params: pieces.filter_map(param).collect(), value })
    }

    fn param(&self, name: &str) -> Option<&'a str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    /// The value as text, its escapes undone.
    fn text(&self) -> String {
        let mut output = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => output.push('\n'),
                    Some(other) => output.push(other),
                    None => {}
                },
                '\0' => output.push('\u{FFFD}'),
                c => output.push(c),
            }
        }
        output.trim().to_owned()
    }

    fn address(&self) -> Address {
        let value = self.value.trim();
        let mail = value.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
        let address = if mail { value.get(7..).unwrap_or_default() } else { value };
        Address {
            name: self.param("CN").unwrap_or_default().to_owned(),
            address: address.trim().to_owned(),
        }
    }

    fn time(&self) -> Option<CalendarTime> {
        let value = self.value.trim();
        let day = NaiveDate::parse_from_str(value.get(..8)?, "%Y%m%d").ok()?;
        let Some(clock) = value.get(8..).and_then(|rest| rest.strip_prefix('T')) else {
            let local = day.and_time(NaiveTime::MIN);
            return Some(CalendarTime { local, zone: String::new(), whole_day: true });
        };
        let time = NaiveTime::parse_from_str(clock.get(..6)?, "%H%M%S").ok()?;
        let zone = match clock.ends_with(['Z', 'z']) {
            true => "UTC",
            false => self.param("TZID").unwrap_or_default(),
        };
        Some(CalendarTime { local: day.and_time(time), zone: zone.to_owned(), whole_day: false })
    }
}

fn split_outside_quotes(text: &str, sign: char) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = text.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == sign && !quoted
    });
    let (at, _) = at?;
    Some((text.get(..at)?, text.get(at + sign.len_utf8()..)?))
}

/// A meeting being read.
#[derive(Default)]
struct Reader {
    meeting: Invitation,
    /// The components open around the line, innermost last.
    open: Vec<String>,
    lasts: Option<Duration>,
    begun: bool,
    done: bool,
}

impl Reader {
    fn take(&mut self, property: &Property<'_>) {
        match property.name.as_str() {
            "BEGIN" if self.open.len() < 16 => {
                let name = property.value.trim().to_ascii_uppercase();
                self.begun |= name == "VEVENT";
                self.open.push(name);
            }
            "END" => {
                self.done = self.open.pop().is_some_and(|name| name == "VEVENT");
            }
            "METHOD" if self.open.len() <= 1 => {
                self.meeting.method = property.text().to_ascii_uppercase();
            }
            _ if self.open.last().is_some_and(|name| name == "VEVENT") => self.take_event(property),
            _ => {}
        }
    }

    fn take_event(&mut self, property: &Property<'_>) {
        let meeting = &mut self.meeting;
        match property.name.as_str() {
            "UID" => meeting.uid = property.text(),
            "SUMMARY" => meeting.title = property.text(),
            "DESCRIPTION" => meeting.description = property.text(),
            "LOCATION" => meeting.place = property.text(),
            "STATUS" => meeting.status = property.text().to_ascii_uppercase(),
            "RRULE" => meeting.repeats = property.text(),
            "DTSTART" => meeting.starts = property.time(),
            "DTEND" => meeting.ends = property.time(),
            "DURATION" => self.lasts = duration(property.value.trim()),
            "ORGANIZER" => meeting.organizer = Some(property.address()),
            "ATTENDEE" if meeting.attendees.len() < MOST_ATTENDEES => {
                let answer = property.param("PARTSTAT").unwrap_or_default().to_ascii_uppercase();
                meeting.attendees.push(Attendee { address: property.address(), answer });
            }
            _ => {}
        }
    }

    fn finish(mut self) -> Invitation {
        let meeting = &mut self.meeting;
        if meeting.ends.is_none() {
            meeting.ends = meeting.starts.clone().zip(self.lasts).and_then(|(mut time, lasts)| {
                time.local = time.local.checked_add_signed(lasts)?;
                Some(time)
            });
        }
        // The end of a whole day is written as the day after.
        if let Some(ends) = meeting.ends.as_mut().filter(|ends| ends.whole_day) {
            let last: Option<NaiveDateTime> = ends.local.checked_sub_days(Days::new(1));
            let starts = meeting.starts.as_ref().map(|starts| starts.local);
            ends.local = last.filter(|last| Some(*last) >= starts).unwrap_or(ends.local);
        }
        self.meeting
    }
}

/// `PT1H30M`, `P1D` (RFC 5545 §3.3.6).
fn duration(text: &str) -> Option<Duration> {
    let rest = text.trim_start_matches('+').strip_prefix('P')?;
    let (mut seconds, mut digits, mut in_time) = (0_i64, String::new(), false);
    for c in rest.chars().take(40) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if c == 'T' {
            in_time = true;
            continue;
        }
        let unit = match (c, in_time) {
            ('W', _) => 604_800,
            ('D', _) => 86_400,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        let number: i64 = digits.parse().ok()?;
        digits.clear();
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
    }
    Duration::try_seconds(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEETING: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Warsaw\r\n\
BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1@x\r\n\
SUMMARY:Przegląd harmonogramu\\, etap \r\n 2\r\nDTSTART;TZID=\"Europe/Warsaw\":20240312T100000\r\n\
DTEND;TZID=Europe/Warsaw:20240312T113000\r\nLOCATION:Sala 4\\nII piętro\r\n\
ORGANIZER;CN=\"Rudnik; Ewa\":MAILTO:ewa@example.pl\r\n\
ATTENDEE;PARTSTAT=ACCEPTED;CN=Ana:mailto:ana@example.ro\r\nATTENDEE:mailto:jan@example.pl\r\n\
STATUS:CONFIRMED\r\nBEGIN:VALARM\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    fn clock(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_meeting_is_read_whole() {
        let meeting = read(MEETING).unwrap();
        assert_eq!(meeting.method, "REQUEST");
        assert_eq!(meeting.title, "Przegląd harmonogramu, etap 2");
        assert_eq!(meeting.place, "Sala 4\nII piętro");
        let starts = meeting.starts.unwrap();
        assert_eq!(starts.local, clock("2024-03-12T10:00:00"));
        assert_eq!((starts.zone.as_str(), starts.whole_day), ("Europe/Warsaw", false));
        assert_eq!(meeting.ends.unwrap().local, clock("2024-03-12T11:30:00"));
        let organizer = meeting.organizer.unwrap();
        assert_eq!(
            (organizer.name.as_str(), organizer.address.as_str()),
            ("Rudnik; Ewa", "ewa@example.pl")
        );
        let answers: Vec<_> =
            meeting.attendees.iter().map(|one| (&*one.address.address, &*one.answer)).collect();
        assert_eq!(answers, [("ana@example.ro", "ACCEPTED"), ("jan@example.pl", "")]);
        assert_eq!((meeting.status.as_str(), meeting.description.as_str()), ("CONFIRMED", ""));
    }

    #[test]
    fn times_of_every_form() {
        let check = |lines: &str, starts: &str, ends: Option<&str>, zone: &str, whole: bool| {
            let meeting = read(&format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT")).unwrap();
            let found = meeting.starts.unwrap();
            assert_eq!((found.local, &*found.zone, found.whole_day), (clock(starts), zone, whole));
            assert_eq!(meeting.ends.map(|ends| ends.local), ends.map(clock), "{lines}");
        };
        let at = "2024-03-12T10:00:00";
        check("DTSTART:20240312T100000Z", at, None, "UTC", false);
        check(
            "DTSTART:20240312T100000\nDURATION:PT1H30M",
            at,
            Some("2024-03-12T11:30:00"),
            "",
            false,
        );
        let day = "2024-03-12T00:00:00";
        check("DTSTART;VALUE=DATE:20240312\nDTEND;VALUE=DATE:20240313", day, Some(day), "", true);
    }

    #[test]
    fn what_is_no_meeting_is_none() {
        for text in ["", "words", "BEGIN:VCALENDAR\nEND:VCALENDAR", "BEGIN:VTODO\nSUMMARY:x"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(
            read("BEGIN:VEVENT\nDTSTART:soon\nDURATION:P9999999999999999999D").unwrap().starts,
            None
        );
    }
}
