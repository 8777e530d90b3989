//! `winmail.dat` (MS-OXTNEF): an item packed into attributes, with its attachments.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::item::{Attached, Content, Item};
use super::letters::Letters;
use super::names::Names;
use super::props::{Property, Props, is_fixed, kind};
use crate::domain::Warning;
use crate::mail::notes::Notes;

/// What the bytes begin with (§2.1.3.2).
const SIGNATURE: [u8; 4] = [0x78, 0x9F, 0x3E, 0x22];

/// Attributes (§2.1.3.3).
mod attribute {
    pub const FROM: u32 = 0x0000_8000;
    pub const SUBJECT: u32 = 0x0001_8004;
    pub const SENT: u32 = 0x0003_8005;
    pub const RECEIVED: u32 = 0x0003_8006;
    pub const CLASS: u32 = 0x0007_8008;
    pub const BODY: u32 = 0x0002_800C;
    pub const PROPERTIES: u32 = 0x0006_9003;
    pub const RECIPIENTS: u32 = 0x0006_9004;
    pub const CODE_PAGE: u32 = 0x0006_9007;
    pub const ATTACHMENT: u32 = 0x0006_9002;
    pub const ATTACHMENT_DATA: u32 = 0x0006_800F;
    pub const ATTACHMENT_TITLE: u32 = 0x0001_8010;
    pub const ATTACHMENT_FILE: u32 = 0x0006_9001;
    pub const ATTACHMENT_PROPERTIES: u32 = 0x0006_9005;
}

/// The bytes of an attachment, as a property (`PidTagAttachDataBinary`, MS-OXCMSG §2.2.2.7).
const DATA: u16 = 0x3701;

/// Whether bytes begin as packed ones do.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE)
}

/// The item packed into some bytes; none where they are something else.
pub(super) fn item<'a>(bytes: &'a [u8], notes: &mut Notes) -> Option<Item<'a>> {
    let mut rest = bytes.strip_prefix(&SIGNATURE)?.get(2..).unwrap_or_default();
    let mut reader = Reader { item: Item::default(), old: Vec::new(), page: None, notes };
    while !rest.is_empty() {
        let Some((attribute, next)) = Attribute::of(rest) else {
            // A line break at the end comes from the transport.
            reader.note(rest.trim_ascii().is_empty());
            break;
        };
        if !attribute.whole {
            reader.notes.add(Warning::DamagedEncoding);
        }
        reader.take(&attribute);
        rest = next;
    }
    Some(reader.finish())
}

/// One attribute (§2.1.3.3): level, id, length, data, sum of its bytes.
struct Attribute<'a> {
    id: u32,
    data: &'a [u8],
    whole: bool,
}

impl<'a> Attribute<'a> {
    fn of(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let (_level, rest) = bytes.split_first()?;
        let mut cursor = Cursor(rest);
        let (id, length) = (cursor.number()?, cursor.number()?);
        let length = usize::try_from(length).ok()?;
        let data = cursor.take(length.min(cursor.0.len()));
        let sum = cursor.take(2);
        let counted = data.iter().fold(0_u16, |sum, byte| sum.wrapping_add(u16::from(*byte)));
        let whole = data.len() == length && sum == counted.to_le_bytes();
        Some((Self { id, data, whole }, cursor.0))
    }
}

struct Reader<'a, 'n> {
    item: Item<'a>,
    /// What the old attributes say; properties that say the same go before them.
    old: Vec<(u16, Property)>,
    page: Option<u32>,
    notes: &'n mut Notes,
}

