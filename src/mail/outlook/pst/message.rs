//! A message of a store as a file of its own (MS-OXMSG), with the same bytes whenever it is written.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use super::Fault;
use super::file::u32_at;
use super::named::NameMap;
use super::node::{Place, SubNodes};
use super::table::{Object, Reading};
use crate::archive::compound::Storage;
use crate::mail::outlook::names;
use crate::mail::outlook::props::{FIXED, Property, is_fixed, kind};

/// The tables of recipients and attachments inside a message (MS-PST §2.4.5.1).
const RECIPIENTS: u32 = 0x692;
const ATTACHMENTS: u32 = 0x671;
/// The data of an attachment, and how it is attached.
const DATA: u16 = 0x3701;
const CLASS: u16 = 0x001A;
const SUBJECT: u16 = 0x0037;
const METHOD: u16 = 0x3705;
const EMBEDDED: u32 = 5;
/// What only the table itself needs (`PidTagLtpRowId`, `PidTagLtpRowVer`).
const OF_THE_TABLE: [u16; 2] = [0x67F2, 0x67F3];
/// Says that texts are wide (`PidTagStoreSupportMask`); a store says it once for all its messages.
const SUPPORT: u16 = 0x340D;
const WIDE_TEXT: u32 = 0x0004_0000;
/// Messages inside one another.
const DEEPEST: usize = 24;

/// The message of a node as a root storage; none where it is nothing but Outlook's own notes about the store.
///
/// # Errors
/// Where not even its properties can be read. What else cannot be is noted in `reading`.
pub(super) fn storage<R: Read + Seek>(
    reading: &mut Reading<'_, R>,
    place: Place,
    map: &NameMap,
) -> Result<Option<Storage>, Fault> {
    let mut used = BTreeMap::new();
    let wide = reading.file.wide;
    let mut root = message(reading, place, 0)?;
    if root.is_of_the_program() {
        return Ok(None);
    }
    if wide && !root.props.contains_key(&SUPPORT) {
        root.props
            .insert(SUPPORT, Property::one(kind::INTEGER_32, WIDE_TEXT.to_le_bytes().to_vec()));
    }
    root.each(&mut |id| {
        used.insert(id, 0_u16);
    });
    let named = map.storage(&mut used);
    let mut storage = root.written(&used, 32);
    storage.storages.insert(names::STORAGE.to_owned(), named);
    Ok(Some(storage))
}

/// A message with its parts, its properties still under the store's ids.
struct Whole {
    props: Object,
    recipients: Vec<Object>,
    attachments: Vec<(Object, Option<Whole>)>,
}

fn message<R: Read + Seek>(
    reading: &mut Reading<'_, R>,
    place: Place,
    depth: usize,
) -> Result<Whole, Fault> {
    let inside = reading.inside(place);
    let mut props = reading.object(place, &inside)?;
    if let Some(subject) = props.get_mut(&SUBJECT) {
        plain_subject(subject);
    }
    let recipients = rows(reading, &inside, RECIPIENTS);
    let recipients = recipients.into_iter().map(|(_, mut row)| {
        OF_THE_TABLE.iter().for_each(|id| drop(row.remove(id)));
        row
    });
    let recipients = recipients.collect();
    let mut attachments = Vec::new();
    for (id, _) in rows(reading, &inside, ATTACHMENTS) {
        let place = inside.get(&id).copied().ok_or(Fault::Damaged("attachment"));
        let Some(place) = reading.passed(place) else { continue };
        let attached = attachment(reading, place, depth);
        attachments.extend(reading.passed(attached));
    }
    Ok(Whole { props, recipients, attachments })
}

fn rows<R: Read + Seek>(
    reading: &mut Reading<'_, R>,
    inside: &SubNodes,
    id: u32,
) -> Vec<(u32, Object)> {
    let Some(place) = inside.get(&id) else { return Vec::new() };
    let rows = reading.table(*place);
    reading.passed(rows).unwrap_or_default()
}

fn attachment<R: Read + Seek>(
    reading: &mut Reading<'_, R>,
    place: Place,
    depth: usize,
) -> Result<(Object, Option<Whole>), Fault> {
    let inside = reading.inside(place);
    let mut props = reading.object(place, &inside)?;
    let Some(object) = props.get(&DATA).filter(|data| data.kind == kind::OBJECT) else {
        return Ok((props, None));
    };
    // An object is named by the id of a node inside the attachment's own (MS-PST §2.3.3.5).
    let id = u32_at(object.bytes(), 0).ok_or(Fault::Damaged("attachment"))?;
    let inner = inside.get(&id).copied().ok_or(Fault::Damaged("attachment"));
    props.remove(&DATA);
    let Some(inner) = reading.passed(inner) else { return Ok((props, None)) };
    let method = props.get(&METHOD).and_then(|method| u32_at(method.bytes(), 0));
    if method != Some(EMBEDDED) {
        let bytes = super::node::bytes(reading.file, inner.data, &mut reading.budget);
        if let Some(bytes) = reading.passed(bytes) {
            props.insert(DATA, Property::one(kind::BINARY, bytes));
        }
        return Ok((props, None));
    }
    let whole = match depth < DEEPEST {
        true => message(reading, inner, depth + 1),
        false => Err(Fault::Damaged("messages inside one another")),
    };
    Ok((props, reading.passed(whole)))
}

