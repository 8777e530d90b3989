//! What stands in an item, for one who wants to see it as it is: the transport's headers, then each property by its
//! id and type, as MS-OXPROPS lists them.

use std::fmt::Write as _;

use super::item::Item;
use super::props::{Props, kind};
use crate::mail::notes::Notes;

/// Letters shown of one property.
const SHOWN: usize = 400;
const HEADERS: u16 = 0x007D;

/// The headers and properties of an item as text.
pub(super) fn listed(item: &Item<'_>) -> String {
    let mut notes = Notes::default();
    let mut text = item.props.text(HEADERS, &mut notes).unwrap_or_default();
    if !text.is_empty() {
        text.truncate(text.trim_end().len());
        text.push_str("\n\n");
    }
    list(&mut text, "", &item.props);
    let parts = item.recipients.iter().map(|props| ("recipient", props));
    let attached = item.attachments.iter().map(|one| ("attachment", &one.props));
    for (place, (what, props)) in parts.chain(attached).enumerate() {
        list(&mut text, &format!("{what}[{place}]."), props);
    }
    text
}

fn list(text: &mut String, before: &str, props: &Props) {
    for (id, property) in props.all().filter(|(id, _)| *id != HEADERS) {
        let kind = property.kind;
        let value = value(props, id, kind).unwrap_or_else(|| match kind & kind::MANY {
            0 => format!("{} B", property.bytes().len()),
            _ => format!("[{}]", property.values.len()),
        });
        // Writing to a string does not fail.
        let _ = writeln!(text, "{before}{id:04X}{kind:04X}  {value}");
    }
}

fn value(props: &Props, id: u16, kind: u16) -> Option<String> {
    match kind {
        kind::TEXT | kind::TEXT_8 => {
            let line = props.line(id, &mut Notes::default()).unwrap_or_default();
            Some(line.chars().take(SHOWN).collect())
        }
        kind::INTEGER_16 | kind::INTEGER_32 => props.number(id).map(|number| number.to_string()),
        kind::BOOLEAN => Some(props.flag(id).to_string()),
        kind::FLOATING_64 => props.fraction(id).map(|number| number.to_string()),
        kind::TIME => props.time(id).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()),
        _ => None,
    }
}
