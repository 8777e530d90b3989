//! Who sent a message and to whom (MS-OXOMSG §2.2.1, MS-OXCMSG §2.2.1), with an Internet address wherever one is found.

use std::collections::HashMap;

use super::props::{Props, wide};
use crate::domain::Address;
use crate::mail::charset;
use crate::mail::notes::Notes;

/// Where the parts of an address stand: its name, its kind, the address of that kind, its Internet address,
/// and the entry that may hold all of them.
struct Places {
    name: &'static [u16],
    kind: u16,
    address: u16,
    smtp: &'static [u16],
    entry: u16,
}

const SENDER: Places =
    Places { name: &[0x0C1A], kind: 0x0C1E, address: 0x0C1F, smtp: &[0x5D01], entry: 0x0C19 };
const REPRESENTED: Places =
    Places { name: &[0x0042], kind: 0x0064, address: 0x0065, smtp: &[0x5D02], entry: 0x0041 };
const RECIPIENT: Places = Places {
    name: &[0x3001, 0x5FF6, 0x3A20],
    kind: 0x3002,
    address: 0x3003,
    smtp: &[0x39FE],
    entry: 0x0FFF,
};

/// For whom a message was sent, else who sent it.
pub(super) fn sender(props: &Props, notes: &mut Notes) -> Option<Address> {
    let represented = address(props, &REPRESENTED, notes);
    let sent = address(props, &SENDER, notes);
    match (represented, sent) {
        (Some(one), Some(other)) if one.name.is_empty() && one.key() == other.key() => Some(other),
        (Some(one), Some(other)) if !is_internet(&one.address) && is_internet(&other.address) => {
            // Only where both are the same person may one stand in for the other.
            Some(if one.name.is_empty() || one.name == other.name { other } else { one })
        }
        (one, other) => one.or(other),
    }
}

/// One recipient.
pub(super) fn recipient(props: &Props, notes: &mut Notes) -> Option<Address> {
    address(props, &RECIPIENT, notes)
}

fn address(props: &Props, places: &Places, notes: &mut Notes) -> Option<Address> {
    let name = places.name.iter().find_map(|id| props.line(*id, notes)).unwrap_or_default();
    let kind = props.line(places.kind, notes).unwrap_or_default();
    let plain = props
        .line(places.address, notes)
        .filter(|text| kind.eq_ignore_ascii_case("SMTP") || kind.is_empty() || is_internet(text));
    let plain = plain.filter(|text| !is_directory(text));
    let smtp = || places.smtp.iter().find_map(|id| props.line(*id, notes));
    let internet = plain.filter(|text| is_internet(text));
    let found = internet.or_else(smtp);
    let found = found.or_else(|| {
        let entry = props.get(places.entry).map(|entry| one_off(entry.bytes()));
        entry.flatten().map(|entry| entry.address).filter(|text| is_internet(text))
    });
    // A name that is an address itself is better than a place in a directory.
    let found = found
        .or_else(|| Some(name.trim_matches('\'')).filter(|n| is_internet(n)).map(str::to_owned));
    let address = found.or_else(|| props.line(places.address, notes)).unwrap_or_default();
    let name = if name == address { String::new() } else { name };
    (!name.is_empty() || !address.is_empty()).then_some(Address { name, address })
}

/// `ewa@example.pl`, in contrast to a place in a directory.
pub(super) fn is_internet(text: &str) -> bool {
    text.contains('@') && !is_directory(text) && !text.contains(char::is_whitespace)
}

/// A place in an X.500 directory.
fn is_directory(text: &str) -> bool {
    text.starts_with('/') && text.to_ascii_lowercase().contains("/cn=")
}

/// The addresses of a list of entries (MS-OXCDATA §2.3.3), such as those an answer should go to.
pub(super) fn entries(list: &[u8]) -> Vec<Address> {
    let mut found = Vec::new();
    let mut rest = list.get(8..).unwrap_or_default();
    while let Some((size, entry)) = rest.split_first_chunk::<4>() {
        let size = usize::try_from(u32::from_le_bytes(*size)).unwrap_or(usize::MAX);
        found.extend(entry.get(..size).and_then(one_off));
        // Entries begin at multiples of four.
        let step = size.checked_next_multiple_of(4).unwrap_or(usize::MAX);
        rest = entry.get(step..).unwrap_or_default();
    }
    found
}

/// An address that is in no directory (MS-OXCDATA §2.2.5.1): it stands in the entry itself.
pub(super) fn one_off(entry: &[u8]) -> Option<Address> {
    const PROVIDER: [u8; 16] = [
        0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0, 0xDD, 0x01, 0x0F, 0x54, 0x02,
    ];
    let rest = entry.get(4..)?.strip_prefix(&PROVIDER)?;
    let is_wide = rest.get(3)? & 0x80 != 0;
    let rest = rest.get(4..)?;
    let mut texts = if is_wide { wide_texts(rest) } else { narrow_texts(rest) }.into_iter();
    let (name, _kind, address) = (texts.next()?, texts.next()?, texts.next()?);
    let name = if name == address { String::new() } else { name };
    Some(Address { name, address })
}

