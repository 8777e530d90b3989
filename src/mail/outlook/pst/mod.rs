//! Outlook's stores (`.pst`, MS-PST): folders of messages in one file.
//!
//! A message is given as a file of its own, written from its properties alone: the same message has the same bytes
//! whenever and from whichever copy of a store it is taken. Nodes are found by the tree of all nodes, so that a
//! damaged folder costs no message. Every list, level and length is bounded by what is really there.

mod cipher;
mod fault;
mod file;
mod heap;
mod message;
mod named;
mod node;
mod table;

use std::collections::BTreeMap;
use std::io::{Read, Seek};

pub use fault::Fault;

use super::props::{kind, wide};
use super::write;
use crate::mail::charset;
use crate::mail::notes::Notes;
use file::{File, NodeEntry};
use named::NameMap;
use node::{Budget, Place};
use table::{Object, Reading};

/// Kinds of nodes, in the lowest five bits of their ids (MS-PST §2.2.2.1).
const KIND: u32 = 0x1F;
const FOLDER: u32 = 0x02;
const MESSAGE: u32 = 0x04;
/// The list of names.
const NAMES: u32 = 0x61;
/// The folder above all others.
const ROOT: u32 = 0x122;
/// The name of a folder.
const NAME: u16 = 0x3001;
/// Folders inside one another that are told apart.
const DEEPEST: usize = 64;
/// Bytes a message may have; nobody's mail server carried a larger one.
const LARGEST: u64 = 256 << 20;
/// All messages together are read from so many times the bytes of their store, and this much more.
const SHARED: u64 = 64;
const FREE: u64 = 64 << 20;

/// Whether a file begins as a store does.
pub fn looks_like(begins: &[u8]) -> bool {
    begins.starts_with(&file::MAGIC)
}

/// An open store.
pub struct Store<R> {
    file: File<R>,
    folders: BTreeMap<u32, Folder>,
    messages: Vec<NodeEntry>,
    names: NameMap,
    /// Pages of the tree of nodes that could not be read, and with them any number of messages.
    lost: u32,
    /// What reading all of it may still cost: messages may share what they hold, but not without end.
    left: u64,
}

/// A folder of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// The id of its node.
    pub id: u32,
    /// The names of the folders above it and its own, outermost first.
    pub path: Vec<String>,
    /// Messages in it, those in the folders below not counted.
    pub messages: u32,
}

/// A message of a store.
#[derive(Debug)]
pub struct Node {
    /// The id of its node, by which it is known within the store.
    pub id: u32,
    /// The names of its folder; none for one that is in no folder that can be found.
    pub folder: Vec<String>,
    /// The message as a file of its own; none where nothing of it can be read.
    pub message: Option<Vec<u8>>,
    /// Why not all of it is in there.
    pub fault: Option<Fault>,
}

impl<R: Read + Seek> Store<R> {
    /// Opens a store and finds its folders.
    ///
    /// # Errors
    /// Where it is none, is an account's offline copy, or its header is damaged.
    pub fn open(reader: R) -> Result<Self, Fault> {
        let mut file = File::open(reader)?;
        let (nodes, lost) = file.all_nodes();
        if nodes.is_empty() {
            return Err(Fault::Damaged("tree of nodes"));
        }
        let of = |kind: u32| nodes.iter().filter(move |node| node.id & KIND == kind).copied();
        let (found, messages): (Vec<_>, Vec<_>) = (of(FOLDER).collect(), of(MESSAGE).collect());
        let names = nodes.iter().find(|node| node.id == NAMES).copied();
        let left = file.length().saturating_mul(SHARED).saturating_add(FREE);
        let (folders, map) = (BTreeMap::new(), NameMap::default());
        let mut store = Self { file, folders, messages, names: map, lost, left };
        let names = names.and_then(|node| store.object(node));
        store.names = names.as_ref().map(NameMap::of).unwrap_or_default();
        store.find_folders(&found);
        Ok(store)
    }

    /// The folders, by their paths.
    pub fn folders(&self) -> Vec<Folder> {
        let mut folders: Vec<Folder> = self.folders.values().cloned().collect();
        folders.sort_by(|one, other| (&one.path, one.id).cmp(&(&other.path, other.id)));
        folders
    }

    /// Pages of the tree of nodes that could not be read.
    pub fn lost_pages(&self) -> u32 {
        self.lost
    }

    /// Gives each message in the order of ids, only those of folders that are `wanted`, until `each` answers false.
    /// A message in no folder that can be found has an empty path.
    pub fn walk(&mut self, wanted: &dyn Fn(&[String]) -> bool, each: &mut dyn FnMut(Node) -> bool) {
        for place in 0..self.messages.len() {
            let Some(entry) = self.messages.get(place).copied() else { return };
            let folder = self.folders.get(&entry.parent).map(|folder| folder.path.clone());
            let folder = folder.unwrap_or_default();
            if wanted(&folder) && self.node(entry, folder).is_some_and(|node| !each(node)) {
                return;
            }
        }
    }

    /// A message; none for what Outlook keeps for itself.
    fn node(&mut self, entry: NodeEntry, folder: Vec<String>) -> Option<Node> {
        let budget = Budget::of(self.file.length(), LARGEST.min(self.left));
        let mut reading = Reading { file: &mut self.file, budget, fault: None };
        let place = Place { data: entry.data, sub: entry.sub };
        let storage = message::storage(&mut reading, place, &self.names);
        let storage = match reading.passed(storage) {
            Some(None) => return None,
            storage => storage.flatten(),
        };
        self.left = self.left.saturating_sub(budget.less(&reading.budget));
        let fault = reading.fault;
        let message = storage.map(|storage| write::compound(&storage));
        Some(Node { id: entry.id, folder, message, fault })
    }

    fn object(&mut self, entry: NodeEntry) -> Option<Object> {
        let budget = Budget::of(self.file.length(), LARGEST);
        let mut reading = Reading { file: &mut self.file, budget, fault: None };
        let place = Place { data: entry.data, sub: entry.sub };
        let inside = reading.inside(place);
        reading.object(place, &inside).ok()
    }

    fn find_folders(&mut self, found: &[NodeEntry]) {
        let mut names = BTreeMap::new();
        for entry in found.iter().filter(|entry| entry.id != ROOT) {
            let name = self.object(*entry).and_then(|object| text(&object, NAME));
            names.insert(
                entry.id,
                (name.unwrap_or_else(|| format!("{:X}", entry.id)), entry.parent),
            );
        }
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for message in &self.messages {
            *counts.entry(message.parent).or_default() += 1;
        }
        for id in names.keys() {
            let messages = counts.get(id).copied().unwrap_or(0);
            self.folders.insert(*id, Folder { id: *id, path: path(*id, &names), messages });
        }
    }
}

/// The names from the outermost folder to this one.
fn path(id: u32, names: &BTreeMap<u32, (String, u32)>) -> Vec<String> {
    let mut path = Vec::new();
    let mut next = id;
    while let Some((name, parent)) = names.get(&next).filter(|_| path.len() < DEEPEST) {
        path.push(name.clone());
        if *parent == next {
            break;
        }
        next = *parent;
    }
    path.reverse();
    path
}

fn text(object: &Object, id: u16) -> Option<String> {
    let property = object.get(&id)?;
    let text = match property.kind {
        kind::TEXT => wide(property.bytes()),
        kind::TEXT_8 => {
            charset::decode(property.bytes(), None, None, &mut Notes::default()).replace('\0', "")
        }
        _ => return None,
    };
    Some(text).filter(|text| !text.trim().is_empty())
}
