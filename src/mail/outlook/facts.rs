//! What appointments, contacts, tasks and notes say of themselves (MS-OXOCAL, MS-OXOCNTC, MS-OXOTASK, MS-OXOJRNL).

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::item::Item;
use super::names::Set;
use super::people;
use super::props::Props;
use crate::domain::{
    Attendee, CalendarTime, Fact, FactName, FactValue, Invitation, Message, MessageKind, TaskState,
};
use crate::mail::notes::Notes;

/// Adds them to a message of such a kind.
pub(super) fn add(message: &mut Message, item: &Item<'_>, class: &str, notes: &mut Notes) {
    match message.kind {
        MessageKind::Appointment | MessageKind::Invitation => {
            message.invitation = Some(meeting(message, item, class, notes));
        }
        MessageKind::Contact => message.facts = contact(item, notes),
        MessageKind::Task => message.facts = task(item, notes),
        MessageKind::Note => message.facts = note(item),
        _ => {}
    }
}

/// A meeting (MS-OXOCAL §2.2.1, §2.2.2). The times are kept in UTC; the sender's zone is known only by a name in
/// their language.
fn meeting(message: &Message, item: &Item<'_>, class: &str, notes: &mut Notes) -> Invitation {
    let (props, names) = (&item.props, &item.names);
    let id = |number| names.id(Set::Appointment, number);
    let whole_day = props.flag(id(0x8215));
    let time = |at: Option<DateTime<Utc>>| at.map(|at| calendar_time(at, whole_day));
    let uid = [0x23, 0x03].iter().find_map(|number| props.binary(names.id(Set::Meeting, *number)));
    Invitation {
        method: method(class).to_owned(),
        uid: uid
            .map(|uid| uid.iter().map(|byte| format!("{byte:02X}")).collect())
            .unwrap_or_default(),
        title: message.subject.clone(),
        description: String::new(),
        starts: time(props.time(id(0x820D)).or_else(|| props.time(0x0060))),
        ends: time(props.time(id(0x820E)).or_else(|| props.time(0x0061))),
        place: props.line(id(0x8208), notes).unwrap_or_default(),
        organizer: organizer(message, item, notes),
        attendees: attendees(item, notes),
        // Bit 2 of the state (§2.2.1.10) says that it was called off.
        status: match props.number(id(0x8217)) {
            Some(state) if state & 4 != 0 => "CANCELLED".to_owned(),
            _ => String::new(),
        },
        repeats: props.line(id(0x8232), notes).unwrap_or_default(),
    }
}

fn organizer(
    message: &Message,
    item: &Item<'_>,
    notes: &mut Notes,
) -> Option<crate::domain::Address> {
    let listed = item.recipients.iter().find(|props| is_organizer(props));
    listed
        .and_then(|props| people::recipient(props, notes))
        .or_else(|| message.from.first().cloned())
}

/// The flag of the organizer (§2.2.4.10.1), or the type of the one who sent it.
fn is_organizer(props: &Props) -> bool {
    props.number(0x5FFD).is_some_and(|flags| flags & 2 != 0) || props.number(0x0C15) == Some(0)
}

fn attendees(item: &Item<'_>, notes: &mut Notes) -> Vec<Attendee> {
    let asked = item.recipients.iter().filter(|props| !is_organizer(props));
    let one = |props: &Props| {
        // PidTagRecipientTrackStatus (§2.2.4.10.2).
        let answer = match props.number(0x5FFF) {
            Some(2) => "TENTATIVE",
            Some(3) => "ACCEPTED",
            Some(4) => "DECLINED",
            Some(5) => "NEEDS-ACTION",
            _ => "",
        };
        Some(Attendee { address: people::recipient(props, notes)?, answer: answer.to_owned() })
    };
    asked.filter_map(one).collect()
}

fn method(class: &str) -> &'static str {
    match class.strip_prefix("ipm.schedule.meeting.") {
        Some(rest) if rest.starts_with("request") => "REQUEST",
        Some(rest) if rest.starts_with("canceled") => "CANCEL",
        Some(rest) if rest.starts_with("resp") => "REPLY",
        _ => "",
    }
}

/// A whole day begins at midnight where it was written, wherever that is: the nearest midnight of UTC.
fn calendar_time(at: DateTime<Utc>, whole_day: bool) -> CalendarTime {
    let local = at.naive_utc();
    if !whole_day {
        return CalendarTime { local, zone: "UTC".to_owned(), whole_day };
    }
    CalendarTime { local: nearest_day(at).and_time(NaiveTime::MIN), zone: String::new(), whole_day }
}

