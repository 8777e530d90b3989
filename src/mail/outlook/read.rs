//! Puts a message together from an Outlook item: the transport's headers where there are some, else its properties.

use super::super::contents::Wanted;
use super::facts;
use super::item::{Attached, Content, Item};
use super::people;
use super::props::Props;
use super::text;
use crate::domain::{Address, Attachment, Delivery, Message, MessageKind, Protection, Warning};
use crate::mail::notes::Notes;
use crate::mail::{ids, own, read as headers};

/// Ids of properties (MS-OXPROPS).
mod id {
    pub const CLASS: u16 = 0x001A;
    pub const SUBJECT: u16 = 0x0037;
    pub const SUBJECT_PREFIX: u16 = 0x003D;
    pub const NORMALIZED_SUBJECT: u16 = 0x0E1D;
    pub const HEADERS: u16 = 0x007D;
    pub const SENT: u16 = 0x0039;
    pub const DELIVERED: u16 = 0x0E06;
    pub const MESSAGE_ID: u16 = 0x1035;
    pub const IN_REPLY_TO: u16 = 0x1042;
    pub const REFERENCES: u16 = 0x1039;
    pub const CONVERSATION: u16 = 0x0071;
    pub const REPLY_TO: u16 = 0x004F;
    pub const RECIPIENT_TYPE: u16 = 0x0C15;
    pub const SHOWN_TO: [u16; 3] = [0x0E04, 0x0E03, 0x0E02];
    pub const REPORT: u16 = 0x1001;
    pub const SUPPLEMENT: u16 = 0x0C1B;
    pub const LONG_NAME: u16 = 0x3707;
    pub const SHORT_NAME: u16 = 0x3704;
    pub const SHOWN_NAME: u16 = 0x3001;
    pub const PATHS: [u16; 2] = [0x370D, 0x3708];
    pub const MIME: u16 = 0x370E;
    pub const CONTENT_ID: u16 = 0x3712;
}

/// The media type of a message in a compound file.
const MESSAGE_TYPE: &str = "application/vnd.ms-outlook";
/// That of an item in `winmail.dat`'s form.
pub(super) const PACKED_TYPE: &str = "application/ms-tnef";

/// The message an item is.
pub(super) fn message(
    item: &Item<'_>,
    hash: &dyn Fn(&[u8]) -> String,
    notes: &mut Notes,
) -> Message {
    let class = item.props.line(id::CLASS, notes).unwrap_or_default().to_ascii_lowercase();
    let mut message = headed(&item.props, notes);
    fill(&mut message, &item.props, notes);
    address(&mut message, item, notes);
    let body = text::body(&item.props, notes);
    (message.text, message.html) = (body.text, body.html);
    message.attachments = attachments(item, &class, hash, notes);
    signed(&mut message, item, &class, notes);
    if let Some(kind) = kind(&class) {
        message.kind = kind;
    }
    message.automatic |= message.kind.is_automatic();
    if message.kind == MessageKind::DeliveryReport {
        report(&mut message, item, &class, notes);
    }
    facts::add(&mut message, item, &class, notes);
    if message.date.is_none() {
        notes.add(Warning::NoDate);
    }
    message.words = own::words(&message.text);
    message
}

/// What the transport's headers say, read as those of any message; nothing else of that reading is kept.
fn headed(props: &Props, notes: &mut Notes) -> Message {
    let Some(text) = props.text(id::HEADERS, notes) else { return Message::default() };
    let mut read = headers::read(
        format!("{}\r\n\r\n", text.trim_end()).as_bytes(),
        &Wanted::All(&|_| String::new()),
    );
    let told = [Warning::DateWithoutZone, Warning::ForeignSignature, Warning::OddJourney];
    let told = told.into_iter().filter(|one| read.warnings.contains(one));
    told.for_each(|one| notes.add(one));
    read.warnings.clear();
    read.attachments.clear();
    read
}

/// Fills in from the properties what the headers do not say.
fn fill(message: &mut Message, props: &Props, notes: &mut Notes) {
    let mut line = |id| props.line(id, notes);
    message.message_id =
        message.message_id.take().or_else(|| line(id::MESSAGE_ID).and_then(|id| ids::one(&id)));
    if message.in_reply_to.is_empty() {
        message.in_reply_to = line(id::IN_REPLY_TO).map(|ids| ids::list(&ids)).unwrap_or_default();
    }
    if message.references.is_empty() {
        message.references = line(id::REFERENCES).map(|ids| ids::list(&ids)).unwrap_or_default();
    }
    // The headers' subject may be cut or badly encoded; the property is what Outlook shows.
    let subject = line(id::SUBJECT).or_else(|| {
        let rest = line(id::NORMALIZED_SUBJECT)?;
        Some(format!("{}{rest}", line(id::SUBJECT_PREFIX).map(|p| p + " ").unwrap_or_default()))
    });
    if let Some(subject) = subject {
        message.subject = subject;
    }
    message.date =
        message.date.or_else(|| props.time(id::SENT)).or_else(|| props.time(id::DELIVERED));
    if let Some(index) = props.binary(id::CONVERSATION) {
        message.thread_index = Some(index.iter().map(|byte| format!("{byte:02x}")).collect());
    }
}

