//! An Outlook item as its properties, recipients and attachments: from a `.msg` file (MS-OXMSG §2.2).

use std::borrow::Cow;

use super::compound::Storage;
use super::letters::Letters;
use super::names::{self, Names};
use super::props::{FIXED, Props};
use super::write;

/// An item, wherever it came from.
#[derive(Debug, Default)]
pub(super) struct Item<'a> {
    pub(super) props: Props,
    pub(super) names: Names,
    pub(super) recipients: Vec<Props>,
    pub(super) attachments: Vec<Attached<'a>>,
}

/// An attachment: what is said of it, and what it is.
#[derive(Debug)]
pub(super) struct Attached<'a> {
    pub(super) props: Props,
    pub(super) content: Content<'a>,
}

/// What an attachment is (`PidTagAttachMethod`, MS-OXCMSG §2.2.2.9).
#[derive(Debug)]
pub(super) enum Content<'a> {
    /// A file.
    Bytes(Cow<'a, [u8]>),
    /// An item packed in its turn (`winmail.dat`).
    Packed(Cow<'a, [u8]>),
    /// A message, and the names that its properties go by.
    Message(&'a Storage, Option<&'a Storage>),
    /// An object of another program, with storages of its own.
    Object(&'a Storage),
    /// A file that is only named: it lies on some server or disk.
    Elsewhere,
}

/// Bytes before the fixed properties of the outermost message, of one inside another, and of the rest (§2.4.1).
const OUTER: usize = 32;
const INNER: usize = 24;
const PART: usize = 8;

const RECIPIENT: &str = "__recip_version1.0_#";
const ATTACHMENT: &str = "__attach_version1.0_#";
/// The data of an attachment as bytes and as a storage.
const BYTES: &str = "__substg1.0_37010102";
const STORAGE: &str = "__substg1.0_3701000D";

/// Whether a root storage is a message's: it has properties, or at least texts of them.
pub(super) fn is_message(root: &Storage) -> bool {
    let texts = |name: &String| name.starts_with("__substg1.0_") && name.get(16..19) == Some("001");
    root.streams.contains_key(FIXED) || root.streams.keys().any(texts)
}

impl<'a> Item<'a> {
    /// The message in the root storage of a file.
    pub(super) fn of(root: &'a Storage) -> Self {
        let mut props = Props::of(root, OUTER);
        let letters = Letters::of(&props);
        props.letters = letters.clone();
        let named = root.storages.get(names::STORAGE);
        let part = |storage: &Storage| {
            let mut props = Props::of(storage, PART);
            props.letters = letters.clone();
            props
        };
        let recipients = root.numbered(RECIPIENT).map(part).collect();
        let attachments = root.numbered(ATTACHMENT).map(|storage| {
            let props = part(storage);
            Attached { content: content(storage, &props, named), props }
        });
        Self { names: Names::of(named), attachments: attachments.collect(), recipients, props }
    }
}

const METHOD: u16 = 0x3705;
const EMBEDDED: u32 = 5;

fn content<'a>(storage: &'a Storage, props: &Props, named: Option<&'a Storage>) -> Content<'a> {
    let inner = storage.storages.get(STORAGE);
    let bytes = storage.stream(BYTES);
    match (inner, bytes) {
        (Some(inner), _) if props.number(METHOD) == Some(EMBEDDED) || is_message(inner) => {
            Content::Message(inner, named)
        }
        (Some(inner), _) => Content::Object(inner),
        (None, Some(bytes)) => Content::Bytes(Cow::Borrowed(bytes)),
        (None, None) => Content::Elsewhere,
    }
}

impl Content<'_> {
    /// The bytes: for a message or an object, a compound file of its own, always the same.
    pub(super) fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Content::Bytes(bytes) | Content::Packed(bytes) => Cow::Borrowed(bytes),
            Content::Message(storage, named) => {
                Cow::Owned(write::compound(&outermost(storage, *named)))
            }
            Content::Object(storage) => Cow::Owned(write::compound(storage)),
            Content::Elsewhere => Cow::Borrowed(&[]),
        }
    }
}

/// A message that was inside another as one of its own: eight more bytes before its fixed properties,
/// and the names, which only the outermost has (§2.2, §2.4.1).
fn outermost(storage: &Storage, named: Option<&Storage>) -> Storage {
    let mut root = storage.clone();
    if let Some(fixed) = root.streams.get_mut(FIXED) {
        let at = INNER.min(fixed.len());
        fixed.splice(at..at, [0; OUTER - INNER]);
    }
    if let (false, Some(named)) = (root.storages.contains_key(names::STORAGE), named) {
        root.storages.insert(names::STORAGE.to_owned(), named.clone());
    }
    root
}