impl<'a> Reader<'a, '_> {
    fn take(&mut self, attribute: &Attribute<'a>) {
        let data = attribute.data;
        match attribute.id {
            attribute::CODE_PAGE => self.page = Cursor(data).number(),
            attribute::PROPERTIES => {
                let mut cursor = Cursor(data);
                let whole =
                    properties(&mut cursor, &mut self.item.props, Some(&mut self.item.names));
                self.note(whole.is_some());
            }
            attribute::RECIPIENTS => self.recipients(data),
            attribute::SUBJECT => self.text(0x0037, data),
            attribute::BODY => self.text(0x1000, data),
            attribute::CLASS => self.class(data),
            attribute::FROM => self.from(data),
            attribute::SENT => self.time(0x0039, data),
            attribute::RECEIVED => self.time(0x0E06, data),
            attribute::ATTACHMENT => self
                .item
                .attachments
                .push(Attached { props: Props::default(), content: Content::Elsewhere }),
            attribute::ATTACHMENT_DATA
            | attribute::ATTACHMENT_TITLE
            | attribute::ATTACHMENT_FILE
            | attribute::ATTACHMENT_PROPERTIES => self.attachment(attribute),
            _ => {}
        }
    }

    fn note(&mut self, whole: bool) {
        if !whole {
            self.notes.add(Warning::DamagedEncoding);
        }
    }

    fn text(&mut self, id: u16, data: &[u8]) {
        self.old.push((id, Property::one(kind::TEXT_8, data.to_vec())));
    }

    /// Old classes have names of their own (§2.1.3.3.1, appendix).
    fn class(&mut self, data: &[u8]) {
        let text = String::from_utf8_lossy(data);
        let text = text.trim_end_matches('\0');
        let class = match text.to_ascii_lowercase().as_str() {
            "ipm.microsoft mail.note" | "ipm.microsoft mail.non-delivery" => "IPM.Note",
            "ipm.microsoft mail.read receipt" => "REPORT.IPM.Note.IPNRN",
            "ipm.microsoft schedule.mtgreq" => "IPM.Schedule.Meeting.Request",
            "ipm.microsoft schedule.mtgrespp" => "IPM.Schedule.Meeting.Resp.Pos",
            "ipm.microsoft schedule.mtgrespn" => "IPM.Schedule.Meeting.Resp.Neg",
            "ipm.microsoft schedule.mtgrespa" => "IPM.Schedule.Meeting.Resp.Tent",
            "ipm.microsoft schedule.mtgcncl" => "IPM.Schedule.Meeting.Canceled",
            _ => text,
        };
        self.text(0x001A, class.as_bytes());
    }

    /// A name and an address such as `SMTP:e@example.pl` (§2.1.3.3.3).
    fn from(&mut self, data: &[u8]) {
        let size = |at: usize| data.get(at..at + 2).and_then(|two| two.try_into().ok());
        let size = |at| size(at).map_or(0, |two| usize::from(u16::from_le_bytes(two)));
        let (name, address) = (size(4), size(6));
        let texts = data.get(8..).unwrap_or_default();
        let text = |from: usize, length: usize| {
            let text = texts.get(from..from.saturating_add(length)).unwrap_or_default();
            text.split(|byte| *byte == 0).next().unwrap_or_default()
        };
        let (name, address) = (text(0, name), text(name, address));
        let colon = address.iter().position(|byte| *byte == b':');
        let (protocol, address) = match colon {
            Some(at) => (address.get(..at), address.get(at + 1..).unwrap_or_default()),
            None => (None, address),
        };
        self.text(0x0C1A, name);
        self.text(0x0C1E, protocol.unwrap_or_default());
        self.text(0x0C1F, address);
    }

    /// Year, month, day, hour, minute, second as numbers of 16 bits (§2.1.3.3, `DTR`).
    fn time(&mut self, id: u16, data: &[u8]) {
        let parts: Vec<u16> = data
            .chunks_exact(2)
            .filter_map(|two| Some(u16::from_le_bytes(two.try_into().ok()?)))
            .collect();
        let [year, month, day, hour, minute, second, ..] = parts.as_slice() else { return };
        let day = NaiveDate::from_ymd_opt(i32::from(*year), u32::from(*month), u32::from(*day));
        let at = day.and_then(|day| {
            day.and_hms_opt(u32::from(*hour), u32::from(*minute), u32::from(*second))
        });
        let Some(at) = at else { return };
        let seconds = at.and_utc().timestamp().saturating_add(11_644_473_600);
        if let Ok(seconds) = u64::try_from(seconds) {
            let ticks = seconds.saturating_mul(10_000_000);
            self.old.push((id, Property::one(kind::TIME, ticks.to_le_bytes().to_vec())));
        }
    }

    /// Rows of properties (§2.1.3.3.5).
    fn recipients(&mut self, data: &[u8]) {
        let mut cursor = Cursor(data);
        for _ in 0..cursor.number().unwrap_or(0) {
            let mut props = Props::default();
            let whole = properties(&mut cursor, &mut props, None).is_some();
            if !whole && props.all().next().is_none() {
                return self.note(false);
            }
            self.item.recipients.push(props);
            if !whole {
                return self.note(false);
            }
        }
    }

    fn attachment(&mut self, attribute: &Attribute<'a>) {
        // One that nothing opened is an attachment all the same.
        if self.item.attachments.is_empty() {
            let content = Content::Elsewhere;
            self.item.attachments.push(Attached { props: Props::default(), content });
        }
        let Some(last) = self.item.attachments.last_mut() else { return };
        let data = attribute.data;
        let mut whole = true;
        match attribute.id {
            attribute::ATTACHMENT_DATA => last.content = Content::Bytes(Cow::Borrowed(data)),
            attribute::ATTACHMENT_TITLE => {
                last.props.put_old(0x3704, Property::one(kind::TEXT_8, data.to_vec()));
            }
            attribute::ATTACHMENT_FILE => {
                last.props.put_old(0x3001, Property::one(kind::TEXT_8, data.to_vec()));
            }
            _ => {
                let mut cursor = Cursor(data);
                let object = properties(&mut cursor, &mut last.props, None);
                whole = object.is_some();
                let inside =
                    || last.props.binary(DATA).map(|data| Content::Bytes(data.to_vec().into()));
                if let Some(content) = object.flatten().and_then(object_content) {
                    last.content = content;
                } else if matches!(last.content, Content::Elsewhere) {
                    // Some gateways write a file's bytes among its properties and nowhere else.
                    last.content = inside().unwrap_or(Content::Elsewhere);
                }
            }
        }
        self.note(whole);
    }

    fn finish(mut self) -> Item<'a> {
        for (id, property) in self.old {
            self.item.props.put_old(id, property);
        }
        if let Some(page) = self.page {
            let page = page.to_le_bytes().to_vec();
            self.item.props.put_old(0x3FFD, Property::one(kind::INTEGER_32, page));
        }
        let letters = Letters::of(&self.item.props);
        let attached = self.item.attachments.iter_mut().map(|one| &mut one.props);
        for props in attached.chain(&mut self.item.recipients) {
            props.letters = letters.clone();
        }
        self.item.props.letters = letters;
        self.item
    }
}

