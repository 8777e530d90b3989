//! The form in which what was read of a message is kept. Derived, so it may change with any version of
//! the program.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::domain::{
    Address, Attachment, Attendee, CalendarTime, Delivery, Fact, FactName, FactValue, Form,
    Invitation, Message, MessageKind, Origin, Protection, Quotation, TaskState, Warning,
};

/// Bytes of the text that are read with the head, and shown in a list.
pub(super) const BEGINNING: usize = 400;

/// A message without its text.
#[derive(Serialize, Deserialize, Default)]
pub(super) struct Kept {
    id: Option<String>,
    /// Milliseconds since 1970
    date: Option<i64>,
    from: Pairs,
    to: Pairs,
    cc: Pairs,
    bcc: Pairs,
    reply_to: Pairs,
    subject: String,
    in_reply_to: Vec<String>,
    references: Vec<String>,
    attachments: Vec<KeptAttachment>,
    /// Words its author wrote
    words: u32,
    automatic: bool,
    warnings: Vec<String>,
    /// The beginning of the text
    pub(super) begins: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    form: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    invitation: Option<KeptInvitation>,
    /// Address, action, status, reason
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    deliveries: Vec<(String, String, String, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    protection: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    thread_index: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    facts: Vec<KeptFact>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    quotations: Vec<KeptQuotation>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    lacks: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    asks: bool,
}

/// Names and addresses.
type Pairs = Vec<(String, String)>;

#[derive(Serialize, Deserialize)]
struct KeptAttachment {
    name: String,
    mime: String,
    size: u64,
    sha256: String,
    content_id: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    origin: String,
}

#[derive(Serialize, Deserialize, Default)]
struct KeptInvitation {
    method: String,
    uid: String,
    title: String,
    description: String,
    starts: Option<KeptTime>,
    ends: Option<KeptTime>,
    place: String,
    organizer: Option<(String, String)>,
    /// Name, address, answer
    attendees: Vec<(String, String, String)>,
    status: String,
    repeats: String,
}

/// Seconds of the local clock, its zone, a whole day.
type KeptTime = (i64, String, bool);

#[derive(Serialize, Deserialize, Default)]
struct KeptQuotation {
    from: (String, String),
    /// Seconds of a clock in an unknown zone
    at: Option<i64>,
    subject: String,
    to: Pairs,
}

/// What a fact is about, and what it says.
#[derive(Serialize, Deserialize)]
struct KeptFact {
    name: String,
    #[serde(flatten)]
    value: KeptValue,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KeptValue {
    Text(String),
    /// Days since 1970
    Day(i32),
    /// Milliseconds since 1970
    Moment(i64),
    Percent(u8),
    State(String),
}

/// The kept form of a message.
pub(super) fn pack(message: &Message) -> Kept {
    Kept {
        id: message.message_id.clone(),
        date: message.date.map(|date| date.timestamp_millis()),
        from: pairs(&message.from),
        to: pairs(&message.to),
        cc: pairs(&message.cc),
        bcc: pairs(&message.bcc),
        reply_to: pairs(&message.reply_to),
        subject: message.subject.clone(),
        in_reply_to: message.in_reply_to.clone(),
        references: message.references.clone(),
        attachments: message.attachments.iter().map(pack_attachment).collect(),
        words: message.words,
        automatic: message.automatic,
        warnings: message.warnings.iter().map(|warning| warning.as_str().to_owned()).collect(),
        begins: message.text[..message.text.floor_char_boundary(BEGINNING)].to_owned(),
        form: match message.form {
            Form::Internet => String::new(),
            form => form.as_str().to_owned(),
        },
        kind: match message.kind {
            MessageKind::Letter => String::new(),
            kind => kind.as_str().to_owned(),
        },
        invitation: message.invitation.as_ref().map(pack_invitation),
        deliveries: message.deliveries.iter().map(pack_delivery).collect(),
        protection: message.protection.iter().map(|way| way.as_str().to_owned()).collect(),
        thread_index: message.thread_index.clone(),
        facts: message.facts.iter().map(pack_fact).collect(),
        quotations: message.quotations.iter().map(pack_quotation).collect(),
        lacks: message.lacks_attachment,
        asks: message.asks,
    }
}

/// The message of a kept form, with this text.
pub(super) fn unpack(kept: Kept, text: String) -> Message {
    Message {
        message_id: kept.id,
        date: kept.date.and_then(DateTime::from_timestamp_millis),
        from: addresses(kept.from),
        to: addresses(kept.to),
        cc: addresses(kept.cc),
        bcc: addresses(kept.bcc),
        reply_to: addresses(kept.reply_to),
        subject: kept.subject,
        in_reply_to: kept.in_reply_to,
        references: kept.references,
        text,
        html: None,
        attachments: kept.attachments.into_iter().map(unpack_attachment).collect(),
        words: kept.words,
        automatic: kept.automatic,
        warnings: kept.warnings.iter().filter_map(|name| Warning::from_word(name)).collect(),
        form: Form::from_word(&kept.form).unwrap_or_default(),
        kind: MessageKind::from_word(&kept.kind).unwrap_or_default(),
        invitation: kept.invitation.map(unpack_invitation),
        deliveries: kept.deliveries.into_iter().map(unpack_delivery).collect(),
        protection: kept.protection.iter().filter_map(|way| Protection::from_word(way)).collect(),
        thread_index: kept.thread_index,
        facts: kept.facts.into_iter().filter_map(unpack_fact).collect(),
        quotations: kept.quotations.into_iter().map(unpack_quotation).collect(),
        lacks_attachment: kept.lacks,
        asks: kept.asks,
    }
}

fn pair(one: &Address) -> (String, String) {
    (one.name.clone(), one.address.clone())
}

fn pairs(list: &[Address]) -> Pairs {
    list.iter().map(pair).collect()
}

fn address((name, address): (String, String)) -> Address {
    Address { name, address }
}

fn addresses(list: Pairs) -> Vec<Address> {
    list.into_iter().map(address).collect()
}

fn pack_attachment(one: &Attachment) -> KeptAttachment {
    KeptAttachment {
        name: one.name.clone(),
        mime: one.mime.clone(),
        size: one.size,
        sha256: one.sha256.clone(),
        content_id: one.content_id.clone(),
        origin: match one.origin {
            Origin::Part => String::new(),
            origin => origin.as_str().to_owned(),
        },
    }
}

fn unpack_attachment(kept: KeptAttachment) -> Attachment {
    Attachment {
        name: kept.name,
        mime: kept.mime,
        size: kept.size,
        sha256: kept.sha256,
        content_id: kept.content_id,
        origin: Origin::from_word(&kept.origin).unwrap_or_default(),
    }
}

fn pack_time(time: &CalendarTime) -> KeptTime {
    (time.local.and_utc().timestamp(), time.zone.clone(), time.whole_day)
}

fn unpack_time((seconds, zone, whole_day): KeptTime) -> Option<CalendarTime> {
    Some(CalendarTime { local: clock(seconds)?, zone, whole_day })
}

/// What a clock shows so many seconds after it showed 1970.
fn clock(seconds: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc())
}

fn pack_invitation(one: &Invitation) -> KeptInvitation {
    let attendee = |who: &Attendee| {
        (who.address.name.clone(), who.address.address.clone(), who.answer.clone())
    };
    KeptInvitation {
        method: one.method.clone(),
        uid: one.uid.clone(),
        title: one.title.clone(),
        description: one.description.clone(),
        starts: one.starts.as_ref().map(pack_time),
        ends: one.ends.as_ref().map(pack_time),
        place: one.place.clone(),
        organizer: one.organizer.as_ref().map(pair),
        attendees: one.attendees.iter().map(attendee).collect(),
        status: one.status.clone(),
        repeats: one.repeats.clone(),
    }
}

fn unpack_invitation(kept: KeptInvitation) -> Invitation {
    let attendee = |(name, mail, answer)| Attendee { address: address((name, mail)), answer };
    Invitation {
        method: kept.method,
        uid: kept.uid,
        title: kept.title,
        description: kept.description,
        starts: kept.starts.and_then(unpack_time),
        ends: kept.ends.and_then(unpack_time),
        place: kept.place,
        organizer: kept.organizer.map(address),
        attendees: kept.attendees.into_iter().map(attendee).collect(),
        status: kept.status,
        repeats: kept.repeats,
    }
}

fn pack_delivery(one: &Delivery) -> (String, String, String, String) {
    (one.address.clone(), one.action.clone(), one.status.clone(), one.reason.clone())
}

fn unpack_delivery(kept: (String, String, String, String)) -> Delivery {
    let (address, action, status, reason) = kept;
    Delivery { address, action, status, reason }
}

fn pack_quotation(one: &Quotation) -> KeptQuotation {
    KeptQuotation {
        from: pair(&one.from),
        at: one.at.map(|at| at.and_utc().timestamp()),
        subject: one.subject.clone(),
        to: pairs(&one.to),
    }
}

fn unpack_quotation(kept: KeptQuotation) -> Quotation {
    Quotation {
        from: address(kept.from),
        at: kept.at.and_then(clock),
        subject: kept.subject,
        to: addresses(kept.to),
    }
}

fn pack_fact(fact: &Fact) -> KeptFact {
    let value = match &fact.value {
        FactValue::Text(text) => KeptValue::Text(text.clone()),
        FactValue::Day(day) => KeptValue::Day(day.to_epoch_days()),
        FactValue::Moment(at) => KeptValue::Moment(at.timestamp_millis()),
        FactValue::Percent(share) => KeptValue::Percent(*share),
        FactValue::State(state) => KeptValue::State(state.as_str().to_owned()),
    };
    KeptFact { name: fact.name.as_str().to_owned(), value }
}

fn unpack_fact(kept: KeptFact) -> Option<Fact> {
    let value = match kept.value {
        KeptValue::Text(text) => FactValue::Text(text),
        KeptValue::Day(day) => FactValue::Day(NaiveDate::from_epoch_days(day)?),
        KeptValue::Moment(at) => FactValue::Moment(DateTime::from_timestamp_millis(at)?),
        KeptValue::Percent(share) => FactValue::Percent(share),
        KeptValue::State(word) => FactValue::State(TaskState::from_word(&word)?),
    };
    Some(Fact { name: FactName::from_word(&kept.name)?, value })
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_whole() {
        let who = |name: &str| Address { name: name.into(), address: format!("{name}@example.pl") };
        let time = |zone: &str| CalendarTime {
            local: clock(1_700_000_000).unwrap(),
            zone: zone.into(),
            whole_day: zone.is_empty(),
        };
        let message = Message {
            message_id: Some("1@x".into()),
            date: DateTime::from_timestamp_millis(1_700_000_000_123),
            from: vec![who("ewa")],
            to: vec![who("ana"), who("jan")],
            cc: vec![who("c")],
            bcc: vec![who("b")],
            reply_to: vec![who("r")],
            subject: "Łódź".into(),
            in_reply_to: vec!["0@x".into()],
            references: vec!["0@x".into()],
            text: "words".into(),
            html: None,
            attachments: vec![Attachment {
                name: "a.pdf".into(),
                mime: "application/pdf".into(),
                size: 3,
                sha256: "00".into(),
                content_id: Some("c".into()),
                origin: Origin::Text,
            }],
            words: 1,
            form: Form::Outlook,
            facts: [
                (FactName::Company, FactValue::Text("Łąka".into())),
                (FactName::Due, FactValue::Day(NaiveDate::from_epoch_days(20_000).unwrap())),
                (FactName::Starts, FactValue::Moment(DateTime::from_timestamp_millis(5).unwrap())),
                (FactName::Progress, FactValue::Percent(50)),
                (FactName::State, FactValue::State(TaskState::Waiting)),
            ]
            .map(|(name, value)| Fact { name, value })
            .into(),
            kind: MessageKind::Invitation,
            invitation: Some(Invitation {
                method: "REQUEST".into(),
                uid: "u".into(),
                title: "t".into(),
                description: "d".into(),
                starts: Some(time("Europe/Warsaw")),
                ends: Some(time("")),
                place: "p".into(),
                organizer: Some(who("o")),
                attendees: vec![Attendee { address: who("a"), answer: "ACCEPTED".into() }],
                status: "CONFIRMED".into(),
                repeats: "FREQ=DAILY".into(),
            }),
            deliveries: vec![Delivery {
                address: "x@example.pl".into(),
                action: "failed".into(),
                status: "5.1.1".into(),
                reason: "unknown".into(),
            }],
            protection: Protection::ALL.to_vec(),
            thread_index: Some("01ab".into()),
            quotations: vec![Quotation {
                from: who("q"),
                at: clock(1_600_000_000),
                subject: "s".into(),
                to: vec![who("t")],
            }],
            lacks_attachment: true,
            asks: true,
            automatic: true,
            warnings: Warning::ALL.to_vec(),
        };
        let json = serde_json::to_string(&pack(&message)).unwrap();
        let kept: Kept = serde_json::from_str(&json).unwrap();
        assert_eq!(unpack(kept, "words".into()), message);
    }
}