fn nearest_day(at: DateTime<Utc>) -> NaiveDate {
    let noon = at.checked_add_signed(Duration::hours(12)).unwrap_or(at);
    noon.date_naive()
}

/// Gathers facts, leaving out what an item does not say.
struct Facts<'a, 'n> {
    props: &'a Props,
    notes: &'n mut Notes,
    found: Vec<Fact>,
}

impl Facts<'_, '_> {
    fn text(&mut self, name: FactName, ids: &[u16]) {
        for id in ids {
            let Some(text) = self.props.line(*id, self.notes) else { continue };
            self.push(name, FactValue::Text(text));
        }
    }

    fn day(&mut self, name: FactName, id: u16) {
        if let Some(at) = self.props.time(id) {
            self.push(name, FactValue::Day(nearest_day(at)));
        }
    }

    fn push(&mut self, name: FactName, value: FactValue) {
        let fact = Fact { name, value };
        if !self.found.contains(&fact) {
            self.found.push(fact);
        }
    }
}

/// A card of the address book (MS-OXOCNTC §2.2.1), or a list of several people (§2.2.2).
fn contact(item: &Item<'_>, notes: &mut Notes) -> Vec<Fact> {
    let id = |number| item.names.id(Set::Address, number);
    let mut facts = Facts { props: &item.props, notes, found: Vec::new() };
    facts.text(FactName::Name, &[0x3001]);
    facts.text(FactName::Company, &[0x3A16]);
    facts.text(FactName::JobTitle, &[0x3A17]);
    facts.text(FactName::Department, &[0x3A18]);
    facts.text(FactName::Email, &[id(0x8083), id(0x8093), id(0x80A3)]);
    facts.text(FactName::Phone, &[0x3A08, 0x3A1B, 0x3A57, 0x3A09, 0x3A2F, 0x3A1A, 0x3A1F]);
    facts.text(FactName::Mobile, &[0x3A1C]);
    facts.text(FactName::Fax, &[0x3A24, 0x3A25, 0x3A23]);
    facts.text(FactName::PostalAddress, &[id(0x801B), id(0x801A), id(0x801C), 0x3A15]);
    facts.text(FactName::Web, &[id(0x802B), 0x3A51, 0x3A50]);
    facts.day(FactName::Birthday, 0x3A42);
    // Members stand as entries of their own (§2.2.2.2.1).
    let members = item.props.get(id(0x8054)).map(|list| list.values.as_slice()).unwrap_or_default();
    let members = members.iter().filter_map(|entry| people::one_off(entry));
    for member in members {
        let text = format!("{} {}", member.name, member.address);
        facts.push(FactName::Member, FactValue::Text(text.trim().to_owned()));
    }
    facts.found
}

/// A task (MS-OXOTASK §2.2.2).
fn task(item: &Item<'_>, notes: &mut Notes) -> Vec<Fact> {
    let id = |number| item.names.id(Set::Task, number);
    let mut facts = Facts { props: &item.props, notes, found: Vec::new() };
    facts.day(FactName::Starts, id(0x8104));
    facts.day(FactName::Due, id(0x8105));
    facts.day(FactName::Done, id(0x810F));
    if let Some(state) = item.props.number(id(0x8101)).and_then(TaskState::of) {
        facts.push(FactName::State, FactValue::State(state));
    }
    if let Some(share) =
        item.props.fraction(id(0x8102)).filter(|share| *share > 0.0 && *share <= 1.0)
    {
        // Between 0 and 100.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        facts.push(FactName::Progress, FactValue::Percent((share * 100.0).round() as u8));
    }
    facts.text(FactName::Owner, &[id(0x811F)]);
    facts.found
}

/// An entry of the journal (MS-OXOJRNL §2.2.1); a sticky note is nothing but its text.
fn note(item: &Item<'_>) -> Vec<Fact> {
    let id = |number| item.names.id(Set::Log, number);
    let moment = |name, number| {
        let at = item.props.time(id(number))?;
        Some(Fact { name, value: FactValue::Moment(at) })
    };
    [moment(FactName::Starts, 0x8706), moment(FactName::Ends, 0x8708)]
        .into_iter()
        .flatten()
        .collect()
}
