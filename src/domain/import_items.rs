//! The lines of a balance sheet as they are written: those that lie in one place and went one way stand
//! together, so that two hundred thousand messages met again need some fifty bytes each.
//!
//! A group is `{"within", "status", "reason", "lines"}`. Its lines stand one after another with strokes between: what
//! follows the place, then the SHA-256 of the bytes in the letters of base64url, or nothing where there were none.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::field::{Field, Problem, map_of, named, only_known};
use super::{Fault, ImportItem, ImportStatus, Value};

/// The lines of a balance sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportItems(pub Vec<ImportItem>);

impl ImportItems {
    /// Lines as they are written, wherever they are kept.
    pub fn written(items: &[&ImportItem]) -> Value {
        let groups =
            items.chunk_by(|one, other| one.group().is_some() && one.group() == other.group());
        let groups = groups.map(|group| match group {
            [one] => one.write(),
            group => write_group(group),
        });
        Value::List(groups.collect())
    }
}

impl Deref for ImportItems {
    type Target = Vec<ImportItem>;
    fn deref(&self) -> &Vec<ImportItem> {
        &self.0
    }
}

impl FromIterator<ImportItem> for ImportItems {
    fn from_iter<I: IntoIterator<Item = ImportItem>>(items: I) -> ImportItems {
        ImportItems(items.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a ImportItems {
    type Item = &'a ImportItem;
    type IntoIter = std::slice::Iter<'a, ImportItem>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

const NAMES: &[&str] = &["within", "status", "reason", "lines"];

impl Field for ImportItems {
    fn read(value: &Value, at: &str) -> Result<ImportItems, Problem> {
        let Value::List(values) = value else { return Err(Problem::new(at, Fault::NotList)) };
        let mut items = Vec::with_capacity(values.len());
        for (place, value) in values.iter().enumerate() {
            let at = format!("{at}[{place}]");
            match value {
                Value::Map(map) if map.contains_key("within") => {
                    read_group(value, &at, &mut items)?
                }
                _ => items.push(ImportItem::read(value, &at)?),
            }
        }
        Ok(ImportItems(items))
    }

    fn write(&self) -> Value {
        ImportItems::written(&self.0.iter().collect::<Vec<_>>())
    }

    fn absent() -> Option<ImportItems> {
        Some(ImportItems::default())
    }
}

impl ImportItem {
    /// What it has in common with its neighbours; none where it must stand by itself.
    fn group(&self) -> Option<(&str, ImportStatus, Option<&str>)> {
        let (within, _) = self.parted();
        let sound = self.sha256.as_deref().is_none_or(|hash| packed(hash).is_some());
        sound.then_some((within, self.status, self.reason.as_deref()))
    }

    /// The place it lies in, and what follows; the latter has no stroke in it.
    fn parted(&self) -> (&str, &str) {
        let at = self.path.rfind(['#', '/', '\\', '!']).map_or(0, |at| at + 1);
        self.path.split_at_checked(at).unwrap_or(("", &self.path))
    }
}

fn write_group(group: &[&ImportItem]) -> Value {
    let mut lines = String::new();
    for item in group {
        if !lines.is_empty() {
            lines.push('/');
        }
        lines.push_str(item.parted().1);
        lines.push('/');
        lines.extend(item.sha256.as_deref().and_then(packed));
    }
    let first = group.first().copied();
    let within = first.map_or("", |one| one.parted().0);
    let mut map = BTreeMap::new();
    map.insert("within".to_owned(), within.to_owned().write());
    map.extend(first.map(|one| ("status".to_owned(), one.status.write())));
    let reason = first.and_then(|one| one.reason.clone());
    map.extend(reason.map(|reason| ("reason".to_owned(), reason.write())));
    map.insert("lines".to_owned(), Value::Text(lines));
    Value::Map(map)
}

fn read_group(value: &Value, at: &str, items: &mut Vec<ImportItem>) -> Result<(), Problem> {
    let map = map_of(value, at)?;
    only_known(map, NAMES, at)?;
    // A place may be empty, which words of a record otherwise may not be.
    let text = |name: &str| match map.get(name) {
        Some(Value::Text(text)) => Ok(text.as_str()),
        _ => Err(Problem::new(&format!("{at}.{name}"), Fault::NotText)),
    };
    let (within, lines) = (text("within")?, text("lines")?);
    let status: ImportStatus = named(map, "status", at)?;
    let reason: Option<String> = named(map, "reason", at)?;
    let mut pieces = lines.split('/');
    while let Some(rest) = pieces.next() {
        let hash = pieces.next().filter(|hash| !hash.is_empty());
        let wrong = || Problem::new(&format!("{at}.lines"), Fault::NotText);
        let sha256 = hash.map(|hash| unpacked(hash).ok_or_else(wrong)).transpose()?;
        items.push(ImportItem {
            path: format!("{within}{rest}"),
            status,
            sha256,
            reason: reason.clone(),
        });
    }
    Ok(())
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A SHA-256 in hex as base64url without padding; none for anything else.
fn packed(hex: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    if hex.len() != 64 || !hex.bytes().all(plain) {
        return None;
    }
    let digits = hex.chars().filter_map(|c| c.to_digit(16)).chain([0, 0]);
    let digits: Vec<u32> = digits.collect();
    let letters = digits.chunks_exact(3).flat_map(|three| {
        let bits = three.iter().fold(0, |bits, digit| bits << 4 | digit);
        [bits >> 6, bits & 0x3F]
    });
    let letters = letters.filter_map(|value| LETTERS.get(value as usize));
    Some(letters.take(43).map(|letter| char::from(*letter)).collect())
}

/// The hex of what [`packed`] wrote; none for anything else.
fn unpacked(text: &str) -> Option<String> {
    let value = |byte: u8| LETTERS.iter().position(|letter| *letter == byte);
    let values: Vec<usize> = text.bytes().map(value).collect::<Option<_>>()?;
    let (43, [.., last]) = (values.len(), values.as_slice()) else { return None };
    // Of the last letter only four bits are of the hash.
    if last & 3 != 0 {
        return None;
    }
    let hex = |pair: &[usize]| {
        let bits = pair.first().copied().unwrap_or(0) << 6 | pair.get(1).copied().unwrap_or(0);
        format!("{bits:03x}")
    };
    let hex: String = values.chunks(2).map(hex).collect();
    hex.get(..64).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(path: &str, status: ImportStatus, hash: Option<&str>) -> ImportItem {
        let sha256 = hash.map(|digit| digit.repeat(64 / digit.len()));
        ImportItem { path: path.to_owned(), status, sha256, reason: None }
    }

    fn groups(items: &[ImportItem]) -> usize {
        let items = ImportItems(items.to_vec());
        let written = items.write();
        assert_eq!(ImportItems::read(&written, "items"), Ok(items), "read back");
        let Value::List(groups) = written else { panic!("no list") };
        groups.len()
    }

    #[test]
    fn neighbours_of_one_place_stand_together() {
        use ImportStatus::{Held, Unreadable};
        let held = |path: &str| item(path, Held, Some("0123456789abcdef"));
        assert_eq!(groups(&[]), 0);
        assert_eq!(groups(&[held("/in/a.mbox#1"), held("/in/a.mbox#2"), held("/in/a.mbox#3")]), 1);
        assert_eq!(groups(&[held("/in/a.mbox#1"), held("/in/b.mbox#1")]), 2);
        assert_eq!(groups(&[held("a.zip!x/1.eml"), held("a.zip!x/2 ł.eml")]), 1);
        assert_eq!(groups(&[held("1.eml"), held("2.eml")]), 1);
        assert_eq!(groups(&[held("/in/1"), item("/in/2", Unreadable, None)]), 2);
        assert_eq!(groups(&[item("/in/1", Unreadable, None), item("/in/2", Unreadable, None)]), 1);
        // What is no hash as it should be is written as it stands.
        assert_eq!(groups(&[item("/in/1", Held, Some("XY")), item("/in/2", Held, Some("XY"))]), 2);
    }

    #[test]
    fn hashes_come_back_as_they_were() {
        for digit in ["0", "f", "0123456789abcdef", "80", "01", "fe"] {
            let hex = digit.repeat(64 / digit.len());
            let letters = packed(&hex).unwrap();
            assert_eq!((letters.len(), unpacked(&letters)), (43, Some(hex)));
        }
        assert_eq!(packed("00"), None);
        assert_eq!(packed(&"F".repeat(64)), None);
        assert_eq!(unpacked("A"), None);
        assert_eq!(unpacked(&("A".repeat(42) + "B")), None, "bits that are of no hash");
        assert_eq!(unpacked(&"?".repeat(43)), None);
    }

    #[test]
    fn broken_groups_are_refused() {
        let group = |lines: Value| {
            let map = [("within", "/in/".into()), ("status", "held".into()), ("lines", lines)];
            let map = map.map(|(name, value): (&str, Value)| (name.to_owned(), value));
            ImportItems::read(&Value::List(vec![Value::Map(map.into())]), "items")
        };
        assert!(group("1/zz".into()).is_err());
        assert!(group(Value::Null).is_err());
        assert_eq!(group("1/".into()).unwrap().len(), 1);
    }

    #[test]
    fn a_line_met_again_takes_fifty_bytes() {
        let held = |number: u32| {
            item(&format!("/a/long/folder/post.mbox#{number}"), ImportStatus::Held, Some("7"))
        };
        let items: ImportItems = (1..=1000).map(held).collect();
        let Value::List(groups) = items.write() else { panic!("no list") };
        let [Value::Map(group)] = groups.as_slice() else { panic!("no group") };
        let Some(Value::Text(lines)) = group.get("lines") else { panic!("no lines") };
        assert!(lines.len() < 50 * 1000, "{}", lines.len());
    }
}