/// An attachment that is an object (§2.1.3.4.2): sixteen bytes say what kind it is of.
fn object_content(data: &[u8]) -> Option<Content<'_>> {
    const MESSAGE: [u8; 16] = [0x07, 0x03, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];
    let (interface, content) = data.split_first_chunk::<16>()?;
    let content = Cow::Borrowed(content);
    Some(if *interface == MESSAGE { Content::Packed(content) } else { Content::Bytes(content) })
}

/// Reads a list of properties (§2.1.3.4). Gives the object among them, where there is one; none where the list
/// breaks off, with all before that read.
fn properties<'a>(
    cursor: &mut Cursor<'a>,
    props: &mut Props,
    mut names: Option<&mut Names>,
) -> Option<Option<&'a [u8]>> {
    let mut object = None;
    for _ in 0..cursor.number()? {
        let (kind, id) = (cursor.short()?, cursor.short()?);
        if id >= 0x8000 {
            name(cursor, id, names.as_deref_mut())?;
        }
        if kind == kind::OBJECT {
            object = values(cursor)?.into_iter().next();
            continue;
        }
        let values = match (fixed_size(kind & !kind::MANY), kind & kind::MANY != 0) {
            (Some(size), false) => vec![cursor.padded(size)?],
            (Some(size), true) => {
                let mut values = Vec::new();
                for _ in 0..cursor.number()? {
                    values.push(cursor.padded(size)?);
                }
                values
            }
            (None, _) => values(cursor)?,
        };
        let values = values.into_iter().map(<[u8]>::to_vec).collect();
        props.put(id, Property { kind, values });
    }
    Some(object)
}

/// The name of a property, by which its id here is known (§2.1.3.4.1).
fn name(cursor: &mut Cursor<'_>, id: u16, names: Option<&mut Names>) -> Option<()> {
    let guid: [u8; 16] = cursor.exact(16)?.try_into().ok()?;
    if cursor.number()? == 0 {
        let number = cursor.number()?;
        if let Some(names) = names {
            names.add(guid, number, id);
        }
    } else {
        let length = usize::try_from(cursor.number()?).ok()?;
        cursor.padded(length)?;
    }
    Some(())
}

/// Values of no fixed length: how many, and each with its own.
fn values<'a>(cursor: &mut Cursor<'a>) -> Option<Vec<&'a [u8]>> {
    let mut values = Vec::new();
    for _ in 0..cursor.number()? {
        let length = usize::try_from(cursor.number()?).ok()?;
        values.push(cursor.padded(length)?);
    }
    Some(values)
}

fn fixed_size(kind: u16) -> Option<usize> {
    match kind {
        kind::INTEGER_16 | kind::BOOLEAN => Some(2),
        kind::INTEGER_32 | kind::FLOATING_32 | kind::ERROR => Some(4),
        kind::GUID => Some(16),
        _ => is_fixed(kind).then_some(8),
    }
}

/// Bytes still to be read.
struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at_checked(count).unwrap_or((self.0, &[]));
        self.0 = rest;
        taken
    }

    fn exact(&mut self, count: usize) -> Option<&'a [u8]> {
        (count <= self.0.len()).then(|| self.take(count))
    }

    /// A value, and what fills it up to a multiple of four.
    fn padded(&mut self, count: usize) -> Option<&'a [u8]> {
        let value = self.exact(count)?;
        self.take(count.next_multiple_of(4) - count);
        Some(value)
    }

    fn number(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.exact(4)?.try_into().ok()?))
    }

    fn short(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.exact(2)?.try_into().ok()?))
    }
}