/// From, To, Cc and Bcc: the list of recipients is what counts; headers complete it where it names only places in
/// a directory, and stand in where there is none.
fn address(message: &mut Message, item: &Item<'_>, notes: &mut Notes) {
    let headed: Vec<Address> =
        [&message.from, &message.to, &message.cc].into_iter().flatten().cloned().collect();
    let mut lists = [Vec::new(), Vec::new(), Vec::new()];
    for props in &item.recipients {
        // The upper bits say only how often it was sent (MS-OXCMSG §2.2.3.1.2).
        let place = match props.number(id::RECIPIENT_TYPE).unwrap_or(1) & 0xF {
            0 => continue,
            2 => 1,
            3 => 2,
            _ => 0,
        };
        if let (Some(list), Some(found)) = (lists.get_mut(place), people::recipient(props, notes)) {
            list.push(found);
        }
    }
    let is_listed = lists.iter().any(|list| !list.is_empty());
    let shown = [&mut message.to, &mut message.cc, &mut message.bcc];
    for ((list, shown), names) in lists.into_iter().zip(shown).zip(id::SHOWN_TO) {
        if is_listed {
            *shown = list;
            people::complete(shown, &headed);
        } else if shown.is_empty() {
            *shown = named(&item.props, names, notes);
        }
    }
    if !message.from.first().is_some_and(|one| people::is_internet(&one.address)) {
        let mut found: Vec<Address> = people::sender(&item.props, notes).into_iter().collect();
        people::complete(&mut found, &headed);
        if !found.is_empty() {
            message.from = found;
        }
    }
    if message.reply_to.is_empty() {
        message.reply_to = item.props.binary(id::REPLY_TO).map(people::entries).unwrap_or_default();
    }
}

/// The names Outlook shows, where there is nothing but them.
fn named(props: &Props, id: u16, notes: &mut Notes) -> Vec<Address> {
    let shown = props.line(id, notes).unwrap_or_default();
    let names =
        shown.split(';').map(|name| name.trim().trim_matches('\'')).filter(|n| !n.is_empty());
    let one = |name: &str| match people::is_internet(name) {
        true => Address { name: String::new(), address: name.to_owned() },
        false => Address { name: name.to_owned(), address: String::new() },
    };
    names.map(one).collect()
}

/// What the class of an item says it is (MS-OXCMSG §2.2.1.3 and the protocols of each kind).
fn kind(class: &str) -> Option<MessageKind> {
    let is = |beginning: &str| {
        let rest = class.strip_prefix(beginning);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    if class.starts_with("report.") {
        let receipt = class.ends_with(".ipnrn") || class.ends_with(".ipnnrn");
        return Some(if receipt { MessageKind::ReadReceipt } else { MessageKind::DeliveryReport });
    }
    let kinds: [(&[&str], MessageKind); 6] = [
        (&["ipm.schedule.meeting", "ipm.notification.meeting"], MessageKind::Invitation),
        (&["ipm.appointment"], MessageKind::Appointment),
        (&["ipm.contact", "ipm.distlist", "ipm.abchperson"], MessageKind::Contact),
        (&["ipm.task", "ipm.taskrequest"], MessageKind::Task),
        (&["ipm.stickynote", "ipm.activity"], MessageKind::Note),
        (&["ipm.note.rules.ooftemplate", "ipm.note.rules.replytemplate"], MessageKind::AutoReply),
    ];
    let found = kinds.into_iter().find(|(beginnings, _)| beginnings.iter().any(|one| is(one)));
    found.map(|(_, kind)| kind)
}

/// A report names in its recipients those it is about (MS-OXOMSG §3.2.1.3).
fn report(message: &mut Message, item: &Item<'_>, class: &str, notes: &mut Notes) {
    let action = match class {
        _ if class.ends_with(".dr") => "delivered",
        _ if class.ends_with(".delayed") => "delayed",
        _ if class.starts_with("report.") => "failed",
        _ => return,
    };
    for props in &item.recipients {
        let Some(person) = people::recipient(props, notes) else { continue };
        let reason = props.line(id::SUPPLEMENT, notes).or_else(|| props.line(id::REPORT, notes));
        message.deliveries.push(Delivery {
            address: if person.address.is_empty() { person.name } else { person.address },
            action: action.to_owned(),
            status: String::new(),
            reason: reason.unwrap_or_default(),
        });
    }
    if message.text.trim().is_empty() {
        message.text = item.props.text(id::REPORT, notes).unwrap_or_default();
    }
}

fn attachments(
    item: &Item<'_>,
    class: &str,
    hash: &dyn Fn(&[u8]) -> String,
    notes: &mut Notes,
) -> Vec<Attachment> {
    let of = |attached: &Attached<'_>| {
        let bytes = attached.content.bytes();
        Attachment {
            name: name(attached, notes),
            mime: mime(attached, class, notes),
            size: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            sha256: hash(&bytes),
            content_id: attached.props.line(id::CONTENT_ID, notes).and_then(|id| ids::one(&id)),
            ..Attachment::default()
        }
    };
    item.attachments.iter().map(of).collect()
}

