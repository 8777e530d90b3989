//! The items in the order of the indexes, each with its file and its place in a thread.

use std::collections::HashMap;

use super::{Item, Labels};
use crate::domain::{Address, Form, Kind, RecordId};

/// One line of the indexes.
pub struct Row<'a> {
    /// Place in the list by time, from 1.
    pub number: usize,
    /// What the line is about.
    pub item: &'a Item,
    /// Path of its file within the export, with `/`; none where there is no such file.
    pub file: Option<String>,
    /// Number of the item its thread begins with, where the thread has more than one.
    pub thread: Option<usize>,
    /// Its bytes do not have the recorded hash.
    pub damaged: bool,
    /// The mailbox has it as a rendition of its original.
    pub rendered: bool,
}

impl<'a> Row<'a> {
    pub(super) fn new(number: usize, item: &'a Item, thread: Option<usize>) -> Row<'a> {
        Row { number, item, file: None, thread, damaged: false, rendered: false }
    }

    /// The subject as one line, or the words for a missing one.
    pub fn subject<'b>(&'b self, labels: &'b Labels) -> &'b str {
        let item = self.item;
        // The name a message came under says nothing of it; a document has no other title.
        let name = if item.kind == Kind::Message { "" } else { item.file_name.trim() };
        let known = [item.subject.trim(), name].into_iter().find(|text| !text.is_empty());
        known.unwrap_or(&labels.no_subject)
    }

    /// What a reader should know of it first; empty where nothing is wrong.
    pub fn remark<'b>(&self, labels: &'b Labels) -> &'b str {
        let item = self.item;
        match () {
            () if item.sha256.is_none() && item.text.is_none() => &labels.not_held,
            () if self.damaged => &labels.damaged,
            () if item.retracted => &labels.retracted,
            () if item.form == Form::Internet => "",
            () if self.rendered => &labels.rendered,
            () => &labels.not_in_mailbox,
        }
    }
}

/// For each item, the number of the first one of its thread; none for one that stands alone.
pub(super) fn threads(items: &[&Item]) -> Vec<Option<usize>> {
    let mut known: HashMap<RecordId, (usize, usize)> = HashMap::new();
    for (place, item) in items.iter().enumerate() {
        if let Some(thread) = item.thread {
            known.entry(thread).or_insert((place + 1, 0)).1 += 1;
        }
    }
    let first = |item: &&Item| {
        let (first, count) = known.get(&item.thread?)?;
        (*count > 1).then_some(*first)
    };
    items.iter().map(first).collect()
}

/// `Name <address>`, or the one of them there is.
pub(super) fn address_line(address: &Address) -> String {
    match (address.name.trim(), address.address.trim()) {
        ("", address) => address.to_owned(),
        (name, "") => name.to_owned(),
        (name, address) => format!("{name} <{address}>"),
    }
}

/// Several of them, apart by semicolons: names may hold commas.
pub(super) fn address_lines(addresses: &[Address]) -> String {
    addresses.iter().map(address_line).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::{address_line, address_lines};
    use crate::domain::Address;

    #[test]
    fn addresses_are_written_as_far_as_known() {
        let address = |name: &str, address: &str| Address {
            name: name.to_owned(),
            address: address.to_owned(),
        };
        let check = |one: Address, expected: &str| assert_eq!(address_line(&one), expected);
        check(address("Ewa Rudnik", "e@example.pl"), "Ewa Rudnik <e@example.pl>");
        check(address(" ", "e@example.pl"), "e@example.pl");
        check(address("Ewa Rudnik", ""), "Ewa Rudnik");
        let both = [address("Rudnik, Ewa", "e@example.pl"), address("", "a@example.com")];
        assert_eq!(address_lines(&both), "Rudnik, Ewa <e@example.pl>; a@example.com");
    }
}
