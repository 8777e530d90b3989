//! Named properties: which id stands for which name in one message (MS-OXMSG §2.2.3, MS-OXPROPS §1.3.2).

use std::collections::BTreeMap;

use super::compound::Storage;

/// The storage that holds the names, in the outermost message only.
pub(super) const STORAGE: &str = "__nameid_version1.0";

/// Sets of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Set {
    Appointment,
    Task,
    Address,
    Log,
    Meeting,
}

impl Set {
    fn guid(self) -> [u8; 16] {
        let first = match self {
            Set::Appointment => 0x02,
            Set::Task => 0x03,
            Set::Address => 0x04,
            Set::Log => 0x0A,
            Set::Meeting => return MEETING,
        };
        let mut guid = OUTLOOK;
        guid[0] = first;
        guid
    }
}

/// `{000620xx-0000-0000-C000-000000000046}`
const OUTLOOK: [u8; 16] = [0, 0x20, 0x06, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46];
/// `{6ED8DA90-450B-101B-98DA-00AA003F1305}`
const MEETING: [u8; 16] =
    [0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0, 0xAA, 0, 0x3F, 0x13, 0x05];

/// The numbered names of a message.
#[derive(Debug, Clone, Default)]
pub(super) struct Names(BTreeMap<([u8; 16], u32), u16>);

impl Names {
    /// Reads the storage of names.
    pub(super) fn of(storage: Option<&Storage>) -> Self {
        let mut names = Names::default();
        let Some(storage) = storage else { return names };
        let guids = storage.stream("__substg1.0_00020102").unwrap_or_default();
        let entries = storage.stream("__substg1.0_00030102").unwrap_or_default();
        for entry in entries.chunks_exact(8) {
            let [n0, n1, n2, n3, k0, k1, p0, p1] = entry else { continue };
            let (set, place) = (u16::from_le_bytes([*k0, *k1]), u16::from_le_bytes([*p0, *p1]));
            // The lowest bit marks names that are text; the first two sets are not in the list.
            let Some(index) = usize::from(set >> 1).checked_sub(3).filter(|_| set & 1 == 0) else {
                continue;
            };
            let guid = guids.get(index * 16..index * 16 + 16).and_then(|guid| guid.try_into().ok());
            let id = 0x8000_u16.checked_add(place);
            if let (Some(guid), Some(id)) = (guid, id) {
                names.add(guid, u32::from_le_bytes([*n0, *n1, *n2, *n3]), id);
            }
        }
        names
    }

    /// Adds a name.
    pub(super) fn add(&mut self, guid: [u8; 16], number: u32, id: u16) {
        self.0.insert((guid, number), id);
    }

    /// The id of a name; `0`, which no property has, where the message does not use it.
    pub(super) fn id(&self, set: Set, number: u32) -> u16 {
        self.0.get(&(set.guid(), number)).copied().unwrap_or(0)
    }
}
