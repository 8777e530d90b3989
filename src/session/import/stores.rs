//! Messages of Outlook's stores, each as a file of its own, named by its node.

use std::io;

use super::super::origin::Origin;
use super::super::scan;
use super::super::staged::{Met, Staged, in_memory, refused};
use super::Importing;
use super::containers::hash_of;
use crate::mail::pst::{Fault, Node, Store};

/// What came of the messages of a store.
#[derive(Default)]
struct Came {
    count: u32,
    /// Not everything in it could be read
    partly: bool,
}

impl Importing<'_> {
    /// Takes in every message of a store. It is kept whole where it cannot be opened, and where not all of it
    /// can be read: then every message concerned is named by the id of its node.
    pub(super) fn take_store(&mut self, met: &Met, origin: &mut dyn Origin) -> io::Result<()> {
        if scan::is_offline_copy(&met.name) {
            return self.keep(met, origin, Some(reason(&Fault::Offline)));
        }
        let mut store = match Store::open(origin.seekable()?) {
            Ok(store) => store,
            Err(Fault::Io(error)) => return Err(error),
            Err(fault) => return self.keep(met, origin, Some(reason(&fault))),
        };
        let before = self.balance.items.len();
        let mut came = Came { partly: store.lost_pages() > 0, ..Came::default() };
        let choice = self.folders.clone();
        let wanted = |folder: &[String]| choice.takes(&met.place, folder);
        store.walk(&wanted, &mut |node| {
            self.take_node(met, node, &mut came);
            self.goes_on()
        });
        drop(store);
        if came.partly {
            self.keep(met, origin, Some("reason-store-partly"))?;
            self.lead_to_last(before, &met.place);
            return Ok(());
        }
        let (hash, size) = hash_of(origin)?;
        self.opened(&Met { size, ..met.clone() }, hash, came.count);
        Ok(())
    }

    fn take_node(&mut self, met: &Met, node: Node, came: &mut Came) {
        came.count = came.count.saturating_add(1);
        let own = Met {
            place: format!("{}#{:X}", met.place, node.id),
            name: format!("{}#{:X}", met.name, node.id),
            size: 0,
        };
        let fault = node.fault.as_ref().map(reason);
        came.partly |= fault.is_some();
        self.stage(match node.message {
            Some(bytes) => Staged { refused: fault, ..in_memory(&own, bytes, true) },
            None => refused(&own, fault.unwrap_or("reason-store-damaged")),
        });
    }
}

/// Why a store, or a message in it, cannot be read, as a key of words.
fn reason(fault: &Fault) -> &'static str {
    match fault {
        Fault::Offline => "reason-store-offline",
        Fault::Version(_) => "reason-store-version",
        Fault::TooLarge => "reason-message-too-large",
        Fault::Io(error) => scan::io_reason(error),
        Fault::NotAStore | Fault::Damaged(_) => "reason-store-damaged",
    }
}