fn wide_texts(bytes: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut from = 0;
    for (place, pair) in bytes.chunks_exact(2).enumerate() {
        if pair == [0, 0] {
            texts.push(wide(bytes.get(from..place * 2).unwrap_or_default()));
            from = place * 2 + 2;
            if texts.len() == 3 {
                break;
            }
        }
    }
    texts
}

fn narrow_texts(bytes: &[u8]) -> Vec<String> {
    let texts = bytes.split(|byte| *byte == 0).take(3);
    texts.map(|text| charset::decode(text, None, None, &mut Notes::default())).collect()
}

/// Puts Internet addresses from the transport's headers in the place of those that are only places in a directory.
pub(super) fn complete(people: &mut [Address], headed: &[Address]) {
    let plain = |text: &str| text.trim_matches(['\'', '"']).to_lowercase();
    let known = headed.iter().rev().filter(|one| is_internet(&one.address));
    let known: HashMap<String, &str> =
        known.map(|one| (plain(&one.name), one.address.as_str())).collect();
    for person in people.iter_mut().filter(|person| !is_internet(&person.address)) {
        let found = known.get(&plain(&person.name)).filter(|_| !person.name.is_empty());
        if let Some(address) = found {
            person.address = (*address).to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::props::{Property, kind};
    use super::*;

    fn check(texts: &[(u16, &str)], expected: Option<(&str, &str)>) {
        let mut props = Props::default();
        for (id, text) in texts {
            let bytes = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            props.put(*id, Property::one(kind::TEXT, bytes));
        }
        let found = recipient(&props, &mut Notes::default());
        let told = found.as_ref().map(|one| (one.name.as_str(), one.address.as_str()));
        assert_eq!(told, expected, "{texts:?}");
    }

    #[test]
    fn an_internet_address_is_found_where_there_is_one() {
        const DIRECTORY: &str = "/O=EXAMPLE/OU=FIRST/CN=RECIPIENTS/CN=EWA";
        check(&[(0x3001, "Ewa"), (0x3002, "SMTP"), (0x3003, "e@x.pl")], Some(("Ewa", "e@x.pl")));
        check(
            &[(0x3001, "Ewa"), (0x3002, "EX"), (0x3003, DIRECTORY), (0x39FE, "e@x.pl")],
            Some(("Ewa", "e@x.pl")),
        );
        check(
            &[(0x3001, "'e@x.pl'"), (0x3002, "EX"), (0x3003, DIRECTORY)],
            Some(("'e@x.pl'", "e@x.pl")),
        );
        check(&[(0x3001, "Ewa"), (0x3002, "EX"), (0x3003, DIRECTORY)], Some(("Ewa", DIRECTORY)));
        check(&[(0x3001, "e@x.pl"), (0x3003, "e@x.pl")], Some(("", "e@x.pl")));
        check(&[(0x3001, "Ewa")], Some(("Ewa", "")));
        check(&[], None);
    }

    #[test]
    fn entries_of_their_own() {
        let mut entry = vec![0; 4];
        entry
            .extend([0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0, 0xDD, 1, 0x0F]);
        entry.extend([0x54, 0x02, 0, 0, 1, 0x90]);
        entry.extend("Łucja\0SMTP\0l@x.pl\0".encode_utf16().flat_map(u16::to_le_bytes));
        let expected = Address { name: "Łucja".into(), address: "l@x.pl".into() };
        assert_eq!(one_off(&entry), Some(expected.clone()));
        let mut list = vec![1, 0, 0, 0, 0, 0, 0, 0];
        list.extend(u32::try_from(entry.len()).unwrap().to_le_bytes());
        list.extend(&entry);
        assert_eq!(entries(&list), [expected]);
        for end in 0..list.len() {
            entries(&list[..end]);
        }
        assert_eq!(entries(&[0xFF; 64]), []);
    }

    #[test]
    fn headers_complete_what_is_only_in_a_directory() {
        let one =
            |name: &str, address: &str| Address { name: name.into(), address: address.into() };
        let mut people = [one("Ewa Rudnik", "/o=x/cn=ewa"), one("Jan", "j@x.pl"), one("Ola", "")];
        complete(&mut people, &[one("'ewa rudnik'", "e@x.pl"), one("Jan", "other@x.pl")]);
        assert_eq!(people, [one("Ewa Rudnik", "e@x.pl"), one("Jan", "j@x.pl"), one("Ola", "")]);
    }
}