fn name(attached: &Attached<'_>, notes: &mut Notes) -> String {
    let path = || {
        let path =
            id::PATHS.iter().find_map(|id| attached.props.line(*id, &mut Notes::default()))?;
        path.rsplit(['/', '\\']).next().map(str::to_owned)
    };
    let mut line = |id| attached.props.line(id, notes);
    let file = line(id::LONG_NAME).or_else(|| line(id::SHORT_NAME));
    let name = match &attached.content {
        // A message's file name, where it has one, is one that Outlook made up of its subject.
        Content::Message(..) => line(id::SHOWN_NAME).or(file),
        _ => file.or_else(path).or_else(|| line(id::SHOWN_NAME)),
    };
    let name = name.unwrap_or_default();
    match &attached.content {
        Content::Message(..) if !name.to_ascii_lowercase().ends_with(".msg") => {
            format!("{name}.msg")
        }
        _ => name,
    }
}

fn mime(attached: &Attached<'_>, class: &str, notes: &mut Notes) -> String {
    let said = attached.props.line(id::MIME, notes).map(|mime| mime.to_ascii_lowercase());
    let said = said.and_then(|mime| mime.split(';').next().map(|mime| mime.trim().to_owned()));
    let otherwise = match &attached.content {
        Content::Message(..) => return MESSAGE_TYPE.to_owned(),
        Content::Packed(_) => return PACKED_TYPE.to_owned(),
        Content::Object(_) => "application/x-ole-storage",
        Content::Elsewhere => "message/external-body",
        Content::Bytes(_) if class.ends_with(".smime.multipartsigned") => {
            return "message/rfc822".to_owned();
        }
        Content::Bytes(_) if class.ends_with(".smime") => "application/pkcs7-mime",
        Content::Bytes(_) => "application/octet-stream",
    };
    said.filter(|mime| mime.contains('/')).unwrap_or_else(|| otherwise.to_owned())
}

/// A signed or encrypted message is kept as one attachment that holds all of it (MS-OXOSMIME §2.1).
fn signed(message: &mut Message, item: &Item<'_>, class: &str, notes: &mut Notes) {
    let clear = class.ends_with(".smime.multipartsigned");
    let [only] = item.attachments.as_slice() else { return };
    let Content::Bytes(bytes) = &only.content else { return };
    if clear {
        message.protection = vec![Protection::SmimeSigned];
        let inner = headers::read(bytes, &Wanted::All(&|_| String::new()));
        if message.text.trim().is_empty() {
            (message.text, message.html) = (inner.text, inner.html);
            inner.warnings.iter().filter(|one| is_of_text(**one)).for_each(|one| notes.add(*one));
        }
    } else if class.ends_with(".smime") && message.protection.is_empty() {
        let encrypted =
            !bytes.windows(SIGNED_DATA.len()).take(64).any(|found| found == SIGNED_DATA);
        message.protection =
            vec![if encrypted { Protection::SmimeEncrypted } else { Protection::SmimeSigned }];
    }
}

/// `1.2.840.113549.1.7.2` (RFC 5652 §5.1), as it stands at the beginning of signed content.
const SIGNED_DATA: &[u8] = &[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

fn is_of_text(warning: Warning) -> bool {
    use Warning::{DamagedEncoding, DamagedText, GuessedCharset, UnknownCharset};
    matches!(warning, DamagedEncoding | DamagedText | GuessedCharset | UnknownCharset)
}
