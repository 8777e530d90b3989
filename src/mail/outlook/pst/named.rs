//! Named properties: a store has one list of names for all its messages (MS-PST §2.4.7), a message on its own has
//! those it uses (MS-OXMSG §2.2.3).

use std::collections::BTreeMap;

use super::file::{u16_at, u32_at};
use super::table::Object;
use crate::archive::compound::Storage;

/// A name: its set, and a number or a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    Number([u8; 16], u32),
    Text([u8; 16], Vec<u8>),
}

/// `PS_MAPI` and `PS_PUBLIC_STRINGS`, which no list names.
const MAPI: [u8; 16] = [0x28, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];
const PUBLIC: [u8; 16] = [0x29, 3, 2, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];

/// The names of a store by the ids its messages use.
#[derive(Debug, Default)]
pub(super) struct NameMap(BTreeMap<u16, Name>);

impl NameMap {
    /// Reads the properties of the node that holds them.
    pub(super) fn of(object: &Object) -> Self {
        let stream = |id: u16| object.get(&id).map(|one| one.bytes()).unwrap_or_default();
        let (guids, entries, texts) = (stream(2), stream(3), stream(4));
        let mut map = NameMap::default();
        for entry in entries.chunks_exact(8) {
            let (Some(number), Some(set), Some(place)) =
                (u32_at(entry, 0), u16_at(entry, 4), u16_at(entry, 6))
            else {
                continue;
            };
            let guid = match usize::from(set >> 1) {
                0 => Some([0; 16]),
                1 => Some(MAPI),
                2 => Some(PUBLIC),
                index => {
                    guids.get((index - 3) * 16..(index - 2) * 16).and_then(|g| g.try_into().ok())
                }
            };
            let name = guid.and_then(|guid| match set & 1 {
                0 => Some(Name::Number(guid, number)),
                _ => Some(Name::Text(guid, text_at(texts, number)?.to_vec())),
            });
            if let (Some(name), Some(id)) = (name, 0x8000_u16.checked_add(place)) {
                map.0.insert(id, name);
            }
        }
        map
    }

    /// The storage of the names used, in an order of their own; gives each id its new one. An id without a name
    /// keeps its own, above those given.
    pub(super) fn storage(&self, used: &mut BTreeMap<u16, u16>) -> Storage {
        let mut names: Vec<(&Name, u16)> =
            used.keys().filter_map(|id| Some((self.0.get(id)?, *id))).collect();
        names.sort();
        used.retain(|id, _| self.0.contains_key(id));
        let (mut guids, mut entries, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        let mut sets = BTreeMap::new();
        for (place, (name, id)) in (0_u16..).zip(names) {
            used.insert(id, 0x8000 + place);
            let (guid, number, textual) = match name {
                Name::Number(guid, number) => (guid, *number, 0),
                Name::Text(guid, text) => (guid, put_text(&mut texts, text), 1),
            };
            let set = match *guid {
                MAPI => 1,
                PUBLIC => 2,
                _ => {
                    let next = sets.len();
                    let index = *sets.entry(*guid).or_insert_with(|| {
                        guids.push(*guid);
                        next
                    });
                    u16::try_from(index + 3).unwrap_or(u16::MAX >> 1)
                }
            };
            entries.extend(number.to_le_bytes());
            entries.extend(((set << 1) | textual).to_le_bytes());
            entries.extend(place.to_le_bytes());
        }
        let streams = [(2, guids.concat()), (3, entries), (4, texts)];
        let streams = streams.map(|(id, bytes)| (format!("__substg1.0_{id:04X}0102"), bytes));
        Storage { streams: streams.into(), ..Storage::default() }
    }
}

fn text_at(texts: &[u8], at: u32) -> Option<&[u8]> {
    let at = usize::try_from(at).ok()?;
    let length = usize::try_from(u32_at(texts, at)?).ok()?;
    texts.get(at + 4..)?.get(..length)
}

/// Adds a text, filled up to a multiple of four; gives its place.
fn put_text(texts: &mut Vec<u8>, text: &[u8]) -> u32 {
    let place = u32::try_from(texts.len()).unwrap_or(u32::MAX);
    texts.extend(u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes());
    texts.extend(text);
    texts.resize(texts.len().next_multiple_of(4), 0);
    place
}