/// Before a subject a store puts a sign and the length of what is not of the matter, such as `RE: `
/// (MS-PST §2.5.3.1.1.1); a message on its own does not.
fn plain_subject(subject: &mut Property) {
    let marked: &[u8] = if subject.kind == kind::TEXT { &[1, 0] } else { &[1] };
    if let Some(text) = subject.values.first_mut().filter(|text| text.starts_with(marked)) {
        text.drain(..(marked.len() * 2).min(text.len()));
    }
}

impl Whole {
    /// When somebody is free and busy, as Outlook keeps it for itself.
    fn is_of_the_program(&self) -> bool {
        let class = self.props.get(&CLASS).map(Property::bytes).unwrap_or_default();
        let plain: Vec<u8> = class.iter().copied().filter(|byte| *byte != 0).collect();
        plain.eq_ignore_ascii_case(b"IPM.Microsoft.ScheduleData.FreeBusy")
    }

    /// Tells every id of a named property.
    fn each(&self, tell: &mut impl FnMut(u16)) {
        let parts = self.recipients.iter().chain(self.attachments.iter().map(|(props, _)| props));
        let ids = parts.chain([&self.props]).flat_map(|props| props.keys());
        ids.filter(|id| **id >= 0x8000).for_each(|id| tell(*id));
        self.attachments
            .iter()
            .filter_map(|(_, inner)| inner.as_ref())
            .for_each(|one| one.each(tell));
    }

    /// As a storage; `ids` gives the named properties the ids they have in this file.
    fn written(&self, ids: &BTreeMap<u16, u16>, header: usize) -> Storage {
        let mut storage = Storage::default();
        let count = |parts: usize| u32::try_from(parts).unwrap_or(u32::MAX).to_le_bytes();
        let (recipients, attachments) =
            (count(self.recipients.len()), count(self.attachments.len()));
        // Next ids and counts (MS-OXMSG §2.4.1.1).
        let mut head = [[0; 4], [0; 4], recipients, attachments, recipients, attachments].concat();
        head.resize(header, 0);
        put_all(&mut storage, &self.props, ids, head);
        for (place, props) in self.recipients.iter().enumerate() {
            let mut part = Storage::default();
            put_all(&mut part, props, ids, vec![0; 8]);
            storage.storages.insert(format!("__recip_version1.0_#{place:08X}"), part);
        }
        for (place, (props, inner)) in self.attachments.iter().enumerate() {
            let mut part = Storage::default();
            let mut props = props.clone();
            if let Some(inner) = inner {
                let name = format!("__substg1.0_{DATA:04X}{:04X}", kind::OBJECT);
                part.storages.insert(name, inner.written(ids, 24));
                // A message inside is told by its kind, with no bytes of its own (§2.4.2.2).
                props.insert(DATA, Property::one(kind::OBJECT, Vec::new()));
            }
            put_all(&mut part, &props, ids, vec![0; 8]);
            storage.storages.insert(format!("__attach_version1.0_#{place:08X}"), part);
        }
        storage
    }
}

/// Writes the properties of one storage (MS-OXMSG §2.4.2), in the order of their ids.
fn put_all(storage: &mut Storage, props: &Object, ids: &BTreeMap<u16, u16>, head: Vec<u8>) {
    const READABLE_AND_WRITABLE: u32 = 6;
    let mut fixed = head;
    let named = |id: &u16| ids.get(id).copied().unwrap_or(*id);
    let props: BTreeMap<u16, &Property> =
        props.iter().map(|(id, property)| (named(id), property)).collect();
    for (id, property) in props {
        fixed.extend(property.kind.to_le_bytes());
        fixed.extend(id.to_le_bytes());
        fixed.extend(READABLE_AND_WRITABLE.to_le_bytes());
        let mut value = match is_fixed(property.kind) {
            true => property.bytes().to_vec(),
            false => put_stream(storage, id, property),
        };
        value.resize(8, 0);
        fixed.extend(value);
    }
    storage.streams.insert(FIXED.to_owned(), fixed);
}

/// Writes what has no fixed length; gives the length as the fixed part tells it (§2.4.2.2): with the closing zero
/// that the stream itself does not have.
fn put_stream(storage: &mut Storage, id: u16, property: &Property) -> Vec<u8> {
    let length = |bytes: usize| u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes().to_vec();
    let closing = |kind: u16| match kind & !kind::MANY {
        kind::TEXT => 2,
        kind::TEXT_8 => 1,
        _ => 0,
    };
    let name = format!("__substg1.0_{id:04X}{:04X}", property.kind);
    if property.kind == kind::OBJECT {
        return vec![0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0];
    }
    if property.kind & kind::MANY == 0 {
        let bytes = property.bytes();
        let told = length(bytes.len() + closing(property.kind));
        storage.streams.insert(name, bytes.to_vec());
        return told;
    }
    let base = property.kind & !kind::MANY;
    let stream = if is_fixed(base) || base == kind::GUID {
        property.values.concat()
    } else {
        let mut lengths = Vec::new();
        for (place, value) in property.values.iter().enumerate() {
            lengths.extend(length(value.len() + closing(base)));
            if base == kind::BINARY {
                lengths.extend([0; 4]);
            }
            storage.streams.insert(format!("{name}-{place:08X}"), value.clone());
        }
        lengths
    };
    let told = length(stream.len());
    storage.streams.insert(name, stream);
    told
}
