//! The file of a note: what, when and with whom, then its text.

use super::row::{Row, address_lines};
use super::{Item, Labels};

/// The whole file, UTF-8.
pub(super) fn note_text(row: &Row<'_>, labels: &Labels) -> String {
    let item: &Item = row.item;
    let columns = &labels.columns;
    let lines = [
        (&columns.kind, labels.kind(item.kind).to_owned()),
        (&columns.at, (labels.moment)(item.at)),
        (&columns.direction, labels.direction(item.direction).to_owned()),
        (&columns.from, address_lines(&item.from)),
        (&columns.to, address_lines(&item.to)),
        (&columns.cc, address_lines(&item.cc)),
        (&columns.subject, row.subject(labels).to_owned()),
        (&columns.known_on, (labels.moment)(item.recorded)),
        (&columns.id, item.id.to_string()),
    ];
    let mut text = String::new();
    for (name, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
        // One line each, so that no value can pass for another line of the head.
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        text.push_str(&format!("{name}: {value}\n"));
    }
    text.push('\n');
    text.push_str(item.text.as_deref().unwrap_or_default());
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
